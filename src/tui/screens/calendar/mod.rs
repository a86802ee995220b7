//! Milestones, events and reports that are due, by day of a month.

mod items;

use chrono::{Datelike, Days, Months, NaiveDate};
use ratatui::Frame;
use ratatui::layout::Rect;

use self::items::{Item, items};
use super::{DetailLine, Page, pane};
use crate::domain::reason::Arg;
use crate::domain::values::{Date, Link};
use crate::i18n::{cut, width};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::finders;
use crate::tui::listing::Listing;
use crate::tui::overlays::{Finder, Overlay, Pick};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::aligned;
use crate::tui::widgets::text::{cells, row, write};

/// The day a person stands on, and what the month holds.
#[derive(Debug, Default)]
pub struct Calendar {
    day: Option<NaiveDate>,
    items: Vec<Item>,
}

/// Rows of the month's name and of the days of the week.
const ABOVE: u16 = 2;
const WEEK: u16 = 7;
/// Rows of the list of the day at least, its rule among them.
const BELOW: u16 = 3;

/// Days of the grid, as large as there is room for.
#[derive(Debug, Clone, Copy)]
struct Grid {
    across: u16,
    down: u16,
    weeks: u16,
    /// The Monday of the first week.
    first: NaiveDate,
}

impl Grid {
    fn of(area: Rect, day: NaiveDate) -> Self {
        let first = day.with_day(1).unwrap_or(day);
        let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
        let back = u64::from(first.weekday().num_days_from_monday());
        let first = first.checked_sub_days(Days::new(back)).unwrap_or(first);
        let days = u16::try_from((next - first).num_days()).unwrap_or_default();
        let weeks = days.div_ceil(WEEK).max(1);
        let down = (area.height.saturating_sub(ABOVE + BELOW) / weeks).clamp(1, 5);
        Self { across: (area.width / WEEK).max(3), down, weeks, first }
    }

    fn height(self) -> u16 {
        ABOVE + self.weeks * self.down
    }
}

impl Calendar {
    /// The day a person stands on; today at first.
    pub fn day(&self, session: &Session) -> NaiveDate {
        self.day.unwrap_or(session.as_of)
    }

    /// Finds what the month holds anew.
    pub fn refresh(&mut self, list: &Listing, session: &Session) {
        self.items = items(self.day(session), list, session);
    }

    /// Moves to another day; says whether the action was a movement.
    pub fn step(&mut self, action: Action, session: &Session) -> bool {
        let day = self.day(session);
        let first = day.with_day(1);
        let moved = match action {
            Action::Left => day.pred_opt(),
            Action::Right => day.succ_opt(),
            Action::Previous => day.checked_sub_days(Days::new(7)),
            Action::Next => day.checked_add_days(Days::new(7)),
            Action::PreviousPage | Action::PreviousMonth => day.checked_sub_months(Months::new(1)),
            Action::NextPage | Action::NextMonth => day.checked_add_months(Months::new(1)),
            Action::First => first,
            Action::Last => {
                let next = first.and_then(|first| first.checked_add_months(Months::new(1)));
                next.and_then(|next| next.pred_opt())
            }
            _ => return false,
        };
        // Beyond these years no programme runs, and dates are written with four digits.
        self.day = Some(moved.filter(|day| (1900..=2199).contains(&day.year())).unwrap_or(day));
        true
    }

