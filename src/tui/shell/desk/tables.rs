//! Tables into the programme and out of it: files, pasted rows, rows in the person's editor.

use std::path::Path;
use std::sync::Arc;

use super::Desk;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::exchange::csv;
use crate::log::change::Change;
use crate::store::Result;
use crate::tui::effect::{Draft, Effect, Intake, LeftOut, Source, Table, TakeIn};
use crate::tui::overlays::{Mapping, Overlay};
use crate::tui::planned;
use crate::tui::shell::files;
use crate::tui::shell::intake::{NotRead, Planned, Wanted};
use crate::tui::shell::worker::Task;
use crate::tui::theme::Meaning;

impl Desk {
    /// Has the worker read what tables would write; Esc gives it up.
    pub(super) fn import(&mut self, intake: Intake) {
        let what = match &intake.source {
            Source::File(path) => path.clone(),
            Source::Paste(paste) => self.session.texts.record(paste.kind.name()),
        };
        let what = [("path", Arg::Text(what))];
        let said = self.session.texts.say_with("tui-taking-reading", &what);
        self.app.lay(Overlay::Waiting(said));
        let wanted = Wanted {
            intake,
            program: Arc::clone(&self.session.program),
            as_of: self.session.as_of,
            code: self.session.partnership_code(),
            language: self.session.texts.language(),
            stamper: self.options.stamper.clone(),
        };
        self.send(Task::Plan(wanted));
    }

    /// Shows what tables would write, unless a person has given that up.
    pub(super) fn planned(&mut self, intake: Intake, plan: std::result::Result<Planned, NotRead>) {
        if !matches!(self.app.overlay(), Some(Overlay::Waiting(_))) {
            return;
        }
        self.app.uncover();
        match plan {
            Err(why) => {
                let said = self.not_read(&why);
                self.app.say(said, Meaning::Bad);
            }
            Ok(Planned::Unnamed(file, kinds)) => {
                let kinds = planned::kinds(&self.session, &intake, (&file, &kinds));
                self.app.lay(Overlay::Finder(kinds));
            }
            Ok(Planned::Read(plan, left)) if plan.unknown.is_empty() || !is_mapped(&intake) => {
                let taking = planned::taking(&self.session, &intake, (*plan, left));
                self.app.lay(Overlay::Taking(taking));
            }
            Ok(Planned::Read(plan, _)) => {
                self.app.lay(Overlay::Mapping(Mapping::new(intake, &plan.unknown)));
            }
        }
    }

    fn not_read(&self, why: &NotRead) -> String {
        let said = |key: &str, path: &Path, detail: String| {
            let path = Arg::Text(path.display().to_string());
            let args = [("path", path), ("detail", Arg::Text(detail))];
            self.session.texts.say_with(&format!("tui-taking-{key}"), &args)
        };
        match why {
            NotRead::Io(path, error) => said("unreadable", path, error.to_string()),
            NotRead::Format(path) => said("no-format", path, String::new()),
            NotRead::Rejects(error) => said("unreadable", Path::new(""), error.to_string()),
            NotRead::Store(error) => said("unreadable", Path::new(""), error.to_string()),
        }
    }

    /// Writes what tables ask for as one step, and the rows that stay outside into their files.
    pub(super) fn take_in(&mut self, taken: &TakeIn) -> Result<Option<Effect>> {
        let before = self.own.len();
        let effect = self.write_in(&taken.changes)?;
        if self.own.len() > before && taken.left.rows > 0 {
            self.keep_left_out(&taken.left);
        }
        Ok(effect)
    }

    /// Says how many rows were left out and where they lie now, before what was written.
    fn keep_left_out(&mut self, left: &LeftOut) {
        let count = Arg::Int(i64::try_from(left.rows).unwrap_or(i64::MAX));
        let paths = Arg::Text(planned::paths(&self.session, &left.files));
        let mut args = vec![("count", count), ("path", paths)];
        let (key, meaning) = match files::write(&self.store, &left.files) {
            _ if left.files.is_empty() => ("tui-left-out", Meaning::Good),
            Ok(()) => ("tui-left-out-in", Meaning::Good),
            Err(error) => {
                args.push(("detail", Arg::Text(error.to_string())));
                ("tui-left-out-lost", Meaning::Bad)
            }
        };
        let said = self.session.texts.say_with(key, &args);
        let written = self.app.message().map_or("", |(written, _)| written);
        self.app.say(format!("{said} {written}"), meaning);
    }

    fn write_in(&mut self, changes: &[Change]) -> Result<Option<Effect>> {
        if let [change] = changes
            && change.partnership == self.session.program.scope
        {
            return self.save(change);
        }
        let stamp = self.stamp();
        self.store.apply(changes, &stamp)?;
        self.own.insert(stamp.step);
        let said = planned::size(&self.session, "tui-taken-in", changes);
        let edits = changes.iter().flat_map(|change| &change.edits);
        let made = edits.clone().find(|edit| edit.kind == Kind::Partnership).map(|edit| edit.id);
        if self.session.partnerships.is_empty() && made.is_some() {
            self.enter(made)?;
        } else {
            self.session.partnerships = self.store.partnerships()?;
            self.load();
        }
        self.app.say(said, Meaning::Good);
        Ok(None)
    }

    /// Opens records as a table in the person's editor.
    pub(super) fn ask_table(&mut self, table: &Table) {
        let text = csv::tabs(&self.session.program, table.kind, &table.ids);
        self.ask_editor(Draft { text, suffix: ".tsv" });
    }
}

/// Whether columns can be given to fields: an editor shows what its columns are.
fn is_mapped(intake: &Intake) -> bool {
    match &intake.source {
        Source::File(_) => true,
        Source::Paste(paste) => paste.from != "editor",
    }
}
