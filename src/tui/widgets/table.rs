//! A table of which only the visible rows are drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::text::{cells, row, visible};
use crate::i18n::{fit, safe, width};
use crate::tui::theme::{Meaning, Theme};

/// A column: its label, how wide it is, and how gladly it is given up.
#[derive(Debug, Clone, Default)]
pub struct Column {
    pub label: String,
    /// Cells it takes; the least, where it grows.
    pub width: u16,
    /// Whether it takes what is left over.
    pub grows: bool,
    /// The higher, the sooner it goes; 0 stays.
    pub priority: u8,
    /// Whether its text stands at the right.
    pub right: bool,
    /// Whether a text that is too long is cut at its beginning.
    pub keeps_end: bool,
    /// Whether it holds amounts, which a group sums.
    pub amount: bool,
    /// The order it shows: `Some(true)` for descending.
    pub sorted: Option<bool>,
}

/// The text of one cell and what it means.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    pub text: String,
    pub meaning: Meaning,
}

/// A plain cell.
pub fn cell(text: impl Into<String>) -> Cell {
    Cell { text: text.into(), meaning: Meaning::Plain }
}

/// A cell with a meaning.
pub fn marked(text: impl Into<String>, meaning: Meaning) -> Cell {
    Cell { text: text.into(), meaning }
}

const GAP: u16 = 2;

/// The width of each column in so many cells; `None` for those that have to go.
pub fn widths(columns: &[Column], room: u16) -> Vec<Option<u16>> {
    let mut kept: Vec<bool> = vec![true; columns.len()];
    let needed = |kept: &[bool]| -> u16 {
        let shown = columns.iter().zip(kept).filter(|(_, kept)| **kept);
        shown.map(|(column, _)| column.width + GAP).sum::<u16>().saturating_sub(GAP)
    };
    while needed(&kept) > room {
        let candidates = columns.iter().enumerate().filter(|(i, c)| kept[*i] && c.priority > 0);
        let Some((index, _)) = candidates.max_by_key(|(_, column)| column.priority) else { break };
        kept[index] = false;
    }
    let growing = columns.iter().zip(&kept).filter(|(c, kept)| c.grows && **kept).count();
    let spare = room.saturating_sub(needed(&kept)) / cells(growing).max(1);
    let width = |(column, kept): (&Column, &bool)| {
        kept.then_some(if column.grows { column.width + spare } else { column.width })
    };
    columns.iter().zip(&kept).map(width).collect()
}

/// What a table draws: its columns and where its rows begin.
pub struct Table<'a> {
    pub columns: &'a [Column],
    pub count: usize,
    pub top: usize,
    /// The selected row.
    pub at: Option<usize>,
    pub theme: Theme,
}

