use super::fixture::*;
use crate::domain::program::Program;
use crate::domain::reason::Reason;
use crate::domain::records::{
    Accumulation, Direction, IndicatorRole, Measure, Measurement, Milestone, Programme,
};
use crate::domain::values::{Absence, CodeList};
use crate::figures::{DayProjection, ProjectionFigure, SlipBasis};

const QUARTERS: [&str; 8] =
    ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"];

fn valued(accumulation: Accumulation, values: &[&str]) -> Program {
    let mut program = program();
    indicator(&mut program, "I", accumulation, Direction::Ascending);
    for (quarter, value) in QUARTERS.iter().zip(values) {
        if !value.is_empty() {
            measure(&mut program, "I", quarter, value);
        }
    }
    program
}

fn projected(program: &Program, as_of: &str) -> Result<ProjectionFigure, Reason> {
    let figures = on(program, as_of);
    figures.projection(&figures.indicator(id("I")))
}

fn key(program: &Program, as_of: &str) -> &'static str {
    projected(program, as_of).unwrap_err().key
}

#[test]
fn a_course_goes_on_to_the_period_in_hand_and_to_the_end() {
    let program = valued(Accumulation::Level, &["91", "182", "274", "366", "456"]);
    let projection = projected(&program, "2025-04-15").unwrap();
    assert_eq!((projection.values.len(), projection.values[4].0), (5, day("2025-03-31")));
    let (period, end) = (projection.to_period.unwrap(), projection.to_end.unwrap());
    assert_eq!((period.day, period.period), (day("2025-06-30"), Some(id("2025-Q2"))));
    assert_eq!((end.day, end.period), (day("2025-12-31"), None));
    // One a day: 31 December 2025 is day 731 after 31 December 2023.
    assert_eq!(period.span.middle, "547".parse().unwrap());
    assert_eq!(end.span.middle, "731".parse().unwrap());
    assert_eq!((end.span.low, end.span.high), (end.span.middle, end.span.middle));
    assert!(!end.cut && !projection.at_least);
}

#[test]
fn the_reasons_why_there_is_none() {
    let mut few = valued(Accumulation::Level, &["1", "2", "3", "4"]);
    assert_eq!(key(&few, "2025-04-15"), "why-projection-few");
    measure(&mut few, "I", "2025-Q1", "5");
    assert!(projected(&few, "2025-04-15").is_ok());
    edit(&mut few, "I", |i| i.method_breaks = CodeList::parse("2024-06-01"));
    assert_eq!(key(&few, "2025-04-15"), "why-projection-few", "three after the break");
    edit(&mut few, "I", |i| i.method_breaks = CodeList::parse("2026-06-01"));
    assert!(projected(&few, "2025-04-15").is_ok(), "a change to come breaks nothing yet");
    edit(&mut few, "I", |i| i.role = Some(IndicatorRole::Context));
    assert_eq!(key(&few, "2025-04-15"), "why-projection-context");
    edit(&mut few, "I", |i| {
        (i.role, i.measure) = (Some(IndicatorRole::Results), Some(Measure::Ordinal));
    });
    assert_eq!(key(&few, "2025-04-15"), "why-projection-words");
    let whole = valued(Accumulation::Level, &["1", "2", "3", "4", "5", "6", "7", "8"]);
    assert_eq!(key(&whole, "2025-12-31"), "why-projection-over");
    assert_eq!(on(&few, "2025-04-15").indicator(id("I")).reasons[0].key, "why-no-target");
}

#[test]
fn a_course_is_cut_at_what_the_measure_allows() {
    let table = [
        (Measure::Percentage, Accumulation::Level, ["80", "85", "90", "95", "99"], "100"),
        (Measure::Unit, Accumulation::Level, ["40", "30", "20", "10", "1"], "0"),
        (Measure::Unit, Accumulation::Cumulative, ["10", "20", "5", "4", "3"], "3"),
    ];
    for (measure, accumulation, values, wanted) in table {
        let mut program = valued(accumulation, &values);
        edit(&mut program, "I", |indicator| indicator.measure = Some(measure));
        let end = projected(&program, "2025-04-15").unwrap().to_end.unwrap();
        assert_eq!(end.span.middle, wanted.parse().unwrap(), "{values:?}");
        assert!(end.cut, "{values:?}");
    }
    let falls = valued(Accumulation::Level, &["-1", "-20", "-30", "-40", "-50"]);
    assert!(!projected(&falls, "2025-04-15").unwrap().to_end.unwrap().cut);
}

