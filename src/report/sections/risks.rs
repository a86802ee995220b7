//! Risks, issues and assumptions as they stand after their reviews.

use std::cmp::Reverse;

use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Risk, RiskState};
use crate::domain::values::{Id, Link};
use crate::figures::RiskFigure;
use crate::report::chart::{Chart, MatrixMark, Plot};
use crate::report::context::{Context, count};
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Content, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("risks")];
    let mut all = context.figures.risks();
    if all.is_empty() {
        blocks.push(context.paragraph("risks-none"));
        return blocks;
    }
    let brief = context.is_brief();
    let recorded = all.len();
    all.retain(|figure| !brief || !is_over(figure));
    all.sort_by_key(|figure| (!figure.open, Reverse(figure.score), code(context, figure.id)));
    blocks.extend(chart(context, &all).map(Block::Chart));
    blocks.push(Block::Table(table(context, &all, recorded)));
    blocks
}

fn code(context: &Context, id: Id) -> String {
    context.code(Link { kind: Kind::Risk, id })
}

fn is_over(figure: &RiskFigure) -> bool {
    matches!(figure.state, Some(RiskState::Closed | RiskState::Holds))
}

fn row(context: &Context, index: usize, figure: &RiskFigure) -> Option<Row> {
    let risk: &Risk = context.program.risks.get(&figure.id)?;
    let name = format!("{} · {}", index + 1, code(context, figure.id));
    let reviewed = figure.reviewed.and_then(|id| context.program.periods.get(&id));
    let reviewed = reviewed.map_or(String::new(), |period| context.texts.period(&period.code));
    Some(Row::Plain {
        cells: vec![
            context.ml_cell(&risk.title).with_note(name),
            context.word(figure.kind),
            number(figure.likelihood),
            number(figure.impact),
            number(figure.score),
            context.word(figure.trend),
            context.word(figure.state).with_note(reviewed),
            context.ml_cell(&risk.response),
            Cell::text(context.person(risk.responsible)),
            risk.due.map_or(Cell::empty(), |due| Cell::of(Content::Date(due))),
        ],
    })
}

fn table(context: &Context, all: &[RiskFigure], recorded: usize) -> Table {
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    Table {
        id: "risks".into(),
        also: None,
        caption: context.say("risks-caption"),
        columns: vec![
            words("risk"),
            words("kind"),
            figures("likelihood"),
            figures("impact"),
            figures("score"),
            words("trend"),
            words("state"),
            words("response"),
            words("responsible"),
            figures("due"),
        ],
        rows: all.iter().enumerate().filter_map(|(n, figure)| row(context, n, figure)).collect(),
        notes: vec![
            context.say("risks-note"),
            context.say_with("risks-shown", &[("n", count(all.len())), ("of", count(recorded))]),
        ],
    }
}

fn number(number: Option<i64>) -> Cell {
    Cell::number(number.map(rust_decimal::Decimal::from))
}

fn chart(context: &Context, all: &[RiskFigure]) -> Option<Chart> {
    let open = all.iter().enumerate().filter(|(_, figure)| figure.open);
    let mark = |(index, figure): (usize, &RiskFigure)| {
        let code = (index + 1).to_string();
        Some(MatrixMark { likelihood: figure.likelihood?, impact: figure.impact?, code })
    };
    let marks: Vec<_> = open.filter_map(mark).collect();
    let args = [
        ("high", count(context.partnership.open_high_risks)),
        ("open", Arg::Int(i64::try_from(marks.len()).unwrap_or(i64::MAX))),
    ];
    (!marks.is_empty()).then(|| Chart {
        id: "chart-risks".into(),
        also: None,
        title: context.say_with("risks-finding", &args),
        alt: context.say_with("risks-alt", &args),
        source: context.source(),
        plot: Plot::Matrix {
            marks,
            likelihood: context.say("report-column-likelihood"),
            impact: context.say("report-column-impact"),
        },
    })
}
