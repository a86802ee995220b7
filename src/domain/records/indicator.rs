use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{
    Absence, Choice, CodeList, Date, Exact, Id, Link, Ml, Qualifier, Side, Words, choice, word,
};

/// Something measured to see whether the work gets where it should.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Indicator {
    pub id: Id,
    /// What it is an indicator of.
    pub owner: Option<Link>,
    /// Short name, such as I3.
    pub code: String,
    /// The row of the design matrix it measures.
    pub result: Option<Id>,
    /// What is measured.
    pub title: Ml,
    /// Results, or national context that is never counted as achievement.
    pub role: Option<IndicatorRole>,
    /// Kind of figure, of the IATI indicator measure list.
    pub measure: Option<Measure>,
    /// What is counted, such as persons or days.
    pub unit: Ml,
    /// Whether more or less is better, or the value is to be kept.
    pub direction: Option<Direction>,
    /// For maintain: the least that is good.
    pub lower: Option<Exact>,
    /// For maintain: the most that is good.
    pub upper: Option<Exact>,
    /// Whether a value counts from the start, in its period only, or is a level.
    pub accumulation: Option<Accumulation>,
    /// Whether its values may be summed with those of others.
    pub aggregation: Option<bool>,
    /// How often a value is due.
    pub frequency: Option<Frequency>,
    /// Who reports it.
    pub responsible: Option<Id>,
    /// Which party reports it.
    pub side: Option<Side>,
    /// Means of verification: where the value comes from.
    pub verification: Ml,
    /// For ordinal: the words of the scale, lowest first, separated by semicolons.
    pub scale: String,
    /// Weight in a roll-up; 1 where empty.
    pub weight: Option<Exact>,
    /// Dates on which the way of measuring changed.
    pub method_breaks: CodeList,
    /// The common indicator that it is one of, by which it is summed over projects and partnerships.
    pub common: Option<Id>,
    /// OECD DAC purpose codes.
    pub dac_codes: CodeList,
    /// Sustainable Development Goal targets, such as 16.6.
    pub sdg_codes: CodeList,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Indicator {
    const NAME: &'static str = "indicator";
    const CODE: &'static [&'static str] = &["owner", "code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::link(
            "owner",
            &[Kind::Project, Kind::Phase, Kind::Sector, Kind::Partnership],
            |r| r.owner,
            |r, v| r.owner = v,
        )
        .required(),
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::reference("result", Kind::ExpectedResult, |r| r.result, |r, v| r.result = v),
        Field::<Self>::ml("title", |r| &r.title, |r| &mut r.title).required(),
        Field::<Self>::choice(
            "role",
            Words::of::<IndicatorRole>(),
            |r| word(r.role),
            |r, v| r.role = choice(v),
        ),
        Field::<Self>::choice(
            "measure",
            Words::of::<Measure>(),
            |r| word(r.measure),
            |r, v| r.measure = choice(v),
        )
        .required(),
        Field::<Self>::ml("unit", |r| &r.unit, |r| &mut r.unit),
        Field::<Self>::choice(
            "direction",
            Words::of::<Direction>(),
            |r| word(r.direction),
            |r, v| r.direction = choice(v),
        ),
        Field::<Self>::decimal("lower", |r| r.lower, |r, v| r.lower = v),
        Field::<Self>::decimal("upper", |r| r.upper, |r, v| r.upper = v),
        Field::<Self>::choice(
            "accumulation",
            Words::of::<Accumulation>(),
            |r| word(r.accumulation),
            |r, v| r.accumulation = choice(v),
        ),
        Field::<Self>::bool("aggregation", |r| r.aggregation, |r, v| r.aggregation = v),
        Field::<Self>::choice(
            "frequency",
            Words::of::<Frequency>(),
            |r| word(r.frequency),
            |r, v| r.frequency = choice(v),
        ),
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
        Field::<Self>::ml("verification", |r| &r.verification, |r| &mut r.verification),
        Field::<Self>::text("scale", |r| &r.scale, |r, v| r.scale = v),
        Field::<Self>::decimal("weight", |r| r.weight, |r, v| r.weight = v),
        Field::<Self>::codes("method_breaks", |r| &r.method_breaks, |r, v| r.method_breaks = v),
        Field::<Self>::reference(
            "common",
            Kind::CommonIndicator,
            |r| r.common,
            |r, v| r.common = v,
        ),
        Field::<Self>::codes("dac_codes", |r| &r.dac_codes, |r, v| r.dac_codes = v),
        Field::<Self>::codes("sdg_codes", |r| &r.sdg_codes, |r, v| r.sdg_codes = v),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// Where an indicator stood before.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Baseline {
    pub id: Id,
    /// The indicator.
    pub indicator: Option<Id>,
    /// The phase it is the baseline of.
    pub phase: Option<Id>,
    /// The figure.
    pub value: Option<Exact>,
    /// The upper part of a percentage.
    pub numerator: Option<Exact>,
    /// The lower part of a percentage.
    pub denominator: Option<Exact>,
    /// For nominal and ordinal: the word.
    pub word: String,
    /// Why there is no figure.
    pub absence: Option<Absence>,
    /// How exact the figure is; exact where empty.
    pub qualifier: Option<Qualifier>,
    /// The day the figure speaks of.
    pub date: Option<Date>,
    /// Which part it is of, such as sex=female; empty for the total.
    pub disaggregation: CodeList,
    /// Where the figure was read.
    pub source: String,
    /// Who published it.
    pub publisher: String,
    /// When it was published.
    pub published: Option<Date>,
    pub deleted: bool,
}

