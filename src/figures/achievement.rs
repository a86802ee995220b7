//! R1: how far an actual value has come from its baseline towards its target.

use rust_decimal::Decimal;

use crate::domain::reason::{Arg, Reason};
use crate::domain::records::{Accumulation, Direction, Indicator, Measure};

use super::reading::Reading;

/// What a comparison with a target says.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Share of the way: 1 is 100 %. Uncapped, and negative where a value fell back.
    Percentage(Decimal),
    Met,
    NotMet,
    /// No outcome, and why.
    NoData(Reason),
}

impl Outcome {
    /// The part of a mean that this outcome is: capped at 0 to 1, met as 1, not met as 0.
    pub fn capped(&self) -> Option<Decimal> {
        match self {
            Self::Percentage(share) => Some((*share).clamp(Decimal::ZERO, Decimal::ONE)),
            Self::Met => Some(Decimal::ONE),
            Self::NotMet => Some(Decimal::ZERO),
            Self::NoData(_) => None,
        }
    }

    /// Whether the target is reached.
    pub fn is_reached(&self) -> bool {
        match self {
            Self::Percentage(share) => *share >= Decimal::ONE,
            outcome => *outcome == Self::Met,
        }
    }

    /// Whether there is no outcome.
    pub fn is_no_data(&self) -> bool {
        matches!(self, Self::NoData(_))
    }

    fn met(met: bool) -> Self {
        if met { Self::Met } else { Self::NotMet }
    }

    pub(super) fn absent(key: &'static str) -> Self {
        Self::NoData(Reason::new(key))
    }
}

/// The outcome of an actual value against a target. Every edge has a case; none divides by zero.
pub fn achievement(
    indicator: &Indicator,
    baseline: Option<&Reading>,
    target: &Reading,
    actual: &Reading,
) -> Outcome {
    match indicator.measure.unwrap_or(Measure::Unit) {
        Measure::Ordinal => ordinal(indicator, target, actual),
        Measure::Nominal => nominal(target, actual),
        Measure::Qualitative => qualitative(actual),
        _ if indicator.direction == Some(Direction::Maintain) => maintain(indicator, actual),
        Measure::Unit | Measure::Percentage => numeric(indicator, baseline, target, actual),
    }
}

fn numeric(
    indicator: &Indicator,
    baseline: Option<&Reading>,
    target: &Reading,
    actual: &Reading,
) -> Outcome {
    let rising = indicator.direction != Some(Direction::Descending);
    let Some(target) = target.number() else { return Outcome::absent("why-no-target") };
    let Some(actual) = actual.number() else { return Outcome::absent("why-no-value") };
    let periodic = indicator.accumulation == Some(Accumulation::Periodic);
    match baseline.and_then(Reading::number).filter(|_| !periodic) {
        Some(baseline) => distance(rising, baseline, target, actual),
        None => share_of_target(rising, target, actual),
    }
}

/// The way covered over the way planned.
fn distance(rising: bool, baseline: Decimal, target: Decimal, actual: Decimal) -> Outcome {
    if target == baseline {
        return Outcome::met(reached(rising, target, actual));
    }
    if (target > baseline) != rising {
        let why = Reason::new("why-target-wrong-side")
            .with("target", Arg::Number(target))
            .with("baseline", Arg::Number(baseline));
        return Outcome::NoData(why);
    }
    ratio(actual.checked_sub(baseline), target.checked_sub(baseline))
}

/// Without a baseline: the part of the target that is there; of a falling one the inverse.
fn share_of_target(rising: bool, target: Decimal, actual: Decimal) -> Outcome {
    let bottom = if rising { target } else { actual };
    if target <= Decimal::ZERO || bottom <= Decimal::ZERO {
        return Outcome::met(reached(rising, target, actual));
    }
    if rising { ratio(Some(actual), Some(target)) } else { ratio(Some(target), Some(actual)) }
}

fn ratio(top: Option<Decimal>, bottom: Option<Decimal>) -> Outcome {
    let share = top.zip(bottom).and_then(|(top, bottom)| top.checked_div(bottom));
    share.map_or_else(|| Outcome::absent("why-too-large"), Outcome::Percentage)
}

