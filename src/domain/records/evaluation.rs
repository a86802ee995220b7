use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{Choice, Date, Id, Link, Ml, Words, choice, word};

/// What an evaluation found, by the six OECD DAC criteria.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Evaluation {
    pub id: Id,
    /// The project or phase that was evaluated.
    pub owner: Option<Link>,
    /// Short name, such as EV1.
    pub code: String,
    /// Before, midway, at the end or after.
    pub kind: Option<EvaluationKind>,
    /// Who evaluated.
    pub evaluator: Option<Id>,
    /// The day of the report.
    pub date: Option<Date>,
    /// The evaluation event; its actions are the recommendations.
    pub event: Option<Id>,
    /// The report.
    pub document: Option<Id>,
    /// The best rating that can be given; 4 where empty.
    pub scale: Option<i64>,
    /// Whether it does the right things. A rating of the OECD DAC criterion; 1 is worst.
    pub relevance: Option<i64>,
    /// Why it was rated so, in a sentence.
    pub relevance_finding: Ml,
    /// How well it fits with other work. A rating of the OECD DAC criterion; 1 is worst.
    pub coherence: Option<i64>,
    /// Why it was rated so, in a sentence.
    pub coherence_finding: Ml,
    /// Whether it achieves its objectives. A rating of the OECD DAC criterion; 1 is worst.
    pub effectiveness: Option<i64>,
    /// Why it was rated so, in a sentence.
    pub effectiveness_finding: Ml,
    /// How well resources are used. A rating of the OECD DAC criterion; 1 is worst.
    pub efficiency: Option<i64>,
    /// Why it was rated so, in a sentence.
    pub efficiency_finding: Ml,
    /// What difference it makes. A rating of the OECD DAC criterion; 1 is worst.
    pub impact: Option<i64>,
    /// Why it was rated so, in a sentence.
    pub impact_finding: Ml,
    /// Whether the benefits last. A rating of the OECD DAC criterion; 1 is worst.
    pub sustainability: Option<i64>,
    /// Why it was rated so, in a sentence.
    pub sustainability_finding: Ml,
    /// Remark for the people who keep the file.
    pub note: String,
    pub deleted: bool,
}

impl Record for Evaluation {
    const NAME: &'static str = "evaluation";
    const CODE: &'static [&'static str] = &["owner", "code"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::link(
            "owner",
            &[Kind::Project, Kind::Phase],
            |r| r.owner,
            |r, v| r.owner = v,
        )
        .required(),
        Field::<Self>::text("code", |r| &r.code, |r, v| r.code = v).format(Format::Code).required(),
        Field::<Self>::choice(
            "kind",
            Words::of::<EvaluationKind>(),
            |r| word(r.kind),
            |r, v| r.kind = choice(v),
        )
        .required(),
        Field::<Self>::reference(
            "evaluator",
            Kind::Organisation,
            |r| r.evaluator,
            |r, v| r.evaluator = v,
        ),
        Field::<Self>::date("date", |r| r.date, |r, v| r.date = v),
        Field::<Self>::reference("event", Kind::Event, |r| r.event, |r, v| r.event = v),
        Field::<Self>::reference("document", Kind::Document, |r| r.document, |r, v| r.document = v),
        Field::<Self>::int("scale", |r| r.scale, |r, v| r.scale = v),
        Field::<Self>::int("relevance", |r| r.relevance, |r, v| r.relevance = v),
        Field::<Self>::ml(
            "relevance_finding",
            |r| &r.relevance_finding,
            |r| &mut r.relevance_finding,
        )
        .format(Format::Long),
        Field::<Self>::int("coherence", |r| r.coherence, |r, v| r.coherence = v),
        Field::<Self>::ml(
            "coherence_finding",
            |r| &r.coherence_finding,
            |r| &mut r.coherence_finding,
        )
        .format(Format::Long),
        Field::<Self>::int("effectiveness", |r| r.effectiveness, |r, v| r.effectiveness = v),
        Field::<Self>::ml(
            "effectiveness_finding",
            |r| &r.effectiveness_finding,
            |r| &mut r.effectiveness_finding,
        )
        .format(Format::Long),
        Field::<Self>::int("efficiency", |r| r.efficiency, |r, v| r.efficiency = v),
        Field::<Self>::ml(
            "efficiency_finding",
            |r| &r.efficiency_finding,
            |r| &mut r.efficiency_finding,
        )
        .format(Format::Long),
        Field::<Self>::int("impact", |r| r.impact, |r, v| r.impact = v),
        Field::<Self>::ml("impact_finding", |r| &r.impact_finding, |r| &mut r.impact_finding)
            .format(Format::Long),
        Field::<Self>::int("sustainability", |r| r.sustainability, |r, v| r.sustainability = v),
        Field::<Self>::ml(
            "sustainability_finding",
            |r| &r.sustainability_finding,
            |r| &mut r.sustainability_finding,
        )
        .format(Format::Long),
        Field::<Self>::text("note", |r| &r.note, |r, v| r.note = v).format(Format::Long),
    ];
}

/// When an evaluation is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum EvaluationKind {
    ExAnte,
    Interim,
    End,
    ExPost,
}

impl Choice for EvaluationKind {
    const NAME: &'static str = "evaluation_kind";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("ex_ante", Self::ExAnte),
        ("interim", Self::Interim),
        ("end", Self::End),
        ("ex_post", Self::ExPost),
    ];
}
