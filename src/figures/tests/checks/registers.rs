//! Risks, documents, sources, revisions and ratings set by people.

use super::*;
use crate::domain::records::{
    Document, Override, Risk, RiskKind, RiskReview, RiskState, SourceValue,
};

pub const CASES: &[Case] = &[
    ("RISK001", |p| risk(p, |r| r.impact = Some(6)), |p| risk(p, |r| r.impact = Some(5))),
    ("RISK002", |p| review(p, 0), |p| review(p, 1)),
    (
        "RISK003",
        |p| risk(p, |r| (r.likelihood, r.impact, r.response) = (Some(3), Some(5), Ml::default())),
        |p| risk(p, |r| (r.likelihood, r.impact, r.response) = (Some(2), Some(5), Ml::default())),
    ),
    (
        "RISK004",
        |p| risk(p, |r| r.responsible = None),
        |p| risk(p, |r| (r.responsible, r.state) = (None, Some(RiskState::Closed))),
    ),
    (
        "RISK005",
        |p| risk(p, |r| r.due = date("2024-06-14")),
        |p| risk(p, |r| r.due = date("2024-06-15")),
    ),
    (
        "RISK006",
        |p| risk(p, |r| (r.kind, r.state) = (Some(RiskKind::Risk), Some(RiskState::Holds))),
        |p| risk(p, |r| (r.kind, r.state) = (Some(RiskKind::Assumption), Some(RiskState::Holds))),
    ),
    ("DOC001", |p| document(p, ""), |p| document(p, "https://example.org/mou")),
    (
        "SRC001",
        |p| sources(p, ["planned_end", "planned_end"]),
        |p| sources(p, ["planned_end", "title"]),
    ),
    (
        "REV001",
        |p| revise_m1(p, "2024-07-01", "2024-05-01"),
        |p| {
            let mut program = ready();
            revise_m1(&mut program, "2024-07-01", "2024-05-01");
            let mut revision = program.revisions.values().next().unwrap().clone();
            revision.reason = Ml::from([("en", "no bids")]);
            p.revisions.put(revision);
        },
    ),
    (
        "REV002",
        |p| revise_m1(p, "2024-07-02", "2024-05-01"),
        |p| revise_m1(p, "2024-07-01", "2024-05-01"),
    ),
    ("REV002", |p| budget_now(p, "99"), |p| budget_now(p, "100.00")),
    (
        "REV003",
        |p| revise_m1(p, "2024-07-01", "2024-06-02"),
        |p| revise_m1(p, "2024-07-01", "2024-06-01"),
    ),
    ("OVER001", |p| rate(p, "2024-Q2", ""), |p| rate(p, "2024-Q2", "frozen by the committee")),
    ("OVER002", |p| rate(p, "2024-Q1", "frozen"), |p| rate(p, "2024-Q2", "frozen")),
    (
        "OVER002",
        |p| rate(p, "2024-Q1", "frozen"),
        |p| {
            rate(p, "2024-Q1", "frozen");
            rate(p, "2024-Q2", "still frozen");
        },
    ),
];

fn risk(program: &mut Program, change: impl Fn(&mut Risk)) {
    let mut risk = Risk {
        id: id("R"),
        response: Ml::from([("en", "a second tender")]),
        responsible: Some(id("person")),
        ..Risk::default()
    };
    change(&mut risk);
    program.risks.put(risk);
}

fn review(program: &mut Program, impact: i64) {
    let (risk, impact) = (Some(id("R")), Some(impact));
    program.risk_reviews.put(RiskReview { id: id("RR"), risk, impact, ..RiskReview::default() });
}

fn document(program: &mut Program, url: &str) {
    program.documents.put(Document { id: id("D"), url: url.into(), ..Document::default() });
}

fn sources(program: &mut Program, fields: [&str; 2]) {
    for (name, field) in ["one", "two"].into_iter().zip(fields) {
        program.source_values.put(SourceValue {
            id: id(name),
            record: Some(link(Kind::Project, "A")),
            field: field.into(),
            source: name.into(),
            used: Some(true),
            ..SourceValue::default()
        });
    }
}

/// The planned day of M1, which is 2024-07-01, was 2024-06-01.
fn revise_m1(program: &mut Program, new: &str, on: &str) {
    revise(program, link(Kind::Milestone, "M1"), "planned", ["2024-06-01", new], on);
}

/// The budget of 100 was raised from 90.
fn budget_now(program: &mut Program, new: &str) {
    revise(program, link(Kind::Budget, "budget 0"), "amount", ["90", new], "2024-02-01");
}

fn rate(program: &mut Program, period: &str, reason: &str) {
    program.overrides.put(Override {
        id: id(period),
        record: Some(link(Kind::Project, "A")),
        period: Some(id(period)),
        reason: if reason.is_empty() { Ml::default() } else { Ml::from([("en", reason)]) },
        ..Override::default()
    });
}
