//! `dgcc import`: files become a plan, the plan is printed, then written as one step.

mod activities;
mod told;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use self::told::{SHOWN, fault, marked, plain, print, rejects, say_problems};
use super::args::{ErrorFormat, Import, PreferName};
use super::context::Context;
use super::io::{Io, read_bytes};
use super::problem::{Exit, Fault, Outcome, Problem};
use super::write::kind;
use crate::domain::values::Id;
use crate::exchange::Format;
use crate::exchange::csv::Reading;
use crate::exchange::iati::{self, import::Ground};
use crate::exchange::import::{Existing, Numbers, Options, Prefer, plan};
use crate::exchange::labels::Labels;
use crate::exchange::rejects::{Book, is_reject};
use crate::exchange::table::Input;
use crate::i18n::{Language, Texts};
use crate::log::plan::{Plan, Problem as Found};

pub fn run(context: &mut Context, io: &mut Io, import: &Import) -> Outcome {
    context.refuse_own(&import.path)?;
    if !import.path.is_dir() && format(import, &import.path)? == Format::Iati {
        return activities::run(context, io, import);
    }
    let existing = existing(context)?;
    let options = options(context, import)?;
    let mut ground = Ground::of(&existing, context.config.get("partnership"));
    ground.today = Some(context.as_of()?);
    let mut read = read(import, io, &mut ground)?;
    read.input.rename(&columns(import)?);
    let (input, books) = (read.input, read.books);
    let stamper = context.stamper.clone();
    let labels = Labels::all();
    let plan = plan(input, &existing, &options, &labels, |_, _, _| stamper.id());
    notes(io, &plan)?;
    kept(io, &plan)?;
    let refused = !plan.problems.is_empty() && (!import.skip_invalid || plan.changes.is_empty());
    let texts = context.texts()?;
    marked(io, import, (&plan, &texts), &books)?;
    if !refused && !import.dry.dry_run {
        // What stays outside is safe before the rest is in.
        rejects(io, import, (&plan, &texts), &books)?;
    }
    if !refused && !plan.changes.is_empty() {
        context.apply(&plan.changes, import.dry.dry_run)?;
        context.release();
    }
    print(io, (&plan, refused), import)?;
    if !refused {
        return if import.dry.dry_run { Ok(()) } else { say_problems(io, (&plan, &texts)) };
    }
    let faults = faults(context, &plan.problems)?;
    Err(Problem { exit: Exit::Invalid, faults })
}

/// The problems as whoever reads them understands: a script in English and by codes.
fn faults(context: &Context, problems: &[Found]) -> Outcome<Vec<Fault>> {
    if context.global.error_format == ErrorFormat::Json {
        let english = Texts::of(Language::En);
        return Ok(problems.iter().map(|found| plain(found, &english)).collect());
    }
    let texts = context.texts()?;
    Ok(problems.iter().map(|found| fault(found, &texts)).collect())
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
        prefer: import.prefer.map(|prefer| match prefer {
            PreferName::Workbook => Prefer::Workbook,
            PreferName::File => Prefer::File,
        }),
        listed: (!import.json).then_some(SHOWN),
    })
}

/// What the path holds; workbooks also as they are, to be written once more.
#[derive(Default)]
struct Read {
    input: Input,
    books: Vec<Book>,
}

impl Read {
    fn and(self, (input, book): (Input, Option<Book>)) -> Self {
        let books = self.books.into_iter().chain(book).collect();
        Self { input: self.input.and(input), books }
    }
}

/// Everything the path holds.
fn read(import: &Import, io: &mut Io, ground: &mut Ground) -> Outcome<Read> {
    if !import.path.is_dir() {
        let bytes = read_bytes(&import.path, io, format(import, &import.path)?)?;
        return Ok(Read::default().and(parse(import, &import.path, bytes, ground)?));
    }
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(&import.path)?.map(|entry| Ok(entry?.path())).collect::<Outcome<_>>()?;
    let known = |path: &PathBuf| Format::of_file(&path.to_string_lossy()).is_some();
    paths.retain(|path| path.is_file() && known(path));
    paths.retain(|path| !is_reject(path));
    paths.sort();
    if paths.is_empty() {
        let problem = Problem::new(Exit::Invalid, "the folder holds no file that can be imported");
        return Err(problem.at(import.path.display().to_string()));
    }
    let mut read = Read::default();
    for path in paths {
        let bytes = read_bytes(&path, io, format(import, &path)?)?;
        read = read.and(parse(import, &path, bytes, ground)?);
    }
    Ok(read)
}

fn parse(
    import: &Import,
    path: &Path,
    bytes: Vec<u8>,
    ground: &mut Ground,
) -> Outcome<(Input, Option<Book>)> {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let named = import.record.as_deref().map(kind).transpose()?;
    let format = format(import, path)?;
    let encoding = import.encoding.as_deref();
    let reading = Reading { kind: named, encoding, separator: None };
    let input = match (format.refused(&file, &bytes), format) {
        (Some(input), _) => input,
        (None, Format::Iati) => iati::import::read(&file, &bytes[..], reading, ground),
        (None, format) => format.read(&file, &bytes, reading),
    };
    let book = (format == Format::Xlsx).then(|| Book { file: file.into(), bytes });
    Ok((input, book))
}

/// `--column NAME=FIELD`, by the last equals sign.
fn columns(import: &Import) -> Outcome<Vec<(String, String)>> {
    let pair = |text: &String| text.rsplit_once('=').map(|(a, b)| (a.to_owned(), b.to_owned()));
    let wrong = |text: &String| {
        let problem = Problem::usage(format!("--column {text:?} names no field"));
        problem.mend("write NAME=FIELD, or NAME= to leave the column out")
    };
    import.column.iter().map(|text| pair(text).ok_or_else(|| wrong(text))).collect()
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
    problem.mend("the formats are csv, tsv, xlsx, json, text and iati; name one with --format")
}
