use std::fmt::{self, Display};
use std::str::FromStr;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Precision {
    Year,
    Month,
    Day,
}

/// A civil date as precise as it is known: `2021`, `2021-05`, `2021-05-25`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Date {
    first: NaiveDate,
    precision: Precision,
}

impl Date {
    /// The first day it can mean.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day it can mean; the end of the calendar where there is none later.
    pub fn last(self) -> NaiveDate {
        let next = match self.precision {
            Precision::Year => self.first.checked_add_months(Months::new(12)),
            Precision::Month => self.first.checked_add_months(Months::new(1)),
            Precision::Day => self.first.checked_add_days(Days::new(1)),
        };
        next.and_then(|day| day.pred_opt()).unwrap_or(NaiveDate::MAX)
    }

    /// How much of it is known.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// Whether every day it can mean comes before every day the other can mean.
    pub fn is_before(self, other: Self) -> bool {
        self.last() < other.first()
    }
}

impl From<NaiveDate> for Date {
    fn from(first: NaiveDate) -> Self {
        Self { first, precision: Precision::Day }
    }
}

/// The text is no year, month or day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a year, month or day")]
pub struct NotADate;

impl FromStr for Date {
    type Err = NotADate;
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let (full, precision) = match text.len() {
            4 => (format!("{text}-01-01"), Precision::Year),
            7 => (format!("{text}-01"), Precision::Month),
            _ => (text.to_owned(), Precision::Day),
        };
        let date = Self { first: full.parse().map_err(|_| NotADate)?, precision };
        if date.to_string() == text { Ok(date) } else { Err(NotADate) }
    }
}

impl Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let pattern = match self.precision {
            Precision::Year => "%Y",
            Precision::Month => "%Y-%m",
            Precision::Day => "%Y-%m-%d",
        };
        self.first.format(pattern).fmt(f)
    }
}
