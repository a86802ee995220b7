//! How money ran over time, and where it differs from the plan.

use rust_decimal::Decimal;

use super::finance::line;
use crate::domain::reason::Arg;
use crate::domain::values::Id;
use crate::figures::{CurvePoint, CurveStep};
use crate::report::chart::{Band, BandPoint, Chart, Figure, Line, Plot, Point, Series};
use crate::report::context::Context;

/// Points of what is past that a reader will still tell apart, and of what is to come.
const PAST: usize = 12;
const AHEAD: usize = 6;

/// Planned and paid out at the end of every quarter, or of fewer over a long time, and where that
/// is heading.
pub fn course(context: &Context) -> Option<Chart> {
    let curve = context.figures.curve(context.scope(), CurveStep::Quarter);
    let points = thin(context, &curve.total);
    let paid = series(context, "report-column-disbursed", Line::Solid, &points, |p| p.disbursed);
    let planned =
        series(context, "report-column-planned_money", Line::Steps, &points, |p| p.planned);
    if paid.points.len() < 2 {
        return None;
    }
    let total = &context.partnership.money.total;
    let args = [
        ("disbursed", Arg::Text(said(context, total.disbursed))),
        ("planned", Arg::Text(said(context, total.planned))),
    ];
    let lines = [paid, planned].into_iter().filter(|line| !line.points.is_empty());
    Some(Chart {
        id: "chart-finance".into(),
        also: None,
        title: context.say_with("finance-finding", &args),
        alt: context.say_with("finance-alt", &args),
        source: context.source(),
        plot: Plot::Lines {
            series: lines.collect(),
            band: projected(context, &points),
            breaks: vec![],
        },
    })
}

/// The points from the start of the phase, or of the money, thinned from the as-of date to both
/// sides.
fn thin<'a>(context: &Context, points: &'a [CurvePoint]) -> Vec<&'a CurvePoint> {
    let start = context.partnership.elapsed.start;
    let inside = points.iter().filter(|point| start.is_none_or(|start| point.day >= start));
    let (past, ahead): (Vec<_>, Vec<_>) =
        inside.partition(|point| point.day <= context.figures.as_of);
    let step = |count: usize, most: usize| count.div_ceil(most).max(1);
    let mut kept: Vec<_> = past.iter().rev().step_by(step(past.len(), PAST)).copied().collect();
    kept.reverse();
    let apart = step(ahead.len(), AHEAD);
    let last = ahead.last().copied();
    kept.extend(ahead.into_iter().skip(apart - 1).step_by(apart));
    kept.extend(last.filter(|last| kept.last().is_none_or(|kept| kept.day < last.day)));
    kept
}

fn series(
    context: &Context,
    name: &str,
    line: Line,
    points: &[&CurvePoint],
    amount: impl Fn(&CurvePoint) -> Option<Decimal>,
) -> Series {
    let point = |point: &&CurvePoint| {
        let value = amount(point)?;
        Some(Point {
            date: point.day,
            label: context.texts.date_short(point.day.into()),
            value,
            shown: said(context, Some(value)),
        })
    };
    Series { name: context.say(name), line, points: points.iter().filter_map(point).collect() }
}

/// The projection, from what is paid on the as-of date on.
fn projected(context: &Context, points: &[&CurvePoint]) -> Option<Band> {
    let point = |point: &&CurvePoint| {
        let paid = point.disbursed.filter(|_| point.day == context.figures.as_of);
        let (low, high) = match (&point.projected, paid) {
            (Some(span), _) => (span.low, span.high),
            (None, Some(paid)) => (paid, paid),
            (None, None) => return None,
        };
        let end = |amount| said(context, Some(amount));
        let shown = context.say_with(
            "report-low-high",
            &[("low", Arg::Text(end(low))), ("high", Arg::Text(end(high)))],
        );
        let label = context.texts.date_short(point.day.into());
        Some(BandPoint { date: point.day, label, low, high, shown })
    };
    let points: Vec<_> = points.iter().filter_map(point).collect();
    (points.len() > 1).then(|| Band { name: context.say("report-projected"), points })
}

fn said(context: &Context, amount: Option<Decimal>) -> String {
    let currency = &context.partnership.money.currency;
    let large = |amount| context.texts.money_large(amount, currency, 2);
    amount.map_or_else(|| context.say("missing"), large)
}

/// Headings by how far payments lie from what was planned to be paid by now.
pub fn variance(context: &Context) -> Option<Chart> {
    let mut lines: Vec<(Option<Id>, Decimal, Decimal)> = vec![];
    for part in &context.partnership.money.parts {
        let (Some(planned), Some(paid)) = (part.sums.planned, part.sums.disbursed) else {
            continue;
        };
        match lines.iter_mut().find(|(line, ..)| *line == part.line) {
            Some(sum) => *sum = (sum.0, sum.1 + planned, sum.2 + paid),
            None => lines.push((part.line, planned, paid)),
        }
    }
    let share = |(id, planned, paid): &(Option<Id>, Decimal, Decimal)| {
        let share = (*paid - *planned).checked_div(*planned)?;
        let shown = context.texts.percent(share, 1);
        let shown = if share > Decimal::ZERO { format!("+{shown}") } else { shown };
        Some(Figure::new(&line(context, *id), Some(share), shown))
    };
    let rows: Vec<_> = lines.iter().filter_map(share).collect();
    let worst = rows.iter().max_by_key(|row| row.value.map(|value| value.abs()))?;
    let args =
        [("line", Arg::Text(worst.label.clone())), ("share", Arg::Text(worst.shown.clone()))];
    Some(Chart {
        id: "chart-variance".into(),
        also: None,
        title: context.say_with("finance-variance-finding", &args),
        alt: context.say_with("finance-variance-alt", &args),
        source: context.source(),
        plot: Plot::Variance { rows },
    })
}
