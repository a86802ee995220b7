//! The program as the log tells it, and the first place where the log is wrong.

use std::collections::BTreeMap;

use super::change::Refused;
use super::entry::{Body, Entry, Unreadable, hash};
use crate::domain::program::{Kind, Program};
use crate::domain::values::Id;

/// The first thing that is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    #[error("entry {arrival} is not what was written")]
    Chain { arrival: i64 },
    #[error("entry {arrival} is missing its predecessor: {desk} has number {found}, not {wanted}")]
    Gap { arrival: i64, desk: String, found: i64, wanted: i64 },
    #[error("entry {arrival} is filed under another {what} than its own")]
    Filed { arrival: i64, what: &'static str },
    #[error("the log is shorter than the file says: {desk} ends at {found}, not {wanted}")]
    Cut { desk: String, found: i64, wanted: i64 },
    #[error("entry {arrival} cannot be read: {source}")]
    Unreadable { arrival: i64, source: Unreadable },
    #[error("entry {arrival} does not follow: {source}")]
    DoesNotFollow { arrival: i64, source: Refused },
    #[error("{} {id}: {cell} holds {}, but the log says {}", kind.name(), said(tables.as_ref()), said(log.as_ref()))]
    Cell { kind: Kind, id: Id, cell: String, log: Option<String>, tables: Option<String> },
    #[error("{} {id}: {cell} names a record that is not there", kind.name())]
    Dangling { kind: Kind, id: Id, cell: String },
    #[error("the summary of project {0} is not what its records give")]
    Summary(String),
    #[error("the database pages are damaged: {0}")]
    Pages(String),
}

/// A text between quotation marks, or the word for none.
fn said(text: Option<&String>) -> String {
    text.map_or_else(|| "nothing".into(), |text| format!("{text:?}"))
}

/// The program after all entries, each made on top of the one before.
pub fn fold<'a>(
    scope: Id,
    entries: impl IntoIterator<Item = &'a Entry>,
) -> Result<Program, Broken> {
    let mut program = Program { scope, ..Program::default() };
    for Entry { arrival, body, .. } in entries {
        let change = Body::read(body).and_then(|body| body.change());
        let change = change.map_err(|source| Broken::Unreadable { arrival: *arrival, source })?;
        let follows = program.apply(&change);
        follows.map_err(|source| Broken::DoesNotFollow { arrival: *arrival, source })?;
    }
    Ok(program)
}

/// How far each chain reaches: (scope, desk) to (seq, hash).
pub type Heads = BTreeMap<(Id, String), (i64, Vec<u8>)>;

/// Follows every chain from its first entry and returns where each one ends.
pub fn verify_chains(entries: &[Entry]) -> Result<Heads, Broken> {
    let mut heads = Heads::new();
    for Entry { arrival, hash: kept, body: bytes, .. } in entries {
        let body = Body::read(bytes);
        let body = body.map_err(|source| Broken::Unreadable { arrival: *arrival, source })?;
        let head = heads.entry((body.scope, body.desk.clone())).or_default();
        if body.seq != head.0 + 1 {
            let (desk, found, wanted) = (body.desk, body.seq, head.0 + 1);
            return Err(Broken::Gap { arrival: *arrival, desk, found, wanted });
        }
        if hash(&head.1, bytes) != *kept {
            return Err(Broken::Chain { arrival: *arrival });
        }
        *head = (body.seq, kept.clone());
    }
    Ok(heads)
}

/// Finds a cell that one program has and the other has not, or otherwise.
pub fn verify_cells(log: &Program, tables: &Program) -> Result<(), Broken> {
    if log == tables {
        return Ok(());
    }
    let (log, tables) = (log.cells(), tables.cells());
    let differs = |cell: &&_| log.get(cell) != tables.get(cell);
    let Some(found) = log.keys().chain(tables.keys()).find(differs) else { return Ok(()) };
    let text = |cells: &BTreeMap<_, crate::domain::value::Value>| cells.get(found)?.text();
    let (kind, id, cell) = found.clone();
    Err(Broken::Cell { kind, id, cell, log: text(&log), tables: text(&tables) })
}
