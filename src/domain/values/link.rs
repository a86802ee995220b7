use std::fmt::{self, Display};

use serde::{Serialize, Serializer};

use super::Id;
use crate::domain::program::Kind;

/// A reference that may point to records of several kinds: `project:0192…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    /// What it points to.
    pub kind: Kind,
    /// Which one.
    pub id: Id,
}

impl Link {
    /// Reads `kind:id`; `None` for an unknown kind or no id.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        Some(Self { kind: Kind::from_name(kind)?, id: id.parse().ok()? })
    }
}

impl Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}:{}", self.kind.name(), self.id)
    }
}

impl Serialize for Link {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
