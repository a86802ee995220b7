use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Absence, Choice, Date, Id, Link, Ml, Qualifier, Words, choice, word};

/// What a source says about a field, or a statement of its own.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct SourceValue {
    pub id: Id,
    /// The record it speaks of.
    pub record: Option<Link>,
    /// The field it speaks of; empty for a statement of its own.
    pub field: String,
    /// What the source says, in words.
    pub statement: Ml,
    /// What the source gives for the field.
    pub value: String,
    /// Why the field is empty.
    pub absence: Option<Absence>,
    /// How exact the value is; exact where empty.
    pub qualifier: Option<Qualifier>,
    /// Where it was read.
    pub source: String,
    /// Who published it.
    pub publisher: String,
    /// When it was published.
    pub published: Option<Date>,
    /// When it was looked up.
    pub retrieved: Option<Date>,
    /// Whether the field holds this value where sources differ.
    pub used: Option<bool>,
    pub deleted: bool,
}

impl Record for SourceValue {
    const NAME: &'static str = "source_value";
    const CODE: &'static [&'static str] = &["record", "field", "source"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::link("record", &[], |r| r.record, |r, v| r.record = v).required(),
        Field::<Self>::text("field", |r| &r.field, |r, v| r.field = v).format(Format::Code),
        Field::<Self>::ml("statement", |r| &r.statement, |r| &mut r.statement).format(Format::Long),
        Field::<Self>::text("value", |r| &r.value, |r, v| r.value = v),
        Field::<Self>::choice(
            "absence",
            Words::of::<Absence>(),
            |r| word(r.absence),
            |r, v| r.absence = choice(v),
        ),
        Field::<Self>::choice(
            "qualifier",
            Words::of::<Qualifier>(),
            |r| word(r.qualifier),
            |r, v| r.qualifier = choice(v),
        ),
        Field::<Self>::text("source", |r| &r.source, |r, v| r.source = v).required(),
        Field::<Self>::text("publisher", |r| &r.publisher, |r, v| r.publisher = v),
        Field::<Self>::date("published", |r| r.published, |r, v| r.published = v),
        Field::<Self>::date("retrieved", |r| r.retrieved, |r, v| r.retrieved = v),
        Field::<Self>::bool("used", |r| r.used, |r, v| r.used = v),
    ];
}

/// An agreed change of a target, a date, a budget or the scope.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Revision {
    pub id: Id,
    /// The record that was changed.
    pub record: Option<Link>,
    /// The field that was changed.
    pub field: String,
    /// What it held before.
    pub old: String,
    /// What it holds since.
    pub new: String,
    /// Why it was changed.
    pub reason: Ml,
    /// The day the change was agreed.
    pub date: Option<Date>,
    /// The decision behind it.
    pub decision: Option<Id>,
    pub deleted: bool,
}

impl Record for Revision {
    const NAME: &'static str = "revision";
    const CODE: &'static [&'static str] = &["record", "field", "date"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::link("record", &[], |r| r.record, |r, v| r.record = v).required(),
        Field::<Self>::text("field", |r| &r.field, |r, v| r.field = v)
            .format(Format::Code)
            .required(),
        Field::<Self>::text("old", |r| &r.old, |r, v| r.old = v),
        Field::<Self>::text("new", |r| &r.new, |r, v| r.new = v),
        Field::<Self>::ml("reason", |r| &r.reason, |r| &mut r.reason).required(),
        Field::<Self>::date("date", |r| r.date, |r, v| r.date = v).required(),
        Field::<Self>::reference("decision", Kind::Decision, |r| r.decision, |r, v| r.decision = v),
    ];
}

/// A paper or a page that belongs to a record.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Document {
    pub id: Id,
    /// Short name.
    pub code: String,
    /// What it belongs to.
    pub record: Option<Link>,
    /// Title of the paper.
    pub title: Ml,
    /// What sort of paper it is.
    pub kind: Option<DocumentKind>,
    /// Where the file lies, seen from the programme file.
    pub path: String,
    /// Where it is found.
    pub url: String,
    /// SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
    /// Language it is written in.
    pub language: String,
    /// The day on it.
    pub date: Option<Date>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Document {
    const NAME: &'static str = "document";
    const CODE: &'static [&'static str] = &["code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::link("record", &[], |r| r.record, |r, v| r.record = v),
        Field::<Self>::ml("title", |r| &r.title, |r| &mut r.title).required(),
        Field::<Self>::choice(
            "kind",
            Words::of::<DocumentKind>(),
            |r| word(r.kind),
            |r, v| r.kind = choice(v),
        ),
        Field::<Self>::text("path", |r| &r.path, |r, v| r.path = v),
        Field::<Self>::text("url", |r| &r.url, |r, v| r.url = v).format(Format::Url),
        Field::<Self>::text("sha256", |r| &r.sha256, |r, v| r.sha256 = v).format(Format::Sha256),
        Field::<Self>::text("language", |r| &r.language, |r, v| r.language = v)
            .format(Format::Language),
        Field::<Self>::date("date", |r| r.date, |r, v| r.date = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// What sort of paper it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum DocumentKind {
    Mou,
    Agreement,
    Report,
    Minutes,
    Decree,
    Study,
    News,
    Dataset,
    Page,
    Other,
}

impl Choice for DocumentKind {
    const NAME: &'static str = "document_kind";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("mou", Self::Mou),
        ("agreement", Self::Agreement),
        ("report", Self::Report),
        ("minutes", Self::Minutes),
        ("decree", Self::Decree),
        ("study", Self::Study),
        ("news", Self::News),
        ("dataset", Self::Dataset),
        ("page", Self::Page),
        ("other", Self::Other),
    ];
}
