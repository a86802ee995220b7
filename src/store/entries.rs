//! The log on disk: append, and read in order of arrival.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Result;
use crate::domain::program::Kind;
use crate::domain::values::{Id, word};
use crate::log::change::{Change, Edit};
use crate::log::clock::{Stamp, tick};
use crate::log::entry::{Body, Born, Cell, Created, Entry, hash};

/// A longer step becomes several entries.
const RECORDS_PER_ENTRY: usize = 1_000;

/// A record whose row was written, and what was written.
pub struct Saved<'a> {
    pub scope: Id,
    pub kind: Kind,
    pub id: Id,
    /// Whether it was not there before.
    pub born: bool,
    pub edits: Vec<Cow<'a, Edit>>,
}

/// Logs what was saved, in one chain a scope.
pub fn append(db: &Connection, change: &Change, saved: Vec<Saved>, stamp: &Stamp) -> Result<()> {
    let mut scopes: BTreeMap<Id, Vec<Saved>> = BTreeMap::new();
    for record in saved {
        scopes.entry(record.scope).or_default().push(record);
    }
    for (scope, records) in scopes {
        for chunk in records.chunks(RECORDS_PER_ENTRY) {
            append_one(db, change, (scope, chunk), stamp)?;
        }
    }
    Ok(())
}

fn append_one(
    db: &Connection,
    change: &Change,
    (scope, records): (Id, &[Saved]),
    stamp: &Stamp,
) -> Result<()> {
    let seen = seen(db, scope)?;
    let (seq, last) = head(db, scope, &stamp.desk)?;
    let hlc: Option<i64> = db.query_row("SELECT max(hlc) FROM chain", [], |row| row.get(0))?;
    let cells =
        records.iter().filter(|r| !r.born).flat_map(|r| &r.edits).map(|edit| Cell::from(&**edit));
    let body = Body {
        actor: stamp.actor.clone(),
        cells: cells.collect(),
        created: created(records),
        desk: stamp.desk.clone(),
        hlc: tick(hlc.unwrap_or_default(), stamp.wall),
        kind: change.purpose,
        of: change.of,
        reason: change.reason.clone(),
        scope,
        seen,
        seq: seq + 1,
        side: word(stamp.side).map(Into::into),
        step: stamp.step,
    };
    let ids: BTreeSet<Id> = records.iter().map(|record| record.id).collect();
    insert(db, &body, &last, (stamp.wall, &ids))
}

fn created(records: &[Saved]) -> Vec<Created> {
    let mut kinds: BTreeMap<Kind, Vec<Born>> = BTreeMap::new();
    for record in records.iter().filter(|record| record.born) {
        kinds.entry(record.kind).or_default().push((record.id, &record.edits));
    }
    kinds.into_iter().map(|(kind, records)| Created::table(kind, &records)).collect()
}

fn insert(
    db: &Connection,
    body: &Body,
    last: &[u8],
    (at, ids): (i64, &BTreeSet<Id>),
) -> Result<()> {
    let bytes = body.bytes()?;
    let hash = hash(last, &bytes);
    let scope = body.scope.to_string();
    let sql = "INSERT INTO entry (at, scope, desk, seq, step, of, kind, actor, hash, body) \
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    let (step, of) = (body.step.to_string(), body.of.map(|of| of.to_string()));
    let kind = body.kind.word();
    let values = params![at, scope, body.desk, body.seq, step, of, kind, body.actor, hash, bytes];
    let arrival = db.prepare_cached(sql)?.insert(values)?;
    let sql = "INSERT INTO entry_record (id, arrival) VALUES (?1, ?2)";
    let mut statement = db.prepare_cached(sql)?;
    for id in ids {
        statement.execute(params![id.to_string(), arrival])?;
    }
    let sql = "REPLACE INTO chain (scope, desk, seq, hlc, hash) VALUES (?1, ?2, ?3, ?4, ?5)";
    db.prepare_cached(sql)?.execute(params![scope, body.desk, body.seq, body.hlc, hash])?;
    Ok(())
}

/// How far each desk's chain of a scope has been read.
fn seen(db: &Connection, scope: Id) -> Result<BTreeMap<String, i64>> {
    let mut statement = db.prepare_cached("SELECT desk, seq FROM chain WHERE scope = ?1")?;
    let rows = statement.query_map([scope.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn head(db: &Connection, scope: Id, desk: &str) -> Result<(i64, Vec<u8>)> {
    let sql = "SELECT seq, hash FROM chain WHERE scope = ?1 AND desk = ?2";
    let row = db
        .prepare_cached(sql)?
        .query_row([&scope.to_string(), desk], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(row.optional()?.unwrap_or_default())
}

/// The entries of some scopes that came in by a moment, in order of arrival.
pub fn until(db: &Connection, scopes: [Id; 2], at: i64) -> Result<Vec<Entry>> {
    let sql = "SELECT arrival, at, hash, body FROM entry WHERE scope IN (?1, ?2) AND at <= ?3 \
               ORDER BY arrival";
    let [one, other] = scopes.map(|scope| scope.to_string());
    let mut statement = db.prepare_cached(sql)?;
    Ok(statement.query_map(params![one, other, at], read)?.collect::<rusqlite::Result<_>>()?)
}

/// The entries of a partnership, and of what all share, up to one that came in.
pub fn through(db: &Connection, scope: Id, arrival: i64) -> Result<Vec<Entry>> {
    let sql = "SELECT arrival, at, hash, body FROM entry WHERE scope IN (?1, ?2) \
               AND arrival <= ?3 ORDER BY arrival";
    let mut statement = db.prepare_cached(sql)?;
    let values = params![scope.to_string(), Id::SHARED.to_string(), arrival];
    Ok(statement.query_map(values, read)?.collect::<rusqlite::Result<_>>()?)
}

/// Every entry, in order of arrival.
pub fn all(db: &Connection) -> Result<Vec<Entry>> {
    let mut statement = db.prepare("SELECT arrival, at, hash, body FROM entry ORDER BY arrival")?;
    Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

/// The entries of one step, in order of arrival.
pub fn of_step(db: &Connection, step: Id) -> Result<Vec<Entry>> {
    let sql = "SELECT arrival, at, hash, body FROM entry WHERE step = ?1 ORDER BY arrival";
    let mut statement = db.prepare_cached(sql)?;
    Ok(statement.query_map([step.to_string()], read)?.collect::<rusqlite::Result<_>>()?)
}

/// The entries that touch a record, in order of arrival.
pub fn of_record(db: &Connection, record: Id) -> Result<Vec<Entry>> {
    let sql = "SELECT e.arrival, e.at, e.hash, e.body FROM entry_record r \
               JOIN entry e ON e.arrival = r.arrival WHERE r.id = ?1 ORDER BY e.arrival";
    let mut statement = db.prepare_cached(sql)?;
    Ok(statement.query_map([record.to_string()], read)?.collect::<rusqlite::Result<_>>()?)
}

/// A link of the chain from a row of arrival, at, hash, body.
pub fn read(row: &Row) -> rusqlite::Result<Entry> {
    Ok(Entry { arrival: row.get(0)?, at: row.get(1)?, hash: row.get(2)?, body: row.get(3)? })
}
