//! An earlier state of a programme that a report is compared with.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::program::{Kind, Program};
use crate::domain::records::{Edition, EditionState};
use crate::domain::values::Id;

/// The programme as it was when an earlier report was made, and why it changed since.
#[derive(Debug, Clone, PartialEq)]
pub struct Since {
    /// The number of the edition; empty where it is a day.
    pub edition: String,
    /// The day of its figures.
    pub as_of: NaiveDate,
    pub program: Program,
    /// The last step that touched a record since.
    pub reasons: BTreeMap<(Kind, Id), Why>,
}

/// A step of the log, as a report names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    pub date: NaiveDate,
    pub actor: String,
    pub reason: String,
}

/// An edition by its code, or by its number alone.
pub fn named_edition<'a>(program: &'a Program, name: &str) -> Option<&'a Edition> {
    let numbered = format!("E{name}");
    program.editions.values().find(|e| e.code == name || e.code == numbered)
}

/// The last issued edition before one that was issued; the last of all where none is named.
pub fn last_edition<'a>(program: &'a Program, before: Option<&Edition>) -> Option<&'a Edition> {
    let issued = program.editions.values().filter(|edition| {
        let out = matches!(edition.state, Some(EditionState::Issued | EditionState::Replaced));
        let earlier = before.is_none_or(|b| edition.id != b.id && edition.issued < b.issued);
        out && earlier && edition.issued.is_some()
    });
    issued.max_by_key(|edition| (edition.issued, edition.id))
}
