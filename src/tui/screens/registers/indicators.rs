//! The indicators of the partnership, each with its course.

use rust_decimal::Decimal;

use crate::domain::program::Kind;
use crate::domain::values::{Link, Ml};
use crate::figures::{IndicatorFigure, Outcome, Reading, SeriesPoint};
use crate::tui::place::Place;
use crate::tui::register::{Column, Datum, Register, Row, Source, View, code, column, status};
use crate::tui::sheets::IndicatorLine;
use crate::tui::theme::Meaning;

pub const INDICATORS: Register = Register {
    place: Place::Indicators,
    views: &[View::of("indicators", Kind::Indicator, COLUMNS, rows)],
};

const COLUMNS: &[Column] = &[
    code(),
    column("title", 16).grows(),
    status(),
    column("achievement", 9).right().drops(2),
    column("target", 10).right().drops(4),
    column("actual", 10).right().drops(1),
    column("course", 10).drops(3),
    column("unit", 12).drops(5),
];

/// How many periods the course shows.
const COURSE: usize = 10;

fn rows(source: &Source) -> Vec<Row> {
    source.sheets.indicators.iter().map(|line| row(source, line)).collect()
}

fn row(source: &Source, line: &IndicatorLine) -> Row {
    let figure = line.figure.as_ref();
    let titles = source.program.indicators.get(&line.id).map(|indicator| &indicator.title);
    let cells = vec![
        Datum::Code(line.code.clone()),
        Datum::Text(line.title.clone()),
        figure.map(|figure| figure.status).into(),
        figure.map_or(Datum::Nothing, achieved),
        figure.and_then(|figure| figure.target.as_ref()).map(|target| &target.reading).into(),
        figure.and_then(|figure| figure.actual.as_ref()).into(),
        figure.map_or(Datum::Blank, |figure| Datum::Course(course(source, &figure.series))),
        Datum::Text(line.unit.clone()),
    ];
    let titles: Vec<&Ml> = titles.into_iter().collect();
    Row::of(Link { kind: Kind::Indicator, id: line.id }, cells).found_by(&titles)
}

fn achieved(figure: &IndicatorFigure) -> Datum {
    match figure.to_date {
        Outcome::Met => Datum::Said("met", Meaning::Plain),
        Outcome::NotMet => Datum::Said("not-met", Meaning::Plain),
        Outcome::Percentage(share) => Datum::Share(share),
        Outcome::NoData(_) => Datum::Nothing,
    }
}

/// The last reported periods up to the as-of date.
fn course(source: &Source, series: &[SeriesPoint]) -> Vec<Option<Decimal>> {
    let past: Vec<_> = series.iter().filter(|point| point.end <= source.figures.as_of).collect();
    let last = past.len().saturating_sub(COURSE);
    past[last..].iter().map(|point| point.actual.as_ref().and_then(Reading::number)).collect()
}
