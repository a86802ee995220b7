//! Results, their indicators and figures; documents; milestones as others can read them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::super::super::shown::Coded;
use super::super::cells::is_plain;
use super::super::element::{Element, LANG, own};
use super::super::number;
use super::milestones;
use super::money::span;
use super::sheet::{Page, Sheet};
use super::standing::{Standing, text};
use crate::domain::program::Kind;
use crate::domain::records::Measure;
use crate::domain::values::{CodeList, Date, Exact, Id};

/// The results of an activity with their indicators. Indicators of no result stand in a group.
pub fn all(sheet: &Sheet, page: &mut Page, activity: Id) -> Vec<Element> {
    let mut indicators: BTreeMap<Option<Id>, Vec<&Coded>> = BTreeMap::new();
    let results = sheet.records(activity, Kind::ExpectedResult);
    for record in sheet.records(activity, Kind::Indicator) {
        let result = sheet.program.indicators.get(&record.id).and_then(|i| i.result);
        let result = result.filter(|id| results.iter().any(|result| result.id == *id));
        indicators.entry(result).or_default().push(record);
    }
    let mut elements = vec![];
    for record in results {
        let own = indicators.remove(&Some(record.id)).unwrap_or_default();
        let own = each_indicator(sheet, page, &own);
        elements.extend(result(sheet, page, record, own));
    }
    let loose = indicators.remove(&None).unwrap_or_default();
    let loose = each_indicator(sheet, page, &loose);
    if !loose.is_empty() {
        elements.push(group(sheet, loose));
    }
    elements.extend(milestones::results(sheet, activity));
    elements
}

fn each_indicator(sheet: &Sheet, page: &mut Page, records: &[&Coded]) -> Vec<Element> {
    records.iter().filter_map(|record| indicator(sheet, page, record)).collect()
}

/// A result; the schema wants an indicator in it.
fn result(
    sheet: &Sheet,
    page: &mut Page,
    record: &Coded,
    indicators: Vec<Element>,
) -> Option<Element> {
    if indicators.is_empty() {
        return None;
    }
    let mut standing = Standing::of(sheet, record, "result");
    if !standing.has("", "type") {
        standing.assume("level", ("", "type"), "9".into());
    }
    standing.needs_text("title", "title", &record.code);
    standing.push_all(indicators);
    Some(standing.done(page))
}

/// A result that stands for no record: only what is in it counts.
fn group(sheet: &Sheet, indicators: Vec<Element>) -> Element {
    let title = milestones::title(sheet, Kind::Indicator);
    let mut element = Element::new("result").with("type", "9").holding(title);
    element.children.extend(indicators);
    element.with(own("group"), "true")
}

fn indicator(sheet: &Sheet, page: &mut Page, record: &Coded) -> Option<Element> {
    let indicator = sheet.program.indicators.get(&record.id)?;
    let mut standing = Standing::of(sheet, record, "indicator");
    if !standing.has("", "measure") {
        return None;
    }
    standing.needs_text("title", "title", &record.code);
    let qualitative = indicator.measure == Some(Measure::Qualitative);
    for below in sheet.under(record.id, Kind::Baseline) {
        let element = baseline(sheet, page, below, qualitative);
        standing.push_all(element);
    }
    standing.push_all(periods(sheet, page, record, qualitative));
    Some(standing.done(page))
}

fn baseline(sheet: &Sheet, page: &mut Page, record: &Coded, qualitative: bool) -> Option<Element> {
    let baseline = sheet.program.baselines.get(&record.id)?;
    let date = baseline.date?;
    let mut standing = Standing::of(sheet, record, "baseline");
    let parts = (baseline.numerator, baseline.denominator);
    figure(&mut standing, (baseline.value, parts), &baseline.word, qualitative)?;
    standing.element.set("year", date.first().format("%Y").to_string());
    dimensions(&mut standing, &baseline.disaggregation);
    Some(standing.done(page))
}

/// The targets and measurements of an indicator by period.
fn periods(sheet: &Sheet, page: &mut Page, record: &Coded, qualitative: bool) -> Vec<Element> {
    let mut periods: BTreeMap<(NaiveDate, NaiveDate, Id), Vec<Element>> = BTreeMap::new();
    let mut enter = |period: Option<Id>, element: Option<Element>| {
        if let (Some((start, end)), Some(element)) = (span(sheet, period), element) {
            periods.entry((start, end, period.unwrap_or_default())).or_default().push(element);
        }
    };
    for below in sheet.under(record.id, Kind::Target) {
        let Some(of) = sheet.program.targets.get(&below.id) else { continue };
        if span(sheet, of.period).is_some() {
            enter(of.period, target(sheet, page, below, qualitative));
        }
    }
    for below in sheet.under(record.id, Kind::Measurement) {
        let Some(of) = sheet.program.measurements.get(&below.id) else { continue };
        if span(sheet, of.period).is_some() {
            enter(of.period, actual(sheet, page, below, qualitative));
        }
    }
    let period = |((start, end, _), figures): ((NaiveDate, NaiveDate, Id), Vec<Element>)| {
        let mut element = milestones::period(start, end);
        element.children.extend(figures);
        element
    };
    periods.into_iter().map(period).collect()
}

