//! Issued reports: frozen with their number, given again byte for byte.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::{Job, digest, one, write};
use crate::cli::args::Report;
use crate::cli::context::Context;
use crate::cli::io::Io;
use crate::cli::past::line;
use crate::cli::problem::{Exit, Outcome, Problem};
use crate::cli::sign::change;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{Edition, EditionState};
use crate::domain::values::{CodeList, Date, Id, Stamp, choice, hex, word};
use crate::figures::check::{Severity, check};
use crate::figures::last_edition;
use crate::figures::signing::{SignState, sign_off, sign_state};
use crate::i18n::{Language, Texts, Tongues};
use crate::log::change::{Purpose, create, diff};
use crate::render::{Format, Output, Product};
use crate::report::{Issue, Request};

/// Issues a report: its figures are those approved, its files are kept.
pub fn issue(context: &mut Context, io: &mut Io, report: &Report, mut job: Job) -> Outcome {
    let period = issuable(&job, report)?;
    let before = last_edition(&job.program, None);
    if let Some(before) = before {
        job.since = Some(context.store()?.since_edition(&job.program, before)?.into());
    }
    let mut edition = edition(context, &job, period);
    edition.unsigned = report.unsigned.clone().unwrap_or_default();
    job.edition = Some(as_issued(&job.program, &edition));
    let made = job.make(io)?;
    if report.out_dir.is_none() {
        one(&made)?;
    }
    free(report, &made)?;
    edition.files = CodeList::parse(&hashes(&made).join(";"));
    keep(context, io, report, (&job.program, &edition, &made))?;
    if report.dry.dry_run { Ok(()) } else { write(io, report, made) }
}

/// Refuses what must not be issued: a period that is none, a check with errors, a period that is
/// not agreed.
fn issuable(job: &Job, report: &Report) -> Outcome<Id> {
    let invalid = |what: String| Problem::new(Exit::Invalid, what);
    let (code, program) = (&job.span.0, &job.program);
    let period = program.periods.values().find(|period| period.code == *code);
    let Some(period) = period else {
        let problem = invalid(format!("{code} is no period of the partnership"));
        return Err(problem.mend("add it first: `dgcc add period code=...`"));
    };
    let state = sign_state(program, period.id);
    let reasoned = report.unsigned.as_ref().is_some_and(|reason| !reason.trim().is_empty());
    if state != SignState::Agreed && !reasoned {
        let state =
            Texts::of(Language::En).word("sign_state", word(Some(state)).unwrap_or_default());
        let problem = invalid(format!("{code} is not agreed by both sides: {state}"));
        return Err(problem.mend("sign it with `dgcc sign`, or issue it with --unsigned REASON"));
    }
    let open = sign_off(program, period.id).open_parts;
    if let Some(part) = open.first().filter(|_| !reasoned) {
        let part = program.code(Kind::Period, *part);
        let problem = invalid(format!("{part}, a part of {code}, is not agreed by both sides"));
        return Err(problem.mend("sign it with `dgcc sign`, or issue it with --unsigned REASON"));
    }
    let findings = check(program, job.as_of);
    let errors: Vec<_> = findings.iter().filter(|f| f.severity == Severity::Error).collect();
    if let Some(first) = errors.first() {
        let record = program.code(first.record.kind, first.record.id);
        let what =
            format!("{} errors stand; the first is {} of {record}", errors.len(), first.code);
        return Err(invalid(what).mend("mend what `dgcc check` lists as errors"));
    }
    Ok(period.id)
}

/// The record of the edition: a draft that was laid ready for this report, or a new one.
fn edition(context: &mut Context, job: &Job, period: Id) -> Edition {
    let all = &job.program;
    let kind = choice(Some(job.kind));
    let same = |e: &&Edition| e.report == kind && e.period == Some(period);
    let mut own: Vec<_> = all.editions.values().filter(same).collect();
    own.sort_by_key(|edition| (edition.issued, edition.id));
    let out = own.iter().rev().find(|edition| edition.state == Some(EditionState::Issued));
    let ready =
        own.iter().find(|edition| matches!(edition.state, None | Some(EditionState::Draft)));
    let blank = Edition { id: context.stamper.id(), code: next_code(all), ..Edition::default() };
    let base = ready.map_or(blank, |edition| (*edition).clone());
    let words = |words: Vec<&str>| CodeList::parse(&words.join(";"));
    Edition {
        report: kind,
        profile: Some(job.profile()),
        period: Some(period),
        languages: words(languages(&job.tongues)),
        formats: words(job.formats.iter().map(|format| format.name()).collect()),
        as_of: Some(Date::from(job.as_of)),
        heads: job.provenance.log_heads.clone(),
        fingerprint: digest(&job.program),
        state: Some(EditionState::Issued),
        issued: Stamp::from_millis((context.stamper.wall)()),
        replaces: out.map(|edition| edition.id),
        ..base
    }
}

