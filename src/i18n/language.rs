use serde::{Serialize, Serializer};

/// A language that people read the program in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    En,
    Ko,
    Id,
}

impl Language {
    /// Every language, English first.
    pub const ALL: &'static [Self] = &[Self::En, Self::Ko, Self::Id];

    /// The tag of BCP 47.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
            Self::Id => "id",
        }
    }

    /// The language of a tag; none for a tag without catalogs.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| language.tag() == tag)
    }

    /// What stands between thousands, and what before the fraction.
    pub(super) fn separators(self) -> (char, char) {
        match self {
            Self::En | Self::Ko => (',', '.'),
            Self::Id => ('.', ','),
        }
    }
}

/// The language of a report, or the two that it stands in side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tongues {
    pub first: Language,
    pub second: Option<Language>,
}

impl Tongues {
    /// `ko`, or `ko+en`: the first one stands left.
    pub fn tag(self) -> String {
        let second = self.second.map_or(String::new(), |second| format!("+{}", second.tag()));
        format!("{}{second}", self.first.tag())
    }

    /// The languages of a tag; none for a tag without catalogs.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split_once('+') {
            Some((first, second)) => {
                let second = Some(Language::from_tag(second)?);
                Some(Self { first: Language::from_tag(first)?, second })
            }
            None => Language::from_tag(tag).map(Self::from),
        }
    }
}

impl From<Language> for Tongues {
    fn from(first: Language) -> Self {
        Self { first, second: None }
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}
