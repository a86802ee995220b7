//! What comes next in every partnership.

use crate::figures::{Next, PortfolioRow};
use crate::report::document::Block;
use crate::report::portfolio::Portfolio;
use crate::report::table::{Cell, Content, Row, Table};

pub fn blocks(portfolio: &Portfolio) -> Vec<Block> {
    let mut next: Vec<_> =
        portfolio.partnerships().filter_map(|(row, own)| Some((own.next.as_ref()?, row))).collect();
    next.sort_by(|(a, one), (b, other)| (a, &one.code).cmp(&(b, &other.code)));
    if next.is_empty() {
        return vec![];
    }
    let columns = ["partnership", "next", "date"].map(|key| portfolio.words(key));
    let line = |(next, row): &(&Next, &PortfolioRow)| Row::Plain {
        cells: vec![portfolio.name(row), what(portfolio, next), Cell::of(Content::Date(next.day))],
    };
    let table = Table {
        id: "portfolio_next".into(),
        also: None,
        caption: portfolio.say("portfolio-next-caption"),
        columns: columns.into(),
        rows: next.iter().map(line).collect(),
        notes: vec![],
    };
    vec![portfolio.section("portfolio-next"), Block::Table(table)]
}

fn what(portfolio: &Portfolio, next: &Next) -> Cell {
    match next.stage.as_str() {
        "" => Cell::text(&next.code).with_note(portfolio.say("report-column-milestone")),
        stage => Cell::text(portfolio.texts.word("stage", stage)).with_note(&next.code),
    }
}
