//! `dgcc sign` and `dgcc reopen`: both sides agree on the figures of a period, or go back to them.

use super::args::{Dry, Sign};
use super::context::Context;
use super::io::Io;
use super::past::line;
use super::problem::{Exit, Outcome, Problem};
use super::write::carry_out;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{PeriodKind, Signoff};
use crate::domain::value::Value;
use crate::domain::values::{Choice, Id, Ml, Side, Stamp, choice, word};
use crate::figures::signing::{
    Hand, SignFigure, SignState, SignedCells, sign_off, signature_of, span,
};
use crate::log::change::{Change, Edit, Purpose, create};
use crate::log::workflow::reopened;

/// `dgcc sign PERIOD --side S`
pub fn sign(context: &mut Context, io: &mut Io, sign: &Sign) -> Outcome {
    let side = side(context, sign.side.as_deref())?;
    let (program, period) = find(context, &sign.period)?;
    let figure = sign_off(&program, period);
    signable(&program, &figure, &sign.period)?;
    warn(context, io, &program, &figure)?;
    if figure.standing(side).is_some() {
        io.tell(&format!("{} is signed by {} already", sign.period, named(side)))?;
        context.keep(program);
        return Ok(());
    }
    let signoff = signature(context, &program, sign, (side, period))?;
    let reason = format!("sign {} for {}", sign.period, named(side));
    let change = change(&program, Purpose::Sign, &reason, create(&signoff));
    carry_out(context, io, program, (change, sign.dry))?;
    say(context, io, period)
}

/// `dgcc reopen PERIOD --reason TEXT --yes`
pub fn reopen(context: &mut Context, io: &mut Io, (code, yes): (&str, bool), dry: Dry) -> Outcome {
    let Some(reason) = context.global.reason.clone().filter(|text| !text.trim().is_empty()) else {
        let problem = Problem::usage("a period is reopened for a reason that both sides can read");
        return Err(problem.mend("give it with --reason TEXT"));
    };
    let (program, period) = find(context, code)?;
    let by = context.store()?.desk()?.side;
    let edits = reopened(&program, period, (now(context), by, &reason));
    if edits.is_empty() {
        let problem = Problem::new(Exit::Invalid, format!("nobody has signed {code}"));
        return Err(problem.mend("its figures can be changed as they are"));
    }
    if !yes && !dry.dry_run {
        let what = format!("the signatures under {code} would be taken back");
        return Err(Problem::usage(what).mend("add --yes; both sides then sign anew"));
    }
    let change = change(&program, Purpose::Reopen, &reason, edits);
    carry_out(context, io, program, (change, dry))?;
    say(context, io, period)
}

/// A period of the partnership by its code.
pub fn find(context: &mut Context, code: &str) -> Outcome<(Program, Id)> {
    let (_, partnership) = context.partnership()?;
    let program = context.program(partnership)?;
    let period = program.names().find(code, &[Kind::Period])?.id;
    Ok((program, period))
}

/// A change that is a step of a workflow.
pub fn change(program: &Program, purpose: Purpose, reason: &str, edits: Vec<Edit>) -> Change {
    Change { purpose, ..Change::edit(program.scope, reason, edits) }
}

/// The side that is named, or else that of the desk.
fn side(context: &mut Context, named: Option<&str>) -> Outcome<Side> {
    let own = context.store()?.desk()?.side;
    choice(named).or(own).ok_or_else(|| {
        let problem = Problem::usage("this desk writes for no side");
        problem.mend("say who signs with --side korea or --side partner")
    })
}

fn named(side: Side) -> &'static str {
    word(Some(side)).unwrap_or_default()
}

