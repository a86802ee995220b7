//! Organisations in an activity: who reports, who takes part, who gives and who gets.

use super::super::super::shown::Coded;
use super::super::element::Element;
use super::super::lists::{self, ORGANISATION_TYPE};
use super::sheet::{Page, Sheet};
use super::standing::{Standing, text};
use crate::domain::records::Organisation;
use crate::domain::values::{Id, word};

/// The type of an organisation that says none.
const UNKNOWN_TYPE: &str = "90";

/// Who reports. The schema wants it whether or not somebody is named.
pub fn reporting(sheet: &Sheet) -> Element {
    let mut element = Element::new("reporting-org").with("ref", sheet.reporter_ref());
    element.set("type", UNKNOWN_TYPE.into());
    if let Some(organisation) = sheet.reporter() {
        name(&mut element, organisation);
        element.set("ref", sheet.reporter_ref());
    }
    if element.children.is_empty() {
        let unnamed = Element::new("narrative").saying(sheet.reporter_ref());
        element.children.push(unnamed);
    }
    element
}

/// Writes reference, type and name of an organisation into an element.
fn name(element: &mut Element, organisation: &Organisation) {
    let reference = organisation.iati_ref.trim();
    if !reference.is_empty() {
        element.set("ref", reference.into());
    }
    let code = word(organisation.r#type).and_then(|word| lists::code(ORGANISATION_TYPE, word));
    if let Some(code) = code {
        element.set("type", code.into());
    }
    let names = text("", &organisation.name).map(|names| names.children).unwrap_or_default();
    element.children.extend(names);
    if element.children.is_empty() && reference.is_empty() {
        element.children.push(Element::new("narrative").saying(&organisation.code));
    }
}

/// An organisation under the name that its part has; none where it is not known.
pub fn named(sheet: &Sheet, id: Option<Id>, role: &str) -> Option<Element> {
    let organisation = sheet.program.organisations.get(&id?)?;
    let mut element = Element::new(role);
    name(&mut element, organisation);
    Some(element)
}

/// The part of an organisation in a project.
pub fn participation(sheet: &Sheet, page: &mut Page, record: &Coded) -> Option<Element> {
    let participation = sheet.program.participations.get(&record.id)?;
    let organisation = sheet.program.organisations.get(&participation.organisation?)?;
    let mut standing = Standing::of(sheet, record, "participating-org");
    if !standing.has("", "role") {
        return None;
    }
    name(&mut standing.element, organisation);
    Some(standing.done(page))
}

/// The leading bodies of the two sides, for a partnership or a phase; the schema wants one.
pub fn leading(sheet: &Sheet) -> Vec<Element> {
    let parts = sheet.partnership().map(|p| [(p.korea_lead, "1"), (p.partner_lead, "2")]);
    let part = |(id, role): (Option<Id>, &str)| {
        Some(named(sheet, id, "participating-org")?.with("role", role))
    };
    let found: Vec<_> = parts.into_iter().flatten().filter_map(part).collect();
    if found.is_empty() { vec![of_reporter(sheet, "2")] } else { found }
}

/// Who reports, where nobody is said to take part.
pub fn of_reporter(sheet: &Sheet, role: &str) -> Element {
    let reporting = reporting(sheet);
    Element { name: "participating-org".into(), ..reporting }.with("role", role)
}
