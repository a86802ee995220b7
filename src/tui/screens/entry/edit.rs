//! A cell of the grid while it is written.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::cells::{Field, Filled};
use super::{Entry, pasted, rows};
use crate::domain::reason::Arg;
use crate::tui::effect::{Effect, Typed};
use crate::tui::overlays::Overlay;
use crate::tui::screens::list;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input::{self, filled};
use crate::tui::words;

impl Entry {
    /// Starts to edit a cell of the row.
    pub(super) fn begin_at(&mut self, field: Field, session: &Session) -> Option<Effect> {
        self.column = field.place();
        self.begin(None, session)
    }

    /// Starts to edit the cell, with what stands in it or with what was typed.
    pub(super) fn begin(&mut self, typed: Option<char>, session: &Session) -> Option<Effect> {
        if self.field() == Field::Absence {
            return Some(self.absences(session));
        }
        self.was = self.row()?.text(self.field(), session);
        let text = typed.map_or_else(|| self.was.clone(), String::from);
        self.edit = Some(filled(&text));
        self.error = None;
        None
    }

    /// A digit starts the edit; while one is on, the keys are its own.
    pub(super) fn edited(&mut self, key: KeyEvent, session: &Session) -> Typed {
        let plain = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let Some(edit) = &mut self.edit else {
            let KeyCode::Char(digit @ ('0'..='9' | '-')) = key.code else {
                return Typed::Elsewhere;
            };
            let writable = plain && !session.read_only && self.row().is_some();
            if !writable {
                return Typed::Elsewhere;
            }
            return Typed::Taken(self.begin(Some(digit), session));
        };
        match key.code {
            KeyCode::Esc => {
                self.edit = None;
                self.error = None;
            }
            KeyCode::Enter | KeyCode::Down => return Typed::Taken(self.commit((1, 0), session)),
            KeyCode::Up => return Typed::Taken(self.commit((-1, 0), session)),
            KeyCode::Tab => return Typed::Taken(self.commit((0, 1), session)),
            KeyCode::BackTab => return Typed::Taken(self.commit((0, -1), session)),
            _ if input::leaves(key) => return Typed::Elsewhere,
            _ => {
                if input::typed(edit, key) {
                    self.error = None;
                }
            }
        }
        Typed::Taken(None)
    }

    /// Writes the cell; a value that cannot be read stays to be mended.
    pub(super) fn commit(&mut self, step: (isize, isize), session: &Session) -> Option<Effect> {
        let text = self.edit.as_ref()?.value().to_owned();
        let now = self.row()?.text(self.field(), session);
        if now != self.was {
            let theirs = [("value", Arg::Text(now.clone()))];
            self.error = Some(session.texts.say_with("tui-entry-changed", &theirs));
            self.was = now;
            return None;
        }
        let effect = match self.field().parse_for(&text, self.row()?, session) {
            Ok(cells) => self.write(cells, session),
            Err(error) => {
                self.error = Some(words::field_error(session, &error));
                return None;
            }
        };
        self.step = Some(step);
        if effect.is_none() {
            self.saved(session);
        }
        effect
    }

    /// Whether something was typed that is not written yet.
    pub fn is_dirty(&self) -> bool {
        self.edit.as_ref().is_some_and(|edit| edit.value() != self.was)
    }

    /// Leaves the cell as it was.
    pub fn discard(&mut self) {
        (self.edit, self.error) = (None, None);
    }

    /// The edit was written, or nothing was to be: the cursor goes on.
    pub fn saved(&mut self, session: &Session) {
        let Some((down, right)) = self.step.take() else { return };
        self.edit = None;
        self.error = None;
        let step = |at: usize, by: isize, count: usize| {
            at.saturating_add_signed(by).min(count.saturating_sub(1))
        };
        self.column = step(self.column, right, Field::ALL.len());
        self.go(step(self.list.at, down, self.list.order.len()), session);
    }

    /// The edit was not written, and stays to be mended.
    pub fn refused(&mut self, said: &str) {
        if self.step.take().is_some() {
            self.error = Some(said.into());
        }
    }

    pub(super) fn write(&self, cells: Filled, session: &Session) -> Option<Effect> {
        rows::change(&[(self.row()?, cells)], self.period?, session).map(Effect::Save)
    }

    /// A block from a spreadsheet is shown before it is written; in an edit it is text.
    pub fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        if self.list.typing {
            let effect = list::paste(&mut self.list, text, &self.rows, session);
            self.arrange(session);
            return effect;
        }
        if let Some(edit) = &mut self.edit {
            input::paste(edit, text.trim_end_matches(['\r', '\n']));
            return None;
        }
        if session.read_only {
            return Some(Effect::Say(session.say("why-read-only"), Meaning::Warning));
        }
        let below: Vec<_> = self.shown().skip(self.list.at).collect();
        let place = (self.column, self.period?);
        let preview = pasted::preview(text, (&self.rows, &below), place, session);
        Some(Effect::Ask(Box::new(Overlay::Preview(preview))))
    }
}
