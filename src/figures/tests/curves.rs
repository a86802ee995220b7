use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::fixture::*;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{
    BudgetKind, ExchangeRate, PlannedDisbursement, RateKind, TransactionKind,
};
use crate::domain::values::Side;
use crate::figures::{CurveStep, Figures};

const SIDES: [Side; 2] = [Side::Korea, Side::Partner];
const QUARTERS: [&str; 6] = ["2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3", "2025-Q1", "2025-Q2"];

/// A plan or a payment: project, side, when, amount, revised, currency.
type Amount = (bool, bool, u64, i64, bool, bool);

fn paid(program: &mut Program, (second, partner, after, cents, _, foreign): Amount) {
    let on = day("2023-10-01").checked_add_days(Days::new(after)).unwrap().to_string();
    let side = SIDES[usize::from(partner)];
    let amount = Decimal::new(cents, 2).to_string();
    let number = program.transactions.len();
    let currency = if foreign { "KRW" } else { "USD" };
    pay(program, TransactionKind::Disbursement, side, [&amount, currency], &on);
    let mut last = program.transactions.get(&id(&format!("transaction {number}"))).unwrap().clone();
    last.project = Some(id(if second { "B" } else { "A" }));
    program.transactions.put(last);
}

fn planned(program: &mut Program, (second, partner, after, cents, revised, foreign): Amount) {
    let number = program.planned_disbursements.len();
    let agreed = day("2023-10-01").checked_add_days(Days::new(after)).unwrap();
    let kind = if revised { BudgetKind::Revised } else { BudgetKind::Original };
    program.planned_disbursements.put(PlannedDisbursement {
        id: id(&format!("plan {number}")),
        project: Some(id(if second { "B" } else { "A" })),
        side: Some(SIDES[usize::from(partner)]),
        period: Some(id(QUARTERS[number % QUARTERS.len()])),
        kind: Some(kind),
        amount: Decimal::new(cents, 2).to_string().parse().ok(),
        currency: if foreign { "KRW" } else { "USD" }.into(),
        agreed: revised.then(|| agreed.into()),
        ..PlannedDisbursement::default()
    });
}

fn money(plans: &[Amount], payments: &[Amount]) -> Program {
    let mut program = program();
    project(&mut program, "B");
    share(&mut program, "A", "water", "30");
    share(&mut program, "B", "water", "100");
    program.exchange_rates.put(ExchangeRate {
        id: id("rate"),
        base: "KRW".into(),
        quote: "USD".into(),
        date: date("2024-01-01"),
        until: date("2024-12-31"),
        rate: number("0.00073"),
        kind: Some(RateKind::Agreed),
        ..ExchangeRate::default()
    });
    for plan in plans {
        planned(&mut program, *plan);
    }
    for payment in payments {
        paid(&mut program, *payment);
    }
    program
}

/// Planned and disbursed of each side by the ledger of R8, and of all.
fn sums(
    figures: &Figures,
    scope: crate::domain::values::Link,
) -> [(Option<Decimal>, Option<Decimal>); 3] {
    let money = if scope.kind == Kind::Sector {
        figures.sector(scope.id).money
    } else if scope.kind == Kind::Phase {
        figures.phase(scope.id).money
    } else {
        figures.partnership().money
    };
    let mut sides: BTreeMap<Side, (Option<Decimal>, Option<Decimal>)> = BTreeMap::new();
    for part in &money.parts {
        sides.insert(part.side.unwrap(), (part.sums.planned, part.sums.disbursed));
    }
    let of = |side: Side| sides.get(&side).copied().unwrap_or_default();
    [of(Side::Korea), of(Side::Partner), (money.total.planned, money.total.disbursed)]
}

fn amounts() -> impl Strategy<Value = Vec<Amount>> {
    let one =
        (any::<bool>(), any::<bool>(), 0u64..700, 1i64..1_000_000, any::<bool>(), any::<bool>());
    prop::collection::vec(one, 0..14)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn a_curve_says_on_every_day_what_the_sums_said(plans in amounts(), payments in amounts()) {
        let program = money(&plans, &payments);
        let last = Figures::new(&program, day("2025-09-15"));
        let scopes = [link(Kind::Partnership, "XDG"), link(Kind::Phase, "P1"), link(Kind::Sector, "water")];
        for scope in scopes {
            let curve = last.curve(scope, CurveStep::Month);
            let side = |side: Side, at: usize| {
                let found = curve.sides.iter().find(|curve| curve.side == Some(side));
                found.map(|curve| (curve.points[at].planned, curve.points[at].disbursed)).unwrap_or_default()
            };
            for (at, point) in curve.total.iter().enumerate().filter(|(_, p)| p.day <= last.as_of) {
                let then = sums(&Figures::new(&program, point.day), scope);
                let total = (point.planned, point.disbursed);
                let found = [side(Side::Korea, at), side(Side::Partner, at), total];
                prop_assert_eq!(found, then, "{:?} {}", scope, point.day);
            }
        }
    }
}

