//! How long owners live, how much of it is over, and the stage of a centre (R9, R13).

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;

use crate::domain::program::Kind;
use crate::domain::records::{ActivityStatus, Phase, Project, Stage, StageEvent};
use crate::domain::values::{Date, Id, Link, Precision};

use super::Figures;
use super::index::{id_of, link};
use super::scope::{Elapsed, StageFigure};

/// The days in which figures of an owner count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Life {
    pub start: Option<NaiveDate>,
    /// The last day; the as-of date where the owner runs beyond its end.
    pub end: Option<NaiveDate>,
    /// The last day as agreed or as it was.
    pub agreed_end: Option<NaiveDate>,
    pub ended: bool,
}

impl Life {
    fn new(
        start: Option<NaiveDate>,
        end: Option<NaiveDate>,
        ended: bool,
        today: NaiveDate,
    ) -> Self {
        let open_end = end.map(|end| if ended { end } else { end.max(today) });
        Self { start, end: open_end, agreed_end: end, ended }
    }
}

impl Figures<'_> {
    /// The life of what an indicator or a milestone belongs to.
    pub(super) fn life(&self, owner: Option<Link>) -> Life {
        let project = id_of(Kind::Project, owner).and_then(|id| self.program.projects.get(&id));
        let phase = id_of(Kind::Phase, owner).and_then(|id| self.program.phases.get(&id));
        let life = project.map(|project| self.project_life(project));
        life.or_else(|| phase.map(|phase| self.phase_life(phase))).unwrap_or_default()
    }

    /// Whether a life has ended, or should have by the as-of date.
    pub(super) fn is_over(&self, life: &Life) -> bool {
        life.ended || life.agreed_end.is_some_and(|end| end < self.as_of)
    }

    pub(super) fn project_life(&self, project: &Project) -> Life {
        let phase = project.phase.and_then(|id| self.program.phases.get(&id));
        let phase = phase.map(|phase| self.phase_life(phase)).unwrap_or_default();
        let actual_end = project.actual_end.filter(|end| self.is_past(*end));
        let record = link(Kind::Project, project.id);
        let planned_end = self.revised_date(record, "planned_end", project.planned_end).0;
        let start = project.actual_start.or(project.planned_start).map(Date::first);
        let end = actual_end.or(planned_end).map(Date::last).or(phase.agreed_end);
        let closed = project.actual_end.is_none()
            && matches!(
                project.activity_status,
                Some(ActivityStatus::Closed | ActivityStatus::Cancelled)
            )
            && end.is_none_or(|end| end <= self.as_of);
        Life::new(start.or(phase.start), end, actual_end.is_some() || closed, self.as_of)
    }

    pub(super) fn phase_life(&self, phase: &Phase) -> Life {
        let actual = phase.actual_end.filter(|end| self.is_past(*end));
        let closing = self.stage_date(phase.id, Stage::Closing);
        let end = actual.or(closing).map(Date::last).or_else(|| self.phase_end(phase));
        let ended = actual.is_some() || closing.is_some() || self.is_followed(phase);
        Life::new(self.phase_start(phase).map(Date::first), end, ended, self.as_of)
    }

    /// The first day of a phase: in fact, as opened, or as agreed.
    fn phase_start(&self, phase: &Phase) -> Option<Date> {
        let opening = || self.stage_date(phase.id, Stage::Opening);
        phase.actual_start.or_else(opening).or(phase.planned_start)
    }

    /// The last day of a phase as agreed, extensions counted.
    fn phase_end(&self, phase: &Phase) -> Option<NaiveDate> {
        self.phase_end_date(phase).map(Date::last)
    }

    fn phase_end_date(&self, phase: &Phase) -> Option<Date> {
        let extensions = self.past_stages(phase.id).filter(|e| e.stage == Some(Stage::Extension));
        let extended = extensions.filter_map(|event| event.new_end).max_by_key(|d| d.last());
        let planned =
            self.revised_date(link(Kind::Phase, phase.id), "planned_end", phase.planned_end);
        extended.or(planned.0).or(phase.actual_end)
    }

    /// Whether a later phase has begun.
    fn is_followed(&self, phase: &Phase) -> bool {
        let later = self.program.phases.values().filter(|other| other.number > phase.number);
        later.filter_map(|other| self.phase_start(other)).any(|start| self.is_past(start))
    }

    fn past_stages(&self, phase: Id) -> impl Iterator<Item = &StageEvent> {
        let events = self.index.stages.of(phase).iter().copied();
        events.filter(|event| event.date.is_some_and(|date| self.is_past(date)))
    }

    fn stage_date(&self, phase: Id, stage: Stage) -> Option<Date> {
        self.past_stages(phase).filter(|e| e.stage == Some(stage)).filter_map(|e| e.date).max()
    }

    /// How much of a phase is over.
    pub(super) fn phase_elapsed(&self, phase: &Phase) -> Elapsed {
        let (start, end) = (self.phase_start(phase), self.phase_end_date(phase));
        let stopped = phase.actual_end.filter(|end| self.is_past(*end)).map(Date::last);
        let today = stopped.map_or(self.as_of, |stopped| stopped.min(self.as_of));
        let imprecise = |date: Option<Date>| date.is_some_and(|d| d.precision() != Precision::Day);
        let approximate = imprecise(start) || imprecise(end);
        Elapsed { approximate, ..elapsed(start.map(Date::first), end.map(Date::last), today) }
    }

    /// The phase in which the as-of date lies: the last one that has begun and is not over.
    pub(super) fn current_phase(&self) -> Option<&Phase> {
        let begun = self
            .program
            .phases
            .values()
            .filter(|phase| self.phase_start(phase).is_some_and(|start| self.is_past(start)));
        let last = begun.max_by_key(|phase| (phase.number, phase.id));
        last.filter(|phase| !self.phase_life(phase).ended)
    }

    /// The step in which the centre stands: the last one that is known to have happened by now.
    pub(super) fn stage(&self) -> StageFigure {
        let phases = self.program.phases.values();
        let stages = phases.filter_map(|phase| self.phase_stage(phase));
        stages.max_by_key(|stage| (stage.since, stage.stage)).unwrap_or_default()
    }

    /// The last step of a phase by now.
    pub(super) fn phase_stage(&self, phase: &Phase) -> Option<StageFigure> {
        let last = self.past_stages(phase.id).max_by_key(|event| (event.date, event.stage))?;
        let ended = phase.actual_end.filter(|end| self.is_past(*end));
        let over = matches!(last.stage, Some(Stage::Closing | Stage::FollowUp));
        let (stage, since) = match ended {
            Some(end) if !over && Some(end) > last.date => (Some(Stage::FollowUp), Some(end)),
            _ if last.stage == Some(Stage::Closing) => (Some(Stage::FollowUp), last.date),
            _ => (last.stage, last.date),
        };
        let between_phases = stage == Some(Stage::FollowUp);
        Some(StageFigure { phase: Some(phase.id), stage, since, between_phases })
    }
}

