//! One value for a field of many records: which field, what value, and what that would change.

use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::shape::{FieldError, Slot};
use crate::domain::value::Value;
use crate::domain::values::Link;
use crate::figures::{breaches, is_unfinished};
use crate::log::change::{Change, Edit};
use crate::log::workflow::permit;
use crate::tui::effect::Effect;
use crate::tui::finders;
use crate::tui::overlays::{Finder, Item, Overlay, Pick, Preview, Prompt, changed};
use crate::tui::session::Session;
use crate::tui::words;

use super::form;

/// The records that are to be changed, and the field.
pub struct Bulk<'a> {
    pub links: &'a [Link],
    pub slot: Slot,
    pub kind: Kind,
}

/// The fields of a kind of record, to choose the one to be set. A code is that of one record.
pub fn fields(links: &[Link], session: &Session) -> Option<Effect> {
    let kind = links.first()?.kind;
    let slots = kind.slots(&session.program.languages());
    let settable = |slot: &&Slot| links.len() == 1 || slot.name != "code";
    let item = |slot: &Slot| Item {
        detail: session.texts.help(kind.name(), &slot.name),
        also: slot.name.clone(),
        ..finders::plain(
            session.texts.label(kind.name(), &slot.name),
            Pick::Field(slot.name.clone()),
        )
    };
    let items = slots.iter().filter(settable).map(item).collect();
    let count = [("count", number(links.len()))];
    let title = session.texts.say_with("tui-bulk-field", &count);
    Some(Effect::Ask(Box::new(Overlay::Finder(Finder::new(title, items)))))
}

impl<'a> Bulk<'a> {
    /// A field of these records by its cell.
    pub fn of(links: &'a [Link], cell: &str) -> Option<Self> {
        let kind = links.first()?.kind;
        Some(Self { links, slot: kind.slot(cell).ok()?, kind })
    }

    fn label(&self, session: &Session) -> String {
        session.texts.label(self.kind.name(), &self.slot.name)
    }

    /// `Change “Owner” of 12 records`.
    fn title(&self, session: &Session) -> String {
        let args = [("field", Arg::Text(self.label(session))), ("count", number(self.links.len()))];
        session.texts.say_with("tui-bulk-title", &args)
    }

    /// Asks for the value: out of a list where there is one.
    pub fn ask(&self, session: &Session) -> Effect {
        let title = self.title(session);
        let overlay = match form::choices(self.slot.shape, session) {
            Some(items) => Overlay::Finder(Finder::new(title, items)),
            None => self.prompt(session, (session.say("bulk-text"), "")),
        };
        Effect::Ask(Box::new(overlay))
    }

    fn prompt(&self, session: &Session, (text, typed): (String, &str)) -> Overlay {
        Overlay::Prompt(Prompt::ask(self.title(session), text).holding(typed))
    }

    /// What a value would change; where it is none, the question once more.
    pub fn take(&self, text: &str, session: &Session) -> Effect {
        let read = session.typist().read(&self.slot, text.trim());
        let parsed = read.and_then(|text| session.sheets.names.parse(self.slot.shape, &text));
        let overlay = match parsed {
            Ok(value) => Overlay::Preview(self.preview(&value, session)),
            Err(error) => self.prompt(session, (words::field_error(session, &error), text)),
        };
        Effect::Ask(Box::new(overlay))
    }

    /// Old and new of every record; one that is refused keeps all from being written.
    fn preview(&self, value: &Value, session: &Session) -> Preview {
        let mut preview = Preview { title: self.title(session), ..Preview::default() };
        let mut edits = vec![];
        for link in self.links {
            match self.edit(*link, value, session) {
                Ok(edit) => {
                    preview.lines.push(self.line(&edit, session));
                    edits.push(edit);
                }
                Err(Kept::Same(said)) => preview.kept.push(said),
                Err(Kept::Refused(said)) => preview.problems.push(said),
            }
        }
        let reason = format!("set {} {}", self.kind.name(), self.slot.name);
        let change = Change::edit(session.program.scope, &reason, edits);
        preview.problems.extend(contradictions(&change, session));
        preview.summary = summary(&preview, session);
        let writes = preview.problems.is_empty() && !change.edits.is_empty();
        preview.change = writes.then_some(change);
        preview
    }

    fn line(&self, edit: &Edit, session: &Session) -> String {
        let said = |value| words::value(session, self.slot.shape, value);
        let code = session.program.code(edit.kind, edit.id);
        changed(session, (&code, &self.label(session)), (&said(&edit.old), &said(&edit.new)))
    }

    fn edit(&self, link: Link, value: &Value, session: &Session) -> Result<Edit, Kept> {
        let Link { kind, id } = link;
        let code = session.program.code(kind, id);
        let because = |key: &str| {
            let code = [("code", Arg::Text(code.clone()))];
            session.texts.say_with(&format!("tui-bulk-{key}"), &code)
        };
        if kind != self.kind {
            return Err(Kept::Same(because("other-kind")));
        }
        let cell = self.slot.name.clone();
        let old = session.program.read(kind, id, &cell).unwrap_or(Value::Empty);
        if old == *value {
            return Err(Kept::Same(because("same")));
        }
        if self.slot.required && value.is_empty() {
            let why = words::field_error(session, &FieldError::Missing);
            return Err(Kept::Refused(format!("{code}: {why}")));
        }
        let edit = Edit { kind, id, cell, old, new: value.clone() };
        let alone = Change::edit(session.program.scope, "", vec![edit.clone()]);
        let refused = permit(&alone).err().map(|why| words::refused(session, &why));
        refused.map_or(Ok(edit), |why| Err(Kept::Refused(why)))
    }
}

/// Why a record is not changed.
enum Kept {
    Same(String),
    Refused(String),
}

/// What a change would bring in that no later one can make right.
fn contradictions(change: &Change, session: &Session) -> Vec<String> {
    let touched = change.touched();
    let found = breaches(&session.program, &touched, |program| drop(program.apply(change)));
    let wrong = found.iter().filter(|finding| !is_unfinished(finding));
    wrong.map(|finding| words::finding(session, finding)).collect()
}

fn summary(preview: &Preview, session: &Session) -> String {
    let args = [
        ("changed", number(preview.lines.len())),
        ("same", number(preview.kept.len())),
        ("refused", number(preview.problems.len())),
    ];
    session.texts.say_with("tui-bulk-summary", &args)
}

fn number(count: usize) -> Arg {
    Arg::Int(i64::try_from(count).unwrap_or(i64::MAX))
}
