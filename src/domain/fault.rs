//! Why something from outside cannot be taken over, and how to mend it.

use super::reason::{Arg, Reason};
use super::shape::{FieldError, brief, hint};

/// Why a file, a row or a cell cannot be taken over.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Fault {
    #[error(transparent)]
    Field(#[from] FieldError),
    #[error("byte {byte} is not {encoding}")]
    NotEncoded { encoding: String, byte: usize },
    #[error("the text is {0} without a byte order mark")]
    Unmarked(&'static str),
    #[error("there is no encoding {:?}", brief(.0))]
    UnknownEncoding(String),
    #[error("the file is no workbook: {0}")]
    NotAWorkbook(String),
    #[error("the workbook is not safe to read: {0}")]
    Unsafe(String),
    #[error("no sheet is named after a record")]
    NoSheet,
    #[error("the cell shows the error {}", brief(.0))]
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
    #[error("the file holds more than {0} MB")]
    TooManyBytes(usize),
    #[error("the file holds more than {0} cells")]
    TooLarge(usize),
    #[error("the file is of version {}, which this program does not know", brief(.0))]
    Version(String),
    #[error("the column has no name")]
    UnnamedColumn,
    #[error("the column is missing, and new records need it")]
    MissingColumn,
    #[error("the row has {found} cells, the header {wanted}")]
    Ragged { found: usize, wanted: usize },
    #[error("the quotation does not end")]
    OpenQuote,
    #[error("there is no record {:?}{}", brief(name), hint(nearest))]
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
    #[error("the number is written with separators: it reads {0}")]
    Separators(String),
    #[error("the cell shows {shown}% and holds {number}: which of them is meant is not clear")]
    Percent { number: String, shown: String },
    #[error("there is nothing to clear: the record is not there yet")]
    NothingToClear,
    #[error("more than one figure of it is there: {}", names.join(", "))]
    SeveralFigures { names: Vec<String> },
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

impl Breach {
    /// The words that could stand there, where a scale names them.
    pub fn allowed(&self) -> Vec<&str> {
        let scale = self.message.args.iter().find(|(name, _)| *name == "scale");
        let Some((_, Arg::Text(scale))) = scale else { return vec![] };
        scale.split(';').map(str::trim).filter(|word| !word.is_empty()).collect()
    }
}

impl Fault {
    /// The key under which catalogs say it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Field(_) => "field",
            Self::NotEncoded { .. } => "not-encoded",
            Self::Unmarked(_) => "unmarked",
            Self::UnknownEncoding(_) => "unknown-encoding",
            Self::NotAWorkbook(_) => "not-a-workbook",
            Self::Unsafe(_) => "unsafe",
            Self::NoSheet => "no-sheet",
            Self::ErrorValue(_) => "error-value",
            Self::NoValue => "no-value",
            Self::BothChanged { .. } => "both-changed",
            Self::NoHeader => "no-header",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::TooManyBytes(_) => "too-many-bytes",
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
            Self::Separators(_) => "separators",
            Self::Percent { .. } => "percent",
            Self::NothingToClear => "nothing-to-clear",
            Self::SeveralFigures { .. } => "several-figures",
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

    /// The key under which catalogs say how to mend it.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Field(FieldError::Missing) => "missing",
            Self::Field(FieldError::UnknownField { .. }) => "unknown-field",
            Self::Field(FieldError::UnknownRecord { .. }) => "unknown-record",
            Self::Field(FieldError::UnknownChoice { .. }) => "unknown-choice",
            Self::Field(FieldError::Ambiguous { .. }) => "ambiguous",
            Self::Field(FieldError::Readings { .. }) => "readings",
            Self::Field(FieldError::Repeated(_)) => "repeated",
            Self::Unmarked(UTF_16BE) => "utf-16be",
            Self::Unmarked(_) => "utf-16le",
            other => other.key(),
        }
    }
}

/// The name of the encoding in which the larger byte comes first.
pub const UTF_16BE: &str = "utf-16be";
