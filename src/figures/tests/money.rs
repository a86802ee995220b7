use rust_decimal::Decimal;

use super::fixture::*;
use crate::domain::program::Program;
use crate::domain::reason::Arg;
use crate::domain::records::{
    Budget, BudgetKind, ExchangeRate, PlannedDisbursement, RateKind, Transaction, TransactionKind,
};
use crate::domain::values::{Absence, Flow, Form, Side};
use crate::figures::{Column, Ratio, Status};

fn some(text: &str) -> Option<Decimal> {
    text.parse().ok()
}

fn rate(program: &mut Program, on: &str, rate: &str) {
    program.exchange_rates.put(ExchangeRate {
        id: id(&format!("rate {on}")),
        base: "KRW".into(),
        quote: "USD".into(),
        date: date(on),
        rate: number(rate),
        kind: Some(RateKind::Spot),
        ..ExchangeRate::default()
    });
}

/// Korea 900,000,000 KRW and the partner 300,000 USD; a quarter planned and partly paid.
fn funded() -> Program {
    let mut program = program();
    rate(&mut program, "2024-01-08", "0.00075");
    rate(&mut program, "2024-03-30", "0.0007413");
    budget(&mut program, BudgetKind::Original, Side::Korea, ["900000000", "KRW"]);
    budget(&mut program, BudgetKind::Original, Side::Partner, ["300000", "USD"]);
    plan(&mut program, "2024-Q1", Side::Korea, "100000");
    plan(&mut program, "2024-Q1", Side::Partner, "20000");
    plan(&mut program, "2024-Q2", Side::Korea, "100000");
    let disbursed = TransactionKind::Disbursement;
    pay(&mut program, disbursed, Side::Korea, ["100000001", "KRW"], "2024-03-31");
    pay(&mut program, disbursed, Side::Partner, ["15000", "USD"], "2024-03-31");
    pay(&mut program, TransactionKind::Commitment, Side::Korea, ["500000", "USD"], "2024-02-01");
    program
}

#[test]
fn columns_are_converted_at_their_own_day_and_rounded_once() {
    let program = funded();
    let money = on(&program, "2024-04-01").money(id("A"));
    assert_eq!(money.currency, "USD");
    assert_eq!(money.total.budget, some("975000.00"));
    assert_eq!(money.total.original, some("975000.00"));
    assert_eq!(money.total.planned, some("120000.00"));
    assert_eq!(money.total.disbursed, some("89130.00"), "74130.0007413 + 15000");
    assert_eq!(money.total.committed, some("500000.00"));
    assert_eq!(money.total.spent, None, "no expenditure is known: never zero");
    assert_eq!(money.execution.share.map(|share| share.round_dp(4)), some("0.0914"));
    assert_eq!(money.of_planned.share.map(|share| share.round_dp(4)), some("0.7428"));
    assert_eq!(money.status, Status::AtRisk);
    assert_eq!(money.parts.len(), 2);
    let cash = money.matching.iter().find(|matching| matching.form == Form::Cash).unwrap();
    assert_eq!(cash.planned, some("0.2"));
    assert_eq!(cash.disbursed.map(|share| share.round_dp(4)), some("0.2023"));
    assert_eq!(cash.committed, None, "the partner committed nothing that is known");
}

#[test]
fn as_of_takes_what_had_happened() {
    let program = funded();
    let before = on(&program, "2024-01-09").money(id("A"));
    assert_eq!((before.total.budget, before.status), (None, Status::NotDue));
    let later = on(&program, "2024-06-30").money(id("A"));
    assert_eq!(later.total.planned, some("220000.00"));
    assert_eq!(later.status, Status::OffTrack);
}

#[test]
fn a_revised_budget_takes_the_place_of_the_original_of_its_side() {
    let mut program = funded();
    budget(&mut program, BudgetKind::Revised, Side::Partner, ["200000", "USD"]);
    budget(&mut program, BudgetKind::Revised, Side::Partner, ["250000", "USD"]);
    let mut last = program.budgets.get(&id("budget 3")).unwrap().clone();
    last.agreed = date("2024-02-10");
    program.budgets.put(last);
    let money = on(&program, "2024-04-01").money(id("A"));
    assert_eq!(money.total.original, some("975000.00"));
    assert_eq!(money.total.budget, some("925000.00"));
    let before = on(&program, "2024-02-09").money(id("A"));
    assert_eq!(before.total.budget, some("875000.00"));
}

#[test]
fn what_has_no_rate_is_listed_apart_and_no_share_is_guessed() {
    let mut program = funded();
    pay(&mut program, TransactionKind::Disbursement, Side::Partner, ["7", "EUR"], "2024-03-31");
    let money = on(&program, "2024-04-01").money(id("A"));
    assert_eq!(money.total.disbursed, some("89130.00"));
    assert_eq!(money.unconverted.len(), 1);
    assert_eq!(money.unconverted[0].column, Column::Disbursed);
    assert_eq!((money.execution.share, money.of_planned.share), (None, None));
    assert_eq!(money.status, Status::NoData);
}

