/// A closed list of words, each stored by a stable code word.
pub trait Choice: Copy + PartialEq + 'static {
    /// The list's name, by which catalogs find the texts of its words.
    const NAME: &'static str;
    /// Every word with the variant it stands for, in the order in which people read them.
    const WORDS: &'static [(&'static str, Self)];
}

/// The words of one list, without its type.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// The list's name, by which catalogs find the texts of its words.
    pub name: &'static str,
    /// Lists the words.
    pub all: fn() -> Vec<&'static str>,
}

impl Words {
    /// The words of a list.
    pub const fn of<C: Choice>() -> Self {
        Self { name: C::NAME, all: words::<C> }
    }

    /// The word itself, if it is one of the list.
    pub fn find(self, text: &str) -> Option<&'static str> {
        (self.all)().into_iter().find(|word| *word == text)
    }
}

fn words<C: Choice>() -> Vec<&'static str> {
    C::WORDS.iter().map(|(word, _)| *word).collect()
}

/// The word of a variant.
pub fn word<C: Choice>(choice: Option<C>) -> Option<&'static str> {
    C::WORDS.iter().find(|(_, each)| Some(*each) == choice).map(|(word, _)| *word)
}

/// The variant of a word.
pub fn choice<C: Choice>(word: Option<&str>) -> Option<C> {
    C::WORDS.iter().find(|(each, _)| Some(*each) == word).map(|(_, each)| *each)
}
