use std::fmt::{self, Display};
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The name of a record for machines; people use codes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Id(pub Uuid);

/// So many bytes do records that lie together share.
const BEGINNING: usize = 6;

impl Id {
    /// The scope of records that belong to no partnership: countries, organisations, rates.
    pub const SHARED: Self = Self(Uuid::nil());

    /// The id of a built-in record: the same name gives the same id in every file.
    pub fn named(name: &str) -> Self {
        Self(Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("dgcc:{name}").as_bytes()))
    }

    /// As `named`, but beginning as another id does: records that are read together lie together
    /// in the file. Of version 8 (RFC 9562), whose bits are free.
    pub fn beside(other: Self, name: &str) -> Self {
        let mut bytes = *Self::named(name).0.as_bytes();
        bytes[..BEGINNING].copy_from_slice(&other.0.as_bytes()[..BEGINNING]);
        Self(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }
}

impl Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Id {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}
