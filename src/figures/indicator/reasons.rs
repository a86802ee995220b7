//! The sentences that say why an indicator stands as it does.

use rust_decimal::Decimal;

use crate::domain::reason::{Arg, Reason};
use crate::domain::records::{Accumulation, Direction, IndicatorRole, Measure};
use crate::domain::values::Date;

use super::assess::Case;
use super::{Mark, TargetFigure};
use crate::figures::Figures;
use crate::figures::achievement::{Outcome, steps};
use crate::figures::reading::Reading;
use crate::figures::status::Status;

impl Figures<'_> {
    /// The status of an indicator, and why.
    pub(super) fn status_of(&self, case: &Case) -> (Status, Vec<Reason>) {
        let status = self.rate(case);
        if case.indicator.role == Some(IndicatorRole::Context) {
            return (status, vec![Reason::new("why-context")]);
        }
        let mut reasons = vec![self.headline(case, status)];
        let periodic = case.indicator.accumulation == Some(Accumulation::Periodic);
        if periodic && matches!(status, Status::Achieved | Status::NotAchieved) {
            reasons.push(self.progress(case));
        }
        let target = case.compared.target.as_ref();
        reasons.extend(comparison(case, target, &case.to_date));
        let as_at = case.compared.latest.and_then(|index| case.points.get(index)?.as_at);
        reasons.extend(as_at.map(|date| Reason::new("why-as-at").with("date", Arg::Date(date))));
        reasons.extend(self.bound(case, status));
        let end = case.compared.end_target.as_ref();
        let said = |target: &TargetFigure| (target.end, target.reading.clone());
        if end.map(said) != target.map(said) || case.to_end != case.to_date {
            reasons.extend(end.and_then(|end| end_sentence(end, &case.to_end)));
        }
        reasons.extend(target.and_then(revised));
        (status, reasons)
    }

    fn headline(&self, case: &Case, status: Status) -> Reason {
        let key = match status {
            Status::Achieved => "why-end-reached",
            Status::NotAchieved => "why-ended-short",
            Status::NotDue if case.compared.end_target.is_none() => "why-no-target",
            Status::NotDue => "why-not-due",
            Status::NoData => match &case.to_date {
                Outcome::NoData(reason) => return reason.clone(),
                _ => "why-no-value",
            },
            _ => return self.progress(case),
        };
        Reason::new(key)
    }

    /// Which target is meant, and how many periods speak.
    fn progress(&self, case: &Case) -> Reason {
        let (counted, expected) = self.counted(&case.points);
        let count = |n: usize| Arg::Int(i64::try_from(n).unwrap_or(i64::MAX));
        Reason::new("why-periods").with("counted", count(counted)).with("expected", count(expected))
    }

    /// The bound that the achievement lies above or below.
    fn bound(&self, case: &Case, status: Status) -> Option<Reason> {
        let at = |key, bound: Decimal| Some(Reason::new(key).with("bound", Arg::Share(bound)));
        match (&case.to_date, status) {
            (Outcome::Percentage(_), Status::OnTrack) => {
                at("why-on-track-from", self.thresholds.on_track_from)
            }
            (Outcome::Percentage(_), Status::AtRisk) => {
                at("why-at-risk-below", self.thresholds.on_track_from)
            }
            (Outcome::Percentage(_), Status::OffTrack) => {
                at("why-off-track-below", self.thresholds.at_risk_from)
            }
            (Outcome::NotMet, Status::OffTrack) => Some(Reason::new("why-missed-again")),
            _ => None,
        }
    }
}

/// The comparison with the target to date in numbers or words.
fn comparison(case: &Case, target: Option<&TargetFigure>, outcome: &Outcome) -> Option<Reason> {
    let actual = case.compared.actual_to_date.as_ref()?;
    match outcome {
        Outcome::NoData(_) => None,
        Outcome::Percentage(share) => {
            Some(percentage(case, target?, actual)?.with("share", Arg::Share(*share)))
        }
        outcome => verdict(case, target, actual, *outcome == Outcome::Met),
    }
}

/// What a mark of the actual value means.
pub(super) fn mark_sentence(mark: Mark) -> Reason {
    Reason::new(match mark {
        Mark::Old => "why-old",
        Mark::AtLeast => "why-at-least",
        Mark::Disputed => "why-disputed",
        Mark::Submitted => "why-submitted",
        Mark::NoDenominator => "why-no-denominator",
    })
}

