//! When each milestone is to be expected after its predecessors, for the whole program at once (R7).

mod moved;
mod path;

pub use moved::Moved;
pub use path::{PathFigure, PathStep};

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

use chrono::{NaiveDate, TimeDelta};

use crate::domain::records::{Milestone, MilestoneState};
use crate::domain::values::{Date, Id};

use super::Figures;

/// What the network of milestones says of each of them.
#[derive(Default)]
pub(super) struct Schedule {
    places: HashMap<Id, Place>,
    /// The milestones, each behind its predecessors; without members of cycles and what waits for
    /// them.
    order: Vec<Id>,
}

/// One milestone in the network.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    /// The day it happened, or is to be expected.
    pub effective: Option<Date>,
    pub pushed_by: Option<Id>,
    /// Days it could slip without moving the last milestone of its project.
    pub float: Option<i64>,
    pub cycle: Vec<Id>,
    pub predecessors: Vec<(Id, i64)>,
    successors: Vec<(Id, i64)>,
}

impl Schedule {
    pub fn new(figures: &Figures) -> Self {
        let program = figures.program;
        let open = program.milestones.values().filter(|milestone| !is_cancelled(milestone));
        let mut places: HashMap<_, _> = open.map(|m| (m.id, Place::default())).collect();
        for dependency in program.dependencies.values() {
            let Some((before, after)) = dependency.predecessor.zip(dependency.successor) else {
                continue;
            };
            let lag = dependency.lag.unwrap_or(0);
            if places.contains_key(&before) && places.contains_key(&after) {
                places.entry(after).or_default().predecessors.push((before, lag));
                places.entry(before).or_default().successors.push((after, lag));
            }
        }
        let mut schedule = Self { places, order: vec![] };
        let order = schedule.sorted();
        schedule.name_cycles(&order);
        schedule.push(figures, &order);
        schedule.order = order;
        schedule.set_floats(figures);
        schedule
    }

    pub fn place(&self, milestone: Id) -> Option<&Place> {
        self.places.get(&milestone)
    }

    /// The milestones, each behind its predecessors; members of cycles and what waits for them
    /// are left out.
    fn sorted(&self) -> Vec<Id> {
        let waiting = |(id, place): (&Id, &Place)| (*id, place.predecessors.len());
        let mut waits: BTreeMap<Id, usize> = self.places.iter().map(waiting).collect();
        let free = waits.iter().filter(|(_, count)| **count == 0).map(|(id, _)| *id);
        let mut ready: VecDeque<_> = free.collect();
        let mut order = Vec::with_capacity(waits.len());
        while let Some(id) = ready.pop_front() {
            order.push(id);
            for (successor, _) in self.places.get(&id).into_iter().flat_map(|p| &p.successors) {
                let Some(count) = waits.get_mut(successor) else { continue };
                *count -= 1;
                if *count == 0 {
                    ready.push_back(*successor);
                }
            }
        }
        order
    }

    /// Walks back from each milestone that never became free until one comes up again.
    fn name_cycles(&mut self, order: &[Id]) {
        let mut stuck: BTreeMap<Id, Id> = BTreeMap::new();
        let freed: HashSet<_> = order.iter().copied().collect();
        for (id, place) in &self.places {
            let mut before = place.predecessors.iter().map(|(id, _)| *id);
            if let Some(before) = before.find(|before| !freed.contains(before)) {
                stuck.insert(*id, before);
            }
        }
        let mut seen: HashMap<Id, Id> = HashMap::new();
        for start in stuck.keys() {
            let (mut path, mut at) = (vec![], *start);
            while !seen.contains_key(&at) {
                seen.insert(at, *start);
                path.push(at);
                let Some(before) = stuck.get(&at) else { break };
                at = *before;
            }
            let again = path.iter().position(|id| *id == at && seen.get(&at) == Some(start));
            if let Some(again) = again {
                self.mark_cycle(path.split_off(again));
            }
        }
    }

    /// Names a cycle in the order in which its members wait, from the least id on.
    fn mark_cycle(&mut self, mut members: Vec<Id>) {
        members.reverse();
        let least = members.iter().min().and_then(|m| members.iter().position(|id| id == m));
        members.rotate_left(least.unwrap_or(0));
        for id in &members {
            if let Some(place) = self.places.get_mut(id) {
                place.cycle.clone_from(&members);
            }
        }
    }

