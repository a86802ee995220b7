//! Words that records of several kinds use.

use serde::Serialize;

use super::Choice;

/// Why a figure is not there. It is never zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Absence {
    Unknown,
    NotDue,
    NotApplicable,
    Withheld,
}

impl Choice for Absence {
    const NAME: &'static str = "absence";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("unknown", Self::Unknown),
        ("not_due", Self::NotDue),
        ("not_applicable", Self::NotApplicable),
        ("withheld", Self::Withheld),
    ];
}

/// How exact a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Qualifier {
    Exact,
    About,
    MoreThan,
    AtLeast,
    LessThan,
}

impl Choice for Qualifier {
    const NAME: &'static str = "qualifier";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("exact", Self::Exact),
        ("about", Self::About),
        ("more_than", Self::MoreThan),
        ("at_least", Self::AtLeast),
        ("less_than", Self::LessThan),
    ];
}

/// The party that something belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Side {
    Korea,
    Partner,
    Joint,
    Other,
}

impl Choice for Side {
    const NAME: &'static str = "side";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("korea", Self::Korea),
        ("partner", Self::Partner),
        ("joint", Self::Joint),
        ("other", Self::Other),
    ];
}

/// Whether money or goods are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Form {
    Cash,
    InKind,
}

impl Choice for Form {
    const NAME: &'static str = "form";
    const WORDS: &'static [(&'static str, Self)] =
        &[("cash", Self::Cash), ("in_kind", Self::InKind)];
}

/// Where money comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Flow {
    Grant,
    Loan,
    OwnBudget,
}

impl Choice for Flow {
    const NAME: &'static str = "flow";
    const WORDS: &'static [(&'static str, Self)] =
        &[("grant", Self::Grant), ("loan", Self::Loan), ("own_budget", Self::OwnBudget)];
}
