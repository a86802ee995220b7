//! What is wrong with the fields, and the change that writes them.

use super::reading::parse;
use super::{Form, FormField};
use crate::domain::shape::FieldError;
use crate::log::change::{Change, Edit};
use crate::tui::effect::Effect;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::words;

impl Form {
    /// Parses one field and says below it what is wrong.
    pub(super) fn judge(&mut self, index: usize, session: &Session) {
        let Some(field) = self.fields.get_mut(index) else { return };
        let missing = field.slot.required && field.input.value().trim().is_empty();
        field.error = match parse(field, session) {
            Err(error) => Some(words::field_error(session, &error)),
            Ok(_) if missing => Some(words::field_error(session, &FieldError::Missing)),
            Ok(_) => None,
        };
    }

    /// Says below a field why the record was not written.
    pub fn refused(&mut self, cell: &str, said: &str, session: &Session) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.slot.name == cell) {
            field.error = Some(said.into());
            self.focus(cell, session);
        }
    }

    /// The change, or the cursor on the first field that is wrong.
    pub(super) fn save(&mut self, session: &Session) -> Effect {
        if self.gone {
            return Effect::Say(session.say("form-gone"), Meaning::Bad);
        }
        if self.is_disputed() {
            return self.compare(session);
        }
        for index in 0..self.fields.len() {
            if self.new || self.fields[index].is_changed() {
                self.judge(index, session);
            }
        }
        let wrong = |field: &FormField| field.error.is_some() && parse(field, session).is_err();
        let missing = |field: &FormField| {
            field.slot.required
                && (self.new || field.is_changed())
                && field.input.value().trim().is_empty()
        };
        if let Some(at) = self.fields.iter().position(|field| wrong(field) || missing(field)) {
            self.at = at;
            self.scroll(session);
            return Effect::Say(session.say("form-errors"), Meaning::Bad);
        }
        let edits: Vec<Edit> =
            self.fields.iter().filter_map(|field| self.edit(field, session)).collect();
        if edits.is_empty() {
            return Effect::Say(session.say("form-unchanged"), Meaning::Plain);
        }
        let named = if self.new { String::new() } else { session.program.code(self.kind, self.id) };
        let verb = if self.new { "add" } else { "set" };
        let reason = format!("{verb} {} {named}", self.kind.name());
        Effect::Save(Change::edit(session.program.scope, reason.trim(), edits))
    }

    fn edit(&self, field: &FormField, session: &Session) -> Option<Edit> {
        let new = parse(field, session).ok().filter(|_| field.is_changed())?;
        let (old, cell) = (field.base.clone(), field.slot.name.clone());
        (new != old).then_some(Edit { kind: self.kind, id: self.id, cell, old, new })
    }
}
