//! What a workbook remembers of its making, on a hidden sheet: which of its sheets hold no records,
//! and what each cell said then. An import can so tell an edit in the workbook from one made here
//! meanwhile, and two workbooks filled from one template come together cell by cell.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use rust_xlsxwriter::{Workbook, XlsxError};

use super::sheet::{Scalar, Sheet};
use crate::domain::program::Kind;
use crate::exchange::table::Base;

/// The hidden sheet.
pub const NAME: &str = "dgcc";
const ASIDE: &str = "aside";
/// Behind the id of a record that a template proposes.
const PROPOSED: &str = "proposed";

/// What a workbook remembers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stamp {
    /// Sheets that hold no records.
    pub asides: BTreeSet<String>,
    /// The filled cells of each record by its kind and id; none for one that was not there yet.
    pub records: HashMap<(Kind, String), Base>,
    /// What proposed lines said by the names of their columns.
    pub proposed: HashMap<(Kind, String), Base>,
}

/// What a workbook is to remember of one record.
#[derive(Debug, Clone, PartialEq)]
pub struct Memory {
    pub kind: Kind,
    pub id: String,
    /// Whether the record is not there yet.
    pub proposed: bool,
    /// The names of its filled cells with their texts; of a proposed one the names of columns.
    pub cells: Vec<(String, String)>,
}

/// Writes the hidden sheet: a line a record, with the names and texts of its cells by turns.
pub fn write(book: &mut Workbook, asides: &[String], records: &[Memory]) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(NAME)?.set_very_hidden(true);
    let mut row = 0;
    for aside in asides {
        sheet.write_string(row, 0, ASIDE)?.write_string(row, 1, aside)?;
        row += 1;
    }
    for Memory { kind, id, proposed, cells } in records {
        sheet.write_string(row, 0, kind.name())?.write_string(row, 1, id)?;
        if *proposed {
            sheet.write_string(row, 2, PROPOSED)?;
        }
        for (column, (cell, text)) in (3..).step_by(2).zip(cells) {
            sheet.write_string(row, column, cell)?.write_string(row, column + 1, text)?;
        }
        row += 1;
    }
    Ok(())
}

/// Reads the hidden sheet.
pub fn read(sheet: &Sheet) -> Stamp {
    let mut stamp = Stamp::default();
    for cells in sheet.rows.values() {
        let text = |column: usize| cells.get(column).map(Scalar::text).unwrap_or_default();
        let (first, id) = (text(0), text(1));
        if first == ASIDE {
            stamp.asides.insert(id);
        } else if let Some(kind) = Kind::from_name(&first) {
            let last = cells.last().unwrap_or_default();
            let pairs = (3..=last).step_by(2).map(|column| (text(column), text(column + 1)));
            let said: BTreeMap<_, _> = pairs.filter(|(cell, _)| !cell.is_empty()).collect();
            let proposed = text(2) == PROPOSED;
            let base = if proposed { BTreeMap::new() } else { said.clone() };
            stamp.records.insert((kind, id.clone()), Arc::new(base));
            if proposed {
                stamp.proposed.insert((kind, id), Arc::new(said));
            }
        }
    }
    stamp
}
