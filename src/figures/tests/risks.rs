use super::fixture::*;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{
    Accumulation, Direction, ExpectedResult, ResultLevel, Risk, RiskKind, RiskReview, RiskState,
    RiskTrend,
};

fn risk(program: &mut Program, code: &str, kind: RiskKind, cells: (i64, i64)) {
    program.risks.put(Risk {
        id: id(code),
        owner: Some(link(Kind::Project, "A")),
        code: code.into(),
        kind: Some(kind),
        likelihood: Some(cells.0),
        impact: Some(cells.1),
        ..Risk::default()
    });
}

fn review(program: &mut Program, risk: &str, period: &str, review: RiskReview) {
    program.risk_reviews.put(RiskReview {
        id: id(&format!("{risk} {period}")),
        risk: Some(id(risk)),
        period: Some(id(period)),
        ..review
    });
}

fn cells(likelihood: i64, impact: i64, trend: RiskTrend, state: RiskState) -> RiskReview {
    RiskReview {
        likelihood: Some(likelihood),
        impact: Some(impact),
        trend: Some(trend),
        state: Some(state),
        ..RiskReview::default()
    }
}

fn reviewed() -> Program {
    let mut program = program();
    risk(&mut program, "R1", RiskKind::Risk, (2, 2));
    let rising = cells(3, 5, RiskTrend::Rising, RiskState::Open);
    review(&mut program, "R1", "2024-Q1", rising);
    let worse = cells(5, 5, RiskTrend::Steady, RiskState::Occurred);
    review(&mut program, "R1", "2024-Q2", worse);
    let over = cells(5, 5, RiskTrend::Falling, RiskState::Closed);
    review(&mut program, "R1", "2024-Q3", over);
    program
}

#[test]
fn the_last_review_of_a_period_begun_by_then_says_how_a_risk_stands() {
    let program = reviewed();
    let (open, occurred, closed) = (RiskState::Open, RiskState::Occurred, RiskState::Closed);
    let (rising, steady, falling) = (RiskTrend::Rising, RiskTrend::Steady, RiskTrend::Falling);
    let table = [
        ("2023-12-31", Some(4), None, open, false),
        ("2024-01-01", Some(15), Some(rising), open, true),
        ("2024-03-31", Some(15), Some(rising), open, true),
        ("2024-04-01", Some(25), Some(steady), occurred, true),
        ("2024-07-01", Some(25), Some(falling), closed, false),
        ("2025-12-31", Some(25), Some(falling), closed, false),
    ];
    for (as_of, score, trend, state, high) in table {
        let figures = on(&program, as_of);
        let figure = figures.risk(id("R1"));
        let found = (figure.score, figure.trend, figure.state, figure.high);
        assert_eq!(found, (score, trend, Some(state), high), "{as_of}");
        assert_eq!(figures.partnership().open_high_risks, usize::from(high), "{as_of}");
    }
}

#[test]
fn a_cell_that_a_review_leaves_empty_keeps_what_was_known() {
    let mut program = reviewed();
    review(&mut program, "R1", "2024-Q4", RiskReview { impact: Some(1), ..RiskReview::default() });
    let figure = on(&program, "2024-12-31").risk(id("R1"));
    assert_eq!((figure.likelihood, figure.impact, figure.score), (Some(5), Some(1), Some(5)));
    assert_eq!((figure.trend, figure.state), (None, Some(RiskState::Closed)));
    let nothing = on(&program, "2024-12-31").risk(id("nobody"));
    assert_eq!((nothing.score, nothing.high), (None, false));
}

#[test]
fn of_nested_periods_the_one_in_hand_is_the_later() {
    let mut program = reviewed();
    let year = cells(1, 1, RiskTrend::Falling, RiskState::Open);
    review(&mut program, "R1", "2024", year);
    assert_eq!(on(&program, "2024-06-30").risk(id("R1")).score, Some(25));
}

#[test]
fn an_assumption_is_never_a_high_risk() {
    let mut program = program();
    risk(&mut program, "A1", RiskKind::Assumption, (5, 5));
    let unsaid = on(&program, "2024-03-01").risk(id("A1"));
    assert_eq!((unsaid.state, unsaid.open, unsaid.high), (None, false, false));
    review(&mut program, "A1", "2024-Q1", cells(5, 5, RiskTrend::Rising, RiskState::Doubtful));
    let figure = on(&program, "2024-03-01").risk(id("A1"));
    assert_eq!((figure.state, figure.high), (Some(RiskState::Doubtful), false));
    assert_eq!(on(&program, "2024-03-01").partnership().open_high_risks, 0);
}

#[test]
fn the_design_matrix_holds_results_measures_and_assumptions() {
    let mut program = program();
    let owner = Some(link(Kind::Project, "A"));
    for (code, level, parent) in [
        ("OP1", ResultLevel::Output, Some("OC1")),
        ("OC1", ResultLevel::Outcome, None),
        ("AC1", ResultLevel::Activity, Some("OP1")),
    ] {
        program.results.put(ExpectedResult {
            id: id(code),
            owner,
            code: code.into(),
            level: Some(level),
            parent: parent.map(id),
            ..ExpectedResult::default()
        });
    }
    for (name, result) in [("I2", Some("OP1")), ("I1", Some("OP1")), ("I3", None)] {
        indicator(&mut program, name, Accumulation::Cumulative, Direction::Ascending);
        edit(&mut program, name, |indicator| {
            indicator.result = result.map(id);
            indicator.verification.set("en", "Register".into());
        });
    }
    for (code, result) in [("A1", Some("OC1")), ("A2", None)] {
        risk(&mut program, code, RiskKind::Assumption, (1, 1));
        let mut assumption = program.risks.get(&id(code)).unwrap().clone();
        assumption.result = result.map(id);
        program.risks.put(assumption);
    }
    review(&mut program, "A1", "2024-Q1", cells(1, 1, RiskTrend::Steady, RiskState::Failed));
    let matrix = on(&program, "2024-02-01").matrix(link(Kind::Project, "A"));
    let results: Vec<_> = matrix.rows.iter().map(|row| row.result).collect();
    assert_eq!(results, ["OC1", "OP1", "AC1"].map(id));
    let measured: Vec<_> = matrix.rows[1].indicators.iter().map(|each| each.id).collect();
    assert_eq!(measured, ["I1", "I2"].map(id));
    assert_eq!(matrix.rows[1].indicators[0].verification.get("en"), "Register");
    assert_eq!(matrix.rows[0].assumptions[0].state, Some(RiskState::Failed));
    assert_eq!(matrix.indicators[0].id, id("I3"));
    assert_eq!(matrix.assumptions[0].id, id("A2"));
    assert!(on(&program, "2024-02-01").matrix(link(Kind::Phase, "P1")).rows.is_empty());
}
