//! How far both sides have got with agreeing on the figures of a period (R15).

mod cells;
mod reasons;

pub use cells::{SignedSpan, Version, is_signed, signed_cells, signed_kinds};
pub use reasons::signing_reasons;

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::domain::program::{Kind, Program};
use crate::domain::records::{MeasurementState, Period, PeriodKind, Signoff};
use crate::domain::value::Value;
use crate::domain::values::{Choice, Date, Id, Side, Stamp, hex};

/// The version of the rules by which signed cells are gathered; part of every fingerprint.
pub const SIGNING_RULES: &str = "1";

/// How far a period has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SignState {
    /// Figures are still being entered.
    Open,
    /// There are figures, and none of them is a draft or was returned.
    Submitted,
    /// One side signed the figures as they stand.
    SignedKorea,
    SignedPartner,
    /// Both sides signed the figures as they stand; the period is locked.
    Agreed,
    /// A signature was taken back with a reason, and nobody has signed since.
    Reopened,
}

impl Choice for SignState {
    const NAME: &'static str = "sign_state";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("open", Self::Open),
        ("submitted", Self::Submitted),
        ("signed_korea", Self::SignedKorea),
        ("signed_partner", Self::SignedPartner),
        ("agreed", Self::Agreed),
        ("reopened", Self::Reopened),
    ];
}

/// How a period stands between the sides.
#[derive(Debug, Clone, PartialEq)]
pub struct SignFigure {
    pub period: Id,
    pub state: SignState,
    /// SHA-256 of the signed cells as they are now.
    pub fingerprint: String,
    /// Every signature, oldest first.
    pub signatures: Vec<SignatureFigure>,
    /// Counted measurements that nobody approved yet.
    pub unapproved: usize,
    /// Drafts and returned measurements, which count nowhere.
    pub uncounted: usize,
    /// Shorter periods inside this one that hold figures and are not agreed.
    pub open_parts: Vec<Id>,
}

impl SignFigure {
    /// The signature of a side that stands on the present figures.
    pub fn standing(&self, side: Side) -> Option<Id> {
        let stands = |s: &&SignatureFigure| s.stands && s.side == Some(side);
        self.signatures.iter().find(stands).map(|signature| signature.id)
    }

    /// Whether both signatures stand and were recorded on one desk.
    pub fn is_of_one_desk(&self) -> bool {
        let mut desks = self.signatures.iter().filter(|s| s.stands).map(|s| &s.desk);
        match (desks.next(), desks.next()) {
            (Some(one), Some(other)) => one == other,
            _ => false,
        }
    }
}

/// One signature and whether it still says something.
#[derive(Debug, Clone, PartialEq)]
pub struct SignatureFigure {
    pub id: Id,
    pub side: Option<Side>,
    pub desk: String,
    /// It was given, was not taken back, and the figures are still those that were signed.
    pub stands: bool,
    /// It was taken back when the period was reopened.
    pub voided: bool,
    /// It was imported: claimed elsewhere, never given in this log. It does not count.
    pub claimed: bool,
}

/// The signed cells of one period: record and cell to value.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SignedCells(pub BTreeMap<(Kind, Id, String), Value>);

#[derive(Serialize)]
struct Canonical<'a> {
    /// Kind, id and the texts of the cells.
    records: Vec<(&'a str, String, Texts<'a>)>,
    rules: &'a str,
}

type Texts<'a> = BTreeMap<&'a str, Option<String>>;

impl SignedCells {
    /// The signed cells of a period; none where its days are unknown.
    pub fn of(program: &Program, period: Id) -> Self {
        let Some(span) = span(program, period) else { return Self::default() };
        let mut found = BTreeMap::new();
        for kind in signed_kinds() {
            for id in program.ids(kind) {
                let version = Present { program, kind, id };
                let cells = || program.record(kind, id).into_iter().map(|(cell, _)| cell).collect();
                let signed = signed_cells(kind, cells, &version, (id, &span));
                found.extend(signed.into_iter().map(|(cell, value)| ((kind, id, cell), value)));
            }
        }
        Self(found)
    }

    /// SHA-256 over canonical JSON, sorted by record and field, with the version of the rules.
    pub fn fingerprint(&self) -> String {
        let mut records: BTreeMap<(&str, Id), Texts> = BTreeMap::new();
        for ((kind, id, cell), value) in &self.0 {
            let cells = records.entry((kind.name(), *id)).or_default();
            if !cell.is_empty() {
                cells.insert(cell, value.text());
            }
        }
        let records = records.into_iter().map(|((kind, id), cells)| (kind, id.to_string(), cells));
        let canonical = Canonical { records: records.collect(), rules: SIGNING_RULES };
        let bytes = serde_json::to_vec(&canonical).unwrap_or_default();
        hex(&Sha256::digest(bytes))
    }

    /// Whether nothing but the period itself is signed.
    pub fn is_bare(&self) -> bool {
        self.0.keys().all(|(kind, ..)| *kind == Kind::Period)
    }
}

struct Present<'a> {
    program: &'a Program,
    kind: Kind,
    id: Id,
}

impl Version for Present<'_> {
    fn read(&self, cell: &str) -> Value {
        self.program.read(self.kind, self.id, cell).unwrap_or(Value::Empty)
    }
    fn event_start(&self, event: Id) -> Option<Date> {
        self.program.events.any(event).and_then(|event| event.start)
    }
}

/// The days of a period, if both ends are known.
pub fn span(program: &Program, period: Id) -> Option<SignedSpan> {
    let record = program.periods.get(&period)?;
    Some(SignedSpan { period, start: record.start?.first(), end: record.end?.last() })
}

