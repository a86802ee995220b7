//! What was read becomes a plan.

use std::cell::LazyCell;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::csv::{self, Sheet};
use super::super::table::{PROBLEM, Table, address};
use super::Context;
use super::index::{Index, SHARED};
use super::row::ReadRow;
use crate::domain::shape::Shape;
use crate::domain::values::{Id, Link};
use crate::i18n::{Language, Texts};
use crate::log::change::{Change, Edit, Purpose};
use crate::log::plan::{Fault, MOST_PROBLEMS, Note, Plan, PlannedEdit, Problem, Reject};

/// The plan of all rows. Where problems stand nothing is written, unless bad rows may be left out.
pub fn plan<D>(
    context: &Context<D>,
    index: &Index,
    (mut rows, found, notes): (Vec<ReadRow>, Vec<Problem>, Vec<Note>),
) -> Plan {
    let skip = context.options.skip_invalid;
    if skip {
        leave_out(context, index, &mut rows);
    }
    let unknown = context.headers.iter().flat_map(|header| header.unknown.clone()).collect();
    let mut plan = Plan { notes, unknown, ..Plan::default() };
    let mut edits: BTreeMap<usize, Vec<Edit>> = BTreeMap::new();
    for row in rows.iter_mut().filter(|row| !row.bad) {
        count(&mut plan, row);
        let listed = context.options.listed.unwrap_or(usize::MAX);
        let room = listed.saturating_sub(plan.lines.len());
        plan.more_lines += row.edits.len().saturating_sub(room);
        lines(&mut plan, index, (row, room));
        let of = edits.entry(row.identity.scope.unwrap_or_default()).or_default();
        of.append(&mut row.edits);
    }
    if skip {
        plan.rejects = rejects(context, &rows);
    }
    let told = rows.iter().map(|row| row.problems.len() + row.more_problems).sum::<usize>();
    let first = rows.into_iter().flat_map(|row| row.problems).take(MOST_PROBLEMS);
    let problems: Vec<_> = found.into_iter().chain(first).collect();
    if problems.is_empty() || skip {
        plan.changes = changes(context, index, edits);
    }
    list(&mut plan, problems);
    plan.more_problems += told.saturating_sub(MOST_PROBLEMS);
    locate(context, &mut plan.problems);
    plan
}

/// Names the cell of every problem that stands in a sheet.
fn locate<D>(context: &Context<D>, problems: &mut [Problem]) {
    let sheets = context.tables.iter().zip(context.headers).filter(|(table, _)| table.sheet);
    let sheets: HashMap<&str, _> = sheets.map(|both| (both.0.file.as_str(), both)).collect();
    for problem in problems.iter_mut().filter(|p| p.cell.is_empty() && p.line > 0) {
        let Some((table, header)) = sheets.get(problem.file.as_str()) else { continue };
        let place = header.place(table, &problem.column).and_then(|at| table.header.get(at));
        problem.cell = address(problem.line, place.map_or(0, |heading| heading.column));
    }
}

/// The first problems, file by file and line by line.
fn list(plan: &mut Plan, mut problems: Vec<Problem>) {
    let mut order: HashMap<String, usize> = HashMap::new();
    for problem in &problems {
        let next = order.len();
        order.entry(problem.file.clone()).or_insert(next);
    }
    problems.sort_by_key(|problem| (order.get(&problem.file).copied(), problem.line));
    plan.more_problems = problems.len().saturating_sub(MOST_PROBLEMS);
    problems.truncate(MOST_PROBLEMS);
    plan.problems = problems;
}

fn count(plan: &mut Plan, row: &ReadRow) {
    match (row.identity.new, row.edits.is_empty()) {
        (true, _) => plan.created += 1,
        (false, true) => plan.unchanged += 1,
        (false, false) => plan.updated += 1,
    }
}

/// Lists the cells of a row, as many as there is room for.
fn lines(plan: &mut Plan, index: &Index, (row, room): (&ReadRow, usize)) {
    let scope = row.identity.scope.unwrap_or_default();
    for Edit { kind, id, cell, old, new } in row.edits.iter().take(room) {
        let shape = kind.slot(cell).map_or(Shape::Bool, |slot| slot.shape);
        let code = index.code(scope, Link { kind: *kind, id: *id });
        let (old, new) = (index.show(scope, shape, old), index.show(scope, shape, new));
        plan.lines.push(PlannedEdit { kind: *kind, id: *id, code, cell: cell.clone(), old, new });
    }
}

