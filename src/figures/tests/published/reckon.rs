//! Each kind of arithmetic over a programme that holds the numbers of the source.

use rust_decimal::Decimal;

use super::super::fixture::*;
use crate::domain::program::Program;
use crate::domain::reason::{Arg, Reason};
use crate::domain::records::{
    Accumulation, Attendance, BudgetKind, Category, Dimension, Direction, Event, EventKind,
    Measure, Measurement, TransactionKind,
};
use crate::domain::values::{CodeList, Side};
use crate::figures::Outcome;
use crate::figures::check::check;

/// What a source reckons, with the numbers it prints.
pub enum Sum {
    /// R1: from a baseline (which may be empty) to a target, and where it stands.
    Achievement(Direction, [&'static str; 3]),
    /// R4: a part of a whole.
    Share([&'static str; 2]),
    /// R5: values of 0 to 1 as achievements of a target of 1; an empty one is missing.
    Mean(&'static [&'static str]),
    /// R6: the parts of a whole, and the total that is printed.
    Parts(&'static [&'static str], &'static str),
    /// R7: the day that was planned, and the day it was done.
    Slip([&'static str; 2]),
    /// R9: first day, last day, and the day of the report.
    Elapsed([&'static str; 3]),
    /// R8: a budget and what was paid out of it, in dollars.
    Execution([&'static str; 2]),
    /// R8: what Korea commits and what the partner does, in dollars.
    Matching([&'static str; 2]),
    /// R14: the sector shares of a project in per cent.
    Sectors(&'static [&'static str]),
    /// R16: people who came, by event.
    Trips(&'static [i64]),
}

const LAST_DAY: &str = "2025-12-31";

/// What the program gives.
pub fn reckon(sum: &Sum) -> String {
    match sum {
        Sum::Achievement(direction, numbers) => achieved(*direction, *numbers),
        Sum::Share(numbers) => share_of(*numbers),
        Sum::Mean(values) => mean(values),
        Sum::Parts(parts, total) => whole(parts, total),
        Sum::Slip(days) => slip(*days),
        Sum::Elapsed(days) => elapsed(*days),
        Sum::Execution(amounts) => execution(*amounts),
        Sum::Matching(amounts) => matching(*amounts),
        Sum::Sectors(shares) => sectors(shares),
        Sum::Trips(people) => trips(people),
    }
}

fn percent(share: Decimal) -> String {
    let percent = share * Decimal::ONE_HUNDRED;
    let away = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
    format!("{} %", percent.round_dp_with_strategy(1, away).normalize())
}

fn outcome(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Percentage(share) => percent(*share),
        Outcome::NoData(Reason { key, .. }) => (*key).into(),
        met => format!("{met:?}"),
    }
}

fn achieved(direction: Direction, [from, to, now]: [&str; 3]) -> String {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Level, direction);
    baseline(&mut program, "I", from);
    target(&mut program, "I", "2025-Q4", to);
    measure(&mut program, "I", "2025-Q4", now);
    outcome(&on(&program, LAST_DAY).indicator(id("I")).to_date)
}

fn share_of([part, whole]: [&str; 2]) -> String {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Periodic, Direction::Ascending);
    edit(&mut program, "I", |i| i.measure = Some(Measure::Percentage));
    let (numerator, denominator) = (number(part), number(whole));
    let value = Measurement { numerator, denominator, ..Measurement::default() };
    measured(&mut program, "I", "2025-Q4", value);
    let figure = on(&program, LAST_DAY).indicator(id("I"));
    percent(figure.actual.unwrap().percent().unwrap() / Decimal::ONE_HUNDRED)
}

fn mean(values: &[&str]) -> String {
    let mut program = program();
    for (number, value) in values.iter().enumerate() {
        let name = format!("I{number}");
        indicator(&mut program, &name, Accumulation::Level, Direction::Ascending);
        target(&mut program, &name, "2025-Q4", "1");
        if !value.is_empty() {
            measure(&mut program, &name, "2025-Q4", value);
        }
    }
    let mean = on(&program, LAST_DAY).project(id("A")).results.to_date;
    let share = mean.share.unwrap().round_dp(4).normalize();
    format!("{share}, {} of {}", mean.counted, mean.expected)
}

fn whole(parts: &[&str], total: &str) -> String {
    let mut program = program();
    indicator(&mut program, "I", Accumulation::Periodic, Direction::Ascending);
    measure(&mut program, "I", "2025-Q4", total);
    let exhaustive = Some(true);
    let kind = Dimension { id: id("kind"), code: "kind".into(), exhaustive, ..Default::default() };
    program.dimensions.put(kind);
    for (place, part) in parts.iter().enumerate() {
        let (dimension, code) = (Some(id("kind")), place.to_string());
        let disaggregation = CodeList::parse(&format!("kind={code}"));
        program.categories.put(Category { id: id(&code), dimension, code, ..Default::default() });
        let value = Measurement { value: number(part), disaggregation, ..Measurement::default() };
        measured(&mut program, "I", "2025-Q4", value);
    }
    finding(&program, "MEAS011").map_or("the parts are the whole".into(), |args| {
        format!("MEAS011: the parts make {}, not {}", of(&args, "sum"), of(&args, "value"))
    })
}

/// What a finding of a code says; `None` where there is none.
fn finding(program: &Program, code: &str) -> Option<Vec<(&'static str, Arg)>> {
    let found = check(program, day(LAST_DAY));
    found.into_iter().find(|finding| finding.code == code).map(|finding| finding.message.args)
}

fn of(args: &[(&'static str, Arg)], name: &str) -> String {
    match args.iter().find(|(known, _)| *known == name) {
        Some((_, Arg::Number(number))) => number.to_string(),
        other => format!("{other:?}"),
    }
}

fn slip([planned, done]: [&str; 2]) -> String {
    let mut program = program();
    milestone(&mut program, "M", [planned, "", done]);
    let figure = on(&program, LAST_DAY).milestone(id("M"));
    format!("{} days", figure.slip.unwrap())
}

fn elapsed([start, end, today]: [&str; 3]) -> String {
    let mut program = program();
    let mut phase = program.phases.get(&id("P1")).unwrap().clone();
    (phase.planned_start, phase.planned_end) = (date(start), date(end));
    program.phases.put(phase);
    let elapsed = on(&program, today).phase(id("P1")).elapsed;
    let share = percent(elapsed.share.unwrap());
    if elapsed.over > 0 { format!("{share}, {} days over", elapsed.over) } else { share }
}

fn execution([whole, paid]: [&str; 2]) -> String {
    let mut program = program();
    budget(&mut program, BudgetKind::Original, Side::Korea, [whole, "USD"]);
    pay(&mut program, TransactionKind::Disbursement, Side::Korea, [paid, "USD"], "2025-02-01");
    percent(on(&program, LAST_DAY).project(id("A")).money.execution.share.unwrap())
}

fn matching([korea, partner]: [&str; 2]) -> String {
    let mut program = program();
    for (side, amount) in [(Side::Korea, korea), (Side::Partner, partner)] {
        pay(&mut program, TransactionKind::Commitment, side, [amount, "USD"], "2025-02-01");
    }
    let money = on(&program, LAST_DAY).project(id("A")).money;
    money.matching[0].committed.unwrap().to_string()
}

fn sectors(shares: &[&str]) -> String {
    let mut program = program();
    for (place, percent) in shares.iter().enumerate() {
        share(&mut program, "A", &format!("sector {place}"), percent);
    }
    finding(&program, "SHAR001")
        .map_or("100 %".into(), |args| format!("SHAR001: {} %", of(&args, "sum")))
}

fn trips(people: &[i64]) -> String {
    let mut program = program();
    for (place, persons) in people.iter().enumerate() {
        let name = place.to_string();
        program.events.put(Event {
            id: id(&name),
            kind: Some(EventKind::Training),
            start: date("2025-02-01"),
            ..Event::default()
        });
        let (event, persons_actual) = (Some(id(&name)), Some(*persons));
        let came = Attendance {
            id: id(&format!("came {name}")),
            event,
            persons_actual,
            ..Default::default()
        };
        program.attendances.put(came);
    }
    on(&program, LAST_DAY).training().total.actual.unwrap().to_string()
}
