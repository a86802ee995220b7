//! The schedule: every milestone as agreed, as expected and as it came.

use super::projections;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::Milestone;
use crate::domain::values::{Choice, Date, Id, Link, Side, word};
use crate::figures::{MilestoneFigure, PathStep, Status};
use crate::report::chart::{Chart, GanttNames, GanttRow, Plot};
use crate::report::context::{Context, count};
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Content, Row, Table};

/// Rows that fit into a chart that can still be read.
const MOST: usize = 20;

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("milestones")];
    let shown = shown(context);
    if shown.is_empty() {
        blocks.push(context.paragraph("milestones-none"));
        return blocks;
    }
    blocks.extend(chart(context, &shown).map(Block::Chart));
    blocks.push(Block::Table(table(context, &shown)));
    blocks.extend(path(context).map(Block::Table));
    blocks.extend(projections::milestones(context, &shown).map(Block::Table));
    blocks
}

/// What moves the last milestone of the programme when it slips; `None` where nothing does.
fn path(context: &Context) -> Option<Table> {
    let path = context.figures.critical_path(context.scope());
    let row = |step: &PathStep| {
        let record = context.program.milestones.get(&step.milestone)?;
        let waits = if step.waits { "milestones-path-waits" } else { "milestones-path-starts" };
        let figure = context.milestones.get(&step.milestone)?;
        Some(Row::Plain {
            cells: vec![
                context.ml_cell(&record.title).with_note(code(context, step.milestone)),
                Cell::date(Some(step.day)),
                context.rated(figure.status, figure.rating.as_ref()),
                Cell::text(context.say(waits)),
            ],
        })
    };
    let rows: Vec<_> = path.steps.iter().filter_map(row).collect();
    let mut notes = vec![context.say("milestones-path-note")];
    notes.extend(path.cycles.iter().map(|members| {
        let codes: Vec<_> = members.iter().map(|id| code(context, *id)).collect();
        let members = Arg::Text(context.texts.list(&codes));
        context.say_with("milestones-path-cycle", &[("members", members)])
    }));
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let date = Column::figures("expected", context.say("report-column-expected"));
    (!rows.is_empty() || !path.cycles.is_empty()).then(|| Table {
        id: "critical_path".into(),
        also: None,
        caption: context.say("milestones-path-caption"),
        columns: vec![words("milestone"), date, words("status"), words("path")],
        rows,
        notes,
    })
}

/// A report of less than a year shows what falls into its period and what is late; a longer one
/// shows all.
fn shown(context: &Context) -> Vec<Id> {
    let brief = context.is_brief();
    let of_report = |record: &Milestone, figure: &MilestoneFigure| {
        let dates = [figure.planned, figure.effective, record.actual];
        let late = !figure.done && figure.slip.is_some_and(|slip| slip > 0);
        !brief || late || dates.into_iter().any(|date| context.in_period(date))
    };
    let mut found: Vec<_> = context
        .program
        .milestones
        .iter()
        .filter(|(_, record)| record.project.is_none_or(|project| !context.is_related(project)))
        .filter_map(|(id, record)| {
            let figure = context.milestones.get(id)?;
            of_report(record, figure).then(|| (code(context, *id), *id))
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, id)| id).collect()
}

/// The milestones on record of the programme, cancelled ones with them.
fn recorded(context: &Context) -> usize {
    let of_programme =
        |record: &&Milestone| record.project.is_none_or(|project| !context.is_related(project));
    context.program.milestones.values().filter(of_programme).count()
}

fn code(context: &Context, id: Id) -> String {
    context.code(Link { kind: Kind::Milestone, id })
}

fn table(context: &Context, shown: &[Id]) -> Table {
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    let note = context.say_with(
        "milestones-shown",
        &[("n", count(shown.len())), ("of", count(recorded(context)))],
    );
    Table {
        id: "milestones".into(),
        also: None,
        caption: context.say("milestones-caption"),
        columns: vec![
            words("milestone"),
            words("side"),
            figures("planned"),
            figures("forecast"),
            figures("actual_date"),
            figures("slip"),
            words("status"),
            words("cause"),
        ],
        rows: shown.iter().filter_map(|id| row(context, *id)).collect(),
        notes: vec![note],
    }
}

