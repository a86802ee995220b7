//! `dgcc submit`, `return` and `approve`: how a figure gets from a draft to what is reported (R20).

use super::args::{Dry, Figures};
use super::context::Context;
use super::io::Io;
use super::problem::{Exit, Outcome, Problem};
use super::sign::{change, find};
use super::write::carry_out;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{Measurement, MeasurementState};
use crate::domain::value::Value;
use crate::domain::values::{Id, Side};
use crate::log::change::{Edit, Purpose};
use crate::log::workflow::moved;

/// A step of the way from draft to approved.
struct Step {
    purpose: Purpose,
    from: &'static [MeasurementState],
    to: MeasurementState,
}

const SUBMIT: Step = Step {
    purpose: Purpose::Submit,
    from: &[MeasurementState::Draft, MeasurementState::Returned],
    to: MeasurementState::Submitted,
};
const RETURN: Step = Step {
    purpose: Purpose::Return,
    from: &[MeasurementState::Submitted, MeasurementState::Approved],
    to: MeasurementState::Returned,
};
const APPROVE: Step = Step {
    purpose: Purpose::Approve,
    from: &[MeasurementState::Submitted],
    to: MeasurementState::Approved,
};

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
            && value.state.is_some_and(|state| step.from.contains(&state))
            && (step.purpose == Purpose::Return || !wanted.is_empty() || is_of(value.side, own))
    };
    let found: Vec<_> = program.measurements.values().filter(fits).collect();
    if found.is_empty() {
        let verb = step.purpose.word();
        let problem =
            Problem::new(Exit::NotFound, format!("{} holds no figure to {verb}", figures.period));
        return Err(problem.mend("`dgcc list measurement --where period=...` shows their states"));
    }
    let reason = context.global.reason.clone().unwrap_or_default();
    let edits = found.iter().flat_map(|value| edits(value, step, &reason)).collect();
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

/// Whether a desk of this side handles a value of that side; what is joint is of both.
fn is_of(value: Option<Side>, desk: Option<Side>) -> bool {
    desk.is_none() || value.is_none() || value == desk || value == Some(Side::Joint)
}

fn indicators(program: &Program, figures: &Figures) -> Outcome<Vec<Id>> {
    let names = program.names();
    let find = |code: &String| Ok(names.find(code, &[Kind::Indicator])?.id);
    figures.indicators.iter().map(find).collect()
}

fn edits(value: &Measurement, step: &Step, reason: &str) -> Vec<Edit> {
    let Some(from) = value.state else { return vec![] };
    let told = if step.purpose == Purpose::Return { reason } else { "" };
    let reason = Edit {
        kind: Kind::Measurement,
        id: value.id,
        cell: "returned_reason".into(),
        old: Value::from(value.returned_reason.as_str()),
        new: Value::from(told),
    };
    let state = moved(value.id, from, step.to);
    [state, reason].into_iter().filter(|edit| edit.old != edit.new).collect()
}
