//! Shares in per cent, vocabulary by vocabulary.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::super::element::Element;
use super::super::number;
use super::Shares;

/// The vocabulary of an element; the first of the list where it says none.
pub fn vocabulary(element: &Element) -> &str {
    element.attribute("vocabulary").filter(|text| !text.is_empty()).unwrap_or("1")
}

fn percent(element: &Element) -> Option<Decimal> {
    number::amount(element.attribute("percentage")?)?.parse().ok()
}

/// Whether a text is a number from 0 to 100.
pub fn is_percentage(text: &str) -> bool {
    let number: Option<Decimal> = number::amount(text).and_then(|text| text.parse().ok());
    number.is_some_and(|number| number >= Decimal::ZERO && number <= Decimal::ONE_HUNDRED)
}

/// The lines in which shares are not as they are asked for.
pub fn broken(element: &Element, shares: Shares) -> Vec<usize> {
    match shares {
        Shares::Places => places(element),
        Shares::Each(name) | Shares::Whole(name) | Shares::Alone(name) => {
            let groups = groups(element, name);
            groups.into_values().flat_map(|group| of_group(&group, shares)).collect()
        }
    }
}

fn groups<'a>(element: &'a Element, path: &str) -> BTreeMap<&'a str, Vec<&'a Element>> {
    let mut groups: BTreeMap<&str, Vec<&Element>> = BTreeMap::new();
    for one in super::path::elements(element, path) {
        groups.entry(vocabulary(one)).or_default().push(one);
    }
    groups
}

fn of_group(group: &[&Element], shares: Shares) -> Vec<usize> {
    let [first, rest @ ..] = group else { return vec![] };
    let given: Vec<_> = group.iter().filter_map(|one| percent(one)).collect();
    let wrong = match shares {
        Shares::Each(_) => !rest.is_empty() && given.len() < group.len(),
        Shares::Whole(_) => {
            group.len() > 1
                && given.len() > 1
                && given.iter().sum::<Decimal>() != Decimal::ONE_HUNDRED
        }
        Shares::Alone(_) => {
            rest.is_empty() && given.first().is_some_and(|share| *share != Decimal::ONE_HUNDRED)
        }
        Shares::Places => false,
    };
    if wrong { vec![first.line] } else { vec![] }
}

/// Countries with the regions of each vocabulary.
fn places(element: &Element) -> Vec<usize> {
    let countries: Vec<_> = element.all("recipient-country").collect();
    let of_countries: Decimal = countries.iter().filter_map(|one| percent(one)).sum();
    let mut lines = vec![];
    for group in groups(element, "recipient-region").into_values() {
        let sum: Decimal = group.iter().filter_map(|one| percent(one)).sum();
        if group.len() + countries.len() > 1 && sum + of_countries != Decimal::ONE_HUNDRED {
            lines.extend(group.first().map(|one| one.line));
        }
    }
    lines
}

/// Elements of a name of which a vocabulary has more than one.
pub fn doubled(element: &Element, name: &str) -> Vec<usize> {
    let groups = groups(element, name).into_values();
    groups.filter_map(|group| group.get(1).map(|one| one.line)).collect()
}
