use rust_decimal::Decimal;

use super::fixture::*;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{
    Accumulation, Direction, IndicatorRole, Measurement, MeasurementState, Target,
};
use crate::domain::values::{Absence, CodeList, Side};
use crate::figures::{IndicatorFigure, Mark, Outcome, Reading, Status};

pub(super) fn number_of(reading: Option<&Reading>) -> Option<Decimal> {
    reading.and_then(Reading::number)
}

pub(super) fn percent(outcome: &Outcome) -> Option<Decimal> {
    match outcome {
        Outcome::Percentage(share) => Some((share * Decimal::ONE_HUNDRED).round_dp(1).normalize()),
        _ => None,
    }
}

pub(super) fn some(text: &str) -> Option<Decimal> {
    text.parse().ok()
}

pub(super) fn keys(figure: &IndicatorFigure) -> Vec<&'static str> {
    figure.reasons.iter().map(|reason| reason.key).collect()
}

/// 2505 -> 15000 by the end of 2025, 13500 by the end of 2024.
fn cumulative() -> Program {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Cumulative, Direction::Ascending);
    baseline(&mut program, "I", "2505");
    target(&mut program, "I", "2024-Q4", "13500");
    target(&mut program, "I", "2025-Q4", "15000");
    program
}

#[test]
fn cumulative_compares_the_latest_value_with_both_targets() {
    let mut program = cumulative();
    measure(&mut program, "I", "2024-Q2", "6000");
    measure(&mut program, "I", "2024-Q4", "12980");
    let figure = on(&program, "2025-03-31").indicator(id("I"));
    assert_eq!(percent(&figure.to_end), some("83.8"));
    assert_eq!(percent(&figure.to_date), some("95.3"));
    assert_eq!(figure.status, Status::OnTrack);
    assert_eq!((figure.counted, figure.expected), (2, 5));
    assert!(figure.has(Mark::Old), "the first quarter of 2025 is due and missing");
    assert_eq!(figure.as_at, date("2024-12-31"));
    assert!(keys(&figure).contains(&"why-distance"));
    assert!(keys(&figure).contains(&"why-of-end-target"));
    let early = on(&program, "2024-12-30").indicator(id("I"));
    assert_eq!((early.status, early.due), (Status::NotDue, false));
    assert_eq!(number_of(early.actual.as_ref()), some("6000"));
}

#[test]
fn a_cumulative_end_target_is_achieved_when_it_is_reached() {
    let mut program = cumulative();
    measure(&mut program, "I", "2024-Q2", "15000");
    assert_eq!(on(&program, "2024-07-01").indicator(id("I")).status, Status::Achieved);
    edit(&mut program, "I", |i| i.accumulation = Some(Accumulation::Level));
    assert_eq!(on(&program, "2024-07-01").indicator(id("I")).status, Status::NotDue);
    assert_eq!(on(&program, "2025-12-31").indicator(id("I")).status, Status::Achieved);
}

#[test]
fn statuses_follow_the_thresholds_of_the_partnership() {
    for (value, wanted) in [("11852", "on_track"), ("11850", "at_risk"), ("8002", "off_track")] {
        let mut program = cumulative();
        measure(&mut program, "I", "2024-Q4", value);
        let status = on(&program, "2025-01-01").indicator(id("I")).status;
        assert_eq!(status.code(), wanted, "{value}");
    }
    let mut program = cumulative();
    let mut partnership = program.partnerships.get(&id("XDG")).unwrap().clone();
    partnership.on_track_from = number("99");
    program.partnerships.put(partnership);
    measure(&mut program, "I", "2024-Q4", "12980");
    assert_eq!(on(&program, "2025-01-01").indicator(id("I")).status, Status::AtRisk);
}

#[test]
fn a_due_target_without_value_is_no_data_and_absence_is_not_zero() {
    let mut program = cumulative();
    assert_eq!(on(&program, "2025-01-01").indicator(id("I")).status, Status::NoData);
    let absent = Measurement { absence: Some(Absence::Withheld), ..Measurement::default() };
    measured(&mut program, "I", "2024-Q4", absent);
    let figure = on(&program, "2025-01-01").indicator(id("I"));
    assert_eq!((figure.status, figure.actual), (Status::NoData, None));
}

