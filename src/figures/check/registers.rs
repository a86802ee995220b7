//! Risks, documents and sources as they stand in their registers.

use std::collections::BTreeSet;

use super::{Spot, is_explained};
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Risk, RiskKind, RiskState};
use crate::domain::values::{Choice, word};
use crate::figures::Figures;

/// The score from which an open risk is high.
const HIGH_SCORE: i64 = 15;

/// Scores of reviews that are not between 1 and 5.
pub(super) fn review_scores(figures: &Figures) -> Vec<Spot> {
    let mut spots = vec![];
    for review in figures.program.risk_reviews.values() {
        for (field, score) in [("likelihood", review.likelihood), ("impact", review.impact)] {
            if let Some(score) = score.filter(|score| !(1..=5).contains(score)) {
                let spot = Spot::at(Kind::RiskReview, review.id, field);
                spots.push(spot.with("value", Arg::Int(score)));
            }
        }
    }
    spots
}

fn open<'a>(figures: &'a Figures) -> impl Iterator<Item = &'a Risk> {
    let real = |risk: &&Risk| risk.kind != Some(RiskKind::Assumption);
    let open =
        |risk: &&Risk| matches!(risk.state, None | Some(RiskState::Open | RiskState::Occurred));
    figures.program.risks.values().filter(real).filter(open)
}

fn score(risk: &Risk) -> Option<i64> {
    Some(risk.likelihood?.saturating_mul(risk.impact?))
}

/// High risks about which nobody does anything.
pub(super) fn no_response(figures: &Figures) -> Vec<Spot> {
    let bare = open(figures).filter(|risk| risk.response.is_empty()).filter_map(|risk| {
        let score = score(risk).filter(|score| *score >= HIGH_SCORE)?;
        Some(Spot::at(Kind::Risk, risk.id, "response").with("score", Arg::Int(score)))
    });
    bare.collect()
}

/// Open risks that nobody watches.
pub(super) fn unwatched(figures: &Figures) -> Vec<Spot> {
    let bare = open(figures).filter(|risk| risk.responsible.is_none());
    bare.map(|risk| Spot::at(Kind::Risk, risk.id, "responsible")).collect()
}

/// Responses that should be there by now while the risk is still open.
pub(super) fn overdue_response(figures: &Figures) -> Vec<Spot> {
    let late = open(figures).filter_map(|risk| {
        let due = risk.due.filter(|due| due.last() < figures.as_of)?;
        Some(Spot::at(Kind::Risk, risk.id, "due").with("due", Arg::Date(due)))
    });
    late.collect()
}

/// Assumptions in the state of a risk, and risks in that of an assumption.
pub(super) fn state_of_another_kind(figures: &Figures) -> Vec<Spot> {
    let wrong = figures.program.risks.values().filter_map(|risk| {
        let state = risk.state?;
        let of_assumption =
            matches!(state, RiskState::Holds | RiskState::Doubtful | RiskState::Failed);
        let spot = Spot::at(Kind::Risk, risk.id, "state");
        let state = Arg::Word(RiskState::NAME, word(Some(state)).unwrap_or_default());
        ((risk.kind? == RiskKind::Assumption) != of_assumption).then(|| spot.with("state", state))
    });
    wrong.collect()
}

/// Documents that nobody can find.
pub(super) fn nowhere(figures: &Figures) -> Vec<Spot> {
    let lost = figures.program.documents.values();
    let lost = lost.filter(|document| document.path.is_empty() && document.url.is_empty());
    let explained =
        |id| ["path", "url"].iter().any(|field| is_explained(figures, Kind::Document, id, field));
    let lost = lost.filter(|document| !explained(document.id));
    lost.map(|document| Spot::at(Kind::Document, document.id, "path")).collect()
}

/// Values of one field of which more than one is marked as used (R18).
pub(super) fn two_used(figures: &Figures) -> Vec<Spot> {
    let used = figures.program.source_values.values().filter(|value| value.used == Some(true));
    let mut taken = BTreeSet::new();
    let again = used.filter(|value| {
        !value.field.is_empty() && !taken.insert((value.record, value.field.as_str()))
    });
    again.map(|value| Spot::at(Kind::SourceValue, value.id, "used")).collect()
}
