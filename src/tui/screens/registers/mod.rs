//! Screens about records, each a description. A new one is a file and a line below.
mod check;
mod events;
mod indicators;
mod milestones;
mod money;
mod phases;
mod portfolio;
mod projects;
mod risks;
mod sectors;
mod services;

pub use portfolio::{columns as portfolio_columns, country as country_row, row as partnership_row};

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::program::Kind;
use crate::tui::register::{Register, Rows, Source};

/// Every register.
pub const REGISTERS: &[Register] = &[
    portfolio::PORTFOLIO,
    phases::PHASES,
    sectors::SECTORS,
    projects::PROJECTS,
    milestones::MILESTONES,
    indicators::INDICATORS,
    services::SERVICES,
    money::MONEY,
    events::EVENTS,
    risks::RISKS,
    check::CHECK,
];

/// The kinds of record that are listed, of which expressions may speak.
pub fn kinds() -> BTreeSet<Kind> {
    REGISTERS.iter().flat_map(|register| register.views).filter_map(|view| view.kind).collect()
}

/// The rows of every view that is of one programme, by its name.
pub fn rows(source: &Source) -> BTreeMap<&'static str, Rows> {
    let views = REGISTERS.iter().flat_map(|register| register.views);
    views.filter_map(|view| Some((view.name, Rows::of((view.rows?)(source))))).collect()
}
