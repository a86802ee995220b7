//! The sheets of a workbook as tables of records.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::sheet::{self, Cells, Scalar, Sheet};
use super::stamp::{self, Stamp};
use crate::domain::codes::nearest;
use crate::domain::program::Kind;
use crate::exchange::csv::{self, Reading};
use crate::exchange::labels::Labels;
use crate::exchange::table::{Base, Cell, Heading, ID, Input, Row, Table, kind_of};
use crate::log::plan::{Fault, Note};

/// Reads a workbook: every sheet that is named after a record, in any language.
pub fn read(file: &str, bytes: &[u8], reading: Reading) -> Input {
    let mut input = Input::default();
    match sheet::sheets(file, bytes) {
        Ok(sheets) => tables(&mut input, file, sheets, reading.kind),
        Err(problem) => input.problems.push(*problem),
    }
    input
}

/// What a sheet is.
enum Holds {
    Records(Kind),
    /// Nothing that is imported.
    Aside,
    Unknown(Fault),
}

fn tables(input: &mut Input, file: &str, sheets: Vec<Sheet>, asked: Option<Kind>) {
    let stamp = sheets.iter().find(|sheet| sheet.name == stamp::NAME).map(stamp::read);
    let stamp = stamp.unwrap_or_default();
    let labels = Labels::all();
    let filled = sheets.into_iter().filter(|sheet| !sheet.rows.is_empty());
    let named: Vec<_> = filled.map(|sheet| (holds(&sheet.name, &stamp, &labels), sheet)).collect();
    let own = |wanted: Kind| move |(holds, _): &(Holds, Sheet)| matches!(holds, Holds::Records(kind) if *kind == wanted);
    let any = named.iter().any(|(holds, _)| matches!(holds, Holds::Records(_)));
    let (mut taken, mut left) = (vec![], vec![]);
    match asked {
        Some(kind) if named.iter().any(own(kind)) => {
            for (holds, sheet) in named {
                let own = matches!(holds, Holds::Records(found) if found == kind);
                if own { taken.push((kind, sheet)) } else { left.push(sheet.name) }
            }
        }
        _ if any => {
            for (holds, sheet) in named {
                match holds {
                    Holds::Records(kind) if asked.is_none() => taken.push((kind, sheet)),
                    Holds::Unknown(fault) if asked.is_none() => {
                        input.fault(&format!("{file}:{}", sheet.name), (0, ""), "", fault);
                    }
                    _ => left.push(sheet.name),
                }
            }
        }
        _ => {
            // The only sheet is of the kind that was asked for, or that the file is named after.
            let kind = asked.map_or_else(|| kind_of(file), Ok);
            let mut sheets = named.into_iter().map(|(_, sheet)| sheet);
            match (kind, sheets.next(), sheets.next()) {
                (Ok(kind), Some(sheet), None) => taken.push((kind, sheet)),
                _ => input.fault(file, (0, ""), "", Fault::NoSheet),
            }
        }
    }
    note(input, file, (&taken, left, &stamp));
    for (kind, sheet) in taken {
        table(input, (file, kind), &sheet, &stamp);
    }
}

/// What a sheet holds, by its name. One that comes near the name of a record is a mistake.
fn holds(name: &str, stamp: &Stamp, labels: &Labels) -> Holds {
    if name == stamp::NAME || stamp.asides.contains(name) {
        return Holds::Aside;
    }
    if let Some(kind) = Kind::from_name(name).or_else(|| labels.kind_named(name)) {
        return Holds::Records(kind);
    }
    let nearest = nearest(name, Kind::ALL.iter().map(|kind| kind.name().to_owned()));
    if nearest.is_empty() {
        return Holds::Aside;
    }
    Holds::Unknown(Fault::UnknownKind { name: name.into(), nearest })
}

/// Which sheets were read, and which were left out.
fn note(
    input: &mut Input,
    file: &str,
    (taken, left, stamp): (&[(Kind, Sheet)], Vec<String>, &Stamp),
) {
    let names: Vec<_> = taken.iter().map(|(_, sheet)| sheet.name.as_str()).collect();
    let left: Vec<_> =
        left.into_iter().filter(|n| n != stamp::NAME && !stamp.asides.contains(n)).collect();
    let mut said = format!("workbook, sheets {}", names.join(", "));
    if !left.is_empty() {
        said.extend(["; left out: ", &left.join(", ")]);
    }
    input.notes.push(Note { file: file.into(), encoding: said, separator: None });
}

/// The records of a sheet: names of columns in its first filled line, a record a line below.
fn table(input: &mut Input, (file, kind): (&str, Kind), sheet: &Sheet, stamp: &Stamp) {
    let mut rows = sheet.rows.iter();
    let Some((line, names)) = rows.next() else { return };
    let used = columns(sheet);
    let heading = |column: &usize| Heading {
        name: names.get(*column).map(|name| name.text().trim().to_owned()).unwrap_or_default(),
        line: *line,
        column: *column,
    };
    let header: Vec<_> = used.iter().map(heading).collect();
    let id = header.iter().find(|heading| heading.name == ID).map(|heading| heading.column);
    let row = |(line, cells): (&usize, &Cells)| {
        let mut made: Vec<_> =
            used.iter().map(|at| cells.get(*at).map_or(Cell::Kept, cell)).collect();
        let filled = made.iter().rposition(|cell| *cell != Cell::Kept).map_or(0, |at| at + 1);
        made.truncate(filled);
        let id = id.and_then(|column| cells.get(column)).map(Scalar::text);
        let of = id.map(|id| (kind, id.trim().to_owned()));
        let kept = |all: &HashMap<(Kind, String), Base>| all.get(of.as_ref()?).map(Arc::clone);
        let (base, proposed) = (kept(&stamp.records), kept(&stamp.proposed));
        Row { line: *line, cells: made, base, proposed }
    };
    let rows = rows.map(row).filter(|row| !row.cells.is_empty()).collect();
    let file = format!("{file}:{}", sheet.name);
    input.tables.push(Table { file, kind, header, rows, exact: false, sheet: true });
}

/// The columns in which something stands, in their order.
fn columns(sheet: &Sheet) -> Vec<usize> {
    let cells = sheet.rows.values().flat_map(Cells::iter);
    cells.map(|(column, _)| column).collect::<BTreeSet<_>>().into_iter().collect()
}

/// A cell as an import takes it.
fn cell(scalar: &Scalar) -> Cell {
    match scalar {
        Scalar::Text(text) if text.trim().is_empty() => Cell::Kept,
        Scalar::Text(text) => csv::cell(text),
        Scalar::Number(text) => Cell::Exact(text.clone()),
        Scalar::Percent { number, shown } => {
            Cell::Percent { number: number.clone(), shown: shown.clone() }
        }
        Scalar::Day(_) | Scalar::Truth(_) => Cell::Exact(scalar.text()),
        Scalar::Error(error) => Cell::Error(error.clone()),
    }
}
