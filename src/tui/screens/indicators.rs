//! The indicators of the partnership.

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::detail::Detail;
use super::{Screen, list};
use crate::domain::program::Kind;
use crate::domain::values::Link;
use crate::figures::{Outcome, Reading, SeriesPoint};
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Typed};
use crate::tui::listing::Listing;
use crate::tui::session::Session;
use crate::tui::sheets::{IndicatorLine, share};
use crate::tui::widgets::bar::sparkline;
use crate::tui::widgets::table::{Cell, Column, cell};
use crate::tui::words;

/// A table of indicators, each with its course.
#[derive(Debug, Default)]
pub struct Indicators {
    pub list: Listing,
}

/// How many periods the course shows.
const COURSE: usize = 10;

impl Indicators {
    /// Finds its rows anew.
    pub fn refresh(&mut self, session: &Session) {
        list::refresh(&mut self.list, &session.sheets.indicators, session);
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        if self.list.step(action, &session.sheets.indicators, session.list_height()) {
            return None;
        }
        match action {
            Action::Filter => self.list.typing = true,
            Action::Sort => self.list.resort(4),
            Action::Reverse => self.list.reverse(),
            Action::Open => {
                let link = self.selected(session)?;
                return Some(Effect::Show(Box::new(Screen::Detail(Detail::of(link)))));
            }
            _ => {}
        }
        self.refresh(session);
        None
    }

    /// Takes a key of the filter.
    pub fn typed(&mut self, key: KeyEvent, session: &Session) -> Typed {
        list::typed(&mut self.list, key, &session.sheets.indicators, session)
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        list::paste(&mut self.list, text, &session.sheets.indicators, session)
    }

    /// Takes the filter away.
    pub fn back(&mut self, session: &Session) -> bool {
        list::clear(&mut self.list, &session.sheets.indicators, session)
    }

    /// A click sorts on the header, selects on a row, opens on the selected one.
    pub fn click(&mut self, column: u16, line: u16, session: &Session) -> Option<Effect> {
        let Some(line) = usize::from(line).checked_sub(1) else {
            let index = list::column_at(&columns(session), session.body().width, column)?;
            self.list.sort_by(index);
            self.refresh(session);
            return None;
        };
        let again = self.list.click(line, &session.sheets.indicators)?;
        if again { self.update(Action::Open, session) } else { None }
    }

    /// Selects a record.
    pub fn select(&mut self, link: Link, session: &Session) {
        self.list.select(link.id, &session.sheets.indicators, session.list_height());
    }

    /// The indicator under the cursor.
    pub fn selected(&self, session: &Session) -> Option<Link> {
        let line = session.sheets.indicators.get(self.list.selected()?)?;
        Some(Link { kind: Kind::Indicator, id: line.id })
    }

    /// Draws the table.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let rows = &session.sheets.indicators;
        list::draw(frame, area, (&self.list, rows), session, (columns, cells));
        if self.list.order.is_empty() {
            list::empty(frame, area, "empty-indicators", session);
        }
        list::filter_line(frame, area, &self.list, session);
    }
}

fn columns(session: &Session) -> Vec<Column> {
    let column = |key, width, priority| list::column(session, key, width, priority);
    let right = |column: Column| Column { right: true, ..column };
    vec![
        list::code(session, session.sheets.widest.indicator),
        Column { grows: true, ..column("title", 16, 0) },
        column("status", words::status_width(session), 0),
        right(column("achievement", 9, 2)),
        right(column("target", 10, 4)),
        right(column("actual", 10, 1)),
        column("course", 10, 3),
        column("unit", 12, 5),
    ]
}

fn cells(session: &Session, line: &IndicatorLine) -> Vec<Cell> {
    let figure = line.figure.as_ref();
    let achieved = match figure.map(|f| &f.to_date) {
        Some(Outcome::Met) => cell(session.say("met")),
        Some(Outcome::NotMet) => cell(session.say("not-met")),
        outcome => words::share(session, outcome.and_then(share)),
    };
    let reading = |reading| words::reading(session, reading);
    vec![
        cell(&line.code),
        cell(&line.title),
        words::status(session, figure.map(|f| f.status)),
        achieved,
        reading(figure.and_then(|f| f.target.as_ref()).map(|t| &t.reading)),
        reading(figure.and_then(|f| f.actual.as_ref())),
        cell(figure.map(|f| course(session, &f.series)).unwrap_or_default()),
        cell(&line.unit),
    ]
}

/// The last reported periods up to the as-of date as heights.
fn course(session: &Session, series: &[SeriesPoint]) -> String {
    let past: Vec<_> = series.iter().filter(|point| point.end <= session.as_of).collect();
    let last = past.len().saturating_sub(COURSE);
    let value = |point: &&SeriesPoint| point.actual.as_ref().and_then(Reading::number);
    sparkline(&past[last..].iter().map(value).collect::<Vec<_>>(), session.theme)
}
