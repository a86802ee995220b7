//! Money that cannot be summed, or that contradicts the rules of money.

use super::*;
use crate::domain::records::{ExchangeRate, RateKind, TransactionKind};
use crate::domain::values::Absence;

pub const CASES: &[Case] = &[
    ("MON001", |p| paid(p, "5", "KRW", "2024-02-02"), |p| paid(p, "5", "USD", "2024-02-02")),
    ("MON002", |p| currency_of(p, ""), |p| currency_of(p, "EUR")),
    ("MON003", |p| paid(p, "5", "", "2024-02-02"), |p| paid(p, "", "", "2024-02-02")),
    (
        "MON004",
        |p| paid(p, "", "USD", "2024-02-02"),
        |p| {
            paid(p, "", "USD", "2024-02-02");
            change(p, |t| t.absence = Some(Absence::Withheld));
        },
    ),
    ("MON005", |p| paid(p, "5", "USD", "2024-06-16"), |p| paid(p, "5", "USD", "2024-06")),
    (
        "MON006",
        |p| paid(p, "5", "USD", "2024-02-02"),
        |p| {
            paid(p, "5", "USD", "2024-02-02");
            change(p, |t| t.receiver = Some(id("agency")));
        },
    ),
    (
        "MON007",
        |p| budget_for(p, "2024-01-01", "2025-01-02"),
        |p| budget_for(p, "2024-01-01", "2024-12-31"),
    ),
    ("MON008", |p| paid(p, "100.01", "USD", "2024-02-02"), |p| paid(p, "100", "USD", "2024-02-02")),
    (
        "MON008",
        |p| in_won(p, "130001"),
        // Worth more than the budget when it was paid, but not in its own currency.
        |p| in_won(p, "130000"),
    ),
    ("RATE001", |p| rate(p, ["KRW", "USD"], "0"), |p| rate(p, ["KRW", "USD"], "0.00077")),
    ("RATE002", |p| rate(p, ["USD", "USD"], "1"), |p| rate(p, ["USD", "USN"], "1")),
];

fn paid(program: &mut Program, amount: &str, currency: &str, on: &str) {
    pay(program, TransactionKind::Disbursement, Side::Korea, [amount, currency], on);
}

fn change(program: &mut Program, change: impl Fn(&mut crate::domain::records::Transaction)) {
    let mut payment = program.transactions.values().next().unwrap().clone();
    change(&mut payment);
    program.transactions.put(payment);
}

fn currency_of(program: &mut Program, currency: &str) {
    let mut partnership = program.partnerships.get(&id("XDG")).unwrap().clone();
    partnership.reporting_currency = currency.into();
    program.partnerships.put(partnership);
}

fn budget_for(program: &mut Program, start: &str, end: &str) {
    let mut span = program.periods.get(&id("2024")).unwrap().clone();
    (span.id, span.code) = (id("span"), "span".into());
    (span.start, span.end) = (date(start), date(end));
    program.periods.put(span);
    let mut budget = program.budgets.values().next().unwrap().clone();
    budget.period = Some(id("span"));
    program.budgets.put(budget);
}

/// A budget of 130 000 won, and a payment after the won has risen.
fn in_won(program: &mut Program, amount: &str) {
    let mut budget = program.budgets.values().next().unwrap().clone();
    (budget.amount, budget.currency) = (number("130000"), "KRW".into());
    program.budgets.put(budget);
    for (on, worth) in [("2024-01-10", "0.0007"), ("2024-02-02", "0.0009")] {
        let rate = ExchangeRate { date: date(on), rate: number(worth), ..won(on) };
        program.exchange_rates.put(rate);
    }
    paid(program, amount, "KRW", "2024-02-02");
}

fn won(name: &str) -> ExchangeRate {
    let (base, quote, kind) = ("KRW".into(), "USD".into(), Some(RateKind::Spot));
    ExchangeRate { id: id(name), base, quote, kind, ..ExchangeRate::default() }
}

fn rate(program: &mut Program, [base, quote]: [&str; 2], rate: &str) {
    let (base, quote) = (base.into(), quote.into());
    let rate = ExchangeRate { base, quote, rate: number(rate), ..won("rate") };
    program.exchange_rates.put(rate);
}
