//! Priority countries without a partnership: they have no figures, and none is invented.

use crate::report::document::Block;
use crate::report::portfolio::Portfolio;
use crate::report::table::{Cell, Row, Table};

pub fn blocks(portfolio: &Portfolio) -> Vec<Block> {
    let without: Vec<_> = portfolio.rows.iter().filter(|row| row.figures.is_none()).collect();
    if without.is_empty() {
        return vec![];
    }
    let region = |word: &str| match word {
        "" => Cell::empty(),
        word => Cell::text(portfolio.texts.word("region", word)),
    };
    let rows = without.iter().map(|row| Row::Plain {
        cells: vec![
            portfolio.name(row),
            region(&row.region),
            Cell::text(portfolio.texts.list(&row.rounds)),
        ],
    });
    let table = Table {
        id: "portfolio_without".into(),
        also: None,
        caption: portfolio.say("portfolio-without-caption"),
        columns: ["country", "region", "rounds"].map(|key| portfolio.words(key)).into(),
        rows: rows.collect(),
        notes: vec![],
    };
    vec![portfolio.section("portfolio-without"), Block::Table(table)]
}
