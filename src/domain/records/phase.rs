use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Choice, Date, Id, Ml, Words, choice, word};

/// One agreed span of cooperation; between two of them there may be a gap.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Phase {
    pub id: Id,
    /// Short name, such as IDN-2.
    pub code: String,
    /// Position among the phases, from 1.
    pub number: Option<i64>,
    /// Name of the phase.
    pub title: Ml,
    /// What it is about, in a line.
    pub theme: Ml,
    /// What it is to bring about.
    pub objective: Ml,
    /// First day as agreed.
    pub planned_start: Option<Date>,
    /// Last day as first agreed; extensions are stage events.
    pub planned_end: Option<Date>,
    /// First day in fact.
    pub actual_start: Option<Date>,
    /// Last day in fact.
    pub actual_end: Option<Date>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Phase {
    const NAME: &'static str = "phase";
    const CODE: &'static [&'static str] = &["code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::int("number", |r| r.number, |r, v| r.number = v).required(),
        Field::<Self>::ml("title", |r| &r.title, |r| &mut r.title).required(),
        Field::<Self>::ml("theme", |r| &r.theme, |r| &mut r.theme),
        Field::<Self>::ml("objective", |r| &r.objective, |r| &mut r.objective),
        Field::<Self>::date("planned_start", |r| r.planned_start, |r, v| r.planned_start = v),
        Field::<Self>::date("planned_end", |r| r.planned_end, |r, v| r.planned_end = v),
        Field::<Self>::date("actual_start", |r| r.actual_start, |r, v| r.actual_start = v),
        Field::<Self>::date("actual_end", |r| r.actual_end, |r, v| r.actual_end = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// A step in the life of a centre: agreed, opened, extended, closed.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct StageEvent {
    pub id: Id,
    /// The phase it belongs to.
    pub phase: Option<Id>,
    /// Which step.
    pub stage: Option<Stage>,
    /// When it happened; empty if it is only known that it did.
    pub date: Option<Date>,
    /// For an extension: the end before it.
    pub old_end: Option<Date>,
    /// For an extension: the end agreed by it.
    pub new_end: Option<Date>,
    /// The paper that shows it.
    pub document: Option<Id>,
    /// What happened, in a line.
    pub text: Ml,
    pub deleted: bool,
}

impl Record for StageEvent {
    const NAME: &'static str = "stage_event";
    const CODE: &'static [&'static str] = &["phase", "stage", "date"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference("phase", Kind::Phase, |r| r.phase, |r, v| r.phase = v).required(),
        Field::<Self>::choice(
            "stage",
            Words::of::<Stage>(),
            |r| word(r.stage),
            |r, v| r.stage = choice(v),
        )
        .required(),
        Field::<Self>::date("date", |r| r.date, |r, v| r.date = v),
        Field::<Self>::date("old_end", |r| r.old_end, |r, v| r.old_end = v),
        Field::<Self>::date("new_end", |r| r.new_end, |r, v| r.new_end = v),
        Field::<Self>::reference("document", Kind::Document, |r| r.document, |r, v| r.document = v),
        Field::<Self>::ml("text", |r| &r.text, |r| &mut r.text),
    ];
}

/// The steps in the life of a centre, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Stage {
    Selection,
    Mou,
    Committee,
    Agreement,
    Opening,
    Operation,
    Extension,
    Closing,
    FollowUp,
}

impl Choice for Stage {
    const NAME: &'static str = "stage";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("selection", Self::Selection),
        ("mou", Self::Mou),
        ("committee", Self::Committee),
        ("agreement", Self::Agreement),
        ("opening", Self::Opening),
        ("operation", Self::Operation),
        ("extension", Self::Extension),
        ("closing", Self::Closing),
        ("follow_up", Self::FollowUp),
    ];
}
