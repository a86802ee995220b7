//! Money of a project or a larger scope in the reporting currency (R8).

mod curve;
mod ledger;
mod rates;
mod sums;

pub use curve::{CurveFigure, CurvePoint, CurveStep, SideCurve};
pub(super) use rates::Rates;

use rust_decimal::Decimal;

use crate::domain::reason::Reason;
use crate::domain::values::{Absence, Choice, Date, Flow, Form, Id, Link, Side};

use super::status::Status;

/// The columns of money. They are never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    Original,
    Budget,
    Committed,
    Planned,
    Disbursed,
    Spent,
}

impl Choice for Column {
    const NAME: &'static str = "money_column";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("original", Self::Original),
        ("budget", Self::Budget),
        ("committed", Self::Committed),
        ("planned", Self::Planned),
        ("disbursed", Self::Disbursed),
        ("spent", Self::Spent),
    ];
}

/// Money in the reporting currency, each sum rounded once to its minor unit. `None` where no
/// amount is known: never zero.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sums {
    /// The budget first agreed.
    pub original: Option<Decimal>,
    /// The budget in force: the last revised, else the original.
    pub budget: Option<Decimal>,
    /// Outgoing commitments.
    pub committed: Option<Decimal>,
    /// Planned disbursements of periods ended by the as-of date.
    pub planned: Option<Decimal>,
    pub disbursed: Option<Decimal>,
    /// Expenditure.
    pub spent: Option<Decimal>,
}

/// The money of a scope.
#[derive(Debug, Clone, PartialEq)]
pub struct MoneyFigure {
    /// The reporting currency, ISO 4217; empty where the partnership names none.
    pub currency: String,
    pub total: Sums,
    /// By heading, side and form, in that order.
    pub parts: Vec<MoneyPart>,
    /// Disbursed over budget.
    pub execution: Ratio,
    /// Disbursed over planned to date.
    pub of_planned: Ratio,
    /// Partner side over Korean side, cash and in kind apart.
    pub matching: Vec<Matching>,
    /// Amounts without a rate, left out of every sum.
    pub unconverted: Vec<Unconverted>,
    /// Amounts that are not known, left out of every sum.
    pub absent: Vec<Absent>,
    pub status: Status,
    pub reasons: Vec<Reason>,
}

/// One column over another, over the projects in which every amount of both is known and
/// converted.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Ratio {
    /// Of one; `None` where either sum is not known or the lower one is zero.
    pub share: Option<Decimal>,
    /// The two sums that the share is of, each rounded once.
    pub top: Option<Decimal>,
    pub bottom: Option<Decimal>,
    /// The number of these projects (n), and of all that have the lower column (N).
    pub counted: usize,
    pub expected: usize,
}

impl Ratio {
    /// Whether some projects are left out of it.
    pub fn is_partial(&self) -> bool {
        self.counted < self.expected
    }
}

/// The money under one heading, from one side, in one form.
#[derive(Debug, Clone, PartialEq)]
pub struct MoneyPart {
    pub line: Option<Id>,
    pub side: Option<Side>,
    pub form: Form,
    pub sums: Sums,
}

/// What the partner gives for each unit that Korea gives: grants and own budget only.
#[derive(Debug, Clone, PartialEq)]
pub struct Matching {
    pub form: Form,
    pub planned: Option<Decimal>,
    pub committed: Option<Decimal>,
    pub disbursed: Option<Decimal>,
    /// Planned amounts left out, because budgets of grants and of loans stand behind them.
    pub unclear: usize,
}

/// An amount for which no rate is on record.
#[derive(Debug, Clone, PartialEq)]
pub struct Unconverted {
    /// The budget, planned disbursement or transaction.
    pub record: Link,
    pub column: Column,
    pub amount: Decimal,
    pub currency: String,
    /// The day whose rate is missing.
    pub date: Option<Date>,
    pub side: Option<Side>,
    pub form: Form,
    pub flow: Option<Flow>,
}

/// An amount that is not known, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Absent {
    pub record: Link,
    pub column: Column,
    pub absence: Option<Absence>,
}
