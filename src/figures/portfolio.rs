//! A partnership as a portfolio shows it, flat, so that it can be kept beside the others.

mod totals;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::domain::program::{Kind, Program};
use crate::domain::records::{Country, Partnership};
use crate::domain::values::{Date, Id, Ml, word};

pub use self::totals::{MoneyTotal, PortfolioTotals};
use super::life::elapsed;
use super::project::is_related;
use super::schedule::is_cancelled;
use super::status::Status;
use super::{DueKind, Elapsed, Figures, Mean};

/// A partnership, or a priority country that has none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PortfolioRow {
    /// The partnership's code, or else the country's.
    pub code: String,
    /// The country's code; empty where the partnership names none.
    pub country: String,
    pub country_name: Ml,
    /// The stable word of its part of the world; empty where none is set.
    pub region: String,
    /// The strategy rounds in which it is a priority partner.
    pub rounds: Vec<String>,
    /// `None` for a country without a partnership: it has no figures, not figures of zero.
    pub figures: Option<PartnershipRow>,
}

/// The figures of a partnership, valid on every day from `valid_from` until before `valid_until`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartnershipRow {
    pub id: Id,
    pub title: Ml,
    pub made_up: bool,
    /// The code of the phase in force; empty between phases.
    pub phase: String,
    /// First and last day of the phase in force, extensions counted.
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    /// The stable word of the step in which the centre stands; empty where none is known.
    pub stage: String,
    pub between_phases: bool,
    pub status: Status,
    /// The status that a person set beside it.
    #[serde(default, rename = "override")]
    pub set: Option<Status>,
    /// Against the targets due, and against the end targets, each with its n of N.
    pub to_date: Mean,
    pub to_end: Mean,
    pub milestones_done: usize,
    pub milestones_due: usize,
    pub milestones_total: usize,
    /// The reporting currency; empty where the partnership names none.
    pub currency: String,
    /// In `currency`; `None` where nothing is known.
    pub budget: Option<Decimal>,
    pub disbursed: Option<Decimal>,
    /// Disbursed over budget, of one, over the projects of which both are known (n of N).
    pub execution: Option<Decimal>,
    pub execution_counted: usize,
    pub execution_expected: usize,
    pub open_high_risks: usize,
    pub open_actions: usize,
    /// Projects of the programme; related ones are left out.
    pub projects: usize,
    pub late: Late,
    pub next: Option<Next>,
    /// The first day on which this row holds; `None`: ever since.
    pub valid_from: Option<NaiveDate>,
    /// The next day on which anything can change; `None`: never.
    pub valid_until: Option<NaiveDate>,
}

impl PartnershipRow {
    /// How much of the phase in force is over on a day; it grows by the day, so it is not kept.
    pub fn elapsed(&self, as_of: NaiveDate) -> Elapsed {
        elapsed(self.start, self.end, as_of)
    }
}

/// How many things are past their day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Late {
    pub reports: usize,
    pub figures: usize,
    pub milestones: usize,
    pub actions: usize,
    pub checks: usize,
}

impl Late {
    /// All of them.
    pub fn total(self) -> usize {
        self.reports + self.figures + self.milestones + self.actions + self.checks
    }

    fn count(&mut self, kind: DueKind) {
        *match kind {
            DueKind::Report => &mut self.reports,
            DueKind::Measurement => &mut self.figures,
            DueKind::Milestone => &mut self.milestones,
            DueKind::Action => &mut self.actions,
            DueKind::FollowupCheck => &mut self.checks,
        } += 1;
    }
}

/// What comes next: a milestone to be done, or a stage of the centre.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Next {
    pub day: Date,
    /// The stable word of the stage; empty for a milestone.
    pub stage: String,
    /// The code of the milestone or of the phase.
    pub code: String,
}

