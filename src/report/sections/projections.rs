//! Where things are heading: printed apart from what was measured, as projections.

use rust_decimal::Decimal;

use super::results_table::title;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::Indicator;
use crate::domain::values::{Choice, Id, Link, word};
use crate::figures::{Projected, ProjectionFigure, SlipBasis, Status};
use crate::report::context::{Context, count};
use crate::report::table::{Cell, Column, Content, Row, Table};

/// The indicators that can be projected; `None` where there are none.
pub fn indicators(context: &Context, ids: &[Id]) -> Option<Table> {
    let projected = |id: &Id| {
        let (record, figure) = (context.program.indicators.get(id)?, context.indicators.get(id)?);
        let projection = context.figures.projection(figure).ok()?;
        Some(indicator(context, record, &projection))
    };
    let rows: Vec<_> = ids.iter().filter_map(projected).collect();
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    let shown = [("n", count(rows.len())), ("of", count(ids.len()))];
    (!rows.is_empty()).then(|| Table {
        id: "projections".into(),
        also: None,
        caption: context.say("projections-caption"),
        columns: vec![
            Column::words("indicator", context.say("report-column-indicator")),
            figures("values"),
            figures("projected_period"),
            figures("projected_end"),
            figures("end_target"),
        ],
        rows,
        notes: vec![context.say("projections-note"), context.say_with("projections-shown", &shown)],
    })
}

fn indicator(context: &Context, record: &Indicator, projection: &ProjectionFigure) -> Row {
    let target = context.indicators.get(&record.id).and_then(|f| f.end_target.as_ref());
    let target = match target {
        Some(target) => context
            .reading(Some(&target.reading), "")
            .with_note(context.texts.date_short(target.end.into())),
        None => Cell::text(context.say("report-no-target")),
    };
    Row::Plain {
        cells: vec![
            title(context, record)
                .with_note(context.code(Link { kind: Kind::Indicator, id: record.id })),
            Cell::count(projection.values.len()),
            projected(context, record, projection.to_period.as_ref()),
            projected(context, record, projection.to_end.as_ref()),
            target,
        ],
    }
}

/// A figure of an indicator; those of percentages as shares.
pub fn said(context: &Context, record: &Indicator, number: Decimal) -> String {
    let percentage = record.measure == Some(crate::domain::records::Measure::Percentage);
    let share = number.checked_div(Decimal::ONE_HUNDRED).filter(|_| percentage);
    share.map_or_else(|| context.texts.number(number), |share| context.texts.percent(share, 1))
}

/// The interval first: the middle alone would look like a figure.
fn projected(context: &Context, record: &Indicator, projected: Option<&Projected>) -> Cell {
    let Some(Projected { day, span, .. }) = projected else { return Cell::empty() };
    let said = |number| said(context, record, number);
    let args = [
        ("low", Arg::Text(said(span.low))),
        ("high", Arg::Text(said(span.high))),
        ("middle", Arg::Text(said(span.middle))),
    ];
    Cell::text(context.say_with("projections-span", &args))
        .with_note(context.texts.date_short((*day).into()))
}

/// The open milestones of a list that can be projected; `None` where there are none.
pub fn milestones(context: &Context, ids: &[Id]) -> Option<Table> {
    let slips = context.figures.slips();
    let open = |id: &&Id| {
        let figure = context.milestones.get(*id);
        figure.is_some_and(|figure| !figure.done && figure.status != Status::Stopped)
    };
    let row = |id: &Id| {
        let (record, figure) = (context.program.milestones.get(id)?, context.milestones.get(id)?);
        let projection = context.figures.day_projection(&slips, *id).ok()?;
        let basis = word(Some(projection.basis)).unwrap_or_default();
        let code = context.code(Link { kind: Kind::Milestone, id: *id });
        let date = |day: chrono::NaiveDate| Cell::of(Content::Date(day.into()));
        Some(Row::Plain {
            cells: vec![
                context.ml_cell(&record.title).with_note(code),
                figure.effective.map_or(Cell::empty(), |day| Cell::date(Some(day))),
                date(projection.low),
                date(projection.middle),
                date(projection.high),
                Cell::count(projection.finished)
                    .with_note(context.texts.word(SlipBasis::NAME, basis)),
            ],
        })
    };
    let rows: Vec<_> = ids.iter().filter(open).filter_map(row).collect();
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    (!rows.is_empty()).then(|| Table {
        id: "milestone_projections".into(),
        also: None,
        caption: context.say("projections-days-caption"),
        columns: vec![
            Column::words("milestone", context.say("report-column-milestone")),
            figures("forecast"),
            figures("earliest"),
            figures("middle"),
            figures("latest"),
            figures("finished"),
        ],
        rows,
        notes: vec![context.say("projections-days-note")],
    })
}
