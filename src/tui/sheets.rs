//! What the screens show, computed once whenever the programme changed. Drawing only reads it.

mod reader;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use self::reader::{Reader, measurements, periods};
use super::listing::{Line, Order, folded};
use super::widgets::text::cells;
use crate::domain::codes::Names;
use crate::domain::program::{Kind, Program};
use crate::domain::value::Value;
use crate::domain::values::{Date, Id, Link, Side};
use crate::figures::check::Finding;
use crate::figures::{
    Due, Figures, IndicatorFigure, MilestoneFigure, Outcome, PartnershipFigure, PhaseFigure,
    ProjectFigure, Status,
};
use crate::i18n::{Language, width};
use crate::log::change::{Edit, Purpose};

/// Every list, ready to be drawn.
#[derive(Debug, Default)]
pub struct Sheets {
    pub projects: Vec<ProjectLine>,
    pub milestones: Vec<MilestoneLine>,
    pub indicators: Vec<IndicatorLine>,
    /// Oldest first.
    pub periods: Vec<PeriodLine>,
    pub findings: Vec<FindingLine>,
    pub due: Vec<Due>,
    pub partnership: Option<PartnershipFigure>,
    /// In the order of their numbers.
    pub phases: Vec<PhaseFigure>,
    /// Every record with a code of its own.
    pub records: Vec<RecordLine>,
    /// Computed columns of projects, milestones and indicators, as expressions name them.
    pub computed: BTreeMap<Id, Vec<Value>>,
    /// How wide the codes are.
    pub widest: Widest,
    /// Records by their codes.
    pub names: Names,
    measurements: BTreeMap<(Id, Id), Vec<Id>>,
}

/// The cells that the widest code of a list takes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Widest {
    pub project: u16,
    pub milestone: u16,
    pub indicator: u16,
}

fn widest<'a>(codes: impl Iterator<Item = &'a String>) -> u16 {
    cells(codes.map(|code| width(code)).max().unwrap_or_default())
}

/// A project with its figures.
#[derive(Debug, Clone)]
pub struct ProjectLine {
    pub id: Id,
    pub code: String,
    pub title: String,
    pub phase: String,
    pub sectors: String,
    pub related: bool,
    pub figure: Option<ProjectFigure>,
    pub start: Option<Date>,
    pub end: Option<Date>,
    haystack: String,
}

/// A milestone with its figures.
#[derive(Debug, Clone)]
pub struct MilestoneLine {
    pub id: Id,
    pub project: Option<Id>,
    pub code: String,
    pub title: String,
    pub planned: Option<Date>,
    pub forecast: Option<Date>,
    pub actual: Option<Date>,
    pub figure: Option<MilestoneFigure>,
    /// What it has to wait for.
    pub predecessors: Vec<Id>,
    haystack: String,
}

/// An indicator with its figures.
#[derive(Debug, Clone)]
pub struct IndicatorLine {
    pub id: Id,
    pub owner: Option<Link>,
    pub code: String,
    pub title: String,
    pub unit: String,
    pub side: Option<Side>,
    pub figure: Option<IndicatorFigure>,
    haystack: String,
}

/// A period for which figures are entered.
#[derive(Debug, Clone)]
pub struct PeriodLine {
    pub id: Id,
    pub code: String,
    pub start: NaiveDate,
    pub end: NaiveDate,
    pub due: Option<Date>,
    pub reference: bool,
}

/// A finding of the checks with the code of its record.
#[derive(Debug, Clone)]
pub struct FindingLine {
    pub finding: Finding,
    pub code: String,
    haystack: String,
}

/// A record that has a code.
#[derive(Debug, Clone)]
pub struct RecordLine {
    pub link: Link,
    pub code: String,
    pub title: String,
}

/// One step of the log.
#[derive(Debug, Clone)]
pub struct StepLine {
    pub id: Id,
    /// Milliseconds after 1970.
    pub at: i64,
    pub actor: String,
    pub purpose: Option<Purpose>,
    /// The step that it takes back.
    pub of: Option<Id>,
    pub reason: String,
    /// The first of its edits.
    pub edits: Vec<Edit>,
    /// How many edits it has.
    pub count: usize,
    pub haystack: String,
}

impl Sheets {
    /// Everything that the screens show of a programme on a day.
    pub fn of(program: &Program, as_of: NaiveDate, language: Language) -> Self {
        let figures = Figures::new(program, as_of);
        let reader = Reader { program, figures: &figures, tag: language.tag() };
        let scope = program.partnerships.get(&program.scope);
        let (projects, milestones) = (reader.projects(), reader.milestones());
        let indicators = reader.indicators();
        Self {
            widest: Widest {
                project: widest(projects.iter().map(|line| &line.code)),
                milestone: widest(milestones.iter().map(|line| &line.code)),
                indicator: widest(indicators.iter().map(|line| &line.code)),
            },
            projects,
            milestones,
            indicators,
            periods: periods(program),
            findings: reader.findings(),
            due: figures.due(DUE_WITHIN),
            partnership: scope.map(|_| figures.partnership()),
            phases: reader.phases(),
            records: reader.records(),
            computed: reader.computed(),
            names: program.names(),
            measurements: measurements(program),
        }
    }

