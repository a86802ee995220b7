//! What may be added over partnerships: counts, money of one currency, and results as one flat
//! mean over all indicators (R5).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Late, PortfolioRow};
use crate::figures::{Mean, Status};

/// The whole portfolio.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PortfolioTotals {
    pub partnerships: usize,
    /// Partnerships with a phase in force.
    pub in_force: usize,
    /// Priority countries without a partnership.
    pub countries_without: usize,
    /// How many partnerships stand how.
    pub statuses: BTreeMap<Status, usize>,
    /// Over all indicators of all partnerships, never a mean of their means.
    pub to_date: Mean,
    pub to_end: Mean,
    pub milestones_done: usize,
    pub milestones_due: usize,
    pub milestones_total: usize,
    pub projects: usize,
    pub open_high_risks: usize,
    pub open_actions: usize,
    pub late: Late,
    /// By currency.
    pub money: Vec<MoneyTotal>,
}

/// The money of the partnerships that report in one currency.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MoneyTotal {
    /// ISO 4217; empty for those that name none.
    pub currency: String,
    /// `None` where none of them is known.
    pub budget: Option<Decimal>,
    pub disbursed: Option<Decimal>,
    /// Partnerships whose budget is known, whose disbursements are, and all of them.
    pub budget_counted: usize,
    pub disbursed_counted: usize,
    pub expected: usize,
}

impl PortfolioTotals {
    /// The totals of some rows.
    pub fn of(rows: &[PortfolioRow]) -> Self {
        let mut totals = Self::default();
        let mut money: BTreeMap<&str, MoneyTotal> = BTreeMap::new();
        for row in rows {
            let Some(figures) = &row.figures else {
                totals.countries_without += 1;
                continue;
            };
            totals.partnerships += 1;
            totals.in_force += usize::from(!figures.phase.is_empty());
            *totals.statuses.entry(figures.status).or_default() += 1;
            totals.to_date = totals.to_date.with(&figures.to_date);
            totals.to_end = totals.to_end.with(&figures.to_end);
            totals.milestones_done += figures.milestones_done;
            totals.milestones_due += figures.milestones_due;
            totals.milestones_total += figures.milestones_total;
            totals.projects += figures.projects;
            totals.open_high_risks += figures.open_high_risks;
            totals.open_actions += figures.open_actions;
            totals.late = totals.late.with(figures.late);
            let sum = money.entry(&figures.currency).or_default();
            sum.currency.clone_from(&figures.currency);
            sum.add(figures.budget, figures.disbursed);
        }
        totals.money = money.into_values().collect();
        totals
    }
}

impl MoneyTotal {
    fn add(&mut self, budget: Option<Decimal>, disbursed: Option<Decimal>) {
        self.expected += 1;
        self.budget_counted += usize::from(budget.is_some());
        self.disbursed_counted += usize::from(disbursed.is_some());
        self.budget = sum(self.budget, budget);
        self.disbursed = sum(self.disbursed, disbursed);
    }
}

fn sum(one: Option<Decimal>, other: Option<Decimal>) -> Option<Decimal> {
    match (one, other) {
        (Some(one), Some(other)) => one.checked_add(other),
        (one, other) => one.or(other),
    }
}

impl Late {
    fn with(self, other: Self) -> Self {
        Self {
            reports: self.reports + other.reports,
            figures: self.figures + other.figures,
            milestones: self.milestones + other.milestones,
            actions: self.actions + other.actions,
            checks: self.checks + other.checks,
        }
    }
}