fn target(sheet: &Sheet, page: &mut Page, record: &Coded, qualitative: bool) -> Option<Element> {
    let target = sheet.program.targets.get(&record.id)?;
    let mut standing = Standing::of(sheet, record, "target");
    let parts = (target.numerator, target.denominator);
    figure(&mut standing, (target.value, parts), &target.word, qualitative)?;
    dimensions(&mut standing, &target.disaggregation);
    Some(standing.done(page))
}

fn actual(sheet: &Sheet, page: &mut Page, record: &Coded, qualitative: bool) -> Option<Element> {
    let actual = sheet.program.measurements.get(&record.id)?;
    let mut standing = Standing::of(sheet, record, "actual");
    let parts = (actual.numerator, actual.denominator);
    figure(&mut standing, (actual.value, parts), &actual.word, qualitative)?;
    dimensions(&mut standing, &actual.disaggregation);
    if let Some(narrative) = text("comment", &actual.narrative)
        && !standing.has("comment", "")
    {
        standing.push(narrative);
        standing.assumes("comment");
    }
    Some(standing.done(page))
}

/// Writes a figure; `None` where there is none and the rules want one. A percentage that is given
/// by its two parts is reckoned.
fn figure(
    standing: &mut Standing,
    (value, parts): (Option<Exact>, (Option<Exact>, Option<Exact>)),
    said: &str,
    qualitative: bool,
) -> Option<()> {
    let (text, cell) = match (value, said.trim()) {
        (Some(value), _) => (value.to_string(), "value"),
        (None, "") => (share(parts).unwrap_or_default(), ""),
        (None, said) => (said.to_owned(), "word"),
    };
    match (qualitative, text.is_empty()) {
        (true, true) => return Some(()),
        (false, true) => return None,
        (_, false) => {}
    }
    let survives = number::figure(&text, true).is_none() == (cell == "word");
    let plain = is_plain(if cell == "word" { said } else { &text });
    if cell.is_empty() || !survives || !plain {
        standing.assumes("value");
        standing.assumes("word");
    } else {
        standing.carries(cell);
    }
    standing.element.set("value", text);
    Some(())
}

fn share((part, whole): (Option<Exact>, Option<Exact>)) -> Option<String> {
    let hundredfold = part?.number().checked_mul(Decimal::ONE_HUNDRED)?;
    let share = hundredfold.checked_div(whole?.number())?;
    Some(share.round_dp(2).normalize().to_string())
}

/// Which part a figure is of: a dimension and its category each.
fn dimensions(standing: &mut Standing, disaggregation: &CodeList) {
    let parts: Option<Vec<_>> = disaggregation.iter().map(|part| part.split_once('=')).collect();
    let Some(parts) = parts else { return };
    if !parts.iter().all(|(name, value)| is_plain(name) && is_plain(value)) {
        return;
    }
    for (name, value) in parts {
        standing.push(Element::new("dimension").with("name", name).with("value", value));
    }
    standing.carries("disaggregation");
}

/// A document that can be found by an address.
pub fn document(sheet: &Sheet, page: &mut Page, record: &Coded) -> Option<Element> {
    let document = sheet.program.documents.get(&record.id)?;
    let mut standing = Standing::of(sheet, record, "document-link");
    if !standing.has("", "url") {
        return None;
    }
    standing.needs_text("title", "title", &record.code);
    if !standing.has("category", "") {
        standing.assume("kind", ("category", "code"), "A12".into());
    }
    let format = FORMATS.iter().find(|(ending, _)| document.url.ends_with(ending));
    standing.element.set("format", format.map_or("text/html", |(_, format)| format).into());
    if let Some(date) = document.date.filter(|_| !standing.has("document-date", "")) {
        standing.assume("date", ("document-date", "iso-date"), Date::first(date).to_string());
    }
    Some(standing.done(page))
}

/// Media types by the ending of an address.
const FORMATS: &[(&str, &str)] = &[
    (".pdf", "application/pdf"),
    (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (".csv", "text/csv"),
    (".xml", "application/xml"),
    (".json", "application/json"),
];

/// The text of a narrative in the language of the file.
pub fn said(sheet: &Sheet, text: String) -> Element {
    Element::new("narrative").with(LANG, sheet.language.clone()).saying(text)
}
