//! Indicators whose figure is a sum of periods, or a quotient of sums.

use super::fixture::*;
use super::indicators::{keys, number_of, percent, some};
use crate::domain::program::Program;
use crate::domain::reason::Arg;
use crate::domain::records::{Accumulation, Direction, Measure, Measurement};
use crate::domain::values::{Absence, Qualifier, Side};
use crate::figures::{Mark, Status};

#[test]
fn periodic_sums_values_and_targets_of_the_same_periods() {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Periodic, Direction::Ascending);
    baseline(&mut program, "I", "90");
    for quarter in ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"] {
        target(&mut program, "I", quarter, "100");
    }
    measure(&mut program, "I", "2023-Q4", "1000");
    measure(&mut program, "I", "2024-Q1", "80");
    measure(&mut program, "I", "2024-Q3", "100");
    measure(&mut program, "I", "2024", "999");
    let figure = on(&program, "2024-12-31").indicator(id("I"));
    assert_eq!(number_of(figure.actual.as_ref()), some("180"), "other lengths are never added");
    assert_eq!(number_of(figure.target.as_ref().map(|t| &t.reading)), some("200"));
    assert_eq!(percent(&figure.to_date), some("90"));
    assert_eq!(percent(&figure.to_end), some("36"));
    assert_eq!((figure.counted, figure.expected), (2, 4));
    assert!(figure.has(Mark::AtLeast) && figure.has(Mark::Old));
    assert_eq!(figure.status, Status::OnTrack);
}

#[test]
fn quarters_make_a_year_where_only_the_year_has_a_target() {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Periodic, Direction::Ascending);
    target(&mut program, "I", "2024", "400");
    for (quarter, value) in [("2024-Q1", "90"), ("2024-Q2", "100"), ("2024-Q3", "110")] {
        measure(&mut program, "I", quarter, value);
    }
    let figure = on(&program, "2025-01-01").indicator(id("I"));
    assert_eq!((figure.to_date.is_no_data(), figure.status), (true, Status::NoData));
    measure(&mut program, "I", "2024-Q4", "60");
    let figure = on(&program, "2025-01-01").indicator(id("I"));
    assert_eq!(percent(&figure.to_date), some("90"));
}

#[test]
fn percentages_are_summed_by_parts_and_never_averaged() {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Periodic, Direction::Ascending);
    edit(&mut program, "I", |i| i.measure = Some(Measure::Percentage));
    target(&mut program, "I", "2024-Q1", "50");
    target(&mut program, "I", "2024-Q2", "50");
    let parts = |top: &str, bottom: &str| Measurement {
        numerator: number(top),
        denominator: number(bottom),
        ..Measurement::default()
    };
    measured(&mut program, "I", "2024-Q1", parts("10", "100"));
    measured(&mut program, "I", "2024-Q2", parts("290", "300"));
    let figure = on(&program, "2024-07-01").indicator(id("I"));
    assert_eq!(number_of(figure.actual.as_ref()), some("75"));
    assert_eq!(percent(&figure.to_date), some("150"));
    assert!(!figure.has(Mark::NoDenominator));
    edit(&mut program, "I", |i| i.accumulation = Some(Accumulation::Level));
    measure(&mut program, "I", "2024-Q3", "40");
    let figure = on(&program, "2024-10-01").indicator(id("I"));
    assert!(figure.has(Mark::NoDenominator));
    assert_eq!(percent(&figure.to_date), some("80"));
}

#[test]
fn a_percentage_without_its_whole_leaves_both_sums() {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Periodic, Direction::Ascending);
    edit(&mut program, "I", |i| i.measure = Some(Measure::Percentage));
    for (period, wanted) in [("2024-Q1", "20"), ("2024-Q2", "80")] {
        target(&mut program, "I", period, wanted);
    }
    let parts = Measurement {
        numerator: number("10"),
        denominator: number("100"),
        ..Measurement::default()
    };
    measured(&mut program, "I", "2024-Q1", parts);
    measure(&mut program, "I", "2024-Q2", "70");
    let figure = on(&program, "2024-07-01").indicator(id("I"));
    assert_eq!(number_of(figure.actual.as_ref()), some("10"));
    assert_eq!(number_of(figure.target.as_ref().map(|t| &t.reading)), some("20"));
    assert_eq!(percent(&figure.to_date), some("50"));
    assert!(figure.has(Mark::NoDenominator));
}

