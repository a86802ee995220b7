//! Rows: one column a field, each with the text of its value.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};

use super::{Result, StoreError};
use crate::domain::field::{Access, Field};
use crate::domain::program::{Kind, Program, Visitor};
use crate::domain::record::{self, DELETED, Record};
use crate::domain::shape::{FieldError, Shape};
use crate::domain::value::Value;
use crate::domain::values::{Id, Link};
use crate::log::change::{Edit, overwrite};

/// Columns that stand before those of the fields: id, mark of deletion.
const BEFORE: usize = 2;

/// The records of one scope alone: of a partnership, or those that all share.
pub fn load(db: &Connection, scope: Id) -> Result<Program> {
    let mut program = Program { scope, ..Program::default() };
    let shared = scope == Id::SHARED;
    read_kinds(db, &mut program, (shared, "scope = ?1"), &[&scope.to_string()])?;
    if program.signoffs.everything().next().is_some() {
        program.sealed = sealed(db, scope)?;
    }
    Ok(program)
}

/// The records of a partnership with those that all share.
pub fn load_whole(db: &Connection, partnership: Id) -> Result<Program> {
    let mut program = load(db, partnership)?;
    if partnership != Id::SHARED {
        read_kinds(db, &mut program, (true, "scope = ?1"), &[&Id::SHARED.to_string()])?;
    }
    Ok(program)
}

/// Every partnership of the file, with the countries and organisations that they name.
pub fn load_register(db: &Connection) -> Result<Program> {
    let mut program = Program { scope: Id::SHARED, ..Program::default() };
    for kind in [Kind::Country, Kind::Organisation, Kind::Partnership] {
        kind.visit(Load { db, program: &mut program, which: "1", values: &[] })?;
    }
    Ok(program)
}

/// The signatures of a partnership that were given by `sign`, not imported.
pub fn sealed(db: &Connection, scope: Id) -> Result<BTreeSet<Id>> {
    let sql = "SELECT DISTINCT s.id FROM signoff s JOIN entry_record r ON r.id = s.id \
               JOIN entry e ON e.arrival = r.arrival WHERE s.scope = ?1 AND e.kind = 'sign'";
    let mut statement = db.prepare_cached(sql)?;
    let ids = statement.query_map([scope.to_string()], |row| row.get::<_, String>(0))?;
    ids.map(|text| id(&text?)).collect()
}

/// The records of one project, those of its partnership that belong to no project, and those that
/// all share: enough for the project's own figures.
pub fn load_project(db: &Connection, partnership: Id, project: &str) -> Result<Program> {
    let mut program = Program { scope: partnership, ..Program::default() };
    read_kinds(db, &mut program, (true, "scope = ?1"), &[&Id::SHARED.to_string()])?;
    let which = "scope = ?1 AND root IN ('', ?2)";
    read_kinds(db, &mut program, (false, which), &[&partnership.to_string(), project])?;
    Ok(program)
}

fn read_kinds(
    db: &Connection,
    program: &mut Program,
    (shared, which): (bool, &str),
    values: &[&str],
) -> Result<()> {
    let mut kinds = Kind::ALL.iter().filter(|kind| kind.traits().shared == shared);
    kinds.try_for_each(|kind| kind.visit(Load { db, program, which, values }))
}

/// Files every row of a partnership under the project it belongs to.
pub fn reroot(db: &Connection, scope: Id) -> Result<()> {
    let program = load(db, scope)?;
    for kind in Kind::ALL.iter().filter(|kind| !kind.traits().shared) {
        let name = kind.name();
        let sql =
            format!("UPDATE \"{name}\" SET root = ?1 WHERE scope = ?2 AND id = ?3 AND root <> ?1");
        let mut statement = db.prepare_cached(&sql)?;
        let sql = format!("SELECT id FROM \"{name}\" WHERE scope = ?1");
        let mut ids = db.prepare_cached(&sql)?;
        let scope = scope.to_string();
        let ids = ids.query_map([&scope], |row| row.get::<_, String>(0))?;
        for text in ids.collect::<rusqlite::Result<Vec<_>>>()? {
            let root = program.project_of(*kind, id(&text)?).map(|id| id.to_string());
            statement.execute([&root.unwrap_or_default(), &scope, &text])?;
        }
    }
    Ok(())
}

/// A row after it was written.
pub struct Written {
    /// Whether the record is new.
    pub born: bool,
    /// The projects it belongs to and belonged to; an empty text for none.
    pub roots: Vec<String>,
}