fn percentage(case: &Case, target: &TargetFigure, actual: &Reading) -> Option<Reason> {
    let periodic = case.indicator.accumulation == Some(Accumulation::Periodic);
    let baseline = case.baseline.as_ref().and_then(Reading::number).filter(|_| !periodic);
    let falling = case.indicator.direction == Some(Direction::Descending);
    let percentage = case.indicator.measure == Some(Measure::Percentage);
    let shown = |number: Decimal| if percentage { hundredths(number) } else { shown(number) };
    let key = match (baseline, periodic, falling) {
        (Some(_), ..) => "why-distance",
        (None, true, _) if percentage => "why-percentage-of-targets",
        (None, true, _) => "why-sum-of-targets",
        (None, false, false) => "why-share-of-target",
        (None, false, true) => "why-share-of-falling-target",
    };
    let mut reason = Reason::new(key)
        .with("actual", shown(actual.number()?))
        .with("target", shown(target.reading.number()?));
    if let Some(baseline) = baseline {
        reason = reason.with("baseline", shown(baseline));
    }
    Some(reason)
}

fn verdict(
    case: &Case,
    target: Option<&TargetFigure>,
    actual: &Reading,
    met: bool,
) -> Option<Reason> {
    let target = target.map(|target| &target.reading);
    match case.indicator.measure {
        Some(Measure::Qualitative) => {
            Some(Reason::new(if met { "why-review-met" } else { "why-review-not-met" }))
        }
        Some(Measure::Ordinal) => {
            let steps = steps(&case.indicator.scale, &target?.word, &actual.word)?;
            let key = if met { "why-steps-met" } else { "why-steps-not-met" };
            Some(words(key, target?, actual).with("steps", Arg::Int(steps.abs())))
        }
        Some(Measure::Nominal) => {
            let key = if met { "why-word-met" } else { "why-word-not-met" };
            Some(words(key, target?, actual))
        }
        _ if case.indicator.direction == Some(Direction::Maintain) => bounds(case, actual, met),
        _ => {
            let key = if met { "why-value-met" } else { "why-value-not-met" };
            let reason = Reason::new(key).with("actual", shown(actual.number()?));
            Some(reason.with("target", shown(target?.number()?)))
        }
    }
}

fn bounds(case: &Case, actual: &Reading, met: bool) -> Option<Reason> {
    let (lower, upper) = (case.indicator.lower, case.indicator.upper);
    let key = match (lower, upper, met) {
        (Some(_), Some(_), true) => "why-inside-bounds",
        (Some(_), Some(_), false) => "why-outside-bounds",
        (Some(_), None, true) => "why-above-lower",
        (Some(_), None, false) => "why-below-lower",
        (None, _, true) => "why-below-upper",
        (None, _, false) => "why-above-upper",
    };
    let mut reason = Reason::new(key).with("actual", shown(actual.number()?));
    for (name, bound) in [("lower", lower), ("upper", upper)] {
        if let Some(bound) = bound {
            reason = reason.with(name, shown(bound.number()));
        }
    }
    Some(reason)
}

fn words(key: &'static str, target: &Reading, actual: &Reading) -> Reason {
    Reason::new(key)
        .with("actual", Arg::Text(actual.word.clone()))
        .with("target", Arg::Text(target.word.clone()))
}

fn end_sentence(end: &TargetFigure, outcome: &Outcome) -> Option<Reason> {
    let Outcome::Percentage(share) = outcome else { return None };
    let reason = Reason::new("why-of-end-target")
        .with("target", shown(end.reading.number()?))
        .with("share", Arg::Share(*share));
    Some(reason.with("date", Arg::Date(Date::from(end.end))))
}

fn revised(target: &TargetFigure) -> Option<Reason> {
    let original = target.original.as_ref()?;
    let now = target.reading.number()?;
    let then = original.number().filter(|then| *then != now)?;
    Some(Reason::new("why-target-revised").with("original", shown(then)).with("target", shown(now)))
}

/// A percentage that parts were taken together for, with two decimals at most.
fn hundredths(number: Decimal) -> Arg {
    Arg::Number(if number.scale() > 2 { number.round_dp(2).normalize() } else { number })
}

/// A number as it was entered; one that was computed with two decimals.
fn shown(number: Decimal) -> Arg {
    Arg::Number(if number.scale() > 6 { number.round_dp(2).normalize() } else { number })
}
