//! `dgcc check`: what is wrong or missing, and how to mend it.

use super::args::ListFormat;
use super::context::Context;
use super::io::Io;
use super::listing::{Cell, Column, Listing, Row};
use super::problem::{Exit, Outcome, Problem};
use crate::domain::program::Program;
use crate::figures::check::{self, Finding, Severity};
use crate::i18n::Texts;

/// Reports that findings can stand against.
const PURPOSES: &[&str] = &["monthly", "quarterly", "annual", "final"];

pub fn run(
    context: &mut Context,
    io: &mut Io,
    purpose: Option<&str>,
    (strict, format): (bool, ListFormat),
) -> Outcome {
    if let Some(purpose) = purpose.filter(|purpose| !PURPOSES.contains(purpose)) {
        let problem = Problem::usage(format!("there is no check for {purpose:?}"));
        return Err(problem.mend(format!("the checks are for {}", PURPOSES.join(", "))));
    }
    let (texts, as_of) = (context.texts()?, context.as_of()?);
    let (mut rows, mut errors, mut warnings) = (vec![], 0, 0);
    for (code, partnership) in context.partnerships()? {
        let program = context.program(partnership)?;
        let mut findings = check::check(&program, as_of);
        // A report can be written over notes; they are for those who tend the file.
        findings.retain(|finding| purpose.is_none() || finding.severity != Severity::Note);
        errors += findings.iter().filter(|f| f.severity == Severity::Error).count();
        warnings += findings.iter().filter(|f| f.severity == Severity::Warning).count();
        rows.extend(findings.iter().map(|finding| row(&program, &texts, &code, finding)));
    }
    let names = ["partnership", "finding", "severity", "record", "field", "message", "remedy"];
    let label =
        |name: &str| Column { name: name.into(), label: texts.say(&format!("check-{name}")) };
    Listing { columns: names.map(label).into(), rows }.print(io, format)?;
    io.tell(&format!("{errors} errors, {warnings} warnings"))?;
    if errors > 0 || strict && warnings > 0 {
        let what = format!("{errors} errors and {warnings} warnings stand");
        return Err(Problem::new(Exit::Invalid, what));
    }
    Ok(())
}

fn row(program: &Program, texts: &Texts, partnership: &str, finding: &Finding) -> Row {
    let code = program.code(finding.record.kind, finding.record.id);
    let severity = finding.severity.code();
    let cells = vec![
        Cell::text(partnership),
        Cell::text(finding.code),
        Cell { shown: texts.word("severity", severity), ..Cell::text(severity) },
        Cell::text(format!("{}:{code}", finding.record.kind.name())),
        Cell::text(&finding.field),
        Cell::text(texts.reason(&finding.message)),
        Cell::text(texts.reason(&finding.remedy)),
    ];
    Row { id: finding.record.id.to_string(), code, cells }
}
