use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Choice, Id, Link, Ml, Side, Words, choice, word};

/// What one side wrote for a report.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Narrative {
    pub id: Id,
    /// What it is about.
    pub record: Option<Link>,
    /// The period it was written for.
    pub period: Option<Id>,
    /// Who wrote it.
    pub side: Option<Side>,
    /// The place in the report.
    pub section: Option<NarrativeSection>,
    /// The words.
    pub text: Ml,
    pub deleted: bool,
}

impl Record for Narrative {
    const NAME: &'static str = "narrative";
    const CODE: &'static [&'static str] = &["record", "period", "side", "section"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::link(
            "record",
            &[Kind::Partnership, Kind::Phase, Kind::Sector, Kind::Project],
            |r| r.record,
            |r, v| r.record = v,
        )
        .required(),
        Field::<Self>::reference("period", Kind::Period, |r| r.period, |r, v| r.period = v)
            .required(),
        Field::<Self>::choice(
            "side",
            Words::of::<Side>(),
            |r| word(r.side),
            |r, v| r.side = choice(v),
        ),
        Field::<Self>::choice(
            "section",
            Words::of::<NarrativeSection>(),
            |r| word(r.section),
            |r, v| r.section = choice(v),
        )
        .required(),
        Field::<Self>::ml("text", |r| &r.text, |r| &mut r.text).format(Format::Long).required(),
    ];
}

/// The places in a report that people write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum NarrativeSection {
    Summary,
    Done,
    NotDoneWhy,
    Contribution,
    Next,
    Achievement1,
    Achievement2,
    Achievement3,
    Issue1,
    Issue2,
    Issue3,
    Variance,
    Lesson,
}

impl Choice for NarrativeSection {
    const NAME: &'static str = "narrative_section";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("summary", Self::Summary),
        ("done", Self::Done),
        ("not_done_why", Self::NotDoneWhy),
        ("contribution", Self::Contribution),
        ("next", Self::Next),
        ("achievement_1", Self::Achievement1),
        ("achievement_2", Self::Achievement2),
        ("achievement_3", Self::Achievement3),
        ("issue_1", Self::Issue1),
        ("issue_2", Self::Issue2),
        ("issue_3", Self::Issue3),
        ("variance", Self::Variance),
        ("lesson", Self::Lesson),
    ];
}
