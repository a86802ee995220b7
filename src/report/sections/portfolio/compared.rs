//! Every partnership in a row of figures that can be compared.

use crate::figures::{PartnershipRow, PortfolioRow};
use crate::report::context::{Context, count};
use crate::report::document::Block;
use crate::report::portfolio::Portfolio;
use crate::report::table::{Cell, Row, Table};

pub fn blocks(portfolio: &Portfolio) -> Vec<Block> {
    let mut blocks = vec![portfolio.section("portfolio-compared")];
    if portfolio.totals.partnerships == 0 {
        blocks.push(portfolio.paragraph("portfolio-none"));
        return blocks;
    }
    let mut columns = vec![portfolio.words("partnership"), portfolio.words("stage")];
    let figures = ["elapsed", "to_date", "to_end", "milestones_done", "execution"]
        .map(|k| portfolio.figures(k));
    columns.extend(figures);
    columns.push(portfolio.words("status"));
    columns.extend(["projects", "high_risks", "open_actions"].map(|k| portfolio.figures(k)));
    blocks.push(Block::Table(Table {
        id: "portfolio_compared".into(),
        also: None,
        caption: portfolio.say("portfolio-compared-caption"),
        columns,
        rows: portfolio.partnerships().map(|(row, own)| line(portfolio, row, own)).collect(),
        notes: vec![portfolio.say("glance-note"), portfolio.say("portfolio-compared-note")],
    }));
    blocks
}

fn line(portfolio: &Portfolio, row: &PortfolioRow, own: &PartnershipRow) -> Row {
    let due = [("due", count(own.milestones_due))];
    let of = portfolio.of(own.execution_counted, own.execution_expected);
    Row::Plain {
        cells: vec![
            portfolio.name(row),
            stage(portfolio, own),
            portfolio.elapsed(&own.elapsed(portfolio.as_of)),
            portfolio.mean(&own.to_date),
            portfolio.mean(&own.to_end),
            Cell::text(portfolio.of(own.milestones_done, own.milestones_total))
                .with_note(portfolio.say_with("glance-milestones-due", &due)),
            portfolio.share(own.execution).with_note(of),
            Context::status(own.status),
            Cell::count(own.projects),
            Cell::count(own.open_high_risks),
            Cell::count(own.open_actions),
        ],
    }
}

/// The step in which the centre stands, with the phase in force behind it.
fn stage(portfolio: &Portfolio, own: &PartnershipRow) -> Cell {
    let stage = match own.stage.as_str() {
        "" => portfolio.say("outcome-none"),
        stage => portfolio.texts.word("stage", stage),
    };
    let between = || portfolio.say("glance-between-phases");
    let phase = if own.between_phases { between() } else { own.phase.clone() };
    Cell::text(stage).with_note(phase)
}
