//! What a change newly breaks, and figures that contradict their own parts.

use super::*;
use crate::domain::records::{ExpectedResult, Measure, Measurement};
use crate::domain::values::{CodeList, Link};
use crate::figures::breaches;

fn said(program: &mut Program, period: &str, value: Measurement) {
    let (indicator, period) = (Some(id("I")), Some(id(period)));
    program.measurements.put(Measurement { id: id("said"), indicator, period, ..value });
}

fn parts(program: &mut Program, measure: Measure, numerator: &str, denominator: &str) {
    edit(program, "I", |i| i.measure = Some(measure));
    let (numerator, denominator) = (number(numerator), number(denominator));
    said(program, "2024-Q1", Measurement { numerator, denominator, ..Measurement::default() });
}

#[test]
fn parts_that_belong_to_no_figure_are_found() {
    let table: [(&str, Change); 3] = [
        ("MEAS014", |p| {
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
        ("MEAS015", |p| {
            let disaggregation = CodeList::parse("sex=female");
            said(p, "2024-Q1", Measurement { disaggregation, ..Measurement::default() });
        }),
        ("IND011", |p| parts(p, Measure::Unit, "5", "10")),
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
        assert!(!brought.contains("MEAS014"), "{value}: {brought:?}");
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
fn a_circle_of_parents_is_found_however_far_it_leads() {
    let name = |number: usize| id(&format!("R{number}"));
    let result = |number: usize, parent: Option<usize>| ExpectedResult {
        id: name(number),
        code: format!("R{number}"),
        parent: parent.map(name),
        ..ExpectedResult::default()
    };
    let mut before = ready();
    for number in 0..9 {
        before.results.put(result(number, number.checked_sub(1)));
    }
    let link = |number| Link { kind: Kind::ExpectedResult, id: name(number) };
    let closes = |from: usize, to: usize| {
        let make = |p: &mut Program| {
            p.results.put(result(from, Some(to)));
        };
        breaches(&before, &BTreeSet::from([link(from), link(to)]), make)
    };
    let [found] = &*closes(0, 8) else { panic!("{:?}", closes(0, 8)) };
    assert_eq!((found.code, found.beside.len()), ("TREE001", 9));
    assert_eq!(closes(8, 3), vec![], "another branch of the tree");
    let [found] = &*closes(4, 5) else { panic!("{:?}", closes(4, 5)) };
    assert_eq!(found.beside.len(), 2, "what lies below a circle is no part of it");
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
    let own = |p: &mut Program| change_project(p, |r| r.parent = Some(id("A")));
    assert_eq!(broken_by(own, &[project]), BTreeSet::from(["TREE001"]));
}
