//! What a report on the screen is compared with, the same as on the command line: the last
//! edition, else for a report of changes the day before its period.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime};

use crate::domain::program::{Kind, Program};
use crate::domain::records::{Edition, EditionState};
use crate::domain::values::{Date, Id};
use crate::log::change::Purpose;
use crate::report::{Since, Why};
use crate::store::{Past, Result, Store, StoreError};

/// What a report of a kind and a first day is compared with.
pub fn since(
    store: &Store,
    program: &Program,
    (kind, start): (&str, NaiveDate),
) -> Result<Option<Arc<Since>>> {
    let found = match last_edition(program) {
        Some(edition) => Some(of_edition(store, program, edition)?),
        None if kind == "changes" => {
            Some(of_day(store, program, start.pred_opt().unwrap_or(start))?)
        }
        None => None,
    };
    Ok(found.map(Arc::new))
}

fn last_edition(program: &Program) -> Option<&Edition> {
    let out = |edition: &&Edition| {
        matches!(edition.state, Some(EditionState::Issued | EditionState::Replaced))
            && edition.issued.is_some()
    };
    program.editions.values().filter(out).max_by_key(|edition| (edition.issued, edition.id))
}

fn of_edition(store: &Store, program: &Program, edition: &Edition) -> Result<Since> {
    let then = store.known_before(program.scope, (edition.id, "heads"))?;
    let arrival = store.came_with(edition.id, "heads")?;
    let reasons = reasons(&store.entries_since(program.scope, arrival, i64::MIN)?)?;
    let as_of = edition.as_of.map_or(NaiveDate::MIN, Date::last);
    Ok(Since { edition: edition.code.clone(), as_of, program: then, reasons })
}

/// The programme as the file held it at the end of a day.
fn of_day(store: &Store, program: &Program, day: NaiveDate) -> Result<Since> {
    let next = day.succ_opt().unwrap_or(day).and_time(NaiveTime::MIN).and_utc();
    let at = next.timestamp_millis() - 1;
    let then = store.known_at(program.scope, at)?;
    let reasons = reasons(&store.entries_since(program.scope, 0, at)?)?;
    Ok(Since { edition: String::new(), as_of: day, program: then, reasons })
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
