//! `dgcc submit`, `return` and `approve`: how a figure gets from a draft to what is reported (R20).

use super::args::{Dry, Figures};
use super::context::Context;
use super::io::Io;
use super::problem::{Exit, Outcome, Problem};
use super::sign::{change, find};
use super::write::carry_out;
use crate::domain::program::{Kind, Program};
use crate::domain::records::Measurement;
use crate::domain::values::Id;
use crate::log::workflow::{APPROVE, RETURN, SUBMIT, Step};

/// `dgcc submit PERIOD [INDICATOR...]`
pub fn submit(context: &mut Context, io: &mut Io, figures: &Figures) -> Outcome {
    walk(context, io, figures, &SUBMIT)
}

/// `dgcc approve PERIOD [INDICATOR...]`
pub fn approve(context: &mut Context, io: &mut Io, figures: &Figures) -> Outcome {
    walk(context, io, figures, &APPROVE)
}

/// `dgcc return PERIOD INDICATOR... --reason TEXT`
pub fn send_back(context: &mut Context, io: &mut Io, figures: &Figures) -> Outcome {
    if figures.indicators.is_empty() {
        let problem = Problem::usage("name the figures to send back");
        return Err(problem.mend("write `dgcc return PERIOD INDICATOR... --reason TEXT`"));
    }
    if context.global.reason.as_ref().is_none_or(|reason| reason.trim().is_empty()) {
        let problem = Problem::usage("a figure is sent back for a reason");
        return Err(problem.mend("give it with --reason TEXT"));
    }
    walk(context, io, figures, &RETURN)
}

fn walk(context: &mut Context, io: &mut Io, figures: &Figures, step: &Step) -> Outcome {
    let (program, period) = find(context, &figures.period)?;
    let own = context.store()?.desk()?.side;
    let wanted = indicators(&program, figures)?;
    let fits = |value: &&Measurement| {
        value.period == Some(period)
            && (wanted.is_empty() || value.indicator.is_some_and(|id| wanted.contains(&id)))
            && step.fits(value, if wanted.is_empty() { own } else { None })
    };
    let found: Vec<_> = program.measurements.values().filter(fits).collect();
    if found.is_empty() {
        let verb = step.purpose.word();
        let problem =
            Problem::new(Exit::NotFound, format!("{} holds no figure to {verb}", figures.period));
        return Err(problem.mend("`dgcc list measurement --where period=...` shows their states"));
    }
    let reason = context.global.reason.clone().unwrap_or_default();
    let edits = found.iter().flat_map(|value| step.edits(value, &reason)).collect();
    let about = format!("{} {}", step.purpose.word(), figures.period);
    let change = change(&program, step.purpose, &about, edits);
    finish(context, io, program, (change, figures.dry))
}

fn finish(
    context: &mut Context,
    io: &mut Io,
    program: Program,
    (change, dry): (crate::log::change::Change, Dry),
) -> Outcome {
    let count = change.edits.iter().filter(|edit| edit.cell == "state").count();
    carry_out(context, io, program, (change, dry))?;
    io.tell(&format!("{count} figures"))
}

fn indicators(program: &Program, figures: &Figures) -> Outcome<Vec<Id>> {
    let names = program.names();
    let find = |code: &String| Ok(names.find(code, &[Kind::Indicator])?.id);
    figures.indicators.iter().map(find).collect()
}
