//! Indicators that are heading past their last target on the wrong side, drawn.

use rust_decimal::Decimal;

use super::projections::said;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{Direction, Indicator};
use crate::domain::values::{Id, Link};
use crate::figures::{Projected, ProjectionFigure};
use crate::report::chart::{Band, BandPoint, Chart, Line, Plot, Point, Series};
use crate::report::context::Context;

/// Charts that a reader will still look at.
const MOST: usize = 3;

/// One indicator that will miss its last target if it goes on as it came.
struct Missing<'a> {
    code: String,
    record: &'a Indicator,
    projection: ProjectionFigure,
    end: Projected,
    target: Decimal,
    /// How far the nearer end of the interval lies from the target, of the target.
    short: Decimal,
}

/// The charts of those that miss theirs by most.
pub fn charts(context: &Context, ids: &[Id]) -> Vec<Chart> {
    let mut missing: Vec<_> = ids.iter().filter_map(|id| missing(context, *id)).collect();
    missing.sort_by(|a, b| b.short.cmp(&a.short).then_with(|| a.code.cmp(&b.code)));
    missing.truncate(MOST);
    missing.iter().map(|missing| chart(context, missing)).collect()
}

fn missing<'a>(context: &'a Context, id: Id) -> Option<Missing<'a>> {
    let (record, figure) = (context.program.indicators.get(&id)?, context.indicators.get(&id)?);
    let projection = context.figures.projection(figure).ok()?;
    let end = projection.to_end.clone()?;
    let target = figure.end_target.as_ref()?.reading.number()?;
    let gap = match record.direction {
        Some(Direction::Ascending) => target - end.span.high,
        Some(Direction::Descending) => end.span.low - target,
        Some(Direction::Maintain) | None => return None,
    };
    let short = gap.checked_div(target.abs())?;
    let code = context.code(Link { kind: Kind::Indicator, id });
    (short > Decimal::ZERO).then_some(Missing { code, record, projection, end, target, short })
}

fn chart(context: &Context, missing: &Missing) -> Chart {
    let Missing { code, record, end, target, .. } = missing;
    let said = |number| said(context, record, number);
    let args = [
        ("name", Arg::Text(context.ml_line(&record.title))),
        ("code", Arg::Text(code.clone())),
        ("low", Arg::Text(said(end.span.low))),
        ("high", Arg::Text(said(end.span.high))),
        ("date", Arg::Date(end.day.into())),
        ("target", Arg::Text(said(*target))),
    ];
    Chart {
        also: None,
        id: format!("chart-projection-{}", record.id),
        title: context.say_with("projections-finding", &args),
        alt: context.say_with("projections-alt", &args),
        source: context.source(),
        plot: Plot::Lines {
            series: series(context, missing),
            band: band(context, missing),
            breaks: vec![],
        },
    }
}

/// What was measured, and the last target as a line across.
fn series(context: &Context, missing: &Missing) -> Vec<Series> {
    let point = |date: chrono::NaiveDate, value: Decimal| Point {
        date,
        label: context.texts.date_short(date.into()),
        value,
        shown: said(context, missing.record, value),
    };
    let values = &missing.projection.values;
    let first = values.first().map_or(missing.end.day, |(day, _)| *day);
    let target = [first, missing.end.day].map(|day| point(day, missing.target));
    let name = [("value", Arg::Text(said(context, missing.record, missing.target)))];
    vec![
        Series {
            name: context.say("report-column-actual"),
            line: Line::Solid,
            points: values.iter().map(|(day, value)| point(*day, *value)).collect(),
        },
        Series {
            name: context.say_with("projections-target", &name),
            line: Line::Steps,
            points: target.into(),
        },
    ]
}

fn band(context: &Context, missing: &Missing) -> Option<Band> {
    let (day, value) = missing.projection.values.last()?;
    let point = |date: chrono::NaiveDate, low: Decimal, high: Decimal| {
        let end = |number| Arg::Text(said(context, missing.record, number));
        let shown = context.say_with("report-low-high", &[("low", end(low)), ("high", end(high))]);
        BandPoint { date, label: context.texts.date_short(date.into()), low, high, shown }
    };
    let end = &missing.end;
    let points = vec![point(*day, *value, *value), point(end.day, end.span.low, end.span.high)];
    Some(Band { name: context.say("report-projected"), points })
}
