//! What the text of a field means, and how that is said while it is typed.

use super::FormField;
use crate::domain::shape::{FieldError, Shape};
use crate::domain::value::Value;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::words;

/// The value of what stands in a field; a text that was not touched is its old value.
pub(super) fn parse(field: &FormField, session: &Session) -> Result<Value, FieldError> {
    if !field.is_changed() {
        return Ok(field.base.clone());
    }
    let text = field.input.value();
    let text = if matches!(field.slot.shape, Shape::Text(_)) { text } else { text.trim() };
    let text = session.typist().read(&field.slot, text)?;
    session.sheets.names.parse(field.slot.shape, &text)
}

/// How a number or a date that is typed was understood, or which readings it has.
pub(super) fn echo(
    field: &FormField,
    all: &[FormField],
    session: &Session,
) -> Option<(String, Meaning)> {
    let told = matches!(field.slot.shape, Shape::Decimal | Shape::Int | Shape::Date);
    if !told || !field.is_changed() {
        return None;
    }
    match parse(field, session) {
        Ok(Value::Empty) => None,
        Ok(value) => Some((format!("= {}", said(field, all, &value, session)), Meaning::Good)),
        Err(error @ FieldError::Readings { .. }) => {
            Some((words::field_error(session, &error), Meaning::Warning))
        }
        Err(_) => None,
    }
}

/// A date in words; an amount with the currency of the record.
fn said(field: &FormField, all: &[FormField], value: &Value, session: &Session) -> String {
    let currency = all.iter().find(|other| other.slot.name == "currency");
    let currency = currency.map(|other| other.input.value()).filter(|text| !text.is_empty());
    match value {
        Value::Date(date) => session.texts.date(*date),
        value if field.slot.name == "amount" => {
            let number = words::value(session, field.slot.shape, value);
            format!("{number} {}", currency.unwrap_or_default()).trim_end().to_owned()
        }
        value => words::value(session, field.slot.shape, value),
    }
}
