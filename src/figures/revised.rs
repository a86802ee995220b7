//! Values that were revised: what was in force on the as-of date, and what was agreed first (R11).

use crate::domain::program::Kind;
use crate::domain::records::{Milestone, Target};
use crate::domain::values::{Date, Link};

use super::Figures;
use super::index::link;
use super::reading::Reading;

/// What the ledger of revisions says of one cell.
struct Ledger<'a> {
    /// What it held on the as-of date, where that is not what it holds now.
    then: Option<&'a str>,
    /// What it held first, where it was revised by the as-of date.
    first: Option<&'a str>,
}

impl Figures<'_> {
    /// The target in force, and the one first agreed where it was revised since.
    pub(super) fn target_reading(&self, target: &Target) -> (Reading, Option<Reading>) {
        let record = link(Kind::Target, target.id);
        let (mut now, mut first) = (Reading::from(target), Reading::from(target));
        if self.index.revisions.of(record).is_empty() {
            return (now, None);
        }
        let mut revised = false;
        for field in ["value", "numerator", "denominator", "word"] {
            let ledger = self.ledger(record, field);
            if let Some(then) = ledger.then {
                write(&mut now, field, then);
            }
            if let Some(old) = ledger.first.or(ledger.then) {
                write(&mut first, field, old);
            }
            revised |= ledger.first.is_some();
        }
        (now, revised.then_some(first))
    }

    /// The planned day in force, and the one first agreed where it was revised since.
    pub(super) fn planned_day(&self, milestone: &Milestone) -> (Option<Date>, Option<Date>) {
        self.revised_date(link(Kind::Milestone, milestone.id), "planned", milestone.planned)
    }

    /// A date in force, and the first one where it was revised since.
    pub(super) fn revised_date(
        &self,
        record: Link,
        field: &str,
        cell: Option<Date>,
    ) -> (Option<Date>, Option<Date>) {
        let ledger = self.ledger(record, field);
        let now = ledger.then.map_or(cell, |text| text.parse().ok());
        (now, ledger.first.and_then(|text| text.parse().ok()))
    }

    fn ledger(&self, record: Link, field: &str) -> Ledger<'_> {
        let revisions = self.index.revisions.of(record).iter();
        let mut ledger = Ledger { then: None, first: None };
        for revision in revisions.filter(|revision| revision.field == field) {
            if revision.date.is_some_and(|date| !self.is_past(date)) {
                ledger.then = Some(&revision.old);
                break;
            }
            ledger.first = ledger.first.or(Some(&revision.old));
        }
        ledger
    }

    /// Whether a day is not after the as-of date, as far as is known.
    pub(super) fn is_past(&self, date: Date) -> bool {
        date.first() <= self.as_of
    }
}

fn write(reading: &mut Reading, field: &str, text: &str) {
    let number = text.parse().ok();
    match field {
        "value" => reading.value = number,
        "numerator" => reading.numerator = number,
        "denominator" => reading.denominator = number,
        _ => reading.word = text.into(),
    }
}
