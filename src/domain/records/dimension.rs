use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Id, Ml};

/// A way to split a figure, such as sex or region.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Dimension {
    pub id: Id,
    /// Short name, such as sex.
    pub code: String,
    /// Name in each language.
    pub name: Ml,
    /// Whether its categories together make the whole.
    pub exhaustive: Option<bool>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Dimension {
    const NAME: &'static str = "dimension";
    const CODE: &'static [&'static str] = &["code"];
    const SHARED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::ml("name", |r| &r.name, |r| &mut r.name).required(),
        Field::<Self>::bool("exhaustive", |r| r.exhaustive, |r, v| r.exhaustive = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// One part of a dimension.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Category {
    pub id: Id,
    /// The dimension it is part of.
    pub dimension: Option<Id>,
    /// Short name, such as female.
    pub code: String,
    /// Name in each language.
    pub name: Ml,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Category {
    const NAME: &'static str = "category";
    const CODE: &'static [&'static str] = &["dimension", "code"];
    const SHARED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference(
            "dimension",
            Kind::Dimension,
            |r| r.dimension,
            |r, v| r.dimension = v,
        )
        .required(),
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::ml("name", |r| &r.name, |r| &mut r.name).required(),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}
