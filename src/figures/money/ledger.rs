//! The amounts of a project that count on the as-of date, converted one by one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::domain::program::Kind;
use crate::domain::records::{
    Budget, BudgetKind, PlannedDisbursement, Transaction, TransactionKind,
};
use crate::domain::values::{Absence, Date, Exact, Flow, Form, Id, Link, Side};

use super::{Absent, Column, Unconverted};
use crate::figures::Figures;
use crate::figures::index::link;

/// Amounts that count, amounts without a rate, amounts that are not known.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ledger {
    pub entries: Vec<Entry>,
    pub unconverted: Vec<Unconverted>,
    pub absent: Vec<Absent>,
}

/// One converted amount, not yet rounded.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub column: Column,
    pub amount: Decimal,
    pub line: Option<Id>,
    pub side: Option<Side>,
    pub form: Form,
    /// Whether it is a grant or own budget; `None` where that cannot be told.
    pub matched: Option<bool>,
}

/// An amount as it was entered.
pub(super) struct Amount<'a> {
    record: Link,
    pub(super) column: Column,
    number: Option<Exact>,
    absence: Option<Absence>,
    currency: &'a str,
    pub(super) date: Option<Date>,
    line: Option<Id>,
    pub(super) side: Option<Side>,
    form: Option<Form>,
    flow: Option<Flow>,
    matched: Option<bool>,
}

/// The transactions that make a column; all others stand outside.
const COLUMNS: [(TransactionKind, Column); 3] = [
    (TransactionKind::Commitment, Column::Committed),
    (TransactionKind::Disbursement, Column::Disbursed),
    (TransactionKind::Expenditure, Column::Spent),
];

/// What a revised amount takes the place of: same heading, side, period and form.
pub(super) type Place = (Option<Id>, Option<Side>, Option<Id>, Option<Form>);

