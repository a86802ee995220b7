//! An issued report again: the kept bytes, or another format from the records it was made from.

use std::sync::Arc;

use super::edition::{as_issued, place};
use super::{Job, ask, digest, file_name, write};
use crate::cli::args::Report;
use crate::cli::context::Context;
use crate::cli::io::Io;
use crate::cli::problem::{Exit, Outcome, Problem};
use crate::domain::codes::nearest;
use crate::domain::program::{Kind, Program};
use crate::domain::records::Edition;
use crate::domain::shape::hint;
use crate::domain::values::{Date, word};
use crate::figures::{last_edition, named_edition};
use crate::i18n::{Language, Tongues};
use crate::render::{Format, Output, Product};
use crate::report::{House, Issue, Provenance, Since};

/// `dgcc report KIND --edition N`: the kept bytes, or another format made anew from the records
/// that the edition was made from.
pub fn again(context: &mut Context, io: &mut Io, report: &Report, number: &str) -> Outcome {
    let kind = ask::kind(&report.kind)?;
    let (code, partnership) = context.partnership()?;
    let all = context.program(partnership)?;
    let edition = named_edition(&all, number).ok_or_else(|| unknown(&all, number))?.clone();
    if word(edition.report) != Some(kind) || edition.issued.is_none() {
        let what = match word(edition.report) {
            Some(other) if other != kind => {
                format!("{} is a report of another kind: {other}", edition.code)
            }
            _ => format!("{} was not issued", edition.code),
        };
        return Err(Problem::usage(what).mend("`dgcc list edition` shows what was issued"));
    }
    let asked = match &context.global.lang {
        Some(_) => ask::tongues(context, report)?,
        None => issued_in(&edition).into_iter().collect(),
    };
    let formats = ask::formats(report)?;
    let period = all.periods.get(&edition.period.unwrap_or_default()).map(|p| p.code.clone());
    let period = period.unwrap_or_default();
    let mut made = vec![];
    for tongues in asked {
        for format in &formats {
            let output = match kept(context, &edition, &place(tongues, *format))? {
                Some(output) => output,
                None => anew(context, io, (&all, &edition), (tongues, *format))?,
            };
            let name = file_name(&code, (kind, &period), tongues);
            made.push(Product { name, tongues, format: *format, output });
        }
    }
    write(io, report, made)
}

/// The first language, or the two side by side, in which an edition was issued.
fn issued_in(edition: &Edition) -> Option<Tongues> {
    let kept = |entry: &str| Tongues::from_tag(entry.split('.').next()?);
    let pair = edition.files.iter().filter_map(kept).find(|tongues| tongues.second.is_some());
    let mut languages = edition.languages.iter().filter_map(Language::from_tag);
    pair.or_else(|| languages.next().map(Tongues::from))
}

fn unknown(program: &Program, number: &str) -> Problem {
    let codes = program.editions.values().map(|edition| edition.code.clone());
    let near = hint(&nearest(number, codes));
    let problem = Problem::new(Exit::NotFound, format!("there is no edition {number:?}{near}"));
    problem.mend("`dgcc list edition` shows what was issued")
}

/// The kept bytes of one language and format; `None` where it was not issued so, or where the
/// bytes are not in this file.
fn kept(context: &mut Context, edition: &Edition, place: &str) -> Outcome<Option<Output>> {
    let (mut file, mut folder) = (None, vec![]);
    for entry in edition.files.iter() {
        let Some((named, hash)) = entry.split_once('=') else { continue };
        if named == place {
            file = context.store()?.blob(hash)?;
        } else if let Some(name) = named.strip_prefix(&format!("{place}/")) {
            let Some(bytes) = context.store()?.blob(hash)? else { return Ok(None) };
            folder.push((name.to_owned(), bytes));
        }
    }
    Ok(match file {
        Some(bytes) => Some(Output::File(bytes)),
        None if folder.is_empty() => None,
        None => Some(Output::Folder(folder)),
    })
}

/// Whether an entry of the kept files is of this language and format.
fn named(entry: &str, place: &str) -> bool {
    let rest = entry.strip_prefix(place);
    rest.is_some_and(|rest| rest.starts_with(['=', '/']))
}

/// The same report in a language or format in which it was not issued.
fn anew(
    context: &mut Context,
    io: &mut Io,
    (all, edition): (&Program, &Edition),
    (tongues, format): (Tongues, Format),
) -> Outcome<Output> {
    let program = context.store()?.known_before(all.scope, (edition.id, "heads"))?;
    if digest(&program) != edition.fingerprint {
        let what = format!("the records of {} are not all in this file", edition.code);
        return Err(Problem::new(Exit::Failed, what).mend("ask for a format it was issued in"));
    }
    let since = match last_edition(all, Some(edition)) {
        Some(before) => Some(context.store()?.since_edition(all, before)?),
        None => None,
    };
    let place = place(tongues, format);
    let kept = edition.files.iter().any(|entry| named(entry, &place));
    let why = if kept { "is not kept in this file" } else { "was not issued" };
    io.tell(&format!("{place} {why}: made anew from the records of {}", edition.code))?;
    let job =
        Job::of_edition((program, edition), (tongues, format), since, as_issued(all, edition))?
            .in_house(Arc::clone(&context.outside.house));
    let made = job.make(io)?.pop();
    made.map(|product| product.output).ok_or_else(|| Problem::new(Exit::Failed, "nothing was made"))
}

impl Job {
    /// The same in the house style of today; that of an edition is in its kept files.
    fn in_house(mut self, house: Arc<House>) -> Self {
        self.provenance.house.clone_from(&house.digest);
        Self { house, ..self }
    }

    /// The job that an edition was made by, for one language and format.
    fn of_edition(
        (program, edition): (Program, &Edition),
        (tongues, format): (Tongues, Format),
        since: Option<Since>,
        issue: Issue,
    ) -> Outcome<Self> {
        let gone = || Problem::new(Exit::Failed, "the period of the edition has no days");
        let period = program.periods.get(&edition.period.unwrap_or_default()).ok_or_else(gone)?;
        let (start, end) = period.start.zip(period.end).ok_or_else(gone)?;
        let span = (period.code.clone(), start.first(), end.last());
        let provenance = Provenance {
            partnership: program.scope,
            known_at: String::new(),
            log_heads: edition.heads.clone(),
            fingerprint: edition.fingerprint.get(..16).unwrap_or_default().into(),
            house: String::new(),
        };
        Ok(Self {
            code: program.code(Kind::Partnership, program.scope),
            kind: word(edition.report).unwrap_or_default(),
            profile: edition.profile,
            as_of: edition.as_of.map_or(span.2, Date::last),
            span,
            tongues: vec![tongues],
            formats: vec![format],
            edition: Some(issue),
            since: since.map(Into::into),
            provenance,
            house: Arc::default(),
            program,
        })
    }
}
