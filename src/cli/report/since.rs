//! What a report is compared with: the edition before it, or an earlier day.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate};

use super::Job;
use crate::cli::args::Report;
use crate::cli::context::Context;
use crate::cli::past::since_moment;
use crate::cli::problem::Outcome;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{Edition, EditionState};
use crate::domain::values::{Date, Id};
use crate::log::change::Purpose;
use crate::report::{Since, Why};
use crate::store::Past;

/// What the report is compared with: what is named, else the last edition, else for a report of
/// changes the day on which its period began.
pub fn since(context: &mut Context, report: &Report, job: &Job) -> Outcome<Option<Arc<Since>>> {
    let program = &job.program;
    let found = match (report.since.as_deref(), last_edition(program, None)) {
        (Some(named), _) => Some(of_name(context, program, named)?),
        (None, Some(edition)) => Some(of_edition(context, program, edition)?),
        (None, None) if job.kind == "changes" => {
            let day = job.span.1.pred_opt().unwrap_or(job.span.1);
            let at = context.moment(&day.to_string())?;
            Some(of_moment(context, program, at)?)
        }
        (None, None) => None,
    };
    Ok(found.map(Arc::new))
}

/// The programme at an edition, the end of a period or a day.
fn of_name(context: &mut Context, program: &Program, name: &str) -> Outcome<Since> {
    if let Some(edition) = named_edition(program, name) {
        return of_edition(context, program, edition);
    }
    let at = since_moment(context, program, name)?;
    of_moment(context, program, at)
}

/// An edition by its code, or by its number alone.
pub fn named_edition<'a>(program: &'a Program, name: &str) -> Option<&'a Edition> {
    let numbered = format!("E{name}");
    program.editions.values().find(|e| e.code == name || e.code == numbered)
}

/// The last issued edition before one that was issued; the last of all where none is named.
pub fn last_edition<'a>(program: &'a Program, before: Option<&Edition>) -> Option<&'a Edition> {
    let issued = program.editions.values().filter(|edition| {
        let out = matches!(edition.state, Some(EditionState::Issued | EditionState::Replaced));
        let earlier = before.is_none_or(|b| edition.id != b.id && edition.issued < b.issued);
        out && earlier && edition.issued.is_some()
    });
    issued.max_by_key(|edition| (edition.issued, edition.id))
}

/// The programme as an edition had it.
pub fn of_edition(context: &mut Context, program: &Program, edition: &Edition) -> Outcome<Since> {
    let store = context.store()?;
    let then = store.known_before(program.scope, (edition.id, "heads"))?;
    let arrival = store.came_with(edition.id, "heads")?;
    let reasons = reasons(&store.entries_since(program.scope, arrival, i64::MIN)?)?;
    let as_of = edition.as_of.map_or(NaiveDate::MIN, Date::last);
    Ok(Since { edition: edition.code.clone(), as_of, program: then, reasons })
}

/// The programme as the file held it at a moment, in milliseconds after 1970.
fn of_moment(context: &mut Context, program: &Program, at: i64) -> Outcome<Since> {
    let store = context.store()?;
    let then = store.known_at(program.scope, at)?;
    let reasons = reasons(&store.entries_since(program.scope, 0, at)?)?;
    let as_of = DateTime::from_timestamp_millis(at).unwrap_or_default().date_naive();
    Ok(Since { edition: String::new(), as_of, program: then, reasons })
}

/// The last step that touched each record; one that only approved it or handed it in says less
/// than the one that changed it.
fn reasons(entries: &[Past]) -> Outcome<BTreeMap<(Kind, Id), Why>> {
    let mut reasons = BTreeMap::new();
    for past in entries {
        let date = DateTime::from_timestamp_millis(past.at).unwrap_or_default().date_naive();
        let (actor, reason) = (past.body.actor.clone(), past.body.reason.clone());
        let why = Why { date, actor, reason };
        let edits = past.body.edits().map_err(crate::store::StoreError::from)?;
        let passing = matches!(past.body.kind, Purpose::Submit | Purpose::Approve);
        for edit in edits {
            let key = (edit.kind, edit.id);
            if !passing || !reasons.contains_key(&key) {
                reasons.insert(key, why.clone());
            }
        }
    }
    Ok(reasons)
}
