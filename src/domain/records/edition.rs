use serde::Serialize;

use super::reporting::ReportKind;
use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Choice, CodeList, Date, Id, Profile, Stamp, Words, choice, word};

/// An issued report with what it was made from.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Edition {
    pub id: Id,
    /// Its number, such as E3.
    pub code: String,
    /// The kind of report.
    pub report: Option<ReportKind>,
    /// How much is in it.
    pub profile: Option<Profile>,
    /// The period it is about.
    pub period: Option<Id>,
    /// Languages it was issued in.
    pub languages: CodeList,
    /// Formats it was issued in.
    pub formats: CodeList,
    /// The day of its figures.
    pub as_of: Option<Date>,
    /// The last entry of every desk's log, from which it can be made again.
    pub heads: String,
    /// SHA-256 of the document without its language.
    pub fingerprint: String,
    /// The files it was issued as, each with its SHA-256: `XDG-progress-2024-en.html=9f86…`.
    pub files: CodeList,
    /// Draft, issued or replaced by a later one.
    pub state: Option<EditionState>,
    /// When it was issued.
    pub issued: Option<Stamp>,
    /// Why it was issued before both sides had signed.
    pub unsigned: String,
    /// The edition that it replaces.
    pub replaces: Option<Id>,
    /// Who prepared it.
    pub prepared_by: Option<Id>,
    /// When it was prepared.
    pub prepared: Option<Date>,
    /// Who checked it.
    pub checked_by: Option<Id>,
    /// When it was checked.
    pub checked: Option<Date>,
    /// Who approved it.
    pub approved_by: Option<Id>,
    /// When it was approved.
    pub approved: Option<Date>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Edition {
    const NAME: &'static str = "edition";
    const CODE: &'static [&'static str] = &["code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::choice(
            "report",
            Words::of::<ReportKind>(),
            |r| word(r.report),
            |r, v| r.report = choice(v),
        )
        .required(),
        Field::<Self>::choice(
            "profile",
            Words::of::<Profile>(),
            |r| word(r.profile),
            |r, v| r.profile = choice(v),
        ),
        Field::<Self>::reference("period", Kind::Period, |r| r.period, |r, v| r.period = v),
        Field::<Self>::codes("languages", |r| &r.languages, |r, v| r.languages = v),
        Field::<Self>::codes("formats", |r| &r.formats, |r, v| r.formats = v),
        Field::<Self>::date("as_of", |r| r.as_of, |r, v| r.as_of = v),
        Field::<Self>::text("heads", |r| &r.heads, |r, v| r.heads = v),
        Field::<Self>::text("fingerprint", |r| &r.fingerprint, |r, v| r.fingerprint = v)
            .format(Format::Sha256),
        Field::<Self>::codes("files", |r| &r.files, |r, v| r.files = v),
        Field::<Self>::choice(
            "state",
            Words::of::<EditionState>(),
            |r| word(r.state),
            |r, v| r.state = choice(v),
        ),
        Field::<Self>::stamp("issued", |r| r.issued, |r, v| r.issued = v),
        Field::<Self>::text("unsigned", |r| &r.unsigned, |r, v| r.unsigned = v),
        Field::<Self>::reference("replaces", Kind::Edition, |r| r.replaces, |r, v| r.replaces = v),
        Field::<Self>::reference(
            "prepared_by",
            Kind::Person,
            |r| r.prepared_by,
            |r, v| r.prepared_by = v,
        ),
        Field::<Self>::date("prepared", |r| r.prepared, |r, v| r.prepared = v),
        Field::<Self>::reference(
            "checked_by",
            Kind::Person,
            |r| r.checked_by,
            |r, v| r.checked_by = v,
        ),
        Field::<Self>::date("checked", |r| r.checked, |r, v| r.checked = v),
        Field::<Self>::reference(
            "approved_by",
            Kind::Person,
            |r| r.approved_by,
            |r, v| r.approved_by = v,
        ),
        Field::<Self>::date("approved", |r| r.approved, |r, v| r.approved = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// How far an edition has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum EditionState {
    Draft,
    Issued,
    Replaced,
}

impl Choice for EditionState {
    const NAME: &'static str = "edition_state";
    const WORDS: &'static [(&'static str, Self)] =
        &[("draft", Self::Draft), ("issued", Self::Issued), ("replaced", Self::Replaced)];
}
