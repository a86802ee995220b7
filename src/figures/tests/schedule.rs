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
fn another_day_moves_what_waits_for_it_and_no_more() {
    let program = chain();
    let figures = on(&program, "2024-02-01");
    let moved = |day: &str| {
        let moved = figures.moved_by(id("M1"), date(day).unwrap());
        moved.into_iter().map(|m| (m.milestone, m.after, m.days())).collect::<Vec<_>>()
    };
    assert_eq!(moved("2024-03-20"), [], "the day it is forecast for already");
    let later =
        [(id("M1"), date("2024-04-20"), Some(31)), (id("M2"), date("2024-04-30"), Some(31))];
    assert_eq!(moved("2024-04-20"), later, "the third has room left");
    let far = moved("2024-06-30");
    assert_eq!(far[2], (id("M3"), date("2024-07-10"), Some(10)));
    let earlier = moved("2024-02-10");
    assert_eq!(earlier[1], (id("M2"), date("2024-03-15"), Some(-15)), "no earlier than planned");
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

fn path(program: &Program, scope: crate::domain::values::Link, as_of: &str) -> Vec<Id> {
    let path = on(program, as_of).critical_path(scope);
    path.steps.into_iter().map(|step| step.milestone).collect()
}

#[test]
fn the_critical_path_is_what_has_no_float_in_order() {
    let mut program = chain();
    let project = link(Kind::Project, "A");
    assert_eq!(path(&program, project, "2024-02-01"), ["M3"].map(id), "its own day is later");
    milestone(&mut program, "M1", ["2024-03-01", "2024-06-20", ""]);
    let figure = on(&program, "2024-02-01").critical_path(project);
    let steps: Vec<_> = figure.steps.iter().map(|step| (step.milestone, step.waits)).collect();
    assert_eq!(steps, [("M1", false), ("M2", true), ("M3", true)].map(|(m, w)| (id(m), w)));
    assert_eq!(figure.end, Some(day("2024-06-30")));
    milestone(&mut program, "M1", ["2024-03-01", "", "2024-06-20"]);
    let done = on(&program, "2024-06-25").critical_path(project);
    assert_eq!((done.steps.len(), done.steps[0].done, done.steps[1].done), (3, true, false));
}

#[test]
fn a_path_runs_to_the_last_milestone_of_its_scope() {
    let mut program = chain();
    project(&mut program, "B");
    for (code, planned) in [("N1", "2024-05-01"), ("N2", "2024-12-01")] {
        milestone(&mut program, code, [planned, "", ""]);
        let mut other = program.milestones.get(&id(code)).unwrap().clone();
        other.project = Some(id("B"));
        program.milestones.put(other);
    }
    after(&mut program, "M3", "N2", 154);
    let of = |kind, name: &str| path(&program, link(kind, name), "2024-02-01");
    assert_eq!(of(Kind::Project, "A"), ["M3"].map(id));
    assert_eq!(of(Kind::Project, "B"), ["N2"].map(id));
    assert_eq!(of(Kind::Phase, "P1"), ["M3", "N2"].map(id), "across projects");
    assert_eq!(of(Kind::Partnership, "XDG"), of(Kind::Phase, "P1"));
    assert_eq!(of(Kind::Phase, "nowhere"), [] as [Id; 0]);
    let floats = on(&program, "2024-02-01").floats(link(Kind::Partnership, "XDG"));
    assert_eq!((floats[&id("M2")], floats[&id("N1")]), (92, 214));
}

#[test]
fn a_chain_through_another_project_binds_its_own() {
    let mut program = chain();
    project(&mut program, "B");
    milestone(&mut program, "N1", ["2024-04-01", "", ""]);
    let mut other = program.milestones.get(&id("N1")).unwrap().clone();
    other.project = Some(id("B"));
    program.milestones.put(other);
    after(&mut program, "M2", "N1", 2);
    after(&mut program, "N1", "M3", 90);
    let found = path(&program, link(Kind::Project, "A"), "2024-02-01");
    assert_eq!(found, ["M1", "M2", "M3"].map(id));
}

#[test]
fn a_path_names_the_cycles_of_its_scope_and_what_is_done_holds_nothing_back() {
    let mut program = chain();
    after(&mut program, "M3", "M1", 0);
    milestone(&mut program, "M4", ["2024-09-01", "", ""]);
    let figure = on(&program, "2024-02-01").critical_path(link(Kind::Phase, "P1"));
    assert_eq!((figure.cycles.len(), figure.cycles[0].len()), (1, 3));
    assert_eq!(figure.steps.iter().map(|step| step.milestone).collect::<Vec<_>>(), [id("M4")]);
    let mut early = chain();
    milestone(&mut early, "M3", ["2024-06-30", "", "2024-01-05"]);
    let floats = on(&early, "2024-02-01").floats(link(Kind::Project, "A"));
    assert_eq!(floats[&id("M2")], 0, "the last one that is open");
}
