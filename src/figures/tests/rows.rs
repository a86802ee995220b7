use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::fixture::*;
use super::ratings::set;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{
    Accumulation, BudgetKind, Direction, Measurement, Stage, StageEvent, TransactionKind,
};
use crate::domain::values::Side;
use crate::figures::{Figures, ProjectRow, Status};

/// A project in which something happens every other week.
pub fn lively() -> Program {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Cumulative, Direction::Ascending);
    baseline(&mut program, "I", "0");
    indicator(&mut program, "J", Accumulation::Periodic, Direction::Ascending);
    for (quarter, aim) in [("2024-Q1", "10"), ("2024-Q3", "40"), ("2025-Q2", "90")] {
        target(&mut program, "I", quarter, aim);
        target(&mut program, "J", quarter, aim);
        measure(&mut program, "J", quarter, "11");
    }
    let value = |value: &str, as_at: &str| Measurement {
        value: number(value),
        as_at: date(as_at),
        ..Measurement::default()
    };
    measured(&mut program, "I", "2024-Q1", value("8", "2024-04-20"));
    measured(&mut program, "I", "2024-Q3", value("50", "2024-08-07"));
    revise(
        &mut program,
        link(Kind::Target, "I target 2024-Q3"),
        "value",
        ["30", "40"],
        "2024-11-11",
    );
    milestone(&mut program, "M1", ["2024-02-10", "2024-05-05", "2024-06-02"]);
    milestone(&mut program, "M2", ["2024-05-20", "", "2024-07-19"]);
    milestone(&mut program, "M3", ["2024-09", "2024-10-10", ""]);
    milestone(&mut program, "M4", ["2024-12-24", "", ""]);
    after(&mut program, "M1", "M2", 14);
    after(&mut program, "M3", "M4", 90);
    revise(
        &mut program,
        link(Kind::Milestone, "M4"),
        "planned",
        ["2024-06-30", "2024-12-24"],
        "2024-03-03",
    );
    budget(&mut program, BudgetKind::Original, Side::Korea, ["1000", "USD"]);
    budget(&mut program, BudgetKind::Revised, Side::Korea, ["1200", "USD"]);
    let mut revised = program.budgets.get(&id("budget 1")).unwrap().clone();
    revised.agreed = date("2024-09-17");
    program.budgets.put(revised);
    plan(&mut program, "2024-Q2", Side::Korea, "500");
    pay(&mut program, TransactionKind::Disbursement, Side::Korea, ["450", "USD"], "2024-07-23");
    program.stage_events.put(StageEvent {
        id: id("extension"),
        phase: Some(id("P1")),
        stage: Some(Stage::Extension),
        date: date("2025-05-15"),
        new_end: date("2026-03-31"),
        ..StageEvent::default()
    });
    let mut project = program.projects.get(&id("A")).unwrap().clone();
    (project.planned_end, project.actual_end) = (date("2025-03-31"), date("2025-08"));
    program.projects.put(project);
    share(&mut program, "A", "water", "30");
    share(&mut program, "A", "transport", "70");
    program
}

/// The same with statuses that a person set for a quarter and a year.
fn rated() -> Program {
    let mut program = lively();
    let project = link(Kind::Project, "A");
    set(&mut program, project, "2024-Q2", Status::OffTrack);
    set(&mut program, project, "2025", Status::Stopped);
    program
}

fn row(program: &Program, as_of: NaiveDate) -> ProjectRow {
    Figures::new(program, as_of).row(id("A")).unwrap()
}

#[test]
fn a_row_says_what_a_list_shows() {
    let program = lively();
    let row = row(&program, day("2024-08-10"));
    assert_eq!((row.code.as_str(), row.phase.as_str()), ("A", "XDG-1"));
    assert_eq!(row.sectors, ["transport", "water"]);
    assert_eq!((row.milestones_done, row.milestones_due, row.milestones_total), (2, 2, 4));
    assert_eq!(row.budget, "1000".parse().ok());
    assert_eq!(row.execution, "0.45".parse().ok());
    assert_eq!(row.valid_from, Some(day("2024-08-07")));
    let text = serde_json::to_string(&row).unwrap();
    assert_eq!(serde_json::from_str::<ProjectRow>(&text).unwrap(), row);
}

#[test]
fn a_row_kept_with_more_digits_equals_a_fresh_one() {
    let program = rated();
    let row = row(&program, day("2024-06-10"));
    assert_eq!(row.set, Some(Status::OffTrack));
    let share = |text: &str| text.parse::<rust_decimal::Decimal>().ok();
    let long = ProjectRow { achievement: share("0.6666666666666666666666666667"), ..row.clone() };
    let kept: ProjectRow = serde_json::from_str(&serde_json::to_string(&long).unwrap()).unwrap();
    assert_eq!(kept.achievement, share("0.666666666667"));
    let text = serde_json::to_string(&row).unwrap().replace(r#""override":"off_track","#, "");
    let old: ProjectRow = serde_json::from_str(&text).unwrap();
    assert_eq!(old, ProjectRow { set: None, ..row }, "kept before anybody could set a status");
}

#[test]
fn rows_are_the_projects_by_code() {
    let mut program = lively();
    project(&mut program, "0");
    let codes: Vec<_> = on(&program, "2024-08-10").rows().into_iter().map(|row| row.code).collect();
    assert_eq!(codes, ["0", "A"]);
}

/// Every row holds on each day from the first to before the last, and on no day beyond them does
/// it claim to.
#[test]
fn a_row_is_the_same_on_every_day_it_is_valid() {
    let program = rated();
    let (mut today, end) = (day("2023-12-01"), day("2026-06-01"));
    let mut before: Option<ProjectRow> = None;
    while today < end {
        let now = row(&program, today);
        assert!(now.valid_from.is_none_or(|from| from <= today), "{today}");
        assert!(now.valid_until.is_none_or(|until| until > today), "{today}");
        if let Some(before) = before {
            if before.valid_until.is_none_or(|until| today < until) {
                assert_eq!(now, before, "{today}");
            } else {
                assert_eq!(now.valid_from, before.valid_until, "{today}");
            }
        }
        before = Some(now);
        today = today.checked_add_days(Days::new(1)).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn any_two_days_of_one_span_give_one_row(first in 0u64..1000, step in 0u64..60) {
        let program = rated();
        let first = day("2023-12-01").checked_add_days(Days::new(first)).unwrap();
        let second = first.checked_add_days(Days::new(step)).unwrap();
        let row_of_first = row(&program, first);
        if row_of_first.valid_until.is_none_or(|until| second < until) {
            prop_assert_eq!(row(&program, second), row_of_first);
        }
    }

    #[test]
    fn an_absent_value_never_changes_a_sum(place in 0usize..8) {
        use crate::domain::values::Absence;
        let quarters = ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4",
            "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"];
        let mut program = lively();
        let before = on(&program, "2026-01-01").indicator(id("J"));
        if !before.series.iter().any(|p| p.code == quarters[place] && p.actual.is_some()) {
            let absence = Some(Absence::Unknown);
            measured(&mut program, "J", quarters[place], Measurement { absence, ..Default::default() });
        }
        let after = on(&program, "2026-01-01").indicator(id("J"));
        prop_assert_eq!(after.actual, before.actual);
        prop_assert_eq!(after.to_date, before.to_date);
        prop_assert_eq!(after.counted, before.counted);
    }
}
