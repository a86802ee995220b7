//! Records by kind and cell name, for code that does not know their type.

use std::collections::BTreeMap;

use super::field::Field;
use super::program::{Kind, Program, Visitor};
use super::record::{self, Record};
use super::shape::{FieldError, Shape, Slot};
use super::value::Value;
use super::values::{DEFAULT_LANGUAGES, Id, Languages, Link};

/// How many records a code may lead through. Links that people made can form a circle.
pub const DEEPEST: usize = 8;

/// What is known of a kind of record without any record.
#[derive(Debug, Clone, Copy)]
pub struct Traits {
    /// Table name, file name and catalog prefix in one.
    pub name: &'static str,
    /// The cells that name a record for people.
    pub code: &'static [&'static str],
    /// Whether it belongs to all partnerships of a file.
    pub shared: bool,
}

impl Kind {
    pub fn traits(self) -> Traits {
        self.visit(TraitsOf)
    }

    pub fn name(self) -> &'static str {
        self.traits().name
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// The scope in which a record of this kind is kept: its partnership, or the shared one.
    pub fn scope(self, partnership: Id) -> Id {
        if self.traits().shared { Id::SHARED } else { partnership }
    }

    /// Its cells: one a field, one a language for multilingual text.
    pub fn slots(self, languages: &Languages) -> Vec<Slot> {
        self.visit(Slots(languages))
    }

    /// The cell of that name, or the fields whose names come near.
    pub fn slot(self, cell: &str) -> Result<Slot, FieldError> {
        self.visit(SlotNamed(cell))
    }

    /// The keys of its fields, with whether each is multilingual.
    pub fn keys(self) -> Vec<(&'static str, bool)> {
        self.visit(Keys)
    }

    /// The field that says in words what the record is: `title`, else `name`, else `text`.
    pub fn title(self) -> Option<&'static str> {
        let keys = self.keys();
        let named = |wanted| keys.iter().find(|(key, _)| *key == wanted).map(|(key, _)| *key);
        ["title", "name", "text", "statement"].into_iter().find_map(named)
    }

    /// Whether it has a code of its own, not only that of its parents.
    pub fn has_code(self) -> bool {
        self.traits().code.contains(&"code")
    }
}

impl Program {
    /// The ids of the records in force.
    pub fn ids(&self, kind: Kind) -> Vec<Id> {
        kind.visit(Ids(self))
    }

    /// Whether the record is there and not deleted.
    pub fn contains(&self, kind: Kind, id: Id) -> bool {
        kind.visit(Contains(self, id))
    }

    /// One raw cell; a record that is not there reads as empty.
    pub fn read(&self, kind: Kind, id: Id, cell: &str) -> Result<Value, FieldError> {
        kind.visit(Read { program: self, id, cell })
    }

    /// Every filled cell of one record, deleted or not.
    pub fn record(&self, kind: Kind, id: Id) -> Vec<(String, Value)> {
        kind.visit(RecordCells(self, id))
    }

    /// Every filled cell of every record, deleted or not.
    pub fn cells(&self) -> BTreeMap<(Kind, Id, String), Value> {
        Kind::ALL.iter().flat_map(|kind| kind.visit(Cells(self))).collect()
    }

    /// What a record belongs to: the record that its code begins with.
    pub fn parent(&self, kind: Kind, id: Id) -> Option<Link> {
        let first = kind.traits().code.first()?;
        let shape = kind.slot(first).ok()?.shape;
        match (shape, self.read(kind, id, first).ok()?) {
            (Shape::Ref(kind), Value::Ref(id)) => Some(Link { kind, id }),
            (_, Value::Link(link)) => Some(link),
            _ => None,
        }
    }

    /// The project a record belongs to, itself included.
    pub fn project_of(&self, kind: Kind, id: Id) -> Option<Id> {
        let mut link = Link { kind, id };
        for _ in 0..DEEPEST {
            if link.kind == Kind::Project {
                return Some(link.id);
            }
            link = self.parent(link.kind, link.id)?;
        }
        None
    }

    /// The tags of the languages its texts are kept in; English comes first where it is one.
    pub fn languages(&self) -> Vec<String> {
        let own = self.partnerships.get(&self.scope).map(|p| &p.languages);
        let mut tags: Vec<String> = match own.filter(|tags| !tags.is_empty()) {
            Some(tags) => tags.iter().map(String::from).collect(),
            None => DEFAULT_LANGUAGES.map(String::from).into(),
        };
        tags.sort_by_key(|tag| (tag != "en", tag != "ko"));
        tags
    }
}

struct TraitsOf;
impl Visitor for TraitsOf {
    type Output = Traits;
    fn visit<R: Record>(self) -> Traits {
        Traits { name: R::NAME, code: R::CODE, shared: R::SHARED }
    }
}

struct Slots<'a>(&'a Languages);
impl Visitor for Slots<'_> {
    type Output = Vec<Slot>;
    fn visit<R: Record>(self) -> Vec<Slot> {
        record::slots::<R>(self.0)
    }
}

struct SlotNamed<'a>(&'a str);
impl Visitor for SlotNamed<'_> {
    type Output = Result<Slot, FieldError>;
    fn visit<R: Record>(self) -> Self::Output {
        record::slot::<R>(self.0)
    }
}

struct Keys;
impl Visitor for Keys {
    type Output = Vec<(&'static str, bool)>;
    fn visit<R: Record>(self) -> Self::Output {
        R::FIELDS.iter().map(|field: &Field<R>| (field.key, field.is_ml())).collect()
    }
}

struct Ids<'a>(&'a Program);
impl Visitor for Ids<'_> {
    type Output = Vec<Id>;
    fn visit<R: Record>(self) -> Vec<Id> {
        R::all(self.0).keys().copied().collect()
    }
}

struct Contains<'a>(&'a Program, Id);
impl Visitor for Contains<'_> {
    type Output = bool;
    fn visit<R: Record>(self) -> bool {
        R::all(self.0).contains_key(&self.1)
    }
}

struct Read<'a> {
    program: &'a Program,
    id: Id,
    cell: &'a str,
}
impl Visitor for Read<'_> {
    type Output = Result<Value, FieldError>;
    fn visit<R: Record>(self) -> Self::Output {
        let Some(record) = R::all(self.program).any(self.id) else {
            return record::slot::<R>(self.cell).map(|_| Value::Empty);
        };
        record::read(record, self.cell)
    }
}

struct RecordCells<'a>(&'a Program, Id);
impl Visitor for RecordCells<'_> {
    type Output = Vec<(String, Value)>;
    fn visit<R: Record>(self) -> Self::Output {
        R::all(self.0).any(self.1).map(filled).unwrap_or_default()
    }
}

struct Cells<'a>(&'a Program);
impl Visitor for Cells<'_> {
    type Output = Vec<((Kind, Id, String), Value)>;
    fn visit<R: Record>(self) -> Self::Output {
        let of = |record: &R| {
            let id = record.id();
            filled(record).into_iter().map(move |(cell, value)| ((R::KIND, id, cell), value))
        };
        R::all(self.0).everything().flat_map(of).collect()
    }
}

fn filled<R: Record>(record: &R) -> Vec<(String, Value)> {
    let cell = |name: String| Some((record::read(record, &name).ok()?, name));
    let cells = record::cells_of([record, record]).into_iter().filter_map(cell);
    cells.filter(|(value, _)| !value.is_empty()).map(|(value, name)| (name, value)).collect()
}
