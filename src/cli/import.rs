//! `dgcc import`: files become a plan, the plan is printed, then written as one step.

mod activities;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::args::Import;
use super::context::Context;
use super::io::{Io, read_bytes, write_files};
use super::problem::{Exit, Fault, Outcome, Problem};
use super::write::kind;
use crate::domain::values::Id;
use crate::exchange::Format;
use crate::exchange::csv::Reading;
use crate::exchange::iati::{self, import::Ground};
use crate::exchange::import::{Existing, Numbers, Options, plan};
use crate::exchange::labels::Labels;
use crate::exchange::table::Input;
use crate::i18n::Texts;
use crate::log::plan::{Fault as Reason, Plan, Problem as Found};

/// Cells of a plan that are printed for people.
const SHOWN: usize = 200;

pub fn run(context: &mut Context, io: &mut Io, import: &Import) -> Outcome {
    context.refuse_own(&import.path)?;
    if !import.path.is_dir() && format(import, &import.path)? == Format::Iati {
        return activities::run(context, io, import);
    }
    let existing = existing(context)?;
    let options = options(context, import)?;
    let mut ground = Ground::of(&existing, context.config.get("partnership"));
    ground.today = Some(context.as_of()?);
    let input = read(import, io, &mut ground)?;
    let stamper = context.stamper.clone();
    let labels = Labels::all();
    let plan = plan(input, &existing, &options, &labels, |_, _, _| stamper.id());
    notes(io, &plan)?;
    kept(io, &plan)?;
    let refused = !plan.problems.is_empty() && (!import.skip_invalid || plan.changes.is_empty());
    if !refused && !plan.changes.is_empty() {
        context.apply(&plan.changes, import.dry.dry_run)?;
        context.release();
    }
    let texts = context.texts()?;
    print(io, (&plan, refused), import.json.then_some(&texts))?;
    if !refused {
        return if import.dry.dry_run { Ok(()) } else { rejects(io, import, (&plan, &texts)) };
    }
    let faults = plan.problems.iter().map(|found| fault(found, &texts)).collect();
    Err(Problem { exit: Exit::Invalid, faults })
}

/// How the files were read, in one line for files that were read alike.
fn notes(io: &mut Io, plan: &Plan) -> Outcome {
    let mut alike: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for note in &plan.notes {
        let between = note.separator.map(|s| format!(", separated by {s:?}")).unwrap_or_default();
        alike.entry(format!("{}{between}", note.encoding)).or_default().push(&note.file);
    }
    for (how, files) in alike {
        let files =
            if files.len() > 3 { format!("{} files", files.len()) } else { files.join(", ") };
        io.tell(&format!("{files}: {how}"))?;
    }
    Ok(())
}

/// The rules of IATI that a file breaks, and what no record can hold and is kept as it stands, line
/// by line.
fn kept(io: &mut Io, plan: &Plan) -> Outcome {
    let warnings = plan.warnings.iter();
    let warnings =
        warnings.map(|one| format!("line {}: IATI rule {}: {}", one.line, one.rule, one.says));
    some(io, &warnings.collect::<Vec<_>>(), plan.more_warnings)?;
    let kept = plan.leftovers.iter();
    let kept = kept.map(|one| format!("line {}: kept as it stands: {}", one.line, one.path));
    some(io, &kept.collect::<Vec<_>>(), plan.more_leftovers)
}

/// The first of some lines, and how many there are besides.
fn some(io: &mut Io, lines: &[String], besides: usize) -> Outcome {
    let more = lines.len().saturating_sub(SHOWN) + besides;
    lines.iter().take(SHOWN).try_for_each(|line| io.tell(line))?;
    if more > 0 {
        io.tell(&format!("... and {more} more; --json lists them all"))?;
    }
    Ok(())
}

fn fault(found: &Found, texts: &Texts) -> Fault {
    let column = if found.column.is_empty() { String::new() } else { format!(":{}", found.column) };
    let value =
        if found.value.is_empty() { String::new() } else { format!(" ({:?})", found.value) };
    // A fault of the whole file has no line.
    let line = if found.line == 0 { String::new() } else { format!(":{}", found.line) };
    let (what, remedy) = match &found.fault {
        Reason::Breach(breach) => {
            let what = format!("{} ({})", texts.reason(&breach.message), breach.code);
            (what, texts.reason(&breach.remedy))
        }
        fault => (fault.to_string(), fault.mend().to_owned()),
    };
    Fault {
        what: format!("{what}{value}"),
        place: Some(format!("{}{line}{column}", found.file)),
        remedy: Some(remedy),
    }
}

/// Counts, then every cell old -> new.
fn print(io: &mut Io, (plan, refused): (&Plan, bool), json_in: Option<&Texts>) -> Outcome {
    if let Some(texts) = json_in {
        let changes: Vec<_> = plan
            .lines
            .iter()
            .map(|line| {
                json!({ "record": line.kind.name(), "id": line.id.to_string(), "code": line.code,
                    "field": line.cell, "old": line.old, "new": line.new })
            })
            .collect();
        let kept = plan.leftovers.iter();
        let kept: Vec<_> = kept.map(|one| json!({ "line": one.line, "path": one.path })).collect();
        let warnings = plan.warnings.iter();
        let warnings: Vec<_> = warnings
            .map(|one| json!({ "line": one.line, "rule": one.rule, "message": one.says }))
            .collect();
        let errors: Vec<_> = plan.problems.iter().map(|found| fault(found, texts)).collect();
        return io.json(&json!({
            "schema_version": 1, "created": plan.created, "updated": plan.updated,
            "unchanged": plan.unchanged, "errors": errors,
            "more_errors": plan.more_problems, "changes": changes, "kept": kept,
            "warnings": warnings,
        }));
    }
    // Of a plan that is refused the errors alone matter; they follow on standard error.
    if refused {
        let errors = plan.problems.len() + plan.more_problems;
        return io.line(&format!("nothing was written: {errors} errors"));
    }
    for line in plan.lines.iter().take(SHOWN) {
        let show =
            |text: &str| if text.is_empty() { "(empty)".to_owned() } else { text.to_owned() };
        let (old, new) = (show(&line.old), show(&line.new));
        io.line(&format!("{} {}: {}: {old} -> {new}", line.kind.name(), line.code, line.cell))?;
    }
    let more = plan.lines.len().saturating_sub(SHOWN) + plan.more_lines;
    if more > 0 {
        io.line(&format!("... and {more} more cells"))?;
    }
    let (created, updated, same) = (plan.created, plan.updated, plan.unchanged);
    let errors = plan.problems.len() + plan.more_problems;
    io.line(&format!("{created} created, {updated} updated, {same} unchanged, {errors} errors"))
}

