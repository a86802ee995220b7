//! The business rules of IATI over one activity as it stands in a file.
//!
//! The numbers are those of the rule set that the IATI validator applies to version 2.03. Rules
//! that need a list of all publishers, or are of organisation files, are left out.

mod parts;
mod path;
mod shares;
mod table;

use chrono::NaiveDate;

use super::cells::day;
use super::element::{Element, LANG};
use super::number;
use path::{Found, select};

/// How much a breach matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Error,
    Warning,
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    pub id: &'static str,
    pub weight: Weight,
    /// The elements it is asked of, from the activity; the activity itself where empty.
    pub of: &'static str,
    pub check: Check,
    /// What is wrong where it is broken.
    pub says: &'static str,
}

/// What is asked of an element. Paths lead from it: `value/@currency`, `sector[vocabulary=99]`.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// One of these is there.
    AtLeastOne(&'static [&'static str]),
    /// Not more than one of these is there.
    AtMostOne(&'static [&'static str]),
    /// There is nothing of it.
    None(&'static str),
    /// The two do not say the same.
    Different(&'static str, &'static str),
    /// The first day does not come after the second.
    Ordered(&'static str, &'static str),
    /// No day lies in the future.
    Past(&'static str),
    /// From the first to the second day it is at most a year.
    WithinAYear(&'static str, &'static str),
    /// Percentages lie between 0 and 100.
    Percentage(&'static str),
    /// Values are numbers.
    Number(&'static str),
    /// No space stands at the ends.
    NoSpaces(&'static str),
    /// None of / & | ? stands in it.
    NoSymbols(&'static str),
    /// It begins with one of these and a hyphen.
    BeginsWith(&'static str, &'static [&'static str]),
    /// If the first is there, the second is there, element by element.
    Each(&'static str, &'static str),
    /// If there is something of the first, there is nothing of the second.
    Either(&'static str, &'static str),
    /// Shares in per cent.
    Shares(Shares),
    /// Every text says its language, or the activity does.
    Language,
    /// Every amount says its currency, or the activity does.
    Currency,
    /// What an activity's own place or sector is, every transaction's is, or none.
    AllTransactions(&'static [&'static str]),
    /// One a vocabulary.
    OneAVocabulary(&'static str),
    /// Where there are any, one is of the list of the DAC.
    AlsoOfTheDac(&'static str),
}

/// What is asked of the shares of elements, vocabulary by vocabulary.
#[derive(Debug, Clone, Copy)]
pub enum Shares {
    /// The name of the elements; of several each has one.
    Each(&'static str),
    /// Of several they make up the whole.
    Whole(&'static str),
    /// One alone has none, or all.
    Alone(&'static str),
    /// Countries and regions together make up the whole.
    Places,
}

/// A rule that is broken, and the line in which that shows.
#[derive(Debug, Clone, Copy)]
pub struct Breach {
    pub rule: &'static Rule,
    pub line: usize,
}

/// Every rule that one activity can break alone.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    table::OF_ACTIVITY.iter().chain(parts::OF_PARTS)
}

/// The rules that an activity breaks on a day, in the order of the table.
pub fn breaches(activity: &Element, today: NaiveDate) -> Vec<Breach> {
    let of = |rule: &'static Rule| {
        let elements =
            if rule.of.is_empty() { vec![activity] } else { path::elements(activity, rule.of) };
        let lines =
            elements.into_iter().flat_map(move |element| broken(element, rule.check, today));
        lines.map(move |line| Breach { rule, line })
    };
    rules().flat_map(of).collect()
}

/// The lines in which a check fails.
fn broken(element: &Element, check: Check, today: NaiveDate) -> Vec<usize> {
    let here = |wrong: bool| if wrong { vec![element.line] } else { vec![] };
    let each = |path: &str, wrong: &dyn Fn(&Found) -> bool| {
        let found = select(element, path).into_iter();
        found.filter(|one| wrong(one)).map(|one| one.line).collect::<Vec<_>>()
    };
    let count =
        |paths: &[&str]| paths.iter().map(|path| select(element, path).len()).sum::<usize>();
    let date = |path: &str| select(element, path).first().and_then(|found| calendar(&found.text));
    match check {
        Check::AtLeastOne(paths) => here(count(paths) == 0),
        Check::AtMostOne(paths) => here(count(paths) > 1),
        Check::None(path) => each(path, &|_| true),
        Check::Different(one, other) => {
            let text = |path: &str| {
                select(element, path).first().map(|found| found.text.trim().to_owned())
            };
            here(text(one).is_some() && text(one) == text(other))
        }
        Check::Ordered(less, more) => {
            here(date(less).zip(date(more)).is_some_and(|(less, more)| less > more))
        }
        Check::Past(path) => each(path, &|one| calendar(&one.text).is_some_and(|day| day > today)),
        Check::WithinAYear(start, end) => {
            let days = date(start).zip(date(end)).map(|(start, end)| (end - start).num_days());
            here(days.is_some_and(|days| days > 366))
        }
        Check::Percentage(path) => each(path, &|one| !shares::is_percentage(&one.text)),
        Check::Number(path) => each(path, &|one| number::amount(&one.text).is_none()),
        Check::NoSpaces(path) => each(path, &|one| one.text.trim() != one.text),
        Check::NoSymbols(path) => each(path, &|one| one.text.contains(['/', '&', '|', '?'])),
        other => together(element, other),
    }
}

/// Checks that look at several elements at a time.
fn together(element: &Element, check: Check) -> Vec<usize> {
    let here = |wrong: bool| if wrong { vec![element.line] } else { vec![] };
    let lines = |path: &str| select(element, path).into_iter().map(|found| found.line);
    match check {
        Check::BeginsWith(path, prefixes) => {
            let prefixes: Vec<_> = prefixes.iter().flat_map(|path| select(element, path)).collect();
            let begins = |text: &str| {
                prefixes.iter().any(|one| text.trim().starts_with(&format!("{}-", one.text.trim())))
            };
            let wrong = select(element, path).into_iter().filter(|one| !begins(&one.text));
            wrong.map(|one| one.line).collect()
        }
        Check::Each(elements, child) => {
            let wrong = path::elements(element, elements).into_iter();
            wrong.filter(|one| select(one, child).is_empty()).map(|one| one.line).collect()
        }
        Check::Either(one, other) if lines(one).next().is_some() => lines(other).collect(),
        Check::Shares(shares) => shares::broken(element, shares),
        Check::Language if element.attribute(LANG).is_none() => texts(element),
        Check::Currency if element.attribute("default-currency").is_none() => amounts(element),
        Check::AllTransactions(names) => {
            let own = |element: &Element| names.iter().any(|name| element.child(name).is_some());
            let transactions: Vec<_> = element.all("transaction").collect();
            let some = transactions.iter().any(|one| own(one));
            let left = transactions.iter().filter(|one| !own(one)).map(|one| one.line);
            if own(element) || !some { vec![] } else { left.collect() }
        }
        Check::OneAVocabulary(name) => shares::doubled(element, name),
        Check::AlsoOfTheDac(path) => {
            let all = path::elements(element, path);
            let dac = all.iter().any(|one| shares::vocabulary(one) == "1");
            here(!all.is_empty() && !dac)
        }
        _ => vec![],
    }
}

/// Texts that say no language.
fn texts(element: &Element) -> Vec<usize> {
    let own = element.name == "narrative" && element.attribute(LANG).is_none();
    let below = element.children.iter().filter(|child| !child.name.starts_with('{'));
    let own = own.then_some(element.line).into_iter();
    own.chain(below.flat_map(texts)).collect()
}

/// Amounts that say no currency.
fn amounts(element: &Element) -> Vec<usize> {
    let amount =
        element.name == "value" || element.name == "loan-status" || element.name == "forecast";
    let own = amount && element.attribute("currency").is_none();
    let below = element.children.iter().filter(|child| !child.name.starts_with('{'));
    let own = own.then_some(element.line).into_iter();
    own.chain(below.flat_map(amounts)).collect()
}

fn calendar(text: &str) -> Option<NaiveDate> {
    day(text.trim())?.parse().ok()
}
