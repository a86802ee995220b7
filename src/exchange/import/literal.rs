//! What a text says by itself, in whatever way it is written.

use super::super::table::{Cell, Table};
use super::{Context, Dictionary, number};
use crate::domain::shape::{Format, Shape, Slot};
use crate::domain::value::Value;
use crate::log::plan::Fault;

/// 10.5 for 10.50 is no change.
pub fn same(old: &Value, new: &Value) -> bool {
    match (old, new) {
        (Value::Decimal(old), Value::Decimal(new)) => old.number() == new.number(),
        (old, new) => old == new,
    }
}

/// Whether a cell holds what can only mean one thing.
pub fn is_exact(table: &Table, cell: &Cell) -> bool {
    table.exact || matches!(cell, Cell::Exact(_) | Cell::Percent { .. })
}

/// The value of a text that names no record.
pub fn literal<D: Dictionary>(
    context: &Context<D>,
    slot: &Slot,
    (text, exact): (&str, bool),
) -> Result<Value, Fault> {
    let bare = text.trim();
    let text = match slot.shape {
        Shape::Text(Format::Line | Format::Long) => text.to_owned(),
        Shape::Decimal | Shape::Int if !exact => {
            number::plain(bare, context.options.numbers, slot.name == "amount")?
        }
        Shape::Bool => bare.to_lowercase(),
        Shape::Choice(words) => {
            let lower = words.find(&bare.to_lowercase()).map(String::from);
            let coded = words.find(bare).map(String::from).or(lower);
            let named = || context.dictionary.word(words.name, bare);
            coded.or_else(named).unwrap_or_else(|| bare.into())
        }
        _ => bare.to_owned(),
    };
    Ok(slot.shape.parse(Some(&text))?)
}
