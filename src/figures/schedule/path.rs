//! The critical path of a project, a phase, a sector or the whole partnership (R7).

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;

use crate::domain::values::{Date, Id, Link};
use crate::figures::Figures;

/// The milestones that cannot slip without moving the last one of a scope.
#[derive(Debug, Clone, PartialEq)]
pub struct PathFigure {
    pub scope: Link,
    /// The day of the last milestone, as done or expected; `None` where no day is known.
    pub end: Option<NaiveDate>,
    /// Milestones of the scope without float, in the order of their days and dependencies; several
    /// paths may run side by side.
    pub steps: Vec<PathStep>,
    /// Cycles of dependencies that a milestone of the scope is part of, each once: their members
    /// have no order and no float.
    pub cycles: Vec<Vec<Id>>,
}

/// One milestone of a critical path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PathStep {
    pub milestone: Id,
    /// The day it was done or is expected after its predecessors.
    pub day: Date,
    pub done: bool,
    /// Whether it waits for the step before it.
    pub waits: bool,
}

impl Figures<'_> {
    /// The critical path of a scope. Dependencies through milestones outside it count.
    pub fn critical_path(&self, scope: Link) -> PathFigure {
        let members = self.members(scope);
        let (end, floats) = self.floats_to_end(&members);
        let ordered = self.schedule.order.iter().filter(|id| members.contains(id));
        let critical = ordered.filter(|id| floats.get(id) == Some(&0));
        let mut steps: Vec<_> = critical.filter_map(|id| self.step(*id)).collect();
        steps.sort_by_key(|step| step.day.last());
        self.link_steps(&mut steps);
        PathFigure { scope, end, steps, cycles: self.cycles_of(&members) }
    }

    /// The days by which each milestone of a scope could slip without moving its last one.
    pub fn floats(&self, scope: Link) -> HashMap<Id, i64> {
        let members = self.members(scope);
        let mut floats = self.floats_to_end(&members).1;
        floats.retain(|id, _| members.contains(id));
        floats
    }

    fn members(&self, scope: Link) -> HashSet<Id> {
        let projects = self.parts_of(scope);
        let milestones = projects.iter().flat_map(|(p, _)| self.index.milestones.of(p.id));
        milestones.map(|milestone| milestone.id).collect()
    }

    /// The day of the last of some milestones, and the floats to it.
    fn floats_to_end(&self, members: &HashSet<Id>) -> (Option<NaiveDate>, HashMap<Id, i64>) {
        let ordered = self.schedule.order.iter().filter(|id| members.contains(id));
        let end = ordered.filter_map(|id| self.schedule.day(*id)).max();
        let end_of = |id: Id| end.filter(|_| members.contains(&id));
        (end, self.schedule.floats(self, end_of, |_, _| true))
    }

    fn step(&self, milestone: Id) -> Option<PathStep> {
        let record = self.program.milestones.get(&milestone)?;
        let day = self.schedule.place(milestone)?.effective?;
        let done = self.done_on(record).is_some();
        Some(PathStep { milestone, day, done, waits: false })
    }

    /// Marks the steps that wait for the one before them.
    fn link_steps(&self, steps: &mut [PathStep]) {
        let mut before: Option<Id> = None;
        for step in steps {
            let place = self.schedule.place(step.milestone);
            let mut predecessors = place.into_iter().flat_map(|place| &place.predecessors);
            step.waits = predecessors.any(|(id, _)| Some(*id) == before);
            before = Some(step.milestone);
        }
    }

    fn cycles_of(&self, members: &HashSet<Id>) -> Vec<Vec<Id>> {
        let places = members.iter().filter_map(|id| self.schedule.place(*id));
        let cycles: BTreeSet<_> =
            places.map(|place| &place.cycle).filter(|cycle| !cycle.is_empty()).collect();
        cycles.into_iter().cloned().collect()
    }
}
