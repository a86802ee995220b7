use serde::Serialize;

use crate::domain::field::Field;
use crate::domain::program::Kind;
use crate::domain::record::Record;
use crate::domain::shape::Format;
use crate::domain::values::{
    Absence, Choice, CodeList, Date, Exact, Id, Ml, Qualifier, Side, Words, choice, word,
};

/// What an indicator is to reach by the end of a period.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Target {
    pub id: Id,
    /// The indicator.
    pub indicator: Option<Id>,
    /// The period at whose end it counts.
    pub period: Option<Id>,
    /// The figure.
    pub value: Option<Exact>,
    /// The upper part of a percentage.
    pub numerator: Option<Exact>,
    /// The lower part of a percentage.
    pub denominator: Option<Exact>,
    /// For nominal and ordinal: the word to be reached.
    pub word: String,
    /// Why there is no figure.
    pub absence: Option<Absence>,
    /// How exact the figure is; exact where empty.
    pub qualifier: Option<Qualifier>,
    /// Which part it is of, such as sex=female; empty for the total.
    pub disaggregation: CodeList,
    /// The day both sides agreed to it.
    pub agreed: Option<Date>,
    pub deleted: bool,
}

impl Record for Target {
    const NAME: &'static str = "target";
    const CODE: &'static [&'static str] = &["indicator", "period", "disaggregation"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference(
            "indicator",
            Kind::Indicator,
            |r| r.indicator,
            |r, v| r.indicator = v,
        )
        .required(),
        Field::<Self>::reference("period", Kind::Period, |r| r.period, |r, v| r.period = v)
            .required(),
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
        Field::<Self>::codes("disaggregation", |r| &r.disaggregation, |r, v| r.disaggregation = v),
        Field::<Self>::date("agreed", |r| r.agreed, |r, v| r.agreed = v),
    ];
}

/// What an indicator stood at in a period, or why nothing is known.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Measurement {
    pub id: Id,
    /// The indicator.
    pub indicator: Option<Id>,
    /// The period.
    pub period: Option<Id>,
    /// The figure.
    pub value: Option<Exact>,
    /// The upper part of a percentage.
    pub numerator: Option<Exact>,
    /// The lower part of a percentage.
    pub denominator: Option<Exact>,
    /// For nominal and ordinal: the word.
    pub word: String,
    /// For qualitative: what was seen.
    pub narrative: Ml,
    /// Why there is no figure; never zero.
    pub absence: Option<Absence>,
    /// How exact the figure is; exact where empty.
    pub qualifier: Option<Qualifier>,
    /// Which part it is of, such as sex=female; empty for the total.
    pub disaggregation: CodeList,
    /// The day the figure speaks of; the end of the period where empty.
    pub as_at: Option<Date>,
    /// Which party reports it.
    pub side: Option<Side>,
    /// Draft, submitted, returned or approved; approved where empty.
    pub state: Option<MeasurementState>,
    /// Why it was sent back.
    pub returned_reason: String,
    /// Where the figure was read.
    pub source: String,
    /// Who published it.
    pub publisher: String,
    /// When it was published.
    pub published: Option<Date>,
    /// When it was looked up.
    pub retrieved: Option<Date>,
    /// How far the figure can be relied on.
    pub confidence: Option<Confidence>,
    /// Whether this is the figure that counts where several differ.
    pub used: Option<bool>,
    /// Who chose it, and why.
    pub used_reason: String,
    /// Paper or address that shows it.
    pub evidence: String,
    /// What the reader should know.
    pub comment: Ml,
    pub deleted: bool,
}

