//! The projects of the partnership.

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::detail::Detail;
use super::{Screen, list};
use crate::domain::program::Kind;
use crate::domain::values::Link;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Typed};
use crate::tui::listing::Listing;
use crate::tui::place::Place;
use crate::tui::session::Session;
use crate::tui::sheets::ProjectLine;
use crate::tui::widgets::table::{Cell, Column, cell};
use crate::tui::words;

/// A table of projects.
#[derive(Debug, Default)]
pub struct Projects {
    pub list: Listing,
}

impl Projects {
    /// Finds its rows anew.
    pub fn refresh(&mut self, session: &Session) {
        list::refresh(&mut self.list, &session.sheets.projects, session);
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        let rows = &session.sheets.projects;
        if self.list.step(action, rows, session.list_height()) {
            return None;
        }
        match action {
            Action::Filter => self.list.typing = true,
            Action::Sort => self.list.resort(columns(session).len()),
            Action::Reverse => self.list.reverse(),
            Action::Open => {
                let link = self.selected(session)?;
                return Some(Effect::Show(Box::new(Screen::Detail(Detail::of(link)))));
            }
            Action::Milestones => {
                return Some(Effect::Goto(Place::Milestones, self.selected(session)));
            }
            _ => {}
        }
        self.refresh(session);
        None
    }

    /// Takes a key of the filter.
    pub fn typed(&mut self, key: KeyEvent, session: &Session) -> Typed {
        list::typed(&mut self.list, key, &session.sheets.projects, session)
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        list::paste(&mut self.list, text, &session.sheets.projects, session)
    }

    /// Takes the filter away.
    pub fn back(&mut self, session: &Session) -> bool {
        list::clear(&mut self.list, &session.sheets.projects, session)
    }

    /// A click sorts on the header, selects on a row, opens on the selected one.
    pub fn click(&mut self, column: u16, line: u16, session: &Session) -> Option<Effect> {
        let Some(line) = usize::from(line).checked_sub(1) else {
            let index = list::column_at(&columns(session), session.body().width, column)?;
            self.list.sort_by(index);
            self.refresh(session);
            return None;
        };
        let again = self.list.click(line, &session.sheets.projects)?;
        if again { self.update(Action::Open, session) } else { None }
    }

    /// Selects a record.
    pub fn select(&mut self, link: Link, session: &Session) {
        self.list.select(link.id, &session.sheets.projects, session.list_height());
    }

    /// The project under the cursor.
    pub fn selected(&self, session: &Session) -> Option<Link> {
        let line = session.sheets.projects.get(self.list.selected()?)?;
        Some(Link { kind: Kind::Project, id: line.id })
    }

    /// Draws the table.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let rows = &session.sheets.projects;
        list::draw(frame, area, (&self.list, rows), session, (columns, cells));
        if self.list.order.is_empty() {
            list::empty(frame, area, "empty-projects", session);
        }
        list::filter_line(frame, area, &self.list, session);
    }
}

fn columns(session: &Session) -> Vec<Column> {
    let column = |key, width, priority| list::column(session, key, width, priority);
    let right = |column: Column| Column { right: true, ..column };
    vec![
        list::code(session, session.sheets.widest.project),
        Column { grows: true, ..column("title", 18, 0) },
        column("status", words::status_width(session), 0),
        right(column("results", 7, 1)),
        right(column("milestones", 7, 2)),
        right(column("slip", 5, 4)),
        right(column("execution", 7, 3)),
        column("phase", 8, 5),
        column("sectors", 22, 6),
    ]
}

fn cells(session: &Session, line: &ProjectLine) -> Vec<Cell> {
    let figure = line.figure.as_ref();
    let milestones = figure.map_or_else(
        || words::nothing(session),
        |f| cell(format!("{}/{}", f.milestones.done, f.milestones.total)),
    );
    vec![
        cell(&line.code),
        cell(&line.title),
        words::status(session, figure.map(|f| f.status)),
        words::share(session, figure.and_then(|f| f.results.to_date.share)),
        milestones,
        words::slip(session, figure.and_then(|f| f.milestones.worst_slip)),
        words::share(session, figure.and_then(|f| f.money.execution)),
        cell(&line.phase),
        cell(&line.sectors),
    ]
}
