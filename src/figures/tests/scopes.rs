use rust_decimal::Decimal;

use super::fixture::*;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{
    Accumulation, Action, BudgetKind, Direction, Programme, Risk, RiskKind, SourceValue, Stage,
    StageEvent,
};
use crate::domain::records::{Measurement, TransactionKind};
use crate::domain::values::{Absence, Ml, Side};
use crate::figures::{DueKind, ShareBasis, Status};

fn some(text: &str) -> Option<Decimal> {
    text.parse().ok()
}

fn stage(program: &mut Program, phase: &str, stage: Stage, on: &str) {
    program.stage_events.put(StageEvent {
        id: id(&format!("{phase} {stage:?}")),
        phase: Some(id(phase)),
        stage: Some(stage),
        date: date(on),
        ..StageEvent::default()
    });
}

#[test]
fn the_stage_is_the_last_one_known_and_a_gap_is_between_phases() {
    let mut program = program();
    stage(&mut program, "P1", Stage::Mou, "2023-12-01");
    stage(&mut program, "P1", Stage::Opening, "2024-01-15");
    stage(&mut program, "P1", Stage::Closing, "2025-11-30");
    let mut second = program.phases.get(&id("P1")).unwrap().clone();
    (second.id, second.code, second.number) = (id("P2"), "XDG-2".into(), Some(2));
    (second.planned_start, second.planned_end) = (date("2027-01-01"), date("2029-12-31"));
    program.phases.put(second);
    stage(&mut program, "P2", Stage::Mou, "2026-10-01");
    let at = |as_of: &str| {
        let stage = on(&program, as_of).partnership().stage;
        (stage.stage, stage.between_phases)
    };
    assert_eq!(at("2023-01-01"), (None, false));
    assert_eq!(at("2023-12-31"), (Some(Stage::Mou), false));
    assert_eq!(at("2025-01-01"), (Some(Stage::Opening), false));
    assert_eq!(at("2026-09-30"), (Some(Stage::FollowUp), true));
    assert_eq!(at("2026-10-01"), (Some(Stage::Mou), false));
    assert_eq!(on(&program, "2026-06-01").partnership().elapsed.share, None);
}

#[test]
fn elapsed_counts_extensions_by_the_day_they_were_agreed() {
    let mut program = program();
    let elapsed = on(&program, "2024-12-31").phase(id("P1")).elapsed;
    assert_eq!((elapsed.days, elapsed.total), (Some(366), Some(731)));
    let over = on(&program, "2026-01-10").phase(id("P1")).elapsed;
    assert_eq!((over.share, over.over), (some("1"), 10));
    program.stage_events.put(StageEvent {
        id: id("extension"),
        phase: Some(id("P1")),
        stage: Some(Stage::Extension),
        date: date("2025-10-01"),
        old_end: date("2025-12-31"),
        new_end: date("2026-06-30"),
        ..StageEvent::default()
    });
    let before = on(&program, "2025-09-30").phase(id("P1")).elapsed;
    assert_eq!(before.end, Some(day("2025-12-31")));
    let extended = on(&program, "2026-01-10").phase(id("P1")).elapsed;
    assert_eq!((extended.end, extended.over), (Some(day("2026-06-30")), 0));
}

#[test]
fn a_parent_takes_the_worst_and_silence_is_at_best_at_risk() {
    let mut program = program();
    assert_eq!(on(&program, "2024-06-01").project(id("A")).status, Status::NotDue);
    milestone(&mut program, "M1", ["2024-03-01", "", "2024-03-01"]);
    milestone(&mut program, "M2", ["2025-03-01", "", ""]);
    assert_eq!(on(&program, "2024-06-01").project(id("A")).status, Status::OnTrack);
    indicator(&mut program, "I", Accumulation::Cumulative, Direction::Ascending);
    target(&mut program, "I", "2024-Q1", "10");
    target(&mut program, "I", "2025-Q4", "40");
    assert_eq!(on(&program, "2024-06-01").project(id("A")).status, Status::AtRisk);
    measure(&mut program, "I", "2024-Q1", "4");
    let figures = on(&program, "2024-06-01");
    assert_eq!(figures.project(id("A")).status, Status::OffTrack);
    assert_eq!(figures.phase(id("P1")).status, Status::OffTrack);
    assert_eq!(figures.partnership().statuses[&Status::OffTrack], 1);
    assert!(figures.project(id("A")).reasons.iter().any(|r| r.key == "why-results-mean"));
}

#[test]
fn a_related_project_enters_nothing() {
    let mut program = program();
    project(&mut program, "B");
    let mut related = program.projects.get(&id("B")).unwrap().clone();
    related.programme = Some(Programme::Related);
    program.projects.put(related);
    share(&mut program, "B", "water", "100");
    let figures = on(&program, "2024-06-01");
    assert_eq!(figures.partnership().projects, [id("A")]);
    let sector = figures.sector(id("water"));
    assert_eq!((sector.projects.len(), sector.related), (0, vec![id("B")]));
    assert_eq!(figures.shares().projects, 1);
}

