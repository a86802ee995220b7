use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Choice, Date, Exact, Id, Ml, Side, Words, choice, word};

/// A dated event of a project that can be checked.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Milestone {
    pub id: Id,
    /// The project.
    pub project: Option<Id>,
    /// Short name, such as M3.
    pub code: String,
    /// What is done or decided on that day.
    pub title: Ml,
    /// What sort of event it is.
    pub kind: Option<MilestoneKind>,
    /// Day as first agreed, the baseline of the schedule.
    pub planned: Option<Date>,
    /// Day now expected.
    pub forecast: Option<Date>,
    /// Day it happened.
    pub actual: Option<Date>,
    /// Open, or cancelled with a reason; open where empty.
    pub state: Option<MilestoneState>,
    /// Why it was cancelled.
    pub cancelled_reason: String,
    /// Share in the progress of the project; 1 where empty.
    pub weight: Option<Exact>,
    /// Who sees to it.
    pub responsible: Option<Id>,
    /// Which party sees to it.
    pub side: Option<Side>,
    /// Why it is late.
    pub delay_cause: Option<DelayCause>,
    /// Why it is late, in words.
    pub delay_text: Ml,
    /// What somebody has to decide so that it can happen.
    pub decision_needed: Ml,
    /// Where it can be seen that it happened.
    pub evidence: String,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Milestone {
    const NAME: &'static str = "milestone";
    const CODE: &'static [&'static str] = &["project", "code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference("project", Kind::Project, |r| r.project, |r, v| r.project = v)
            .required(),
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::ml("title", |r| &r.title, |r| &mut r.title).required(),
        Field::<Self>::choice(
            "kind",
            Words::of::<MilestoneKind>(),
            |r| word(r.kind),
            |r, v| r.kind = choice(v),
        ),
        Field::<Self>::date("planned", |r| r.planned, |r, v| r.planned = v),
        Field::<Self>::date("forecast", |r| r.forecast, |r, v| r.forecast = v),
        Field::<Self>::date("actual", |r| r.actual, |r, v| r.actual = v),
        Field::<Self>::choice(
            "state",
            Words::of::<MilestoneState>(),
            |r| word(r.state),
            |r, v| r.state = choice(v),
        ),
        Field::<Self>::text(
            "cancelled_reason",
            |r| &r.cancelled_reason,
            |r, v| r.cancelled_reason = v,
        ),
        Field::<Self>::decimal("weight", |r| r.weight, |r, v| r.weight = v),
        Field::<Self>::reference(
            "responsible",
            Kind::Person,
            |r| r.responsible,
            |r, v| r.responsible = v,
        ),
        Field::<Self>::choice(
            "side",
            Words::of::<Side>(),
            |r| word(r.side),
            |r, v| r.side = choice(v),
        ),
        Field::<Self>::choice(
            "delay_cause",
            Words::of::<DelayCause>(),
            |r| word(r.delay_cause),
            |r, v| r.delay_cause = choice(v),
        ),
        Field::<Self>::ml("delay_text", |r| &r.delay_text, |r| &mut r.delay_text),
        Field::<Self>::ml("decision_needed", |r| &r.decision_needed, |r| &mut r.decision_needed),
        Field::<Self>::text("evidence", |r| &r.evidence, |r, v| r.evidence = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// One milestone that another has to wait for, finish to start.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Dependency {
    pub id: Id,
    /// What comes first.
    pub predecessor: Option<Id>,
    /// What has to wait.
    pub successor: Option<Id>,
    /// Days between the two; 0 where empty.
    pub lag: Option<i64>,
    pub deleted: bool,
}

impl Record for Dependency {
    const NAME: &'static str = "dependency";
    const CODE: &'static [&'static str] = &["predecessor", "successor"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference(
            "predecessor",
            Kind::Milestone,
            |r| r.predecessor,
            |r, v| r.predecessor = v,
        )
        .required(),
        Field::<Self>::reference(
            "successor",
            Kind::Milestone,
            |r| r.successor,
            |r, v| r.successor = v,
        )
        .required(),
        Field::<Self>::int("lag", |r| r.lag, |r, v| r.lag = v),
    ];
}

/// What sort of event a milestone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum MilestoneKind {
    Deliverable,
    Decision,
    Contract,
    Launch,
    Evaluation,
    Handover,
    Event,
}

impl Choice for MilestoneKind {
    const NAME: &'static str = "milestone_kind";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("deliverable", Self::Deliverable),
        ("decision", Self::Decision),
        ("contract", Self::Contract),
        ("launch", Self::Launch),
        ("evaluation", Self::Evaluation),
        ("handover", Self::Handover),
        ("event", Self::Event),
    ];
}

/// Whether a milestone still counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum MilestoneState {
    Open,
    Cancelled,
}

impl Choice for MilestoneState {
    const NAME: &'static str = "milestone_state";
    const WORDS: &'static [(&'static str, Self)] =
        &[("open", Self::Open), ("cancelled", Self::Cancelled)];
}

/// Why a milestone is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum DelayCause {
    Procurement,
    CounterpartChange,
    Budget,
    Regulation,
    Data,
    Security,
    Other,
}

impl Choice for DelayCause {
    const NAME: &'static str = "delay_cause";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("procurement", Self::Procurement),
        ("counterpart_change", Self::CounterpartChange),
        ("budget", Self::Budget),
        ("regulation", Self::Regulation),
        ("data", Self::Data),
        ("security", Self::Security),
        ("other", Self::Other),
    ];
}
