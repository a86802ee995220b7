use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Choice, Id, Link, Ml, Words, choice, word};

/// A row of the design matrix: what is to come about.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct ExpectedResult {
    pub id: Id,
    /// What it is a result of.
    pub owner: Option<Link>,
    /// Short name, such as O1.
    pub code: String,
    /// Its place in the chain from input to impact.
    pub level: Option<ResultLevel>,
    /// What is to come about, in a sentence.
    pub title: Ml,
    /// What is meant by it.
    pub description: Ml,
    /// The higher result it contributes to.
    pub parent: Option<Id>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for ExpectedResult {
    const NAME: &'static str = "result";
    const CODE: &'static [&'static str] = &["owner", "code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::link(
            "owner",
            &[Kind::Project, Kind::Phase, Kind::Sector, Kind::Partnership],
            |r| r.owner,
            |r, v| r.owner = v,
        )
        .required(),
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::choice(
            "level",
            Words::of::<ResultLevel>(),
            |r| word(r.level),
            |r, v| r.level = choice(v),
        )
        .required(),
        Field::<Self>::ml("title", |r| &r.title, |r| &mut r.title).required(),
        Field::<Self>::ml("description", |r| &r.description, |r| &mut r.description)
            .format(Format::Long),
        Field::<Self>::reference("parent", Kind::ExpectedResult, |r| r.parent, |r, v| r.parent = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// The results chain of the OECD DAC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum ResultLevel {
    Impact,
    Outcome,
    Output,
    Activity,
    Input,
}

impl Choice for ResultLevel {
    const NAME: &'static str = "result_level";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("impact", Self::Impact),
        ("outcome", Self::Outcome),
        ("output", Self::Output),
        ("activity", Self::Activity),
        ("input", Self::Input),
    ];
}
