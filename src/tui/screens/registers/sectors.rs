//! The sectors of the strategy and what the programme gives each.

use crate::domain::program::Kind;
use crate::domain::values::Link;
use crate::figures::{SectorFigure, SectorShareFigure};
use crate::tui::place::Place;
use crate::tui::register::{Column, Datum, Register, Row, Source, View, code, column, status};
use crate::tui::screens::pages;

pub const SECTORS: Register = Register {
    place: Place::Sectors,
    views: &[View::of("sectors", Kind::Sector, COLUMNS, rows).with_pane(pages::of_row)],
};

const COLUMNS: &[Column] = &[
    code(),
    column("round", 9).drops(6),
    column("name", 14).grows(),
    column("projects", 8).right().drops(1),
    column("of-budget", 9).right().drops(3),
    column("of-count", 9).right().drops(2),
    column("published", 20).drops(5),
    column("results", 7).right().drops(4),
    status(),
];

fn rows(source: &Source) -> Vec<Row> {
    source.sheets.sectors.iter().filter_map(|figure| row(source, figure)).collect()
}

fn row(source: &Source, figure: &SectorFigure) -> Option<Row> {
    let sector = source.program.sectors.get(&figure.id)?;
    let shares = source.sheets.partnership.as_ref().map(|partnership| &partnership.shares);
    let share = shares.and_then(|shares| shares.sectors.iter().find(|s| s.code == sector.code));
    let cells = vec![
        Datum::Code(sector.code.clone()),
        Datum::text(&sector.round),
        Datum::text(source.best(&sector.name)),
        Datum::Number(figure.projects.len().into()),
        Datum::share(share.and_then(|share| share.budget)),
        Datum::share(share.and_then(|share| share.count)),
        share.map_or(Datum::Nothing, |share| published(source, share)),
        Datum::share(figure.results.to_date.share),
        Datum::Status(figure.status),
    ];
    let row = Row::of(Link { kind: Kind::Sector, id: sector.id }, cells);
    Some(row.found_by(&[&sector.name]))
}

fn published(source: &Source, share: &SectorShareFigure) -> Datum {
    let Some(first) = share.published.first() else { return Datum::Nothing };
    let said = source.best(&first.statement);
    Datum::text(if said.is_empty() { first.value.clone() } else { said })
}
