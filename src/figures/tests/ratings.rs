use super::fixture::*;
use crate::domain::program::{Kind, Program};
use crate::domain::reason::Arg;
use crate::domain::records::{Override, Person};
use crate::domain::values::{Id, Link, Ml};
use crate::figures::columns::computed;
use crate::figures::{Figures, Status};

pub fn set(program: &mut Program, record: Link, period: &str, status: Status) {
    program.overrides.put(Override {
        id: id(&format!("{record} {period}")),
        record: Some(record),
        period: Some(id(period)),
        status: Some(status),
        reason: Ml::from([("en", "The contract was cancelled")]),
        person: Some(id("KIM")),
        date: date("2024-08-01"),
        ..Override::default()
    });
}

fn late() -> Program {
    let mut program = program();
    program.people.put(Person { id: id("KIM"), name: "Kim".into(), ..Person::default() });
    milestone(&mut program, "M1", ["2024-03-01", "", "2024-03-01"]);
    milestone(&mut program, "M2", ["2024-04-01", "", "2024-04-01"]);
    share(&mut program, "A", "water", "100");
    program
}

#[test]
fn a_status_set_by_a_person_holds_in_its_period_only() {
    let mut program = late();
    let project = link(Kind::Project, "A");
    set(&mut program, project, "2024-Q2", Status::OffTrack);
    let table = [
        ("2024-03-31", None),
        ("2024-04-01", Some(Status::OffTrack)),
        ("2024-06-30", Some(Status::OffTrack)),
        ("2024-07-01", None),
    ];
    for (as_of, wanted) in table {
        let figure = on(&program, as_of).project(id("A"));
        assert_eq!(figure.rating.map(|rating| rating.status), wanted, "{as_of}");
        let row = on(&program, as_of).row(id("A")).unwrap();
        assert_eq!(row.set, wanted, "{as_of}");
    }
    set(&mut program, project, "2024", Status::AtRisk);
    let of = |as_of: &str| on(&program, as_of).rating(project).map(|rating| rating.status);
    assert_eq!(of("2024-05-01"), Some(Status::OffTrack), "the shortest period around the day");
    assert_eq!(of("2024-09-01"), Some(Status::AtRisk));
}

#[test]
fn it_stands_beside_the_computed_status_and_says_who_and_why() {
    let mut program = late();
    set(&mut program, link(Kind::Project, "A"), "2024-Q2", Status::OffTrack);
    let figure = on(&program, "2024-05-01").project(id("A"));
    assert_eq!(figure.status, Status::Achieved);
    let said = figure.reasons.last().unwrap();
    assert_eq!(said.key, "why-set-by");
    assert!(said.args.contains(&("person", Arg::Text("Kim".into()))));
    assert!(said.args.contains(&("status", Status::OffTrack.arg())));
    assert!(said.args.contains(&("period", Arg::Text("2024-Q2".into()))));
}

#[test]
fn it_never_enters_a_parent() {
    let plain = late();
    let mut program = late();
    set(&mut program, link(Kind::Project, "A"), "2024-Q2", Status::OffTrack);
    set(&mut program, link(Kind::Milestone, "M1"), "2024-Q2", Status::OffTrack);
    let statuses = |program: &Program| {
        let figures = on(program, "2024-05-01");
        let (whole, phase) = (figures.partnership(), figures.phase(id("P1")));
        let project = figures.project(id("A"));
        let water = figures.sector(id("water"));
        (
            (whole.status, phase.status, water.status, project.status),
            (whole.statuses, phase.statuses, project.milestones.statuses),
        )
    };
    assert_eq!(statuses(&program), statuses(&plain));
}

#[test]
fn every_kind_with_a_status_has_a_column_for_it() {
    let mut program = late();
    indicator(
        &mut program,
        "I",
        crate::domain::records::Accumulation::Cumulative,
        crate::domain::records::Direction::Ascending,
    );
    let rated: [(Kind, &str); 6] = [
        (Kind::Project, "A"),
        (Kind::Milestone, "M1"),
        (Kind::Indicator, "I"),
        (Kind::Phase, "P1"),
        (Kind::Sector, "water"),
        (Kind::Partnership, "XDG"),
    ];
    for (kind, name) in rated {
        set(&mut program, link(kind, name), "2024-Q2", Status::NotAchieved);
    }
    let figures = Figures::new(&program, day("2024-05-01"));
    for kind in Kind::ALL.iter().filter_map(|kind| computed(*kind)) {
        let place = |name: &str| kind.columns.iter().position(|(column, _)| *column == name);
        assert_eq!(place("status").is_some(), place("override").is_some(), "{:?}", kind.kind);
        let Some((_, name)) = rated.iter().find(|(rated, _)| *rated == kind.kind) else { continue };
        let cell = |name: &str, id: Id| (kind.cells)(&figures, id)[place(name).unwrap()].text();
        assert_eq!(cell("override", id(name)).as_deref(), Some("not_achieved"), "{:?}", kind.kind);
        assert_ne!(cell("status", id(name)).as_deref(), Some("not_achieved"), "{:?}", kind.kind);
        let reasons = (kind.reasons)(&figures, id(name));
        assert!(reasons.iter().any(|reason| reason.key == "why-set-by"), "{:?}", kind.kind);
    }
}
