//! The results framework: every indicator with its way from baseline to target.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{common, disaggregation, matrix, projection_charts, projections, results_table};
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::Project;
use crate::domain::values::{Id, Link, word};
use crate::figures::{Differing, Mean};
use crate::report::chart::{BulletRow, Chart, Figure, Plot};
use crate::report::context::{Context, count};
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("results"), Block::Table(levels(context))];
    let groups = groups(context);
    if groups.is_empty() {
        blocks.push(context.paragraph("results-none"));
        return blocks;
    }
    blocks.extend(chart(context).map(Block::Chart));
    let shown: usize = groups.iter().map(|(_, indicators)| indicators.len()).sum();
    let counts = |(id, figure): &(&Id, &crate::figures::IndicatorFigure)| {
        let owner = context.program.indicators.get(id).and_then(|record| record.owner);
        !figure.context && owner.is_none_or(|owner| !context.is_related(owner.id))
    };
    let all = context.indicators.iter().filter(counts).count();
    let note = context.say_with("results-shown", &[("n", count(shown)), ("of", count(all))]);
    blocks.push(Block::Table(results_table::table(context, &groups, note)));
    blocks.extend(disaggregation::table(context, &groups).map(Block::Table));
    blocks.extend(differing(context, &groups));
    blocks.extend(common::blocks(context));
    if !context.is_brief() {
        blocks.extend(matrix::table(context).map(Block::Table));
    }
    let ids: Vec<_> = groups.iter().flat_map(|(_, ids)| ids).copied().collect();
    blocks.extend(projections::indicators(context, &ids).map(Block::Table));
    blocks.extend(projection_charts::charts(context, &ids).into_iter().map(Block::Chart));
    blocks
}

/// Results indicators by what they are of, in the order of codes. A report of less than a year
/// shows those of what runs in its period.
fn groups(context: &Context) -> Vec<(Link, Vec<Id>)> {
    let brief = context.is_brief();
    let mut groups: BTreeMap<(String, Link), Vec<(String, Id)>> = BTreeMap::new();
    for (id, record) in context.program.indicators.iter() {
        let Some(owner) = record.owner else { continue };
        let project = context.program.projects.get(&owner.id);
        let over = brief && project.is_some_and(|project| !context.runs(project));
        let is_context = context.indicators.get(id).is_none_or(|figure| figure.context);
        if !over && !is_context && !context.is_related(owner.id) {
            let group = groups.entry((context.code(owner), owner)).or_default();
            group.push((record.code.clone(), *id));
        }
    }
    let sorted = |((_, owner), mut indicators): (_, Vec<(String, Id)>)| {
        indicators.sort();
        (owner, indicators.into_iter().map(|(_, id)| id).collect())
    };
    groups.into_iter().map(sorted).collect()
}

/// The mean of every level, with how many indicators are behind it.
fn levels(context: &Context) -> Table {
    let results = &context.partnership.results;
    let row = |title: String, to_date: &Mean, to_end: &Mean| {
        let mean = |mean: &Mean| match mean.share {
            Some(share) => Cell::share(Some(share)),
            None => Cell::text(context.say("outcome-no-data")),
        };
        let of = |mean: &Mean| Cell::text(context.of(mean.counted, mean.expected));
        vec![Cell::text(title), mean(to_date), of(to_date), mean(to_end), of(to_end)]
    };
    let level = |level| match word(level) {
        Some(word) => context.texts.word("result_level", word),
        None => context.say("results-no-level"),
    };
    let mut rows: Vec<_> = results
        .levels
        .iter()
        .map(|each| Row::Plain { cells: row(level(each.level), &each.to_date, &each.to_end) })
        .collect();
    let code = |id: &Id| context.code(Link { kind: Kind::Phase, id: *id });
    let phases: BTreeMap<_, _> = context.program.phases.keys().map(|id| (code(id), *id)).collect();
    rows.extend(phases.into_iter().map(|(code, id)| {
        let figure = context.figures.phase(id).results;
        let title = context.say_with("results-headline-phase", &[("phase", Arg::Text(code))]);
        Row::Plain { cells: row(title, &figure.to_date, &figure.to_end) }
    }));
    let headline = row(context.say("results-headline"), &results.to_date, &results.to_end);
    rows.push(Row::Total { cells: headline });
    Table {
        id: "result_levels".into(),
        also: None,
        caption: context.say("results-levels-caption"),
        columns: vec![
            Column::words("level", context.say("report-column-level")),
            Column::figures("to_date", context.say("report-column-to_date")),
            Column::figures("to_date_counted", context.say("report-column-counted")),
            Column::figures("to_end", context.say("report-column-to_end")),
            Column::figures("to_end_counted", context.say("report-column-counted")),
        ],
        rows,
        notes: vec![context.say("results-mean-note")],
    }
}

