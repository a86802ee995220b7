//! A project as lists show it, flat, so that it can be kept beside the project.

use std::cmp::Reverse;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize};

use crate::domain::program::Kind;
use crate::domain::records::Project;
use crate::domain::values::{Exact, Id, Ml, word};

use super::status::Status;
use super::{Figures, ProjectFigure};

/// One row of a project list, valid on every day from `valid_from` until before `valid_until`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProjectRow {
    pub id: Id,
    pub code: String,
    pub title: Ml,
    /// The stable word of the project's kind; empty where none is set.
    pub kind: String,
    pub related: bool,
    /// The code of its phase; empty where it has none.
    pub phase: String,
    /// The codes of its sectors, largest share first.
    pub sectors: Vec<String>,
    pub status: Status,
    /// The status that a person set beside it.
    #[serde(default, rename = "override")]
    pub set: Option<Status>,
    /// Mean achievement to date, of one, to twelve digits, and its n of N.
    #[serde(deserialize_with = "read_share")]
    pub achievement: Option<Decimal>,
    pub counted: usize,
    pub expected: usize,
    /// Mean achievement of the end targets, of one, to twelve digits.
    #[serde(deserialize_with = "read_share")]
    pub achievement_of_end: Option<Decimal>,
    pub milestones_done: usize,
    pub milestones_due: usize,
    pub milestones_total: usize,
    /// Days of the worst slip of an open milestone.
    pub slip: Option<i64>,
    /// In `currency`.
    pub budget: Option<Decimal>,
    pub disbursed: Option<Decimal>,
    /// Disbursed over budget, of one.
    pub execution: Option<Decimal>,
    /// The reporting currency.
    pub currency: String,
    /// First and last day of the project as far as they are known.
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    /// The first day on which this row holds; `None`: ever since.
    pub valid_from: Option<NaiveDate>,
    /// The next day on which anything can change; `None`: never.
    pub valid_until: Option<NaiveDate>,
}

/// A mean as a row keeps it: short enough that a row kept by an earlier version, which added in
/// another way, still equals a fresh one.
fn short(share: Decimal) -> Decimal {
    share.round_dp(12)
}

fn read_share<'de, D: Deserializer<'de>>(source: D) -> Result<Option<Decimal>, D::Error> {
    Ok(Option::<Decimal>::deserialize(source)?.map(short))
}

impl Figures<'_> {
    /// Every project as lists show it, by code.
    pub fn rows(&self) -> Vec<ProjectRow> {
        let mut rows: Vec<_> = self.program.projects.values().map(|p| self.row_of(p)).collect();
        rows.sort_by(|a, b| (&a.code, a.id).cmp(&(&b.code, b.id)));
        rows
    }

    /// One project as lists show it; `None` where there is none.
    pub fn row(&self, project: Id) -> Option<ProjectRow> {
        self.program.projects.get(&project).map(|project| self.row_of(project))
    }

    fn row_of(&self, project: &Project) -> ProjectRow {
        let ProjectFigure { related, status, rating, results, milestones, money, .. } =
            self.project(project.id);
        let (valid_from, valid_until) = self.valid(project);
        let life = self.project_life(project);
        ProjectRow {
            id: project.id,
            code: project.code.clone(),
            title: project.title.clone(),
            kind: word(project.kind).unwrap_or_default().into(),
            related,
            phase: project.phase.map(|id| self.program.code(Kind::Phase, id)).unwrap_or_default(),
            sectors: self.sector_codes(project.id),
            status,
            set: rating.map(|rating| rating.status),
            achievement: results.to_date.share.map(short),
            counted: results.to_date.counted,
            expected: results.to_date.expected,
            achievement_of_end: results.to_end.share.map(short),
            milestones_done: milestones.done,
            milestones_due: milestones.due,
            milestones_total: milestones.total,
            slip: milestones.worst_slip,
            budget: money.total.budget,
            disbursed: money.total.disbursed,
            execution: money.execution.share,
            currency: money.currency,
            start: life.start,
            end: life.agreed_end,
            valid_from,
            valid_until,
        }
    }

    /// The codes of the sectors of a project, largest share first.
    pub fn sector_codes(&self, project: Id) -> Vec<String> {
        let shares = self.index.sectors_of_project.of(project).iter();
        let mut codes: Vec<_> = shares
            .filter_map(|share| {
                let sector = self.program.sectors.get(&share.sector?)?;
                Some((Reverse(share.percent.map(Exact::number)), sector.code.clone()))
            })
            .collect();
        codes.sort();
        codes.into_iter().map(|(_, code)| code).collect()
    }
}
