//! The mouse on a register: a click selects, a second one opens, a header sorts, the wheel scrolls.

use ratatui::layout::Rect;

use super::Records;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::register::Picture;
use crate::tui::screens::gantt::{self, Shown};
use crate::tui::screens::{self, list};
use crate::tui::session::Session;

impl Records {
    /// The wheel turns what is under the pointer; `false` where that is the list.
    pub fn wheel(&mut self, line: u16, down: bool, session: &Session) -> bool {
        let (table, below) = self.split(session.body(), session);
        let inside = below.height > 0 && line >= table.height;
        if inside {
            self.scroll_pane(if down { 1 } else { -1 }, session);
        }
        inside
    }

    /// A click sorts on the header, selects on a row, opens on the selected one; in the pane it
    /// opens the record of the line.
    pub fn click(&mut self, column: u16, line: u16, session: &Session) -> Option<Effect> {
        let (table, _) = self.split(session.body(), session);
        if self.picture() == Some(Picture::Matrix) {
            let again = self.cursor.click(session.body(), (column, line))?;
            return if again { self.update(Action::Pick, session) } else { None };
        }
        if self.picture() == Some(Picture::Calendar) && line < table.height {
            let again = self.calendar.click(session.body(), (column, line), session)?;
            self.follow(session);
            return if again { self.calendar.open(session) } else { None };
        }
        if line >= table.height {
            let at = usize::from(line - table.height).checked_sub(1)?;
            let record = self.pane.get(self.pane_top + at)?.link?;
            return screens::open(record, session);
        }
        let Some(line) = usize::from(line).checked_sub(1) else {
            if self.picture().is_some() {
                return None;
            }
            let index = list::column_at(&self.columns(session), table.width, column)?;
            self.lists[self.at].sort_by(index);
            self.refresh(session);
            return None;
        };
        let line = self.row_of_line(line, table, session)?;
        let rows = &self.rows(session).rows;
        let again = self.lists[self.at].click(line, rows)?;
        self.pane_top = 0;
        self.follow(session);
        if again { self.update(Action::Open, session) } else { None }
    }

    /// The row of a line, counted from the first in view; none where a line is of no row.
    fn row_of_line(&self, line: usize, table: Rect, session: &Session) -> Option<usize> {
        if self.picture() != Some(Picture::Gantt) {
            return Some(line);
        }
        match gantt::rows(self.list(), gantt::room(table), session).get(line)? {
            Shown::Milestone(at) => at.checked_sub(self.list().top),
            Shown::Project(_) => None,
        }
    }
}
