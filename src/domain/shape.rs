//! What a cell holds, without the type of its record: enough to parse and to explain it.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::program::Kind;
use super::value::Value;
use super::values::{CodeList, Link, Words};

/// What a cell holds.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    Text(Format),
    Decimal,
    Int,
    Bool,
    Date,
    Stamp,
    Choice(Words),
    Codes,
    Ref(Kind),
    /// A record of one of several kinds; of any kind where none is named.
    Link(&'static [Kind]),
}

/// What a text is for: how long it gets, and what it must look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// A line.
    #[default]
    Line,
    /// Several lines.
    Long,
    /// A short name without spaces at its ends, slashes or colons.
    Code,
    /// An ISO 4217 code.
    Currency,
    /// A language tag such as `ko`.
    Language,
    /// An address that begins with http:// or https://.
    Url,
    /// Sixty-four hexadecimal digits.
    Sha256,
}

/// One cell of a record: `code`, `start`, `title.ko`.
#[derive(Debug, Clone)]
pub struct Slot {
    /// The field's key, with the language behind a full stop where there is one.
    pub name: String,
    pub required: bool,
    pub shape: Shape,
}

impl Slot {
    /// The field's key, without the language.
    pub fn field(&self) -> &str {
        self.name.split('.').next().unwrap_or(&self.name)
    }

    /// The language of a multilingual cell.
    pub fn language(&self) -> Option<&str> {
        self.name.split_once('.').map(|(_, tag)| tag)
    }
}

/// Why a text or a value cannot go into a cell.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FieldError {
    #[error("a value is required")]
    Missing,
    #[error("{:?} is not a number such as 1234.5: plain digits, 28 at most", brief(.0))]
    NotANumber(String),
    #[error("{:?} is not a whole number", brief(.0))]
    NotWhole(String),
    #[error("{:?} is neither true nor false", brief(.0))]
    NotABool(String),
    #[error("{:?} is not a date such as 2021, 2021-05 or 2021-05-25", brief(.0))]
    NotADate(String),
    #[error("{:?} is not a moment such as 2021-05-25T09:00:00Z", brief(.0))]
    NotAStamp(String),
    #[error("{:?} is not one of the choices: {}", brief(text), choices.join(", "))]
    UnknownChoice { text: String, list: &'static str, choices: Vec<&'static str> },
    #[error("{:?} is not {}", brief(text), format.meaning())]
    WrongFormat { text: String, format: Format },
    #[error("{:?} names no {kinds}{}", brief(text), hint(nearest))]
    UnknownRecord { text: String, kinds: String, nearest: Vec<String> },
    #[error("{:?} names more than one record: {}", brief(text), names.join(", "))]
    Ambiguous { text: String, names: Vec<String> },
    #[error("{:?} can mean {}", brief(text), readings.join(" or "))]
    Readings { text: String, readings: Vec<String> },
    #[error("{0:?} is of the wrong type")]
    WrongType(Value),
    #[error("{:?} is not a multilingual text", brief(.0))]
    NotMultilingual(String),
    #[error("{:?} stands twice", brief(.0))]
    Repeated(String),
    #[error("there is no field {:?}{}", brief(name), hint(nearest))]
    UnknownField { name: String, nearest: Vec<String> },
    #[error("the text is longer than {0} bytes")]
    TooLong(usize),
    #[error("the text holds a NUL character")]
    Nul,
}

/// A text of which no more is shown than a line holds.
pub fn brief(text: &str) -> String {
    let mut shown: String = text.chars().take(MOST_SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// So many characters of a text are shown in a message.
const MOST_SHOWN: usize = 60;

/// Names a person may have meant, as the end of a sentence.
pub fn hint(nearest: &[String]) -> String {
    if nearest.is_empty() {
        return String::new();
    }
    format!("; did you mean {}?", nearest.join(" or "))
}

/// The longest text a cell takes, in bytes.
pub const LONGEST_TEXT: usize = 1 << 20;

impl Shape {
    /// The raw value of a text: a reference is an id. The inverse of `Value::text`, but for
    /// texts, which are brought to NFC.
    pub fn parse(self, text: Option<&str>) -> Result<Value, FieldError> {
        let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(Value::Empty) };
        let owned = || text.to_owned();
        match self {
            Self::Text(format) => format.parse(text),
            Self::Decimal => {
                text.parse().map(Value::Decimal).map_err(|_| FieldError::NotANumber(owned()))
            }
            Self::Int => whole(text).map(Value::Int).ok_or_else(|| FieldError::NotWhole(owned())),
            Self::Bool => match text {
                "true" => Ok(Value::Bool(true)),
                "false" => Ok(Value::Bool(false)),
                _ => Err(FieldError::NotABool(owned())),
            },
            Self::Date => text.parse().map(Value::Date).map_err(|_| FieldError::NotADate(owned())),
            Self::Stamp => {
                text.parse().map(Value::Stamp).map_err(|_| FieldError::NotAStamp(owned()))
            }
            Self::Choice(words) => {
                let unknown = |text| {
                    let (list, choices) = (words.name, (words.all)());
                    FieldError::UnknownChoice { text, list, choices }
                };
                words.find(text).map(Value::Choice).ok_or_else(|| unknown(owned()))
            }
            Self::Codes => Ok(codes(text)),
            Self::Ref(kind) => {
                let unknown = || Self::unknown(text, kind.name().into());
                text.parse().map(Value::Ref).map_err(|_| unknown())
            }
            Self::Link(_) => {
                let unknown = || Self::unknown(text, "record".into());
                Link::parse(text).map(Value::Link).ok_or_else(unknown)
            }
        }
    }

    fn unknown(text: &str, kinds: String) -> FieldError {
        FieldError::UnknownRecord { text: text.into(), kinds, nearest: vec![] }
    }
}

fn codes(text: &str) -> Value {
    let list = CodeList::parse(&composed(text));
    if list.is_empty() { Value::Empty } else { Value::Codes(list) }
}

/// The text in NFC. Nearly every text is, which a look is enough to tell.
fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

/// Digits alone, so that every number has one text.
fn whole(text: &str) -> Option<i64> {
    text.parse().ok().filter(|number: &i64| number.to_string() == text)
}

impl Format {
    /// What a text of this format looks like.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Line | Self::Long => "a text",
            Self::Code => {
                "a code: no spaces at its ends, no slash, no colon, at most 80 characters"
            }
            Self::Currency => "a currency code of ISO 4217, such as KRW",
            Self::Language => "a language tag, such as ko",
            Self::Url => "an address that begins with http:// or https://",
            Self::Sha256 => "a SHA-256 hash of 64 hexadecimal digits",
        }
    }

    fn parse(self, text: &str) -> Result<Value, FieldError> {
        if text.len() > LONGEST_TEXT {
            return Err(FieldError::TooLong(LONGEST_TEXT));
        }
        if text.contains('\0') {
            return Err(FieldError::Nul);
        }
        if !self.fits(text) {
            return Err(FieldError::WrongFormat { text: text.into(), format: self });
        }
        Ok(Value::Text(composed(text).into_owned()))
    }

    fn fits(self, text: &str) -> bool {
        match self {
            Self::Line | Self::Long => true,
            Self::Code => is_code(text),
            Self::Currency => iso_currency::Currency::from_code(text).is_some(),
            Self::Language => text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'),
            Self::Url => text.starts_with("https://") || text.starts_with("http://"),
            Self::Sha256 => text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit()),
        }
    }
}

fn is_code(text: &str) -> bool {
    let plain = |c: char| !c.is_control() && c != '/' && c != ':';
    text.trim() == text && text.chars().count() <= 80 && text.chars().all(plain)
}