impl Table<'_> {
    /// Draws the header and the visible rows; `cells_of` gives the cells of a row.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, cells_of: impl Fn(usize) -> Vec<Cell>) {
        if !visible(area) {
            return;
        }
        let widths = widths(self.columns, area.width.saturating_sub(2));
        self.header(buffer, row(area, 0), &widths);
        let room = usize::from(area.height.saturating_sub(1));
        for (line, index) in (self.top..self.count).take(room).enumerate() {
            let area = row(area, line + 1);
            let cells = cells_of(index);
            self.row(buffer, area, (&widths, &cells, self.at == Some(index)));
        }
    }

    /// Draws a grid in which one cell is selected, by row and column.
    pub fn draw_grid(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        (at, column): (usize, usize),
        cells_of: impl Fn(usize) -> Vec<Cell>,
    ) {
        self.draw(buffer, area, cells_of);
        let Some((x, width)) = self.place(area.width, column) else { return };
        let Some(line) = at.checked_sub(self.top) else { return };
        let line = row(area, line + 1);
        let cell = Rect { x: area.x + x, width, ..line }.intersection(buffer.area);
        if visible(cell) {
            buffer.set_style(cell, self.theme.style(Meaning::Selected));
            let first = Rect { width: self.place(area.width, 0).map_or(0, |(_, w)| w + 1), ..line };
            buffer.set_style(first.intersection(buffer.area), self.theme.style(Meaning::Heading));
        }
    }

    /// Where a column begins and how wide it is.
    pub fn place(&self, room: u16, column: usize) -> Option<(u16, u16)> {
        let widths = widths(self.columns, room.saturating_sub(2));
        let before: u16 = widths.iter().take(column).flatten().map(|width| width + GAP).sum();
        widths.get(column).copied().flatten().map(|width| (before + 1, width))
    }

    fn header(&self, buffer: &mut Buffer, area: Rect, widths: &[Option<u16>]) {
        let style = self.theme.style(Meaning::Heading);
        let mut x = area.x + 1;
        for (column, width) in self.columns.iter().zip(widths) {
            let Some(width) = width else { continue };
            put(buffer, Rect { x, ..area }, &aligned(&column.label, *width, column.right), style);
            if let Some(down) = column.sorted {
                // The mark takes a cell of the gap, so that it cuts no label.
                let label = cells(crate::i18n::width(&column.label)).min(*width);
                let behind = x.saturating_add(if column.right { *width } else { label });
                put(buffer, Rect { x: behind, ..area }, if down { "v" } else { "^" }, style);
            }
            x = x.saturating_add(*width + GAP);
        }
    }

    fn row(&self, buffer: &mut Buffer, area: Rect, row: (&[Option<u16>], &[Cell], bool)) {
        let (widths, cells, selected) = row;
        let base = if selected { self.theme.style(Meaning::Selected) } else { Style::default() };
        if selected {
            put(buffer, area, &" ".repeat(usize::from(area.width)), base);
        }
        let mut x = area.x + 1;
        for ((column, width), cell) in self.columns.iter().zip(widths).zip(cells) {
            let Some(width) = width else { continue };
            let style = if selected { base } else { self.theme.style(cell.meaning) };
            let end = column.keeps_end.then(|| ending(&cell.text, *width));
            let text = aligned(end.as_ref().unwrap_or(&cell.text), *width, column.right);
            put(buffer, Rect { x, ..area }, &self.theme.plain(&text), style);
            x = x.saturating_add(*width + GAP);
        }
    }
}

fn put(buffer: &mut Buffer, area: Rect, text: &str, style: Style) {
    let area = area.intersection(buffer.area);
    if visible(area) {
        buffer.set_stringn(area.x, area.y, text, usize::from(area.width), style);
    }
}

/// The end of a text in at most so many cells, with `…` before it where it was cut.
pub fn ending(text: &str, room: u16) -> String {
    let text = safe(text);
    if width(&text) <= usize::from(room) {
        return text;
    }
    let mut end = String::new();
    for letter in text.graphemes(true).rev() {
        if width(letter) + width(&end) + 1 > usize::from(room) {
            break;
        }
        end.insert_str(0, letter);
    }
    format!("…{end}")
}

/// A text in exactly so many cells, at the left or at the right.
pub fn aligned(text: &str, room: u16, right: bool) -> String {
    let (text, room) = (safe(text), usize::from(room));
    let gap = room.saturating_sub(width(&text));
    if right && gap > 0 { " ".repeat(gap) + &text } else { fit(&text, room) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(width: u16, priority: u8, grows: bool) -> Column {
        Column { width, grows, priority, ..Column::default() }
    }

    #[test]
    fn columns_go_by_priority_and_the_growing_one_takes_the_rest() {
        let columns =
            [column(8, 0, false), column(10, 0, true), column(6, 2, false), column(5, 1, false)];
        assert_eq!(widths(&columns, 40), [Some(8), Some(15), Some(6), Some(5)]);
        assert_eq!(widths(&columns, 33), [Some(8), Some(16), None, Some(5)]);
        assert_eq!(widths(&columns, 20), [Some(8), Some(10), None, None]);
        assert_eq!(widths(&columns, 3), [Some(8), Some(10), None, None]);
    }

    #[test]
    fn a_code_keeps_its_end() {
        assert_eq!(ending("XDG-1-ACADEMY/M10", 12), "…ACADEMY/M10");
        assert_eq!(ending("EA/M1", 12), "EA/M1");
    }

    #[test]
    fn numbers_stand_at_the_right_and_long_ones_are_cut() {
        assert_eq!(aligned("12", 5, true), "   12");
        assert_eq!(aligned("서비스", 4, true), "서… ");
    }
}
