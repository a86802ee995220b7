//! The roll-up of achievements over a scope (R5).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::records::{Indicator, ResultLevel};
use crate::domain::values::{Exact, Link};

use super::indicator::IndicatorFigure;
use super::status::{Status, Thresholds};
use super::{Figures, Outcome};

/// A weighted mean of capped achievements, with its n of N.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mean {
    /// Of one; `None` where nothing counts.
    pub share: Option<Decimal>,
    /// Indicators with an outcome (n), and those that should have one (N).
    pub counted: usize,
    pub expected: usize,
    /// The weighted sum and the sum of weights behind it: the mean of a larger scope comes from
    /// these, never from means.
    pub sum: Decimal,
    pub weight: Decimal,
}

impl Mean {
    /// The mean over the parts of both.
    pub fn with(&self, other: &Self) -> Self {
        let sum = self.sum.checked_add(other.sum).unwrap_or_default();
        let weight = self.weight.checked_add(other.weight).unwrap_or_default();
        Self {
            share: sum.checked_div(weight),
            counted: self.counted + other.counted,
            expected: self.expected + other.expected,
            sum,
            weight,
        }
    }
}

/// The results of a scope. Context indicators never enter.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultsFigure {
    /// Outcomes and outputs, and indicators that name no result, against targets due.
    pub to_date: Mean,
    /// The same against the end targets.
    pub to_end: Mean,
    /// One figure a level.
    pub levels: Vec<LevelFigure>,
    /// How many results indicators of every level stand how.
    pub statuses: BTreeMap<Status, usize>,
    pub status: Status,
}

/// The mean of one level of the results chain.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelFigure {
    /// `None`: indicators that name no result.
    pub level: Option<ResultLevel>,
    pub to_date: Mean,
    pub to_end: Mean,
}

/// What a roll-up needs to know of an indicator.
#[derive(Debug, Clone)]
pub(super) struct Assessed {
    level: Option<ResultLevel>,
    weight: Decimal,
    due: bool,
    aimed: bool,
    to_date: Option<Decimal>,
    to_end: Option<Decimal>,
    status: Status,
}

impl Assessed {
    /// The same with a part of its weight.
    pub fn weighted(&self, share: Decimal) -> Self {
        Self { weight: self.weight.checked_mul(share).unwrap_or_default(), ..self.clone() }
    }

    fn is_headline(&self) -> bool {
        matches!(self.level, None | Some(ResultLevel::Outcome | ResultLevel::Output))
    }
}

impl Figures<'_> {
    /// The results indicators of an owner with their outcomes.
    pub(super) fn assessed(&self, owner: Link) -> Vec<Assessed> {
        let all = self.index.indicators.of(owner).iter();
        let all = all.map(|indicator| (*indicator, self.indicator(indicator.id)));
        all.filter(|(_, figure)| !figure.context).map(|(i, f)| self.assess(i, &f)).collect()
    }

    fn assess(&self, indicator: &Indicator, figure: &IndicatorFigure) -> Assessed {
        let result = indicator.result.and_then(|id| self.program.results.get(&id));
        let weight = indicator.weight.map_or(Decimal::ONE, Exact::number).max(Decimal::ZERO);
        let bound = matches!(figure.to_end, Outcome::Met | Outcome::NotMet);
        Assessed {
            level: result.and_then(|result| result.level),
            weight,
            due: figure.due,
            aimed: figure.end_target.is_some() || bound,
            to_date: figure.to_date.capped(),
            to_end: figure.to_end.capped(),
            status: figure.status,
        }
    }
}

/// One flat mean over all indicators, never a mean of means.
pub(super) fn roll_up(all: &[Assessed], thresholds: &Thresholds) -> ResultsFigure {
    let headline: Vec<_> = all.iter().filter(|one| one.is_headline()).collect();
    let to_date = mean(headline.iter().filter(|one| one.due).map(|one| (one.weight, one.to_date)));
    let to_end = mean(headline.iter().filter(|one| one.aimed).map(|one| (one.weight, one.to_end)));
    let mut statuses = BTreeMap::new();
    for one in all {
        *statuses.entry(one.status).or_default() += 1;
    }
    let aimed: Vec<_> = headline.iter().filter(|one| one.aimed).collect();
    let achieved = !aimed.is_empty() && aimed.iter().all(|one| one.status == Status::Achieved);
    let status = match to_date.share {
        _ if achieved => Status::Achieved,
        _ if to_date.expected == 0 => Status::NotDue,
        Some(share) if to_date.counted * 2 >= to_date.expected => thresholds.results(share),
        _ => Status::NoData,
    };
    ResultsFigure { to_date, to_end, levels: levels(all), statuses, status }
}