    /// Sets the expected days in order, each pushed by those before it.
    fn push(&mut self, figures: &Figures, order: &[Id]) {
        let freed: HashSet<_> = order.iter().collect();
        let rest: BTreeSet<_> =
            self.places.keys().filter(|id| !freed.contains(id)).copied().collect();
        for id in order.iter().chain(&rest) {
            let Some(milestone) = figures.program.milestones.get(id) else { continue };
            let day_of = |before: Id| self.places.get(&before)?.effective;
            let (effective, pushed_by) =
                self.expected(figures, (milestone, milestone.forecast), day_of);
            if let Some(place) = self.places.get_mut(id) {
                (place.effective, place.pushed_by) = (effective, pushed_by);
            }
        }
    }

    /// The day of a milestone with a forecast, by the days of its predecessors, and which of them
    /// pushes it.
    fn expected(
        &self,
        figures: &Figures,
        (milestone, forecast): (&Milestone, Option<Date>),
        day_of: impl Fn(Id) -> Option<Date>,
    ) -> (Option<Date>, Option<Id>) {
        if let Some(actual) = figures.done_on(milestone) {
            return (Some(actual), None);
        }
        let own = forecast.or(figures.planned_day(milestone).0);
        let place = self.places.get(&milestone.id);
        let pushes = place.into_iter().flat_map(|place| &place.predecessors);
        let pushes = pushes.filter_map(|(before, lag)| {
            let day = day_of(*before)?.first();
            Some((day.checked_add_signed(TimeDelta::try_days(*lag)?)?, *before))
        });
        match pushes.max() {
            Some((day, before)) if own.is_none_or(|own| day > own.last()) => {
                (Some(day.into()), Some(before))
            }
            _ => (own, None),
        }
    }

    /// Sets the floats to the last milestone of each project, by its own dependencies.
    fn set_floats(&mut self, figures: &Figures) {
        let project = |id: Id| figures.program.milestones.get(&id).and_then(|m| m.project);
        let mut ends: HashMap<Option<Id>, NaiveDate> = HashMap::new();
        for id in &self.order {
            if let Some(day) = self.day(*id) {
                let end = ends.entry(project(*id)).or_insert(day);
                *end = (*end).max(day);
            }
        }
        let inside = |before: Id, after: Id| project(before) == project(after);
        let floats = self.floats(figures, |id| ends.get(&project(id)).copied(), inside);
        for (id, float) in floats {
            if let Some(place) = self.places.get_mut(&id) {
                place.float = Some(float);
            }
        }
    }

    /// The last day that a milestone's effective date can mean.
    fn day(&self, id: Id) -> Option<NaiveDate> {
        self.places.get(&id)?.effective.map(Date::last)
    }

    /// The days each could slip before it moves an end. What is done moves no more and holds
    /// nothing before it back; a milestone that leads to no end has no float.
    fn floats(
        &self,
        figures: &Figures,
        end: impl Fn(Id) -> Option<NaiveDate>,
        counts: impl Fn(Id, Id) -> bool,
    ) -> HashMap<Id, i64> {
        let done = |id: &Id| {
            let milestone = figures.program.milestones.get(id);
            milestone.is_some_and(|milestone| figures.done_on(milestone).is_some())
        };
        let (mut latest, mut floats) = (HashMap::new(), HashMap::new());
        for id in self.order.iter().rev() {
            let Some(place) = self.places.get(id) else { continue };
            let open = |(after, _): &&(Id, i64)| counts(*id, *after) && (done(id) || !done(after));
            let bounds = place.successors.iter().filter(open).filter_map(|(after, lag)| {
                let late: &NaiveDate = latest.get(after)?;
                late.checked_sub_signed(TimeDelta::try_days(*lag)?)
            });
            let Some(late) = bounds.chain(end(*id)).min() else { continue };
            latest.insert(*id, late);
            if let Some(day) = self.day(*id) {
                floats.insert(*id, (late - day).num_days());
            }
        }
        floats
    }
}

/// Whether a milestone was given up.
pub(super) fn is_cancelled(milestone: &Milestone) -> bool {
    milestone.state == Some(MilestoneState::Cancelled)
}

impl Figures<'_> {
    /// The day a milestone was done, if that is not after the as-of date.
    pub(super) fn done_on(&self, milestone: &Milestone) -> Option<Date> {
        milestone.actual.filter(|actual| self.is_past(*actual))
    }
}
