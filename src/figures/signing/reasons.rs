//! Who signed, and what became of it.

use super::{SignFigure, SignState, SignatureFigure, SignedCells, open_parts, sign_off, span};
use crate::domain::program::{Kind, Program};
use crate::domain::reason::{Arg, Reason};
use crate::domain::records::{PeriodKind, Signoff};
use crate::domain::values::{Choice, Id, Side, word};

/// Why a period cannot be signed; `None` where it can.
pub fn unsignable(program: &Program, period: Id) -> Option<Reason> {
    let record = program.periods.get(&period)?;
    if record.kind == Some(PeriodKind::Reference) {
        return Some(Reason::new("why-unsignable-reference"));
    }
    if span(program, period).is_none() {
        return Some(Reason::new("why-unsignable-days"));
    }
    let open = open_parts(program, period);
    if !open.is_empty() {
        return Some(parts(program, &open));
    }
    let bare = SignedCells::of(program, period).is_bare();
    bare.then(|| Reason::new("why-unsignable-empty"))
}

fn parts(program: &Program, open: &[Id]) -> Reason {
    let codes = open.iter().map(|id| program.code(Kind::Period, *id));
    let codes = Arg::Text(codes.collect::<Vec<_>>().join(", "));
    Reason::new("why-signed-parts-open").with("periods", codes)
}

/// The sentences that say how a period came to stand where it stands.
pub fn signing_reasons(program: &Program, period: Id) -> Vec<Reason> {
    let figure = sign_off(program, period);
    let told = figure.signatures.iter().filter_map(|signature| {
        let signoff = program.signoffs.get(&signature.id)?;
        Some(sentences(signoff, signature))
    });
    let mut reasons: Vec<_> = told.flatten().collect();
    if figure.state == SignState::Agreed && figure.is_of_one_desk() {
        reasons.push(Reason::new("why-signed-on-one-desk"));
    }
    reasons.extend(counts(&figure));
    if !figure.open_parts.is_empty() {
        reasons.push(parts(program, &figure.open_parts));
    }
    reasons
}

fn sentences(signoff: &Signoff, signature: &SignatureFigure) -> Vec<Reason> {
    let about = |key: &'static str| {
        let side = word(signature.side).unwrap_or_default();
        let mut reason = Reason::new(key)
            .with("side", Arg::Word(Side::NAME, side))
            .with("name", Arg::Text(signoff.name.clone()));
        if let Some(stamp) = signoff.stamp {
            reason = reason.with("date", Arg::Text(stamp.to_string()));
        }
        reason
    };
    let key = match signature {
        SignatureFigure { claimed: true, .. } => "why-signature-claimed",
        SignatureFigure { voided: true, .. } => "why-signature-voided",
        SignatureFigure { stands: true, .. } => "why-signature-stands",
        _ => "why-signature-fallen",
    };
    let mut reasons = vec![about(key)];
    if signature.voided {
        let reason = Arg::Text(signoff.void_reason.clone());
        reasons.push(Reason::new("why-reopened").with("reason", reason));
    }
    reasons
}

fn counts(figure: &SignFigure) -> Vec<Reason> {
    let count = |n: usize| Arg::Int(i64::try_from(n).unwrap_or(i64::MAX));
    let told = [
        ("why-figures-unapproved", figure.unapproved),
        ("why-figures-uncounted", figure.uncounted),
    ];
    let some = told.into_iter().filter(|(_, number)| *number > 0);
    some.map(|(key, number)| Reason::new(key).with("count", count(number))).collect()
}
