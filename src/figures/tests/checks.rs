//! Where a rule fires, and the nearest place where it does not.

mod contradictions;
mod foreign;
mod indicators;
mod meetings;
mod milestones;
mod money;
mod projects;
mod purposes;
mod registers;
mod reporting;
mod values;

use std::collections::BTreeSet;

use super::fixture::*;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{
    Accumulation, BudgetKind, Direction, Person, Phase, Stage, StageEvent,
};
use crate::domain::values::{Ml, Side};
use crate::figures::check::{Finding, Purpose, RULES, check, check_for};

type Change = fn(&mut Program);

/// What is wrong by a rule, and the nearest that is not.
type Case = (&'static str, Change, Change);

const TABLES: &[&[Case]] = &[
    indicators::CASES,
    meetings::CASES,
    milestones::CASES,
    money::CASES,
    projects::CASES,
    registers::CASES,
    reporting::CASES,
    values::CASES,
];

fn codes(program: &Program) -> BTreeSet<&'static str> {
    found(program).into_iter().map(|finding| finding.code).collect()
}

fn found(program: &Program) -> Vec<Finding> {
    check(program, day("2024-06-15"))
}

/// The codes of which a change brings in more findings.
fn brought(change: impl Fn(&mut Program)) -> BTreeSet<&'static str> {
    let mut program = ready();
    change(&mut program);
    more(&found(&ready()), &found(&program))
}

/// The same of what a purpose asks for.
fn brought_for(purpose: Purpose, change: impl Fn(&mut Program)) -> BTreeSet<&'static str> {
    let (before, mut program) = (ready(), ready());
    change(&mut program);
    let found = |program: &Program| check_for(&on(program, "2024-06-15"), purpose);
    more(&found(&before), &found(&program))
}

fn more(before: &[Finding], after: &[Finding]) -> BTreeSet<&'static str> {
    let count =
        |findings: &[Finding], code: &str| findings.iter().filter(|f| f.code == code).count();
    let codes = after.iter().map(|finding| finding.code);
    codes.filter(|code| count(after, code) > count(before, code)).collect()
}

fn ready() -> Program {
    let mut program = program();
    share(&mut program, "A", "water", "100");
    indicator(&mut program, "I", Accumulation::Cumulative, Direction::Ascending);
    edit(&mut program, "I", |i| {
        (i.unit, i.responsible) = (Ml::from([("en", "persons")]), Some(id("person")));
    });
    program.people.put(Person { id: id("person"), code: "BONI".into(), ..Person::default() });
    baseline(&mut program, "I", "10");
    target(&mut program, "I", "2024-Q1", "20");
    target(&mut program, "I", "2024-Q4", "40");
    milestone(&mut program, "M1", ["2024-07-01", "", ""]);
    milestone(&mut program, "M2", ["2024-08-01", "", ""]);
    after(&mut program, "M1", "M2", 0);
    budget(&mut program, BudgetKind::Original, Side::Korea, ["100", "USD"]);
    for (stage, on) in [(Stage::Mou, "2023-11-01"), (Stage::Opening, "2024-01-01")] {
        put_stage(&mut program, stage, on);
    }
    program
}

fn put_stage(program: &mut Program, stage: Stage, on: &str) {
    program.stage_events.put(StageEvent {
        id: id(&format!("{stage:?}")),
        phase: Some(id("P1")),
        stage: Some(stage),
        date: date(on),
        ..StageEvent::default()
    });
}

fn change_project(program: &mut Program, change: impl Fn(&mut crate::domain::records::Project)) {
    let mut project = program.projects.get(&id("A")).unwrap().clone();
    change(&mut project);
    program.projects.put(project);
}

fn change_phase(program: &mut Program, change: impl Fn(&mut Phase)) {
    let mut phase = program.phases.get(&id("P1")).unwrap().clone();
    change(&mut phase);
    program.phases.put(phase);
}

#[test]
fn every_rule_fires_on_what_is_wrong_and_not_on_the_nearest_that_is_right() {
    let mut failed = vec![];
    for (number, (code, wrong, right)) in TABLES.iter().copied().flatten().enumerate() {
        if !brought(wrong).contains(code) {
            failed.push(format!("{number}: {code} is silent: {:?}", brought(wrong)));
        }
        if brought(right).contains(code) {
            failed.push(format!("{number}: {code} cries wolf"));
        }
    }
    assert_eq!(failed, Vec::<String>::new());
}

#[test]
fn every_rule_has_a_worked_example() {
    let tables = TABLES.iter().copied().flatten().map(|(code, ..)| *code);
    let apart = ["MEAS010", "MEAS011", "TEXT001", "LANG001", "IND011", "MEAS014", "MEAS015"];
    let bound = purposes::CASES.iter().map(|(_, code, ..)| *code);
    let known: BTreeSet<_> = tables.chain(apart).chain(bound).collect();
    let rules: BTreeSet<_> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(known, rules);
    assert!(rules.len() >= 66);
}

#[test]
fn codes_are_unique_and_well_formed() {
    let codes: BTreeSet<_> = RULES.iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), RULES.len());
    for code in codes {
        let (letters, digits) = code.split_at(code.len() - 3);
        assert!((2..=4).contains(&letters.len()), "{code}");
        assert!(letters.bytes().all(|b| b.is_ascii_uppercase()), "{code}");
        assert!(digits.bytes().all(|b| b.is_ascii_digit()), "{code}");
    }
}

#[test]
fn a_plain_programme_has_no_errors_but_what_it_lacks() {
    let serious: BTreeSet<_> =
        codes(&ready()).into_iter().filter(|code| !matches!(*code, "REQ001" | "LANG001")).collect();
    assert_eq!(serious, BTreeSet::new());
}

#[test]
fn a_missing_translation_names_the_languages() {
    let mut program = ready();
    change_project(&mut program, |r| r.title = Ml::from([("en", "Portal"), ("id", "Portal")]));
    let finding = found(&program)
        .into_iter()
        .find(|f| f.code == "LANG001" && f.record == link(Kind::Project, "A"))
        .unwrap();
    assert_eq!(finding.field, "title");
    assert_eq!(finding.message.args.len(), 1);
    assert!(format!("{:?}", finding.message.args[0]).contains("ko"));
}
