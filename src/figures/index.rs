//! Records by what they belong to, gathered once, so that no figure looks through all of them.

use std::collections::HashMap;
use std::hash::Hash;

use crate::domain::program::{Kept, Kind, Program};
use crate::domain::records::{
    Attendance, Baseline, Budget, FollowupCheck, Headcount, Indicator, Measurement, Milestone,
    Override, PlannedDisbursement, Project, Revision, RiskReview, SectorShare, SourceValue,
    StageEvent, Target, Transaction,
};
use crate::domain::shelf::Shelf;
use crate::domain::values::{Id, Link};

use super::periods::Periods;

/// The records in force by what they belong to.
pub(super) struct Index<'a> {
    pub measurements: Group<'a, Id, Measurement>,
    pub targets: Group<'a, Id, Target>,
    pub baselines: Group<'a, Id, Baseline>,
    pub indicators: Group<'a, Link, Indicator>,
    pub milestones: Group<'a, Id, Milestone>,
    pub budgets: Group<'a, Id, Budget>,
    pub planned: Group<'a, Id, PlannedDisbursement>,
    pub transactions: Group<'a, Id, Transaction>,
    pub sectors_of_project: Group<'a, Id, SectorShare>,
    pub shares_of_sector: Group<'a, Id, SectorShare>,
    pub projects_of_phase: Group<'a, Id, Project>,
    pub stages: Group<'a, Id, StageEvent>,
    pub revisions: Group<'a, Link, Revision>,
    pub source_values: Group<'a, Link, SourceValue>,
    pub attendances: Group<'a, Id, Attendance>,
    pub headcounts: Group<'a, Link, Headcount>,
    pub overrides: Group<'a, Link, Override>,
    pub reviews: Group<'a, Id, RiskReview>,
    pub checks: Group<'a, Link, FollowupCheck>,
    pub periods: Periods,
}

impl<'a> Index<'a> {
    pub fn new(program: &'a Program) -> Self {
        let mut revisions = group(&program.revisions, |r| r.record);
        revisions.sort_by_key(|revision| (revision.date, revision.id));
        let mut stages = group(&program.stage_events, |r| r.phase);
        stages.sort_by_key(|event| (event.date, event.stage, event.id));
        Self {
            measurements: group(&program.measurements, |r| r.indicator),
            targets: group(&program.targets, |r| r.indicator),
            baselines: group(&program.baselines, |r| r.indicator),
            indicators: group(&program.indicators, |r| r.owner),
            milestones: group(&program.milestones, |r| r.project),
            budgets: group(&program.budgets, |r| r.project),
            planned: group(&program.planned_disbursements, |r| r.project),
            transactions: group(&program.transactions, |r| r.project),
            sectors_of_project: group(&program.sector_shares, |r| r.project),
            shares_of_sector: group(&program.sector_shares, |r| r.sector),
            projects_of_phase: group(&program.projects, |r| r.phase),
            stages,
            revisions,
            source_values: group(&program.source_values, |r| r.record),
            attendances: group(&program.attendances, |r| r.event),
            headcounts: group(&program.headcounts, |r| r.owner),
            overrides: group(&program.overrides, |r| r.record),
            reviews: group(&program.risk_reviews, |r| r.risk),
            checks: group(&program.followup_checks, |r| r.owner),
            periods: Periods::new(program),
        }
    }
}

/// Records by a key.
pub(super) struct Group<'a, K, R>(HashMap<K, Vec<&'a R>>);

impl<'a, K: Hash + Eq + Copy, R> Group<'a, K, R> {
    /// The records of one key, in the order of their ids unless sorted otherwise.
    pub fn of(&self, key: K) -> &[&'a R] {
        self.0.get(&key).map_or(&[], Vec::as_slice)
    }

    fn sort_by_key<T: Ord>(&mut self, key: impl Fn(&R) -> T) {
        for records in self.0.values_mut() {
            records.sort_by_key(|record| key(record));
        }
    }
}

fn group<K: Hash + Eq, R: Kept>(
    shelf: &Shelf<R>,
    key: impl Fn(&R) -> Option<K>,
) -> Group<'_, K, R> {
    let mut groups: HashMap<K, Vec<&R>> = HashMap::new();
    for record in shelf.values() {
        if let Some(key) = key(record) {
            groups.entry(key).or_default().push(record);
        }
    }
    Group(groups)
}

/// The link to a record.
pub(super) fn link(kind: Kind, id: Id) -> Link {
    Link { kind, id }
}

/// The record a link points to, if it is of this kind.
pub(super) fn id_of(kind: Kind, link: Option<Link>) -> Option<Id> {
    link.filter(|link| link.kind == kind).map(|link| link.id)
}
