//! What is planned for the period that follows.

use chrono::Days;

use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::values::{Date, Id, Link};
use crate::figures::Status;
use crate::report::context::Context;
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Content, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("next")];
    let found = found(context);
    if found.is_empty() {
        blocks.push(context.paragraph("next-none"));
        return blocks;
    }
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    blocks.push(Block::Table(Table {
        id: "next".into(),
        caption: context.say("next-caption"),
        columns: ["milestone", "forecast", "side", "responsible", "depends", "decision_needed"]
            .map(words)
            .into(),
        rows: found.iter().filter_map(|(date, _, id)| row(context, *id, *date)).collect(),
        notes: vec![],
    }));
    blocks
}

/// Open milestones expected within as long a time after the period as it lasts.
fn found(context: &Context) -> Vec<(Date, String, Id)> {
    let request = context.request;
    let length = (request.end - request.start).num_days().unsigned_abs() + 1;
    let end = request.end.checked_add_days(Days::new(length)).unwrap_or(request.end);
    let mut found: Vec<_> = context
        .milestones
        .iter()
        .filter(|(_, figure)| !figure.done && figure.status != Status::Stopped)
        .filter(|(id, _)| {
            let record = context.program.milestones.get(id);
            let project = record.and_then(|record| record.project);
            project.is_none_or(|project| !context.is_related(project))
        })
        .filter_map(|(id, figure)| {
            let date = figure.effective.or(figure.planned)?;
            let inside = date.last() > request.end && date.first() <= end;
            let code = context.code(Link { kind: Kind::Milestone, id: *id });
            inside.then_some((date, code, *id))
        })
        .collect();
    found.sort();
    found
}

fn row(context: &Context, id: Id, date: Date) -> Option<Row> {
    let record = context.program.milestones.get(&id)?;
    let code = |id: Id| context.code(Link { kind: Kind::Milestone, id });
    let before = context.program.dependencies.values().filter(|d| d.successor == Some(id));
    let mut before: Vec<_> = before.filter_map(|d| d.predecessor).map(code).collect();
    before.sort();
    let planned = record.planned.filter(|planned| *planned != date);
    let planned = planned.map_or(String::new(), |planned| {
        let said = context.texts.date_short(planned);
        context.say_with("report-originally", &[("value", Arg::Text(said))])
    });
    Some(Row::Plain {
        cells: vec![
            context.ml_cell(&record.title).with_note(code(id)),
            Cell::of(Content::Date(date)).with_note(planned),
            Cell::text(context.side(record.side)),
            Cell::text(context.person(record.responsible)),
            Cell::text(context.texts.list(&before)),
            context.ml_cell(&record.decision_needed),
        ],
    })
}
