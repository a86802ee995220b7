//! The form of a record of any kind, made from its fields.

mod choices;
mod meanwhile;
mod reading;
mod saving;
mod view;

pub(super) use choices::choices;
use ratatui::crossterm::event::KeyEvent;

use crate::domain::program::Kind;
use crate::domain::shape::{Shape, Slot};
use crate::domain::value::Value;
use crate::domain::values::{Id, Link};
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Typed};
use crate::tui::listing::visible_top;
use crate::tui::session::Session;
use crate::tui::widgets::input::{self, Input, filled};
use crate::tui::words;

/// One cell of the record.
#[derive(Debug)]
struct FormField {
    slot: Slot,
    label: String,
    input: Input,
    /// The text that stands for the value below.
    shown: String,
    /// The value in the programme when the form was opened or last compared.
    base: Value,
    error: Option<String>,
    /// Whether somebody else wrote something else into the cell meanwhile.
    theirs: bool,
}

impl FormField {
    fn is_changed(&self) -> bool {
        self.input.value() != self.shown
    }
}

/// A record with what was typed over its cells.
#[derive(Debug)]
pub struct Form {
    kind: Kind,
    id: Id,
    /// Whether the record is to be made.
    new: bool,
    fields: Vec<FormField>,
    at: usize,
    top: usize,
    /// What somebody else did to the record while it was open.
    told: Option<String>,
    /// Whether somebody else deleted the record.
    gone: bool,
}

/// What a line of the form says of its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Value,
    /// How the text was understood.
    Echo,
    /// What the cell holds now, where somebody else wrote it.
    Theirs,
    Error,
}

impl Form {
    /// The form of a record that is there.
    pub fn of(link: Link, session: &Session) -> Option<Self> {
        let known = session.program.contains(link.kind, link.id);
        known.then(|| Self::make(link.kind, link.id, false, session))
    }

    /// The form of a record to be made.
    pub fn new(kind: Kind, session: &Session) -> Option<Self> {
        Some(Self::make(kind, session.fresh(0)?, true, session))
    }

    fn make(kind: Kind, id: Id, new: bool, session: &Session) -> Self {
        let field = |slot: Slot| {
            let base = session.program.read(kind, id, &slot.name).unwrap_or(Value::Empty);
            let shown = composed(&session.program.show(slot.shape, &base));
            let label = session.texts.label(kind.name(), &slot.name);
            FormField {
                label,
                input: filled(&shown),
                shown,
                base,
                error: None,
                theirs: false,
                slot,
            }
        };
        let slots = kind.slots(&session.program.languages());
        let fields = slots.into_iter().map(field).collect();
        Self { kind, id, new, fields, at: 0, top: 0, told: None, gone: false }
    }

    /// The record's kind and code.
    pub fn title(&self, session: &Session) -> String {
        let kind = words::kind(session, self.kind);
        if self.new {
            return format!("{kind}: {}", session.say("new-record"));
        }
        format!("{kind} {}", session.program.code(self.kind, self.id))
    }

    /// Whether anything was typed that is not written.
    pub fn is_dirty(&self) -> bool {
        self.fields.iter().any(FormField::is_changed)
    }

    /// Puts the cursor into a field.
    pub fn focus(&mut self, cell: &str, session: &Session) {
        let named = |field: &FormField| field.slot.name == cell || field.slot.field() == cell;
        if let Some(at) = self.fields.iter().position(named) {
            self.at = at;
        }
        self.scroll(session);
    }

    /// Puts a text into a field as if it were typed, and the cursor with it.
    pub fn fill(&mut self, cell: &str, text: &str, session: &Session) {
        self.focus(cell, session);
        if let Some(field) = self.fields.get_mut(self.at).filter(|f| f.slot.name == cell) {
            field.input = filled(text);
        }
        self.judge(self.at, session);
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        let last = self.fields.len().saturating_sub(1);
        let from = self.at;
        self.told = None;
        let page = usize::from(session.body().height / 2).max(1);
        match action {
            Action::NextField | Action::Next => self.at = (self.at + 1).min(last),
            Action::PreviousField | Action::Previous => self.at = self.at.saturating_sub(1),
            Action::NextPage => self.at = (self.at + page).min(last),
            Action::PreviousPage => self.at = self.at.saturating_sub(page),
            Action::Choose => return self.choices(None, session),
            Action::Compare => return Some(self.compare(session)),
            Action::EditText => return self.outside(session),
            Action::Save => return Some(self.save(session)),
            _ => return None,
        }
        if from != self.at {
            self.judge(from, session);
        }
        self.scroll(session);
        None
    }

