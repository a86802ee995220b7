//! A program as people read it: codes in place of ids, records in the order of their codes.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::domain::field::Access;
use crate::domain::program::{Kind, Program, Visitor};
use crate::domain::record::Record;
use crate::domain::shape::{Shape, Slot};
use crate::domain::value::Value;
use crate::domain::values::{Id, Link};

/// A program and the codes of its records.
pub struct Shown<'a> {
    program: &'a Program,
    codes: HashMap<Link, String>,
    /// Codes that several records of a kind have; they go by their ids.
    doubled: HashSet<(Kind, String)>,
}

/// One record and its code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coded {
    pub code: String,
    pub id: Id,
    pub kind: Kind,
}

impl<'a> Shown<'a> {
    pub fn of(program: &'a Program) -> Self {
        let (mut codes, mut seen, mut doubled) = (HashMap::new(), HashSet::new(), HashSet::new());
        for kind in Kind::ALL {
            for id in program.ids(*kind) {
                let code = program.code(*kind, id);
                if !seen.insert((*kind, code.clone())) {
                    doubled.insert((*kind, code.clone()));
                }
                codes.insert(Link { kind: *kind, id }, code);
            }
        }
        Self { program, codes, doubled }
    }

    /// Whether there is a record of this kind.
    pub fn has(&self, kind: Kind) -> bool {
        !self.program.ids(kind).is_empty()
    }

    /// The code by which rows name the partnership, or its id where it has none.
    pub fn partnership(&self) -> String {
        self.code(Link { kind: Kind::Partnership, id: self.program.scope })
    }

    /// The records of a kind in the order of their codes.
    pub fn records(&self, kind: Kind) -> Vec<Coded> {
        let coded = |id| Coded { code: self.path(Link { kind, id }), id, kind };
        let mut records: Vec<_> = self.program.ids(kind).into_iter().map(coded).collect();
        records.sort();
        records
    }

    /// The code path of a record, whether or not another has the same.
    fn path(&self, link: Link) -> String {
        self.codes.get(&link).cloned().unwrap_or_else(|| link.id.to_string())
    }

    /// What names one record and no other: its code, else its id.
    pub fn code(&self, link: Link) -> String {
        let code = self.path(link);
        let doubled = self.doubled.contains(&(link.kind, code.clone()));
        if doubled { link.id.to_string() } else { code }
    }

    /// The raw value of a cell.
    pub fn value(&self, record: &Coded, slot: &Slot) -> Value {
        self.program.read(record.kind, record.id, &slot.name).unwrap_or(Value::Empty)
    }

    /// Every filled cell of a record, in the order of its fields.
    pub fn cells(&self, record: &Coded) -> Vec<(Slot, Value)> {
        let cells = self.program.record(record.kind, record.id).into_iter();
        cells.filter_map(|(cell, value)| Some((record.kind.slot(&cell).ok()?, value))).collect()
    }

    /// A cell as text.
    pub fn cell(&self, record: &Coded, slot: &Slot) -> String {
        self.text(slot.shape, self.value(record, slot))
    }

    /// A value as text.
    pub fn text(&self, shape: Shape, value: Value) -> String {
        match (shape, value) {
            (Shape::Ref(kind), Value::Ref(id)) => self.code(Link { kind, id }),
            (_, Value::Link(link)) => format!("{}:{}", link.kind.name(), self.code(link)),
            (_, value) => value.text().unwrap_or_default(),
        }
    }

    /// The languages of the partnership and any other in which a record of this kind has a text.
    fn languages(&self, kind: Kind) -> BTreeSet<String> {
        let own = self.program.languages().into_iter();
        own.chain(kind.visit(Tags(self.program))).collect()
    }
}

/// The records of a kind, program by program; those that all share once.
pub fn records<'s, 'a>(programs: &'s [Shown<'a>], kind: Kind) -> Vec<(&'s Shown<'a>, Coded)> {
    let mut written: BTreeSet<Id> = BTreeSet::new();
    let of = |program: &'s Shown<'a>| {
        program.records(kind).into_iter().map(move |record| (program, record))
    };
    programs.iter().flat_map(of).filter(|(_, record)| written.insert(record.id)).collect()
}

/// The cells of a kind in all the languages that several programs need; English comes first,
/// then Korean.
pub fn slots(programs: &[Shown], kind: Kind) -> Vec<Slot> {
    let all: BTreeSet<_> = programs.iter().flat_map(|program| program.languages(kind)).collect();
    let mut languages: Vec<_> = all.into_iter().collect();
    languages.sort_by_key(|tag| (tag != "en", tag != "ko"));
    kind.slots(&languages)
}

/// The tags of all texts of a kind.
struct Tags<'a>(&'a Program);
impl Visitor for Tags<'_> {
    type Output = BTreeSet<String>;
    fn visit<R: Record>(self) -> BTreeSet<String> {
        let mut tags = BTreeSet::new();
        for field in R::FIELDS {
            let Access::Ml { get, .. } = field.access else { continue };
            for record in R::all(self.0).values() {
                tags.extend(get(record).iter().map(|(tag, _)| tag.to_owned()));
            }
        }
        tags
    }
}
