use super::fixture::*;
use crate::domain::program::{Kind, Program};
use crate::domain::records::MilestoneState;
use crate::domain::values::Id;
use crate::figures::Status;
use crate::figures::check::check;

#[test]
fn slips_and_statuses_by_example() {
    let table = [
        // planned, forecast, actual, as-of, slip, status
        ("2024-03-01", "", "2024-03-01", "2024-06-01", Some(0), "achieved"),
        ("2024-03-01", "", "2024-03-11", "2024-06-01", Some(10), "achieved"),
        ("2024-03-01", "", "2024-02-20", "2024-06-01", Some(-10), "achieved"),
        ("2024-03-01", "", "2024-07-01", "2024-03-01", Some(0), "on_track"),
        ("2024-03-01", "", "", "2024-03-31", Some(30), "at_risk"),
        ("2024-03-01", "", "", "2024-04-01", Some(31), "off_track"),
        ("2024-03-01", "2024-05-01", "", "2024-02-01", Some(61), "off_track"),
        ("2024-03-01", "2024-02-20", "", "2024-02-01", Some(-10), "on_track"),
        ("2024-03-01", "2024-02-20", "", "2024-03-06", Some(5), "at_risk"),
        ("", "2024-05-01", "", "2024-02-01", None, "no_data"),
        ("2024-03", "", "2024-03-31", "2024-06-01", Some(0), "achieved"),
        ("2024-03", "", "2024-04-02", "2024-06-01", Some(2), "achieved"),
        ("2024", "", "", "2024-12-31", Some(0), "on_track"),
    ];
    for (planned, forecast, actual, as_of, slip, status) in table {
        let mut program = program();
        milestone(&mut program, "M1", [planned, forecast, actual]);
        let figure = on(&program, as_of).milestone(id("M1"));
        let found = (figure.slip, figure.status.code());
        assert_eq!(found, (slip, status), "{planned} {forecast} {actual} {as_of}");
        assert_eq!(figure.approximate, planned.len() < 10 && !planned.is_empty());
    }
}

fn chain() -> Program {
    let mut program = program();
    milestone(&mut program, "M1", ["2024-03-01", "2024-03-20", ""]);
    milestone(&mut program, "M2", ["2024-03-15", "", ""]);
    milestone(&mut program, "M3", ["2024-06-30", "", ""]);
    after(&mut program, "M1", "M2", 10);
    after(&mut program, "M2", "M3", 0);
    program
}

#[test]
fn forecasts_are_pushed_through_dependencies() {
    let program = chain();
    let figures = on(&program, "2024-02-01");
    let second = figures.milestone(id("M2"));
    assert_eq!((second.effective, second.slip), (date("2024-03-30"), Some(15)));
    assert_eq!(second.pushed_by, Some(id("M1")));
    let third = figures.milestone(id("M3"));
    assert_eq!((third.effective, third.pushed_by, third.slip), (date("2024-06-30"), None, Some(0)));
    assert!(third.critical && !second.critical);
    assert_eq!(second.float, Some(92));
}

#[test]
fn a_done_milestone_is_never_pushed_and_pushes_by_its_day() {
    let mut program = chain();
    milestone(&mut program, "M1", ["2024-03-01", "", "2024-04-10"]);
    milestone(&mut program, "M3", ["2024-06-30", "", "2024-01-05"]);
    let figures = on(&program, "2024-04-15");
    assert_eq!(figures.milestone(id("M2")).effective, date("2024-04-20"));
    assert_eq!(figures.milestone(id("M3")).effective, date("2024-01-05"));
    let codes: Vec<_> =
        check(&program, day("2024-04-15")).iter().map(|finding| finding.code).collect();
    assert!(codes.contains(&"MILE002"));
}

#[test]
fn a_cycle_names_its_members_and_nothing_hangs() {
    let mut program = chain();
    after(&mut program, "M3", "M1", 0);
    milestone(&mut program, "M4", ["2024-09-01", "", ""]);
    after(&mut program, "M3", "M4", 0);
    let figures = on(&program, "2024-02-01");
    let mut members = figures.milestone(id("M2")).cycle;
    members.sort();
    let mut all: Vec<Id> = ["M1", "M2", "M3"].map(id).into();
    all.sort();
    assert_eq!(members, all);
    assert!(figures.milestone(id("M4")).cycle.is_empty());
    let findings = check(&program, day("2024-02-01"));
    let cycles: Vec<_> = findings.iter().filter(|finding| finding.code == "DEP001").collect();
    assert_eq!(cycles.len(), 1, "one finding a cycle");
    after(&mut program, "M4", "M4", 0);
    let findings = check(&program, day("2024-02-01"));
    assert_eq!(findings.iter().filter(|finding| finding.code == "DEP001").count(), 2);
}

#[test]
fn a_long_chain_is_pushed_to_its_end() {
    let mut program = program();
    for number in 0..2000 {
        milestone(&mut program, &format!("M{number}"), ["2024-03-01", "", ""]);
        if number > 0 {
            after(&mut program, &format!("M{}", number - 1), &format!("M{number}"), 1);
        }
    }
    let last = on(&program, "2024-02-01").milestone(id("M1999"));
    assert_eq!(last.slip, Some(1999));
}

#[test]
fn progress_weighs_milestones_and_leaves_out_cancelled_ones() {
    let mut program = program();
    milestone(&mut program, "M1", ["2024-03-01", "", "2024-03-01"]);
    milestone(&mut program, "M2", ["2024-04-01", "", ""]);
    milestone(&mut program, "M3", ["2025-04-01", "", ""]);
    milestone(&mut program, "M4", ["2024-01-01", "", ""]);
    let mut heavy = program.milestones.get(&id("M1")).unwrap().clone();
    heavy.weight = number("2");
    program.milestones.put(heavy);
    let mut cancelled = program.milestones.get(&id("M4")).unwrap().clone();
    cancelled.state = Some(MilestoneState::Cancelled);
    program.milestones.put(cancelled);
    let figure = on(&program, "2024-04-11").project(id("A")).milestones;
    assert_eq!((figure.done, figure.due, figure.total), (1, 2, 3));
    assert_eq!(figure.progress, "0.5".parse().ok());
    assert_eq!(figure.due_share, "0.75".parse().ok());
    assert_eq!(figure.done_of_due.map(|share| share.round_dp(3)), "0.667".parse().ok());
    assert_eq!(figure.status, Status::AtRisk);
    assert_eq!((figure.worst_slip, figure.worst), (Some(10), Some(id("M2"))));
    assert_eq!(figure.statuses[&Status::Stopped], 1);
}

#[test]
fn a_revised_plan_keeps_the_first_one() {
    let mut program = chain();
    revise(
        &mut program,
        link(Kind::Milestone, "M3"),
        "planned",
        ["2024-05-31", "2024-06-30"],
        "2024-02-15",
    );
    let before = on(&program, "2024-02-14").milestone(id("M3"));
    assert_eq!((before.planned, before.planned_original), (date("2024-05-31"), None));
    let after = on(&program, "2024-02-15").milestone(id("M3"));
    assert_eq!((after.planned, after.planned_original), (date("2024-06-30"), date("2024-05-31")));
}