/// One change a partnership; what all share goes with the first one.
fn changes<D>(
    context: &Context<D>,
    index: &Index,
    mut edits: BTreeMap<usize, Vec<Edit>>,
) -> Vec<Change> {
    let shared = edits.remove(&SHARED).unwrap_or_default();
    edits.retain(|_, edits| !edits.is_empty());
    if !shared.is_empty() {
        let asked = context.options.partnership.as_deref().and_then(|code| index.scope(code));
        let any = (index.scopes.len() > 1).then_some(1);
        let first = edits.keys().next().copied().or(asked).or(any).unwrap_or(SHARED);
        edits.entry(first).or_default().splice(0..0, shared);
    }
    let change = |(scope, edits): (usize, Vec<Edit>)| Change {
        partnership: index.scopes[scope].id,
        purpose: Purpose::Import,
        reason: context.options.reason.clone(),
        of: None,
        edits,
    };
    edits.into_iter().map(change).collect()
}

/// A row that refers to a record which is not made cannot be made either.
fn leave_out<D>(context: &Context<D>, index: &Index, rows: &mut [ReadRow]) {
    let mut users: HashMap<Id, Vec<usize>> = HashMap::new();
    let mut gone: Vec<Id> = vec![];
    for (number, row) in rows.iter().enumerate() {
        let scope = row.identity.scope.map(|scope| index.scopes[scope].id);
        let links = row.edits.iter().filter_map(target).map(|link| link.id).chain(scope);
        links.for_each(|id| users.entry(id).or_default().push(number));
        gone.extend(row.identity.id.filter(|_| row.bad && row.identity.new));
    }
    let mut seen: HashSet<Id> = gone.iter().copied().collect();
    while let Some(id) = gone.pop() {
        for number in users.remove(&id).unwrap_or_default() {
            let row = &mut rows[number];
            if !row.bad {
                row.bad = true;
                row.problems.push(left_out(context, row, id));
                gone.extend(row.identity.id.filter(|id| row.identity.new && seen.insert(*id)));
            }
        }
    }
}

fn left_out<D>(context: &Context<D>, row: &ReadRow, id: Id) -> Problem {
    let table = &context.tables[row.identity.table];
    let by = row.edits.iter().find(|edit| target(edit).is_some_and(|link| link.id == id));
    let column = by.map(|edit| edit.cell.clone()).unwrap_or_default();
    let line = table.rows[row.identity.row].line;
    Problem::new(&table.file, (line, &column), "", Fault::LeftOut)
}

/// The rows that were left out, file by file, each with its problems behind it.
fn rejects<D>(context: &Context<D>, rows: &[ReadRow]) -> Vec<Reject> {
    let mut bad: BTreeMap<usize, (Vec<usize>, Sheet)> = BTreeMap::new();
    let language = Language::from_tag(&context.options.language).unwrap_or(Language::En);
    // Most files leave nothing out.
    let texts = LazyCell::new(|| Texts::of(language));
    for row in rows.iter().filter(|row| row.bad) {
        let table = &context.tables[row.identity.table];
        let cells = &table.rows[row.identity.row];
        let line = cells.line;
        let cells = (0..table.header.len()).map(|place| csv::written(cells.cell(place)));
        let said = |problem: &Problem| texts.what(&problem.fault, &problem.value);
        let why = |problem: &Problem| format!("{}: {}", problem.column, said(problem));
        let why = row.problems.iter().map(why).collect::<Vec<_>>().join("; ");
        let empty = || (vec![], Sheet::of(headings(table)));
        let (lines, written) = bad.entry(row.identity.table).or_insert_with(empty);
        lines.push(line);
        written.add(cells.chain([why]));
    }
    let reject = |(number, (lines, rows)): (usize, (Vec<usize>, Sheet))| {
        let table = &context.tables[number];
        let csv = rows.text();
        Reject { file: table.file.clone(), kind: table.kind, csv, lines, sheet: table.sheet }
    };
    bad.into_iter().map(reject).collect()
}

/// The columns of a table and the one of its problems.
fn headings(table: &Table) -> impl Iterator<Item = String> {
    let names = table.header.iter().map(|heading| heading.name.clone());
    names.chain([PROBLEM.to_owned()])
}

fn target(edit: &Edit) -> Option<Link> {
    edit.refers(&edit.new)
}
