//! What a screen asks for; screens themselves reach nothing outside of them.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::memory::SavedView;
use super::overlays::Overlay;
use super::place::Place;
use super::screens::Screen;
use super::theme::Meaning;
use crate::domain::program::Kind;
use crate::domain::values::{Id, Link, Profile, Side};
use crate::i18n::{Language, Tongues};
use crate::log::change::Change;
use crate::log::plan::Prefer;
use crate::log::workflow::Step;

/// Work for the application or for the shell.
#[derive(Debug)]
pub enum Effect {
    /// Lays a screen over the present one.
    Show(Box<Screen>),
    /// Lays a question or a list over the screen.
    Ask(Box<Overlay>),
    /// Says something in the message line.
    Say(String, Meaning),
    /// Goes to a screen of the bar, to a record where one is named.
    Goto(Place, Option<Link>),
    /// Takes the uppermost screen away.
    Close,
    /// Writes a change; the shell's work, as all below.
    Save(Change),
    /// Takes a step towards figures that both sides agree on.
    Agree(Agreement),
    Undo,
    Redo,
    Quit,
    /// Reads another partnership.
    Partnership(Id),
    /// Switches the mouse on or off.
    Mouse,
    /// Shows everything in another language.
    Speak(Language),
    /// Makes a partnership; all changes are one step.
    Found(Vec<Change>),
    /// Leaves this file for something else.
    Leave(Next),
    /// Keeps the file from being written to, or lets it be written to again.
    ReadOnly,
    /// Computes how every partnership of the file stands.
    Portfolio,
    /// Finds what changed since the last edition.
    News,
    /// Makes a report to be read on the screen.
    Preview(Wanted),
    /// Writes a report to files.
    Export(Order),
    /// Writes all records to files.
    Records(Records),
    /// Stops writing them; what was written so far goes.
    Stop,
    /// Shows what tables from outside would write.
    Import(Intake),
    /// Writes what tables from outside ask for; all changes are one step.
    TakeIn(TakeIn),
    /// Opens records as a table in the person's editor.
    Table(Table),
    /// Keeps these views of lists, and no others.
    Views(Vec<SavedView>),
    /// Brings cells to the clipboard.
    Copy(Clip),
    /// Opens a text in the person's editor; what it left goes to `Screen::edited`.
    Editor(Draft),
}

/// A text for the person's own editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub text: String,
    /// How the name of the file ends: `.txt`, `.tsv`.
    pub suffix: &'static str,
}

/// What the screen program is left for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// The made-up partnership, in a file of its own.
    Demo,
    /// The guided tour of it.
    Tour,
}

/// A report as a person asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The kind of report and the code of its period.
    pub kind: &'static str,
    pub period: String,
    /// The day it shows.
    pub as_of: NaiveDate,
    /// How much is in it; by the length of the period where none is asked for.
    pub profile: Option<Profile>,
    pub tongues: Tongues,
}

/// Tables from outside, and how they are to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    pub source: Source,
    /// Columns with the fields that they are read as; none where one is left out.
    pub columns: Vec<(String, String)>,
    /// Which side counts in cells that both sides edited.
    pub prefer: Option<Prefer>,
    /// Whether rows that cannot be taken over are left out.
    pub skip_invalid: bool,
    /// The encoding of texts that do not say theirs.
    pub encoding: Option<&'static str>,
    /// What files hold that are not named after it.
    pub kinds: Vec<(String, Kind)>,
}

/// What tables from outside ask for: changes that are one step, and rows that stay outside.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TakeIn {
    pub changes: Vec<Change>,
    pub left: LeftOut,
}

/// Rows that cannot be taken over, and the files that keep them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeftOut {
    pub rows: usize,
    pub files: Vec<(PathBuf, Vec<u8>)>,
}

/// Where tables come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    Paste(Paste),
    /// The path of a file or a folder.
    File(String),
}

impl Intake {
    /// Tables as they are.
    pub fn of(source: Source) -> Self {
        let (columns, kinds) = (vec![], vec![]);
        Self { source, columns, prefer: None, skip_invalid: false, encoding: None, kinds }
    }
}

/// A table from outside, whose rows are of one kind of record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paste {
    pub kind: Kind,
    pub text: String,
    /// Where it comes from, as the history says it: `paste`, `editor`.
    pub from: &'static str,
}

/// Records as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub kind: Kind,
    pub ids: Vec<Id>,
}

/// Cells for the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clip {
    /// The first of several rows is the header.
    pub rows: Vec<Vec<Taken>>,
    /// How many rows are copied, the header not counted.
    pub count: usize,
}

/// One cell for the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    Text(String),
    /// What a spreadsheet is to read as a number or a day.
    Number(String),
}

impl Taken {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number or a day.
    pub fn number(text: impl Into<String>) -> Self {
        Self::Number(text.into())
    }

    /// How it reads.
    pub fn shown(&self) -> &str {
        match self {
            Self::Text(text) | Self::Number(text) => text,
        }
    }
}

impl Clip {
    /// One cell.
    pub fn cell(cell: Taken) -> Self {
        Self { rows: vec![vec![cell]], count: 0 }
    }
}

/// What became of a key.
#[derive(Debug)]
pub enum Typed {
    /// It belongs to no input.
    Elsewhere,
    /// An input took it, and asks for this.
    Taken(Option<Effect>),
}

/// A report to be written to files: every language in every format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub wanted: Wanted,
    pub tongues: Vec<Tongues>,
    /// Their names, as the command line knows them.
    pub formats: Vec<&'static str>,
    pub folder: String,
}

/// All records, to be written to files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Records {
    pub out: Out,
    /// The code of the period that a template asks figures for.
    pub period: String,
    /// The file, or the folder where there are several.
    pub path: String,
}

/// How records leave the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Out {
    /// A workbook in which people fill in what is due.
    Template,
    Workbook,
    Tables,
    Iati,
    Calendar,
    Json,
    Text,
}

/// A step towards figures that both sides agree on. The shell knows who takes it, and when.
#[derive(Debug, Clone, PartialEq)]
pub enum Agreement {
    /// Figures are handed in, approved or sent back; why, where they are sent back.
    Figures {
        period: Id,
        step: Step,
        measurements: Vec<Id>,
        reason: String,
    },
    Sign {
        period: Id,
        side: Side,
        reservation: String,
    },
    Reopen {
        period: Id,
        reason: String,
    },
}

impl Agreement {
    /// The period it is about.
    pub fn period(&self) -> Id {
        match self {
            Self::Figures { period, .. }
            | Self::Sign { period, .. }
            | Self::Reopen { period, .. } => *period,
        }
    }
}
