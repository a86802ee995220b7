//! What another day of one milestone would do to those that wait for it.

use std::collections::HashMap;

use crate::domain::values::{Date, Id};
use crate::figures::Figures;

/// A milestone that would be expected on another day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    pub milestone: Id,
    pub before: Option<Date>,
    pub after: Option<Date>,
}

impl Moved {
    /// By how many days it would move.
    pub fn days(&self) -> Option<i64> {
        let both = self.before.zip(self.after);
        both.map(|(before, after)| (after.last() - before.last()).num_days())
    }
}

impl Figures<'_> {
    /// The milestones that would move where one were forecast for a day, itself the first, each
    /// behind its predecessors. What waits in a cycle has no order and is left out.
    pub fn moved_by(&self, milestone: Id, day: Date) -> Vec<Moved> {
        let mut days: HashMap<Id, Option<Date>> = HashMap::new();
        let mut moved = vec![];
        for id in &self.schedule.order {
            let Some(record) = self.program.milestones.get(id) else { continue };
            let Some(place) = self.schedule.place(*id) else { continue };
            let own = *id == milestone;
            if !own && !place.predecessors.iter().any(|(before, _)| days.contains_key(before)) {
                continue;
            }
            let forecast = if own { Some(day) } else { record.forecast };
            let day_of = |before: Id| match days.get(&before) {
                Some(day) => *day,
                None => self.schedule.place(before)?.effective,
            };
            let after = self.schedule.expected(self, (record, forecast), day_of).0;
            if after != place.effective {
                days.insert(*id, after);
                moved.push(Moved { milestone: *id, before: place.effective, after });
            }
        }
        moved
    }
}
