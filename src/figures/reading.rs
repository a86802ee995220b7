//! What a baseline, a target or a measurement says, in one shape.

use rust_decimal::Decimal;

use crate::domain::records::{Baseline, Measurement, Target};
use crate::domain::values::{Absence, Exact, Qualifier};

/// A figure as it was entered: a number, a part of a whole, a word, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The figure; of a percentage in per cent.
    pub value: Option<Decimal>,
    /// The upper part of a percentage.
    pub numerator: Option<Decimal>,
    /// The lower part of a percentage.
    pub denominator: Option<Decimal>,
    /// For nominal and ordinal the word; for qualitative `met` or `not_met`.
    pub word: String,
    /// Why there is no figure.
    pub absence: Option<Absence>,
    /// How exact the figure is.
    pub qualifier: Option<Qualifier>,
}

impl Reading {
    /// A reading of a bare number.
    pub fn of(value: Decimal) -> Self {
        Self { value: Some(value), ..Self::default() }
    }

    /// A reading of a part of a whole.
    pub fn ratio(numerator: Decimal, denominator: Decimal) -> Self {
        let (numerator, denominator) = (Some(numerator), Some(denominator));
        Self { numerator, denominator, ..Self::default() }
    }

    /// The number to reckon with: a part of a whole in per cent, else the figure.
    pub fn number(&self) -> Option<Decimal> {
        if self.absence.is_some() {
            return None;
        }
        self.percent().or(self.value)
    }

    /// Numerator over denominator, in per cent.
    pub fn percent(&self) -> Option<Decimal> {
        let (numerator, denominator) = self.parts()?;
        numerator.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(denominator)
    }

    /// Numerator and denominator where both are there and the whole is not zero.
    pub fn parts(&self) -> Option<(Decimal, Decimal)> {
        let denominator = self.denominator.filter(|d| !d.is_zero())?;
        Some((self.numerator?, denominator))
    }

    /// Whether it says anything that can be compared.
    pub fn is_counted(&self) -> bool {
        self.absence.is_none() && (self.number().is_some() || !self.word.is_empty())
    }
}

fn number(exact: Option<Exact>) -> Option<Decimal> {
    exact.map(Exact::number)
}

impl From<&Baseline> for Reading {
    fn from(record: &Baseline) -> Self {
        Self {
            value: number(record.value),
            numerator: number(record.numerator),
            denominator: number(record.denominator),
            word: record.word.clone(),
            absence: record.absence,
            qualifier: record.qualifier,
        }
    }
}

impl From<&Target> for Reading {
    fn from(record: &Target) -> Self {
        Self {
            value: number(record.value),
            numerator: number(record.numerator),
            denominator: number(record.denominator),
            word: record.word.clone(),
            absence: record.absence,
            qualifier: record.qualifier,
        }
    }
}

impl From<&Measurement> for Reading {
    fn from(record: &Measurement) -> Self {
        Self {
            value: number(record.value),
            numerator: number(record.numerator),
            denominator: number(record.denominator),
            word: record.word.clone(),
            absence: record.absence,
            qualifier: record.qualifier,
        }
    }
}