/// How far a period has got; quick where nobody signed it.
pub fn sign_state(program: &Program, period: Id) -> SignState {
    if program.signoffs.values().any(|signoff| signoff.period == Some(period)) {
        return sign_off(program, period).state;
    }
    let own = program.measurements.values().filter(|value| value.period == Some(period));
    let (mut all, mut idle) = (0, 0);
    for value in own {
        all += 1;
        idle += usize::from(is_idle(value.state));
    }
    if all > 0 && idle == 0 { SignState::Submitted } else { SignState::Open }
}

/// Whether a value counts nowhere: a draft or a returned one.
fn is_idle(state: Option<MeasurementState>) -> bool {
    matches!(state, Some(MeasurementState::Draft | MeasurementState::Returned))
}

/// How a period stands between the sides.
pub fn sign_off(program: &Program, period: Id) -> SignFigure {
    let fingerprint = SignedCells::of(program, period).fingerprint();
    let mut signoffs: Vec<_> =
        program.signoffs.values().filter(|signoff| signoff.period == Some(period)).collect();
    signoffs.sort_by_key(|signoff| (signoff.stamp, signoff.number, signoff.id));
    let signatures = signoffs.iter().map(|signoff| signature(program, signoff, &fingerprint));
    let signatures: Vec<_> = signatures.collect();
    let count = |wanted: fn(Option<MeasurementState>) -> bool| {
        let own = program.measurements.values().filter(|value| value.period == Some(period));
        own.filter(|value| wanted(value.state)).count()
    };
    let mut figure = SignFigure {
        period,
        state: SignState::Open,
        fingerprint,
        signatures,
        unapproved: count(|state| state == Some(MeasurementState::Submitted)),
        uncounted: count(is_idle),
        open_parts: open_parts(program, period),
    };
    figure.state = state(&figure, count(|_| true));
    figure
}

fn signature(program: &Program, signoff: &Signoff, fingerprint: &str) -> SignatureFigure {
    let (voided, claimed) = (signoff.voided.is_some(), !program.sealed.contains(&signoff.id));
    SignatureFigure {
        id: signoff.id,
        side: signoff.side,
        desk: signoff.desk.clone(),
        stands: !voided && !claimed && signoff.fingerprint == fingerprint,
        voided,
        claimed,
    }
}

fn state(figure: &SignFigure, measurements: usize) -> SignState {
    let stands = |side| figure.standing(side).is_some();
    let last = figure.signatures.last();
    match (stands(Side::Korea), stands(Side::Partner)) {
        (true, true) => SignState::Agreed,
        (true, false) => SignState::SignedKorea,
        (false, true) => SignState::SignedPartner,
        _ if last.is_some_and(|signature| signature.voided) => SignState::Reopened,
        _ if measurements > 0 && figure.uncounted == 0 => SignState::Submitted,
        _ => SignState::Open,
    }
}

/// Who signs, where and when.
#[derive(Debug, Clone, PartialEq)]
pub struct Hand {
    /// The name of the new record.
    pub id: Id,
    pub name: String,
    pub desk: String,
    pub stamp: Option<Stamp>,
}

/// The signature of a side under the figures of a period as they stand.
pub fn signature_of(program: &Program, (period, side): (Id, Side), hand: Hand) -> Signoff {
    let own = program.signoffs.everything();
    let own = own.filter(|signoff| signoff.period == Some(period) && signoff.side == Some(side));
    let last = own.filter_map(|signoff| signoff.number).max().unwrap_or(0);
    let mut people = program.people.values().filter(|person| person.name == hand.name);
    let person = people.next().filter(|_| people.next().is_none()).map(|person| person.id);
    Signoff {
        id: hand.id,
        period: Some(period),
        side: Some(side),
        number: Some(last + 1),
        person,
        name: hand.name,
        stamp: hand.stamp,
        fingerprint: SignedCells::of(program, period).fingerprint(),
        rules: SIGNING_RULES.into(),
        desk: hand.desk,
        ..Signoff::default()
    }
}

/// Shorter reported periods inside one that hold figures and are not agreed: a year is signed
/// only when they are.
fn open_parts(program: &Program, period: Id) -> Vec<Id> {
    let Some(whole) = span(program, period) else { return vec![] };
    let inside = |other: &&Period| {
        let reported = other.kind != Some(PeriodKind::Reference) && other.id != period;
        let days = span(program, other.id);
        reported
            && days.is_some_and(|days| {
                let shorter = (days.start, days.end) != (whole.start, whole.end);
                shorter && whole.start <= days.start && days.end <= whole.end
            })
    };
    let mut parts: Vec<_> = program.periods.values().filter(inside).collect();
    parts.sort_by_key(|part| (part.start, part.id));
    let open = |part: &&Period| !is_agreed(program, part.id);
    parts.into_iter().filter(open).map(|part| part.id).collect()
}

/// Whether both sides signed the figures of a period as they stand, or there is nothing to sign.
fn is_agreed(program: &Program, period: Id) -> bool {
    let cells = SignedCells::of(program, period);
    if cells.is_bare() {
        return true;
    }
    let fingerprint = cells.fingerprint();
    let signed = |side: Side| {
        program.signoffs.values().any(|signoff| {
            let own = signoff.period == Some(period) && signoff.side == Some(side);
            own && signature(program, signoff, &fingerprint).stands
        })
    };
    signed(Side::Korea) && signed(Side::Partner)
}
