use super::fixture::*;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{Attendance, Event, EventKind, Headcount, HeadcountMethod, Sex};
use crate::domain::values::Absence;
use crate::figures::HeadcountPart;

fn event(program: &mut Program, code: &str, start: &str, persons: i64) {
    program.events.put(Event {
        id: id(code),
        owner: Some(link(Kind::Project, "A")),
        code: code.into(),
        kind: Some(EventKind::Training),
        start: date(start),
        ..Event::default()
    });
    program.attendances.put(Attendance {
        id: id(&format!("{code} all")),
        event: Some(id(code)),
        persons_actual: Some(persons),
        ..Attendance::default()
    });
}

fn headcount(program: &mut Program, (kind, name): (Kind, &str), count: Headcount) {
    let number = program.headcounts.len();
    let owner = Some(link(kind, name));
    program.headcounts.put(Headcount { id: id(&format!("count {number}")), owner, ..count });
}

fn counted(persons: i64) -> Headcount {
    let method = Some(HeadcountMethod::NameList);
    Headcount { persons: Some(persons), method, ..Headcount::default() }
}

#[test]
fn unique_officials_come_from_a_count_of_that_very_scope_and_are_never_summed() {
    let mut program = program();
    event(&mut program, "T1", "2024-03-01", 20);
    event(&mut program, "T2", "2024-04-01", 30);
    headcount(&mut program, (Kind::Event, "T1"), counted(18));
    headcount(&mut program, (Kind::Event, "T2"), counted(29));
    headcount(&mut program, (Kind::Phase, "P1"), Headcount { year: Some(2024), ..counted(40) });
    let figures = on(&program, "2024-06-30");
    let whole = HeadcountPart::default();
    let of = |kind, name: &str, part| {
        figures.unique_officials_of(link(kind, name), part).and_then(|count| count.persons)
    };
    assert_eq!(of(Kind::Event, "T1", whole), Some(18));
    assert_eq!(of(Kind::Phase, "P1", whole), None, "a year is not the phase");
    let year = HeadcountPart { year: Some(2024), ..whole };
    assert_eq!(of(Kind::Phase, "P1", year), Some(40));
    assert_eq!(of(Kind::Partnership, "XDG", whole), None);
    assert_eq!(figures.training().total.actual, Some(50));
    let said = |kind, name: &str| figures.unique_officials_reason(link(kind, name)).key;
    assert_eq!(said(Kind::Event, "T1"), "why-unique");
    assert_eq!(said(Kind::Phase, "P1"), "why-unique-none");
}

#[test]
fn parts_stand_apart_and_are_never_added_up() {
    let mut program = program();
    event(&mut program, "T1", "2024-03-01", 20);
    for (sex, persons) in [(Sex::Male, 7), (Sex::Female, 9)] {
        let part = Headcount { sex: Some(sex), ..counted(persons) };
        headcount(&mut program, (Kind::Event, "T1"), part);
    }
    let figures = on(&program, "2024-06-30");
    let scope = link(Kind::Event, "T1");
    let persons: Vec<_> =
        figures.unique_officials(scope).iter().map(|count| count.persons).collect();
    assert_eq!(persons, [Some(9), Some(7)]);
    assert_eq!(figures.unique_officials_of(scope, HeadcountPart::default()), None);
}

#[test]
fn an_absent_count_says_why_and_one_to_come_is_not_there() {
    let mut program = program();
    event(&mut program, "T1", "2024-03-01", 20);
    let withheld = Headcount { absence: Some(Absence::Withheld), ..counted(18) };
    headcount(&mut program, (Kind::Event, "T1"), withheld);
    headcount(
        &mut program,
        (Kind::Partnership, "XDG"),
        Headcount { year: Some(2025), ..counted(3) },
    );
    let scope = link(Kind::Event, "T1");
    let figures = on(&program, "2024-03-01");
    let count = figures.unique_officials_of(scope, HeadcountPart::default()).unwrap();
    assert_eq!((count.persons, count.absence), (None, Some(Absence::Withheld)));
    assert_eq!(figures.unique_officials_reason(scope).key, "why-unique-absent");
    assert!(figures.unique_officials(link(Kind::Partnership, "XDG")).is_empty());
    let before = on(&program, "2024-02-29");
    assert!(before.unique_officials(scope).is_empty());
    assert_eq!(before.unique_officials_reason(scope).key, "why-unique-none");
}
