//! Which cells of each kind of record its element of IATI carries; read both ways.

use super::cells::{Carried, How};
use super::lists;
use crate::domain::program::Kind;

const TITLE: Carried = Carried::of("title", "", How::Narratives).inside("title");

const fn date(cell: &'static str, code: &'static str) -> Carried {
    Carried::of(cell, "iso-date", How::Day).inside("activity-date").where_is("type", code)
}

const fn description(cell: &'static str, code: &'static str) -> Carried {
    Carried::of(cell, "", How::Narratives).inside("description").where_is("type", code)
}

const fn marker(cell: &'static str, code: &'static str) -> Carried {
    Carried::of(cell, "significance", How::Count).inside("policy-marker").where_is("code", code)
}

const AMOUNT: Carried = Carried::of("amount", "", How::Number).inside("value");
const CURRENCY: Carried = Carried::of("currency", "currency", How::Text).inside("value");
const AGREED: Carried = Carried::of("agreed", "value-date", How::Day).inside("value");

/// The tables, by kind.
const TABLES: &[(Kind, &[Carried])] = &[
    (Kind::Partnership, &[TITLE]),
    (
        Kind::Phase,
        &[
            TITLE,
            description("theme", "1"),
            description("objective", "2"),
            date("planned_start", "1"),
            date("actual_start", "2"),
            date("planned_end", "3"),
            date("actual_end", "4"),
        ],
    ),
    (
        Kind::Project,
        &[
            TITLE,
            description("description", "1"),
            description("objective", "2"),
            Carried::of("activity_status", "code", How::Code(lists::ACTIVITY_STATUS))
                .inside("activity-status"),
            date("planned_start", "1"),
            date("actual_start", "2"),
            date("planned_end", "3"),
            date("actual_end", "4"),
            marker("gender", "1"),
            marker("environment", "2"),
        ],
    ),
    (Kind::Participation, &[Carried::of("role", "role", How::Code(lists::ROLE))]),
    (Kind::SectorShare, &[Carried::of("percent", "percentage", How::Number)]),
    (
        Kind::ExpectedResult,
        &[
            Carried::of("level", "type", How::Code(lists::RESULT_TYPE)),
            TITLE,
            Carried::of("description", "", How::Narratives).inside("description"),
        ],
    ),
    (
        Kind::Indicator,
        &[
            Carried::of("measure", "measure", How::Code(lists::MEASURE)),
            Carried::of("direction", "ascending", How::Code(lists::ASCENDING)),
            Carried::of("aggregation", "aggregation-status", How::Flag),
            TITLE,
        ],
    ),
    (Kind::Baseline, &[Carried::of("date", "iso-date", How::Day)]),
    (Kind::Target, &[]),
    (Kind::Measurement, &[Carried::of("comment", "", How::Narratives).inside("comment")]),
    (
        Kind::Budget,
        &[
            Carried::of("kind", "type", How::Code(lists::BUDGET_TYPE)),
            Carried::of("status", "status", How::Code(lists::BUDGET_STATUS)),
            AMOUNT,
            CURRENCY,
            AGREED,
        ],
    ),
    (
        Kind::PlannedDisbursement,
        &[Carried::of("kind", "type", How::Code(lists::BUDGET_TYPE)), AMOUNT, CURRENCY, AGREED],
    ),
    (
        Kind::Transaction,
        &[
            Carried::of("reference", "ref", How::Text),
            Carried::of("kind", "code", How::Code(lists::TRANSACTION_TYPE))
                .inside("transaction-type"),
            Carried::of("date", "iso-date", How::Day).inside("transaction-date"),
            AMOUNT,
            CURRENCY,
            Carried::of("description", "", How::Narratives).inside("description"),
        ],
    ),
    (
        Kind::Document,
        &[
            Carried::of("url", "url", How::Text),
            TITLE,
            Carried::of("kind", "code", How::Code(lists::DOCUMENT_CATEGORY)).inside("category"),
            Carried::of("language", "code", How::Text).inside("language"),
            Carried::of("date", "iso-date", How::Day).inside("document-date"),
        ],
    ),
];

/// What the element of a kind carries; nothing where the kind has no element.
pub fn carried(kind: Kind) -> &'static [Carried] {
    TABLES.iter().find(|(own, _)| *own == kind).map(|(_, table)| *table).unwrap_or_default()
}
