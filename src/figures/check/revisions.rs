//! The ledger of revisions (R11), and ratings that people set beside the computed ones (R10).

use std::collections::BTreeMap;

use super::Spot;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Override, Revision};
use crate::domain::value::Value;
use crate::domain::values::{Date, Exact, Link};
use crate::figures::Figures;

/// Revisions of which nobody says why.
pub(super) fn for_nothing(figures: &Figures) -> Vec<Spot> {
    let bare = figures.program.revisions.values().filter(|revision| revision.reason.is_empty());
    bare.map(|revision| Spot::at(Kind::Revision, revision.id, "reason")).collect()
}

/// The last revisions of cells that hold something else.
pub(super) fn unlike_cell(figures: &Figures) -> Vec<Spot> {
    let mut last: BTreeMap<(Link, &str), Vec<&Revision>> = BTreeMap::new();
    for revision in figures.program.revisions.values() {
        let Some(record) = revision.record else { continue };
        last.entry((record, &revision.field)).or_default().push(revision);
    }
    let unlike = last.into_iter().filter_map(|((record, field), mut revisions)| {
        let date = revisions.iter().map(|revision| revision.date).max()?;
        revisions.retain(|revision| revision.date == date);
        let held = Held::of(figures, record, field)?;
        let last = revisions.last()?;
        let agreed = revisions.iter().any(|revision| held.is(&revision.new));
        let spot =
            Spot::at(Kind::Revision, last.id, "new").with("new", Arg::Text(last.new.clone()));
        (!agreed).then(|| spot.with("value", Arg::Text(held.shown)))
    });
    unlike.collect()
}

/// What a cell holds, as it is stored and as people write it.
struct Held {
    stored: String,
    shown: String,
}

impl Held {
    /// `None` where the record or the field is not there: another rule says so.
    fn of(figures: &Figures, record: Link, field: &str) -> Option<Self> {
        let program = figures.program;
        let shape = record.kind.slot(field).ok()?.shape;
        let value = program.read(record.kind, record.id, field).ok()?;
        program.contains(record.kind, record.id).then(|| Self {
            stored: value.text().unwrap_or_default(),
            shown: program.show(shape, &value),
        })
    }

    /// 10.50 and 10.5 are the same amount.
    fn is(&self, text: &str) -> bool {
        let number = |text: &str| text.parse::<Exact>().ok().map(Exact::number);
        let same_number = number(text).is_some() && number(text) == number(&self.stored);
        text == self.stored || text == self.shown || same_number
    }
}

/// Days and amounts that were revised after they had their day. Targets have a rule of their own.
pub(super) fn after_the_day(figures: &Figures) -> Vec<Spot> {
    let late = figures.program.revisions.values().filter_map(|revision| {
        let record = revision.record.filter(|record| record.kind != Kind::Target)?;
        let end = last_day(figures, record, &revision.old)?;
        let date = revision.date.filter(|date| end.is_before(*date))?;
        let spot = Spot::at(Kind::Revision, revision.id, "date").with("date", Arg::Date(date));
        Some(spot.with("end", Arg::Date(end)))
    });
    late.collect()
}

/// The day that was revised, else the end of the period that the revised record is for.
fn last_day(figures: &Figures, record: Link, old: &str) -> Option<Date> {
    if let Ok(day) = old.parse::<Date>() {
        return (old.len() >= 7).then_some(day);
    }
    let Value::Ref(period) = figures.program.read(record.kind, record.id, "period").ok()? else {
        return None;
    };
    figures.index.periods.get(period).map(|span| span.end.into())
}

/// Ratings set by a person who does not say why.
pub(super) fn override_for_nothing(figures: &Figures) -> Vec<Spot> {
    let bare = figures.program.overrides.values().filter(|record| record.reason.is_empty());
    bare.map(|record| Spot::at(Kind::Override, record.id, "reason")).collect()
}

/// The last ratings of a record whose period is over, so that they hold no more.
pub(super) fn override_over(figures: &Figures) -> Vec<Spot> {
    let end = |record: &Override| figures.index.periods.get(record.period?).map(|span| span.end);
    let mut last: BTreeMap<Option<Link>, &Override> = BTreeMap::new();
    for record in figures.program.overrides.values() {
        let kept = last.entry(record.record).or_insert(record);
        if end(record) > end(kept) {
            *kept = record;
        }
    }
    let over = last.into_values().filter_map(|record| {
        let end = end(record).filter(|end| *end < figures.as_of)?;
        let spot = Spot::at(Kind::Override, record.id, "period");
        Some(spot.with("end", Arg::Date(end.into())))
    });
    over.collect()
}