fn steady() -> Program {
    let mut program = program();
    for (quarter, amount) in [("2024-Q1", "100"), ("2024-Q4", "200"), ("2025-Q4", "300")] {
        plan(&mut program, quarter, Side::Korea, amount);
    }
    for month in 1..=6 {
        let on = format!("2024-{month:02}-28");
        pay(&mut program, TransactionKind::Disbursement, Side::Korea, ["10", "USD"], &on);
    }
    program
}

fn points(program: &Program, as_of: &str, step: CurveStep) -> Vec<crate::figures::CurvePoint> {
    on(program, as_of).curve(link(Kind::Project, "A"), step).total
}

#[test]
fn a_curve_runs_from_the_first_amount_to_the_end_of_its_scope() {
    let program = steady();
    let quarters = points(&program, "2024-06-30", CurveStep::Quarter);
    let days: Vec<NaiveDate> = quarters.iter().map(|point| point.day).collect();
    assert_eq!((days[0], days.len()), (day("2024-03-31"), 8));
    assert_eq!(days.last(), Some(&day("2025-12-31")));
    let of = |at: usize| (quarters[at].planned, quarters[at].disbursed);
    let amount = |text: &str| text.parse::<Decimal>().ok();
    assert_eq!(of(0), (amount("100.00"), amount("30.00")));
    assert_eq!(of(1), (amount("100.00"), amount("60.00")));
    assert_eq!(of(3), (amount("300.00"), None), "nobody has paid what is to come");
    assert_eq!(of(7), (amount("600.00"), None));
    assert!(quarters.iter().all(|point| point.projected.is_none()), "two points are too few");
}

#[test]
fn what_was_paid_is_carried_on_apart_from_what_was_paid() {
    let program = steady();
    let months = points(&program, "2024-06-30", CurveStep::Month);
    for point in &months {
        let ahead = point.day > day("2024-06-30");
        assert_eq!(point.projected.is_some(), ahead, "{}", point.day);
        assert_eq!(point.disbursed.is_some(), !ahead, "{}", point.day);
    }
    let end = months.last().unwrap().projected.unwrap();
    let near = |amount: Decimal| (Decimal::from(230)..=Decimal::from(250)).contains(&amount);
    assert!(near(end.middle) && end.low <= end.middle && end.middle <= end.high, "{end:?}");
}

#[test]
fn a_curve_never_falls_below_what_is_paid_and_says_what_it_leaves_out() {
    let mut program = steady();
    pay(&mut program, TransactionKind::Disbursement, Side::Partner, ["5", "EUR"], "2024-02-01");
    let curve = on(&program, "2024-06-30").curve(link(Kind::Project, "A"), CurveStep::Month);
    assert_eq!(curve.left_out, 1);
    let late = on(&program, "2025-11-30").curve(link(Kind::Project, "A"), CurveStep::Month);
    let projected: Vec<_> = late.total.iter().filter_map(|point| point.projected).collect();
    assert!(projected.iter().all(|span| span.low >= Decimal::from(60)));
    let none = crate::figures::tests::fixture::program();
    let empty = on(&none, "2024-06-30").curve(link(Kind::Project, "A"), CurveStep::Month);
    assert!(empty.total.is_empty() && empty.sides.is_empty());
}

#[test]
fn amounts_too_large_to_add_are_no_sum_and_no_crash() {
    let mut program = steady();
    let huge = "70000000000000000000000000000";
    for side in SIDES {
        plan(&mut program, "2024-Q2", side, huge);
        pay(&mut program, TransactionKind::Disbursement, side, [huge, "USD"], "2024-05-01");
    }
    let figures = on(&program, "2024-06-30");
    let money = figures.project(id("A")).money.total;
    let curve = figures.curve(link(Kind::Project, "A"), CurveStep::Month);
    let last = curve.total.iter().find(|point| point.day == figures.as_of).unwrap();
    assert_eq!((last.planned, last.disbursed), (money.planned, money.disbursed));
    assert_eq!(last.disbursed, None);
}
