//! Activities of IATI: read, planned and written some at a time, as one step, so that the size of
//! the file does not matter.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::path::Path;

use super::super::args::Import;
use super::super::context::Context;
use super::super::io::{Io, open, read_bytes};
use super::super::problem::{Exit, Outcome, Problem};
use super::told::{SHOWN, beside, out, print, say_problems};
use super::{faults, kept, notes, options};
use crate::domain::program::{Kind, Program};
use crate::domain::values::{Id, Link};
use crate::exchange::Format;
use crate::exchange::csv::Reading;
use crate::exchange::iati::import::{Activities, Batch, Ground, Used, rejects};
use crate::exchange::import::{Existing, Options, plan};
use crate::exchange::rejects::named;
use crate::exchange::table::{Cell, ID, Input, PARTNERSHIP, Table};
use crate::log::clock::{Stamp, Stamper};
use crate::log::plan::{Fault as Reason, MOST_PROBLEMS, Plan};
use crate::store::Stepping;

/// So many elements and attributes are planned at a time.
const MOST: usize = 12_000;

/// Reads one file and writes what it holds.
pub fn run(context: &mut Context, io: &mut Io, import: &Import) -> Outcome {
    let name = import.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if import.path == Path::new("-") {
        let bytes = read_bytes(&import.path, io, Format::Iati)?;
        if let Some(input) = Format::Iati.refused(&name, &bytes) {
            let faults = faults(context, &input.problems)?;
            return Err(Problem { exit: Exit::Invalid, faults });
        }
        return stream(context, io, import, (&name, || Ok(Cursor::new(bytes.as_slice()))));
    }
    stream(context, io, import, (&name, || open(&import.path)))
}

fn stream<R: Read>(
    context: &mut Context,
    io: &mut Io,
    import: &Import,
    (name, open): (&str, impl Fn() -> Outcome<R>),
) -> Outcome {
    let bytes = open()?;
    context.present()?;
    // Bad rows are left out of each part, so that the next can lean on the rest; whether anything
    // is written at all is decided at the end.
    let listed = (!import.json).then_some(SHOWN);
    let options = Options { skip_invalid: true, listed, ..options(context, import)? };
    let (texts, today, stamp) = (context.texts()?, context.as_of()?, context.stamp()?);
    let (asked, stamper) =
        (context.config.get("partnership").map(String::from), context.stamper.clone());
    let step = context.store()?.stepping()?;
    let mut ground = ground(&step, asked.as_deref())?;
    ground.today = Some(today);
    let reading = Reading { encoding: import.encoding.as_deref(), ..Reading::default() };
    let mut activities = Activities::of(name, bytes, reading);
    activities.listed = listed.unwrap_or(usize::MAX);
    let (whole, bad) = (Plan::default(), BTreeSet::new());
    let mut work = Work { step: &step, options, stamp, stamper, whole, bad };
    while let Some(batch) = activities.next_batch(&mut ground, MOST) {
        let used = std::mem::take(&mut ground.used);
        work.batch(batch, used)?;
    }
    let (mut plan, bad) = (work.whole, work.bad);
    if !import.skip_invalid {
        plan.problems.retain(|problem| problem.fault != Reason::LeftOut);
    }
    let nothing = plan.created + plan.updated == 0;
    let refused = !plan.problems.is_empty() && (!import.skip_invalid || nothing);
    let written = !refused && !nothing && !import.dry.dry_run;
    if written && import.skip_invalid {
        // What stays outside is safe before the rest is in.
        let left = rejects(open()?, reading, &bad);
        let left = left.map(|bytes| (beside(import, &named(name, "xml")), bytes));
        out(io, &left.into_iter().collect::<Vec<_>>())?;
    }
    if written {
        step.commit()?;
    } else {
        drop(step);
    }
    context.release();
    notes(io, &plan)?;
    kept(io, &plan)?;
    print(io, (&plan, refused), import)?;
    if refused {
        let faults = faults(context, &plan.problems)?;
        return Err(Problem { exit: Exit::Invalid, faults });
    }
    say_problems(io, (&plan, &texts))
}

/// What every part of a file is planned with.
struct Work<'a> {
    step: &'a Stepping<'a>,
    options: Options,
    stamp: Stamp,
    stamper: Stamper,
    whole: Plan,
    /// Lines with a problem.
    bad: BTreeSet<usize>,
}

