//! A register as it is drawn: table, pane, pictures, and what is said of them.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Records;
use crate::domain::values::Link;
use crate::tui::register::{Picture, Row};
use crate::tui::screens::gantt::{self, Chart};
use crate::tui::screens::{curve, list, map, matrix, pane};
use crate::tui::session::Session;

impl Records {
    /// Which view it is, filter, and the scale of a picture.
    pub fn note(&self, session: &Session) -> String {
        let list = self.list();
        let note = match self.picture() {
            Some(Picture::Matrix | Picture::Curve) => String::new(),
            _ => list::note(list, self.rows(session).rows.len(), session),
        };
        if list.typing {
            return note;
        }
        let name = match (self.picture(), self.lists.len()) {
            (Some(Picture::Gantt), _) => session.say(self.zoom.name()),
            (Some(Picture::Matrix), _) => session.say("view-matrix"),
            (Some(Picture::Curve), _) => session.say("view-curve"),
            (Some(Picture::Calendar), _) => session.say("view-calendar"),
            (Some(Picture::Map), _) => session.say("view-map"),
            (None, 1) => return note,
            (None, _) => session.say(&format!("view-{}", self.about().name)),
        };
        if note.is_empty() { name } else { format!("{note}   {name}") }
    }

    /// Draws the table with its pane, or the picture.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let none = self.list().order.is_empty();
        match self.picture() {
            // Nothing is drawn below the words that say so.
            Some(Picture::Gantt | Picture::Map) if none => {}
            Some(Picture::Gantt) => self.gantt(frame, area, session),
            Some(Picture::Matrix) => return matrix::view(frame, area, self.cursor, session),
            Some(Picture::Curve) => return curve::view(frame, area, session),
            Some(Picture::Calendar) => {
                let pane = (self.pane.as_slice(), self.pane_top);
                self.calendar.view(frame, area, pane, session);
                return list::filter_line(frame, area, self.list(), session);
            }
            Some(Picture::Map) => self.map(frame, area, session),
            None => self.table(frame, area, session),
        }
        if none {
            list::empty(frame, area, &format!("empty-{}", self.about().name), session);
        }
        list::filter_line(frame, area, self.list(), session);
    }

    fn gantt(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let (above, below) = self.split(area, session);
        let chart = Chart { list: self.list(), zoom: self.zoom, trial: self.trial.as_ref() };
        gantt::view(frame, above, chart, session);
        self.below(frame, below, session);
    }

    fn map(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let (above, below) = self.split(area, session);
        map::view(frame, above, (self.list(), self.rows(session)), session);
        self.below(frame, below, session);
    }

    fn table(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let (above, below) = self.split(area, session);
        let layout = &self.list().layout;
        let drawn = (self.columns(session), |row: &Row| layout.cells(row, session));
        list::draw(frame, above, (self.list(), &self.rows(session).rows), session, drawn);
        self.below(frame, below, session);
    }

    /// The page of the selected row.
    fn below(&self, frame: &mut Frame, below: Rect, session: &Session) {
        if below.height > 0 && !self.list().order.is_empty() {
            let code = |link: Link| session.program.code(link.kind, link.id);
            let name = match self.about().whole {
                Some(key) => session.say(key),
                None if self.picture() == Some(Picture::Map) => {
                    self.row(session).map(map::code).unwrap_or_default()
                }
                None => self.selected(session).map(code).unwrap_or_default(),
            };
            pane::draw(frame, below, (&name, &self.pane, self.pane_top), session);
        }
    }
}
