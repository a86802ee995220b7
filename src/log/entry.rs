//! Entries of the log: exact bytes, chained by their hashes.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::change::{Change, Edit, Purpose};
use crate::domain::program::Kind;
use crate::domain::shape::FieldError;
use crate::domain::values::Id;

/// Who, when, why and which cells. Its fields stand in alphabetical order, so
/// its JSON is canonical whatever features `serde_json` is built with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    pub actor: String,
    pub cells: Vec<Cell>,
    pub created: Vec<Created>,
    pub desk: String,
    pub hlc: i64,
    pub kind: Purpose,
    /// The step that an undo takes back.
    pub of: Option<Id>,
    pub reason: String,
    /// The partnership whose chain this is; nil for the records that all share.
    pub scope: Id,
    /// How far the author had read each desk.
    pub seen: BTreeMap<String, i64>,
    pub seq: i64,
    pub side: Option<String>,
    pub step: Id,
}

/// An edit as text: record, id, field, old, new.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell(String, String, String, Option<String>, Option<String>);

/// New records of one kind as a table: an id and one text a field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Created {
    fields: Vec<String>,
    record: String,
    rows: Vec<(String, Vec<Option<String>>)>,
}

/// A new record by its edits.
pub type Born<'a> = (Id, &'a [Cow<'a, Edit>]);

/// One link of the chain as it is kept; `body` is hashed and never written anew.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The place in which it came to this file, from 1.
    pub arrival: i64,
    /// When it came to this file, in milliseconds after 1970.
    pub at: i64,
    pub hash: Vec<u8>,
    pub body: Vec<u8>,
}

/// Why an entry cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    #[error("the entry is not canonical JSON: {0}")]
    Json(#[from] serde_json::Error),
    #[error("there is no record {0:?}")]
    UnknownKind(String),
    #[error("{0:?} is not an id")]
    BadId(String),
    #[error("a row of new records is not as long as its header")]
    Ragged,
    #[error(transparent)]
    Field(#[from] FieldError),
}

/// The hash of an entry; the first one follows no bytes at all.
pub fn hash(previous: &[u8], body: &[u8]) -> Vec<u8> {
    Sha256::new().chain_update(previous).chain_update(body).finalize().to_vec()
}

impl Body {
    /// The bytes that are kept and hashed.
    pub fn bytes(&self) -> Result<Vec<u8>, Unreadable> {
        Ok(serde_json::to_vec(self)?)
    }

    /// What stands in the kept bytes.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        Ok(serde_json::from_slice(bytes)?)
    }

    /// How many records it touches.
    pub fn records(&self) -> usize {
        let edited: BTreeSet<_> = self.cells.iter().map(|Cell(_, id, ..)| id).collect();
        edited.len() + self.created.iter().map(|table| table.rows.len()).sum::<usize>()
    }

    /// The edits, those that make new records first.
    pub fn edits(&self) -> Result<Vec<Edit>, Unreadable> {
        let mut edits = vec![];
        for table in &self.created {
            table.read(&mut edits)?;
        }
        for cell in &self.cells {
            edits.push(cell.edit()?);
        }
        Ok(edits)
    }

    /// The change it is part of.
    pub fn change(&self) -> Result<Change, Unreadable> {
        Ok(Change {
            partnership: self.scope,
            purpose: self.kind,
            reason: self.reason.clone(),
            of: self.of,
            edits: self.edits()?,
        })
    }
}

impl From<&Edit> for Cell {
    fn from(edit: &Edit) -> Self {
        let Edit { kind, id, cell, old, new } = edit;
        Self(kind.name().into(), id.to_string(), cell.clone(), old.text(), new.text())
    }
}

impl Cell {
    fn edit(&self) -> Result<Edit, Unreadable> {
        let Self(name, id, cell, old, new) = self;
        let (kind, id) = (kind(name)?, id.parse().map_err(|_| Unreadable::BadId(id.clone()))?);
        let shape = kind.slot(cell)?.shape;
        let (old, new) = (shape.parse(old.as_deref())?, shape.parse(new.as_deref())?);
        Ok(Edit { kind, id, cell: cell.clone(), old, new })
    }
}

impl Created {
    /// One table for the new records of a kind, each given by its edits.
    pub fn table(kind: Kind, records: &[Born]) -> Self {
        let cells = records.iter().flat_map(|(_, edits)| edits.iter().map(|e| e.cell.as_str()));
        let fields: BTreeSet<&str> = cells.collect();
        let row = |(id, edits): &Born| {
            let text = |field: &&str| edits.iter().find(|e| e.cell == **field)?.new.text();
            (id.to_string(), fields.iter().map(text).collect())
        };
        let rows = records.iter().map(row).collect();
        Self {
            fields: fields.iter().map(|f| (*f).into()).collect(),
            record: kind.name().into(),
            rows,
        }
    }

    fn read(&self, edits: &mut Vec<Edit>) -> Result<(), Unreadable> {
        let kind = kind(&self.record)?;
        let shapes = self.fields.iter().map(|field| Ok((field, kind.slot(field)?.shape)));
        let shapes = shapes.collect::<Result<Vec<_>, FieldError>>()?;
        for (id, texts) in &self.rows {
            let id = id.parse().map_err(|_| Unreadable::BadId(id.clone()))?;
            if texts.len() != shapes.len() {
                return Err(Unreadable::Ragged);
            }
            for ((cell, shape), text) in shapes.iter().zip(texts) {
                let Some(text) = text else { continue };
                let (old, new) = (shape.parse(None)?, shape.parse(Some(text))?);
                edits.push(Edit { kind, id, cell: (*cell).clone(), old, new });
            }
        }
        Ok(())
    }
}

fn kind(name: &str) -> Result<Kind, Unreadable> {
    Kind::from_name(name).ok_or_else(|| Unreadable::UnknownKind(name.into()))
}
