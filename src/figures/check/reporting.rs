//! Reports that are due, signatures, and issued editions (R15, R20).

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate};

use super::Spot;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Edition, EditionState, Obligation, Signoff};
use crate::domain::values::{Side, Stamp};
use crate::figures::Figures;

/// Obligations whose due day nobody can reckon.
pub(super) fn unreadable_due(figures: &Figures) -> Vec<Spot> {
    let all = figures.program.obligations.values();
    let wrong = all.filter(|o| !o.due_rule.is_empty() && !is_due_rule(&o.due_rule));
    let spot = |obligation: &Obligation| {
        let spot = Spot::at(Kind::Obligation, obligation.id, "due_rule");
        spot.with("rule", Arg::Text(obligation.due_rule.clone()))
    };
    wrong.map(spot).collect()
}

/// Whether a text is `end`, or `end` and some days, weeks, months or years, such as end+15d.
pub(super) fn is_due_rule(text: &str) -> bool {
    let Some(rest) = text.trim().strip_prefix("end") else { return false };
    let Some(span) = rest.trim().strip_prefix('+') else { return rest.is_empty() };
    let span = span.trim();
    let number = span.strip_suffix(['d', 'w', 'm', 'y']).unwrap_or_default();
    number.parse::<u16>().is_ok() && number.bytes().all(|b| b.is_ascii_digit())
}

/// Signatures that stand.
fn standing<'a>(figures: &'a Figures) -> impl Iterator<Item = &'a Signoff> {
    figures.program.signoffs.values().filter(|signoff| signoff.voided.is_none())
}

/// Signatures of a side that is no party: a side signs for itself only.
pub(super) fn strange_side(figures: &Figures) -> Vec<Spot> {
    let strange = figures.program.signoffs.values();
    let strange = strange.filter(|s| matches!(s.side, Some(Side::Joint | Side::Other)));
    strange.map(|signoff| Spot::at(Kind::Signoff, signoff.id, "side")).collect()
}

/// Signatures under no figures, or of no moment.
pub(super) fn signed_nothing(figures: &Figures) -> Vec<Spot> {
    let bare = standing(figures).filter_map(|signoff| {
        let field = match (signoff.fingerprint.is_empty(), signoff.stamp) {
            (true, _) => "fingerprint",
            (_, None) => "stamp",
            _ => return None,
        };
        Some(Spot::at(Kind::Signoff, signoff.id, field))
    });
    bare.collect()
}

/// More than one standing signature of a side under a period.
pub(super) fn signed_twice(figures: &Figures) -> Vec<Spot> {
    let mut seen = BTreeSet::new();
    let again =
        standing(figures).filter(|s| s.period.is_some() && !seen.insert((s.period, s.side)));
    again.map(|signoff| Spot::at(Kind::Signoff, signoff.id, "number")).collect()
}

/// Periods that were reopened and nobody says why.
pub(super) fn voided_for_nothing(figures: &Figures) -> Vec<Spot> {
    let bare = figures.program.signoffs.values();
    let bare = bare.filter(|s| s.voided.is_some() && s.void_reason.trim().is_empty());
    bare.map(|signoff| Spot::at(Kind::Signoff, signoff.id, "void_reason")).collect()
}

/// Signatures under a period that was not over.
pub(super) fn signed_early(figures: &Figures) -> Vec<Spot> {
    let early = standing(figures).filter_map(|signoff| {
        let end = figures.index.periods.get(signoff.period?)?.end;
        let day = day_of(signoff.stamp?).filter(|day| *day < end)?;
        let spot = Spot::at(Kind::Signoff, signoff.id, "stamp");
        Some(spot.with("date", Arg::Date(day.into())).with("end", Arg::Date(end.into())))
    });
    early.collect()
}

/// The day of a stamp where the clock is furthest ahead: nobody is told a day too early.
fn day_of(stamp: Stamp) -> Option<NaiveDate> {
    const FURTHEST: i64 = 14 * 60 * 60 * 1000;
    let moment = DateTime::from_timestamp_millis(stamp.millis().checked_add(FURTHEST)?)?;
    Some(moment.date_naive())
}

fn issued<'a>(figures: &'a Figures) -> impl Iterator<Item = &'a Edition> {
    let editions = figures.program.editions.values();
    editions.filter(|e| matches!(e.state, Some(EditionState::Issued | EditionState::Replaced)))
}

/// Reports that were issued and that nobody approved.
pub(super) fn unapproved(figures: &Figures) -> Vec<Spot> {
    let bare = issued(figures).filter(|edition| edition.approved_by.is_none());
    bare.map(|edition| Spot::at(Kind::Edition, edition.id, "approved_by")).collect()
}

/// Reports that were issued and cannot be made again.
pub(super) fn issued_nothing(figures: &Figures) -> Vec<Spot> {
    let bare = issued(figures).filter_map(|edition| {
        let field = match (edition.as_of, edition.fingerprint.is_empty()) {
            (None, _) => "as_of",
            (_, true) => "fingerprint",
            _ => return None,
        };
        Some(Spot::at(Kind::Edition, edition.id, field))
    });
    bare.collect()
}

/// Reports that the person who prepared them approved.
pub(super) fn one_pair_of_eyes(figures: &Figures) -> Vec<Spot> {
    let alone = figures.program.editions.values();
    let alone = alone.filter(|e| e.prepared_by.is_some() && e.prepared_by == e.approved_by);
    alone.map(|edition| Spot::at(Kind::Edition, edition.id, "approved_by")).collect()
}

/// Reports that are said to be replaced, by none that is there; or are replaced and still issued.
pub(super) fn replaced_by_nothing(figures: &Figures) -> Vec<Spot> {
    let later = figures.program.editions.values();
    let later = later.filter(|edition| edition.state != Some(EditionState::Draft));
    let replaced: BTreeSet<_> = later.filter_map(|edition| edition.replaces).collect();
    let wrong = issued(figures).filter(|edition| {
        (edition.state == Some(EditionState::Replaced)) != replaced.contains(&edition.id)
    });
    wrong.map(|edition| Spot::at(Kind::Edition, edition.id, "state")).collect()
}

#[cfg(test)]
mod tests {
    use super::is_due_rule;

    #[test]
    fn due_rules_name_the_end_and_a_span() {
        for rule in ["end", "end+15d", "end+2m", "end + 1w", "end+0d", "end+1y"] {
            assert!(is_due_rule(rule), "{rule}");
        }
        for rule in
            ["", "start+15d", "end+", "end+15", "end-3d", "end+d", "endless", "15 days", "end+-3d"]
        {
            assert!(!is_due_rule(rule), "{rule}");
        }
    }
}
