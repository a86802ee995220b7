//! Who writes, when and under which names; always passed in, never looked up.

use std::fmt;

use uuid::Builder;

use crate::domain::values::{Id, Side};

/// The only source of time and of new ids. `main` makes the one that reads the real clock.
#[derive(Clone)]
pub struct Stamper {
    /// Milliseconds after 1970, UTC.
    pub wall: fn() -> i64,
    /// Bits that no two calls share.
    pub random: fn() -> u128,
}

impl fmt::Debug for Stamper {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("Stamper")
    }
}

impl Stamper {
    /// A name for a new record or step: a version 7 UUID.
    pub fn id(&self) -> Id {
        let millis = u64::try_from((self.wall)()).unwrap_or_default();
        let mut random = [0; 10];
        random.copy_from_slice(&(self.random)().to_be_bytes()[6..]);
        Id(Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}

/// What is written into the entries of one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The person, as the operating system or the configuration names them.
    pub actor: String,
    /// The replica that writes.
    pub desk: String,
    /// The party the desk writes for.
    pub side: Option<Side>,
    /// Milliseconds after 1970, UTC.
    pub wall: i64,
    pub step: Id,
}

/// A hybrid logical clock: wall milliseconds and a counter of sixteen bits, never going back.
pub fn tick(last: i64, wall: i64) -> i64 {
    (wall << 16).max(last + 1)
}
