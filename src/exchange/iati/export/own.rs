//! What IATI has no element for: a record with the cells that its element does not carry.

use super::super::super::shown::{Coded, Shown};
use super::super::super::text;
use super::super::cells::Cells;
use super::super::element::{Element, own};
use super::super::write::is_legal;

/// The cells of a record as texts.
pub fn cells(shown: &Shown, record: &Coded) -> Cells {
    let cells = shown.cells(record).into_iter();
    cells.map(|(slot, value)| (slot.name.clone(), shown.text(slot.shape, value))).collect()
}

/// The record with its cells. What its element says of the `assumed` ones is made up.
pub fn record(record: &Coded, cells: &Cells, assumed: &[String]) -> Element {
    let mut element = Element::new(own("record"))
        .with("kind", record.kind.name())
        .with("id", record.id.to_string());
    if !assumed.is_empty() {
        element = element.with("assumed", assumed.join(" "));
    }
    element.children = cells.iter().map(|(name, value)| cell(name, value)).collect();
    element
}

fn cell(name: &str, value: &str) -> Element {
    let (field, tag) = name.split_once('.').unwrap_or((name, ""));
    let mut element = Element::new(own(field));
    if !tag.is_empty() {
        element = element.with("lang", tag);
    }
    if value.chars().all(is_legal) {
        return element.saying(value);
    }
    let escaped = text::escape(value).chars().fold(String::new(), |mut escaped, c| {
        if is_legal(c) {
            escaped.push(c);
        } else {
            escaped.extend(c.escape_unicode());
        }
        escaped
    });
    element.with("escaped", "true").saying(escaped)
}

/// Marks an element that says again for others what records say elsewhere.
pub fn mirror(mut element: Element) -> Element {
    if NO_ATTRIBUTE.contains(&element.name.as_str()) {
        element.children.push(Element::new(own("mirror")));
    } else {
        element.set(&own("mirror"), "true".into());
    }
    element
}

/// Elements on which the schema allows no foreign attribute.
const NO_ATTRIBUTE: &[&str] = &["related-activity", "target", "actual"];
