//! Figures of indicators: a value or a word, and which part it is of.

use super::super::super::blocks::Named;
use super::super::super::table::Cell;
use super::super::cells::spell;
use super::super::element::Element;
use super::super::number;
use super::rows::text;
use crate::domain::program::Kind;
use crate::domain::shape::{Format, Shape};

const FIGURES: [Kind; 3] = [Kind::Baseline, Kind::Target, Kind::Measurement];

/// Takes the figure and the dimensions of an element out of it; of a percentage without its sign.
pub fn read(element: &mut Element, (kind, percentage): (Kind, bool)) -> Vec<Named> {
    if !FIGURES.contains(&kind) {
        return vec![];
    }
    let (line, mut cells) = (element.line, vec![]);
    let value = is_there(element).then(|| element.take("value")).flatten();
    if let Some(text) = value {
        let number = number::figure(&text, percentage);
        let cell = if number.is_some() { "value" } else { "word" };
        let read = number.unwrap_or_else(|| text.trim().to_owned());
        spell(element, "value", (text, &read));
        cells.push((cell.into(), line, Cell::Text(read)));
    }
    let parts = dimensions(element);
    if !parts.is_empty() {
        cells.push(("disaggregation".into(), line, Cell::Text(parts.join(";"))));
    }
    cells
}

/// Takes out the dimensions that a cell can hold, each once.
pub fn dimensions(element: &mut Element) -> Vec<String> {
    let mut parts: Vec<String> = vec![];
    element.children.retain(|child| {
        let part = Some(child).filter(|child| child.name == "dimension").and_then(part);
        let new = part.filter(|part| !parts.contains(part));
        let stays = new.is_none();
        parts.extend(new);
        stays
    });
    parts
}

fn is_code(text: &str) -> bool {
    Shape::Text(Format::Code).parse(Some(text)).is_ok_and(|value| !value.is_empty())
}

/// Which part the cells of a figure are of.
pub fn part_of(cells: &[Named]) -> &str {
    text(cells, "disaggregation")
}

/// Whether an element has a figure.
pub fn is_there(element: &Element) -> bool {
    element.attribute("value").is_some_and(|text| !text.trim().is_empty())
}

/// Whether the figure of an element is a text.
pub fn is_word(element: &Element, percentage: bool) -> bool {
    let text = element.attribute("value").map(str::trim).filter(|text| !text.is_empty());
    text.is_some_and(|text| number::figure(text, percentage).is_none())
}

fn part(dimension: &Element) -> Option<String> {
    let [name, value] = ["name", "value"].map(|key| dimension.attribute(key).map(str::trim));
    let (name, value) = (name?, value?);
    let bare = dimension.attributes.len() == 2 && dimension.children.is_empty();
    let plain = |text: &str| !text.contains(';') && is_code(text);
    (bare && plain(name) && plain(value) && !name.contains('=')).then(|| format!("{name}={value}"))
}
