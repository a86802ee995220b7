//! The form of a record of any kind, made from its fields.

mod view;

use ratatui::crossterm::event::KeyEvent;

use crate::domain::program::Kind;
use crate::domain::shape::{FieldError, Shape, Slot};
use crate::domain::value::Value;
use crate::domain::values::{Id, Link};
use crate::log::change::{Change, Edit};
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Typed};
use crate::tui::listing::visible_top;
use crate::tui::overlays::{Finder, Item, Overlay, Pick};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
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
            FormField { label, input: filled(&shown), shown, base, error: None, slot }
        };
        let slots = kind.slots(&session.program.languages());
        Self { kind, id, new, fields: slots.into_iter().map(field).collect(), at: 0, top: 0 }
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

    /// The programme changed: cells that nobody typed into follow it; of the others both
    /// versions are shown.
    pub fn refresh(&mut self, session: &Session) {
        for field in &mut self.fields {
            let read = session.program.read(self.kind, self.id, &field.slot.name);
            let now = read.unwrap_or(Value::Empty);
            if now == field.base {
                continue;
            }
            let shown = composed(&session.program.show(field.slot.shape, &now));
            if field.is_changed() && field.input.value() != shown {
                let theirs = words::value(session, field.slot.shape, &now);
                field.error = Some(say(session, "meanwhile", &theirs));
            } else {
                field.input = filled(&shown);
            }
            (field.base, field.shown) = (now, shown);
        }
        self.scroll(session);
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        let last = self.fields.len().saturating_sub(1);
        let from = self.at;
        let page = usize::from(session.body().height / 2).max(1);
        match action {
            Action::NextField | Action::Next => self.at = (self.at + 1).min(last),
            Action::PreviousField | Action::Previous => self.at = self.at.saturating_sub(1),
            Action::NextPage => self.at = (self.at + page).min(last),
            Action::PreviousPage => self.at = self.at.saturating_sub(page),
            Action::Choose => return self.choices(None, session),
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
            KeyCode::Char(_)
            | KeyCode::Backspace
            | KeyCode::Delete
            | KeyCode::Left
            | KeyCode::Right
            | KeyCode::Home
            | KeyCode::End
                if alone =>
            {
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
        let lines = self.lines();
        let at = lines.get(self.top + usize::from(line)).map(|(index, _)| *index)?;
        let from = std::mem::replace(&mut self.at, at);
        self.judge(from, session);
        None
    }

    /// Parses one field and says below it what is wrong.
    fn judge(&mut self, index: usize, session: &Session) {
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
    fn save(&mut self, session: &Session) -> Effect {
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

    /// What can be chosen for the field in focus.
    fn choices(&self, typed: Option<char>, session: &Session) -> Option<Effect> {
        let field = self.fields.get(self.at)?;
        let items = choices(field.slot.shape, session)?;
        let mut finder = Finder::new(field.label.clone(), items);
        if let Some(letter) = typed {
            finder.paste(&letter.to_string());
        }
        Some(Effect::Ask(Box::new(Overlay::Finder(finder))))
    }

    /// Each line of the form: the field it is of, and whether it is its error.
    fn lines(&self) -> Vec<(usize, bool)> {
        let lines = |(index, field): (usize, &FormField)| {
            [Some((index, false)), field.error.as_ref().map(|_| (index, true))]
        };
        self.fields.iter().enumerate().flat_map(lines).flatten().collect()
    }

    fn scroll(&mut self, session: &Session) {
        let height = usize::from(session.body().height.saturating_sub(2));
        let at = self.lines().iter().position(|(index, _)| *index == self.at).unwrap_or_default();
        self.top = visible_top(self.top, at + 1, height);
    }

    /// What the field in focus means.
    pub fn note(&self, session: &Session) -> String {
        let Some(field) = self.fields.get(self.at) else { return String::new() };
        let help = session.texts.help(self.kind.name(), &field.slot.name);
        if is_chosen(field.slot.shape) {
            format!("{help}  {}", session.say("form-choose"))
        } else {
            help
        }
    }
}

/// What can be chosen for a cell; none where it is typed.
pub(super) fn choices(shape: Shape, session: &Session) -> Option<Vec<Item>> {
    let mut items = match shape {
        Shape::Choice(words) => {
            let item =
                |word: &'static str| choice(session.texts.word(words.name, word), word.into());
            (words.all)().into_iter().map(item).collect()
        }
        Shape::Bool => ["true", "false"]
            .map(|word| choice(session.say(if word == "true" { "yes" } else { "no" }), word.into()))
            .into(),
        Shape::Ref(kind) => records(session, &[kind]),
        Shape::Link(kinds) => records(session, kinds),
        _ => return None,
    };
    items.insert(0, choice(session.say("choice-none"), String::new()));
    Some(items)
}

fn is_chosen(shape: Shape) -> bool {
    matches!(shape, Shape::Choice(_) | Shape::Bool | Shape::Ref(_) | Shape::Link(_))
}

/// The value of what stands in a field; a text that was not touched is its old value.
fn parse(field: &FormField, session: &Session) -> Result<Value, FieldError> {
    if !field.is_changed() {
        return Ok(field.base.clone());
    }
    let text = field.input.value();
    let text = if matches!(field.slot.shape, Shape::Text(_)) { text } else { text.trim() };
    session.sheets.names.parse(field.slot.shape, text)
}

/// A text as inputs hold it.
fn composed(text: &str) -> String {
    filled(text).value().to_owned()
}

fn say(session: &Session, key: &str, text: &str) -> String {
    let text = crate::domain::reason::Arg::Text(text.into());
    session.texts.say_with(&format!("tui-{key}"), &[("text", text)])
}

fn choice(label: String, text: String) -> Item {
    Item { also: text.clone(), ..crate::tui::finders::plain(label, Pick::Text(text)) }
}

/// The records that a reference may name.
fn records(session: &Session, kinds: &[Kind]) -> Vec<Item> {
    let allowed = |link: Link| kinds.is_empty() || kinds.contains(&link.kind);
    let lines = session.sheets.records.iter().filter(|line| allowed(line.link));
    let item = |line: &crate::tui::sheets::RecordLine| {
        let text = format!("{}:{}", line.link.kind.name(), line.code);
        let text = if kinds.len() == 1 { line.code.clone() } else { text };
        Item {
            detail: line.title.clone(),
            also: line.title.clone(),
            ..choice(line.code.clone(), text)
        }
    };
    lines.map(item).collect()
}
