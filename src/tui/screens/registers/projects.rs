//! The projects of the partnership.

use crate::domain::program::Kind;
use crate::domain::values::{Link, Ml};
use crate::tui::place::Place;
use crate::tui::register::{Column, Datum, Register, Row, Source, View, code, column, status};
use crate::tui::sheets::ProjectLine;

pub const PROJECTS: Register = Register {
    place: Place::Projects,
    views: &[View::of("projects", Kind::Project, COLUMNS, rows)],
};

const COLUMNS: &[Column] = &[
    code(),
    column("title", 18).grows(),
    status(),
    column("results", 7).right().drops(1),
    column("milestones", 7).right().drops(2),
    column("slip", 5).right().drops(4),
    column("execution", 7).right().drops(3),
    column("phase", 8).drops(5),
    column("sectors", 22).drops(6),
];

fn rows(source: &Source) -> Vec<Row> {
    source.sheets.projects.iter().map(|line| row(source, line)).collect()
}

fn row(source: &Source, line: &ProjectLine) -> Row {
    let figure = line.figure.as_ref();
    let titles = source.program.projects.get(&line.id).map(|project| &project.title);
    let cells = vec![
        Datum::Code(line.code.clone()),
        Datum::Text(line.title.clone()),
        figure.map(|figure| figure.status).into(),
        Datum::share(figure.and_then(|figure| figure.results.to_date.share)),
        figure.map_or(Datum::Nothing, |f| Datum::Part(f.milestones.done, f.milestones.total)),
        Datum::slip(figure.and_then(|figure| figure.milestones.worst_slip)),
        Datum::share(figure.and_then(|figure| figure.money.execution.share)),
        Datum::Text(line.phase.clone()),
        Datum::Text(line.sectors.clone()),
    ];
    let titles: Vec<&Ml> = titles.into_iter().collect();
    Row::of(Link { kind: Kind::Project, id: line.id }, cells).found_by(&titles)
}
