use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{CodeList, Exact, Id, Ml};

/// A field of work of the Country Partnership Strategy.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Sector {
    pub id: Id,
    /// Strategy round, such as 2021-2025.
    pub round: String,
    /// transport, public-services, environment, water, or another.
    pub code: String,
    /// Name in each language.
    pub name: Ml,
    /// What the strategy wants in this field.
    pub objective: Ml,
    /// OECD DAC purpose codes of five digits.
    pub dac_codes: CodeList,
    /// Share of the round's budget planned for it, in per cent.
    pub planned_share: Option<Exact>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Sector {
    const NAME: &'static str = "sector";
    const CODE: &'static [&'static str] = &["round", "code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("round", |r| &r.round, |r, v| r.round = v)
            .format(Format::Code)
            .required(),
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::ml("name", |r| &r.name, |r| &mut r.name).required(),
        Field::<Self>::ml("objective", |r| &r.objective, |r| &mut r.objective),
        Field::<Self>::codes("dac_codes", |r| &r.dac_codes, |r, v| r.dac_codes = v),
        Field::<Self>::decimal("planned_share", |r| r.planned_share, |r, v| r.planned_share = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// How much of a project belongs to a sector.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct SectorShare {
    pub id: Id,
    /// The project.
    pub project: Option<Id>,
    /// The sector.
    pub sector: Option<Id>,
    /// Part of the project in per cent; the parts of a project sum to 100.
    pub percent: Option<Exact>,
    pub deleted: bool,
}

impl Record for SectorShare {
    const NAME: &'static str = "sector_share";
    const CODE: &'static [&'static str] = &["project", "sector"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference("project", Kind::Project, |r| r.project, |r, v| r.project = v)
            .required(),
        Field::<Self>::reference("sector", Kind::Sector, |r| r.sector, |r, v| r.sector = v)
            .required(),
        Field::<Self>::decimal("percent", |r| r.percent, |r, v| r.percent = v).required(),
    ];
}
