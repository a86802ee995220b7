//! Cells that no hand writes: they say how far figures, signatures and issued reports have got, and
//! only the step that gets them there may write them.

use super::change::{Change, Edit, Purpose, Refused};
use crate::domain::program::{Kind, Program};
use crate::domain::records::{EditionState, MeasurementState};
use crate::domain::value::Value;
use crate::domain::values::{Id, word};

/// Cells of an edition that only issuing writes.
const ISSUED: &[&str] = &["issued", "heads", "fingerprint", "files", "unsigned"];
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

/// Refuses a change that writes such a cell in passing. An import may: what it brings was claimed
/// elsewhere, and locks nothing. An undo may: it only reaches edits and imports.
pub fn permit(change: &Change) -> Result<(), Refused> {
    if change.purpose != Purpose::Edit && change.purpose != Purpose::Resolve {
        return Ok(());
    }
    let refused = change.edits.iter().find_map(|edit| Some((edit, step(edit)?)));
    refused.map_or(Ok(()), |(edit, step)| {
        let Edit { kind, id, cell, .. } = edit;
        Err(Refused::Workflow { kind: *kind, id: *id, cell: cell.clone(), step })
    })
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
        // A value without a state counts as approved.
        (Kind::Measurement, "state")
            if set(word(Some(MeasurementState::Approved))) || edit.new.is_empty() =>
        {
            Some("approve")
        }
        _ => None,
    }
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
pub fn moved(measurement: Id, from: MeasurementState, to: MeasurementState) -> Edit {
    let choice = |state| word(Some(state)).map_or(Value::Empty, Value::Choice);
    Edit {
        kind: Kind::Measurement,
        id: measurement,
        cell: "state".into(),
        old: choice(from),
        new: choice(to),
    }
}
