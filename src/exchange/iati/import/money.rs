//! Budgets, planned disbursements and transactions.

use super::super::super::blocks::Named;
use super::super::cells::{PART, carries, day, spell};
use super::super::element::Element;
use super::super::tables::carried;
use super::foreign::Activity;
use super::ground::code;
use super::rows::{Draft, text};
use super::{parties, spans};
use crate::domain::program::Kind;
use crate::domain::shape::{Format, Shape};

/// The money of an activity. What lacks an amount or a day stays where it is.
pub fn read(activity: &mut Activity, element: &mut Element) {
    for budget in element.extract(|child| child.name == "budget" && is_whole(child)) {
        planned(activity, budget, Kind::Budget);
    }
    let planned_ones = |child: &Element| child.name == "planned-disbursement" && is_whole(child);
    for disbursement in element.extract(planned_ones) {
        planned(activity, disbursement, Kind::PlannedDisbursement);
    }
    for paid in element.extract(|child| child.name == "transaction" && is_paid(child)) {
        transaction(activity, paid);
    }
}

fn is_whole(element: &Element) -> bool {
    amount(element) && spans::found(element).is_some()
}

fn amount(element: &Element) -> bool {
    let text = element.child("value").map(|value| value.text.as_str());
    text.and_then(super::super::number::amount).is_some()
}

fn is_paid(element: &Element) -> bool {
    let table = carried(Kind::Transaction);
    ["amount", "date", "kind"].iter().all(|cell| carries(element, table, cell))
}

/// Money for a period. Of whom it is nobody says: it is of another side.
fn planned(activity: &mut Activity, mut element: Element, kind: Kind) {
    let line = element.line;
    let Some((start, end)) = spans::take(&mut element) else { return };
    let place = (line, activity.partnership.as_str());
    let period = activity.ground.period(activity.rows, place, (start, end));
    let cells = activity.read(&mut element, kind);
    let typed = !text(&cells, "kind").is_empty();
    let path = format!("{period}/{}", text(&cells, "kind"));
    let mut draft = activity.draft(kind, line, &path);
    draft = draft.with("project", &activity.project).with("side", "other").with("period", period);
    draft = valued(activity, draft.and(cells), &mut element);
    if !typed {
        draft = draft.with("kind", "original");
    }
    activity.done(draft, element);
}

/// The currency of an amount: its own, else that of the activity; one that ISO 4217 does not know
/// stays where it is.
fn valued(activity: &Activity, mut draft: Draft, element: &mut Element) -> Draft {
    let known = |text: &str| Shape::Text(Format::Currency).parse(Some(text)).is_ok();
    let own_one = draft.text("currency").map(String::from);
    match own_one {
        Some(currency) if !known(&currency) => {
            draft.cells.retain(|(name, ..)| name != "currency");
            if let Some(value) = element.children.iter_mut().find(|child| child.name == "value") {
                value.set("currency", currency);
            } else {
                let value = Element::new("value").with("currency", currency);
                element.children.push(value.with(PART, ""));
            }
            draft
        }
        None if known(&activity.currency) => draft.with("currency", &activity.currency),
        _ => draft,
    }
}

fn transaction(activity: &mut Activity, mut element: Element) {
    let line = element.line;
    let original = element.attribute("ref").map(|text| text.trim().to_owned()).unwrap_or_default();
    let mut cells = activity.read(&mut element, Kind::Transaction);
    cells.retain(|(name, ..)| name != "reference");
    let reference = match code(&original) {
        plain if plain.is_empty() => made(&cells),
        plain => plain,
    };
    if !original.is_empty() && original != reference {
        element.set("ref", original);
    }
    let mut draft = activity.draft(Kind::Transaction, line, &reference);
    draft = draft.with("project", &activity.project).with("reference", &reference);
    draft = draft.with("side", "other").and(cells);
    value_date(&draft, &mut element);
    draft = valued(activity, draft, &mut element);
    for (role, cell) in [("provider-org", "provider"), ("receiver-org", "receiver")] {
        if let Some(party) = parties::of_child(activity, &mut element, role) {
            draft = draft.with(cell, party);
        }
    }
    activity.done(draft, element);
}

/// A reference for a transaction that has none: what it is, when, and how much.
fn made(cells: &[Named]) -> String {
    format!("{} {} {}", text(cells, "date"), text(cells, "kind"), text(cells, "amount"))
}

/// The day of the worth is that of the transaction: said once.
fn value_date(draft: &Draft, element: &mut Element) {
    let date = draft.text("date").map(String::from);
    let Some(value) = element.children.iter_mut().find(|child| child.name == "value") else {
        return;
    };
    let same = value.attribute("value-date").and_then(|text| day(text.trim())) == date;
    if let (true, Some(date)) = (same, date)
        && let Some(text) = value.take("value-date")
    {
        spell(value, "value-date", (text, &date));
    }
}
