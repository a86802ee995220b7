//! Lines of text cut and filled by their width in cells.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::i18n::{cut, safe, safe_lines, width};

/// A number of cells; what does not fit a screen is as wide as a screen gets.
pub fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// One piece of a line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Piece {
    pub text: String,
    pub style: Style,
}

/// A piece of text in a style.
pub fn piece(text: impl Into<String>, style: Style) -> Piece {
    Piece { text: text.into(), style }
}

/// Writes text into one row of an area from a column on; cut with `…`, made harmless. Returns the
/// column behind it.
pub fn write(buffer: &mut Buffer, area: Rect, x: u16, (text, style): (&str, Style)) -> u16 {
    let room = area.right().saturating_sub(x);
    if room == 0 || area.height == 0 || !buffer.area.contains(area.as_position()) {
        return x;
    }
    let shown = cut(&safe(text), usize::from(room));
    buffer.set_stringn(x, area.y, &shown, usize::from(room), style);
    x + cells(width(&shown)).min(room)
}

/// Writes pieces one behind the other into the first row of an area.
pub fn line(buffer: &mut Buffer, area: Rect, pieces: &[Piece]) {
    let mut x = area.x;
    for Piece { text, style } in pieces {
        x = write(buffer, area, x, (text, *style));
    }
}

/// Row `index` of an area; empty below its end.
pub fn row(area: Rect, index: usize) -> Rect {
    let index = cells(index);
    if index >= area.height {
        return Rect { height: 0, ..area };
    }
    Rect { y: area.y + index, height: 1, ..area }
}

/// A text broken into lines of at most so many cells. Korean breaks where its cells end.
pub fn wrapped(text: &str, cells: usize) -> Vec<String> {
    let text = safe_lines(text).replace('\t', " ");
    let lines = textwrap::wrap(&text, textwrap::Options::new(cells.max(2)));
    lines.into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// Whether an area can show anything.
pub fn visible(area: Rect) -> bool {
    area.width > 0 && area.height > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_korean_loses_nothing_at_any_width() {
        let text = "디지털정부 협력센터는 인도네시아 공공서비스 개선을 지원함";
        for cells in 2..60 {
            let lines = wrapped(text, cells);
            assert!(lines.iter().all(|line| width(line) <= cells), "{cells}");
            let letters = |text: &str| text.replace(' ', "");
            assert_eq!(letters(&lines.concat()), letters(text), "{cells}");
        }
    }

    #[test]
    fn a_row_below_the_end_is_empty() {
        let area = Rect::new(0, 5, 10, 2);
        assert_eq!(row(area, 1), Rect::new(0, 6, 10, 1));
        assert!(!visible(row(area, 2)));
    }
}