fn row(context: &Context, id: Id) -> Option<Row> {
    let (record, figure) = (context.program.milestones.get(&id)?, context.milestones.get(&id)?);
    let date =
        |date: Option<Date>| date.map_or(Cell::empty(), |date| Cell::of(Content::Date(date)));
    let original = figure.planned_original.filter(|date| Some(*date) != figure.planned);
    let original = original.map_or(String::new(), |date| {
        let said = context.texts.date_short(date);
        context.say_with("report-originally", &[("value", Arg::Text(said))])
    });
    let planned = match figure.planned {
        Some(planned) => Cell::date(Some(planned)).with_note(original),
        None => Cell::of(Content::Missing),
    };
    let pushed = figure.pushed_by.map_or(String::new(), |by| {
        context.say_with("milestones-pushed", &[("by", Arg::Text(code(context, by)))])
    });
    Some(Row::Plain {
        cells: vec![
            context.ml_cell(&record.title).with_note(code(context, id)),
            side(context, record.side),
            planned,
            date(figure.effective.filter(|_| !figure.done)).with_note(pushed),
            date(record.actual.filter(|_| figure.done)),
            slip(context, figure),
            context.rated(figure.status, figure.rating.as_ref()),
            cause(context, record),
        ],
    })
}

fn side(context: &Context, side: Option<Side>) -> Cell {
    Cell::text(context.side(side))
}

fn slip(context: &Context, figure: &MilestoneFigure) -> Cell {
    let Some(days) = figure.slip else { return Cell::empty() };
    let cell = Cell::of(Content::Days(days));
    if figure.approximate { cell.with_note(context.say("milestones-approximate")) } else { cell }
}

/// Why it is late, and what somebody has to decide.
fn cause(context: &Context, record: &Milestone) -> Cell {
    let mut parts = vec![];
    if let Some(cause) = word(record.delay_cause) {
        parts.push(context.texts.word(crate::domain::records::DelayCause::NAME, cause));
    }
    parts.extend(Some(context.ml_line(&record.delay_text)).filter(|text| !text.is_empty()));
    parts.extend(Some(record.cancelled_reason.clone()).filter(|text| !text.is_empty()));
    let decision = context.ml_line(&record.decision_needed);
    let decision = if decision.is_empty() {
        decision
    } else {
        context.say_with("milestones-decision", &[("text", Arg::Text(decision))])
    };
    Cell::text(parts.join(": ")).with_note(decision)
}

fn chart(context: &Context, shown: &[Id]) -> Option<Chart> {
    let mut rows: Vec<_> = shown.iter().filter_map(|id| drawn(context, *id)).collect();
    rows.sort_by_key(|(late, row)| (std::cmp::Reverse(*late), row.planned, row.label.clone()));
    rows.truncate(MOST);
    rows.sort_by_key(|(_, row)| (row.planned, row.label.clone()));
    let figure = &context.partnership.milestones;
    let worst = figure.worst.map(|id| code(context, id));
    let args = [
        ("done", count(figure.done)),
        ("due", count(figure.due)),
        ("total", count(figure.total)),
        ("slip", Arg::Int(figure.worst_slip.unwrap_or(0))),
        ("worst", Arg::Text(worst.clone().unwrap_or_default())),
    ];
    let late = worst.is_some() && figure.worst_slip.is_some_and(|slip| slip > 0);
    let title = if late { "milestones-finding-late" } else { "milestones-finding" };
    if rows.is_empty() {
        return None;
    }
    Some(Chart {
        id: "chart-milestones".into(),
        also: None,
        title: context.say_with(title, &args),
        alt: context.say_with("milestones-alt", &args),
        source: context.source(),
        plot: Plot::Gantt {
            rows: rows.into_iter().map(|(_, row)| row).collect(),
            today: context.figures.as_of,
            names: GanttNames {
                planned: context.say("report-column-planned"),
                forecast: context.say("report-column-forecast"),
                actual: context.say("report-column-actual_date"),
                today: context.say("report-as-of"),
            },
        },
    })
}

fn drawn(context: &Context, id: Id) -> Option<(i64, GanttRow)> {
    let (record, figure) = (context.program.milestones.get(&id)?, context.milestones.get(&id)?);
    if figure.status == Status::Stopped || (figure.planned.is_none() && figure.effective.is_none())
    {
        return None;
    }
    let late = figure.slip.filter(|_| !figure.done).unwrap_or(0);
    let label = format!("{} {}", code(context, id), context.ml_line(&record.title));
    let row = GanttRow {
        label,
        planned: figure.planned.map(Date::last),
        forecast: figure.effective.filter(|_| !figure.done).map(Date::last),
        actual: record.actual.filter(|_| figure.done).map(Date::last),
        status: figure.status.code(),
        shown: match figure.slip {
            Some(slip) if slip != 0 => context.texts.days(slip),
            _ => String::new(),
        },
    };
    Some((late, row))
}
