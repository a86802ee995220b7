//! Indicators that cannot be judged.

use rust_decimal::Decimal;

use super::Spot;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{
    Accumulation, CommonIndicator, Direction, Indicator, IndicatorRole, Measure,
};
use crate::domain::values::{CodeList, Exact, Ml};
use crate::figures::Figures;
use crate::figures::index::id_of;
use crate::figures::reading::Reading;

fn results<'a>(figures: &'a Figures) -> impl Iterator<Item = &'a Indicator> {
    let all = figures.program.indicators.values();
    all.filter(|indicator| indicator.role != Some(IndicatorRole::Context))
}

fn is_numeric(indicator: &Indicator) -> bool {
    matches!(indicator.measure, None | Some(Measure::Unit | Measure::Percentage))
}

fn at(indicator: &Indicator, field: &str) -> Spot {
    Spot::at(Kind::Indicator, indicator.id, field)
}

/// Indicators that rise or fall from an unknown point.
pub(super) fn no_baseline(figures: &Figures) -> Vec<Spot> {
    let moving = results(figures).filter(|indicator| {
        is_numeric(indicator)
            && indicator.direction != Some(Direction::Maintain)
            && indicator.accumulation != Some(Accumulation::Periodic)
    });
    let without = moving.filter(|i| figures.baseline(i, &CodeList::default()).is_none());
    without.map(|indicator| at(indicator, "")).collect()
}

/// Indicators that nothing is compared with.
pub(super) fn no_target(figures: &Figures) -> Vec<Spot> {
    let aimed = results(figures).filter(|indicator| {
        let kept = indicator.direction == Some(Direction::Maintain);
        !kept && indicator.measure != Some(Measure::Qualitative)
    });
    let without = aimed.filter(|indicator| figures.index.targets.of(indicator.id).is_empty());
    without.map(|indicator| at(indicator, "")).collect()
}

/// Counts of nobody knows what.
pub(super) fn no_unit(figures: &Figures) -> Vec<Spot> {
    let counts = figures.program.indicators.values().filter(|indicator| {
        matches!(indicator.measure, None | Some(Measure::Unit)) && indicator.unit.is_empty()
    });
    counts.map(|indicator| at(indicator, "unit")).collect()
}

/// Targets on the side of the baseline where things get worse.
pub(super) fn wrong_side(figures: &Figures) -> Vec<Spot> {
    let mut spots = vec![];
    for indicator in results(figures).filter(|indicator| is_numeric(indicator)) {
        if indicator.accumulation == Some(Accumulation::Periodic) {
            continue;
        }
        let baseline = figures.baseline(indicator, &CodeList::default()).map(Reading::from);
        let Some(baseline) = baseline.and_then(|baseline| baseline.number()) else { continue };
        let whole = figures.index.targets.of(indicator.id).iter();
        for target in whole.filter(|target| target.disaggregation.is_empty()) {
            let Some(aim) = figures.target_reading(target).0.number() else { continue };
            let wrong = match indicator.direction {
                Some(Direction::Maintain) => false,
                Some(Direction::Descending) => aim > baseline,
                _ => aim < baseline,
            };
            if wrong {
                let spot = Spot::at(Kind::Target, target.id, "value");
                let spot = spot.with("target", Arg::Number(aim));
                spots.push(spot.with("baseline", Arg::Number(baseline)));
            }
        }
    }
    spots
}

/// Values to be kept between bounds that nobody set.
pub(super) fn no_bounds(figures: &Figures) -> Vec<Spot> {
    let kept = results(figures).filter(|i| i.direction == Some(Direction::Maintain));
    let without = kept.filter(|i| is_numeric(i) && i.lower.is_none() && i.upper.is_none());
    without.map(|indicator| at(indicator, "lower")).collect()
}

/// Bounds of which the lower is the higher.
pub(super) fn crossed_bounds(figures: &Figures) -> Vec<Spot> {
    let crossed = figures.program.indicators.values().filter_map(|indicator| {
        let (lower, upper) =
            indicator.lower.map(Exact::number).zip(indicator.upper.map(Exact::number))?;
        let spot = at(indicator, "upper").with("lower", Arg::Number(lower));
        (lower > upper).then(|| spot.with("upper", Arg::Number(upper)))
    });
    crossed.collect()
}

