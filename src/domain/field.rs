//! One description per field, read by tables, forms, files, the log and help.

use super::program::Kind;
use super::shape::{FieldError, Format, Shape};
use super::value::Value;
use super::values::{CodeList, Date, Exact, Id, Link, Ml, Stamp, Words};

/// What a field holds and how to reach it. Every variant is nullable.
pub enum Access<R: 'static> {
    Text { get: fn(&R) -> &str, set: fn(&mut R, String) },
    Ml { get: fn(&R) -> &Ml, edit: fn(&mut R) -> &mut Ml },
    Decimal { get: fn(&R) -> Option<Exact>, set: fn(&mut R, Option<Exact>) },
    Int { get: fn(&R) -> Option<i64>, set: fn(&mut R, Option<i64>) },
    Bool { get: fn(&R) -> Option<bool>, set: fn(&mut R, Option<bool>) },
    Date { get: fn(&R) -> Option<Date>, set: fn(&mut R, Option<Date>) },
    Stamp { get: fn(&R) -> Option<Stamp>, set: fn(&mut R, Option<Stamp>) },
    Choice { words: Words, get: fn(&R) -> Option<&'static str>, set: fn(&mut R, Option<&str>) },
    Codes { get: fn(&R) -> &CodeList, set: fn(&mut R, CodeList) },
    Ref { kind: Kind, get: fn(&R) -> Option<Id>, set: fn(&mut R, Option<Id>) },
    Link { kinds: &'static [Kind], get: fn(&R) -> Option<Link>, set: fn(&mut R, Option<Link>) },
}

/// A field of a record. Its words in each language stand in the catalogs under its key.
pub struct Field<R: 'static> {
    /// Column name, CSV header and catalog key in one.
    pub key: &'static str,
    pub required: bool,
    /// What a text is for; of no meaning for other fields.
    pub format: Format,
    pub access: Access<R>,
}

impl<R> Field<R> {
    pub const fn text(key: &'static str, get: fn(&R) -> &str, set: fn(&mut R, String)) -> Self {
        Self::new(key, Access::Text { get, set })
    }
    pub const fn ml(key: &'static str, get: fn(&R) -> &Ml, edit: fn(&mut R) -> &mut Ml) -> Self {
        Self::new(key, Access::Ml { get, edit })
    }
    pub const fn decimal(
        key: &'static str,
        get: fn(&R) -> Option<Exact>,
        set: fn(&mut R, Option<Exact>),
    ) -> Self {
        Self::new(key, Access::Decimal { get, set })
    }
    pub const fn int(
        key: &'static str,
        get: fn(&R) -> Option<i64>,
        set: fn(&mut R, Option<i64>),
    ) -> Self {
        Self::new(key, Access::Int { get, set })
    }
    pub const fn bool(
        key: &'static str,
        get: fn(&R) -> Option<bool>,
        set: fn(&mut R, Option<bool>),
    ) -> Self {
        Self::new(key, Access::Bool { get, set })
    }
    pub const fn date(
        key: &'static str,
        get: fn(&R) -> Option<Date>,
        set: fn(&mut R, Option<Date>),
    ) -> Self {
        Self::new(key, Access::Date { get, set })
    }
    pub const fn stamp(
        key: &'static str,
        get: fn(&R) -> Option<Stamp>,
        set: fn(&mut R, Option<Stamp>),
    ) -> Self {
        Self::new(key, Access::Stamp { get, set })
    }
    pub const fn choice(
        key: &'static str,
        words: Words,
        get: fn(&R) -> Option<&'static str>,
        set: fn(&mut R, Option<&str>),
    ) -> Self {
        Self::new(key, Access::Choice { words, get, set })
    }
    pub const fn codes(
        key: &'static str,
        get: fn(&R) -> &CodeList,
        set: fn(&mut R, CodeList),
    ) -> Self {
        Self::new(key, Access::Codes { get, set })
    }
    pub const fn reference(
        key: &'static str,
        kind: Kind,
        get: fn(&R) -> Option<Id>,
        set: fn(&mut R, Option<Id>),
    ) -> Self {
        Self::new(key, Access::Ref { kind, get, set })
    }
    pub const fn link(
        key: &'static str,
        kinds: &'static [Kind],
        get: fn(&R) -> Option<Link>,
        set: fn(&mut R, Option<Link>),
    ) -> Self {
        Self::new(key, Access::Link { kinds, get, set })
    }
    const fn new(key: &'static str, access: Access<R>) -> Self {
        Self { key, required: false, format: Format::Line, access }
    }
    /// A form, an import and the checks ask for it; the store does not.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }
    /// What the text is for.
    pub const fn format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    pub fn is_ml(&self) -> bool {
        matches!(self.access, Access::Ml { .. })
    }

