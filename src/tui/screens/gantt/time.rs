//! Which day stands in which cell, and what is drawn there.

use chrono::{Datelike, Months, NaiveDate};
use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Trial, Zoom};
use crate::domain::values::Date;
use crate::tui::session::Session;
use crate::tui::sheets::{MilestoneLine, ProjectLine};
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::text::{cells, row, write};

/// A line of time.
pub struct Time {
    first: NaiveDate,
    days: i64,
    today: NaiveDate,
    area: Rect,
}

/// The days of a milestone.
struct Days {
    first: Option<NaiveDate>,
    planned: Option<NaiveDate>,
    expected: Option<NaiveDate>,
}

impl Days {
    fn of(line: &MilestoneLine) -> Self {
        let day = |date: Option<Date>| date.map(Date::last);
        let figure = line.figure.as_ref();
        let planned = day(figure.and_then(|f| f.planned).or(line.planned));
        let first = day(figure.and_then(|f| f.planned_original)).filter(|f| Some(*f) != planned);
        let expected = day(line.actual.or_else(|| figure.and_then(|f| f.effective)));
        Self { first, planned, expected }
    }

    fn last(&self) -> Option<NaiveDate> {
        self.first.max(self.planned).max(self.expected)
    }
}

impl Time {
    /// A third of the line lies before today.
    pub fn of(today: NaiveDate, zoom: Zoom, area: Rect) -> Option<Self> {
        let before = i64::from(area.width / 3) - i64::from(zoom.shift);
        let first = today.checked_sub_signed(chrono::TimeDelta::try_days(before * zoom.days())?)?;
        Some(Self { first, days: zoom.days(), today, area })
    }

    /// The cell of a day; none where it is out of view.
    fn cell(&self, day: NaiveDate) -> Option<u16> {
        let cell = (day - self.first).num_days().div_euclid(self.days);
        let cell = u16::try_from(cell).ok().filter(|cell| *cell < self.area.width)?;
        Some(self.area.x + cell)
    }

    /// The nearest cell of a day.
    fn nearest(&self, day: NaiveDate) -> u16 {
        let last = self.area.right().saturating_sub(1);
        let before = if day < self.first { self.area.x } else { last };
        self.cell(day).unwrap_or(before)
    }

    /// Years, or months where there is room for them.
    pub fn axis(&self, frame: &mut Frame, session: &Session) {
        let style = session.theme.style(Meaning::Heading);
        let header = row(self.area, 0);
        let step = match self.days {
            ..4 => 1,
            4..10 => 3,
            _ => 12,
        };
        let start = self.first.with_day(1).and_then(|day| day.with_month(1));
        let Some(mut day) = start else { return };
        while let Some(next) = day.checked_add_months(Months::new(step)) {
            if let Some(x) = self.cell(day) {
                let label = match (step, day.month()) {
                    (_, 1) => day.format("%Y").to_string(),
                    (3, month) => format!("Q{}", month / 3 + 1),
                    (_, month) => format!("{month:02}"),
                };
                write(frame.buffer_mut(), header, x, (&label, style));
            }
            if self.nearest(day) + 1 >= self.area.right() && day > self.first {
                break;
            }
            day = next;
        }
    }

