use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Date, Id, Link, Ml, Status, Words, choice, word};

/// A status that a person set beside the computed one, for one period.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Override {
    pub id: Id,
    /// What is rated.
    pub record: Option<Link>,
    /// The period for which it holds; it ends with it.
    pub period: Option<Id>,
    /// The status given.
    pub status: Option<Status>,
    /// Why the computed status does not tell the truth.
    pub reason: Ml,
    /// Who decided it.
    pub person: Option<Id>,
    /// The day it was decided.
    pub date: Option<Date>,
    pub deleted: bool,
}

impl Record for Override {
    const NAME: &'static str = "override";
    const CODE: &'static [&'static str] = &["record", "period"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::link(
            "record",
            &[
                Kind::Indicator,
                Kind::Milestone,
                Kind::Project,
                Kind::Sector,
                Kind::Phase,
                Kind::Partnership,
            ],
            |r| r.record,
            |r, v| r.record = v,
        )
        .required(),
        Field::<Self>::reference("period", Kind::Period, |r| r.period, |r, v| r.period = v)
            .required(),
        Field::<Self>::choice(
            "status",
            Words::of::<Status>(),
            |r| word(r.status),
            |r, v| r.status = choice(v),
        )
        .required(),
        Field::<Self>::ml("reason", |r| &r.reason, |r| &mut r.reason)
            .format(Format::Long)
            .required(),
        Field::<Self>::reference("person", Kind::Person, |r| r.person, |r, v| r.person = v),
        Field::<Self>::date("date", |r| r.date, |r, v| r.date = v),
    ];
}
