//! A line to type into, with the real cursor at its caret.

use ratatui::Frame;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use tui_input::backend::crossterm::EventHandler;
use unicode_normalization::UnicodeNormalization;

pub use tui_input::Input;

use super::text::{cells, visible};
use crate::i18n::safe;

/// Whether a key leads elsewhere also while something is typed: function keys, `Alt`, and those
/// that find and leave.
pub fn leaves(key: KeyEvent) -> bool {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::F(_) => true,
        KeyCode::Char('q' | 'p') => control,
        KeyCode::Char(_) => key.modifiers.contains(KeyModifiers::ALT),
        _ => false,
    }
}

/// Whether a key writes into an input or moves its caret.
pub fn owns(key: KeyEvent) -> bool {
    let alone = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    let own = matches!(
        key.code,
        KeyCode::Char(_)
            | KeyCode::Backspace
            | KeyCode::Delete
            | KeyCode::Left
            | KeyCode::Right
            | KeyCode::Home
            | KeyCode::End
    );
    own && alone
}

/// Gives a key to an input; says whether the text changed.
pub fn typed(input: &mut Input, key: KeyEvent) -> bool {
    input.handle_event(&Event::Key(key)).is_some_and(|change| change.value)
}

/// Puts pasted text at the caret, in NFC and with its line breaks as they are.
pub fn paste(input: &mut Input, text: &str) {
    let text: String = text.replace("\r\n", "\n").replace('\r', "\n").nfc().collect();
    for letter in text.chars() {
        input.handle(tui_input::InputRequest::InsertChar(letter));
    }
}

/// An input that holds a text, with the caret behind it.
pub fn filled(text: &str) -> Input {
    Input::new(text.nfc().collect())
}

/// Draws an input and sets the terminal's cursor at its caret, by display width.
pub fn draw(frame: &mut Frame, area: Rect, input: &Input, style: Style) {
    if !visible(area) {
        return;
    }
    let before: String = input.value().chars().take(input.cursor()).collect();
    let after: String = input.value().chars().skip(input.cursor()).collect();
    let room = usize::from(area.width);
    let (shown, caret) = window(&safe(&before), &safe(&after), room);
    let blank = " ".repeat(room);
    frame.buffer_mut().set_stringn(area.x, area.y, &blank, room, style);
    frame.buffer_mut().set_stringn(area.x, area.y, &shown, room, style);
    let x = area.x + cells(caret).min(area.width - 1);
    frame.set_cursor_position(Position::new(x, area.y));
}

/// The part of a text that fits around the caret, and the caret's cell in it.
fn window(before: &str, after: &str, room: usize) -> (String, usize) {
    use unicode_segmentation::UnicodeSegmentation;
    let mut left = String::new();
    let mut caret = 0;
    for grapheme in before.graphemes(true).rev() {
        let wide = crate::i18n::width(grapheme);
        if caret + wide >= room {
            break;
        }
        caret += wide;
        left.insert_str(0, grapheme);
    }
    (left + after, caret)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caret_counts_cells() {
        assert_eq!(window("서비스", "만족", 20), ("서비스만족".into(), 6));
        assert_eq!(window("서비스", "", 6), ("비스".into(), 4));
        assert_eq!(window("", "", 1), (String::new(), 0));
    }

    #[test]
    fn pasted_text_is_composed_and_keeps_its_lines() {
        let mut input = Input::default();
        paste(&mut input, "\u{1112}\u{1161}\u{11ab}\r\nx");
        assert_eq!(input.value(), "한\nx");
    }
}