impl Work<'_> {
    fn batch(&mut self, batch: Batch, used: BTreeMap<String, Used>) -> Outcome {
        let existing = match &batch.native {
            Some(code) => whole(self.step, code, &batch.input)?,
            None => some(self.step, &batch.input, used)?,
        };
        let stamper = &self.stamper;
        let plan = plan(batch.input, &existing, &self.options, &(), |_, _, _| stamper.id());
        self.step.apply(&plan.changes, &self.stamp)?;
        self.add(plan);
        Ok(())
    }

    /// Counts what was planned, and keeps what can be shown of it.
    fn add(&mut self, plan: Plan) {
        // Of many problems the first are listed; every row that is left out has its line.
        self.bad.extend(plan.problems.iter().map(|problem| problem.line));
        self.bad.extend(plan.rejects.iter().flat_map(|reject| reject.lines.iter().copied()));
        let whole = &mut self.whole;
        whole.created += plan.created;
        whole.updated += plan.updated;
        whole.unchanged += plan.unchanged;
        whole.notes.extend(plan.notes);
        let most = self.options.listed.unwrap_or(usize::MAX);
        whole.more_lines += plan.more_lines;
        whole.more_leftovers += plan.more_leftovers;
        whole.more_lines += keep(&mut whole.lines, plan.lines, most);
        whole.more_leftovers += keep(&mut whole.leftovers, plan.leftovers, most);
        whole.more_warnings += keep(&mut whole.warnings, plan.warnings, most);
        whole.more_problems += plan.more_problems;
        whole.more_problems += keep(&mut whole.problems, plan.problems, MOST_PROBLEMS);
    }
}

/// Adds to a list up to its limit; how many there was no room for.
fn keep<T>(list: &mut Vec<T>, more: Vec<T>, most: usize) -> usize {
    let room = most.saturating_sub(list.len());
    let over = more.len().saturating_sub(room);
    list.extend(more.into_iter().take(room));
    over
}

/// Kinds by whose codes activities are joined to what is there.
const GROUND: &[Kind] = &[
    Kind::Country,
    Kind::Organisation,
    Kind::Dimension,
    Kind::Category,
    Kind::Partnership,
    Kind::Period,
    Kind::Sector,
];

fn ground(step: &Stepping, asked: Option<&str>) -> Outcome<Ground> {
    let mut existing = Existing::default();
    for (code, scope) in step.partnerships()? {
        existing.programs.insert(code, step.kinds(scope, GROUND)?);
    }
    if existing.programs.is_empty() {
        existing.programs.insert(String::new(), step.kinds(Id::SHARED, GROUND)?);
    }
    let mut ground = Ground::of(&existing, asked);
    for (code, program) in &existing.programs {
        for (project, id) in step.projects(program.scope)? {
            ground.know_project(code, project, id);
        }
    }
    Ok(ground)
}

/// All that the file holds of a partnership, and of others that have a record of these ids.
fn whole(step: &Stepping, code: &str, input: &Input) -> Outcome<Existing> {
    let mut used = BTreeMap::new();
    input.tables.iter().for_each(|table| ids(table, &mut used));
    let ids = used.into_values().flat_map(|used| used.records).map(|link| link.id).collect();
    let others = step.scopes(&ids)?;
    let mut existing = Existing::default();
    for (known, scope) in step.partnerships()? {
        if known == code || scope.to_string() == code || others.contains(&scope) {
            existing.programs.insert(known, step.whole(scope)?);
        }
    }
    if existing.programs.is_empty() {
        existing.programs.insert(String::new(), step.whole(Id::SHARED)?);
    }
    Ok(existing)
}

/// What some rows can be of and what they lean on.
fn some(step: &Stepping, input: &Input, mut used: BTreeMap<String, Used>) -> Outcome<Existing> {
    for table in &input.tables {
        ids(table, &mut used);
    }
    let shared = used.remove("").unwrap_or_default().records;
    let known: BTreeMap<String, Id> = step.partnerships()?.into_iter().collect();
    let mut existing = Existing::default();
    for (code, Used { records, projects }) in used {
        if let Some(scope) = known.get(&code) {
            let wanted: BTreeSet<Link> = records.union(&shared).copied().collect();
            existing.programs.insert(code, step.some(*scope, &wanted, &projects)?);
        }
    }
    if existing.programs.is_empty() {
        let program: Program = step.some(Id::SHARED, &shared, &BTreeSet::new())?;
        existing.programs.insert(String::new(), program);
    }
    Ok(existing)
}

/// The ids that rows give.
fn ids(table: &Table, used: &mut BTreeMap<String, Used>) {
    let place = |name: &str| table.header.iter().position(|heading| heading.name == name);
    let (Some(id), of) = (place(ID), place(PARTNERSHIP)) else { return };
    for row in &table.rows {
        let text = |place: usize| match row.cell(place) {
            Cell::Text(text) => text.as_str(),
            _ => "",
        };
        if let Ok(id) = text(id).parse() {
            let of = of.map(text).unwrap_or_default().to_owned();
            let link = Link { kind: table.kind, id };
            used.entry(of).or_default().records.insert(link);
        }
    }
}
