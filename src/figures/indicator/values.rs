//! Which of several values counts (R18, R20).

use chrono::NaiveDate;

use crate::domain::records::{Indicator, Measurement, MeasurementState};
use crate::domain::values::{Date, Side};

use super::Differing;
use crate::figures::Figures;
use crate::figures::reading::Reading;

/// The value that counts among those of one period and part.
pub(crate) struct Chosen<'a> {
    pub measurement: &'a Measurement,
    /// Whether the sides differ and none of the values is agreed.
    pub disputed: bool,
    pub differing: Vec<Differing>,
}

impl Figures<'_> {
    /// Whether a value counts on the as-of date: submitted or approved, and of a day by then.
    pub(crate) fn is_counted(&self, value: &Measurement, end: NaiveDate) -> bool {
        let agreed = match value.state {
            Some(MeasurementState::Draft | MeasurementState::Returned) => false,
            Some(MeasurementState::Submitted) => !self.approved_only,
            Some(MeasurementState::Approved) | None => true,
        };
        agreed && value.as_at.map_or(end <= self.as_of, |as_at| self.is_past(as_at))
    }
}

/// Chooses among the counted values of one indicator, period and part.
pub(crate) fn choose<'a>(indicator: &Indicator, values: &[&'a Measurement]) -> Option<Chosen<'a>> {
    let candidates = latest_of_each(values);
    let used: Vec<_> = candidates.iter().filter(|m| m.used == Some(true)).copied().collect();
    let offered: Vec<_> = candidates.iter().filter(|m| m.used != Some(false)).copied().collect();
    let from =
        [used.as_slice(), &offered, &candidates].into_iter().find(|list| !list.is_empty())?;
    let chosen = from.iter().max_by_key(|m| preference(indicator, m))?;
    let differing: Vec<_> =
        candidates.iter().filter(|other| differs(chosen, other)).map(|m| differing(m)).collect();
    let settled = used.len() == 1 || chosen.side == Some(Side::Joint);
    let other_side = |other: &Differing| other.side.is_some() && other.side != chosen.side;
    let disputed = !settled && chosen.side.is_some() && differing.iter().any(other_side);
    Some(Chosen { measurement: chosen, disputed, differing })
}

/// A later value of the same source and side takes the place of the earlier one.
fn latest_of_each<'a>(values: &[&'a Measurement]) -> Vec<&'a Measurement> {
    let mut latest: Vec<&Measurement> = vec![];
    for value in values {
        let same =
            |other: &&mut &Measurement| (&other.source, other.side) == (&value.source, value.side);
        match latest.iter_mut().find(same) {
            Some(other) if age(other) <= age(value) => *other = value,
            Some(_) => {}
            None => latest.push(value),
        }
    }
    latest
}

fn age(value: &Measurement) -> (Option<Date>, Option<Date>, bool) {
    (value.as_at, value.published, value.used == Some(true))
}

/// What both sides agreed goes first, then the responsible side's, then the latest.
fn preference(indicator: &Indicator, value: &Measurement) -> impl Ord + use<> {
    let own = value.side.is_some() && value.side == indicator.side;
    let agreed = value.side == Some(Side::Joint);
    (agreed, own, value.as_at, value.published, value.id)
}

fn differs(one: &Measurement, other: &Measurement) -> bool {
    let said = |m: &Measurement| {
        let reading = Reading::from(m);
        (reading.number(), reading.word, reading.absence)
    };
    one.id != other.id && said(one) != said(other)
}

fn differing(value: &Measurement) -> Differing {
    Differing {
        measurement: value.id,
        reading: Reading::from(value),
        side: value.side,
        source: value.source.clone(),
        publisher: value.publisher.clone(),
        published: value.published,
    }
}
