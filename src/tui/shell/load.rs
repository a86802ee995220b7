//! A partnership read from the file, with what is computed from it and the latest steps.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::program::Program;
use crate::domain::values::Id;
use crate::i18n::Language;
use crate::store::{Result, Step, Store};
use crate::tui::listing::folded;
use crate::tui::sheets::{Sheets, StepLine};

/// How many steps the history holds.
const STEPS: usize = 500;
/// How many edits of a step it holds.
const EDITS: usize = 100;

/// What the worker hands over.
#[derive(Debug)]
pub struct Loaded {
    pub program: Arc<Program>,
    pub sheets: Arc<Sheets>,
    pub steps: Arc<Vec<StepLine>>,
    pub arrival: i64,
}

/// Reads a partnership and computes what the screens show of it.
pub fn load(
    store: &Store,
    partnership: Id,
    as_of: NaiveDate,
    language: Language,
) -> Result<Loaded> {
    let arrival = store.arrival()?;
    let program = Arc::new(store.load(partnership)?);
    let sheets = Arc::new(Sheets::of(&program, as_of, language));
    Ok(Loaded { sheets, steps: Arc::new(steps(store, STEPS)?), program, arrival })
}

/// The latest steps, newest first.
pub fn steps(store: &Store, count: usize) -> Result<Vec<StepLine>> {
    store.steps(None, i64::MAX, count)?.iter().map(line).collect()
}

fn line(step: &Step) -> Result<StepLine> {
    let first = step.entries.first();
    let mut edits = vec![];
    let mut count = 0;
    for change in step.changes()? {
        count += change.edits.len();
        let room = EDITS.saturating_sub(edits.len());
        edits.extend(change.edits.into_iter().take(room));
    }
    let actor = first.map(|past| past.body.actor.clone()).unwrap_or_default();
    let reason = first.map(|past| past.body.reason.clone()).unwrap_or_default();
    let cells = edits.iter().map(|edit| edit.cell.as_str()).collect::<Vec<_>>().join(" ");
    Ok(StepLine {
        id: step.id,
        at: first.map_or(0, |past| past.at),
        purpose: first.map(|past| past.body.kind),
        of: first.and_then(|past| past.body.of),
        haystack: folded(&format!("{actor} {reason} {cells}")),
        actor,
        reason,
        edits,
        count,
    })
}
