//! What an import would do, before anybody writes it.

use std::collections::BTreeSet;

use super::change::{Change, Edit};
pub use crate::domain::fault::{Breach, Fault};
use crate::domain::program::Kind;
use crate::domain::values::Id;

/// The changes that an import asks for, and all that stands in its way.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// One a partnership; empty where a problem stands, unless bad rows may be left out.
    pub changes: Vec<Change>,
    pub created: usize,
    pub updated: usize,
    pub unchanged: usize,
    /// In the order of the files and their lines, the first thousand.
    pub problems: Vec<Problem>,
    /// How many more there are.
    pub more_problems: usize,
    pub notes: Vec<Note>,
    /// What is kept as it stands, line by line.
    pub leftovers: Vec<Leftover>,
    pub warnings: Vec<Warning>,
    /// Every cell that would be written.
    pub lines: Vec<PlannedEdit>,
    /// How many more lines, pieces that are kept and warnings there are.
    pub more_lines: usize,
    pub more_leftovers: usize,
    pub more_warnings: usize,
    /// The rows that were left out, as files to be mended.
    pub rejects: Vec<Reject>,
    /// Columns that no field is named after; each is a problem too.
    pub unknown: Vec<UnknownColumn>,
}

/// A column that no field is named after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownColumn {
    pub kind: Kind,
    pub file: String,
    pub name: String,
    /// Cells whose names come near.
    pub nearest: Vec<String>,
}

/// A side of a cell that both sides edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefer {
    Workbook,
    File,
}

/// The records that cannot be written without some others: those that refer to one of them that is
/// made only now.
pub fn dependent(changes: &[Change], out: &BTreeSet<Id>) -> BTreeSet<Id> {
    let mut gone = out.clone();
    let edits = || changes.iter().flat_map(|change| &change.edits);
    loop {
        let refers = |edit: &&Edit| edit.refers(&edit.new).is_some_and(|to| gone.contains(&to.id));
        let made = |id: Id| edits().filter(|edit| edit.id == id).all(|edit| edit.old.is_empty());
        let added: Vec<Id> = edits()
            .filter(refers)
            .filter(|edit| edit.refers(&edit.new).is_some_and(|to| made(to.id)))
            .map(|edit| edit.id)
            .filter(|id| !gone.contains(id))
            .collect();
        if added.is_empty() {
            return gone;
        }
        gone.extend(added);
    }
}

/// Changes without some records; none is left empty.
pub fn without(changes: &[Change], out: &BTreeSet<Id>) -> Vec<Change> {
    let kept = |change: &Change| {
        let edits = change.edits.iter().filter(|edit| !out.contains(&edit.id)).cloned().collect();
        Change { edits, ..change.clone() }
    };
    changes.iter().map(kept).filter(|change| !change.edits.is_empty()).collect()
}

/// The most problems that a plan lists.
pub const MOST_PROBLEMS: usize = 1_000;

/// So many characters of a name and a value are kept in a problem.
const MOST_SHOWN: usize = 200;

/// One cell before and after, as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedEdit {
    pub kind: Kind,
    pub id: Id,
    pub code: String,
    pub cell: String,
    pub old: String,
    pub new: String,
}

/// How a file was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub file: String,
    pub encoding: String,
    /// What stands between two cells, where the file is a table.
    pub separator: Option<char>,
}

/// A piece of a file that no record can hold; it is kept as it stands, and written back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    pub line: usize,
    /// Where it stands: `transaction/aid-type`, `sector/@vocabulary-uri`.
    pub path: String,
}

/// A rule of the file's own standard that it breaks, which stops no import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub line: usize,
    pub rule: String,
    pub says: String,
}

/// Rows of one file that were left out, each with its reasons in the last column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    pub file: String,
    pub kind: Kind,
    pub csv: String,
    /// The lines that they stand in.
    pub lines: Vec<usize>,
    /// Whether they come from a sheet of a workbook.
    pub sheet: bool,
}

/// What cannot be taken over, and where it stands.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{file}:{line}: {column}: {fault}")]
pub struct Problem {
    /// The file; of a workbook with the sheet behind a colon.
    pub file: String,
    /// The line of the file; in JSON the number of the record in its list. 0: the whole file.
    pub line: usize,
    /// The name of the column, or its number where it has no name; empty for a whole line.
    pub column: String,
    /// What is written there.
    pub value: String,
    pub fault: Fault,
    /// The cell of a sheet, such as `C7`; empty for files without cells.
    pub cell: String,
}

impl Problem {
    /// A problem in a line and a column of a file.
    pub fn new(
        file: &str,
        (line, column): (usize, &str),
        value: impl Into<String>,
        fault: impl Into<Fault>,
    ) -> Self {
        let shown = |text: &str| text.chars().take(MOST_SHOWN).collect();
        let (file, column, value) = (file.into(), shown(column), shown(&value.into()));
        Self { file, line, column, value, fault: fault.into(), cell: String::new() }
    }

    /// Where it stands: `plan.xlsx:Milestones!C7`, `project.csv:3:title.en`.
    pub fn place(&self) -> String {
        // A fault of the whole file has no line.
        let line = if self.line == 0 { String::new() } else { format!(":{}", self.line) };
        let column =
            if self.column.is_empty() { String::new() } else { format!(":{}", self.column) };
        match self.cell.as_str() {
            "" => format!("{}{line}{column}", self.file),
            cell => format!("{}!{cell}", self.file),
        }
    }
}
