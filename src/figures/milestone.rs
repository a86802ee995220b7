//! The figures of one milestone and of the milestones of a scope (R7).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::domain::program::Kind;
use crate::domain::reason::{Arg, Reason};
use crate::domain::records::Milestone;
use crate::domain::values::{Choice, Date, Exact, Id, Precision, word};

use super::Figures;
use super::index::link;
use super::ratings::Rating;
use super::results::EXACT;
use super::schedule::{Place, is_cancelled};
use super::status::Status;

/// How a milestone stands at the as-of date.
#[derive(Debug, Clone, PartialEq)]
pub struct MilestoneFigure {
    pub id: Id,
    pub done: bool,
    /// The day as agreed at the as-of date, and as first agreed where it was revised.
    pub planned: Option<Date>,
    pub planned_original: Option<Date>,
    /// The day it happened, or is expected to after its predecessors; `None` where no day is known.
    pub effective: Option<Date>,
    /// The predecessor that pushes it beyond its own forecast.
    pub pushed_by: Option<Id>,
    /// Days between plan and fact or forecast; negative where it is early. The least that the
    /// dates allow where one of them is known to the month or year only.
    pub slip: Option<i64>,
    /// Whether a date behind the slip is known to the month or year only.
    pub approximate: bool,
    /// Stopped where it is cancelled.
    pub status: Status,
    /// What a person set beside it.
    pub rating: Option<Rating>,
    /// Days it could slip without moving the last milestone of its project.
    pub float: Option<i64>,
    /// Whether it has no float and is still to be done.
    pub critical: bool,
    /// The members of the cycle of dependencies it is part of; empty where it is part of none.
    pub cycle: Vec<Id>,
    pub reasons: Vec<Reason>,
}

/// The milestones of a project, or of a scope with its projects weighing the same.
#[derive(Debug, Clone, PartialEq)]
pub struct MilestonesFigure {
    pub done: usize,
    /// Planned for the as-of date or before; done or not.
    pub due: usize,
    /// Cancelled ones are left out.
    pub total: usize,
    /// Milestones not done whose planned day is unknown.
    pub undated: usize,
    /// Done weight over all weight; `None` without milestones.
    pub progress: Option<Decimal>,
    /// Weight due over all weight.
    pub due_share: Option<Decimal>,
    /// Done weight over due weight; `None` where nothing is due.
    pub done_of_due: Option<Decimal>,
    /// The longest slip of an open milestone, and whose it is.
    pub worst_slip: Option<i64>,
    pub worst: Option<Id>,
    /// How many stand how, cancelled ones among them.
    pub statuses: BTreeMap<Status, usize>,
    pub status: Status,
}

