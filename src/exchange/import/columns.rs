//! Which cell each column of a table holds.

use std::collections::HashMap;

use super::super::table::{Heading, ID, Input, PARTNERSHIP, PROBLEM, Table, is_aside};
use super::{Dictionary, Options};
use crate::domain::codes::nearest;
use crate::domain::program::Kind;
use crate::domain::record::DELETED;
use crate::domain::shape::{FieldError, Slot};
use crate::log::plan::{Fault, Problem, UnknownColumn};

/// What the columns of one table hold.
#[derive(Debug, Default)]
pub struct Header {
    pub id: Option<usize>,
    pub partnership: Option<usize>,
    pub slots: Vec<(usize, Slot)>,
    /// Where each cell stands.
    pub places: HashMap<String, usize>,
    /// Whether some column cannot be read, so that no row can be taken over.
    pub broken: bool,
    pub required: Vec<Required>,
    /// Columns that no field is named after.
    pub unknown: Vec<UnknownColumn>,
    /// Whether the record has a cell that says why a figure is not there.
    pub absence: bool,
    /// Whether the record has a cell that says how exact a figure is.
    pub qualifier: bool,
}

/// A field that every record needs.
#[derive(Debug)]
pub struct Required {
    pub field: String,
    /// Its cell, for a file that has no column of it.
    pub cell: String,
    /// The first of its columns.
    pub column: Option<String>,
}

/// The cell that says why a figure is not there.
pub const ABSENCE: &str = "absence";
/// The cell that says how exact a figure is.
pub const QUALIFIER: &str = "qualifier";

enum Column {
    Id,
    Partnership,
    Ignored,
    Cell(Slot),
}

/// The headers of all tables, their problems added to those of the input.
pub fn all<D: Dictionary>(input: &mut Input, options: &Options, words: &D) -> Vec<Header> {
    let mut headers = vec![];
    for table in &input.tables {
        let (header, problems) = header(table, options, words);
        input.problems.extend(problems);
        headers.push(header);
    }
    headers
}

fn header<D: Dictionary>(table: &Table, options: &Options, words: &D) -> (Header, Vec<Problem>) {
    let (mut header, mut problems) = (Header::default(), vec![]);
    for (place, heading) in table.header.iter().enumerate() {
        let column = column(table.kind, &heading.name, options, words);
        if let Err(fault) = column.and_then(|column| header.put(place, column, &heading.name)) {
            problems.push(problem(table, (place, heading), fault));
        }
    }
    header.unknown = problems.iter().filter_map(|found| unmatched(table, found)).collect();
    header.broken = !problems.is_empty();
    header.absence = table.kind.slot(ABSENCE).is_ok();
    header.qualifier = table.kind.slot(QUALIFIER).is_ok();
    header.required = required(table.kind, &header);
    (header, problems)
}

fn unmatched(table: &Table, problem: &Problem) -> Option<UnknownColumn> {
    let Fault::Field(FieldError::UnknownField { name, nearest }) = &problem.fault else {
        return None;
    };
    let (kind, file) = (table.kind, table.file.clone());
    Some(UnknownColumn { kind, file, name: name.clone(), nearest: nearest.clone() })
}

fn required(kind: Kind, header: &Header) -> Vec<Required> {
    let needed = |slot: &Slot| {
        let of = |cell: &&String| cell.split('.').next() == Some(slot.field());
        let column = header.places.keys().filter(of).min().cloned();
        Required { field: slot.field().into(), cell: slot.name.clone(), column }
    };
    let slots = kind.slots(&["en".to_owned()]);
    slots.iter().filter(|slot| slot.required).map(needed).collect()
}

fn problem(table: &Table, (place, heading): (usize, &Heading), fault: Fault) -> Problem {
    let value = heading.name.clone();
    let column = if value.is_empty() { (place + 1).to_string() } else { value.clone() };
    Problem::new(&table.file, (heading.line, &column), value, fault)
}

impl Header {
    /// The place of the column that a problem names: by its cell, its name or its number.
    pub fn place(&self, table: &Table, column: &str) -> Option<usize> {
        let own = match column {
            ID => self.id,
            PARTNERSHIP => self.partnership,
            _ => self.places.get(column).copied(),
        };
        let named = || table.header.iter().position(|heading| heading.name == column);
        let numbered = || column.parse::<usize>().ok()?.checked_sub(1);
        own.or_else(named).or_else(numbered)
    }

    fn put(&mut self, place: usize, column: Column, name: &str) -> Result<(), Fault> {
        let earlier = match column {
            Column::Id => self.id.replace(place),
            Column::Partnership => self.partnership.replace(place),
            Column::Ignored => None,
            Column::Cell(slot) => {
                let earlier = self.places.insert(slot.name.clone(), place);
                self.slots.push((place, slot));
                earlier
            }
        };
        earlier.map_or(Ok(()), |_| Err(FieldError::Repeated(name.into()).into()))
    }
}

fn column<D: Dictionary>(
    kind: Kind,
    name: &str,
    options: &Options,
    words: &D,
) -> Result<Column, Fault> {
    if name.is_empty() {
        return Err(Fault::UnnamedColumn);
    }
    if is_aside(name) {
        return Ok(Column::Ignored);
    }
    let language = if options.language.is_empty() { "en" } else { &options.language };
    let by_code = |name: &str| coded(kind, name, language);
    let labelled = || words.column(kind, name).and_then(|cell| by_code(&cell));
    let found = by_code(name).or_else(labelled).or_else(|| by_code(&name.to_lowercase()));
    found.ok_or_else(|| unknown(kind, name))
}

/// The cell of a kind of record that a column is named after.
pub fn cell<D: Dictionary>(kind: Kind, name: &str, options: &Options, words: &D) -> Option<String> {
    match column(kind, name, options, words) {
        Ok(Column::Cell(slot)) => Some(slot.name),
        _ => None,
    }
}

fn coded(kind: Kind, name: &str, language: &str) -> Option<Column> {
    match name {
        ID => Some(Column::Id),
        PARTNERSHIP => Some(Column::Partnership),
        PROBLEM => Some(Column::Ignored),
        // Deleting is done by name, never by a table.
        DELETED => None,
        _ => {
            let bare = || kind.slot(&format!("{name}.{language}")).ok();
            kind.slot(name).ok().or_else(bare).map(Column::Cell)
        }
    }
}

fn unknown(kind: Kind, name: &str) -> Fault {
    let keys = kind.keys().into_iter();
    let cells = keys.map(|(key, ml)| if ml { format!("{key}.en") } else { key.to_owned() });
    let cells = cells.chain([ID.to_owned(), PARTNERSHIP.to_owned()]);
    FieldError::UnknownField { name: name.into(), nearest: nearest(name, cells) }.into()
}
