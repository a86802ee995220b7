//! What somebody still has to report or do.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};

use crate::domain::program::Kind;
use crate::domain::reason::Reason;
use crate::domain::records::{
    Action, ActionState, Indicator, MeasurementState, Milestone, PeriodKind,
};
use crate::domain::values::{Choice, CodeList, Date, Id, Link, Ml, Side};

use super::check::Severity;
use super::index::link;
use super::schedule::is_cancelled;
use super::{Figures, Reading, SeriesPoint};

/// One thing that is due or late.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    pub kind: DueKind,
    /// The indicator, the milestone, the action, the obligation or the follow-up check.
    pub record: Link,
    /// The period whose figure is missing.
    pub period: Option<Id>,
    /// The record's code path, and behind it the period's where there is one.
    pub code: String,
    pub title: Ml,
    pub due: Option<NaiveDate>,
    /// Days past the due day; 0 or less: not late yet.
    pub days_late: i64,
    /// The person who sees to it, and the side.
    pub responsible: Option<Id>,
    pub side: Option<Side>,
    /// What else is to be known, such as that nobody can read when it is due.
    pub remark: Option<Reason>,
}

/// What sort of thing is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueKind {
    Measurement,
    Milestone,
    Action,
    Report,
    FollowupCheck,
}

impl Choice for DueKind {
    const NAME: &'static str = "due_kind";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("measurement", Self::Measurement),
        ("milestone", Self::Milestone),
        ("action", Self::Action),
        ("report", Self::Report),
        ("followup_check", Self::FollowupCheck),
    ];
}

/// Days after which a report that was not sent, or a check that was not made, is an error. For all
/// else the bound is that between at risk and off track of a milestone.
const REPORT_BOUND: i64 = 14;
const CHECK_BOUND: i64 = 90;