#[test]
fn sector_shares_stand_on_three_bases() {
    let mut program = program();
    project(&mut program, "B");
    share(&mut program, "A", "water", "25");
    share(&mut program, "A", "transport", "75");
    share(&mut program, "B", "water", "100");
    budget(&mut program, BudgetKind::Original, Side::Korea, ["1000", "USD"]);
    program.source_values.put(SourceValue {
        id: id("said"),
        record: Some(link(Kind::Sector, "water")),
        statement: Ml::from([("en", "more than 60 % of the budget")]),
        source: "brochure".into(),
        ..SourceValue::default()
    });
    let shares = on(&program, "2024-06-01").shares();
    assert_eq!((shares.headline, shares.budgeted, shares.projects), (ShareBasis::Count, 1, 2));
    let water = shares.sectors.iter().find(|sector| sector.code == "water").unwrap();
    assert_eq!((water.budget, water.count), (some("0.25"), some("0.625")));
    assert_eq!(water.published[0].source, "brochure");
    let sector = on(&program, "2024-06-01").sector(id("water"));
    assert_eq!(sector.money.total.budget, some("250.00"));
    budget(&mut program, BudgetKind::Original, Side::Partner, ["1000", "USD"]);
    let mut other = program.budgets.get(&id("budget 1")).unwrap().clone();
    other.project = Some(id("B"));
    program.budgets.put(other);
    let shares = on(&program, "2024-06-01").shares();
    assert_eq!((shares.headline, shares.budgeted), (ShareBasis::Budget, 2));
}

#[test]
fn a_sector_weighs_indicators_by_its_share_of_the_project() {
    let mut program = program();
    project(&mut program, "B");
    share(&mut program, "A", "water", "25");
    share(&mut program, "B", "water", "75");
    for (name, value) in [("I", "10"), ("J", "0")] {
        indicator(&mut program, name, Accumulation::Cumulative, Direction::Ascending);
        target(&mut program, name, "2024-Q1", "10");
        measure(&mut program, name, "2024-Q1", value);
    }
    edit(&mut program, "J", |i| i.owner = Some(link(Kind::Project, "B")));
    let figures = on(&program, "2024-04-01");
    assert_eq!(figures.sector(id("water")).results.to_date.share, some("0.25"));
    assert_eq!(figures.partnership().results.to_date.share, some("0.5"));
}

#[test]
fn an_ended_project_with_everything_done_is_achieved() {
    let mut program = program();
    milestone(&mut program, "M1", ["2024-03-01", "", "2024-03-01"]);
    plan(&mut program, "2024-Q1", Side::Korea, "100");
    pay(&mut program, TransactionKind::Disbursement, Side::Korea, ["100", "USD"], "2024-03-01");
    assert_eq!(on(&program, "2024-07-01").project(id("A")).status, Status::OnTrack);
    let mut project = program.projects.get(&id("A")).unwrap().clone();
    project.actual_end = date("2024-06-30");
    program.projects.put(project);
    assert_eq!(on(&program, "2024-07-01").project(id("A")).status, Status::Achieved);
}

#[test]
fn due_lists_missing_figures_late_milestones_and_open_actions() {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Cumulative, Direction::Ascending);
    let unknown = Measurement { absence: Some(Absence::Unknown), ..Measurement::default() };
    measured(&mut program, "I", "2024-Q1", unknown);
    milestone(&mut program, "M1", ["2024-05-01", "", ""]);
    milestone(&mut program, "M2", ["2024-05-01", "", "2024-05-01"]);
    milestone(&mut program, "M3", ["2024-08-01", "", ""]);
    program.actions.put(Action { id: id("act"), due: date("2024-07-05"), ..Action::default() });
    let seen = |within| {
        let due = on(&program, "2024-07-02").due(within);
        let mut seen: Vec<_> = due.iter().map(|due| (due.kind, due.days_late)).collect();
        seen.sort();
        seen
    };
    assert_eq!(seen(0), [(DueKind::Measurement, 2), (DueKind::Milestone, 62)]);
    let soon = [(DueKind::Measurement, 2), (DueKind::Milestone, 62), (DueKind::Action, -3)];
    assert_eq!(seen(7), soon);
    assert_eq!(seen(30).len(), 4, "the milestone of August comes into sight");
    let mut period = program.periods.get(&id("2024-Q2")).unwrap().clone();
    period.due = date("2024-07-15");
    program.periods.put(period);
    let due = on(&program, "2024-07-02").due(0);
    assert!(due.iter().all(|due| due.kind != DueKind::Measurement), "not due before its day");
}

#[test]
fn open_high_risks_have_a_score_of_fifteen_or_more() {
    let mut program = program();
    for (name, likelihood, impact, kind) in [
        ("R1", 3, 5, RiskKind::Risk),
        ("R2", 2, 5, RiskKind::Risk),
        ("R3", 5, 5, RiskKind::Assumption),
    ] {
        program.risks.put(Risk {
            id: id(name),
            kind: Some(kind),
            likelihood: Some(likelihood),
            impact: Some(impact),
            ..Risk::default()
        });
    }
    assert_eq!(on(&program, "2024-06-01").partnership().open_high_risks, 1);
}

#[test]
fn what_is_over_without_a_figure_is_no_data() {
    let mut program = program();
    let at = |program: &Program, day: &str| {
        let figures = on(program, day);
        let counted = figures.phase(id("P1")).statuses;
        let counted = counted.into_keys().map(Status::code).collect::<Vec<_>>().join(" ");
        let (project, phase) = (figures.project(id("A")), figures.phase(id("P1")));
        (project.status.code(), phase.status.code(), counted)
    };
    assert_eq!(at(&program, "2025-12-31"), ("not_due", "not_due", "not_due".into()));
    assert_eq!(at(&program, "2026-01-01"), ("no_data", "no_data", "no_data".into()));
    let mut project = program.projects.get(&id("A")).unwrap().clone();
    project.actual_end = date("2024-12-31");
    program.projects.put(project);
    assert_eq!(at(&program, "2025-12-31"), ("no_data", "not_due", "no_data".into()));
    let reasons = on(&program, "2025-12-31").project(id("A")).reasons;
    assert_eq!(reasons[0].key, "why-over-without-data");
}
