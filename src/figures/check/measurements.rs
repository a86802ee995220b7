//! Values that contradict each other or themselves.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::Spot;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{
    Accumulation, Direction, Indicator, Measure, Measurement, MeasurementState,
};
use crate::domain::values::{CodeList, Exact, Id};
use crate::figures::reading::Reading;
use crate::figures::{Figures, SeriesPoint};

fn at(value: &Measurement, field: &str) -> Spot {
    Spot::at(Kind::Measurement, value.id, field)
}

/// Values that people stand by: neither drafts nor sent back.
fn given<'a>(figures: &'a Figures) -> impl Iterator<Item = &'a Measurement> {
    figures.program.measurements.values().filter(|value| {
        !matches!(value.state, Some(MeasurementState::Draft | MeasurementState::Returned))
    })
}

fn indicator_of<'a>(figures: &'a Figures, value: &Measurement) -> Option<&'a Indicator> {
    figures.program.indicators.get(&value.indicator?)
}

/// Cumulative values that fall.
pub(super) fn fall(figures: &Figures) -> Vec<Spot> {
    let cumulative = figures.program.indicators.values().filter(|indicator| {
        indicator.accumulation == Some(Accumulation::Cumulative)
            && !matches!(indicator.direction, Some(Direction::Descending | Direction::Maintain))
            && indicator.measure != Some(Measure::Percentage)
    });
    cumulative.flat_map(|indicator| falls_of(figures, indicator)).collect()
}

fn falls_of(figures: &Figures, indicator: &Indicator) -> Vec<Spot> {
    let life = figures.life(indicator.owner);
    let mut points = figures.series(indicator, &life, &CodeList::default());
    points.sort_by_key(|point| (point.as_at, point.end));
    let number = |point: &SeriesPoint| Some((point.measurement?, point.actual.as_ref()?.number()?));
    let values: Vec<_> = points.iter().filter_map(number).collect();
    let pairs = values.iter().zip(values.iter().skip(1));
    let falls = pairs.filter(|((_, before), (_, after))| after < before);
    let spot = |((_, before), (id, after)): (&(Id, Decimal), &(Id, Decimal))| {
        let spot = Spot::at(Kind::Measurement, *id, "value").with("value", Arg::Number(*after));
        spot.with("before", Arg::Number(*before))
    };
    falls.map(spot).collect()
}

/// Values of one indicator, period and part of which more than one is marked as used.
pub(super) fn two_used(figures: &Figures) -> Vec<Spot> {
    let mut used: BTreeMap<_, Vec<&Measurement>> = BTreeMap::new();
    for value in given(figures).filter(|value| value.used == Some(true)) {
        let place = (value.indicator, value.period, &value.disaggregation);
        used.entry(place).or_default().push(value);
    }
    let repeated = used.values().flat_map(|values| values.iter().skip(1));
    repeated.map(|value| at(value, "used")).collect()
}

/// Values of which nobody says where they were read.
pub(super) fn no_source(figures: &Figures) -> Vec<Spot> {
    let bare = given(figures).filter(|value| value.source.is_empty() && value.evidence.is_empty());
    bare.map(|value| at(value, "source")).collect()
}

fn has_answer(value: &Measurement) -> bool {
    value.value.is_some()
        || value.numerator.is_some()
        || !value.word.is_empty()
        || !value.narrative.is_empty()
}

/// Values that are there and said to be absent at once.
pub(super) fn two_answers(figures: &Figures) -> Vec<Spot> {
    let both = given(figures).filter(|value| value.absence.is_some() && has_answer(value));
    both.map(|value| at(value, "absence")).collect()
}

/// Values that say nothing, not even why.
pub(super) fn no_answer(figures: &Figures) -> Vec<Spot> {
    let none = given(figures).filter(|value| value.absence.is_none() && !has_answer(value));
    none.map(|value| at(value, "value")).collect()
}

