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
mod payments;
mod period_due;
mod projects;
mod purpose;
mod registers;
mod reporting;
mod revisions;

pub use purpose::{Purpose, check_for};

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
            message: Reason { key: self.message, args: spot.args },
            remedy: Reason::new(self.remedy),
        }
    }
}

/// The place of a finding, and what its sentence names.
struct Spot {
    record: Link,
    field: String,
    args: Vec<(&'static str, Arg)>,
}

impl Spot {
    fn at(kind: Kind, id: Id, field: &str) -> Self {
        Self { record: Link { kind, id }, field: field.into(), args: vec![] }
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

/// Whether a source says why a field of a record is empty.
fn is_explained(figures: &Figures, kind: Kind, id: Id, field: &str) -> bool {
    let said = figures.index.source_values.of(Link { kind, id }).iter();
    said.filter(|said| said.field == field).any(|said| said.absence.is_some())
}

use Severity::{Error, Note, Warning};

/// Every rule, in the order in which findings are listed.
pub const RULES: &[Rule] = &[
    Rule::new("REQ001", Error, ["finding-req001", "remedy-req001"], general::required),
    Rule::new("REF001", Error, ["finding-ref001", "remedy-ref001"], general::dangling),
    Rule::new("CODE001", Error, ["finding-code001", "remedy-code001"], general::same_code),
    Rule::new("LANG001", Note, ["finding-lang001", "remedy-lang001"], general::untranslated),
    Rule::new("TEXT001", Warning, ["finding-text001", "remedy-text001"], foreign::other_country),
    Rule::new("DATE001", Error, ["finding-date001", "remedy-date001"], dates::order),
    Rule::new("PER001", Warning, ["finding-per001", "remedy-per001"], dates::due_before_end),
    Rule::new("PER002", Warning, ["finding-per002", "remedy-per002"], dates::unlike_code),
    Rule::new("LIFE001", Error, ["finding-life001", "remedy-life001"], lifecycle::order),
    Rule::new("LIFE002", Error, ["finding-life002", "remedy-life002"], lifecycle::before_mou),
    Rule::new("LIFE003", Error, ["finding-life003", "remedy-life003"], lifecycle::ends_early),
    Rule::new("LIFE004", Warning, ["finding-life004", "remedy-life004"], lifecycle::no_mou),
    Rule::new("LIFE005", Warning, ["finding-life005", "remedy-life005"], lifecycle::no_opening),
    Rule::new("LIFE006", Error, ["finding-life006", "remedy-life006"], lifecycle::overlap),
    Rule::new("LIFE007", Error, ["finding-life007", "remedy-life007"], lifecycle::no_extension),
    Rule::new("PROJ001", Warning, ["finding-proj001", "remedy-proj001"], projects::no_sector),
    Rule::new("PROJ002", Warning, ["finding-proj002", "remedy-proj002"], projects::no_phase),
    Rule::new("PROJ003", Warning, ["finding-proj003", "remedy-proj003"], projects::outside_phase),
    Rule::new("PROJ004", Error, ["finding-proj004", "remedy-proj004"], projects::markers),
    Rule::new("PROJ005", Warning, ["finding-proj005", "remedy-proj005"], projects::other_status),
    Rule::new("SHAR001", Error, ["finding-shar001", "remedy-shar001"], projects::share_sum),
    Rule::new("SHAR002", Error, ["finding-shar002", "remedy-shar002"], projects::share_range),
    Rule::new("RISK001", Error, ["finding-risk001", "remedy-risk001"], projects::risk_scores),
    Rule::new("RISK002", Error, ["finding-risk002", "remedy-risk002"], registers::review_scores),
    Rule::new("RISK003", Warning, ["finding-risk003", "remedy-risk003"], registers::no_response),
    Rule::new("RISK004", Warning, ["finding-risk004", "remedy-risk004"], registers::unwatched),
    Rule::new(
        "RISK005",
        Warning,
        ["finding-risk005", "remedy-risk005"],
        registers::overdue_response,
    ),
    Rule::new(
        "RISK006",
        Warning,
        ["finding-risk006", "remedy-risk006"],
        registers::state_of_another_kind,
    ),
    Rule::new("DEP001", Error, ["finding-dep001", "remedy-dep001"], milestones::cycles),
    Rule::new("MILE001", Warning, ["finding-mile001", "remedy-mile001"], milestones::past_forecast),
    Rule::new("MILE002", Warning, ["finding-mile002", "remedy-mile002"], milestones::out_of_order),
    Rule::new("MILE003", Warning, ["finding-mile003", "remedy-mile003"], milestones::unplanned),
    Rule::new("MILE004", Error, ["finding-mile004", "remedy-mile004"], milestones::weight),
    Rule::new(
        "MILE005",
        Warning,
        ["finding-mile005", "remedy-mile005"],
        milestones::done_in_future,
    ),
    Rule::new(
        "MILE006",
        Warning,
        ["finding-mile006", "remedy-mile006"],
        milestones::cancelled_for_nothing,
    ),
    Rule::new("IND001", Warning, ["finding-ind001", "remedy-ind001"], indicators::no_baseline),
    Rule::new("IND002", Warning, ["finding-ind002", "remedy-ind002"], indicators::no_target),
    Rule::new("IND003", Note, ["finding-ind003", "remedy-ind003"], indicators::no_unit),
    Rule::new("IND004", Error, ["finding-ind004", "remedy-ind004"], indicators::wrong_side),
    Rule::new("IND005", Warning, ["finding-ind005", "remedy-ind005"], indicators::no_bounds),
    Rule::new("IND006", Error, ["finding-ind006", "remedy-ind006"], indicators::crossed_bounds),
    Rule::new("IND007", Error, ["finding-ind007", "remedy-ind007"], indicators::weight),
    Rule::new("IND008", Error, ["finding-ind008", "remedy-ind008"], indicators::off_scale),
    Rule::new("IND009", Warning, ["finding-ind009", "remedy-ind009"], indicators::late_revision),
    Rule::new(
        "IND010",
        Warning,
        ["finding-ind010", "remedy-ind010"],
        indicators::nobody_responsible,
    ),
    Rule::new("COM001", Warning, ["finding-com001", "remedy-com001"], indicators::unlike_common),
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
    Rule::new(
        "MEAS012",
        Warning,
        ["finding-meas012", "remedy-meas012"],
        measurements::chosen_for_nothing,
    ),
    Rule::new(
        "MEAS013",
        Warning,
        ["finding-meas013", "remedy-meas013"],
        measurements::returned_for_nothing,
    ),
    Rule::new("SRC001", Error, ["finding-src001", "remedy-src001"], registers::two_used),
    Rule::new("MON001", Warning, ["finding-mon001", "remedy-mon001"], money::no_rate),
    Rule::new("MON002", Warning, ["finding-mon002", "remedy-mon002"], money::no_reporting_currency),
    Rule::new("MON003", Error, ["finding-mon003", "remedy-mon003"], money::no_currency),
    Rule::new("MON004", Warning, ["finding-mon004", "remedy-mon004"], money::no_amount),
    Rule::new("MON005", Warning, ["finding-mon005", "remedy-mon005"], payments::in_future),
    Rule::new("MON006", Warning, ["finding-mon006", "remedy-mon006"], payments::from_nobody),
    Rule::new("MON007", Warning, ["finding-mon007", "remedy-mon007"], payments::long_budget),
    Rule::new("MON008", Warning, ["finding-mon008", "remedy-mon008"], payments::beyond_budget),
    Rule::new("RATE001", Error, ["finding-rate001", "remedy-rate001"], payments::rate_of_nothing),
    Rule::new("RATE002", Error, ["finding-rate002", "remedy-rate002"], payments::rate_with_itself),
    Rule::new("EVT001", Warning, ["finding-evt001", "remedy-evt001"], meetings::nobody_counted),
    Rule::new("DEC001", Warning, ["finding-dec001", "remedy-dec001"], meetings::undated_decision),
    Rule::new("ACT001", Warning, ["finding-act001", "remedy-act001"], meetings::unowned_action),
    Rule::new("ACT002", Warning, ["finding-act002", "remedy-act002"], meetings::endless_action),
    Rule::new(
        "TRN001",
        Error,
        ["finding-trn001", "remedy-trn001"],
        meetings::more_people_than_trips,
    ),
    Rule::new("SERV001", Warning, ["finding-serv001", "remedy-serv001"], aftermath::no_operator),
    Rule::new("SERV002", Warning, ["finding-serv002", "remedy-serv002"], aftermath::no_users),
    Rule::new("FOLL001", Warning, ["finding-foll001", "remedy-foll001"], aftermath::overdue_check),
    Rule::new("EVAL001", Error, ["finding-eval001", "remedy-eval001"], aftermath::off_scale),
    Rule::new("DOC001", Warning, ["finding-doc001", "remedy-doc001"], registers::nowhere),
    Rule::new("REV001", Warning, ["finding-rev001", "remedy-rev001"], revisions::for_nothing),
    Rule::new("REV002", Warning, ["finding-rev002", "remedy-rev002"], revisions::unlike_cell),
    Rule::new("REV003", Warning, ["finding-rev003", "remedy-rev003"], revisions::after_the_day),
    Rule::new(
        "OVER001",
        Warning,
        ["finding-over001", "remedy-over001"],
        revisions::override_for_nothing,
    ),
    Rule::new("OVER002", Note, ["finding-over002", "remedy-over002"], revisions::override_over),
    Rule::new("OBL001", Warning, ["finding-obl001", "remedy-obl001"], reporting::unreadable_due),
    Rule::new("SIGN001", Error, ["finding-sign001", "remedy-sign001"], reporting::strange_side),
    Rule::new("SIGN002", Error, ["finding-sign002", "remedy-sign002"], reporting::signed_nothing),
    Rule::new("SIGN003", Error, ["finding-sign003", "remedy-sign003"], reporting::signed_twice),
    Rule::new(
        "SIGN004",
        Warning,
        ["finding-sign004", "remedy-sign004"],
        reporting::voided_for_nothing,
    ),
    Rule::new("SIGN005", Warning, ["finding-sign005", "remedy-sign005"], reporting::signed_early),
    Rule::new("EDIT001", Warning, ["finding-edit001", "remedy-edit001"], reporting::unapproved),
    Rule::new("EDIT002", Error, ["finding-edit002", "remedy-edit002"], reporting::issued_nothing),
    Rule::new(
        "EDIT003",
        Warning,
        ["finding-edit003", "remedy-edit003"],
        reporting::one_pair_of_eyes,
    ),
    Rule::new(
        "EDIT004",
        Warning,
        ["finding-edit004", "remedy-edit004"],
        reporting::replaced_by_nothing,
    ),
    Rule::bound("FIG001", Warning, ["finding-fig001", "remedy-fig001"], period_due::missing),
    Rule::bound("FIG002", Warning, ["finding-fig002", "remedy-fig002"], period_due::submitted),
    Rule::bound("FIG003", Warning, ["finding-fig003", "remedy-fig003"], period_due::disputed),
    Rule::bound("FIN001", Warning, ["finding-fin001", "remedy-fin001"], closing::phase_goes_on),
    Rule::bound("FIN002", Warning, ["finding-fin002", "remedy-fin002"], closing::project_goes_on),
    Rule::bound("FIN003", Warning, ["finding-fin003", "remedy-fin003"], closing::open_milestone),
    Rule::bound("FIN004", Warning, ["finding-fin004", "remedy-fin004"], closing::no_lesson),
    Rule::bound("FIN005", Warning, ["finding-fin005", "remedy-fin005"], closing::no_evaluation),
    Rule::bound("IATI001", Error, ["finding-iati001", "remedy-iati001"], iati::no_reporter),
    Rule::bound("IATI002", Warning, ["finding-iati002", "remedy-iati002"], iati::no_reference),
    Rule::bound("IATI003", Error, ["finding-iati003", "remedy-iati003"], iati::no_purpose_code),
    Rule::bound("IATI004", Warning, ["finding-iati004", "remedy-iati004"], iati::no_language),
    Rule::bound("IATI005", Warning, ["finding-iati005", "remedy-iati005"], iati::no_currency),
    Rule::bound("IATI006", Error, ["finding-iati006", "remedy-iati006"], iati::no_start),
    Rule::bound("IATI007", Error, ["finding-iati007", "remedy-iati007"], iati::no_participant),
    Rule::bound("IATI008", Error, ["finding-iati008", "remedy-iati008"], iati::no_description),
    Rule::bound("IATI009", Error, ["finding-iati009", "remedy-iati009"], iati::no_status),
    Rule::bound("IATI010", Error, ["finding-iati010", "remedy-iati010"], iati::no_baseline_date),
];
