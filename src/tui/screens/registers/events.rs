//! Trainings, dispatches, forums and committees, and what was decided there.

use std::collections::BTreeMap;

use crate::domain::program::Kind;
use crate::domain::records::{Action, ActionState, Decision, Event};
use crate::domain::values::{Id, Link};
use crate::figures::{TrainingRow, Trips};
use crate::tui::place::Place;
use crate::tui::register::{Column, Datum, Register, Row, Source, View, code, column};
use crate::tui::screens::pages;
use crate::tui::theme::Meaning;

pub const EVENTS: Register = Register {
    place: Place::Events,
    views: &[
        View::of("events", Kind::Event, COLUMNS, rows).with_pane(pages::of_row),
        View::of("actions", Kind::Action, ACTIONS, actions),
    ],
};

const COLUMNS: &[Column] = &[
    column("date", 13),
    column("kind", 16).drops(1),
    column("title", 20).grows(),
    column("place", 16).drops(3),
    column("persons", 8).right(),
    code().drops(2),
];

const ACTIONS: &[Column] = &[
    column("record", 9).drops(2),
    code(),
    column("text", 20).grows(),
    column("responsible", 18).drops(3),
    column("side", 10).drops(4),
    column("due", 13),
    column("state", 10),
];

fn rows(source: &Source) -> Vec<Row> {
    let mut attended: BTreeMap<Id, Vec<&TrainingRow>> = BTreeMap::new();
    for row in &source.sheets.training.rows {
        attended.entry(row.event).or_default().push(row);
    }
    let mut events: Vec<_> = source.program.events.values().collect();
    events.sort_by_key(|event| (std::cmp::Reverse(event.start), event.id));
    let came = |event: &Event| {
        let rows = attended.get(&event.id)?.iter().copied();
        Trips::of(rows).actual
    };
    events.into_iter().map(|event| row(source, event, came(event))).collect()
}

fn row(source: &Source, event: &Event, came: Option<i64>) -> Row {
    let cells = vec![
        event.start.into(),
        Datum::word(event.kind),
        Datum::text(source.best(&event.title)),
        Datum::text(&event.place),
        Datum::int(came),
        Datum::Code(source.code(Kind::Event, Some(event.id))),
    ];
    Row::of(Link { kind: Kind::Event, id: event.id }, cells).found_by(&[&event.title])
}

/// Actions that are open, the earliest due first; then decisions; then what is done.
fn actions(source: &Source) -> Vec<Row> {
    let program = source.program;
    let mut actions: Vec<_> = program.actions.values().collect();
    actions.sort_by_key(|action| (is_over(action), action.due.is_none(), action.due, action.id));
    let (over, open): (Vec<&Action>, Vec<&Action>) = actions.into_iter().partition(|a| is_over(a));
    let mut decisions: Vec<_> = program.decisions.values().collect();
    decisions.sort_by_key(|decision| (std::cmp::Reverse(day(source, decision)), decision.id));
    let open = open.into_iter().map(|each| action(source, each));
    let decisions = decisions.into_iter().map(|each| decision(source, each));
    open.chain(decisions).chain(over.into_iter().rev().map(|each| action(source, each))).collect()
}

fn is_over(action: &Action) -> bool {
    matches!(action.state, Some(ActionState::Done | ActionState::Dropped))
}

fn day(source: &Source, decision: &Decision) -> Option<crate::domain::values::Date> {
    let event = decision.event.and_then(|id| source.program.events.get(&id));
    decision.date.or_else(|| event.and_then(|event| event.start))
}

fn action(source: &Source, action: &Action) -> Row {
    let late = action.due.is_some_and(|due| due.last() < source.figures.as_of);
    let state = match action.state {
        Some(ActionState::Done | ActionState::Dropped) => {
            Datum::marked(action.state, Meaning::Muted)
        }
        _ if late => Datum::Said("overdue", Meaning::Bad),
        _ => Datum::word(Some(ActionState::Open)),
    };
    let cells = vec![
        Datum::Said("kind-action", Meaning::Plain),
        Datum::Code(source.code(Kind::Action, Some(action.id))),
        Datum::text(source.best(&action.text)),
        Datum::text(source.person(action.responsible)),
        Datum::word(action.side),
        action.due.into(),
        state,
    ];
    Row::of(Link { kind: Kind::Action, id: action.id }, cells).found_by(&[&action.text])
}

fn decision(source: &Source, decision: &Decision) -> Row {
    let cells = vec![
        Datum::Said("kind-decision", Meaning::Muted),
        Datum::Code(source.code(Kind::Decision, Some(decision.id))),
        Datum::text(source.best(&decision.text)),
        Datum::Blank,
        Datum::Blank,
        day(source, decision).into(),
        Datum::Said("decided", Meaning::Muted),
    ];
    Row::of(Link { kind: Kind::Decision, id: decision.id }, cells).found_by(&[&decision.text])
}