#[test]
fn a_sum_is_projected_from_an_unbroken_run_and_says_what_is_missing() {
    let whole = valued(Accumulation::Periodic, &["10", "10", "10", "10", "10"]);
    let projection = projected(&whole, "2025-04-15").unwrap();
    let end = projection.to_end.unwrap();
    assert_eq!(end.span.middle.round(), "80".parse().unwrap(), "eight quarters of ten");
    assert!(!projection.at_least);
    let gap = valued(Accumulation::Periodic, &["10", "", "10", "10", "10", "10"]);
    assert_eq!(key(&gap, "2025-07-15"), "why-projection-few", "four after the gap");
    let later = valued(Accumulation::Periodic, &["10", "", "10", "10", "10", "10", "10"]);
    let projection = projected(&later, "2025-10-15").unwrap();
    assert_eq!((projection.values.len(), projection.at_least), (5, true));
    let end = projection.to_end.unwrap().span.middle.round();
    assert_eq!(end, "70".parse().unwrap(), "the six known and one to come");
    let mut excused = gap;
    let absence = Some(Absence::NotApplicable);
    let none = Measurement { absence, ..Measurement::default() };
    measured(&mut excused, "I", "2024-Q2", none);
    let projection = projected(&excused, "2025-07-15").unwrap();
    assert_eq!((projection.values.len(), projection.at_least), (5, false));
}

#[test]
fn shares_of_a_sum_stay_sums_of_parts() {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Periodic, Direction::Ascending);
    edit(&mut program, "I", |indicator| indicator.measure = Some(Measure::Percentage));
    for quarter in &QUARTERS[..5] {
        let value = Measurement {
            numerator: number("30"),
            denominator: number("40"),
            ..Measurement::default()
        };
        measured(&mut program, "I", quarter, value);
    }
    let end = projected(&program, "2025-04-15").unwrap().to_end.unwrap();
    assert_eq!(end.span.middle, "75".parse().unwrap());
}

fn finished(program: &mut Program, project: &str, code: &str, slip: u32) {
    program.milestones.put(Milestone {
        id: id(&format!("{project} {code}")),
        project: Some(id(project)),
        code: code.into(),
        planned: date("2024-03-01"),
        actual: date(&format!("2024-03-{:02}", slip + 1)),
        ..Milestone::default()
    });
}

fn day_of(program: &Program, as_of: &str) -> Result<DayProjection, Reason> {
    let figures = on(program, as_of);
    figures.day_projection(&figures.slips(), id("M"))
}

#[test]
fn the_slips_of_finished_milestones_spread_an_open_one() {
    let mut program = program();
    milestone(&mut program, "M", ["2024-09-01", "", ""]);
    assert_eq!(day_of(&program, "2024-06-01").unwrap_err().key, "why-projection-few-slips");
    project(&mut program, "B");
    for (code, slip) in [("M1", 0), ("M2", 2), ("M3", 4), ("M4", 6), ("M5", 20)] {
        finished(&mut program, "B", code, slip);
    }
    let found = day_of(&program, "2024-06-01").unwrap();
    assert_eq!((found.basis, found.finished), (SlipBasis::Partnership, 5));
    let days = [found.low, found.middle, found.high];
    assert_eq!(days, ["2024-09-01", "2024-09-05", "2024-09-21"].map(day));
    for code in ["N1", "N2", "N3", "N4", "N5"] {
        finished(&mut program, "A", code, 10);
    }
    let own = day_of(&program, "2024-06-01").unwrap();
    assert_eq!((own.basis, own.middle, own.cut), (SlipBasis::Project, day("2024-09-11"), false));
    let late = day_of(&program, "2024-12-01").unwrap();
    assert_eq!((late.low, late.high, late.cut), (day("2024-12-01"), day("2024-12-01"), true));
    milestone(&mut program, "M", ["2024-09-01", "", "2024-09-02"]);
    assert_eq!(day_of(&program, "2024-12-01").unwrap_err().key, "why-projection-over");
}

#[test]
fn a_milestone_comes_no_earlier_than_what_it_waits_for() {
    let mut program = program();
    milestone(&mut program, "M", ["2024-09-01", "", ""]);
    milestone(&mut program, "M0", ["2024-08-01", "2024-10-01", ""]);
    after(&mut program, "M0", "M", 5);
    for code in ["N1", "N2", "N3", "N4", "N5"] {
        finished(&mut program, "A", code, 10);
    }
    let found = day_of(&program, "2024-06-01").unwrap();
    assert_eq!((found.low, found.high, found.cut), (day("2024-10-06"), day("2024-10-06"), true));
}

#[test]
fn related_projects_give_no_spread() {
    let mut program = program();
    milestone(&mut program, "M", ["2024-09-01", "", ""]);
    project(&mut program, "B");
    let mut related = program.projects.get(&id("B")).unwrap().clone();
    related.programme = Some(Programme::Related);
    program.projects.put(related);
    for code in ["M1", "M2", "M3", "M4", "M5"] {
        finished(&mut program, "B", code, 3);
    }
    assert_eq!(day_of(&program, "2024-06-01").unwrap_err().key, "why-projection-few-slips");
}

#[test]
fn values_too_large_to_add_give_no_projection_and_no_crash() {
    let huge = "70000000000000000000000000000";
    for (accumulation, wanted) in
        [(Accumulation::Periodic, "why-projection-few"), (Accumulation::Level, "why-too-large")]
    {
        let program =
            valued(accumulation, &[huge, "-70000000000000000000000000000", huge, "1", huge]);
        assert_eq!(key(&program, "2025-04-15"), wanted, "{accumulation:?}");
    }
}
