//! Targets and values to date, and against the end (R2).

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::domain::records::Measure;
use crate::domain::values::{Absence, Qualifier};

use super::{SeriesPoint, TargetFigure};
use crate::figures::reading::Reading;

/// What is compared, to date and with the end.
#[derive(Debug, Clone, Default)]
pub(super) struct Compared {
    /// What is printed as the actual value.
    pub actual: Option<Reading>,
    /// The point the actual value is of; of a sum the last one in it.
    pub latest: Option<usize>,
    /// What is compared with the target to date; of a periodic indicator only the periods that
    /// have both.
    pub actual_to_date: Option<Reading>,
    pub target: Option<TargetFigure>,
    pub end_target: Option<TargetFigure>,
    /// Whether a target was due by the day.
    pub due: bool,
    /// Whether percentages without a denominator stand in place of a sum.
    pub no_denominator: bool,
}

/// The latest value, and the targets as they stand.
pub(super) fn latest(points: &[SeriesPoint], as_of: NaiveDate) -> Compared {
    let valued =
        |(_, point): &(usize, &SeriesPoint)| point.actual.as_ref().is_some_and(Reading::is_counted);
    let latest = points.iter().enumerate().filter(valued).max_by_key(|(index, point)| {
        (point.as_at.map(|as_at| as_at.last().min(as_of)), point.end, point.own, *index)
    });
    let mut aims = points.iter().filter(|point| point.target.as_ref().is_some_and(is_aim));
    let due = aims.clone().rfind(|point| point.end <= as_of);
    let actual = latest.and_then(|(_, point)| point.actual.clone());
    Compared {
        latest: latest.map(|(index, _)| index),
        actual_to_date: actual.clone(),
        no_denominator: false,
        actual,
        target: due.and_then(target_of),
        end_target: aims.next_back().and_then(target_of),
        due: due.is_some(),
    }
}

/// The sums over the periods of the indicator's own frequency.
pub(super) fn periodic(points: &[SeriesPoint], measure: Measure, as_of: NaiveDate) -> Compared {
    let own: Vec<_> = points.iter().filter(|point| point.own).collect();
    let holds = |point: &&&SeriesPoint| {
        point.end <= as_of && point.actual.as_ref().is_some_and(Reading::is_counted)
    };
    let all: Vec<_> = own.iter().filter(holds).filter_map(|p| p.actual.as_ref()).collect();
    let values = added(&all, measure);
    let aims = aims(points, &own);
    let pairs: Vec<_> = aims
        .iter()
        .filter(|aim| aim.end <= as_of)
        .filter_map(|aim| Some((*aim, value_of(aim, &own, measure)?)))
        .collect();
    let paired: Vec<_> = pairs.iter().map(|(aim, _)| *aim).collect();
    let compared: Vec<_> = pairs.iter().map(|(_, value)| value).collect();
    // A percentage without its whole leaves both sums where others have theirs.
    let kept = added(&compared, measure);
    let paired: Vec<_> = paired
        .into_iter()
        .zip(&compared)
        .filter(|(_, value)| kept.iter().any(|k| std::ptr::eq(*k, **value)))
        .map(|(aim, _)| aim)
        .collect();
    let last = points.iter().rposition(|point| point.own && holds(&&point));
    let actual = sum(values.iter().copied(), measure);
    let no_denominator = measure == Measure::Percentage && all.iter().any(|v| v.parts().is_none());
    Compared {
        latest: last,
        no_denominator,
        actual_to_date: sum(kept.iter().copied(), measure),
        target: sum_of_targets(&paired, measure),
        end_target: sum_of_targets(&aims, measure),
        due: aims.iter().any(|aim| aim.end <= as_of),
        actual,
    }
}

/// The readings that a sum takes: of percentages those with their parts, where any has them.
fn added<'a>(readings: &[&'a Reading], measure: Measure) -> Vec<&'a Reading> {
    let whole: Vec<_> = readings.iter().copied().filter(|r| r.parts().is_some()).collect();
    if measure == Measure::Percentage && !whole.is_empty() { whole } else { readings.to_vec() }
}

