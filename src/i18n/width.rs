//! Text measured in cells of a terminal: Hangul takes two.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many cells a text takes.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// The text in at most so many cells; what is cut off is said by `…`.
pub fn cut(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let Some(room) = cells.checked_sub(1) else { return String::new() };
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += UnicodeWidthStr::width(grapheme);
        if used > room {
            break;
        }
        out.push_str(grapheme);
    }
    out.push('…');
    out
}

/// The text in exactly so many cells, cut or filled with spaces.
pub fn fit(text: &str, cells: usize) -> String {
    let mut out = cut(text, cells);
    out.push_str(&" ".repeat(cells.saturating_sub(width(&out))));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_and_filled_by_its_cells() {
        assert_eq!(width("서비스 AB"), 9);
        assert_eq!(fit("서비스", 8), "서비스  ");
        assert_eq!(fit("서비스", 5), "서비…");
        assert_eq!(fit("서비스", 4), "서… ", "half a syllable is not shown");
        assert_eq!(cut("service", 4), "ser…");
        assert_eq!(fit("x", 0), "");
    }

    #[test]
    fn a_grapheme_is_never_torn() {
        assert_eq!(cut("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
    }
}
