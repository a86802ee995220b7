use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Choice, Date, Id, Words, choice, word};

/// A span of time that is reported on or referred to.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Period {
    pub id: Id,
    /// 2024, 2024-H1, 2024-Q3, 2024-09 or FY2024-Q3, or another for a reference period.
    pub code: String,
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Day by which figures are to be in.
    pub due: Option<Date>,
    /// Reported, or only referred to; reported where empty.
    pub kind: Option<PeriodKind>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Period {
    const NAME: &'static str = "period";
    const CODE: &'static [&'static str] = &["code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::date("start", |r| r.start, |r, v| r.start = v).required(),
        Field::<Self>::date("end", |r| r.end, |r, v| r.end = v).required(),
        Field::<Self>::date("due", |r| r.due, |r, v| r.due = v),
        Field::<Self>::choice(
            "kind",
            Words::of::<PeriodKind>(),
            |r| word(r.kind),
            |r, v| r.kind = choice(v),
        ),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// Whether a period is ever due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum PeriodKind {
    Reported,
    Reference,
}

impl Choice for PeriodKind {
    const NAME: &'static str = "period_kind";
    const WORDS: &'static [(&'static str, Self)] =
        &[("reported", Self::Reported), ("reference", Self::Reference)];
}
