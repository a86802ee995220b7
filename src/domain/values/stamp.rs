use std::fmt::{self, Display};
use std::str::FromStr;

use chrono::{DateTime, Utc};
use serde::Serialize;

/// A moment in UTC, to the millisecond: `2026-11-23T22:11:53.120Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Stamp(DateTime<Utc>);

impl Stamp {
    /// The moment that many milliseconds after 1970; `None` beyond the calendar.
    pub fn from_millis(millis: i64) -> Option<Self> {
        DateTime::from_timestamp_millis(millis).map(Self)
    }

    /// Milliseconds after 1970.
    pub fn millis(self) -> i64 {
        self.0.timestamp_millis()
    }
}

impl FromStr for Stamp {
    type Err = chrono::ParseError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        DateTime::parse_from_rfc3339(text).map(|moment| Self(moment.with_timezone(&Utc)))
    }
}

impl Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.format("%Y-%m-%dT%H:%M:%S%.3fZ").fmt(f)
    }
}
