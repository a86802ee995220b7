//! From periods to outcomes and a status (R1, R2, R10).

use std::collections::BTreeSet;

use crate::domain::program::Kind;
use crate::domain::records::{
    Accumulation, Baseline, Direction, Indicator, IndicatorRole, Measure, MeasurementState,
    PeriodKind,
};
use crate::domain::values::{Absence, CodeList, Date, Id};

use super::reasons::mark_sentence;
use super::sums::{self, Compared};
use super::{IndicatorFigure, Mark, PartFigure, SeriesPoint};
use crate::figures::Figures;
use crate::figures::achievement::{Outcome, achievement};
use crate::figures::index::{id_of, link};
use crate::figures::life::Life;
use crate::figures::reading::Reading;
use crate::figures::status::Status;

/// An indicator with all that its status depends on.
pub(super) struct Case<'a> {
    pub indicator: &'a Indicator,
    pub life: Life,
    pub baseline: Option<Reading>,
    pub points: Vec<SeriesPoint>,
    pub compared: Compared,
    pub to_date: Outcome,
    pub to_end: Outcome,
}

impl Figures<'_> {
    /// The figures of an indicator; those of one that is not there hold nothing.
    pub fn indicator(&self, id: Id) -> IndicatorFigure {
        let blank = Indicator { id, ..Indicator::default() };
        let indicator = self.program.indicators.get(&id).unwrap_or(&blank);
        let life = self.life(indicator.owner);
        let case = self.case(indicator, life, &CodeList::default());
        let (status, mut reasons) = self.status_of(&case);
        let baseline = self.baseline(indicator, &CodeList::default());
        let point = case.compared.latest.and_then(|index| case.points.get(index));
        let (counted, expected) = self.counted(&case.points);
        let marks = self.marks(&case, counted < expected);
        reasons.extend(marks.iter().copied().map(mark_sentence));
        let rating = self.rated(link(Kind::Indicator, id), &mut reasons);
        IndicatorFigure {
            id,
            context: indicator.role == Some(IndicatorRole::Context),
            status,
            rating,
            due: case.compared.due,
            baseline_date: baseline.and_then(|baseline| baseline.date),
            as_at: point.and_then(|point| point.as_at),
            marks,
            qualifier: case.compared.actual.as_ref().and_then(|actual| actual.qualifier),
            counted,
            expected,
            differing: point.map(|point| point.differing.clone()).unwrap_or_default(),
            parts: self.parts(indicator, life),
            reasons,
            baseline: case.baseline,
            target: case.compared.target,
            end_target: case.compared.end_target,
            actual: case.compared.actual,
            to_date: case.to_date,
            to_end: case.to_end,
            series: case.points,
        }
    }

    fn case<'a>(&self, indicator: &'a Indicator, life: Life, part: &CodeList) -> Case<'a> {
        let points = self.series(indicator, &life, part);
        let measure = indicator.measure.unwrap_or(Measure::Unit);
        let compared = match indicator.accumulation {
            Some(Accumulation::Periodic) => sums::periodic(&points, measure, self.as_of),
            _ => sums::latest(&points, self.as_of),
        };
        let compared = self.due_without_target(indicator, &points, compared);
        let baseline = self.baseline(indicator, part).map(Reading::from);
        let missing = Reading::default();
        let outcome = |target: Option<&Reading>, actual: Option<&Reading>| {
            achievement(indicator, baseline.as_ref(), target?, actual.unwrap_or(&missing)).into()
        };
        let bound = needs_no_target(indicator).then_some(&missing);
        let due = compared.due.then_some(bound).flatten();
        let to_date: Option<Outcome> = outcome(
            compared.target.as_ref().map(|target| &target.reading).or(due),
            compared.actual_to_date.as_ref(),
        );
        let to_end: Option<Outcome> = outcome(
            compared.end_target.as_ref().map(|target| &target.reading).or(bound),
            compared.actual.as_ref(),
        );
        let to_date = to_date.unwrap_or_else(|| Outcome::absent(absent_key(&compared)));
        let to_end = match to_end {
            None => Outcome::absent("why-no-target"),
            Some(Outcome::NoData(why)) if why.key == "why-no-value" && !compared.due => {
                Outcome::absent("why-no-value-yet")
            }
            Some(outcome) => outcome,
        };
        Case { indicator, life, baseline, points, compared, to_date, to_end }
    }

    /// Bounds and reviews are due whenever a value is; nothing is due where every answer says so.
    fn due_without_target(
        &self,
        indicator: &Indicator,
        points: &[SeriesPoint],
        compared: Compared,
    ) -> Compared {
        let ended = points.iter().any(|point| point.own && point.end <= self.as_of);
        let due = compared.due || needs_no_target(indicator) && ended;
        let excused = ended && self.counted(points).1 == 0;
        Compared { due: due && !excused, ..compared }
    }

    /// The baseline of the owner's phase; else the one that names no phase; of an owner without a
    /// phase the last there is.
    pub(crate) fn baseline(&self, indicator: &Indicator, part: &CodeList) -> Option<&Baseline> {
        let all = self.index.baselines.of(indicator.id).iter().copied();
        let all: Vec<_> = all.filter(|baseline| baseline.disaggregation == *part).collect();
        let project = id_of(Kind::Project, indicator.owner);
        let project = project.and_then(|id| self.program.projects.get(&id));
        let phase = project.and_then(|project| project.phase);
        let phase = phase.or(id_of(Kind::Phase, indicator.owner));
        let of_phase = |wanted: Option<Id>| all.iter().copied().find(|b| b.phase == wanted);
        let last = || all.iter().copied().max_by_key(|baseline| (baseline.date, baseline.id));
        let plain = || of_phase(None);
        match phase {
            Some(phase) => of_phase(Some(phase)).or_else(plain),
            None => plain().or_else(last),
        }
    }

    /// Periods with a value, and those in which one was due by now.
    pub(super) fn counted(&self, points: &[SeriesPoint]) -> (usize, usize) {
        let ended = points.iter().filter(|point| point.own && point.end <= self.as_of);
        let left = |point: &&SeriesPoint| {
            !matches!(
                point.actual.as_ref().and_then(|actual| actual.absence),
                Some(Absence::NotApplicable | Absence::NotDue)
            )
        };
        let expected: Vec<_> = ended.filter(left).collect();
        let counted = expected.iter().filter(|point| is_valued(point)).count();
        (counted, expected.len())
    }

    fn marks(&self, case: &Case, gaps: bool) -> Vec<Mark> {
        let Some(point) = case.compared.latest.and_then(|index| case.points.get(index)) else {
            return vec![];
        };
        let missing = |later: &SeriesPoint| {
            later.own
                && later.kind == PeriodKind::Reported
                && later.measurement.is_none()
                && later.end > point.end
                && later.end.max(later.due) <= self.as_of
        };
        let periodic = case.indicator.accumulation == Some(Accumulation::Periodic);
        let rising = case.indicator.direction.is_none_or(|d| d == Direction::Ascending);
        let percentage = case.indicator.measure == Some(Measure::Percentage);
        let bare = case.compared.actual.as_ref().is_some_and(|actual| actual.parts().is_none());
        let summed = |point: &&SeriesPoint| {
            periodic && point.own && point.end <= self.as_of && is_valued(point)
        };
        let spoken: Vec<_> = case.points.iter().filter(summed).chain([point]).collect();
        let submitted = Some(MeasurementState::Submitted);
        let marks = [
            (Mark::Old, case.points.iter().any(missing)),
            (Mark::AtLeast, periodic && rising && gaps),
            (Mark::Disputed, spoken.iter().any(|point| point.disputed)),
            (Mark::Submitted, spoken.iter().any(|point| point.state == submitted)),
            (Mark::NoDenominator, case.compared.no_denominator || percentage && bare),
        ];
        marks.into_iter().filter(|(_, holds)| *holds).map(|(mark, _)| mark).collect()
    }

    fn parts(&self, indicator: &Indicator, life: Life) -> Vec<PartFigure> {
        let targets = self.index.targets.of(indicator.id).iter().map(|t| &t.disaggregation);
        let values = self.index.measurements.of(indicator.id).iter().map(|m| &m.disaggregation);
        let parts: BTreeSet<_> = targets.chain(values).filter(|part| !part.is_empty()).collect();
        parts.into_iter().map(|part| self.part(indicator, life, part)).collect()
    }

    fn part(&self, indicator: &Indicator, life: Life, part: &CodeList) -> PartFigure {
        let case = self.case(indicator, life, part);
        let point = case.compared.latest.and_then(|index| case.points.get(index));
        let as_at: Option<Date> = point.and_then(|point| point.as_at);
        PartFigure {
            part: part.clone(),
            as_at,
            actual: case.compared.actual,
            target: case.compared.target,
            end_target: case.compared.end_target,
            to_date: case.to_date,
            to_end: case.to_end,
            series: case.points,
        }
    }

    /// How many valued periods, counted back from the last, miss a target that is met or not.
    pub(super) fn misses(&self, case: &Case) -> usize {
        let bound = needs_no_target(case.indicator).then(Reading::default);
        let outcome = |point: &SeriesPoint| {
            let target = point.target.as_ref().or(bound.as_ref())?;
            let actual = point.actual.as_ref().filter(|actual| actual.is_counted())?;
            Some(achievement(case.indicator, case.baseline.as_ref(), target, actual))
        };
        let ended = case.points.iter().rev().filter(|point| point.end <= self.as_of);
        ended.filter_map(outcome).take_while(|outcome| *outcome == Outcome::NotMet).count()
    }

    /// The status of an indicator, before anybody says why.
    pub(super) fn rate(&self, case: &Case) -> Status {
        let context = case.indicator.role == Some(IndicatorRole::Context);
        let compared = &case.compared;
        let cumulative = case.indicator.accumulation == Some(Accumulation::Cumulative)
            && case.indicator.direction != Some(Direction::Maintain);
        let reached = case.to_end.is_reached();
        let aimed = compared.end_target.is_some() || needs_no_target(case.indicator);
        let at_end = compared.end_target.as_ref().is_some_and(|end| end.end <= self.as_of);
        match &case.to_date {
            _ if context || !aimed => Status::NotDue,
            _ if reached && (cumulative || at_end || case.life.ended) => Status::Achieved,
            _ if case.life.ended && case.to_end.is_no_data() => Status::NoData,
            _ if case.life.ended => Status::NotAchieved,
            _ if !compared.due => Status::NotDue,
            Outcome::Percentage(share) => self.thresholds.results(*share),
            Outcome::Met => Status::OnTrack,
            Outcome::NotMet if self.misses(case) > 1 => Status::OffTrack,
            Outcome::NotMet => Status::AtRisk,
            Outcome::NoData(_) => Status::NoData,
        }
    }
}

fn is_valued(point: &SeriesPoint) -> bool {
    point.actual.as_ref().is_some_and(Reading::is_counted)
}

/// A value that is to be kept inside bounds, and one that a reviewer judges, need no target.
fn needs_no_target(indicator: &Indicator) -> bool {
    indicator.measure == Some(Measure::Qualitative)
        || indicator.direction == Some(Direction::Maintain)
            && (indicator.lower.is_some() || indicator.upper.is_some())
}

fn absent_key(compared: &Compared) -> &'static str {
    match (compared.due, &compared.end_target) {
        (true, _) => "why-no-value",
        (false, Some(_)) => "why-not-due",
        (false, None) => "why-no-target",
    }
}
