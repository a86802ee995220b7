use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One text in several languages; a language without text is not in the map.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ml(BTreeMap<String, String>);

impl Ml {
    /// The text in one language, empty if it is not translated.
    pub fn get(&self, language: &str) -> &str {
        self.0.get(language).map_or("", String::as_str)
    }

    /// The text in a language or else in English or else in any, with the tag it is written in.
    pub fn best(&self, language: &str) -> Option<(&str, &str)> {
        let entry = self.0.get_key_value(language).or_else(|| self.0.get_key_value("en"));
        let entry = entry.or_else(|| self.0.iter().next());
        entry.map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// Writes one language; an empty text takes it away.
    pub fn set(&mut self, language: &str, text: String) {
        if text.is_empty() {
            self.0.remove(language);
        } else {
            self.0.insert(language.into(), text);
        }
    }

    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every language with its text, by tag.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, text)| (tag.as_str(), text.as_str()))
    }
}

impl<const N: usize> From<[(&str, &str); N]> for Ml {
    fn from(texts: [(&str, &str); N]) -> Self {
        Self(texts.map(|(language, text)| (language.into(), text.into())).into())
    }
}

/// Tags of the languages a partnership keeps its texts in.
pub type Languages = [String];

/// The languages of a partnership that names none.
pub const DEFAULT_LANGUAGES: [&str; 3] = ["en", "ko", "id"];
