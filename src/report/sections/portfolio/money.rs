//! Budget and disbursement of every partnership, added within one currency only.

use crate::figures::{MoneyTotal, PartnershipRow, PortfolioRow};
use crate::report::document::Block;
use crate::report::portfolio::Portfolio;
use crate::report::table::{Cell, Row, Table};

pub fn blocks(portfolio: &Portfolio) -> Vec<Block> {
    let known = |sum: &&MoneyTotal| sum.budget_counted + sum.disbursed_counted > 0;
    let currencies: Vec<_> = portfolio.totals.money.iter().filter(known).collect();
    let mut blocks = vec![portfolio.section("portfolio-money")];
    if currencies.is_empty() {
        blocks.push(portfolio.paragraph("portfolio-money-none"));
        return blocks;
    }
    let mut columns = vec![portfolio.words("partnership")];
    columns.extend(["budget", "disbursed", "execution"].map(|key| portfolio.figures(key)));
    blocks.push(Block::Table(Table {
        id: "portfolio_money".into(),
        also: None,
        caption: portfolio.say("portfolio-money-caption"),
        columns,
        rows: currencies.iter().flat_map(|sum| of_currency(portfolio, sum)).collect(),
        notes: vec![portfolio.say("portfolio-money-note")],
    }));
    blocks
}

/// The partnerships that report in a currency, and their sum.
fn of_currency(portfolio: &Portfolio, sum: &MoneyTotal) -> Vec<Row> {
    let own = portfolio.partnerships().filter(|(_, own)| own.currency == sum.currency);
    let mut rows = vec![Row::group(crate::i18n::safe(&sum.currency))];
    rows.extend(own.map(|(row, own)| line(portfolio, row, own)));
    if sum.expected > 1 {
        let of = |counted| portfolio.of(counted, sum.expected);
        rows.push(Row::Total {
            cells: vec![
                Cell::text(portfolio.say("finance-total")),
                Cell::money(sum.budget, &sum.currency).with_note(of(sum.budget_counted)),
                Cell::money(sum.disbursed, &sum.currency).with_note(of(sum.disbursed_counted)),
                Cell::empty(),
            ],
        });
    }
    rows
}

fn line(portfolio: &Portfolio, row: &PortfolioRow, own: &PartnershipRow) -> Row {
    let of = portfolio.of(own.execution_counted, own.execution_expected);
    Row::Plain {
        cells: vec![
            portfolio.name(row),
            Cell::money(own.budget, &own.currency),
            Cell::money(own.disbursed, &own.currency),
            portfolio.share(own.execution).with_note(of),
        ],
    }
}