#[test]
fn an_owner_that_ended_leaves_achieved_or_not() {
    for (value, wanted) in [("15000", "achieved"), ("14999", "not_achieved"), ("", "no_data")] {
        let mut program = cumulative();
        let mut project = program.projects.get(&id("A")).unwrap().clone();
        project.actual_end = date("2025-06-30");
        program.projects.put(project);
        if !value.is_empty() {
            measure(&mut program, "I", "2025-Q2", value);
        }
        let status = on(&program, "2025-07-15").indicator(id("I")).status;
        assert_eq!(status.code(), wanted, "{value}");
    }
}

#[test]
fn a_row_without_a_figure_answers_nothing() {
    let mut program = cumulative();
    let due = |program: &Program| on(program, "2024-12-31").due(0).len();
    let before = due(&program);
    measured(&mut program, "I", "2024-Q1", Measurement::default());
    assert_eq!(due(&program), before);
    measure(&mut program, "I", "2024-Q2", "3000");
    assert_eq!(due(&program), before - 1);
}

#[test]
fn not_applicable_leaves_the_count_and_unknown_stays() {
    let mut program = cumulative();
    let absent = |absence| Measurement { absence: Some(absence), ..Measurement::default() };
    measure(&mut program, "I", "2024-Q1", "3000");
    measured(&mut program, "I", "2024-Q2", absent(Absence::Unknown));
    measured(&mut program, "I", "2024-Q3", absent(Absence::NotApplicable));
    let figure = on(&program, "2024-09-30").indicator(id("I"));
    assert_eq!((figure.counted, figure.expected), (1, 2));
    assert!(!figure.has(Mark::Old), "an absence is an answer");
    assert_eq!(number_of(figure.actual.as_ref()), some("3000"));
}

#[test]
fn drafts_and_returned_values_never_count() {
    let mut program = cumulative();
    for state in [MeasurementState::Draft, MeasurementState::Returned] {
        let value = number("14000");
        let state = Some(state);
        measured(&mut program, "I", "2024-Q4", Measurement { value, state, ..Default::default() });
    }
    let figures = on(&program, "2025-01-01");
    assert_eq!(figures.indicator(id("I")).actual, None);
    assert!(figures.due(0).iter().any(|due| due.code.ends_with("2024-Q4")));
    let state = Some(MeasurementState::Submitted);
    let value = number("13000");
    measured(&mut program, "I", "2024-Q4", Measurement { value, state, ..Default::default() });
    let figures = on(&program, "2025-01-01");
    assert!(figures.indicator(id("I")).has(Mark::Submitted));
    assert!(!figures.due(0).iter().any(|due| due.code.ends_with("2024-Q4")));
}

#[test]
fn a_later_value_of_a_source_succeeds_and_another_source_differs() {
    let mut program = cumulative();
    let value = |value: &str, source: &str, published: &str| Measurement {
        value: number(value),
        source: source.into(),
        published: date(published),
        ..Measurement::default()
    };
    measured(&mut program, "I", "2024-Q4", value("12000", "ministry", "2025-01-10"));
    measured(&mut program, "I", "2024-Q4", value("12980", "ministry", "2025-02-10"));
    let figure = on(&program, "2025-03-01").indicator(id("I"));
    assert_eq!((number_of(figure.actual.as_ref()), figure.differing.len()), (some("12980"), 0));
    let used = Measurement { used: Some(true), ..value("11000", "press", "2024-12-31") };
    measured(&mut program, "I", "2024-Q4", used);
    let figure = on(&program, "2025-03-01").indicator(id("I"));
    assert_eq!((number_of(figure.actual.as_ref()), figure.differing.len()), (some("11000"), 1));
    assert!(!figure.has(Mark::Disputed));
}

