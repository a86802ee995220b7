use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;

use super::fixture::*;
use super::rows::lively;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{
    Accumulation, Action, ActionState, Country, Delivery, Direction, Event, FollowupCheck,
    Frequency, Obligation, Programme, Project, Stage, StageEvent,
};
use crate::domain::values::{CodeList, Status};
use crate::figures::{
    Figures, Mean, PartnershipRow, PortfolioRow, PortfolioTotals, without_partnership,
};

/// A partnership that reports, decides and checks.
fn busy() -> Program {
    let mut program = lively();
    program.obligations.put(Obligation {
        id: id("OB"),
        code: "OB".into(),
        frequency: Some(Frequency::Quarter),
        due_rule: "end+20d".into(),
        first: date("2024-01-01"),
        ..Obligation::default()
    });
    for (period, sent) in [("2024-Q1", "2024-04-29"), ("2024-Q2", "2024-07-18")] {
        program.deliveries.put(Delivery {
            id: id(sent),
            obligation: Some(id("OB")),
            period: Some(id(period)),
            sent: date(sent),
            ..Delivery::default()
        });
    }
    program.events.put(Event { id: id("E"), start: date("2024-03-12"), ..Event::default() });
    for (name, due, done) in [("A1", "2024-06", "2024-08-14"), ("A2", "2024-09-09", "")] {
        program.actions.put(Action {
            id: id(name),
            event: Some(id("E")),
            due: date(due),
            done: date(done),
            state: Some(ActionState::Open),
            ..Action::default()
        });
    }
    program.followup_checks.put(FollowupCheck {
        id: id("check"),
        owner: Some(link(Kind::Project, "A")),
        due_year: Some(2024),
        date: date("2025-02-03"),
        ..FollowupCheck::default()
    });
    program.stage_events.put(StageEvent {
        id: id("closing"),
        phase: Some(id("P1")),
        stage: Some(Stage::Closing),
        date: date("2026-04"),
        ..StageEvent::default()
    });
    program
}

fn row(program: &Program, as_of: NaiveDate) -> PartnershipRow {
    Figures::new(program, as_of).portfolio_row().unwrap().figures.unwrap()
}

#[test]
fn a_row_says_what_the_figures_of_the_partnership_say() {
    let program = busy();
    let row = row(&program, day("2024-08-10"));
    let figure = on(&program, "2024-08-10").partnership();
    assert_eq!((&row.to_date, row.status), (&figure.results.to_date, figure.status));
    assert_eq!(
        (row.budget, row.execution),
        (figure.money.total.budget, figure.money.execution.share)
    );
    assert_eq!((row.phase.as_str(), row.projects), ("XDG-1", 1));
    assert_eq!((row.milestones_done, row.milestones_due, row.milestones_total), (2, 2, 4));
    assert_eq!(row.elapsed(day("2024-08-10")), figure.elapsed);
    assert_eq!((row.late.reports, row.late.actions, row.late.checks), (0, 1, 0));
    let next = row.next.clone().unwrap();
    assert_eq!((next.code.as_str(), next.day), ("A/M3", date("2024-10-10").unwrap()));
    let text = serde_json::to_string(&row).unwrap();
    assert_eq!(serde_json::from_str::<PartnershipRow>(&text).unwrap(), row);
}

#[test]
fn the_next_stage_stands_where_no_milestone_is_ahead() {
    let next = row(&busy(), day("2026-03-01")).next.unwrap();
    assert_eq!((next.stage.as_str(), next.code.as_str()), ("closing", "XDG-1"));
}