    /// What one cell of this field holds, without the record.
    pub fn shape(&self) -> Shape {
        match self.access {
            Access::Text { .. } | Access::Ml { .. } => Shape::Text(self.format),
            Access::Decimal { .. } => Shape::Decimal,
            Access::Int { .. } => Shape::Int,
            Access::Bool { .. } => Shape::Bool,
            Access::Date { .. } => Shape::Date,
            Access::Stamp { .. } => Shape::Stamp,
            Access::Choice { words, .. } => Shape::Choice(words),
            Access::Codes { .. } => Shape::Codes,
            Access::Ref { kind, .. } => Shape::Ref(kind),
            Access::Link { kinds, .. } => Shape::Link(kinds),
        }
    }

    /// The cell's value; `language` counts for multilingual text only.
    pub fn read(&self, record: &R, language: &str) -> Value {
        match &self.access {
            Access::Text { get, .. } => Value::from(get(record)),
            Access::Ml { get, .. } => Value::from(get(record).get(language)),
            Access::Decimal { get, .. } => get(record).map_or(Value::Empty, Value::Decimal),
            Access::Int { get, .. } => get(record).map_or(Value::Empty, Value::Int),
            Access::Bool { get, .. } => get(record).map_or(Value::Empty, Value::Bool),
            Access::Date { get, .. } => get(record).map_or(Value::Empty, Value::Date),
            Access::Stamp { get, .. } => get(record).map_or(Value::Empty, Value::Stamp),
            Access::Choice { get, .. } => get(record).map_or(Value::Empty, Value::Choice),
            Access::Codes { get, .. } if get(record).is_empty() => Value::Empty,
            Access::Codes { get, .. } => Value::Codes(get(record).clone()),
            Access::Ref { get, .. } => get(record).map_or(Value::Empty, Value::Ref),
            Access::Link { get, .. } => get(record).map_or(Value::Empty, Value::Link),
        }
    }

    /// Writes one cell, or says that the value is of another type.
    pub fn write(&self, record: &mut R, language: &str, value: Value) -> Result<(), FieldError> {
        match (&self.access, value) {
            (Access::Text { set, .. }, Value::Text(text)) => set(record, text),
            (Access::Text { set, .. }, Value::Empty) => set(record, String::new()),
            (Access::Ml { edit, .. }, Value::Text(text)) => edit(record).set(language, text),
            (Access::Ml { edit, .. }, Value::Empty) => edit(record).set(language, String::new()),
            (Access::Decimal { set, .. }, Value::Decimal(number)) => set(record, Some(number)),
            (Access::Decimal { set, .. }, Value::Empty) => set(record, None),
            (Access::Int { set, .. }, Value::Int(number)) => set(record, Some(number)),
            (Access::Int { set, .. }, Value::Empty) => set(record, None),
            (Access::Bool { set, .. }, Value::Bool(yes)) => set(record, Some(yes)),
            (Access::Bool { set, .. }, Value::Empty) => set(record, None),
            (Access::Date { set, .. }, Value::Date(date)) => set(record, Some(date)),
            (Access::Date { set, .. }, Value::Empty) => set(record, None),
            (Access::Stamp { set, .. }, Value::Stamp(stamp)) => set(record, Some(stamp)),
            (Access::Stamp { set, .. }, Value::Empty) => set(record, None),
            (Access::Choice { set, .. }, Value::Choice(word)) => set(record, Some(word)),
            (Access::Choice { set, .. }, Value::Empty) => set(record, None),
            (Access::Codes { set, .. }, Value::Codes(codes)) => set(record, codes),
            (Access::Codes { set, .. }, Value::Empty) => set(record, CodeList::default()),
            (Access::Ref { set, .. }, Value::Ref(id)) => set(record, Some(id)),
            (Access::Ref { set, .. }, Value::Empty) => set(record, None),
            (Access::Link { set, .. }, Value::Link(link)) => set(record, Some(link)),
            (Access::Link { set, .. }, Value::Empty) => set(record, None),
            (_, value) => return Err(FieldError::WrongType(value)),
        }
        Ok(())
    }
}