/// Refuses a period that is never signed, or not yet.
fn signable(program: &Program, figure: &SignFigure, code: &str) -> Outcome {
    let refused = |what: String, how: &str| Err(Problem::new(Exit::Invalid, what).mend(how));
    let period = program.periods.get(&figure.period);
    if period.is_some_and(|period| period.kind == Some(PeriodKind::Reference)) {
        let what = format!("{code} is a period that is only referred to");
        return refused(what, "sign a reported period");
    }
    if span(program, figure.period).is_none() {
        return refused(format!("the days of {code} are not known"), "set its start and its end");
    }
    if !figure.open_parts.is_empty() {
        let parts: Vec<_> =
            figure.open_parts.iter().map(|id| program.code(Kind::Period, *id)).collect();
        let what = format!("{code} holds periods that are not agreed: {}", parts.join(", "));
        return refused(what, "sign these first");
    }
    if SignedCells::of(program, figure.period).is_bare() {
        return refused(format!("{code} holds no figures to sign"), "enter them first");
    }
    Ok(())
}

/// Says what a signature would not cover.
fn warn(context: &Context, io: &mut Io, program: &Program, figure: &SignFigure) -> Outcome {
    if figure.unapproved > 0 {
        io.tell(&format!("{} figures are not approved yet", figure.unapproved))?;
    }
    if figure.uncounted > 0 {
        io.tell(&format!("{} figures are drafts or were returned: not signed", figure.uncounted))?;
    }
    let open = span(program, figure.period).filter(|span| span.end >= context.today());
    open.map_or(Ok(()), |span| io.tell(&format!("the period goes on until {}", span.end)))
}

fn signature(
    context: &mut Context,
    program: &Program,
    sign: &Sign,
    (side, period): (Side, Id),
) -> Outcome<Signoff> {
    let mut reservation = Ml::default();
    if let Some(text) = &sign.reservation {
        reservation.set(context.language()?.tag(), text.clone());
    }
    let hand = Hand {
        id: context.stamper.id(),
        name: context.actor(),
        desk: context.store()?.desk()?.name,
        stamp: now(context),
    };
    Ok(Signoff { reservation, ..signature_of(program, (period, side), hand) })
}

fn now(context: &Context) -> Option<Stamp> {
    Stamp::from_millis((context.stamper.wall)())
}

/// Says how the period stands now, and which edits took a signature's ground away.
fn say(context: &mut Context, io: &mut Io, period: Id) -> Outcome {
    let (_, partnership) = context.partnership()?;
    let program = context.program(partnership)?;
    let figure = sign_off(&program, period);
    let code = program.code(Kind::Period, period);
    let state =
        context.texts()?.word(SignState::NAME, word(Some(figure.state)).unwrap_or_default());
    let prints = figure.fingerprint.get(..16).unwrap_or_default();
    io.tell(&format!("{code}: {state}; fingerprint {prints}"))?;
    for edit in since_signed(context, &program, &figure)? {
        io.tell(&format!("  changed since a signature: {}", line(&program, &edit)))?;
    }
    context.keep(program);
    Ok(())
}

/// What changed of the signed cells since the last signature that no longer stands.
pub fn since_signed(
    context: &mut Context,
    program: &Program,
    figure: &SignFigure,
) -> Outcome<Vec<Edit>> {
    let fallen = figure.signatures.iter().rev().find(|s| !s.stands && !s.voided && !s.claimed);
    let Some(fallen) = fallen else { return Ok(vec![]) };
    let then = context.store()?.known_with(program.scope, fallen.id)?;
    Ok(differences(
        &SignedCells::of(&then, figure.period),
        &SignedCells::of(program, figure.period),
    ))
}

fn differences(before: &SignedCells, after: &SignedCells) -> Vec<Edit> {
    let keys: std::collections::BTreeSet<_> = before.0.keys().chain(after.0.keys()).collect();
    let value = |cells: &SignedCells, key: &(Kind, Id, String)| {
        cells.0.get(key).cloned().unwrap_or(Value::Empty)
    };
    let edit = |key: &(Kind, Id, String)| Edit {
        kind: key.0,
        id: key.1,
        cell: key.2.clone(),
        old: value(before, key),
        new: value(after, key),
    };
    let changed = keys.into_iter().filter(|key| !key.2.is_empty()).map(edit);
    changed.filter(|edit| edit.old != edit.new).collect()
}
