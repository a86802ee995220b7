//! How a table names its columns and words: by the codes of the program, or as people call them.

use super::table::{ID, PARTNERSHIP};
use crate::domain::program::Kind;
use crate::domain::shape::Shape;
use crate::i18n::Texts;

/// The names in a table.
#[derive(Clone, Copy)]
pub enum Naming<'a> {
    /// `title.ko`, `not_due`: the same in every language.
    Codes,
    /// The labels and words of one language.
    Labels(&'a Texts),
}

impl Naming<'_> {
    /// The header of a column.
    pub fn column(self, kind: Kind, cell: &str) -> String {
        match self {
            Self::Labels(texts) if cell == PARTNERSHIP => texts.record(PARTNERSHIP),
            Self::Labels(texts) if cell != ID => texts.label(kind.name(), cell),
            _ => cell.to_owned(),
        }
    }

    /// The name of a sheet: thirty-one characters, none of those that a reference needs.
    pub fn sheet(self, kind: Kind) -> String {
        let Self::Labels(texts) = self else { return kind.name().to_owned() };
        let allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
        let name: String = texts.record(kind.name()).chars().filter(allowed).collect();
        let fits = name.encode_utf16().count() <= 31 && name == texts.record(kind.name());
        if fits { name } else { kind.name().to_owned() }
    }

    /// The text of a cell, whose code it is given.
    pub fn word(self, shape: Shape, text: String) -> String {
        match (self, shape) {
            (Self::Labels(texts), Shape::Choice(words)) if !text.is_empty() => {
                texts.word(words.name, &text)
            }
            _ => text,
        }
    }
}