fn languages(tongues: &[Tongues]) -> Vec<&'static str> {
    let both = |tongues: &Tongues| [Some(tongues.first), tongues.second];
    tongues.iter().flat_map(both).flatten().map(Language::tag).collect()
}

/// The number after the greatest there is.
fn next_code(program: &Program) -> String {
    let number = |edition: &Edition| edition.code.strip_prefix('E')?.parse::<u32>().ok();
    let last = program.editions.everything().filter_map(number).max().unwrap_or(0);
    format!("E{}", last.saturating_add(1))
}

/// The edition as its cover says it.
pub fn as_issued(program: &Program, edition: &Edition) -> Issue {
    let name = |person: Option<Id>| {
        let person = person.and_then(|id| program.people.get(&id));
        person.map_or(String::new(), |person| person.name.clone())
    };
    let replaces = edition.replaces.and_then(|id| program.editions.get(&id));
    Issue {
        code: edition.code.clone(),
        unsigned: edition.unsigned.clone(),
        replaces: replaces.map_or(String::new(), |edition| edition.code.clone()),
        hands: [
            (name(edition.prepared_by), edition.prepared),
            (name(edition.checked_by), edition.checked),
            (name(edition.approved_by), edition.approved),
        ],
    }
}

/// Refuses before anything is written where a file stands in the way.
fn free(report: &Report, made: &[Product]) -> Outcome {
    let folder = report.out_dir.as_deref();
    let output = report.to.output.as_deref().filter(|path| *path != Path::new("-"));
    let in_folder =
        |folder: &Path| made.iter().flat_map(names).map(|name| folder.join(name)).collect();
    let paths: Vec<_> =
        folder.map_or_else(|| output.map(Into::into).into_iter().collect(), in_folder);
    match paths.iter().find(|path| path.exists() && !report.to.force) {
        Some(path) => {
            let problem = Problem::new(Exit::Exists, "the file exists already");
            let problem = problem.at(path.display().to_string());
            Err(problem.mend("add --force to replace it; nothing was issued"))
        }
        None => Ok(()),
    }
}

fn names(product: &Product) -> Vec<std::path::PathBuf> {
    let copy = Product { name: product.name.clone(), output: product.output.clone(), ..*product };
    copy.files().into_iter().map(|(name, _)| name).collect()
}

/// `en.html=9f86…`, and `en.csv/results.csv=…` for each file of a folder.
fn hashes(made: &[Product]) -> Vec<String> {
    let hash = |bytes: &[u8]| hex(&Sha256::digest(bytes));
    let one = |product: &Product| {
        let place = place(product.tongues, product.format);
        match &product.output {
            Output::File(bytes) => vec![format!("{place}={}", hash(bytes))],
            Output::Folder(files) => {
                let file =
                    |(name, bytes): &(String, Vec<u8>)| format!("{place}/{name}={}", hash(bytes));
                files.iter().map(file).collect()
            }
        }
    };
    made.iter().flat_map(one).collect()
}

/// Language and format, as the hashes of an edition name them.
pub fn place(tongues: Tongues, format: Format) -> String {
    format!("{}.{}", tongues.tag(), format.name())
}

/// Writes the edition and its files in one step.
fn keep(
    context: &mut Context,
    io: &mut Io,
    report: &Report,
    (all, edition, made): (&Program, &Edition, &[Product]),
) -> Outcome {
    let mut edits = match all.editions.get(&edition.id) {
        Some(ready) => diff(ready, edition),
        None => create(edition),
    };
    if let Some(old) = edition.replaces.and_then(|id| all.editions.get(&id)) {
        edits.extend(diff(old, &Edition { state: Some(EditionState::Replaced), ..old.clone() }));
    }
    let reason = context.global.reason.clone().unwrap_or_else(|| format!("issue {}", edition.code));
    let change = change(all, Purpose::Final, &reason, edits);
    let mut after = all.clone();
    after.apply(&change).map_err(crate::store::StoreError::from)?;
    if report.dry.dry_run {
        change.edits.iter().try_for_each(|edit| io.line(&line(&after, edit)))?;
        return context.apply(&[change], true);
    }
    let files = made.iter().flat_map(|product| match &product.output {
        Output::File(bytes) => vec![bytes.clone()],
        Output::Folder(files) => files.iter().map(|(_, bytes)| bytes.clone()).collect(),
    });
    context.issue(&[change], (&files.collect::<Vec<_>>(), &edition.heads))?;
    io.tell(&format!("issued {}", edition.code))
}

impl Job {
    fn profile(&self) -> crate::report::Profile {
        let request: Request = self.request(Language::En);
        request.profile()
    }
}
