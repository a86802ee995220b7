//! Short paths through an activity: `transaction/value/@currency`, `sector[vocabulary=98,99]`.

use super::super::element::Element;

/// What a path leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub line: usize,
    pub text: String,
}

/// What a path leads to from an element: attributes, texts that are not empty, or elements.
pub fn select(element: &Element, path: &str) -> Vec<Found> {
    let (before, last) = path.rsplit_once('/').unwrap_or(("", path));
    let found = |of: &Element, text: &str| Found { line: of.line, text: text.to_owned() };
    if let Some(name) = last.strip_prefix('@') {
        let of = elements(element, before).into_iter();
        return of.filter_map(|of| Some(found(of, of.attribute(name)?))).collect();
    }
    if last == "text()" {
        let of = elements(element, before).into_iter();
        return of.filter(|of| !of.text.is_empty()).map(|of| found(of, &of.text)).collect();
    }
    elements(element, path).into_iter().map(|of| found(of, &of.text)).collect()
}

/// The elements that a path leads to; the element itself where it is empty, and any below it
/// behind `//`.
pub fn elements<'a>(element: &'a Element, path: &str) -> Vec<&'a Element> {
    if path.is_empty() {
        return vec![element];
    }
    if let Some(name) = path.strip_prefix("//") {
        return below(element, name);
    }
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let (name, filter) = first.split_once('[').unwrap_or((first, ""));
    let fits = |child: &&Element| child.name == name && passes(child, filter.trim_end_matches(']'));
    element.children.iter().filter(fits).flat_map(|child| elements(child, rest)).collect()
}

fn below<'a>(element: &'a Element, name: &str) -> Vec<&'a Element> {
    let own = element.children.iter().filter(|child| !child.name.starts_with('{'));
    own.flat_map(|child| {
        let fits = (child.name == name).then_some(child);
        fits.into_iter().chain(below(child, name)).collect::<Vec<_>>()
    })
    .collect()
}

/// `type=1,2`: the attribute has one of these values; an empty one means that it is missing.
/// `reference`: there is such a child.
fn passes(element: &Element, filter: &str) -> bool {
    match filter.split_once('=') {
        Some((name, values)) => {
            let value = element.attribute(name).unwrap_or_default();
            values.split(',').any(|wanted| wanted == value)
        }
        None => filter.is_empty() || element.child(filter).is_some(),
    }
}