/// Negative weights.
pub(super) fn weight(figures: &Figures) -> Vec<Spot> {
    let wrong = figures.program.indicators.values().filter_map(|indicator| {
        let weight = indicator.weight.map(Exact::number).filter(Decimal::is_sign_negative)?;
        Some(at(indicator, "weight").with("value", Arg::Number(weight)))
    });
    wrong.collect()
}

/// Numerators and denominators of what is measured in another way than in percent.
pub(super) fn no_percentage(figures: &Figures) -> Vec<Spot> {
    let mut spots = vec![];
    let other = |i: &&Indicator| i.measure.is_some_and(|measure| measure != Measure::Percentage);
    for indicator in figures.program.indicators.values().filter(other) {
        let targets = figures.index.targets.of(indicator.id).iter();
        let values = figures.index.measurements.of(indicator.id).iter();
        let baselines = figures.index.baselines.of(indicator.id).iter();
        let parts = targets
            .map(|r| (Kind::Target, r.id, r.numerator, r.denominator))
            .chain(values.map(|r| (Kind::Measurement, r.id, r.numerator, r.denominator)))
            .chain(baselines.map(|r| (Kind::Baseline, r.id, r.numerator, r.denominator)));
        let parted = parts.filter(|(.., top, bottom)| top.is_some() || bottom.is_some());
        spots.extend(parted.map(|(kind, id, top, _)| {
            Spot::at(kind, id, if top.is_some() { "numerator" } else { "denominator" })
        }));
    }
    spots
}

/// Targets that were revised after the period they are for was over.
pub(super) fn late_revision(figures: &Figures) -> Vec<Spot> {
    let late = figures.program.revisions.values().filter_map(|revision| {
        let target = figures.program.targets.get(&id_of(Kind::Target, revision.record)?)?;
        let end = figures.index.periods.get(target.period?)?.end;
        let date = revision.date.filter(|date| date.first() > end)?;
        let spot = Spot::at(Kind::Revision, revision.id, "date").with("date", Arg::Date(date));
        Some(spot.with("end", Arg::Date(end.into())))
    });
    late.collect()
}

/// Results indicators that nobody reports.
pub(super) fn nobody_responsible(figures: &Figures) -> Vec<Spot> {
    let bare = results(figures).filter(|indicator| indicator.responsible.is_none());
    bare.map(|indicator| at(indicator, "responsible")).collect()
}

/// Indicators that cannot be summed with the common indicator that they are one of (R5).
pub(super) fn unlike_common(figures: &Figures) -> Vec<Spot> {
    let unlike = figures.program.indicators.values().filter_map(|indicator| {
        let common = figures.program.common_indicators.get(&indicator.common?)?;
        let code = Arg::Text(common.code.clone());
        Some(at(indicator, difference(indicator, common)?).with("code", code))
    });
    unlike.collect()
}

/// The first field in which an indicator is unlike its common one, as far as both are filled.
fn difference(own: &Indicator, common: &CommonIndicator) -> Option<&'static str> {
    let unlike = [
        ("measure", differ(own.measure, common.measure)),
        ("unit", in_other_words(&own.unit, &common.unit)),
        ("direction", differ(own.direction, common.direction)),
        ("accumulation", differ(own.accumulation, common.accumulation)),
    ];
    unlike.into_iter().find(|(_, unlike)| *unlike).map(|(field, _)| field)
}

fn differ<T: PartialEq>(own: Option<T>, common: Option<T>) -> bool {
    own.zip(common).is_some_and(|(own, common)| own != common)
}

/// Whether two texts differ in every language that both have.
fn in_other_words(own: &Ml, common: &Ml) -> bool {
    let plain = |text: &str| text.trim().to_lowercase();
    let both: Vec<_> = own
        .iter()
        .map(|(tag, text)| (plain(text), plain(common.get(tag))))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    !both.is_empty() && both.iter().all(|(own, common)| own != common)
}
