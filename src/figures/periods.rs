//! The periods of a partnership by length, with the days they really mean.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use crate::domain::program::Program;
use crate::domain::records::{Frequency, Period, PeriodKind};
use crate::domain::values::{Date, Id, PeriodCode};

/// A period whose days are known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Span {
    pub id: Id,
    pub code: String,
    pub start: NaiveDate,
    pub end: NaiveDate,
    /// The day by which figures are to be in; the end where none is set.
    pub due: NaiveDate,
    pub kind: PeriodKind,
    /// Whole months it lasts; `None` for another length.
    pub months: Option<u32>,
    pub fiscal: bool,
}

impl Span {
    fn of(period: &Period, fiscal_start: u32) -> Option<Self> {
        let code = period.code.parse::<PeriodCode>().ok();
        let named = code.and_then(|code| code.days(fiscal_start));
        let start = period.start.map(Date::first).or(named.map(|(start, _)| start))?;
        let end = period.end.map(Date::last).or(named.map(|(_, end)| end))?;
        Some(Self {
            id: period.id,
            code: period.code.clone(),
            start,
            end,
            due: period.due.map_or(end, Date::last),
            kind: period.kind.unwrap_or(PeriodKind::Reported),
            months: months(start, end),
            fiscal: code.is_some_and(|code| code.fiscal),
        })
    }

    /// Whether it shares a day with a span that may be open at either side.
    pub fn overlaps(&self, start: Option<NaiveDate>, end: Option<NaiveDate>) -> bool {
        start.is_none_or(|start| self.end >= start) && end.is_none_or(|end| self.start <= end)
    }
}

/// The length of a span in months, by its number of days.
fn months(start: NaiveDate, end: NaiveDate) -> Option<u32> {
    match (end - start).num_days() + 1 {
        28..=31 => Some(1),
        89..=92 => Some(3),
        181..=184 => Some(6),
        365..=366 => Some(12),
        730..=731 => Some(24),
        _ => None,
    }
}

/// The months of a frequency that has a length.
pub(super) fn months_of(frequency: Frequency) -> Option<u32> {
    match frequency {
        Frequency::Month => Some(1),
        Frequency::Quarter => Some(3),
        Frequency::Half => Some(6),
        Frequency::Year => Some(12),
        Frequency::TwoYears => Some(24),
        Frequency::Once | Frequency::AtEnd => None,
    }
}

/// All periods whose days are known.
pub(super) struct Periods {
    by_id: HashMap<Id, Span>,
    by_length: BTreeMap<(u32, bool), Vec<Id>>,
}

impl Periods {
    pub fn new(program: &Program) -> Self {
        let partnership = program.partnerships.get(&program.scope);
        let month = partnership.and_then(|p| p.fiscal_year_start).unwrap_or(1);
        let month = u32::try_from(month).unwrap_or(1);
        let mut spans: Vec<_> =
            program.periods.values().filter_map(|period| Span::of(period, month)).collect();
        spans.sort_by(|a, b| (a.start, a.end, &a.code).cmp(&(b.start, b.end, &b.code)));
        let mut by_length: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for span in &spans {
            if let Some(months) = span.months.filter(|_| span.kind == PeriodKind::Reported) {
                by_length.entry((months, span.fiscal)).or_default().push(span.id);
            }
        }
        Self { by_id: spans.into_iter().map(|span| (span.id, span)).collect(), by_length }
    }

    /// The days on which a period begins, ends, is over, or its figures are due or late.
    pub fn edges(&self) -> impl Iterator<Item = NaiveDate> {
        self.by_id.values().flat_map(|span| {
            let over = span.end.succ_opt().unwrap_or(span.end);
            let overdue = span.due.succ_opt().unwrap_or(span.due);
            [span.start, span.end, over, span.due, overdue]
        })
    }

    pub fn get(&self, id: Id) -> Option<&Span> {
        self.by_id.get(&id)
    }

    /// The period with these first and last days; a reported one before others.
    pub fn spanning(&self, start: NaiveDate, end: NaiveDate) -> Option<&Span> {
        let found = self.by_id.values().filter(|span| (span.start, span.end) == (start, end));
        found.min_by_key(|span| (span.kind != PeriodKind::Reported, &span.code, span.id))
    }

    /// The reported periods of a length, oldest first.
    pub fn of_length(&self, months: u32, fiscal: bool) -> impl Iterator<Item = &Span> {
        let ids = self.by_length.get(&(months, fiscal));
        ids.into_iter().flatten().filter_map(|id| self.by_id.get(id))
    }

    /// Whether there is a reported period of a length.
    pub fn has_length(&self, months: u32, fiscal: bool) -> bool {
        self.by_length.contains_key(&(months, fiscal))
    }
}
