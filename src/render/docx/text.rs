//! Runs and paragraphs in the styles of the document. All text of people passes here and stays text.

use docx_rs::{BreakType, Paragraph, Run};

use crate::i18n::Language;
use crate::report::document::{Run as Piece, Text};

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
    let said = match Language::from_tag(language) {
        Some(Language::En) => styled(text, "LangEn"),
        Some(Language::Ko) => styled(text, "LangKo"),
        Some(Language::Id) => styled(text, "LangId"),
        None => plain(text),
    };
    vec![said, styled(&format!(" [{language}]"), "Language")]
}
