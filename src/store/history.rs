//! What was written, by whom and when; and the programme as this file once knew it.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use super::{Result, Store, entries, row};
use crate::domain::program::Program;
use crate::domain::values::Id;
use crate::log::change::Change;
use crate::log::entry::{Body, Entry};
use crate::log::fold;

/// An entry with its place in this file.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    pub arrival: i64,
    /// When it came to this file, in milliseconds after 1970.
    pub at: i64,
    pub hash: Vec<u8>,
    pub body: Body,
}

/// One step: all entries that a person's one decision made.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub id: Id,
    pub entries: Vec<Past>,
}

impl Store {
    /// Everything this file held of a partnership at a moment, in milliseconds after 1970.
    pub fn known_at(&self, partnership: Id, at: i64) -> Result<Program> {
        let entries = entries::until(&self.db, [partnership, Id::SHARED], at)?;
        Ok(fold::fold(partnership, &entries)?)
    }

    /// Everything this file held of a partnership when a record came to it, that record included.
    pub fn known_with(&self, partnership: Id, record: Id) -> Result<Program> {
        let entries = entries::through(&self.db, partnership, self.came(record)?)?;
        Ok(fold::fold(partnership, &entries)?)
    }

    /// The same just before the last step that wrote a cell of a record.
    pub fn known_before(&self, partnership: Id, (record, cell): (Id, &str)) -> Result<Program> {
        let last = self.came_with(record, cell)?;
        let entries = entries::through(&self.db, partnership, last - 1)?;
        Ok(fold::fold(partnership, &entries)?)
    }

    /// Whether this file held anything of a record at a moment, in milliseconds after 1970.
    pub fn knew(&self, record: Id, at: i64) -> Result<bool> {
        Ok(entries::of_record(&self.db, record)?.first().is_some_and(|entry| entry.at <= at))
    }

    /// The arrival of the last entry that wrote a cell of a record; zero where there is none.
    pub fn came_with(&self, record: Id, cell: &str) -> Result<i64> {
        let mut last = 0;
        for entry in entries::of_record(&self.db, record)? {
            let edits = Body::read(&entry.body)?.edits()?;
            if edits.iter().any(|edit| edit.id == record && edit.cell == cell) {
                last = entry.arrival;
            }
        }
        Ok(last)
    }

    /// The arrival of the entry that brought a record; zero where there is none.
    pub fn came(&self, record: Id) -> Result<i64> {
        Ok(entries::of_record(&self.db, record)?.first().map_or(0, |entry| entry.arrival))
    }

    /// The entries of a partnership, and of what all share, that came in behind another or after
    /// a moment in milliseconds after 1970, oldest first.
    pub fn entries_since(&self, partnership: Id, arrival: i64, at: i64) -> Result<Vec<Past>> {
        let entries = entries::through(&self.db, partnership, i64::MAX)?;
        let later = entries.into_iter().filter(|entry| entry.arrival > arrival && entry.at > at);
        let past = |Entry { arrival, at, hash, body }: Entry| {
            Ok(Past { arrival, at, hash, body: Body::read(&body)? })
        };
        later.map(past).collect()
    }

    /// The latest steps, newest first, beginning before an arrival; of one record if one is named.
    pub fn steps(&self, record: Option<Id>, before: i64, limit: usize) -> Result<Vec<Step>> {
        let sql = "SELECT step, max(arrival) FROM entry \
                   WHERE arrival < ?1 AND (?4 IS NULL OR at <= ?4) AND (?2 IS NULL OR arrival IN \
                   (SELECT arrival FROM entry_record WHERE id = ?2)) \
                   GROUP BY step ORDER BY max(arrival) DESC LIMIT ?3";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let record = record.map(|id| id.to_string());
        let mut statement = self.db.prepare_cached(sql)?;
        let values = params![before, record, limit, self.moment];
        let steps = statement.query_map(values, |row| row.get::<_, String>(0))?;
        let steps = steps.collect::<rusqlite::Result<Vec<_>>>()?;
        steps.iter().map(|step| self.step(row::id(step)?)).collect()
    }

    /// One step with its entries.
    pub fn step(&self, id: Id) -> Result<Step> {
        let entries = entries::of_step(&self.db, id)?;
        let past = |Entry { arrival, at, hash, body }: Entry| {
            Ok(Past { arrival, at, hash, body: Body::read(&body)? })
        };
        Ok(Step { id, entries: entries.into_iter().map(past).collect::<Result<_>>()? })
    }

    /// How often each record of a partnership was written by a moment, and when last, both in
    /// milliseconds after 1970; those that all share too.
    pub fn revisions(&self, partnership: Id, at: i64) -> Result<HashMap<Id, (i64, i64)>> {
        let sql = "SELECT r.id, count(*), max(e.at) FROM entry_record r \
                   JOIN entry e ON e.arrival = r.arrival \
                   WHERE e.scope IN (?1, ?2) AND e.at <= ?3 GROUP BY r.id";
        let scopes = [partnership.to_string(), Id::SHARED.to_string()];
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map(params![scopes[0], scopes[1], at], |row| {
            Ok((row.get::<_, String>(0)?, (row.get(1)?, row.get(2)?)))
        })?;
        rows.map(|row| row.map_err(Into::into).and_then(|(id, log)| Ok((row::id(&id)?, log))))
            .collect()
    }

    /// The number of the latest entry; zero for an empty log. Grows with every write.
    pub fn arrival(&self) -> Result<i64> {
        let sql = "SELECT ifnull(max(arrival), 0) FROM entry";
        Ok(self.db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }

    /// Where the chains of a partnership end: `KR-SEOUL#1204:ab12cd ID-JKT#873:99fe01`.
    pub fn heads(&self, partnership: Id) -> Result<String> {
        heads(&self.db, partnership, self.moment)
    }
}

/// The same, also inside a transaction; up to a moment where one is given.
pub(super) fn heads(db: &Connection, partnership: Id, at: Option<i64>) -> Result<String> {
    let sql = "SELECT desk || '#' || max(seq) || ':' || lower(hex(substr(hash, 1, 3))) \
               FROM entry WHERE scope IN (?1, ?2) AND (?3 IS NULL OR at <= ?3) \
               GROUP BY scope, desk ORDER BY scope, desk";
    let mut statement = db.prepare_cached(sql)?;
    let values = params![partnership.to_string(), Id::SHARED.to_string(), at];
    let heads = statement.query_map(values, |row| row.get::<_, String>(0))?;
    Ok(heads.collect::<rusqlite::Result<Vec<_>>>()?.join(" "))
}

impl Step {
    /// The changes it made, one a partnership, put together again from its entries.
    pub fn changes(&self) -> Result<Vec<Change>> {
        let mut changes: Vec<Change> = vec![];
        for past in &self.entries {
            let part = past.body.change()?;
            match changes.iter_mut().find(|c| c.partnership == part.partnership) {
                Some(change) => change.edits.extend(part.edits),
                None => changes.push(part),
            }
        }
        Ok(changes)
    }
}
