//! One row a project: its figures, kept beside it for the days on which they hold.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate};
use rusqlite::{Connection, OptionalExtension, params};

use super::{Result, Store, portfolio, row};
use crate::domain::program::Program;
use crate::domain::values::Id;
use crate::figures::{Figures, ProjectRow};
use crate::log::fold::Broken;

/// Stands for "ever since" and for "for ever" where dates are compared as text.
const ALWAYS: [&str; 2] = ["0000-01-01", "9999-12-31"];

/// Which summaries an edit may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// Those of these projects.
    Projects(BTreeSet<String>),
    /// All of the partnership: thresholds, periods, phases.
    Partnership,
    /// All of the file: rates.
    Everything,
}

impl Store {
    /// The projects of a partnership on a day, by code: from what is kept where that holds,
    /// else from the records. The two are equal (a test sees to it).
    pub fn rows(&self, partnership: Id, as_of: NaiveDate) -> Result<Vec<ProjectRow>> {
        match kept(&self.db, partnership, as_of)? {
            Some(rows) => Ok(rows),
            None => Ok(rows_of(&self.load(partnership)?, as_of)),
        }
    }

    /// The same, and keeps what had to be computed, so that the next look is quick.
    pub fn refreshed_rows(&mut self, partnership: Id, as_of: NaiveDate) -> Result<Vec<ProjectRow>> {
        if let Some(rows) = kept(&self.db, partnership, as_of)? {
            return Ok(rows);
        }
        let transaction = self.write()?;
        let rows = rows_of(&row::load_whole(&transaction, partnership)?, as_of);
        let scope = partnership.to_string();
        transaction.execute("DELETE FROM summary WHERE scope = ?1", [&scope])?;
        rows.iter().try_for_each(|row| keep(&transaction, &scope, row))?;
        transaction.commit()?;
        Ok(rows)
    }

    /// Compares every summary that claims to hold with what the records give.
    pub(super) fn verify_summaries(&self, program: &Program) -> Result<()> {
        let sql = "SELECT project, figures FROM summary WHERE scope = ?1 AND stale = 0";
        let mut statement = self.db.prepare(sql)?;
        let mut rows = statement.query([program.scope.to_string()])?;
        while let Some(row) = rows.next()? {
            let (project, text): (String, String) = (row.get(0)?, row.get(1)?);
            let broken = || Broken::Summary(project.clone());
            let kept: ProjectRow = serde_json::from_str(&text).map_err(|_| broken())?;
            let day = day_within(kept.valid_from, kept.valid_until);
            if Figures::new(program, day).row(kept.id) != Some(kept) {
                return Err(broken().into());
            }
        }
        Ok(())
    }
}

/// A day on which a row holds: its first, or else the last before it ends.
pub fn day_within(from: Option<NaiveDate>, until: Option<NaiveDate>) -> NaiveDate {
    let earliest = NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or(NaiveDate::MIN);
    let day = from.unwrap_or(earliest).max(earliest);
    until.map_or(day, |until| day.min(until.pred_opt().unwrap_or(until)))
}

/// The days between which a row holds, as they are kept.
pub fn always(from: Option<NaiveDate>, until: Option<NaiveDate>) -> [String; 2] {
    let day = |day: Option<NaiveDate>, always: &str| {
        day.map_or_else(|| always.to_owned(), |day| day.to_string())
    };
    [day(from, ALWAYS[0]), day(until, ALWAYS[1])]
}

fn rows_of(program: &Program, as_of: NaiveDate) -> Vec<ProjectRow> {
    let mut rows = Figures::new(program, as_of).rows();
    rows.sort_by(|a, b| a.code.cmp(&b.code).then(a.id.cmp(&b.id)));
    rows
}

