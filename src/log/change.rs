//! A decision of a person and the cells it touched; the only way to write.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::domain::program::{Kind, Program, Visitor};
use crate::domain::record::{self, Record};
use crate::domain::shape::{FieldError, Shape};
use crate::domain::value::Value;
use crate::domain::values::{Id, Link};

/// Edits of one partnership and of the records that all share.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub partnership: Id,
    pub purpose: Purpose,
    pub reason: String,
    /// The step that an undo takes back.
    pub of: Option<Id>,
    pub edits: Vec<Edit>,
}

/// What a change is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    Edit,
    Import,
    Undo,
    Resolve,
    Submit,
    Return,
    Approve,
    Sign,
    Reopen,
    Final,
}

impl Purpose {
    /// Its word in the log.
    pub fn word(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Import => "import",
            Self::Undo => "undo",
            Self::Resolve => "resolve",
            Self::Submit => "submit",
            Self::Return => "return",
            Self::Approve => "approve",
            Self::Sign => "sign",
            Self::Reopen => "reopen",
            Self::Final => "final",
        }
    }
}

/// One cell, before and after. A record is born with its first cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    pub kind: Kind,
    pub id: Id,
    pub cell: String,
    pub old: Value,
    pub new: Value,
}

/// Why an edit was not made.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Refused {
    #[error("{} {id}: {cell} was changed meanwhile and now {}", kind.name(), holds(found.as_deref()))]
    Stale { kind: Kind, id: Id, cell: String, found: Option<String> },
    #[error("{} {id}: {cell} is written by `dgcc {step}` alone", kind.name())]
    Workflow { kind: Kind, id: Id, cell: String, step: &'static str },
    #[error("{} {id}: the figure is approved", kind.name())]
    Approved { kind: Kind, id: Id },
    #[error("{} {id} is part of the figures of {period}, which both sides signed", kind.name())]
    Locked { kind: Kind, id: Id, period: String },
    #[error("the period {period} cannot be signed as it stands")]
    Unsignable { period: String },
    #[error("this desk writes for {desk}, and a side speaks for itself only, not for {side}")]
    OtherSide { desk: &'static str, side: &'static str },
    #[error("{actor} submitted {} {id}; a second person approves it", kind.name())]
    SamePerson { kind: Kind, id: Id, actor: String },
    #[error(transparent)]
    Field(#[from] FieldError),
}

impl Refused {
    /// The record that it is about.
    pub fn record(&self) -> Option<Link> {
        match self {
            Self::Stale { kind, id, .. }
            | Self::Workflow { kind, id, .. }
            | Self::Approved { kind, id }
            | Self::Locked { kind, id, .. }
            | Self::SamePerson { kind, id, .. } => Some(Link { kind: *kind, id: *id }),
            Self::OtherSide { .. } | Self::Unsignable { .. } | Self::Field(_) => None,
        }
    }
}

fn holds(found: Option<&str>) -> String {
    found.map_or_else(|| "is empty".into(), |text| format!("holds {text:?}"))
}

impl Change {
    /// What a person edited by hand.
    pub fn edit(partnership: Id, reason: &str, edits: Vec<Edit>) -> Self {
        let reason = reason.into();
        Self { partnership, purpose: Purpose::Edit, reason, of: None, edits }
    }

    /// The change that takes this one, made by `step`, back.
    pub fn inverse(self, step: Id) -> Self {
        let edits = self.edits.into_iter().rev().map(Edit::inverse).collect();
        Self { purpose: Purpose::Undo, of: Some(step), edits, ..self }
    }

    /// The records it writes, and those it newly refers to or refers to no more.
    pub fn touched(&self) -> BTreeSet<Link> {
        touched(&self.edits)
    }

    /// The edits record by record, each cell once: from its first old value to its last new one.
    pub fn by_record(&self) -> BTreeMap<(Kind, Id), Vec<Cow<'_, Edit>>> {
        let mut records: BTreeMap<_, Vec<Cow<Edit>>> = BTreeMap::new();
        for edit in &self.edits {
            let edits = records.entry((edit.kind, edit.id)).or_default();
            match edits.iter_mut().find(|earlier| earlier.cell == edit.cell) {
                Some(earlier) => earlier.to_mut().new = edit.new.clone(),
                None => edits.push(Cow::Borrowed(edit)),
            }
        }
        records
    }
}

