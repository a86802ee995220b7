//! The first pass: which record each row is of.

use std::collections::HashMap;

use super::super::table::{ID, PARTNERSHIP};
use super::index::{Index, Known, SHARED, State};
use super::line::{Line, Name, Unclear, check, name, wrong};
use super::same::Measured;
use super::{Context, Dictionary};
use crate::domain::kind::DEEPEST;
use crate::domain::program::Kind;
use crate::domain::shape::FieldError;
use crate::domain::value::Value;
use crate::domain::values::{Id, Link};
use crate::log::plan::{Fault, Problem};

/// What is known of one row after the first pass.
#[derive(Debug, Clone)]
pub struct Identity {
    pub table: usize,
    pub row: usize,
    /// Where the record is kept, if that is known.
    pub scope: Option<usize>,
    /// The record; none where the row does not say which.
    pub id: Option<Id>,
    pub new: bool,
    pub problem: Option<Box<Problem>>,
}

/// The record of a row.
struct Found {
    id: Id,
    new: bool,
    scope: usize,
}

struct Pass<'a, 'i, D, N> {
    context: &'a Context<'a, D>,
    index: &'i mut Index<'a>,
    new_id: N,
    /// The line that is of each record.
    taken: HashMap<Id, usize>,
    /// The measurements that are there, once a row has asked for them.
    measured: Option<Measured>,
    /// Whether the rows are through that name their records fully.
    last: bool,
}

/// The identities of all rows, in their order. Partnerships are looked at first, then kind by
/// kind; what refers to a record that comes later waits for another round.
pub fn all<'a, D: Dictionary>(
    context: &'a Context<'a, D>,
    index: &mut Index<'a>,
    new_id: impl FnMut(Kind, &str, &str) -> Id,
) -> Vec<Identity> {
    let taken = HashMap::new();
    let mut pass = Pass { context, index, new_id, taken, measured: None, last: false };
    let mut waiting = order(context);
    let mut found = Vec::with_capacity(waiting.len());
    for last in [false, true] {
        pass.last = last;
        for _ in 0..=DEEPEST {
            let before = waiting.len();
            waiting.retain(|place| {
                let identity = pass.identify(*place);
                let later = identity.is_none();
                found.extend(identity);
                later
            });
            if waiting.len() == before {
                break;
            }
        }
    }
    found.extend(waiting.into_iter().map(|place| pass.unclear(place)));
    found.sort_by_key(|identity| (identity.table, identity.row));
    found
}

/// All rows as (table, row), those that others refer to first.
fn order<D>(context: &Context<D>) -> Vec<(usize, usize)> {
    let kind = |table: &usize| context.tables[*table].kind;
    let mut tables: Vec<usize> = (0..context.tables.len()).collect();
    tables.sort_by_key(|table| (kind(table) != Kind::Partnership, kind(table)));
    let rows = |table: usize| (0..context.tables[table].rows.len()).map(move |row| (table, row));
    tables.into_iter().flat_map(rows).collect()
}

