//! `dgcc report`: documents of the programme, in languages and formats.

mod again;
pub mod ask;
mod edition;
mod since;

use std::sync::Arc;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use self::ask::Span;
use super::args::Report;
use super::context::Context;
use super::export::{Made, deliver, manifest};
use super::io::{Io, write_files};
use super::past::moment;
use super::portfolio;
use super::problem::{Exit, Outcome, Problem};
use super::progress::Progress;
use crate::domain::program::Program;
use crate::domain::values::hex;
use crate::exchange::text;
use crate::figures::Figures;
use crate::i18n::{Language, Texts, Tongues};
use crate::render::{self, Format, Product};
use crate::report::catalog::REPORTS;
use crate::report::document::Document;
use crate::report::{House, Issue, Profile, Provenance, Request, Since, build, compose};

/// What is to be made: of which records, as what, in which languages and formats.
pub struct Job {
    pub code: String,
    pub program: Program,
    pub kind: &'static str,
    pub profile: Option<Profile>,
    pub span: Span,
    pub as_of: NaiveDate,
    pub tongues: Vec<Tongues>,
    pub formats: Vec<Format>,
    pub edition: Option<Issue>,
    pub since: Option<Arc<Since>>,
    pub provenance: Provenance,
    pub house: Arc<House>,
}

pub fn run(context: &mut Context, io: &mut Io, report: &Report) -> Outcome {
    if let Some(path) = &report.to.output {
        context.refuse_own(path)?;
    }
    if let Some(number) = &report.edition {
        return again::again(context, io, report, number);
    }
    let kind = ask::kind(&report.kind)?;
    if REPORTS.iter().any(|known| known.kind == kind && known.is_of_several()) {
        if report.issue {
            let problem = Problem::usage("a report of several partnerships is not issued");
            return Err(problem.mend("issue the report of each partnership"));
        }
        let asked = (&*ask::tongues(context, report)?, &*ask::formats(report)?);
        let made = portfolio::report((context, io), report, kind, asked)?;
        return write(io, report, made);
    }
    let mut job = job(context, report)?;
    if report.issue {
        return edition::issue(context, io, report, job);
    }
    job.since = since::since(context, report, &job)?;
    let made = job.make(io)?;
    write(io, report, made)
}

fn job(context: &mut Context, report: &Report) -> Outcome<Job> {
    let (kind, profile) = (ask::kind(&report.kind)?, ask::profile(report.profile.as_deref())?);
    let (tongues, formats) = (ask::tongues(context, report)?, ask::formats(report)?);
    let (code, partnership) = context.partnership()?;
    let program = context.program(partnership)?;
    let span = ask::period(context, &program, report.period.as_deref())?;
    let as_of = ask::as_of(context, span.2)?;
    let provenance = provenance(context, &program)?;
    let (edition, since) = (None, None);
    Ok(Job {
        code,
        program,
        kind,
        profile,
        span,
        as_of,
        tongues,
        formats,
        edition,
        since,
        provenance,
        house: Arc::clone(&context.outside.house),
    })
}

impl Job {
    /// Every language in every format.
    pub fn make(&self, io: &Io) -> Outcome<Vec<Product>> {
        let figures = Figures::new(&self.program, self.as_of);
        let figures = figures.approved_only(self.edition.is_some());
        let document = |tongues: &Tongues| {
            let made =
                |texts: &Texts| build(&self.request(texts.language()), &figures, texts).ok_or(());
            Some((self.name(*tongues), compose(*tongues, made).ok()?))
        };
        let documents: Vec<_> = self.tongues.iter().filter_map(document).collect();
        products(io, &documents, &self.formats)
    }

    fn request(&self, language: Language) -> Request {
        let (period, start, end) = self.span.clone();
        Request {
            kind: self.kind.into(),
            period,
            start,
            end,
            profile: self.profile,
            language,
            edition: self.edition.clone(),
            since: self.since.clone(),
            provenance: self.provenance.clone(),
            house: Arc::clone(&self.house),
        }
    }

    fn name(&self, tongues: Tongues) -> String {
        file_name(&self.code, (self.kind, &self.span.0), tongues)
    }
}

/// Every document, with its name in a folder, in every format.
pub fn products(
    io: &Io,
    documents: &[(String, Document)],
    formats: &[Format],
) -> Outcome<Vec<Product>> {
    let progress = Progress::new(io, documents.len() * formats.len());
    let made = render::all(documents, formats, |begun| progress.step(begun));
    let made = made.map_err(|error| Problem::new(Exit::Failed, error.to_string()))?;
    Ok(made.unwrap_or_default())
}

/// The name of a report in a folder, without its ending.
pub fn file_name(partnership: &str, (kind, period): (&str, &str), tongues: Tongues) -> String {
    format!("{partnership}-{kind}-{period}-{}", tongues.tag())
}

/// Puts what was made where it is wanted.
pub fn write(io: &mut Io, report: &Report, mut made: Vec<Product>) -> Outcome {
    if let Some(folder) = &report.out_dir {
        let files = made.into_iter().flat_map(Product::files);
        let files: Vec<_> = files.map(|(name, bytes)| (folder.join(name), bytes)).collect();
        let written = write_files(io, &files, report.to.force)?;
        return manifest(io, &written, report.json);
    }
    one(&made)?;
    let Some(Product { name, format, output, .. }) = made.pop() else { return Ok(()) };
    let output = match output {
        render::Output::File(bytes) => Made::File(bytes),
        render::Output::Folder(files) => Made::Folder(files),
    };
    let as_json = report.json && report.to.output.is_some();
    deliver(io, (&report.to, as_json), (&name, format.name()), output)
}

/// Refuses several products where there is no folder for them.
pub fn one(made: &[Product]) -> Outcome {
    if made.len() < 2 {
        return Ok(());
    }
    let problem = Problem::usage("several languages or formats make several files");
    Err(problem.mend("name a folder for them with --out-dir"))
}

fn provenance(context: &mut Context, program: &Program) -> Outcome<Provenance> {
    let known_at = context.known_at()?.map(moment).unwrap_or_default();
    Ok(Provenance {
        partnership: program.scope,
        known_at,
        log_heads: context.store()?.heads(program.scope)?,
        fingerprint: digest(program)[..16].into(),
        house: context.outside.house.digest.clone(),
    })
}

/// SHA-256 of all records a report is made from.
fn digest(program: &Program) -> String {
    hex(&Sha256::digest(text::stream(&[program])))
}
