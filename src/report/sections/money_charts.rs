//! How money ran over time, and where it differs from the plan.

use chrono::{Datelike, Months, NaiveDate};
use rust_decimal::Decimal;

use super::finance::line;
use crate::domain::reason::Arg;
use crate::domain::values::Id;
use crate::figures::{Figures, Sums};
use crate::report::chart::{Chart, Figure, Line, Plot, Point, Series};
use crate::report::context::Context;

/// Planned and paid out at the end of every quarter, or of every year over a long time.
pub fn course(context: &Context) -> Option<Chart> {
    let start = context.partnership.elapsed.start?;
    let sums: Vec<(NaiveDate, Sums)> = ends(start, context.figures.as_of)
        .into_iter()
        .map(|day| (day, Figures::new(context.program, day).partnership().money.total))
        .collect();
    let planned =
        series(context, "report-column-planned_to_date", Line::Steps, &sums, |s| s.planned);
    let paid = series(context, "report-column-disbursed", Line::Solid, &sums, |s| s.disbursed);
    if paid.points.len() < 2 {
        return None;
    }
    let total = &context.partnership.money.total;
    let args = [
        ("disbursed", Arg::Text(said(context, total.disbursed))),
        ("planned", Arg::Text(said(context, total.planned))),
    ];
    let series = [paid, planned].into_iter().filter(|line| !line.points.is_empty()).collect();
    Some(Chart {
        id: "chart-finance".into(),
        title: context.say_with("finance-finding", &args),
        alt: context.say_with("finance-alt", &args),
        source: context.source(),
        plot: Plot::Lines { series, breaks: vec![] },
    })
}

/// The last days of the quarters from the start to the as-of date, at most a dozen, and that day.
fn ends(start: NaiveDate, as_of: NaiveDate) -> Vec<NaiveDate> {
    let quarter = NaiveDate::from_ymd_opt(start.year(), start.month0() / 3 * 3 + 1, 1);
    let next = |day: &NaiveDate| day.checked_add_months(Months::new(3));
    let all = std::iter::successors(quarter.as_ref().and_then(next), next);
    let mut days: Vec<_> =
        all.filter_map(|day| day.pred_opt()).take_while(|day| *day < as_of).take(400).collect();
    let thin = days.len().div_ceil(12).max(1);
    days = days.into_iter().rev().step_by(thin).collect();
    days.reverse();
    days.push(as_of);
    days
}

fn series(
    context: &Context,
    name: &str,
    line: Line,
    sums: &[(NaiveDate, Sums)],
    column: fn(&Sums) -> Option<Decimal>,
) -> Series {
    let point = |(date, sums): &(NaiveDate, Sums)| {
        let value = column(sums)?;
        Some(Point {
            date: *date,
            label: context.texts.date_short((*date).into()),
            value,
            shown: said(context, Some(value)),
        })
    };
    Series { name: context.say(name), line, points: sums.iter().filter_map(point).collect() }
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
        title: context.say_with("finance-variance-finding", &args),
        alt: context.say_with("finance-variance-alt", &args),
        source: context.source(),
        plot: Plot::Variance { rows },
    })
}
