//! Earlier states of a programme, and why it changed since.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};

use super::{Past, Result, Store, StoreError};
use crate::domain::program::{Kind, Program};
use crate::domain::records::Edition;
use crate::domain::values::{Date, Id};
use crate::figures::{Since, Why, last_edition};
use crate::log::change::Purpose;

impl Store {
    /// What a report of a kind is compared with: the last edition, else for a report of changes
    /// the state at a moment, in milliseconds after 1970.
    pub fn since_last(&self, program: &Program, kind: &str, at: i64) -> Result<Option<Since>> {
        match last_edition(program, None) {
            Some(edition) => self.since_edition(program, edition).map(Some),
            None if kind == "changes" => self.since_moment(program, at).map(Some),
            None => Ok(None),
        }
    }

    /// The programme as an edition had it.
    pub fn since_edition(&self, program: &Program, edition: &Edition) -> Result<Since> {
        let then = self.known_before(program.scope, (edition.id, "heads"))?;
        let arrival = self.came_with(edition.id, "heads")?;
        let reasons = reasons(&self.entries_since(program.scope, arrival, i64::MIN)?)?;
        let as_of = edition.as_of.map_or(NaiveDate::MIN, Date::last);
        Ok(Since { edition: edition.code.clone(), as_of, program: then, reasons })
    }

    /// The programme as the file held it at a moment, in milliseconds after 1970.
    pub fn since_moment(&self, program: &Program, at: i64) -> Result<Since> {
        let then = self.known_at(program.scope, at)?;
        let reasons = reasons(&self.entries_since(program.scope, 0, at)?)?;
        let as_of = DateTime::from_timestamp_millis(at).unwrap_or_default().date_naive();
        Ok(Since { edition: String::new(), as_of, program: then, reasons })
    }
}

/// The last step that touched each record; one that only approved it or handed it in says less
/// than the one that changed it.
fn reasons(entries: &[Past]) -> Result<BTreeMap<(Kind, Id), Why>> {
    let mut reasons = BTreeMap::new();
    for past in entries {
        let date = DateTime::from_timestamp_millis(past.at).unwrap_or_default().date_naive();
        let (actor, reason) = (past.body.actor.clone(), past.body.reason.clone());
        let why = Why { date, actor, reason };
        let passing = matches!(past.body.kind, Purpose::Submit | Purpose::Approve);
        for edit in past.body.edits().map_err(StoreError::from)? {
            let key = (edit.kind, edit.id);
            if !passing || !reasons.contains_key(&key) {
                reasons.insert(key, why.clone());
            }
        }
    }
    Ok(reasons)
}
