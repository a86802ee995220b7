//! Commands that change records by hand: add, set, rm, undo, redo.

use super::args::Dry;
use super::context::Context;
use super::io::Io;
use super::past::line;
use super::problem::{Exit, Fault, Outcome, Problem};
use crate::domain::codes::{Names, nearest};
use crate::domain::program::{Kind, Program};
use crate::domain::shape::{FieldError, Slot, hint};
use crate::domain::value::Value;
use crate::domain::values::{Id, Link, PeriodCode};
use crate::figures::check::Finding;
use crate::figures::{breaches, is_unfinished};
use crate::i18n::Texts;
use crate::i18n::typed::Typist;
use crate::log::change::{Change, Edit};
use crate::log::removal::Removal;
use crate::log::workflow::resubmit;
use crate::store::Step;

/// The word that empties a cell.
const CLEAR: &str = "[clear]";

/// `dgcc add RECORD FIELD=VALUE...`
pub fn add(
    context: &mut Context,
    io: &mut Io,
    (record, fields): (&str, &[String]),
    dry: Dry,
) -> Outcome {
    let kind = kind(record)?;
    let id = context.stamper.id();
    let partnership = if kind.traits().shared {
        Id::SHARED
    } else if kind == Kind::Partnership {
        id
    } else {
        context.partnership()?.1
    };
    let program = context.program(partnership)?;
    let link = Link { kind, id };
    let mut edits = edits(context, &program, link, fields)?;
    if kind == Kind::Period {
        edits.extend(calendar(&program, link, &edits));
    }
    require(&program, kind, &edits)?;
    refuse_second(&program, link, &edits)?;
    finish(context, io, (program, &format!("add {}", kind.name())), edits, dry)
}

/// `dgcc set CODE FIELD=VALUE...`
pub fn set(
    context: &mut Context,
    io: &mut Io,
    (code, fields): (&str, &[String]),
    dry: Dry,
) -> Outcome {
    let (program, link) = context.find(code)?;
    let edits = edits(context, &program, link, fields)?;
    refuse_second(&program, link, &edits)?;
    expect(context, &program, link)?;
    finish(context, io, (program, &format!("set {code}")), edits, dry)
}

/// `dgcc rm CODE`
pub fn remove(context: &mut Context, io: &mut Io, (code, yes): (&str, bool), dry: Dry) -> Outcome {
    let (program, link) = context.find(code)?;
    expect(context, &program, link)?;
    let Removal { with, emptied, edits } = program.removal(link);
    if (!with.is_empty() || emptied > 0) && !yes && !dry.dry_run {
        let names: Vec<_> = with.iter().take(5).map(|l| program.code(l.kind, l.id)).collect();
        let some = if names.is_empty() { String::new() } else { format!(": {}", names.join(", ")) };
        let hang = format!("{} records hang on {code}{some}", with.len());
        let what = format!("{hang}; {emptied} cells of others name it");
        return Err(
            Problem::usage(what).mend("add --yes to delete them with it and empty the cells")
        );
    }
    finish(context, io, (program, &format!("rm {code}")), edits, dry)
}

/// `dgcc undo`, `dgcc redo`
pub fn take_back(context: &mut Context, io: &mut Io, redo: bool, dry: Dry) -> Outcome {
    let stamp = context.stamp()?;
    let what = if redo { "redo" } else { "undo" };
    let store = context.store()?;
    let next = if redo { store.redoable(&stamp)? } else { store.undoable(&stamp)? };
    let nothing = || Problem::new(Exit::NotFound, format!("there is nothing to {what}"));
    let step = store.step(next.ok_or_else(nothing)?)?;
    let changes = step.changes()?.into_iter().map(|change| change.inverse(step.id));
    let changes: Vec<_> = changes.collect();
    let before = changes.iter().map(|change| context.program(change.partnership));
    let before = before.collect::<Outcome<Vec<_>>>()?;
    let done = context.apply(&changes, dry.dry_run);
    done.map_err(|problem| {
        let each = changes.iter().zip(&before);
        let named = each.fold(problem, |problem, (c, before)| named(problem, before, &c.edits));
        named.at(describe(&step))
    })?;
    context.release();
    io.tell(&format!("{what}: {}", describe(&step)))?;
    for (change, before) in changes.iter().zip(before) {
        let mut after = before.clone();
        after.apply(change).map_err(crate::store::StoreError::from)?;
        print_plan(io, (&before, &after), &change.edits)?;
    }
    Ok(())
}

fn describe(step: &Step) -> String {
    step.entries.first().map_or_else(String::new, |past| past.body.reason.clone())
}

/// A kind of record by its name.
pub fn kind(name: &str) -> Outcome<Kind> {
    let name = name.replace('-', "_");
    Kind::from_name(&name).ok_or_else(|| {
        let names = Kind::ALL.iter().map(|kind| kind.name().to_owned());
        let near = hint(&nearest(&name, names));
        let problem = Problem::usage(format!("there is no kind of record {name:?}{near}"));
        let all: Vec<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        problem.mend(format!("the kinds are {}", all.join(", ")))
    })
}

