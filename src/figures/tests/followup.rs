use super::fixture::*;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{FollowupCheck, Service};
use crate::domain::values::Ml;
use crate::figures::{CheckState, DueKind, FollowOn};

fn check(program: &mut Program, year: i64, made: &str, in_use: Option<bool>) {
    program.followup_checks.put(FollowupCheck {
        id: id(&format!("check {year}")),
        owner: Some(link(Kind::Service, "PORTAL")),
        due_year: Some(year),
        date: date(made),
        in_use,
        users: number(if made.is_empty() { "" } else { "1200" }),
        ..FollowupCheck::default()
    });
}

fn followed() -> Program {
    let mut program = program();
    program.services.put(Service {
        id: id("PORTAL"),
        code: "PORTAL".into(),
        title: Ml::from([("en", "Portal")]),
        ..Service::default()
    });
    check(&mut program, 2024, "2024-11-06", Some(true));
    check(&mut program, 2025, "2025-03-01", Some(false));
    check(&mut program, 2026, "", None);
    program
}

#[test]
fn a_check_is_planned_due_made_or_overdue() {
    let program = followed();
    let table = [
        ("2023-12-31", 2024, CheckState::Planned),
        ("2024-01-01", 2024, CheckState::Due),
        ("2024-11-05", 2024, CheckState::Due),
        ("2024-11-06", 2024, CheckState::Made),
        ("2025-12-31", 2026, CheckState::Planned),
        ("2026-12-31", 2026, CheckState::Due),
        ("2027-01-01", 2026, CheckState::Overdue),
    ];
    for (as_of, year, state) in table {
        let figure = on(&program, as_of).followup_check(id(&format!("check {year}")));
        assert_eq!(figure.state, Some(state), "{as_of} {year}");
    }
    let before = on(&program, "2024-11-05").followup_check(id("check 2024"));
    assert_eq!((before.in_use, before.users), (None, None), "nobody has looked yet");
}

#[test]
fn what_is_due_lists_the_checks_whose_year_has_begun() {
    let program = followed();
    let due = |as_of: &str, days: i64| {
        let due = on(&program, as_of).due(days);
        let checks: Vec<_> =
            due.into_iter().filter(|due| due.kind == DueKind::FollowupCheck).collect();
        checks
            .into_iter()
            .map(|due| (due.due.unwrap().to_string(), due.days_late))
            .collect::<Vec<_>>()
    };
    assert_eq!(due("2025-12-31", 30), []);
    assert_eq!(due("2025-12-31", 365), [("2026-12-31".into(), -365)]);
    assert_eq!(due("2026-01-01", 0), [("2026-12-31".into(), -364)]);
    assert_eq!(due("2027-01-10", 0), [("2026-12-31".into(), 10)]);
}

#[test]
fn use_is_as_the_last_check_found_it() {
    let program = followed();
    let service = link(Kind::Service, "PORTAL");
    let year = on(&program, "2024-12-31").followup();
    assert_eq!((year.uses[0].in_use, year.still_in_use()), (Some(true), (1, 1)));
    let later = on(&program, "2025-12-31").followup();
    assert_eq!((later.uses[0].in_use, later.still_in_use()), (Some(false), (0, 1)));
    assert_eq!(later.uses[0].made.len(), 2);
    assert_eq!(later.uses[0].next.as_ref().map(|check| check.id), Some(id("check 2026")));
    assert_eq!((later.count(CheckState::Made), later.count(CheckState::Planned)), (2, 1));
    assert_eq!(on(&program, "2025-12-31").followup_of(service), later.uses[0]);
    assert_eq!(on(&program, "2023-06-01").followup().still_in_use(), (0, 0));
}

#[test]
fn projects_that_follow_on_name_what_they_came_from() {
    let mut program = followed();
    project(&mut program, "B");
    let mut later = program.projects.get(&id("B")).unwrap().clone();
    later.parent = Some(id("A"));
    program.projects.put(later);
    let follow_ons = on(&program, "2025-12-31").followup().follow_ons;
    assert_eq!(follow_ons, [FollowOn { project: id("B"), from: id("A") }]);
}
