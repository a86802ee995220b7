use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Id, Link};

/// What a file of another publisher said of a record beyond what the record can hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Remainder {
    pub id: Id,
    /// The record it was said of.
    pub record: Option<Link>,
    /// The element of IATI as it stood, without what the record holds.
    pub xml: String,
    pub deleted: bool,
}

impl Record for Remainder {
    const NAME: &'static str = "remainder";
    const CODE: &'static [&'static str] = &["record"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::link("record", &[], |r| r.record, |r, v| r.record = v).required(),
        Field::<Self>::text("xml", |r| &r.xml, |r, v| r.xml = v).format(Format::Long).required(),
    ];
}
