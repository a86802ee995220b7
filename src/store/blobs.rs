//! Files of issued reports by their SHA-256: outside the log, which holds their hashes.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::{Result, StoreError};
use crate::domain::values::hex;

/// How hard to press: text becomes about a tenth.
const LEVEL: u8 = 6;

/// Keeps bytes once, whoever names them.
pub fn keep(db: &Connection, bytes: &[u8]) -> Result<()> {
    let sql = "INSERT OR IGNORE INTO blob (sha256, size, deflated) VALUES (?1, ?2, ?3)";
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let values = params![hex(&Sha256::digest(bytes)), size, compress_to_vec(bytes, LEVEL)];
    db.prepare_cached(sql)?.execute(values)?;
    Ok(())
}

/// The bytes of a hash, proved against it.
pub fn get(db: &Connection, sha256: &str) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT size, deflated FROM blob WHERE sha256 = ?1";
    let mut statement = db.prepare_cached(sql)?;
    let row = statement.query_row([sha256], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((size, deflated)): Option<(i64, Vec<u8>)> = row else { return Ok(None) };
    let limit = usize::try_from(size).unwrap_or_default();
    let bytes = decompress_to_vec_with_limit(&deflated, limit).unwrap_or_default();
    if hex(&Sha256::digest(&bytes)) == sha256 {
        return Ok(Some(bytes));
    }
    Err(StoreError::Damaged(format!("the file {sha256} is not what was issued")))
}

/// The first file that is not what its hash says.
pub fn verify(db: &Connection) -> Result<()> {
    let mut statement = db.prepare("SELECT sha256 FROM blob")?;
    let hashes = statement.query_map([], |row| row.get::<_, String>(0))?;
    for hash in hashes {
        get(db, &hash?)?;
    }
    Ok(())
}
