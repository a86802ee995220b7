//! Reports made for the screen and written to files.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use crate::domain::program::Program;
use crate::domain::values::hex;
use crate::exchange::text;
use crate::figures::Figures;
use crate::i18n::Texts;
use crate::render::{self, Format, Output};
use crate::report::document::Document;
use crate::report::{Provenance, Request, Since, build};
use crate::store::Store;
use crate::tui::effect::{Order, Wanted};

/// A programme on a day, and the file it was read from.
pub struct Made<'a> {
    pub store: &'a Store,
    pub program: &'a Program,
    pub as_of: NaiveDate,
}

impl Made<'_> {
    /// The lines of a report as they read on the screen; else why there are none.
    pub fn preview(&self, wanted: &Wanted) -> Result<Vec<String>, String> {
        let texts = Texts::of(wanted.language);
        let document = self.document(wanted, &texts)?;
        let output = render::render(&document, Format::Markdown, &texts);
        match output.map_err(|error| error.to_string())? {
            Output::File(bytes) => {
                let text = String::from_utf8_lossy(&bytes);
                Ok(body(&text).lines().map(str::to_owned).collect())
            }
            Output::Folder(_) => Ok(vec![]),
        }
    }

    /// Writes a report in every language and format; returns the paths.
    pub fn export(&self, order: &Order) -> Result<Vec<PathBuf>, String> {
        let partnership = self.program.partnerships.get(&self.program.scope);
        let code = partnership.map_or("", |partnership| &partnership.code);
        let mut files = vec![];
        for language in &order.languages {
            let wanted = Wanted { language: *language, ..order.wanted.clone() };
            let texts = Texts::of(*language);
            let document = self.document(&wanted, &texts)?;
            let name = format!("{code}-{}-{}-{}", wanted.kind, wanted.period, language.tag());
            for format in order.formats.iter().filter_map(|name| Format::from_name(name)) {
                let output = render::render(&document, format, &texts);
                let output = output.map_err(|error| error.to_string())?;
                files.extend(paths(Path::new(&order.folder), (&name, format), output));
            }
        }
        write(&files).map_err(|error| error.to_string())?;
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
            language: wanted.language,
            edition: None,
            since: self.since(wanted.kind, start).map_err(|error| error.to_string())?,
            provenance: self.provenance().map_err(|error| error.to_string())?,
        };
        let figures = Figures::new(self.program, end.min(self.as_of));
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
        })
    }
}

/// Markdown without the facts for other programs before it.
fn body(text: &str) -> &str {
    let rest = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    rest.map_or(text, |(_, body)| body.trim_start())
}

/// The files of what was made; a table format is a folder of its own.
fn paths(folder: &Path, (name, format): (&str, Format), output: Output) -> Vec<(PathBuf, Vec<u8>)> {
    match output {
        Output::File(bytes) => vec![(folder.join(format!("{name}.{}", format.name())), bytes)],
        Output::Folder(files) => {
            let folder = folder.join(format!("{name}-{}", format.name()));
            files.into_iter().map(|(name, bytes)| (folder.join(name), bytes)).collect()
        }
    }
}

/// Writes all files beside their places, then puts them there: none is ever half written.
fn write(files: &[(PathBuf, Vec<u8>)]) -> io::Result<()> {
    let mut staged = vec![];
    for (path, bytes) in files {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        let mut file = NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        staged.push((file, path));
    }
    for (file, path) in staged {
        file.persist(path).map_err(|error| error.error)?;
    }
    Ok(())
}
