//! History: the log, step by step.

use serde_json::{Value as Json, json};

use super::context::Context;
use super::io::Io;
use super::problem::Outcome;
use crate::domain::program::{Kind, Program};
use crate::domain::shape::Shape;
use crate::domain::value::Value;
use crate::domain::values::{Id, Stamp};
use crate::log::change::{Edit, Purpose};
use crate::store::Step;

/// `dgcc log [CODE]`
pub fn log(
    context: &mut Context,
    io: &mut Io,
    code: Option<&str>,
    (limit, json): (usize, bool),
) -> Outcome {
    let record = code.map(|code| context.look_up(code)).transpose()?.map(|(_, link)| link.id);
    let steps = context.store()?.steps(record, i64::MAX, limit)?;
    let mut lines = vec![];
    for step in &steps {
        let partnership =
            step.entries.iter().map(|past| past.body.scope).find(|s| *s != Id::SHARED);
        let program = context.program(partnership.unwrap_or(Id::SHARED))?;
        let kind = word(context, step)?;
        if json {
            lines.push(step_json(&program, (step, kind), record)?);
        } else {
            print(io, &program, (step, kind), record)?;
        }
        context.keep(program);
    }
    if json { io.json(&lines) } else { Ok(()) }
}

/// When, in words of ISO 8601.
pub fn moment(millis: i64) -> String {
    Stamp::from_millis(millis).map(|stamp| stamp.to_string()).unwrap_or_default()
}

/// What a step is for; an undo of an undo is a redo.
fn word(context: &mut Context, step: &Step) -> Outcome<&'static str> {
    let Some(first) = step.entries.first() else { return Ok("") };
    let (Purpose::Undo, Some(of)) = (first.body.kind, first.body.of) else {
        return Ok(first.body.kind.word());
    };
    let taken = context.store()?.step(of)?;
    let again = taken.entries.first().is_some_and(|past| past.body.kind == Purpose::Undo);
    Ok(if again { "redo" } else { "undo" })
}

fn print(
    io: &mut Io,
    program: &Program,
    (step, kind): (&Step, &str),
    record: Option<Id>,
) -> Outcome {
    let Some(first) = step.entries.first() else { return Ok(()) };
    let body = &first.body;
    let records: usize = step.entries.iter().map(|past| past.body.records()).sum();
    let head = format!("{} {} ({}) {kind}", moment(first.at), body.actor, body.desk);
    io.line(&format!("{head}: {}; {records} records", body.reason))?;
    let edits = edits(step, record)?;
    for edit in edits.iter().take(SHOWN) {
        io.line(&format!("    {}", line(program, edit)))?;
    }
    if edits.len() > SHOWN {
        io.line(&format!("    ... and {} more cells", edits.len() - SHOWN))?;
    }
    Ok(())
}

/// Cells of a step that the listing prints.
const SHOWN: usize = 12;

fn edits(step: &Step, record: Option<Id>) -> Outcome<Vec<Edit>> {
    let changes = step.changes()?;
    let edits = changes.into_iter().flat_map(|change| change.edits);
    Ok(edits.filter(|edit| record.is_none_or(|id| edit.id == id)).collect())
}

/// `project EA: title.ko: old -> new`
pub fn line(program: &Program, edit: &Edit) -> String {
    let Edit { kind, id, cell, old, new } = edit;
    let show = |value: &Value| match value {
        Value::Empty => "(empty)".to_owned(),
        value => program.show(shape(*kind, cell), value),
    };
    format!("{} {}: {cell}: {} -> {}", kind.name(), program.code(*kind, *id), show(old), show(new))
}

fn shape(kind: Kind, cell: &str) -> Shape {
    kind.slot(cell).map_or(Shape::Text(crate::domain::shape::Format::Line), |slot| slot.shape)
}

fn step_json(program: &Program, (step, kind): (&Step, &str), record: Option<Id>) -> Outcome<Json> {
    let body = step.entries.first().map(|past| &past.body);
    let cells: Vec<_> = edits(step, record)?.iter().map(|edit| edit_json(program, edit)).collect();
    Ok(json!({
        "id": step.id.to_string(),
        "at": step.entries.first().map(|past| moment(past.at)),
        "actor": body.map(|b| &b.actor),
        "desk": body.map(|b| &b.desk),
        "kind": kind,
        "reason": body.map(|b| &b.reason),
        "cells": cells,
    }))
}

/// A cell before and after, for scripts.
pub fn edit_json(program: &Program, edit: &Edit) -> Json {
    let show = |value: &Value| match value {
        Value::Empty => Json::Null,
        value => Json::String(program.show(shape(edit.kind, &edit.cell), value)),
    };
    json!({
        "record": edit.kind.name(),
        "id": edit.id.to_string(),
        "code": program.code(edit.kind, edit.id),
        "field": edit.cell,
        "old": show(&edit.old),
        "new": show(&edit.new),
    })
}

/// The end of a day or of a period of the partnership.
pub fn since_moment(context: &Context, program: &Program, since: &str) -> Outcome<i64> {
    let period = program.periods.values().find(|period| period.code == since);
    match period.and_then(|period| period.end) {
        Some(end) if since.parse::<crate::domain::values::Date>().is_err() => {
            context.moment(&end.to_string())
        }
        _ => context.moment(since),
    }
}
