//! `dgcc check`: what is wrong or missing, and how to mend it.

use super::args::ListFormat;
use super::context::Context;
use super::io::Io;
use super::listing::{Cell, Column, Listing, Row};
use super::problem::{Exit, Outcome, Problem};
use crate::domain::program::Program;
use crate::domain::values::{Choice, choice};
use crate::figures::Figures;
use crate::figures::check::{Finding, Purpose, Severity, check_for, check_with};
use crate::i18n::Texts;

pub fn run(
    context: &mut Context,
    io: &mut Io,
    purpose: Option<&str>,
    (strict, format): (bool, ListFormat),
) -> Outcome {
    let purpose = purpose.map(purpose_named).transpose()?;
    let (texts, as_of) = (context.texts()?, context.as_of()?);
    let (mut rows, mut errors, mut warnings) = (vec![], 0, 0);
    for (code, partnership) in context.partnerships()? {
        let program = context.program(partnership)?;
        let figures = Figures::new(&program, as_of);
        let findings = match purpose {
            Some(purpose) => check_for(&figures, purpose),
            None => check_with(&figures),
        };
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

fn purpose_named(name: &str) -> Result<Purpose, Problem> {
    choice(Some(name)).ok_or_else(|| {
        let known: Vec<_> = Purpose::WORDS.iter().map(|(word, _)| *word).collect();
        let problem = Problem::usage(format!("there is no check for {name:?}"));
        problem.mend(format!("the checks are for {}", known.join(", ")))
    })
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
