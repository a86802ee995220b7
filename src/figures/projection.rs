//! R12: where a figure is heading. A projection has a type and words of its own and is never mixed
//! with what was measured.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::domain::reason::{Arg, Reason};
use crate::domain::records::{Accumulation, Indicator, IndicatorRole, Measure};
use crate::domain::values::{Date, Id, Link, Precision};

use super::Figures;
use super::indicator::{IndicatorFigure, SeriesPoint};
use super::life::next_day;
use super::periods::months_of;
use super::reading::Reading;
use super::trend::{Course, FEWEST, Span};

/// Where an indicator is heading by a Theil-Sen course through its values.
#[derive(Debug, Clone, PartialEq)]
pub struct ProjectionFigure {
    /// The values that the course goes through, oldest first, each with the day it speaks of; of a
    /// periodic indicator the sums up to each.
    pub values: Vec<(NaiveDate, Decimal)>,
    /// To the end of the period in hand: the first one without a value that is not over.
    pub to_period: Option<Projected>,
    /// To the end of the owner's life as agreed; of an owner without one, of the phase in hand.
    pub to_end: Option<Projected>,
    /// Whether periods without a value are missing in the sums, so that the truth is no less.
    pub at_least: bool,
}

/// A projected figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Projected {
    pub day: NaiveDate,
    /// The period it is the end of, where it is one.
    pub period: Option<Id>,
    /// The 80 % interval and its middle, as exact as the values behind it.
    pub span: Span,
    /// Whether the course was cut at what the measure allows.
    pub cut: bool,
}

/// The values a course goes through.
struct Seen {
    points: Vec<(NaiveDate, Decimal)>,
    at_least: bool,
}

impl Figures<'_> {
    /// Where an indicator is heading, or why nobody can say.
    pub fn projection(&self, figure: &IndicatorFigure) -> Result<ProjectionFigure, Reason> {
        let blank = Indicator::default();
        let indicator = self.program.indicators.get(&figure.id).unwrap_or(&blank);
        if indicator.role == Some(IndicatorRole::Context) {
            return Err(Reason::new("why-projection-context"));
        }
        if !matches!(indicator.measure, None | Some(Measure::Unit | Measure::Percentage)) {
            return Err(Reason::new("why-projection-words"));
        }
        let since = self.method_break(indicator);
        let seen = match indicator.accumulation {
            Some(Accumulation::Periodic) => self.sums(indicator, &figure.series, since),
            _ => self.values(indicator, &figure.series, since),
        };
        let few = || {
            let (points, needed) = (count(seen.points.len()), count(FEWEST));
            if seen.points.len() >= FEWEST {
                return Reason::new("why-too-large");
            }
            Reason::new("why-projection-few").with("points", points).with("needed", needed)
        };
        let last = seen.points.last().ok_or_else(few)?.0;
        let days: Vec<_> = seen.points.iter().map(|(day, value)| (number(*day), *value)).collect();
        let course = Course::through(&days).ok_or_else(few)?;
        let bounds = bounds(indicator, &figure.series, &seen);
        let digits = digits(&seen);
        let project = |(day, period): (NaiveDate, Option<Id>)| {
            let span = course.at(number(day)).filter(|_| day > last)?;
            let cut = span.cut(bounds);
            let exact = cut.map(|value| rounded(value, digits));
            Some(Projected { day, period, span: exact, cut: cut != span })
        };
        let projection = ProjectionFigure {
            to_period: self.period_in_hand(&figure.series).and_then(project),
            to_end: self.end_ahead(indicator.owner).map(|day| (day, None)).and_then(project),
            at_least: seen.at_least,
            values: seen.points,
        };
        let ahead = projection.to_period.is_some() || projection.to_end.is_some();
        if ahead { Ok(projection) } else { Err(Reason::new("why-projection-over")) }
    }

    /// The same in sentences, for somebody who asks why.
    pub fn projection_reasons(&self, figure: &IndicatorFigure) -> Vec<Reason> {
        let projection = match self.projection(figure) {
            Ok(projection) => projection,
            Err(reason) => return vec![reason],
        };
        let all = [&projection.to_period, &projection.to_end];
        let mut reasons: Vec<_> = all.into_iter().flatten().map(|p| said(&projection, p)).collect();
        if all.into_iter().flatten().any(|projected| projected.cut) {
            reasons.push(Reason::new("why-projection-cut"));
        }
        if projection.at_least {
            reasons.push(Reason::new("why-at-least"));
        }
        reasons
    }

    /// The first day after the last change of method by now.
    fn method_break(&self, indicator: &Indicator) -> Option<NaiveDate> {
        let breaks = indicator.method_breaks.iter().filter_map(|text| text.parse::<Date>().ok());
        let last = breaks.filter(|date| self.is_past(*date)).max()?;
        if last.precision() == Precision::Day {
            return Some(last.first());
        }
        next_day(last.last())
    }

    /// The values of the indicator's own periods, of one without a frequency all, each on the day
    /// it speaks of.
    fn values(
        &self,
        indicator: &Indicator,
        series: &[SeriesPoint],
        since: Option<NaiveDate>,
    ) -> Seen {
        let any = indicator.frequency.and_then(months_of).is_none();
        let mut points: BTreeMap<NaiveDate, Decimal> = BTreeMap::new();
        let counts = |point: &&SeriesPoint| (point.own || any) && is_after(point, since);
        for point in series.iter().filter(counts) {
            let Some(value) = point.actual.as_ref().and_then(Reading::number) else { continue };
            let day = point.as_at.map_or(point.end, Date::last).min(self.as_of);
            points.insert(day, value);
        }
        Seen { points: points.into_iter().collect(), at_least: false }
    }

    /// The running sums of an unbroken run of periods up to the last value. What lies before a gap
    /// stays in the sum and out of the course.
    fn sums(
        &self,
        indicator: &Indicator,
        series: &[SeriesPoint],
        since: Option<NaiveDate>,
    ) -> Seen {
        let percentage = indicator.measure == Some(Measure::Percentage);
        let ended = series.iter().filter(|point| point.own && point.end <= self.as_of);
        let (mut run, mut top, mut bottom) = (vec![], Decimal::ZERO, Decimal::ZERO);
        let (mut gaps, mut open) = (0, 0);
        for point in ended.filter(|point| !is_excused(point)) {
            let sums = part(point, percentage).and_then(|(above, below)| {
                Some((top.checked_add(above)?, bottom.checked_add(below)?))
            });
            let Some(sums) = sums else {
                open += 1;
                continue;
            };
            if open > 0 || !is_after(point, since) {
                (gaps, open) = (gaps + open, 0);
                run.clear();
            }
            (top, bottom) = sums;
            if is_after(point, since) {
                let sum = if percentage { top.checked_div(bottom) } else { Some(top) };
                run.extend(sum.map(|sum| (point.end, sum)));
            }
        }
        Seen { points: run, at_least: gaps + open > 0 }
    }

    fn period_in_hand(&self, series: &[SeriesPoint]) -> Option<(NaiveDate, Option<Id>)> {
        let open = |point: &&SeriesPoint| {
            let valued = point.actual.as_ref().is_some_and(Reading::is_counted);
            point.own && point.end >= self.as_of && !valued
        };
        series.iter().find(open).map(|point| (point.end, Some(point.period)))
    }

    /// The agreed end of an owner, where that lies ahead.
    fn end_ahead(&self, owner: Option<Link>) -> Option<NaiveDate> {
        let life = self.life(owner);
        let phase = || self.current_phase().map(|phase| self.phase_life(phase));
        let end = life.agreed_end.or_else(|| phase()?.agreed_end);
        end.filter(|end| *end > self.as_of && !life.ended)
    }
}

