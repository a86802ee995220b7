//! What is asked, page by page: cells of the records that are made.

use crate::domain::program::Kind;
use crate::domain::shape::{FieldError, Slot};
use crate::domain::value::Value;
use crate::tui::session::Session;
use crate::tui::widgets::input::Input;

/// The words of the pages, behind `tui-founding-`.
pub const PAGES: [&str; 5] = ["country", "sides", "partnership", "phase", "project"];

/// The records that are made, and whether there is no partnership without each.
pub const RECORDS: [(Kind, bool); 6] = [
    (Kind::Country, true),
    (Kind::Organisation, false),
    (Kind::Organisation, false),
    (Kind::Partnership, true),
    (Kind::Phase, false),
    (Kind::Project, false),
];

/// The page and the record of each group of cells.
const ASKED: &[(usize, usize, &[&str])] = &[
    (0, 0, &["code", "name"]),
    (1, 1, &["code", "name"]),
    (1, 2, &["code", "name"]),
    (2, 3, &["code", "title", "reporting_currency"]),
    (3, 4, &["code", "title", "planned_start", "planned_end"]),
    (4, 5, &["code", "title", "planned_start", "planned_end"]),
];

/// One cell of one record that is made.
#[derive(Debug)]
pub struct Question {
    pub page: usize,
    /// Its record's place among `RECORDS`.
    pub record: usize,
    pub slot: Slot,
    pub label: String,
    pub input: Input,
    pub error: Option<String>,
    /// What was put into it for the person; it follows what it is made from until something else
    /// is typed.
    pub proposed: String,
}

/// All questions, each language of a text one of its own.
pub fn all(session: &Session) -> Vec<Question> {
    let languages = session.program.languages();
    let mut questions = vec![];
    for (page, record, fields) in ASKED {
        let (kind, _) = RECORDS[*record];
        let slots = kind.slots(&languages);
        for field in *fields {
            for slot in slots.iter().filter(|slot| slot.field() == *field) {
                questions.push(question((*page, *record), kind, slot, session));
            }
        }
    }
    questions
}

fn question(
    (page, record): (usize, usize),
    kind: Kind,
    slot: &Slot,
    session: &Session,
) -> Question {
    let label = session.texts.label(kind.name(), &slot.name);
    let side = match record {
        1 => session.texts.word("side", "korea"),
        2 => session.texts.word("side", "partner"),
        _ => String::new(),
    };
    let label = if side.is_empty() { label } else { format!("{side}: {label}") };
    let input = Input::default();
    Question {
        page,
        record,
        slot: slot.clone(),
        label,
        input,
        error: None,
        proposed: String::new(),
    }
}

impl Question {
    /// What its text means; these cells name no other record.
    pub fn value(&self, session: &Session) -> Result<Value, FieldError> {
        let text = session.typist().read(&self.slot, self.input.value().trim())?;
        self.slot.shape.parse(Some(&text))
    }

    /// What it means.
    pub fn help(&self, session: &Session) -> String {
        let (kind, _) = RECORDS[self.record];
        session.texts.help(kind.name(), &self.slot.name)
    }
}
