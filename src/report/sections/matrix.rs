//! The design matrix of the partnership, its phases and the projects that run in the period.

use super::results_table::owner_title;
use crate::domain::program::Kind;
use crate::domain::values::{Id, Link, word};
use crate::figures::{MatrixIndicator, MatrixRow, RiskFigure};
use crate::report::context::Context;
use crate::report::table::{Cell, Column, Row, Table};

/// The matrix; `None` where no result is on record.
pub fn table(context: &Context) -> Option<Table> {
    let phase = |id: &Id| Link { kind: Kind::Phase, id: *id };
    let mut phases: Vec<_> = context.program.phases.keys().map(phase).collect();
    phases.sort_by_cached_key(|link| context.code(*link));
    let projects = context.programme().into_iter().filter(|project| context.runs(project));
    let projects = projects.map(|project| Link { kind: Kind::Project, id: project.id });
    let owners = [context.scope()].into_iter().chain(phases).chain(projects);
    let rows: Vec<_> = owners.flat_map(|owner| rows(context, owner)).collect();
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    (!rows.is_empty()).then(|| Table {
        id: "design_matrix".into(),
        also: None,
        caption: context.say("matrix-caption"),
        columns: ["result", "level", "indicators", "verification", "assumptions"].map(words).into(),
        rows,
        notes: vec![context.say("matrix-note")],
    })
}

fn rows(context: &Context, owner: Link) -> Vec<Row> {
    let matrix = context.figures.matrix(owner);
    let rows: Vec<_> = matrix.rows.iter().filter_map(|each| row(context, each)).collect();
    let group = (!rows.is_empty()).then(|| Row::group(owner_title(context, owner)));
    group.into_iter().chain(rows).collect()
}

fn row(context: &Context, row: &MatrixRow) -> Option<Row> {
    let record = context.program.results.get(&row.result)?;
    let verified: Vec<_> = row.indicators.iter().map(|each| verification(context, each)).collect();
    let assumed: Vec<_> = row.assumptions.iter().map(|each| assumption(context, each)).collect();
    let measured: Vec<_> = row.indicators.iter().map(|each| indicator(context, each)).collect();
    Some(Row::Plain {
        cells: vec![
            context.ml_cell(&record.title).with_note(&record.code),
            context.word(row.level),
            Cell::text(measured.join("\n")),
            Cell::text(verified.join("\n")),
            Cell::text(assumed.join("\n")),
        ],
    })
}

fn indicator(context: &Context, each: &MatrixIndicator) -> String {
    let record = context.program.indicators.get(&each.id);
    let said = record.map(|record| format!("{} {}", record.code, context.ml_line(&record.title)));
    said.unwrap_or_default()
}

fn verification(context: &Context, each: &MatrixIndicator) -> String {
    let record = context.program.indicators.get(&each.id);
    let code = record.map_or("", |record| &record.code);
    let said = context.ml_line(&each.verification);
    format!("{code} {}", if said.is_empty() { context.say("outcome-none") } else { said })
}

fn assumption(context: &Context, each: &RiskFigure) -> String {
    let record = context.program.risks.get(&each.id);
    let title = record.map_or(String::new(), |record| context.ml_line(&record.title));
    let state = word(each.state).map(|word| context.texts.word("risk_state", word));
    format!("{title}: {}", state.unwrap_or_else(|| context.say("missing")))
}
