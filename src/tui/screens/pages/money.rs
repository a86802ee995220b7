//! The money of a project or of the whole: sums, what could not be summed, and the rates used.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::records::{ExchangeRate, RateKind};
use crate::domain::values::{Choice, Exact, Form, Link, word};
use crate::figures::{Column, Matching, MoneyFigure};
use crate::tui::register::Row;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::aligned;
use crate::tui::words;

use super::{Page, parts};

/// The money of the partnership.
pub fn of_scope(page: &mut Page, _: &Row) {
    if let Some(partnership) = &page.session.sheets.partnership {
        whole(page, &partnership.money);
    }
}

/// The money of the project of a row.
pub fn of_project(page: &mut Page, row: &Row) {
    let line = row.link.and_then(|link| page.session.sheets.project(link.id));
    if let Some(figure) = line.and_then(|line| line.figure.as_ref()) {
        whole(page, &figure.money);
    }
}

fn whole(page: &mut Page, money: &MoneyFigure) {
    sums(page, money);
    let (counted, expected) = (money.execution.counted, money.execution.expected);
    let counted = parts::of(page.session, "projects-of", counted, expected);
    parts::share(page, &page.session.say("execution"), money.execution.share, &counted);
    matching(page, money);
    left_out(page, money);
    rates(page, money);
}

/// Each column with its sum.
pub fn sums(page: &mut Page, money: &MoneyFigure) {
    let session = page.session;
    let total = &money.total;
    let sums = [
        ("budget", total.budget),
        ("committed", total.committed),
        ("planned", total.planned),
        ("disbursed", total.disbursed),
        ("spent", total.spent),
    ];
    for (column, amount) in sums {
        let name = session.texts.word(Column::NAME, column);
        let amount = amount.map_or_else(
            || words::nothing(session).text,
            |amount| session.texts.money(amount, &money.currency),
        );
        let line = format!("  {} {}", aligned(&name, 24, false), aligned(&amount, 22, true));
        page.pieces(vec![(line, Meaning::Plain)]);
    }
}

/// What the partner gives for each unit that Korea gives, cash and in kind apart.
fn matching(page: &mut Page, money: &MoneyFigure) {
    let session = page.session;
    let known = |m: &&Matching| m.planned.or(m.committed).or(m.disbursed).is_some();
    let known: Vec<_> = money.matching.iter().filter(known).collect();
    if !known.is_empty() {
        page.heading("matching");
    }
    for matching in known {
        let form = session.texts.word(Form::NAME, word(Some(matching.form)).unwrap_or_default());
        let columns = [
            ("planned", matching.planned),
            ("committed", matching.committed),
            ("disbursed", matching.disbursed),
        ];
        let mut pieces = vec![(format!("  {}", aligned(&form, 10, false)), Meaning::Plain)];
        for (column, ratio) in columns {
            let name = session.texts.word(Column::NAME, column);
            let ratio = ratio.map(|ratio| session.texts.number_with(ratio, 2));
            let ratio = ratio.unwrap_or_else(|| words::nothing(session).text);
            pieces.push((format!("{name} "), Meaning::Muted));
            pieces.push((format!("{ratio}   "), Meaning::Plain));
        }
        page.pieces(pieces);
    }
}

/// Amounts that entered no sum: without a rate, or unknown.
fn left_out(page: &mut Page, money: &MoneyFigure) {
    let session = page.session;
    if !money.unconverted.is_empty() {
        page.heading("unconverted");
    }
    for amount in &money.unconverted {
        let shown = session.texts.money(amount.amount, &amount.currency);
        let day = words::date(session, amount.date).text;
        entry(page, amount.record, (amount.column, &shown, &day));
    }
    if !money.absent.is_empty() {
        page.heading("absent-amounts");
    }
    for amount in &money.absent {
        let why = amount.absence.map(|absence| session.texts.absence(absence));
        let why = why.unwrap_or_else(|| words::nothing(session).text);
        entry(page, amount.record, (amount.column, &why, ""));
    }
}

fn entry(page: &mut Page, record: Link, (column, shown, day): (Column, &str, &str)) {
    let session = page.session;
    let column = session.texts.word(Column::NAME, word(Some(column)).unwrap_or_default());
    let pieces = vec![
        (format!("  {} ", aligned(&column, 20, false)), Meaning::Muted),
        (aligned(shown, 20, true), Meaning::Plain),
        (format!("  {} ", aligned(day, 13, false)), Meaning::Muted),
        (session.program.code(record.kind, record.id), Meaning::Muted),
    ];
    page.linked(pieces, Some(record));
}

/// The rates into the reporting currency: those agreed, and of the others how many there are.
fn rates(page: &mut Page, money: &MoneyFigure) {
    let session = page.session;
    let into = |rate: &&ExchangeRate| rate.quote == money.currency;
    let mut pairs: BTreeMap<(&str, Option<&str>), Vec<&ExchangeRate>> = BTreeMap::new();
    for rate in session.program.exchange_rates.values().filter(into) {
        pairs.entry((&rate.base, word(rate.kind))).or_default().push(rate);
    }
    if pairs.is_empty() {
        return;
    }
    page.heading("rates");
    for ((base, kind), mut rates) in pairs {
        rates.sort_by_key(|rate| (rate.date, rate.id));
        let Some(last) = rates.last() else { continue };
        let kind = kind.map(|kind| session.texts.word(RateKind::NAME, kind)).unwrap_or_default();
        let number = last.rate.map(Exact::number).map(|rate| session.texts.number(rate));
        let sources: BTreeSet<_> = rates.iter().map(|rate| rate.source.as_str()).collect();
        let sources: Vec<_> = sources.into_iter().map(str::to_owned).collect();
        let count = session.texts.say_with("tui-count", &[("count", parts::count(rates.len()))]);
        page.pieces(vec![
            (format!("  {base}/{} ", money.currency), Meaning::Plain),
            (format!("{} ", aligned(&kind, 8, false)), Meaning::Muted),
            (aligned(&number.unwrap_or_default(), 14, true), Meaning::Plain),
            (format!("  {}  {count}  ", words::date(session, last.date).text), Meaning::Muted),
            (session.texts.list(&sources), Meaning::Muted),
        ]);
    }
}