    /// What is on the selected day; behind it what is known to the month only.
    fn today<'a>(&'a self, session: &Session) -> impl Iterator<Item = &'a Item> {
        let day = self.day(session);
        self.items.iter().filter(move |item| item.day == Some(day))
    }

    /// The first milestone of the day, else the first of anything.
    pub fn selected(&self, session: &Session) -> Option<Link> {
        self.today(session).next().map(|item| item.link)
    }

    /// Opens what is on the day: the record where it is one, else a list of them.
    pub fn open(&self, session: &Session) -> Option<Effect> {
        let mut on_day = self.today(session);
        let first = on_day.next()?;
        if on_day.next().is_none() {
            return super::open(first.link, session);
        }
        let line = |item: &Item| {
            let label = format!("{} {}", item.symbol, item.code);
            let plain = finders::plain(session.theme.plain(&label), Pick::Record(item.link));
            crate::tui::overlays::Item { detail: item.title.clone(), ..plain }
        };
        let title = session.texts.date(Date::from(self.day(session)));
        let finder = Finder::new(title, self.today(session).map(line).collect());
        Some(Effect::Ask(Box::new(Overlay::Finder(finder))))
    }

    /// The grid, and below it the list of the day.
    pub fn split(&self, area: Rect, session: &Session) -> (Rect, Rect) {
        let grid = Grid::of(area, self.day(session)).height().min(area.height);
        let above = Rect { height: grid, ..area };
        (above, Rect { y: above.bottom(), height: area.height - grid, ..area })
    }

    /// Goes to the day of a click; says whether it was there before.
    pub fn click(
        &mut self,
        area: Rect,
        (column, line): (u16, u16),
        session: &Session,
    ) -> Option<bool> {
        let grid = Grid::of(area, self.day(session));
        let (across, down) = (column / grid.across, line.checked_sub(ABOVE)? / grid.down);
        if across >= WEEK || down >= grid.weeks {
            return None;
        }
        let wanted = grid.first.checked_add_days(Days::new(u64::from(down * WEEK + across)))?;
        Some(self.day.replace(wanted) == Some(wanted))
    }

    /// The lines below the grid: the day's list, and what is known to the month only.
    pub fn page(&self, session: &Session) -> Vec<DetailLine> {
        let mut page = Page::new(session);
        let today: Vec<_> = self.today(session).collect();
        if today.is_empty() {
            page.text(&session.say("calendar-empty"), Meaning::Muted);
        }
        for item in today {
            item.write(&mut page);
        }
        let vague: Vec<_> = self.items.iter().filter(|item| item.day.is_none()).collect();
        if !vague.is_empty() {
            page.pieces(vec![(session.say("calendar-vague"), Meaning::Heading)]);
            for item in vague {
                item.write(&mut page);
            }
        }
        page.lines
    }

    /// Draws the month and the list of the day.
    pub fn view(
        &self,
        frame: &mut Frame,
        area: Rect,
        (lines, top): (&[DetailLine], usize),
        session: &Session,
    ) {
        let day = self.day(session);
        let grid = Grid::of(area, day);
        let (above, below) = self.split(area, session);
        self.heading(frame, above, (grid, day), session);
        for at in 0..grid.weeks * WEEK {
            let Some(own) = grid.first.checked_add_days(Days::new(u64::from(at))) else { continue };
            let (x, y) = (at % WEEK * grid.across, ABOVE + at / WEEK * grid.down);
            let cell =
                Rect { x: above.x + x, y: above.y + y, width: grid.across, height: grid.down };
            self.cell(frame, cell.intersection(above), (own, day), session);
        }
        if below.height > 0 {
            let name = session.texts.date(Date::from(day));
            pane::draw(frame, below, (&name, lines, top), session);
        }
    }

    /// The month with what it holds, and the days of the week.
    fn heading(
        &self,
        frame: &mut Frame,
        area: Rect,
        (grid, day): (Grid, NaiveDate),
        session: &Session,
    ) {
        let theme = session.theme;
        let month = day.format("%Y-%m").to_string();
        let month = month.parse::<Date>().map_or(month, |date| session.texts.date(date));
        let counted = i64::try_from(self.items.len()).unwrap_or(i64::MAX);
        let counted = session.texts.say_with("tui-calendar-count", &[("count", Arg::Int(counted))]);
        let top = row(area, 0);
        let x = write(frame.buffer_mut(), top, area.x + 1, (&month, theme.style(Meaning::Heading)));
        let counted = theme.plain(&format!("   {counted}"));
        write(frame.buffer_mut(), top, x, (&counted, theme.style(Meaning::Muted)));
        for weekday in 0..WEEK {
            let name = session.say(&format!("weekday-{}", weekday + 1));
            let name = aligned(&name, grid.across.saturating_sub(1), false);
            let x = area.x + weekday * grid.across + 1;
            write(frame.buffer_mut(), row(area, 1), x, (&name, theme.style(Meaning::Muted)));
        }
    }

    /// One day: its number, how much is on it, and what comes first. Today is in brackets.
    fn cell(
        &self,
        frame: &mut Frame,
        area: Rect,
        (own, day): (NaiveDate, NaiveDate),
        session: &Session,
    ) {
        let theme = session.theme;
        let inside = (own.year(), own.month()) == (day.year(), day.month());
        let on_day: Vec<_> = self.items.iter().filter(|item| item.day == Some(own)).collect();
        let number = if own == session.as_of {
            format!("[{}]", own.day())
        } else {
            format!(" {} ", own.day())
        };
        let meaning = match own {
            own if own == day => Meaning::Selected,
            own if own == session.as_of => Meaning::Warning,
            _ if !inside => Meaning::Muted,
            _ => Meaning::Plain,
        };
        let number = aligned(&number, 4, true);
        let x = write(frame.buffer_mut(), row(area, 0), area.x, (&number, theme.style(meaning)));
        let rows = usize::from(area.height.saturating_sub(1));
        let room = usize::from(area.width.saturating_sub(1));
        let shown = rows.min(on_day.len());
        for (index, item) in on_day.iter().take(shown).enumerate() {
            let name = format!(" {} {}", item.symbol, item.short(room.saturating_sub(3)));
            let style = theme.style(if inside { item.meaning } else { Meaning::Muted });
            let name = theme.plain(&cut(&name, room));
            write(frame.buffer_mut(), row(area, index + 1), area.x, (&name, style));
        }
        let said = format!(" {}", on_day.len());
        if on_day.len() > shown && x + cells(width(&said)) < area.right() {
            let style = theme.style(Meaning::Heading);
            write(frame.buffer_mut(), row(area, 0), x, (&said, style));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_monday_and_the_grid_holds_every_day_of_a_month() {
        for (month, first) in [("2025-07-15", "2025-06-30"), ("2025-09-01", "2025-09-01")] {
            let day: NaiveDate = month.parse().unwrap();
            let grid = Grid::of(Rect::new(0, 3, 80, 19), day);
            assert_eq!(grid.first, first.parse::<NaiveDate>().unwrap());
            assert_eq!((grid.across, grid.down, grid.weeks), (11, 2, 5));
        }
        let tiny = Grid::of(Rect::new(0, 0, 4, 1), "2025-07-15".parse().unwrap());
        assert_eq!((tiny.across, tiny.down), (3, 1));
    }
}
