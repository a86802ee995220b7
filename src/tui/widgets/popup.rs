//! A box over the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::text::{cells, write};
use crate::i18n::width;
use crate::tui::theme::{Meaning, Symbol, Theme};

/// A box of a size in the middle of an area, as large as it can be.
pub fn centred(area: Rect, columns: u16, rows: u16) -> Rect {
    let (width, height) = (columns.min(area.width), rows.min(area.height));
    let x = area.x + (area.width - width) / 2;
    let y = area.y + (area.height - height) / 3;
    Rect { x, y, width, height }
}

/// Draws an empty box with a title and returns what is inside of it.
pub fn draw(buffer: &mut Buffer, area: Rect, title: &str, theme: Theme) -> Rect {
    let area = area.intersection(buffer.area);
    clear(buffer, area);
    if area.width < 2 || area.height < 2 {
        return Rect { width: 0, height: 0, ..area };
    }
    let style = theme.style(Meaning::Muted);
    let (left, right) = (area.x, area.right() - 1);
    let line = theme.symbol(Symbol::Line).repeat(usize::from(area.width - 2));
    let edge = |buffer: &mut Buffer, y, first, last| {
        let edge = format!("{}{line}{}", theme.symbol(first), theme.symbol(last));
        buffer.set_stringn(left, y, edge, usize::from(area.width), style);
    };
    edge(buffer, area.y, Symbol::TopLeft, Symbol::TopRight);
    edge(buffer, area.bottom() - 1, Symbol::BottomLeft, Symbol::BottomRight);
    for y in area.y + 1..area.bottom() - 1 {
        buffer.set_stringn(left, y, theme.symbol(Symbol::Side), 1, style);
        buffer.set_stringn(right, y, theme.symbol(Symbol::Side), 1, style);
    }
    let top = Rect { x: left + 2, width: area.width.saturating_sub(4), height: 1, ..area };
    write(buffer, top, top.x, (&format!(" {title} "), theme.style(Meaning::Heading)));
    Rect { x: left + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2 }
}

/// Writes buttons beside each other, so many cells apart; the one in focus stands out.
pub fn buttons<'a>(
    buffer: &mut Buffer,
    area: Rect,
    labels: impl Iterator<Item = &'a str>,
    (focus, apart): (usize, u16),
    theme: Theme,
) {
    let mut x = area.x;
    for (index, label) in labels.enumerate() {
        let meaning = if index == focus { Meaning::Selected } else { Meaning::Plain };
        x = write(buffer, area, x, (&format!("[ {label} ]"), theme.style(meaning))) + apart;
    }
}

/// Says at the right end of an area which lines of how many are in view, where not all are.
pub fn in_view(
    buffer: &mut Buffer,
    area: Rect,
    (top, room, count): (usize, usize, usize),
    theme: Theme,
) {
    if count > room {
        let shown = theme.plain(&format!("{}–{}/{count}", top + 1, (top + room).min(count)));
        let x = area.right().saturating_sub(cells(width(&shown)));
        write(buffer, area, x, (&shown, theme.style(Meaning::Muted)));
    }
}

/// Empties an area. A wide character that one of its edges cuts in half becomes blank on both
/// sides of the edge.
pub fn clear(buffer: &mut Buffer, area: Rect) {
    for y in area.top()..area.bottom() {
        if let Some(before) = area.x.checked_sub(1) {
            blank_if_wide(buffer, before, y);
        }
        if let Some(last) = area.right().checked_sub(1) {
            let wide = is_wide(buffer, last, y);
            if let Some(cell) = buffer.cell_mut(Position::new(area.right(), y)).filter(|_| wide) {
                cell.set_symbol(" ");
            }
        }
        for x in area.left()..area.right() {
            if let Some(cell) = buffer.cell_mut(Position::new(x, y)) {
                cell.reset();
            }
        }
    }
}

fn blank_if_wide(buffer: &mut Buffer, x: u16, y: u16) {
    let wide = is_wide(buffer, x, y);
    if let Some(cell) = buffer.cell_mut(Position::new(x, y)).filter(|_| wide) {
        cell.set_symbol(" ");
    }
}

fn is_wide(buffer: &Buffer, x: u16, y: u16) -> bool {
    buffer.cell(Position::new(x, y)).is_some_and(|cell| width(cell.symbol()) > 1)
}

/// The width that texts need, with a margin on both sides.
pub fn width_for<'a>(texts: impl Iterator<Item = &'a str>) -> u16 {
    cells(texts.map(width).max().unwrap_or_default()).saturating_add(4)
}
