//! Errors as people read them: what, where, how to mend it, and the exit code.

use std::io::ErrorKind;

use serde::Serialize;

use crate::domain::shape::FieldError;
use crate::exchange::xlsx::NotWritten;
use crate::log::change::Refused;
use crate::store::StoreError;
use crate::tui::TuiError;

/// The exit codes that scripts rely on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Exit {
    Failed = 1,
    Usage = 2,
    Invalid = 3,
    NotFound = 4,
    Busy = 5,
    Exists = 6,
    Conflict = 7,
    Interrupted = 130,
    /// The reader of a pipe went away: nothing is wrong.
    Pipe = 0,
}

/// Why a command did not do what it was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    pub exit: Exit,
    pub faults: Vec<Fault>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Fault {
    pub what: String,
    /// Record, field, or file:line:column.
    #[serde(rename = "where")]
    pub place: Option<String>,
    /// How to mend it.
    #[serde(rename = "how")]
    pub remedy: Option<String>,
}

/// What a command returns.
pub type Outcome<T = ()> = Result<T, Problem>;

impl Problem {
    /// One fault.
    pub fn new(exit: Exit, what: impl Into<String>) -> Self {
        Self { exit, faults: vec![Fault { what: what.into(), ..Fault::default() }] }
    }

    /// A mistake in the command itself.
    pub fn usage(what: impl Into<String>) -> Self {
        Self::new(Exit::Usage, what)
    }

    /// Says where it is.
    pub fn at(mut self, place: impl Into<String>) -> Self {
        let place: String = place.into();
        self.faults.iter_mut().for_each(|fault| fault.place = Some(place.clone()));
        self
    }

    /// Says how to mend it.
    pub fn mend(mut self, remedy: impl Into<String>) -> Self {
        let remedy: String = remedy.into();
        self.faults.iter_mut().for_each(|fault| fault.remedy = Some(remedy.clone()));
        self
    }

    /// The lines for a person.
    pub fn text(&self) -> String {
        let line = |fault: &Fault| {
            let place = fault.place.as_ref().map(|place| format!("{place}: ")).unwrap_or_default();
            let remedy = fault.remedy.as_ref().map(|how| format!("\n  {how}")).unwrap_or_default();
            format!("dgcc: {place}{}{remedy}\n", fault.what)
        };
        self.faults.iter().map(line).collect()
    }

    /// The same for a script.
    pub fn json(&self) -> String {
        let exit = self.exit as i32;
        let json =
            serde_json::json!({ "schema_version": 1, "exit": exit, "problems": self.faults });
        format!("{json}\n")
    }
}

impl From<std::io::Error> for Problem {
    fn from(error: std::io::Error) -> Self {
        let exit = if error.kind() == ErrorKind::BrokenPipe { Exit::Pipe } else { Exit::Failed };
        Self::new(exit, error.to_string())
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        Self::new(Exit::Failed, error.to_string())
    }
}

impl From<FieldError> for Problem {
    fn from(error: FieldError) -> Self {
        let exit = match error {
            FieldError::UnknownRecord { .. } => Exit::NotFound,
            FieldError::UnknownField { .. } | FieldError::Ambiguous { .. } => Exit::Usage,
            _ => Exit::Invalid,
        };
        Self::new(exit, error.to_string()).mend(remedy(&error))
    }
}

/// What a person can do about a text that does not fit.
fn remedy(error: &FieldError) -> &'static str {
    match error {
        FieldError::UnknownRecord { .. } => "look the code up with `dgcc list`",
        FieldError::UnknownField { .. } => "look the fields up with `dgcc schema`",
        FieldError::Ambiguous { .. } => "write the whole code as kind:code",
        FieldError::NotANumber(_) => "write digits, a full stop before decimals, nothing else",
        FieldError::Readings { .. } => "write it like one of them",
        FieldError::UnknownChoice { .. } => "write one of the choices",
        FieldError::NotMultilingual(_) => "leave out the language",
        FieldError::Missing => "give it a value",
        FieldError::TooLong(_) => "keep long papers as files and name them here",
        FieldError::Repeated(_) => "leave one of the two out",
        _ => "correct the value",
    }
}

impl From<NotWritten> for Problem {
    fn from(error: NotWritten) -> Self {
        Self::new(Exit::Failed, format!("the workbook cannot be written: {error}"))
            .mend("write it as CSV")
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        let (exit, remedy) = advice(&error);
        let problem = Self::new(exit, error.to_string());
        if remedy.is_empty() { problem } else { problem.mend(remedy) }
    }
}

impl From<TuiError> for Problem {
    fn from(error: TuiError) -> Self {
        match error {
            TuiError::Store(error) => error.into(),
            TuiError::Partnership(_) => Self::new(Exit::NotFound, error.to_string()),
            TuiError::Terminal(_) => Self::new(Exit::Failed, error.to_string()),
        }
    }
}

/// The exit code of an error of the store, and what a person can do.
fn advice(error: &StoreError) -> (Exit, &'static str) {
    match error {
        StoreError::Missing(_) => {
            (Exit::Failed, "make it with `dgcc init`, or name another file with --db")
        }
        StoreError::Exists(_) => (Exit::Exists, "name another path"),
        StoreError::Foreign(_) => (Exit::Failed, "name a file made by `dgcc init` with --db"),
        StoreError::Newer { .. } => {
            (Exit::Failed, "use the newer version of dgcc that wrote it; the file was not touched")
        }
        StoreError::Refused(refused) => refusal(refused),
        StoreError::Nothing(_) => (Exit::NotFound, ""),
        StoreError::Gone(_) => {
            (Exit::Failed, "what was written last is not in it: open the file again and look")
        }
        StoreError::Meanwhile => (Exit::Conflict, "issue it again"),
        StoreError::Busy => (Exit::Busy, "try again in a moment; nothing was written"),
        StoreError::ReadOnly => {
            (Exit::Failed, "leave out --read-only, or ask for the right to write to the file")
        }
        StoreError::Full => (Exit::Failed, "make room on the disk; nothing was written"),
        StoreError::Broken(_)
        | StoreError::Corrupt { .. }
        | StoreError::Damaged(_)
        | StoreError::Id(_)
        | StoreError::Entry(_) => {
            (Exit::Failed, "restore a backup with `dgcc restore`; the file was not changed")
        }
        StoreError::Io { .. } | StoreError::Migration(_) | StoreError::Sqlite(_) => {
            (Exit::Failed, "")
        }
    }
}

/// The same of a change that the log does not take.
fn refusal(refused: &Refused) -> (Exit, &'static str) {
    match refused {
        Refused::Stale { .. } => {
            (Exit::Conflict, "look at the newer value with `dgcc log`, then decide again")
        }
        Refused::Workflow { .. } => (Exit::Invalid, "use that command; `dgcc help` says how"),
        Refused::Approved { .. } => {
            (Exit::Invalid, "enter it anew with `dgcc record`, or send it back with `dgcc return`")
        }
        Refused::Locked { .. } => {
            (Exit::Conflict, "reopen the period first: `dgcc reopen PERIOD --reason TEXT --yes`")
        }
        Refused::Unsignable { .. } => (Exit::Invalid, "`dgcc show period:CODE` says why"),
        Refused::OtherSide { .. } => (Exit::Invalid, "let the other side do it on its own desk"),
        Refused::SamePerson { .. } => (Exit::Invalid, "let somebody else of your side approve it"),
        Refused::Field(_) => (Exit::Invalid, ""),
    }
}
