//! Milestones on a time line: plan, forecast or fact, today.

use chrono::{Datelike, Months, NaiveDate};
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::values::Date;
use crate::tui::listing::Listing;
use crate::tui::session::Session;
use crate::tui::sheets::MilestoneLine;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::table::aligned;
use crate::tui::widgets::text::{cells, row, visible, write};

/// How much time a cell is, and which part of it is in view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zoom {
    scale: Scale,
    /// Cells that the view is moved by, later for positive ones.
    shift: i32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scale {
    Month,
    Quarter,
    Year,
}

impl Default for Zoom {
    fn default() -> Self {
        Self { scale: Scale::Quarter, shift: 0 }
    }
}

impl Zoom {
    /// A shorter span in more cells.
    pub fn closer(self) -> Self {
        let scale = match self.scale {
            Scale::Year => Scale::Quarter,
            Scale::Quarter | Scale::Month => Scale::Month,
        };
        Self { scale, shift: 0 }
    }

    /// A longer span in fewer cells.
    pub fn wider(self) -> Self {
        let scale = match self.scale {
            Scale::Month => Scale::Quarter,
            Scale::Quarter | Scale::Year => Scale::Year,
        };
        Self { scale, shift: 0 }
    }

    /// Moves the view back.
    pub fn earlier(self) -> Self {
        Self { shift: self.shift.saturating_sub(STEP).max(-FARTHEST), ..self }
    }

    /// Moves the view on.
    pub fn later(self) -> Self {
        Self { shift: self.shift.saturating_add(STEP).min(FARTHEST), ..self }
    }

    /// The catalog key of its scale.
    pub fn name(self) -> &'static str {
        match self.scale {
            Scale::Month => "zoom-month",
            Scale::Quarter => "zoom-quarter",
            Scale::Year => "zoom-year",
        }
    }

    /// Days a cell stands for.
    fn days(self) -> i64 {
        match self.scale {
            Scale::Month => 3,
            Scale::Quarter => 9,
            Scale::Year => 30,
        }
    }
}

const STEP: i32 = 8;
const FARTHEST: i32 = 2_000;
/// Cells of the code and the status before the time line.
const LABEL: u16 = 22;

/// Draws the milestones in view.
pub fn view(frame: &mut Frame, area: Rect, (list, zoom): (&Listing, Zoom), session: &Session) {
    if !visible(area) || area.width <= LABEL + 4 {
        return;
    }
    let line = Rect { x: area.x + LABEL, width: area.width - LABEL, ..area };
    let Some(time) = Time::of(session.as_of, zoom, line) else { return };
    time.axis(frame, session);
    let room = usize::from(area.height.saturating_sub(1));
    for (index, at) in list.order.iter().enumerate().skip(list.top).take(room) {
        let area = row(area, index - list.top + 1);
        if let Some(milestone) = session.sheets.milestones.get(*at) {
            time.milestone(frame, area, (milestone, index == list.at), session);
        }
    }
}

/// Which day stands in which cell.
struct Time {
    first: NaiveDate,
    days: i64,
    today: NaiveDate,
    area: Rect,
}

impl Time {
    /// A third of the line lies before today.
    fn of(today: NaiveDate, zoom: Zoom, area: Rect) -> Option<Self> {
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
    fn axis(&self, frame: &mut Frame, session: &Session) {
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

    fn milestone(
        &self,
        frame: &mut Frame,
        area: Rect,
        line: (&MilestoneLine, bool),
        session: &Session,
    ) {
        let (milestone, selected) = line;
        let theme = session.theme;
        let figure = milestone.figure.as_ref();
        let (symbol, meaning) = figure.map_or((" ", Meaning::Muted), |f| theme.status(f.status));
        let style = |meaning| theme.style(if selected { Meaning::Selected } else { meaning });
        let label = format!(" {} {symbol} ", aligned(&milestone.code, LABEL - 5, false));
        write(frame.buffer_mut(), area, area.x, (&label, style(meaning)));
        let line = Rect { x: self.area.x, width: self.area.width, ..area };
        if let Some(x) = self.cell(self.today) {
            write(
                frame.buffer_mut(),
                line,
                x,
                (theme.symbol(Symbol::Today), theme.style(Meaning::Muted)),
            );
        }
        let day = |date: Option<Date>| date.map(Date::last);
        let planned = day(figure.and_then(|f| f.planned).or(milestone.planned));
        let expected = day(milestone.actual.or_else(|| figure.and_then(|f| f.effective)));
        if let (Some(planned), Some(expected)) = (planned, expected) {
            self.slip(frame, line, (planned, expected), session);
        }
        let mark = |frame: &mut Frame, day, symbol, meaning| {
            if let Some(x) = self.cell(day) {
                write(frame.buffer_mut(), line, x, (theme.symbol(symbol), theme.style(meaning)));
            }
        };
        if let Some(planned) = planned {
            mark(frame, planned, Symbol::Planned, Meaning::Muted);
        }
        if let Some(expected) = expected {
            let done = milestone.actual.is_some();
            let symbol = if done { Symbol::Done } else { Symbol::Late };
            let critical = figure.is_some_and(|f| f.critical);
            mark(frame, expected, symbol, if critical { Meaning::Warning } else { meaning });
        }
        if planned.is_none() && expected.is_none() {
            write(
                frame.buffer_mut(),
                line,
                line.x,
                (&session.say("undated"), theme.style(Meaning::Muted)),
            );
        }
        self.title(frame, line, (milestone, planned.max(expected)), session);
    }

    /// A line from the plan to the fact or forecast.
    fn slip(&self, frame: &mut Frame, area: Rect, days: (NaiveDate, NaiveDate), session: &Session) {
        let out = self.cell(days.0).is_none() && self.cell(days.1).is_none();
        if out && (days.0 < self.first) == (days.1 < self.first) {
            let before = days.0 < self.first;
            let x = if before { area.x } else { area.right() - 1 };
            let mark = if before { "<" } else { ">" };
            write(frame.buffer_mut(), area, x, (mark, session.theme.style(Meaning::Muted)));
            return;
        }
        let (from, to) = (self.nearest(days.0.min(days.1)), self.nearest(days.0.max(days.1)));
        let length = usize::from(to.saturating_sub(from)) + 1;
        let line = session.theme.symbol(Symbol::Line).repeat(length);
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
