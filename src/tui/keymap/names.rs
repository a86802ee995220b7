//! How keys are named: as the table of actions spells them, and as people read them.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

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

/// A key as `spell` gives it, from how a person wrote it: `Ctrl-S`, `F2`, `PgDn`; none where there is
/// no such key.
pub fn read(written: &str) -> Option<String> {
    let mut rest = written.trim();
    let (mut control, mut alt) = (false, false);
    while let Some((modifier, behind)) = rest.split_once('-').filter(|(_, rest)| !rest.is_empty()) {
        match modifier.to_lowercase().as_str() {
            "ctrl" | "c" => control = true,
            "alt" | "a" | "m" => alt = true,
            _ => break,
        }
        rest = behind;
    }
    let small = rest.to_lowercase();
    let name = match small.as_str() {
        _ if rest.chars().count() == 1 && !control && !rest.trim().is_empty() => rest.to_owned(),
        "pgdn" => "pagedown".into(),
        "pgup" => "pageup".into(),
        "del" => "delete".into(),
        "escape" => "esc".into(),
        "return" => "enter".into(),
        "backtab" => "shift-tab".into(),
        name => NAMES.contains(&name).then(|| name.to_owned()).or_else(|| of_letter(name))?,
    };
    let name = if control { format!("ctrl-{name}") } else { name };
    Some(if alt { format!("alt-{name}") } else { name })
}

const NAMES: &[&str] = &[
    "space",
    "enter",
    "esc",
    "tab",
    "shift-tab",
    "backspace",
    "delete",
    "up",
    "down",
    "left",
    "right",
    "home",
    "end",
    "pageup",
    "pagedown",
];

/// A single letter, or a function key.
fn of_letter(name: &str) -> Option<String> {
    let number = name.strip_prefix('f').and_then(|number| number.parse::<u8>().ok());
    let function = number.is_some_and(|number| (1..=24).contains(&number));
    let single = name.chars().count() == 1 && !name.trim().is_empty();
    (function || single).then(|| name.to_owned())
}

/// Whether a key belongs to an input that has the focus.
pub fn is_typed(spelled: &str) -> bool {
    let caret = ["left", "right", "home", "end", "backspace", "delete", "space"];
    let control = ["ctrl-a", "ctrl-e", "ctrl-w", "ctrl-k", "ctrl-h", "ctrl-d", "ctrl-f", "ctrl-b"];
    spelled.chars().count() == 1 || caret.contains(&spelled) || control.contains(&spelled)
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

    #[test]
    fn keys_read_well() {
        assert_eq!(pretty("ctrl-s"), "Ctrl-S");
        assert_eq!(pretty("f2"), "F2");
        assert_eq!(pretty("enter"), "Enter");
        assert_eq!(pretty("-"), "-");
    }

    #[test]
    fn what_people_write_is_read_as_the_key_they_press() {
        for (written, key) in [
            ("Ctrl-S", "ctrl-s"),
            ("alt-ctrl-x", "alt-ctrl-x"),
            ("ctrl-alt-x", "alt-ctrl-x"),
            ("PgDn", "pagedown"),
            ("F12", "f12"),
            ("G", "G"),
            ("-", "-"),
            ("ctrl--", "ctrl--"),
            ("Shift-Tab", "shift-tab"),
        ] {
            assert_eq!(read(written).as_deref(), Some(key), "{written}");
        }
        for wrong in ["", " ", "f25", "hyper-x", "enterr", "ctrl-", "xy"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_written_key_is_spelled_as_the_terminal_sends_it() {
        let control = KeyEvent::new(KeyCode::Char('S'), KeyModifiers::CONTROL);
        assert_eq!(spell(control), read("Ctrl-S"));
        let both = KeyEvent::new(KeyCode::Left, KeyModifiers::CONTROL | KeyModifiers::ALT);
        assert_eq!(spell(both), read("alt-ctrl-left"));
    }
}
