//! The house style: what an office puts on its reports. It changes no figure.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::document::{Block, Document};
use crate::i18n::{Language, safe};

/// What an office chose for its reports; what it left open is as always.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct House {
    pub logo: Option<Arc<Logo>>,
    pub accent: Option<Colour>,
    pub accent2: Option<Colour>,
    /// The line of the organisation on the cover, and the line at the end, by language.
    pub organisation: BTreeMap<Language, String>,
    pub footer: BTreeMap<Language, String>,
    /// The sections of a progress report in their order; all of them where empty.
    pub sections: Vec<String>,
    /// Titles of sections that replace the usual ones.
    pub titles: BTreeMap<(Language, String), String>,
    /// Hash of all this; empty where nothing is chosen.
    pub digest: String,
}

/// The sign of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    pub form: LogoForm,
    pub bytes: Vec<u8>,
}

/// How a logo is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoForm {
    Png,
    Svg,
}

/// A colour of print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.hex())
    }
}

impl Colour {
    /// The colour of `#1d5fa6`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits =
            text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// `#1d5fa6`.
    pub fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// As a workbook names it: red, green and blue in one number.
    pub fn number(self) -> u32 {
        self.0.iter().fold(0, |all, part| all << 8 | u32::from(*part))
    }

    /// How far it stands out from white paper, 1 to 21, as WCAG counts it.
    pub fn contrast(self) -> f64 {
        let linear = |part: u8| {
            let share = f64::from(part) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    }
}

/// What of the house style stands on the front of a report in its language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Dress {
    pub organisation: String,
    pub footer: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub accent: Option<Colour>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub accent2: Option<Colour>,
    #[serde(skip)]
    pub logo: Option<Arc<Logo>>,
}

impl Dress {
    /// Whether it changes nothing.
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

impl House {
    /// What stands on the front in a language.
    pub fn dress(&self, language: Language) -> Dress {
        let said = |texts: &BTreeMap<Language, String>| {
            texts.get(&language).map_or(String::new(), |text| safe(text))
        };
        Dress {
            organisation: said(&self.organisation),
            footer: said(&self.footer),
            accent: self.accent,
            accent2: self.accent2,
            logo: self.logo.clone(),
        }
    }

    /// The report with the titles of the house, and its sections numbered by their place where the
    /// house chose their order.
    pub fn titled(&self, mut document: Document) -> Document {
        let language = document.front.language;
        let mut number = 0;
        for block in &mut document.blocks {
            let Block::Heading(heading) = block else { continue };
            let (usual, title) = numbered(&heading.text);
            let own = self.titles.get(&(language, heading.id.clone())).map(|own| safe(own));
            if heading.level > 1 || (own.is_none() && self.sections.is_empty()) {
                continue;
            }
            let title = own.unwrap_or_else(|| title.to_owned());
            let place = usual.map(|usual| {
                number += 1;
                if self.sections.is_empty() { usual.to_owned() } else { number.to_string() }
            });
            heading.text = place.map_or(title.clone(), |place| format!("{place}. {title}"));
        }
        document
    }
}

/// A title without its number, and the number.
fn numbered(title: &str) -> (Option<&str>, &str) {
    match title.split_once(". ") {
        Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
            (Some(number), rest)
        }
        _ => (None, title),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        let contrast = |text: &str| Colour::parse(text).unwrap().contrast();
        assert!((contrast("#000000") - 21.0).abs() < 0.01);
        assert!((contrast("#ffffff") - 1.0).abs() < 0.01);
        assert!((contrast("#767676") - 4.54).abs() < 0.01);
    }

    #[test]
    fn a_colour_is_six_digits() {
        assert_eq!(Colour::parse("#1D5fa6").unwrap().hex(), "#1d5fa6");
        for wrong in ["1d5fa6", "#1d5", "#1d5fag", "#1d5fa6;", "red", "#é5fa6"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }
}
