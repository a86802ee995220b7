use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{
    Absence, Choice, Date, Exact, Id, Link, Ml, Qualifier, Words, choice, word,
};

/// What the cooperation delivered or helped and people use.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Service {
    pub id: Id,
    /// Short name.
    pub code: String,
    /// Name of the service.
    pub title: Ml,
    /// Portal, facility, system or standard.
    pub kind: Option<ServiceKind>,
    /// The project it came from.
    pub project: Option<Id>,
    /// The sector it serves.
    pub sector: Option<Id>,
    /// The day people could use it.
    pub launch: Option<Date>,
    /// Who runs it.
    pub operator: Option<Id>,
    /// Where it is found.
    pub url: String,
    /// What part the cooperation had in it.
    pub contribution: Option<Contribution>,
    /// The indicator that counts its users.
    pub users: Option<Id>,
    /// What it does, for whom.
    pub description: Ml,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Service {
    const NAME: &'static str = "service";
    const CODE: &'static [&'static str] = &["code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::ml("title", |r| &r.title, |r| &mut r.title).required(),
        Field::<Self>::choice(
            "kind",
            Words::of::<ServiceKind>(),
            |r| word(r.kind),
            |r, v| r.kind = choice(v),
        ),
        Field::<Self>::reference("project", Kind::Project, |r| r.project, |r, v| r.project = v),
        Field::<Self>::reference("sector", Kind::Sector, |r| r.sector, |r, v| r.sector = v),
        Field::<Self>::date("launch", |r| r.launch, |r, v| r.launch = v),
        Field::<Self>::reference(
            "operator",
            Kind::Organisation,
            |r| r.operator,
            |r, v| r.operator = v,
        ),
        Field::<Self>::text("url", |r| &r.url, |r, v| r.url = v).format(Format::Url),
        Field::<Self>::choice(
            "contribution",
            Words::of::<Contribution>(),
            |r| word(r.contribution),
            |r, v| r.contribution = choice(v),
        ),
        Field::<Self>::reference("users", Kind::Indicator, |r| r.users, |r, v| r.users = v),
        Field::<Self>::ml("description", |r| &r.description, |r| &mut r.description)
            .format(Format::Long),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// What sort of service it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum ServiceKind {
    Portal,
    Facility,
    System,
    Standard,
}

impl Choice for ServiceKind {
    const NAME: &'static str = "service_kind";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("portal", Self::Portal),
        ("facility", Self::Facility),
        ("system", Self::System),
        ("standard", Self::Standard),
    ];
}

/// What part the cooperation had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Contribution {
    Delivered,
    Contributed,
    Related,
}

impl Choice for Contribution {
    const NAME: &'static str = "contribution";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("delivered", Self::Delivered),
        ("contributed", Self::Contributed),
        ("related", Self::Related),
    ];
}

/// Whether something delivered is still used, checked in a set year after closing.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct FollowupCheck {
    pub id: Id,
    /// The service or project that is checked.
    pub owner: Option<Link>,
    /// The year in which the check is to be made.
    pub due_year: Option<i64>,
    /// The day of the check; empty while it is still to be made.
    pub date: Option<Date>,
    /// Whether people still use it.
    pub in_use: Option<bool>,
    /// Who runs it.
    pub operator: Option<Id>,
    /// Who pays for it.
    pub payer: Option<Id>,
    /// How many people use it.
    pub users: Option<Exact>,
    /// How exact the number of users is; exact where empty.
    pub qualifier: Option<Qualifier>,
    /// Why the number of users is not there.
    pub absence: Option<Absence>,
    /// Paper or address that shows it.
    pub evidence: String,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for FollowupCheck {
    const NAME: &'static str = "followup_check";
    const CODE: &'static [&'static str] = &["owner", "due_year"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::link(
            "owner",
            &[Kind::Service, Kind::Project],
            |r| r.owner,
            |r, v| r.owner = v,
        )
        .required(),
        Field::<Self>::int("due_year", |r| r.due_year, |r, v| r.due_year = v).required(),
        Field::<Self>::date("date", |r| r.date, |r, v| r.date = v),
        Field::<Self>::bool("in_use", |r| r.in_use, |r, v| r.in_use = v),
        Field::<Self>::reference(
            "operator",
            Kind::Organisation,
            |r| r.operator,
            |r, v| r.operator = v,
        ),
        Field::<Self>::reference("payer", Kind::Organisation, |r| r.payer, |r, v| r.payer = v),
        Field::<Self>::decimal("users", |r| r.users, |r, v| r.users = v),
        Field::<Self>::choice(
            "qualifier",
            Words::of::<Qualifier>(),
            |r| word(r.qualifier),
            |r, v| r.qualifier = choice(v),
        ),
        Field::<Self>::choice(
            "absence",
            Words::of::<Absence>(),
            |r| word(r.absence),
            |r, v| r.absence = choice(v),
        ),
        Field::<Self>::text("evidence", |r| &r.evidence, |r, v| r.evidence = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}
