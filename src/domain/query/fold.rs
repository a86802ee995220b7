//! Texts as people compare them: without case and width, Korean also by initial consonants.

use unicode_normalization::UnicodeNormalization;

/// A text without what case, width and composition make of it.
pub fn fold(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).nfkc().collect()
}

/// A folded text to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    folded: String,
    /// Its characters, where some are initial consonants that stand for syllables.
    initials: Option<Vec<char>>,
}

impl Pattern {
    pub fn new(text: &str) -> Self {
        let folded = fold(text);
        let initials = folded.chars().any(is_initial).then(|| folded.chars().collect());
        Self { folded, initials }
    }

    /// Whether a text holds it.
    pub fn is_in(&self, text: &str) -> bool {
        let text = fold(text);
        let Some(wanted) = &self.initials else { return text.contains(&self.folded) };
        let letters: Vec<char> = text.chars().collect();
        let fits = |(letter, wanted): (&char, &char)| {
            letter == wanted || initial(*letter) == Some(*wanted)
        };
        letters.windows(wanted.len()).any(|part| part.iter().zip(wanted).all(fits))
    }

    /// Whether a text is nothing else.
    pub fn is(&self, text: &str) -> bool {
        fold(text.trim()) == self.folded
    }

    /// Whether the code of a record is this, or ends with it: `project:EA/M3`, `EA/M3`, `M3`.
    pub fn is_code(&self, code: &str) -> bool {
        let code = fold(code);
        let bare = code.split_once(':').map_or(code.as_str(), |(_, bare)| bare);
        let last = bare.rsplit('/').next().unwrap_or(bare);
        [code.as_str(), bare, last].contains(&self.folded.as_str())
    }
}

/// The first consonant of a Korean syllable.
fn initial(syllable: char) -> Option<char> {
    let index = u32::from(syllable).checked_sub(0xAC00).filter(|index| *index < 11_172)?;
    char::from_u32(0x1100 + index / 588)
}

/// Folding makes these of the consonants of a keyboard.
fn is_initial(letter: char) -> bool {
    ('\u{1100}'..='\u{1112}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_width_and_composition_do_not_matter() {
        assert!(Pattern::new("ＥＡ").is_in("the ea study"));
        assert!(Pattern::new("서비스").is_in("서비스".nfd().collect::<String>().as_str()));
        assert!(Pattern::new("Straße").is("straße "));
        assert!(!Pattern::new("service").is("services"));
    }

    #[test]
    fn initial_consonants_find_korean_words() {
        assert!(Pattern::new("ㄷㅈㅌ").is_in("한국 디지털 정부"));
        assert!(Pattern::new("디ㅈ털").is_in("디지털"));
        assert!(Pattern::new("ㄲ").is_in("꿈"));
        assert!(!Pattern::new("ㄷㅈㅌ").is_in("전자정부"));
        assert!(!Pattern::new("ㄷㅈㅌ").is_in("디지"));
    }

    #[test]
    fn a_code_is_known_by_its_end() {
        let named = |text: &str| Pattern::new(text).is_code("project:IDN-2-EA/M3");
        assert!(named("m3") && named("IDN-2-EA/M3") && named("project:IDN-2-EA/M3"));
        assert!(!named("M") && !named("EA/M3"));
    }
}
