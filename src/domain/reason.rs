//! Why a figure is what it is, before anybody says it in a language.

use rust_decimal::Decimal;

use super::values::{Date, Ml};

/// A sentence of the catalogs and what goes into it. Only `i18n` says it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The catalog key, `why-…`.
    pub key: &'static str,
    pub args: Vec<(&'static str, Arg)>,
}

/// One thing named in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A bare number, written as the language does, with the digits it has.
    Number(Decimal),
    /// A share of one: 0.838 is said as 83.8 %.
    Share(Decimal),
    /// An amount in a currency of ISO 4217.
    Money(Decimal, String),
    Int(i64),
    Date(Date),
    /// Text that people entered or a code.
    Text(String),
    /// Text that people entered in several languages.
    Ml(Ml),
    /// A word of a choice: the list's name and the word.
    Word(&'static str, &'static str),
}

impl Reason {
    /// A sentence without anything in it.
    pub fn new(key: &'static str) -> Self {
        Self { key, args: vec![] }
    }

    /// The sentence with one more thing in it.
    pub fn with(mut self, name: &'static str, arg: Arg) -> Self {
        self.args.push((name, arg));
        self
    }
}
