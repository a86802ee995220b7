//! Another day for a milestone, tried out before anybody writes it.

use chrono::TimeDelta;

use crate::domain::values::{Date, Id};
use crate::figures::{Figures, Moved};
use crate::tui::session::Session;
use crate::tui::sheets::MilestoneLine;

/// A day that is tried out, with what it would move.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    pub milestone: Id,
    pub day: Date,
    /// Every milestone that would come on another day, the tried one among them.
    pub moved: Vec<Moved>,
}

impl Trial {
    /// The day so many days from the present try, or from the expected day; none for what is done
    /// or has no day.
    pub fn step(
        present: Option<&Self>,
        line: &MilestoneLine,
        days: i64,
        session: &Session,
    ) -> Option<Self> {
        if line.actual.is_some() {
            return None;
        }
        let own = present.filter(|trial| trial.milestone == line.id).map(|trial| trial.day);
        let expected = || line.figure.as_ref().and_then(|figure| figure.effective);
        let from = own.or_else(expected).or(line.planned)?.last();
        let day = from.checked_add_signed(TimeDelta::try_days(days)?)?;
        Some(Self::of(line.id, day.into(), session))
    }

    /// A day with what it would move.
    pub fn of(milestone: Id, day: Date, session: &Session) -> Self {
        let figures = Figures::new(&session.program, session.as_of);
        Self { milestone, day, moved: figures.moved_by(milestone, day) }
    }

    /// The day on which a milestone would come; none where it would not move.
    pub fn day_of(&self, milestone: Id) -> Option<Date> {
        if milestone == self.milestone {
            return Some(self.day);
        }
        self.moved.iter().find(|moved| moved.milestone == milestone)?.after
    }
}
