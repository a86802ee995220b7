//! What was changed in the period: original, old and new, why, by which decision.

use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::values::{Choice, Link, word};
use crate::figures::{Held, RevisedFigure, RevisionStep, RevisionSubject};
use crate::report::context::Context;
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("revisions")];
    let rows = rows(context);
    if rows.is_empty() {
        blocks.push(context.paragraph("revisions-none"));
        return blocks;
    }
    let column =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    blocks.push(Block::Table(Table {
        id: "revisions".into(),
        also: None,
        caption: context.say("revisions-caption"),
        columns: ["record", "field", "old", "new", "reason", "date", "decision"].map(column).into(),
        rows,
        notes: vec![context.say("revisions-note")],
    }));
    blocks
}

/// The steps of the period, under what they are about.
fn rows(context: &Context) -> Vec<Row> {
    let (mut rows, mut last) = (vec![], None);
    for figure in context.figures.revisions() {
        let steps = figure.steps.iter().filter(|step| context.in_period(step.date));
        let found: Vec<_> = steps.map(|step| row(context, &figure, step)).collect();
        if !found.is_empty() && last != Some(figure.subject) {
            let subject = word(Some(figure.subject)).unwrap_or_default();
            rows.push(Row::group(context.texts.word(RevisionSubject::NAME, subject)));
            last = Some(figure.subject);
        }
        rows.extend(found);
    }
    rows
}

fn row(context: &Context, figure: &RevisedFigure, step: &RevisionStep) -> Row {
    let note = |key: &str, held: &Held, beside: &Held| {
        let args = [("value", Arg::Text(context.texts.arg(&held.arg())))];
        if held == beside { String::new() } else { context.say_with(key, &args) }
    };
    let decision = step.decision.map(|id| Link { kind: Kind::Decision, id });
    let original = note("report-originally", &figure.original, &step.old);
    let current = note("report-now", &figure.current, &step.new);
    let gap = if step.gap { context.say("revisions-gap") } else { String::new() };
    let old: Vec<_> = [original, gap].into_iter().filter(|part| !part.is_empty()).collect();
    Row::Plain {
        cells: vec![
            Cell::text(context.code(figure.record)),
            Cell::text(label(context, figure.record.kind.name(), &figure.field)),
            cell(context, &step.old).with_note(old.join("; ")),
            cell(context, &step.new).with_note(current),
            context.ml_cell(&step.reason),
            Cell::date(step.date),
            Cell::text(decision.map_or(String::new(), |link| context.code(link))),
        ],
    }
}

fn cell(context: &Context, held: &Held) -> Cell {
    match held {
        Held::Nothing => Cell::empty(),
        Held::Text(text) => Cell::text(text),
        Held::Number(number) => Cell::number(Some(*number)),
        Held::Date(date) => Cell::date(Some(*date)),
        Held::Money(amount, currency) => Cell::money(Some(*amount), currency),
        Held::Word(list, word) => Cell::text(context.texts.word(list, word)),
    }
}

fn label(context: &Context, kind: &str, field: &str) -> String {
    if context.texts.has(&format!("field-{kind}-{field}")) {
        return context.texts.label(kind, field);
    }
    field.to_owned()
}
