//! Payments, budgets and rates that contradict the rules of money (R8).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Spot;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::records::{ExchangeRate, Project};
use crate::domain::values::Exact;
use crate::figures::Figures;
use crate::figures::money::Column;
use crate::figures::project::is_related;

/// The most days that a year has.
const YEAR: i64 = 366;

/// Payments of a day that is still to come.
pub(super) fn in_future(figures: &Figures) -> Vec<Spot> {
    let early = figures.program.transactions.values().filter_map(|payment| {
        let date = payment.date.filter(|date| !figures.is_past(*date))?;
        let spot = Spot::at(Kind::Transaction, payment.id, "date");
        Some(spot.with("date", Arg::Date(date)))
    });
    early.collect()
}

/// Payments of which neither the giver nor the receiver is named.
pub(super) fn from_nobody(figures: &Figures) -> Vec<Spot> {
    let bare = figures.program.transactions.values();
    let bare = bare.filter(|payment| payment.provider.is_none() && payment.receiver.is_none());
    bare.map(|payment| Spot::at(Kind::Transaction, payment.id, "provider")).collect()
}

/// Budgets for longer than a year.
pub(super) fn long_budget(figures: &Figures) -> Vec<Spot> {
    let long = figures.program.budgets.values().filter_map(|budget| {
        let span = figures.index.periods.get(budget.period?)?;
        let days = (span.end - span.start).num_days() + 1;
        let spot = Spot::at(Kind::Budget, budget.id, "period").with("days", Arg::Int(days));
        (days > YEAR).then_some(spot)
    });
    long.collect()
}

/// Projects that have paid out more than their whole budget, in the currencies of the budget: a
/// rate that moves is no overspending. Where an amount of the budget is not known, nobody can tell.
pub(super) fn beyond_budget(figures: &Figures) -> Vec<Spot> {
    let own = figures.program.projects.values().filter(|project| !is_related(project));
    let beyond = own.filter_map(|project| {
        let (currency, paid, budget) = excess(figures, project)?;
        let amount = |amount| Arg::Money(amount, currency.clone());
        let spot = Spot::at(Kind::Project, project.id, "").with("paid", amount(paid));
        Some(spot.with("budget", amount(budget)))
    });
    beyond.collect()
}

/// A currency in which more was paid than budgeted, with the two sums.
fn excess(figures: &Figures, project: &Project) -> Option<(String, Decimal, Decimal)> {
    let mut sums: BTreeMap<String, [Decimal; 2]> = BTreeMap::new();
    for (column, currency, amount) in figures.entered_of(project.id) {
        let place = match column {
            Column::Budget => 0,
            Column::Disbursed => 1,
            _ => continue,
        };
        let sum = &mut sums.entry(currency).or_default()[place];
        *sum = sum.checked_add(amount.or((place == 1).then_some(Decimal::ZERO))?)?;
    }
    if sums.values().any(|[budget, _]| budget.is_zero()) {
        return converted_excess(figures, project);
    }
    let beyond = sums.into_iter().find(|(_, [budget, paid])| paid > budget);
    beyond.map(|(currency, [budget, paid])| (currency, paid, budget))
}

/// The same where payments are in a currency that the budget does not have.
fn converted_excess(figures: &Figures, project: &Project) -> Option<(String, Decimal, Decimal)> {
    let money = figures.money(project.id);
    let (paid, budget) = money.total.disbursed.zip(money.total.budget)?;
    let known = money.unconverted.iter().all(|amount| amount.column != Column::Budget);
    (known && paid > budget).then_some((money.currency, paid, budget))
}

/// Rates of zero or less.
pub(super) fn rate_of_nothing(figures: &Figures) -> Vec<Spot> {
    let wrong = figures.program.exchange_rates.values().filter_map(|record| {
        let rate = record.rate.map(Exact::number).filter(|rate| *rate <= Decimal::ZERO)?;
        let spot = Spot::at(Kind::ExchangeRate, record.id, "rate");
        Some(spot.with("value", Arg::Number(rate)))
    });
    wrong.collect()
}

/// Rates of a currency with itself.
pub(super) fn rate_with_itself(figures: &Figures) -> Vec<Spot> {
    let same = figures.program.exchange_rates.values();
    let same = same.filter(|rate| !rate.base.is_empty() && rate.base == rate.quote);
    let spot = |rate: &ExchangeRate| {
        let spot = Spot::at(Kind::ExchangeRate, rate.id, "quote");
        spot.with("currency", Arg::Text(rate.base.clone()))
    };
    same.map(spot).collect()
}
