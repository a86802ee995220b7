//! The milestones of the partnership, as a table and on a time line.

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::gantt::{self, Zoom};
use super::{Form, Screen, list};
use crate::domain::program::Kind;
use crate::domain::values::Link;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Typed};
use crate::tui::listing::Listing;
use crate::tui::place::Place;
use crate::tui::session::Session;
use crate::tui::sheets::MilestoneLine;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input::filled;
use crate::tui::widgets::table::{Cell, Column, cell, marked};
use crate::tui::words;

/// Milestones as a table or as a Gantt chart.
#[derive(Debug, Default)]
pub struct Milestones {
    pub list: Listing,
    gantt: bool,
    zoom: Zoom,
}

impl Milestones {
    /// Table or time line.
    pub fn place(&self) -> Place {
        if self.gantt { Place::Gantt } else { Place::Milestones }
    }

    /// Finds its rows anew.
    pub fn refresh(&mut self, session: &Session) {
        list::refresh(&mut self.list, &session.sheets.milestones, session);
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        if self.list.step(action, &session.sheets.milestones, session.list_height()) {
            return None;
        }
        match action {
            Action::Filter => self.list.typing = true,
            Action::Sort => self.list.resort(6),
            Action::Reverse => self.list.reverse(),
            Action::Toggle => self.gantt = !self.gantt,
            Action::ZoomIn => self.zoom = self.zoom.closer(),
            Action::ZoomOut => self.zoom = self.zoom.wider(),
            Action::Left => self.zoom = self.zoom.earlier(),
            Action::Right => self.zoom = self.zoom.later(),
            Action::Open => {
                let form = Form::of(self.selected(session)?, session)?;
                return Some(Effect::Show(Box::new(Screen::Form(form))));
            }
            _ => {}
        }
        self.refresh(session);
        None
    }

    /// Takes a key of the filter.
    pub fn typed(&mut self, key: KeyEvent, session: &Session) -> Typed {
        list::typed(&mut self.list, key, &session.sheets.milestones, session)
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        list::paste(&mut self.list, text, &session.sheets.milestones, session)
    }

    /// Takes the filter away.
    pub fn back(&mut self, session: &Session) -> bool {
        list::clear(&mut self.list, &session.sheets.milestones, session)
    }

    /// A click sorts on the header, selects on a row, opens on the selected one.
    pub fn click(&mut self, column: u16, line: u16, session: &Session) -> Option<Effect> {
        let Some(line) = usize::from(line).checked_sub(1) else {
            let index = list::column_at(&columns(session), session.body().width, column)?;
            self.list.sort_by(index);
            self.refresh(session);
            return None;
        };
        let again = self.list.click(line, &session.sheets.milestones)?;
        if again { self.update(Action::Open, session) } else { None }
    }

    /// Selects a milestone; of a project it shows the milestones.
    pub fn select(&mut self, link: Link, session: &Session) {
        if link.kind == Kind::Project {
            let code = session.program.code(link.kind, link.id);
            self.list.filter = filled(&format!("{code}/"));
            self.list.typing = false;
            self.refresh(session);
            return;
        }
        self.list.select(link.id, &session.sheets.milestones, session.list_height());
    }

    /// The milestone under the cursor.
    pub fn selected(&self, session: &Session) -> Option<Link> {
        let line = session.sheets.milestones.get(self.list.selected()?)?;
        Some(Link { kind: Kind::Milestone, id: line.id })
    }

    /// Filter and, on the time line, its scale.
    pub fn note(&self, session: &Session) -> String {
        let note = list::note(&self.list, session.sheets.milestones.len(), session);
        if !self.gantt || self.list.typing {
            return note;
        }
        format!("{note}   {}", session.say(self.zoom.name()))
    }

    /// Draws the table or the time line.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        if self.gantt {
            gantt::view(frame, area, (&self.list, self.zoom), session);
        } else {
            self.table(frame, area, session);
        }
        if self.list.order.is_empty() {
            list::empty(frame, area, "empty-milestones", session);
        }
        list::filter_line(frame, area, &self.list, session);
    }

    fn table(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let rows = &session.sheets.milestones;
        list::draw(frame, area, (&self.list, rows), session, (columns, cells));
    }
}

fn columns(session: &Session) -> Vec<Column> {
    let column = |key, width, priority| list::column(session, key, width, priority);
    vec![
        list::code(session, session.sheets.widest.milestone),
        Column { grows: true, ..column("title", 16, 0) },
        column("status", words::status_width(session), 0),
        column("planned", 13, 2),
        column("expected", 13, 1),
        Column { right: true, ..column("slip", 5, 3) },
        column("critical", 8, 4),
    ]
}

fn cells(session: &Session, line: &MilestoneLine) -> Vec<Cell> {
    let figure = line.figure.as_ref();
    let critical = figure.is_some_and(|f| f.critical);
    vec![
        cell(&line.code),
        cell(&line.title),
        words::status(session, figure.map(|f| f.status)),
        words::date(session, figure.and_then(|f| f.planned).or(line.planned)),
        words::date(session, line.actual.or_else(|| figure.and_then(|f| f.effective))),
        words::slip(session, figure.and_then(|f| f.slip)),
        if critical { marked(session.say("critical"), Meaning::Warning) } else { cell("") },
    ]
}
