//! The days that stand in a programme, for calendars: milestones, events, reports, what is due.

use chrono::NaiveDate;

use crate::domain::program::Kind;
use crate::domain::reason::Reason;
use crate::domain::records::{Event, Milestone};
use crate::domain::values::{Choice, Date, Id, Link, Ml, Side};

use super::index::link;
use super::schedule::is_cancelled;
use super::{Due, DueKind, Figures, ReportDue};

/// One day, or some days in a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Dated {
    pub record: Link,
    /// Which of the record's days it is; empty where it has one.
    pub part: String,
    pub code: String,
    pub title: Ml,
    /// The first and the last day it can mean.
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub state: DatedState,
    /// The other records that the days come from.
    pub behind: Vec<Id>,
    pub responsible: Option<Id>,
    pub side: Option<Side>,
    pub remark: Option<Reason>,
}

/// Whether it is still to come about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DatedState {
    Open,
    Late,
    Done,
    Cancelled,
}

impl Choice for DatedState {
    const NAME: &'static str = "dated_state";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("open", Self::Open),
        ("late", Self::Late),
        ("done", Self::Done),
        ("cancelled", Self::Cancelled),
    ];
}

impl Figures<'_> {
    /// Milestones on the day they happened or are expected, events, and the reports due on what
    /// begins before the end of next year.
    pub fn agenda(&self) -> Vec<Dated> {
        let program = self.program;
        let mut days: Vec<_> =
            program.milestones.values().filter_map(|m| self.milestone_days(m)).collect();
        days.extend(program.events.values().filter_map(|event| self.event_days(event)));
        let reports = self.calendar(self.year_ahead());
        days.extend(reports.iter().filter_map(|report| self.report_days(report)));
        days
    }

    /// Something that is due, on its day; `None` where it has none.
    pub fn due_day(&self, due: &Due) -> Option<Dated> {
        let day = due.due?;
        let part = match (due.kind, due.period) {
            (DueKind::Report, _) => part_of(&due.code),
            (_, Some(period)) => period.to_string(),
            _ => "due".into(),
        };
        let state = if due.days_late > 0 { DatedState::Late } else { DatedState::Open };
        let mut behind = self.delivery_of(due.record, due.period);
        behind.extend(due.period);
        Some(Dated {
            record: due.record,
            part,
            code: due.code.clone(),
            title: due.title.clone(),
            first: day,
            last: day,
            state,
            behind,
            responsible: due.responsible,
            side: due.side,
            remark: due.remark.clone(),
        })
    }

    fn milestone_days(&self, milestone: &Milestone) -> Option<Dated> {
        let (planned, cancelled) = (self.planned_day(milestone).0, is_cancelled(milestone));
        let place = self.schedule.place(milestone.id);
        let day = place.and_then(|place| place.effective).or(planned)?;
        let late = planned.is_some_and(|planned| planned.last() < self.as_of);
        let state = match self.done_on(milestone) {
            _ if cancelled => DatedState::Cancelled,
            Some(_) => DatedState::Done,
            None if late => DatedState::Late,
            None => DatedState::Open,
        };
        let mut behind: Vec<_> = self.waited_for([milestone.id]).into_iter().collect();
        behind.retain(|id| *id != milestone.id);
        behind.sort();
        Some(Dated {
            record: link(Kind::Milestone, milestone.id),
            part: String::new(),
            code: self.program.code(Kind::Milestone, milestone.id),
            title: milestone.title.clone(),
            first: day.first(),
            last: day.last(),
            state,
            behind,
            responsible: milestone.responsible,
            side: milestone.side,
            remark: None,
        })
    }

    fn event_days(&self, event: &Event) -> Option<Dated> {
        let first = event.start.or(event.end)?;
        let last = event.end.map_or(first.last(), Date::last).max(first.first());
        let state = if last < self.as_of { DatedState::Done } else { DatedState::Open };
        Some(Dated {
            record: link(Kind::Event, event.id),
            part: String::new(),
            code: self.program.code(Kind::Event, event.id),
            title: event.title.clone(),
            first: first.first(),
            last,
            state,
            behind: vec![],
            responsible: None,
            side: None,
            remark: None,
        })
    }

    fn report_days(&self, report: &ReportDue) -> Option<Dated> {
        let obligation = self.program.obligations.get(&report.obligation)?;
        let state = match report.sent {
            Some(_) => DatedState::Done,
            None if report.days_late > 0 => DatedState::Late,
            None => DatedState::Open,
        };
        let behind = report.period.into_iter().chain(report.delivery).collect();
        Some(Dated {
            record: link(Kind::Obligation, obligation.id),
            part: part_of(&report.code),
            code: report.code.clone(),
            title: obligation.title.clone(),
            first: report.due,
            last: report.due,
            state,
            behind,
            responsible: obligation.responsible,
            side: obligation.side,
            remark: None,
        })
    }

    fn delivery_of(&self, record: Link, period: Option<Id>) -> Vec<Id> {
        let deliveries = self.program.deliveries.values();
        let own = deliveries.filter(|delivery| {
            record.kind == Kind::Obligation
                && delivery.obligation == Some(record.id)
                && delivery.period == period
        });
        own.map(|delivery| delivery.id).collect()
    }
}

/// The period behind the code of an obligation.
fn part_of(code: &str) -> String {
    code.rsplit('/').next().unwrap_or_default().to_owned()
}
