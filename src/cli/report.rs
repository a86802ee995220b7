//! `dgcc report`: documents of the programme, in languages and formats.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::args::Report;
use super::context::{Context, language};
use super::export::{Made, deliver, manifest};
use super::io::{Io, write_files};
use super::past::moment;
use super::problem::{Exit, Outcome, Problem};
use crate::domain::codes::nearest;
use crate::domain::program::Program;
use crate::domain::records::PeriodKind;
use crate::domain::shape::hint;
use crate::domain::values::{Choice, PeriodCode, choice, hex};
use crate::exchange::text;
use crate::figures::Figures;
use crate::i18n::{Language, Texts};
use crate::render::{self, Format};
use crate::report::catalog::REPORTS;
use crate::report::{Profile, Provenance, Request, build};

/// A period with its first and last day.
type Span = (String, NaiveDate, NaiveDate);

pub fn run(context: &mut Context, io: &mut Io, report: &Report) -> Outcome {
    if let Some(path) = &report.to.output {
        context.refuse_own(path)?;
    }
    let (kind, profile) = (kind(&report.kind)?, profile(report.profile.as_deref())?);
    let (languages, formats) = (languages(context)?, formats(report)?);
    let (code, partnership) = context.partnership()?;
    let program = context.program(partnership)?;
    let span = period(context, &program, report.period.as_deref())?;
    let as_of = as_of(context, span.2)?;
    let figures = Figures::new(&program, as_of);
    let provenance = provenance(context, &program)?;
    let mut made = vec![];
    for language in languages {
        let (period, start, end) = span.clone();
        let (kind, provenance) = (kind.into(), provenance.clone());
        let request =
            Request { kind, period, start, end, profile, language, draft: true, provenance };
        let texts = Texts::of(language);
        let Some(document) = build(&request, &figures, &texts) else { continue };
        for format in &formats {
            let output = render::render(&document, *format, &texts);
            let output = output.map_err(|e| Problem::new(Exit::Failed, e.to_string()))?;
            let name = file_name(&code, (&request.kind, &request.period), language);
            made.push((name, *format, output));
        }
    }
    write(io, report, made)
}

/// The name of a report in a folder, without its ending.
pub fn file_name(partnership: &str, (kind, period): (&str, &str), language: Language) -> String {
    format!("{partnership}-{kind}-{period}-{}", language.tag())
}

/// What was made, under the name it would have in a folder.
type Product = (String, Format, render::Output);

fn write(io: &mut Io, report: &Report, mut made: Vec<Product>) -> Outcome {
    if let Some(folder) = &report.out_dir {
        let files: Vec<_> = made.into_iter().flat_map(|product| files(folder, product)).collect();
        let written = write_files(io, &files, report.to.force)?;
        return manifest(io, &written, report.json);
    }
    if made.len() > 1 {
        let problem = Problem::usage("several languages or formats make several files");
        return Err(problem.mend("name a folder for them with --out-dir"));
    }
    let Some((name, format, output)) = made.pop() else { return Ok(()) };
    let output = match output {
        render::Output::File(bytes) => Made::File(bytes),
        render::Output::Folder(files) => Made::Folder(files),
    };
    let as_json = report.json && report.to.output.is_some();
    deliver(io, (&report.to, as_json), (&name, format.name()), output)
}

fn files(folder: &Path, (name, format, output): Product) -> Vec<(PathBuf, Vec<u8>)> {
    match output {
        render::Output::File(bytes) => {
            vec![(folder.join(format!("{name}.{}", format.name())), bytes)]
        }
        render::Output::Folder(files) => {
            let folder = folder.join(format!("{name}-{}", format.name()));
            files.into_iter().map(|(name, bytes)| (folder.join(name), bytes)).collect()
        }
    }
}

fn kind(name: &str) -> Outcome<&'static str> {
    let found = REPORTS.iter().map(|report| report.kind).find(|kind| *kind == name);
    found.ok_or_else(|| {
        let all: Vec<_> = REPORTS.iter().map(|report| report.kind.to_owned()).collect();
        let near = hint(&nearest(name, all.clone()));
        let problem = Problem::usage(format!("there is no report {name:?}{near}"));
        problem.mend(format!("the reports are {}", all.join(", ")))
    })
}

fn profile(name: Option<&str>) -> Outcome<Option<Profile>> {
    let Some(name) = name else { return Ok(None) };
    choice(Some(name)).map(Some).ok_or_else(|| {
        let all: Vec<_> = Profile::WORDS.iter().map(|(word, _)| *word).collect();
        let problem = Problem::usage(format!("there is no profile {name:?}"));
        problem.mend(format!("the profiles are {}", all.join(", ")))
    })
}

