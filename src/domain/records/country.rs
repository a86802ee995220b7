use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Choice, CodeList, Id, Ml, Words, choice, word};

/// A country that cooperates, or that Korea names as a priority partner.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Country {
    pub id: Id,
    /// ISO 3166-1 alpha-3 code, such as IDN; XDG is a made-up one.
    pub code: String,
    /// ISO 3166-1 alpha-2 code.
    pub alpha2: String,
    /// Name as used in each language.
    pub name: Ml,
    /// Part of the world by which priority partners are grouped.
    pub region: Option<Region>,
    /// Strategy rounds in which Korea names it a priority partner, such as 2021-2025.
    pub priority_rounds: CodeList,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Country {
    const NAME: &'static str = "country";
    const CODE: &'static [&'static str] = &["code"];
    const SHARED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::text("alpha2", |r| &r.alpha2, |r, v| r.alpha2 = v).format(Format::Code),
        Field::<Self>::ml("name", |r| &r.name, |r| &mut r.name).required(),
        Field::<Self>::choice(
            "region",
            Words::of::<Region>(),
            |r| word(r.region),
            |r, v| r.region = choice(v),
        ),
        Field::<Self>::codes(
            "priority_rounds",
            |r| &r.priority_rounds,
            |r, v| r.priority_rounds = v,
        ),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// Part of the world, as Korea's partnership strategies group it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Region {
    Asia,
    Africa,
    LatinAmerica,
    MiddleEastCis,
    Europe,
    Oceania,
    NorthAmerica,
}

impl Choice for Region {
    const NAME: &'static str = "region";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("asia", Self::Asia),
        ("africa", Self::Africa),
        ("latin_america", Self::LatinAmerica),
        ("middle_east_cis", Self::MiddleEastCis),
        ("europe", Self::Europe),
        ("oceania", Self::Oceania),
        ("north_america", Self::NorthAmerica),
    ];
}
