//! What a cell can hold. Every value has exactly one text, used by `SQLite`, the log and CSV.

use super::values::{CodeList, Date, Exact, Id, Link, Stamp};

/// The raw content of one cell on its way to or from a screen, a file or a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Empty,
    Text(String),
    Decimal(Exact),
    Int(i64),
    Bool(bool),
    Date(Date),
    Stamp(Stamp),
    Choice(&'static str),
    Codes(CodeList),
    Ref(Id),
    Link(Link),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.into()) }
    }
}

impl Value {
    /// The one text of this value; `None` for an empty cell.
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Empty => None,
            Self::Text(text) => Some(text.clone()),
            Self::Decimal(number) => Some(number.to_string()),
            Self::Int(number) => Some(number.to_string()),
            Self::Bool(yes) => Some(if *yes { "true" } else { "false" }.into()),
            Self::Date(date) => Some(date.to_string()),
            Self::Stamp(stamp) => Some(stamp.to_string()),
            Self::Choice(word) => Some((*word).into()),
            Self::Codes(codes) => Some(codes.to_string()),
            Self::Ref(id) => Some(id.to_string()),
            Self::Link(link) => Some(link.to_string()),
        }
    }

    /// Whether the cell holds nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::Empty
    }
}
