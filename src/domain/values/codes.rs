use std::collections::BTreeSet;
use std::fmt::{self, Display};

use serde::Serialize;

/// A set of code words kept in one cell, sorted: `en;id;ko`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
pub struct CodeList(BTreeSet<String>);

impl CodeList {
    /// The words of a text; empty ones and repetitions fall away.
    pub fn parse(text: &str) -> Self {
        let words = text.split(';').map(str::trim).filter(|word| !word.is_empty());
        Self(words.map(String::from).collect())
    }

    /// The words, sorted.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether the word is one of them.
    pub fn contains(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Display for CodeList {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.iter().collect::<Vec<_>>().join(";"))
    }
}