#[test]
fn qualifiers_are_carried_into_sums() {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Periodic, Direction::Ascending);
    let about = |value: &str, qualifier| Measurement {
        value: number(value),
        qualifier: Some(qualifier),
        ..Measurement::default()
    };
    measured(&mut program, "I", "2024-Q1", about("10", Qualifier::MoreThan));
    measured(&mut program, "I", "2024-Q2", about("20", Qualifier::Exact));
    let figure = on(&program, "2024-07-01").indicator(id("I"));
    assert_eq!(figure.qualifier, Some(Qualifier::MoreThan));
    measured(&mut program, "I", "2024-Q3", about("20", Qualifier::LessThan));
    let figure = on(&program, "2024-10-01").indicator(id("I"));
    assert_eq!(figure.qualifier, Some(Qualifier::About));
}

/// Three quarters with a target of 100 each.
fn periodic() -> Program {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Periodic, Direction::Ascending);
    for quarter in ["2024-Q1", "2024-Q2", "2024-Q3"] {
        target(&mut program, "I", quarter, "100");
    }
    program
}

#[test]
fn the_target_of_a_period_that_is_not_applicable_leaves_both_sums() {
    let mut program = periodic();
    measure(&mut program, "I", "2024-Q1", "110");
    let absent = Measurement { absence: Some(Absence::NotApplicable), ..Measurement::default() };
    measured(&mut program, "I", "2024-Q2", absent);
    measure(&mut program, "I", "2024-Q3", "95");
    let figure = on(&program, "2024-12-31").indicator(id("I"));
    let end = figure.end_target.as_ref().map(|target| &target.reading);
    assert_eq!(number_of(end), some("200"));
    assert_eq!((percent(&figure.to_date), percent(&figure.to_end)), (some("102.5"), some("102.5")));
    assert_eq!((figure.counted, figure.expected), (2, 3), "the last quarter has no value");
    assert_eq!(figure.status, Status::Achieved);
}

#[test]
fn a_sum_with_a_disputed_part_is_disputed() {
    let mut program = periodic();
    edit(&mut program, "I", |i| i.side = Some(Side::Partner));
    for (side, value) in [(Side::Partner, "90"), (Side::Korea, "80")] {
        let value = Measurement { side: Some(side), value: number(value), ..Default::default() };
        measured(&mut program, "I", "2024-Q1", value);
    }
    measure(&mut program, "I", "2024-Q2", "100");
    let figure = on(&program, "2024-07-01").indicator(id("I"));
    assert_eq!(number_of(figure.actual.as_ref()), some("190"));
    assert!(figure.has(Mark::Disputed) && keys(&figure).contains(&"why-disputed"));
    edit(&mut program, "I", |i| i.accumulation = Some(Accumulation::Cumulative));
    let latest = on(&program, "2024-07-01").indicator(id("I"));
    assert!(!latest.has(Mark::Disputed), "the latest value stands alone");
}

#[test]
fn percentages_taken_together_are_no_sum() {
    let mut program = periodic();
    edit(&mut program, "I", |i| i.measure = Some(Measure::Percentage));
    let part = |n: &str| Measurement {
        numerator: number(n),
        denominator: number("3"),
        ..Measurement::default()
    };
    measured(&mut program, "I", "2024-Q1", part("2"));
    let figure = on(&program, "2024-07-01").indicator(id("I"));
    let said = figure.reasons.iter().find(|r| r.key == "why-percentage-of-targets").unwrap();
    assert!(said.args.contains(&("actual", Arg::Number("66.67".parse().unwrap()))));
}

#[test]
fn an_end_that_is_not_reached_names_the_end_target_and_the_periods() {
    let mut program = periodic();
    measure(&mut program, "I", "2024-Q1", "110");
    measure(&mut program, "I", "2024-Q3", "95");
    let mut project = program.projects.get(&id("A")).unwrap().clone();
    project.actual_end = date("2025-12-31");
    program.projects.put(project);
    let figure = on(&program, "2026-01-31").indicator(id("I"));
    assert_eq!(figure.status.code(), "not_achieved");
    assert_eq!((percent(&figure.to_date), percent(&figure.to_end)), (some("102.5"), some("68.3")));
    let said = keys(&figure);
    for wanted in ["why-ended-short", "why-periods", "why-sum-of-targets", "why-of-end-target"] {
        assert!(said.contains(&wanted), "{wanted} in {said:?}");
    }
}
