//! Text that the fonts of the file can print. A PDF that can be read aloud may hold no other.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::engine;

/// What stands for a character that the fonts lack.
const BOX: char = '□';

/// Every text of the data as the fonts can print it, and whether a character had to be left out.
pub fn settle(value: &mut Value) -> bool {
    match value {
        Value::String(text) => {
            let (printed, lacking) = printable(text);
            *text = printed;
            lacking
        }
        Value::Array(items) => settle_all(items.iter_mut()),
        Value::Object(fields) => settle_all(fields.iter_mut().map(|(_, field)| field)),
        _ => false,
    }
}

/// Settles each of them; the first one with a box must not be the last one looked at.
fn settle_all<'a>(values: impl Iterator<Item = &'a mut Value>) -> bool {
    values.map(settle).filter(|lacking| *lacking).count() > 0
}

fn printable(text: &str) -> (String, bool) {
    let mut out = String::with_capacity(text.len());
    let (mut lacking, mut marked) = (false, true);
    for character in text.nfc() {
        let mark = canonical_combining_class(character) != 0;
        match character {
            '\n' => out.push('\n'),
            '\t' => out.push(' '),
            other if is_silent(other) => {}
            // A letter carries one mark that does not melt into it; more cannot be read aloud.
            known if is_text(known) && engine::has(known) && !(mark && marked) => out.push(known),
            other => lacking |= stand_in(other, &mut out),
        }
        marked = mark || character.is_whitespace();
    }
    (out, lacking)
}

/// Whether Unicode ever gives the character a meaning; fonts end their tables with U+FFFF.
fn is_text(character: char) -> bool {
    let code = u32::from(character);
    code & 0xfffe != 0xfffe && !matches!(character, '\u{fdd0}'..='\u{fdef}')
}

/// Joiners and selectors of forms, which print nothing by themselves.
fn is_silent(character: char) -> bool {
    matches!(character, '\u{200c}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{ad}')
}

/// Writes what stands for a character; whether it says less than the character did.
fn stand_in(character: char, out: &mut String) -> bool {
    match character {
        '✔' => out.push('✓'),
        '✘' => out.push('✗'),
        '⟨' => out.push('‹'),
        '⟩' => out.push('›'),
        control @ '\u{2400}'..='\u{241f}' => {
            out.push('^');
            out.extend(char::from_u32(u32::from(control) - 0x2400 + 0x40));
        }
        _ => {
            out.push(BOX);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_fonts_lack_is_a_box_and_the_rest_stays() {
        assert_eq!(printable("서비스 ✔ 1,900,000원"), ("서비스 ✓ 1,900,000원".into(), false));
        assert_eq!(printable("\u{1112}\u{1161}\u{11ab}"), ("한".into(), false));
        assert_eq!(printable("a␛[31m ⟨U+202E⟩"), ("a^[[31m ‹U+202E›".into(), false));
        assert_eq!(printable("ភា"), ("□□".into(), true));
        // A family is one sign of three, joined; a letter with three marks keeps the first.
        assert_eq!(printable("a 👨\u{200d}👩\u{200d}👧"), ("a □□□".into(), true));
        assert_eq!(printable("x\u{301}\u{323}\u{308}"), ("x\u{323}□□".into(), true));
        assert_eq!(printable("a\u{ffff}b"), ("a□b".into(), true));
        assert_eq!(printable("\u{301}a"), ("□a".into(), true));
        assert_eq!(printable("soft\u{ad}hyphen \u{200d}"), ("softhyphen ".into(), false));
    }
}
