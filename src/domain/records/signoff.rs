use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Id, Ml, Side, Stamp, Words, choice, word};

/// The signature of one side under the figures of a period.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Signoff {
    pub id: Id,
    /// The period whose figures were signed.
    pub period: Option<Id>,
    /// Which party signed.
    pub side: Option<Side>,
    /// Which signature of this side under this period, from 1.
    pub number: Option<i64>,
    /// Who signed, where that person is a record.
    pub person: Option<Id>,
    /// Who signed, as written.
    pub name: String,
    /// When it was signed.
    pub stamp: Option<Stamp>,
    /// SHA-256 of the figures that were signed.
    pub fingerprint: String,
    /// Version of the rules by which the figures were gathered.
    pub rules: String,
    /// The desk on which it was recorded.
    pub desk: String,
    /// What the side does not agree with although it signs.
    pub reservation: Ml,
    /// When the period was reopened.
    pub voided: Option<Stamp>,
    /// Which party reopened the period.
    pub voided_by: Option<Side>,
    /// Why the period was reopened.
    pub void_reason: String,
    pub deleted: bool,
}

impl Record for Signoff {
    const NAME: &'static str = "signoff";
    const CODE: &'static [&'static str] = &["period", "side", "number"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference("period", Kind::Period, |r| r.period, |r, v| r.period = v)
            .required(),
        Field::<Self>::choice(
            "side",
            Words::of::<Side>(),
            |r| word(r.side),
            |r, v| r.side = choice(v),
        )
        .required(),
        Field::<Self>::int("number", |r| r.number, |r, v| r.number = v).required(),
        Field::<Self>::reference("person", Kind::Person, |r| r.person, |r, v| r.person = v),
        Field::<Self>::text("name", |r| &r.name, |r, v| r.name = v),
        Field::<Self>::stamp("stamp", |r| r.stamp, |r, v| r.stamp = v),
        Field::<Self>::text("fingerprint", |r| &r.fingerprint, |r, v| r.fingerprint = v)
            .format(Format::Sha256),
        Field::<Self>::text("rules", |r| &r.rules, |r, v| r.rules = v),
        Field::<Self>::text("desk", |r| &r.desk, |r, v| r.desk = v),
        Field::<Self>::ml("reservation", |r| &r.reservation, |r| &mut r.reservation)
            .format(Format::Long),
        Field::<Self>::stamp("voided", |r| r.voided, |r, v| r.voided = v),
        Field::<Self>::choice(
            "voided_by",
            Words::of::<Side>(),
            |r| word(r.voided_by),
            |r, v| r.voided_by = choice(v),
        ),
        Field::<Self>::text("void_reason", |r| &r.void_reason, |r, v| r.void_reason = v)
            .format(Format::Long),
    ];
}