/// Projects by their results to date, those that run in the period, the weakest first.
fn chart(context: &Context) -> Option<Chart> {
    const MOST: usize = 15;
    let mut ranked: Vec<(Decimal, &Project)> = context
        .programme()
        .into_iter()
        .filter(|project| context.runs(project))
        .filter_map(|project| Some((mean(context, project)?.share?, project)))
        .collect();
    ranked.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| one.1.code.cmp(&other.1.code)));
    let (lowest, project) = ranked.first()?;
    let args = [
        ("project", Arg::Text(project.code.clone())),
        ("share", Arg::Share(*lowest)),
        ("projects", count(ranked.len())),
    ];
    Some(Chart {
        id: "chart-results".into(),
        also: None,
        title: context.say_with("results-finding", &args),
        alt: context.say_with("results-alt", &args),
        source: context.source(),
        plot: Plot::Bullet {
            rows: ranked.iter().take(MOST).filter_map(|(_, p)| bar(context, p)).collect(),
        },
    })
}

fn mean<'a>(context: &'a Context, project: &Project) -> Option<&'a Mean> {
    Some(&context.projects.get(&project.id)?.results.to_date)
}

fn bar(context: &Context, project: &Project) -> Option<BulletRow> {
    let mean = mean(context, project)?;
    let name = format!("{} {}", project.code, context.ml_line(&project.title));
    let of = context.of(mean.counted, mean.expected);
    let shown = format!("{} ({of})", context.share(mean.share));
    let status = context.projects.get(&project.id)?.results.status;
    let status = Some(status.code());
    Some(BulletRow { actual: Figure::new(&name, mean.share, shown), beside: None, status })
}

/// What other sources and sides say, where it is not the figure that counts.
fn differing(context: &Context, groups: &[(Link, Vec<Id>)]) -> Option<Block> {
    let indicators = groups.iter().flat_map(|(_, indicators)| indicators);
    let rows: Vec<_> = indicators.flat_map(|id| differing_rows(context, *id)).collect();
    (!rows.is_empty()).then(|| Block::Table(differing_table(context, "differing", rows)))
}

/// The table of other sources.
pub fn differing_table(context: &Context, id: &str, rows: Vec<Row>) -> Table {
    let column =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    Table {
        id: id.into(),
        also: None,
        caption: context.say("results-differing-caption"),
        columns: vec![
            column("indicator"),
            column("period"),
            Column::figures("used", context.say("report-column-used")),
            Column::figures("other", context.say("report-column-other")),
            column("side"),
            column("source"),
        ],
        rows,
        notes: vec![context.say("results-differing-note")],
    }
}

/// One row for every other value of an indicator.
pub fn differing_rows(context: &Context, id: Id) -> Vec<Row> {
    let Some(figure) = context.indicators.get(&id) else { return vec![] };
    let code = context.code(Link { kind: Kind::Indicator, id });
    let points = figure.series.iter();
    let all = points.flat_map(|point| point.differing.iter().map(move |other| (point, other)));
    all.map(|(point, other)| Row::Plain {
        cells: vec![
            Cell::text(&code),
            Cell::text(context.texts.period(&point.code)),
            context.reading(point.actual.as_ref(), "").with_note(&point.source),
            context.reading(Some(&other.reading), ""),
            Cell::text(context.side(other.side)),
            Cell::text(source(context, other)),
        ],
    })
    .collect()
}

fn source(context: &Context, other: &Differing) -> String {
    let published = other.published.map(|date| context.texts.date_short(date));
    let parts = [other.source.clone(), other.publisher.clone(), published.unwrap_or_default()];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    context.texts.list(&parts)
}
