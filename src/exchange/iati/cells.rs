//! Cells that an element of IATI carries: one table a kind, read both ways.

use std::collections::BTreeMap;

use super::super::blocks::Named;
use super::super::table::Cell;
use super::element::{Element, LANG};
use super::lists::{self, List};
use super::number;
use super::write::is_legal;
use crate::domain::values::{Date, Precision};

/// Where a cell stands and how.
#[derive(Debug, Clone, Copy)]
pub struct Carried {
    /// The cell, of a multilingual one without its language.
    pub cell: &'static str,
    /// The child that carries it; the element itself where empty.
    pub child: &'static str,
    /// An attribute by which that child differs from others of its name. One that lacks it is
    /// meant too where the value is that of the default.
    pub key: Option<(&'static str, &'static str)>,
    /// The attribute; the text where empty.
    pub attribute: &'static str,
    pub how: How,
}

/// How a value is written.
#[derive(Debug, Clone, Copy)]
pub enum How {
    /// Narratives by language.
    Narratives,
    Text,
    Code(List),
    /// A whole day.
    Day,
    Number,
    /// A small whole number.
    Count,
    /// true, false, 1 or 0.
    Flag,
}

impl Carried {
    pub const fn of(cell: &'static str, attribute: &'static str, how: How) -> Self {
        Self { cell, child: "", key: None, attribute, how }
    }

    /// Inside a child.
    pub const fn inside(mut self, child: &'static str) -> Self {
        self.child = child;
        self
    }

    /// Inside that child alone whose attribute has this value.
    pub const fn where_is(mut self, attribute: &'static str, value: &'static str) -> Self {
        self.key = Some((attribute, value));
        self
    }

    fn fits(&self, child: &Element) -> bool {
        let key = self.key.is_none_or(|(name, value)| match child.attribute(name) {
            Some(found) => found == value,
            None => value == DEFAULT,
        });
        let listed = matches!(child.attribute("vocabulary"), None | Some("" | DEFAULT));
        child.name == self.child && key && listed
    }
}

/// The first of a list, which an element means that does not say another.
const DEFAULT: &str = "1";

/// What a record's cells say, by name.
pub type Cells = BTreeMap<String, String>;

/// Writes the cells that an element can carry into it; their names. What does not survive the
/// way there and back is left to our namespace.
pub fn write(element: &mut Element, table: &[Carried], cells: &Cells) -> Vec<String> {
    let mut carried = vec![];
    for one in table {
        let its = |name: &String| *name == one.cell || is_text_of(name, one.cell);
        for (name, value) in cells.iter().filter(|(name, _)| its(name)) {
            let Some(text) = encode(one.how, name, value) else { continue };
            let target = target(element, one);
            match (one.how, name.split_once('.')) {
                (How::Narratives, Some((_, tag))) => {
                    target.children.push(Element::new("narrative").with(LANG, tag).saying(text));
                }
                _ if one.attribute.is_empty() => target.text = text,
                _ => target.set(one.attribute, text),
            }
            carried.push(name.clone());
        }
    }
    carried
}

fn is_text_of(name: &str, cell: &str) -> bool {
    name.strip_prefix(cell).is_some_and(|rest| rest.starts_with('.'))
}

/// The child that carries a cell, made where it is missing.
fn target<'a>(element: &'a mut Element, one: &Carried) -> &'a mut Element {
    if one.child.is_empty() {
        return element;
    }
    let place = element.children.iter().position(|child| one.fits(child));
    let place = place.unwrap_or_else(|| {
        let listed = (one.child == "policy-marker").then_some(("vocabulary", DEFAULT));
        let told = listed.into_iter().chain(one.key);
        let attributes = told.map(|(name, value)| (name.into(), value.into())).collect();
        element.children.push(Element { attributes, ..Element::new(one.child) });
        element.children.len() - 1
    });
    &mut element.children[place]
}

