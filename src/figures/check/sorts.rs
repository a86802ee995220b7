//! Figures of another sort than their indicator takes: values, targets and baselines.

use rust_decimal::Decimal;

use super::Spot;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Accumulation, Indicator, Measure};
use crate::domain::values::{Exact, Id};
use crate::figures::{Figures, steps};

/// What a target, a value or a baseline says.
struct Said<'a> {
    kind: Kind,
    id: Id,
    value: Option<Decimal>,
    word: &'a str,
}

impl Said<'_> {
    fn at(&self, field: &str) -> Spot {
        Spot::at(self.kind, self.id, field)
    }
}

/// What the figures of an indicator say.
fn said<'a>(figures: &'a Figures, indicator: &Indicator) -> Vec<Said<'a>> {
    let targets = figures.index.targets.of(indicator.id).iter();
    let values = figures.index.measurements.of(indicator.id).iter();
    let baselines = figures.index.baselines.of(indicator.id).iter();
    let all = targets
        .map(|r| (Kind::Target, r.id, r.value, &r.word))
        .chain(values.map(|r| (Kind::Measurement, r.id, r.value, &r.word)))
        .chain(baselines.map(|r| (Kind::Baseline, r.id, r.value, &r.word)));
    let said = |(kind, id, value, word): (Kind, Id, Option<Exact>, &'a String)| Said {
        kind,
        id,
        value: value.map(Exact::number),
        word: word.trim(),
    };
    all.map(said).collect()
}

/// The spots that the figures of some indicators make.
fn spots(
    figures: &Figures,
    of: impl Fn(&Indicator) -> bool,
    spot: impl Fn(&Indicator, &Said) -> Option<Spot>,
) -> Vec<Spot> {
    let indicators = figures.program.indicators.values().filter(|indicator| of(indicator));
    let mut spots = vec![];
    for indicator in indicators {
        spots.extend(said(figures, indicator).iter().filter_map(|said| spot(indicator, said)));
    }
    spots
}

/// Words and numbers that the scale of their indicator does not have.
pub(super) fn off_scale(figures: &Figures) -> Vec<Spot> {
    let ordinal = |indicator: &Indicator| indicator.measure == Some(Measure::Ordinal);
    spots(figures, ordinal, |Indicator { scale, .. }, said| {
        let (field, word) = match said.value {
            // Nothing is off a scale that nobody has said.
            _ if scale.is_empty() => return None,
            _ if !said.word.is_empty() => ("word", said.word.to_owned()),
            Some(value) => ("value", value.to_string()),
            None => return None,
        };
        let spot = said.at(field).with("word", Arg::Text(word.clone()));
        let is_step = field == "word" && steps(scale, &word, &word).is_some();
        (!is_step).then(|| spot.with("scale", Arg::Text(scale.clone())))
    })
}

/// Numbers where the indicator is answered with a word.
pub(super) fn number_for_a_word(figures: &Figures) -> Vec<Spot> {
    let worded = |indicator: &Indicator| {
        matches!(indicator.measure, Some(Measure::Nominal | Measure::Qualitative))
    };
    spots(figures, worded, |_, said| Some(said.at("value").with("value", Arg::Number(said.value?))))
}

/// Words where the indicator is measured in numbers.
pub(super) fn word_for_a_number(figures: &Figures) -> Vec<Spot> {
    let counted = |indicator: &Indicator| {
        matches!(indicator.measure, Some(Measure::Unit | Measure::Percentage))
    };
    spots(figures, counted, |_, said| {
        let spot = said.at("word").with("word", Arg::Text(said.word.into()));
        (!said.word.is_empty()).then_some(spot)
    })
}

/// Counts below zero, where the bounds of the indicator do not allow them: what is counted from the
/// start or in its period. A level, such as an index, may be negative.
pub(super) fn below_zero(figures: &Figures) -> Vec<Spot> {
    let counts = |indicator: &Indicator| {
        let counted = [Some(Accumulation::Cumulative), Some(Accumulation::Periodic)];
        indicator.measure == Some(Measure::Unit)
            && counted.contains(&indicator.accumulation)
            && indicator.lower.is_none_or(|lower| lower.number() >= Decimal::ZERO)
    };
    spots(figures, counts, |_, said| {
        let value = said.value.filter(|value| *value < Decimal::ZERO)?;
        Some(said.at("value").with("value", Arg::Number(value)))
    })
}