fn is_after(point: &SeriesPoint, since: Option<NaiveDate>) -> bool {
    since.is_none_or(|since| point.start >= since)
}

/// Whether a period asks for no value, so that none is missing.
fn is_excused(point: &SeriesPoint) -> bool {
    use crate::domain::values::Absence::{NotApplicable, NotDue};
    let absence = point.actual.as_ref().and_then(|actual| actual.absence);
    matches!(absence, Some(NotApplicable | NotDue))
}

/// What a period adds: a number, or of a percentage a hundred times its part, and its whole.
fn part(point: &SeriesPoint, percentage: bool) -> Option<(Decimal, Decimal)> {
    let actual = point.actual.as_ref().filter(|actual| actual.absence.is_none())?;
    if !percentage {
        return Some((actual.number()?, Decimal::ZERO));
    }
    let (part, whole) = actual.parts()?;
    Some((part.checked_mul(Decimal::ONE_HUNDRED)?, whole))
}

/// What the measure allows: a sum or a cumulative figure falls no more, a share that never passed
/// 0 or 100 % does not, and a count that was never negative is none.
fn bounds(
    indicator: &Indicator,
    series: &[SeriesPoint],
    seen: &Seen,
) -> (Option<Decimal>, Option<Decimal>) {
    let values = || series.iter().filter_map(|point| point.actual.as_ref()?.number());
    let positive = values().all(|value| value >= Decimal::ZERO);
    let percentage = indicator.measure == Some(Measure::Percentage);
    let grows = match indicator.accumulation {
        Some(Accumulation::Cumulative) => true,
        Some(Accumulation::Periodic) => positive && !percentage,
        _ => false,
    };
    let last = seen.points.last().map(|(_, value)| *value).filter(|_| grows);
    let whole = percentage && values().all(|value| value <= Decimal::ONE_HUNDRED);
    (last.or(positive.then_some(Decimal::ZERO)), whole.then_some(Decimal::ONE_HUNDRED))
}

/// The digits behind the point that the values have; one for quotients.
fn digits(seen: &Seen) -> u32 {
    let most = seen.points.iter().map(|(_, value)| value.normalize().scale()).max().unwrap_or(0);
    if most > 6 { 1 } else { most }
}

fn rounded(value: Decimal, digits: u32) -> Decimal {
    value.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero)
}

fn said(projection: &ProjectionFigure, projected: &Projected) -> Reason {
    let Span { low, middle, high } = projected.span;
    Reason::new("why-projection")
        .with("date", Arg::Date(projected.day.into()))
        .with("low", Arg::Number(low))
        .with("middle", Arg::Number(middle))
        .with("high", Arg::Number(high))
        .with("points", count(projection.values.len()))
}

pub(super) fn count(number: usize) -> Arg {
    Arg::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A day as a number, for reckoning.
pub(super) fn number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce())
}