#[test]
fn an_unknown_amount_is_never_zero() {
    let mut program = funded();
    let mut budget = program.budgets.get(&id("budget 1")).unwrap().clone();
    (budget.amount, budget.absence) = (None, Some(Absence::Withheld));
    program.budgets.put(budget);
    let money = on(&program, "2024-04-01").money(id("A"));
    assert_eq!(money.total.budget, some("675000.00"));
    assert_eq!(money.execution.share, None);
    assert!(money.absent.iter().any(|absent| absent.absence == Some(Absence::Withheld)));
}

#[test]
fn loans_are_matched_by_nobody() {
    let mut program = funded();
    for name in ["transaction 0", "transaction 1"] {
        let mut transaction = program.transactions.get(&id(name)).unwrap().clone();
        transaction.flow = Some(Flow::Loan);
        program.transactions.put(transaction);
    }
    let money = on(&program, "2024-04-01").money(id("A"));
    assert!(money.matching.iter().all(|matching| matching.disbursed.is_none()));
}

/// A second project of which the budget is not known.
fn with_unknown_budget(mut program: Program) -> Program {
    project(&mut program, "B");
    for name in ["budget 0", "plan 2024-Q1 Korea"] {
        let name_b = format!("B {name}");
        if let Some(budget) = program.budgets.get(&id(name)).cloned() {
            let (amount, absence) = (None, Some(Absence::Unknown));
            let project = Some(id("B"));
            program.budgets.put(Budget { id: id(&name_b), project, amount, absence, ..budget });
        }
        if let Some(plan) = program.planned_disbursements.get(&id(name)).cloned() {
            let (project, absence) = (Some(id("B")), Some(Absence::Unknown));
            let plan =
                PlannedDisbursement { id: id(&name_b), project, amount: None, absence, ..plan };
            program.planned_disbursements.put(plan);
        }
    }
    let payment = program.transactions.get(&id("transaction 1")).unwrap().clone();
    program.transactions.put(Transaction { id: id("B paid"), project: Some(id("B")), ..payment });
    program
}

#[test]
fn a_ratio_names_the_amounts_and_the_projects_that_it_is_of() {
    let program = with_unknown_budget(funded());
    let money = on(&program, "2024-04-01").partnership().money;
    assert_eq!(money.total.disbursed, some("104130.00"), "of both projects");
    let Ratio { share, top, bottom, counted, expected } = money.of_planned;
    assert_eq!((top, bottom), (some("89130.00"), some("120000.00")), "of the known one");
    assert_eq!((counted, expected), (1, 2));
    assert_eq!(share.map(|share| share.round_dp(4)), some("0.7428"));
    let headline = &money.reasons[0];
    assert!(headline.args.contains(&("disbursed", Arg::Money(top.unwrap(), "USD".into()))));
    assert!(headline.args.contains(&("planned", Arg::Money(bottom.unwrap(), "USD".into()))));
    assert_eq!(money.reasons[1].key, "why-money-compared");
}

#[test]
fn a_budget_that_was_never_revised_is_left_out_once() {
    let program = with_unknown_budget(funded());
    let money = on(&program, "2024-04-01").money(id("B"));
    assert_eq!(money.absent.len(), 3, "the budget in two columns, and the plan");
    let told = money.reasons.iter().find(|reason| reason.key == "why-money-absent").unwrap();
    assert!(told.args.contains(&("count", Arg::Int(2))));
}

#[test]
fn a_plan_is_a_loan_where_its_budget_is_one() {
    let mut program = funded();
    let plan_of = |program: &Program| {
        let money = on(program, "2024-04-01").money(id("A"));
        let cash = money.matching.iter().find(|each| each.form == Form::Cash).unwrap().clone();
        (cash.planned, cash.unclear)
    };
    assert_eq!(plan_of(&program), (some("0.2"), 0));
    let loan = program.budgets.get(&id("budget 1")).unwrap().clone();
    program.budgets.put(Budget { flow: Some(Flow::Loan), ..loan.clone() });
    assert_eq!(plan_of(&program), (None, 0), "all that the partner plans is a loan");
    budget(&mut program, BudgetKind::Original, Side::Partner, ["1", "USD"]);
    assert_eq!(plan_of(&program), (None, 1), "a grant and a loan stand behind the plan");
}

#[test]
fn spending_beyond_the_plan_is_at_risk() {
    let mut program = program();
    plan(&mut program, "2024-Q1", Side::Korea, "100");
    for (paid, wanted) in [("49", "off_track"), ("84", "at_risk"), ("110", "on_track")] {
        let mut program = program.clone();
        pay(&mut program, TransactionKind::Disbursement, Side::Korea, [paid, "USD"], "2024-02-01");
        assert_eq!(on(&program, "2024-03-31").money(id("A")).status.code(), wanted, "{paid}");
    }
    pay(&mut program, TransactionKind::Disbursement, Side::Korea, ["111", "USD"], "2024-02-01");
    assert_eq!(on(&program, "2024-03-31").money(id("A")).status, Status::AtRisk);
}
