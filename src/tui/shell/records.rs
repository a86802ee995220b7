//! All records written to files, as the screens ask for them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;

use super::files;
use super::reports::NotWritten;
use crate::domain::program::Program;
use crate::domain::values::Side;
use crate::exchange::csv::{self, Writing};
use crate::exchange::ics::Calendar;
use crate::exchange::naming::Naming;
use crate::exchange::xlsx::{self, REPORTED, Wanted};
use crate::exchange::{iati, json, text};
use crate::figures::Figures;
use crate::i18n::{Language, Texts};
use crate::store::Store;
use crate::tui::effect::{Out, Records};

/// What is to be written, and of which programme.
#[derive(Debug)]
pub struct Job {
    pub records: Records,
    pub program: Arc<Program>,
    pub as_of: NaiveDate,
    pub language: Language,
    /// The party this desk writes for.
    pub side: Option<Side>,
}

/// Writes them; returns the paths.
pub fn write(job: &Job, store: &Store) -> Result<Vec<PathBuf>, NotWritten> {
    let path = PathBuf::from(&job.records.path);
    let made = made(job, store).map_err(NotWritten::Failed)?;
    let made = made.into_iter().map(|(name, bytes)| (place(&path, &name), bytes));
    let made: Vec<_> = made.collect();
    files::write(store, &made).map_err(|error| error.to_string())?;
    Ok(made.into_iter().map(|(path, _)| path).collect())
}

/// A file of a folder; one without a name is the path itself.
fn place(path: &Path, name: &str) -> PathBuf {
    if name.is_empty() { path.to_owned() } else { path.join(name) }
}

/// Files with their names in a folder; a single one has none.
fn made(job: &Job, store: &Store) -> Result<Vec<(String, Vec<u8>)>, String> {
    let (program, texts) = (&*job.program, Texts::of(job.language));
    let bytes = match job.records.out {
        Out::Tables => return Ok(csv::export(&[program], Writing::PLAIN)),
        Out::Text => return Ok(text::export(&[program])),
        Out::Template => template(job, store, &texts)?,
        Out::Workbook => {
            let made = xlsx::export(&[program], Naming::Codes, &texts);
            made.map_err(|error| error.to_string())?
        }
        Out::Iati => iati::export::export(&[program]),
        Out::Json => json::export(&[program]),
        Out::Calendar => {
            let log = store.revisions(program.scope, i64::MAX).map_err(|e| e.to_string())?;
            let days = Figures::new(program, job.as_of).agenda();
            let mut calendar = Calendar::default();
            calendar.add(program, &days, (&texts, &log));
            calendar.bytes()
        }
    };
    Ok(vec![(String::new(), bytes)])
}

/// A workbook to be filled in for a period.
fn template(job: &Job, store: &Store, texts: &Texts) -> Result<Vec<u8>, String> {
    let program = &*job.program;
    let named = program.periods.values().find(|period| period.code == job.records.period);
    let period = named.map(|period| period.id).ok_or_else(|| texts.say("tui-no-period"))?;
    let state = store.heads(program.scope).map_err(|error| error.to_string())?;
    let (kinds, period, side) = (&REPORTED[..], Some(period), job.side);
    let wanted = Wanted { program, kinds, period, side, state: &state };
    xlsx::template(&wanted, texts).map_err(|error| error.to_string())
}