/// The points whose targets are summed: those of the own frequency, else all. A period that is not
/// applicable takes its target with it, unless none would be left.
fn aims<'a>(points: &'a [SeriesPoint], own: &[&'a SeriesPoint]) -> Vec<&'a SeriesPoint> {
    let is_aim = |point: &&SeriesPoint| point.target.as_ref().is_some_and(is_aim);
    let aims: Vec<_> = own.iter().copied().filter(is_aim).collect();
    let aims = if aims.is_empty() { points.iter().filter(is_aim).collect() } else { aims };
    let absence = |point: &SeriesPoint| point.actual.as_ref().and_then(|actual| actual.absence);
    let applicable = |point: &&SeriesPoint| absence(point) != Some(Absence::NotApplicable);
    let left: Vec<_> = aims.iter().copied().filter(applicable).collect();
    if left.is_empty() { aims } else { left }
}

/// The value of the period of a target: its own, or the sum of all the shorter periods in it.
fn value_of(aim: &SeriesPoint, own: &[&SeriesPoint], measure: Measure) -> Option<Reading> {
    let counted = |point: &SeriesPoint| point.actual.clone().filter(Reading::is_counted);
    if aim.own {
        return counted(aim);
    }
    let inside = own.iter().filter(|point| point.start >= aim.start && point.end <= aim.end);
    let values: Vec<_> =
        inside.map(|point| counted(point)).collect::<Option<_>>().unwrap_or_default();
    if values.is_empty() { counted(aim) } else { sum(values.iter(), measure) }
}

fn is_aim(target: &Reading) -> bool {
    target.is_counted()
}

fn target_of(point: &SeriesPoint) -> Option<TargetFigure> {
    Some(TargetFigure {
        reading: point.target.clone()?,
        original: point.original_target.clone(),
        period: point.period,
        end: point.end,
    })
}

fn sum_of_targets(points: &[&SeriesPoint], measure: Measure) -> Option<TargetFigure> {
    let last = points.last()?;
    let reading = sum(points.iter().filter_map(|point| point.target.as_ref()), measure)?;
    let first = points.iter().filter_map(|p| p.original_target.as_ref().or(p.target.as_ref()));
    let revised = points.iter().any(|point| point.original_target.is_some());
    let original = revised.then(|| sum(first, measure)).flatten();
    Some(TargetFigure { reading, original, period: last.period, end: last.end })
}

/// The sum of readings: numbers are added, percentages as sum of parts over sum of wholes.
/// Percentages without a whole are never added: the last one stands for them.
pub(crate) fn sum<'a>(
    readings: impl Iterator<Item = &'a Reading> + Clone,
    measure: Measure,
) -> Option<Reading> {
    let qualifier = loosest(readings.clone().filter_map(|reading| reading.qualifier));
    if measure == Measure::Percentage {
        let mut parts = readings.clone().filter_map(Reading::parts).peekable();
        if parts.peek().is_none() {
            return readings.last().cloned();
        }
        let add = |all: (Decimal, Decimal), one: (Decimal, Decimal)| {
            Some((all.0.checked_add(one.0)?, all.1.checked_add(one.1)?))
        };
        let (top, bottom) = parts.try_fold((Decimal::ZERO, Decimal::ZERO), add)?;
        return Some(Reading { qualifier, ..Reading::ratio(top, bottom) });
    }
    let mut numbers = readings.filter_map(Reading::number).peekable();
    numbers.peek()?;
    let total = numbers.try_fold(Decimal::ZERO, Decimal::checked_add)?;
    Some(Reading { qualifier, ..Reading::of(total) })
}

/// How exact a sum is whose parts are this exact: bounds of one side stay a bound.
pub(crate) fn loosest(parts: impl Iterator<Item = Qualifier>) -> Option<Qualifier> {
    parts.filter(|part| *part != Qualifier::Exact).reduce(|one, other| match (one, other) {
        (Qualifier::AtLeast | Qualifier::MoreThan, Qualifier::AtLeast | Qualifier::MoreThan) => {
            Qualifier::AtLeast
        }
        (Qualifier::LessThan, Qualifier::LessThan) => Qualifier::LessThan,
        _ => Qualifier::About,
    })
}