#[test]
fn where_the_sides_differ_the_responsible_one_counts_and_is_disputed() {
    let mut program = cumulative();
    edit(&mut program, "I", |i| i.side = Some(Side::Partner));
    let value = |value: &str, side| Measurement {
        value: number(value),
        side: Some(side),
        ..Measurement::default()
    };
    measured(&mut program, "I", "2024-Q4", value("12000", Side::Korea));
    measured(&mut program, "I", "2024-Q4", value("12980", Side::Partner));
    let figure = on(&program, "2025-03-01").indicator(id("I"));
    assert_eq!(number_of(figure.actual.as_ref()), some("12980"));
    assert!(figure.has(Mark::Disputed));
    assert_eq!(figure.differing[0].side, Some(Side::Korea));
    measured(&mut program, "I", "2024-Q4", value("12500", Side::Joint));
    let figure = on(&program, "2025-03-01").indicator(id("I"));
    assert_eq!(number_of(figure.actual.as_ref()), some("12500"));
    assert!(!figure.has(Mark::Disputed), "what both agreed ends the dispute");
}

#[test]
fn the_original_target_stands_beside_the_one_in_force() {
    let mut program = cumulative();
    let record = link(Kind::Target, "I target 2024-Q4");
    revise(&mut program, record, "value", ["14000", "13800"], "2024-06-01");
    revise(&mut program, record, "value", ["13800", "13500"], "2024-11-01");
    let target = |as_of: &str| {
        let figure = on(&program, as_of).indicator(id("I"));
        let point = figure.series.into_iter().find(|point| point.code == "2024-Q4").unwrap();
        (number_of(point.target.as_ref()), number_of(point.original_target.as_ref()))
    };
    assert_eq!(target("2024-05-31"), (some("14000"), None));
    assert_eq!(target("2024-06-01"), (some("13800"), some("14000")));
    assert_eq!(target("2025-01-01"), (some("13500"), some("14000")));
}

#[test]
fn context_never_has_an_achievement_or_a_status_of_its_own() {
    let mut program = cumulative();
    edit(&mut program, "I", |i| i.role = Some(IndicatorRole::Context));
    measure(&mut program, "I", "2024-Q4", "14000");
    let figures = on(&program, "2025-01-01");
    let figure = figures.indicator(id("I"));
    assert!(figure.context);
    assert_eq!((figure.status, keys(&figure)), (Status::NotDue, vec!["why-context"]));
    assert_eq!(figures.project(id("A")).results.to_date.expected, 0);
    assert_eq!(number_of(figure.actual.as_ref()), some("14000"));
}

#[test]
fn kept_values_are_off_track_from_the_second_miss_in_a_row() {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Level, Direction::Maintain);
    edit(&mut program, "I", |i| i.lower = number("95"));
    let status = |program: &Program| on(program, "2024-12-31").indicator(id("I")).status;
    assert_eq!(status(&program), Status::NoData);
    measure(&mut program, "I", "2024-Q1", "96");
    assert_eq!(status(&program), Status::OnTrack);
    measure(&mut program, "I", "2024-Q2", "94");
    assert_eq!(status(&program), Status::AtRisk);
    measure(&mut program, "I", "2024-Q3", "90");
    assert_eq!(status(&program), Status::OffTrack);
}

#[test]
fn parts_have_outcomes_of_their_own_and_stay_out_of_the_total() {
    let mut program = cumulative();
    let women = CodeList::parse("sex=female");
    program.targets.put(Target {
        id: id("women"),
        indicator: Some(id("I")),
        period: Some(id("2024-Q4")),
        value: number("6000"),
        disaggregation: women.clone(),
        ..Target::default()
    });
    let value = number("3000");
    let disaggregation = women.clone();
    let part = Measurement { value, disaggregation, ..Measurement::default() };
    measured(&mut program, "I", "2024-Q4", part);
    let figure = on(&program, "2025-01-01").indicator(id("I"));
    assert_eq!(figure.actual, None);
    assert_eq!(figure.parts[0].part, women);
    assert_eq!(percent(&figure.parts[0].to_date), some("50"));
}

#[test]
fn without_a_target_due_no_outcome_says_that_one_is() {
    let program = cumulative();
    let figure = on(&program, "2024-06-30").indicator(id("I"));
    let Outcome::NoData(why) = figure.to_end else { panic!("an outcome") };
    assert_eq!((figure.due, why.key), (false, "why-no-value-yet"));
}
