//! Theil-Sen: a straight course through values that a few odd ones cannot turn (R12).
//!
//! The slope is the median of the slopes of all pairs (Theil 1950). Its 80 % interval is that of
//! Sen, "Estimates of the regression coefficient based on Kendall's tau", Journal of the American
//! Statistical Association 63 (1968), 1379-1389: of N ranked slopes those ranked (N - C) / 2 and
//! (N + C) / 2 + 1, rounded outwards, where C = z √V, z = 1.2816 and V is Kendall's variance with
//! ties of t values: V = [n (n - 1) (2n + 5) - Σ t (t - 1) (2t + 5)] / 18.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

/// The fewest points through which a course is drawn.
pub const FEWEST: usize = 5;
/// The most points that are looked at, the latest ones: all pairs of them are compared.
const MOST: usize = 240;

/// Where something may lie: in the middle, and in eight of ten cases not beyond the ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub low: Decimal,
    pub middle: Decimal,
    pub high: Decimal,
}

impl Span {
    /// The span with every number changed alike.
    pub fn map(self, change: impl Fn(Decimal) -> Decimal) -> Self {
        Self { low: change(self.low), middle: change(self.middle), high: change(self.high) }
    }

    /// The span inside bounds.
    pub fn cut(self, (least, most): (Option<Decimal>, Option<Decimal>)) -> Self {
        let floor = |number: Decimal| least.map_or(number, |least| number.max(least));
        self.map(|number| most.map_or(floor(number), |most| floor(number).min(most)))
    }
}

/// A course through points; its slopes are per day.
#[derive(Debug, Clone)]
pub(super) struct Course {
    points: Vec<(i64, Decimal)>,
    slope: Span,
}

impl Course {
    /// The course through points of rising days; `None` through fewer than five, or where numbers
    /// grow too large.
    pub fn through(points: &[(i64, Decimal)]) -> Option<Self> {
        let points = points.get(points.len().saturating_sub(MOST)..)?.to_vec();
        if points.len() < FEWEST {
            return None;
        }
        let slopes = slopes(&points)?;
        let variance = eighteen_variances(&points);
        let (low, high) = ranks(slopes.len(), variance);
        let ranked = |rank: usize| slopes.get(rank.saturating_sub(1)).copied();
        let slope = Span { low: ranked(low)?, middle: median(&slopes)?, high: ranked(high)? };
        Some(Self { points, slope })
    }

    /// Where the points come to lie on a later day: each is carried on along a slope, and their
    /// median is taken. `None` where numbers grow too large.
    pub fn at(&self, day: i64) -> Option<Span> {
        let along = |slope: Decimal| {
            let carried = self.points.iter().map(|(from, value)| {
                slope.checked_mul(Decimal::from(day.checked_sub(*from)?))?.checked_add(*value)
            });
            let mut carried = carried.collect::<Option<Vec<_>>>()?;
            carried.sort_unstable();
            median(&carried)
        };
        let Span { low, middle, high } = self.slope;
        Some(Span { low: along(low)?, middle: along(middle)?, high: along(high)? })
    }
}

/// The slopes of all pairs, ranked.
fn slopes(points: &[(i64, Decimal)]) -> Option<Vec<Decimal>> {
    let mut slopes = vec![];
    for (index, (day, value)) in points.iter().enumerate() {
        for (later, other) in points.iter().skip(index + 1) {
            let days = Decimal::from(later.checked_sub(*day)?);
            slopes.push(other.checked_sub(*value)?.checked_div(days)?);
        }
    }
    slopes.sort_unstable();
    Some(slopes)
}

/// Kendall's variance times 18, a whole number.
fn eighteen_variances(points: &[(i64, Decimal)]) -> usize {
    let mut ties: BTreeMap<Decimal, usize> = BTreeMap::new();
    for (_, value) in points {
        *ties.entry(*value).or_default() += 1;
    }
    let of = |n: usize| n * n.saturating_sub(1) * (2 * n + 5);
    of(points.len()).saturating_sub(ties.values().map(|tied| of(*tied)).sum())
}

