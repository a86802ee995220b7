//! Milestones that wait for each other, or stand in the past.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::Spot;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::Milestone;
use crate::domain::values::{Exact, Id};
use crate::figures::Figures;
use crate::figures::schedule::is_cancelled;

fn open<'a>(figures: &'a Figures) -> impl Iterator<Item = &'a Milestone> {
    let all = figures.program.milestones.values();
    all.filter(|m| !is_cancelled(m) && figures.done_on(m).is_none())
}

/// Cycles of dependencies, each once.
pub(super) fn cycles(figures: &Figures) -> Vec<Spot> {
    let places = figures.program.milestones.keys().filter_map(|id| figures.schedule.place(*id));
    let cycles: BTreeSet<_> = places.map(|place| &place.cycle).filter(|c| !c.is_empty()).collect();
    let spot = |cycle: &&Vec<_>| {
        let first = cycle.first().copied()?;
        let inside = |id: Option<Id>| id.is_some_and(|id| cycle.contains(&id));
        let all = figures.program.dependencies.values();
        let between = all.filter(|d| inside(d.predecessor) && inside(d.successor)).map(|d| d.id);
        let spot = Spot::at(Kind::Milestone, first, "").beside(Kind::Dependency, between);
        Some(spot.with("members", figures.codes(cycle)))
    };
    cycles.iter().filter_map(spot).collect()
}

/// Forecasts that lie in the past of what is not done.
pub(super) fn past_forecast(figures: &Figures) -> Vec<Spot> {
    let past = open(figures).filter_map(|milestone| {
        let forecast = milestone.forecast.filter(|day| day.last() < figures.as_of)?;
        let spot = Spot::at(Kind::Milestone, milestone.id, "forecast");
        Some(spot.with("forecast", Arg::Date(forecast)))
    });
    past.collect()
}

/// Milestones done before a predecessor was.
pub(super) fn out_of_order(figures: &Figures) -> Vec<Spot> {
    let wrong = figures.program.dependencies.values().filter_map(|dependency| {
        let before = figures.program.milestones.get(&dependency.predecessor?)?;
        let after = figures.program.milestones.get(&dependency.successor?)?;
        let done = figures.done_on(after)?;
        let early = match figures.done_on(before) {
            Some(first) => done.is_before(first),
            None => !is_cancelled(before),
        };
        let code = Arg::Text(figures.program.code(Kind::Milestone, before.id));
        let spot = Spot::at(Kind::Milestone, after.id, "actual");
        early.then(|| spot.with("predecessor", code).with("actual", Arg::Date(done)))
    });
    wrong.collect()
}

/// Milestones without a planned day.
pub(super) fn unplanned(figures: &Figures) -> Vec<Spot> {
    let without = open(figures).filter(|milestone| milestone.planned.is_none());
    without.map(|milestone| Spot::at(Kind::Milestone, milestone.id, "planned")).collect()
}

/// Negative weights.
pub(super) fn weight(figures: &Figures) -> Vec<Spot> {
    let wrong = figures.program.milestones.values().filter_map(|milestone| {
        let weight = milestone.weight.map(Exact::number).filter(Decimal::is_sign_negative)?;
        let spot = Spot::at(Kind::Milestone, milestone.id, "weight");
        Some(spot.with("value", Arg::Number(weight)))
    });
    wrong.collect()
}

/// Milestones done on a day that is still to come.
pub(super) fn done_in_future(figures: &Figures) -> Vec<Spot> {
    let early = figures.program.milestones.values().filter_map(|milestone| {
        let actual = milestone.actual.filter(|day| !figures.is_past(*day))?;
        let spot = Spot::at(Kind::Milestone, milestone.id, "actual");
        Some(spot.with("actual", Arg::Date(actual)))
    });
    early.collect()
}

/// Milestones that were cancelled and nobody says why.
pub(super) fn cancelled_for_nothing(figures: &Figures) -> Vec<Spot> {
    let bare = figures.program.milestones.values();
    let bare = bare.filter(|m| is_cancelled(m) && m.cancelled_reason.trim().is_empty());
    bare.map(|m| Spot::at(Kind::Milestone, m.id, "cancelled_reason")).collect()
}