/// Parts of a level: they do not make the whole.
pub(super) fn split_level(figures: &Figures) -> Vec<Spot> {
    let split = given(figures).filter(|value| {
        let level = |i: &Indicator| {
            i.accumulation == Some(Accumulation::Level) && i.measure != Some(Measure::Percentage)
        };
        !value.disaggregation.is_empty() && indicator_of(figures, value).is_some_and(level)
    });
    split.map(|value| at(value, "disaggregation")).collect()
}

/// Parts that are larger than the whole, where the bounds of the indicator do not allow it.
pub(super) fn over_whole(figures: &Figures) -> Vec<Spot> {
    let allowed = |indicator: &Indicator| {
        indicator.upper.is_some_and(|upper| upper.number() > Decimal::ONE_HUNDRED)
    };
    let over = given(figures).filter_map(|value| {
        let (top, bottom) =
            value.numerator.map(Exact::number).zip(value.denominator.map(Exact::number))?;
        let wrong = top > bottom && !indicator_of(figures, value).is_some_and(allowed);
        let spot = at(value, "numerator").with("numerator", Arg::Number(top));
        wrong.then(|| spot.with("denominator", Arg::Number(bottom)))
    });
    over.collect()
}

/// Percentages of nothing.
pub(super) fn no_whole(figures: &Figures) -> Vec<Spot> {
    let zero = given(figures).filter(|v| v.denominator.is_some_and(|d| d.number().is_zero()));
    zero.map(|value| at(value, "denominator")).collect()
}

/// Percentages that are another than their numerator and denominator make, beyond the rounding of
/// their last digit: of values, targets and baselines.
pub(super) fn two_figures(figures: &Figures) -> Vec<Spot> {
    let program = figures.program;
    let values =
        given(figures).map(|r| (Kind::Measurement, r.id, [r.value, r.numerator, r.denominator]));
    let targets = program.targets.values();
    let targets = targets.map(|r| (Kind::Target, r.id, [r.value, r.numerator, r.denominator]));
    let baselines = program.baselines.values();
    let baselines =
        baselines.map(|r| (Kind::Baseline, r.id, [r.value, r.numerator, r.denominator]));
    let all = values.chain(targets).chain(baselines);
    all.filter_map(|(kind, id, numbers)| unlike(Spot::at(kind, id, "value"), numbers)).collect()
}

/// The spot, where a value is not the share of its parts.
fn unlike(spot: Spot, numbers: [Option<Exact>; 3]) -> Option<Spot> {
    let [value, top, bottom] = numbers.map(|number| number.map(Exact::number));
    let (value, top, bottom) = (value?, top?, bottom?);
    let made = top.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(bottom)?;
    let spot = spot.with("value", Arg::Number(value)).with("numerator", Arg::Number(top));
    let differs = (made - value).abs() > Decimal::new(1, value.scale());
    differs.then(|| spot.with("denominator", Arg::Number(bottom)))
}

/// Values of parts that no dimension has.
pub(super) fn unknown_part(figures: &Figures) -> Vec<Spot> {
    let known: BTreeSet<String> = figures
        .program
        .dimensions
        .values()
        .flat_map(|d| categories(figures, d.id).map(move |code| format!("{}={code}", d.code)))
        .collect();
    let unknown = given(figures).filter_map(|value| {
        let part = value.disaggregation.iter().find(|part| !known.contains(*part))?;
        Some(at(value, "disaggregation").with("part", Arg::Text(part.into())))
    });
    unknown.collect()
}

/// Percentages whose whole nobody names.
pub(super) fn bare_percent(figures: &Figures) -> Vec<Spot> {
    let bare = given(figures).filter(|value| {
        let percentage = |i: &Indicator| i.measure == Some(Measure::Percentage);
        let no_parts = value.numerator.is_none() || value.denominator.is_none();
        value.value.is_some() && no_parts && indicator_of(figures, value).is_some_and(percentage)
    });
    bare.map(|value| at(value, "denominator")).collect()
}

/// Values on which the sides differ.
pub(super) fn disputed(figures: &Figures) -> Vec<Spot> {
    let mut spots = vec![];
    for indicator in figures.program.indicators.values() {
        let life = figures.life(indicator.owner);
        let points = figures.series(indicator, &life, &CodeList::default());
        let disputed = points.iter().filter(|point| point.disputed);
        spots.extend(disputed.filter_map(|point| {
            let spot = Spot::at(Kind::Measurement, point.measurement?, "used");
            Some(spot.with("period", Arg::Text(point.code.clone())))
        }));
    }
    spots
}

