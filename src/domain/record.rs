//! What every record has, and how its cells are reached by name.

use std::collections::BTreeSet;

use super::field::Field;
use super::program::Kept;
use super::shape::{FieldError, Shape, Slot};
use super::value::Value;
use super::values::Languages;

/// Anything stored, listed, edited, imported and exported.
pub trait Record: Kept + Clone + PartialEq + Default + serde::Serialize + 'static {
    /// Table name, file name and catalog prefix in one.
    const NAME: &'static str;
    /// Every field but the id and the mark of deletion.
    const FIELDS: &'static [Field<Self>];
    /// The cells that name a record for people: `EA/M3` is project and code.
    const CODE: &'static [&'static str];
    /// Whether it belongs to all partnerships of a file.
    const SHARED: bool = false;
}

/// The cell that marks a record as deleted.
pub const DELETED: &str = "deleted";

/// The cells of a kind, in the order of its fields.
pub fn slots<R: Record>(languages: &Languages) -> Vec<Slot> {
    R::FIELDS.iter().flat_map(|field| slots_of(field, languages)).collect()
}

fn slots_of<R>(field: &Field<R>, languages: &Languages) -> Vec<Slot> {
    if !field.is_ml() {
        return vec![named(field, field.key.into(), field.required)];
    }
    let one = |(index, tag): (usize, &String)| {
        named(field, format!("{}.{tag}", field.key), field.required && index == 0)
    };
    languages.iter().enumerate().map(one).collect()
}

fn named<R>(field: &Field<R>, name: String, required: bool) -> Slot {
    Slot { name, required, shape: field.shape() }
}

/// The slot of one cell.
pub fn slot<R: Record>(cell: &str) -> Result<Slot, FieldError> {
    if cell == DELETED {
        return Ok(Slot { name: cell.into(), required: false, shape: Shape::Bool });
    }
    let (field, _) = find::<R>(cell)?;
    Ok(named(field, cell.into(), field.required && !field.is_ml()))
}

/// One cell of a record.
pub fn read<R: Record>(record: &R, cell: &str) -> Result<Value, FieldError> {
    if cell == DELETED {
        return Ok(if record.is_deleted() { Value::Bool(true) } else { Value::Empty });
    }
    let (field, language) = find::<R>(cell)?;
    Ok(field.read(record, language))
}

/// Writes one cell of a record.
pub fn write<R: Record>(record: &mut R, cell: &str, value: Value) -> Result<(), FieldError> {
    if cell == DELETED {
        record.mark_deleted(value == Value::Bool(true));
        return Ok(());
    }
    let (field, language) = find::<R>(cell)?;
    field.write(record, language, value)
}

/// A record none of whose cells is filled. It is never kept: to exist is to have a cell.
pub fn is_blank<R: Record>(record: &R) -> bool {
    *record == R::blank(record.id())
}

/// The names of the cells that one of two versions of a record fills, in any language.
pub fn cells_of<R: Record>(versions: [&R; 2]) -> Vec<String> {
    let cells = |field: &Field<R>| match &field.access {
        super::field::Access::Ml { get, .. } => {
            let tags: BTreeSet<_> =
                versions.iter().flat_map(|r| get(r).iter().map(|(tag, _)| tag)).collect();
            tags.into_iter().map(|tag| format!("{}.{tag}", field.key)).collect()
        }
        _ => vec![field.key.to_owned()],
    };
    let marked = versions.iter().any(|record| record.is_deleted());
    R::FIELDS.iter().flat_map(cells).chain(marked.then(|| DELETED.into())).collect()
}

fn find<R: Record>(cell: &str) -> Result<(&'static Field<R>, &str), FieldError> {
    let (key, language) = cell.split_once('.').unwrap_or((cell, ""));
    let fits = |field: &&Field<R>| {
        field.key == key && if field.is_ml() { is_tag(language) } else { key == cell }
    };
    let found = R::FIELDS.iter().find(fits).map(|field| (field, language));
    found.ok_or_else(|| unknown::<R>(cell))
}

fn unknown<R: Record>(cell: &str) -> FieldError {
    let tagged = cell.contains('.');
    let keys = R::FIELDS.iter().map(|field| {
        if tagged && field.is_ml() { format!("{}.en", field.key) } else { field.key.to_owned() }
    });
    FieldError::UnknownField { name: cell.into(), nearest: super::codes::nearest(cell, keys) }
}

/// Letters, digits and hyphens, at most sixteen.
fn is_tag(language: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    (1..=16).contains(&language.len()) && language.bytes().all(plain)
}
