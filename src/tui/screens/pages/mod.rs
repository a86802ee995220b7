//! The page of a record: its figures, why they are so, and what belongs to it.
mod design;
mod event;
mod indicator;
mod money;
mod parts;
mod phase;
mod project;
mod risk;
mod sector;
mod service;

pub use money::{of_project as money_of, of_scope as money};

use super::Page;
use crate::domain::program::Kind;
use crate::domain::values::{Id, Link};
use crate::tui::place::Place;
use crate::tui::register::Row;

type Write = fn(&mut Page, Id);

/// The kinds that have a page, and where a person stands who reads it.
const PAGES: &[(Kind, Place, Write)] = &[
    (Kind::Project, Place::Project, project::write),
    (Kind::Indicator, Place::Indicator, indicator::write),
    (Kind::Phase, Place::Record, phase::write),
    (Kind::Sector, Place::Record, sector::write),
    (Kind::Event, Place::Record, event::write),
    (Kind::Service, Place::Record, service::write),
    (Kind::Risk, Place::Record, risk::write),
];

fn find(kind: Kind) -> Option<&'static (Kind, Place, Write)> {
    PAGES.iter().find(|(own, ..)| *own == kind)
}

/// Whether records of a kind have a page.
pub fn has(kind: Kind) -> bool {
    find(kind).is_some()
}

/// Where a person stands who reads the page of a record of a kind.
pub fn place(kind: Kind) -> Option<Place> {
    find(kind).map(|(_, place, _)| *place)
}

/// Writes the page of a record.
pub fn write(page: &mut Page, link: Link) {
    if let Some((_, _, write)) = find(link.kind) {
        write(page, link.id);
    }
}

/// Writes the page of the record of a row.
pub fn of_row(page: &mut Page, row: &Row) {
    if let Some(link) = row.link {
        write(page, link);
    }
}
