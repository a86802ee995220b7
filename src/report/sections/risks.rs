//! Risks, issues and assumptions.

use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Risk, RiskKind, RiskState};
use crate::domain::values::{Id, Link};
use crate::report::chart::{Chart, MatrixMark, Plot};
use crate::report::context::{Context, count};
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Content, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("risks")];
    let mut all: Vec<(&Id, &Risk)> = context.program.risks.iter().collect();
    if all.is_empty() {
        blocks.push(context.paragraph("risks-none"));
        return blocks;
    }
    let brief = context.is_brief();
    let recorded = all.len();
    all.retain(|(_, risk)| !brief || !is_over(risk));
    all.sort_by_key(|(id, risk)| {
        (!is_open(risk), std::cmp::Reverse(score(risk)), code(context, **id))
    });
    blocks.extend(chart(context, &all).map(Block::Chart));
    blocks.push(Block::Table(table(context, &all, recorded)));
    blocks
}

fn code(context: &Context, id: Id) -> String {
    context.code(Link { kind: Kind::Risk, id })
}

fn score(risk: &Risk) -> Option<i64> {
    risk.likelihood?.checked_mul(risk.impact?)
}

fn is_open(risk: &Risk) -> bool {
    !is_over(risk) && risk.kind != Some(RiskKind::Assumption)
}

fn is_over(risk: &Risk) -> bool {
    matches!(risk.state, Some(RiskState::Closed | RiskState::Holds))
}

fn table(context: &Context, all: &[(&Id, &Risk)], recorded: usize) -> Table {
    let row = |(index, (id, risk)): (usize, &(&Id, &Risk))| Row::Plain {
        cells: vec![
            context.ml_cell(&risk.title).with_note(format!(
                "{} · {}",
                index + 1,
                code(context, **id)
            )),
            context.word(risk.kind),
            number(risk.likelihood),
            number(risk.impact),
            number(score(risk)),
            context.word(risk.state.or(Some(RiskState::Open))),
            context.ml_cell(&risk.response),
            Cell::text(context.person(risk.responsible)),
            risk.due.map_or(Cell::empty(), |due| Cell::of(Content::Date(due))),
        ],
    };
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    Table {
        id: "risks".into(),
        caption: context.say("risks-caption"),
        columns: vec![
            words("risk"),
            words("kind"),
            figures("likelihood"),
            figures("impact"),
            figures("score"),
            words("state"),
            words("response"),
            words("responsible"),
            figures("due"),
        ],
        rows: all.iter().enumerate().map(row).collect(),
        notes: vec![
            context.say("risks-note"),
            context.say_with("risks-shown", &[("n", count(all.len())), ("of", count(recorded))]),
        ],
    }
}

fn number(number: Option<i64>) -> Cell {
    Cell::number(number.map(rust_decimal::Decimal::from))
}

fn chart(context: &Context, all: &[(&Id, &Risk)]) -> Option<Chart> {
    let open = all.iter().enumerate().filter(|(_, (_, risk))| is_open(risk));
    let mark = |(index, (_, risk)): (usize, &(&Id, &Risk))| {
        let code = (index + 1).to_string();
        Some(MatrixMark { likelihood: risk.likelihood?, impact: risk.impact?, code })
    };
    let marks: Vec<_> = open.filter_map(mark).collect();
    let args = [
        ("high", count(context.partnership.open_high_risks)),
        ("open", Arg::Int(i64::try_from(marks.len()).unwrap_or(i64::MAX))),
    ];
    (!marks.is_empty()).then(|| Chart {
        id: "chart-risks".into(),
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