/// What is kept of all projects, if all of it holds on that day.
fn kept(db: &Connection, partnership: Id, as_of: NaiveDate) -> Result<Option<Vec<ProjectRow>>> {
    let scope = partnership.to_string();
    let sql = "SELECT count(*) FROM project WHERE scope = ?1 AND deleted IS NULL";
    let projects: i64 = db.prepare_cached(sql)?.query_row([&scope], |row| row.get(0))?;
    let sql = "SELECT figures FROM summary WHERE scope = ?1 AND stale = 0 \
               AND valid_from <= ?2 AND ?2 < valid_until ORDER BY code, project";
    let mut statement = db.prepare_cached(sql)?;
    let texts =
        statement.query_map(params![scope, as_of.to_string()], |row| row.get::<_, String>(0))?;
    let texts = texts.collect::<rusqlite::Result<Vec<_>>>()?;
    if i64::try_from(texts.len()) != Ok(projects) {
        return Ok(None);
    }
    Ok(texts.iter().map(|text| serde_json::from_str(text).ok()).collect())
}

/// Brings the summaries up to date after rows were written, in the same transaction.
pub fn refresh(db: &Connection, partnership: Id, touched: &Touched, wall: i64) -> Result<()> {
    let scope = partnership.to_string();
    let as_of = DateTime::from_timestamp_millis(wall).unwrap_or_default().date_naive();
    let few = |projects: &&BTreeSet<String>| projects.len() <= MANY;
    match touched {
        Touched::Projects(projects) if few(&projects) => {
            portfolio::stale(db, Some(&scope))?;
            for project in projects {
                if crosses(db, &scope, project)? {
                    stale(db, Some(&scope))?;
                    break;
                }
                refresh_one(db, partnership, project, as_of)?;
            }
            Ok(())
        }
        // Many at once, as after an import: computed when somebody looks.
        touched => outdate(db, partnership, touched),
    }
}

/// Marks all summaries that rows may bear on, to be computed when somebody looks.
pub fn outdate(db: &Connection, partnership: Id, touched: &Touched) -> Result<()> {
    let scope = partnership.to_string();
    let scope = (*touched != Touched::Everything).then_some(scope.as_str());
    portfolio::stale(db, scope)?;
    stale(db, scope)
}

/// More projects than this are not refreshed one by one.
const MANY: usize = 8;

/// Marks the summaries of a partnership, or of all.
fn stale(db: &Connection, scope: Option<&str>) -> Result<()> {
    let sql = "UPDATE summary SET stale = 1 WHERE (?1 IS NULL OR scope = ?1) AND stale = 0";
    db.prepare_cached(sql)?.execute([scope])?;
    Ok(())
}

fn refresh_one(db: &Connection, scope: Id, project: &str, as_of: NaiveDate) -> Result<()> {
    let text = scope.to_string();
    let program = row::load_project(db, scope, project)?;
    let Some(row) = Figures::new(&program, as_of).row(row::id(project)?) else {
        let sql = "DELETE FROM summary WHERE scope = ?1 AND project = ?2";
        db.prepare_cached(sql)?.execute([&text, project])?;
        return Ok(());
    };
    keep(db, &text, &row)
}

fn keep(db: &Connection, scope: &str, row: &ProjectRow) -> Result<()> {
    let sql = "REPLACE INTO summary (scope, project, valid_from, valid_until, stale, code, figures) \
               VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6)";
    let text = serde_json::to_string(row).map_err(crate::log::entry::Unreadable::from)?;
    let [from, until] = always(row.valid_from, row.valid_until);
    let values = params![scope, row.id.to_string(), from, until, row.code, text];
    db.prepare_cached(sql)?.execute(values)?;
    Ok(())
}

/// Whether a milestone of the project waits for one of another, or is waited for.
fn crosses(db: &Connection, scope: &str, project: &str) -> Result<bool> {
    let waits = "SELECT 1 FROM milestone m JOIN dependency d ON d.scope = m.scope \
                 AND d.successor = m.id WHERE m.scope = ?1 AND m.root = ?2 AND d.root <> ?2";
    let waited = "SELECT 1 FROM dependency d JOIN milestone m ON m.scope = d.scope \
                  AND m.id = d.successor WHERE d.scope = ?1 AND d.root = ?2 AND m.root <> ?2";
    for sql in [waits, waited] {
        let found = db.prepare_cached(sql)?.query_row([scope, project], |_| Ok(())).optional()?;
        if found.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}
