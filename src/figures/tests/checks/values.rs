//! Values that contradict each other or themselves.

use super::*;
use crate::domain::records::{Category, Dimension, Measure, Measurement, MeasurementState};
use crate::domain::values::{Absence, CodeList};

pub const CASES: &[Case] = &[
    (
        "MEAS001",
        |p| {
            measure(p, "I", "2023-Q4", "12");
            measure(p, "I", "2024-Q1", "11");
        },
        |p| {
            measure(p, "I", "2023-Q4", "12");
            measure(p, "I", "2024-Q1", "12");
        },
    ),
    (
        "MEAS002",
        |p| {
            said(p, "2024-Q1", used("1"));
            said(p, "2024-Q1", used("1"));
        },
        |p| {
            said(p, "2023-Q4", used("1"));
            said(p, "2024-Q1", used("1"));
        },
    ),
    (
        "MEAS003",
        |p| {
            measure(p, "I", "2024-Q1", "11");
        },
        |p| said(p, "2024-Q1", value("11")),
    ),
    (
        "MEAS004",
        |p| said(p, "2024-Q1", Measurement { absence: Some(Absence::Unknown), ..value("1") }),
        |p| said(p, "2024-Q1", Measurement { absence: Some(Absence::Unknown), ..value("") }),
    ),
    ("MEAS005", |p| said(p, "2024-Q1", value("")), |p| said(p, "2024-Q1", value("0"))),
    ("MEAS006", |p| split(p, Accumulation::Level), |p| split(p, Accumulation::Periodic)),
    ("MEAS007", |p| parts(p, "5", "4"), |p| parts(p, "4", "4")),
    ("MEAS008", |p| parts(p, "5", "0"), |p| parts(p, "0", "5")),
    (
        "MEAS009",
        |p| {
            edit(p, "I", |i| i.measure = Some(Measure::Percentage));
            said(p, "2024-Q1", value("40"));
        },
        |p| parts(p, "40", "100"),
    ),
    (
        "MEAS012",
        |p| choose(p, used("11")),
        |p| choose(p, Measurement { used_reason: "the committee".into(), ..used("11") }),
    ),
    (
        "MEAS012",
        |p| choose(p, used("11")),
        // The sources agree: there was nothing to choose.
        |p| choose(p, used("12")),
    ),
    (
        "MEAS013",
        |p| {
            let state = Some(MeasurementState::Returned);
            said(p, "2024-Q1", Measurement { state, ..value("1") });
        },
        |p| {
            let state = Some(MeasurementState::Returned);
            let returned_reason = "which day?".into();
            said(p, "2024-Q1", Measurement { state, returned_reason, ..value("1") });
        },
    ),
];

fn value(text: &str) -> Measurement {
    Measurement { value: number(text), ..Measurement::default() }
}

fn used(text: &str) -> Measurement {
    Measurement { used: Some(true), ..value(text) }
}

fn said(program: &mut Program, period: &str, value: Measurement) {
    measured(program, "I", period, Measurement { source: "report".into(), ..value });
}

fn split(program: &mut Program, accumulation: Accumulation) {
    edit(program, "I", |i| i.accumulation = Some(accumulation));
    let disaggregation = CodeList::parse("sex=female");
    said(program, "2024-Q1", Measurement { disaggregation, ..value("1") });
}

fn parts(program: &mut Program, numerator: &str, denominator: &str) {
    edit(program, "I", |i| i.measure = Some(Measure::Percentage));
    let (numerator, denominator) = (number(numerator), number(denominator));
    said(program, "2024-Q1", Measurement { numerator, denominator, ..Measurement::default() });
}

/// One value used, another of another source.
fn choose(program: &mut Program, used: Measurement) {
    measured(program, "I", "2024-Q1", Measurement { source: "one".into(), ..used });
    measured(program, "I", "2024-Q1", Measurement { source: "two".into(), ..value("12") });
}

#[test]
fn disputes_and_parts_that_do_not_sum_are_found() {
    let side = |text: &str, side| Measurement { side: Some(side), ..value(text) };
    let disputed = |korea: &'static str, partner: &'static str| {
        brought(move |p| {
            said(p, "2024-Q1", side(korea, Side::Korea));
            said(p, "2024-Q1", side(partner, Side::Partner));
        })
    };
    assert!(disputed("11", "12").contains("MEAS010"));
    assert!(!disputed("12", "12").contains("MEAS010"));
    let unequal = |male: &'static str| {
        brought(move |p| {
            sexes(p);
            said(p, "2024-Q1", value("30"));
            for (part, count) in [("sex=female", "10"), ("sex=male", male)] {
                let disaggregation = CodeList::parse(part);
                said(p, "2024-Q1", Measurement { disaggregation, ..value(count) });
            }
        })
    };
    assert!(unequal("19").contains("MEAS011"));
    assert!(!unequal("20").contains("MEAS011"));
    assert!(!unequal("").contains("MEAS011"), "a part that is absent: cannot tell");
}

fn sexes(program: &mut Program) {
    let exhaustive = Some(true);
    let sex = Dimension { id: id("sex"), code: "sex".into(), exhaustive, ..Default::default() };
    program.dimensions.put(sex);
    for code in ["female", "male"] {
        let (dimension, code_) = (Some(id("sex")), code.to_owned());
        let category = Category { id: id(code), dimension, code: code_, ..Default::default() };
        program.categories.put(category);
    }
}

#[test]
fn more_than_the_whole_is_fine_where_the_bounds_allow_it() {
    let allowed = brought(|p| {
        edit(p, "I", |i| i.upper = number("105"));
        parts(p, "5", "4");
    });
    assert!(!allowed.contains("MEAS007"), "{allowed:?}");
}