/// Parts of a whole dimension that do not sum to the total (R6).
pub(super) fn parts_sum(figures: &Figures) -> Vec<Spot> {
    let all = figures.program.indicators.values();
    let countable = all.filter(|indicator| {
        matches!(indicator.measure, None | Some(Measure::Unit))
            && matches!(
                indicator.accumulation,
                Some(Accumulation::Cumulative | Accumulation::Periodic)
            )
    });
    countable.flat_map(|indicator| unequal(figures, indicator)).collect()
}

fn unequal(figures: &Figures, indicator: &Indicator) -> Vec<Spot> {
    let values = figures.index.measurements.of(indicator.id);
    if values.iter().all(|value| value.disaggregation.is_empty()) {
        return vec![];
    }
    let life = figures.life(indicator.owner);
    let totals = figures.series(indicator, &life, &CodeList::default());
    let mut spots = vec![];
    for dimension in figures.program.dimensions.values().filter(|d| d.exhaustive == Some(true)) {
        let parts: Vec<_> = categories(figures, dimension.id)
            .map(|code| CodeList::parse(&format!("{}={code}", dimension.code)))
            .map(|part| figures.series(indicator, &life, &part))
            .collect();
        spots.extend(totals.iter().filter_map(|total| {
            let whole = total.actual.as_ref().and_then(Reading::number)?;
            let sum = sum_of(&parts, total.period).filter(|sum| *sum != whole)?;
            let spot = Spot::at(Kind::Measurement, total.measurement?, "value");
            let spot = spot.with("dimension", Arg::Text(dimension.code.clone()));
            Some(spot.with("sum", Arg::Number(sum)).with("value", Arg::Number(whole)))
        }));
    }
    spots
}

fn categories<'a>(figures: &'a Figures, dimension: Id) -> impl Iterator<Item = &'a str> {
    let all = figures.program.categories.values();
    all.filter(move |category| category.dimension == Some(dimension)).map(|c| c.code.as_str())
}

/// The sum of the parts of a period, where every part is there.
fn sum_of(parts: &[Vec<SeriesPoint>], period: Id) -> Option<Decimal> {
    let part = |points: &Vec<SeriesPoint>| {
        let point = points.iter().find(|point| point.period == period)?;
        point.actual.as_ref()?.number()
    };
    let numbers: Option<Vec<_>> = parts.iter().map(part).collect();
    numbers.filter(|numbers| !numbers.is_empty()).map(|numbers| numbers.into_iter().sum())
}

/// Values chosen among different ones by nobody knows whom and why (R18).
pub(super) fn chosen_for_nothing(figures: &Figures) -> Vec<Spot> {
    let bare = |value: &Measurement| {
        value.used == Some(true)
            && value.used_reason.trim().is_empty()
            && value.disaggregation.is_empty()
    };
    let chosen: BTreeSet<_> =
        given(figures).filter(|value| bare(value)).filter_map(|value| value.indicator).collect();
    let mut spots = vec![];
    for indicator in chosen.iter().filter_map(|id| figures.program.indicators.get(id)) {
        let life = figures.life(indicator.owner);
        let points = figures.series(indicator, &life, &CodeList::default());
        let among = points.iter().filter(|point| !point.differing.is_empty());
        let values = among.filter_map(|p| figures.program.measurements.get(&p.measurement?));
        spots.extend(values.filter(|value| bare(value)).map(|value| at(value, "used_reason")));
    }
    spots
}

/// Values that were sent back and nobody says why.
pub(super) fn returned_for_nothing(figures: &Figures) -> Vec<Spot> {
    let bare = figures.program.measurements.values().filter(|value| {
        value.state == Some(MeasurementState::Returned) && value.returned_reason.trim().is_empty()
    });
    bare.map(|value| at(value, "returned_reason")).collect()
}
