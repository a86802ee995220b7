//! Reports that are due to somebody, period by period: which were sent, when, and what they lack.

mod rule;
mod slots;

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use crate::domain::program::Kind;
use crate::domain::reason::{Arg, Reason};
use crate::domain::records::{Delivery, FollowupCheck, Obligation};
use crate::domain::values::{CodeList, Date, Id};

use self::rule::DueRule;
use self::slots::Slot;
use super::index::link;
use super::life::next_day;
use super::milestone::between;
use super::periods::months_of;
use super::{Due, DueKind, Figures};

/// One report for one period.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportDue {
    pub obligation: Id,
    /// The record that says when it was sent, or that it is due on another day.
    pub delivery: Option<Id>,
    /// The period it is about; `None` where the file keeps no such period.
    pub period: Option<Id>,
    /// The obligation's code, and behind it the period's.
    pub code: String,
    pub due: NaiveDate,
    /// The day it was sent, if that is not after the as-of date.
    pub sent: Option<Date>,
    /// Days between the due day and the day it was sent, or the as-of date while it was not;
    /// 0 or less: in time.
    pub days_late: i64,
    /// Formats and languages that are wanted and that the edition sent does not have; none where
    /// no edition is named.
    pub lacking: Vec<String>,
}

/// How one obligation is met.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ObligationFigure {
    /// Reports whose due day has come by the as-of date (N), and those of them sent (n).
    pub due: usize,
    pub sent: usize,
    /// Reports sent after their due day, and reports past it and not sent.
    pub sent_late: usize,
    pub late: usize,
    /// The first due day of a report that was not sent.
    pub next: Option<NaiveDate>,
}

