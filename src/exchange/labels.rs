//! Columns and words as people call them in every language of the program.

use std::collections::HashMap;

use super::import::Dictionary;
use super::table::PARTNERSHIP;
use crate::domain::program::Kind;
use crate::domain::query::fold::fold;
use crate::domain::shape::Shape;
use crate::i18n::{Language, Texts};

/// The labels of all fields and the words of all choices, from the catalogs.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    /// `None` where one label is that of several fields.
    columns: HashMap<(Kind, String), Option<String>>,
    /// The names of the kinds of record; `None` where several have one.
    kinds: HashMap<String, Option<Kind>>,
    /// By list and word.
    words: HashMap<&'static str, HashMap<String, Option<String>>>,
}

impl Labels {
    /// Those of every language.
    pub fn all() -> Self {
        let mut labels = Self::default();
        for texts in Language::ALL.iter().map(|language| Texts::of(*language)) {
            for kind in Kind::ALL {
                labels.kind(&texts, *kind);
            }
        }
        labels
    }

    /// The kind of record that a text names in some language.
    pub fn kind_named(&self, text: &str) -> Option<Kind> {
        self.kinds.get(&fold(text.trim())).copied().flatten()
    }

    fn kind(&mut self, texts: &Texts, kind: Kind) {
        let name = fold(&texts.record(kind.name()));
        let known = self.kinds.entry(name).or_insert(Some(kind));
        *known = known.filter(|known| *known == kind);
        for (key, _) in kind.keys() {
            let label = fold(&texts.label(kind.name(), key));
            enter(&mut self.columns, (kind, label), key);
        }
        let partnership = fold(&texts.record(PARTNERSHIP));
        self.columns.entry((kind, partnership)).or_insert_with(|| Some(PARTNERSHIP.into()));
        for slot in kind.slots(&[]) {
            let Shape::Choice(words) = slot.shape else { continue };
            for word in (words.all)() {
                let text = fold(&texts.word(words.name, word));
                enter(self.words.entry(words.name).or_default(), text, word);
            }
        }
    }
}

fn enter<K: std::hash::Hash + Eq>(names: &mut HashMap<K, Option<String>>, name: K, code: &str) {
    let entry = names.entry(name).or_insert_with(|| Some(code.into()));
    if entry.as_deref() != Some(code) {
        *entry = None;
    }
}

impl Dictionary for Labels {
    /// `Judul` gives `title`, `Judul (id)` gives `title.id`.
    fn column(&self, kind: Kind, label: &str) -> Option<String> {
        let label = fold(label.trim());
        let find = |label: &str| self.columns.get(&(kind, label.trim().into())).cloned().flatten();
        let parts = || label.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
        find(&label).or_else(|| {
            let (bare, tag) = parts()?;
            Some(format!("{}.{tag}", find(bare)?))
        })
    }

    fn word(&self, list: &str, text: &str) -> Option<String> {
        self.words.get(list)?.get(&fold(text))?.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_and_words_are_known_in_every_language() {
        let labels = Labels::all();
        let column = |label: &str| labels.column(Kind::Measurement, label);
        for language in Language::ALL {
            let texts = Texts::of(*language);
            let label = texts.label("measurement", "numerator");
            assert_eq!(column(&label).as_deref(), Some("numerator"), "{label}");
            let label = texts.label("measurement", "comment.ko");
            assert_eq!(column(&label).as_deref(), Some("comment.ko"), "{label}");
            let word = texts.word("absence", "not_due");
            assert_eq!(labels.word("absence", &word).as_deref(), Some("not_due"), "{word}");
        }
        assert_eq!(column("nothing of the sort"), None);
        assert_eq!(labels.word("absence", "perhaps"), None);
    }

    /// A label that two fields share would be read as neither.
    #[test]
    fn no_label_is_that_of_two_fields() {
        let labels = Labels::all();
        let shared = labels.columns.iter().filter(|(_, cell)| cell.is_none());
        let shared: Vec<_> = shared.map(|((kind, label), _)| (kind.name(), label)).collect();
        assert_eq!(shared, []);
    }

    /// A sheet or a word that two things share would be read as neither.
    #[test]
    fn no_name_is_that_of_two_kinds_and_no_word_that_of_two_choices() {
        let labels = Labels::all();
        let kinds = labels.kinds.iter().filter(|(_, kind)| kind.is_none());
        assert_eq!(kinds.map(|(name, _)| name).collect::<Vec<_>>(), Vec::<&String>::new());
        let words = labels.words.iter().flat_map(|(list, words)| {
            words.iter().filter(|(_, code)| code.is_none()).map(move |(word, _)| (list, word))
        });
        assert_eq!(words.collect::<Vec<_>>(), vec![]);
    }
}
