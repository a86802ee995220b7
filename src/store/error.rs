//! What can happen to a person's data, in words about the data.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::domain::program::Kind;
use crate::domain::shape::FieldError;
use crate::log::change::Refused;
use crate::log::entry::Unreadable;
use crate::log::fold::Broken;

/// Why the file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("there is no file {0}")]
    Missing(PathBuf),
    #[error("the file {0} exists already")]
    Exists(PathBuf),
    #[error("{0} is no dgcc file")]
    Foreign(PathBuf),
    #[error("{path} is of format {found}; this program knows formats up to {known}")]
    Newer { path: PathBuf, found: i64, known: i64 },
    #[error("{path} cannot be opened: {source}")]
    Io { path: PathBuf, source: std::io::Error },
    #[error("{0} or the log beside it was moved, deleted or replaced while it was open")]
    Gone(PathBuf),
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("{} {id}: stored {field} cannot be read: {source}", kind.name())]
    Corrupt { kind: Kind, id: String, field: &'static str, source: FieldError },
    #[error("{0:?} is not an id")]
    Id(String),
    #[error("there is nothing to {0}")]
    Nothing(&'static str),
    #[error(transparent)]
    Broken(#[from] Broken),
    #[error(transparent)]
    Entry(#[from] Unreadable),
    #[error("the database file is damaged: {0}")]
    Damaged(String),
    #[error("another program is writing to the file")]
    Busy,
    #[error("the file is read-only")]
    ReadOnly,
    #[error("the disk is full")]
    Full,
    #[error("the file could not be brought to the present format: {0}")]
    Migration(#[from] rusqlite_migration::Error),
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

/// What the store returns.
pub type Result<T> = std::result::Result<T, StoreError>;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged(error.to_string())
            }
            _ => Self::Sqlite(error),
        }
    }
}
