//! From figures and days to places.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A decimal as a length; only drawing is as coarse as this.
pub fn coarse(number: Decimal) -> f64 {
    number.to_f64().unwrap_or_default()
}

/// Maps figures to places along a line.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    from: f64,
    to: f64,
    start: f64,
    end: f64,
}

impl Scale {
    /// The figures from `from` to `to` lie between the places `start` and `end`.
    pub fn new(from: f64, to: f64, start: f64, end: f64) -> Self {
        Self { from, to, start, end }
    }

    /// The place of a figure.
    pub fn place(self, value: f64) -> f64 {
        if self.to <= self.from {
            return f64::midpoint(self.start, self.end);
        }
        self.start + (value - self.from) / (self.to - self.from) * (self.end - self.start)
    }
}

/// Round figures from at most the least to at least the most, five steps or fewer.
pub fn ticks(least: Decimal, most: Decimal) -> Vec<Decimal> {
    let span = most - least;
    let mut step = Decimal::new(1, 6);
    let grow = [Decimal::TWO, Decimal::new(25, 1), Decimal::TWO];
    for factor in grow.iter().cycle().take(80) {
        if span <= step * Decimal::from(5) {
            break;
        }
        step *= *factor;
    }
    let mut tick = (least / step).floor() * step;
    let mut ticks = vec![tick.normalize()];
    while tick < most && ticks.len() < 8 {
        tick += step;
        ticks.push(tick.normalize());
    }
    ticks
}

/// A day as a length.
pub fn day(date: NaiveDate) -> f64 {
    f64::from(date.num_days_from_ce())
}

/// The first days of the years or quarters between two days, with the codes of the periods.
pub fn calendar(first: NaiveDate, last: NaiveDate) -> Vec<(NaiveDate, String)> {
    let months: u32 = if (last - first).num_days() > 730 { 12 } else { 3 };
    let years = first.year()..=last.year();
    let all =
        years.flat_map(|year| (1..=12).step_by(months as usize).map(move |month| (year, month)));
    let tick = |(year, month): (i32, u32)| {
        let code = match months {
            12 => format!("{year:04}"),
            _ => format!("{year:04}-Q{}", month.div_ceil(3)),
        };
        Some((NaiveDate::from_ymd_opt(year, month, 1)?, code))
    };
    let inside = |(date, _): &(NaiveDate, String)| *date >= first && *date <= last;
    let ticks: Vec<_> = all.filter_map(tick).filter(inside).collect();
    let thin = ticks.len().div_ceil(12).max(1);
    ticks.into_iter().step_by(thin).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_enclose_the_figures() {
        let said = |least: i64, most: i64| {
            let ticks = ticks(Decimal::from(least), Decimal::from(most));
            ticks.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(said(0, 1_900_000), "0 500000 1000000 1500000 2000000");
        assert_eq!(said(0, 5), "0 1 2 3 4 5");
        assert_eq!(said(3, 3), "3");
    }

    #[test]
    fn long_spans_have_years_and_short_ones_quarters() {
        let codes = |from: &str, to: &str| {
            let ticks = calendar(from.parse().unwrap(), to.parse().unwrap());
            ticks.into_iter().map(|(_, code)| code).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(codes("2020-06-01", "2023-02-01"), "2021 2022 2023");
        assert_eq!(codes("2024-02-01", "2024-12-31"), "2024-Q2 2024-Q3 2024-Q4");
    }
}
