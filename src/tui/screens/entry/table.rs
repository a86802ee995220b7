//! The grid, and the input over the cell that is edited.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Entry;
use super::cells::{self, Field};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input;
use crate::tui::widgets::table::Table;
use crate::tui::widgets::text::row;

impl Entry {
    pub(super) fn table(&self, frame: &mut Frame, grid: Rect, session: &Session) {
        let columns = cells::columns(session);
        let table = Table {
            columns: &columns,
            count: self.list.order.len(),
            top: self.list.top,
            at: None,
            theme: session.theme,
        };
        let cell = (self.list.at, Field::FIRST_COLUMN + self.column);
        table.draw_grid(frame.buffer_mut(), grid, cell, |index| {
            let row = self.list.order.get(index).and_then(|index| self.rows.get(*index));
            row.map(|row| row.cells(session)).unwrap_or_default()
        });
        self.caret(frame, grid, &table);
    }

    /// The input over the cell that is edited, as wide as there is room.
    fn caret(&self, frame: &mut Frame, grid: Rect, table: &Table) {
        let Some(edit) = &self.edit else { return };
        // A column that there is no room for is still seen while it is written.
        let third = grid.width / 3;
        let place = table.place(grid.width, Field::FIRST_COLUMN + self.column);
        let (x, width) = place.unwrap_or((third, grid.width.saturating_sub(third + 1)));
        let wide = width.max(12).min(grid.width.saturating_sub(1));
        let x = x.min(grid.width.saturating_sub(wide + 1));
        let line = row(grid, self.list.at.saturating_sub(self.list.top) + 1);
        let cell = Rect { x: grid.x + x, width: wide, ..line };
        input::draw(frame, cell, edit, table.theme.style(Meaning::Input));
    }
}
