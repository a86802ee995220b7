//! From when to when a project's row holds: between the days on which anything it is made of can
//! change.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::domain::program::Kind;
use crate::domain::records::{Milestone, Project};
use crate::domain::values::{Date, Id, Link};

use super::Figures;
use super::index::link;
use super::life::next_day;
use super::schedule::is_cancelled;

/// The changes next to a day, on both sides.
struct Edges {
    day: NaiveDate,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Edges {
    /// Something changes on this day.
    fn at(&mut self, change: Option<NaiveDate>) {
        let Some(change) = change else { return };
        if change <= self.day {
            self.from = self.from.max(Some(change));
        } else {
            self.until = Some(self.until.map_or(change, |until| until.min(change)));
        }
    }

    /// Something changes on the first day this can mean, on the last, and on the day after.
    fn around(&mut self, date: Option<Date>) {
        self.at(date.map(Date::first));
        self.at(date.map(Date::last));
        self.at(date.map(Date::last).and_then(next_day));
    }
}

impl Figures<'_> {
    /// The first day of the span in which a project's row stays as it is, and the day after it.
    pub(super) fn valid(&self, project: &Project) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let mut edges = Edges { day: self.as_of, from: None, until: None };
        self.frame(&mut edges);
        self.own_dates(&mut edges, project);
        let owner = link(Kind::Project, project.id);
        for indicator in self.index.indicators.of(owner) {
            for target in self.index.targets.of(indicator.id) {
                self.revised(&mut edges, link(Kind::Target, target.id));
            }
            for value in self.index.measurements.of(indicator.id) {
                edges.at(value.as_at.map(Date::first));
            }
        }
        for budget in self.index.budgets.of(project.id) {
            edges.at(budget.agreed.map(Date::first));
        }
        for plan in self.index.planned.of(project.id) {
            edges.at(plan.agreed.map(Date::first));
        }
        for transaction in self.index.transactions.of(project.id) {
            edges.at(transaction.date.map(Date::first));
        }
        let own = self.index.milestones.of(project.id).iter().map(|milestone| milestone.id);
        for id in self.waited_for(own) {
            if let Some(milestone) = self.program.milestones.get(&id) {
                self.milestone_edges(&mut edges, milestone);
            }
        }
        (edges.from, edges.until)
    }

    /// The same for the row of the whole partnership: what any of its projects is made of, and
    /// what is due.
    pub(super) fn valid_whole(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let program = self.program;
        let mut edges = Edges { day: self.as_of, from: None, until: None };
        self.frame(&mut edges);
        program.projects.values().for_each(|project| self.own_dates(&mut edges, project));
        for milestone in program.milestones.values() {
            let place = self.schedule.place(milestone.id);
            edges.at(milestone.actual.map(Date::first));
            edges.around(self.planned_day(milestone).0);
            edges.around(place.and_then(|place| place.effective));
        }
        let first = |date: Option<Date>| date.map(Date::first);
        program.revisions.values().for_each(|one| edges.at(first(one.date)));
        program.measurements.values().for_each(|one| edges.at(first(one.as_at)));
        program.budgets.values().for_each(|one| edges.at(first(one.agreed)));
        program.planned_disbursements.values().for_each(|one| edges.at(first(one.agreed)));
        program.transactions.values().for_each(|one| edges.at(first(one.date)));
        program.events.values().for_each(|one| edges.at(first(one.start)));
        for action in program.actions.values() {
            edges.at(first(action.done));
            edges.around(action.due);
        }
        self.calendar_edges().into_iter().for_each(|day| edges.at(Some(day)));
        (edges.from, edges.until)
    }

    /// Periods and phases.
    fn frame(&self, edges: &mut Edges) {
        for day in self.index.periods.edges() {
            edges.at(Some(day));
        }
        for event in self.program.stage_events.values() {
            edges.around(event.date);
            edges.around(event.new_end);
        }
        for phase in self.program.phases.values() {
            edges.around(phase.actual_start.or(phase.planned_start));
            edges.around(phase.planned_start);
            edges.around(phase.planned_end);
            edges.around(phase.actual_end);
            let record = link(Kind::Phase, phase.id);
            edges.around(self.revised_date(record, "planned_end", phase.planned_end).0);
            self.revised(edges, record);
        }
    }

    fn own_dates(&self, edges: &mut Edges, project: &Project) {
        edges.around(project.planned_end);
        edges.around(project.actual_end);
        let record = link(Kind::Project, project.id);
        edges.around(self.revised_date(record, "planned_end", project.planned_end).0);
        self.revised(edges, record);
    }

    fn revised(&self, edges: &mut Edges, record: Link) {
        for revision in self.index.revisions.of(record) {
            edges.at(revision.date.map(Date::first));
        }
    }

    /// Milestones and all that they wait for.
    pub(super) fn waited_for(&self, milestones: impl IntoIterator<Item = Id>) -> HashSet<Id> {
        let mut found: HashSet<Id> = HashSet::new();
        let mut open: Vec<Id> = milestones.into_iter().collect();
        while let Some(id) = open.pop() {
            if found.insert(id) {
                let place = self.schedule.place(id);
                open.extend(place.into_iter().flat_map(|place| &place.predecessors).map(|p| p.0));
            }
        }
        found
    }

    fn milestone_edges(&self, edges: &mut Edges, milestone: &Milestone) {
        let planned = self.planned_day(milestone).0;
        let effective = self.schedule.place(milestone.id).and_then(|place| place.effective);
        edges.at(milestone.actual.map(Date::first));
        edges.around(planned);
        edges.at(effective.map(Date::first));
        self.revised(edges, link(Kind::Milestone, milestone.id));
        let open = self.done_on(milestone).is_none() && !is_cancelled(milestone);
        let late = planned.is_some_and(|planned| planned.last() < self.as_of);
        if open && late && effective.is_some_and(|day| day.first() <= self.as_of) {
            edges.at(Some(self.as_of));
            edges.at(next_day(self.as_of));
        }
    }
}
