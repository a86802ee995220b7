//! What goes with a record that is deleted, so that nothing is left pointing at it.

use std::collections::BTreeSet;

use super::change::Edit;
use crate::domain::program::{Kind, Program};
use crate::domain::record::DELETED;
use crate::domain::shape::Shape;
use crate::domain::value::Value;
use crate::domain::values::Link;

/// The edits that delete a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Removal {
    /// Records that go with it: those that cannot be without it.
    pub with: Vec<Link>,
    /// Cells of others that name one of them, and are emptied.
    pub emptied: usize,
    pub edits: Vec<Edit>,
}

impl Program {
    /// Deletes a record, every record that needs it, and every mention of them. A partnership
    /// takes all its records along.
    pub fn removal(&self, link: Link) -> Removal {
        self.removal_of(&[link])
    }

    /// Deletes several records as one.
    pub fn removal_of(&self, links: &[Link]) -> Removal {
        let mentions = self.mentions();
        let mut gone: BTreeSet<Link> = links.iter().copied().collect();
        if links.iter().any(|link| link.kind == Kind::Partnership) {
            let own = Kind::ALL.iter().filter(|kind| !kind.traits().shared);
            gone.extend(
                own.flat_map(|kind| self.ids(*kind).into_iter().map(|id| Link { kind: *kind, id })),
            );
        }
        loop {
            let needs = |mention: &&Mention| mention.required && gone.contains(&mention.to);
            let more: BTreeSet<_> = mentions.iter().filter(needs).map(|m| m.from).collect();
            if more.is_subset(&gone) {
                break;
            }
            gone.extend(more);
        }
        let emptied = mentions.iter().filter(|m| gone.contains(&m.to) && !gone.contains(&m.from));
        let mut edits: Vec<_> = emptied.map(Mention::emptied).collect();
        let emptied = edits.len();
        edits.extend(gone.iter().map(|link| deleted(*link)));
        gone.retain(|link| !links.contains(link));
        Removal { with: gone.into_iter().collect(), emptied, edits }
    }

    /// Every cell that names another record.
    fn mentions(&self) -> Vec<Mention> {
        let mut mentions = vec![];
        for ((kind, id, cell), value) in self.cells() {
            let Ok(slot) = kind.slot(&cell) else { continue };
            let to = match (slot.shape, &value) {
                (Shape::Ref(kind), Value::Ref(id)) => Link { kind, id: *id },
                (_, Value::Link(link)) => *link,
                _ => continue,
            };
            // What was deleted before keeps what it said.
            if self.contains(kind, id) {
                let from = Link { kind, id };
                mentions.push(Mention { from, cell, value, to, required: slot.required });
            }
        }
        mentions
    }
}

struct Mention {
    from: Link,
    cell: String,
    value: Value,
    to: Link,
    required: bool,
}

impl Mention {
    fn emptied(&self) -> Edit {
        let Link { kind, id } = self.from;
        Edit { kind, id, cell: self.cell.clone(), old: self.value.clone(), new: Value::Empty }
    }
}

fn deleted(Link { kind, id }: Link) -> Edit {
    Edit { kind, id, cell: DELETED.into(), old: Value::Empty, new: Value::Bool(true) }
}