    /// Takes a key of the field in focus.
    pub fn typed(&mut self, key: KeyEvent, session: &Session) -> Typed {
        use ratatui::crossterm::event::{KeyCode, KeyModifiers};
        self.told = None;
        let Some(field) = self.fields.get_mut(self.at) else { return Typed::Elsewhere };
        let alone = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match key.code {
            KeyCode::Enter if key.modifiers.contains(KeyModifiers::ALT) => {
                input::paste(&mut field.input, "\n");
            }
            KeyCode::Char(letter) if alone && is_chosen(field.slot.shape) => {
                return Typed::Taken(
                    self.choices(Some(letter).filter(|letter| *letter != ' '), session),
                );
            }
            KeyCode::Backspace | KeyCode::Delete if is_chosen(field.slot.shape) => {
                field.input = Input::default();
                self.judge(self.at, session);
            }
            _ if input::owns(key) => {
                let changed = input::typed(&mut field.input, key);
                if changed && field.error.is_some() {
                    self.judge(self.at, session);
                }
            }
            _ => return Typed::Elsewhere,
        }
        Typed::Taken(None)
    }

    /// Puts pasted text into the field in focus; a line break does not leave it.
    pub fn paste(&mut self, text: &str) {
        if let Some(field) = self.fields.get_mut(self.at) {
            input::paste(&mut field.input, text.trim_end_matches(['\r', '\n']));
        }
    }

    /// Takes what was chosen for the field in focus.
    pub fn picked(&mut self, text: &str, session: &Session) {
        if let Some(field) = self.fields.get_mut(self.at) {
            field.input = filled(text);
            self.judge(self.at, session);
        }
    }

    /// A click puts the cursor into a field.
    pub fn click(&mut self, line: u16, session: &Session) -> Option<Effect> {
        let lines = self.lines(session);
        let at = lines.get(self.top + usize::from(line)).map(|(index, _)| *index)?;
        let from = std::mem::replace(&mut self.at, at);
        self.judge(from, session);
        None
    }

    /// Each line of the form: the field it is of, and what it says of it.
    fn lines(&self, session: &Session) -> Vec<(usize, Part)> {
        let lines = |(index, field): (usize, &FormField)| {
            let echo = index == self.at && reading::echo(field, &self.fields, session).is_some();
            let parts = [
                (true, Part::Value),
                (echo, Part::Echo),
                (field.theirs, Part::Theirs),
                (field.error.is_some() && !echo, Part::Error),
            ];
            parts.into_iter().filter(|(shown, _)| *shown).map(move |(_, part)| (index, part))
        };
        self.fields.iter().enumerate().flat_map(lines).collect()
    }

    fn scroll(&mut self, session: &Session) {
        let height = usize::from(session.body().height.saturating_sub(2));
        let lines = self.lines(session);
        let at = lines.iter().position(|(index, _)| *index == self.at).unwrap_or_default();
        self.top = visible_top(self.top, at + 1, height);
    }

    /// What the field in focus means.
    pub fn note(&self, session: &Session) -> String {
        if let Some(told) = self.foreign(session) {
            return told;
        }
        let Some(field) = self.fields.get(self.at) else { return String::new() };
        let help = session.texts.help(self.kind.name(), &field.slot.name);
        if is_chosen(field.slot.shape) {
            format!("{help}  {}", session.say("form-choose"))
        } else {
            help
        }
    }
}

fn is_chosen(shape: Shape) -> bool {
    matches!(shape, Shape::Choice(_) | Shape::Bool | Shape::Ref(_) | Shape::Link(_))
}

/// A text as inputs hold it.
fn composed(text: &str) -> String {
    filled(text).value().to_owned()
}
