//! What an import would do, before anybody writes it.

use std::collections::BTreeSet;

use super::change::{Change, Edit};
use crate::domain::program::Kind;
use crate::domain::reason::Reason;
use crate::domain::shape::{FieldError, hint};
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
        let (file, column, value) = (file.into(), column.into(), value.into());
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

/// Why a file, a row or a cell cannot be taken over.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Fault {
    #[error(transparent)]
    Field(#[from] FieldError),
    #[error("byte {byte} is not {encoding}")]
    NotEncoded { encoding: String, byte: usize },
    #[error("there is no encoding {0:?}")]
    UnknownEncoding(String),
    #[error("the file is no workbook: {0}")]
    NotAWorkbook(String),
    #[error("the workbook is not safe to read: {0}")]
    Unsafe(String),
    #[error("no sheet is named after a record")]
    NoSheet,
    #[error("the cell shows the error {0}")]
    ErrorValue(String),
    #[error("the formula has no value")]
    NoValue,
    #[error(
        "changed on both sides since the workbook was made: it said {base:?}, here it says {here:?} now"
    )]
    BothChanged { base: String, here: String },
    #[error("the file has no header")]
    NoHeader,
    #[error("the file has {found} columns, more than {most}")]
    TooManyColumns { found: usize, most: usize },
    #[error("the file holds more than {0} cells")]
    TooLarge(usize),
    #[error("the file is of version {0}, which this program does not know")]
    Version(String),
    #[error("the column has no name")]
    UnnamedColumn,
    #[error("the column is missing, and new records need it")]
    MissingColumn,
    #[error("the row has {found} cells, the header {wanted}")]
    Ragged { found: usize, wanted: usize },
    #[error("the quotation does not end")]
    OpenQuote,
    #[error("there is no record {name:?}{}", hint(nearest))]
    UnknownKind { name: String, nearest: Vec<String> },
    #[error("the file is not JSON: {0}")]
    NotJson(String),
    #[error("the file is not XML: {0}")]
    NotXml(String),
    #[error("the file has a document type, in which anything can be hidden")]
    Doctype,
    #[error("there is more than {most} of {what}")]
    TooMuch { what: &'static str, most: usize },
    #[error("the file is no list of IATI activities: {0}")]
    NotIati(String),
    #[error("the line is neither the head of a record nor `cell: value`")]
    NotALine,
    #[error("a value of this kind cannot stand here")]
    WrongJson,
    #[error("not an id")]
    NotAnId,
    #[error("the number can be read in two ways")]
    AmbiguousNumber,
    #[error("the record already stands in line {0}")]
    Twice(usize),
    #[error("the id is that of {by_id}, the code that of {by_code}")]
    OtherRecord { by_id: String, by_code: String },
    #[error("the id is that of another kind of record or of another partnership")]
    Elsewhere,
    #[error("the record was deleted")]
    Deleted,
    #[error("only updates are asked for, and there is no such record{}", hint(nearest))]
    New { nearest: Vec<String> },
    #[error("the cell {cell} says {other:?}")]
    Contradiction { cell: String, other: String },
    #[error("no file approves a figure that is here")]
    Approves,
    #[error("it belongs to a row that is left out")]
    LeftOut,
    #[error("{}: `dgcc help rules` says what is wrong", .0.code)]
    Breach(Box<Breach>),
}

/// A rule that a row newly breaks: its code, what is wrong, and how to mend it.
#[derive(Debug, Clone, PartialEq)]
pub struct Breach {
    pub code: &'static str,
    pub message: Reason,
    pub remedy: Reason,
}