/// How much of a span is over on a day, the first and the last day included.
pub(super) fn elapsed(
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    today: NaiveDate,
) -> Elapsed {
    let plain = Elapsed { start, end, ..Elapsed::default() };
    let Some((start, end)) = start.zip(end).filter(|(start, end)| start <= end) else {
        return plain;
    };
    if today < start {
        return plain;
    }
    let total = (end - start).num_days() + 1;
    let days = (today.min(end) - start).num_days() + 1;
    let over = (today - end).num_days().max(0);
    let share = Decimal::from(days).checked_div(Decimal::from(total));
    Elapsed { share, days: Some(days), total: Some(total), over, ..plain }
}

/// The day after.
pub(super) fn next_day(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    #[test]
    fn elapsed_counts_both_ends() {
        let table = [
            ("2024-01-01", "2024-01-10", "2024-01-01", Some((1, 10, 0))),
            ("2024-01-01", "2024-01-10", "2024-01-10", Some((10, 10, 0))),
            ("2024-01-01", "2024-01-10", "2024-01-13", Some((10, 10, 3))),
            ("2024-01-01", "2024-01-10", "2023-12-31", None),
            ("2024-02-01", "2024-01-10", "2024-03-01", None),
        ];
        for (start, end, today, wanted) in table {
            let elapsed = elapsed(day(start), day(end), day(today).unwrap());
            let found =
                elapsed.days.zip(elapsed.total).map(|(days, all)| (days, all, elapsed.over));
            assert_eq!(found, wanted, "{start} {end} {today}");
        }
        assert_eq!(elapsed(day("2024-01-01"), None, day("2024-02-01").unwrap()).share, None);
    }
}
