use super::fixture::*;
use crate::domain::program::Program;
use crate::domain::records::{
    Accumulation, CommonIndicator, Direction, Indicator, IndicatorRole, Measure, Measurement,
    Programme,
};
use crate::domain::values::Ml;
use crate::figures::{CommonFigure, Reading, common_indicators};

fn persons() -> Ml {
    Ml::from([("en", "persons"), ("ko", "명")])
}

fn common(program: &mut Program, accumulation: Accumulation, measure: Measure) {
    program.common_indicators.put(CommonIndicator {
        id: id("TRAINED"),
        code: "TRAINED".into(),
        measure: Some(measure),
        unit: persons(),
        direction: Some(Direction::Ascending),
        accumulation: Some(accumulation),
        ..CommonIndicator::default()
    });
}

fn part(program: &mut Program, name: &str, accumulation: Accumulation, value: &str) {
    indicator(program, name, accumulation, Direction::Ascending);
    edit(program, name, |indicator| {
        indicator.common = Some(id("TRAINED"));
        indicator.unit = persons();
        indicator.aggregation = Some(true);
    });
    if !value.is_empty() {
        measure(program, name, "2024-Q1", value);
    }
}

fn trained() -> Program {
    let mut program = program();
    common(&mut program, Accumulation::Cumulative, Measure::Unit);
    part(&mut program, "I1", Accumulation::Cumulative, "120");
    part(&mut program, "I2", Accumulation::Cumulative, "80");
    part(&mut program, "I3", Accumulation::Cumulative, "");
    target(&mut program, "I1", "2025-Q4", "500");
    program
}

fn only(program: &Program) -> CommonFigure {
    on(program, "2024-06-30").common_indicators().remove(0)
}

#[test]
fn quantities_that_agree_are_added_with_n_of_n_and_dates() {
    let program = trained();
    let sum = only(&program);
    assert_eq!(sum.actual.as_ref().and_then(|actual| actual.value), "200".parse().ok());
    assert_eq!((sum.counted, sum.expected, sum.aimed), (2, 3, 1));
    assert_eq!(sum.target.and_then(|target| target.value), "500".parse().ok());
    assert_eq!((sum.from, sum.to), (date("2024-03-31"), date("2024-03-31")));
    assert!(sum.apart.is_empty());
}

#[test]
fn several_partnerships_are_added_in_any_order() {
    let one = trained();
    let mut other = trained();
    other.scope = id("XDH");
    measured(
        &mut other,
        "I2",
        "2024-Q2",
        Measurement { value: number("95"), ..Default::default() },
    );
    let (one, other) = (on(&one, "2024-06-30"), on(&other, "2024-06-30"));
    let both = common_indicators(&[&one, &other]).remove(0);
    assert_eq!(both.actual.as_ref().and_then(|actual| actual.value), "415".parse().ok());
    assert_eq!((both.counted, both.expected), (4, 6));
    assert_eq!((both.from, both.to), (date("2024-03-31"), date("2024-06-30")));
    let turned = common_indicators(&[&other, &one]).remove(0);
    assert_eq!((turned.actual, turned.from, turned.to), (both.actual, both.from, both.to));
}

/// What makes an indicator differ, and why it then stands apart.
type Change = (fn(&mut Indicator), &'static str);

#[test]
fn what_does_not_agree_stands_apart_and_says_why() {
    let table: [Change; 9] = [
        (|i| i.unit = Ml::from([("en", "days"), ("ko", "일")]), "why-common-differs"),
        (|i| i.unit = Ml::default(), "why-common-differs"),
        (|i| i.measure = Some(Measure::Percentage), "why-common-differs"),
        (|i| i.direction = Some(Direction::Descending), "why-common-differs"),
        (|i| i.accumulation = Some(Accumulation::Periodic), "why-common-differs"),
        (|i| i.aggregation = None, "why-common-not-allowed"),
        (|i| i.aggregation = Some(false), "why-common-not-allowed"),
        (|i| i.role = Some(IndicatorRole::Context), "why-context"),
        (|i| i.unit = Ml::from([("id", "orang")]), "why-common-differs"),
    ];
    for (number, (change, why)) in table.into_iter().enumerate() {
        let mut program = trained();
        edit(&mut program, "I2", change);
        let sum = only(&program);
        assert_eq!(sum.actual.and_then(|actual| actual.value), "120".parse().ok(), "{number}");
        assert_eq!((sum.apart.len(), sum.apart[0].why.key), (1, why), "{number}");
        assert_eq!((sum.counted, sum.expected), (1, 2), "{number}");
    }
    let mut program = trained();
    edit(&mut program, "I2", |i| i.unit = Ml::from([("en", " Persons "), ("id", "orang")]));
    assert!(only(&program).apart.is_empty(), "the language that both have agrees");
    let mut related = program.projects.get(&id("A")).unwrap().clone();
    related.programme = Some(Programme::Related);
    program.projects.put(related);
    let sum = only(&program);
    assert_eq!((sum.actual, sum.apart[0].why.key), (None, "why-common-related"));
}

#[test]
fn a_level_is_never_added_and_a_share_only_with_its_parts() {
    let mut level = program();
    common(&mut level, Accumulation::Level, Measure::Unit);
    part(&mut level, "I1", Accumulation::Level, "12");
    let sum = only(&level);
    assert_eq!((sum.actual, sum.apart[0].why.key), (None, "why-common-level"));
    let mut share = program();
    common(&mut share, Accumulation::Level, Measure::Percentage);
    for (name, parts) in [("I1", Some(("30", "40"))), ("I2", Some(("10", "60"))), ("I3", None)] {
        part(&mut share, name, Accumulation::Level, if parts.is_none() { "75" } else { "" });
        edit(&mut share, name, |indicator| indicator.measure = Some(Measure::Percentage));
        if let Some((top, bottom)) = parts {
            let (numerator, denominator) = (number(top), number(bottom));
            let value = Measurement { numerator, denominator, ..Measurement::default() };
            measured(&mut share, name, "2024-Q1", value);
        }
    }
    let sum = only(&share);
    assert_eq!(
        sum.actual.as_ref().and_then(Reading::parts),
        Some(("40".parse().unwrap(), "100".parse().unwrap()))
    );
    assert_eq!(sum.apart[0].why.key, "why-no-denominator");
}

#[test]
fn where_the_common_indicator_is_open_its_indicators_must_agree() {
    let mut program = trained();
    let mut open = program.common_indicators.get(&id("TRAINED")).unwrap().clone();
    open.accumulation = None;
    program.common_indicators.put(open);
    assert_eq!(only(&program).counted, 2);
    edit(&mut program, "I2", |i| i.accumulation = Some(Accumulation::Periodic));
    let sum = only(&program);
    assert_eq!((sum.actual, sum.apart.len()), (None, 3));
    assert!(sum.apart.iter().all(|apart| apart.why.key == "why-common-open"));
}
