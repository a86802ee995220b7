//! What is left of an element once all that is understood was taken out: kept beside the record
//! and listed line by line.

use super::super::cells::{PART, SPELLED, TEXT, is_spelled};
use super::super::element::{Element, LANG, own_part};
use super::super::write::Writer;
use super::older::LABEL;
use super::rows::{Draft, Rows};
use crate::domain::program::Kind;
use crate::domain::values::Id;

/// Keeps what is left of the element that stands for a record, `kind:code`, beside an id.
pub fn keep(
    rows: &mut Rows,
    mut element: Element,
    (partnership, record, beside): (&str, &str, Id),
) {
    prune(&mut element);
    element.take(PART);
    if element.is_spent() {
        return;
    }
    list(rows, &element, "");
    let id = Id::beside(beside, &format!("iati/{partnership}/remainder/{record}"));
    let draft =
        Draft::of(Kind::Remainder, element.line).id(&id.to_string()).partnership(partnership);
    rows.push(draft.with("record", record).with("xml", Writer::whole(&element)));
}

/// Takes parts away in which nothing is left, and marks of what is gone.
fn prune(element: &mut Element) {
    let names = element.attribute(SPELLED).unwrap_or_default();
    let is_there = |name: &str| match name {
        TEXT => !element.text.is_empty(),
        name => element.attribute(name).is_some(),
    };
    if !names.split(' ').any(is_there) {
        element.take(SPELLED);
    }
    element.children.iter_mut().for_each(prune);
    element.children.retain(|child| !is_read_up(child));
}

fn is_read_up(child: &Element) -> bool {
    let Some(key) = child.attribute(PART) else { return false };
    let told = |(name, _): &(String, String)| name == PART || name == key;
    child.attributes.iter().all(told) && child.children.is_empty() && child.text.is_empty()
}

/// One line for every element that is wholly kept, and for every attribute of one in part.
fn list(rows: &mut Rows, element: &Element, path: &str) {
    let path =
        if path.is_empty() { element.name.clone() } else { format!("{path}/{}", element.name) };
    let part = element.attribute(PART);
    let said = |(name, _): &&(String, String)| {
        let of_ours = own_part(name).is_some() || is_spelled(element, name);
        !of_ours && Some(name.as_str()) != part
    };
    for (name, _) in element.attributes.iter().filter(said) {
        let name = if name == LANG { LANG } else { name };
        rows.left(element.line, || format!("{path}/@{name}"));
    }
    for child in element.children.iter().filter(|child| !child.name.is_empty()) {
        if child.attribute(PART).is_some() {
            list(rows, child, &path);
        } else {
            let text = own_part(&child.name) == Some(LABEL);
            let name = if text { "text()" } else { &child.name };
            rows.left(child.line, || format!("{path}/{name}"));
        }
    }
}
