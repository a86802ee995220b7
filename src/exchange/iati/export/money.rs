//! Budgets, planned disbursements and transactions of a project.

use chrono::{Days, Months, NaiveDate};

use super::super::super::shown::Coded;
use super::super::element::Element;
use super::super::lists::{self, FINANCE_TYPE};
use super::organisations::named;
use super::own::mirror;
use super::sheet::{Page, Sheet};
use super::standing::Standing;
use crate::domain::program::Kind;
use crate::domain::values::{Date, Exact, Id, word};

/// The money of a project.
pub fn all(sheet: &Sheet, page: &mut Page, project: Id) -> Vec<Element> {
    let budgets = sheet.records(project, Kind::Budget).iter();
    let mut money: Vec<_> = budgets.flat_map(|record| budget(sheet, page, record)).collect();
    let planned = sheet.records(project, Kind::PlannedDisbursement).iter();
    money.extend(planned.filter_map(|record| planned_disbursement(sheet, page, record)));
    let paid = sheet.records(project, Kind::Transaction).iter();
    money.extend(paid.filter_map(|record| transaction(sheet, page, record)));
    money
}

/// A budget, cut into parts of at most a year. The first part has the record.
fn budget(sheet: &Sheet, page: &mut Page, record: &Coded) -> Vec<Element> {
    let Some(budget) = sheet.program.budgets.get(&record.id) else { return vec![] };
    let Some(amount) = budget.amount else { return vec![] };
    let spans = span(sheet, budget.period).or_else(|| life(sheet, budget.project));
    // What another publisher wrote stays as it was.
    let foreign = budget.project.is_some_and(|project| sheet.kept.is_foreign(project));
    let cut = |span| if foreign { vec![span] } else { years(span) };
    let Some(spans) = spans.map(cut) else { return vec![] };
    let mut standing = Standing::of(sheet, record, "budget");
    let day = spans.first().map(|(start, _)| *start).unwrap_or_default();
    valued(&mut standing, budget.agreed, day);
    let amounts = shares(amount, &spans);
    if spans.len() > 1 {
        // The amount of the whole is left to the record.
        standing.leaves("amount");
    }
    let mut parts = vec![];
    for (number, ((start, end), amount)) in spans.iter().zip(&amounts).enumerate() {
        let mut part = standing.element.clone();
        part.children.extend([period("period-start", *start), period("period-end", *end)]);
        if let Some(value) = part.children.iter_mut().find(|child| child.name == "value") {
            value.text = amount.to_string();
        }
        parts.push(if number == 0 { part } else { mirror(part) });
    }
    if let Some(first) = parts.first_mut() {
        standing.element = std::mem::take(first);
        *first = standing.done(page);
    }
    parts
}

/// Equal shares of an amount for each day, the last one with what rounding left.
fn shares(amount: Exact, spans: &[(NaiveDate, NaiveDate)]) -> Vec<Exact> {
    let days = |(start, end): &(NaiveDate, NaiveDate)| (*end - *start).num_days() + 1;
    let whole: i64 = spans.iter().map(days).sum();
    let (number, scale) = (amount.number(), amount.number().scale());
    let mut left = number;
    let last = spans.len().saturating_sub(1);
    let share = |(place, span): (usize, &(NaiveDate, NaiveDate))| {
        let share = number.checked_mul(days(span).into()).and_then(|n| n.checked_div(whole.into()));
        let mut share = share.unwrap_or_default().round_dp(scale);
        if place == last {
            share = left;
        }
        left -= share;
        Exact::from(share)
    };
    spans.iter().enumerate().map(share).collect()
}

/// A span as parts of at most a year, at most a hundred.
fn years((start, end): (NaiveDate, NaiveDate)) -> Vec<(NaiveDate, NaiveDate)> {
    let mut parts: Vec<(NaiveDate, NaiveDate)> = vec![];
    let mut from = start;
    while parts.len() < 100 {
        let next = from.checked_add_months(Months::new(12));
        let last = next.and_then(|next| next.checked_sub_days(Days::new(1))).unwrap_or(end);
        parts.push((from, last.min(end)));
        match next {
            Some(next) if next <= end => from = next,
            _ => break,
        }
    }
    if let Some(part) = parts.last_mut() {
        part.1 = end;
    }
    parts
}

fn planned_disbursement(sheet: &Sheet, page: &mut Page, record: &Coded) -> Option<Element> {
    let planned = sheet.program.planned_disbursements.get(&record.id)?;
    planned.amount?;
    let (start, end) = span(sheet, planned.period)?;
    let mut standing = Standing::of(sheet, record, "planned-disbursement");
    valued(&mut standing, planned.agreed, start);
    standing.push(period("period-start", start));
    standing.push(period("period-end", end));
    Some(standing.done(page))
}

fn transaction(sheet: &Sheet, page: &mut Page, record: &Coded) -> Option<Element> {
    let transaction = sheet.program.transactions.get(&record.id)?;
    let (date, _) = (transaction.date?, transaction.amount?);
    let mut standing = Standing::of(sheet, record, "transaction");
    if !standing.has("transaction-type", "code") {
        return None;
    }
    if !standing.has("transaction-date", "") {
        standing.assume("date", ("transaction-date", "iso-date"), date.first().to_string());
    }
    standing.child("value").set("value-date", date.first().to_string());
    let parties = [("provider-org", transaction.provider), ("receiver-org", transaction.receiver)];
    for (role, party) in parties {
        standing.push_all(named(sheet, party, role).into_iter().map(mirror));
    }
    let finance = word(transaction.flow).and_then(|flow| lists::code(FINANCE_TYPE, flow));
    if let Some(code) = finance {
        standing.push(mirror(Element::new("finance-type").with("code", code)));
    }
    Some(standing.done(page))
}

/// The day that the worth of an amount is of.
fn valued(standing: &mut Standing, agreed: Option<Date>, start: NaiveDate) {
    if standing.child("value").attribute("value-date").is_none() {
        let day = agreed.map_or(start, Date::first);
        standing.assume("agreed", ("value", "value-date"), day.to_string());
    }
}

fn period(name: &str, day: NaiveDate) -> Element {
    Element::new(name).with("iso-date", day.to_string())
}

/// The first and last day of a period.
pub fn span(sheet: &Sheet, period: Option<Id>) -> Option<(NaiveDate, NaiveDate)> {
    let period = sheet.program.periods.get(&period?)?;
    let (start, end) = (period.start?.first(), period.end?.last());
    (start <= end).then_some((start, end))
}

/// The life of a project, for a budget of no period.
fn life(sheet: &Sheet, project: Option<Id>) -> Option<(NaiveDate, NaiveDate)> {
    let project = sheet.program.projects.get(&project?)?;
    let start = project.planned_start.or(project.actual_start)?.first();
    let end = project.planned_end.or(project.actual_end)?.last();
    (start <= end).then_some((start, end))
}
