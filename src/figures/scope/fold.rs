//! From projects to a phase, a sector and the partnership.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Elapsed, PartnershipFigure, PhaseFigure, SectorFigure};
use crate::domain::program::Kind;
use crate::domain::reason::Reason;
use crate::domain::records::{Phase, Project};
use crate::domain::values::{Exact, Id, Link};
use crate::figures::Figures;
use crate::figures::index::link;
use crate::figures::life::Life;
use crate::figures::milestone::MilestonesFigure;
use crate::figures::money::MoneyFigure;
use crate::figures::project::{components, is_related, sentences, settled};
use crate::figures::ratings::Rating;
use crate::figures::results::{Assessed, ResultsFigure, roll_up};
use crate::figures::status::{Component, Status, parent};

/// What every scope has.
struct Whole {
    status: Status,
    rating: Option<Rating>,
    components: Vec<Component>,
    results: ResultsFigure,
    milestones: MilestonesFigure,
    money: MoneyFigure,
    statuses: BTreeMap<Status, usize>,
    reasons: Vec<Reason>,
}

/// Projects with the part of each that counts, of one.
pub(crate) type Parts<'a> = Vec<(&'a Project, Decimal)>;

impl Figures<'_> {
    /// The figures of a phase; those of one that is not there hold nothing.
    pub fn phase(&self, id: Id) -> PhaseFigure {
        let blank = Phase { id, ..Phase::default() };
        let phase = self.program.phases.get(&id).unwrap_or(&blank);
        let life = self.phase_life(phase);
        let parts = self.parts_of(link(Kind::Phase, id));
        let whole = self.whole(&parts, (link(Kind::Phase, id), &[]), &life);
        PhaseFigure {
            id,
            elapsed: self.phase_elapsed(phase),
            stage: self.phase_stage(phase).unwrap_or_default(),
            ended: life.ended,
            status: whole.status,
            rating: whole.rating,
            components: whole.components,
            results: whole.results,
            milestones: whole.milestones,
            money: whole.money,
            statuses: whole.statuses,
            projects: parts.iter().map(|(project, _)| project.id).collect(),
            reasons: whole.reasons,
        }
    }

    /// The figures of a sector; those of one that is not there hold nothing.
    pub fn sector(&self, id: Id) -> SectorFigure {
        let (related, parts) = self.sector_parts(id);
        let whole = self.whole(&parts, (link(Kind::Sector, id), &[]), &Life::default());
        SectorFigure {
            id,
            status: whole.status,
            rating: whole.rating,
            components: whole.components,
            results: whole.results,
            milestones: whole.milestones,
            money: whole.money,
            statuses: whole.statuses,
            projects: parts.iter().map(|(project, share)| (project.id, *share)).collect(),
            related: related.iter().map(|(project, _)| project.id).collect(),
            reasons: whole.reasons,
        }
    }

    /// The figures of the partnership.
    pub fn partnership(&self) -> PartnershipFigure {
        let id = self.program.scope;
        let parts = self.parts_of(link(Kind::Partnership, id));
        let phases = self.program.phases.keys().map(|id| link(Kind::Phase, *id));
        let sectors = self.program.sectors.keys().map(|id| link(Kind::Sector, *id));
        let inside: Vec<_> = phases.chain(sectors).collect();
        let whole = self.whole(&parts, (link(Kind::Partnership, id), &inside), &Life::default());
        let current = self.current_phase();
        PartnershipFigure {
            id,
            stage: self.stage(),
            elapsed: current.map_or_else(Elapsed::default, |phase| self.phase_elapsed(phase)),
            phase: current.map(|phase| phase.id),
            status: whole.status,
            rating: whole.rating,
            components: whole.components,
            results: whole.results,
            milestones: whole.milestones,
            money: whole.money,
            statuses: whole.statuses,
            shares: self.shares(),
            open_high_risks: self.open_high_risks(),
            open_actions: self.open_actions().count(),
            projects: parts.iter().map(|(project, _)| project.id).collect(),
            reasons: whole.reasons,
        }
    }

    /// The projects in the sums of a scope with the part of each that counts, by code: of a sector
    /// its share, else all of it. A related project is a scope of its own and part of no other.
    pub(crate) fn parts_of(&self, scope: Link) -> Parts<'_> {
        if scope.kind == Kind::Sector {
            return self.sector_parts(scope.id).1;
        }
        let projects: Vec<&Project> = if scope.kind == Kind::Project {
            self.program.projects.get(&scope.id).into_iter().collect()
        } else if scope.kind == Kind::Phase {
            self.index.projects_of_phase.of(scope.id).to_vec()
        } else if scope.kind == Kind::Partnership {
            self.program.projects.values().collect()
        } else {
            vec![]
        };
        let alone = scope.kind == Kind::Project;
        sorted(projects.into_iter().filter(|p| alone || !is_related(p)), Decimal::ONE)
    }

    /// The related projects of a sector, and those in its sums, each with its share.
    fn sector_parts(&self, id: Id) -> (Parts<'_>, Parts<'_>) {
        let mut parts: Parts = vec![];
        for share in self.index.shares_of_sector.of(id) {
            let project = share.project.and_then(|id| self.program.projects.get(&id));
            let percent = share.percent.map_or(Decimal::ZERO, Exact::number);
            parts.extend(project.map(|project| (project, percent / Decimal::ONE_HUNDRED)));
        }
        parts.sort_by(|(a, _), (b, _)| (&a.code, a.id).cmp(&(&b.code, b.id)));
        parts.into_iter().partition(|(project, _)| is_related(project))
    }

    /// The figures of a scope from its projects, its own indicators and those of what is inside it.
    fn whole(
        &self,
        parts: &[(&Project, Decimal)],
        (own, inside): (Link, &[Link]),
        life: &Life,
    ) -> Whole {
        let mut assessed: Vec<Assessed> = vec![];
        let mut statuses = BTreeMap::new();
        for (project, share) in parts {
            let of_project = self.assessed(link(Kind::Project, project.id));
            *statuses.entry(self.project_status(project, &of_project)).or_default() += 1;
            assessed.extend(of_project.iter().map(|one| one.weighted(*share)));
        }
        let owners = inside.iter().chain([&own]);
        assessed.extend(owners.flat_map(|owner| self.assessed(*owner)));
        let shares = || parts.iter().map(|(project, share)| (project.id, *share));
        let results = roll_up(&assessed, &self.thresholds);
        let (milestones, money) = (self.milestones_of(shares()), self.money_of(shares()));
        let components = components(&results, &milestones, &money, life.ended);
        let (status, mut reasons) = settled(parent(&components), self.is_over(life));
        reasons.extend(sentences(&results, &milestones, &money));
        let (components, rating) = (components.into(), self.rated(own, &mut reasons));
        Whole { status, rating, components, results, milestones, money, statuses, reasons }
    }
}

fn sorted<'a>(
    projects: impl Iterator<Item = &'a Project>,
    share: Decimal,
) -> Vec<(&'a Project, Decimal)> {
    let mut parts: Vec<_> = projects.map(|project| (project, share)).collect();
    parts.sort_by(|(a, _), (b, _)| (&a.code, a.id).cmp(&(&b.code, b.id)));
    parts
}
