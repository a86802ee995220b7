//! The lists read out of a programme.

use std::collections::BTreeMap;

use super::{FindingLine, IndicatorLine, MilestoneLine, PeriodLine, ProjectLine, RecordLine};
use crate::domain::program::{Kind, Program};
use crate::domain::records::{Indicator, Milestone, Period, PeriodKind, Project, SectorShare};
use crate::domain::value::Value;
use crate::domain::values::{Id, Link, Ml};
use crate::figures::check::{Finding, check_with};
use crate::figures::columns::{Computed, computed};
use crate::figures::signing::sign_state;
use crate::figures::{CurvePoint, CurveStep, Figures, PhaseFigure, RiskFigure, SectorFigure};
use crate::tui::listing::natural;
use crate::tui::screens::registers;

/// Milestones that depend on others.
type Links = BTreeMap<Id, Vec<Id>>;

/// A programme with its figures and the language of its reader.
pub(super) struct Reader<'a> {
    pub program: &'a Program,
    pub figures: &'a Figures<'a>,
    pub tag: &'a str,
}

impl Reader<'_> {
    fn best(&self, text: &Ml) -> String {
        text.best(self.tag).map_or_else(String::new, |(_, text)| text.into())
    }

    pub fn projects(&self) -> Vec<ProjectLine> {
        let mut lines: Vec<_> = self.program.projects.values().map(|p| self.project(p)).collect();
        lines.sort_by_key(|line| natural(&line.code));
        lines
    }

    fn project(&self, project: &Project) -> ProjectLine {
        let title = self.best(&project.title);
        let figure = self.figures.project(project.id);
        let phase = project.phase.map(|id| self.program.code(Kind::Phase, id));
        ProjectLine {
            id: project.id,
            code: project.code.clone(),
            title,
            phase: phase.unwrap_or_default(),
            sectors: self.sectors(project.id),
            related: figure.related,
            figure: Some(figure),
            start: project.actual_start.or(project.planned_start),
            end: project.actual_end.or(project.planned_end),
        }
    }

    fn sectors(&self, project: Id) -> String {
        let shares = self.program.sector_shares.values().filter(|s| s.project == Some(project));
        let code =
            |share: &SectorShare| Some(self.program.sectors.get(&share.sector?)?.code.clone());
        shares.filter_map(code).collect::<Vec<_>>().join(", ")
    }

    pub fn computed(&self) -> BTreeMap<Id, Vec<Value>> {
        let columns = registers::kinds().into_iter().filter_map(computed);
        let cells = |columns: &'static Computed| {
            let ids = self.program.ids(columns.kind).into_iter();
            ids.map(move |id| (id, (columns.cells)(self.figures, id)))
        };
        columns.flat_map(cells).collect()
    }

    pub fn phases(&self) -> Vec<PhaseFigure> {
        let mut phases: Vec<_> = self.program.phases.values().collect();
        phases.sort_by_key(|phase| (phase.number, phase.id));
        phases.into_iter().map(|phase| self.figures.phase(phase.id)).collect()
    }

    pub fn sectors_by_round(&self) -> Vec<SectorFigure> {
        let mut sectors: Vec<_> = self.program.sectors.values().collect();
        sectors.sort_by(|a, b| (&a.round, &a.code, a.id).cmp(&(&b.round, &b.code, b.id)));
        sectors.into_iter().map(|sector| self.figures.sector(sector.id)).collect()
    }

    pub fn risks(&self) -> Vec<RiskFigure> {
        let mut risks = self.figures.risks();
        risks.sort_by_cached_key(|risk| natural(&self.program.code(Kind::Risk, risk.id)));
        risks
    }

    /// The money of the partnership at the end of every quarter.
    pub fn curve(&self) -> Vec<CurvePoint> {
        let scope = Link { kind: Kind::Partnership, id: self.program.scope };
        self.figures.curve(scope, CurveStep::Quarter).total
    }

    pub fn findings(&self) -> Vec<FindingLine> {
        let line = |finding: Finding| {
            let code = self.program.code(finding.record.kind, finding.record.id);
            FindingLine { finding, code }
        };
        let mut lines: Vec<_> = check_with(self.figures).into_iter().map(line).collect();
        lines.sort_by_key(|line| (line.finding.severity, line.finding.code, natural(&line.code)));
        lines
    }

    pub fn milestones(&self) -> Vec<MilestoneLine> {
        let (mut waits, mut moves) = (Links::new(), Links::new());
        for dependency in self.program.dependencies.values() {
            if let (Some(first), Some(then)) = (dependency.predecessor, dependency.successor) {
                waits.entry(then).or_default().push(first);
                moves.entry(first).or_default().push(then);
            }
        }
        let line = |milestone: &Milestone| {
            let of = |links: &Links| links.get(&milestone.id).cloned().unwrap_or_default();
            self.milestone(milestone, [of(&waits), of(&moves)])
        };
        let mut lines: Vec<_> = self.program.milestones.values().map(line).collect();
        lines.sort_by_key(|line| natural(&line.code));
        lines
    }

    fn milestone(
        &self,
        milestone: &Milestone,
        [predecessors, successors]: [Vec<Id>; 2],
    ) -> MilestoneLine {
        let code = self.program.code(Kind::Milestone, milestone.id);
        MilestoneLine {
            id: milestone.id,
            project: milestone.project,
            title: self.best(&milestone.title),
            planned: milestone.planned,
            forecast: milestone.forecast,
            actual: milestone.actual,
            figure: Some(self.figures.milestone(milestone.id)),
            predecessors,
            successors,
            code,
        }
    }

    pub fn indicators(&self) -> Vec<IndicatorLine> {
        let mut lines: Vec<_> =
            self.program.indicators.values().map(|i| self.indicator(i)).collect();
        lines.sort_by_key(|line| natural(&line.code));
        lines
    }

    fn indicator(&self, indicator: &Indicator) -> IndicatorLine {
        let code = self.program.code(Kind::Indicator, indicator.id);
        IndicatorLine {
            id: indicator.id,
            owner: indicator.owner,
            title: self.best(&indicator.title),
            unit: self.best(&indicator.unit),
            side: indicator.side,
            figure: Some(self.figures.indicator(indicator.id)),
            code,
        }
    }

    pub fn records(&self) -> Vec<RecordLine> {
        let kinds = Kind::ALL.iter().filter(|kind| kind.has_code() || kind.title().is_some());
        kinds
            .flat_map(|kind| self.program.ids(*kind).into_iter().map(|id| self.record(*kind, id)))
            .collect()
    }

    fn record(&self, kind: Kind, id: Id) -> RecordLine {
        let tags = [self.tag, "en", "ko"];
        let cell = |tag: &&str| {
            let cell = format!("{}.{tag}", kind.title()?);
            self.program.read(kind, id, &cell).ok()?.text()
        };
        let title = tags.iter().find_map(cell).unwrap_or_default();
        RecordLine { link: Link { kind, id }, code: self.program.code(kind, id), title }
    }
}

pub(super) fn periods(program: &Program) -> Vec<PeriodLine> {
    let line = |period: &Period| {
        Some(PeriodLine {
            id: period.id,
            code: period.code.clone(),
            start: period.start?.first(),
            end: period.end?.last(),
            due: period.due,
            reference: period.kind == Some(PeriodKind::Reference),
            agreement: sign_state(program, period.id),
        })
    };
    let mut periods: Vec<_> = program.periods.values().filter_map(line).collect();
    periods
        .sort_by(|one, two| (one.end, one.start, &one.code).cmp(&(two.end, two.start, &two.code)));
    periods
}
