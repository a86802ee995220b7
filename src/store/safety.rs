//! Copies, and the proof that a file is whole.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::Connection;

use super::{Mode, Result, Store, StoreError, blobs, entries, row};
use crate::domain::program::{Kind, Program};
use crate::domain::shape::Shape;
use crate::domain::value::Value;
use crate::domain::values::{Id, Link};
use crate::log::entry::{Body, Entry};
use crate::log::fold::{self, Broken, Heads};

/// What `verify` looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Report {
    pub partnerships: usize,
    pub entries: usize,
    pub cells: usize,
    pub sqlite: String,
}

impl Store {
    /// Fails with the first thing that is wrong: pages, chains, tables, references.
    pub fn verify(&self) -> Result<Report> {
        self.verify_pages()?;
        let entries = entries::all(&self.db)?;
        self.verify_copies()?;
        self.verify_heads(fold::verify_chains(&entries)?)?;
        let mut cells = 0;
        let scopes = scopes(&entries)?;
        for scope in &scopes {
            cells += self.verify_scope(*scope, &entries)?;
        }
        blobs::verify(&self.db)?;
        let partnerships = self.partnerships()?.len();
        let sqlite = rusqlite::version().into();
        Ok(Report { partnerships, entries: entries.len(), cells, sqlite })
    }

    /// Writes a whole copy of the file and proves it; never over an existing file.
    pub fn backup(&self, path: &Path) -> Result<Report> {
        if path.exists() {
            return Err(StoreError::Exists(path.into()));
        }
        super::file::private(path)?;
        let copied = self.copy(path);
        if copied.is_err() {
            std::fs::remove_file(path).ok();
        }
        copied
    }

    fn copy(&self, path: &Path) -> Result<Report> {
        self.db.execute("VACUUM INTO ?1", [path.to_string_lossy()])?;
        Self::open(path, Mode::ReadOnly)?.verify()
    }

    fn verify_pages(&self) -> Result<()> {
        let found: String = self.db.query_row("PRAGMA quick_check", [], |row| row.get(0))?;
        if found == "ok" { Ok(()) } else { Err(Broken::Pages(found).into()) }
    }

    /// The copies beside each body say what the body says.
    fn verify_copies(&self) -> Result<()> {
        let sql =
            "SELECT arrival, at, hash, body, scope, desk, seq, step, of, kind, actor FROM entry";
        let mut statement = self.db.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let Entry { arrival, body, .. } = entries::read(row)?;
            let read = Body::read(&body);
            let body = read.map_err(|source| Broken::Unreadable { arrival, source })?;
            let text = |at: usize| row.get::<_, Option<String>>(at);
            let of = body.of.map(|of| of.to_string());
            let differs = [
                ("scope", text(4)? != Some(body.scope.to_string())),
                ("desk", text(5)? != Some(body.desk)),
                ("number", row.get::<_, i64>(6)? != body.seq),
                ("step", text(7)? != Some(body.step.to_string())),
                ("step to take back", text(8)? != of),
                ("purpose", text(9)?.as_deref() != Some(body.kind.word())),
                ("actor", text(10)? != Some(body.actor)),
            ];
            if let Some((what, _)) = differs.into_iter().find(|(_, differs)| *differs) {
                return Err(Broken::Filed { arrival, what }.into());
            }
        }
        Ok(())
    }

    /// The file's own record of where each chain ends agrees with the chains.
    fn verify_heads(&self, mut found: Heads) -> Result<()> {
        let mut statement = self.db.prepare("SELECT scope, desk, seq, hash FROM chain")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let key = (row::id(&row.get::<_, String>(0)?)?, row.get::<_, String>(1)?);
            let (wanted, hash): (i64, Vec<u8>) = (row.get(2)?, row.get(3)?);
            let (seq, end) = found.remove(&key).unwrap_or_default();
            if (seq, &end) != (wanted, &hash) {
                return Err(Broken::Cut { desk: key.1, found: seq, wanted }.into());
            }
        }
        let surplus = found.into_iter().next();
        surplus.map_or(Ok(()), |((_, desk), (found, _))| {
            Err(Broken::Cut { desk, found, wanted: 0 }.into())
        })
    }

    fn verify_scope(&self, scope: Id, entries: &[Entry]) -> Result<usize> {
        let mut own = vec![];
        for entry in entries {
            if Body::read(&entry.body)?.scope == scope {
                own.push(entry);
            }
        }
        let log = fold::fold(scope, own)?;
        let tables = row::load(&self.db, scope)?;
        fold::verify_cells(&log, &tables)?;
        let shared = row::load(&self.db, Id::SHARED)?;
        verify_references(&tables, &shared)?;
        verify_roots(&self.db, &tables)?;
        if scope != Id::SHARED {
            let whole = row::load_whole(&self.db, scope)?;
            self.verify_summaries(&whole)?;
            self.verify_portfolio(&whole)?;
        }
        Ok(tables.cells().len())
    }
}

fn scopes(entries: &[Entry]) -> Result<BTreeSet<Id>> {
    entries.iter().map(|entry| Ok(Body::read(&entry.body)?.scope)).collect()
}

/// Every reference leads to a record, deleted or not.
fn verify_references(own: &Program, shared: &Program) -> Result<()> {
    for ((kind, id, cell), value) in own.cells() {
        let target = match (kind.slot(&cell).ok().map(|slot| slot.shape), value) {
            (Some(Shape::Ref(kind)), Value::Ref(id)) => Link { kind, id },
            (_, Value::Link(link)) => link,
            _ => continue,
        };
        let there = |program: &Program| !program.record(target.kind, target.id).is_empty();
        if !there(own) && !there(shared) {
            return Err(Broken::Dangling { kind, id, cell }.into());
        }
    }
    Ok(())
}

/// Each row is filed under the project it belongs to.
fn verify_roots(db: &Connection, program: &Program) -> Result<()> {
    for kind in Kind::ALL.iter().filter(|kind| !kind.traits().shared) {
        let sql = format!("SELECT id, root FROM \"{}\" WHERE scope = ?1", kind.name());
        let mut statement = db.prepare(&sql)?;
        let mut rows = statement.query([program.scope.to_string()])?;
        while let Some(row) = rows.next()? {
            let id = row::id(&row.get::<_, String>(0)?)?;
            let log = program.project_of(*kind, id).map(|id| id.to_string()).unwrap_or_default();
            let tables: String = row.get(1)?;
            if log != tables {
                let (cell, log, tables) = ("root".into(), Some(log), Some(tables));
                return Err(Broken::Cell { kind: *kind, id, cell, log, tables }.into());
            }
        }
    }
    Ok(())
}
