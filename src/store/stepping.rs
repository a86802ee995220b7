//! A step that is written piece by piece: what it needs is read as it goes, and nothing of it is
//! there before its end.

use std::collections::BTreeSet;

use rusqlite::{Transaction, params_from_iter};

use super::{Result, Store, row, summary, write};
use crate::domain::program::{Kind, Program, Visitor};
use crate::domain::record::Record;
use crate::domain::values::{Id, Link};
use crate::log::change::Change;
use crate::log::clock::Stamp;

/// Pages of a long step stay in memory up to this size, in the negative KiB of SQLite.
const CACHE: i64 = -10_000;

/// An open step. It is taken back unless it is committed.
pub struct Stepping<'a> {
    transaction: Transaction<'a>,
    place: Option<&'a super::place::Place>,
}

impl Store {
    /// Begins a step and holds the lock until its end.
    pub fn stepping(&mut self) -> Result<Stepping<'_>> {
        self.is_there()?;
        if self.moment.is_some() {
            return Err(super::StoreError::ReadOnly);
        }
        self.db.pragma_update(None, "cache_size", CACHE)?;
        let behavior = rusqlite::TransactionBehavior::Immediate;
        let transaction = Transaction::new(&mut self.db, behavior)?;
        Ok(Stepping { transaction, place: self.place.as_ref() })
    }
}

impl Stepping<'_> {
    /// The partnerships, by code.
    pub fn partnerships(&self) -> Result<Vec<(String, Id)>> {
        let sql = "SELECT ifnull(code, id), id FROM partnership WHERE deleted IS NULL ORDER BY 1";
        self.codes(sql, &[])
    }

    /// The projects of a partnership, by code.
    pub fn projects(&self, scope: Id) -> Result<Vec<(String, Id)>> {
        let sql = "SELECT ifnull(code, id), id FROM project WHERE scope = ?1 AND deleted IS NULL";
        self.codes(sql, &[scope.to_string()])
    }

    fn codes(&self, sql: &str, values: &[String]) -> Result<Vec<(String, Id)>> {
        let mut statement = self.transaction.prepare_cached(sql)?;
        let rows = statement.query_map(params_from_iter(values), |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        rows.map(|found| {
            found.map_err(super::StoreError::from).and_then(|(code, id)| Ok((code, row::id(&id)?)))
        })
        .collect()
    }

    /// The partnerships that have ever held a record of these ids.
    pub fn scopes(&self, ids: &BTreeSet<Id>) -> Result<BTreeSet<Id>> {
        let sql = "SELECT DISTINCT e.scope FROM json_each(?1) j JOIN entry_record r ON r.id = j.value \
                   JOIN entry e ON e.arrival = r.arrival";
        let mut statement = self.transaction.prepare_cached(sql)?;
        let scopes =
            statement.query_map([list(ids.iter().copied())], |row| row.get::<_, String>(0))?;
        scopes.map(|text| row::id(&text?)).collect()
    }

    /// Everything of a partnership, with what all share.
    pub fn whole(&self, scope: Id) -> Result<Program> {
        row::load_whole(&self.transaction, scope)
    }

    /// All records of some kinds.
    pub fn kinds(&self, scope: Id, kinds: &[Kind]) -> Result<Program> {
        let mut program = Program { scope, ..Program::default() };
        for kind in kinds {
            let of = kind.scope(scope).to_string();
            self.fetch(&mut program, *kind, ("scope = ?1", &[of]))?;
        }
        Ok(program)
    }

    /// Some records of a partnership and of what all share, and all of some projects.
    pub fn some(
        &self,
        scope: Id,
        wanted: &BTreeSet<Link>,
        projects: &BTreeSet<Id>,
    ) -> Result<Program> {
        let mut program = Program { scope, ..Program::default() };
        let roots = list(projects.iter().copied());
        for kind in Kind::ALL {
            let of = kind.scope(scope).to_string();
            let ids = list(wanted.iter().filter(|link| link.kind == *kind).map(|link| link.id));
            let by_id = "scope = ?1 AND id IN (SELECT value FROM json_each(?2))";
            if ids != NONE {
                self.fetch(&mut program, *kind, (by_id, &[of.clone(), ids]))?;
            }
            let by_root = "scope = ?1 AND root IN (SELECT value FROM json_each(?2))";
            if roots != NONE && !kind.traits().shared {
                self.fetch(&mut program, *kind, (by_root, &[of, roots.clone()]))?;
            }
        }
        Ok(program)
    }

    fn fetch(
        &self,
        program: &mut Program,
        kind: Kind,
        (which, values): (&str, &[String]),
    ) -> Result<()> {
        kind.visit(Fetch { step: self, program, which, values })
    }

    /// Writes changes as a part of the step.
    pub fn apply(&self, changes: &[Change], stamp: &Stamp) -> Result<()> {
        changes.iter().try_for_each(|change| {
            let touched = write(&self.transaction, change, stamp)?;
            // A part does not know whether another will write the same project again.
            summary::outdate(&self.transaction, change.partnership, &touched)
        })
    }

    /// Ends the step. Done means that it is in the file that others open under its name.
    pub fn commit(self) -> Result<()> {
        let place = self.place;
        self.transaction.commit()?;
        place.map_or(Ok(()), super::place::Place::check)
    }
}

const NONE: &str = "[]";

fn list(ids: impl Iterator<Item = Id>) -> String {
    let texts: Vec<_> = ids.map(|id| format!("\"{id}\"")).collect();
    format!("[{}]", texts.join(","))
}

struct Fetch<'a> {
    step: &'a Stepping<'a>,
    program: &'a mut Program,
    which: &'a str,
    values: &'a [String],
}
impl Visitor for Fetch<'_> {
    type Output = Result<()>;
    fn visit<R: Record>(self) -> Result<()> {
        let records = row::records::<R>(&self.step.transaction, self.which, self.values)?;
        let all = R::all_mut(self.program);
        for record in records {
            all.put(record);
        }
        Ok(())
    }
}
