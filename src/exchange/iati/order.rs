//! The order in which the schema of IATI 2.03 wants the children of each element.

use super::element::Element;

/// Elements with the names of their children, in order. What is not named goes last.
const ORDER: &[(&str, &[&str])] = &[
    (
        "iati-activity",
        &[
            "iati-identifier",
            "reporting-org",
            "title",
            "description",
            "participating-org",
            "other-identifier",
            "activity-status",
            "activity-date",
            "contact-info",
            "activity-scope",
            "recipient-country",
            "recipient-region",
            "location",
            "sector",
            "tag",
            "country-budget-items",
            "humanitarian-scope",
            "policy-marker",
            "collaboration-type",
            "default-flow-type",
            "default-finance-type",
            "default-aid-type",
            "default-tied-status",
            "budget",
            "planned-disbursement",
            "capital-spend",
            "transaction",
            "document-link",
            "related-activity",
            "legacy-data",
            "conditions",
            "result",
            "crs-add",
            "fss",
        ],
    ),
    (
        "contact-info",
        &[
            "organisation",
            "department",
            "person-name",
            "job-title",
            "telephone",
            "email",
            "website",
            "mailing-address",
        ],
    ),
    (
        "location",
        &[
            "location-reach",
            "location-id",
            "name",
            "description",
            "activity-description",
            "administrative",
            "point",
            "exactness",
            "location-class",
            "feature-designation",
        ],
    ),
    ("budget", &["period-start", "period-end", "value"]),
    (
        "planned-disbursement",
        &["period-start", "period-end", "value", "provider-org", "receiver-org"],
    ),
    (
        "transaction",
        &[
            "transaction-type",
            "transaction-date",
            "value",
            "description",
            "provider-org",
            "receiver-org",
            "disbursement-channel",
            "sector",
            "recipient-country",
            "recipient-region",
            "flow-type",
            "finance-type",
            "aid-type",
            "tied-status",
        ],
    ),
    ("document-link", &["title", "description", "category", "language", "document-date"]),
    ("result", &["title", "description", "document-link", "reference", "indicator"]),
    ("indicator", &["title", "description", "document-link", "reference", "baseline", "period"]),
    ("baseline", &["location", "dimension", "document-link", "comment"]),
    ("period", &["period-start", "period-end", "target", "actual"]),
    ("target", &["location", "dimension", "comment", "document-link"]),
    ("actual", &["location", "dimension", "comment", "document-link"]),
];
/// What a publisher said goes before what this program would say.
const REPLACED: &[&str] = &["iati-identifier", "reporting-org", "activity-status"];
/// Of these children an element may hold several; of the others that have an order, one.
const OFTEN: &[(&str, &[&str])] = &[
    (
        "iati-activity",
        &[
            "description",
            "participating-org",
            "other-identifier",
            "activity-date",
            "contact-info",
            "recipient-country",
            "recipient-region",
            "location",
            "sector",
            "tag",
            "humanitarian-scope",
            "policy-marker",
            "default-aid-type",
            "budget",
            "planned-disbursement",
            "transaction",
            "document-link",
            "related-activity",
            "legacy-data",
            "result",
        ],
    ),
    ("contact-info", &["telephone", "email", "website", "mailing-address"]),
    ("location", &["location-id", "administrative"]),
    ("transaction", &["sector", "aid-type"]),
    ("document-link", &["category", "language"]),
    ("result", &["document-link", "reference", "indicator"]),
    ("indicator", &["document-link", "reference", "baseline", "period"]),
    ("baseline", &["location", "dimension", "document-link"]),
    ("period", &["target", "actual"]),
    ("target", &["location", "dimension", "document-link"]),
    ("actual", &["location", "dimension", "document-link"]),
];

fn order(name: &str) -> Option<&'static [&'static str]> {
    ORDER.iter().find(|(own, _)| *own == name).map(|(_, children)| *children)
}

/// Whether an activity may hold an element of this name, in any namespace.
pub fn is_known(name: &str) -> bool {
    name.starts_with('{') || order("iati-activity").is_some_and(|known| known.contains(&name))
}

/// Whether an element of this name that was kept stands in place of what is written.
pub fn is_replaced(name: &str) -> bool {
    REPLACED.contains(&name)
}

/// Whether an element holds at most one of this name.
pub fn is_single(parent: &str, name: &str) -> bool {
    let known = order(parent).is_some_and(|names| names.contains(&name));
    known && !OFTEN.iter().any(|(own, names)| *own == parent && names.contains(&name))
}

/// Brings the children of an element and all below into the order of the schema; what is equal
/// there stays as it stands.
pub fn arrange(element: &mut Element) {
    if element.name.starts_with('{') {
        return;
    }
    let order = order(&element.name).unwrap_or_default();
    let narrative = order.is_empty();
    let place = |child: &Element| match order.iter().position(|name| *name == child.name) {
        Some(place) => place,
        // Of what has no table only narratives and foreign elements stand in an order.
        None if narrative && !child.name.starts_with('{') => 0,
        None => usize::MAX - usize::from(!child.name.starts_with('{')),
    };
    element.children.sort_by_key(place);
    element.children.iter_mut().for_each(arrange);
}
