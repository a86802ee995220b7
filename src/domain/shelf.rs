//! The records of one kind: those in force, and those that people deleted.

use std::collections::BTreeMap;
use std::ops::Deref;

use super::program::Kept;
use super::values::Id;

/// Reads like a map of the records in force; deleted ones are kept apart, so that nobody counts
/// them by oversight.
#[derive(Debug, Clone, PartialEq)]
pub struct Shelf<R> {
    live: BTreeMap<Id, R>,
    deleted: BTreeMap<Id, R>,
}

impl<R> Default for Shelf<R> {
    fn default() -> Self {
        Self { live: BTreeMap::new(), deleted: BTreeMap::new() }
    }
}

impl<R> Deref for Shelf<R> {
    type Target = BTreeMap<Id, R>;
    fn deref(&self) -> &Self::Target {
        &self.live
    }
}

impl<R: Kept> Shelf<R> {
    /// The record, deleted or not.
    pub fn any(&self, id: Id) -> Option<&R> {
        self.live.get(&id).or_else(|| self.deleted.get(&id))
    }

    /// Every record, deleted or not.
    pub fn everything(&self) -> impl Iterator<Item = &R> {
        self.live.values().chain(self.deleted.values())
    }

    /// Puts a record in its place, instead of the one of the same id.
    pub fn put(&mut self, record: R) {
        let id = record.id();
        self.take(id);
        let side = if record.is_deleted() { &mut self.deleted } else { &mut self.live };
        side.insert(id, record);
    }

    /// Takes a record away.
    pub fn take(&mut self, id: Id) -> Option<R> {
        self.live.remove(&id).or_else(|| self.deleted.remove(&id))
    }
}

impl<R: Kept> FromIterator<R> for Shelf<R> {
    fn from_iter<I: IntoIterator<Item = R>>(records: I) -> Self {
        let (deleted, live): (BTreeMap<_, _>, BTreeMap<_, _>) =
            records.into_iter().map(|r| (r.id(), r)).partition(|(_, r)| r.is_deleted());
        Self { live, deleted }
    }
}