/// The ranks of the ends of the interval, from 1. A rank m is far enough out where
/// N - 2m ≥ C, that is 18 (N - 2m)² ≥ z² 18 V.
fn ranks(slopes: usize, eighteen_variances: usize) -> (usize, usize) {
    /// The square of 1.281552, the quantile of the normal distribution at 0.9, times 1,000,000.
    const Z_SQUARED: u128 = 1_642_375;
    let wanted = Z_SQUARED * eighteen_variances as u128;
    let far = |rank: &usize| {
        let left = (slopes - 2 * rank) as u128;
        18 * left * left * 1_000_000 >= wanted
    };
    let low = (1..=slopes / 2).rev().find(far).unwrap_or(1);
    (low, (slopes + 1).saturating_sub(low))
}

/// The middle of ranked numbers, or between the two in the middle.
fn median(ranked: &[Decimal]) -> Option<Decimal> {
    let half = ranked.len() / 2;
    if ranked.len() % 2 == 1 {
        return ranked.get(half).copied();
    }
    let (low, high) = (ranked.get(half.checked_sub(1)?)?, ranked.get(half)?);
    low.checked_add(*high)?.checked_div(Decimal::TWO)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn points(values: &[i64]) -> Vec<(i64, Decimal)> {
        (0..).map(|day| day * 10).zip(values.iter().map(|v| Decimal::from(*v))).collect()
    }

    fn at(values: &[i64], day: i64) -> [String; 3] {
        let span = Course::through(&points(values)).unwrap().at(day).unwrap();
        [span.low, span.middle, span.high].map(|number| number.round_dp(2).normalize().to_string())
    }

    #[test]
    fn courses_by_example() {
        // A straight line goes on, and its interval is a point.
        assert_eq!(at(&[0, 10, 20, 30, 40], 60), ["60", "60", "60"]);
        // One odd value does not turn it: of the slopes, six are 1.
        assert_eq!(at(&[0, 10, 110, 30, 40], 60)[1], "60");
        // Nothing moves.
        assert_eq!(at(&[7, 7, 7, 7, 7], 400), ["7", "7", "7"]);
        // Slopes -1, 0.5, 0.67, 1, 1, 1.25, 1.33, 1.5, 2, 3: the median 1.125, ranks 2 and 9
        // are 0.5 and 2. Carried on to day 50: the medians 30, 56.25 and 90.
        assert_eq!(at(&[0, 10, 30, 20, 50], 50), ["30", "56.25", "90"]);
        assert_eq!(Course::through(&points(&[1, 2, 3, 4])).map(|_| ()), None);
    }

    #[test]
    fn the_ranks_are_those_of_sen() {
        // n = 5 without ties: V = 16.67, C = 5.23, (10 - C) / 2 = 2.38: ranks 2 and 9.
        assert_eq!(eighteen_variances(&points(&[1, 2, 3, 4, 5])), 300);
        assert_eq!(ranks(10, 300), (2, 9));
        // n = 10: V = 125, C = 14.33, (45 - C) / 2 = 15.3: ranks 15 and 31.
        assert_eq!(ranks(45, 2250), (15, 31));
        // Ties take from the variance: 300 - 2 (2 - 1) 9 = 282.
        assert_eq!(eighteen_variances(&points(&[1, 1, 3, 4, 5])), 282);
        assert_eq!(ranks(10, 0), (5, 6));
    }

    proptest! {
        #[test]
        fn the_middle_lies_between_the_ends(
            values in prop::collection::vec(-1000i64..1000, 5..30),
            ahead in 1i64..500,
        ) {
            let points = points(&values);
            let last = points.last().unwrap().0;
            let span = Course::through(&points).unwrap().at(last + ahead).unwrap();
            prop_assert!(span.low <= span.middle && span.middle <= span.high);
        }

        #[test]
        fn a_straight_line_goes_on_as_it_came(from in -99i64..99, slope in -9i64..9) {
            let values: Vec<_> = (0..8).map(|step| from + slope * step * 10).collect();
            let span = Course::through(&points(&values)).unwrap().at(200).unwrap();
            let wanted = Decimal::from(from + slope * 200);
            prop_assert_eq!(span, Span { low: wanted, middle: wanted, high: wanted });
        }
    }
}
