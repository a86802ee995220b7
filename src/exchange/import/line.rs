//! One row, and what its cells say of the record it is of.

use super::super::table::{Cell, ID, Row, Table};
use super::columns::Header;
use super::index::{BETWEEN, Index, Known, State};
use super::literal::{is_exact, literal};
use super::{Context, Dictionary};
use crate::domain::program::Kind;
use crate::domain::shape::{Shape, Slot};
use crate::domain::value::Value;
use crate::domain::values::Id;
use crate::log::plan::Fault;

/// A row with what is needed to read it.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    pub table: &'a Table,
    pub header: &'a Header,
    pub row: &'a Row,
}

/// Why a row has no identity.
pub enum Unclear {
    /// It refers to a record that no row has brought yet.
    Later,
    Wrong(&'static str, String, Fault),
}

/// What names a record for the index and for people.
pub struct Name {
    pub key: String,
    pub path: String,
    /// The path with its empty parts, where the path alone is that of another record.
    pub full: String,
}

impl<'a> Line<'a> {
    /// What stands in a column, without spaces at its ends.
    pub fn text(self, place: Option<usize>) -> Option<&'a str> {
        self.row.cell(place?).text().map(str::trim).filter(|text| !text.is_empty())
    }

    pub fn code(self, cell: &str) -> Option<&'a str> {
        self.text(self.header.places.get(cell).copied())
    }
}

/// An id may not be that of a deleted record, of another kind or of another partnership.
pub fn check(
    known: Option<Known>,
    (kind, scope): (Kind, Option<usize>),
    id: Option<Id>,
) -> Result<(), Unclear> {
    let text = id.map(|id| id.to_string()).unwrap_or_default();
    match known {
        Some(Known { state: State::Deleted, .. }) => Err(wrong(ID, &text, Fault::Deleted)),
        Some(known) if known.kind != kind || Some(known.scope) != scope => {
            Err(wrong(ID, &text, Fault::Elsewhere))
        }
        _ => Ok(()),
    }
}

pub fn wrong(column: &'static str, value: &str, fault: impl Into<Fault>) -> Unclear {
    Unclear::Wrong(column, value.into(), fault.into())
}

/// One cell of a code; what cannot be read is said by the second pass.
fn part<D: Dictionary>(
    context: &Context<D>,
    index: &Index,
    (table, scope): (&Table, usize),
    (slot, cell): (&Slot, &Cell),
) -> Result<Value, Unclear> {
    let text = cell.text().unwrap_or_default();
    let names = &index.scopes[scope].names;
    let found = match slot.shape {
        Shape::Ref(kind) => {
            names.get(text.trim(), &[kind]).map(|found| found.map(|link| Value::Ref(link.id)))
        }
        Shape::Link(kinds) => names.get(text.trim(), kinds).map(|found| found.map(Value::Link)),
        _ => {
            return literal(context, slot, (text, is_exact(table, cell)))
                .map_err(|_| Unclear::Later);
        }
    };
    found.and_then(Result::ok).ok_or(Unclear::Later)
}

/// What the cells of its code say, read on top of the record that the row's id names.
pub fn name<D: Dictionary>(
    context: &Context<D>,
    index: &Index,
    (line, scope): (Line, usize),
    known: Option<Id>,
) -> Result<Name, Unclear> {
    let kind = line.table.kind;
    let (mut keys, mut path, mut full) = (vec![], vec![], vec![]);
    for cell in kind.traits().code {
        let slot = kind.slot(cell).map_err(|error| wrong("", cell, error))?;
        let value = match line.header.places.get(*cell).map(|place| line.row.cell(*place)) {
            Some(cell @ (Cell::Text(_) | Cell::Exact(_) | Cell::Percent { .. })) => {
                part(context, index, (line.table, scope), (&slot, cell))?
            }
            Some(Cell::Error(_)) => return Err(Unclear::Later),
            Some(Cell::Clear) => Value::Empty,
            Some(Cell::Kept) | None => {
                let old = known.map(|id| index.scopes[scope].read(kind, id, cell));
                old.unwrap_or(Value::Empty)
            }
        };
        let shown = match &value {
            Value::Link(to) => index.code(scope, *to),
            value => index.show(scope, slot.shape, value),
        };
        keys.push(value.text().unwrap_or_default());
        path.extend(Some(shown.clone()).filter(|text| !text.is_empty()));
        full.push(shown);
    }
    Ok(Name { key: keys.join(BETWEEN), path: path.join("/"), full: full.join("/") })
}