/// The edits that `FIELD=VALUE` words ask for; all their faults in one pass.
pub fn edits(
    context: &Context,
    program: &Program,
    link: Link,
    fields: &[String],
) -> Outcome<Vec<Edit>> {
    let names = program.names();
    let typist = context.typist()?;
    let (mut edits, mut faults) = (vec![], vec![]);
    for field in fields {
        match edit(program, &names, link, (field, typist)) {
            Ok(Edit { cell, .. }) if edits.iter().any(|edit: &Edit| edit.cell == cell) => {
                faults.push(Problem::from(FieldError::Repeated(cell)).at(link.kind.name()));
            }
            Ok(edit) => edits.push(edit),
            Err(problem) => faults.push(problem),
        }
    }
    if faults.is_empty() {
        return Ok(edits.into_iter().filter(|edit: &Edit| edit.old != edit.new).collect());
    }
    let exit = faults.first().map_or(Exit::Invalid, |problem| problem.exit);
    Err(Problem { exit, faults: faults.into_iter().flat_map(|problem| problem.faults).collect() })
}

fn edit(
    program: &Program,
    names: &Names,
    link: Link,
    (word, typist): (&str, Typist),
) -> Outcome<Edit> {
    let Some((cell, text)) = word.split_once('=') else {
        let problem = Problem::usage(format!("{word:?} is not FIELD=VALUE"));
        return Err(problem.mend("write it as one word, in quotes if it holds blanks"));
    };
    let slot = slot(link.kind, cell, typist.language.tag()).map_err(|p| p.at(link.kind.name()))?;
    let place = format!("{}.{}", link.kind.name(), slot.name);
    let text = if text == CLEAR { "" } else { text };
    let new = typist.read(&slot, text).and_then(|text| names.parse(slot.shape, &text));
    let new = new.map_err(|error| Problem::from(error).at(&place))?;
    if slot.required && new.is_empty() {
        return Err(Problem::from(FieldError::Missing).at(&place));
    }
    let old = program.read(link.kind, link.id, &slot.name)?;
    Ok(Edit { kind: link.kind, id: link.id, cell: slot.name, old, new })
}

/// A cell by name; a multilingual field alone means its text in the language.
fn slot(kind: Kind, cell: &str, language: &str) -> Outcome<Slot> {
    let multilingual = kind.keys().iter().any(|(key, ml)| *key == cell && *ml);
    let cell = if multilingual { format!("{cell}.{language}") } else { cell.to_owned() };
    Ok(kind.slot(&cell)?)
}

/// A new record must have what the field table calls required.
fn require(program: &Program, kind: Kind, edits: &[Edit]) -> Outcome {
    let given = |key: &str| edits.iter().any(|edit| edit.cell.split('.').next() == Some(key));
    let slots = kind.slots(&program.languages());
    let missing: Vec<_> = slots.iter().filter(|s| s.required && !given(s.field())).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = missing.iter().map(|slot| slot.field()).collect();
    let what = format!("a {} needs {}", kind.name(), names.join(", "));
    Err(Problem::new(Exit::Invalid, what).mend("give each as FIELD=VALUE"))
}

/// The first and the last day of a period that a calendar code names, where none are given.
fn calendar(program: &Program, link: Link, edits: &[Edit]) -> Vec<Edit> {
    let given = |cell: &str| edits.iter().find(|edit| edit.cell == cell);
    let text = given("code").and_then(|edit| edit.new.text()).unwrap_or_default();
    let partnership = program.partnerships.get(&program.scope);
    let fiscal = partnership.and_then(|p| p.fiscal_year_start).and_then(|m| u32::try_from(m).ok());
    let code = text.parse::<PeriodCode>().ok();
    let Some((start, end)) = code.and_then(|code| code.days(fiscal.unwrap_or(1))) else {
        return vec![];
    };
    let days =
        [("start", start), ("end", end)].into_iter().filter(|(cell, _)| given(cell).is_none());
    let edit = |(cell, day): (&str, chrono::NaiveDate)| Edit {
        kind: link.kind,
        id: link.id,
        cell: cell.into(),
        old: Value::Empty,
        new: Value::Date(day.into()),
    };
    days.map(edit).collect()
}

/// Codes name one record only.
fn refuse_second(program: &Program, link: Link, edits: &[Edit]) -> Outcome {
    let code = link.kind.traits().code;
    if !edits.iter().any(|edit| code.contains(&edit.cell.as_str())) {
        return Ok(());
    }
    let mut after = program.clone();
    let change = Change::edit(program.scope, "", edits.to_vec());
    after.apply(&change).map_err(crate::store::StoreError::from)?;
    let path = after.code(link.kind, link.id);
    match after.names().find(&format!("{}:{path}", link.kind.name()), &[]) {
        Err(FieldError::Ambiguous { .. }) => {
            let what = format!("there is a {} {path} already", link.kind.name());
            Err(Problem::new(Exit::Invalid, what).mend("give it another code"))
        }
        _ => Ok(()),
    }
}

