//! Activities of version 1.0x in the shape of 2.0x. What has no place there stays as it is.

use super::super::element::{Element, LANG, own};
use super::super::lists::List;

/// Elements whose text became narratives.
const TEXTS: &[&str] = &[
    "reporting-org",
    "participating-org",
    "title",
    "description",
    "sector",
    "recipient-country",
    "recipient-region",
    "policy-marker",
    "provider-org",
    "receiver-org",
    "organisation",
    "department",
    "person-name",
    "job-title",
    "mailing-address",
    "name",
    "activity-description",
    "comment",
    "condition",
    "owner-org",
];
/// Elements whose text is the name of their code.
const CODED: &[&str] = &[
    "activity-status",
    "activity-scope",
    "transaction-type",
    "disbursement-channel",
    "flow-type",
    "finance-type",
    "aid-type",
    "tied-status",
    "collaboration-type",
    "default-flow-type",
    "default-finance-type",
    "default-aid-type",
    "default-tied-status",
    "category",
    "language",
    "related-activity",
];
/// Codes by the attribute of an element: old, then new.
const CODES: &[(&str, &str, List)] = &[
    (
        "participating-org",
        "role",
        &[("Funding", "1"), ("Accountable", "2"), ("Extending", "3"), ("Implementing", "4")],
    ),
    (
        "activity-date",
        "type",
        &[("start-planned", "1"), ("start-actual", "2"), ("end-planned", "3"), ("end-actual", "4")],
    ),
    (
        "transaction-type",
        "code",
        &[
            ("IF", "1"),
            ("C", "2"),
            ("D", "3"),
            ("E", "4"),
            ("IP", "5"),
            ("LR", "6"),
            ("R", "7"),
            ("QP", "8"),
            ("QS", "9"),
            ("CG", "10"),
        ],
    ),
    ("sector", "vocabulary", &[("DAC", "1"), ("DAC-3", "2"), ("RO", "99")]),
    ("policy-marker", "vocabulary", &[("DAC", "1"), ("RO", "99")]),
];

/// Our element for the text of one that has none in 2.0x.
pub const LABEL: &str = "label";

/// Whether an activity of a file that names no version is of 2.0x: its texts stand in narratives.
pub fn is_new(activity: &Element) -> bool {
    let title = activity.child("title");
    title.is_none_or(|title| title.child("narrative").is_some() || title.text.trim().is_empty())
}

/// Brings an activity into the shape of 2.0x.
pub fn renew(element: &mut Element) {
    element.children.iter_mut().for_each(renew);
    let name = element.name.clone();
    for (_, attribute, codes) in CODES.iter().filter(|(own, ..)| *own == name) {
        let old = element.attribute(attribute).map(|text| text.trim().to_owned());
        let new = codes.iter().find(|(own, _)| Some(*own) == old.as_deref());
        if let Some((_, code)) = new {
            element.set(attribute, (*code).into());
        }
    }
    if element.children.is_empty() && !element.text.trim().is_empty() {
        let text = element.text.trim().to_owned();
        if TEXTS.contains(&name.as_str()) {
            element.text.clear();
            narrative(element, text);
        } else if name == "document-link" {
            element.text.clear();
            narrative(element, text);
            let children = std::mem::take(&mut element.children);
            element.children.push(Element {
                children,
                line: element.line,
                ..Element::new("title")
            });
        } else if CODED.contains(&name.as_str()) {
            element.text.clear();
            let label = Element { line: element.line, ..Element::new(own(LABEL)) };
            element.children.push(label.saying(text));
        }
    }
    gather(element, "title");
    gather(element, "description");
}

fn narrative(element: &mut Element, text: String) {
    let mut narrative = Element { line: element.line, ..Element::new("narrative") }.saying(text);
    if let Some(language) = element.take(LANG) {
        narrative.set(LANG, language);
    }
    element.children.push(narrative);
}

/// One element a language became one element with a narrative a language.
fn gather(element: &mut Element, name: &str) {
    let plain = |child: &Element| child.name == name && child.attributes.is_empty();
    let mut texts = element.extract(plain).into_iter();
    if let Some(mut first) = texts.next() {
        first.children.extend(texts.flat_map(|text| text.children));
        element.children.push(first);
    }
}