impl Figures<'_> {
    /// The amounts of a project; `share` is the part of it that counts, 1 for all.
    pub(crate) fn ledger_of(&self, project: Id, share: Decimal) -> Ledger {
        let mut ledger = Ledger::default();
        for amount in self.budget_amounts(project).into_iter().chain(self.planned_amounts(project))
        {
            self.enter(&mut ledger, &amount, share);
        }
        for transaction in self.index.transactions.of(project) {
            if let Some(amount) = self.transaction_amount(transaction) {
                self.enter(&mut ledger, &amount, share);
            }
        }
        ledger
    }

    /// The budget and the payments of a project as they were entered: the column, the currency,
    /// and the amount where it is known.
    pub(crate) fn entered_of(&self, project: Id) -> Vec<(Column, String, Option<Decimal>)> {
        let transactions = self.index.transactions.of(project).iter();
        let paid = transactions.filter_map(|transaction| self.transaction_amount(transaction));
        let amounts = self.budget_amounts(project).into_iter().chain(paid);
        let number =
            |amount: &Amount| amount.number.filter(|_| amount.absence.is_none()).map(Exact::number);
        amounts.map(|amount| (amount.column, amount.currency.into(), number(&amount))).collect()
    }

    fn enter(&self, ledger: &mut Ledger, from: &Amount, share: Decimal) {
        let Some(amount) = from.number.filter(|_| from.absence.is_none()) else {
            let absent = Absent { record: from.record, column: from.column, absence: from.absence };
            ledger.absent.push(absent);
            return;
        };
        let day = from.date.map(Date::first);
        let amount = amount.number().checked_mul(share).unwrap_or_default();
        let form = from.form.unwrap_or(Form::Cash);
        let (side, flow, column) = (from.side, from.flow, from.column);
        let matched = from.matched;
        match self.rates.convert(amount, from.currency, self.currency(), day) {
            Some(amount) => {
                let line = from.line;
                ledger.entries.push(Entry { column, amount, line, side, form, matched });
            }
            None => ledger.unconverted.push(Unconverted {
                record: from.record,
                column,
                amount,
                currency: from.currency.into(),
                date: from.date,
                side,
                form,
                flow,
            }),
        }
    }

    /// The exchange rates by which the amounts of some projects were converted.
    pub fn rates_used(&self, projects: &[Id]) -> BTreeSet<Id> {
        let to = self.currency();
        let rate = |amount: &Amount| {
            amount.number.filter(|_| amount.absence.is_none() && amount.currency != to)?;
            Some(self.rates.rate(amount.currency, to, amount.date?.first())?.1)
        };
        let of_project = |project: &Id| {
            let paid = self.index.transactions.of(*project).iter();
            let paid = paid.filter_map(|transaction| self.transaction_amount(transaction));
            let planned = self.planned_amounts(*project).into_iter().chain(paid);
            let all = self.budget_amounts(*project).into_iter().chain(planned);
            all.filter_map(|amount| rate(&amount)).collect::<Vec<_>>()
        };
        projects.iter().flat_map(of_project).collect()
    }

    /// The part of an amount that counts, in the reporting currency and not yet rounded; `None`
    /// where it is not known or no rate is on record.
    pub(super) fn converted(&self, from: &Amount, share: Decimal) -> Option<Decimal> {
        let amount = from.number.filter(|_| from.absence.is_none())?.number();
        let amount = amount.checked_mul(share).unwrap_or_default();
        self.rates.convert(amount, from.currency, self.currency(), from.date.map(Date::first))
    }

    /// The currency in which sums are given; empty where the partnership names none.
    pub(crate) fn currency(&self) -> &str {
        let partnership = self.program.partnerships.get(&self.program.scope);
        partnership.map_or("", |partnership| &partnership.reporting_currency)
    }

    fn budget_amounts(&self, project: Id) -> Vec<Amount<'_>> {
        let all = self.index.budgets.of(project).iter().copied();
        let valid: Vec<_> = all.filter(|b| b.agreed.is_none_or(|d| self.is_past(d))).collect();
        let originals = valid.iter().filter(|budget| budget.kind != Some(BudgetKind::Revised));
        let originals = originals.map(|budget| self.budget_amount(budget, Column::Original));
        let place = |b: &Budget| (b.line, b.side, b.period, b.form);
        let revised = |b: &Budget| (b.kind == Some(BudgetKind::Revised), b.agreed);
        let current = in_force(&valid, place, revised);
        let current = current.into_iter().map(|budget| self.budget_amount(budget, Column::Budget));
        originals.chain(current).collect()
    }

    fn budget_amount<'b>(&self, budget: &'b Budget, column: Column) -> Amount<'b> {
        Amount {
            record: link(Kind::Budget, budget.id),
            column,
            number: budget.amount,
            absence: budget.absence,
            currency: &budget.currency,
            date: budget.agreed.or(self.period_start(budget.period)),
            line: budget.line,
            side: budget.side,
            form: budget.form,
            flow: budget.flow,
            matched: Some(is_matched(budget.flow)),
        }
    }

    fn planned_amounts(&self, project: Id) -> Vec<Amount<'_>> {
        let all = self.index.planned.of(project).iter().copied();
        let valid: Vec<_> = all
            .filter(|plan| plan.agreed.is_none_or(|day| self.is_past(day)))
            .filter(|plan| self.period_end(plan.period).is_some_and(|end| end <= self.as_of))
            .collect();
        plans_in_force(&valid).into_iter().map(|plan| self.planned_amount(plan)).collect()
    }

    pub(super) fn planned_amount<'b>(&self, plan: &'b PlannedDisbursement) -> Amount<'b> {
        Amount {
            record: link(Kind::PlannedDisbursement, plan.id),
            column: Column::Planned,
            number: plan.amount,
            absence: plan.absence,
            currency: &plan.currency,
            date: plan.agreed.or(self.period_start(plan.period)),
            line: plan.line,
            side: plan.side,
            form: plan.form,
            flow: None,
            matched: self.is_plan_matched(plan),
        }
    }

    /// Whether a plan is of a grant or of own budget, as the budgets that it pays out are: those of
    /// its heading, side and form, else those of its side and form. `None` where they differ.
    fn is_plan_matched(&self, plan: &PlannedDisbursement) -> Option<bool> {
        let form = |form: Option<Form>| form.unwrap_or(Form::Cash);
        let budgets = plan.project.map_or(&[][..], |project| self.index.budgets.of(project));
        let of_side = |budget: &&&Budget| {
            budget.side == plan.side
                && form(budget.form) == form(plan.form)
                && budget.agreed.is_none_or(|day| self.is_past(day))
        };
        let all: Vec<_> = budgets.iter().filter(of_side).collect();
        let of_line: Vec<_> = all.iter().filter(|b| b.line == plan.line).copied().collect();
        let paid_out = if of_line.is_empty() { all } else { of_line };
        let mut matched = paid_out.iter().map(|budget| is_matched(budget.flow));
        let first = matched.next().unwrap_or(true);
        matched.all(|other| other == first).then_some(first)
    }

    pub(super) fn transaction_amount<'b>(
        &self,
        transaction: &'b Transaction,
    ) -> Option<Amount<'b>> {
        let (_, column) = COLUMNS.iter().find(|(kind, _)| Some(*kind) == transaction.kind)?;
        transaction.date.filter(|date| self.is_past(*date))?;
        Some(Amount {
            record: link(Kind::Transaction, transaction.id),
            column: *column,
            number: transaction.amount,
            absence: transaction.absence,
            currency: &transaction.currency,
            date: transaction.date,
            line: transaction.line,
            side: transaction.side,
            form: transaction.form,
            flow: transaction.flow,
            matched: Some(is_matched(transaction.flow)),
        })
    }

    fn period_start(&self, period: Option<Id>) -> Option<Date> {
        self.index.periods.get(period?).map(|span| span.start.into())
    }

    pub(super) fn period_end(&self, period: Option<Id>) -> Option<NaiveDate> {
        self.index.periods.get(period?).map(|span| span.end)
    }
}

/// Whether an amount of this flow counts in the matching ratio: all but loans.
fn is_matched(flow: Option<Flow>) -> bool {
    flow != Some(Flow::Loan)
}

/// The planned disbursements in force among some.
pub(super) fn plans_in_force<'a>(
    plans: &[&'a PlannedDisbursement],
) -> Vec<&'a PlannedDisbursement> {
    in_force(plans, plan_place, |p| (p.kind == Some(BudgetKind::Revised), p.agreed))
}

/// What a plan takes the place of.
pub(super) fn plan_place(plan: &PlannedDisbursement) -> Place {
    (plan.line, plan.side, plan.period, Some(plan.form.unwrap_or(Form::Cash)))
}

/// The records in force: the last revised ones of each place, else the original ones.
fn in_force<'a, R>(
    records: &[&'a R],
    place: impl Fn(&R) -> Place,
    revised: impl Fn(&R) -> (bool, Option<Date>),
) -> Vec<&'a R> {
    let mut places: BTreeMap<Place, Vec<&R>> = BTreeMap::new();
    for record in records {
        let (line, side, period, form) = place(record);
        let form = Some(form.unwrap_or(Form::Cash));
        places.entry((line, side, period, form)).or_default().push(record);
    }
    let last = |mut list: Vec<&'a R>| {
        let newest = list.iter().map(|record| revised(record)).filter(|(is, _)| *is).max();
        if let Some(newest) = newest {
            list.retain(|record| revised(record) == newest);
        }
        list
    };
    places.into_values().flat_map(last).collect()
}