/// `--expect FIELD=OLD`: refuses where somebody was faster.
pub fn expect(context: &Context, program: &Program, link: Link) -> Outcome {
    let language = context.language()?.tag();
    for expected in &context.global.expect {
        let Some((cell, old)) = expected.split_once('=') else {
            return Err(Problem::usage(format!("--expect {expected:?} is not FIELD=OLD")));
        };
        let slot = slot(link.kind, cell, language)?;
        let found = program.show(slot.shape, &program.read(link.kind, link.id, &slot.name)?);
        if found != old {
            let what = format!("{cell} holds {found:?}, not {old:?}");
            let place = program.code(link.kind, link.id);
            return Err(Problem::new(Exit::Conflict, what).at(place).mend("nothing was written"));
        }
    }
    Ok(())
}

/// Writes the edits as one step and prints them; the plan of a dry run is the same.
pub fn finish(
    context: &mut Context,
    io: &mut Io,
    (program, reason): (Program, &str),
    edits: Vec<Edit>,
    dry: Dry,
) -> Outcome {
    if edits.is_empty() {
        io.tell("nothing to change")?;
        context.keep(program);
        return Ok(());
    }
    let again = resubmit(&program, &edits);
    if !again.is_empty() {
        io.tell("what was approved changes: it is submitted again")?;
    }
    let edits = [edits, again].concat();
    let change = Change::edit(program.scope, reason, edits);
    carry_out(context, io, program, (change, dry))
}

/// Writes a change as one step and prints it; the plan of a dry run is the same.
pub fn carry_out(
    context: &mut Context,
    io: &mut Io,
    mut program: Program,
    (mut change, dry): (Change, Dry),
) -> Outcome {
    if let Some(reason) = &context.global.reason {
        change.reason.clone_from(reason);
    }
    let mut after = program.clone();
    after.apply(&change).map_err(crate::store::StoreError::from)?;
    sound(context, io, (&program, &after), &change)?;
    let done = context.apply(std::slice::from_ref(&change), dry.dry_run);
    done.map_err(|problem| named(problem, &after, &change.edits))?;
    print_plan(io, (&program, &after), &change.edits)?;
    if !dry.dry_run {
        program = after;
    }
    context.keep(program);
    Ok(())
}

/// Refuses what contradicts itself; what later entries can still complete is a warning.
fn sound(
    context: &Context,
    io: &mut Io,
    (before, after): (&Program, &Program),
    change: &Change,
) -> Outcome {
    // The edits were made once already, so none of them is refused.
    let found = breaches(before, &change.touched(), |program| drop(program.apply(change)));
    let (unfinished, broken): (Vec<_>, Vec<_>) = found.iter().partition(|f| is_unfinished(f));
    let texts = context.texts()?;
    if broken.is_empty() {
        let warn = |finding: &Finding| {
            let Fault { what, place, .. } = breach(after, &texts, finding);
            format!("dgcc: warning: {}: {what}", place.unwrap_or_default())
        };
        return unfinished.into_iter().try_for_each(|finding| io.tell(&warn(finding)));
    }
    let faults = broken.into_iter().map(|finding| breach(after, &texts, finding)).collect();
    Err(Problem { exit: Exit::Invalid, faults })
}

/// A contradiction as a fault: the record and its field, the sentence with its code, the remedy.
fn breach(program: &Program, texts: &Texts, finding: &Finding) -> Fault {
    let Finding { code, record, field, message, remedy, .. } = finding;
    let field = if field.is_empty() { String::new() } else { format!(".{field}") };
    Fault {
        what: format!("{} ({code})", texts.reason(message)),
        place: Some(format!(
            "{} {}{field}",
            record.kind.name(),
            program.code(record.kind, record.id)
        )),
        remedy: Some(texts.reason(remedy)),
    }
}

/// The ids in what the store says become the codes of the records.
fn named(mut problem: Problem, program: &Program, edits: &[Edit]) -> Problem {
    for fault in &mut problem.faults {
        let spoken = |edit: &&Edit| fault.what.contains(&edit.id.to_string());
        if let Some(edit) = edits.iter().find(spoken) {
            let code = program.code(edit.kind, edit.id);
            fault.what = fault.what.replace(&edit.id.to_string(), &code);
        }
    }
    problem
}

/// One line a cell: which record, which field, old -> new. What is gone is named as it was.
fn print_plan(io: &mut Io, (before, after): (&Program, &Program), edits: &[Edit]) -> Outcome {
    for edit in edits {
        let gone = after.record(edit.kind, edit.id).is_empty();
        io.line(&line(if gone { before } else { after }, edit))?;
    }
    Ok(())
}
