//! Tables from files in which every record names its cells itself.

use std::collections::{BTreeMap, HashMap};

use super::csv::MOST_COLUMNS;
use super::table::{Cell, Heading, Input, MOST_CELLS, Row, Table};
use crate::domain::program::Kind;
use crate::domain::shape::FieldError;
use crate::log::plan::Fault;

/// One cell with its name and its line.
pub type Named = (String, usize, Cell);

/// The tables of one file while it is read.
pub struct Blocks {
    file: String,
    tables: BTreeMap<Kind, (Table, HashMap<String, usize>)>,
    cells: usize,
}

impl Blocks {
    pub fn of(file: &str) -> Self {
        Self { file: file.into(), tables: BTreeMap::new(), cells: 0 }
    }

    /// One record; a cell that stands twice is a fault.
    pub fn push(&mut self, input: &mut Input, kind: Kind, line: usize, cells: Vec<Named>) {
        self.cells += cells.len() + 1;
        if let Err((line, column, fault)) = self.enter(kind, line, cells) {
            input.fault(&self.file, (line, &column), "", fault);
        }
    }

    fn enter(
        &mut self,
        kind: Kind,
        line: usize,
        cells: Vec<Named>,
    ) -> Result<(), (usize, String, Fault)> {
        let file = self.file.clone();
        let empty =
            || Table { file, kind, header: vec![], rows: vec![], exact: true, sheet: false };
        let (table, places) = self.tables.entry(kind).or_insert_with(|| (empty(), HashMap::new()));
        if self.cells > MOST_CELLS {
            return Err((line, String::new(), Fault::TooLarge(MOST_CELLS)));
        }
        let mut row: Vec<Cell> = vec![];
        let mut seen = vec![false; table.header.len()];
        for (name, line, cell) in cells {
            let place = *places.entry(name.clone()).or_insert(table.header.len());
            if place == table.header.len() {
                table.header.push(Heading { name: name.clone(), line, column: place });
                seen.push(false);
            }
            if place >= MOST_COLUMNS {
                let fault = Fault::TooManyColumns { found: place + 1, most: MOST_COLUMNS };
                return Err((line, name, fault));
            }
            if std::mem::replace(&mut seen[place], true) {
                return Err((line, name.clone(), FieldError::Repeated(name).into()));
            }
            row.resize(row.len().max(place + 1), Cell::Kept);
            row[place] = cell;
        }
        table.rows.push(Row::new(line, row));
        Ok(())
    }

    /// The tables, those of a kind together.
    pub fn finish(self, input: &mut Input) {
        input.tables.extend(self.tables.into_values().map(|(table, _)| table));
    }
}
