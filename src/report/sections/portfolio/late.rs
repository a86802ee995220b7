//! What is past its day, and with whom.

use std::cmp::Reverse;

use crate::figures::Late;
use crate::report::document::Block;
use crate::report::portfolio::Portfolio;
use crate::report::table::{Cell, Row, Table};

pub fn blocks(portfolio: &Portfolio) -> Vec<Block> {
    let mut blocks = vec![portfolio.section("portfolio-late")];
    let mut late: Vec<_> =
        portfolio.partnerships().filter(|(_, own)| own.late.total() > 0).collect();
    late.sort_by_key(|(row, own)| (Reverse(own.late.total()), row.code.clone()));
    if late.is_empty() {
        blocks.push(portfolio.paragraph("portfolio-late-none"));
        return blocks;
    }
    let mut columns = vec![portfolio.words("partnership")];
    let kinds = ["late_reports", "late_figures", "late_milestones", "late_actions", "late_checks"];
    columns.extend(kinds.map(|key| portfolio.figures(key)));
    columns.push(portfolio.figures("late_total"));
    let mut rows: Vec<_> = late
        .iter()
        .map(|(row, own)| Row::Plain { cells: cells(portfolio.name(row), own.late) })
        .collect();
    if late.len() > 1 {
        let name = Cell::text(portfolio.say("finance-total"));
        rows.push(Row::Total { cells: cells(name, portfolio.totals.late) });
    }
    blocks.push(Block::Table(Table {
        id: "portfolio_late".into(),
        also: None,
        caption: portfolio.say("portfolio-late-caption"),
        columns,
        rows,
        notes: vec![portfolio.say("portfolio-late-note")],
    }));
    blocks
}

fn cells(name: Cell, late: Late) -> Vec<Cell> {
    let counts = [late.reports, late.figures, late.milestones, late.actions, late.checks];
    let counts = counts.into_iter().chain([late.total()]).map(Cell::count);
    std::iter::once(name).chain(counts).collect()
}
