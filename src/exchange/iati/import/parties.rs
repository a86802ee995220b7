//! Organisations of an activity.

use super::super::cells::{PART, empty, is_language};
use super::super::element::{Element, LANG};
use super::super::lists::{self, ORGANISATION_TYPE};
use super::foreign::Activity;
use super::ground::Party;
use super::rows::text;
use crate::domain::program::Kind;

/// Who takes part.
pub fn read(activity: &mut Activity, element: &mut Element) {
    for mut part in element.extract(|child| child.name == "participating-org") {
        let line = part.line;
        let cells = activity.read(&mut part, Kind::Participation);
        let party = if cells.is_empty() { None } else { party(activity, &mut part) };
        let Some(organisation) = party else {
            let role = lists::code(lists::ROLE, text(&cells, "role"));
            part.attributes.extend(role.map(|code| ("role".to_owned(), code.to_owned())));
            element.children.push(part);
            continue;
        };
        let role = text(&cells, "role").to_owned();
        let draft = activity.draft(Kind::Participation, line, &format!("{organisation}/{role}"));
        let draft = draft.with("project", &activity.project).with("organisation", organisation);
        activity.done(draft.and(cells), part);
    }
}

/// Takes an organisation out of its element as far as records hold it; its code.
pub fn party(activity: &mut Activity, element: &mut Element) -> Option<String> {
    let reference = element.attribute("ref").unwrap_or_default().trim().to_owned();
    let code = element.attribute("type").map(str::trim).unwrap_or_default();
    let kind = lists::word(ORGANISATION_TYPE, code);
    let names = element.all("narrative").filter_map(|narrative| {
        let tag = narrative.attribute(LANG).map(|tag| tag.trim().to_lowercase());
        let tag = tag.unwrap_or_else(|| activity.language.clone());
        let text = narrative.text.trim();
        (is_language(&tag) && !text.is_empty()).then(|| (tag, text.to_owned()))
    });
    let mut wanted = Party { reference, kind, ..Party::default() };
    for (tag, name) in names {
        if wanted.first.is_empty() {
            wanted.first.clone_from(&name);
        }
        wanted.names.entry(tag).or_insert(name);
    }
    let known = activity.ground.party(activity.rows, element.line, wanted)?.clone();
    take(element, &known, &activity.language);
    Some(known.code)
}

/// Takes out what will be written again from the record.
fn take(element: &mut Element, known: &Party, language: &str) {
    let same = |name: &str, wanted: Option<&str>| {
        element.attribute(name).is_some_and(|value| Some(value.trim()) == wanted)
    };
    let reference = same("ref", Some(known.reference.as_str()).filter(|text| !text.is_empty()));
    let kind = same("type", known.kind.and_then(|word| lists::code(ORGANISATION_TYPE, word)));
    if reference {
        element.take("ref");
    }
    if kind {
        element.take("type");
    }
    let mut left = known.names.clone();
    element.children.retain_mut(|child| {
        let tag = child.attribute(LANG).map(|tag| tag.trim().to_lowercase());
        let tag = tag.unwrap_or_else(|| language.to_owned());
        let bare = child.attributes.iter().all(|(name, _)| name == LANG);
        let known = left.get(&tag).is_some_and(|name| *name == child.text.trim());
        let taken = child.name == "narrative" && bare && known;
        if taken {
            left.remove(&tag);
        }
        !taken || empty(child)
    });
}

/// Takes the organisation of a transaction out of its child; its code.
pub fn of_child(activity: &mut Activity, element: &mut Element, name: &str) -> Option<String> {
    let place = element.children.iter().position(|child| child.name == name)?;
    let mut child = element.children.remove(place);
    let code = party(activity, &mut child);
    if code.is_some() {
        child.set(PART, String::new());
    }
    element.children.insert(place, child);
    code
}