#[test]
fn a_row_is_the_same_on_every_day_it_is_valid() {
    let program = busy();
    let (mut today, mut held) = (day("2023-12-01"), 0);
    let mut before: Option<PartnershipRow> = None;
    while today < day("2026-06-01") {
        let now = row(&program, today);
        assert!(now.valid_from.is_none_or(|from| from <= today), "{today}");
        assert!(now.valid_until.is_none_or(|until| until > today), "{today}");
        if let Some(before) = before {
            if before.valid_until.is_none_or(|until| today < until) {
                held += 1;
                assert_eq!(now, before, "{today}");
            } else {
                assert_eq!(now.valid_from, before.valid_until, "{today}");
            }
        }
        before = Some(now);
        today = today.checked_add_days(Days::new(1)).unwrap();
    }
    assert!(held > 600, "{held} days need no reckoning");
}

#[test]
fn a_related_project_is_not_what_comes_next() {
    let mut program = program();
    milestone(&mut program, "M1", ["2025-05-01", "", ""]);
    let mut project = program.projects.get(&id("A")).unwrap().clone();
    project.programme = Some(Programme::Related);
    program.projects.put(Project { ..project });
    assert_eq!(row(&program, day("2024-06-01")).next, None);
}

/// Two indicators at 100 % here and one at 40 % there are 80 %, not 70 %.
#[test]
fn the_portfolio_is_one_flat_mean_over_all_indicators() {
    let full = Mean { counted: 2, expected: 3, ..mean(200, 2) };
    let part = Mean { counted: 1, expected: 4, ..mean(40, 1) };
    let rows: Vec<_> = [full, part].map(with).into();
    let totals = PortfolioTotals::of(&rows);
    assert_eq!(totals.to_date.share, Some(Decimal::new(8, 1)));
    assert_eq!((totals.to_date.counted, totals.to_date.expected), (3, 7));
    assert_eq!(totals.to_end, Mean::default());
    assert_eq!(totals.statuses[&Status::NotDue], 2);
}

#[test]
fn money_is_added_within_one_currency_and_absent_is_not_zero() {
    let money = |currency: &str, budget: Option<i64>| {
        let mut row = with(Mean::default());
        let figures = row.figures.as_mut().unwrap();
        figures.currency = currency.into();
        figures.budget = budget.map(Decimal::from);
        figures.disbursed = None;
        row
    };
    let rows =
        [money("USD", Some(5)), money("EUR", None), money("USD", None), money("USD", Some(7))];
    let totals = PortfolioTotals::of(&rows);
    let seen: Vec<_> = totals
        .money
        .iter()
        .map(|sum| (sum.currency.as_str(), sum.budget, sum.budget_counted, sum.expected))
        .collect();
    assert_eq!(seen, [("EUR", None, 0, 1), ("USD", Some(Decimal::from(12)), 2, 3)]);
    assert!(totals.money.iter().all(|sum| sum.disbursed.is_none()));
}

#[test]
fn only_priority_countries_without_a_partnership_stand_beside() {
    let mut program = program();
    for (code, rounds) in [("XDG", "2021-2025"), ("XLA", "2016;2021-2025"), ("XLB", "")] {
        program.countries.put(Country {
            id: id(code),
            code: code.into(),
            priority_rounds: CodeList::parse(rounds),
            ..Country::default()
        });
    }
    let mut own = program.partnerships.get(&id("XDG")).unwrap().clone();
    own.country = Some(id("XDG"));
    program.partnerships.put(own);
    let rows = [on(&program, "2024-06-01").portfolio_row().unwrap()];
    let without = without_partnership(&program, &rows);
    assert_eq!(without.len(), 1);
    assert_eq!((without[0].code.as_str(), without[0].figures.as_ref()), ("XLA", None));
    assert_eq!(without[0].rounds, ["2016", "2021-2025"]);
}

fn mean(sum: i64, weight: i64) -> Mean {
    let sum = Decimal::new(sum, 2);
    Mean { sum, weight: weight.into(), share: sum.checked_div(weight.into()), ..Mean::default() }
}

fn with(to_date: Mean) -> PortfolioRow {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Cumulative, Direction::Ascending);
    let mut row = on(&program, "2024-01-01").portfolio_row().unwrap();
    let figures = row.figures.as_mut().unwrap();
    (figures.to_date, figures.to_end) = (to_date, Mean::default());
    row
}
