//! Decisions of the period, and what was to be done about earlier ones.

use crate::domain::program::Kind;
use crate::domain::records::{Action, ActionState, Decision};
use crate::domain::values::{Date, Link};
use crate::report::context::Context;
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Content, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("decisions")];
    blocks.extend(decisions(context));
    blocks.extend(actions(context));
    if blocks.len() == 1 {
        blocks.push(context.paragraph("decisions-none"));
    }
    blocks
}

fn day(context: &Context, decision: &Decision) -> Option<Date> {
    let event = decision.event.and_then(|id| context.program.events.get(&id));
    decision.date.or_else(|| event.and_then(|event| event.start))
}

fn decisions(context: &Context) -> Option<Block> {
    let all = context.program.decisions.values();
    let mut found: Vec<_> = all
        .map(|decision| (day(context, decision), decision))
        .filter(|(day, _)| context.in_period(*day))
        .collect();
    found.sort_by_key(|(day, decision)| (*day, decision.code.clone()));
    let code = |id| context.code(Link { kind: Kind::Decision, id });
    let row = |(day, decision): &(Option<Date>, &Decision)| Row::Plain {
        cells: vec![
            context.ml_cell(&decision.text).with_note(code(decision.id)),
            day.map_or(Cell::empty(), |day| Cell::of(Content::Date(day))),
            Cell::text(
                decision
                    .event
                    .map_or(String::new(), |id| context.code(Link { kind: Kind::Event, id })),
            ),
        ],
    };
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    (!found.is_empty()).then(|| {
        Block::Table(Table {
            id: "decisions".into(),
            also: None,
            caption: context.say("decisions-caption"),
            columns: vec![words("decision"), words("date"), words("event")],
            rows: found.iter().map(row).collect(),
            notes: vec![],
        })
    })
}

/// Open actions, and those done in the period.
fn actions(context: &Context) -> Option<Block> {
    let of_report = |action: &&Action| match action.state {
        Some(ActionState::Done) => context.in_period(action.done),
        Some(ActionState::Dropped) => false,
        _ => true,
    };
    let mut found: Vec<_> = context.program.actions.values().filter(of_report).collect();
    found.sort_by_key(|action| (action.due, action.code.clone()));
    let code = |kind: Kind, id| context.code(Link { kind, id });
    let row = |action: &&Action| {
        let date = |date: Option<Date>| date.map_or(Cell::empty(), |d| Cell::of(Content::Date(d)));
        Row::Plain {
            cells: vec![
                context.ml_cell(&action.text).with_note(code(Kind::Action, action.id)),
                Cell::text(context.side(action.side)),
                Cell::text(context.person(action.responsible)),
                date(action.due),
                context.word(action.state.or(Some(ActionState::Open))),
                date(action.done),
            ],
        }
    };
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    (!found.is_empty()).then(|| {
        Block::Table(Table {
            id: "actions".into(),
            also: None,
            caption: context.say("actions-caption"),
            columns: ["action", "side", "responsible", "due", "state", "done"].map(words).into(),
            rows: found.iter().map(row).collect(),
            notes: vec![],
        })
    })
}
