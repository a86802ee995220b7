//! Tables whose cells know what they hold.

use std::fmt::Display;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::document::Also;
use crate::domain::values::{Absence, Choice, Date, Qualifier, word};
use crate::i18n::{Language, safe, safe_lines};

/// A table. Its first column names the rows.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Table {
    /// The stable name, unique in the document; the name of its file in a folder of tables.
    pub id: String,
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// What must be known to read it, such as how many of how many are counted.
    pub notes: Vec<String>,
    /// Caption and notes in the second language of a report in two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub also: Option<TableAlso>,
}

/// What stands around a table, in the second language.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TableAlso {
    #[schemars(with = "String")]
    pub language: Language,
    pub caption: String,
    pub notes: Vec<String>,
}

impl Table {
    /// The caption in the second language.
    pub fn caption_also(&self) -> Option<Also> {
        self.also.as_ref().and_then(|also| Also::of(also.language, &also.caption))
    }

    /// The notes, each with its words in the second language.
    pub fn noted(&self) -> impl Iterator<Item = (&String, Option<Also>)> {
        let note = |(at, note): (usize, _)| {
            let also = self.also.as_ref();
            let second = also.and_then(|also| Some((also.language, also.notes.get(at)?)));
            (note, second.and_then(|(language, note)| Also::of(language, note)))
        };
        self.notes.iter().enumerate().map(note)
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Column {
    /// The stable name, for machines.
    pub key: &'static str,
    pub title: String,
    pub align: Align,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub also: Option<Also>,
}

/// On which side of its column a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    Start,
    End,
}

impl Column {
    /// A column of words.
    pub fn words(key: &'static str, title: String) -> Self {
        Self { key, title, align: Align::Start, also: None }
    }

    /// A column of figures.
    pub fn figures(key: &'static str, title: String) -> Self {
        Self { key, title, align: Align::End, also: None }
    }
}

/// A row, or the heading over a group of rows.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "row", rename_all = "snake_case")]
pub enum Row {
    Group {
        title: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        also: Option<Also>,
    },
    Plain {
        cells: Vec<Cell>,
    },
    Total {
        cells: Vec<Cell>,
    },
}

impl Row {
    /// The heading over a group of rows.
    pub fn group(title: String) -> Self {
        Self::Group { title, also: None }
    }

    /// The cells; a group has none.
    pub fn cells(&self) -> &[Cell] {
        match self {
            Self::Group { .. } => &[],
            Self::Plain { cells } | Self::Total { cells } => cells,
        }
    }
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Cell {
    #[serde(flatten)]
    pub content: Content,
    /// How exact a figure is; exact where empty.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "qualifier")]
    #[schemars(with = "Option<String>")]
    pub qualifier: Option<Qualifier>,
    /// The language of a text that is not in the report's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// What a reader must know of it, printed small behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What it says, and its remark, in the second language of a report in two. Figures stand once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub also: Option<Also>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note_also: Option<Also>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Content {
    /// Nothing belongs here.
    Empty,
    Text(String),
    /// Printed with the digits it has.
    Number(#[schemars(with = "String")] Decimal),
    /// Of one; printed in per cent with one digit.
    Share(#[schemars(with = "String")] Decimal),
    Money {
        #[schemars(with = "String")]
        amount: Decimal,
        currency: String,
    },
    Date(
        #[serde(serialize_with = "shown")]
        #[schemars(with = "String")]
        Date,
    ),
    /// Days late; negative where early.
    Days(i64),
    /// The stable word of a status.
    Status(&'static str),
    /// A figure that is known not to be there, and why.
    Absent(
        #[serde(serialize_with = "stable")]
        #[schemars(with = "String")]
        Absence,
    ),
    /// A figure that nobody reported.
    Missing,
    /// The course of a figure, oldest first; a gap where none was reported.
    Spark(#[schemars(with = "Vec<Option<String>>")] Vec<Option<Decimal>>),
}

/// A value by its one text.
fn shown<T: Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

/// A choice by its stable word.
fn stable<C: Choice, S: Serializer>(choice: &C, serializer: S) -> Result<S::Ok, S::Error> {
    word(Some(*choice)).serialize(serializer)
}

fn qualifier<T, S>(value: &T, serializer: S) -> Result<S::Ok, S::Error>
where
    T: Copy + Into<Option<Qualifier>>,
    S: Serializer,
{
    word((*value).into()).serialize(serializer)
}

impl Cell {
    /// A cell of that content.
    pub fn of(content: Content) -> Self {
        Self { content, qualifier: None, language: None, note: None, also: None, note_also: None }
    }

    /// Nothing belongs here.
    pub fn empty() -> Self {
        Self::of(Content::Empty)
    }

    /// Text, perhaps of people.
    pub fn text(text: impl AsRef<str>) -> Self {
        let text = safe_lines(text.as_ref());
        Self::of(if text.is_empty() { Content::Empty } else { Content::Text(text) })
    }

    /// A number, or the sign that none was reported.
    pub fn number(number: Option<Decimal>) -> Self {
        Self::of(number.map_or(Content::Missing, Content::Number))
    }

    /// How many.
    pub fn count(count: usize) -> Self {
        Self::of(Content::Number(Decimal::from(count)))
    }

    /// A share of one, or the sign that none is known.
    pub fn share(share: Option<Decimal>) -> Self {
        Self::of(share.map_or(Content::Missing, Content::Share))
    }

    /// An amount, or the sign that none is known.
    pub fn money(amount: Option<Decimal>, currency: &str) -> Self {
        let money = |amount| Content::Money { amount, currency: safe(currency) };
        Self::of(amount.map_or(Content::Missing, money))
    }

    /// A date, or the sign that none is known.
    pub fn date(date: Option<Date>) -> Self {
        Self::of(date.map_or(Content::Missing, Content::Date))
    }

    /// The cell with how exact its figure is.
    pub fn qualified(mut self, qualifier: Option<Qualifier>) -> Self {
        self.qualifier = qualifier.filter(|known| *known != Qualifier::Exact);
        self
    }

    /// The cell with a remark behind it; an empty one is none.
    pub fn with_note(mut self, note: impl AsRef<str>) -> Self {
        let note = safe(note.as_ref());
        self.note = if note.is_empty() { self.note } else { Some(note) };
        self
    }

    /// The cell with the language of its text.
    pub fn in_language(mut self, language: &str) -> Self {
        self.language = Some(safe(language));
        self
    }
}
