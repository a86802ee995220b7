//! R12 for milestones: when an open one is likely to come, by the slips of those that are done.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};

use crate::domain::reason::{Arg, Reason};
use crate::domain::records::Milestone;
use crate::domain::values::{Choice, Date, Id, word};

use super::Figures;
use super::milestone::between;
use super::project::is_related;
use super::projection::count;
use super::schedule::is_cancelled;
use super::trend::FEWEST;

/// The day on which a milestone is likely to be done. It is no forecast of a person and stands
/// beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct DayProjection {
    pub id: Id,
    /// In eight of ten cases not before, in the middle, and not after.
    pub low: NaiveDate,
    pub middle: NaiveDate,
    pub high: NaiveDate,
    /// Finished milestones behind it.
    pub finished: usize,
    pub basis: SlipBasis,
    /// Whether a day was cut: what is not done comes no earlier than today, nor than what it waits
    /// for.
    pub cut: bool,
}

/// Whose finished milestones give the spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SlipBasis {
    Project,
    /// Where the project has finished fewer than five.
    Partnership,
}

impl Choice for SlipBasis {
    const NAME: &'static str = "slip_basis";
    const WORDS: &'static [(&'static str, Self)] =
        &[("project", Self::Project), ("partnership", Self::Partnership)];
}

/// The slips in days of finished milestones, ranked: by project, and of all that are no related
/// ones.
#[derive(Debug, Clone, Default)]
pub struct Slips {
    by_project: HashMap<Option<Id>, Vec<i64>>,
    all: Vec<i64>,
}

impl Slips {
    /// Those of the project, or of the partnership where the project has too few.
    fn of(&self, project: Option<Id>) -> Result<(&[i64], SlipBasis), Reason> {
        let own = self.by_project.get(&project).map_or(&[][..], Vec::as_slice);
        if own.len() >= FEWEST {
            return Ok((own, SlipBasis::Project));
        }
        if self.all.len() >= FEWEST {
            return Ok((&self.all, SlipBasis::Partnership));
        }
        let few = Reason::new("why-projection-few-slips");
        Err(few.with("finished", count(self.all.len())).with("needed", count(FEWEST)))
    }
}

impl Figures<'_> {
    /// The slips of what is finished, gathered once for any number of projections.
    pub fn slips(&self) -> Slips {
        let mut slips = Slips::default();
        for milestone in self.program.milestones.values().filter(|m| !is_cancelled(m)) {
            let planned = self.planned_day(milestone).0;
            let Some((planned, done)) = planned.zip(self.done_on(milestone)) else { continue };
            let days = between(planned, done);
            slips.by_project.entry(milestone.project).or_default().push(days);
            let project = milestone.project.and_then(|id| self.program.projects.get(&id));
            if !project.is_some_and(is_related) {
                slips.all.push(days);
            }
        }
        slips.by_project.values_mut().for_each(|days| days.sort_unstable());
        slips.all.sort_unstable();
        slips
    }

    /// When a milestone is likely to be done, or why nobody can say.
    pub fn day_projection(&self, slips: &Slips, id: Id) -> Result<DayProjection, Reason> {
        let blank = Milestone { id, ..Milestone::default() };
        let milestone = self.program.milestones.get(&id).unwrap_or(&blank);
        if is_cancelled(milestone) || self.done_on(milestone).is_some() {
            return Err(Reason::new("why-projection-over"));
        }
        let planned = self.planned_day(milestone).0.map(Date::last);
        let planned = planned.ok_or_else(|| Reason::new("why-no-planned-day"))?;
        let (days, basis) = slips.of(milestone.project)?;
        let after = |days: i64| {
            let day = TimeDelta::try_days(days).and_then(|d| planned.checked_add_signed(d));
            day.ok_or_else(|| Reason::new("why-too-large"))
        };
        let [low, middle, high] = spread(days);
        let [low, middle, high] = [after(low)?, after(middle)?, after(high)?];
        let place = self.schedule.place(id).filter(|place| place.pushed_by.is_some());
        let pushed = place.and_then(|place| place.effective).map(Date::first);
        let least = pushed.map_or(self.as_of, |pushed| pushed.max(self.as_of));
        Ok(DayProjection {
            id,
            low: low.max(least),
            middle: middle.max(least),
            high: high.max(least),
            finished: days.len(),
            basis,
            cut: low < least,
        })
    }

    /// The same in sentences, for somebody who asks why.
    pub fn day_projection_reasons(&self, id: Id) -> Vec<Reason> {
        let projection = match self.day_projection(&self.slips(), id) {
            Ok(projection) => projection,
            Err(reason) => return vec![reason],
        };
        let basis = Arg::Word(SlipBasis::NAME, word(Some(projection.basis)).unwrap_or_default());
        let said = Reason::new("why-projection-day")
            .with("low", Arg::Date(projection.low.into()))
            .with("middle", Arg::Date(projection.middle.into()))
            .with("high", Arg::Date(projection.high.into()))
            .with("finished", count(projection.finished))
            .with("basis", basis);
        let cut = projection.cut.then(|| Reason::new("why-projection-day-cut"));
        std::iter::once(said).chain(cut).collect()
    }
}

/// The tenth, the fiftieth and the ninetieth hundredth of ranked days, the ends rounded outwards.
fn spread(days: &[i64]) -> [i64; 3] {
    let last = days.len().saturating_sub(1);
    let at = |index: usize| days.get(index).copied().unwrap_or(0);
    let middle = i64::midpoint(at(last / 2), at(last.div_ceil(2)));
    [at(last / 10), middle, at((9 * last).div_ceil(10))]
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn a_spread_is_eight_of_ten() {
        assert_eq!(spread(&[-3, 0, 4, 10, 60]), [-3, 4, 60]);
        assert_eq!(spread(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), [1, 5, 9]);
        assert_eq!(spread(&[0, 1, 2, 3, 5, 8]), [0, 2, 8]);
        assert_eq!(spread(&[]), [0, 0, 0]);
    }
}
