use serde::Serialize;

use super::indicator::Frequency;
use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Choice, CodeList, Date, Id, Link, Ml, Side, Words, choice, word};

/// What one side wrote for a report.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Narrative {
    pub id: Id,
    /// What it is about.
    pub record: Option<Link>,
    /// The period it was written for.
    pub period: Option<Id>,
    /// Who wrote it.
    pub side: Option<Side>,
    /// The place in the report.
    pub section: Option<NarrativeSection>,
    /// The words.
    pub text: Ml,
    pub deleted: bool,
}

impl Record for Narrative {
    const NAME: &'static str = "narrative";
    const CODE: &'static [&'static str] = &["record", "period", "side", "section"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::link(
            "record",
            &[Kind::Partnership, Kind::Phase, Kind::Sector, Kind::Project],
            |r| r.record,
            |r, v| r.record = v,
        )
        .required(),
        Field::<Self>::reference("period", Kind::Period, |r| r.period, |r, v| r.period = v)
            .required(),
        Field::<Self>::choice(
            "side",
            Words::of::<Side>(),
            |r| word(r.side),
            |r, v| r.side = choice(v),
        ),
        Field::<Self>::choice(
            "section",
            Words::of::<NarrativeSection>(),
            |r| word(r.section),
            |r, v| r.section = choice(v),
        )
        .required(),
        Field::<Self>::ml("text", |r| &r.text, |r| &mut r.text).format(Format::Long).required(),
    ];
}

/// The places in a report that people write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum NarrativeSection {
    Summary,
    Done,
    NotDoneWhy,
    Contribution,
    Next,
    Achievement1,
    Achievement2,
    Achievement3,
    Issue1,
    Issue2,
    Issue3,
    Variance,
    Lesson,
}

impl Choice for NarrativeSection {
    const NAME: &'static str = "narrative_section";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("summary", Self::Summary),
        ("done", Self::Done),
        ("not_done_why", Self::NotDoneWhy),
        ("contribution", Self::Contribution),
        ("next", Self::Next),
        ("achievement_1", Self::Achievement1),
        ("achievement_2", Self::Achievement2),
        ("achievement_3", Self::Achievement3),
        ("issue_1", Self::Issue1),
        ("issue_2", Self::Issue2),
        ("issue_3", Self::Issue3),
        ("variance", Self::Variance),
        ("lesson", Self::Lesson),
    ];
}

/// A report that is due to somebody at regular times.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Obligation {
    pub id: Id,
    /// Short name used by people and spreadsheets.
    pub code: String,
    /// Name of the report.
    pub title: Ml,
    /// The kind of report.
    pub report: Option<ReportKind>,
    /// To whom it goes.
    pub recipient: Option<Id>,
    /// How often it is due.
    pub frequency: Option<Frequency>,
    /// When it is due after the period, such as end+15d, end+2m or end.
    pub due_rule: String,
    /// Formats wanted, such as html and csv.
    pub formats: CodeList,
    /// Languages wanted, by their tags.
    pub languages: CodeList,
    /// Who sees to it.
    pub responsible: Option<Id>,
    /// Which party sends it.
    pub side: Option<Side>,
    /// The first day of the first period it is due for.
    pub first: Option<Date>,
    /// The last day of the last period it is due for; empty while it goes on.
    pub last: Option<Date>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Obligation {
    const NAME: &'static str = "obligation";
    const CODE: &'static [&'static str] = &["code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::ml("title", |r| &r.title, |r| &mut r.title).required(),
        Field::<Self>::choice(
            "report",
            Words::of::<ReportKind>(),
            |r| word(r.report),
            |r, v| r.report = choice(v),
        )
        .required(),
        Field::<Self>::reference(
            "recipient",
            Kind::Organisation,
            |r| r.recipient,
            |r, v| r.recipient = v,
        ),
        Field::<Self>::choice(
            "frequency",
            Words::of::<Frequency>(),
            |r| word(r.frequency),
            |r, v| r.frequency = choice(v),
        )
        .required(),
        Field::<Self>::text("due_rule", |r| &r.due_rule, |r, v| r.due_rule = v).required(),
        Field::<Self>::codes("formats", |r| &r.formats, |r, v| r.formats = v),
        Field::<Self>::codes("languages", |r| &r.languages, |r, v| r.languages = v),
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
        Field::<Self>::date("first", |r| r.first, |r, v| r.first = v),
        Field::<Self>::date("last", |r| r.last, |r, v| r.last = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// One report that was due, and whether it was sent.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Delivery {
    pub id: Id,
    /// Which report it is.
    pub obligation: Option<Id>,
    /// The period it is about.
    pub period: Option<Id>,
    /// When it is due, where it differs from the rule.
    pub due: Option<Date>,
    /// The issued report that was sent.
    pub edition: Option<Id>,
    /// The day it was sent.
    pub sent: Option<Date>,
    /// Who confirmed that it came.
    pub received_by: String,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Delivery {
    const NAME: &'static str = "delivery";
    const CODE: &'static [&'static str] = &["obligation", "period"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference(
            "obligation",
            Kind::Obligation,
            |r| r.obligation,
            |r, v| r.obligation = v,
        )
        .required(),
        Field::<Self>::reference("period", Kind::Period, |r| r.period, |r, v| r.period = v)
            .required(),
        Field::<Self>::date("due", |r| r.due, |r, v| r.due = v),
        Field::<Self>::reference("edition", Kind::Edition, |r| r.edition, |r, v| r.edition = v),
        Field::<Self>::date("sent", |r| r.sent, |r, v| r.sent = v),
        Field::<Self>::text("received_by", |r| &r.received_by, |r, v| r.received_by = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// The kinds of report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum ReportKind {
    Progress,
    Results,
    Milestones,
    Finance,
    Brief,
    Portfolio,
    Changes,
}

impl Choice for ReportKind {
    const NAME: &'static str = "report_kind";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("progress", Self::Progress),
        ("results", Self::Results),
        ("milestones", Self::Milestones),
        ("finance", Self::Finance),
        ("brief", Self::Brief),
        ("portfolio", Self::Portfolio),
        ("changes", Self::Changes),
    ];
}