impl Figures<'_> {
    /// The figures of a milestone; those of one that is not there hold nothing.
    pub fn milestone(&self, id: Id) -> MilestoneFigure {
        let blank = Milestone { id, ..Milestone::default() };
        let milestone = self.program.milestones.get(&id).unwrap_or(&blank);
        let lone = Place::default();
        let place = self.schedule.place(id).unwrap_or(&lone);
        let done = self.done_on(milestone);
        let (planned, planned_original) = self.planned_day(milestone);
        let slip = planned.zip(place.effective).map(|(planned, day)| match done {
            Some(done) => between(planned, done),
            None => self.open_slip(planned, day),
        });
        let vague = |date: Option<Date>| date.is_some_and(|d| d.precision() != Precision::Day);
        let status = match (done, planned, slip) {
            _ if is_cancelled(milestone) => Status::Stopped,
            (Some(_), ..) => Status::Achieved,
            (_, None, _) => Status::NoData,
            (.., slip) => self.thresholds.slip(slip.unwrap_or(0)),
        };
        let mut figure = MilestoneFigure {
            id,
            done: done.is_some() && !is_cancelled(milestone),
            planned,
            planned_original,
            effective: place.effective,
            pushed_by: place.pushed_by,
            slip,
            approximate: vague(planned) || vague(place.effective),
            status,
            rating: None,
            float: place.float,
            critical: done.is_none() && place.float == Some(0),
            cycle: place.cycle.clone(),
            reasons: vec![],
        };
        figure.reasons = self.milestone_reasons(milestone, &figure);
        figure.rating = self.rated(link(Kind::Milestone, id), &mut figure.reasons);
        figure
    }

    /// The slip of what is not done: it grows with every day past the plan.
    fn open_slip(&self, planned: Date, effective: Date) -> i64 {
        if self.as_of <= planned.last() {
            return between(planned, effective);
        }
        let day = effective.first().max(self.as_of);
        (day - planned.last()).num_days()
    }

    fn milestone_reasons(&self, milestone: &Milestone, figure: &MilestoneFigure) -> Vec<Reason> {
        let mut reasons = vec![self.milestone_headline(figure)];
        if let Some(before) = figure.pushed_by {
            let code = self.program.code(Kind::Milestone, before);
            reasons.push(Reason::new("why-pushed").with("milestone", Arg::Text(code)));
        }
        if !figure.cycle.is_empty() {
            reasons.push(Reason::new("why-cycle").with("members", self.codes(&figure.cycle)));
        }
        if let Some(cause) = milestone.delay_cause.filter(|_| figure.slip > Some(0)) {
            let cause = word_of(cause);
            reasons.push(Reason::new("why-delay-cause").with("cause", cause));
        }
        if let Some(first) = figure.planned_original.filter(|first| Some(*first) != figure.planned)
        {
            reasons.push(Reason::new("why-planned-first").with("date", Arg::Date(first)));
        }
        reasons
    }

    fn milestone_headline(&self, figure: &MilestoneFigure) -> Reason {
        let Some((planned, day)) = figure.planned.zip(figure.effective) else {
            return match figure.status {
                Status::Stopped => Reason::new("why-cancelled"),
                Status::Achieved => Reason::new("why-done-unplanned"),
                _ => Reason::new("why-no-planned-day"),
            };
        };
        let slip = figure.slip.unwrap_or(0);
        let late = figure.status != Status::Achieved && self.as_of > planned.last();
        let key = match figure.status {
            Status::Stopped => return Reason::new("why-cancelled"),
            Status::Achieved if slip > 0 => "why-done-late",
            Status::Achieved if slip < 0 => "why-done-early",
            Status::Achieved => "why-done",
            _ if late && day.first() <= self.as_of => "why-past-planned",
            _ if slip > 0 => "why-forecast-late",
            _ if slip < 0 => "why-forecast-early",
            _ => "why-forecast",
        };
        Reason::new(key)
            .with("planned", Arg::Date(planned))
            .with("date", Arg::Date(day))
            .with("days", Arg::Int(slip.abs()))
    }

    /// The milestones of several projects, each with its weight in the whole.
    pub(super) fn milestones_of(
        &self,
        projects: impl IntoIterator<Item = (Id, Decimal)>,
    ) -> MilestonesFigure {
        let mut tally = Tally::default();
        for (project, weight) in projects {
            let all = self.index.milestones.of(project).iter();
            let (stopped, open): (Vec<_>, Vec<_>) = all.partition(|m| is_cancelled(m));
            tally.count(Status::Stopped, stopped.len());
            let open: Vec<_> =
                open.into_iter().map(|m| (weight_of(m), self.milestone(m.id))).collect();
            let total: Decimal = open.iter().map(|(weight, _)| *weight).sum();
            for (own, figure) in &open {
                let part = own.checked_div(total).unwrap_or_default();
                tally.add((part * weight).round_dp(EXACT), figure, self.as_of);
            }
        }
        self.milestones_figure(tally)
    }

    fn milestones_figure(&self, tally: Tally) -> MilestonesFigure {
        let share = |top: Decimal, bottom: Decimal| top.checked_div(bottom);
        let done_of_due = share(tally.done_weight, tally.due_weight);
        let status = match done_of_due {
            _ if tally.total == 0 => Status::NotDue,
            _ if tally.done == tally.total => Status::Achieved,
            _ if tally.undated * 2 > tally.undated + tally.due => Status::NoData,
            None => Status::NotDue,
            Some(share) => self.thresholds.results(share),
        };
        MilestonesFigure {
            done: tally.done,
            due: tally.due,
            total: tally.total,
            undated: tally.undated,
            progress: share(tally.done_weight, tally.all_weight),
            due_share: share(tally.due_weight, tally.all_weight),
            done_of_due,
            worst_slip: tally.worst.map(|(slip, _)| slip),
            worst: tally.worst.map(|(_, id)| id),
            statuses: tally.statuses,
            status,
        }
    }

    /// The codes of milestones, as one text.
    pub(super) fn codes(&self, milestones: &[Id]) -> Arg {
        let code = |id: &Id| self.program.code(Kind::Milestone, *id);
        Arg::Text(milestones.iter().map(code).collect::<Vec<_>>().join(", "))
    }
}

#[derive(Default)]
struct Tally {
    done: usize,
    due: usize,
    total: usize,
    undated: usize,
    done_weight: Decimal,
    due_weight: Decimal,
    all_weight: Decimal,
    worst: Option<(i64, Id)>,
    statuses: BTreeMap<Status, usize>,
}

impl Tally {
    fn count(&mut self, status: Status, number: usize) {
        if number > 0 {
            *self.statuses.entry(status).or_default() += number;
        }
    }

    fn add(&mut self, weight: Decimal, figure: &MilestoneFigure, as_of: NaiveDate) {
        let due = figure.planned.is_some_and(|planned| planned.last() <= as_of);
        self.total += 1;
        self.count(figure.status, 1);
        self.done += usize::from(figure.done);
        self.due += usize::from(due);
        self.undated += usize::from(figure.planned.is_none() && !figure.done);
        self.all_weight += weight;
        self.done_weight += if figure.done { weight } else { Decimal::ZERO };
        self.due_weight += if due { weight } else { Decimal::ZERO };
        if let Some(slip) = figure.slip.filter(|_| !figure.done) {
            self.worst = self.worst.max(Some((slip, figure.id)));
        }
    }
}

/// The days from one date to another: the least that both can mean, none where they can be the
/// same.
pub(super) fn between(planned: Date, day: Date) -> i64 {
    if planned.is_before(day) {
        (day.first() - planned.last()).num_days()
    } else if day.is_before(planned) {
        (day.last() - planned.first()).num_days()
    } else {
        0
    }
}

/// The weight of a milestone; 1 where none is given, and never negative.
fn weight_of(milestone: &Milestone) -> Decimal {
    milestone.weight.map_or(Decimal::ONE, Exact::number).max(Decimal::ZERO)
}

fn word_of<C: Choice>(choice: C) -> Arg {
    Arg::Word(C::NAME, word(Some(choice)).unwrap_or_default())
}