fn levels(all: &[Assessed]) -> Vec<LevelFigure> {
    let mut groups: BTreeMap<_, Vec<&Assessed>> = BTreeMap::new();
    for one in all {
        groups.entry(one.level).or_default().push(one);
    }
    let figure = |(level, group): (_, Vec<&Assessed>)| LevelFigure {
        level,
        to_date: mean(group.iter().filter(|one| one.due).map(|one| (one.weight, one.to_date))),
        to_end: mean(group.iter().filter(|one| one.aimed).map(|one| (one.weight, one.to_end))),
    };
    groups.into_iter().map(figure).collect()
}

/// Digits behind the point with which quotients enter a sum: few enough that adding them never
/// rounds, so that their order never matters.
pub(super) const EXACT: u32 = 18;

/// The weighted mean of those that have a value, beside how many should have one.
fn mean(parts: impl Iterator<Item = (Decimal, Option<Decimal>)>) -> Mean {
    let mut mean = Mean::default();
    let mut sums = Some((Decimal::ZERO, Decimal::ZERO));
    for (weight, share) in parts {
        mean.expected += 1;
        let Some(share) = share else { continue };
        mean.counted += 1;
        sums = sums.and_then(|(top, bottom)| {
            let part = share.checked_mul(weight)?.round_dp(EXACT);
            Some((top.checked_add(part)?, bottom.checked_add(weight)?))
        });
    }
    (mean.sum, mean.weight) = sums.unwrap_or_default();
    mean.share = mean.sum.checked_div(mean.weight);
    mean
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn one(weight: i64, to_date: Option<i64>) -> Assessed {
        Assessed {
            level: None,
            weight: weight.into(),
            due: true,
            aimed: true,
            to_date: to_date.map(|percent| Decimal::new(percent, 2)),
            to_end: None,
            status: Status::OnTrack,
        }
    }

    #[test]
    fn the_mean_is_flat_weighted_and_counts_what_is_missing() {
        let all = [one(1, Some(100)), one(3, Some(60)), one(1, None)];
        let results = roll_up(&all, &Thresholds::default());
        assert_eq!(results.to_date.share, Some(Decimal::new(70, 2)));
        assert_eq!((results.to_date.counted, results.to_date.expected), (2, 3));
        assert_eq!(results.status, Status::AtRisk);
        assert_eq!(results.to_end, Mean { expected: 3, ..Mean::default() });
    }

    #[test]
    fn values_for_fewer_than_half_are_no_data() {
        let all = [one(1, Some(100)), one(1, None), one(1, None)];
        assert_eq!(roll_up(&all, &Thresholds::default()).status, Status::NoData);
        assert_eq!(roll_up(&[], &Thresholds::default()).status, Status::NotDue);
    }

    proptest! {
        #[test]
        fn order_never_matters(
            parts in prop::collection::vec((0i64..9, prop::option::of(0i64..=100)), 0..20),
            turn in 0usize..20,
        ) {
            let mut all: Vec<_> = parts.iter().map(|(w, share)| one(*w, *share)).collect();
            let before = roll_up(&all, &Thresholds::default());
            all.reverse();
            let turn = turn.min(all.len());
            all.rotate_left(turn);
            prop_assert_eq!(roll_up(&all, &Thresholds::default()), before);
        }

        #[test]
        fn an_absent_outcome_never_changes_the_mean(
            parts in prop::collection::vec((1i64..9, prop::option::of(0i64..=100)), 0..20),
        ) {
            let mut all: Vec<_> = parts.iter().map(|(w, share)| one(*w, *share)).collect();
            let before = roll_up(&all, &Thresholds::default()).to_date;
            all.push(one(7, None));
            let after = roll_up(&all, &Thresholds::default()).to_date;
            prop_assert_eq!(after.share, before.share);
            prop_assert_eq!((after.counted, after.expected), (before.counted, before.expected + 1));
        }
    }
}
