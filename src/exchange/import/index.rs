//! All records by id, code and key: those of the file and those that the import brings.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use super::Existing;
use crate::domain::codes::{Names, nearest};
use crate::domain::program::{Kind, Program, Visitor};
use crate::domain::record::Record;
use crate::domain::shape::{FieldError, Shape};
use crate::domain::value::Value;
use crate::domain::values::{Id, Link};
use crate::log::plan::Fault;

/// The place of the records that all share.
pub const SHARED: usize = 0;

/// What names a record among those of its kind: the raw texts of the cells of its code.
pub type Key = (Kind, String);

/// A partnership, or what all share.
#[derive(Debug)]
pub struct Scope<'a> {
    pub id: Id,
    /// The code of the partnership; `shared` for what all share.
    pub code: String,
    pub program: Option<&'a Program>,
    pub names: Names,
    codes: HashMap<Link, String>,
    keys: HashMap<Key, Vec<Id>>,
    /// Codes of deleted records.
    deleted: HashSet<(Kind, String)>,
}

/// A record as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    pub kind: Kind,
    pub scope: usize,
    pub state: State,
}

/// Where a record comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Kept,
    Deleted,
    /// This import makes it; whether its row has an id.
    New {
        named: bool,
    },
}

#[derive(Debug)]
pub struct Index<'a> {
    pub scopes: Vec<Scope<'a>>,
    by_code: HashMap<String, usize>,
    records: HashMap<Id, Known>,
    /// How often names that come near are still looked for: each time goes through all codes.
    searches: Cell<usize>,
}

/// Names that come near are shown for so many problems.
const MOST_SEARCHES: usize = 100;

impl<'a> Index<'a> {
    pub fn of(existing: &'a Existing) -> Self {
        let shared = Scope::new(Id::SHARED, "shared", existing.programs.values().next());
        let mut index = Self {
            scopes: vec![shared],
            by_code: HashMap::new(),
            records: HashMap::new(),
            searches: Cell::new(MOST_SEARCHES),
        };
        index.enter(SHARED);
        for (code, program) in existing.programs.iter().filter(|(_, p)| p.scope != Id::SHARED) {
            let scope = index.scopes.len();
            index.by_code.insert(code.clone(), scope);
            index.by_code.insert(program.scope.to_string(), scope);
            index.scopes.push(Scope::new(program.scope, code, Some(program)));
            index.inherit(scope);
            index.enter(scope);
        }
        index
    }

    /// A partnership that the import makes.
    pub fn add_scope(&mut self, id: Id, code: &str) -> usize {
        let scope = self.scopes.len();
        self.by_code.insert(code.into(), scope);
        self.by_code.insert(id.to_string(), scope);
        self.scopes.push(Scope::new(id, code, None));
        self.inherit(scope);
        scope
    }

    /// Another code of a partnership.
    pub fn rename_scope(&mut self, scope: usize, code: &str) {
        self.by_code.insert(code.into(), scope);
    }

    /// What all share can be named in every partnership.
    fn inherit(&mut self, scope: usize) {
        self.scopes[scope].names = self.scopes[SHARED].names.clone();
    }

    /// Enters the records that a scope holds now.
    fn enter(&mut self, scope: usize) {
        let Some(program) = self.scopes[scope].program else { return };
        let own = |kind: &&Kind| kind.traits().shared == (scope == SHARED);
        for kind in Kind::ALL.iter().filter(own) {
            for (id, deleted) in kind.visit(Everything(program)) {
                let state = if deleted { State::Deleted } else { State::Kept };
                self.records.insert(id, Known { kind: *kind, scope, state });
                let code = program.code(*kind, id);
                let scope = &mut self.scopes[scope];
                if deleted {
                    scope.deleted.insert((*kind, code));
                } else {
                    let key = key_of(program, *kind, id);
                    scope.name(Link { kind: *kind, id }, &code);
                    scope.keys.entry((*kind, key)).or_default().push(id);
                }
            }
        }
    }

    /// The partnership of that code or id.
    pub fn scope(&self, code: &str) -> Option<usize> {
        self.by_code.get(code).copied()
    }

    /// The only partnership there is.
    pub fn only_scope(&self) -> Option<usize> {
        if self.scopes.len() == 2 { Some(1) } else { None }
    }

    /// Codes of partnerships that come near.
    pub fn unknown_scope(&self, code: &str) -> Fault {
        let nearest = nearest(code, self.scopes.iter().skip(1).map(|scope| scope.code.clone()));
        let kinds = Kind::Partnership.name().to_owned();
        FieldError::UnknownRecord { text: code.into(), kinds, nearest }.into()
    }

    pub fn known(&self, id: Id) -> Option<Known> {
        self.records.get(&id).copied()
    }

    /// The records of one key.
    pub fn keyed(&self, scope: usize, key: &Key) -> &[Id] {
        self.scopes[scope].keys.get(key).map_or(&[], Vec::as_slice)
    }

