//! Every period of every indicator with its target and its value: what most questions are about.

use rusqlite::types::Value as Sql;

use super::columns::{Column, INTEGER, REAL, TEXT, in_order, number, partnership, text};
use super::{About, Flat};
use crate::domain::program::Kind;
use crate::domain::values::{Id, Link, word};
use crate::figures::{Figures, Reading, SeriesPoint};
use crate::store::Result;

const NAME: &str = "indicator_series";

/// Name and type of its columns.
const COLUMNS: [(&str, &str); 20] = [
    ("partnership", TEXT),
    ("indicator", TEXT),
    ("indicator_id", TEXT),
    ("project", TEXT),
    ("period", TEXT),
    ("period_start", TEXT),
    ("period_end", TEXT),
    ("due", TEXT),
    ("own_period", INTEGER),
    ("target", REAL),
    ("original_target", REAL),
    ("actual", REAL),
    ("numerator", REAL),
    ("denominator", REAL),
    ("word", TEXT),
    ("absence", TEXT),
    ("qualifier", TEXT),
    ("state", TEXT),
    ("disputed", INTEGER),
    ("source", TEXT),
];

pub fn write<A: About>(flat: &Flat<A>) -> Result<()> {
    let column = |(name, kind): (&str, _)| {
        Column::new(name, kind, flat.about.say(&format!("flat-series-{name}")))
    };
    flat.create(NAME, &flat.about.say("flat-series"), &COLUMNS.map(column))?;
    for figures in flat.figures {
        for id in in_order(figures.program, Kind::Indicator) {
            let points = figures.indicator(id).series;
            flat.insert(NAME, points.iter().map(|point| row(figures, id, point)))?;
        }
    }
    Ok(())
}

fn row(figures: &Figures, id: Id, point: &SeriesPoint) -> Vec<Sql> {
    let program = figures.program;
    let path = |kind, id| text(&program.code(kind, id));
    let project = program.project_of(Kind::Indicator, id);
    let value = |reading: &Option<Reading>| number(reading.as_ref().and_then(Reading::number));
    let actual = point.actual.clone().unwrap_or_default();
    let period = Link { kind: Kind::Period, id: point.period };
    let day = |day: chrono::NaiveDate| text(&day.to_string());
    vec![
        partnership(program),
        path(Kind::Indicator, id),
        text(&id.to_string()),
        project.map_or(Sql::Null, |project| path(Kind::Project, project)),
        path(period.kind, period.id),
        day(point.start),
        day(point.end),
        day(point.due),
        Sql::Integer(point.own.into()),
        value(&point.target),
        value(&point.original_target),
        value(&point.actual),
        number(actual.numerator),
        number(actual.denominator),
        text(&actual.word),
        text(word(actual.absence).unwrap_or_default()),
        text(word(actual.qualifier).unwrap_or_default()),
        text(word(point.state).unwrap_or_default()),
        Sql::Integer(point.disputed.into()),
        text(&point.source),
    ]
}
