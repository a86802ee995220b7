//! What was planned to be paid and what was paid, quarter by quarter.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use rust_decimal::Decimal;

use crate::domain::records::{BudgetKind, PlannedDisbursement, Programme, TransactionKind};
use crate::domain::values::{Exact, Id};
use crate::figures::Figures;

/// The sums from the beginning to the end of a quarter, in the reporting currency.
#[derive(Debug, Clone, PartialEq)]
pub struct CurvePoint {
    /// The last day of the quarter.
    pub end: NaiveDate,
    /// Planned to be paid by then.
    pub planned: Decimal,
    /// Paid by then; none for days that are still to come.
    pub paid: Option<Decimal>,
}

/// The curve from the first quarter with an amount to the last; amounts without a rate stand
/// outside.
pub fn points(figures: &Figures) -> Vec<CurvePoint> {
    let (planned, paid) = (planned(figures), paid(figures));
    let days = || planned.keys().chain(paid.keys());
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return vec![] };
    let next = |day: &NaiveDate| quarter_end(day.checked_add_months(Months::new(3))?);
    let ends = std::iter::successors(Some(*first), next).take_while(|end| end <= last).take(400);
    let (mut plan, mut actual) = (Decimal::ZERO, Decimal::ZERO);
    let point = |end: NaiveDate| {
        plan += planned.get(&end).copied().unwrap_or_default();
        actual += paid.get(&end).copied().unwrap_or_default();
        let begun = start_of(end).is_some_and(|start| start <= figures.as_of);
        CurvePoint { end, planned: plan, paid: begun.then_some(actual) }
    };
    ends.map(point).collect()
}

/// Amounts by the quarter they fall in.
type Quarters = BTreeMap<NaiveDate, Decimal>;

fn paid(figures: &Figures) -> Quarters {
    let mut sums = Quarters::new();
    for payment in figures.program.transactions.values() {
        let counts = payment.kind == Some(TransactionKind::Disbursement)
            && payment.absence.is_none()
            && is_own(figures, payment.project);
        let date = payment.date.filter(|date| counts && date.first() <= figures.as_of);
        let Some((date, amount)) = date.zip(payment.amount.map(Exact::number)) else { continue };
        let amount = figures.at_rate(amount, &payment.currency, Some(date.first()));
        if let Some((end, amount)) = quarter_end(date.first()).zip(amount) {
            *sums.entry(end).or_default() += amount;
        }
    }
    sums
}

fn planned(figures: &Figures) -> Quarters {
    let mut sums = Quarters::new();
    for plan in in_force(figures) {
        let period = plan.period.and_then(|id| figures.program.periods.get(&id));
        let Some((start, end)) = period.and_then(|period| period.start.zip(period.end)) else {
            continue;
        };
        let day = plan.agreed.unwrap_or(start).first();
        let amount = plan.amount.map(Exact::number).filter(|_| plan.absence.is_none());
        let amount = amount.and_then(|a| figures.at_rate(a, &plan.currency, Some(day)));
        if let Some((end, amount)) = quarter_end(end.last()).zip(amount) {
            *sums.entry(end).or_default() += amount;
        }
    }
    sums
}

/// The plans in force: the last revised ones of each place, else the original ones.
fn in_force<'a>(figures: &'a Figures) -> Vec<&'a PlannedDisbursement> {
    let mut places: BTreeMap<_, Vec<&PlannedDisbursement>> = BTreeMap::new();
    for plan in figures.program.planned_disbursements.values() {
        let agreed = plan.agreed.is_none_or(|day| day.first() <= figures.as_of);
        if agreed && is_own(figures, plan.project) {
            let place = (plan.project, plan.line, plan.side, plan.period, plan.form);
            places.entry(place).or_default().push(plan);
        }
    }
    let rank = |plan: &PlannedDisbursement| (plan.kind == Some(BudgetKind::Revised), plan.agreed);
    let last = |mut plans: Vec<&'a PlannedDisbursement>| {
        let newest = plans.iter().map(|plan| rank(plan)).filter(|(revised, _)| *revised).max();
        if let Some(newest) = newest {
            plans.retain(|plan| rank(plan) == newest);
        }
        plans
    };
    places.into_values().flat_map(last).collect()
}

/// Whether a project is of the programme and not only beside it.
fn is_own(figures: &Figures, project: Option<Id>) -> bool {
    let project = project.and_then(|id| figures.program.projects.get(&id));
    project.is_some_and(|project| project.programme != Some(Programme::Related))
}

fn start_of(end: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(end.year(), end.month0() / 3 * 3 + 1, 1)
}

fn quarter_end(day: NaiveDate) -> Option<NaiveDate> {
    start_of(day)?.checked_add_months(Months::new(3))?.pred_opt()
}
