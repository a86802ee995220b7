use std::collections::BTreeSet;

use super::fixture::*;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{
    Accumulation, BudgetKind, Category, Dimension, Direction, Measure, Measurement, Phase, Risk,
    Stage, StageEvent, TransactionKind,
};
use crate::domain::values::{Absence, CodeList, Link, Ml, Side};
use crate::figures::breaches;
use crate::figures::check::{Finding, RULES, check};

fn codes(program: &Program) -> BTreeSet<&'static str> {
    found(program).into_iter().map(|finding| finding.code).collect()
}

fn found(program: &Program) -> Vec<Finding> {
    check(program, day("2024-06-15"))
}

/// The codes of which a change brings in more findings.
fn brought(change: impl Fn(&mut Program)) -> BTreeSet<&'static str> {
    let before = found(&ready());
    let mut program = ready();
    change(&mut program);
    let after = found(&program);
    let count =
        |findings: &[Finding], code: &str| findings.iter().filter(|f| f.code == code).count();
    let more = after.iter().map(|finding| finding.code);
    more.filter(|code| count(&after, code) > count(&before, code)).collect()
}

fn ready() -> Program {
    let mut program = program();
    share(&mut program, "A", "water", "100");
    indicator(&mut program, "I", Accumulation::Cumulative, Direction::Ascending);
    edit(&mut program, "I", |i| i.unit = Ml::from([("en", "persons")]));
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

fn said(program: &mut Program, period: &str, value: Measurement) {
    measured(program, "I", period, Measurement { source: "report".into(), ..value });
}

fn parts(program: &mut Program, measure: Measure, numerator: &str, denominator: &str) {
    edit(program, "I", |i| i.measure = Some(measure));
    let (numerator, denominator) = (number(numerator), number(denominator));
    said(program, "2024-Q1", Measurement { numerator, denominator, ..Measurement::default() });
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
fn every_contradiction_of_projects_and_phases_is_found() {
    type Change = fn(&mut Program);
    let table: [(&str, Change); 19] = [
        ("REQ001", |p| change_project(p, |r| r.code = String::new())),
        ("PER002", |p| {
            let mut period = p.periods.get(&id("2024-Q3")).unwrap().clone();
            period.end = date("2024-10-01");
            p.periods.put(period);
        }),
        ("DATE001", |p| change_project(p, |r| r.planned_end = date("2023-12-31"))),
        ("PROJ002", |p| change_project(p, |r| r.phase = None)),
        ("PROJ003", |p| change_project(p, |r| r.actual_start = date("2023-12-31"))),
        ("PROJ004", |p| change_project(p, |r| r.gender = Some(3))),
        ("REF001", |p| change_project(p, |r| r.parent = Some(id("gone")))),
        ("PROJ001", |p| project(p, "B")),
        ("SHAR001", |p| share(p, "A", "transport", "1")),
        ("SHAR002", |p| share(p, "A", "transport", "101")),
        ("CODE001", |p| {
            project(p, "B");
            let mut other = p.projects.get(&id("B")).unwrap().clone();
            other.code = "A".into();
            p.projects.put(other);
        }),
        ("LIFE001", |p| put_stage(p, Stage::Closing, "2023-12-01")),
        ("LIFE002", |p| change_phase(p, |r| r.actual_start = date("2023-10-31"))),
        ("LIFE003", |p| {
            put_stage(p, Stage::Closing, "2025-12-01");
            change_phase(p, |r| r.actual_end = date("2025-11-30"));
        }),
        ("LIFE004", |p| {
            p.stage_events.take(id("Mou"));
        }),
        ("LIFE005", |p| {
            p.stage_events.take(id("Opening"));
        }),
        ("LIFE006", |p| {
            let mut second = p.phases.get(&id("P1")).unwrap().clone();
            (second.id, second.number) = (id("P2"), Some(2));
            second.planned_start = date("2025-12-30");
            second.code = "XDG-2".into();
            p.phases.put(second);
        }),
        ("RISK001", |p| p.risks.put(Risk { id: id("R"), impact: Some(6), ..Risk::default() })),
        ("PER001", |p| {
            let mut period = p.periods.get(&id("2024-Q3")).unwrap().clone();
            period.due = date("2024-09-29");
            p.periods.put(period);
        }),
    ];
    for (code, change) in table {
        assert!(brought(change).contains(code), "{code}: {:?}", brought(change));
    }
}

#[test]
fn every_contradiction_of_milestones_and_indicators_is_found() {
    type Change = fn(&mut Program);
    let table: [(&str, Change); 13] = [
        ("MILE001", |p| milestone(p, "M1", ["2024-07-01", "2024-06-14", ""])),
        ("MILE002", |p| milestone(p, "M2", ["2024-08-01", "", "2024-06-01"])),
        ("MILE003", |p| milestone(p, "M3", ["", "2024-08-01", ""])),
        ("MILE004", |p| {
            let mut milestone = p.milestones.get(&id("M1")).unwrap().clone();
            milestone.weight = number("-1");
            p.milestones.put(milestone);
        }),
        ("DEP001", |p| after(p, "M2", "M1", 0)),
        ("IND001", |p| {
            p.baselines.take(id("I baseline"));
        }),
        ("IND002", |p| indicator(p, "J", Accumulation::Level, Direction::Ascending)),
        ("IND003", |p| edit(p, "I", |i| i.unit = Ml::default())),
        ("IND004", |p| target(p, "I", "2024-Q2", "9")),
        ("IND005", |p| edit(p, "I", |i| i.direction = Some(Direction::Maintain))),
        ("IND006", |p| edit(p, "I", |i| (i.lower, i.upper) = (number("3"), number("2")))),
        ("IND007", |p| edit(p, "I", |i| i.weight = number("-0.5"))),
        ("IND009", |p| {
            let record = link(Kind::Target, "I target 2024-Q1");
            revise(p, record, "value", ["25", "20"], "2024-04-01");
        }),
    ];
    for (code, change) in table {
        assert!(brought(change).contains(code), "{code}: {:?}", brought(change));
    }
}

#[test]
fn every_contradiction_of_values_is_found() {
    type Change = fn(&mut Program);
    let table: [(&str, Change); 10] = [
        ("IND008", |p| {
            edit(p, "I", |i| {
                i.measure = Some(Measure::Ordinal);
                i.scale = "low;high".into();
            });
            said(p, "2024-Q1", Measurement { word: "middle".into(), ..Measurement::default() });
        }),
        ("MEAS001", |p| {
            measure(p, "I", "2023-Q4", "12");
            measure(p, "I", "2024-Q1", "11");
        }),
        ("MEAS002", |p| {
            let used =
                || Measurement { value: number("1"), used: Some(true), ..Default::default() };
            said(p, "2024-Q1", used());
            said(p, "2024-Q1", used());
        }),
        ("MEAS003", |p| {
            measure(p, "I", "2024-Q1", "11");
        }),
        ("MEAS004", |p| {
            let (value, absence) = (number("1"), Some(Absence::Unknown));
            said(p, "2024-Q1", Measurement { value, absence, ..Measurement::default() });
        }),
        ("MEAS005", |p| said(p, "2024-Q1", Measurement::default())),
        ("MEAS006", |p| {
            edit(p, "I", |i| i.accumulation = Some(Accumulation::Level));
            let disaggregation = CodeList::parse("sex=female");
            let value = number("1");
            said(p, "2024-Q1", Measurement { value, disaggregation, ..Measurement::default() });
        }),
        ("MEAS007", |p| parts(p, Measure::Percentage, "5", "4")),
        ("MEAS008", |p| parts(p, Measure::Percentage, "5", "0")),
        ("MEAS009", |p| {
            edit(p, "I", |i| i.measure = Some(Measure::Percentage));
            said(p, "2024-Q1", Measurement { value: number("40"), ..Measurement::default() });
        }),
    ];
    for (code, change) in table {
        assert!(brought(change).contains(code), "{code}: {:?}", brought(change));
    }
}

#[test]
fn disputes_and_parts_that_do_not_sum_are_found() {
    let side = |value: &str, side| Measurement {
        value: number(value),
        side: Some(side),
        ..Measurement::default()
    };
    let disputed = brought(|p| {
        said(p, "2024-Q1", side("11", Side::Korea));
        said(p, "2024-Q1", side("12", Side::Partner));
    });
    assert!(disputed.contains("MEAS010"), "{disputed:?}");
    let unequal = brought(|p| {
        let exhaustive = Some(true);
        let sex = Dimension { id: id("sex"), code: "sex".into(), exhaustive, ..Default::default() };
        p.dimensions.put(sex);
        said(p, "2024-Q1", Measurement { value: number("30"), ..Measurement::default() });
        for (code, value) in [("female", "10"), ("male", "19")] {
            let dimension = Some(id("sex"));
            let code_ = code.to_owned();
            p.categories.put(Category {
                id: id(code),
                dimension,
                code: code_,
                ..Default::default()
            });
            let disaggregation = CodeList::parse(&format!("sex={code}"));
            let value = number(value);
            said(p, "2024-Q1", Measurement { value, disaggregation, ..Measurement::default() });
        }
    });
    assert!(unequal.contains("MEAS011"), "{unequal:?}");
}

#[test]
fn money_that_cannot_be_summed_is_found() {
    let paid = TransactionKind::Disbursement;
    let no_rate = brought(|p| pay(p, paid, Side::Korea, ["5", "KRW"], "2024-02-02"));
    assert!(no_rate.contains("MON001"), "{no_rate:?}");
    let no_currency = brought(|p| pay(p, paid, Side::Korea, ["5", ""], "2024-02-02"));
    assert!(no_currency.contains("MON003"), "{no_currency:?}");
    let no_amount = brought(|p| pay(p, paid, Side::Korea, ["", "USD"], "2024-02-02"));
    assert!(no_amount.contains("MON004"), "{no_amount:?}");
    let none = brought(|p| {
        let mut partnership = p.partnerships.get(&id("XDG")).unwrap().clone();
        partnership.reporting_currency = String::new();
        p.partnerships.put(partnership);
    });
    assert!(none.contains("MON002"), "{none:?}");
}

#[test]
fn more_than_the_whole_is_fine_where_the_bounds_allow_it() {
    let allowed = brought(|p| {
        edit(p, "I", |i| i.upper = number("105"));
        parts(p, Measure::Percentage, "5", "4");
    });
    assert!(!allowed.contains("MEAS007"), "{allowed:?}");
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

#[test]
fn parts_that_belong_to_no_figure_are_found() {
    type Change = fn(&mut Program);
    let table: [(&str, Change); 3] = [
        ("MEAS012", |p| {
            parts(p, Measure::Percentage, "65", "68");
            said(
                p,
                "2024-Q1",
                Measurement {
                    value: number("8"),
                    numerator: number("65"),
                    denominator: number("68"),
                    ..Measurement::default()
                },
            );
        }),
        ("MEAS013", |p| {
            let disaggregation = CodeList::parse("sex=female");
            said(p, "2024-Q1", Measurement { disaggregation, ..Measurement::default() });
        }),
        ("IND010", |p| parts(p, Measure::Unit, "5", "10")),
    ];
    for (code, change) in table {
        assert!(brought(change).contains(code), "{code}: {:?}", brought(change));
    }
}

#[test]
fn a_rounded_percentage_is_that_of_its_parts() {
    for value in ["95.6", "95.59", "96", "95"] {
        let brought = brought(|p| {
            edit(p, "I", |i| i.measure = Some(Measure::Percentage));
            said(
                p,
                "2024-Q1",
                Measurement {
                    value: number(value),
                    numerator: number("65"),
                    denominator: number("68"),
                    ..Measurement::default()
                },
            );
        });
        assert!(!brought.contains("MEAS012"), "{value}: {brought:?}");
    }
}

fn broken_by(make: impl Fn(&mut Program), touched: &[Link]) -> BTreeSet<&'static str> {
    let mut before = ready();
    share(&mut before, "A", "transport", "1");
    milestone(&mut before, "M3", ["2024-09-01", "", ""]);
    after(&mut before, "M2", "M3", 0);
    let found = breaches(&before, &touched.iter().copied().collect(), make);
    found.into_iter().map(|finding| finding.code).collect()
}

#[test]
fn only_what_a_change_newly_breaks_is_its_own() {
    let project = Link { kind: Kind::Project, id: id("A") };
    let late = |p: &mut Program| change_project(p, |r| r.planned_end = date("2023-12-31"));
    assert_eq!(broken_by(late, &[project]), BTreeSet::from(["DATE001"]));
    let fine = |p: &mut Program| change_project(p, |r| r.planned_end = date("2025-12-31"));
    assert_eq!(broken_by(fine, &[project]), BTreeSet::new(), "the shares were wrong before");
    let milestones = ["M3", "M1"].map(|name| Link { kind: Kind::Milestone, id: id(name) });
    let circle = |p: &mut Program| after(p, "M3", "M1", 0);
    let touched = [Link { kind: Kind::Dependency, id: id("new") }, milestones[0], milestones[1]];
    assert_eq!(broken_by(circle, &touched), BTreeSet::from(["DEP001"]));
}
