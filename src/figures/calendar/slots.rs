//! The periods for which a report is due.

use chrono::{Datelike, Months, NaiveDate};

use crate::domain::records::{Frequency, Obligation};
use crate::domain::values::{Date, Id, PeriodCode, Span, word};

use crate::figures::Figures;
use crate::figures::periods::months_of;

/// A period for which a report is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    /// The code of the record, else of the calendar; the word of the frequency where it has no
    /// length.
    pub code: String,
    /// The record of the period, where there is one.
    pub period: Option<Id>,
    pub end: NaiveDate,
}

impl Figures<'_> {
    /// The periods of its frequency that lie between first and last day of an obligation and begin
    /// by a day; oldest first.
    pub(super) fn slots(&self, obligation: &Obligation, until: NaiveDate) -> Vec<Slot> {
        let last = obligation.last.map(Date::last);
        let Some(first) = self.obligation_start(obligation) else { return vec![] };
        match obligation.frequency.map(|frequency| (frequency, months_of(frequency))) {
            None => vec![],
            Some((_, Some(months))) => {
                let until = last.map_or(until, |last| last.min(until));
                let all = self.regular(months, first).take_while(|(_, start, _)| *start <= until);
                let inside = all.filter(|(_, start, end)| {
                    *start >= first && last.is_none_or(|last| *end <= last)
                });
                inside.map(|(code, start, end)| self.slot(code, start, end)).collect()
            }
            Some((frequency, None)) => {
                let end = last.or_else(|| self.single_end(obligation, frequency));
                let code = word(Some(frequency)).unwrap_or_default().to_owned();
                end.map(|end| Slot { code, period: None, end }).into_iter().collect()
            }
        }
    }

    /// The day from which an obligation counts: its own, else the start of the first phase.
    pub(super) fn obligation_start(&self, obligation: &Obligation) -> Option<NaiveDate> {
        let phases = self.program.phases.values();
        let begun = || phases.filter_map(|phase| self.phase_life(phase).start).min();
        obligation.first.map(Date::first).or_else(begun)
    }

    /// The last day of what a report that is due once is about.
    fn single_end(&self, obligation: &Obligation, frequency: Frequency) -> Option<NaiveDate> {
        if frequency == Frequency::Once {
            return obligation.first.map(Date::last);
        }
        let phases = self.program.phases.values();
        phases.filter_map(|phase| self.phase_life(phase).agreed_end).max()
    }

    /// The periods of a length from about a day on, without end, each with its calendar code.
    /// Fiscal ones where the file keeps only fiscal ones of that length.
    fn regular(
        &self,
        months: u32,
        first: NaiveDate,
    ) -> impl Iterator<Item = (String, NaiveDate, NaiveDate)> {
        let periods = &self.index.periods;
        let fiscal = periods.has_length(months, true) && !periods.has_length(months, false);
        let partnership = self.program.partnerships.get(&self.program.scope);
        let opening = partnership.and_then(|p| p.fiscal_year_start).unwrap_or(1);
        let opening = u32::try_from(opening).ok().filter(|month| (1..=12).contains(month));
        let opening = if fiscal { opening.unwrap_or(1) } else { 1 };
        let shift = i64::from(opening) - 1;
        let month = i64::from(first.year()) * 12 + i64::from(first.month0()) - shift;
        let step = i64::from(months);
        let begin = if months > 12 { month } else { month.div_euclid(step) * step };
        (0..).map_while(move |number| {
            let at = begin + number * step;
            let year = i32::try_from(at.div_euclid(12)).ok()?;
            let part = u32::try_from(at.rem_euclid(12)).ok()?;
            if months > 12 {
                return longer(year, part + opening, months);
            }
            let code = PeriodCode { fiscal, year, span: span(months, part / months + 1) };
            let (start, end) = code.days(opening)?;
            Some((code.to_string(), start, end))
        })
    }

    fn slot(&self, code: String, start: NaiveDate, end: NaiveDate) -> Slot {
        match self.index.periods.spanning(start, end) {
            Some(span) => Slot { code: span.code.clone(), period: Some(span.id), end },
            None => Slot { code, period: None, end },
        }
    }
}

fn span(months: u32, number: u32) -> Span {
    match months {
        1 => Span::Month(number),
        3 => Span::Quarter(number),
        6 => Span::Half(number),
        _ => Span::Year,
    }
}

/// A span of several years, named by the first and the last of them.
fn longer(year: i32, month: u32, months: u32) -> Option<(String, NaiveDate, NaiveDate)> {
    let start = NaiveDate::from_ymd_opt(year, month, 1)?;
    let end = start.checked_add_months(Months::new(months))?.pred_opt()?;
    Some((format!("{}-{}", start.year(), end.year()), start, end))
}
