//! Results and execution of every partnership against the time that is over.

use rust_decimal::Decimal;

use crate::domain::reason::Arg;
use crate::figures::PartnershipRow;
use crate::report::chart::{BulletRow, Chart, Figure, Plot};
use crate::report::context::count;
use crate::report::document::Block;
use crate::report::portfolio::Portfolio;

pub fn blocks(portfolio: &Portfolio) -> Vec<Block> {
    let results = chart(portfolio, "results", |own| own.to_end.share);
    let execution = chart(portfolio, "execution", |own| own.execution);
    [results, execution].into_iter().flatten().map(Block::Chart).collect()
}

/// Bars of the partnerships that have the figure; none where none has.
fn chart(
    portfolio: &Portfolio,
    what: &str,
    figure: fn(&PartnershipRow) -> Option<Decimal>,
) -> Option<Chart> {
    let known = || portfolio.partnerships().filter(|(_, own)| figure(own).is_some());
    let row = |label: String, own: &PartnershipRow| {
        let share = figure(own);
        let shown = share.map(|share| portfolio.texts.percent(share, 1)).unwrap_or_default();
        BulletRow {
            actual: Figure::new(&label, share, shown),
            beside: elapsed(portfolio, own),
            status: None,
        }
    };
    let rows: Vec<_> = known().map(|(r, own)| row(portfolio.label(r), own)).collect();
    let most = known().max_by_key(|(_, own)| figure(own))?;
    let args = [
        ("n", count(rows.len())),
        ("of", count(portfolio.totals.partnerships)),
        ("name", Arg::Text(portfolio.label(most.0))),
        ("share", Arg::Share(figure(most.1)?)),
    ];
    Some(Chart {
        id: format!("chart-portfolio-{what}"),
        also: None,
        title: portfolio.say_with(&format!("portfolio-{what}-finding"), &args),
        alt: portfolio.say_with(&format!("portfolio-{what}-alt"), &args),
        source: portfolio.source(),
        plot: Plot::Bullet { rows },
    })
}

fn elapsed(portfolio: &Portfolio, own: &PartnershipRow) -> Option<Figure> {
    let share = own.elapsed(portfolio.as_of).share?;
    let shown = portfolio.say_with("glance-elapsed-mark", &[("share", Arg::Share(share))]);
    Some(Figure::new(&portfolio.say("glance-elapsed"), Some(share), shown))
}