impl Figures<'_> {
    /// The partnership as a portfolio shows it; `None` where the program is of none.
    pub fn portfolio_row(&self) -> Option<PortfolioRow> {
        let own = self.program.partnerships.get(&self.program.scope)?;
        let country = own.country.and_then(|id| self.program.countries.get(&id));
        let figures = Some(self.partnership_row(own));
        let code = own.code.clone();
        Some(match country {
            Some(country) => PortfolioRow { code, figures, ..PortfolioRow::without(country) },
            None => PortfolioRow { code, figures, ..PortfolioRow::without(&Country::default()) },
        })
    }

    fn partnership_row(&self, own: &Partnership) -> PartnershipRow {
        let figure = self.partnership();
        let (valid_from, valid_until) = self.valid_whole();
        PartnershipRow {
            id: own.id,
            title: own.title.clone(),
            made_up: own.made_up == Some(true),
            phase: figure.phase.map(|id| self.program.code(Kind::Phase, id)).unwrap_or_default(),
            start: figure.elapsed.start,
            end: figure.elapsed.end,
            stage: word(figure.stage.stage).unwrap_or_default().into(),
            between_phases: figure.stage.between_phases,
            status: figure.status,
            set: figure.rating.as_ref().map(|rating| rating.status),
            to_date: figure.results.to_date,
            to_end: figure.results.to_end,
            milestones_done: figure.milestones.done,
            milestones_due: figure.milestones.due,
            milestones_total: figure.milestones.total,
            currency: figure.money.currency,
            budget: figure.money.total.budget,
            disbursed: figure.money.total.disbursed,
            execution: figure.money.execution.share,
            execution_counted: figure.money.execution.counted,
            execution_expected: figure.money.execution.expected,
            open_high_risks: figure.open_high_risks,
            open_actions: figure.open_actions,
            projects: figure.projects.len(),
            late: self.late_now(),
            next: self.next(),
            valid_from,
            valid_until,
        }
    }

    fn late_now(&self) -> Late {
        let mut late = Late::default();
        for due in self.due(0).iter().filter(|due| due.days_late > 0) {
            late.count(due.kind);
        }
        late
    }

    /// The first open milestone of the programme that is expected from now on, or the first stage
    /// that lies ahead.
    fn next(&self) -> Option<Next> {
        let stages = self.program.stage_events.values().filter_map(|event| {
            let day = event.date.filter(|date| !self.is_past(*date))?;
            let code = event.phase.map(|id| self.program.code(Kind::Phase, id));
            let stage = word(event.stage)?.to_owned();
            Some(Next { day, stage, code: code.unwrap_or_default() })
        });
        let open = self.program.milestones.values().filter(|milestone| {
            let project = milestone.project.and_then(|id| self.program.projects.get(&id));
            self.done_on(milestone).is_none()
                && !is_cancelled(milestone)
                && !project.is_some_and(is_related)
        });
        let milestones = open.filter_map(|milestone| {
            let day = self.schedule.place(milestone.id)?.effective?;
            let code = || self.program.code(Kind::Milestone, milestone.id);
            (day.last() >= self.as_of).then(|| Next { day, stage: String::new(), code: code() })
        });
        milestones.chain(stages).min()
    }
}

impl PortfolioRow {
    /// A country that has no partnership.
    pub fn without(country: &Country) -> Self {
        Self {
            code: country.code.clone(),
            country: country.code.clone(),
            country_name: country.name.clone(),
            region: word(country.region).unwrap_or_default().into(),
            rounds: country.priority_rounds.iter().map(String::from).collect(),
            figures: None,
        }
    }
}

/// The priority countries that none of these partnerships is with, by code.
pub fn without_partnership(program: &Program, rows: &[PortfolioRow]) -> Vec<PortfolioRow> {
    let with: BTreeSet<_> = rows.iter().map(|row| row.country.as_str()).collect();
    let countries = program.countries.values();
    let priority = countries.filter(|country| !country.priority_rounds.is_empty());
    let alone = priority.filter(|country| !with.contains(country.code.as_str()));
    let mut alone: Vec<_> = alone.map(PortfolioRow::without).collect();
    alone.sort_by(|a, b| a.code.cmp(&b.code));
    alone
}
