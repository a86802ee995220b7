//! Cells that no hand writes: they say how far figures, signatures and issued reports have got, and
//! only the step that gets them there may write them.

use super::change::{Change, Edit, Purpose, Refused, diff};
use crate::domain::program::{Kind, Program};
use crate::domain::records::{EditionState, Measurement, MeasurementState, Signoff};
use crate::domain::value::Value;
use crate::domain::values::{Id, Side, Stamp, word};

/// A step of the way from a draft to an approved figure (R20).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub purpose: Purpose,
    from: &'static [MeasurementState],
    to: MeasurementState,
}

/// Drafts and returned figures are handed in.
pub const SUBMIT: Step = Step {
    purpose: Purpose::Submit,
    from: &[MeasurementState::Draft, MeasurementState::Returned],
    to: MeasurementState::Submitted,
};
/// Figures are sent back, with a reason.
pub const RETURN: Step = Step {
    purpose: Purpose::Return,
    from: &[MeasurementState::Submitted, MeasurementState::Approved],
    to: MeasurementState::Returned,
};
/// A second person approves what was handed in.
pub const APPROVE: Step = Step {
    purpose: Purpose::Approve,
    from: &[MeasurementState::Submitted],
    to: MeasurementState::Approved,
};

impl Step {
    /// Whether a desk of this side can take it with a value: one of its own side or a joint one;
    /// anything that is handed in can be sent back.
    pub fn fits(&self, value: &Measurement, desk: Option<Side>) -> bool {
        let own = desk.is_none()
            || value.side.is_none()
            || value.side == desk
            || value.side == Some(Side::Joint);
        let state = value.state.is_some_and(|state| self.from.contains(&state));
        state && (own || self.purpose == Purpose::Return)
    }

    /// The edits that take it. A reason is kept where a figure is sent back, and goes when it is
    /// handed in again.
    pub fn edits(&self, value: &Measurement, reason: &str) -> Vec<Edit> {
        let Some(from) = value.state else { return vec![] };
        let told = if self.purpose == Purpose::Return { reason } else { "" };
        let reason = Edit {
            kind: Kind::Measurement,
            id: value.id,
            cell: "returned_reason".into(),
            old: Value::from(value.returned_reason.as_str()),
            new: Value::from(told),
        };
        let state = moved(value.id, from, self.to);
        [state, reason].into_iter().filter(|edit| edit.old != edit.new).collect()
    }
}

/// The edits that take every signature under a period back; none where nobody signed.
pub fn reopened(
    program: &Program,
    period: Id,
    (now, by, reason): (Option<Stamp>, Option<Side>, &str),
) -> Vec<Edit> {
    let own = program.signoffs.values().filter(|signoff| signoff.period == Some(period));
    let live = own.filter(|signoff| signoff.voided.is_none());
    live.flat_map(|signoff| {
        let reason = reason.to_owned();
        let signoff_now = signoff.clone();
        diff(signoff, &Signoff { voided: now, voided_by: by, void_reason: reason, ..signoff_now })
    })
    .collect()
}

/// Cells of an edition that only issuing writes.
const ISSUED: &[&str] = &["issued", "heads", "fingerprint", "files", "unsigned"];
/// Cells of a measurement that handing in, sending back and approving write.
const STATE: &[&str] = &["state", "returned_reason"];
/// Cells of a measurement that are its figure.
const FIGURE: &[&str] = &[
    "indicator",
    "period",
    "value",
    "numerator",
    "denominator",
    "word",
    "absence",
    "qualifier",
    "disaggregation",
    "as_at",
    "side",
];

/// Refuses a change that writes such a cell in passing, and a step that writes anything else. An
/// import may: what it brings was claimed elsewhere, and locks nothing. An undo may: it only
/// reaches edits and imports.
pub fn permit(change: &Change) -> Result<(), Refused> {
    let way = |edit: &Edit| match change.purpose {
        Purpose::Edit | Purpose::Resolve => step(edit),
        Purpose::Import | Purpose::Undo => None,
        purpose => (!is_part(purpose, edit)).then_some("set"),
    };
    let refused = change.edits.iter().find_map(|edit| Some((edit, way(edit)?)));
    refused.map_or(Ok(()), |(edit, step)| {
        let Edit { kind, id, cell, .. } = edit;
        Err(Refused::Workflow { kind: *kind, id: *id, cell: cell.clone(), step })
    })
}

/// Whether a step of a workflow writes this cell.
fn is_part(purpose: Purpose, edit: &Edit) -> bool {
    match purpose {
        Purpose::Sign | Purpose::Reopen => edit.kind == Kind::Signoff,
        Purpose::Final => edit.kind == Kind::Edition,
        _ => edit.kind == Kind::Measurement && STATE.contains(&edit.cell.as_str()),
    }
}

/// The command that an edit by hand would go around; `None` where it goes around none.
fn step(edit: &Edit) -> Option<&'static str> {
    let set = |word: Option<&'static str>| edit.new.text().as_deref() == word;
    match (edit.kind, edit.cell.as_str()) {
        (Kind::Signoff, _) => Some("sign` or `dgcc reopen"),
        (Kind::Edition, "state") if set(word(Some(EditionState::Draft))) => None,
        (Kind::Edition, "state") => Some("report ... --issue"),
        (Kind::Edition, cell) if ISSUED.contains(&cell) => Some("report ... --issue"),
        (Kind::Measurement, "state") if set(word(Some(MeasurementState::Returned))) => {
            Some("return")
        }
        _ => approves(edit).then_some("approve"),
    }
}

/// Whether an edit approves a figure; a value without a state counts as approved.
pub fn approves(edit: &Edit) -> bool {
    let approved = edit.new.text().as_deref() == word(Some(MeasurementState::Approved));
    let state = edit.kind == Kind::Measurement && edit.cell == "state";
    state && (approved || edit.new.is_empty())
}

/// Whether an edit changes a figure.
pub fn is_figure(edit: &Edit) -> bool {
    let cell = edit.cell.split('.').next().unwrap_or_default();
    edit.kind == Kind::Measurement && (FIGURE.contains(&cell) || cell == "narrative")
}

/// The edits that make figures approved before submitted again, since what was approved is no
/// longer what stands there.
pub fn resubmit(program: &Program, edits: &[Edit]) -> Vec<Edit> {
    let mut again: Vec<Edit> = vec![];
    for edit in edits.iter().filter(|edit| is_figure(edit)) {
        let states = |other: &Edit| other.id == edit.id && other.cell == "state";
        let approved = program
            .measurements
            .get(&edit.id)
            .is_some_and(|value| value.state == Some(MeasurementState::Approved));
        if approved && !edits.iter().chain(&again).any(states) {
            again.push(moved(edit.id, MeasurementState::Approved, MeasurementState::Submitted));
        }
    }
    again
}

/// The edit that brings a measurement from one state to the next.
fn moved(measurement: Id, from: MeasurementState, to: MeasurementState) -> Edit {
    let choice = |state| word(Some(state)).map_or(Value::Empty, Value::Choice);
    Edit {
        kind: Kind::Measurement,
        id: measurement,
        cell: "state".into(),
        old: choice(from),
        new: choice(to),
    }
}