/// Rows that were left out, as files to be mended and imported again.
fn rejects(io: &mut Io, import: &Import, (plan, texts): (&Plan, &Texts)) -> Outcome {
    let beside = |name: &str| {
        let name = Path::new(name).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let folder = if import.path.is_dir() {
            import.path.as_path()
        } else {
            import.path.parent().unwrap_or(Path::new("."))
        };
        folder.join(format!("{name}.rejects.csv"))
    };
    let files: Vec<_> =
        plan.rejects.iter().map(|r| (beside(&r.file), r.csv.clone().into_bytes())).collect();
    for written in write_files(io, &files, true)? {
        io.tell(&format!("rows left out: {}", written.path.display()))?;
    }
    say_problems(io, (plan, texts))
}

/// The problems of rows that were left out.
fn say_problems(io: &mut Io, (plan, texts): (&Plan, &Texts)) -> Outcome {
    for problem in &plan.problems {
        let Fault { what, place, .. } = fault(problem, texts);
        io.tell(&format!("{}: {what}", place.unwrap_or_default()))?;
    }
    Ok(())
}

fn existing(context: &mut Context) -> Outcome<Existing> {
    let mut existing = Existing::default();
    for (code, partnership) in context.store()?.partnerships()? {
        let program = context.program(partnership)?;
        existing.programs.insert(code, program);
    }
    if existing.programs.is_empty() {
        existing.programs.insert(String::new(), context.program(Id::SHARED)?);
    }
    Ok(existing)
}

fn options(context: &mut Context, import: &Import) -> Outcome<Options> {
    let numbers = match import.number_locale.as_deref() {
        None | Some("en" | "ko") => Numbers::Plain,
        Some("id") => Numbers::Indonesian,
        Some(other) => {
            return Err(Problem::usage(format!("there is no way of writing numbers {other:?}"))
                .mend("write en, ko or id"));
        }
    };
    let named = import.path.file_name().map(|name| name.to_string_lossy().into_owned());
    let reason = context.global.reason.clone();
    let all = context.partnerships()?;
    Ok(Options {
        reason: reason.unwrap_or_else(|| format!("import {}", named.unwrap_or_else(|| "-".into()))),
        partnership: if let [(code, _)] = all.as_slice() { Some(code.clone()) } else { None },
        language: context.language()?.tag().into(),
        update_only: import.update_only,
        skip_invalid: import.skip_invalid,
        numbers,
    })
}

/// Everything the path holds.
fn read(import: &Import, io: &mut Io, ground: &mut Ground) -> Outcome<Input> {
    if !import.path.is_dir() {
        let bytes = read_bytes(&import.path, io)?;
        return parse(import, &import.path, &bytes, ground);
    }
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(&import.path)?.map(|entry| Ok(entry?.path())).collect::<Outcome<_>>()?;
    let known = |path: &PathBuf| Format::of_file(&path.to_string_lossy()).is_some();
    paths.retain(|path| path.is_file() && known(path));
    paths.retain(|path| !path.to_string_lossy().ends_with(".rejects.csv"));
    paths.sort();
    if paths.is_empty() {
        let problem = Problem::new(Exit::Invalid, "the folder holds no file that can be imported");
        return Err(problem.at(import.path.display().to_string()));
    }
    let mut input = Input::default();
    for path in paths {
        let bytes = read_bytes(&path, io)?;
        input = input.and(parse(import, &path, &bytes, ground)?);
    }
    Ok(input)
}

fn parse(import: &Import, path: &Path, bytes: &[u8], ground: &mut Ground) -> Outcome<Input> {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let named = import.record.as_deref().map(kind).transpose()?;
    let format = format(import, path)?;
    let encoding = import.encoding.as_deref();
    let reading = Reading { kind: named, encoding, separator: None };
    Ok(match format {
        Format::Iati => iati::import::read(&file, bytes, reading, ground),
        format => format.read(&file, bytes, reading),
    })
}

/// The format that is asked for, else that of the name.
fn format(import: &Import, path: &Path) -> Outcome<Format> {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    match (import.format.as_deref(), Format::of_file(&file), path.extension()) {
        (Some(name), ..) => Format::from_name(name).ok_or_else(|| unknown(name)),
        (None, Some(format), _) => Ok(format),
        (None, None, None) => Ok(Format::Csv),
        (None, None, Some(ending)) => Err(unknown(&ending.to_string_lossy())),
    }
}

fn unknown(name: &str) -> Problem {
    let problem = Problem::usage(format!("there is no import of {name:?}"));
    problem.mend("the formats are csv, tsv, json, text and iati; name one with --format")
}
