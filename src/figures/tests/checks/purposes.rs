//! What a report, or a file for others, asks for.

use super::*;
use crate::domain::records::{
    Country, Evaluation, EvaluationKind, Frequency, Measurement, MeasurementState, Narrative,
    NarrativeSection, Organisation, Participation, Programme,
};
use crate::domain::values::CodeList;
use Purpose::{Annual, Final, Iati, Monthly, Quarterly};

/// A purpose, what it asks for, what is wrong, and the nearest that is not.
pub const CASES: &[(Purpose, &str, Change, Change)] = &[
    (Quarterly, "FIG001", unreported, |p| {
        unreported(p);
        measure(p, "J", "2024-Q1", "3");
    }),
    (
        Quarterly,
        "FIG002",
        |p| report(p, MeasurementState::Submitted),
        |p| {
            report(p, MeasurementState::Approved);
        },
    ),
    (
        Annual,
        "FIG002",
        |p| report_year(p, MeasurementState::Submitted),
        |p| {
            report_year(p, MeasurementState::Draft);
        },
    ),
    (Quarterly, "FIG003", |p| sides(p, "11", "12"), |p| sides(p, "12", "12")),
    (
        Final,
        "FIN001",
        |p| change_phase(p, |r| r.actual_end = None),
        |p| {
            change_phase(p, |r| r.actual_end = date("2024-06"));
        },
    ),
    (
        Final,
        "FIN002",
        |p| project(p, "B"),
        |p| {
            project(p, "B");
            let mut ended = p.projects.get(&id("B")).unwrap().clone();
            ended.actual_end = date("2024-06-01");
            p.projects.put(ended);
        },
    ),
    (
        Final,
        "FIN003",
        |p| milestone(p, "M3", ["2024-05-01", "", ""]),
        |p| {
            milestone(p, "M3", ["2024-05-01", "", "2024-05-02"]);
        },
    ),
    (
        Final,
        "FIN004",
        |p| learned(p, NarrativeSection::Summary),
        |p| {
            learned(p, NarrativeSection::Lesson);
        },
    ),
    (
        Final,
        "FIN005",
        |p| evaluated(p, EvaluationKind::Interim),
        |p| {
            evaluated(p, EvaluationKind::End);
        },
    ),
    (Iati, "IATI001", |p| organise(p, ""), |p| organise(p, "KR-GOV-010")),
    (Iati, "IATI002", |p| join(p, ""), |p| join(p, "ID-GOV-1")),
    (
        Iati,
        "IATI002",
        |p| join(p, ""),
        |p| {
            join(p, "");
            change_project(p, |r| r.programme = Some(Programme::Related));
        },
    ),
    (Iati, "IATI003", |p| coded(p, "151"), |p| coded(p, "15110;15112")),
    (Iati, "IATI004", |p| speak(p, ""), |p| speak(p, "en;ko")),
    (Iati, "IATI005", |p| paid_in(p, ""), |p| paid_in(p, "USD")),
    (
        Iati,
        "IATI006",
        |p| change_project(p, |r| r.planned_start = None),
        |p| {
            change_project(p, |r| (r.planned_start, r.actual_start) = (None, date("2024")));
        },
    ),
    (
        Iati,
        "IATI007",
        |p| project(p, "B"),
        |p| {
            project(p, "B");
            take_part(p, "B");
        },
    ),
    (
        Iati,
        "IATI008",
        |p| project(p, "B"),
        |p| {
            change_project(p, |r| r.description = Ml::from([("en", "A portal for all")]));
        },
    ),
    (
        Iati,
        "IATI009",
        |p| project(p, "B"),
        |p| {
            let status = crate::domain::records::ActivityStatus::Implementation;
            change_project(p, |r| r.activity_status = Some(status));
        },
    ),
    (Iati, "IATI010", |p| baseline_of(p, ""), |p| baseline_of(p, "2023")),
    (Iati, "IATI011", |p| country(p, ""), |p| country(p, "XD")),
    (
        Iati,
        "IATI012",
        |p| change_project(p, |r| r.actual_start = date("2099-01-01")),
        |p| change_project(p, |r| r.actual_start = date("2023-01-01")),
    ),
    (Iati, "IATI013", |p| project(p, "B"), |p| coded(p, "15110")),
];

/// The partner country under its code of two letters.
fn country(program: &mut Program, alpha2: &str) {
    let country = Country { id: id("XDG"), alpha2: alpha2.into(), ..Country::default() };
    program.countries.put(country);
    change_partnership(program, |partnership| partnership.country = Some(id("XDG")));
}

/// A second indicator with a target and no value.
fn unreported(program: &mut Program) {
    indicator(program, "J", Accumulation::Cumulative, Direction::Ascending);
    target(program, "J", "2024-Q4", "5");
}

fn report(program: &mut Program, state: MeasurementState) {
    let value = Measurement { value: number("11"), state: Some(state), ..Measurement::default() };
    measured(program, "I", "2024-Q1", value);
}

fn report_year(program: &mut Program, state: MeasurementState) {
    edit(program, "I", |i| i.frequency = Some(Frequency::Year));
    let value = Measurement { value: number("11"), state: Some(state), ..Measurement::default() };
    measured(program, "I", "2023", value);
}

fn sides(program: &mut Program, korea: &str, partner: &str) {
    for (side, value) in [(Side::Korea, korea), (Side::Partner, partner)] {
        let (value, side) = (number(value), Some(side));
        measured(program, "I", "2024-Q1", Measurement { value, side, ..Measurement::default() });
    }
}

fn learned(program: &mut Program, section: NarrativeSection) {
    let text = Ml::from([("en", "Agree on the data first.")]);
    let (record, section) = (Some(link(Kind::Project, "A")), Some(section));
    program.narratives.put(Narrative {
        id: id("N"),
        record,
        section,
        text,
        ..Narrative::default()
    });
}

