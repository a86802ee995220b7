//! Several lines to type into, broken at the width of their field, with the real cursor at its caret.

use std::ops::Range;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use tui_input::InputRequest;

use super::input::{self, Input};
use super::text::{cells, visible};
use crate::i18n::{safe, width};

/// A text under construction.
#[derive(Debug, Default)]
pub struct Area {
    input: Input,
}

impl Area {
    /// An area that holds a text, with the caret behind it.
    pub fn filled(text: &str) -> Self {
        Self { input: input::filled(text) }
    }

    pub fn value(&self) -> &str {
        self.input.value()
    }

    /// Takes a key; `false` where it is none of a text. The width is that of the lines in sight.
    pub fn typed(&mut self, key: KeyEvent, wide: usize) -> bool {
        let alone = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match key.code {
            KeyCode::Enter if alone => input::paste(&mut self.input, "\n"),
            KeyCode::Up if alone => self.step(-1, wide),
            KeyCode::Down if alone => self.step(1, wide),
            KeyCode::PageUp => self.step(-8, wide),
            KeyCode::PageDown => self.step(8, wide),
            KeyCode::Home if alone => self.go(|line| line.start, wide),
            KeyCode::End if alone => self.go(|line| line.end, wide),
            _ if input::owns(key) => {
                input::typed(&mut self.input, key);
            }
            _ => return false,
        }
        true
    }

    /// Puts pasted text at the caret.
    pub fn paste(&mut self, text: &str) {
        input::paste(&mut self.input, text);
    }

    /// The letters of each line that is shown, without the break that ends it.
    fn lines(&self, wide: usize) -> Vec<Range<usize>> {
        let letters: Vec<char> = self.value().chars().collect();
        let (mut lines, mut start, mut used, mut space) = (vec![], 0, 0, None);
        for (at, letter) in letters.iter().enumerate() {
            if *letter == '\n' {
                lines.push(start..at);
                (start, used, space) = (at + 1, 0, None);
                continue;
            }
            let wants = width(&safe(&letter.to_string()));
            if used + wants > wide.max(2) {
                let from = space.unwrap_or(at);
                lines.push(start..from);
                let moved = letters.get(from..at).unwrap_or_default().iter().collect::<String>();
                (start, used, space) = (from, width(&safe(&moved)), None);
            }
            used += wants;
            if *letter == ' ' {
                space = Some(at + 1);
            }
        }
        lines.push(start..letters.len());
        lines
    }

    /// The line of the caret, and its cell there.
    fn caret(&self, lines: &[Range<usize>]) -> (usize, usize) {
        let at = self.input.cursor();
        let line = lines.iter().rposition(|line| line.start <= at).unwrap_or_default();
        let start = lines.get(line).map_or(0, |line| line.start);
        (line, width(&safe(&self.part(&(start..at)))))
    }

    fn part(&self, letters: &Range<usize>) -> String {
        self.value().chars().skip(letters.start).take(letters.len()).collect()
    }

    /// Moves the caret by so many lines and keeps its cell.
    fn step(&mut self, by: isize, wide: usize) {
        let lines = self.lines(wide);
        let (line, cell) = self.caret(&lines);
        let wanted = line.saturating_add_signed(by).min(lines.len().saturating_sub(1));
        let Some(letters) = lines.get(wanted).filter(|_| wanted != line) else { return };
        let mut used = 0;
        let fits = |letter: &char| {
            used += width(&safe(&letter.to_string()));
            used <= cell
        };
        let count = self.part(letters).chars().take_while(fits).count();
        self.set(letters.start + count);
    }

    fn go(&mut self, place: fn(&Range<usize>) -> usize, wide: usize) {
        let lines = self.lines(wide);
        let (line, _) = self.caret(&lines);
        if let Some(letters) = lines.get(line) {
            self.set(place(letters));
        }
    }

    fn set(&mut self, at: usize) {
        self.input.handle(InputRequest::SetCursor(at));
    }

    /// Draws the lines around the caret.
    pub fn draw(&self, frame: &mut Frame, area: Rect, style: Style) {
        if !visible(area) {
            return;
        }
        let wide = usize::from(area.width.saturating_sub(1));
        let lines = self.lines(wide);
        let (line, cell) = self.caret(&lines);
        let room = usize::from(area.height);
        let top = line.saturating_sub(room.saturating_sub(1));
        for index in 0..area.height {
            let letters = lines.get(top + usize::from(index));
            let shown = letters.map_or(String::new(), |letters| safe(&self.part(letters)));
            let blank = " ".repeat(usize::from(area.width));
            let y = area.y + index;
            frame.buffer_mut().set_stringn(area.x, y, &blank, usize::from(area.width), style);
            frame.buffer_mut().set_stringn(area.x, y, &shown, wide, style);
        }
        let x = area.x + cells(cell).min(area.width - 1);
        frame.set_cursor_position(Position::new(x, area.y + cells(line - top)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(area: &Area, wide: usize) -> Vec<String> {
        area.lines(wide).iter().map(|line| area.part(line)).collect()
    }

    fn press(area: &mut Area, code: KeyCode, wide: usize) {
        assert!(area.typed(KeyEvent::new(code, KeyModifiers::NONE), wide));
    }

    #[test]
    fn lines_break_behind_words_and_where_people_broke_them() {
        let area = Area::filled("one two three\n\n서비스 이용");
        assert_eq!(shown(&area, 8), ["one two ", "three", "", "서비스 ", "이용"]);
        assert_eq!(shown(&Area::filled("abcdefgh"), 3), ["abc", "def", "gh"]);
        assert_eq!(shown(&Area::default(), 3), [""]);
    }

    #[test]
    fn no_letter_is_lost_at_any_width() {
        let text = "디지털정부 협력센터는 cooperation centre\nof both sides";
        for wide in 2..40 {
            let lines = shown(&Area::filled(text), wide).concat();
            assert_eq!(lines, text.replace('\n', ""), "{wide}");
        }
    }

    #[test]
    fn the_caret_moves_by_lines_and_stays_in_its_cell() {
        let mut area = Area::filled("가나다라\nabcdef");
        press(&mut area, KeyCode::Up, 20);
        press(&mut area, KeyCode::Char('X'), 20);
        assert_eq!(area.value(), "가나다X라\nabcdef", "six cells are three syllables");
        press(&mut area, KeyCode::Home, 20);
        press(&mut area, KeyCode::Enter, 20);
        assert_eq!(area.value(), "\n가나다X라\nabcdef");
        press(&mut area, KeyCode::PageDown, 20);
        press(&mut area, KeyCode::End, 20);
        press(&mut area, KeyCode::Char('.'), 20);
        assert!(area.value().ends_with("abcdef."));
    }
}
