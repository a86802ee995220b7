//! What is wrong with a programme, by rules with codes (R19).

mod aftermath;
mod closing;
mod dates;
mod foreign;
mod general;
mod iati;
mod indicators;
mod lifecycle;
mod measurements;
mod meetings;
mod milestones;
mod money;
mod nesting;
mod payments;
mod period_due;
mod projects;
mod purpose;
mod registers;
mod reporting;
mod revisions;
mod rules;
mod sorts;

pub use nesting::{NESTED, PARENT};
pub use purpose::{Purpose, check_for};
pub use rules::RULES;

use chrono::NaiveDate;

use crate::domain::program::{Kind, Program};
use crate::domain::reason::{Arg, Reason};
use crate::domain::values::{Choice, Id, Link, word};

use super::Figures;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A known contradiction: it stops an issued report.
    Error,
    Warning,
    Note,
}

impl Choice for Severity {
    const NAME: &'static str = "severity";
    const WORDS: &'static [(&'static str, Self)] =
        &[("error", Self::Error), ("warning", Self::Warning), ("note", Self::Note)];
}

impl Severity {
    /// The stable word of this severity.
    pub fn code(self) -> &'static str {
        word(Some(self)).unwrap_or_default()
    }
}

/// One thing that is wrong, and how to mend it.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The stable code of the rule, such as DATE001.
    pub code: &'static str,
    pub severity: Severity,
    pub record: Link,
    /// The field to mend; empty where it is none or more than one.
    pub field: String,
    /// The records that bring it about together, where it is about more than its own.
    pub beside: Vec<Link>,
    pub message: Reason,
    pub remedy: Reason,
}

/// One rule. Its remedy holds no variables, so that help can print it without a finding.
pub struct Rule {
    /// Two to four capitals and three digits; it never changes.
    pub code: &'static str,
    pub severity: Severity,
    /// Catalog keys of what is wrong and of how to mend it.
    pub message: &'static str,
    pub remedy: &'static str,
    find: Find,
}

/// How a rule looks for what is wrong.
#[derive(Clone, Copy)]
enum Find {
    Always(fn(&Figures) -> Vec<Spot>),
    /// Only where somebody checks for a purpose.
    For(fn(&Figures, Purpose) -> Vec<Spot>),
}

impl Rule {
    const fn new(
        code: &'static str,
        severity: Severity,
        texts: [&'static str; 2],
        find: fn(&Figures) -> Vec<Spot>,
    ) -> Self {
        let [message, remedy] = texts;
        Self { code, severity, message, remedy, find: Find::Always(find) }
    }

    const fn bound(
        code: &'static str,
        severity: Severity,
        texts: [&'static str; 2],
        find: fn(&Figures, Purpose) -> Vec<Spot>,
    ) -> Self {
        let [message, remedy] = texts;
        Self { code, severity, message, remedy, find: Find::For(find) }
    }

    /// Whether it is asked only where somebody checks for a purpose.
    pub fn is_bound(&self) -> bool {
        matches!(self.find, Find::For(_))
    }

    fn findings(
        &'static self,
        figures: &Figures,
        purpose: Option<Purpose>,
    ) -> impl Iterator<Item = Finding> + use<> {
        let spots = match (self.find, purpose) {
            (Find::Always(find), _) => find(figures),
            (Find::For(find), Some(purpose)) => find(figures, purpose),
            (Find::For(_), None) => vec![],
        };
        spots.into_iter().map(|spot| self.finding(spot))
    }

    fn finding(&self, spot: Spot) -> Finding {
        Finding {
            code: self.code,
            severity: self.severity,
            record: spot.record,
            field: spot.field,
            beside: spot.beside,
            message: Reason { key: self.message, args: spot.args },
            remedy: Reason::new(self.remedy),
        }
    }
}

/// The place of a finding, and what its sentence names.
struct Spot {
    record: Link,
    field: String,
    beside: Vec<Link>,
    args: Vec<(&'static str, Arg)>,
}

impl Spot {
    fn at(kind: Kind, id: Id, field: &str) -> Self {
        Self { record: Link { kind, id }, field: field.into(), beside: vec![], args: vec![] }
    }

    fn beside(self, kind: Kind, ids: impl Iterator<Item = Id>) -> Self {
        Self { beside: ids.map(|id| Link { kind, id }).collect(), ..self }
    }

    fn with(mut self, name: &'static str, arg: Arg) -> Self {
        self.args.push((name, arg));
        self
    }
}

/// Every finding on a day, rule by rule and in each by record, without those that only a purpose
/// asks for.
pub fn check(program: &Program, as_of: NaiveDate) -> Vec<Finding> {
    check_with(&Figures::new(program, as_of))
}

/// The same from figures that are there already.
pub fn check_with(figures: &Figures) -> Vec<Finding> {
    RULES.iter().flat_map(|rule| rule.findings(figures, None)).collect()
}

/// The findings of some rules alone, named by their codes.
pub(super) fn findings_of(figures: &Figures, codes: &[&str]) -> Vec<Finding> {
    let rules = RULES.iter().filter(|rule| codes.contains(&rule.code));
    rules.flat_map(|rule| rule.findings(figures, None)).collect()
}

/// Whether a source says why a field of a record is empty.
fn is_explained(figures: &Figures, kind: Kind, id: Id, field: &str) -> bool {
    let said = figures.index.source_values.of(Link { kind, id }).iter();
    said.filter(|said| said.field == field).any(|said| said.absence.is_some())
}