/// The languages of `--lang`, which may name several.
pub fn languages(context: &Context) -> Outcome<Vec<Language>> {
    let tags = context.config.get("lang").unwrap_or("en");
    tags.split(',').map(|tag| language(tag.trim())).collect()
}

/// The formats asked for, or else that of the path's ending, or else Markdown.
fn formats(report: &Report) -> Outcome<Vec<Format>> {
    let unknown = |name: &str| {
        let all: Vec<_> = Format::ALL.iter().map(|format| format.name()).collect();
        let problem = Problem::usage(format!("there is no format {name:?}"));
        problem.mend(format!("the formats are {}", all.join(", ")))
    };
    let named =
        report.format.iter().map(|name| Format::from_name(name).ok_or_else(|| unknown(name)));
    let mut named = named.collect::<Outcome<Vec<_>>>()?;
    let path = report.to.output.as_deref().filter(|path| *path != Path::new("-"));
    let ending = path.and_then(Path::extension).map(|e| e.to_string_lossy().to_lowercase());
    if report.json && report.out_dir.is_none() {
        if named.is_empty() {
            named.push(Format::Json);
        } else if path.is_none() && named != [Format::Json] {
            let problem = Problem::usage("--json is --format json, and another format is named");
            return Err(problem.mend("leave one out, or name a file with -o for its manifest"));
        }
    }
    if let Some(ending) =
        ending.as_deref().filter(|e| named.is_empty() && Format::from_name(e).is_none())
    {
        let problem = Problem::usage(format!("the ending .{ending} names no format"));
        return Err(problem.mend("name the format with --format"));
    }
    match (named.as_slice(), ending.as_deref().and_then(Format::from_name)) {
        ([], Some(format)) => Ok(vec![format]),
        ([], None) => Ok(vec![Format::Markdown]),
        ([one], Some(format)) if *one != format => {
            let what = format!("the path ends in .{}, the format is {}", format.name(), one.name());
            Err(Problem::usage(what).mend("leave out --format, or give the path another ending"))
        }
        _ => Ok(named),
    }
}

/// The period named, a record or a calendar code; else the last one that has ended.
fn period(context: &Context, program: &Program, named: Option<&str>) -> Outcome<Span> {
    let days = |period: &crate::domain::records::Period| {
        Some((period.code.clone(), period.start?.first(), period.end?.last()))
    };
    let Some(code) = named else {
        let today = context.as_of()?;
        let reported = |kind: Option<PeriodKind>| kind != Some(PeriodKind::Reference);
        let ended =
            program.periods.values().filter(|period| reported(period.kind)).filter_map(days);
        let last =
            ended.filter(|(.., end)| *end < today).max_by_key(|(_, start, end)| (*end, *start));
        return last.ok_or_else(|| {
            let problem = Problem::usage("no period that is reported on has ended");
            problem.mend("name one with --period")
        });
    };
    if let Some(found) = program.periods.values().find(|period| period.code == code).and_then(days)
    {
        return Ok(found);
    }
    let partnership = program.partnerships.get(&program.scope);
    let fiscal = partnership.and_then(|p| p.fiscal_year_start).and_then(|m| u32::try_from(m).ok());
    let calendar = code.parse::<PeriodCode>().ok().and_then(|code| code.days(fiscal.unwrap_or(1)));
    calendar.map(|(start, end)| (code.to_owned(), start, end)).ok_or_else(|| {
        let codes = program.periods.values().map(|period| period.code.clone());
        let near = hint(&nearest(code, codes));
        let problem = Problem::new(Exit::NotFound, format!("there is no period {code:?}{near}"));
        problem.mend("name a period of the partnership, or write 2024, 2024-H1, 2024-Q3, 2024-09")
    })
}

/// The day asked for; else the end of the period, or today while it lasts.
fn as_of(context: &Context, end: NaiveDate) -> Outcome<NaiveDate> {
    match context.config.get("as_of") {
        Some(text) => context.day(text),
        None => Ok(end.min(context.today())),
    }
}

fn provenance(context: &mut Context, program: &Program) -> Outcome<Provenance> {
    let known_at = context.known_at()?.map(moment).unwrap_or_default();
    Ok(Provenance {
        partnership: program.scope,
        known_at,
        log_heads: context.store()?.heads(program.scope)?,
        fingerprint: hex(&Sha256::digest(text::stream(&[program]))[..8]),
    })
}