    /// A project by its id.
    pub fn project(&self, id: Id) -> Option<&ProjectLine> {
        self.projects.iter().find(|line| line.id == id)
    }

    /// An indicator by its id.
    pub fn indicator(&self, id: Id) -> Option<&IndicatorLine> {
        self.indicators.iter().find(|line| line.id == id)
    }

    /// The measurements of an indicator in a period that are of the whole, oldest first.
    pub fn measured(&self, indicator: Id, period: Id) -> &[Id] {
        self.measurements.get(&(indicator, period)).map_or(&[], Vec::as_slice)
    }
}

/// How many days ahead the list of due things looks.
const DUE_WITHIN: i64 = 30;

/// A code in the order of people: its digits count as numbers, so that `M10` follows `M9`.
pub fn natural(code: &str) -> String {
    let mut key = String::with_capacity(code.len() + 8);
    let mut digits = String::new();
    for letter in code.chars().chain(['\0']) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        if !digits.is_empty() {
            key.push_str(&"0".repeat(8_usize.saturating_sub(digits.len())));
            key.push_str(&digits);
            digits.clear();
        }
        key.push(letter);
    }
    key
}

fn status_order(status: Option<Status>) -> Order {
    let rank = status.map(|status| match status {
        Status::OffTrack | Status::NotAchieved => 0,
        Status::AtRisk => 1,
        Status::NoData => 2,
        Status::OnTrack => 3,
        Status::Achieved => 4,
        Status::NotDue => 5,
        Status::Stopped => 6,
    });
    Order::Number(rank.map(Decimal::from))
}

impl Line for ProjectLine {
    const KIND: Option<Kind> = Some(Kind::Project);
    fn key(&self) -> Id {
        self.id
    }
    fn haystack(&self) -> &str {
        &self.haystack
    }
    fn sort_key(&self, column: usize) -> Order {
        let figure = self.figure.as_ref();
        match column {
            1 => Order::Text(folded(&self.title)),
            2 => status_order(figure.map(|f| f.status)),
            3 => Order::Number(figure.and_then(|f| f.results.to_date.share)),
            4 => Order::Number(figure.and_then(|f| f.milestones.progress)),
            5 => Order::Number(figure.and_then(|f| f.milestones.worst_slip).map(Decimal::from)),
            6 => Order::Number(figure.and_then(|f| f.money.execution)),
            7 => Order::Text(self.phase.clone()),
            8 => Order::Text(self.sectors.clone()),
            _ => Order::Text(natural(&self.code)),
        }
    }
}

impl Line for MilestoneLine {
    const KIND: Option<Kind> = Some(Kind::Milestone);
    fn key(&self) -> Id {
        self.id
    }
    fn haystack(&self) -> &str {
        &self.haystack
    }
    fn sort_key(&self, column: usize) -> Order {
        let date =
            |date: Option<Date>| Order::Text(date.map_or_else(String::new, |d| d.to_string()));
        match column {
            1 => Order::Text(folded(&self.title)),
            2 => status_order(self.figure.as_ref().map(|f| f.status)),
            3 => date(self.planned),
            4 => date(self.actual.or(self.forecast)),
            5 => Order::Number(self.figure.as_ref().and_then(|f| f.slip).map(Decimal::from)),
            _ => Order::Text(natural(&self.code)),
        }
    }
}

impl Line for IndicatorLine {
    const KIND: Option<Kind> = Some(Kind::Indicator);
    fn key(&self) -> Id {
        self.id
    }
    fn haystack(&self) -> &str {
        &self.haystack
    }
    fn sort_key(&self, column: usize) -> Order {
        match column {
            1 => Order::Text(folded(&self.title)),
            2 => status_order(self.figure.as_ref().map(|f| f.status)),
            3 => Order::Number(self.figure.as_ref().and_then(|f| share(&f.to_date))),
            _ => Order::Text(natural(&self.code)),
        }
    }
}

/// An outcome as a share of one; met and not met have none.
pub fn share(outcome: &Outcome) -> Option<Decimal> {
    match outcome {
        Outcome::Percentage(share) => Some(*share),
        _ => None,
    }
}

impl Line for FindingLine {
    fn key(&self) -> Id {
        self.finding.record.id
    }
    fn haystack(&self) -> &str {
        &self.haystack
    }
    fn sort_key(&self, _: usize) -> Order {
        Order::Text(self.finding.code.into())
    }
}

impl Line for StepLine {
    fn key(&self) -> Id {
        self.id
    }
    fn haystack(&self) -> &str {
        &self.haystack
    }
    fn sort_key(&self, _: usize) -> Order {
        Order::int(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::natural;

    #[test]
    fn codes_count_like_people() {
        let mut codes = ["EA/M10", "EA/M9", "EA/M1"];
        codes.sort_by_key(|code| natural(code));
        assert_eq!(codes, ["EA/M1", "EA/M9", "EA/M10"]);
    }
}
