//! What every reader makes of a file: tables of cells, before anybody knows what they mean.

use crate::domain::codes::nearest;
use crate::domain::program::Kind;
use crate::log::plan::{Fault, Leftover, Note, Problem, Warning};

/// The rows of one kind of record as they stand in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub file: String,
    pub kind: Kind,
    pub header: Vec<Heading>,
    pub rows: Vec<Row>,
    /// Whether a program wrote it, so that 1.234 can only mean one thing.
    pub exact: bool,
}

/// The name of a column and the line in which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    pub name: String,
    pub line: usize,
}

/// One record as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub line: usize,
    /// Those behind the last one are empty.
    pub cells: Vec<Cell>,
}

impl Row {
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
}

/// The column of ids.
pub const ID: &str = "id";
/// The column that says to which partnership a row belongs.
pub const PARTNERSHIP: &str = "partnership";
/// The column in which rejected rows carry their problems; not read.
pub const PROBLEM: &str = "import_problem";

/// So many cells are read from one file; a larger one is cut into several by hand.
pub const MOST_CELLS: usize = 16_000_000;

/// All that was read from the files of one import.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Input {
    pub tables: Vec<Table>,
    pub problems: Vec<Problem>,
    pub notes: Vec<Note>,
    /// What was kept as it stands.
    pub leftovers: Vec<Leftover>,
    pub warnings: Vec<Warning>,
}

impl Input {
    /// One more problem with a file.
    pub fn fault(&mut self, file: &str, (line, column): (usize, &str), value: &str, fault: Fault) {
        let (file, column, value) = (file.into(), column.into(), value.into());
        self.problems.push(Problem { file, line, column, value, fault });
    }

    /// What several files hold together.
    pub fn and(mut self, other: Self) -> Self {
        self.tables.extend(other.tables);
        self.problems.extend(other.problems);
        self.notes.extend(other.notes);
        self.leftovers.extend(other.leftovers);
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
    Kind::from_name(stem).ok_or_else(unknown)
}