/// A value as IATI writes it; `None` where it would not come back.
fn encode(how: How, name: &str, value: &str) -> Option<String> {
    let same = || Some(value.to_owned());
    match how {
        How::Narratives => {
            let tag = name.split_once('.').map(|(_, tag)| tag).unwrap_or_default();
            same().filter(|_| is_plain(value) && is_language(tag))
        }
        How::Text => same().filter(|_| is_plain(value)),
        How::Code(list) => lists::code(list, value).map(String::from),
        How::Day => {
            let date: Date = value.parse().ok()?;
            same().filter(|_| date.precision() == Precision::Day)
        }
        How::Number => same(),
        How::Count => same().filter(|_| matches!(value, "0" | "1" | "2")),
        How::Flag => Some(if value == "true" { "1" } else { "0" }.into()),
    }
}

/// Whether a text survives XML and those who trim it.
pub fn is_plain(text: &str) -> bool {
    text.trim() == text && !text.is_empty() && text.chars().all(is_legal)
}

/// Whether a tag is one of `xs:language`.
pub fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let plain = |part: &str| (1..=8).contains(&part.len());
    let letters = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
    let first = parts.next().is_some_and(|first| plain(first) && letters(first));
    first && parts.all(plain) && tag == tag.to_lowercase()
}

/// Takes the cells that an element carries out of it. What cannot be read stays in it; a child of
/// which something was read and something is left is marked as a part.
pub fn read(element: &mut Element, table: &[Carried], language: &str) -> Vec<Named> {
    let mut cells = vec![];
    for one in table {
        if one.child.is_empty() {
            take(element, one, language, &mut cells);
            continue;
        }
        let place = element.children.iter().position(|child| one.fits(child));
        if let Some(child) = place.and_then(|place| element.children.get_mut(place)) {
            let before = cells.len();
            take(child, one, language, &mut cells);
            if cells.len() > before {
                let key = one.key.map(|(name, _)| name).filter(|name| has(child, name));
                child.set(PART, key.unwrap_or_default().into());
            }
        }
    }
    element.children.retain(|child| !is_read_up(child));
    cells
}

/// Whether an element says what a cell of a table can hold.
pub fn carries(element: &Element, table: &[Carried], cell: &str) -> bool {
    let says = |one: &Carried| {
        let child = if one.child.is_empty() {
            Some(element)
        } else {
            element.children.iter().find(|child| one.fits(child))
        };
        let text = match one.attribute {
            "" => child.map(|child| child.text.as_str()),
            name => child.and_then(|child| child.attribute(name)),
        };
        text.is_some_and(|text| decode(one.how, text.trim()).is_some())
    };
    table.iter().filter(|one| one.cell == cell).any(says)
}

fn has(child: &Element, name: &str) -> bool {
    child.attribute(name).is_some()
}

/// The mark of an element of which a part was read: the attribute by which the rest finds back.
pub const PART: &str = "{urn:dgcc:iati:1}part";

/// The mark of an element of which something was read that stays for how it is written alone: the
/// names of attributes, `text()` for its text.
pub const SPELLED: &str = "{urn:dgcc:iati:1}spelled";
/// The name by which that mark calls the text.
pub const TEXT: &str = "text()";

/// Keeps how a value that was taken out is written, where it will be written otherwise from what
/// was read: `2024-01-01Z`, `1,000`. No attribute: the text of the element.
pub fn spell(element: &mut Element, attribute: &str, (text, read): (String, &str)) {
    if text.trim() == read {
        return;
    }
    let name = if attribute.is_empty() { TEXT } else { attribute };
    let mark = element.attribute(SPELLED).map_or(name.into(), |known| format!("{known} {name}"));
    match attribute {
        "" => element.text = text,
        name => element.attributes.push((name.into(), text)),
    }
    element.set(SPELLED, mark);
}

/// Whether an attribute, or the text where none is named, stays for how it is written alone.
pub fn is_spelled(element: &Element, attribute: &str) -> bool {
    let name = if attribute.is_empty() { TEXT } else { attribute };
    element.attribute(SPELLED).is_some_and(|names| names.split(' ').any(|one| one == name))
}

/// Whether two ways of writing mean the same day, number, flag or text.
pub fn mean_the_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    let same = |read: fn(&str) -> Option<String>| read(one).is_some() && read(one) == read(other);
    one.to_lowercase() == other.to_lowercase()
        || same(day)
        || same(|text| number::figure(text, true))
        || same(|text| flag(text).map(String::from))
}

/// The mark of a period of which a part was read: its days, by which the rest finds back.
pub const DAYS: &str = "{urn:dgcc:iati:1}days";

