//! What is planned for the period that follows.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::values::{Date, Id, Link, Ml};
use crate::figures::Status;
use crate::report::chart::{Chart, Month, MonthMark, MonthNames, MonthRow, Plot};
use crate::report::context::{Context, count};
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Content, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("next")];
    let found = found(context);
    if found.is_empty() {
        blocks.push(context.paragraph("next-none"));
        return blocks;
    }
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    blocks.extend(strip(context, &found).map(Block::Chart));
    blocks.push(Block::Table(Table {
        id: "next".into(),
        also: None,
        caption: context.say("next-caption"),
        columns: ["milestone", "forecast", "side", "responsible", "depends", "decision_needed"]
            .map(words)
            .into(),
        rows: found.iter().filter_map(|(date, _, id)| row(context, *id, *date)).collect(),
        notes: vec![],
    }));
    blocks
}

/// The last day of as long a time after the period as it lasts.
fn end(context: &Context) -> NaiveDate {
    let request = context.request;
    let length = (request.end - request.start).num_days().unsigned_abs() + 1;
    request.end.checked_add_days(Days::new(length)).unwrap_or(request.end)
}

/// Projects that a strip of months shows; all stand in the table.
const MOST: usize = 16;
/// Months that a strip has room for.
const MONTHS: usize = 13;

/// The months that follow, with what is expected in each by project.
fn strip(context: &Context, found: &[(Date, String, Id)]) -> Option<Chart> {
    let months = months(context);
    let place = |date: Date| {
        let code = month(date.last().min(end(context)));
        months.iter().position(|month| month.code == code)
    };
    let mut rows: BTreeMap<(String, String), Vec<Vec<MonthMark>>> = BTreeMap::new();
    for (date, code, id) in found {
        let record = context.program.milestones.get(id)?;
        let own = code.rsplit('/').next().unwrap_or(code).to_owned();
        let mark = MonthMark { code: own, waits: !record.decision_needed.is_empty() };
        let row = rows.entry(project(context, record.project)).or_default();
        row.resize(months.len(), vec![]);
        if let Some(cell) = place(*date).and_then(|place| row.get_mut(place)) {
            cell.push(mark);
        }
    }
    let in_month = |index: usize| -> usize {
        rows.values().filter_map(|row| row.get(index)).map(Vec::len).sum()
    };
    let fullest = (0..months.len()).rev().max_by_key(|index| in_month(*index))?;
    let waiting = rows.values().flatten().flatten().filter(|mark| mark.waits).count();
    let args = [
        ("count", count(found.len())),
        ("month", Arg::Text(months.get(fullest)?.label.clone())),
        ("most", count(in_month(fullest))),
        ("waiting", count(waiting)),
    ];
    let row = |((code, title), months)| MonthRow { label: format!("{code} {title}"), months };
    Some(Chart {
        also: None,
        id: "chart-next".into(),
        title: context.say_with("next-finding", &args),
        alt: context.say_with("next-alt", &args),
        source: context.source(),
        plot: Plot::Months {
            rows: rows.into_iter().take(MOST).map(row).collect(),
            months,
            names: MonthNames {
                due: context.say("next-due"),
                waits: context.say("report-column-decision_needed"),
            },
        },
    })
}

fn months(context: &Context) -> Vec<Month> {
    let first = context.request.end.succ_opt().unwrap_or(context.request.end);
    let first = first.with_day(1).unwrap_or(first);
    let start = |ahead: u32| first.checked_add_months(Months::new(ahead));
    let days = (0..).map_while(start).take_while(|start| *start <= end(context)).take(MONTHS);
    days.map(|day| Month { code: month(day), label: context.texts.period(&month(day)) }).collect()
}

fn month(day: NaiveDate) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// The code and the title of a project.
fn project(context: &Context, id: Option<Id>) -> (String, String) {
    let project = id.and_then(|id| context.program.projects.get(&id));
    let (code, title) = project.map(|p| (p.code.clone(), &p.title)).unzip();
    (code.unwrap_or_default(), title.map_or(String::new(), |title: &Ml| context.ml_line(title)))
}

/// Open milestones expected within as long a time after the period as it lasts.
fn found(context: &Context) -> Vec<(Date, String, Id)> {
    let request = context.request;
    let end = end(context);
    let mut found: Vec<_> = context
        .milestones
        .iter()
        .filter(|(_, figure)| !figure.done && figure.status != Status::Stopped)
        .filter(|(id, _)| {
            let record = context.program.milestones.get(id);
            let project = record.and_then(|record| record.project);
            project.is_none_or(|project| !context.is_related(project))
        })
        .filter_map(|(id, figure)| {
            let date = figure.effective.or(figure.planned)?;
            let inside = date.last() > request.end && date.first() <= end;
            let code = context.code(Link { kind: Kind::Milestone, id: *id });
            inside.then_some((date, code, *id))
        })
        .collect();
    found.sort();
    found
}

fn row(context: &Context, id: Id, date: Date) -> Option<Row> {
    let record = context.program.milestones.get(&id)?;
    let code = |id: Id| context.code(Link { kind: Kind::Milestone, id });
    let before = context.program.dependencies.values().filter(|d| d.successor == Some(id));
    let mut before: Vec<_> = before.filter_map(|d| d.predecessor).map(code).collect();
    before.sort();
    let planned = record.planned.filter(|planned| *planned != date);
    let planned = planned.map_or(String::new(), |planned| {
        let said = context.texts.date_short(planned);
        context.say_with("report-originally", &[("value", Arg::Text(said))])
    });
    Some(Row::Plain {
        cells: vec![
            context.ml_cell(&record.title).with_note(code(id)),
            Cell::of(Content::Date(date)).with_note(planned),
            Cell::text(context.side(record.side)),
            Cell::text(context.person(record.responsible)),
            Cell::text(context.texts.list(&before)),
            context.ml_cell(&record.decision_needed),
        ],
    })
}
