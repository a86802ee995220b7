use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{
    Absence, Choice, CodeList, Date, Exact, Id, Link, Ml, Qualifier, Words, choice, word,
};

/// A training, a forum, a committee or another meeting.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Event {
    pub id: Id,
    /// What it is part of.
    pub owner: Option<Link>,
    /// Short name.
    pub code: String,
    /// What sort of event it is.
    pub kind: Option<EventKind>,
    /// Name of the event.
    pub title: Ml,
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Town, or building and town.
    pub place: String,
    /// In one room, at a distance, or both.
    pub mode: Option<EventMode>,
    /// Codes of the organisations that held it.
    pub organisers: CodeList,
    /// What was done there.
    pub description: Ml,
    /// Where it was read.
    pub source: String,
    /// Who published it.
    pub publisher: String,
    /// When it was published.
    pub published: Option<Date>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Event {
    const NAME: &'static str = "event";
    const CODE: &'static [&'static str] = &["owner", "code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::link(
            "owner",
            &[Kind::Project, Kind::Partnership],
            |r| r.owner,
            |r, v| r.owner = v,
        )
        .required(),
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::choice(
            "kind",
            Words::of::<EventKind>(),
            |r| word(r.kind),
            |r, v| r.kind = choice(v),
        )
        .required(),
        Field::<Self>::ml("title", |r| &r.title, |r| &mut r.title).required(),
        Field::<Self>::date("start", |r| r.start, |r, v| r.start = v),
        Field::<Self>::date("end", |r| r.end, |r, v| r.end = v),
        Field::<Self>::text("place", |r| &r.place, |r, v| r.place = v),
        Field::<Self>::choice(
            "mode",
            Words::of::<EventMode>(),
            |r| word(r.mode),
            |r, v| r.mode = choice(v),
        ),
        Field::<Self>::codes("organisers", |r| &r.organisers, |r, v| r.organisers = v),
        Field::<Self>::ml("description", |r| &r.description, |r| &mut r.description)
            .format(Format::Long),
        Field::<Self>::text("source", |r| &r.source, |r, v| r.source = v),
        Field::<Self>::text("publisher", |r| &r.publisher, |r, v| r.publisher = v),
        Field::<Self>::date("published", |r| r.published, |r, v| r.published = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// Who came to an event, counted.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Attendance {
    pub id: Id,
    /// The event.
    pub event: Option<Id>,
    /// Where they work.
    pub agency: Option<Id>,
    /// Their rank.
    pub level: Option<OfficialLevel>,
    /// Their sex, as counted by the organisers.
    pub sex: Option<Sex>,
    /// How many were to come.
    pub persons_planned: Option<i64>,
    /// How many came.
    pub persons_actual: Option<i64>,
    /// For experts: how long they worked.
    pub person_months: Option<Exact>,
    /// Why there is no count.
    pub absence: Option<Absence>,
    /// How exact the count is; exact where empty.
    pub qualifier: Option<Qualifier>,
    pub deleted: bool,
}

impl Record for Attendance {
    const NAME: &'static str = "attendance";
    const CODE: &'static [&'static str] = &["event", "agency", "level", "sex"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference("event", Kind::Event, |r| r.event, |r, v| r.event = v).required(),
        Field::<Self>::reference("agency", Kind::Organisation, |r| r.agency, |r, v| r.agency = v),
        Field::<Self>::choice(
            "level",
            Words::of::<OfficialLevel>(),
            |r| word(r.level),
            |r, v| r.level = choice(v),
        ),
        Field::<Self>::choice("sex", Words::of::<Sex>(), |r| word(r.sex), |r, v| r.sex = choice(v)),
        Field::<Self>::int("persons_planned", |r| r.persons_planned, |r, v| r.persons_planned = v),
        Field::<Self>::int("persons_actual", |r| r.persons_actual, |r, v| r.persons_actual = v),
        Field::<Self>::decimal("person_months", |r| r.person_months, |r, v| r.person_months = v),
        Field::<Self>::choice(
            "absence",
            Words::of::<Absence>(),
            |r| word(r.absence),
            |r, v| r.absence = choice(v),
        ),
        Field::<Self>::choice(
            "qualifier",
            Words::of::<Qualifier>(),
            |r| word(r.qualifier),
            |r, v| r.qualifier = choice(v),
        ),
    ];
}

