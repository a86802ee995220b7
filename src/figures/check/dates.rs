//! Dates whose order no day can mend, and periods unlike their names.

use super::Spot;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::values::{Date, Id, PeriodCode};
use crate::figures::Figures;

/// Spans that end before they start.
pub(super) fn order(figures: &Figures) -> Vec<Spot> {
    let mut spans: Vec<Span> = vec![];
    for r in figures.program.projects.values() {
        spans.push((Kind::Project, r.id, "planned_end", r.planned_start, r.planned_end));
        spans.push((Kind::Project, r.id, "actual_end", r.actual_start, r.actual_end));
    }
    for r in figures.program.phases.values() {
        spans.push((Kind::Phase, r.id, "planned_end", r.planned_start, r.planned_end));
        spans.push((Kind::Phase, r.id, "actual_end", r.actual_start, r.actual_end));
    }
    for r in figures.program.periods.values() {
        spans.push((Kind::Period, r.id, "end", r.start, r.end));
    }
    for r in figures.program.events.values() {
        spans.push((Kind::Event, r.id, "end", r.start, r.end));
    }
    for r in figures.program.exchange_rates.values() {
        spans.push((Kind::ExchangeRate, r.id, "until", r.date, r.until));
    }
    for r in figures.program.source_values.values() {
        spans.push((Kind::SourceValue, r.id, "retrieved", r.published, r.retrieved));
    }
    spans.into_iter().filter_map(backwards).collect()
}

type Span = (Kind, Id, &'static str, Option<Date>, Option<Date>);

fn backwards((kind, id, field, start, end): Span) -> Option<Spot> {
    let (start, end) = start.zip(end)?;
    let spot = Spot::at(kind, id, field);
    end.is_before(start).then(|| spot.with("start", Arg::Date(start)).with("end", Arg::Date(end)))
}

/// Periods whose figures are due before the period is over.
pub(super) fn due_before_end(figures: &Figures) -> Vec<Spot> {
    let early = figures.program.periods.values().filter_map(|period| {
        let (due, end) = period.due.zip(period.end)?;
        let spot = Spot::at(Kind::Period, period.id, "due");
        due.is_before(end).then(|| spot.with("due", Arg::Date(due)).with("end", Arg::Date(end)))
    });
    early.collect()
}

/// Periods whose days are not those that their code names.
pub(super) fn unlike_code(figures: &Figures) -> Vec<Spot> {
    let partnership = figures.program.partnerships.get(&figures.program.scope);
    let month = partnership.and_then(|p| p.fiscal_year_start).unwrap_or(1);
    let month = u32::try_from(month).unwrap_or(1);
    let unlike = figures.program.periods.values().filter_map(|period| {
        let (start, end) = period.code.parse::<PeriodCode>().ok()?.days(month)?;
        let other = |date: Option<Date>, day: Date| {
            date.is_some_and(|date| date.is_before(day) || day.is_before(date))
        };
        let (start, end) = (Date::from(start), Date::from(end));
        let wrong = other(period.start, start) || other(period.end, end);
        let field = if other(period.start, start) { "start" } else { "end" };
        let spot = Spot::at(Kind::Period, period.id, field);
        wrong.then(|| spot.with("start", Arg::Date(start)).with("end", Arg::Date(end)))
    });
    unlike.collect()
}
