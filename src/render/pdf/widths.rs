//! How wide text is printed, and how a table shares out the width of a page.

use super::engine;

/// What a cell keeps free at its sides together, in points.
pub const SIDES: f64 = 7.0;
/// Wider a word may not make a column, in parts of the type size.
pub const WORD: f64 = 9.0;
/// More than this a column does not ask for.
const LINE: f64 = 28.0;

/// What a column needs, in parts of the type size.
#[derive(Debug, Clone, Copy, Default)]
pub struct Need {
    /// The widest word.
    pub least: f64,
    /// The widest line.
    pub most: f64,
}

impl Need {
    /// What a text adds; one that is kept whole is as wide as it is.
    pub fn add(&mut self, text: &str, scale: f64, bold: bool, whole: bool) {
        for line in text.lines() {
            let wide = measure(line, bold) * scale;
            self.most = self.most.max(wide.min(LINE));
            let word = |word: &str| measure(word, bold) * scale;
            let words = line.split_whitespace().map(word).fold(0.0, f64::max);
            let least = if whole && wide <= WORD { wide } else { words };
            self.least = self.least.max(least.min(WORD));
        }
    }
}

/// How wide a text is, in parts of the type size.
pub fn measure(text: &str, bold: bool) -> f64 {
    text.chars().map(|character| engine::advance(character, bold).unwrap_or(1.0)).sum()
}

/// The widths of columns in points, where at that size of type every word fits and lines have that
/// part of the room they would like.
pub fn share(needs: &[Need], size: f64, page: f64, room: f64) -> Option<Vec<f64>> {
    let least: Vec<f64> = needs.iter().map(|need| need.least * size + SIDES).collect();
    let spare = page - least.iter().sum::<f64>();
    let more: Vec<f64> = needs.iter().map(|need| (need.most - need.least) * size).collect();
    let wanted: f64 = more.iter().sum();
    let part = if wanted > 0.0 { (spare / wanted).min(1.0) } else { 1.0 };
    let filled: Vec<f64> =
        least.iter().zip(&more).map(|(least, more)| least + more * part).collect();
    (spare >= 0.0 && part >= room).then(|| stretch(&filled, page))
}

/// The widths in the same proportions over the whole page.
pub fn stretch(widths: &[f64], page: f64) -> Vec<f64> {
    let sum: f64 = widths.iter().sum::<f64>().max(1.0);
    widths.iter().map(|width| (width * page / sum * 100.0).floor() / 100.0).collect()
}

/// The widths that words would like, squeezed onto the page; words will be broken.
pub fn squeeze(needs: &[Need], page: f64) -> Vec<f64> {
    let wanted: Vec<f64> = needs.iter().map(|need| need.least.max(2.0)).collect();
    stretch(&wanted, page)
}

/// Lines that a text takes in a column so wide, about.
pub fn lines(text: &str, wide: f64) -> f64 {
    text.lines().map(|line| (measure(line, false) * 1.1 / wide.max(1.0)).ceil().max(1.0)).sum()
}

/// The text with places to break words that are wider than that.
pub fn breakable(text: &str, wide: f64, bold: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        if measure(piece.trim_end(), bold) <= wide {
            out.push_str(piece);
        } else {
            out.push_str(&break_word(piece, wide, bold));
        }
    }
    out
}

/// A word in parts that are no wider than that, parted behind a stroke or a hyphen where it has some.
fn break_word(word: &str, wide: f64, bold: bool) -> String {
    let mut parts = vec![String::new()];
    for piece in word.split_inclusive(['/', '-', '_', '.', '@']) {
        let whole =
            parts.last().is_some_and(|part| measure(part, bold) + measure(piece, bold) <= wide);
        if !whole {
            parts.push(String::new());
        }
        for character in piece.chars() {
            let step = engine::advance(character, bold).unwrap_or(1.0);
            let full =
                parts.last().is_some_and(|p| !p.is_empty() && measure(p, bold) + step > wide);
            if full && !character.is_whitespace() {
                parts.push(String::new());
            }
            if let Some(part) = parts.last_mut() {
                part.push(character);
            }
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\u{200b}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_get_places_to_break_and_short_ones_none() {
        assert_eq!(breakable("one two", 5.0, false), "one two");
        let broken = breakable(&"w".repeat(40), 5.0, false);
        assert!(broken.split('\u{200b}').all(|part| measure(part, false) <= 5.0));
        assert_eq!(broken.replace('\u{200b}', ""), "w".repeat(40));
    }

    #[test]
    fn columns_fill_the_page_and_words_fit() {
        let needs = [Need { least: 4.0, most: 20.0 }, Need { least: 6.0, most: 6.0 }];
        let widths = share(&needs, 8.0, 300.0, 0.5).unwrap();
        assert!(widths[0] >= 4.0 * 8.0 + SIDES && widths[1] >= 6.0 * 8.0 + SIDES);
        assert!((widths.iter().sum::<f64>() - 300.0).abs() < 0.1);
        assert_eq!(share(&needs, 8.0, 90.0, 0.0), None);
    }
}
