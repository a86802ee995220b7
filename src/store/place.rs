//! Where a file is: recognised through `SQLite` alone, and missed when it is there no more.
//!
//! A process that closes any descriptor of a file loses all its locks on it, those of `SQLite`
//! too; others would then take the log beside the database away. No database is therefore opened
//! by other means than `SQLite`.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{Result, StoreError};

/// `dgcc` in four bytes; stands in the header of every file.
pub const APPLICATION: i64 = 0x6467_6363;

/// An open file and the log beside it, as they were found.
#[derive(Debug)]
pub struct Place {
    path: PathBuf,
    file: Option<Mark>,
    log: Option<Mark>,
}

/// What tells a file from another under the same name.
type Mark = (u64, u64);

impl Place {
    /// The place of a file that was just opened.
    pub fn of(path: &Path) -> Self {
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.into());
        Self { file: mark(&path), log: mark(&log(&path)), path }
    }

    /// Whether a path leads to it.
    pub fn is(&self, path: &Path) -> bool {
        is_own(&self.path, path)
    }

    /// Fails where the file or its log was moved, deleted or replaced: what is written then is
    /// in no file that anybody opens again.
    pub fn check(&self) -> Result<()> {
        let log_there = self.log.is_none() || mark(&log(&self.path)) == self.log;
        if mark(&self.path) == self.file && log_there {
            return Ok(());
        }
        Err(StoreError::Gone(self.path.clone()))
    }
}

/// Whether a path leads to the file of a store, or to what SQLite keeps beside it.
pub fn is_own(own: &Path, path: &Path) -> bool {
    let place = |path: &Path| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = fs::canonicalize(folder.unwrap_or(Path::new("."))).ok()?;
        fs::canonicalize(path).ok().or_else(|| Some(folder.join(path.file_name()?)))
    };
    let Some(there) = place(path) else { return false };
    BESIDE.iter().any(|ending| {
        let mut name = own.as_os_str().to_owned();
        name.push(ending);
        place(Path::new(&name)) == Some(there.clone())
    })
}

/// How the names of the file of a store and of what SQLite keeps beside it end.
const BESIDE: &[&str] = &["", "-wal", "-shm", "-journal"];

#[cfg(unix)]
fn mark(path: &Path) -> Option<Mark> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|found| (found.dev(), found.ino()))
}

/// Where files have no numbers, only their being there is noticed.
#[cfg(not(unix))]
fn mark(path: &Path) -> Option<Mark> {
    fs::metadata(path).ok().map(|_| (0, 0))
}

/// The write-ahead log beside a database.
fn log(path: &Path) -> PathBuf {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}

/// Whether something waits in the log beside a database.
pub fn has_log(path: &Path) -> bool {
    fs::metadata(log(path)).is_ok_and(|log| log.len() > 0)
}

/// Reads the header alone, without a lock and without touching a byte: is it ours, and of which
/// format?
pub fn recognise(path: &Path) -> Result<i64> {
    if !path.exists() {
        return Err(StoreError::Missing(path.into()));
    }
    if !path.is_file() {
        return Err(StoreError::Foreign(path.into()));
    }
    let (application, format) = header(path).map_err(|error| unreadable(path, error))?;
    if application == APPLICATION { Ok(format) } else { Err(StoreError::Foreign(path.into())) }
}

fn header(path: &Path) -> rusqlite::Result<(i64, i64)> {
    let db = untouched(path)?;
    // Somebody may just be writing pages: their number need not fit the header yet.
    db.pragma_update(None, "writable_schema", true)?;
    let number = |name: &str| db.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    Ok((number("application_id")?, number("user_version")?))
}

fn unreadable(path: &Path, error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::Foreign(path.into()),
        Some(ErrorCode::CannotOpen) => {
            let source = std::io::Error::other(error);
            StoreError::Io { path: path.into(), source }
        }
        _ => error.into(),
    }
}

/// A connection that takes no lock, reads no log and leaves the file as it is.
pub fn untouched(path: &Path) -> rusqlite::Result<Connection> {
    let read = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let uri = format!("file:{}?immutable=1", escape(path));
    Connection::open_with_flags(uri, read | OpenFlags::SQLITE_OPEN_URI)
}

fn escape(path: &Path) -> String {
    path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23")
}
