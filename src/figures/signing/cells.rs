//! Which cells both sides sign under a period (R15): what was entered, never what was computed.

use chrono::NaiveDate;

use crate::domain::program::Kind;
use crate::domain::record::DELETED;
use crate::domain::records::MeasurementState;
use crate::domain::value::Value;
use crate::domain::values::{Date, Id, word};

/// How the records of a kind are tied to the period whose figures they are part of.
#[derive(Debug, Clone, Copy)]
enum Tie {
    /// By a cell that names the period.
    Period,
    /// By the day in one cell.
    Day(&'static str),
    /// Each of these cells by the day in it, with the cells that say what happened on it; nothing
    /// else of the record.
    EachDay(&'static [(&'static str, &'static [&'static str])]),
    /// By the first day of the event that a cell names.
    Event,
    /// It is the period.
    Own(&'static [&'static str]),
}

/// A kind of record that is signed.
struct Signed {
    kind: Kind,
    tie: Tie,
    /// Cells that say nothing of the figure, and may change under a signature.
    free: &'static [&'static str],
}

/// What is signed. The forecast of a milestone is not: it is no fact of the period, and must be
/// able to move on after it. Its state and its weight are signed with the day it happened, so that
/// what was planned in the period can still be cancelled after it.
const SIGNED: &[Signed] = &[
    Signed { kind: Kind::Period, tie: Tie::Own(&["code", "kind", "start", "end"]), free: &[] },
    Signed {
        kind: Kind::Measurement,
        tie: Tie::Period,
        free: &["state", "returned_reason", "evidence", "confidence", "retrieved"],
    },
    Signed { kind: Kind::Target, tie: Tie::Period, free: &["agreed"] },
    Signed {
        kind: Kind::Milestone,
        tie: Tie::EachDay(&[("planned", &[]), ("actual", &["state", "weight"])]),
        free: &[],
    },
    Signed { kind: Kind::Transaction, tie: Tie::Day("date"), free: &["note"] },
    Signed { kind: Kind::PlannedDisbursement, tie: Tie::Period, free: &["note"] },
    Signed { kind: Kind::Budget, tie: Tie::Period, free: &["note"] },
    Signed { kind: Kind::Attendance, tie: Tie::Event, free: &["note"] },
    Signed { kind: Kind::Override, tie: Tie::Period, free: &["note"] },
];

/// A period to be signed and its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedSpan {
    pub period: Id,
    pub start: NaiveDate,
    pub end: NaiveDate,
}

impl SignedSpan {
    /// A day known to the month or the year counts from the first day it can mean.
    pub fn holds(&self, day: Option<Date>) -> bool {
        day.is_some_and(|day| self.start <= day.first() && day.first() <= self.end)
    }
}

/// One version of a record, read cell by cell.
pub trait Version {
    fn read(&self, cell: &str) -> Value;
    /// The first day of an event.
    fn event_start(&self, event: Id) -> Option<Date>;
}

/// Whether records of a kind are signed at all.
pub fn is_signed(kind: Kind) -> bool {
    SIGNED.iter().any(|signed| signed.kind == kind)
}

/// The kinds of record that are signed, in the order of their names.
pub fn signed_kinds() -> Vec<Kind> {
    let mut kinds: Vec<_> = SIGNED.iter().map(|signed| signed.kind).collect();
    kinds.sort_by_key(|kind| kind.name());
    kinds
}

/// Those of the cells named that are signed under a period, in one version of a record; none
/// where the record is not part of its figures. The first stands for the record itself.
pub fn signed_cells(
    kind: Kind,
    cells: impl FnOnce() -> Vec<String>,
    version: &impl Version,
    (id, span): (Id, &SignedSpan),
) -> Vec<(String, Value)> {
    let Some(signed) = SIGNED.iter().find(|signed| signed.kind == kind) else { return vec![] };
    if version.read(DELETED) == Value::Bool(true) {
        return vec![];
    }
    let date = |cell: &str| match version.read(cell) {
        Value::Date(date) => Some(date),
        _ => None,
    };
    let member = match signed.tie {
        Tie::Own(_) => id == span.period,
        Tie::Period => version.read("period") == Value::Ref(span.period) && counts(kind, version),
        Tie::Day(cell) => span.holds(date(cell)),
        Tie::EachDay(days) => days.iter().any(|(day, _)| span.holds(date(day))),
        Tie::Event => match version.read("event") {
            Value::Ref(event) => span.holds(version.event_start(event)),
            _ => false,
        },
    };
    if !member {
        return vec![];
    }
    let read = |cell: String| {
        let value = version.read(&cell);
        (cell, value)
    };
    if let Tie::EachDay(days) = signed.tie {
        let inside = days.iter().filter(|(day, _)| span.holds(date(day)));
        let cells = inside.flat_map(|(day, with)| std::iter::once(day).chain(*with));
        let read = cells.map(|cell| read((*cell).into()));
        return read.filter(|(_, value)| !value.is_empty()).collect();
    }
    let wanted = |cell: &String| match signed.tie {
        Tie::Own(own) => own.contains(&cell.as_str()),
        _ => cell != DELETED && !signed.free.contains(&cell.as_str()),
    };
    let own = cells().into_iter().filter(wanted).map(read).filter(|(_, value)| !value.is_empty());
    std::iter::once((String::new(), Value::Bool(true))).chain(own).collect()
}

/// Whether a value counts at all (R20): a draft or a returned one does not.
fn counts(kind: Kind, version: &impl Version) -> bool {
    let idle = [MeasurementState::Draft, MeasurementState::Returned].map(|state| word(Some(state)));
    match version.read("state") {
        Value::Choice(state) if kind == Kind::Measurement => !idle.contains(&Some(state)),
        _ => true,
    }
}
