//! Words that records of several kinds use.

use serde::{Deserialize, Serialize};

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

/// How an indicator, a milestone, a project or a larger scope stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Achieved,
    OnTrack,
    AtRisk,
    OffTrack,
    NotAchieved,
    NotDue,
    NoData,
    Stopped,
}

impl Choice for Status {
    const NAME: &'static str = "status";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("achieved", Self::Achieved),
        ("on_track", Self::OnTrack),
        ("at_risk", Self::AtRisk),
        ("off_track", Self::OffTrack),
        ("not_achieved", Self::NotAchieved),
        ("not_due", Self::NotDue),
        ("no_data", Self::NoData),
        ("stopped", Self::Stopped),
    ];
}

/// How much is in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Profile {
    Monthly,
    Quarterly,
    Annual,
    Final,
}

impl Choice for Profile {
    const NAME: &'static str = "profile";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("monthly", Self::Monthly),
        ("quarterly", Self::Quarterly),
        ("annual", Self::Annual),
        ("final", Self::Final),
    ];
}
