//! The table of indicators.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::Indicator;
use crate::domain::values::{Choice, Exact, Id, Link, word};
use crate::figures::{IndicatorFigure, Mark, Reading, SeriesPoint, TargetFigure};
use crate::report::context::Context;
use crate::report::table::{Cell, Column, Content, Row, Table};

/// The indicators of every group.
pub fn table(context: &Context, groups: &[(Link, Vec<Id>)], note: String) -> Table {
    let mut rows = vec![];
    for (owner, indicators) in groups {
        rows.push(Row::group(owner_title(context, *owner)));
        for (result, indicators) in by_result(context, indicators) {
            rows.extend(result.map(|id| Row::group(result_title(context, id))));
            rows.extend(indicators.into_iter().filter_map(|id| row(context, id)));
        }
    }
    Table {
        id: "indicators".into(),
        also: None,
        caption: context.say("results-caption"),
        columns: columns(context),
        rows,
        notes: vec![note, context.say("results-note")],
    }
}

fn columns(context: &Context) -> Vec<Column> {
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    vec![
        words("indicator"),
        words("unit"),
        figures("baseline"),
        figures("previous"),
        figures("actual"),
        figures("target"),
        figures("end_target"),
        figures("to_date"),
        figures("to_end"),
        words("status"),
        words("trend"),
        words("source"),
    ]
}

/// Indicators by the result that they are of, results by code; those that name none come first.
fn by_result(context: &Context, indicators: &[Id]) -> Vec<(Option<Id>, Vec<Id>)> {
    let mut results: BTreeMap<(String, Option<Id>), Vec<Id>> = BTreeMap::new();
    for id in indicators {
        let record = context.program.indicators.get(id);
        let result = record.and_then(|record| record.result);
        let code = result.map_or(String::new(), |id| own_code(context, id));
        results.entry((code, result)).or_default().push(*id);
    }
    results.into_iter().map(|((_, result), indicators)| (result, indicators)).collect()
}

/// The level, the code and the title of a result.
fn result_title(context: &Context, id: Id) -> String {
    let record = context.program.results.get(&id);
    let level = record.and_then(|record| word(record.level));
    let level = level.map(|level| context.texts.word("result_level", level));
    let title = record.map_or(String::new(), |record| context.ml_line(&record.title));
    let parts: Vec<_> = [level.unwrap_or_default(), own_code(context, id), title].into();
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    crate::i18n::safe(&parts.join(" · "))
}

/// The code of a result inside its owner.
fn own_code(context: &Context, id: Id) -> String {
    context.program.results.get(&id).map_or(String::new(), |result| result.code.clone())
}

/// The code and the name of what a group of rows is about.
pub fn owner_title(context: &Context, owner: Link) -> String {
    let code = context.code(owner);
    let title = match owner.kind.title() {
        Some(field) => {
            let tag = context.texts.language().tag();
            let cell = |tag: &str| {
                let value = context.program.read(owner.kind, owner.id, &format!("{field}.{tag}"));
                value.ok().and_then(|value| value.text())
            };
            cell(tag).or_else(|| Some(format!("{} [en]", cell("en")?))).unwrap_or_default()
        }
        None => String::new(),
    };
    crate::i18n::safe(format!("{code} {title}").trim())
}

fn row(context: &Context, id: Id) -> Option<Row> {
    let (record, figure) = (context.program.indicators.get(&id)?, context.indicators.get(&id)?);
    let unit = context.ml_line(&record.unit);
    let point = current(context, figure);
    Some(Row::Plain {
        cells: vec![
            weighted(context, record),
            Cell::text(unit).with_note(direction(context, record)),
            baseline(context, figure),
            previous(context, figure),
            actual(context, figure),
            target(context, figure.target.as_ref()),
            target(context, figure.end_target.as_ref()),
            context.outcome(&figure.to_date),
            context.outcome(&figure.to_end),
            context.rated(figure.status, figure.rating.as_ref()),
            Cell::of(Content::Spark(course(figure))),
            source(context, point),
        ],
    })
}

/// The name of an indicator under its code and its result.
pub fn title(context: &Context, record: &Indicator) -> Cell {
    let result = record.result.map(|id| context.code(Link { kind: Kind::ExpectedResult, id }));
    let code = record.code.clone();
    let note = match result.as_deref().and_then(|path| path.rsplit('/').next()) {
        Some(result) => format!("{code} · {result}"),
        None => code,
    };
    context.ml_cell(&record.title).with_note(note)
}