/// What sort of event it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum EventKind {
    Training,
    ExpertDispatch,
    Workshop,
    Forum,
    Committee,
    StudyVisit,
    Consultation,
    Mission,
    Evaluation,
}

impl Choice for EventKind {
    const NAME: &'static str = "event_kind";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("training", Self::Training),
        ("expert_dispatch", Self::ExpertDispatch),
        ("workshop", Self::Workshop),
        ("forum", Self::Forum),
        ("committee", Self::Committee),
        ("study_visit", Self::StudyVisit),
        ("consultation", Self::Consultation),
        ("mission", Self::Mission),
        ("evaluation", Self::Evaluation),
    ];
}

/// How people met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum EventMode {
    InPerson,
    Online,
    Hybrid,
}

impl Choice for EventMode {
    const NAME: &'static str = "event_mode";
    const WORDS: &'static [(&'static str, Self)] =
        &[("in_person", Self::InPerson), ("online", Self::Online), ("hybrid", Self::Hybrid)];
}

/// Rank of officials.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum OfficialLevel {
    Senior,
    Middle,
    Working,
    Other,
}

impl Choice for OfficialLevel {
    const NAME: &'static str = "official_level";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("senior", Self::Senior),
        ("middle", Self::Middle),
        ("working", Self::Working),
        ("other", Self::Other),
    ];
}

/// Sex as counted by the organisers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Sex {
    Female,
    Male,
    Unknown,
}

impl Choice for Sex {
    const NAME: &'static str = "sex";
    const WORDS: &'static [(&'static str, Self)] =
        &[("female", Self::Female), ("male", Self::Male), ("unknown", Self::Unknown)];
}

/// How many different officials took part, counted over one scope so that nobody counts twice.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Headcount {
    pub id: Id,
    /// Over which nobody counts twice: an event, a phase or the partnership.
    pub owner: Option<Link>,
    /// The calendar year, where only one year of the scope was counted.
    pub year: Option<i64>,
    /// Whose officials; all where empty.
    pub agency: Option<Id>,
    /// Rank of the officials; all where empty.
    pub level: Option<OfficialLevel>,
    /// Sex of the officials; all where empty.
    pub sex: Option<Sex>,
    /// Number of different officials.
    pub persons: Option<i64>,
    /// Why the number is not there.
    pub absence: Option<Absence>,
    /// Counted from lists of names, or estimated.
    pub method: Option<HeadcountMethod>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Headcount {
    const NAME: &'static str = "headcount";
    const CODE: &'static [&'static str] = &["owner", "year", "agency", "level", "sex"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::link(
            "owner",
            &[Kind::Event, Kind::Phase, Kind::Partnership],
            |r| r.owner,
            |r, v| r.owner = v,
        )
        .required(),
        Field::<Self>::int("year", |r| r.year, |r, v| r.year = v),
        Field::<Self>::reference("agency", Kind::Organisation, |r| r.agency, |r, v| r.agency = v),
        Field::<Self>::choice(
            "level",
            Words::of::<OfficialLevel>(),
            |r| word(r.level),
            |r, v| r.level = choice(v),
        ),
        Field::<Self>::choice("sex", Words::of::<Sex>(), |r| word(r.sex), |r, v| r.sex = choice(v)),
        Field::<Self>::int("persons", |r| r.persons, |r, v| r.persons = v),
        Field::<Self>::choice(
            "absence",
            Words::of::<Absence>(),
            |r| word(r.absence),
            |r, v| r.absence = choice(v),
        ),
        Field::<Self>::choice(
            "method",
            Words::of::<HeadcountMethod>(),
            |r| word(r.method),
            |r, v| r.method = choice(v),
        ),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// How different officials were counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum HeadcountMethod {
    NameList,
    Estimate,
}

impl Choice for HeadcountMethod {
    const NAME: &'static str = "headcount_method";
    const WORDS: &'static [(&'static str, Self)] =
        &[("name_list", Self::NameList), ("estimate", Self::Estimate)];
}