impl Fault {
    /// The key under which catalogs say it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Field(_) => "field",
            Self::NotEncoded { .. } => "not-encoded",
            Self::UnknownEncoding(_) => "unknown-encoding",
            Self::NotAWorkbook(_) => "not-a-workbook",
            Self::Unsafe(_) => "unsafe",
            Self::NoSheet => "no-sheet",
            Self::ErrorValue(_) => "error-value",
            Self::NoValue => "no-value",
            Self::BothChanged { .. } => "both-changed",
            Self::NoHeader => "no-header",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::TooLarge(_) => "too-large",
            Self::Version(_) => "version",
            Self::UnnamedColumn => "unnamed-column",
            Self::MissingColumn => "missing-column",
            Self::Ragged { .. } => "ragged",
            Self::OpenQuote => "open-quote",
            Self::UnknownKind { .. } => "unknown-kind",
            Self::NotJson(_) => "not-json",
            Self::NotXml(_) => "not-xml",
            Self::Doctype => "doctype",
            Self::TooMuch { .. } => "too-much",
            Self::NotIati(_) => "not-iati",
            Self::NotALine => "not-a-line",
            Self::WrongJson => "wrong-json",
            Self::NotAnId => "not-an-id",
            Self::AmbiguousNumber => "ambiguous-number",
            Self::Twice(_) => "twice",
            Self::OtherRecord { .. } => "other-record",
            Self::Elsewhere => "elsewhere",
            Self::Deleted => "deleted",
            Self::New { .. } => "new",
            Self::Contradiction { .. } => "contradiction",
            Self::Approves => "approves",
            Self::LeftOut => "left-out",
            Self::Breach(_) => "breach",
        }
    }

    /// How to mend it.
    pub fn mend(&self) -> &'static str {
        match self {
            Self::Field(error) => mend_field(error),
            Self::NotEncoded { .. } => "save it as UTF-8, or name its encoding: --encoding cp949",
            Self::UnknownEncoding(_) => "name one such as utf-8, utf-16le, cp949 or windows-1252",
            Self::NotAWorkbook(_) => "save it as an Excel workbook (.xlsx) without a password",
            Self::Unsafe(_) => {
                "save it anew in a spreadsheet program, without what no record needs"
            }
            Self::NoSheet => "name a sheet after a record, or give --record",
            Self::ErrorValue(_) => "correct the formula, or write the value in its place",
            Self::NoValue => "open and save it in a spreadsheet program, or write the value itself",
            Self::BothChanged { .. } => "say which one counts: --prefer workbook or --prefer file",
            Self::NoHeader => "put the names of the cells into the first line",
            Self::TooManyColumns { .. } => "delete the columns that no cell needs",
            Self::TooLarge(_) => "cut it into several files",
            Self::Version(_) => "export it again with this program, or take a newer one",
            Self::UnnamedColumn => "name the column or delete it",
            Self::MissingColumn => "add the column",
            Self::Ragged { .. } => "put quotes around cells that hold the separator",
            Self::OpenQuote => "close it, or double the quotes that belong to the text",
            Self::UnknownKind { .. } => "name the file after a record, or give --record",
            Self::NotJson(_) => "export a file as an example",
            Self::NotXml(_) => "fetch the file again, or tell who published it",
            Self::Doctype => "delete the line that begins with <!DOCTYPE",
            Self::TooMuch { .. } => "cut it into several, or tell who published the file",
            Self::NotIati(_) => {
                "the root of such a file is iati-activities, of version 1.01 to 2.03"
            }
            Self::NotALine | Self::WrongJson => "write it as the export does",
            Self::NotAnId => "leave the id empty: the code names the record",
            Self::AmbiguousNumber => "write 1234.5, without separators of thousands",
            Self::Twice(_) => "leave one of the two lines out",
            Self::OtherRecord { .. } => "leave the id empty or correct the code",
            Self::Elsewhere => "leave the id empty",
            Self::Deleted => "take the deletion back first",
            Self::New { .. } => "correct the code, or import without --update-only",
            Self::Contradiction { .. } => "leave one of the two cells empty",
            Self::Approves => "leave the cell empty, and approve it with `dgcc approve`",
            Self::LeftOut => "mend that row",
            Self::Breach(_) => "correct the cells that it is about",
        }
    }
}

fn mend_field(error: &FieldError) -> &'static str {
    match error {
        FieldError::Missing => "fill the cell",
        FieldError::UnknownField { .. } => "rename the column or delete it",
        FieldError::UnknownRecord { .. } => "correct the code, or import that record too",
        FieldError::Ambiguous { .. } => "write the whole code as kind:code",
        FieldError::Repeated(_) => "delete one of the columns",
        _ => "correct the cell",
    }
}