/// The days of a period as that mark says them.
pub fn days_of(period: &Element) -> Option<String> {
    let found = |name: &str| day(period.child(name)?.attribute("iso-date")?.trim());
    Some(format!("{}/{}", found("period-start")?, found("period-end")?))
}

/// Takes a narrative out. Whether it stays, emptied, for how its language is written.
pub fn empty(narrative: &mut Element) -> bool {
    narrative.text.clear();
    let Some(language) = narrative.take(LANG) else { return false };
    let read = tag(&language);
    spell(narrative, LANG, (language, &read));
    narrative.set(PART, LANG.into());
    is_spelled(narrative, LANG)
}

/// Whether nothing is left but what tells an element from others.
fn is_read_up(child: &Element) -> bool {
    let Some(key) = child.attribute(PART) else { return false };
    let told = |(name, value): &(String, String)| {
        name == PART || name == key || (name == "vocabulary" && value == DEFAULT)
    };
    child.attributes.iter().all(told) && child.children.is_empty() && child.text.is_empty()
}

fn take(element: &mut Element, one: &Carried, language: &str, cells: &mut Vec<Named>) {
    let line = element.line;
    if matches!(one.how, How::Narratives) {
        let texts = narratives(element, language).into_iter();
        let cell = |(tag, line, text)| (format!("{}.{tag}", one.cell), line, Cell::Text(text));
        cells.extend(texts.map(cell));
        return;
    }
    let found = match one.attribute {
        "" => Some(std::mem::take(&mut element.text)),
        name => element.take(name),
    };
    let Some(text) = found else { return };
    match decode(one.how, text.trim()) {
        Some(value) => {
            if let Some(written) = encode(one.how, one.cell, &value) {
                spell(element, one.attribute, (text, &written));
            }
            cells.push((one.cell.into(), line, Cell::Text(value)));
        }
        None if one.attribute.is_empty() => element.text = text,
        None => element.attributes.push((one.attribute.into(), text)),
    }
}

fn decode(how: How, text: &str) -> Option<String> {
    let same = || Some(text.to_owned()).filter(|text| !text.is_empty());
    match how {
        How::Narratives | How::Text => same(),
        How::Code(list) => {
            let text = if std::ptr::eq(list, lists::ASCENDING) { flag(text)? } else { text };
            lists::word(list, text).map(String::from)
        }
        How::Day => day(text),
        How::Number => number::amount(text),
        How::Count => same().filter(|_| matches!(text, "0" | "1" | "2")),
        How::Flag => flag(text).map(|flag| (flag == "1").to_string()),
    }
}

fn flag(text: &str) -> Option<&'static str> {
    match text.to_lowercase().as_str() {
        "1" | "true" => Some("1"),
        "0" | "false" => Some("0"),
        _ => None,
    }
}

/// A day, with or without the time and the zone that `xs:date` and `xs:dateTime` allow behind it.
pub fn day(text: &str) -> Option<String> {
    let day = text.get(..10)?;
    let rest = text.get(10..)?;
    let behind = rest.is_empty() || rest.starts_with(['Z', '+', '-', 'T', ' ']);
    let date: Date = day.parse().ok()?;
    (behind && date.precision() == Precision::Day).then(|| day.to_owned())
}

/// Takes the narratives out of an element: language, line, text; one a language.
pub fn narratives(element: &mut Element, language: &str) -> Vec<(String, usize, String)> {
    let language = element.attribute(LANG).map_or_else(|| language.to_owned(), tag);
    let mut texts: Vec<(String, usize, String)> = vec![];
    element.children.retain_mut(|child| {
        let bare = child.attributes.iter().all(|(name, _)| name == LANG);
        let tag = child.attribute(LANG).map_or_else(|| language.clone(), tag);
        let text = child.text.trim().to_owned();
        let new = !texts.iter().any(|(known, ..)| *known == tag) && is_language(&tag);
        let taken = child.name == "narrative" && child.children.is_empty() && bare && new;
        if !taken || text.is_empty() {
            return true;
        }
        texts.push((tag, child.line, text));
        empty(child)
    });
    texts
}

fn tag(text: &str) -> String {
    text.trim().to_lowercase()
}
