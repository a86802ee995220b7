//! The parts of the package that are the same for every report of a language.

use crate::i18n::Language;
use crate::render::chart::escape;
use crate::report::document::Front;
use crate::report::house::Dress;

const STYLES: &str = include_str!("../../../data/report/word/styles.xml");
const SETTINGS: &str = include_str!("../../../data/report/word/settings.xml");
pub const NUMBERING: &str = include_str!("../../../data/report/word/numbering.xml");
pub const FONTS: &str = include_str!("../../../data/report/word/fonts.xml");

/// The colour of headings, as the styles name it.
const ACCENT: &str = "1D5FA6";

/// The language of a report as Word names it.
fn tag(language: Language) -> &'static str {
    match language {
        Language::En => "en-GB",
        Language::Ko => "ko-KR",
        Language::Id => "id-ID",
    }
}

/// The styles; Korean prints no slanted letters and has one typeface for both scripts.
pub fn styles(language: Language, dress: &Dress) -> String {
    let asian = "Malgun Gothic";
    let (latin, slanted, read) = match language {
        // Hangul is Korean in every file; Latin words in a Korean one break as English ones do.
        Language::Ko => (asian, "", tag(Language::En)),
        Language::En | Language::Id => ("Calibri", "<w:i/><w:iCs/>", tag(language)),
    };
    let accent = dress.accent.map_or(ACCENT.to_owned(), |own| format!("{:06X}", own.number()));
    STYLES
        .replace("{latin}", latin)
        .replace("{asian}", asian)
        .replace("{slanted}", slanted)
        .replace("{tag}", read)
        .replace(ACCENT, &accent)
}

/// How the file is opened and read aloud.
pub fn settings(language: Language) -> String {
    SETTINGS.replace("{tag}", tag(language))
}

/// What the file is; the day that the report is of stands for the day of its making.
pub fn core(front: &Front) -> String {
    let day = format!("{}T00:00:00Z", front.as_of);
    let title = escape(&format!("{} · {}", front.title, front.period_name));
    let parties = escape(&front.parties.join("; "));
    let language = tag(front.language);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
         <dc:title>{title}</dc:title><dc:creator>{parties}</dc:creator><dc:language>{language}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:modified></cp:coreProperties>"
    )
}
