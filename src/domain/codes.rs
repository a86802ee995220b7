//! Values as people write them: a reference is the code of its record. The only place where
//! ids become codes and codes become ids.

use std::collections::{BTreeSet, HashMap};

use super::kind::DEEPEST;
use super::program::{Kind, Program};
use super::shape::{FieldError, Shape};
use super::value::Value;
use super::values::{Id, Link};

impl Program {
    /// A value as people read it.
    pub fn show(&self, shape: Shape, value: &Value) -> String {
        match (shape, value) {
            (Shape::Ref(kind), Value::Ref(id)) => self.code(kind, *id),
            (_, Value::Link(Link { kind, id })) => {
                format!("{}:{}", kind.name(), self.code(*kind, *id))
            }
            (_, value) => value.text().unwrap_or_default(),
        }
    }

    /// The code of a record inside its partnership: `EA`, `EA/M3`, `EA/M3/2024`.
    /// A record that has none, or is gone, goes by its id, so that it never looks empty.
    pub fn code(&self, kind: Kind, id: Id) -> String {
        self.code_within(kind, id, DEEPEST)
    }

    fn code_within(&self, kind: Kind, id: Id, depth: usize) -> String {
        let part = |cell: &&str| self.code_part((kind, id), cell, depth.checked_sub(1)?);
        let parts: Vec<_> = kind.traits().code.iter().filter_map(part).collect();
        if parts.is_empty() { id.to_string() } else { parts.join("/") }
    }

    fn code_part(&self, (kind, id): (Kind, Id), cell: &str, depth: usize) -> Option<String> {
        let (slot, value) = (kind.slot(cell).ok()?, self.read(kind, id, cell).ok()?);
        let text = match (slot.shape, value) {
            (_, Value::Link(link)) => self.code_within(link.kind, link.id, depth),
            (Shape::Ref(kind), Value::Ref(id)) => self.code_within(kind, id, depth),
            (_, value) => value.text().unwrap_or_default(),
        };
        Some(text).filter(|text| !text.is_empty())
    }

    /// The records of every kind by their codes.
    pub fn names(&self) -> Names {
        let mut names = Names::default();
        for kind in Kind::ALL {
            for id in self.ids(*kind) {
                names.add(Link { kind: *kind, id }, &self.code(*kind, id));
            }
        }
        names
    }
}

/// The records of a program by code, for those who read what people wrote.
#[derive(Debug, Clone, Default)]
pub struct Names {
    codes: HashMap<String, Vec<Link>>,
    ids: HashMap<Id, Kind>,
    /// The last part of a path, where it is not the whole.
    endings: HashMap<(Kind, String), Vec<(Link, String)>>,
}

/// So many names are shown where a text names several records.
const MOST_NAMES: usize = 10;

impl Names {
    /// Enters one record.
    pub fn add(&mut self, link: Link, code: &str) {
        self.codes.entry(code.into()).or_default().push(link);
        self.ids.insert(link.id, link.kind);
        if let Some((_, last)) = code.rsplit_once('/') {
            let ending = self.endings.entry((link.kind, last.into())).or_default();
            ending.push((link, code.into()));
        }
    }

    /// The value of a text that a person wrote; the inverse of `Program::show`.
    pub fn parse(&self, shape: Shape, text: &str) -> Result<Value, FieldError> {
        match shape {
            _ if text.is_empty() => Ok(Value::Empty),
            Shape::Ref(kind) => self.find(text, &[kind]).map(|link| Value::Ref(link.id)),
            Shape::Link(kinds) => self.find(text, kinds).map(Value::Link),
            _ => shape.parse(Some(text)),
        }
    }

    /// The one record of these kinds that a text names: by id, `kind:code`, code, or the last
    /// part of a code where only one record has it. No kind named means any.
    pub fn find(&self, text: &str, kinds: &[Kind]) -> Result<Link, FieldError> {
        self.get(text, kinds).unwrap_or_else(|| Err(self.unknown(text, kinds)))
    }

