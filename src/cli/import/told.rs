//! What an import says: its plan, its problems, the rows it left out, the marked workbook.

use std::path::PathBuf;

use serde_json::{Value as Json, json};

use crate::cli::args::Import;
use crate::cli::io::{Io, write_files};
use crate::cli::problem::{Fault, Outcome, Problem};
use crate::domain::shape::FieldError;
use crate::exchange::rejects::{self, Book};
use crate::i18n::{Language, Texts};
use crate::log::plan::{Fault as Reason, Plan, Problem as Found};

/// Cells of a plan that are printed for people.
pub const SHOWN: usize = 200;

/// A problem as people read it, in their language.
pub fn fault(found: &Found, texts: &Texts) -> Fault {
    let value =
        if found.value.is_empty() { String::new() } else { format!(" ({:?})", found.value) };
    let what = texts.what(&found.fault, &found.value);
    let remedy = Some(texts.mend(&found.fault));
    Fault { what: format!("{what}{value}"), place: Some(found.place()), remedy }
}

/// A problem as programs read it, in English and with what it is made of.
fn error(found: &Found, english: &Texts) -> Json {
    let Fault { what, place, remedy } = plain(found, english);
    let allowed = match &found.fault {
        Reason::Field(FieldError::UnknownChoice { choices, .. }) => choices.clone(),
        Reason::Breach(breach) => breach.allowed(),
        _ => vec![],
    };
    let (file, sheet) = match found.cell.as_str() {
        "" => (found.file.as_str(), ""),
        _ => found.file.split_once(':').unwrap_or((&found.file, "")),
    };
    json!({ "what": what, "where": place, "remedy": remedy, "file": file, "sheet": sheet,
        "cell": found.cell, "row": found.line, "column": found.column, "value": found.value,
        "allowed": allowed })
}

/// A problem with the codes of its choices alone.
pub fn plain(found: &Found, english: &Texts) -> Fault {
    let fault = fault(found, english);
    let Reason::Field(error @ FieldError::UnknownChoice { .. }) = &found.fault else {
        return fault;
    };
    Fault { what: format!("{error} ({:?})", found.value), ..fault }
}

/// Counts, then every cell old -> new.
pub fn print(io: &mut Io, (plan, refused): (&Plan, bool), import: &Import) -> Outcome {
    if import.json {
        let english = Texts::of(Language::En);
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
        let errors: Vec<_> = plan.problems.iter().map(|found| error(found, &english)).collect();
        return io.json(&json!({
            "schema_version": 1, "created": plan.created, "updated": plan.updated,
            "unchanged": plan.unchanged, "errors": errors,
            "more_errors": plan.more_problems, "changes": changes, "kept": kept,
            "warnings": warnings,
        }));
    }
    let errors = plan.problems.len() + plan.more_problems;
    // Of a plan that is refused the errors matter, which follow on standard error; what the good
    // rows would write is for those who ask what would happen.
    if refused && !import.dry.dry_run {
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
    io.line(&format!("{created} created, {updated} updated, {same} unchanged, {errors} errors"))?;
    if refused && created + updated > 0 {
        io.line("with these errors nothing is written; with --skip-invalid the rows above are")?;
    }
    Ok(())
}

/// The workbook once more, with its problems in their cells, where that was asked for.
pub fn marked(
    io: &mut Io,
    import: &Import,
    (plan, texts): (&Plan, &Texts),
    books: &[Book],
) -> Outcome {
    let Some(path) = &import.marked else { return Ok(()) };
    let [book] = books else {
        let problem = Problem::usage("--marked is for one workbook");
        return Err(problem.mend("import one .xlsx file, or leave --marked out"));
    };
    if plan.problems.is_empty() {
        return Ok(());
    }
    let bytes = book.marked(plan, texts)?;
    for written in write_files(io, &[(path.clone(), bytes)], import.force)? {
        io.tell(&format!("marked workbook: {}", written.path.display()))?;
    }
    Ok(())
}

/// Rows that were left out, as files to be mended and imported again, in the format they came in.
pub fn rejects(
    io: &mut Io,
    import: &Import,
    (plan, texts): (&Plan, &Texts),
    books: &[Book],
) -> Outcome {
    let files = rejects::files(plan, books, texts)?.into_iter();
    let files: Vec<_> = files.map(|(name, bytes)| (beside(import, &name), bytes)).collect();
    out(io, &files)
}

/// Writes what was left out.
pub fn out(io: &mut Io, files: &[(PathBuf, Vec<u8>)]) -> Outcome {
    for written in write_files(io, files, true)? {
        io.tell(&format!("rows left out: {}", written.path.display()))?;
    }
    Ok(())
}

/// The problems of rows that were left out.
pub fn say_problems(io: &mut Io, (plan, texts): (&Plan, &Texts)) -> Outcome {
    for problem in &plan.problems {
        let Fault { what, place, .. } = fault(problem, texts);
        io.tell(&format!("{}: {what}", place.unwrap_or_default()))?;
    }
    Ok(())
}

/// The path of a file beside what was imported.
pub fn beside(import: &Import, name: &str) -> PathBuf {
    if import.path.is_dir() { import.path.join(name) } else { import.path.with_file_name(name) }
}
