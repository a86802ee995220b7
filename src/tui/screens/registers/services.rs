//! What the cooperation delivered or helped and people use.

use crate::domain::program::Kind;
use crate::domain::records::Service;
use crate::domain::values::Link;
use crate::figures::SeriesPoint;
use crate::tui::listing::natural;
use crate::tui::place::Place;
use crate::tui::register::{Column, Datum, Register, Row, Source, View, code, column};
use crate::tui::screens::pages;

pub const SERVICES: Register = Register {
    place: Place::Services,
    views: &[View::of("services", Kind::Service, COLUMNS, rows).with_pane(pages::of_row)],
};

const COLUMNS: &[Column] = &[
    code(),
    column("title", 16).grows(),
    column("kind", 10).drops(3),
    column("launch", 15).drops(1),
    column("operator", 24).drops(5),
    column("contribution", 18).drops(4),
    column("users", 18).right(),
    column("as-at", 10).drops(2),
];

fn rows(source: &Source) -> Vec<Row> {
    let mut services: Vec<_> = source.program.services.values().collect();
    services.sort_by_cached_key(|service| natural(&service.code));
    services.into_iter().map(|service| row(source, service)).collect()
}

fn row(source: &Source, service: &Service) -> Row {
    let latest = latest(source, service);
    let cells = vec![
        Datum::Code(service.code.clone()),
        Datum::text(source.best(&service.title)),
        Datum::word(service.kind),
        service.launch.map_or_else(|| no_launch(source, service), Datum::Date),
        Datum::text(source.organisation(service.operator)),
        Datum::word(service.contribution),
        latest.and_then(|point| point.actual.as_ref()).into(),
        Datum::text(latest.map_or("", |point| &point.code)),
    ];
    Row::of(Link { kind: Kind::Service, id: service.id }, cells).found_by(&[&service.title])
}

/// Why the day of the launch is not there.
fn no_launch(source: &Source, service: &Service) -> Datum {
    let own = Link { kind: Kind::Service, id: service.id };
    let all = source.program.source_values.values();
    let mut about = all.filter(|value| value.record == Some(own) && value.field == "launch");
    about.find_map(|value| value.absence).map_or(Datum::Nothing, Datum::Absent)
}

/// The last period with a number of users.
fn latest<'a>(source: &'a Source, service: &Service) -> Option<&'a SeriesPoint> {
    let figure = source.sheets.indicator(service.users?)?.figure.as_ref()?;
    let past = figure.series.iter().filter(|point| point.end <= source.figures.as_of);
    past.rev().find(|point| point.actual.is_some())
}
