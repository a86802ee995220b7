//! Events, who came, and what was decided; services and what became of them.

use super::*;
use crate::domain::records::{
    Action, ActionState, Attendance, Contribution, Decision, Evaluation, Event, EventKind,
    FollowupCheck, Headcount, Service, SourceValue,
};
use crate::domain::values::{Absence, Qualifier};

pub const CASES: &[Case] = &[
    (
        "EVT001",
        |p| event(p, EventKind::Training, "2024-06-14"),
        |p| event(p, EventKind::Training, "2024-06-15"),
    ),
    (
        "EVT001",
        |p| event(p, EventKind::Forum, "2024-06-14"),
        |p| event(p, EventKind::Committee, "2024-06-14"),
    ),
    (
        "EVT001",
        |p| event(p, EventKind::Training, "2024-06-01"),
        |p| {
            event(p, EventKind::Training, "2024-06-01");
            p.attendances.put(Attendance { absence: Some(Absence::Unknown), ..came(0) });
        },
    ),
    ("DEC001", |p| decide(p, "", ""), |p| decide(p, "2024-05", "")),
    ("DEC001", |p| decide(p, "", ""), |p| decide(p, "", "2024-05-02")),
    ("ACT001", |p| act(p, |a| a.responsible = None), |p| act(p, |_| {})),
    (
        "ACT002",
        |p| act(p, |a| a.due = None),
        |p| act(p, |a| (a.due, a.state) = (None, Some(ActionState::Dropped))),
    ),
    ("TRN001", |p| unique(p, 21, 20), |p| unique(p, 20, 20)),
    (
        "TRN001",
        |p| unique(p, 21, 20),
        |p| {
            unique(p, 21, 20);
            // One trip nobody counted: cannot tell.
            p.attendances.put(Attendance { id: id("more"), persons_actual: None, ..came(0) });
        },
    ),
    (
        "TRN001",
        |p| unique(p, 21, 20),
        |p| {
            unique(p, 21, 20);
            let qualifier = Some(Qualifier::AtLeast);
            p.attendances.put(Attendance { qualifier, ..came(20) });
        },
    ),
    ("SERV001", |p| serve(p, |s| s.operator = None), |p| serve(p, |_| {})),
    (
        "SERV001",
        |p| serve(p, |s| s.operator = None),
        |p| serve(p, |s| (s.operator, s.launch) = (None, date("2024-07"))),
    ),
    ("SERV002", |p| serve(p, |s| s.users = None), |p| serve(p, |_| {})),
    (
        "SERV002",
        |p| serve(p, |s| s.users = None),
        |p| {
            serve(p, |s| s.users = None);
            p.source_values.put(SourceValue {
                id: id("not counted"),
                record: Some(link(Kind::Service, "S")),
                field: "users".into(),
                absence: Some(Absence::Unknown),
                ..SourceValue::default()
            });
        },
    ),
    (
        "SERV002",
        |p| serve(p, |s| s.users = None),
        |p| serve(p, |s| (s.users, s.contribution) = (None, Some(Contribution::Related))),
    ),
    ("FOLL001", |p| follow(p, 2023, ""), |p| follow(p, 2024, "")),
    ("FOLL001", |p| follow(p, 2023, ""), |p| follow(p, 2023, "2024-02-01")),
    ("EVAL001", |p| rate(p, 5, None), |p| rate(p, 4, None)),
    ("EVAL001", |p| rate(p, 0, None), |p| rate(p, 5, Some(6))),
];

fn event(program: &mut Program, kind: EventKind, on: &str) {
    program.events.put(Event {
        id: id("E"),
        owner: Some(link(Kind::Project, "A")),
        code: "E".into(),
        kind: Some(kind),
        start: date("2024-05-02"),
        end: date(on),
        ..Event::default()
    });
}

fn came(persons: i64) -> Attendance {
    let (event, persons_actual) = (Some(id("E")), Some(persons));
    Attendance { id: id("came"), event, persons_actual, ..Attendance::default() }
}

fn decide(program: &mut Program, on: &str, at: &str) {
    let start = date(at);
    program.events.put(Event { id: id("E"), start, ..Event::default() });
    let event = Some(id("E"));
    program.decisions.put(Decision { id: id("D"), event, date: date(on), ..Decision::default() });
}

fn act(program: &mut Program, change: impl Fn(&mut Action)) {
    event(program, EventKind::Committee, "2024-05-02");
    let mut action = Action {
        id: id("X"),
        event: Some(id("E")),
        code: "X".into(),
        responsible: Some(id("person")),
        due: date("2024-09-01"),
        ..Action::default()
    };
    change(&mut action);
    program.actions.put(action);
}

fn unique(program: &mut Program, persons: i64, trips: i64) {
    event(program, EventKind::Training, "2024-05-03");
    program.attendances.put(came(trips));
    let owner = Some(link(Kind::Phase, "P1"));
    let headcount = Headcount { id: id("H"), owner, persons: Some(persons), ..Default::default() };
    program.headcounts.put(headcount);
}

fn serve(program: &mut Program, change: impl Fn(&mut Service)) {
    let mut service = Service {
        id: id("S"),
        operator: Some(id("agency")),
        users: Some(id("I")),
        ..Service::default()
    };
    change(&mut service);
    program.services.put(service);
}

fn follow(program: &mut Program, year: i64, on: &str) {
    let (owner, due_year) = (Some(link(Kind::Project, "A")), Some(year));
    let check =
        FollowupCheck { id: id("F"), owner, due_year, date: date(on), ..Default::default() };
    program.followup_checks.put(check);
}

fn rate(program: &mut Program, impact: i64, scale: Option<i64>) {
    let impact = Some(impact);
    program.evaluations.put(Evaluation { id: id("V"), impact, scale, ..Evaluation::default() });
}
