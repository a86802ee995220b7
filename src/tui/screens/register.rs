//! A screen about records: a description drawn as table, pane and picture.

mod arrange;
mod drawing;
mod many;
mod pointer;

use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use self::arrange::Asked;
use super::calendar::Calendar;
use super::gantt::{self, Trial, Zoom};
use super::matrix::Cursor;
use super::{DetailLine, Page, list, map, pane};
use crate::domain::program::Kind;
use crate::domain::values::Link;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Typed};
use crate::tui::listing::Listing;
use crate::tui::place::Place;
use crate::tui::register::{Layout, Picture, Register, Row, Rows, View};
use crate::tui::session::Session;
use crate::tui::sheets::MilestoneLine;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input::filled;
use crate::tui::widgets::table::Column;

/// A register with what a person did to it: each view keeps its filter, order and place.
#[derive(Debug)]
pub struct Records {
    about: &'static Register,
    lists: Vec<Listing>,
    at: usize,
    /// Which picture the rows are drawn as; 0 is the table.
    drawn: usize,
    zoom: Zoom,
    /// Another day of the selected milestone, tried out.
    trial: Option<Trial>,
    cursor: Cursor,
    calendar: Calendar,
    /// The page of the selected row, and its first line that is shown.
    pane: Vec<DetailLine>,
    pane_top: usize,
    asked: Asked,
}

impl Records {
    /// The screen of a register.
    pub fn of(about: &'static Register) -> Self {
        let list = |view: &View| Listing::of(view.kind).laid(Layout::of(view));
        Self {
            about,
            lists: about.views.iter().map(list).collect(),
            at: 0,
            drawn: 0,
            zoom: Zoom::default(),
            trial: None,
            cursor: Cursor::default(),
            calendar: Calendar::default(),
            pane: vec![],
            pane_top: 0,
            asked: Asked::default(),
        }
    }

