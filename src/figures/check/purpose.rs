//! What a report asks of the data before it is written.

use super::{Finding, RULES, Severity};
use crate::domain::values::Choice;
use crate::figures::Figures;

/// The report, or the file for others, that the data is checked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Monthly,
    Quarterly,
    Annual,
    Final,
    /// An activity file of the International Aid Transparency Initiative, version 2.03.
    Iati,
}

impl Choice for Purpose {
    const NAME: &'static str = "purpose";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("monthly", Self::Monthly),
        ("quarterly", Self::Quarterly),
        ("annual", Self::Annual),
        ("final", Self::Final),
        ("iati", Self::Iati),
    ];
}

/// What a month's report stands on: work, money and people, and whether the file holds together.
const MONTHLY: &[&str] = &[
    "REQ", "REF", "CODE", "DATE", "PER", "LIFE", "PROJ", "TEXT", "DEP", "MILE", "MON", "RATE",
    "RISK", "EVT", "DEC", "ACT", "REV", "OVER", "FIG",
];
/// What a quarter's report has beyond that: results, their sources and who signed.
const QUARTERLY: &[&str] =
    &["SHAR", "IND", "COM", "MEAS", "SRC", "TRN", "SIGN", "EDIT", "OBL", "DOC"];
/// What a year's report has beyond that: what stays when the work is over.
const ANNUAL: &[&str] = &["SERV", "FOLL", "EVAL"];
const FINAL: &[&str] = &["FIN"];
/// A file for others needs every activity in a sector beside what holds a file together.
const IATI: &[&str] =
    &["REQ", "REF", "CODE", "DATE", "PROJ001", "SHAR", "IND", "MEAS", "MON", "IATI"];

impl Purpose {
    /// The rules that matter to it, by the letters of their codes or by a whole code.
    fn families(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Monthly => &[MONTHLY],
            Self::Quarterly => &[MONTHLY, QUARTERLY],
            Self::Annual => &[MONTHLY, QUARTERLY, ANNUAL],
            Self::Final => &[MONTHLY, QUARTERLY, ANNUAL, FINAL],
            Self::Iati => &[IATI],
        }
    }

    /// Whether a rule matters to it. Notes never do: a report can be written over them.
    pub fn asks_for(self, code: &str, severity: Severity) -> bool {
        let letters = code.trim_end_matches(|c: char| c.is_ascii_digit());
        let asked = |family: &&[&str]| family.contains(&letters) || family.contains(&code);
        severity != Severity::Note && self.families().iter().any(asked)
    }

    /// Months of the period the report is about; `None` where it is about no single one.
    pub(super) fn months(self) -> Option<u32> {
        match self {
            Self::Monthly => Some(1),
            Self::Quarterly => Some(3),
            Self::Annual => Some(12),
            Self::Final | Self::Iati => None,
        }
    }
}

/// Every finding that matters to a purpose, rule by rule and in each by record.
pub fn check_for(figures: &Figures, purpose: Purpose) -> Vec<Finding> {
    let asked = RULES.iter().filter(|rule| purpose.asks_for(rule.code, rule.severity));
    asked.flat_map(|rule| rule.findings(figures, Some(purpose))).collect()
}
