//! Figures that were due by the as-of date and that nobody reported.

use crate::domain::values::Date;
use crate::figures::{Due, DueKind};
use crate::report::context::{Context, count};
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Content, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("missing")];
    let found: Vec<_> =
        context.figures.due(0).into_iter().filter(|due| due.kind == DueKind::Measurement).collect();
    if found.is_empty() {
        blocks.push(context.paragraph("missing-none"));
        return blocks;
    }
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let days = Column::figures("late", context.say("report-column-late"));
    blocks.push(Block::Table(Table {
        id: "missing".into(),
        also: None,
        caption: context.say("missing-caption"),
        columns: vec![
            words("indicator"),
            words("period"),
            words("due"),
            days,
            words("side"),
            words("responsible"),
        ],
        rows: found.iter().map(|due| row(context, due)).collect(),
        notes: vec![context.say_with("missing-note", &[("n", count(found.len()))])],
    }));
    blocks
}

fn row(context: &Context, due: &Due) -> Row {
    let period = due.period.and_then(|id| context.program.periods.get(&id));
    let period = period.map_or(String::new(), |period| context.texts.period(&period.code));
    let day = due.due.map(Date::from);
    Row::Plain {
        cells: vec![
            context.ml_cell(&due.title).with_note(context.code(due.record)),
            Cell::text(period),
            day.map_or(Cell::empty(), |day| Cell::of(Content::Date(day))),
            Cell::of(Content::Days(due.days_late.max(0))),
            Cell::text(context.side(due.side)),
            Cell::text(context.person(due.responsible)),
        ],
    }
}
