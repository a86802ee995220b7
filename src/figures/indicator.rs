//! The figures of one indicator.

mod assess;
mod reasons;
mod series;
mod sums;
mod values;

pub(super) use sums::sum;

use chrono::NaiveDate;

use crate::domain::reason::Reason;
use crate::domain::records::{MeasurementState, PeriodKind};
use crate::domain::values::{Choice, CodeList, Date, Id, Qualifier, Side};

use super::achievement::Outcome;
use super::ratings::Rating;
use super::reading::Reading;
use super::status::Status;

/// How an indicator stands at the as-of date.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorFigure {
    pub id: Id,
    /// Whether it is national context, which never enters achievement or status.
    pub context: bool,
    pub status: Status,
    /// What a person set beside it.
    pub rating: Option<Rating>,
    /// Whether a target, or a value that is to be kept or reviewed, was due by the as-of date.
    pub due: bool,
    /// Against the last target whose period ended by the as-of date.
    pub to_date: Outcome,
    /// Against the last target of the owner.
    pub to_end: Outcome,
    /// The baseline of the owner's phase, and the day it speaks of.
    pub baseline: Option<Reading>,
    pub baseline_date: Option<Date>,
    /// The target that `to_date` compares with; of a periodic indicator the sum so far.
    pub target: Option<TargetFigure>,
    /// The target that `to_end` compares with; of a periodic indicator the sum of all.
    pub end_target: Option<TargetFigure>,
    /// The latest value, or of a periodic indicator the sum so far.
    pub actual: Option<Reading>,
    /// The day the actual value speaks of.
    pub as_at: Option<Date>,
    /// What a reader must know of the actual value.
    pub marks: Vec<Mark>,
    /// How exact the actual value is, the loosest of its parts.
    pub qualifier: Option<Qualifier>,
    /// Periods with a value (n), and periods in which one was due (N).
    pub counted: usize,
    pub expected: usize,
    /// Other sources and sides with another value for the period of the actual value.
    pub differing: Vec<Differing>,
    /// Every period with a target, a value or a duty to report, oldest first.
    pub series: Vec<SeriesPoint>,
    /// The parts of the figure, such as women and men; they stay out of every roll-up.
    pub parts: Vec<PartFigure>,
    pub reasons: Vec<Reason>,
}

/// One part of a disaggregated figure.
#[derive(Debug, Clone, PartialEq)]
pub struct PartFigure {
    /// Such as sex=female.
    pub part: CodeList,
    pub actual: Option<Reading>,
    pub as_at: Option<Date>,
    pub target: Option<TargetFigure>,
    pub end_target: Option<TargetFigure>,
    pub to_date: Outcome,
    pub to_end: Outcome,
    pub series: Vec<SeriesPoint>,
}

impl IndicatorFigure {
    /// Whether the actual value bears a mark.
    pub fn has(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }
}

/// What a reader must know of an actual value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// A later period is due and missing.
    Old,
    /// Periods without value are left out, so that the truth is no less.
    AtLeast,
    /// The sides differ, and none of the values is agreed.
    Disputed,
    /// Submitted, not yet approved.
    Submitted,
    /// A percentage published without its denominator; it is not rolled up.
    NoDenominator,
}

impl Choice for Mark {
    const NAME: &'static str = "mark";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("old", Self::Old),
        ("at_least", Self::AtLeast),
        ("disputed", Self::Disputed),
        ("submitted", Self::Submitted),
        ("no_denominator", Self::NoDenominator),
    ];
}

/// A target in force, with the one first agreed beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetFigure {
    pub reading: Reading,
    /// The first one, where it was revised.
    pub original: Option<Reading>,
    /// The last period it is for.
    pub period: Id,
    /// The last day of that period.
    pub end: NaiveDate,
}

/// One period of an indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesPoint {
    pub period: Id,
    /// The period's code, such as 2024-Q3.
    pub code: String,
    pub start: NaiveDate,
    pub end: NaiveDate,
    /// The day by which the value is to be in; the end where none is set.
    pub due: NaiveDate,
    pub kind: PeriodKind,
    /// Whether it is a period of the indicator's own frequency inside its owner's life; a value
    /// of any other is compared, never added.
    pub own: bool,
    pub target: Option<Reading>,
    /// The target first agreed, where it was revised.
    pub original_target: Option<Reading>,
    /// The value that counts, or why there is none; `None` where nothing was reported.
    pub actual: Option<Reading>,
    /// The record of the value that counts.
    pub measurement: Option<Id>,
    /// The day the value speaks of.
    pub as_at: Option<Date>,
    pub state: Option<MeasurementState>,
    pub source: String,
    pub disputed: bool,
    pub differing: Vec<Differing>,
}

/// Another value for the same period, from another source or side.
#[derive(Debug, Clone, PartialEq)]
pub struct Differing {
    pub measurement: Id,
    pub reading: Reading,
    pub side: Option<Side>,
    pub source: String,
    pub publisher: String,
    pub published: Option<Date>,
}
