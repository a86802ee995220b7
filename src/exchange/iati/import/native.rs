//! Activities that this program wrote: every record comes back under its id, from what its element
//! carries and from what stands in our namespace.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::blocks::Named;
use super::super::super::table::Cell;
use super::super::super::text;
use super::super::cells;
use super::super::element::{Element, LANG, own, own_part};
use super::super::tables::carried;
use super::figures;
use super::leftover;
use super::rows::{Draft, Rows};
use crate::domain::program::Kind;
use crate::domain::shape::FieldError;
use crate::log::plan::Fault;

/// An activity with all the records in it.
pub fn activity(rows: &mut Rows, mut element: Element) {
    let partnership = element.take(&own("partnership")).unwrap_or_default();
    let language = element.attribute(LANG).unwrap_or("en").to_lowercase();
    drop_mirrors(&mut element);
    for name in ["hierarchy", "default-currency", LANG] {
        element.take(name);
    }
    let sheet = Sheet { partnership, language };
    sheet.element(rows, element);
}

/// What holds for all records of an activity.
struct Sheet {
    partnership: String,
    language: String,
}

/// What elements say again of what stands with the record: attributes and children by kind.
const AGAIN: &[(Kind, &[&str], &[&str])] = &[
    (Kind::Participation, &["ref", "type"], &["narrative"]),
    (Kind::SectorShare, &["vocabulary", "code"], &["narrative"]),
    (Kind::ExpectedResult, &["type"], &[]),
    (Kind::Baseline, &["year", "value"], &["dimension"]),
    (Kind::Target, &["value"], &["dimension"]),
    (Kind::Measurement, &["value"], &["dimension", "comment"]),
    (Kind::Budget, &[], &["period-start", "period-end", "value"]),
    (Kind::PlannedDisbursement, &[], &["period-start", "period-end", "value"]),
    (Kind::Transaction, &[], &["transaction-date", "value"]),
    (Kind::Document, &["format"], &["category", "document-date"]),
];

impl Sheet {
    /// An element and all that stands in it.
    fn element(&self, rows: &mut Rows, mut element: Element) {
        let inner = element.extract(|child| own_part(&child.name).is_some());
        let is_record = |child: &&Element| own_part(&child.name) == Some("record");
        let standing = inner.iter().find(is_record);
        if let Some(second) = inner.iter().filter(is_record).nth(1) {
            rows.fault((second.line, "record"), "", FieldError::Repeated("record".into()).into());
        }
        let any = !inner.is_empty();
        let alone = inner.iter().filter(|child| own_part(&child.name) == Some("records"));
        for record in alone.flat_map(|records| &records.children) {
            self.record(rows, record, vec![]);
        }
        for below in element.extract(holds_record) {
            self.element(rows, below);
        }
        let Some(record) = standing else { return bare(rows, &element, any) };
        let Some(kind) = kind_of(record) else { return unknown(rows, record) };
        let assumed: BTreeSet<&str> =
            record.attribute("assumed").unwrap_or_default().split(' ').collect();
        let mut carried = cells::read(&mut element, carried(kind), &self.language);
        carried.extend(figures::read(&mut element, (kind, true)));
        carried.retain(|(cell, ..)| {
            let field = cell.split('.').next().unwrap_or(cell);
            !assumed.contains(field) && !assumed.contains(cell.as_str())
        });
        let (_, attributes, children) =
            AGAIN.iter().find(|(own, ..)| *own == kind).copied().unwrap_or((kind, &[], &[]));
        for name in attributes {
            element.take(name);
        }
        element.extract(|child| children.contains(&child.name.as_str()));
        self.record(rows, record, carried);
        if record.attribute("kept").is_none() {
            let id = record.attribute("id").unwrap_or_default();
            let of = format!("{}:{id}", kind.name());
            let beside = id.parse().unwrap_or_default();
            leftover::keep(rows, element, (&self.partnership, &of, beside));
        }
    }

    /// A record from what its element carries and what stands in our namespace; the latter goes
    /// before.
    fn record(&self, rows: &mut Rows, element: &Element, carried: Vec<Named>) {
        let line = element.line;
        let Some(kind) = kind_of(element) else { return unknown(rows, element) };
        let mut cells: BTreeMap<String, (usize, Cell)> =
            carried.into_iter().map(|(name, line, cell)| (name, (line, cell))).collect();
        let mut named = BTreeSet::new();
        for child in &element.children {
            let Some(field) = own_part(&child.name) else { continue };
            let name = child.attribute("lang").map_or(field.into(), |tag| format!("{field}.{tag}"));
            if !named.insert(name.clone()) {
                rows.fault((child.line, &name), "", FieldError::Repeated(name.clone()).into());
            }
            match said(child) {
                Ok(text) => drop(cells.insert(name, (child.line, Cell::Text(text)))),
                Err(fault) => rows.fault((child.line, &name), &child.text, fault),
            }
        }
        let cells = cells.into_iter().map(|(name, (line, cell))| (name, line, cell));
        let id = element.attribute("id").unwrap_or_default();
        let draft = Draft::of(kind, line).id(id).partnership(&self.partnership);
        rows.push(draft.and(cells));
    }
}

/// A record of a kind that there is not.
fn unknown(rows: &mut Rows, record: &Element) {
    let name = record.attribute("kind").unwrap_or_default();
    let kinds = Kind::ALL.iter().map(|kind| kind.name().to_owned());
    let nearest = crate::domain::codes::nearest(name, kinds);
    let fault = Fault::UnknownKind { name: name.into(), nearest };
    rows.fault((record.line, "kind"), name, fault);
}

/// An element that stands for no record: what holds others together. An activity of this program
/// has something of its own at least.
fn bare(rows: &mut Rows, element: &Element, any: bool) {
    let plain = ["period", "result"].contains(&element.name.as_str());
    let held = any && element.name == "iati-activity";
    if plain || held || element.is_spent() {
        return;
    }
    let fault = Fault::NotIati(format!("{} stands for no record", element.name));
    rows.fault((element.line, &element.name), "", fault);
}

/// Whether an element stands for a record or holds one that does.
fn holds_record(element: &Element) -> bool {
    let is_record = |child: &Element| own_part(&child.name) == Some("record");
    element.children.iter().any(|child| is_record(child) || holds_record(child))
}

fn kind_of(record: &Element) -> Option<Kind> {
    Kind::from_name(record.attribute("kind")?)
}

/// The text of a cell in our namespace.
fn said(cell: &Element) -> Result<String, Fault> {
    if !cell.children.is_empty() {
        return Err(Fault::WrongJson);
    }
    if cell.attribute("escaped").is_none() {
        return Ok(cell.text.clone());
    }
    let text = text::unescape(&cell.text).ok_or(Fault::NotALine)?;
    if text.contains('\0') { Err(FieldError::Nul.into()) } else { Ok(text) }
}

/// Takes out what says again for others what records say elsewhere.
fn drop_mirrors(element: &mut Element) {
    let mark = own("mirror");
    let is_mirror = |child: &Element| {
        child.attribute(&mark).is_some() || child.children.iter().any(|own| own.name == mark)
    };
    element.extract(is_mirror);
    element.children.iter_mut().for_each(drop_mirrors);
}
