//! Statuses that people set beside the computed ones (R10).

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::domain::reason::{Arg, Reason};
use crate::domain::values::{Date, Id, Link, Ml};

use super::Figures;
use super::status::Status;

/// A status that a person set for a period. It stands beside the computed one, ends with its
/// period and enters no parent.
#[derive(Debug, Clone, PartialEq)]
pub struct Rating {
    /// The override.
    pub id: Id,
    pub status: Status,
    pub period: Id,
    /// The period's code, such as 2025-Q2.
    pub code: String,
    /// The last day on which it holds.
    pub until: NaiveDate,
    /// Why the computed status does not tell the truth.
    pub reason: Ml,
    pub person: Option<Id>,
    /// The day it was decided, which may come after the period.
    pub date: Option<Date>,
}

impl Figures<'_> {
    /// The status that a person set for a record, in force on the as-of date; of several periods
    /// around that day the shortest counts.
    pub fn rating(&self, record: Link) -> Option<Rating> {
        let all = self.index.overrides.of(record).iter();
        let held = all.filter_map(|set| {
            let span = self.index.periods.get(set.period?)?;
            let holds = span.start <= self.as_of && self.as_of <= span.end;
            Some((*set, set.status?, span)).filter(|_| holds)
        });
        let key = |(set, _, span): &(&_, Status, &super::periods::Span)| {
            let set: &crate::domain::records::Override = set;
            (span.end - span.start, Reverse(set.date), set.id)
        };
        let (set, status, span) = held.min_by_key(key)?;
        Some(Rating {
            id: set.id,
            status,
            period: span.id,
            code: span.code.clone(),
            until: span.end,
            reason: set.reason.clone(),
            person: set.person,
            date: set.date,
        })
    }

    /// The same, with the sentence that says so put behind those of the computed status.
    pub(super) fn rated(&self, record: Link, reasons: &mut Vec<Reason>) -> Option<Rating> {
        let rating = self.rating(record)?;
        let person = rating.person.and_then(|id| self.program.people.get(&id));
        let said = match person {
            Some(person) => {
                Reason::new("why-set-by").with("person", Arg::Text(person.name.clone()))
            }
            None => Reason::new("why-set"),
        };
        reasons.push(
            said.with("status", rating.status.arg())
                .with("period", Arg::Text(rating.code.clone()))
                .with("reason", Arg::Ml(rating.reason.clone())),
        );
        Some(rating)
    }
}
