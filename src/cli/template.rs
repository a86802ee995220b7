//! `dgcc template`: a workbook in which people fill in what is due.

use super::args::Template;
use super::context::Context;
use super::export::{Made, deliver};
use super::io::Io;
use super::problem::{Exit, Outcome, Problem};
use super::report::ask;
use super::write::kind;
use crate::domain::program::{Kind, Program};
use crate::domain::values::Id;
use crate::exchange::Format;
use crate::exchange::xlsx::{self, REPORTED, Wanted};

pub fn run(context: &mut Context, io: &mut Io, template: &Template) -> Outcome {
    if template.format != "xlsx" {
        let problem = Problem::usage(format!("there is no template as {:?}", template.format));
        return Err(problem.mend("the format is xlsx"));
    }
    if let Some(path) = &template.to.output {
        let ending = Format::of_file(&path.to_string_lossy());
        if ending.is_some_and(|format| format != Format::Xlsx) {
            let problem = Problem::usage("the path ends like another format than xlsx");
            return Err(problem.mend("give the path another ending"));
        }
    }
    let (_, partnership) = context.partnership()?;
    let program = context.program(partnership)?;
    let asked = template.record.iter().map(|name| kind(name)).collect::<Outcome<Vec<_>>>()?;
    let period = period(context, &program, template)?;
    let state = context.store()?.heads(partnership)?;
    let side = context.store()?.desk()?.side;
    let kinds: &[Kind] = if asked.is_empty() { &REPORTED } else { &asked };
    let wanted = Wanted { program: &program, kinds, period, side, state: &state };
    let made = Made::File(xlsx::template(&wanted, &context.texts()?)?);
    deliver(io, (&template.to, template.json), ("dgcc-template", "xlsx"), made)
}

/// The period to be reported: the one that is named, else the last ended one where figures are
/// asked for.
fn period(context: &Context, program: &Program, template: &Template) -> Outcome<Option<Id>> {
    if template.period.is_none() && !template.record.is_empty() {
        return Ok(None);
    }
    let (code, ..) = ask::period(context, program, template.period.as_deref())?;
    let found = program.periods.values().find(|period| period.code == code);
    found.map(|period| Some(period.id)).ok_or_else(|| {
        let problem = Problem::new(Exit::NotFound, format!("there is no record of period {code}"));
        problem.mend(format!("add it: dgcc add period code={code} start=... end=..."))
    })
}