    /// The keys of a kind, each with its partnership and its records.
    pub fn keys(&self, kind: Kind) -> impl Iterator<Item = (usize, &str, &[Id])> {
        self.scopes.iter().enumerate().flat_map(move |(scope, of)| {
            let keys = of.keys.iter().filter(move |((found, _), _)| *found == kind);
            keys.map(move |((_, key), ids)| (scope, key.as_str(), ids.as_slice()))
        })
    }

    /// Enters a record that the import brings, or the new code of one that is there.
    pub fn add(&mut self, link: Link, known: Known, (key, code): (String, &str)) {
        self.records.insert(link.id, known);
        if known.scope == SHARED {
            for scope in self.scopes.iter_mut().skip(1) {
                scope.names.add(link, code);
            }
        }
        let scope = &mut self.scopes[known.scope];
        scope.name(link, code);
        let ids = scope.keys.entry((link.kind, key)).or_default();
        if !ids.contains(&link.id) {
            ids.push(link.id);
        }
    }

    /// Another id by which rows may name a record.
    pub fn alias(&mut self, scope: usize, other: Id, link: Link) {
        self.scopes[scope].names.add(link, &other.to_string());
    }

    /// The record that a text names in a partnership.
    pub fn find(&self, scope: usize, text: &str, kinds: &[Kind]) -> Result<Link, FieldError> {
        let names = &self.scopes[scope].names;
        let left = self.searches.get();
        match names.get(text, kinds) {
            Some(found) => found,
            None if left > 0 => {
                self.searches.set(left - 1);
                names.find(text, kinds)
            }
            None => {
                let kinds: Vec<_> = kinds.iter().map(|kind| kind.name()).collect();
                let (text, kinds) = (text.into(), kinds.join(" or "));
                Err(FieldError::UnknownRecord { text, kinds, nearest: vec![] })
            }
        }
    }

    /// As `find`, but says where the record was deleted.
    pub fn link(&self, scope: usize, text: &str, kinds: &[Kind]) -> Result<Link, Fault> {
        let code = text.split_once(':').map_or(text, |(_, code)| code);
        let state = code.parse().ok().and_then(|id| self.known(id)).map(|known| known.state);
        let deleted = |scope: &Scope| {
            let kinds = if kinds.is_empty() { Kind::ALL } else { kinds };
            kinds.iter().any(|kind| scope.deleted.contains(&(*kind, code.into())))
        };
        let deleted = || deleted(&self.scopes[scope]) || deleted(&self.scopes[SHARED]);
        match self.scopes[scope].names.get(text, kinds) {
            Some(found) => Ok(found?),
            None if state == Some(State::Deleted) || deleted() => Err(Fault::Deleted),
            None => Ok(self.find(scope, text, kinds)?),
        }
    }

    /// Codes of a kind that come near.
    pub fn nearest(&self, scope: usize, text: &str, kind: Kind) -> Vec<String> {
        match self.find(scope, text, &[kind]) {
            Err(FieldError::UnknownRecord { nearest, .. }) => nearest,
            _ => vec![],
        }
    }

    /// The code of a record as seen from a partnership.
    pub fn code(&self, scope: usize, link: Link) -> String {
        let scope = if link.kind.traits().shared { SHARED } else { scope };
        let code = self.scopes[scope].codes.get(&link);
        code.cloned().unwrap_or_else(|| link.id.to_string())
    }

    /// A value as people read it.
    pub fn show(&self, scope: usize, shape: Shape, value: &Value) -> String {
        match (shape, value) {
            (Shape::Ref(kind), Value::Ref(id)) => self.code(scope, Link { kind, id: *id }),
            (_, Value::Link(link)) => {
                format!("{}:{}", link.kind.name(), self.code(scope, *link))
            }
            (_, value) => value.text().unwrap_or_default(),
        }
    }
}

impl<'a> Scope<'a> {
    fn new(id: Id, code: &str, program: Option<&'a Program>) -> Self {
        Self {
            id,
            code: code.into(),
            program,
            names: Names::default(),
            codes: HashMap::new(),
            keys: HashMap::new(),
            deleted: HashSet::new(),
        }
    }

    fn name(&mut self, link: Link, code: &str) {
        self.names.add(link, code);
        self.codes.insert(link, code.into());
    }

    /// One cell as it is now.
    pub fn read(&self, kind: Kind, id: Id, cell: &str) -> Value {
        let value = self.program.and_then(|program| program.read(kind, id, cell).ok());
        value.unwrap_or(Value::Empty)
    }
}

/// Between the texts of a key.
pub const BETWEEN: &str = "\u{1f}";

fn key_of(program: &Program, kind: Kind, id: Id) -> String {
    let text = |cell: &str| program.read(kind, id, cell).ok().and_then(|value| value.text());
    let texts: Vec<_> = kind.traits().code.iter().map(|c| text(c).unwrap_or_default()).collect();
    texts.join(BETWEEN)
}

/// The ids of a kind and whether each is deleted.
struct Everything<'a>(&'a Program);
impl Visitor for Everything<'_> {
    type Output = Vec<(Id, bool)>;
    fn visit<R: Record>(self) -> Self::Output {
        R::all(self.0).everything().map(|record| (record.id(), record.is_deleted())).collect()
    }
}
