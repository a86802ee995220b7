//! What every reader makes of a file: tables of cells, before anybody knows what they mean.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::codes::nearest;
use crate::domain::program::Kind;
use crate::log::plan::{Fault, Leftover, MOST_PROBLEMS, Note, Problem, Warning};

/// The rows of one kind of record as they stand in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub file: String,
    pub kind: Kind,
    pub header: Vec<Heading>,
    pub rows: Vec<Row>,
    /// Whether a program wrote it, so that 1.234 can only mean one thing.
    pub exact: bool,
    /// Whether it is a sheet of a workbook, whose cells have names such as `C7`.
    pub sheet: bool,
}

/// The name of a column, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    pub name: String,
    pub line: usize,
    /// The number of the column in its sheet, from 0.
    pub column: usize,
}

/// One record as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub line: usize,
    /// Those behind the last one are empty.
    pub cells: Vec<Cell>,
    /// What each cell of its record said when the workbook was made, where that is known.
    pub base: Option<Base>,
    /// What the line said, by its columns, where a template proposed a record that is not there.
    pub proposed: Option<Base>,
}

/// The filled cells of a record as a workbook found them.
pub type Base = Arc<BTreeMap<String, String>>;

impl Row {
    /// A row of a file that says nothing of the past.
    pub fn new(line: usize, cells: Vec<Cell>) -> Self {
        Self { line, cells, base: None, proposed: None }
    }

    pub fn cell(&self, place: usize) -> &Cell {
        self.cells.get(place).unwrap_or(&Cell::Kept)
    }
}

/// What is written in one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing: what the record holds stays.
    Kept,
    /// The record's cell is to be emptied.
    Clear,
    Text(String),
    /// A number that a spreadsheet shows as per cent, and what it shows: 0.61 and 61.
    Percent {
        number: String,
        shown: String,
    },
    /// A number or a day that a program holds as such: 1.234 can only mean one thing.
    Exact(String),
    /// The error that a formula came to; empty where nobody has computed it.
    Error(String),
}

impl Cell {
    /// What is written there, if anything is.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Exact(text) | Self::Percent { number: text, .. } => Some(text),
            Self::Kept | Self::Clear | Self::Error(_) => None,
        }
    }
}

/// The column of ids.
pub const ID: &str = "id";
/// The column that says to which partnership a row belongs.
pub const PARTNERSHIP: &str = "partnership";
/// The column in which rejected rows carry their problems; not read.
pub const PROBLEM: &str = "import_problem";

/// So many cells are read from one file, a row counting as one more; a larger one is cut into
/// several by hand.
pub const MOST_CELLS: usize = 6_000_000;

/// All that was read from the files of one import.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Input {
    pub tables: Vec<Table>,
    /// The first of them.
    pub problems: Vec<Problem>,
    /// How many more there are.
    pub more_problems: usize,
    pub notes: Vec<Note>,
    /// What was kept as it stands.
    pub leftovers: Vec<Leftover>,
    /// How many more there are.
    pub more_leftovers: usize,
    pub warnings: Vec<Warning>,
}

impl Input {
    /// One more problem with a file; as many are kept as a plan lists.
    pub fn fault(&mut self, file: &str, (line, column): (usize, &str), value: &str, fault: Fault) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem::new(file, (line, column), value, fault));
        } else {
            self.more_problems += 1;
        }
    }

    /// Gives columns other names: a cell's, or none where a column is to be left out.
    pub fn rename(&mut self, names: &[(String, String)]) {
        for heading in self.tables.iter_mut().flat_map(|table| &mut table.header) {
            if let Some((_, to)) = names.iter().find(|(from, _)| *from == heading.name) {
                heading.name =
                    if to.is_empty() { format!("({})", heading.name) } else { to.clone() };
            }
        }
    }

    /// What several files hold together.
    pub fn and(mut self, other: Self) -> Self {
        self.tables.extend(other.tables);
        self.problems.extend(other.problems);
        self.more_problems += other.more_problems;
        self.notes.extend(other.notes);
        self.leftovers.extend(other.leftovers);
        self.more_leftovers += other.more_leftovers;
        self.warnings.extend(other.warnings);
        self
    }
}

/// The kind of record that a file or a sheet is named after.
pub fn kind_of(name: &str) -> Result<Kind, Fault> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let known = || nearest(stem, Kind::ALL.iter().map(|kind| kind.name().to_owned()));
    let unknown = || Fault::UnknownKind { name: stem.into(), nearest: known() };
    // `milestone.rejects.csv` holds rows of `milestone.csv`, `all.milestone.rejects.csv` of `all.json`.
    let bare = stem.strip_suffix(".rejects").unwrap_or(stem);
    let last = bare.rsplit('.').next().unwrap_or(bare);
    Kind::from_name(bare).or_else(|| Kind::from_name(last)).ok_or_else(unknown)
}

/// A column in brackets is for the reader of the table: what is left out, or stands there to be
/// looked at.
pub fn is_aside(name: &str) -> bool {
    name.starts_with('(') && name.ends_with(')')
}

/// The name of a cell by its line, from 1, and its column, from 0: `C7`.
pub fn address(line: usize, column: usize) -> String {
    let (mut letters, mut rest) = (vec![], column + 1);
    while rest > 0 {
        letters.push(char::from_u32(u32::try_from((rest - 1) % 26).unwrap_or_default() + 65));
        rest = (rest - 1) / 26;
    }
    let letters: String = letters.into_iter().rev().flatten().collect();
    format!("{letters}{line}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        let named =
            [(0, "A9"), (25, "Z9"), (26, "AA9"), (701, "ZZ9"), (702, "AAA9"), (16_383, "XFD9")];
        for (column, name) in named {
            assert_eq!(address(9, column), name);
        }
    }
}
