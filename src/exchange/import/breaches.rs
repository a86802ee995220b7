//! Rows that can be read and yet contradict each other or what is there.

use std::collections::{BTreeMap, HashMap};

use super::super::csv::written;
use super::Context;
use super::index::{Index, SHARED};
use super::row::{ReadRow, VALUE, WORD};
use crate::domain::program::{Kind, Program};
use crate::domain::values::Link;
use crate::figures::check::Finding;
use crate::figures::{breaches, is_unfinished};
use crate::log::change::{Edit, runs, touched};
use crate::log::plan::{Breach, Fault, MOST_PROBLEMS, Problem};

/// Marks the rows that newly break a rule. Where bad rows are left out, what is left is judged
/// again, since a row may have leant on another.
pub fn judge<D>(context: &Context<D>, index: &Index, rows: &mut [ReadRow]) {
    while judge_once(context, index, rows) && context.options.skip_invalid {}
}

/// Whether a row was marked.
fn judge_once<D>(context: &Context<D>, index: &Index, rows: &mut [ReadRow]) -> bool {
    let places: HashMap<Link, usize> = rows
        .iter()
        .enumerate()
        .filter_map(|(place, row)| Some((link(context, row)?, place)))
        .collect();
    let bad_share = rows.iter().any(|row| row.bad && kind(context, row) == Kind::SectorShare);
    let mut told: usize = rows.iter().map(|row| row.problems.len()).sum();
    let mut marked = false;
    for finding in found(index, rows) {
        // A sum that lacks a row which cannot be read says nothing of the others.
        if is_unfinished(&finding) && bad_share && !context.options.skip_invalid {
            continue;
        }
        let own = std::slice::from_ref(&finding.record);
        let about = if finding.beside.is_empty() { own } else { &finding.beside };
        let touched =
            about.iter().filter_map(|link| places.get(link)).filter(|place| !rows[**place].bad);
        let touched: Vec<usize> = touched.copied().collect();
        let Some(last) = touched.iter().max().copied() else { continue };
        if context.options.skip_invalid || told < MOST_PROBLEMS {
            let problem = problem(context, &rows[last], finding);
            rows[last].problems.push(problem);
            told += 1;
        } else {
            rows[last].more_problems += 1;
        }
        for place in touched {
            rows[place].bad = true;
        }
        marked = true;
    }
    marked
}

/// What the good rows of each partnership newly break, with the records that all share.
fn found(index: &Index, rows: &[ReadRow]) -> Vec<Finding> {
    let mut edits: BTreeMap<usize, Vec<&[Edit]>> = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.bad) {
        edits.entry(row.identity.scope.unwrap_or_default()).or_default().push(&row.edits);
    }
    let shared = edits.get(&SHARED).cloned().unwrap_or_default();
    let judged = edits.into_iter().flat_map(|(scope, edits)| {
        let known = &index.scopes[scope];
        let edits = if scope == SHARED { edits } else { [shared.clone(), edits].concat() };
        let blank = Program { scope: known.id, ..Program::default() };
        let before = known.program.unwrap_or(&blank);
        let touched = touched(edits.iter().copied().flatten());
        // Rows were read against this very programme: none of their edits is stale.
        let make = |program: &mut Program| {
            edits.iter().flat_map(|row| runs(row)).try_for_each(|edits| program.make(edits))
        };
        breaches(before, &touched, |program| drop(make(program)))
    });
    judged.collect()
}

fn kind<D>(context: &Context<D>, row: &ReadRow) -> Kind {
    context.tables[row.identity.table].kind
}

fn link<D>(context: &Context<D>, row: &ReadRow) -> Option<Link> {
    Some(Link { kind: kind(context, row), id: row.identity.id? })
}

fn problem<D>(context: &Context<D>, row: &ReadRow, finding: Finding) -> Problem {
    let table = &context.tables[row.identity.table];
    let cells = &table.rows[row.identity.row];
    let header = &context.headers[row.identity.table];
    let said = |field: &str| {
        let cell = cells.cell(header.place(table, field)?);
        Some(written(cell)).filter(|text| !text.is_empty())
    };
    let Finding { code, mut field, message, remedy, .. } = finding;
    // The word of a scale may stand in the column of values.
    if field == WORD && said(WORD).is_none() && said(VALUE).is_some() {
        field = VALUE.into();
    }
    let value = said(&field);
    let fault = Fault::Breach(Box::new(Breach { code, message, remedy }));
    Problem::new(&table.file, (cells.line, &field), value.unwrap_or_default(), fault)
}
