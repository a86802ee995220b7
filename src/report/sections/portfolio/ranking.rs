//! Partnerships by their results to date. One without a figure has no rank, not the last one.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use crate::figures::{PartnershipRow, PortfolioRow};
use crate::report::context::Context;
use crate::report::document::Block;
use crate::report::portfolio::Portfolio;
use crate::report::table::{Cell, Row, Table};

/// A partnership with its rank.
type Ranked<'a> = (Option<usize>, &'a PortfolioRow, &'a PartnershipRow);

pub fn blocks(portfolio: &Portfolio) -> Vec<Block> {
    let ranked = ranked(portfolio);
    if ranked.iter().all(|(rank, ..)| rank.is_none()) {
        return vec![];
    }
    let columns = vec![
        portfolio.words("partnership"),
        portfolio.figures("rank"),
        portfolio.figures("to_date"),
        portfolio.figures("to_end"),
        portfolio.words("status"),
    ];
    let line = |(rank, row, own): &Ranked| Row::Plain {
        cells: vec![
            portfolio.name(row),
            rank.map_or(Cell::empty(), Cell::count),
            portfolio.mean(&own.to_date),
            portfolio.mean(&own.to_end),
            Context::status(own.status),
        ],
    };
    let table = Table {
        id: "portfolio_ranking".into(),
        also: None,
        caption: portfolio.say("portfolio-ranking-caption"),
        columns,
        rows: ranked.iter().map(line).collect(),
        notes: vec![portfolio.say("portfolio-ranking-note")],
    };
    vec![portfolio.section("portfolio-ranking"), Block::Table(table)]
}

/// The best first; equal figures share a rank.
fn ranked<'a>(portfolio: &Portfolio<'a>) -> Vec<Ranked<'a>> {
    let mut all: Vec<_> = portfolio.partnerships().collect();
    all.sort_by_key(|(row, own)| {
        (own.to_date.share.is_none(), Reverse(own.to_date.share), row.code.clone())
    });
    let rank = |share: Decimal| {
        let better = all.iter().filter(|(_, own)| own.to_date.share > Some(share));
        better.count() + 1
    };
    all.iter().map(|(row, own)| (own.to_date.share.map(rank), *row, *own)).collect()
}
