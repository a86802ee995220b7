//! The milestones of the partnership, as a table and on a time line.

use crate::domain::program::Kind;
use crate::domain::values::{Link, Ml};
use crate::tui::place::Place;
use crate::tui::register::{
    Column, Datum, Picture, Register, Row, Source, View, code, column, status,
};
use crate::tui::sheets::MilestoneLine;
use crate::tui::theme::Meaning;

pub const MILESTONES: Register = Register {
    place: Place::Milestones,
    views: &[View::of("milestones", Kind::Milestone, COLUMNS, rows).with_pictures(PICTURES)],
};

const PICTURES: &[Picture] = &[Picture::Gantt, Picture::Calendar];

const COLUMNS: &[Column] = &[
    code(),
    column("title", 16).grows(),
    status(),
    column("planned", 13).drops(2),
    column("expected", 13).drops(1),
    column("slip", 5).right().drops(3),
    column("critical", 8).drops(4),
];

fn rows(source: &Source) -> Vec<Row> {
    source.sheets.milestones.iter().map(|line| row(source, line)).collect()
}

fn row(source: &Source, line: &MilestoneLine) -> Row {
    let figure = line.figure.as_ref();
    let critical = figure.is_some_and(|figure| figure.critical);
    let titles = source.program.milestones.get(&line.id).map(|milestone| &milestone.title);
    let cells = vec![
        Datum::Code(line.code.clone()),
        Datum::Text(line.title.clone()),
        figure.map(|figure| figure.status).into(),
        figure.and_then(|figure| figure.planned).or(line.planned).into(),
        line.actual.or_else(|| figure.and_then(|figure| figure.effective)).into(),
        Datum::slip(figure.and_then(|figure| figure.slip)),
        if critical { Datum::Said("critical", Meaning::Warning) } else { Datum::Blank },
    ];
    let titles: Vec<&Ml> = titles.into_iter().collect();
    Row::of(Link { kind: Kind::Milestone, id: line.id }, cells).found_by(&titles)
}
