//! What is asked of a report.

use std::sync::Arc;

use chrono::NaiveDate;

use super::house::House;
pub use crate::domain::values::Profile;
use crate::domain::values::{Date, Id};
pub use crate::figures::{Since, Why};
use crate::i18n::Language;

/// What is asked of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The kind, one of `catalog::REPORTS`.
    pub kind: String,
    /// The period's code, its first and its last day.
    pub period: String,
    pub start: NaiveDate,
    pub end: NaiveDate,
    /// How much is in it; by the length of the period where none is asked for.
    pub profile: Option<Profile>,
    pub language: Language,
    /// As which edition it is issued; a draft bears its mark.
    pub edition: Option<Issue>,
    /// What it is compared with: the edition before, or an earlier day.
    pub since: Option<Arc<Since>>,
    pub provenance: Provenance,
    /// What the office put on its reports.
    pub house: Arc<House>,
}

/// The day that a report of a period shows: the one asked for; else the end of the period, or today
/// while it lasts.
pub fn day(asked: Option<NaiveDate>, end: NaiveDate, today: NaiveDate) -> NaiveDate {
    asked.unwrap_or_else(|| end.min(today))
}

/// An edition as its cover says it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Issue {
    /// Its number, such as E3.
    pub code: String,
    /// Why it is issued before both sides have signed; empty where they have.
    pub unsigned: String,
    /// The number of the edition it takes the place of.
    pub replaces: String,
    /// Who prepared, checked and approved it, and when.
    pub hands: [(String, Option<Date>); 3],
}

impl Request {
    /// How much is in it.
    pub fn profile(&self) -> Profile {
        let days = (self.end - self.start).num_days();
        self.profile.unwrap_or(match days {
            ..=45 => Profile::Monthly,
            46..=200 => Profile::Quarterly,
            _ => Profile::Annual,
        })
    }
}

/// Where the figures of a report come from, as far as the figures do not say it themselves.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Provenance {
    /// Which of the partnerships of a file.
    pub partnership: Id,
    /// The moment of the log at which the records were read; empty for the present.
    pub known_at: String,
    /// The last entry of every desk's log.
    pub log_heads: String,
    /// Hash of what the report was made from.
    pub fingerprint: String,
    /// Hash of the house style; empty where nothing of it is chosen.
    pub house: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_of_the_period_decides_how_much_is_in_it() {
        let profile = |start: &str, end: &str| {
            let request = Request {
                kind: "progress".into(),
                period: String::new(),
                start: start.parse().unwrap(),
                end: end.parse().unwrap(),
                profile: None,
                language: Language::En,
                edition: None,
                since: None,
                provenance: Provenance::default(),
                house: Arc::default(),
            };
            request.profile()
        };
        assert_eq!(profile("2024-01-01", "2024-01-31"), Profile::Monthly);
        assert_eq!(profile("2024-01-01", "2024-06-30"), Profile::Quarterly);
        assert_eq!(profile("2024-01-01", "2024-12-31"), Profile::Annual);
    }
}
