//! The portfolio as a whole: what may be added over partnerships.

use crate::domain::reason::Arg;
use crate::report::context::count;
use crate::report::document::Block;
use crate::report::portfolio::Portfolio;
use crate::report::table::{Cell, Row, Table};

pub fn blocks(portfolio: &Portfolio) -> Vec<Block> {
    let totals = &portfolio.totals;
    let row = |key: &str, value: Cell| Row::Plain {
        cells: vec![Cell::text(portfolio.say(&format!("portfolio-{key}"))), value],
    };
    let statuses = totals.statuses.iter().map(|(status, number)| {
        format!("{} {number}", portfolio.texts.word("status", status.code()))
    });
    let due = [("due", count(totals.milestones_due))];
    let milestones = Cell::text(portfolio.of(totals.milestones_done, totals.milestones_total))
        .with_note(portfolio.say_with("glance-milestones-due", &due));
    let rows = vec![
        row("partnerships", Cell::count(totals.partnerships)),
        row("in-force", Cell::count(totals.in_force)),
        row("countries-without", Cell::count(totals.countries_without)),
        row("statuses", Cell::text(portfolio.texts.list(&statuses.collect::<Vec<_>>()))),
        row("results", portfolio.mean(&totals.to_date)),
        row("results-end", portfolio.mean(&totals.to_end)),
        row("milestones", milestones),
        row("projects", Cell::count(totals.projects)),
        row("high-risks", Cell::count(totals.open_high_risks)),
        row("open-actions", Cell::count(totals.open_actions)),
        row("late", Cell::count(totals.late.total())),
    ];
    let table = Table {
        id: "portfolio_total".into(),
        also: None,
        caption: portfolio.say("portfolio-total-caption"),
        columns: vec![portfolio.words("figure"), portfolio.figures("value")],
        rows,
        notes: vec![
            portfolio.say_with("portfolio-mean-note", &[("n", Arg::Text(counted(portfolio)))]),
        ],
    };
    vec![portfolio.section("portfolio-total"), Block::Table(table)]
}

/// How many partnerships of how many have a figure for results to date.
fn counted(portfolio: &Portfolio) -> String {
    let known = portfolio.partnerships().filter(|(_, own)| own.to_date.share.is_some()).count();
    portfolio.of(known, portfolio.totals.partnerships)
}
