use std::fmt::{self, Display};
use std::str::FromStr;

use chrono::{Months, NaiveDate};

/// The name of a year or of a part of it: `2024`, `2024-H1`, `2024-Q3`, `2024-09`, `FY2024-Q3`.
/// A fiscal year is named by the year in which it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PeriodCode {
    /// Whether it is counted from the start of the fiscal year.
    pub fiscal: bool,
    /// The year, or the year in which the fiscal year starts.
    pub year: i32,
    /// Which part of the year.
    pub span: Span,
}

/// A part of a year and its number, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    Year,
    Half(u32),
    Quarter(u32),
    Month(u32),
}

impl Span {
    /// How many months it lasts.
    pub fn months(self) -> u32 {
        match self {
            Self::Year => 12,
            Self::Half(_) => 6,
            Self::Quarter(_) => 3,
            Self::Month(_) => 1,
        }
    }

    /// Its number among the parts of its length, from 1.
    pub fn number(self) -> u32 {
        match self {
            Self::Year => 1,
            Self::Half(number) | Self::Quarter(number) | Self::Month(number) => number,
        }
    }
}

impl PeriodCode {
    /// First and last day; `fiscal_start` is the month in which the fiscal year begins.
    pub fn days(self, fiscal_start: u32) -> Option<(NaiveDate, NaiveDate)> {
        let january = NaiveDate::from_ymd_opt(self.year, 1, 1)?;
        let offset = if self.fiscal { fiscal_start.checked_sub(1)? } else { 0 };
        let before = (self.span.number() - 1) * self.span.months() + offset;
        let start = january.checked_add_months(Months::new(before))?;
        let next = start.checked_add_months(Months::new(self.span.months()))?;
        Some((start, next.pred_opt()?))
    }
}

/// The text names no calendar or fiscal period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a period such as 2024, 2024-H1, 2024-Q3, 2024-09 or FY2024-Q3")]
pub struct NotAPeriod;

impl FromStr for PeriodCode {
    type Err = NotAPeriod;
    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let bare = text.strip_prefix("FY").unwrap_or(text);
        let (year, part) = bare.split_once('-').unwrap_or((bare, ""));
        let number = |digits: &str, most| {
            let number = digits.parse().ok().filter(|n| (1..=most).contains(n));
            number.ok_or(NotAPeriod)
        };
        let span = match part.split_at_checked(1) {
            _ if part.is_empty() => Span::Year,
            Some(("H", digits)) => Span::Half(number(digits, 2)?),
            Some(("Q", digits)) => Span::Quarter(number(digits, 4)?),
            _ => Span::Month(number(part, 12)?),
        };
        let year = year.parse().map_err(|_| NotAPeriod)?;
        let code = Self { fiscal: text.starts_with("FY"), year, span };
        if code.to_string() == text { Ok(code) } else { Err(NotAPeriod) }
    }
}

impl Display for PeriodCode {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let fiscal = if self.fiscal { "FY" } else { "" };
        write!(f, "{fiscal}{:04}", self.year)?;
        match self.span {
            Span::Year => Ok(()),
            Span::Half(number) => write!(f, "-H{number}"),
            Span::Quarter(number) => write!(f, "-Q{number}"),
            Span::Month(number) => write!(f, "-{number:02}"),
        }
    }
}
