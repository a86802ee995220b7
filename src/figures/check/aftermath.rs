//! What stays: services, their follow-up, and evaluations.

use chrono::Datelike;

use super::{Spot, is_explained};
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Contribution, Evaluation, Service};
use crate::figures::Figures;

/// The best rating where an evaluation names none.
const USUAL_SCALE: i64 = 4;

/// Services that people can use, of the cooperation's own making (R17).
fn own<'a>(figures: &'a Figures) -> impl Iterator<Item = &'a Service> {
    figures.program.services.values().filter(|service| {
        service.contribution != Some(Contribution::Related)
            && service.launch.is_none_or(|launch| figures.is_past(launch))
    })
}

/// Services that nobody runs, as far as is written.
pub(super) fn no_operator(figures: &Figures) -> Vec<Spot> {
    let bare = own(figures).filter(|service| service.operator.is_none());
    let bare = bare.filter(|s| !is_explained(figures, Kind::Service, s.id, "operator"));
    bare.map(|service| Spot::at(Kind::Service, service.id, "operator")).collect()
}

/// Services whose users nobody counts.
pub(super) fn no_users(figures: &Figures) -> Vec<Spot> {
    let bare = own(figures).filter(|service| service.users.is_none());
    let bare = bare.filter(|s| !is_explained(figures, Kind::Service, s.id, "users"));
    bare.map(|service| Spot::at(Kind::Service, service.id, "users")).collect()
}

/// Follow-up checks of a year that is over, still to be made.
pub(super) fn overdue_check(figures: &Figures) -> Vec<Spot> {
    let this_year = i64::from(figures.as_of.year());
    let late = figures.program.followup_checks.values().filter_map(|check| {
        let year = check.due_year.filter(|year| *year < this_year && check.date.is_none())?;
        let spot = Spot::at(Kind::FollowupCheck, check.id, "date");
        Some(spot.with("year", Arg::Text(year.to_string())))
    });
    late.collect()
}

/// Ratings below 1 or above the best that can be given.
pub(super) fn off_scale(figures: &Figures) -> Vec<Spot> {
    figures.program.evaluations.values().flat_map(off_scale_of).collect()
}

fn off_scale_of(evaluation: &Evaluation) -> Vec<Spot> {
    let best = evaluation.scale.unwrap_or(USUAL_SCALE);
    let ratings = [
        ("relevance", evaluation.relevance),
        ("coherence", evaluation.coherence),
        ("effectiveness", evaluation.effectiveness),
        ("efficiency", evaluation.efficiency),
        ("impact", evaluation.impact),
        ("sustainability", evaluation.sustainability),
    ];
    let off = ratings.into_iter().filter_map(|(field, rating)| {
        let rating = rating.filter(|rating| *rating < 1 || *rating > best)?;
        let spot = Spot::at(Kind::Evaluation, evaluation.id, field);
        Some(spot.with("value", Arg::Int(rating)).with("scale", Arg::Int(best)))
    });
    off.collect()
}
