//! The first partnership of a file, and the language of the screen.

use std::sync::Arc;

use super::Desk;
use crate::domain::program::{Kind, Program};
use crate::domain::values::Id;
use crate::figures::{breaches, is_unfinished};
use crate::i18n::{Language, Texts};
use crate::log::change::Change;
use crate::store::Result;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::theme::Meaning;
use crate::tui::words;

impl Desk {
    /// Shows everything in another language.
    pub(super) fn speak(&mut self, language: Language) {
        self.options.language = language;
        self.session.texts = Arc::new(Texts::of(language));
        self.keep_language(language);
        self.load();
    }

    /// Writes a new partnership with all that it needs as one step, and opens it.
    pub(super) fn found(&mut self, changes: &[Change]) -> Result<Option<Effect>> {
        let mut program = Program::clone(&self.session.program);
        for change in changes {
            let made = |program: &mut Program| drop(program.apply(change));
            let found = breaches(&program, &change.touched(), made);
            if let Some(broken) = found.into_iter().find(|finding| !is_unfinished(finding)) {
                let said = words::finding(&self.session, &broken);
                self.app.refused((&broken.field, said), &self.session);
                return Ok(None);
            }
            program.apply(change).map_err(crate::store::StoreError::from)?;
        }
        let stamp = self.stamp();
        self.store.apply(changes, &stamp)?;
        self.own.insert(stamp.step);
        let own = changes.iter().flat_map(|change| &change.edits);
        let made = own.clone().find(|edit| edit.kind == Kind::Partnership).map(|edit| edit.id);
        self.enter(made)?;
        self.app.say(self.session.say("founded"), Meaning::Good);
        Ok(None)
    }

    /// Opens a partnership that was just made.
    pub(super) fn enter(&mut self, made: Option<Id>) -> Result<()> {
        self.session.partnerships = self.store.partnerships()?;
        let scope = made.unwrap_or(self.session.program.scope);
        self.session.program = Arc::new(Program { scope, ..Program::default() });
        self.session.sheets = Arc::default();
        self.session.loading = true;
        self.app = App::default();
        self.load();
        self.top_up();
        Ok(())
    }
}
