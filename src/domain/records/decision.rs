use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Choice, Date, Id, Ml, Side, Words, choice, word};

/// What a committee, a forum or an evaluation decided.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Decision {
    pub id: Id,
    /// Where it was decided.
    pub event: Option<Id>,
    /// Short name, such as D2.
    pub code: String,
    /// What was decided.
    pub text: Ml,
    /// When; the day of the event where empty.
    pub date: Option<Date>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Decision {
    const NAME: &'static str = "decision";
    const CODE: &'static [&'static str] = &["event", "code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference("event", Kind::Event, |r| r.event, |r, v| r.event = v).required(),
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::ml("text", |r| &r.text, |r| &mut r.text).required(),
        Field::<Self>::date("date", |r| r.date, |r, v| r.date = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// What somebody is to do because of a decision.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Action {
    pub id: Id,
    /// Where it was agreed.
    pub event: Option<Id>,
    /// Short name, such as A2.
    pub code: String,
    /// The decision it carries out.
    pub decision: Option<Id>,
    /// What is to be done.
    pub text: Ml,
    /// Who does it.
    pub responsible: Option<Id>,
    /// Which party does it.
    pub side: Option<Side>,
    /// By when.
    pub due: Option<Date>,
    /// Open, done or dropped; open where empty.
    pub state: Option<ActionState>,
    /// When it was done.
    pub done: Option<Date>,
    /// Where it can be seen.
    pub evidence: String,
    /// What it changes in the programme.
    pub changes: Ml,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Action {
    const NAME: &'static str = "action";
    const CODE: &'static [&'static str] = &["event", "code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference("event", Kind::Event, |r| r.event, |r, v| r.event = v).required(),
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::reference("decision", Kind::Decision, |r| r.decision, |r, v| r.decision = v),
        Field::<Self>::ml("text", |r| &r.text, |r| &mut r.text).required(),
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
        Field::<Self>::date("due", |r| r.due, |r, v| r.due = v),
        Field::<Self>::choice(
            "state",
            Words::of::<ActionState>(),
            |r| word(r.state),
            |r, v| r.state = choice(v),
        ),
        Field::<Self>::date("done", |r| r.done, |r, v| r.done = v),
        Field::<Self>::text("evidence", |r| &r.evidence, |r, v| r.evidence = v),
        Field::<Self>::ml("changes", |r| &r.changes, |r| &mut r.changes),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// How far an action has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum ActionState {
    Open,
    Done,
    Dropped,
}

impl Choice for ActionState {
    const NAME: &'static str = "action_state";
    const WORDS: &'static [(&'static str, Self)] =
        &[("open", Self::Open), ("done", Self::Done), ("dropped", Self::Dropped)];
}
