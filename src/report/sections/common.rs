//! Common indicators summed as quantities, and those that cannot be added.

use crate::figures::{CommonApart, CommonFigure};
use crate::report::context::{Context, count};
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Row, Table};

/// The sums and what stands apart; nothing where no indicator names a common one.
pub fn blocks(context: &Context) -> Vec<Block> {
    let all = context.figures.common_indicators();
    let mut blocks = vec![];
    if !all.is_empty() {
        blocks.push(Block::Table(sums(context, &all)));
    }
    blocks.extend(apart(context, &all).map(Block::Table));
    blocks
}

fn sums(context: &Context, all: &[CommonFigure]) -> Table {
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    Table {
        id: "common_indicators".into(),
        also: None,
        caption: context.say("common-caption"),
        columns: vec![
            words("indicator"),
            words("unit"),
            figures("sum"),
            figures("counted"),
            words("as_at"),
            figures("end_target"),
        ],
        rows: all.iter().map(|figure| row(context, figure)).collect(),
        notes: vec![context.say("common-note")],
    }
}

fn row(context: &Context, figure: &CommonFigure) -> Row {
    let days: Vec<_> = [figure.from, figure.to.filter(|to| Some(*to) != figure.from)]
        .into_iter()
        .flatten()
        .map(|date| context.texts.date_short(date))
        .collect();
    let qualifier = figure.actual.as_ref().and_then(|actual| actual.qualifier);
    Row::Plain {
        cells: vec![
            context.ml_cell(&figure.title).with_note(&figure.code),
            context.ml_cell(&figure.unit),
            context.reading(figure.actual.as_ref(), "").qualified(qualifier),
            Cell::text(context.of(figure.counted, figure.expected)),
            Cell::text(days.join(" – ")),
            match &figure.target {
                Some(target) => context
                    .reading(Some(target), "")
                    .with_note(context.of(figure.aimed, figure.expected)),
                None => Cell::text(context.say("report-no-target")),
            },
        ],
    }
}

fn apart(context: &Context, all: &[CommonFigure]) -> Option<Table> {
    let of = |figure: &CommonFigure, apart: &CommonApart| Row::Plain {
        cells: vec![
            Cell::text(&figure.code),
            Cell::text(&apart.code),
            Cell::text(context.texts.reason(&apart.why)),
        ],
    };
    let rows: Vec<_> =
        all.iter().flat_map(|figure| figure.apart.iter().map(|each| of(figure, each))).collect();
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let shown = [("n", count(rows.len()))];
    (!rows.is_empty()).then(|| Table {
        id: "common_apart".into(),
        also: None,
        caption: context.say("common-apart-caption"),
        columns: vec![words("common"), words("indicator"), words("reason")],
        notes: vec![context.say_with("common-apart-note", &shown)],
        rows,
    })
}