impl Record for Measurement {
    const NAME: &'static str = "measurement";
    const CODE: &'static [&'static str] =
        &["indicator", "period", "disaggregation", "side", "source"];
    const FIELDS: &'static [Field<Self>] = &[
        Field::<Self>::reference(
            "indicator",
            Kind::Indicator,
            |r| r.indicator,
            |r, v| r.indicator = v,
        )
        .required(),
        Field::<Self>::reference("period", Kind::Period, |r| r.period, |r, v| r.period = v)
            .required(),
        Field::<Self>::decimal("value", |r| r.value, |r, v| r.value = v),
        Field::<Self>::decimal("numerator", |r| r.numerator, |r, v| r.numerator = v),
        Field::<Self>::decimal("denominator", |r| r.denominator, |r, v| r.denominator = v),
        Field::<Self>::text("word", |r| &r.word, |r, v| r.word = v),
        Field::<Self>::ml("narrative", |r| &r.narrative, |r| &mut r.narrative).format(Format::Long),
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
        Field::<Self>::codes("disaggregation", |r| &r.disaggregation, |r, v| r.disaggregation = v),
        Field::<Self>::date("as_at", |r| r.as_at, |r, v| r.as_at = v),
        Field::<Self>::choice(
            "side",
            Words::of::<Side>(),
            |r| word(r.side),
            |r, v| r.side = choice(v),
        ),
        Field::<Self>::choice(
            "state",
            Words::of::<MeasurementState>(),
            |r| word(r.state),
            |r, v| r.state = choice(v),
        ),
        Field::<Self>::text(
            "returned_reason",
            |r| &r.returned_reason,
            |r, v| r.returned_reason = v,
        ),
        Field::<Self>::text("source", |r| &r.source, |r, v| r.source = v),
        Field::<Self>::text("publisher", |r| &r.publisher, |r, v| r.publisher = v),
        Field::<Self>::date("published", |r| r.published, |r, v| r.published = v),
        Field::<Self>::date("retrieved", |r| r.retrieved, |r, v| r.retrieved = v),
        Field::<Self>::choice(
            "confidence",
            Words::of::<Confidence>(),
            |r| word(r.confidence),
            |r, v| r.confidence = choice(v),
        ),
        Field::<Self>::bool("used", |r| r.used, |r, v| r.used = v),
        Field::<Self>::text("used_reason", |r| &r.used_reason, |r, v| r.used_reason = v),
        Field::<Self>::text("evidence", |r| &r.evidence, |r, v| r.evidence = v),
        Field::<Self>::ml("comment", |r| &r.comment, |r| &mut r.comment).format(Format::Long),
    ];
}

impl Measurement {
    /// Which of the figures of one part in one period a desk writes over: that of its side, or of the
    /// side that is responsible where the desk has none; else one of no side. A desk of no side takes
    /// any that is there.
    pub fn written_over<'a>(
        all: &[&'a Self],
        desk: Option<Side>,
        responsible: Option<Side>,
    ) -> Option<&'a Self> {
        let side = desk.or(responsible);
        let of = |side: Option<Side>| all.iter().find(|measurement| measurement.side == side);
        let any = || all.first().filter(|_| desk.is_none());
        of(side).or_else(|| of(None)).or_else(any).copied()
    }
}

/// How far a figure has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum MeasurementState {
    Draft,
    Submitted,
    Returned,
    Approved,
}

impl Choice for MeasurementState {
    const NAME: &'static str = "measurement_state";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("draft", Self::Draft),
        ("submitted", Self::Submitted),
        ("returned", Self::Returned),
        ("approved", Self::Approved),
    ];
}

/// How far a figure can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Confidence {
    High,
    Medium,
    Low,
}

impl Choice for Confidence {
    const NAME: &'static str = "confidence";
    const WORDS: &'static [(&'static str, Self)] =
        &[("high", Self::High), ("medium", Self::Medium), ("low", Self::Low)];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_desk_writes_over_the_figure_of_its_side_else_one_of_no_side() {
        use Side::{Korea, Partner};
        let of =
            |side| Measurement { id: Id::named(&format!("{side:?}")), side, ..Default::default() };
        let [korea, partner, none] = [Some(Korea), Some(Partner), None].map(of);
        let table: [(&[&Measurement], _, _, _); 8] = [
            (&[&none, &korea, &partner], Some(Partner), Some(Korea), Some(&partner)),
            (&[&none, &korea, &partner], None, Some(Korea), Some(&korea)),
            (&[&partner, &none], Some(Korea), None, Some(&none)),
            (&[&partner], Some(Korea), Some(Korea), None),
            (&[&partner], None, Some(Korea), Some(&partner)),
            (&[&korea, &none], None, None, Some(&none)),
            (&[&korea], None, None, Some(&korea)),
            (&[], None, Some(Korea), None),
        ];
        for (all, desk, responsible, wanted) in table {
            let found = Measurement::written_over(all, desk, responsible);
            assert_eq!(found, wanted, "{desk:?} {responsible:?}");
        }
    }
}
