//! The rows that a person selected, by what keeps them when rows come and go.

use std::collections::BTreeSet;

use super::listing::Line;
use crate::domain::values::Id;

/// Selected rows, in view or not.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    keys: BTreeSet<Id>,
}

impl Marks {
    /// Whether a row is selected.
    pub fn has(&self, key: Id) -> bool {
        self.keys.contains(&key)
    }

    /// How many rows are selected.
    pub fn count(&self) -> usize {
        self.keys.len()
    }

    /// Selects a row, or leaves it again.
    pub fn toggle(&mut self, key: Id) {
        if !self.keys.remove(&key) {
            self.keys.insert(key);
        }
    }

    /// Selects all of these rows; where they all are, leaves them again.
    pub fn toggle_all(&mut self, keys: &[Id]) {
        if keys.iter().all(|key| self.has(*key)) {
            let gone: BTreeSet<Id> = keys.iter().copied().collect();
            self.keys.retain(|key| !gone.contains(key));
        } else {
            self.keys.extend(keys);
        }
    }

    /// Leaves all rows; says whether any was selected.
    pub fn clear(&mut self) -> bool {
        let any = !self.keys.is_empty();
        self.keys.clear();
        any
    }

    /// Leaves rows that are gone.
    pub fn keep<L: Line>(&mut self, rows: &[L]) {
        if self.keys.is_empty() {
            return;
        }
        let there: BTreeSet<Id> = rows.iter().map(Line::key).collect();
        self.keys.retain(|key| there.contains(key));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_again_is_none_and_what_is_out_of_view_stays() {
        let [one, two, three] = ["one", "two", "three"].map(Id::named);
        let mut marks = Marks::default();
        marks.toggle(three);
        marks.toggle_all(&[one, two]);
        assert_eq!(marks.count(), 3);
        marks.toggle_all(&[one, two]);
        assert!(marks.has(three) && marks.count() == 1);
        assert!(marks.clear() && !marks.clear());
    }
}
