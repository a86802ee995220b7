//! Reports that are due, signatures and issued editions.

use super::*;
use crate::domain::records::{Edition, EditionState, Obligation, Signoff};

pub const CASES: &[Case] = &[
    ("OBL001", |p| owe(p, "15 days after the end"), |p| owe(p, "end+15d")),
    ("SIGN001", |p| sign(p, |s| s.side = Some(Side::Joint)), |p| sign(p, |_| {})),
    ("SIGN002", |p| sign(p, |s| s.fingerprint = String::new()), |p| sign(p, |_| {})),
    (
        "SIGN002",
        |p| sign(p, |s| s.stamp = None),
        |p| sign(p, |s| (s.stamp, s.voided) = (None, s.stamp)),
    ),
    (
        "SIGN003",
        |p| {
            sign(p, |_| {});
            sign(p, |s| (s.id, s.number) = (id("second"), Some(2)));
        },
        |p| {
            sign(p, |s| (s.voided, s.void_reason) = (s.stamp, "a late value".into()));
            sign(p, |s| (s.id, s.number) = (id("second"), Some(2)));
        },
    ),
    (
        "SIGN003",
        |p| {
            sign(p, |_| {});
            sign(p, |s| (s.id, s.number) = (id("second"), Some(2)));
        },
        |p| {
            sign(p, |_| {});
            sign(p, |s| (s.id, s.side) = (id("second"), Some(Side::Partner)));
        },
    ),
    (
        "SIGN004",
        |p| sign(p, |s| s.voided = s.stamp),
        |p| sign(p, |s| (s.voided, s.void_reason) = (s.stamp, "a late value".into())),
    ),
    (
        "SIGN005",
        |p| sign(p, |s| s.stamp = "2024-03-30T09:00:00Z".parse().ok()),
        // In Seoul it is the last day already.
        |p| sign(p, |s| s.stamp = "2024-03-30T16:00:00Z".parse().ok()),
    ),
    ("EDIT001", |p| issue(p, |e| e.approved_by = None), |p| issue(p, |_| {})),
    (
        "EDIT001",
        |p| issue(p, |e| e.approved_by = None),
        |p| issue(p, |e| (e.approved_by, e.state) = (None, Some(EditionState::Draft))),
    ),
    ("EDIT002", |p| issue(p, |e| e.as_of = None), |p| issue(p, |_| {})),
    ("EDIT003", |p| issue(p, |e| e.prepared_by = e.approved_by), |p| issue(p, |_| {})),
    (
        "EDIT004",
        |p| issue(p, |e| e.state = Some(EditionState::Replaced)),
        |p| {
            issue(p, |e| e.state = Some(EditionState::Replaced));
            issue(p, |e| (e.id, e.replaces) = (id("second"), Some(id("E1"))));
        },
    ),
    (
        "EDIT004",
        |p| {
            issue(p, |_| {});
            issue(p, |e| (e.id, e.replaces) = (id("second"), Some(id("E1"))));
        },
        |p| {
            issue(p, |_| {});
            issue(p, |e| {
                (e.id, e.replaces) = (id("second"), Some(id("E1")));
                e.state = Some(EditionState::Draft);
            });
        },
    ),
];

fn owe(program: &mut Program, rule: &str) {
    let due_rule = rule.into();
    program.obligations.put(Obligation { id: id("O"), due_rule, ..Obligation::default() });
}

fn sign(program: &mut Program, change: impl Fn(&mut Signoff)) {
    let mut signoff = Signoff {
        id: id("signed"),
        period: Some(id("2024-Q1")),
        side: Some(Side::Korea),
        number: Some(1),
        stamp: "2024-04-20T09:00:00Z".parse().ok(),
        fingerprint: "0".repeat(64),
        ..Signoff::default()
    };
    change(&mut signoff);
    program.signoffs.put(signoff);
}

fn issue(program: &mut Program, change: impl Fn(&mut Edition)) {
    let mut edition = Edition {
        id: id("E1"),
        code: "E1".into(),
        state: Some(EditionState::Issued),
        as_of: date("2024-04-20"),
        fingerprint: "0".repeat(64),
        prepared_by: Some(id("one")),
        approved_by: Some(id("two")),
        ..Edition::default()
    };
    change(&mut edition);
    program.editions.put(edition);
}