/// The edits that stand together and are of one record.
pub fn runs(edits: &[Edit]) -> impl Iterator<Item = &[Edit]> {
    edits.chunk_by(|a, b| (a.kind, a.id) == (b.kind, b.id))
}

/// The records that edits write, and those they newly refer to or refer to no more.
pub fn touched<'a>(edits: impl IntoIterator<Item = &'a Edit>) -> BTreeSet<Link> {
    let of = |edit: &Edit| {
        let own = Link { kind: edit.kind, id: edit.id };
        [Some(own), edit.refers(&edit.old), edit.refers(&edit.new)]
    };
    edits.into_iter().flat_map(of).flatten().collect()
}

impl Edit {
    /// The record that a value of its cell refers to.
    pub fn refers(&self, value: &Value) -> Option<Link> {
        match value {
            Value::Link(link) => Some(*link),
            Value::Ref(id) => match self.kind.slot(&self.cell).ok()?.shape {
                Shape::Ref(kind) => Some(Link { kind, id: *id }),
                _ => None,
            },
            _ => None,
        }
    }

    /// The edit that takes this one back.
    pub fn inverse(self) -> Self {
        Self { old: self.new, new: self.old, ..self }
    }
}

/// The cells in which two versions of a record differ.
pub fn diff<R: Record>(before: &R, after: &R) -> Vec<Edit> {
    let edit = |cell: String| {
        let (old, new) = (record::read(before, &cell).ok()?, record::read(after, &cell).ok()?);
        (old != new).then(|| Edit { kind: R::KIND, id: after.id(), cell, old, new })
    };
    record::cells_of([before, after]).into_iter().filter_map(edit).collect()
}

/// A new record differs from the blank one.
pub fn create<R: Record>(record: &R) -> Vec<Edit> {
    diff(&R::blank(record.id()), record)
}

/// Writes one cell, in memory and in the store alike.
pub fn overwrite<R: Record>(record: &mut R, edit: &Edit) -> Result<(), Refused> {
    let Edit { kind, id, cell, old, new } = edit;
    let found = record::read(record, cell)?;
    if found != *old {
        let found = found.text();
        return Err(Refused::Stale { kind: *kind, id: *id, cell: cell.clone(), found });
    }
    Ok(record::write(record, cell, new.clone())?)
}

impl Program {
    /// Makes every edit of a change, or none.
    pub fn apply(&mut self, change: &Change) -> Result<(), Refused> {
        let mut made = 0;
        for edits in runs(&change.edits) {
            if let Err(refused) = self.make(edits) {
                let undone = change.edits[..made].iter().rev().cloned().map(Edit::inverse);
                undone.into_iter().try_for_each(|edit| self.make(&[edit]))?;
                return Err(refused);
            }
            made += edits.len();
        }
        if change.purpose == Purpose::Sign {
            self.sealed
                .extend(change.edits.iter().filter(|e| e.kind == Kind::Signoff).map(|e| e.id));
        }
        Ok(())
    }

    /// Makes all edits of one record, or none.
    pub fn make(&mut self, edits: &[Edit]) -> Result<(), Refused> {
        edits
            .first()
            .map_or(Ok(()), |edit| edit.kind.visit(Make { program: self, edits, id: edit.id }))
    }
}

struct Make<'a> {
    program: &'a mut Program,
    id: Id,
    edits: &'a [Edit],
}

impl Visitor for Make<'_> {
    type Output = Result<(), Refused>;
    fn visit<R: Record>(self) -> Self::Output {
        let records = R::all_mut(self.program);
        let mut record = records.any(self.id).cloned().unwrap_or_else(|| R::blank(self.id));
        self.edits.iter().try_for_each(|edit| overwrite(&mut record, edit))?;
        if record::is_blank(&record) {
            records.take(self.id);
        } else {
            records.put(record);
        }
        Ok(())
    }
}