/// The name with the weight in every mean, where it is not 1.
fn weighted(context: &Context, record: &Indicator) -> Cell {
    let cell = title(context, record);
    let weight = record.weight.map(Exact::number).filter(|weight| *weight != Decimal::ONE);
    let Some(weight) = weight else { return cell };
    let said = context.say_with("report-weight", &[("weight", Arg::Number(weight))]);
    let note = [cell.note.clone().unwrap_or_default(), said].join(" · ");
    cell.with_note(note)
}

fn baseline(context: &Context, figure: &IndicatorFigure) -> Cell {
    let Some(baseline) = &figure.baseline else { return Cell::text(context.say("outcome-none")) };
    let date = figure.baseline_date.map_or(String::new(), |date| context.texts.date_short(date));
    context.reading(Some(baseline), "").with_note(date)
}

fn direction(context: &Context, record: &Indicator) -> String {
    let word = word(record.direction);
    word.map_or(String::new(), |word| context.texts.word("direction", word))
}

/// The last point whose value counts.
fn current<'a>(context: &Context, figure: &'a IndicatorFigure) -> Option<&'a SeriesPoint> {
    let until = context.figures.as_of;
    figure.series.iter().rev().find(|point| point.actual.is_some() && point.end <= until)
}

/// What the indicator stood at before the period of the report.
fn previous(context: &Context, figure: &IndicatorFigure) -> Cell {
    let before = |point: &&SeriesPoint| point.end < context.request.start && point.actual.is_some();
    match figure.series.iter().rev().find(before) {
        Some(point) => {
            context.reading(point.actual.as_ref(), "").with_note(context.texts.period(&point.code))
        }
        None => Cell::empty(),
    }
}

fn actual(context: &Context, figure: &IndicatorFigure) -> Cell {
    let mut notes: Vec<String> = vec![];
    notes.extend(figure.as_at.map(|date| context.texts.date_short(date)));
    if figure.expected > 1 {
        notes.push(context.say_with(
            "report-periods-of",
            &[
                ("n", crate::report::context::count(figure.counted)),
                ("of", crate::report::context::count(figure.expected)),
            ],
        ));
    }
    notes.extend(figure.marks.iter().map(|mark| said(context, *mark)));
    let cell = context.reading(figure.actual.as_ref(), "");
    let note = match &cell.note {
        Some(own) => format!("{own}; {}", notes.join("; ")),
        None => notes.join("; "),
    };
    let qualifier = figure.qualifier.or(cell.qualifier);
    cell.qualified(qualifier).with_note(note.trim_end_matches("; "))
}

/// What a reader must know of a value.
pub fn said(context: &Context, mark: Mark) -> String {
    context.texts.word(Mark::NAME, word(Some(mark)).unwrap_or_default())
}

/// A target with the last day of its period, and the one first agreed.
pub fn target(context: &Context, target: Option<&TargetFigure>) -> Cell {
    let Some(target) = target else { return Cell::text(context.say("report-no-target")) };
    let cell = context.reading(Some(&target.reading), "");
    let mut note = context.texts.date_short(target.end.into());
    if let Some(original) = &target.original {
        let original = original.number().map_or(original.word.clone(), |n| context.texts.number(n));
        note = format!(
            "{note}; {}",
            context.say_with("report-originally", &[("value", Arg::Text(original))])
        );
    }
    cell.with_note(note)
}

fn course(figure: &IndicatorFigure) -> Vec<Option<Decimal>> {
    let own = figure.series.iter().filter(|point| point.own || point.actual.is_some());
    let mut course: Vec<_> =
        own.map(|point| point.actual.as_ref().and_then(Reading::number)).collect();
    let ends = course.iter().rposition(Option::is_some).map_or(0, |index| index + 1);
    course.truncate(ends);
    course.split_off(course.len().saturating_sub(12))
}

/// Where the value was read and when, who published it and when.
pub fn source(context: &Context, point: Option<&SeriesPoint>) -> Cell {
    let Some(point) = point else { return Cell::empty() };
    let record = point.measurement.and_then(|id| context.program.measurements.get(&id));
    let mut parts = vec![point.source.clone()];
    if let Some(record) = record {
        parts.push(record.publisher.clone());
        parts.push(match record.published {
            Some(date) => context.texts.date_short(date),
            None if record.publisher.is_empty() => String::new(),
            None => context.say("report-undated"),
        });
        let read = record.retrieved.map(|date| [("date", Arg::Date(date))]);
        parts.extend(read.map(|date| context.say_with("report-retrieved", &date)));
    }
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let comment = record.map_or(String::new(), |record| context.ml_line(&record.comment));
    Cell::text(context.texts.list(&parts)).with_note(comment)
}
