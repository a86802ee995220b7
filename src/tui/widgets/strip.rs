//! A row of cells in which symbols and short texts have their places.

use unicode_segmentation::UnicodeSegmentation;

use super::text::cells;
use crate::i18n::{safe, width};
use crate::tui::theme::Meaning;

/// A row of cells; the cell behind a wide letter holds nothing.
#[derive(Debug, Clone)]
pub struct Strip {
    cells: Vec<(String, Meaning)>,
    /// Which cells hold a text, that no other may cover.
    taken: Vec<bool>,
}

impl Strip {
    /// A row of one symbol.
    pub fn of(symbol: &str, meaning: Meaning, room: usize) -> Self {
        Self { cells: vec![(symbol.to_owned(), meaning); room], taken: vec![false; room] }
    }

    /// Sets one cell.
    pub fn set(&mut self, at: usize, symbol: &str, meaning: Meaning) {
        if let Some(cell) = self.cells.get_mut(at) {
            *cell = (symbol.to_owned(), meaning);
        }
    }

    /// Sets the cells from one to another, both included.
    pub fn fill(&mut self, (from, to): (usize, usize), symbol: &str, meaning: Meaning) {
        for at in from..=to.min(self.cells.len().saturating_sub(1)) {
            self.set(at, symbol, meaning);
        }
    }

    /// Writes a text from a cell on, or as near to its left as there is room; says whether there
    /// was room that no other text takes.
    pub fn put(&mut self, at: usize, text: &str, meaning: Meaning) -> bool {
        let text = safe(text);
        let wide = width(&text);
        let Some(last) = self.cells.len().checked_sub(wide) else { return false };
        let at = at.min(last);
        // A blank stands between two texts.
        let around = at.saturating_sub(1)..(at + wide + 1).min(self.taken.len());
        if wide == 0 || self.taken.get(around).is_none_or(|taken| taken.contains(&true)) {
            return false;
        }
        let mut next = at;
        for letter in text.graphemes(true) {
            self.set(next, letter, meaning);
            for behind in 1..width(letter) {
                self.set(next + behind, "", meaning);
            }
            next += width(letter);
        }
        self.taken.iter_mut().skip(at).take(wide).for_each(|taken| *taken = true);
        true
    }

    /// The cells as pieces, neighbours of one meaning taken together.
    pub fn pieces(self) -> Vec<(String, Meaning)> {
        let mut pieces: Vec<(String, Meaning)> = vec![];
        for (symbol, meaning) in self.cells {
            match pieces.last_mut() {
                Some((text, last)) if *last == meaning => text.push_str(&symbol),
                _ => pieces.push((symbol, meaning)),
            }
        }
        pieces
    }

    /// How many cells it has.
    pub fn room(&self) -> u16 {
        cells(self.cells.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(strip: Strip) -> String {
        strip.pieces().into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn wide_letters_take_two_cells_and_none_is_left_out() {
        let mut strip = Strip::of(".", Meaning::Muted, 10);
        assert!(strip.put(2, "운영", Meaning::Plain));
        assert_eq!(strip.room(), 10);
        assert_eq!(text(strip), "..운영....");
    }

    #[test]
    fn a_text_goes_to_the_left_where_the_end_is_near_and_covers_no_other() {
        let mut strip = Strip::of(" ", Meaning::Muted, 9);
        assert!(strip.put(8, "2026", Meaning::Plain));
        assert!(!strip.put(4, "XDG", Meaning::Plain), "no blank would stand between");
        assert!(strip.put(0, "XDG", Meaning::Plain));
        assert!(!strip.put(0, "much too long for it", Meaning::Plain));
        assert_eq!(text(strip), "XDG  2026");
    }
}
