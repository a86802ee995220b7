use std::fmt::{self, Display};
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::Serialize;

/// A decimal that keeps its scale: 10.50 and 10.5 are different texts, so different values.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Exact(Decimal);

/// The text is no plain decimal of at most 28 digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal of at most 28 digits")]
pub struct NotExact;

impl Exact {
    /// The number, for reckoning; its scale no longer matters there.
    pub fn number(self) -> Decimal {
        self.0
    }
}

impl From<Decimal> for Exact {
    fn from(mut number: Decimal) -> Self {
        number.set_sign_positive(number.is_zero() || number.is_sign_positive());
        Self(number)
    }
}

/// `Decimal` calls 10.50 and 10.5 equal; a lost zero would then never be noticed.
impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.0.serialize() == other.0.serialize()
    }
}

impl Eq for Exact {}

impl FromStr for Exact {
    type Err = NotExact;
    /// Refuses what does not fit instead of rounding it; minus zero becomes zero.
    fn from_str(text: &str) -> Result<Self, NotExact> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if text.len() > 40 || !plain(whole) || !plain(part) {
            return Err(NotExact);
        }
        Decimal::from_str_exact(text).map(Self::from).map_err(|_| NotExact)
    }
}

impl Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.fmt(f)
    }
}