fn reached(rising: bool, target: Decimal, actual: Decimal) -> bool {
    if rising { actual >= target } else { actual <= target }
}

fn maintain(indicator: &Indicator, actual: &Reading) -> Outcome {
    let Some(actual) = actual.number() else { return Outcome::absent("why-no-value") };
    if indicator.lower.is_none() && indicator.upper.is_none() {
        return Outcome::absent("why-no-bounds");
    }
    let above = indicator.lower.is_none_or(|lower| actual >= lower.number());
    let below = indicator.upper.is_none_or(|upper| actual <= upper.number());
    Outcome::met(above && below)
}

fn ordinal(indicator: &Indicator, target: &Reading, actual: &Reading) -> Outcome {
    if actual.word.is_empty() {
        return Outcome::absent("why-no-value");
    }
    if target.word.is_empty() {
        return Outcome::absent("why-no-target");
    }
    let rising = indicator.direction != Some(Direction::Descending);
    match steps(&indicator.scale, &target.word, &actual.word) {
        Some(steps) => Outcome::met(if rising { steps >= 0 } else { steps <= 0 }),
        None => Outcome::absent("why-not-on-scale"),
    }
}

/// How many steps of a scale, lowest word first, one word stands above another.
pub fn steps(scale: &str, from: &str, to: &str) -> Option<i64> {
    let rank = |word: &str| {
        let place = scale.split(';').position(|step| step.trim() == word.trim())?;
        i64::try_from(place).ok()
    };
    Some(rank(to)? - rank(from)?)
}

fn nominal(target: &Reading, actual: &Reading) -> Outcome {
    match (target.word.trim(), actual.word.trim()) {
        (_, "") => Outcome::absent("why-no-value"),
        ("", _) => Outcome::absent("why-no-target"),
        (target, actual) => Outcome::met(target == actual),
    }
}