impl<'a, D: Dictionary, N: FnMut(Kind, &str, &str) -> Id> Pass<'a, '_, D, N> {
    fn line(&self, (table, row): (usize, usize)) -> Line<'a> {
        let header = &self.context.headers[table];
        let table = &self.context.tables[table];
        Line { table, header, row: &table.rows[row] }
    }

    /// `None` where the row refers to a record that is not known yet.
    fn identify(&mut self, (table, row): (usize, usize)) -> Option<Identity> {
        let line = self.line((table, row));
        let scope = self.scope(line);
        let place = scope.as_ref().ok().copied();
        let none = Identity { table, row, scope: place, id: None, new: true, problem: None };
        match scope.and_then(|scope| self.find(line, scope)) {
            Ok(Found { id, new, scope }) => {
                Some(Identity { id: Some(id), new, scope: Some(scope), ..none })
            }
            Err(Unclear::Later) => None,
            Err(Unclear::Wrong(column, value, fault)) => {
                let problem = Problem::new(&line.table.file, (line.row.line, column), value, fault);
                Some(Identity { problem: Some(Box::new(problem)), ..none })
            }
        }
    }

    /// A row that refers to what is nowhere; the second pass says to what.
    fn unclear(&self, (table, row): (usize, usize)) -> Identity {
        let line = self.line((table, row));
        let id = line.text(line.header.id).and_then(|text| text.parse().ok());
        let id = id.filter(|id| self.index.known(*id).is_some());
        let scope = self.scope(line).ok();
        Identity { table, row, scope, id, new: id.is_none(), problem: None }
    }

    /// Where the records of a row are kept.
    fn scope(&self, line: Line) -> Result<usize, Unclear> {
        let kind = line.table.kind;
        if kind.traits().shared || kind == Kind::Partnership {
            return Ok(SHARED);
        }
        let asked = line.text(line.header.partnership);
        let asked = asked.or(self.context.options.partnership.as_deref());
        let missing = || wrong(PARTNERSHIP, "", FieldError::Missing);
        let Some(code) = asked else { return self.index.only_scope().ok_or_else(missing) };
        let unknown = || wrong(PARTNERSHIP, code, self.index.unknown_scope(code));
        self.index.scope(code).ok_or_else(unknown)
    }

    fn find(&mut self, line: Line, scope: usize) -> Result<Found, Unclear> {
        let written = line.text(line.header.id);
        let id = written.map(str::parse::<Id>).transpose();
        let id = id.map_err(|_| wrong(ID, written.unwrap_or_default(), Fault::NotAnId))?;
        let found = if line.table.kind == Kind::Partnership {
            self.partnership(line, id)?
        } else {
            self.record(line, id, scope)?
        };
        if let Some(earlier) = self.taken.insert(found.id, line.row.line) {
            return Err(wrong("", "", Fault::Twice(earlier)));
        }
        Ok(found)
    }

    /// A partnership is a record and the place of others.
    fn partnership(&mut self, line: Line, id: Option<Id>) -> Result<Found, Unclear> {
        let kind = Kind::Partnership;
        let code = line.code("code").unwrap_or_default();
        let known = id.and_then(|id| self.index.known(id));
        let at = known.map(|known| known.scope);
        check(known, (kind, at), id)?;
        let scope = at.or_else(|| self.index.scope(code));
        let key = code.to_owned();
        match scope {
            Some(scope) => {
                let own = self.index.scopes[scope].id;
                let id = id.filter(|_| known.is_some()).unwrap_or(own);
                let other = self.index.scope(code).filter(|other| *other != scope);
                if let Some(other) = other {
                    let by_id = self.index.scopes[scope].code.clone();
                    let by_code = self.index.scopes[other].code.clone();
                    return Err(wrong(ID, code, Fault::OtherRecord { by_id, by_code }));
                }
                let renamed = !code.is_empty() && self.index.scope(code).is_none();
                if let Some(known) = known.filter(|_| renamed) {
                    self.index.rename_scope(scope, code);
                    self.index.add(Link { kind, id }, known, (key, code));
                }
                Ok(Found { id, new: self.index.scopes[scope].program.is_none(), scope })
            }
            None if code.is_empty() => Err(wrong("code", "", FieldError::Missing)),
            None if self.context.options.update_only => {
                let scopes = self.index.scopes.iter().skip(1).map(|scope| scope.code.clone());
                let nearest = crate::domain::codes::nearest(code, scopes);
                Err(wrong("code", code, Fault::New { nearest }))
            }
            None => {
                let id = id.unwrap_or_else(|| (self.new_id)(kind, code, code));
                let scope = self.index.add_scope(id, code);
                let known = Known { kind, scope, state: State::New { named: true } };
                self.index.add(Link { kind, id }, known, (key, code));
                Ok(Found { id, new: true, scope })
            }
        }
    }

    fn record(&mut self, line: Line, id: Option<Id>, scope: usize) -> Result<Found, Unclear> {
        let kind = line.table.kind;
        let known = id.and_then(|id| self.index.known(id));
        check(known, (kind, Some(scope)), id)?;
        let name = name(self.context, self.index, (line, scope), known.and(id))?;
        let same = self.index.keyed(scope, &(kind, name.key.clone())).to_vec();
        let found = match (known, same.as_slice()) {
            (Some(_), same) => {
                let id = id.unwrap_or_default();
                let other = same.first().filter(|_| !same.contains(&id));
                match other {
                    Some(other) => return Err(self.other(kind, scope, (id, *other))),
                    None => Found { id, new: false, scope },
                }
            }
            (None, []) => match self.meant((line, scope), id, &name)? {
                Some(meant) => return Ok(self.take((id, meant), scope, name)),
                None => return self.create((line, scope), id, name),
            },
            (None, same) if id.is_some() && same.iter().all(|id| self.is_named(*id)) => {
                return self.create((line, scope), id, name);
            }
            (None, [one]) => {
                // What other rows say of the id they say of this record.
                if let Some(id) = id {
                    self.index.alias(scope, id, Link { kind, id: *one });
                }
                Found { id: *one, new: !self.is_kept(*one), scope }
            }
            (None, same) => {
                let names = same.iter().map(ToString::to_string).collect();
                let error = FieldError::Ambiguous { text: name.path.clone(), names };
                return Err(wrong(kind.traits().code[0], &name.path, error));
            }
        };
        self.rename(Link { kind, id: found.id }, scope, name);
        Ok(found)
    }

    /// The measurement that a row means without its side or its source. A row with an id of its own
    /// means no other record, unless a template gave it the id.
    fn meant(
        &mut self,
        (line, scope): (Line, usize),
        id: Option<Id>,
        name: &Name,
    ) -> Result<Option<Id>, Unclear> {
        if line.table.kind != Kind::Measurement || id.is_some() && line.row.proposed.is_none() {
            return Ok(None);
        }
        let measured = self.measured.take().unwrap_or_else(|| Measured::of(self.index));
        let is_free = |id: Id| self.is_kept(id) && !self.taken.contains_key(&id);
        let responsible = self.responsible(scope, &name.key);
        let meant = measured.meant((scope, &name.key), &responsible, is_free);
        self.measured = Some(measured);
        match meant.as_slice() {
            [] => Ok(None),
            // Rows that say more come first.
            _ if !self.last => Err(Unclear::Later),
            [one] => Ok(Some(*one)),
            several => {
                let code =
                    |id: &Id| self.index.code(scope, Link { kind: line.table.kind, id: *id });
                let names = several.iter().map(code).collect();
                Err(wrong("side", "", Fault::SeveralFigures { names }))
            }
        }
    }

    /// The side that is responsible for the indicator that a key begins with.
    fn responsible(&self, scope: usize, key: &str) -> String {
        let id = key.split(super::index::BETWEEN).next().and_then(|text| text.parse().ok());
        let read = |id| self.index.scopes[scope].read(Kind::Indicator, id, "side");
        id.map_or(Value::Empty, read).text().unwrap_or_default()
    }

    /// The row is of a measurement that it does not name fully.
    fn take(&mut self, (id, meant): (Option<Id>, Id), scope: usize, name: Name) -> Found {
        let link = Link { kind: Kind::Measurement, id: meant };
        if let Some(id) = id {
            self.index.alias(scope, id, link);
        }
        if let Some(known) = self.index.known(meant) {
            let code = self.index.code(scope, link);
            self.index.add(link, known, (name.key, &code));
        }
        Found { id: meant, new: false, scope }
    }

    /// Rows may name a record by the code that the import gives it.
    fn rename(&mut self, link: Link, scope: usize, name: Name) {
        let known = self.index.known(link.id);
        if let Some(known) = known.filter(|_| self.index.code(scope, link) != name.path) {
            self.index.add(link, known, (name.key, &name.path));
        }
    }

    /// Whether a row of this import makes the record and gives its id.
    fn is_named(&self, id: Id) -> bool {
        let known = self.index.known(id);
        known.is_some_and(|known| known.state == State::New { named: true })
    }

    fn is_kept(&self, id: Id) -> bool {
        self.index.known(id).is_some_and(|known| known.state == State::Kept)
    }

    fn other(&self, kind: Kind, scope: usize, (id, other): (Id, Id)) -> Unclear {
        let by_id = self.index.code(scope, Link { kind, id });
        let by_code = format!("{} ({other})", self.index.code(scope, Link { kind, id: other }));
        wrong(ID, &id.to_string(), Fault::OtherRecord { by_id, by_code })
    }

    fn create(
        &mut self,
        (line, scope): (Line, usize),
        id: Option<Id>,
        name: Name,
    ) -> Result<Found, Unclear> {
        let kind = line.table.kind;
        let first = kind.traits().code.last().copied().unwrap_or("code");
        if name.path.is_empty() {
            return Err(wrong(first, "", FieldError::Missing));
        }
        if self.context.options.update_only {
            let nearest = self.index.nearest(scope, &name.path, kind);
            return Err(wrong(first, &name.path, Fault::New { nearest }));
        }
        let named = id.is_some();
        let code = self.index.scopes[scope].code.clone();
        let mut id = id.unwrap_or_else(|| (self.new_id)(kind, &code, &name.path));
        if self.index.known(id).is_some() && !named {
            id = (self.new_id)(kind, &code, &name.full);
        }
        check(self.index.known(id), (kind, None), Some(id))?;
        let known = Known { kind, scope, state: State::New { named } };
        self.index.add(Link { kind, id }, known, (name.key, &name.path));
        Ok(Found { id, new: true, scope })
    }
}
