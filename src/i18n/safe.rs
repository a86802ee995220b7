//! Text of people made harmless for screens and files, without hiding what it holds.

/// One line of text: control characters and bidirectional overrides become visible marks, a line
/// break becomes a space.
pub fn safe(text: &str) -> String {
    safe_lines(text).replace(['\n', '\t'], " ")
}

/// Text of several lines: like `safe`, but line breaks and tabs stay.
pub fn safe_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\n' | '\t' => out.push(character),
            '\0'..='\u{1f}' => out.extend(char::from_u32(0x2400 + u32::from(character))),
            '\u{7f}' => out.push('␡'),
            hidden if is_hidden(hidden) => {
                out.extend(format!("⟨U+{:04X}⟩", u32::from(hidden)).chars());
            }
            plain => out.push(plain),
        }
    }
    out
}

/// C1 controls, separators, bidirectional embeddings, overrides and isolates, and tags.
pub fn is_hidden(character: char) -> bool {
    matches!(
        character,
        '\u{80}'..='\u{9f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_becomes_visible() {
        assert_eq!(safe("a\u{1b}[31mb"), "a␛[31mb");
        assert_eq!(safe("a\u{9b}b\u{202e}c"), "a⟨U+009B⟩b⟨U+202E⟩c");
        assert_eq!(safe("bell\u{7}, two\nlines"), "bell␇, two lines");
        assert_eq!(safe_lines("two\r\nlines\r"), "two\nlines␍");
    }

    #[test]
    fn ordinary_text_of_any_script_stays() {
        for text in ["서비스 만족도", "Pelayanan – publik", "ភាសាខ្មែរ", "👩‍💻", "\u{5e9}\u{5dc}"]
        {
            assert_eq!(safe(text), text);
        }
    }
}