fn evaluated(program: &mut Program, kind: EvaluationKind) {
    let (owner, kind) = (Some(link(Kind::Phase, "P1")), Some(kind));
    program.evaluations.put(Evaluation { id: id("V"), owner, kind, ..Evaluation::default() });
}

fn put_organisation(program: &mut Program, name: &str, reference: &str) {
    let (code, iati_ref) = (name.to_owned(), reference.to_owned());
    program.organisations.put(Organisation { id: id(name), code, iati_ref, ..Default::default() });
}

fn change_partnership(
    program: &mut Program,
    change: impl Fn(&mut crate::domain::records::Partnership),
) {
    let mut partnership = program.partnerships.get(&id("XDG")).unwrap().clone();
    change(&mut partnership);
    program.partnerships.put(partnership);
}

fn organise(program: &mut Program, reference: &str) {
    put_organisation(program, "agency", reference);
    change_partnership(program, |p| p.korea_specialised = Some(id("agency")));
}

fn join(program: &mut Program, reference: &str) {
    put_organisation(program, "ministry", reference);
    let (project, organisation) = (Some(id("A")), Some(id("ministry")));
    let part = Participation { id: id("part"), project, organisation, ..Participation::default() };
    program.participations.put(part);
}

fn take_part(program: &mut Program, project: &str) {
    let (project, organisation) = (Some(id(project)), Some(id("agency")));
    let part = Participation { id: id("part"), project, organisation, ..Participation::default() };
    program.participations.put(part);
}

fn coded(program: &mut Program, codes: &str) {
    let mut sector = program.sectors.get(&id("water")).unwrap().clone();
    sector.dac_codes = CodeList::parse(codes);
    program.sectors.put(sector);
}

fn speak(program: &mut Program, languages: &str) {
    change_partnership(program, |p| p.languages = CodeList::parse(languages));
}

fn paid_in(program: &mut Program, currency: &str) {
    change_partnership(program, |p| p.reporting_currency = currency.into());
}

fn baseline_of(program: &mut Program, on: &str) {
    let mut baseline = program.baselines.get(&id("I baseline")).unwrap().clone();
    baseline.date = date(on);
    program.baselines.put(baseline);
}

fn asked(purpose: Purpose, change: Change) -> BTreeSet<&'static str> {
    let mut program = ready();
    change(&mut program);
    check_for(&on(&program, "2024-06-15"), purpose).into_iter().map(|f| f.code).collect()
}

/// How often a purpose finds a code after a change.
fn count(purpose: Purpose, code: &str, change: Change) -> usize {
    let mut program = ready();
    change(&mut program);
    let found = check_for(&on(&program, "2024-06-15"), purpose);
    found.iter().filter(|finding| finding.code == code).count()
}

#[test]
fn every_purpose_asks_for_its_own() {
    for (purpose, code, wrong, right) in CASES {
        let (bad, good) = (count(*purpose, code, *wrong), count(*purpose, code, *right));
        assert!(bad > good, "{code}: {bad} where it is wrong, {good} where it is not");
    }
}

#[test]
fn what_a_purpose_asks_for_is_asked_nowhere_else() {
    let bound: BTreeSet<_> =
        RULES.iter().filter(|rule| rule.is_bound()).map(|rule| rule.code).collect();
    assert_eq!(bound, CASES.iter().map(|(_, code, ..)| *code).collect());
    for (.., wrong, _) in CASES {
        assert!(brought(wrong).is_disjoint(&bound));
    }
    let programme: Change = |_| {};
    let finals = ["FIN001", "FIN002", "FIN003", "FIN004", "FIN005"];
    assert!(finals.iter().all(|code| asked(Final, programme).contains(code)));
    assert!(finals.iter().all(|code| !asked(Annual, programme).contains(code)));
}

#[test]
fn only_the_period_that_is_due_last_is_asked_for() {
    let of_2023: Change = |p| sides_of_last_year(p);
    assert!(!brought_for(Quarterly, of_2023).contains("FIG003"), "another quarter's report");
    assert!(brought_for(Annual, of_2023).contains("FIG003"), "inside the year that was due last");
    let late: Change = |p| {
        let mut quarter = p.periods.get(&id("2024-Q1")).unwrap().clone();
        quarter.due = date("2024-06-30");
        p.periods.put(quarter);
        sides(p, "11", "12");
    };
    assert!(!brought_for(Quarterly, late).contains("FIG003"), "not due yet");
    let no_months: Change = |p| sides(p, "11", "12");
    assert!(!brought_for(Monthly, no_months).contains("FIG003"), "no quarter ends in May");
}

fn sides_of_last_year(program: &mut Program) {
    for (side, value) in [(Side::Korea, "11"), (Side::Partner, "12")] {
        let (value, side) = (number(value), Some(side));
        measured(program, "I", "2023-Q4", Measurement { value, side, ..Measurement::default() });
    }
}

#[test]
fn a_month_needs_less_than_a_quarter_and_a_file_for_others_something_else() {
    let wrong: Change = |p| edit(p, "I", |i| i.weight = number("-1"));
    assert!(!asked(Monthly, wrong).contains("IND007"));
    assert!(asked(Quarterly, wrong).contains("IND007"));
    let late: Change = |p| milestone(p, "M1", ["2024-07-01", "2024-06-14", ""]);
    assert!(asked(Monthly, late).contains("MILE001"));
    assert!(!asked(Iati, late).contains("MILE001"));
    let note: Change = |p| {
        measure(p, "I", "2024-Q1", "11");
    };
    assert!(!asked(Quarterly, note).contains("MEAS003"), "a report can be written over notes");
}
