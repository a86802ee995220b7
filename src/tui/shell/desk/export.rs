//! Reports written to files behind the screen: how far they are, and how they are stopped.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::Desk;
use crate::domain::reason::Arg;
use crate::tui::effect::{Order, Records};
use crate::tui::session::Progress;
use crate::tui::shell::records::Job;
use crate::tui::shell::reports::NotWritten;
use crate::tui::shell::worker::Task;
use crate::tui::theme::Meaning;

/// Files that are being written.
#[derive(Debug)]
pub(super) struct Export {
    /// When it began, in milliseconds after 1970.
    since: i64,
    /// Set to stop it.
    stop: Arc<AtomicBool>,
}

impl Desk {
    pub(super) fn ask_export(&mut self, order: Order) {
        if let Some(stop) = self.begin_export() {
            self.send(Task::Export { of: self.source(), order, stop });
        }
    }

    pub(super) fn ask_records(&mut self, records: Records) {
        if self.begin_export().is_none() {
            return;
        }
        self.send(Task::Records(Job {
            records,
            program: Arc::clone(&self.session.program),
            as_of: self.session.as_of,
            language: self.session.texts.language(),
            side: self.session.side,
        }));
    }

    /// What stops the files that begin to be written; none while others are.
    fn begin_export(&mut self) -> Option<Arc<AtomicBool>> {
        if self.export.is_some() {
            self.app.say(self.session.say("exporting-already"), Meaning::Warning);
            return None;
        }
        let stop = Arc::new(AtomicBool::new(false));
        self.session.exporting = Some(Progress::default());
        self.export = Some(Export { since: self.now(), stop: Arc::clone(&stop) });
        Some(stop)
    }

    /// Asks the worker to leave off; it answers when it has.
    pub(super) fn stop_export(&mut self) {
        if let Some(export) = &self.export {
            export.stop.store(true, Ordering::Relaxed);
            self.app.say(self.session.say("stopping"), Meaning::Warning);
        }
    }

    pub(super) fn progressed(&mut self, done: usize, of: usize) {
        if let Some(progress) = &mut self.session.exporting {
            (progress.done, progress.of) = (done, of);
        }
        self.tick();
    }

    /// Whether something counts on the screen.
    pub fn is_counting(&self) -> bool {
        self.export.is_some() && !self.options.reduced_motion
    }

    /// Counts the seconds of what is worked on.
    pub fn tick(&mut self) {
        let seconds = self.export.as_ref().map(|export| (self.now() - export.since) / 1_000);
        if let Some(progress) = &mut self.session.exporting {
            progress.seconds = seconds.filter(|_| !self.options.reduced_motion);
        }
    }

    pub(super) fn exported(&mut self, paths: Result<Vec<PathBuf>, NotWritten>) {
        (self.session.exporting, self.export) = (None, None);
        let (said, meaning) = match paths {
            Ok(paths) => {
                let first = paths.first().map(|path| path.display().to_string());
                let count = Arg::Int(i64::try_from(paths.len()).unwrap_or(i64::MAX));
                let path = Arg::Text(first.unwrap_or_default());
                let args = [("count", count), ("path", path)];
                (self.session.texts.say_with("tui-exported", &args), Meaning::Good)
            }
            Err(NotWritten::Stopped) => (self.session.say("stopped"), Meaning::Warning),
            Err(NotWritten::Failed(why)) => {
                let why = [("detail", Arg::Text(why))];
                (self.session.texts.say_with("tui-not-exported", &why), Meaning::Bad)
            }
        };
        self.app.say(said, meaning);
    }
}