impl Figures<'_> {
    /// What is due or will be within so many days, by responsible person and day.
    pub fn due(&self, within_days: i64) -> Vec<Due> {
        let ahead = TimeDelta::try_days(within_days.max(0));
        let horizon = ahead.and_then(|ahead| self.as_of.checked_add_signed(ahead));
        let horizon = horizon.unwrap_or(NaiveDate::MAX);
        let mut due = self.missing(horizon);
        due.extend(self.program.milestones.values().filter_map(|m| self.late(m, horizon)));
        due.extend(self.open_actions().filter_map(|action| self.open(action, horizon)));
        due.extend(self.reports_due(horizon));
        due.extend(self.program.followup_checks.keys().filter_map(|id| self.look(*id, horizon)));
        due.sort_by(|a, b| {
            let key = |due: &Due| (due.responsible.is_none(), due.responsible, due.side, due.due);
            (key(a), a.kind, &a.code).cmp(&(key(b), b.kind, &b.code))
        });
        due
    }

    /// How much it matters that something is late, by the bounds of its kind: nothing late is a
    /// note, what is within the bound a warning, what is beyond it an error.
    pub fn severity(&self, due: &Due) -> Severity {
        let bound = match due.kind {
            DueKind::Report => REPORT_BOUND,
            DueKind::FollowupCheck => CHECK_BOUND,
            _ => self.thresholds.slip_at_risk_to,
        };
        match due.days_late {
            _ if due.due.is_none() && due.remark.is_some() => Severity::Warning,
            ..=0 => Severity::Note,
            days if days <= bound => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// Figures that nobody reported, of periods that are over by then and due by then. A typed
    /// absence is an answer.
    fn missing(&self, horizon: NaiveDate) -> Vec<Due> {
        let indicators = self.program.indicators.values();
        indicators.flat_map(|indicator| self.missing_of(indicator, horizon)).collect()
    }

    fn missing_of(&self, indicator: &Indicator, horizon: NaiveDate) -> Vec<Due> {
        let life = self.life(indicator.owner);
        let answered: BTreeSet<Id> = self.answered(indicator);
        let points = self.series(indicator, &life, &CodeList::default());
        let missing = points.iter().filter(|point| {
            point.own
                && point.kind == PeriodKind::Reported
                && point.end.max(point.due) <= horizon
                && !answered.contains(&point.period)
        });
        let mut missing = missing.peekable();
        if missing.peek().is_none() {
            return vec![];
        }
        let code = self.program.code(Kind::Indicator, indicator.id);
        let one = |point: &SeriesPoint| Due {
            kind: DueKind::Measurement,
            record: link(Kind::Indicator, indicator.id),
            period: Some(point.period),
            code: format!("{code}/{}", point.code),
            title: indicator.title.clone(),
            due: Some(point.due.max(point.end)),
            days_late: self.days_late(point.due.max(point.end)),
            responsible: indicator.responsible,
            side: indicator.side,
            remark: None,
        };
        missing.map(one).collect()
    }

    /// Periods with a submitted or approved answer, of whatever day it speaks.
    fn answered(&self, indicator: &Indicator) -> BTreeSet<Id> {
        let values = self.index.measurements.of(indicator.id).iter();
        let given = values.filter(|value| {
            let reading = Reading::from(**value);
            let says = reading.is_counted() || reading.absence.is_some();
            let returned = [Some(MeasurementState::Draft), Some(MeasurementState::Returned)];
            (says || !value.narrative.is_empty()) && !returned.contains(&value.state)
        });
        given.filter_map(|value| value.period).collect()
    }

    fn late(&self, milestone: &Milestone, horizon: NaiveDate) -> Option<Due> {
        let planned = self.planned_day(milestone).0?.last();
        if is_cancelled(milestone) || self.done_on(milestone).is_some() || planned > horizon {
            return None;
        }
        Some(Due {
            kind: DueKind::Milestone,
            record: link(Kind::Milestone, milestone.id),
            period: None,
            code: self.program.code(Kind::Milestone, milestone.id),
            title: milestone.title.clone(),
            due: Some(planned),
            days_late: self.days_late(planned),
            responsible: milestone.responsible,
            side: milestone.side,
            remark: None,
        })
    }

    fn open(&self, action: &Action, horizon: NaiveDate) -> Option<Due> {
        let due = action.due.map(Date::last);
        if due.is_some_and(|due| due > horizon) {
            return None;
        }
        Some(Due {
            kind: DueKind::Action,
            record: link(Kind::Action, action.id),
            period: None,
            code: self.program.code(Kind::Action, action.id),
            title: action.text.clone(),
            due,
            days_late: due.map_or(0, |due| self.days_late(due)),
            responsible: action.responsible,
            side: action.side,
            remark: None,
        })
    }

    /// A check whose year has begun, or is over by then.
    fn look(&self, id: Id, horizon: NaiveDate) -> Option<Due> {
        let check = self.followup_check(id);
        let (from, due) = check.from.zip(check.due)?;
        if check.made.is_some() || (from > self.as_of && due > horizon) {
            return None;
        }
        Some(Due {
            kind: DueKind::FollowupCheck,
            record: link(Kind::FollowupCheck, id),
            period: None,
            code: self.program.code(Kind::FollowupCheck, id),
            title: check.owner.map(|owner| self.title(owner)).unwrap_or_default(),
            due: Some(due),
            days_late: self.days_late(due),
            responsible: None,
            side: None,
            remark: None,
        })
    }

    /// The name of a service or project.
    fn title(&self, owner: Link) -> Ml {
        let service = self.program.services.get(&owner.id).map(|service| &service.title);
        let project = self.program.projects.get(&owner.id).map(|project| &project.title);
        service.or(project).cloned().unwrap_or_default()
    }

    /// Actions agreed by the as-of date and neither done nor dropped by then.
    pub(super) fn open_actions(&self) -> impl Iterator<Item = &Action> {
        self.program.actions.values().filter(|action| {
            let done = match action.done {
                Some(done) => self.is_past(done),
                None => action.state == Some(ActionState::Done),
            };
            let event = action.event.and_then(|id| self.program.events.get(&id));
            let agreed = event.and_then(|event| event.start).is_none_or(|day| self.is_past(day));
            agreed && !done && action.state != Some(ActionState::Dropped)
        })
    }

    fn days_late(&self, due: NaiveDate) -> i64 {
        (self.as_of - due).num_days()
    }
}
