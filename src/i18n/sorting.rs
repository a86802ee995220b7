//! The order of names.

use unicode_normalization::UnicodeNormalization;

/// What to sort a name by: composed, without regard to case. Hangul and Latin names then stand
/// in the order of their alphabets; accents come after all plain letters.
pub fn sort_key(name: &str) -> String {
    name.nfc().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_composition_do_not_part_names() {
        let mut names = ["water", "Transport", "a\u{301}r", "\u{1112}\u{1161}\u{11ab}", "가"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Transport", "water", "a\u{301}r", "가", "\u{1112}\u{1161}\u{11ab}"]);
        assert_eq!(sort_key("\u{1112}\u{1161}\u{11ab}"), "한");
    }
}
