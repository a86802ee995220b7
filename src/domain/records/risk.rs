use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Choice, Date, Id, Link, Ml, Words, choice, word};

/// Something that may go wrong, has gone wrong, or must hold.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Risk {
    pub id: Id,
    /// What it bears on.
    pub owner: Option<Link>,
    /// Short name, such as R1.
    pub code: String,
    /// What may happen.
    pub title: Ml,
    /// Where it comes from.
    pub category: Option<RiskCategory>,
    /// Risk, issue or assumption.
    pub kind: Option<RiskKind>,
    /// The result that depends on it.
    pub result: Option<Id>,
    /// From 1, rare, to 5, almost certain.
    pub likelihood: Option<i64>,
    /// From 1, slight, to 5, severe.
    pub impact: Option<i64>,
    /// What is done about it.
    pub response: Ml,
    /// Who watches it.
    pub responsible: Option<Id>,
    /// When the response is to be done.
    pub due: Option<Date>,
    /// Open, occurred or closed; for an assumption holds, doubtful or failed.
    pub state: Option<RiskState>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Risk {
    const NAME: &'static str = "risk";
    const CODE: &'static [&'static str] = &["owner", "code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::link(
            "owner",
            &[Kind::Project, Kind::Phase, Kind::Partnership],
            |r| r.owner,
            |r, v| r.owner = v,
        )
        .required(),
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::ml("title", |r| &r.title, |r| &mut r.title).required(),
        Field::<Self>::choice(
            "category",
            Words::of::<RiskCategory>(),
            |r| word(r.category),
            |r, v| r.category = choice(v),
        ),
        Field::<Self>::choice(
            "kind",
            Words::of::<RiskKind>(),
            |r| word(r.kind),
            |r, v| r.kind = choice(v),
        )
        .required(),
        Field::<Self>::reference("result", Kind::ExpectedResult, |r| r.result, |r, v| r.result = v),
        Field::<Self>::int("likelihood", |r| r.likelihood, |r, v| r.likelihood = v),
        Field::<Self>::int("impact", |r| r.impact, |r, v| r.impact = v),
        Field::<Self>::ml("response", |r| &r.response, |r| &mut r.response),
        Field::<Self>::reference(
            "responsible",
            Kind::Person,
            |r| r.responsible,
            |r, v| r.responsible = v,
        ),
        Field::<Self>::date("due", |r| r.due, |r, v| r.due = v),
        Field::<Self>::choice(
            "state",
            Words::of::<RiskState>(),
            |r| word(r.state),
            |r, v| r.state = choice(v),
        ),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// Where a risk comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum RiskCategory {
    Political,
    Institutional,
    Financial,
    Technical,
    Procurement,
    Security,
    People,
    External,
}

impl Choice for RiskCategory {
    const NAME: &'static str = "risk_category";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("political", Self::Political),
        ("institutional", Self::Institutional),
        ("financial", Self::Financial),
        ("technical", Self::Technical),
        ("procurement", Self::Procurement),
        ("security", Self::Security),
        ("people", Self::People),
        ("external", Self::External),
    ];
}

/// May happen, has happened, must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum RiskKind {
    Risk,
    Issue,
    Assumption,
}

impl Choice for RiskKind {
    const NAME: &'static str = "risk_kind";
    const WORDS: &'static [(&'static str, Self)] =
        &[("risk", Self::Risk), ("issue", Self::Issue), ("assumption", Self::Assumption)];
}

/// How a risk or an assumption stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum RiskState {
    Open,
    Occurred,
    Closed,
    Holds,
    Doubtful,
    Failed,
}

impl Choice for RiskState {
    const NAME: &'static str = "risk_state";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("open", Self::Open),
        ("occurred", Self::Occurred),
        ("closed", Self::Closed),
        ("holds", Self::Holds),
        ("doubtful", Self::Doubtful),
        ("failed", Self::Failed),
    ];
}

/// How a risk, an issue or an assumption stood in one period.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct RiskReview {
    pub id: Id,
    /// The risk, issue or assumption that was reviewed.
    pub risk: Option<Id>,
    /// The period it was reviewed for.
    pub period: Option<Id>,
    /// From 1, rare, to 5, almost certain.
    pub likelihood: Option<i64>,
    /// From 1, slight, to 5, severe.
    pub impact: Option<i64>,
    /// Whether it grows, stays or falls.
    pub trend: Option<RiskTrend>,
    /// How it stood: open, occurred, closed; an assumption holds, is doubtful or failed.
    pub state: Option<RiskState>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for RiskReview {
    const NAME: &'static str = "risk_review";
    const CODE: &'static [&'static str] = &["risk", "period"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference("risk", Kind::Risk, |r| r.risk, |r, v| r.risk = v).required(),
        Field::<Self>::reference("period", Kind::Period, |r| r.period, |r, v| r.period = v)
            .required(),
        Field::<Self>::int("likelihood", |r| r.likelihood, |r, v| r.likelihood = v),
        Field::<Self>::int("impact", |r| r.impact, |r, v| r.impact = v),
        Field::<Self>::choice(
            "trend",
            Words::of::<RiskTrend>(),
            |r| word(r.trend),
            |r, v| r.trend = choice(v),
        ),
        Field::<Self>::choice(
            "state",
            Words::of::<RiskState>(),
            |r| word(r.state),
            |r, v| r.state = choice(v),
        ),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// Which way a risk goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum RiskTrend {
    Rising,
    Steady,
    Falling,
}

impl Choice for RiskTrend {
    const NAME: &'static str = "risk_trend";
    const WORDS: &'static [(&'static str, Self)] =
        &[("rising", Self::Rising), ("steady", Self::Steady), ("falling", Self::Falling)];
}
