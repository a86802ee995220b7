//! Rules that hold for every kind of record, by its fields.

use std::collections::HashMap;

use super::Spot;
use crate::domain::field::{Access, Field};
use crate::domain::program::{Kind, Program, Visitor};
use crate::domain::reason::Arg;
use crate::domain::record::{self, Record};
use crate::domain::values::Link;
use crate::figures::Figures;
use crate::figures::quality::{self, Untranslated};

/// Required fields that are empty.
pub(super) fn required(figures: &Figures) -> Vec<Spot> {
    let all = Kind::ALL.iter();
    all.flat_map(|kind| kind.visit(Required(figures.program))).collect()
}

struct Required<'a>(&'a Program);
impl Visitor for Required<'_> {
    type Output = Vec<Spot>;
    fn visit<R: Record>(self) -> Vec<Spot> {
        let fields: Vec<_> = R::FIELDS.iter().filter(|field| field.required).collect();
        let empty = |(record, field): &(&R, &&Field<R>)| match &field.access {
            Access::Ml { get, .. } => get(record).is_empty(),
            _ => field.read(record, "").is_empty(),
        };
        let records = R::all(self.0).values();
        let cells = records.flat_map(|record| fields.iter().map(move |field| (record, field)));
        let spot = |(record, field): (&R, &&Field<R>)| Spot::at(R::KIND, record.id(), field.key);
        cells.filter(empty).map(spot).collect()
    }
}

/// References to records that are not there.
pub(super) fn dangling(figures: &Figures) -> Vec<Spot> {
    let all = Kind::ALL.iter();
    all.flat_map(|kind| kind.visit(Dangling(figures.program))).collect()
}

struct Dangling<'a>(&'a Program);
impl Visitor for Dangling<'_> {
    type Output = Vec<Spot>;
    fn visit<R: Record>(self) -> Vec<Spot> {
        let mut spots = vec![];
        for record in R::all(self.0).values() {
            for field in R::FIELDS {
                let Some(link) = target(field, record) else { continue };
                if !self.0.contains(link.kind, link.id) {
                    spots.push(Spot::at(R::KIND, record.id(), field.key));
                }
            }
        }
        spots
    }
}

/// The record that a field refers to.
pub(super) fn target<R>(field: &Field<R>, record: &R) -> Option<Link> {
    match &field.access {
        Access::Ref { kind, get, .. } => get(record).map(|id| Link { kind: *kind, id }),
        Access::Link { get, .. } => get(record),
        _ => None,
    }
}

/// Records of one kind that go by the same code. Of a measurement there may be several: a later
/// one of the same source takes the place of the earlier.
pub(super) fn same_code(figures: &Figures) -> Vec<Spot> {
    let all = Kind::ALL.iter().filter(|kind| **kind != Kind::Measurement);
    all.flat_map(|kind| kind.visit(SameCode(figures.program))).collect()
}

struct SameCode<'a>(&'a Program);
impl Visitor for SameCode<'_> {
    type Output = Vec<Spot>;
    fn visit<R: Record>(self) -> Vec<Spot> {
        let mut first: HashMap<Vec<Option<String>>, ()> = HashMap::new();
        let mut spots = vec![];
        for record in R::all(self.0).values() {
            let cell = |cell: &&str| record::read(record, cell).ok()?.text();
            let code: Vec<_> = R::CODE.iter().map(cell).collect();
            let named = code.iter().any(Option::is_some);
            if named && first.insert(code, ()).is_some() {
                let name = Arg::Text(self.0.code(R::KIND, record.id()));
                let field = R::CODE.last().copied().unwrap_or_default();
                spots.push(Spot::at(R::KIND, record.id(), field).with("code", name));
            }
        }
        spots
    }
}

/// Texts that are there in one language and missing in another.
pub(super) fn untranslated(figures: &Figures) -> Vec<Spot> {
    let spot = |found: Untranslated| {
        let languages = Arg::Text(found.missing.join(", "));
        Spot::at(found.record.kind, found.record.id, found.field).with("languages", languages)
    };
    quality::untranslated(figures.program).into_iter().map(spot).collect()
}
