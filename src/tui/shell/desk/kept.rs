//! The desk as a person left it the last time.

use super::Desk;
use crate::domain::reason::Arg;
use crate::i18n::Language;
use crate::tui::memory::{Memory, SavedView};
use crate::tui::shell::Options;
use crate::tui::shell::memory::{Damaged, Shelf};
use crate::tui::theme::Meaning;

/// What is kept for a file, and why it cannot be read where it cannot.
pub(super) fn read(options: &Options) -> (Option<Shelf>, Memory, Option<Damaged>) {
    // The tour is on a copy that is thrown away.
    let folder = options.outside.memory.as_deref().filter(|_| !options.tour);
    let shelf = folder.and_then(|folder| Shelf::of(folder, &options.path));
    match shelf.as_ref().map_or_else(|| Ok(Memory::default()), Shelf::read) {
        Ok(memory) => (shelf, memory, None),
        Err(damaged) => (shelf, Memory::default(), Some(damaged)),
    }
}

impl Desk {
    /// Puts the screens as they were, once the programme is read.
    pub(super) fn begin(&mut self) {
        if std::mem::replace(&mut self.begun, true) {
            return;
        }
        let code = self.session.partnership_code();
        let last = self.memory.last.get(&code).filter(|_| !self.options.fresh);
        self.app.restore(last, &self.session);
    }

    /// Keeps how the screens are now; where that cannot be written there is nobody to tell.
    pub fn leave(&mut self) {
        let code = self.session.partnership_code();
        if !self.begun || code.is_empty() {
            return;
        }
        let last = self.app.keep(&self.session);
        self.memory.last.insert(code.clone(), last.clone());
        let Some(place) = &self.shelf else { return };
        let _ = place.change(|memory| {
            memory.partnership.clone_from(&code);
            memory.last.insert(code, last);
        });
    }

    /// Keeps the views that a person saved.
    pub(super) fn keep_views(&mut self, views: Vec<SavedView>) {
        self.session.views.clone_from(&views);
        let kept = self.shelf.as_ref().map(|shelf| shelf.change(|memory| memory.views = views));
        let (said, meaning) = match kept {
            Some(Ok(())) => (self.session.say("views-kept"), Meaning::Good),
            None => (self.session.say("views-not-kept"), Meaning::Warning),
            Some(Err(error)) => {
                let detail = [("detail", Arg::Text(error.to_string()))];
                (self.session.texts.say_with("tui-views-failed", &detail), Meaning::Bad)
            }
        };
        self.app.say(said, meaning);
    }

    /// Keeps the language that a person chose; where that cannot be written it holds for this time.
    pub(super) fn keep_language(&mut self, language: Language) {
        language.tag().clone_into(&mut self.memory.language);
        let tag = &self.memory.language;
        if let Some(shelf) = &self.shelf {
            let _ = shelf.change(|memory| memory.language.clone_from(tag));
        }
    }

    /// Says that what was kept cannot be read.
    pub(super) fn damaged(&mut self, Damaged(path): &Damaged) {
        let path = [("path", Arg::Text(path.display().to_string()))];
        let said = self.session.texts.say_with("tui-memory-damaged", &path);
        self.app.say(said, Meaning::Warning);
    }
}
