//! What the screens show, computed once whenever the programme changed. Drawing only reads it.

mod reader;

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use self::reader::{Reader, periods};
use super::listing::{Line, Order};
use super::register::{Rows, Source};
use super::screens::registers;
use crate::domain::codes::Names;
use crate::domain::program::Program;
use crate::domain::value::Value;
use crate::domain::values::{Date, Id, Link, Side};
use crate::figures::check::Finding;
use crate::figures::signing::SignState;
use crate::figures::{
    CurvePoint, Due, Figures, IndicatorFigure, MilestoneFigure, Outcome, PartnershipFigure,
    PhaseFigure, ProjectFigure, RiskFigure, SectorFigure, TrainingFigure,
};
use crate::i18n::Language;
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
    /// In the order of their rounds and codes.
    pub sectors: Vec<SectorFigure>,
    pub training: TrainingFigure,
    /// By code.
    pub risks: Vec<RiskFigure>,
    /// Money at the end of every quarter.
    pub curve: Vec<CurvePoint>,
    /// The rows of every view of a register, by its name.
    pub rows: BTreeMap<&'static str, Rows>,
    /// Records by their codes.
    pub names: Names,
    /// Where a project, a milestone or an indicator stands in its list.
    places: HashMap<Id, usize>,
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
    /// What it has to wait for, and what waits for it.
    pub predecessors: Vec<Id>,
    pub successors: Vec<Id>,
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
    /// How far both sides have got with agreeing on it.
    pub agreement: SignState,
}

/// A finding of the checks with the code of its record.
#[derive(Debug, Clone)]
pub struct FindingLine {
    pub finding: Finding,
    pub code: String,
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
        let mut sheets = Self::read(program, &figures, language);
        let (figures, tag) = (&figures, language.tag());
        sheets.rows = registers::rows(&Source { program, figures, tag, sheets: &sheets });
        sheets
    }

    fn read(program: &Program, figures: &Figures, language: Language) -> Self {
        let reader = Reader { program, figures, tag: language.tag() };
        let scope = program.partnerships.get(&program.scope);
        let (projects, indicators) = (reader.projects(), reader.indicators());
        let milestones = reader.milestones();
        let places = projects.iter().map(|line| line.id).enumerate();
        let places = places.chain(milestones.iter().map(|line| line.id).enumerate());
        let places = places.chain(indicators.iter().map(|line| line.id).enumerate());
        Self {
            places: places.map(|(at, id)| (id, at)).collect(),
            projects,
            milestones,
            indicators,
            periods: periods(program),
            findings: reader.findings(),
            due: figures.due(DUE_WITHIN),
            partnership: scope.map(|_| figures.partnership()),
            phases: reader.phases(),
            sectors: reader.sectors_by_round(),
            training: figures.training(),
            risks: reader.risks(),
            curve: reader.curve(),
            records: reader.records(),
            rows: BTreeMap::new(),
            computed: reader.computed(),
            names: program.names(),
        }
    }

    /// A phase by its id.
    pub fn phase(&self, id: Id) -> Option<&PhaseFigure> {
        self.phases.iter().find(|figure| figure.id == id)
    }

    /// A sector by its id.
    pub fn sector(&self, id: Id) -> Option<&SectorFigure> {
        self.sectors.iter().find(|figure| figure.id == id)
    }

    /// The last period to be reported on that is over on a day.
    pub fn last_over(&self, day: NaiveDate) -> Option<&PeriodLine> {
        let over = self.periods.iter().filter(|line| !line.reference && line.end < day);
        over.max_by_key(|line| (line.end, line.start))
    }

    /// A risk by its id.
    pub fn risk(&self, id: Id) -> Option<&RiskFigure> {
        self.risks.iter().find(|figure| figure.id == id)
    }

    /// A project by its id.
    pub fn project(&self, id: Id) -> Option<&ProjectLine> {
        self.projects.get(*self.places.get(&id)?).filter(|line| line.id == id)
    }

    /// A milestone by its id.
    pub fn milestone(&self, id: Id) -> Option<&MilestoneLine> {
        self.milestones.get(*self.places.get(&id)?).filter(|line| line.id == id)
    }

    /// An indicator by its id.
    pub fn indicator(&self, id: Id) -> Option<&IndicatorLine> {
        self.indicators.get(*self.places.get(&id)?).filter(|line| line.id == id)
    }
}

/// How many days ahead the list of due things looks.
const DUE_WITHIN: i64 = 30;

/// An outcome as a share of one; met and not met have none.
pub fn share(outcome: &Outcome) -> Option<Decimal> {
    match outcome {
        Outcome::Percentage(share) => Some(*share),
        _ => None,
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
