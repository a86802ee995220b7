//! Everything computed from a `Program` and an as-of date: pure, without language, without IO.
//! Each figure carries the sentences that say why it is what it is.
//!
//! A date that is only known to the month or the year counts as reached from the first day it can
//! mean; a period has ended on its last day.

mod achievement;
mod breaches;
mod changes;
pub mod check;
pub mod columns;
mod due;
mod index;
mod indicator;
mod life;
mod milestone;
mod money;
mod periods;
mod project;
mod reading;
mod results;
mod revised;
mod row;
mod schedule;
mod scope;
pub mod signing;
mod status;
mod training;
mod validity;

#[cfg(test)]
mod tests;

pub use achievement::{Outcome, achievement, steps};
pub use breaches::{breaches, is_unfinished};
pub use changes::{Changed, ChangedValue, ChangedWhat, changes};
pub use due::{Due, DueKind};
pub use indicator::{Differing, IndicatorFigure, Mark, PartFigure, SeriesPoint, TargetFigure};
pub use milestone::{MilestoneFigure, MilestonesFigure};
pub use money::{Absent, Column, Matching, MoneyFigure, MoneyPart, Sums, Unconverted};
pub use project::ProjectFigure;
pub use reading::Reading;
pub use results::{LevelFigure, Mean, ResultsFigure};
pub use row::ProjectRow;
pub use scope::{
    Elapsed, PartnershipFigure, PhaseFigure, Published, SectorFigure, SectorShareFigure,
    ShareBasis, SharesFigure, StageFigure,
};
pub use status::{Component, ComponentName, Status, Thresholds, parent};
pub use training::{TrainingFigure, TrainingRow, Trips};

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
        let figures = Self { program, as_of, thresholds, index, schedule, rates };
        Self { schedule: Schedule::new(&figures), ..figures }
    }
}
