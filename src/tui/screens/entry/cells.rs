//! The columns of the grid that can be edited.

use super::rows::EntryRow;
use crate::domain::program::Kind;
use crate::domain::shape::FieldError;
use crate::domain::value::Value;
use crate::tui::register::code;
use crate::tui::screens::list;
use crate::tui::session::Session;
use crate::tui::widgets::table::Column;

/// A cell of a measurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Value,
    Numerator,
    Denominator,
    Absence,
    Comment,
    Evidence,
}

impl Field {
    /// In the order of the columns.
    pub const ALL: &'static [Self] = &[
        Self::Value,
        Self::Numerator,
        Self::Denominator,
        Self::Absence,
        Self::Comment,
        Self::Evidence,
    ];

    /// How many columns stand before them.
    pub const FIRST_COLUMN: usize = 4;

    /// Its place among those that can be edited.
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|field| *field == self).unwrap_or_default()
    }

    /// The cell of the measurement; the value of an indicator of words is a word.
    pub fn cell(self, words: bool, language: &str) -> String {
        match self {
            Self::Value if words => "word".into(),
            Self::Value => "value".into(),
            Self::Numerator => "numerator".into(),
            Self::Denominator => "denominator".into(),
            Self::Absence => "absence".into(),
            Self::Comment => format!("comment.{language}"),
            Self::Evidence => "evidence".into(),
        }
    }

    /// The value of a text typed into the cell.
    pub fn parse(self, text: &str, session: &Session) -> Result<Value, FieldError> {
        let cell = self.cell(false, session.texts.language().tag());
        let shape = Kind::Measurement.slot(&cell)?.shape;
        session.sheets.names.parse(shape, text.trim())
    }

    /// The same for a row; the word of an absence typed as a value is one.
    pub fn parse_for(
        self,
        text: &str,
        row: &EntryRow,
        session: &Session,
    ) -> Result<(Self, Value), FieldError> {
        if self == Self::Value
            && let Ok(value @ Value::Choice(_)) = Self::Absence.parse(text, session)
        {
            return Ok((Self::Absence, value));
        }
        if self == Self::Value && row.words {
            return Ok((self, Value::from(text.trim())));
        }
        Ok((self, self.parse(text, session)?))
    }
}

/// The columns of the grid.
pub fn columns(session: &Session) -> Vec<Column> {
    let column = |key, width, priority| list::column(session, key, width, priority);
    let right = |column: Column| Column { right: true, ..column };
    vec![
        code().shown(session.rows("indicators"), session),
        Column { grows: true, ..column("title", 8, 5) },
        right(column("target", 9, 0)),
        right(column("previous", 9, 2)),
        right(column("actual", 10, 0)),
        right(column("numerator", 7, 0)),
        right(column("denominator", 7, 0)),
        column("absence", 10, 0),
        column("comment", 12, 3),
        column("evidence", 10, 4),
    ]
}
