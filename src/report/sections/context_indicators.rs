//! National context: figures that the cooperation does not answer for.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::results::{differing_rows, differing_table};
use super::results_table::{said, source, title};
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Indicator, Measure};
use crate::domain::values::{Date, Id, Link};
use crate::figures::{IndicatorFigure, Mark, Reading, SeriesPoint};
use crate::report::chart::{Chart, Line, Plot, Point, Series};
use crate::report::context::Context;
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Row, Table};

/// Charts that a reader will still look at.
const MOST: usize = 4;

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("context")];
    let found = found(context);
    if found.is_empty() {
        blocks.push(context.paragraph("context-none"));
        return blocks;
    }
    blocks.push(context.paragraph("context-lead"));
    blocks.push(Block::Table(table(context, &found)));
    let charts = found.values().filter_map(|(_, record, figure)| chart(context, record, figure));
    blocks.extend(charts.take(MOST).map(Block::Chart));
    let rows: Vec<_> = found.values().flat_map(|(id, ..)| differing_rows(context, *id)).collect();
    if !rows.is_empty() {
        blocks.push(Block::Table(differing_table(context, "context_differing", rows)));
    }
    blocks
}

type Found<'a> = BTreeMap<String, (Id, &'a Indicator, &'a IndicatorFigure)>;

fn found<'a>(context: &'a Context) -> Found<'a> {
    let one = |(id, record): (&Id, &'a Indicator)| {
        let figure = context.indicators.get(id).filter(|figure| figure.context)?;
        let code = context.code(Link { kind: Kind::Indicator, id: *id });
        Some((code, (*id, record, figure)))
    };
    context.program.indicators.iter().filter_map(one).collect()
}

/// Values known by the end of the period and the as-of date.
fn known<'a>(context: &Context, figure: &'a IndicatorFigure) -> Vec<&'a SeriesPoint> {
    let until = context.request.end.min(context.figures.as_of);
    let points = figure.series.iter();
    points.filter(|point| point.actual.is_some() && point.end <= until).collect()
}

fn table(context: &Context, found: &Found) -> Table {
    let mut rows = vec![];
    for (code, (_, record, figure)) in found {
        let points = known(context, figure);
        let name = title(context, record).with_note(code);
        if points.is_empty() {
            let unit = Cell::text(context.ml_line(&record.unit));
            let value = context.reading(figure.actual.as_ref(), "");
            rows.push(Row::Plain { cells: vec![name, unit, Cell::empty(), value, Cell::empty()] });
            continue;
        }
        rows.extend(points.iter().map(|point| Row::Plain {
            cells: vec![
                name.clone(),
                Cell::text(context.ml_line(&record.unit)).with_note(broken(context, record, point)),
                Cell::text(context.texts.period(&point.code)),
                value(context, record, point),
                source(context, Some(point)),
            ],
        }));
    }
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    Table {
        id: "context".into(),
        also: None,
        caption: context.say("context-caption"),
        columns: vec![
            words("indicator"),
            words("unit"),
            words("period"),
            Column::figures("value", context.say("report-column-value")),
            words("source"),
        ],
        rows,
        notes: vec![context.say("context-note")],
    }
}

/// A value as it was published; a percentage without its denominator says so.
fn value(context: &Context, record: &Indicator, point: &SeriesPoint) -> Cell {
    let cell = context.reading(point.actual.as_ref(), "");
    let bare = |actual: &Reading| actual.number().is_some() && actual.parts().is_none();
    let bare =
        record.measure == Some(Measure::Percentage) && point.actual.as_ref().is_some_and(bare);
    if bare { cell.with_note(said(context, Mark::NoDenominator)) } else { cell }
}

/// Says that the way of measuring changed in the period of a value.
fn broken(context: &Context, record: &Indicator, point: &SeriesPoint) -> String {
    let inside = |date: &Date| date.first() <= point.end && date.last() >= point.start;
    let breaks = breaks(record);
    let found = breaks.iter().find(|date| inside(date));
    found.map_or(String::new(), |date| {
        context.say_with("context-break", &[("date", Arg::Date(*date))])
    })
}

/// A figure as it was published; a large one in large units.
fn short(context: &Context, value: Decimal) -> String {
    let large = value.abs() >= Decimal::from(1_000_000);
    if large { context.texts.large(value, 2) } else { context.texts.number(value) }
}

fn breaks(record: &Indicator) -> Vec<Date> {
    record.method_breaks.iter().filter_map(|text| text.parse().ok()).collect()
}

fn chart(context: &Context, record: &Indicator, figure: &IndicatorFigure) -> Option<Chart> {
    let points = known(context, figure);
    let point = |point: &&SeriesPoint| {
        let reading = point.actual.as_ref()?;
        let value = reading.number()?;
        let shown = context.texts.qualified(reading.qualifier, short(context, value));
        let label = context.texts.period(&point.code);
        Some(Point { date: point.end, label, value, shown })
    };
    let drawn: Vec<_> = points.iter().filter_map(point).collect();
    let (first, last) = (drawn.first()?, drawn.last()?);
    if drawn.len() < 3 {
        return None;
    }
    let name = context.ml_line(&record.title);
    let args = [
        ("name", Arg::Text(name.clone())),
        ("first", Arg::Text(first.shown.clone())),
        ("from", Arg::Text(first.label.clone())),
        ("last", Arg::Text(last.shown.clone())),
        ("to", Arg::Text(last.label.clone())),
    ];
    let unit = context.ml_line(&record.unit);
    let name = if unit.is_empty() { name } else { format!("{name} ({unit})") };
    Some(Chart {
        id: format!("chart-context-{}", record.id),
        also: None,
        title: context.say_with("context-finding", &args),
        alt: context.say_with("context-alt", &args),
        source: context.source(),
        plot: Plot::Lines {
            series: vec![Series { name, line: Line::Solid, points: drawn }],
            band: None,
            breaks: breaks(record).into_iter().map(Date::first).collect(),
        },
    })
}
