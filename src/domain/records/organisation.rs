use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Choice, Id, Ml, Words, choice, word};

/// A body that takes part on either side.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Organisation {
    pub id: Id,
    /// Short name used by people and spreadsheets.
    pub code: String,
    /// Full name in each language.
    pub name: Ml,
    /// Kind of body, of the IATI organisation type list.
    pub r#type: Option<OrganisationType>,
    /// Country it belongs to.
    pub country: Option<Id>,
    /// Identifier used in IATI files, such as KR-GOV-010.
    pub iati_ref: String,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Organisation {
    const NAME: &'static str = "organisation";
    const CODE: &'static [&'static str] = &["code"];
    const SHARED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::ml("name", |r| &r.name, |r| &mut r.name).required(),
        Field::<Self>::choice(
            "type",
            Words::of::<OrganisationType>(),
            |r| word(r.r#type),
            |r, v| r.r#type = choice(v),
        ),
        Field::<Self>::reference("country", Kind::Country, |r| r.country, |r, v| r.country = v),
        Field::<Self>::text("iati_ref", |r| &r.iati_ref, |r, v| r.iati_ref = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// Somebody who is responsible for a part of the work.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Person {
    pub id: Id,
    /// Short name used by people and spreadsheets.
    pub code: String,
    /// Name as the person writes it.
    pub name: String,
    /// Where the person works.
    pub organisation: Option<Id>,
    /// Post or part in the programme.
    pub role: String,
    /// Remark; contact data does not belong here.
    pub note: String,
    pub deleted: bool,
}

impl Record for Person {
    const NAME: &'static str = "person";
    const CODE: &'static [&'static str] = &["code"];
    const SHARED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::text("name", |r| &r.name, |r, v| r.name = v).required(),
        Field::<Self>::reference(
            "organisation",
            Kind::Organisation,
            |r| r.organisation,
            |r, v| r.organisation = v,
        ),
        Field::<Self>::text("role", |r| &r.role, |r, v| r.role = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// The IATI organisation type list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum OrganisationType {
    Government,
    LocalGovernment,
    OtherPublicSector,
    InternationalNgo,
    NationalNgo,
    RegionalNgo,
    PartnerCountryNgo,
    PublicPrivatePartnership,
    Multilateral,
    Foundation,
    PrivateSector,
    PrivateSectorProvider,
    PrivateSectorRecipient,
    PrivateSectorThird,
    Academic,
    Other,
}

impl Choice for OrganisationType {
    const NAME: &'static str = "organisation_type";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("government", Self::Government),
        ("local_government", Self::LocalGovernment),
        ("other_public_sector", Self::OtherPublicSector),
        ("international_ngo", Self::InternationalNgo),
        ("national_ngo", Self::NationalNgo),
        ("regional_ngo", Self::RegionalNgo),
        ("partner_country_ngo", Self::PartnerCountryNgo),
        ("public_private_partnership", Self::PublicPrivatePartnership),
        ("multilateral", Self::Multilateral),
        ("foundation", Self::Foundation),
        ("private_sector", Self::PrivateSector),
        ("private_sector_provider", Self::PrivateSectorProvider),
        ("private_sector_recipient", Self::PrivateSectorRecipient),
        ("private_sector_third", Self::PrivateSectorThird),
        ("academic", Self::Academic),
        ("other", Self::Other),
    ];
}
