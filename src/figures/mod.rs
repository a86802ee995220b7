//! Everything computed from a `Program` and an as-of date: pure, without language, without IO.
//! Each figure carries the sentences that say why it is what it is.
//!
//! A date that is only known to the month or the year counts as reached from the first day it can
//! mean; a period has ended on its last day.

mod achievement;
mod agenda;
mod breaches;
mod calendar;
mod changes;
pub mod check;
pub mod columns;
mod common;
mod due;
mod followup;
mod headcount;
mod index;
mod indicator;
mod life;
mod matrix;
mod milestone;
mod money;
mod periods;
mod portfolio;
mod project;
mod projection;
mod quality;
mod ratings;
mod reading;
mod results;
mod revised;
mod revisions;
mod risks;
mod row;
mod schedule;
mod scope;
pub mod signing;
mod since;
mod slips;
mod status;
mod training;
mod trend;
mod validity;

#[cfg(test)]
mod tests;

pub use achievement::{Outcome, achievement, steps};
pub use agenda::{Dated, DatedState};
pub use breaches::{breaches, is_unfinished};
pub use calendar::{ObligationFigure, ReportDue};
pub use changes::{Changed, ChangedValue, ChangedWhat, changes};
pub use common::{CommonApart, CommonFigure, CommonPart, common_indicators};
pub use due::{Due, DueKind};
pub use followup::{CheckFigure, CheckState, FollowOn, FollowupFigure, UseFigure};
pub use headcount::{HeadcountPart, UniqueOfficials};
pub use indicator::{Differing, IndicatorFigure, Mark, PartFigure, SeriesPoint, TargetFigure};
pub use matrix::{MatrixFigure, MatrixIndicator, MatrixRow};
pub use milestone::{MilestoneFigure, MilestonesFigure};
pub use money::{
    Absent, Column, CurveFigure, CurvePoint, CurveStep, Matching, MoneyFigure, MoneyPart, Ratio,
    SideCurve, Sums, Unconverted,
};
pub use portfolio::{
    Late, MoneyTotal, Next, PartnershipRow, PortfolioRow, PortfolioTotals, without_partnership,
};
pub use project::ProjectFigure;
pub use projection::{Projected, ProjectionFigure};
pub use quality::{AbsenceCount, Untranslated, absences, untranslated};
pub use ratings::Rating;
pub use reading::Reading;
pub use results::{LevelFigure, Mean, ResultsFigure};
pub use revisions::{Held, RevisedFigure, RevisionStep, RevisionSubject};
pub use risks::{HIGH_SCORE, RiskFigure};
pub use row::ProjectRow;
pub use schedule::{Moved, PathFigure, PathStep};
pub use scope::{
    Elapsed, PartnershipFigure, PhaseFigure, Published, SectorFigure, SectorShareFigure,
    ShareBasis, SharesFigure, StageFigure,
};
pub use since::{Since, Why, last_edition, named_edition};
pub use slips::{DayProjection, SlipBasis, Slips};
pub use status::{Component, ComponentName, Status, Thresholds, parent};
pub use training::{TrainingFigure, TrainingRow, Trips};
pub use trend::Span;

use chrono::NaiveDate;

use crate::domain::program::Program;

use self::index::Index;
use self::money::Rates;
use self::schedule::Schedule;

/// The figures of a program on a day. What several figures need is looked up once.
pub struct Figures<'a> {
    pub program: &'a Program,
    pub as_of: NaiveDate,
    pub thresholds: Thresholds,
    /// Whether only approved values count, as in an issued report (R20).
    pub approved_only: bool,
    index: Index<'a>,
    schedule: Schedule,
    rates: Rates,
}

impl<'a> Figures<'a> {
    /// Prepares the figures of a program on a day.
    pub fn new(program: &'a Program, as_of: NaiveDate) -> Self {
        let thresholds = Thresholds::of(program.partnerships.get(&program.scope));
        let (index, schedule) = (Index::new(program), Schedule::default());
        let rates = Rates::new(program);
        let approved_only = false;
        let figures = Self { program, as_of, thresholds, approved_only, index, schedule, rates };
        Self { schedule: Schedule::new(&figures), ..figures }
    }

    /// The same figures from approved values alone, or from all that count.
    pub fn approved_only(self, approved_only: bool) -> Self {
        Self { approved_only, ..self }
    }
}
