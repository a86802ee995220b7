//! `SQLite`: opens files, loads programs, applies changes, keeps the log. The only SQL.

mod blobs;
mod entries;
mod error;
mod file;
pub mod flat;
mod ground;
mod guard;
mod history;
mod place;
mod portfolio;
mod row;
mod safety;
mod since;
mod stepping;
mod summary;
mod undo;

pub use error::{Result, StoreError};
pub use file::{Desk, Mode};
pub use ground::Ground;
pub use history::{Past, Step};
pub use place::is_own;
pub use safety::Report;
pub use stepping::Stepping;

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use crate::domain::program::{Kind, Program};
use crate::domain::value::Value;
use crate::domain::values::{Id, Link};
use crate::log::change::Change;
use crate::log::clock::Stamp;

use self::summary::Touched;

/// An open programme file.
pub struct Store {
    db: Connection,
    /// Where it lies; nowhere in memory.
    place: Option<place::Place>,
    /// What it lies on, where that is no disk of this machine.
    ground: Option<Ground>,
    /// The moment at which it is looked at, in milliseconds after 1970; the present where none is.
    moment: Option<i64>,
}

impl Store {
    /// The file as it was at a moment, in milliseconds after 1970: what came later is not seen, and
    /// nothing is written.
    pub fn seen_at(self, moment: i64) -> Self {
        Self { moment: Some(moment), ..self }
    }

    /// Everything a partnership holds, with the records that all share.
    pub fn load(&self, partnership: Id) -> Result<Program> {
        match self.moment {
            Some(at) => self.known_at(partnership, at),
            None => row::load_whole(&self.db, partnership),
        }
    }

    /// The partnerships of the file, by code.
    pub fn partnerships(&self) -> Result<Vec<(String, Id)>> {
        let sql = "SELECT ifnull(code, id), id FROM partnership WHERE deleted IS NULL ORDER BY 1";
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        let all = rows.map(|row| {
            row.map_err(StoreError::from).and_then(|(code, id)| Ok((code, row::id(&id)?)))
        });
        let mut all = all.collect::<Result<Vec<_>>>()?;
        if let Some(at) = self.moment {
            let there = all.into_iter().map(|one| Ok((self.knew(one.1, at)?, one)));
            let there = there.collect::<Result<Vec<_>>>()?.into_iter();
            all = there.filter(|(there, _)| *there).map(|(_, one)| one).collect();
        }
        Ok(all)
    }

    /// The partnership with the most projects; none where there is no project.
    pub fn largest(&self) -> Result<Option<Id>> {
        let sql = "SELECT scope FROM project WHERE deleted IS NULL GROUP BY scope
            ORDER BY count(*) DESC, scope LIMIT 1";
        let found: Option<String> =
            self.db.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
        found.map(|id| row::id(&id)).transpose()
    }

    /// Writes changes and their entries as one step, or none of them. Done means that they are in
    /// the file that others open under its name.
    pub fn apply(&mut self, changes: &[Change], stamp: &Stamp) -> Result<()> {
        self.is_there()?;
        let transaction = self.write()?;
        for change in changes {
            apply(&transaction, change, stamp)?;
        }
        transaction.commit()?;
        self.is_there()
    }

    fn is_there(&self) -> Result<()> {
        self.place.as_ref().map_or(Ok(()), place::Place::check)
    }

    /// Writes changes and the files that they name by their hashes, or none of them.
    /// Refused where the log went on since `heads` were read: the files would not be of it.
    pub fn issue(
        &mut self,
        changes: &[Change],
        (files, heads): (&[Vec<u8>], &str),
        stamp: &Stamp,
    ) -> Result<()> {
        self.is_there()?;
        let transaction = self.write()?;
        for change in changes {
            if history::heads(&transaction, change.partnership, None)? != heads {
                return Err(StoreError::Meanwhile);
            }
        }
        files.iter().try_for_each(|bytes| blobs::keep(&transaction, bytes))?;
        changes.iter().try_for_each(|change| apply(&transaction, change, stamp))?;
        transaction.commit()?;
        self.is_there()
    }