    fn about(&self) -> &'static View {
        &self.about.views[self.at]
    }

    /// The list in view.
    pub fn list(&self) -> &Listing {
        &self.lists[self.at]
    }

    fn picture(&self) -> Option<Picture> {
        self.about().pictures.get(self.drawn.checked_sub(1)?).copied()
    }

    fn rows<'a>(&self, session: &'a Session) -> &'a Rows {
        session.rows(self.about().name)
    }

    fn row<'a>(&self, session: &'a Session) -> Option<&'a Row> {
        self.rows(session).rows.get(self.list().selected()?)
    }

    /// Where it is: a picture is a place of its own.
    pub fn place(&self) -> Place {
        match self.picture() {
            Some(Picture::Gantt) => Place::Gantt,
            Some(Picture::Matrix) => Place::Matrix,
            Some(Picture::Curve) => Place::Curve,
            Some(Picture::Calendar) => Place::Calendar,
            Some(Picture::Map) => Place::Map,
            None => self.about.place,
        }
    }

    /// What is made here.
    pub fn makes(&self) -> Option<Kind> {
        self.about().kind
    }

    /// Finds its rows anew.
    pub fn refresh(&mut self, session: &Session) {
        for (view, list) in self.about.views.iter().zip(&mut self.lists) {
            list::refresh(list, &session.rows(view.name).rows, session);
        }
        self.follow(session);
    }

    /// Keeps the selected row in view and makes its page.
    fn follow(&mut self, session: &Session) {
        let height = self.height(session);
        let list = &mut self.lists[self.at];
        list.scroll(height);
        self.pane = self.page(session);
        self.scroll_pane(0, session);
    }

    /// The page of the selected row.
    fn page(&mut self, session: &Session) -> Vec<DetailLine> {
        if self.picture() == Some(Picture::Calendar) {
            self.calendar.refresh(&self.lists[self.at], session);
            return self.calendar.page(session);
        }
        let mut page = Page::new(session);
        if self.picture() == Some(Picture::Gantt) {
            let milestone = self.milestone(session);
            let own = |trial: &Trial| {
                let line = milestone.filter(|line| line.id == trial.milestone);
                line.is_some_and(|line| line.forecast != Some(trial.day))
            };
            let trial = self.trial.take().filter(own);
            self.trial = trial.map(|trial| Trial::of(trial.milestone, trial.day, session));
            if let Some(line) = self.milestone(session) {
                gantt::page(&mut page, line, self.trial.as_ref());
            }
        } else if self.picture() == Some(Picture::Map) {
            map::page(&mut page, self.row(session), self.rows(session));
        } else if let Some((pane, row)) = self.about().pane.zip(self.row(session)) {
            pane(&mut page, row);
        }
        page.lines
    }

    /// The milestone under the cursor.
    fn milestone<'a>(&self, session: &'a Session) -> Option<&'a MilestoneLine> {
        session.sheets.milestone(self.row(session)?.link?.id)
    }

    /// Rows of the table or of the chart that are in view.
    fn height(&self, session: &Session) -> usize {
        let above = self.split(session.body(), session).0;
        if self.picture() == Some(Picture::Gantt) {
            return gantt::room(above);
        }
        usize::from(above.height.saturating_sub(1))
    }

    /// The table, and below it the pane: as high as the rows leave room, a third at least.
    fn split(&self, area: Rect, session: &Session) -> (Rect, Rect) {
        match self.picture() {
            Some(Picture::Gantt) => {
                return gantt::split(area, self.list().order.len().saturating_mul(2));
            }
            Some(Picture::Calendar) => return self.calendar.split(area, session),
            Some(Picture::Map) => return map::split(area),
            _ => {}
        }
        if self.about().pane.is_none() || self.picture().is_some() {
            return (area, Rect { y: area.bottom(), height: 0, ..area });
        }
        pane::split(area, self.list().order.len() + self.list().groups.len())
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        if self.picture() == Some(Picture::Matrix) && self.cursor.step(action) {
            return None;
        }
        if self.picture() == Some(Picture::Calendar) && self.calendar.step(action, session) {
            self.pane_top = 0;
            self.follow(session);
            return None;
        }
        let action = match (self.picture(), action) {
            (Some(Picture::Map), Action::Left) => Action::Previous,
            (Some(Picture::Map), Action::Right) => Action::Next,
            (_, action) => action,
        };
        let height = self.height(session);
        let rows = &self.rows(session).rows;
        let list = &mut self.lists[self.at];
        if list.step(action, rows, height) || list.mark(action, rows, height) {
            self.pane_top = 0;
            self.follow(session);
            return None;
        }
        if let Some(effect) = self.with_many(action, session) {
            return Some(effect);
        }
        match action {
            Action::Filter => self.lists[self.at].typing = true,
            Action::Sort => {
                let columns = self.list().layout.columns.len();
                self.lists[self.at].resort(columns);
            }
            Action::Reverse => self.lists[self.at].reverse(),
            Action::TimeLine | Action::Calendar | Action::Table | Action::View => self.turn(),
            Action::ZoomIn => self.zoom = self.zoom.closer(),
            Action::ZoomOut => self.zoom = self.zoom.wider(),
            Action::Left => self.zoom = self.zoom.earlier(),
            Action::Right => self.zoom = self.zoom.later(),
            Action::PaneDown | Action::PaneUp => {
                self.scroll_pane(if action == Action::PaneDown { 1 } else { -1 }, session);
                return None;
            }
            Action::TryLater => return self.try_out(self.zoom.step(), session),
            Action::TryEarlier => return self.try_out(-self.zoom.step(), session),
            Action::Pick => self.pick(),
            Action::Open if self.picture() == Some(Picture::Calendar) => {
                return self.calendar.open(session);
            }
            Action::Open => return (self.about().open)(self.row(session)?, session),
            Action::Milestones => {
                return Some(Effect::Goto(Place::Milestones, self.selected(session)));
            }
            _ => {}
        }
        self.refresh(session);
        None
    }

    /// The next view: the rows as a picture where there is one, then the next list.
    fn turn(&mut self) {
        self.pane_top = 0;
        if self.drawn < self.about().pictures.len() {
            self.drawn += 1;
            return;
        }
        self.drawn = 0;
        self.at = (self.at + 1) % self.lists.len();
    }

    /// Tries another day for the selected milestone; what is done has none.
    fn try_out(&mut self, days: i64, session: &Session) -> Option<Effect> {
        let tried = Trial::step(self.trial.as_ref(), self.milestone(session)?, days, session);
        if tried.is_none() {
            return Some(Effect::Say(session.say("why-no-try"), Meaning::Warning));
        }
        self.trial = tried;
        self.pane_top = 0;
        self.follow(session);
        None
    }

    /// What was tried out, as a form takes it: a cell and its text.
    pub fn tried(&self) -> Option<(&'static str, String)> {
        let trial = self.trial.as_ref().filter(|_| self.picture() == Some(Picture::Gantt))?;
        Some(("forecast", trial.day.to_string()))
    }

    /// Shows the risks of the cell under the cursor.
    fn pick(&mut self) {
        self.drawn = 0;
        self.lists[self.at].filter = filled(&self.cursor.word());
    }

    fn scroll_pane(&mut self, by: isize, session: &Session) {
        let room = usize::from(self.split(session.body(), session).1.height.saturating_sub(1));
        let last = self.pane.len().saturating_sub(room);
        self.pane_top = self.pane_top.saturating_add_signed(by).min(last);
    }

    /// Takes a key of the filter.
    pub fn typed(&mut self, key: KeyEvent, session: &Session) -> Typed {
        let rows = &self.rows(session).rows;
        let typed = list::typed(&mut self.lists[self.at], key, rows, session);
        if matches!(typed, Typed::Taken(_)) {
            self.follow(session);
        }
        typed
    }

    /// Takes what was tried out away, else leaves the selected rows, then the filter.
    pub fn back(&mut self, session: &Session) -> bool {
        if self.trial.take().is_some() {
            self.follow(session);
            return true;
        }
        let rows = &self.rows(session).rows;
        let cleared = list::back(&mut self.lists[self.at], rows, session);
        self.follow(session);
        cleared
    }

    /// Selects a record; where it is no row, what belongs to it is shown.
    pub fn select(&mut self, link: Link, session: &Session) {
        let of_kind = |view: &View| view.kind == Some(link.kind);
        if let Some(at) = self.about.views.iter().position(of_kind) {
            self.at = at;
            let (height, rows) = (self.height(session), &self.rows(session).rows);
            self.lists[at].select(link.id, rows, height);
            self.follow(session);
            return;
        }
        let code = session.program.code(link.kind, link.id);
        let list = &mut self.lists[self.at];
        (list.filter, list.typing) = (filled(&format!("{code}/")), false);
        self.refresh(session);
    }

    /// The record under the cursor.
    pub fn selected(&self, session: &Session) -> Option<Link> {
        match self.picture() {
            Some(Picture::Matrix | Picture::Curve) => None,
            Some(Picture::Calendar) => self.calendar.selected(session),
            _ => self.row(session)?.link,
        }
    }

    fn columns(&self, session: &Session) -> Vec<Column> {
        let rows = self.rows(session);
        self.list().layout.shown(self.about(), rows, session)
    }
}
