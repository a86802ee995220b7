//! Runs and paragraphs in the styles of the document. All text of people passes here and stays text.

use docx_rs::{BreakType, Paragraph, Run};

use crate::i18n::Language;
use crate::report::document::{Also, Run as Piece, Text};

/// A paragraph of a style.
pub fn paragraph(style: &str) -> Paragraph {
    Paragraph::new().style(style)
}

/// A paragraph of a style that says one thing.
pub fn line(style: &str, text: &str) -> Paragraph {
    paragraph(style).add_run(plain(text))
}

/// Text in the style of its paragraph.
pub fn plain(text: &str) -> Run {
    let mut run = Run::new();
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        // The only characters that pass everywhere else and that no XML may hold.
        let line: String = line.chars().filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).collect();
        if !line.is_empty() {
            run = run.add_text(line);
        }
    }
    run
}

/// Text in a character style.
pub fn styled(text: &str, style: &str) -> Run {
    plain(text).style(style)
}

/// A paragraph of a style that says one thing in both languages of a report, one below the other.
pub fn lines(style: &str, text: &str, also: Option<&Also>) -> Paragraph {
    let said = paragraph(style).add_run(plain(text));
    second(also, None).into_iter().fold(said, Paragraph::add_run)
}

/// What stands behind a text in the second language: parted by that sign, or else a line below.
pub fn second(also: Option<&Also>, sign: Option<&str>) -> Vec<Run> {
    let Some(also) = also else { return vec![] };
    let between = match sign {
        Some(sign) => plain(sign),
        None => Run::new().add_break(BreakType::TextWrapping),
    };
    vec![between, styled(&also.text, spoken(also.language))]
}

/// The style of a language, by which it is read aloud.
pub fn spoken(language: Language) -> &'static str {
    match language {
        Language::En => "LangEn",
        Language::Ko => "LangKo",
        Language::Id => "LangId",
    }
}

/// The same as `with` for text that is in a language of its own throughout.
pub fn with_in(paragraph: Paragraph, text: &Text, language: Language) -> Paragraph {
    let run = |run: &Piece| match &run.language {
        Some(other) => foreign(&run.text, other),
        None if run.strong => vec![styled(&run.text, spoken(language)).bold()],
        None => vec![styled(&run.text, spoken(language))],
    };
    text.runs.iter().flat_map(run).fold(paragraph, Paragraph::add_run)
}

/// A paragraph with running text behind what it already says.
pub fn with(paragraph: Paragraph, text: &Text) -> Paragraph {
    let runs = text.runs.iter().flat_map(piece);
    runs.fold(paragraph, Paragraph::add_run)
}

fn piece(piece: &Piece) -> Vec<Run> {
    match &piece.language {
        Some(language) => foreign(&piece.text, language),
        None if piece.strong => vec![styled(&piece.text, "Strong")],
        None => vec![plain(&piece.text)],
    }
}

/// Text of another language, which is read aloud in it, with its mark.
pub fn foreign(text: &str, language: &str) -> Vec<Run> {
    let known = Language::from_tag(language);
    let said = known.map_or_else(|| plain(text), |known| styled(text, spoken(known)));
    vec![said, styled(&format!(" [{language}]"), "Language")]
}
