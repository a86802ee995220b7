//! What another publisher's file said besides what records hold, put back where it stood.

use std::collections::HashMap;

use super::super::cells::{DAYS, PART, days_of, is_spelled, mean_the_same};
use super::super::element::{Element, own, own_part};
use super::super::order::{is_known, is_replaced, is_single};
use super::super::read::fragment;
use crate::domain::program::Program;
use crate::domain::values::Id;

/// Pieces of XML by the record of whose element they are a part.
#[derive(Default)]
pub struct Kept {
    pieces: HashMap<Id, Vec<Element>>,
}

impl Kept {
    pub fn of(program: &Program) -> Self {
        let mut kept = Self::default();
        for remainder in program.remainders.values() {
            let piece = fragment(&remainder.xml);
            if let (Some(link), Some(piece)) = (remainder.record, piece) {
                kept.pieces.entry(link.id).or_default().push(piece);
            }
        }
        kept
    }

    /// The identifier under which an activity was published.
    pub fn identifier(&self, record: Id) -> Option<String> {
        let mut pieces = self.pieces.get(&record)?.iter();
        pieces
            .find_map(|piece| piece.child("iati-identifier"))
            .map(|child| child.text.trim().to_owned())
    }

    /// Whether another publisher's file brought the activity.
    pub fn is_foreign(&self, record: Id) -> bool {
        self.identifier(record).is_some()
    }

    /// Whether something was kept of a record's element.
    pub fn has(&self, record: Id) -> bool {
        self.pieces.contains_key(&record)
    }

    /// Whether a child of this name was kept of a record's element.
    pub fn holds(&self, record: Id, name: &str) -> bool {
        let mut pieces = self.pieces.get(&record).into_iter().flatten();
        pieces.any(|piece| piece.child(name).is_some())
    }

    /// Puts what was kept of a record's element back into it.
    pub fn merge(&self, record: Id, element: &mut Element) {
        for piece in self.pieces.get(&record).into_iter().flatten() {
            merge(element, piece);
        }
    }
}

fn merge(into: &mut Element, piece: &Element) {
    for (name, value) in piece.attributes.iter().filter(|(name, _)| own_part(name).is_none()) {
        let now = into.attribute(name);
        let wins = match (is_spelled(piece, name), now) {
            (true, now) => now.is_some_and(|now| mean_the_same(now, value)),
            (false, now) => now.is_none() || !CARRIED.contains(&name.as_str()),
        };
        if wins {
            into.set(name, value.clone());
        }
    }
    let bare = into.children.iter().all(|child| own_part(&child.name).is_some());
    let wins = if is_spelled(piece, "") {
        mean_the_same(&into.text, &piece.text)
    } else {
        bare && into.text.is_empty()
    };
    if wins {
        into.text.clone_from(&piece.text);
    }
    for child in &piece.children {
        match child.attribute(PART) {
            Some(key) => part(into, child, key),
            None => whole(into, child),
        }
    }
}

/// Attributes by which elements carry cells: what a record says since then goes before.
const CARRIED: &[&str] = &[
    "value",
    "currency",
    "iso-date",
    "code",
    "significance",
    "percentage",
    "measure",
    "ascending",
    "role",
    "status",
];

/// What is left of a child goes into the one it was taken from, unless that is gone.
fn part(into: &mut Element, piece: &Element, key: &str) {
    let told = |child: &Element| match piece.attribute(DAYS) {
        Some(days) => days_of(child).as_deref() == Some(days),
        None if key.is_empty() => true,
        None => match (child.attribute(key), piece.attribute(key)) {
            (Some(one), Some(other)) => mean_the_same(one, other),
            (one, other) => one == other,
        },
    };
    let same = |child: &&mut Element| child.name == piece.name && told(child);
    if let Some(child) = into.children.iter_mut().find(same) {
        merge(child, piece);
    }
}

fn whole(into: &mut Element, piece: &Element) {
    if into.name == "iati-activity" && !is_known(&piece.name) {
        // Of an older version: 2.03 has no place for it.
        let older = Element::new(own("older")).holding(piece.clone());
        return into.children.push(older);
    }
    if is_replaced(&piece.name) {
        into.extract(|child| child.name == piece.name);
    }
    let once = is_single(&into.name, &piece.name);
    match into.children.iter_mut().find(|child| once && child.name == piece.name) {
        Some(child) => merge(child, piece),
        None => into.children.push(piece.clone()),
    }
}

/// A text as a code holds it: without its outer spaces, slashes and colons.
pub fn plain(text: &str) -> String {
    let bare: String = text.trim().chars().map(|c| if is_code(c) { c } else { '-' }).collect();
    bare.trim().to_owned()
}

fn is_code(c: char) -> bool {
    !c.is_control() && c != '/' && c != ':'
}
