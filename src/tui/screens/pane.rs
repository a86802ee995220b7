//! What stands below a table: the page of the selected row, as far as there is room.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::DetailLine;
use crate::i18n::{cut, width};
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::text::{cells, line, row, write};

/// The table and the pane: the pane takes what the rows leave, a third of the area at least.
pub fn split(area: Rect, rows: usize) -> (Rect, Rect) {
    let most = area.height - area.height / 3;
    let table = cells(rows).saturating_add(1).clamp(2.min(most), most);
    let above = Rect { height: table, ..area };
    (above, Rect { y: above.bottom(), height: area.height - table, ..area })
}

/// A rule with the record's name and which lines are shown, and below it the lines.
pub fn draw(
    frame: &mut Frame,
    area: Rect,
    (name, lines, top): (&str, &[DetailLine], usize),
    session: &Session,
) {
    let theme = session.theme;
    let room = usize::from(area.height.saturating_sub(1));
    let top = top.min(lines.len().saturating_sub(room));
    let rule = row(area, 0);
    let text = theme.symbol(Symbol::Line).repeat(usize::from(area.width));
    write(frame.buffer_mut(), rule, rule.x, (&text, theme.style(Meaning::Muted)));
    let name = cut(name, usize::from(area.width / 2));
    if !name.is_empty() {
        let name = format!(" {name} ");
        write(frame.buffer_mut(), rule, rule.x + 2, (&name, theme.style(Meaning::Heading)));
    }
    if lines.len() > room {
        let last = (top + room).min(lines.len());
        let shown = format!(" {}–{last}/{}  J K ", top + 1, lines.len());
        let shown = theme.plain(&shown);
        let x = rule.right().saturating_sub(cells(width(&shown)) + 2);
        write(frame.buffer_mut(), rule, x, (&shown, theme.style(Meaning::Muted)));
    }
    for (index, each) in lines.iter().skip(top).take(room).enumerate() {
        let area = row(area, index + 1);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
        line(frame.buffer_mut(), area, &each.pieces);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_rows_leave_the_rest_to_the_pane_and_many_leave_a_third() {
        let area = Rect::new(0, 4, 80, 18);
        assert_eq!(split(area, 2).0.height, 3);
        assert_eq!(split(area, 400).0.height, 12);
        assert_eq!(split(area, 0).0.height, 2);
        assert_eq!(split(Rect::new(0, 0, 80, 1), 9).1.height, 0);
    }
}
