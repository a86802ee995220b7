//! Reports made for the screen and written to files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use sha2::{Digest, Sha256};

use super::files;
use crate::domain::program::Program;
use crate::domain::values::hex;
use crate::exchange::text;
use crate::figures::Figures;
use crate::i18n::Texts;
use crate::render::{self, Format, Output, Product};
use crate::report::document::Document;
use crate::report::{House, Provenance, Request, Since, build, compose};
use crate::store::Store;
use crate::tui::effect::{Order, Wanted};

/// A programme, and the file it was read from.
pub struct Made<'a> {
    pub store: &'a Store,
    pub program: &'a Program,
    pub house: &'a Arc<House>,
}

/// Why no file was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotWritten {
    /// A person asked for that.
    Stopped,
    Failed(String),
}

impl From<String> for NotWritten {
    fn from(why: String) -> Self {
        Self::Failed(why)
    }
}

impl Made<'_> {
    /// The lines of a report as they read on the screen; else why there are none.
    pub fn preview(&self, wanted: &Wanted) -> Result<Vec<String>, String> {
        let document = compose(wanted.tongues, |texts| self.document(wanted, texts))?;
        let texts = Texts::of(wanted.tongues.first);
        let output = render::render(&document, Format::Markdown, &texts);
        match output.map_err(|error| error.to_string())? {
            Output::File(bytes) => {
                let text = String::from_utf8_lossy(&bytes);
                Ok(body(&text).lines().map(str::to_owned).collect())
            }
            Output::Folder(_) => Ok(vec![]),
        }
    }

    /// Writes a report in every language and format; returns the paths. Before every file it asks
    /// `step`, with how many were begun and how many there are, whether to go on.
    pub fn export(
        &self,
        order: &Order,
        mut step: impl FnMut(usize, usize) -> bool + Send,
    ) -> Result<Vec<PathBuf>, NotWritten> {
        let partnership = self.program.partnerships.get(&self.program.scope);
        let code = partnership.map_or("", |partnership| &partnership.code);
        let mut documents = vec![];
        let wanted = &order.wanted;
        for tongues in &order.tongues {
            let name = format!("{code}-{}-{}-{}", wanted.kind, wanted.period, tongues.tag());
            let document = compose(*tongues, |texts| self.document(wanted, texts))?;
            documents.push((name, document));
        }
        let formats = order.formats.iter().filter_map(|name| Format::from_name(name));
        let formats: Vec<_> = formats.collect();
        let all = documents.len() * formats.len();
        let made = render::all(&documents, &formats, |begun| step(begun, all));
        let made = made.map_err(|error| error.to_string())?.ok_or(NotWritten::Stopped)?;
        let folder = Path::new(&order.folder);
        let files = made.into_iter().flat_map(Product::files);
        let files: Vec<_> = files.map(|(name, bytes)| (folder.join(name), bytes)).collect();
        if !step(all, all) {
            return Err(NotWritten::Stopped);
        }
        files::write(self.store, &files).map_err(|error| error.to_string())?;
        Ok(files.into_iter().map(|(path, _)| path).collect())
    }

    fn document(&self, wanted: &Wanted, texts: &Texts) -> Result<Document, String> {
        let named = |period: &&crate::domain::records::Period| period.code == wanted.period;
        let period = self.program.periods.values().find(named);
        let days = period.and_then(|period| period.start.zip(period.end));
        let (start, end) = days.ok_or_else(|| texts.say("tui-no-period"))?;
        let (start, end) = (start.first(), end.last());
        let request = Request {
            kind: wanted.kind.into(),
            period: wanted.period.clone(),
            start,
            end,
            profile: wanted.profile,
            language: texts.language(),
            edition: None,
            since: self.since(wanted.kind, start).map_err(|error| error.to_string())?,
            provenance: self.provenance().map_err(|error| error.to_string())?,
            house: Arc::clone(self.house),
        };
        let figures = Figures::new(self.program, wanted.as_of);
        build(&request, &figures, texts).ok_or_else(|| texts.say("tui-no-report"))
    }

    /// The last edition, else for a report of changes the end of the day before its period.
    fn since(&self, kind: &str, start: NaiveDate) -> crate::store::Result<Option<Arc<Since>>> {
        let at = start.and_time(NaiveTime::MIN).and_utc().timestamp_millis() - 1;
        Ok(self.store.since_last(self.program, kind, at)?.map(Arc::new))
    }

    fn provenance(&self) -> crate::store::Result<Provenance> {
        let hash = hex(&Sha256::digest(text::stream(&[self.program])));
        Ok(Provenance {
            partnership: self.program.scope,
            known_at: String::new(),
            log_heads: self.store.heads(self.program.scope)?,
            fingerprint: hash[..16].into(),
            house: self.house.digest.clone(),
        })
    }
}

/// Markdown without the facts for other programs before it.
fn body(text: &str) -> &str {
    let rest = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    rest.map_or(text, |(_, body)| body.trim_start())
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::domain::values::Id;
    use crate::exchange::samples::{Sample, sample_plan};
    use crate::i18n::Language;
    use crate::log::clock::Stamp;
    use crate::store::Desk;

    #[test]
    fn requirement_36_a_report_that_is_stopped_leaves_nothing_behind() {
        let mut store = Store::in_memory(&Desk { name: "KR".into(), side: None }).unwrap();
        let (actor, desk) = ("kim".into(), "KR".into());
        let stamp = Stamp { actor, desk, side: None, wall: 1, step: Id::named("step") };
        store.apply(&sample_plan(Sample::Demo).changes, &stamp).unwrap();
        let scope = store.partnerships().unwrap()[0].1;
        let program = store.load(scope).unwrap();
        let made = Made { store: &store, program: &program, house: &Arc::default() };
        let folder = tempfile::tempdir().unwrap();
        let order = Order {
            wanted: Wanted {
                kind: "milestones",
                period: "2025-Q2".into(),
                as_of: "2025-06-30".parse().unwrap(),
                profile: None,
                tongues: Language::En.into(),
            },
            tongues: vec![Language::En.into(), Language::Ko.into()],
            formats: vec!["md", "csv"],
            folder: folder.path().join("out").display().to_string(),
        };
        for stopped in [0, 3, 4] {
            let seen = Mutex::new(vec![]);
            let step = |done, of| {
                seen.lock().unwrap().push((done, of));
                done < stopped
            };
            assert_eq!(made.export(&order, step), Err(NotWritten::Stopped));
            assert_eq!(seen.into_inner().unwrap().last(), Some(&(stopped, 4)));
            assert!(!folder.path().join("out").exists(), "stopped at {stopped}");
        }
        let paths = made.export(&order, |_, _| true).unwrap();
        assert!(paths.len() > 4 && paths.iter().all(|path| path.exists()), "{paths:?}");
    }
}
