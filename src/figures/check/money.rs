//! Money that cannot be summed.

use super::Spot;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::values::{Absence, Exact, Id};
use crate::figures::Figures;
use crate::figures::money::Column;
use crate::figures::project::is_related;

/// Amounts in another currency for whose day there is no rate. Related projects enter no sum.
pub(super) fn no_rate(figures: &Figures) -> Vec<Spot> {
    if figures.currency().is_empty() {
        return vec![];
    }
    let mut spots = vec![];
    for project in figures.program.projects.values().filter(|project| !is_related(project)) {
        let unconverted = figures.money(project.id).unconverted.into_iter();
        for amount in unconverted.filter(|a| a.column != Column::Original && !a.currency.is_empty())
        {
            let spot = Spot::at(amount.record.kind, amount.record.id, "amount")
                .with("amount", Arg::Money(amount.amount, amount.currency))
                .with("currency", Arg::Text(figures.currency().into()));
            spots.push(match amount.date {
                Some(date) => spot.with("date", Arg::Date(date)),
                None => spot.with("date", Arg::Text("–".into())),
            });
        }
    }
    spots
}

/// A partnership with money and no currency to give sums in.
pub(super) fn no_reporting_currency(figures: &Figures) -> Vec<Spot> {
    let program = figures.program;
    let moneyless = program.budgets.is_empty() && program.transactions.is_empty();
    let here = program.partnerships.contains_key(&program.scope);
    if moneyless || !here || !figures.currency().is_empty() {
        return vec![];
    }
    vec![Spot::at(Kind::Partnership, program.scope, "reporting_currency")]
}

/// One amount: its kind and id, the number, why it is absent, and the currency.
type Amount<'a> = (Kind, Id, Option<Exact>, Option<Absence>, &'a str);

fn amounts<'a>(figures: &'a Figures) -> impl Iterator<Item = Amount<'a>> {
    let program = figures.program;
    let budgets = program.budgets.values();
    let budgets = budgets.map(|r| (Kind::Budget, r.id, r.amount, r.absence, r.currency.as_str()));
    let plans = program
        .planned_disbursements
        .values()
        .map(|r| (Kind::PlannedDisbursement, r.id, r.amount, r.absence, r.currency.as_str()));
    let paid = program.transactions.values();
    let paid = paid.map(|r| (Kind::Transaction, r.id, r.amount, r.absence, r.currency.as_str()));
    budgets.chain(plans).chain(paid)
}

/// Amounts of no currency.
pub(super) fn no_currency(figures: &Figures) -> Vec<Spot> {
    let bare = amounts(figures)
        .filter(|(_, _, amount, _, currency)| amount.is_some() && currency.is_empty());
    bare.map(|(kind, id, ..)| Spot::at(kind, id, "currency")).collect()
}

/// Money of which neither the amount nor the reason of its absence is given.
pub(super) fn no_amount(figures: &Figures) -> Vec<Spot> {
    let none =
        amounts(figures).filter(|(_, _, amount, absence, _)| amount.is_none() && absence.is_none());
    none.map(|(kind, id, ..)| Spot::at(kind, id, "amount")).collect()
}
