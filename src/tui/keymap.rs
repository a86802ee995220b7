//! From a key to an action.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::action::{ACTIONS, Action, Binding};
use super::place::Place;

/// A key as `ACTIONS` spells it: `j`, `ctrl-s`, `shift-tab`, `f2`; `None` for keys without name.
pub fn spell(key: KeyEvent) -> Option<String> {
    let name = match key.code {
        KeyCode::Char(' ') => "space".into(),
        KeyCode::Char(letter) => latin(letter).to_string(),
        KeyCode::F(number) => format!("f{number}"),
        KeyCode::Enter => "enter".into(),
        KeyCode::Esc => "esc".into(),
        KeyCode::Tab => "tab".into(),
        KeyCode::BackTab => return Some("shift-tab".into()),
        KeyCode::Backspace => "backspace".into(),
        KeyCode::Delete => "delete".into(),
        KeyCode::Up => "up".into(),
        KeyCode::Down => "down".into(),
        KeyCode::Left => "left".into(),
        KeyCode::Right => "right".into(),
        KeyCode::Home => "home".into(),
        KeyCode::End => "end".into(),
        KeyCode::PageUp => "pageup".into(),
        KeyCode::PageDown => "pagedown".into(),
        _ => return None,
    };
    let name = if key.modifiers.contains(KeyModifiers::CONTROL) {
        format!("ctrl-{}", name.to_lowercase())
    } else {
        name
    };
    Some(if key.modifiers.contains(KeyModifiers::ALT) { format!("alt-{name}") } else { name })
}

/// What a key asks for in a place. While something is typed, keys that write or move the caret
/// belong to the input.
pub fn find(key: KeyEvent, place: Place, typing: bool) -> Option<&'static Binding> {
    let spelled = spell(key)?;
    if typing && is_typed(&spelled) {
        return None;
    }
    let named = |binding: &&Binding| binding.keys.contains(&spelled.as_str());
    let own = ACTIONS.iter().filter(named).find(|b| !b.is_common() && b.holds(place));
    own.or_else(|| ACTIONS.iter().filter(named).find(|b| b.is_common()))
}

/// Whether a key belongs to an input that has the focus.
fn is_typed(spelled: &str) -> bool {
    let caret = ["left", "right", "home", "end", "backspace", "delete", "space"];
    let control = ["ctrl-a", "ctrl-e", "ctrl-w", "ctrl-k", "ctrl-h", "ctrl-d", "ctrl-f", "ctrl-b"];
    spelled.chars().count() == 1 || caret.contains(&spelled) || control.contains(&spelled)
}

/// The key of an action as people read it; while typing, the first that is no letter.
pub fn shown(action: Action, typing: bool) -> Option<String> {
    let keys = super::action::binding(action)?.keys;
    let key = keys.iter().find(|key| !typing || !is_typed(key))?;
    Some(pretty(key))
}

/// A key as people read it: `Ctrl-S`, `Enter`, `F2`.
pub fn pretty(key: &str) -> String {
    if key.chars().count() == 1 {
        return key.into();
    }
    let part = |part: &str| {
        let mut letters = part.chars();
        letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str())
    };
    let named = match key {
        "pagedown" => "PgDn".into(),
        "pageup" => "PgUp".into(),
        "delete" => "Del".into(),
        other => other.split('-').filter_map(part).collect::<Vec<_>>().join("-"),
    };
    if named.is_empty() { key.into() } else { named }
}

/// With a Korean keyboard in Hangul mode, the Latin letter on the same key.
pub fn latin(letter: char) -> char {
    const PAIRS: &[(char, char)] = &[
        ('ㅂ', 'q'),
        ('ㅈ', 'w'),
        ('ㄷ', 'e'),
        ('ㄱ', 'r'),
        ('ㅅ', 't'),
        ('ㅛ', 'y'),
        ('ㅕ', 'u'),
        ('ㅑ', 'i'),
        ('ㅐ', 'o'),
        ('ㅔ', 'p'),
        ('ㅁ', 'a'),
        ('ㄴ', 's'),
        ('ㅇ', 'd'),
        ('ㄹ', 'f'),
        ('ㅎ', 'g'),
        ('ㅗ', 'h'),
        ('ㅓ', 'j'),
        ('ㅏ', 'k'),
        ('ㅣ', 'l'),
        ('ㅋ', 'z'),
        ('ㅌ', 'x'),
        ('ㅊ', 'c'),
        ('ㅍ', 'v'),
        ('ㅠ', 'b'),
        ('ㅜ', 'n'),
        ('ㅡ', 'm'),
        ('ㅃ', 'Q'),
        ('ㅉ', 'W'),
        ('ㄸ', 'E'),
        ('ㄲ', 'R'),
        ('ㅆ', 'T'),
        ('ㅒ', 'O'),
        ('ㅖ', 'P'),
    ];
    PAIRS.iter().find(|(jamo, _)| *jamo == letter).map_or(letter, |(_, latin)| *latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(letter: char) -> KeyEvent {
        KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE)
    }

    #[test]
    fn jamo_are_the_latin_keys_below_them() {
        let next = find(key('ㅓ'), Place::Projects, false).unwrap();
        assert_eq!(next.action, Action::Next);
        assert!(find(key('ㅓ'), Place::Projects, true).is_none(), "in an input it is a letter");
    }

    #[test]
    fn a_key_of_the_place_goes_before_a_common_one() {
        let tab = KeyEvent::new(KeyCode::Tab, KeyModifiers::NONE);
        assert_eq!(find(tab, Place::Form, true).unwrap().action, Action::NextField);
        assert_eq!(find(tab, Place::Projects, false).unwrap().action, Action::NextPlace);
    }

    #[test]
    fn keys_read_well() {
        assert_eq!(pretty("ctrl-s"), "Ctrl-S");
        assert_eq!(pretty("f2"), "F2");
        assert_eq!(pretty("enter"), "Enter");
        assert_eq!(pretty("-"), "-");
    }

    #[test]
    fn no_two_actions_of_one_place_have_the_same_key() {
        let over = [Place::Project, Place::Record, Place::Form];
        let pictures = [Place::Gantt, Place::Matrix, Place::Curve];
        for place in Place::TABS.iter().chain(&over).chain(&pictures) {
            let own = ACTIONS.iter().filter(|b| !b.is_common() && b.holds(*place));
            let mut keys: Vec<_> = own.flat_map(|b| b.keys).collect();
            let all = keys.len();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), all, "{place:?}");
        }
    }
}
