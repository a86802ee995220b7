//! What a filter looks for: words anywhere, or an expression of the command line.

use std::collections::BTreeSet;

use super::listing::{Line, folded};
use super::session::Session;
use crate::domain::program::Kind;
use crate::domain::query::fold::Pattern;
use crate::domain::query::{Cell, Known, Query};
use crate::domain::reason::Arg;
use crate::domain::shape::{Format, Shape};
use crate::domain::value::Value;
use crate::domain::values::Id;
use crate::figures::columns::computed;

/// A filter that was understood, or why it was not.
#[derive(Debug, Clone, PartialEq)]
pub enum Search {
    /// All of the words.
    Words(Vec<Word>),
    /// The records for which an expression holds.
    Records(BTreeSet<Id>),
    /// An expression that is wrong or not ready; nothing is left out.
    Broken(String),
}

/// A word, folded; of initial consonants where it holds some.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    folded: String,
    initials: Option<Pattern>,
}

impl Word {
    /// A word as it was typed.
    pub fn new(text: &str) -> Self {
        let jamo = |letter: char| ('\u{3131}'..='\u{314e}').contains(&letter);
        let initials = text.chars().any(jamo).then(|| Pattern::new(text));
        Self { folded: folded(text), initials }
    }

    fn is_in(&self, haystack: &str) -> bool {
        match &self.initials {
            Some(pattern) => pattern.is_in(haystack),
            None => haystack.contains(&self.folded),
        }
    }
}

impl Search {
    /// The words of a text.
    pub fn words(text: &str) -> Self {
        Self::Words(text.split_whitespace().map(Word::new).collect())
    }

    /// Whether a row is what is looked for.
    pub fn fits<L: Line>(&self, row: &L) -> bool {
        match self {
            Self::Words(words) => words.iter().all(|word| word.is_in(row.haystack())),
            Self::Records(ids) => ids.contains(&row.key()),
            Self::Broken(_) => true,
        }
    }
}

/// What a text looks for among rows.
pub fn search<L: Line>(text: &str, kind: Option<Kind>, rows: &[L], session: &Session) -> Search {
    let Some(kind) = kind.filter(|_| is_expression(text)) else { return Search::words(text) };
    match Query::parse(text, &known(kind, session)) {
        Ok(query) => {
            let holds = |row: &&L| {
                let kind = row.kind().unwrap_or(kind);
                query.matches(|name| cell(kind, row.key(), name, session))
            };
            Search::Records(rows.iter().filter(holds).map(Line::key).collect())
        }
        Err(error) => {
            let text = Arg::Text(error.to_string());
            Search::Broken(session.texts.say_with("tui-error-expression", &[("text", text)]))
        }
    }
}

/// Words hold no operator and are not joined by one.
fn is_expression(text: &str) -> bool {
    let joined = |word: &str| matches!(word, "or" | "not");
    text.contains(['=', '<', '>', '~', '(']) || text.split_whitespace().any(joined)
}

fn known(kind: Kind, session: &Session) -> Vec<Known> {
    let mut known = Known::of(kind, &session.program.languages());
    known.retain(|field| field.name != "code");
    known.push(Known { name: "code".into(), shape: Shape::Text(Format::Line) });
    let columns = computed(kind).map_or(&[][..], |computed| computed.columns);
    known.extend(columns.iter().map(|(name, shape)| Known { name: (*name).into(), shape: *shape }));
    known
}

fn cell(kind: Kind, id: Id, name: &str, session: &Session) -> Option<Cell> {
    if name == "code" {
        let code = session.program.code(kind, id);
        return Some(Cell { value: Value::Text(code.clone()), text: code });
    }
    let columns = computed(kind).map_or(&[][..], |computed| computed.columns);
    match columns.iter().position(|(column, _)| *column == name) {
        Some(place) => {
            let value = session.sheets.computed.get(&id)?.get(place)?.clone();
            Some(Cell { text: value.text().unwrap_or_default(), value })
        }
        None => Cell::of(&session.program, (kind, id), name),
    }
}