    /// The marks of a milestone: plan, forecast or fact, and the day that is tried out.
    pub fn milestone(
        &self,
        frame: &mut Frame,
        area: Rect,
        (line, trial): (&MilestoneLine, Option<&Trial>),
        session: &Session,
    ) {
        self.now(frame, area, session);
        let days = Days::of(line);
        let figure = line.figure.as_ref();
        let critical = figure.is_some_and(|figure| figure.critical);
        let meaning = figure.map_or(Meaning::Muted, |f| session.theme.status(f.status).1);
        if let Some(span) = days.planned.zip(days.expected) {
            self.slip(frame, area, (span, critical), session);
        }
        let mut mark = |day: Option<NaiveDate>, symbol, meaning| {
            if let Some(x) = day.and_then(|day| self.cell(day)) {
                let symbol = session.theme.symbol(symbol);
                write(frame.buffer_mut(), area, x, (symbol, session.theme.style(meaning)));
            }
        };
        mark(days.first, Symbol::First, Meaning::Muted);
        mark(days.planned, Symbol::Planned, Meaning::Muted);
        match (line.actual, critical) {
            (Some(_), _) => mark(days.expected, Symbol::Done, meaning),
            (None, true) => mark(days.expected, Symbol::Critical, Meaning::Warning),
            (None, false) => mark(days.expected, Symbol::Late, meaning),
        }
        let tried = trial.and_then(|trial| trial.day_of(line.id)).map(Date::last);
        mark(tried, Symbol::Trial, Meaning::Key);
        if days.last().is_none() {
            let style = session.theme.style(Meaning::Muted);
            write(frame.buffer_mut(), area, area.x, (&session.say("undated"), style));
        }
        self.title(frame, area, (line, days.last().max(tried)), session);
    }

    /// The line of today.
    fn now(&self, frame: &mut Frame, area: Rect, session: &Session) {
        if let Some(x) = self.cell(self.today) {
            let symbol = session.theme.symbol(Symbol::Today);
            write(frame.buffer_mut(), area, x, (symbol, session.theme.style(Meaning::Muted)));
        }
    }

    /// The bar of a project from its start to its end: what is over and what is to come.
    pub fn project(&self, frame: &mut Frame, area: Rect, line: &ProjectLine, session: &Session) {
        self.now(frame, area, session);
        let Some((start, end)) = line.start.zip(line.end) else { return };
        let (start, end) = (start.first(), end.last());
        let before_view = end < self.first;
        let (from, to) = (self.nearest(start), self.nearest(end.max(start)));
        let after_view = self.cell(start).is_none() && start > self.first;
        if before_view || after_view {
            return;
        }
        for x in from..=to {
            let day = self.first + chrono::TimeDelta::days(i64::from(x - self.area.x) * self.days);
            let over = day <= self.today;
            let symbol = session.theme.symbol(if over { Symbol::Full } else { Symbol::Empty });
            let meaning = if over { Meaning::Accent } else { Meaning::Muted };
            write(frame.buffer_mut(), area, x, (symbol, session.theme.style(meaning)));
        }
    }

    /// A line from the plan to the fact or forecast.
    fn slip(
        &self,
        frame: &mut Frame,
        area: Rect,
        (days, critical): ((NaiveDate, NaiveDate), bool),
        session: &Session,
    ) {
        let out = self.cell(days.0).is_none() && self.cell(days.1).is_none();
        if out && (days.0 < self.first) == (days.1 < self.first) {
            let before = days.0 < self.first;
            let x = if before { area.x } else { area.right() - 1 };
            let mark = if before { Symbol::Earlier } else { Symbol::Later };
            let mark = session.theme.symbol(mark);
            write(frame.buffer_mut(), area, x, (mark, session.theme.style(Meaning::Muted)));
            return;
        }
        let (from, to) = (self.nearest(days.0.min(days.1)), self.nearest(days.0.max(days.1)));
        let length = usize::from(to.saturating_sub(from)) + 1;
        let symbol = if critical { Symbol::Strong } else { Symbol::Line };
        let line = session.theme.symbol(symbol).repeat(length);
        let meaning = if days.1 > days.0 { Meaning::Warning } else { Meaning::Good };
        write(frame.buffer_mut(), area, from, (&line, session.theme.style(meaning)));
    }

    /// The title behind the last mark.
    fn title(
        &self,
        frame: &mut Frame,
        area: Rect,
        line: (&MilestoneLine, Option<NaiveDate>),
        session: &Session,
    ) {
        let (milestone, last) = line;
        let x = last.map_or(area.x + cells(12), |day| self.nearest(day).saturating_add(2));
        if x + 8 < area.right() {
            write(
                frame.buffer_mut(),
                area,
                x,
                (&milestone.title, session.theme.style(Meaning::Muted)),
            );
        }
    }
}
