//! What is asked of a report on the command line.

use std::path::Path;

use chrono::NaiveDate;

use crate::cli::args::{Layout, Report};
use crate::cli::context::{Context, language};
use crate::cli::problem::{Exit, Outcome, Problem};
use crate::domain::codes::nearest;
use crate::domain::program::Program;
use crate::domain::records::PeriodKind;
use crate::domain::shape::hint;
use crate::domain::values::{Choice, PeriodCode, choice};
use crate::i18n::{Language, Tongues};
use crate::render::Format;
use crate::report::catalog::REPORTS;
use crate::report::{Profile, day};

/// A period with its first and last day.
pub type Span = (String, NaiveDate, NaiveDate);

/// A kind of report by its name.
pub fn kind(name: &str) -> Outcome<&'static str> {
    let found = REPORTS.iter().map(|report| report.kind).find(|kind| *kind == name);
    found.ok_or_else(|| {
        let all: Vec<_> = REPORTS.iter().map(|report| report.kind.to_owned()).collect();
        let near = hint(&nearest(name, all.clone()));
        let problem = Problem::usage(format!("there is no report {name:?}{near}"));
        problem.mend(format!("the reports are {}", all.join(", ")))
    })
}

/// How much is in it, by its name.
pub fn profile(name: Option<&str>) -> Outcome<Option<Profile>> {
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

/// The languages, each a report of its own, or two side by side in one.
pub fn tongues(context: &Context, report: &Report) -> Outcome<Vec<Tongues>> {
    let languages = languages(context)?;
    match (languages.as_slice(), report.layout) {
        (_, Layout::Separate) => Ok(languages.into_iter().map(Tongues::from).collect()),
        ([first, second], Layout::Parallel) if first != second => {
            Ok(vec![Tongues { first: *first, second: Some(*second) }])
        }
        _ => {
            let problem = Problem::usage("--layout parallel sets two languages side by side");
            Err(problem.mend("name two with --lang, the left one first: --lang ko,en"))
        }
    }
}

/// The formats asked for, or else that of the path's ending, or else Markdown.
pub fn formats(report: &Report) -> Outcome<Vec<Format>> {
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
pub fn period(context: &Context, program: &Program, named: Option<&str>) -> Outcome<Span> {
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

/// The day that a report of a period which ends then shows.
pub fn as_of(context: &Context, end: NaiveDate) -> Outcome<NaiveDate> {
    let asked = context.config.get("as_of").map(|text| context.day(text)).transpose()?;
    Ok(day(asked, end, context.today()))
}
