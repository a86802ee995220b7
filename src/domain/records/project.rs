use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Choice, Date, Id, Ml, Side, Words, choice, word};

/// An agreed piece of work with its own schedule and budget.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Project {
    pub id: Id,
    /// Short name, such as IDN-2-EA.
    pub code: String,
    /// Whether the centre runs it or it only stands beside the programme.
    pub programme: Option<Programme>,
    /// Phase it belongs to; none for a related one.
    pub phase: Option<Id>,
    /// Name of the project.
    pub title: Ml,
    /// What sort of work it is.
    pub kind: Option<ProjectKind>,
    /// What is done, for whom and how.
    pub description: Ml,
    /// What it is to bring about.
    pub objective: Ml,
    /// Where it stands, of the IATI activity status list.
    pub activity_status: Option<ActivityStatus>,
    /// First day as agreed.
    pub planned_start: Option<Date>,
    /// Last day as agreed.
    pub planned_end: Option<Date>,
    /// First day in fact.
    pub actual_start: Option<Date>,
    /// Last day in fact.
    pub actual_end: Option<Date>,
    /// Who runs it.
    pub manager: Option<Id>,
    /// The project that this one follows on from.
    pub parent: Option<Id>,
    /// Poverty marker: 0 none, 1 significant, 2 principal.
    pub poverty: Option<i64>,
    /// Gender marker: 0 none, 1 significant, 2 principal.
    pub gender: Option<i64>,
    /// Environment marker: 0 none, 1 significant, 2 principal.
    pub environment: Option<i64>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Project {
    const NAME: &'static str = "project";
    const CODE: &'static [&'static str] = &["code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::choice(
            "programme",
            Words::of::<Programme>(),
            |r| word(r.programme),
            |r, v| r.programme = choice(v),
        ),
        Field::<Self>::reference("phase", Kind::Phase, |r| r.phase, |r, v| r.phase = v),
        Field::<Self>::ml("title", |r| &r.title, |r| &mut r.title).required(),
        Field::<Self>::choice(
            "kind",
            Words::of::<ProjectKind>(),
            |r| word(r.kind),
            |r, v| r.kind = choice(v),
        ),
        Field::<Self>::ml("description", |r| &r.description, |r| &mut r.description)
            .format(Format::Long),
        Field::<Self>::ml("objective", |r| &r.objective, |r| &mut r.objective).format(Format::Long),
        Field::<Self>::choice(
            "activity_status",
            Words::of::<ActivityStatus>(),
            |r| word(r.activity_status),
            |r, v| r.activity_status = choice(v),
        ),
        Field::<Self>::date("planned_start", |r| r.planned_start, |r, v| r.planned_start = v),
        Field::<Self>::date("planned_end", |r| r.planned_end, |r, v| r.planned_end = v),
        Field::<Self>::date("actual_start", |r| r.actual_start, |r, v| r.actual_start = v),
        Field::<Self>::date("actual_end", |r| r.actual_end, |r, v| r.actual_end = v),
        Field::<Self>::reference("manager", Kind::Person, |r| r.manager, |r, v| r.manager = v),
        Field::<Self>::reference("parent", Kind::Project, |r| r.parent, |r, v| r.parent = v),
        Field::<Self>::int("poverty", |r| r.poverty, |r, v| r.poverty = v),
        Field::<Self>::int("gender", |r| r.gender, |r, v| r.gender = v),
        Field::<Self>::int("environment", |r| r.environment, |r, v| r.environment = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// The part an organisation has in a project.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Participation {
    pub id: Id,
    /// The project.
    pub project: Option<Id>,
    /// Who takes part.
    pub organisation: Option<Id>,
    /// In which part, of the IATI organisation role list.
    pub role: Option<Role>,
    /// For which party.
    pub side: Option<Side>,
    pub deleted: bool,
}

impl Record for Participation {
    const NAME: &'static str = "participation";
    const CODE: &'static [&'static str] = &["project", "organisation", "role"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference("project", Kind::Project, |r| r.project, |r, v| r.project = v)
            .required(),
        Field::<Self>::reference(
            "organisation",
            Kind::Organisation,
            |r| r.organisation,
            |r, v| r.organisation = v,
        )
        .required(),
        Field::<Self>::choice(
            "role",
            Words::of::<Role>(),
            |r| word(r.role),
            |r, v| r.role = choice(v),
        )
        .required(),
        Field::<Self>::choice(
            "side",
            Words::of::<Side>(),
            |r| word(r.side),
            |r, v| r.side = choice(v),
        ),
    ];
}

/// Whether the centre runs a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Programme {
    Centre,
    Related,
}

impl Choice for Programme {
    const NAME: &'static str = "programme";
    const WORDS: &'static [(&'static str, Self)] =
        &[("centre", Self::Centre), ("related", Self::Related)];
}

/// What sort of work a project is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum ProjectKind {
    JointStudy,
    Consultation,
    System,
    Training,
    Facility,
    Pilot,
    PolicyAdvice,
    Equipment,
}

impl Choice for ProjectKind {
    const NAME: &'static str = "project_kind";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("joint_study", Self::JointStudy),
        ("consultation", Self::Consultation),
        ("system", Self::System),
        ("training", Self::Training),
        ("facility", Self::Facility),
        ("pilot", Self::Pilot),
        ("policy_advice", Self::PolicyAdvice),
        ("equipment", Self::Equipment),
    ];
}

/// The IATI activity status list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum ActivityStatus {
    Pipeline,
    Implementation,
    Finalisation,
    Closed,
    Cancelled,
    Suspended,
}

impl Choice for ActivityStatus {
    const NAME: &'static str = "activity_status";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("pipeline", Self::Pipeline),
        ("implementation", Self::Implementation),
        ("finalisation", Self::Finalisation),
        ("closed", Self::Closed),
        ("cancelled", Self::Cancelled),
        ("suspended", Self::Suspended),
    ];
}

/// The IATI organisation role list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Role {
    Funding,
    Accountable,
    Extending,
    Implementing,
}

impl Choice for Role {
    const NAME: &'static str = "role";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("funding", Self::Funding),
        ("accountable", Self::Accountable),
        ("extending", Self::Extending),
        ("implementing", Self::Implementing),
    ];
}
