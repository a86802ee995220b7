//! What is wrong with a programme, by rules with codes (R19).

mod dates;
mod general;
mod indicators;
mod lifecycle;
mod measurements;
mod milestones;
mod money;
mod projects;

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
    find: fn(&Figures) -> Vec<Spot>,
}

impl Rule {
    const fn new(
        code: &'static str,
        severity: Severity,
        texts: [&'static str; 2],
        find: fn(&Figures) -> Vec<Spot>,
    ) -> Self {
        let [message, remedy] = texts;
        Self { code, severity, message, remedy, find }
    }

    fn findings(&self, figures: &Figures) -> impl Iterator<Item = Finding> {
        (self.find)(figures).into_iter().map(|spot| self.finding(spot))
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

/// Every finding on a day, rule by rule and in each by record.
pub fn check(program: &Program, as_of: NaiveDate) -> Vec<Finding> {
    check_with(&Figures::new(program, as_of))
}

/// The same from figures that are there already.
pub fn check_with(figures: &Figures) -> Vec<Finding> {
    RULES.iter().flat_map(|rule| rule.findings(figures)).collect()
}

/// The findings of some rules alone, named by their codes.
pub(super) fn findings_of(figures: &Figures, codes: &[&str]) -> Vec<Finding> {
    let rules = RULES.iter().filter(|rule| codes.contains(&rule.code));
    rules.flat_map(|rule| rule.findings(figures)).collect()
}

use Severity::{Error, Note, Warning};

/// Every rule, in the order in which findings are listed.
pub const RULES: &[Rule] = &[
    Rule::new("REQ001", Error, ["finding-req001", "remedy-req001"], general::required),
    Rule::new("REF001", Error, ["finding-ref001", "remedy-ref001"], general::dangling),
    Rule::new("CODE001", Error, ["finding-code001", "remedy-code001"], general::same_code),
    Rule::new("LANG001", Note, ["finding-lang001", "remedy-lang001"], general::untranslated),
    Rule::new("DATE001", Error, ["finding-date001", "remedy-date001"], dates::order),
    Rule::new("PER001", Warning, ["finding-per001", "remedy-per001"], dates::due_before_end),
    Rule::new("PER002", Warning, ["finding-per002", "remedy-per002"], dates::unlike_code),
    Rule::new("LIFE001", Error, ["finding-life001", "remedy-life001"], lifecycle::order),
    Rule::new("LIFE002", Error, ["finding-life002", "remedy-life002"], lifecycle::before_mou),
    Rule::new("LIFE003", Error, ["finding-life003", "remedy-life003"], lifecycle::ends_early),
    Rule::new("LIFE004", Warning, ["finding-life004", "remedy-life004"], lifecycle::no_mou),
    Rule::new("LIFE005", Warning, ["finding-life005", "remedy-life005"], lifecycle::no_opening),
    Rule::new("LIFE006", Error, ["finding-life006", "remedy-life006"], lifecycle::overlap),
    Rule::new("PROJ001", Warning, ["finding-proj001", "remedy-proj001"], projects::no_sector),
    Rule::new("PROJ002", Warning, ["finding-proj002", "remedy-proj002"], projects::no_phase),
    Rule::new("PROJ003", Warning, ["finding-proj003", "remedy-proj003"], projects::outside_phase),
    Rule::new("PROJ004", Error, ["finding-proj004", "remedy-proj004"], projects::markers),
    Rule::new("SHAR001", Error, ["finding-shar001", "remedy-shar001"], projects::share_sum),
    Rule::new("SHAR002", Error, ["finding-shar002", "remedy-shar002"], projects::share_range),
    Rule::new("RISK001", Error, ["finding-risk001", "remedy-risk001"], projects::risk_scores),
    Rule::new("DEP001", Error, ["finding-dep001", "remedy-dep001"], milestones::cycles),
    Rule::new("MILE001", Warning, ["finding-mile001", "remedy-mile001"], milestones::past_forecast),
    Rule::new("MILE002", Warning, ["finding-mile002", "remedy-mile002"], milestones::out_of_order),
    Rule::new("MILE003", Warning, ["finding-mile003", "remedy-mile003"], milestones::unplanned),
    Rule::new("MILE004", Error, ["finding-mile004", "remedy-mile004"], milestones::weight),
    Rule::new("IND001", Warning, ["finding-ind001", "remedy-ind001"], indicators::no_baseline),
    Rule::new("IND002", Warning, ["finding-ind002", "remedy-ind002"], indicators::no_target),
    Rule::new("IND003", Note, ["finding-ind003", "remedy-ind003"], indicators::no_unit),
    Rule::new("IND004", Error, ["finding-ind004", "remedy-ind004"], indicators::wrong_side),
    Rule::new("IND005", Warning, ["finding-ind005", "remedy-ind005"], indicators::no_bounds),
    Rule::new("IND006", Error, ["finding-ind006", "remedy-ind006"], indicators::crossed_bounds),
    Rule::new("IND007", Error, ["finding-ind007", "remedy-ind007"], indicators::weight),
    Rule::new("IND008", Error, ["finding-ind008", "remedy-ind008"], indicators::off_scale),
    Rule::new("IND009", Warning, ["finding-ind009", "remedy-ind009"], indicators::late_revision),
    Rule::new("IND010", Error, ["finding-ind010", "remedy-ind010"], indicators::no_percentage),
    Rule::new("MEAS001", Warning, ["finding-meas001", "remedy-meas001"], measurements::fall),
    Rule::new("MEAS002", Error, ["finding-meas002", "remedy-meas002"], measurements::two_used),
    Rule::new("MEAS003", Note, ["finding-meas003", "remedy-meas003"], measurements::no_source),
    Rule::new("MEAS004", Error, ["finding-meas004", "remedy-meas004"], measurements::two_answers),
    Rule::new("MEAS005", Warning, ["finding-meas005", "remedy-meas005"], measurements::no_answer),
    Rule::new("MEAS006", Warning, ["finding-meas006", "remedy-meas006"], measurements::split_level),
    Rule::new("MEAS007", Warning, ["finding-meas007", "remedy-meas007"], measurements::over_whole),
    Rule::new("MEAS008", Error, ["finding-meas008", "remedy-meas008"], measurements::no_whole),
    Rule::new("MEAS009", Note, ["finding-meas009", "remedy-meas009"], measurements::bare_percent),
    Rule::new("MEAS010", Note, ["finding-meas010", "remedy-meas010"], measurements::disputed),
    Rule::new("MEAS011", Warning, ["finding-meas011", "remedy-meas011"], measurements::parts_sum),
    Rule::new("MEAS012", Error, ["finding-meas012", "remedy-meas012"], measurements::two_figures),
    Rule::new("MEAS013", Error, ["finding-meas013", "remedy-meas013"], measurements::unknown_part),
    Rule::new("MON001", Warning, ["finding-mon001", "remedy-mon001"], money::no_rate),
    Rule::new("MON002", Warning, ["finding-mon002", "remedy-mon002"], money::no_reporting_currency),
    Rule::new("MON003", Error, ["finding-mon003", "remedy-mon003"], money::no_currency),
    Rule::new("MON004", Warning, ["finding-mon004", "remedy-mon004"], money::no_amount),
];
