//! A figure as people type it: a number, a share, a word, or why there is none.

use std::sync::LazyLock;

use super::Typist;
use crate::domain::query::fold::fold;
use crate::domain::records::Measure;
use crate::domain::shape::FieldError;
use crate::domain::values::{Absence, Choice};
use crate::i18n::{Language, Texts};

/// The cells of a figure with their texts; those that a figure says nothing of are empty.
pub type Cells = [(&'static str, String); 6];

/// The words for a figure that is not there, in every language.
static ABSENCES: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let of = |language: &Language| {
        let texts = Texts::of(*language);
        Absence::WORDS.iter().map(move |(word, absence)| (fold(&texts.absence(*absence)), *word))
    };
    Language::ALL.iter().flat_map(of).collect()
});

/// The word of absence that a text is, in any language.
pub fn absence(text: &str) -> Option<&'static str> {
    let text = text.trim();
    if let Some((word, _)) = Absence::WORDS.iter().find(|(word, _)| *word == text) {
        return Some(word);
    }
    if text.is_empty() || text.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let folded = fold(text);
    ABSENCES.iter().find(|(said, _)| *said == folded).map(|(_, word)| *word)
}

/// The cells of a figure: a word of absence, a share such as `41/50` or `82%`, a word of the
/// scale, or a number with the sign of its qualifier. A qualitative one has none.
pub fn figure(text: &str, measure: Option<Measure>, typist: Typist) -> Result<Cells, FieldError> {
    let mut cells = [
        ("value", String::new()),
        ("numerator", String::new()),
        ("denominator", String::new()),
        ("word", String::new()),
        ("absence", String::new()),
        ("qualifier", String::new()),
    ];
    let mut set = |name: &str, text: String| {
        for cell in cells.iter_mut().filter(|(each, _)| *each == name) {
            cell.1.clone_from(&text);
        }
    };
    let (qualifier, bare) = qualified(text.trim());
    if let Some(word) = absence(text) {
        set("absence", word.into());
        return Ok(cells);
    }
    if matches!(measure, Some(Measure::Nominal | Measure::Ordinal)) {
        set("word", text.trim().into());
        return Ok(cells);
    }
    if let Some((numerator, denominator)) = bare.split_once('/') {
        set("numerator", typist.number(numerator, false)?);
        set("denominator", typist.number(denominator, false)?);
    } else {
        let share = bare.strip_suffix(['%', '％']).filter(|_| measure == Some(Measure::Percentage));
        set("value", typist.number(share.unwrap_or(bare), false)?);
    }
    set("qualifier", qualifier.into());
    Ok(cells)
}

/// `~5` is about 5, `>5` more than 5, `>=5` and `≥5` at least 5, `<5` less than 5.
fn qualified(text: &str) -> (&'static str, &str) {
    let signs = [
        ("~", "about"),
        (">=", "at_least"),
        ("≥", "at_least"),
        (">", "more_than"),
        ("<", "less_than"),
    ];
    let found =
        signs.iter().find_map(|(sign, word)| Some((*word, text.strip_prefix(sign)?.trim())));
    found.unwrap_or(("", text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str, measure: Measure, language: Language) -> Option<Vec<String>> {
        let typist = Typist { language, day: chrono::NaiveDate::MIN };
        let cells = figure(text, Some(measure), typist).ok()?;
        let filled = cells.into_iter().filter(|(_, text)| !text.is_empty());
        Some(filled.map(|(name, text)| format!("{name}={text}")).collect())
    }

    #[test]
    fn a_figure_fills_the_cells_it_speaks_of() {
        use Measure::{Ordinal, Percentage, Unit};
        let table = [
            ("12.50", Unit, "value=12.50"),
            ("1.250.000", Unit, "value=1250000"),
            ("12,5", Unit, "value=12.5"),
            ("41/50", Percentage, "numerator=41 denominator=50"),
            ("82%", Percentage, "value=82"),
            ("82,5 %", Percentage, "value=82.5"),
            ("withheld", Unit, "absence=withheld"),
            ("tidak diketahui", Unit, "absence=unknown"),
            ("high", Ordinal, "word=high"),
            ("~1900000", Unit, "value=1900000 qualifier=about"),
            (">= 5", Unit, "value=5 qualifier=at_least"),
        ];
        for language in Language::ALL {
            for (text, measure, expected) in table {
                let cells = filled(text, measure, *language).unwrap_or_default();
                assert_eq!(cells.join(" "), expected, "{text}");
            }
        }
        assert_eq!(filled("82%", Unit, Language::En), None, "only a percentage is in per cent");
        assert_eq!(filled("1,250", Unit, Language::En), None);
    }

    #[test]
    fn an_absence_has_its_word_in_every_language() {
        for language in Language::ALL {
            let texts = Texts::of(*language);
            for (word, known) in Absence::WORDS {
                assert_eq!(absence(&texts.absence(*known)), Some(*word), "{language:?}");
            }
        }
        assert_eq!(absence("perhaps"), None);
    }
}
