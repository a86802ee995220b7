//! One row a partnership: its figures, kept for the days on which they hold.

use std::time::Duration;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

use super::file::BUSY;
use super::summary::{always, day_within};
use super::{Result, Store, StoreError, row};
use crate::domain::program::Program;
use crate::domain::values::Id;
use crate::figures::{Figures, PortfolioRow, without_partnership};
use crate::log::entry::Unreadable;
use crate::log::fold::Broken;

/// Rows on a day, and which of them had to be computed.
struct Folded {
    rows: Vec<PortfolioRow>,
    computed: Vec<(Id, PortfolioRow)>,
}

impl Store {
    /// The partnerships of the file with their countries and organisations, and nothing of what
    /// hangs on them; in the scope of the records that all share.
    pub fn register(&self) -> Result<Program> {
        row::load_register(&self.db)
    }

    /// Every partnership on a day, by code, then the priority countries without one: from what is
    /// kept where that holds, else from the records, one partnership at a time. The two are equal
    /// (a test sees to it).
    pub fn portfolio(&self, as_of: NaiveDate) -> Result<Vec<PortfolioRow>> {
        Ok(self.folded(as_of)?.rows)
    }

    /// The same, and keeps what had to be computed, where the file can be written to at once and
    /// nobody wrote in the meantime: the rows are right either way.
    pub fn refreshed_portfolio(&mut self, as_of: NaiveDate) -> Result<Vec<PortfolioRow>> {
        let before = self.arrival()?;
        let Folded { rows, computed } = self.folded(as_of)?;
        if !computed.is_empty() {
            self.db.busy_timeout(Duration::ZERO)?;
            let kept = self.keep_all(before, &computed);
            self.db.busy_timeout(BUSY)?;
            if let Err(error) = kept
                && !matches!(error, StoreError::Busy | StoreError::ReadOnly | StoreError::Full)
            {
                return Err(error);
            }
        }
        Ok(rows)
    }

    fn keep_all(&mut self, before: i64, computed: &[(Id, PortfolioRow)]) -> Result<()> {
        let transaction = self.write()?;
        let sql = "SELECT ifnull(max(arrival), 0) FROM entry";
        if transaction.query_row(sql, [], |row| row.get::<_, i64>(0))? == before {
            computed.iter().try_for_each(|(id, row)| keep(&transaction, *id, row))?;
        }
        Ok(transaction.commit()?)
    }

    fn folded(&self, as_of: NaiveDate) -> Result<Folded> {
        let mut folded = Folded { rows: vec![], computed: vec![] };
        for (_, id) in self.partnerships()? {
            if let Some(row) = kept(&self.db, id, as_of)? {
                folded.rows.push(row);
            } else if let Some(row) = Figures::new(&self.load(id)?, as_of).portfolio_row() {
                folded.rows.push(row.clone());
                folded.computed.push((id, row));
            }
        }
        folded.rows.extend(without_partnership(&self.register()?, &folded.rows));
        Ok(folded)
    }

    /// Compares the row that claims to hold with what the records give.
    pub(super) fn verify_portfolio(&self, program: &Program) -> Result<()> {
        let sql = "SELECT figures FROM portfolio WHERE scope = ?1 AND stale = 0";
        let scope = program.scope.to_string();
        let text: Option<String> = self.db.query_row(sql, [&scope], |row| row.get(0)).optional()?;
        let Some(text) = text else { return Ok(()) };
        let broken = || Broken::Summary(scope.clone());
        let kept: PortfolioRow = serde_json::from_str(&text).map_err(|_| broken())?;
        let figures = kept.figures.as_ref().ok_or_else(broken)?;
        let day = day_within(figures.valid_from, figures.valid_until);
        if Figures::new(program, day).portfolio_row() != Some(kept) {
            return Err(broken().into());
        }
        Ok(())
    }
}

/// Marks what is kept of a partnership, or of all, as to be computed again.
pub fn stale(db: &Connection, scope: Option<&str>) -> Result<()> {
    let sql = "UPDATE portfolio SET stale = 1 WHERE (?1 IS NULL OR scope = ?1) AND stale = 0";
    db.prepare_cached(sql)?.execute([scope])?;
    Ok(())
}

fn kept(db: &Connection, partnership: Id, as_of: NaiveDate) -> Result<Option<PortfolioRow>> {
    let sql = "SELECT figures FROM portfolio WHERE scope = ?1 AND stale = 0 \
               AND valid_from <= ?2 AND ?2 < valid_until";
    let values = params![partnership.to_string(), as_of.to_string()];
    let mut statement = db.prepare_cached(sql)?;
    let text: Option<String> = statement.query_row(values, |row| row.get(0)).optional()?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

fn keep(db: &Connection, partnership: Id, row: &PortfolioRow) -> Result<()> {
    let sql = "REPLACE INTO portfolio (scope, valid_from, valid_until, stale, figures) \
               VALUES (?1, ?2, ?3, 0, ?4)";
    let text = serde_json::to_string(row).map_err(Unreadable::from)?;
    let figures = row.figures.as_ref();
    let (from, until) =
        (figures.and_then(|row| row.valid_from), figures.and_then(|row| row.valid_until));
    let [from, until] = always(from, until);
    db.prepare_cached(sql)?.execute(params![partnership.to_string(), from, until, text])?;
    Ok(())
}