/// Makes the edits of one record, or refuses them.
pub fn save(
    db: &Connection,
    scope: Id,
    edits: &[Cow<Edit>],
    (link, roots): (Link, &mut Roots),
) -> Result<Written> {
    link.kind.visit(Save { db, scope: &scope.to_string(), link, edits, roots })
}

/// The projects of the records that a change has written or leant on.
pub type Roots = HashMap<Link, String>;

/// The columns a table has and those the fields ask for.
pub fn columns(db: &Connection, kind: Kind) -> Result<(Vec<String>, Vec<String>)> {
    let own = "('scope', 'id', 'root', 'deleted')";
    let sql = format!("SELECT name FROM pragma_table_info(?1) WHERE name NOT IN {own}");
    let mut statement = db.prepare(&sql)?;
    let found = statement.query_map([kind.name()], |row| row.get(0))?;
    Ok((found.collect::<rusqlite::Result<_>>()?, kind.visit(Columns)))
}

/// An id as it stands in a row.
pub fn id(text: &str) -> Result<Id> {
    text.parse().map_err(|_| StoreError::Id(text.into()))
}

struct Load<'a> {
    db: &'a Connection,
    program: &'a mut Program,
    which: &'a str,
    values: &'a [&'a str],
}
impl Visitor for Load<'_> {
    type Output = Result<()>;
    fn visit<R: Record>(self) -> Result<()> {
        let mut statement = self.db.prepare_cached(&select::<R>(self.which))?;
        let records = statement.query_and_then(params_from_iter(self.values), read_row::<R>)?;
        *R::all_mut(self.program) = records.collect::<Result<_>>()?;
        Ok(())
    }
}

/// The records that a condition picks.
pub fn records<R: Record>(db: &Connection, which: &str, values: &[String]) -> Result<Vec<R>> {
    let mut statement = db.prepare_cached(&select::<R>(which))?;
    let records = statement.query_and_then(params_from_iter(values), read_row::<R>)?;
    records.collect()
}

struct Save<'a> {
    db: &'a Connection,
    scope: &'a str,
    link: Link,
    edits: &'a [Cow<'a, Edit>],
    roots: &'a mut Roots,
}
impl Visitor for Save<'_> {
    type Output = Result<Written>;
    fn visit<R: Record>(mut self) -> Result<Written> {
        let born = self.edits.iter().all(|edit| edit.old.is_empty());
        let born = if born { self.insert::<R>()? } else { None };
        born.map_or_else(|| self.update::<R>(), Ok)
    }
}

impl Save<'_> {
    /// Writes a record that is not there; `None` where it is.
    fn insert<R: Record>(&mut self) -> Result<Option<Written>> {
        let mut record = R::blank(self.link.id);
        let made = self.edits.iter().try_for_each(|edit| overwrite(&mut record, edit));
        if made.is_err() || record::is_blank(&record) {
            return Ok(None);
        }
        let root = self.root(&record)?;
        if write_row(self.db, (Write::Insert, self.scope, &root), &record)? == 0 {
            return Ok(None);
        }
        self.roots.insert(self.link, root.clone());
        Ok(Some(Written { born: true, roots: vec![root] }))
    }

    /// Writes the record as it is with its edits.
    fn update<R: Record>(mut self) -> Result<Written> {
        let mut statement = self.db.prepare_cached(&select::<R>("scope = ?1 AND id = ?2"))?;
        let key = [self.scope, &self.link.id.to_string()];
        let found = statement.query_row(key, |row| Ok(read_row(row))).optional()?;
        let found: Option<R> = found.transpose()?;
        let born = found.is_none();
        let mut record = found.unwrap_or_else(|| R::blank(self.link.id));
        let before = if born { None } else { Some(self.root(&record)?) };
        self.edits.iter().try_for_each(|edit| overwrite(&mut record, edit))?;
        let after = self.root(&record)?;
        write_row(self.db, (Write::Replace, self.scope, &after), &record)?;
        self.roots.insert(self.link, after.clone());
        let roots = before.into_iter().chain([after]).collect();
        Ok(Written { born, roots })
    }

    /// The project a record belongs to: itself, or that of the record its code begins with.
    fn root<R: Record>(&mut self, record: &R) -> Result<String> {
        if R::KIND == Kind::Project {
            return Ok(record.id().to_string());
        }
        let Some(parent) = parent(record)? else { return Ok(String::new()) };
        if let Some(root) = self.roots.get(&parent) {
            return Ok(root.clone());
        }
        let table = parent.kind.name();
        let sql = format!("SELECT root FROM \"{table}\" WHERE scope = ?1 AND id = ?2");
        let mut statement = self.db.prepare_cached(&sql)?;
        let key = [self.scope, &parent.id.to_string()];
        let found = statement.query_row(key, |row| row.get(0)).optional()?;
        let root: String = found.unwrap_or_default();
        self.roots.insert(parent, root.clone());
        Ok(root)
    }
}

