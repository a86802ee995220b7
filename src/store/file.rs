//! Files: made, opened once they are recognised, brought up to date.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension};
use rusqlite_migration::{M, Migrations};

use super::place::{APPLICATION, Place, has_log, recognise, untouched};
use super::{Result, Store, StoreError, ground};
use crate::domain::values::{Side, choice, word};

const MIGRATIONS: &[M] = &[
    M::up(include_str!("migrations/0001_initial.sql")),
    M::up(include_str!("migrations/0002_signing.sql")),
    M::up(include_str!("migrations/0003_editions.sql")),
    M::up(include_str!("migrations/0004_portfolio.sql")),
    M::up(include_str!("migrations/0005_iati.sql")),
];
/// How long a write waits for another program's.
pub const BUSY: Duration = Duration::from_secs(10);
const STATEMENTS: usize = 256;
/// Pages copied at a time.
const PAGES: i32 = 4_096;

/// Whether the file may be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    ReadWrite,
    ReadOnly,
}

/// The replica that a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    pub name: String,
    /// The party it writes for.
    pub side: Option<Side>,
}

impl Store {
    /// Makes a new file, readable by its owner alone. An existing one is never touched.
    pub fn create(path: &Path, desk: &Desk) -> Result<Self> {
        if path.exists() {
            return Err(StoreError::Exists(path.into()));
        }
        private(path)?;
        let mut db = Connection::open(path)?;
        prepare(&db)?;
        db.pragma_update(None, "application_id", APPLICATION)?;
        let ground = ground::of(path);
        ground::settle(&db, ground.as_ref())?;
        Migrations::from_slice(MIGRATIONS).to_latest(&mut db)?;
        let store = Self { db, place: Some(Place::of(path)), ground, moment: None };
        store.set("desk", &desk.name)?;
        if let Some(side) = word(desk.side) {
            store.set("side", side)?;
        }
        store.db.pragma_update(None, "wal_checkpoint", "TRUNCATE")?;
        Ok(store)
    }

    /// A programme in memory, for tests and rehearsals.
    pub fn in_memory(desk: &Desk) -> Result<Self> {
        let mut db = Connection::open_in_memory()?;
        prepare(&db)?;
        Migrations::from_slice(MIGRATIONS).to_latest(&mut db)?;
        let store = Self { db, place: None, ground: None, moment: None };
        store.set("desk", &desk.name)?;
        Ok(store)
    }

    /// Opens a file; an older one is brought up to date after a copy was laid beside it, or in
    /// memory where it may not be written to.
    pub fn open(path: &Path, mode: Mode) -> Result<Self> {
        let found = recognise(path)?;
        let known = i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX);
        if found > known {
            return Err(StoreError::Newer { path: path.into(), found, known });
        }
        let mut db = connect(path, mode)?;
        let ground = ground::of(path);
        if mode == Mode::ReadWrite {
            // Nobody is waited for.
            db.busy_timeout(Duration::ZERO)?;
            ground::settle(&db, ground.as_ref())?;
        }
        prepare(&db)?;
        if found < known {
            match mode {
                Mode::ReadWrite => keep_copy(&db, path, found)?,
                Mode::ReadOnly => db = in_memory(&db)?,
            }
            Migrations::from_slice(MIGRATIONS).to_latest(&mut db)?;
        }
        let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version != known {
            return Err(StoreError::Newer { path: path.into(), found: version, known });
        }
        Ok(Self { db, place: Some(Place::of(path)), ground, moment: None })
    }

    /// The replica this file is.
    pub fn desk(&self) -> Result<Desk> {
        let name = self.get("desk")?.unwrap_or_else(|| "DESK".into());
        Ok(Desk { name, side: choice(self.get("side")?.as_deref()) })
    }

    /// A setting of this file; local, never exchanged.
    pub fn get(&self, key: &str) -> Result<Option<String>> {
        let sql = "SELECT value FROM setting WHERE key = ?1";
        Ok(self.db.prepare_cached(sql)?.query_row([key], |row| row.get(0)).optional()?)
    }

    /// Keeps a setting of this file.
    pub fn set(&self, key: &str, value: &str) -> Result<()> {
        let sql = "REPLACE INTO setting (key, value) VALUES (?1, ?2)";
        self.db.prepare_cached(sql)?.execute([key, value])?;
        Ok(())
    }
}

fn connect(path: &Path, mode: Mode) -> Result<Connection> {
    let write = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let read = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let flags = if mode == Mode::ReadWrite { write } else { read };
    let db = Connection::open_with_flags(path, flags)?;
    let usable = db.pragma_query_value(None, "schema_version", |row| row.get::<_, i64>(0));
    match usable {
        // Neither the file nor its folder can be written to, and nothing waits beside the file.
        Err(error) if is_shut(&error) && !has_log(path) => Ok(untouched(path)?),
        Err(error) => Err(error.into()),
        Ok(_) => Ok(db),
    }
}

/// What SQLite says where it may not make its own files beside the database.
fn is_shut(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly))
}

fn prepare(db: &Connection) -> Result<()> {
    db.busy_timeout(BUSY)?;
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "cell_size_check", true)?;
    db.pragma_update(None, "mmap_size", 0)?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    Ok(())
}

/// A new empty file, readable and writable by its owner alone.
pub fn private(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let made = options.open(path);
    made.map(drop).map_err(|source| StoreError::Io { path: path.into(), source })
}

/// A copy that can be brought up to date although the file may not be written to.
fn in_memory(file: &Connection) -> Result<Connection> {
    let mut memory = Connection::open_in_memory()?;
    Backup::new(file, &mut memory)?.run_to_completion(PAGES, Duration::ZERO, None)?;
    prepare(&memory)?;
    Ok(memory)
}

/// The file as it was before it is brought up to date, beside it.
fn keep_copy(db: &Connection, path: &Path, version: i64) -> Result<()> {
    let mut kept = PathBuf::from(path);
    kept.set_extension(format!("format-{version}.backup"));
    let staged = kept.with_extension("part");
    let failed = |source| StoreError::Io { path: kept.clone(), source };
    if staged.exists() {
        fs::remove_file(&staged).map_err(failed)?;
    }
    private(&staged)?;
    let mut copy = Connection::open(&staged)?;
    Backup::new(db, &mut copy)?.run_to_completion(PAGES, Duration::ZERO, None)?;
    copy.close().map_err(|(_, error)| error)?;
    fs::rename(&staged, &kept).map_err(failed)
}