    /// The bytes of a file by their SHA-256; `None` where they are not kept here.
    pub fn blob(&self, sha256: &str) -> Result<Option<Vec<u8>>> {
        blobs::get(&self.db, sha256)
    }

    /// Whether a path leads to this file, or to what SQLite keeps beside it: nothing else is written
    /// there.
    pub fn is_own(&self, path: &std::path::Path) -> bool {
        path.ancestors().any(|path| self.place.as_ref().is_some_and(|place| place.is(path)))
    }

    /// How long a write waits for another program before it is `Busy`.
    pub fn set_patience(&self, patience: std::time::Duration) -> Result<()> {
        Ok(self.db.busy_timeout(patience)?)
    }

    /// Tries changes out: everything that `apply` would refuse is refused, nothing is kept.
    pub fn rehearse(&mut self, changes: &[Change], stamp: &Stamp) -> Result<()> {
        let transaction = self.write()?;
        changes.iter().try_for_each(|change| apply(&transaction, change, stamp))?;
        Ok(transaction.rollback()?)
    }

    /// The columns of a table and those its fields ask for.
    pub fn columns(&self, kind: Kind) -> Result<(Vec<String>, Vec<String>)> {
        row::columns(&self.db, kind)
    }

    /// The open file, for tests that damage it.
    pub fn connection(&self) -> &Connection {
        &self.db
    }

    /// A transaction that holds the lock from its first moment.
    fn write(&mut self) -> Result<Transaction<'_>> {
        if self.moment.is_some() {
            return Err(StoreError::ReadOnly);
        }
        Ok(self.db.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }
}

/// A change with its entries, and the summaries that it bears on.
fn apply(db: &Connection, change: &Change, stamp: &Stamp) -> Result<()> {
    let touched = write(db, change, stamp)?;
    summary::refresh(db, change.partnership, &touched, stamp.wall)
}

/// Rows, then entries: a change is refused before anything of it is logged.
fn write(db: &Connection, change: &Change, stamp: &Stamp) -> Result<Touched> {
    let (mut saved, mut roots) = (vec![], BTreeSet::new());
    let mut known = row::Roots::new();
    for ((kind, id), edits) in change.by_record() {
        let scope = kind.scope(change.partnership);
        let link = Link { kind, id };
        let row::Written { born, roots: filed } = row::save(db, scope, &edits, (link, &mut known))?;
        roots.extend(filed.into_iter().map(|root| (scope, root)));
        saved.push(entries::Saved { scope, kind, id, born, edits });
    }
    guard::guard(db, change, &saved, stamp)?;
    if saved.iter().any(moves) {
        row::reroot(db, change.partnership)?;
    }
    entries::append(db, change, saved, stamp)?;
    Ok(touched(roots))
}

/// Which summaries the written rows bear on, from their scopes and projects.
fn touched(roots: BTreeSet<(Id, String)>) -> Touched {
    if roots.iter().any(|(scope, _)| *scope == Id::SHARED) {
        return Touched::Everything;
    }
    if roots.iter().any(|(_, root)| root.is_empty()) {
        return Touched::Partnership;
    }
    Touched::Projects(roots.into_iter().map(|(_, root)| root).collect())
}

/// Whether rows may now be filed under the wrong project: a record got another parent, or one
/// whose row was written after its own.
fn moves(saved: &entries::Saved) -> bool {
    let parent = saved.kind.traits().code.first();
    let edit = saved.edits.iter().find(|edit| parent == Some(&edit.cell.as_str()));
    edit.is_some_and(|edit| match edit.new {
        Value::Link(link) => !saved.born || link.kind >= saved.kind,
        Value::Ref(_) => !saved.born,
        _ => false,
    })
}