struct Columns;
impl Visitor for Columns {
    type Output = Vec<String>;
    fn visit<R: Record>(self) -> Vec<String> {
        R::FIELDS.iter().map(|field| field.key.into()).collect()
    }
}

fn select<R: Record>(which: &str) -> String {
    format!("SELECT id, {DELETED}, {} FROM \"{}\" WHERE {which}", column_list::<R>(), R::NAME)
}

fn column_list<R: Record>() -> String {
    let keys = R::FIELDS.iter().map(|field| format!("\"{}\"", field.key));
    keys.collect::<Vec<_>>().join(", ")
}

fn read_row<R: Record>(row: &Row) -> Result<R> {
    let text: String = row.get(0)?;
    let mut record = R::blank(id(&text)?);
    record.mark_deleted(row.get::<_, Option<String>>(1)?.is_some());
    for (index, field) in R::FIELDS.iter().enumerate() {
        let corrupt = |source| StoreError::Corrupt {
            kind: R::KIND,
            id: text.clone(),
            field: field.key,
            source,
        };
        set_column(field, &mut record, row.get(index + BEFORE)?).map_err(corrupt)?;
    }
    Ok(record)
}

/// What is done where a row is there already.
enum Write {
    Insert,
    Replace,
}

/// Writes a row; how many were written.
fn write_row<R: Record>(
    db: &Connection,
    (write, scope, root): (Write, &str, &str),
    record: &R,
) -> Result<usize> {
    let id = record.id().to_string();
    if record::is_blank(record) {
        let sql = format!("DELETE FROM \"{}\" WHERE scope = ?1 AND id = ?2", R::NAME);
        return Ok(db.prepare_cached(&sql)?.execute([scope, &id])?);
    }
    let marks = ", ?".repeat(R::FIELDS.len());
    let columns = column_list::<R>();
    let or = match write {
        Write::Insert => "INSERT OR IGNORE",
        Write::Replace => "REPLACE",
    };
    let sql = format!(
        "{or} INTO \"{}\" (scope, id, root, {DELETED}, {columns}) VALUES (?, ?, ?, ?{marks})",
        R::NAME
    );
    let deleted = record.is_deleted().then(|| "true".to_owned());
    let own = [Some(scope.to_owned()), Some(id), Some(root.to_owned()), deleted];
    let fields = R::FIELDS.iter().map(|field| column(field, record));
    Ok(db.prepare_cached(&sql)?.execute(params_from_iter(own.into_iter().chain(fields)))?)
}

/// The record that the code of another begins with.
fn parent<R: Record>(record: &R) -> Result<Option<Link>> {
    let Some(cell) = R::CODE.first() else { return Ok(None) };
    let read = || Ok((record::slot::<R>(cell)?, record::read(record, cell)?));
    let (slot, value) = read().map_err(|source| corrupt::<R>(record, source))?;
    Ok(match (value, slot.shape) {
        (Value::Link(link), _) => Some(link),
        (Value::Ref(id), Shape::Ref(kind)) => Some(Link { kind, id }),
        _ => None,
    })
}

fn corrupt<R: Record>(record: &R, source: FieldError) -> StoreError {
    StoreError::Corrupt { kind: R::KIND, id: record.id().to_string(), field: "code", source }
}

/// Multilingual text is one JSON column; every other field is the text of its one cell.
fn column<R: Record>(field: &Field<R>, record: &R) -> Option<String> {
    match &field.access {
        Access::Ml { get, .. } if get(record).is_empty() => None,
        Access::Ml { get, .. } => serde_json::to_string(get(record)).ok(),
        _ => field.read(record, "").text(),
    }
}

fn set_column<R: Record>(
    field: &Field<R>,
    record: &mut R,
    text: Option<String>,
) -> std::result::Result<(), FieldError> {
    match (&field.access, text) {
        (Access::Ml { edit, .. }, Some(text)) => {
            let read = serde_json::from_str(&text);
            *edit(record) = read.map_err(|_| FieldError::NotMultilingual(text))?;
            Ok(())
        }
        (_, text) => field.write(record, "", field.shape().parse(text.as_deref())?),
    }
}
