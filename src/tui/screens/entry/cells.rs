//! The columns of the grid that can be edited.

use super::rows::EntryRow;
use crate::domain::program::Kind;
use crate::domain::records::Measure;
use crate::domain::shape::FieldError;
use crate::domain::value::Value;
use crate::i18n::typed::{absence, figure};
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
    /// How exact the figure is: a sign before the value, no column.
    Qualifier,
}

/// Cells of a row with what is to go into them.
pub type Filled = Vec<(Field, Value)>;

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
            Self::Qualifier => "qualifier".into(),
        }
    }

    /// The value of a text typed into the cell.
    pub fn parse(self, text: &str, session: &Session) -> Result<Value, FieldError> {
        let cell = self.cell(false, session.texts.language().tag());
        let slot = Kind::Measurement.slot(&cell)?;
        let text = session.typist().read(&slot, text.trim())?;
        session.sheets.names.parse(slot.shape, &text)
    }

    /// The same for a row. As a value one types a number, a share such as `41/50`, or the word of
    /// an absence.
    pub fn parse_for(
        self,
        text: &str,
        row: &EntryRow,
        session: &Session,
    ) -> Result<Filled, FieldError> {
        if self == Self::Absence
            && let Some(word) = absence(text)
        {
            return Ok(vec![(self, Value::Choice(word))]);
        }
        if self != Self::Value {
            return Ok(vec![(self, self.parse(text, session)?)]);
        }
        if row.words && absence(text).is_none() {
            return Ok(vec![(self, Value::from(text.trim()))]);
        }
        of_figure(text, row.measure, session)
    }
}

/// The cells of a typed figure. An empty text empties the value.
pub fn of_figure(
    text: &str,
    measure: Option<Measure>,
    session: &Session,
) -> Result<Filled, FieldError> {
    if text.trim().is_empty() {
        return Ok(vec![(Field::Value, Value::Empty)]);
    }
    let cells = figure(text, measure, session.typist())?;
    let fields = [
        Field::Value,
        Field::Numerator,
        Field::Denominator,
        Field::Value,
        Field::Absence,
        Field::Qualifier,
    ];
    let mut filled = vec![];
    for (field, (cell, text)) in fields.into_iter().zip(cells) {
        let value = Kind::Measurement.slot(cell)?.shape.parse(Some(&text))?;
        // A figure without a sign is exact.
        if !value.is_empty() || field == Field::Qualifier {
            filled.push((field, value));
        }
    }
    Ok(filled)
}

/// The columns of the grid.
pub fn columns(session: &Session) -> Vec<Column> {
    let column = |key, width, priority| list::column(session, key, width, priority);
    let right = |column: Column| Column { right: true, ..column };
    vec![
        code().shown(session.rows("indicators"), session),
        Column { grows: true, ..column("title", 20, 3) },
        right(column("target", 9, 0)),
        right(column("previous", 9, 2)),
        right(column("actual", 10, 0)),
        right(column("numerator", 7, 0)),
        right(column("denominator", 7, 0)),
        column("absence", 10, 0),
        column("comment", 12, 4),
        column("evidence", 10, 5),
    ]
}
