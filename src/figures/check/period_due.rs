//! Figures that the report of a period waits for.

use chrono::{Datelike, Months, NaiveDate};

use super::{Purpose, Spot};
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{MeasurementState, PeriodKind};
use crate::domain::values::{CodeList, Id};
use crate::figures::Figures;
use crate::figures::due::DueKind;
use crate::figures::life::next_day;
use crate::figures::periods::Span;

/// First and last day of what a report is about.
type Days = (NaiveDate, NaiveDate);

/// Figures that nobody reported.
pub(super) fn missing(figures: &Figures, purpose: Purpose) -> Vec<Spot> {
    let Some(days) = days_of(figures, purpose) else { return vec![] };
    let due = figures.due(0).into_iter().filter(|due| due.kind == DueKind::Measurement);
    let missing = due.filter_map(|due| {
        let span = within(figures, due.period, days)?;
        let spot = Spot::at(due.record.kind, due.record.id, "");
        Some(spot.with("period", Arg::Text(span.code.clone())))
    });
    missing.collect()
}

/// Figures that were submitted and nobody approved (R20).
pub(super) fn submitted(figures: &Figures, purpose: Purpose) -> Vec<Spot> {
    let Some(days) = days_of(figures, purpose) else { return vec![] };
    let all = figures.program.measurements.values();
    let waiting = all.filter(|value| value.state == Some(MeasurementState::Submitted));
    let spots = waiting.filter_map(|value| {
        let span = within(figures, value.period, days)?;
        let spot = Spot::at(Kind::Measurement, value.id, "state");
        Some(spot.with("period", Arg::Text(span.code.clone())))
    });
    spots.collect()
}

/// Figures on which the sides differ.
pub(super) fn disputed(figures: &Figures, purpose: Purpose) -> Vec<Spot> {
    let Some(days) = days_of(figures, purpose) else { return vec![] };
    let mut spots = vec![];
    for indicator in figures.program.indicators.values() {
        let life = figures.life(indicator.owner);
        let points = figures.series(indicator, &life, &CodeList::default());
        spots.extend(points.iter().filter(|point| point.disputed).filter_map(|point| {
            let span = within(figures, Some(point.period), days)?;
            let spot = Spot::at(Kind::Measurement, point.measurement?, "used");
            Some(spot.with("period", Arg::Text(span.code.clone())))
        }));
    }
    spots
}

/// The period, if its figures are due and it ends within the days.
fn within<'a>(figures: &'a Figures, period: Option<Id>, (first, last): Days) -> Option<&'a Span> {
    let span = figures.index.periods.get(period?)?;
    let due = span.kind == PeriodKind::Reported && is_due(figures, span);
    Some(span).filter(|span| due && (first..=last).contains(&span.end))
}

fn is_due(figures: &Figures, span: &Span) -> bool {
    span.end.max(span.due) <= figures.as_of
}

/// The last period of the report's length that is due; the last calendar span of that length
/// where the file names none. A final report is about everything so far.
fn days_of(figures: &Figures, purpose: Purpose) -> Option<Days> {
    let Some(months) = purpose.months() else {
        return Some((NaiveDate::MIN, figures.as_of));
    };
    let periods = &figures.index.periods;
    if !periods.has_length(months, false) && !periods.has_length(months, true) {
        return last_span(figures.as_of, months);
    }
    let spans = [false, true].into_iter().flat_map(|fiscal| periods.of_length(months, fiscal));
    let due = spans.filter(|span| is_due(figures, span));
    due.max_by_key(|span| span.end).map(|span| (span.start, span.end))
}

/// The last calendar span of so many months that is over.
fn last_span(as_of: NaiveDate, months: u32) -> Option<Days> {
    let tomorrow = next_day(as_of)?;
    let month = tomorrow.month0() / months * months + 1;
    let next = NaiveDate::from_ymd_opt(tomorrow.year(), month, 1)?;
    Some((next.checked_sub_months(Months::new(months))?, next.pred_opt()?))
}