    /// As `find`, but `None` where nothing is named: names that come near are not looked for,
    /// which takes time in a large programme.
    pub fn get(&self, text: &str, kinds: &[Kind]) -> Option<Result<Link, FieldError>> {
        if let Some((kind, code)) = text.split_once(':')
            && let Some(kind) = Kind::from_name(kind)
        {
            let allowed = kinds.is_empty() || kinds.contains(&kind);
            return if allowed { self.get(code, &[kind]) } else { None };
        }
        let allowed = |link: &Link| kinds.is_empty() || kinds.contains(&link.kind);
        if let Ok(id) = text.parse()
            && let Some(kind) = self.ids.get(&id)
        {
            return Some(Link { kind: *kind, id }).filter(allowed).map(Ok);
        }
        let named = |link: &Link| (*link, text.to_owned());
        let whole = self.codes.get(text).into_iter().flatten().filter(|l| allowed(l)).map(named);
        let part = || {
            let kinds = if kinds.is_empty() { Kind::ALL } else { kinds };
            let part = kinds.iter().filter_map(|kind| self.endings.get(&(*kind, text.into())));
            part.flatten().take(MOST_NAMES).cloned().collect::<Vec<_>>()
        };
        only(text, &whole.collect::<Vec<_>>()).or_else(|| only(text, &part()))
    }

    fn unknown(&self, text: &str, kinds: &[Kind]) -> FieldError {
        let allowed = |links: &Vec<Link>| {
            links.iter().any(|link| kinds.is_empty() || kinds.contains(&link.kind))
        };
        let known = self.codes.iter().filter(|(_, links)| allowed(links)).map(|(c, _)| c.clone());
        let names: Vec<_> = kinds.iter().map(|kind| kind.name()).collect();
        let kinds = if names.is_empty() { "record".into() } else { names.join(" or ") };
        FieldError::UnknownRecord { text: text.into(), kinds, nearest: nearest(text, known) }
    }
}

/// The one that fits; a record of the partnership goes before a shared one of the same code, and
/// one with a code of its own before one that goes by its parent's, as a baseline does.
fn only(text: &str, found: &[(Link, String)]) -> Option<Result<Link, FieldError>> {
    let own: Vec<_> = found.iter().filter(|(link, _)| !link.kind.traits().shared).collect();
    let coded: Vec<_> = own.iter().filter(|(link, _)| link.kind.has_code()).collect();
    match (found, own.as_slice(), coded.as_slice()) {
        ([], ..) => None,
        ([(one, _)], ..) | (_, [(one, _)], _) | (.., [(one, _)]) => Some(Ok(*one)),
        // One record can go by its old and its new code.
        ([(one, _), rest @ ..], ..) if rest.iter().all(|(link, _)| link == one) => Some(Ok(*one)),
        _ => {
            let name = |(link, code): &(Link, String)| format!("{}:{code}", link.kind.name());
            let names = found.iter().map(name).collect();
            Some(Err(FieldError::Ambiguous { text: text.into(), names }))
        }
    }
}

/// Up to three names that differ least from what was written, nearest first.
pub fn nearest(written: &str, names: impl IntoIterator<Item = String>) -> Vec<String> {
    let wanted = written.to_lowercase();
    let limit = wanted.chars().count().div_ceil(3).max(1);
    let mut ranked = BTreeSet::new();
    for name in names {
        let lower = name.to_lowercase();
        let starts = !wanted.is_empty() && (lower.starts_with(&wanted) || lower.ends_with(&wanted));
        let apart = wanted.chars().count().abs_diff(lower.chars().count());
        let distance = match (starts, apart > limit) {
            (true, _) => 1,
            (false, true) => continue,
            (false, false) => distance(&wanted, &lower),
        };
        if distance <= limit {
            ranked.insert((distance, name));
        }
    }
    ranked.into_iter().take(3).map(|(_, name)| name).collect()
}

/// The number of characters to insert, remove or replace (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let replaced = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}
