//! Projects, phases, periods and what holds for every record.

use super::*;
use crate::domain::records::{ActivityStatus, Event, Period};

pub const CASES: &[Case] = &[
    (
        "TREE001",
        |p| change_project(p, |r| r.parent = Some(id("A"))),
        |p| change_project(p, |r| r.parent = None),
    ),
    (
        "REQ001",
        |p| change_project(p, |r| r.code = String::new()),
        |p| change_project(p, |r| r.code = "B".into()),
    ),
    (
        "REF001",
        |p| change_project(p, |r| r.parent = Some(id("gone"))),
        |p| {
            project(p, "B");
            change_project(p, |r| r.parent = Some(id("B")));
        },
    ),
    ("CODE001", |p| second_project(p, "A"), |p| second_project(p, "a")),
    (
        "DATE001",
        |p| change_project(p, |r| r.planned_end = date("2023-12-31")),
        |p| change_project(p, |r| r.planned_end = date("2024")),
    ),
    (
        "PER001",
        |p| change_period(p, |r| r.due = date("2024-09-29")),
        |p| change_period(p, |r| r.due = date("2024-09-30")),
    ),
    (
        "PER002",
        |p| change_period(p, |r| r.end = date("2024-10-01")),
        |p| change_period(p, |r| r.end = date("2024-09")),
    ),
    (
        "LIFE001",
        |p| put_stage(p, Stage::Closing, "2023-12-01"),
        |p| put_stage(p, Stage::Closing, "2024-01-01"),
    ),
    (
        "LIFE002",
        |p| change_phase(p, |r| r.actual_start = date("2023-10-31")),
        |p| change_phase(p, |r| r.actual_start = date("2023-11")),
    ),
    (
        "LIFE003",
        |p| {
            put_stage(p, Stage::Closing, "2025-12-01");
            change_phase(p, |r| r.actual_end = date("2025-11-30"));
        },
        |p| {
            put_stage(p, Stage::Closing, "2025-12-01");
            change_phase(p, |r| r.actual_end = date("2025-12-01"));
        },
    ),
    (
        "LIFE004",
        |p| {
            p.stage_events.take(id("Mou"));
        },
        |p| put_stage(p, Stage::Mou, ""),
    ),
    (
        "LIFE005",
        |p| {
            p.stage_events.take(id("Opening"));
        },
        |p| put_stage(p, Stage::Opening, ""),
    ),
    ("LIFE006", |p| second_phase(p, "2025-12-30"), |p| second_phase(p, "2025-12-31")),
    (
        "LIFE007",
        |p| extend(p, "2025-12-31", "2025-12-31"),
        |p| extend(p, "2025-12-31", "2026-01-01"),
    ),
    (
        "PROJ001",
        |p| project(p, "B"),
        |p| {
            project(p, "B");
            share(p, "B", "water", "100");
        },
    ),
    (
        "PROJ002",
        |p| change_project(p, |r| r.phase = None),
        |p| {
            change_project(p, |r| {
                r.phase = None;
                r.programme = Some(crate::domain::records::Programme::Related);
            });
        },
    ),
    (
        "PROJ003",
        |p| change_project(p, |r| r.actual_start = date("2023-12-31")),
        |p| change_project(p, |r| r.actual_start = date("2024-01-01")),
    ),
    (
        "PROJ004",
        |p| change_project(p, |r| r.gender = Some(3)),
        |p| change_project(p, |r| r.gender = Some(2)),
    ),
    (
        "PROJ005",
        |p| {
            change_project(p, |r| {
                r.activity_status = Some(ActivityStatus::Implementation);
                r.actual_end = date("2024-06-01");
            });
        },
        |p| {
            change_project(p, |r| {
                r.activity_status = Some(ActivityStatus::Implementation);
                r.actual_start = date("2024-06-01");
            });
        },
    ),
    (
        "PROJ005",
        |p| {
            change_project(p, |r| {
                r.activity_status = Some(ActivityStatus::Closed);
                r.actual_end = date("2024-06-16");
            });
        },
        |p| {
            change_project(p, |r| {
                r.activity_status = Some(ActivityStatus::Closed);
                r.actual_end = date("2024-06-15");
            });
        },
    ),
    ("SHAR001", |p| share(p, "A", "transport", "1"), |p| share(p, "A", "transport", "0")),
    ("SHAR002", |p| share(p, "A", "transport", "101"), |p| share(p, "A", "transport", "100")),
];

fn second_project(program: &mut Program, code: &str) {
    project(program, "B");
    let mut other = program.projects.get(&id("B")).unwrap().clone();
    other.code = code.into();
    program.projects.put(other);
}

fn change_period(program: &mut Program, change: impl Fn(&mut Period)) {
    let mut period = program.periods.get(&id("2024-Q3")).unwrap().clone();
    change(&mut period);
    program.periods.put(period);
}

fn second_phase(program: &mut Program, start: &str) {
    let mut second = program.phases.get(&id("P1")).unwrap().clone();
    (second.id, second.number) = (id("P2"), Some(2));
    (second.planned_start, second.code) = (date(start), "XDG-2".into());
    program.phases.put(second);
}

fn extend(program: &mut Program, old: &str, new: &str) {
    program.stage_events.put(StageEvent {
        id: id("extension"),
        phase: Some(id("P1")),
        stage: Some(Stage::Extension),
        date: date("2024-05-01"),
        old_end: date(old),
        new_end: date(new),
        ..StageEvent::default()
    });
}

#[test]
fn only_a_known_contradiction_of_dates_is_found() {
    let year = brought(|p| {
        change_project(p, |r| {
            (r.actual_start, r.actual_end) = (date("2024-05-25"), date("2024"));
        });
    });
    assert!(!year.contains("DATE001"));
    let closing = brought(|p| put_stage(p, Stage::Closing, ""));
    assert!(!closing.contains("LIFE001"), "an event without a date breaks no order");
    let event = brought(|p| {
        let (start, end) = (date("2024-05-25"), date("2024-05-24"));
        p.events.put(Event { id: id("E"), start, end, ..Event::default() });
    });
    assert!(event.contains("DATE001"), "an event that ends before it starts");
}
