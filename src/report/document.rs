//! What a report is before it has a format.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::chart::Chart;
use super::house::Dress;
use super::table::Table;
use crate::i18n::{Language, Tongues, safe, safe_lines};

/// Sections from which on a report is long.
const MANY: usize = 5;

/// A report: who it is of, and its blocks from top to bottom.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Document {
    pub front: Front,
    pub blocks: Vec<Block>,
}

/// What stands on the cover and, in short, on every page.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Front {
    /// The kind of report, such as `progress`.
    pub kind: String,
    pub title: String,
    /// Both parties, in the order of the language edition.
    pub parties: Vec<String>,
    /// The period's code, such as 2025-Q2, and its name in the language of the report.
    pub period: String,
    pub period_name: String,
    #[schemars(with = "String")]
    pub as_of: NaiveDate,
    #[schemars(with = "String")]
    pub language: Language,
    /// `DRAFT` or the like in the language of the report; none for an issued one.
    pub draft: Option<String>,
    /// Says that the partnership is invented.
    pub banner: Option<String>,
    /// Control of the document: version, who prepared it, which language prevails.
    pub facts: Vec<Fact>,
    /// Where the figures come from: file, day, log, fingerprint. Printed on every page.
    pub provenance: Vec<Fact>,
    /// What of the house style stands on it.
    #[serde(skip_serializing_if = "Dress::is_plain")]
    pub dress: Dress,
    /// The words of a report in two languages in its second one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub also: Option<FrontAlso>,
}

/// The words of the front in the second language; the facts bear theirs.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FrontAlso {
    #[schemars(with = "String")]
    pub language: Language,
    pub title: String,
    pub parties: Vec<String>,
    pub period_name: String,
    pub draft: Option<String>,
    pub banner: Option<String>,
    /// The title of the list of contents.
    pub contents: String,
    /// The lines of the house.
    pub organisation: String,
    pub footer: String,
}

/// The same words in the second language of a report in two.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Also {
    #[schemars(with = "String")]
    pub language: Language,
    pub text: String,
}

/// A named value of the cover.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Fact {
    /// The stable name, such as `as_of`.
    pub key: &'static str,
    pub label: String,
    pub value: String,
    /// Both in the second language, where they differ there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label_also: Option<Also>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_also: Option<Also>,
}

impl Fact {
    /// A fact; its value may be text that people entered.
    pub fn new(key: &'static str, label: String, value: &str) -> Self {
        Self { key, label, value: safe(value), label_also: None, value_also: None }
    }
}

/// One block of a document.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    Heading(Heading),
    Paragraph {
        text: Text,
    },
    List {
        items: Vec<Text>,
    },
    Callout(Callout),
    Table(Table),
    Chart(Chart),
    PageBreak,
    Signatures {
        parties: Vec<Signature>,
    },
    /// The same text in the two languages of a report, side by side; neither half holds tables,
    /// charts or headings.
    Parallel {
        #[schemars(with = "String")]
        language: Language,
        first: Box<Block>,
        second: Box<Block>,
    },
}

/// A heading; level 1 is a section of the report.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Heading {
    pub level: u8,
    pub text: String,
    /// The name by which it can be linked to.
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub also: Option<Also>,
}

impl Heading {
    pub fn new(level: u8, text: String, id: &str) -> Self {
        Self { level, text, id: id.to_owned(), also: None }
    }
}

/// A remark set off from the text.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Callout {
    pub tone: Tone,
    pub title: String,
    pub text: Text,
}

/// How much a callout matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    Note,
    Warning,
}

/// The place where one party signs.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Signature {
    /// The stable word of the side.
    pub side: &'static str,
    pub party: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party_also: Option<Also>,
    /// The lines to be filled in: name, title, institution, date, signature.
    pub lines: Vec<Fact>,
}

/// Running text. Pieces may be stressed or be in another language than the report.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema)]
pub struct Text {
    pub runs: Vec<Run>,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema)]
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

impl Also {
    /// Words in a language, where there are some.
    pub fn of(language: Language, text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| Self { language, text: text.to_owned() })
    }
}

impl Front {
    /// The language of the report, or both.
    pub fn tongues(&self) -> Tongues {
        let second = self.also.as_ref().map(|also| also.language);
        Tongues { first: self.language, second }
    }

    /// Some words of the front in the second language.
    pub fn second(&self, words: impl Fn(&FrontAlso) -> Option<&str>) -> Option<Also> {
        let also = self.also.as_ref()?;
        Also::of(also.language, words(also)?)
    }

    /// The marks of a draft and of invented data, as far as they are there.
    pub fn marks(&self) -> impl Iterator<Item = (&String, Option<Also>)> {
        let draft = (&self.draft, self.second(|also| also.draft.as_deref()));
        let banner = (&self.banner, self.second(|also| also.banner.as_deref()));
        [draft, banner].into_iter().filter_map(|(mark, also)| Some((mark.as_ref()?, also)))
    }
}

impl Document {
    /// Every table, in order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
    }

    /// Whether it is long enough for a cover and a list of contents on pages of their own.
    pub fn is_long(&self) -> bool {
        self.headings().filter(|heading| heading.level <= 1).count() >= MANY
    }

    /// Every heading, in order.
    pub fn headings(&self) -> impl Iterator<Item = &Heading> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        })
    }
}
