//! Events, who came to them, and what was decided there.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::{Spot, is_explained};
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Attendance, Event, EventKind, Headcount, Sex};
use crate::domain::values::{Date, Id, Link, Qualifier};
use crate::figures::Figures;
use crate::figures::index::{id_of, link};

/// Events to which people came and nobody says how many. Meetings of the two sides, missions and
/// evaluations are not counted by heads.
pub(super) fn nobody_counted(figures: &Figures) -> Vec<Spot> {
    let program = figures.program;
    let headcounts: BTreeSet<_> = program.headcounts.values().filter_map(|h| h.owner).collect();
    let counted = |event: &Event| {
        !figures.index.attendances.of(event.id).is_empty()
            || headcounts.contains(&link(Kind::Event, event.id))
            || ["", "attendance", "persons"]
                .iter()
                .any(|field| is_explained(figures, Kind::Event, event.id, field))
    };
    let over = program.events.values().filter(|event| is_over(figures, event));
    let bare = over.filter(|event| gathers_people(event) && !counted(event));
    bare.map(|event| Spot::at(Kind::Event, event.id, "")).collect()
}

fn is_over(figures: &Figures, event: &Event) -> bool {
    event.end.or(event.start).is_some_and(|day| day.last() < figures.as_of)
}

fn gathers_people(event: &Event) -> bool {
    !matches!(
        event.kind,
        Some(
            EventKind::Committee
                | EventKind::Mission
                | EventKind::Consultation
                | EventKind::Evaluation
        )
    )
}

/// Decisions of no day, neither their own nor that of their event.
pub(super) fn undated_decision(figures: &Figures) -> Vec<Spot> {
    let undated = figures.program.decisions.values().filter(|decision| {
        let event = decision.event.and_then(|id| figures.program.events.get(&id));
        decision.date.or(event.and_then(|event| event.start)).is_none()
    });
    undated.map(|decision| Spot::at(Kind::Decision, decision.id, "date")).collect()
}

/// Open actions that are nobody's.
pub(super) fn unowned_action(figures: &Figures) -> Vec<Spot> {
    let open = figures.open_actions().filter(|action| action.responsible.is_none());
    open.map(|action| Spot::at(Kind::Action, action.id, "responsible")).collect()
}

/// Open actions without a day by which they are to be done.
pub(super) fn endless_action(figures: &Figures) -> Vec<Spot> {
    let open = figures.open_actions().filter(|action| action.due.is_none());
    open.map(|action| Spot::at(Kind::Action, action.id, "due")).collect()
}

/// Counts of different officials above the person-trips of the same scope (R16). Where a trip of
/// the scope is not known for certain, nobody can tell.
pub(super) fn more_people_than_trips(figures: &Figures) -> Vec<Spot> {
    let too_many = figures.program.headcounts.values().filter_map(|headcount| {
        let persons = headcount.persons.filter(|_| headcount.absence.is_none())?;
        let trips = trips_of(figures, headcount).filter(|trips| persons > *trips)?;
        let spot = Spot::at(Kind::Headcount, headcount.id, "persons");
        Some(spot.with("persons", Arg::Int(persons)).with("trips", Arg::Int(trips)))
    });
    too_many.collect()
}

/// The most trips that the scope of a headcount can hold; `None` where one is uncertain.
fn trips_of(figures: &Figures, headcount: &Headcount) -> Option<i64> {
    let events = events_of(figures, headcount.owner);
    let events = events.into_iter().filter(|event| is_of_year(event, headcount.year));
    let mut trips: Option<i64> = None;
    for attendance in events.flat_map(|event| figures.index.attendances.of(event.id)) {
        if belongs(attendance, headcount)? {
            trips = Some(trips.unwrap_or_default().saturating_add(known(attendance)?));
        }
    }
    trips
}

/// The events that can be in a scope. One of the whole partnership can be in any phase.
fn events_of<'a>(figures: &'a Figures, scope: Option<Link>) -> Vec<&'a Event> {
    let events = &figures.program.events;
    match scope {
        Some(Link { kind: Kind::Event, id }) => events.get(&id).into_iter().collect(),
        Some(Link { kind: Kind::Phase, id }) => {
            events.values().filter(|event| is_of_phase(figures, event, id)).collect()
        }
        Some(_) => events.values().collect(),
        None => vec![],
    }
}

fn is_of_phase(figures: &Figures, event: &Event, phase: Id) -> bool {
    let project = id_of(Kind::Project, event.owner);
    let project = project.and_then(|id| figures.program.projects.get(&id));
    project.is_none_or(|project| project.phase == Some(phase))
        && id_of(Kind::Phase, event.owner).is_none_or(|own| own == phase)
}

fn is_of_year(event: &Event, year: Option<i64>) -> bool {
    let within = |start: Date, year: i64| {
        let end = event.end.unwrap_or(start).last();
        (i64::from(start.first().year())..=i64::from(end.year())).contains(&year)
    };
    year.zip(event.start).is_none_or(|(year, start)| within(start, year))
}

/// Whether the people of an attendance are among those of a headcount; `None`: cannot tell.
fn belongs(attendance: &Attendance, headcount: &Headcount) -> Option<bool> {
    let sex = attendance.sex.filter(|sex| *sex != Sex::Unknown);
    let parts = [
        same(headcount.agency, attendance.agency),
        same(headcount.level, attendance.level),
        same(headcount.sex, sex),
    ];
    if parts.contains(&Some(false)) {
        return Some(false);
    }
    parts.iter().all(Option::is_some).then_some(true)
}

fn same<T: PartialEq>(wanted: Option<T>, there: Option<T>) -> Option<bool> {
    match (wanted, there) {
        (None, _) => Some(true),
        (Some(wanted), Some(there)) => Some(wanted == there),
        (Some(_), None) => None,
    }
}

fn known(attendance: &Attendance) -> Option<i64> {
    let exact = matches!(attendance.qualifier, None | Some(Qualifier::Exact | Qualifier::LessThan));
    attendance.persons_actual.filter(|_| exact && attendance.absence.is_none())
}
