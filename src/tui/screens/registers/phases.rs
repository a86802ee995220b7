//! The phases of the partnership.

use crate::domain::program::Kind;
use crate::domain::values::Link;
use crate::figures::PhaseFigure;
use crate::tui::place::Place;
use crate::tui::register::{Column, Datum, Register, Row, Source, View, column, status};
use crate::tui::screens::pages;

pub const PHASES: Register = Register {
    place: Place::Phases,
    views: &[View::of("phases", Kind::Phase, COLUMNS, rows).with_pane(pages::of_row)],
};

const COLUMNS: &[Column] = &[
    column("number", 4).right(),
    column("title", 14).grows(),
    column("theme", 30).drops(5),
    column("stage", 14).drops(3),
    column("elapsed", 8).right().drops(1),
    column("end-target", 12).right().drops(2),
    column("execution", 7).right().drops(4),
    status(),
];

fn rows(source: &Source) -> Vec<Row> {
    source.sheets.phases.iter().filter_map(|figure| row(source, figure)).collect()
}

fn row(source: &Source, figure: &PhaseFigure) -> Option<Row> {
    let phase = source.program.phases.get(&figure.id)?;
    let cells = vec![
        Datum::int(phase.number),
        Datum::text(source.best(&phase.title)),
        Datum::text(source.best(&phase.theme)),
        Datum::word(figure.stage.stage),
        Datum::share(figure.elapsed.share),
        Datum::share(figure.results.to_end.share),
        Datum::share(figure.money.execution.share),
        Datum::Status(figure.status),
    ];
    let row = Row::of(Link { kind: Kind::Phase, id: phase.id }, cells);
    Some(row.found_by(&[&phase.title, &phase.theme]).found_as(&phase.code))
}