impl Record for Baseline {
    const NAME: &'static str = "baseline";
    const CODE: &'static [&'static str] = &["indicator", "phase", "disaggregation"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference(
            "indicator",
            Kind::Indicator,
            |r| r.indicator,
            |r, v| r.indicator = v,
        )
        .required(),
        Field::<Self>::reference("phase", Kind::Phase, |r| r.phase, |r, v| r.phase = v),
        Field::<Self>::decimal("value", |r| r.value, |r, v| r.value = v),
        Field::<Self>::decimal("numerator", |r| r.numerator, |r, v| r.numerator = v),
        Field::<Self>::decimal("denominator", |r| r.denominator, |r, v| r.denominator = v),
        Field::<Self>::text("word", |r| &r.word, |r, v| r.word = v),
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
        Field::<Self>::date("date", |r| r.date, |r, v| r.date = v),
        Field::<Self>::codes("disaggregation", |r| &r.disaggregation, |r, v| r.disaggregation = v),
        Field::<Self>::text("source", |r| &r.source, |r, v| r.source = v),
        Field::<Self>::text("publisher", |r| &r.publisher, |r, v| r.publisher = v),
        Field::<Self>::date("published", |r| r.published, |r, v| r.published = v),
    ];
}

/// Whether an indicator counts as achievement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum IndicatorRole {
    Results,
    Context,
}

impl Choice for IndicatorRole {
    const NAME: &'static str = "indicator_role";
    const WORDS: &'static [(&'static str, Self)] =
        &[("results", Self::Results), ("context", Self::Context)];
}

/// The IATI indicator measure list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Measure {
    Unit,
    Percentage,
    Nominal,
    Ordinal,
    Qualitative,
}

impl Choice for Measure {
    const NAME: &'static str = "measure";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("unit", Self::Unit),
        ("percentage", Self::Percentage),
        ("nominal", Self::Nominal),
        ("ordinal", Self::Ordinal),
        ("qualitative", Self::Qualitative),
    ];
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Direction {
    Ascending,
    Descending,
    Maintain,
}

impl Choice for Direction {
    const NAME: &'static str = "direction";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("ascending", Self::Ascending),
        ("descending", Self::Descending),
        ("maintain", Self::Maintain),
    ];
}

/// What a value covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Accumulation {
    Cumulative,
    Periodic,
    Level,
}

impl Choice for Accumulation {
    const NAME: &'static str = "accumulation";
    const WORDS: &'static [(&'static str, Self)] =
        &[("cumulative", Self::Cumulative), ("periodic", Self::Periodic), ("level", Self::Level)];
}

/// How often a value is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Frequency {
    Month,
    Quarter,
    Half,
    Year,
    TwoYears,
    Once,
    AtEnd,
}

impl Choice for Frequency {
    const NAME: &'static str = "frequency";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("month", Self::Month),
        ("quarter", Self::Quarter),
        ("half", Self::Half),
        ("year", Self::Year),
        ("two_years", Self::TwoYears),
        ("once", Self::Once),
        ("at_end", Self::AtEnd),
    ];
}

/// An indicator that all partnerships measure in the same way, so that it can be summed over them.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct CommonIndicator {
    pub id: Id,
    /// Short name used by people and spreadsheets.
    pub code: String,
    /// What is measured.
    pub title: Ml,
    /// Kind of figure, of the IATI indicator measure list.
    pub measure: Option<Measure>,
    /// What is counted, such as persons or days.
    pub unit: Ml,
    /// Whether more or less is better.
    pub direction: Option<Direction>,
    /// Whether a value counts from the start, in its period only, or is a level.
    pub accumulation: Option<Accumulation>,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for CommonIndicator {
    const NAME: &'static str = "common_indicator";
    const CODE: &'static [&'static str] = &["code"];
    const SHARED: bool = true;
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::ml("title", |r| &r.title, |r| &mut r.title).required(),
        Field::<Self>::choice(
            "measure",
            Words::of::<Measure>(),
            |r| word(r.measure),
            |r, v| r.measure = choice(v),
        )
        .required(),
        Field::<Self>::ml("unit", |r| &r.unit, |r| &mut r.unit),
        Field::<Self>::choice(
            "direction",
            Words::of::<Direction>(),
            |r| word(r.direction),
            |r, v| r.direction = choice(v),
        ),
        Field::<Self>::choice(
            "accumulation",
            Words::of::<Accumulation>(),
            |r| word(r.accumulation),
            |r, v| r.accumulation = choice(v),
        ),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}