impl Figures<'_> {
    /// The reports of every obligation on periods that begin by a day, by due day and code.
    pub fn calendar(&self, until: NaiveDate) -> Vec<ReportDue> {
        let obligations = self.program.obligations.values();
        let mut reports: Vec<_> =
            obligations.flat_map(|obligation| self.reports_of(obligation, until)).collect();
        reports.sort_by(|a, b| (a.due, &a.code).cmp(&(b.due, &b.code)));
        reports
    }

    /// The obligations of which no due day can be told, each with the reason.
    pub fn unreadable(&self) -> Vec<(Id, Reason)> {
        let obligations = self.program.obligations.values();
        obligations.filter_map(|one| Some((one.id, self.unreadable_because(one)?))).collect()
    }

    /// How an obligation is met; one that is not there is never due.
    pub fn obligation(&self, id: Id) -> ObligationFigure {
        let mut figure = ObligationFigure::default();
        let Some(obligation) = self.program.obligations.get(&id) else { return figure };
        let mut reports = self.reports_of(obligation, self.year_ahead());
        reports.sort_by_key(|report| report.due);
        for report in reports {
            let (come, sent) = (report.due <= self.as_of, report.sent.is_some());
            figure.due += usize::from(come);
            figure.sent += usize::from(come && sent);
            figure.sent_late += usize::from(sent && report.days_late > 0);
            figure.late += usize::from(!sent && report.days_late > 0);
            if !sent && figure.next.is_none() {
                figure.next = Some(report.due);
            }
        }
        figure
    }

    /// The report that a delivery is of.
    pub fn delivery(&self, id: Id) -> Option<ReportDue> {
        let delivery = self.program.deliveries.get(&id)?;
        let obligation = self.program.obligations.get(&delivery.obligation?)?;
        let reports = self.reports_of(obligation, self.year_ahead());
        reports.into_iter().find(|report| report.delivery == Some(id))
    }

    /// The farthest day up to which what comes regularly is listed: the end of next year.
    pub(super) fn year_ahead(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.as_of.year() + 1, 12, 31).unwrap_or(NaiveDate::MAX)
    }

    fn unreadable_because(&self, obligation: &Obligation) -> Option<Reason> {
        if DueRule::parse(&obligation.due_rule).is_none() {
            let rule = Arg::Text(obligation.due_rule.clone());
            return Some(Reason::new("why-due-rule-unreadable").with("rule", rule));
        }
        if obligation.frequency.is_none() {
            return Some(Reason::new("why-due-no-frequency"));
        }
        let unknown = self.obligation_start(obligation).is_none();
        unknown.then(|| Reason::new("why-due-no-start"))
    }

    fn reports_of(&self, obligation: &Obligation, until: NaiveDate) -> Vec<ReportDue> {
        let deliveries = self.program.deliveries.values();
        let deliveries: Vec<_> =
            deliveries.filter(|d| d.obligation == Some(obligation.id)).collect();
        let mut slots = self.slots(obligation, until);
        let known: BTreeSet<_> = slots.iter().filter_map(|slot| slot.period).collect();
        let alone = obligation.frequency.is_some_and(|often| months_of(often).is_none());
        let beside = deliveries.iter().filter(|_| !alone).filter_map(|delivery| delivery.period);
        let beside: BTreeSet<_> = beside.filter(|period| !known.contains(period)).collect();
        slots.extend(beside.into_iter().filter_map(|period| self.recorded(period)));
        let report = |slot: &Slot| {
            let fits = |d: &&&Delivery| alone || (d.period.is_some() && d.period == slot.period);
            let found = deliveries.iter().filter(fits);
            let first = found.min_by_key(|d| (self.sent_on(d).is_none(), d.sent, d.id));
            self.report_due(obligation, slot, first.copied())
        };
        slots.iter().filter_map(report).collect()
    }

    /// A period that somebody recorded a delivery for, outside those that the frequency gives.
    fn recorded(&self, period: Id) -> Option<Slot> {
        let span = self.index.periods.get(period)?;
        Some(Slot { code: span.code.clone(), period: Some(period), end: span.end })
    }

    fn report_due(
        &self,
        obligation: &Obligation,
        slot: &Slot,
        delivery: Option<&Delivery>,
    ) -> Option<ReportDue> {
        let by_rule = || DueRule::parse(&obligation.due_rule)?.of(slot.end);
        let agreed = delivery.and_then(|delivery| delivery.due);
        let due = agreed.map(Date::last).or_else(by_rule)?;
        let sent = delivery.and_then(|delivery| self.sent_on(delivery));
        let days_late = match sent {
            Some(sent) => between(Date::from(due), sent),
            None => (self.as_of - due).num_days(),
        };
        let code = self.program.code(Kind::Obligation, obligation.id);
        Some(ReportDue {
            obligation: obligation.id,
            delivery: delivery.map(|delivery| delivery.id),
            period: slot.period,
            code: format!("{code}/{}", slot.code),
            due,
            sent,
            days_late,
            lacking: delivery.map(|d| self.lacking(obligation, d)).unwrap_or_default(),
        })
    }

    fn sent_on(&self, delivery: &Delivery) -> Option<Date> {
        delivery.sent.filter(|sent| self.is_past(*sent))
    }

    fn lacking(&self, obligation: &Obligation, delivery: &Delivery) -> Vec<String> {
        let edition = delivery.edition.and_then(|id| self.program.editions.get(&id));
        let Some(edition) = edition else { return vec![] };
        let missing = |wanted: &CodeList, had: &CodeList| -> Vec<String> {
            wanted.iter().filter(|word| !had.contains(word)).map(String::from).collect()
        };
        let mut lacking = missing(&obligation.formats, &edition.formats);
        lacking.extend(missing(&obligation.languages, &edition.languages));
        lacking
    }

    /// Reports that were not sent and are due by then, and obligations that nobody can read.
    pub(super) fn reports_due(&self, horizon: NaiveDate) -> Vec<Due> {
        let reports = self.calendar(horizon).into_iter();
        let open = reports.filter(|report| report.sent.is_none() && report.due <= horizon);
        let mut due: Vec<_> = open.filter_map(|report| self.report_as_due(&report)).collect();
        due.extend(self.unreadable().into_iter().filter_map(|(id, reason)| {
            let code = self.program.code(Kind::Obligation, id);
            let due = self.of_obligation(id, code)?;
            Some(Due { remark: Some(reason), ..due })
        }));
        due
    }

    fn report_as_due(&self, report: &ReportDue) -> Option<Due> {
        let due = self.of_obligation(report.obligation, report.code.clone())?;
        let (day, days_late) = (Some(report.due), report.days_late);
        Some(Due { period: report.period, due: day, days_late, ..due })
    }

    fn of_obligation(&self, id: Id, code: String) -> Option<Due> {
        let obligation = self.program.obligations.get(&id)?;
        Some(Due {
            kind: DueKind::Report,
            record: link(Kind::Obligation, id),
            period: None,
            code,
            title: obligation.title.clone(),
            due: None,
            days_late: 0,
            responsible: obligation.responsible,
            side: obligation.side,
            remark: None,
        })
    }

    /// The days on which the calendar of reports and checks changes, as far as it is listed; with
    /// every year it is listed farther.
    pub(super) fn calendar_edges(&self) -> Vec<NaiveDate> {
        let years = [self.as_of.year(), self.as_of.year() + 1];
        let mut days: Vec<_> =
            years.iter().filter_map(|year| NaiveDate::from_ymd_opt(*year, 1, 1)).collect();
        for report in self.calendar(self.year_ahead()) {
            days.push(report.due);
            days.extend(next_day(report.due));
        }
        let deliveries = self.program.deliveries.values();
        days.extend(deliveries.filter_map(|delivery| delivery.sent).map(Date::first));
        for check in self.program.followup_checks.values() {
            let year = check_year(check);
            days.extend(year.map(|(first, _)| first));
            days.extend(year.and_then(|(_, last)| next_day(last)));
            days.extend(check.date.map(Date::first));
        }
        days
    }
}

/// First and last day of the year in which a check is to be made.
fn check_year(check: &FollowupCheck) -> Option<(NaiveDate, NaiveDate)> {
    let year = check.due_year.and_then(|year| i32::try_from(year).ok())?;
    let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
    Some((first, NaiveDate::from_ymd_opt(year, 12, 31)?))
}
