//! What a table would write, and what is wrong with it, in words.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;

use super::effect::{Draft, Intake, LeftOut, Source, TakeIn};
use super::finders;
use super::overlays::{self, Entry, Finder, Item, Pick, Taking, changed};
use super::session::Session;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::shape::Shape;
use crate::domain::values::Id;
use crate::log::change::Change;
use crate::log::plan::{Fault, Plan, PlannedEdit, Problem};

/// The kinds of record that a file may hold, to choose one.
pub fn kinds(session: &Session, intake: &Intake, (file, kinds): (&str, &[Kind])) -> Finder {
    let item = |kind: &Kind| {
        let mut intake = intake.clone();
        intake.kinds.push((file.to_owned(), *kind));
        Item {
            detail: session.texts.about(kind.name()),
            also: kind.name().into(),
            ..finders::plain(session.texts.record(kind.name()), Pick::Import(intake))
        }
    };
    let title = session.texts.say_with("tui-taking-kind", &[("file", Arg::Text(file.into()))]);
    Finder::new(title, kinds.iter().map(item).collect())
}

/// Every record with its cells old and new, and the problems with their places. Where one stands
/// nothing is written, unless bad rows are left out.
pub fn taking(session: &Session, intake: &Intake, (plan, left): (Plan, LeftOut)) -> Taking {
    let editor = matches!(&intake.source, Source::Paste(paste) if paste.from == "editor");
    let key = match &intake.source {
        Source::File(_) => "taking-title",
        Source::Paste(_) if editor => "editor-title",
        Source::Paste(_) => "paste-title",
    };
    let summary = [
        ("created", number(plan.created)),
        ("updated", number(plan.updated)),
        ("unchanged", number(plan.unchanged)),
        ("problems", number(plan.problems.len() + plan.more_problems)),
    ];
    let summary = session.texts.say_with("tui-import-summary", &summary);
    let mut taking = Taking::new(session.say(key), summary);
    taking.problems = problems(session, intake, &plan);
    taking.ways = self::ways(intake, &plan);
    taking.entries = entries(session, &plan.lines);
    taking.left_out = left_out(session, &left);
    taking.taken = TakeIn { changes: plan.changes, left };
    if let (true, Source::Paste(paste)) = (editor, &intake.source) {
        taking.again = Some(Draft { text: paste.text.clone(), suffix: ".tsv" });
    }
    taking
}

/// How many rows stay outside, and where they will lie; empty where there are none.
fn left_out(session: &Session, left: &LeftOut) -> String {
    let count = ("count", number(left.rows));
    match left.files.as_slice() {
        _ if left.rows == 0 => String::new(),
        [] => session.texts.say_with("tui-taking-left", &[count]),
        files => {
            let path = [count, ("path", Arg::Text(paths(session, files)))];
            session.texts.say_with("tui-taking-left-in", &path)
        }
    }
}

/// The paths of files, one after the other.
pub fn paths(session: &Session, files: &[(PathBuf, Vec<u8>)]) -> String {
    let paths = files.iter().map(|(path, _)| path.display().to_string());
    session.texts.list(&paths.collect::<Vec<_>>())
}

fn ways(intake: &Intake, plan: &Plan) -> Vec<(&'static str, Intake)> {
    let any = |is: fn(&Fault) -> bool| plan.problems.iter().any(|found| is(&found.fault));
    let both = any(|fault| matches!(fault, Fault::BothChanged { .. }));
    let encoded = any(|fault| matches!(fault, Fault::NotEncoded { .. }));
    let rows = plan.created + plan.updated > 0;
    overlays::ways(intake, (rows && !plan.problems.is_empty(), both, encoded))
}

fn problems(session: &Session, intake: &Intake, plan: &Plan) -> Vec<String> {
    let of = |found| match &intake.source {
        Source::Paste(paste) => problem(session, paste.kind, found),
        Source::File(_) => placed(session, found),
    };
    let mut problems: Vec<_> = plan.problems.iter().map(of).collect();
    if plan.more_problems > 0 {
        let count = [("count", number(plan.more_problems))];
        problems.push(session.texts.say_with("tui-more-problems", &count));
    }
    problems
}

/// The records in the order of the plan, each with its cells.
fn entries(session: &Session, lines: &[PlannedEdit]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = vec![];
    let mut places: HashMap<Id, usize> = HashMap::new();
    for edit in lines {
        let place = *places.entry(edit.id).or_insert(entries.len());
        if place == entries.len() {
            entries.push(Entry { id: edit.id, lines: vec![] });
        }
        if let Some(entry) = entries.get_mut(place) {
            entry.lines.push(line(session, edit));
        }
    }
    entries
}

/// What is wrong, behind the cell or the line of a file.
fn placed(session: &Session, problem: &Problem) -> String {
    format!("{}: {}", problem.place(), fault(session, problem))
}

fn line(session: &Session, edit: &PlannedEdit) -> String {
    let label = session.texts.label(edit.kind.name(), &edit.cell);
    let said = |text: &str| match edit.kind.slot(&edit.cell).map(|slot| slot.shape) {
        Ok(Shape::Choice(words)) if !text.is_empty() => session.texts.word(words.name, text),
        _ => text.to_owned(),
    };
    let line = changed(session, (&edit.code, &label), (&said(&edit.old), &said(&edit.new)));
    if session.program.contains(edit.kind, edit.id) {
        return line;
    }
    session.texts.say_with("tui-import-new", &[("line", Arg::Text(line))])
}

/// The line, the column, what is wrong there.
fn problem(session: &Session, kind: Kind, problem: &Problem) -> String {
    let known = kind.slot(&problem.column).is_ok();
    let column = match problem.column.as_str() {
        "" => String::new(),
        name if known => format!("{}: ", session.texts.label(kind.name(), name)),
        name => format!("{name}: "),
    };
    let said = format!("{column}{}", fault(session, problem));
    let args = [("line", number(problem.line)), ("text", Arg::Text(said))];
    session.texts.say_with("tui-paste-line", &args)
}

fn fault(session: &Session, problem: &Problem) -> String {
    let said = session.texts.fault(&problem.fault, &problem.value);
    match &problem.fault {
        Fault::Breach(_) => format!("{said} {}", session.texts.mend(&problem.fault)),
        _ => said,
    }
}

/// How many records and cells changes are of, said in the words of a key.
pub fn size(session: &Session, key: &str, changes: &[Change]) -> String {
    let edits = changes.iter().flat_map(|change| &change.edits);
    let records: BTreeSet<Id> = edits.clone().map(|edit| edit.id).collect();
    let args = [("records", number(records.len())), ("cells", number(edits.count()))];
    session.texts.say_with(key, &args)
}

fn number(count: usize) -> Arg {
    Arg::Int(i64::try_from(count).unwrap_or(i64::MAX))
}