/// The reviewer says in a word whether a qualitative aim is met.
fn qualitative(actual: &Reading) -> Outcome {
    match actual.word.trim() {
        "met" => Outcome::Met,
        "not_met" => Outcome::NotMet,
        _ => Outcome::absent("why-no-review"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::records::Direction::{Ascending, Descending, Maintain};

    fn indicator(direction: Direction) -> Indicator {
        Indicator { direction: Some(direction), ..Indicator::default() }
    }

    fn reading(text: &str) -> Reading {
        Reading { value: text.parse().ok(), ..Reading::default() }
    }

    /// The outcome in one word or in per cent with one decimal.
    fn said(outcome: &Outcome) -> String {
        match outcome {
            Outcome::Percentage(share) => {
                format!("{} %", (share * Decimal::ONE_HUNDRED).round_dp(1).normalize())
            }
            Outcome::Met => "met".into(),
            Outcome::NotMet => "not met".into(),
            Outcome::NoData(reason) => reason.key.into(),
        }
    }

    #[test]
    fn worked_examples() {
        let table = [
            (Ascending, "2505", "15000", "12980", "83.8 %"),
            (Descending, "14", "4", "5", "90 %"),
            (Ascending, "0", "10", "10", "100 %"),
            (Ascending, "0", "10", "12", "120 %"),
            (Ascending, "10", "20", "5", "-50 %"),
            (Descending, "14", "4", "16", "-20 %"),
            (Descending, "14", "0", "0", "100 %"),
            (Ascending, "0.35", "0.80", "0.62", "60 %"),
            (Ascending, "10", "10", "10", "met"),
            (Ascending, "10", "10", "9", "not met"),
            (Descending, "10", "10", "9", "met"),
            (Descending, "10", "10", "11", "not met"),
            (Ascending, "20", "10", "15", "why-target-wrong-side"),
            (Descending, "4", "14", "5", "why-target-wrong-side"),
            (Ascending, "", "200", "50", "25 %"),
            (Ascending, "", "0", "3", "met"),
            (Ascending, "", "0", "-1", "not met"),
            (Descending, "", "4", "5", "80 %"),
            (Descending, "", "4", "2", "200 %"),
            (Descending, "", "4", "0", "met"),
            (Descending, "", "0", "0", "met"),
            (Descending, "", "0", "2", "not met"),
            (Ascending, "1", "", "2", "why-no-target"),
            (Ascending, "1", "2", "", "why-no-value"),
        ];
        for (direction, baseline, target, actual, wanted) in table {
            let baseline = Some(reading(baseline));
            let outcome = achievement(
                &indicator(direction),
                baseline.as_ref(),
                &reading(target),
                &reading(actual),
            );
            assert_eq!(said(&outcome), wanted, "{direction:?} {baseline:?} {target} {actual}");
        }
    }

    #[test]
    fn percentages_come_from_their_parts() {
        let ratio = |top: i64, bottom: i64| Reading::ratio(top.into(), bottom.into());
        let share = Indicator { measure: Some(Measure::Percentage), ..Indicator::default() };
        let outcome = achievement(&share, Some(&reading("20")), &reading("60"), &ratio(45, 90));
        assert_eq!(said(&outcome), "75 %");
        let outcome = achievement(&share, None, &ratio(1, 2), &ratio(1, 0));
        assert_eq!(said(&outcome), "why-no-value");
    }

    #[test]
    fn kept_values_are_met_inside_their_bounds() {
        let bounds = |lower: &str, upper: &str| Indicator {
            lower: lower.parse().ok(),
            upper: upper.parse().ok(),
            ..indicator(Maintain)
        };
        let table = [
            ("95", "99", "97", "met"),
            ("95", "99", "99", "met"),
            ("95", "99", "99.1", "not met"),
            ("95", "", "94.9", "not met"),
            ("", "3", "2", "met"),
            ("", "", "2", "why-no-bounds"),
            ("95", "99", "", "why-no-value"),
        ];
        for (lower, upper, actual, wanted) in table {
            let target = Reading::default();
            let outcome = achievement(&bounds(lower, upper), None, &target, &reading(actual));
            assert_eq!(said(&outcome), wanted, "{lower} {upper} {actual}");
        }
    }

    #[test]
    fn words_are_compared_by_scale_or_as_they_are() {
        let word = |word: &str| Reading { word: word.into(), ..Reading::default() };
        let scale = "none; draft; adopted; in force";
        let of = |measure, direction| Indicator {
            measure: Some(measure),
            scale: scale.into(),
            ..indicator(direction)
        };
        let table = [
            (of(Measure::Ordinal, Ascending), "adopted", "draft", "not met"),
            (of(Measure::Ordinal, Ascending), "adopted", "in force", "met"),
            (of(Measure::Ordinal, Descending), "draft", "adopted", "not met"),
            (of(Measure::Ordinal, Ascending), "adopted", "planned", "why-not-on-scale"),
            (of(Measure::Ordinal, Ascending), "adopted", "", "why-no-value"),
            (of(Measure::Nominal, Ascending), "open", "open", "met"),
            (of(Measure::Nominal, Ascending), "open", "closed", "not met"),
            (of(Measure::Nominal, Ascending), "", "closed", "why-no-target"),
            (of(Measure::Qualitative, Ascending), "", "met", "met"),
            (of(Measure::Qualitative, Ascending), "", "not_met", "not met"),
            (of(Measure::Qualitative, Ascending), "", "", "why-no-review"),
        ];
        for (indicator, target, actual, wanted) in table {
            let outcome = achievement(&indicator, None, &word(target), &word(actual));
            assert_eq!(said(&outcome), wanted, "{target} {actual}");
        }
        assert_eq!(steps(scale, "draft", "in force"), Some(2));
    }

    #[test]
    fn numbers_too_large_are_no_data() {
        let small = Reading::of(Decimal::MIN);
        let large = Reading::of(Decimal::MAX);
        let outcome = achievement(&indicator(Ascending), Some(&small), &large, &large);
        assert_eq!(said(&outcome), "why-too-large");
    }
}
