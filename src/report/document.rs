//! What a report is before it has a format.

use chrono::NaiveDate;
use serde::Serialize;

use super::chart::Chart;
use super::table::Table;
use crate::i18n::{Language, safe, safe_lines};

/// A report: who it is of, and its blocks from top to bottom.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    pub front: Front,
    pub blocks: Vec<Block>,
}

/// What stands on the cover and, in short, on every page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Front {
    /// The kind of report, such as `progress`.
    pub kind: String,
    pub title: String,
    /// Both parties, in the order of the language edition.
    pub parties: Vec<String>,
    /// The period's code, such as 2025-Q2, and its name in the language of the report.
    pub period: String,
    pub period_name: String,
    pub as_of: NaiveDate,
    pub language: Language,
    /// `DRAFT` or the like in the language of the report; none for an issued one.
    pub draft: Option<String>,
    /// Says that the partnership is invented.
    pub banner: Option<String>,
    /// Control of the document: version, who prepared it, which language prevails.
    pub facts: Vec<Fact>,
    /// Where the figures come from: file, day, log, fingerprint. Printed on every page.
    pub provenance: Vec<Fact>,
}

/// A named value of the cover.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// The stable name, such as `as_of`.
    pub key: &'static str,
    pub label: String,
    pub value: String,
}

impl Fact {
    /// A fact; its value may be text that people entered.
    pub fn new(key: &'static str, label: String, value: &str) -> Self {
        Self { key, label, value: safe(value) }
    }
}

/// One block of a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    Heading(Heading),
    Paragraph { text: Text },
    List { items: Vec<Text> },
    Callout(Callout),
    Table(Table),
    Chart(Chart),
    PageBreak,
    Signatures { parties: Vec<Signature> },
}

/// A heading; level 1 is a section of the report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Heading {
    pub level: u8,
    pub text: String,
    /// The name by which it can be linked to.
    pub id: String,
}

/// A remark set off from the text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Callout {
    pub tone: Tone,
    pub title: String,
    pub text: Text,
}

/// How much a callout matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    Note,
    Warning,
}

/// The place where one party signs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Signature {
    pub party: String,
    /// The lines to be filled in: name, title, institution, date, signature.
    pub lines: Vec<Fact>,
}

/// Running text. Pieces may be stressed or be in another language than the report.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Text {
    pub runs: Vec<Run>,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Run {
    pub text: String,
    pub strong: bool,
    /// The language it is in, where that is not the report's: printed behind it as a mark.
    pub language: Option<String>,
}

impl Text {
    /// Plain text.
    pub fn plain(text: impl AsRef<str>) -> Self {
        Self::default().and(text)
    }

    /// Text in another language than the report's.
    pub fn foreign(text: &str, language: &str) -> Self {
        Self { runs: vec![Run { language: Some(safe(language)), ..run(text) }] }
    }

    /// The text with more plain text behind it.
    pub fn and(mut self, text: impl AsRef<str>) -> Self {
        self.runs.push(run(text.as_ref()));
        self
    }

    /// The text with stressed text behind it.
    pub fn and_strong(mut self, text: impl AsRef<str>) -> Self {
        self.runs.push(Run { strong: true, ..run(text.as_ref()) });
        self
    }

    /// The text with another one behind it.
    pub fn join(mut self, other: Self) -> Self {
        self.runs.extend(other.runs);
        self
    }
}

fn run(text: &str) -> Run {
    Run { text: safe_lines(text), ..Run::default() }
}

impl Document {
    /// Every table, in order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
    }

    /// Every heading, in order.
    pub fn headings(&self) -> impl Iterator<Item = &Heading> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        })
    }
}
