//! How the programme divides among sectors: one bar for everything the shares are of.

use rust_decimal::Decimal;

use crate::domain::reason::Arg;
use crate::domain::values::{Choice, word};
use crate::figures::{Published, SectorShareFigure, ShareBasis};
use crate::report::chart::{Chart, Figure, Plot, ShareBar};
use crate::report::context::Context;
use crate::report::table::{Cell, Column, Content, Row, Table};

/// The bars of the bases for which there are figures.
pub fn chart(context: &Context) -> Option<Chart> {
    let shares = &context.partnership.shares;
    let mut bars = vec![];
    for basis in [ShareBasis::Budget, ShareBasis::Count, ShareBasis::Published] {
        bars.extend(bar(context, basis));
    }
    let of_headline = |sector: &SectorShareFigure| share(sector, shares.headline);
    let largest = shares.sectors.iter().max_by_key(|sector| of_headline(sector))?;
    let args = [
        ("sector", Arg::Text(context.ml_line(&largest.name))),
        ("share", Arg::Text(context.share(of_headline(largest)))),
        ("basis", Arg::Text(basis_name(context, shares.headline))),
    ];
    if bars.is_empty() {
        return None;
    }
    Some(Chart {
        id: "chart-shares".into(),
        also: None,
        title: context.say_with("shares-finding", &args),
        alt: context.say_with("shares-alt", &args),
        source: context.source(),
        plot: Plot::Shares { bars },
    })
}

fn bar(context: &Context, basis: ShareBasis) -> Option<ShareBar> {
    let shares = &context.partnership.shares;
    let part = |sector: &SectorShareFigure| {
        let value = share(sector, basis);
        let shown = match basis {
            ShareBasis::Published => said(context, sector),
            _ => value.map_or(String::new(), |value| context.texts.percent(value, 1)),
        };
        Figure::new(&context.ml_line(&sector.name), value, shown)
    };
    let parts: Vec<_> = shares.sectors.iter().map(part).collect();
    let counted = match basis {
        ShareBasis::Budget => context.of(shares.budgeted, shares.projects),
        ShareBasis::Count => context.of(shares.projects, shares.projects),
        ShareBasis::Published => String::new(),
    };
    let counted = if counted.is_empty() { counted } else { format!(" ({counted})") };
    let label = format!("{}{counted}", basis_name(context, basis));
    parts.iter().any(|part| part.value.is_some()).then_some(ShareBar { label, parts })
}

fn basis_name(context: &Context, basis: ShareBasis) -> String {
    context.texts.word(ShareBasis::NAME, word(Some(basis)).unwrap_or_default())
}

fn share(sector: &SectorShareFigure, basis: ShareBasis) -> Option<Decimal> {
    match basis {
        ShareBasis::Budget => sector.budget,
        ShareBasis::Count => sector.count,
        ShareBasis::Published => published(stated(sector)?),
    }
}

/// The first source that gives a figure, not only words.
fn stated(sector: &SectorShareFigure) -> Option<&Published> {
    sector.published.iter().find(|each| !each.value.is_empty())
}

/// The published share with the digits and as exact as it was published.
fn said(context: &Context, sector: &SectorShareFigure) -> String {
    let Some(first) = stated(sector) else { return String::new() };
    let Some(share) = published(first) else { return first.value.clone() };
    let digits = (share * Decimal::ONE_HUNDRED).normalize().scale();
    context.texts.qualified(first.qualifier, context.texts.percent(share, digits))
}

/// The published share, of one, where the source gives a bare number in per cent.
fn published(published: &Published) -> Option<Decimal> {
    let text = published.value.trim().trim_end_matches('%').trim_end();
    let share = text.parse::<Decimal>().ok()?.checked_div(Decimal::ONE_HUNDRED)?;
    (share >= Decimal::ZERO && share <= Decimal::ONE).then_some(share)
}

/// The shares of every sector on every basis.
pub fn table(context: &Context) -> Table {
    let shares = &context.partnership.shares;
    let cell = |share: Option<Decimal>| match share {
        Some(share) => Cell::share(Some(share)),
        None => Cell::of(Content::Missing),
    };
    let row = |sector: &SectorShareFigure| Row::Plain {
        cells: vec![
            context.ml_cell(&sector.name).with_note(&sector.code),
            cell(sector.budget),
            cell(sector.count),
            Cell::text(said(context, sector)),
            Cell::text(words(context, &sector.published)),
        ],
    };
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let args = [
        ("counted", Arg::Text(context.of(shares.budgeted, shares.projects))),
        ("basis", Arg::Text(basis_name(context, shares.headline))),
    ];
    Table {
        id: "sector_shares".into(),
        also: None,
        caption: context.say("shares-caption"),
        columns: vec![
            words("sector"),
            figures("by_budget"),
            figures("by_count"),
            figures("published"),
            words("words"),
        ],
        rows: shares.sectors.iter().map(row).collect(),
        notes: vec![context.say_with("shares-note", &args)],
    }
}

/// The words of the sources.
fn words(context: &Context, published: &[Published]) -> String {
    let said = |each: &Published| {
        let date = each.published.map(|date| context.texts.date_short(date));
        let from = [each.source.clone(), each.publisher.clone(), date.unwrap_or_default()];
        let from: Vec<_> = from.into_iter().filter(|part| !part.is_empty()).collect();
        let statement = context.ml_line(&each.statement);
        let statement = if statement.is_empty() { each.value.clone() } else { statement };
        if from.is_empty() {
            return statement;
        }
        format!("{statement} ({})", context.texts.list(&from))
    };
    published.iter().filter(|each| !each.value.is_empty()).map(said).collect::<Vec<_>>().join("\n")
}
