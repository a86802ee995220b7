//! Services that the cooperation delivered or helped, and how many use them.

use super::followup;
use super::results_table::source;
use crate::domain::program::Kind;
use crate::domain::records::Service;
use crate::domain::values::{Id, Link};
use crate::figures::{IndicatorFigure, SeriesPoint};
use crate::report::context::Context;
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Content, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("services")];
    let mut all: Vec<(&Id, &Service)> = context.program.services.iter().collect();
    if all.is_empty() {
        blocks.push(context.paragraph("services-none"));
        blocks.extend(followup::blocks(context));
        return blocks;
    }
    all.sort_by(|(_, one), (_, other)| one.code.cmp(&other.code));
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    blocks.push(Block::Table(Table {
        id: "services".into(),
        also: None,
        caption: context.say("services-caption"),
        columns: vec![
            words("service"),
            words("kind"),
            words("contribution"),
            figures("launch"),
            words("operator"),
            figures("users"),
            words("period"),
            words("source"),
        ],
        rows: all.iter().map(|(id, service)| row(context, **id, service)).collect(),
        notes: vec![context.say("services-note")],
    }));
    blocks.extend(followup::blocks(context));
    blocks
}

fn row(context: &Context, id: Id, service: &Service) -> Row {
    let link = Link { kind: Kind::Service, id };
    let operator = context.organisation(service.operator);
    let figure = service.users.and_then(|id| context.indicators.get(&id));
    let point = figure.and_then(|figure| used(context, figure));
    let unit = service.users.and_then(|id| context.program.indicators.get(&id));
    let unit = unit.map_or(String::new(), |indicator| context.ml_line(&indicator.unit));
    let users = match (figure, point) {
        (None, _) => context.absent(link, "users"),
        (Some(_), point) => context.reading(point.and_then(|p| p.actual.as_ref()), &unit),
    };
    let launch =
        service.launch.map_or_else(|| launch(context, id), |date| Cell::of(Content::Date(date)));
    Row::Plain {
        cells: vec![
            context.ml_cell(&service.title).with_note(&service.code),
            context.word(service.kind),
            context.word(service.contribution),
            launch,
            operator.map_or_else(|| context.absent(link, "operator"), Cell::text),
            users,
            Cell::text(point.map_or(String::new(), |point| context.texts.period(&point.code))),
            source(context, point),
        ],
    }
}

/// The last value up to the end of the period and the as-of date.
fn used<'a>(context: &Context, figure: &'a IndicatorFigure) -> Option<&'a SeriesPoint> {
    let until = context.request.end.min(context.figures.as_of);
    figure.series.iter().rev().find(|point| point.actual.is_some() && point.end <= until)
}

/// Why the day of the launch is not there.
fn launch(context: &Context, id: Id) -> Cell {
    let link = Link { kind: Kind::Service, id };
    let known = context.program.source_values.values();
    let mut about = known.filter(|value| value.record == Some(link) && value.field == "launch");
    match about.find_map(|value| value.absence) {
        Some(absence) => Cell::of(Content::Absent(absence)),
        None => Cell::of(Content::Missing),
    }
}
