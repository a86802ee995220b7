//! Indicators that cannot be judged or summed.

use super::*;
use crate::domain::records::{CommonIndicator, IndicatorRole, Measure, Measurement};

pub const CASES: &[Case] = &[
    (
        "IND001",
        |p| {
            p.baselines.take(id("I baseline"));
        },
        |p| {
            p.baselines.take(id("I baseline"));
            edit(p, "I", |i| i.accumulation = Some(Accumulation::Periodic));
        },
    ),
    (
        "IND002",
        |p| indicator(p, "J", Accumulation::Level, Direction::Ascending),
        |p| {
            indicator(p, "J", Accumulation::Level, Direction::Ascending);
            target(p, "J", "2024-Q4", "1");
        },
    ),
    (
        "IND003",
        |p| edit(p, "I", |i| i.unit = Ml::default()),
        |p| {
            edit(p, "I", |i| {
                i.unit = Ml::default();
                i.measure = Some(Measure::Percentage);
            });
        },
    ),
    ("IND004", |p| target(p, "I", "2024-Q2", "9"), |p| target(p, "I", "2024-Q2", "10")),
    (
        "IND005",
        |p| edit(p, "I", |i| i.direction = Some(Direction::Maintain)),
        |p| {
            edit(p, "I", |i| {
                (i.direction, i.upper) = (Some(Direction::Maintain), number("99"));
            });
        },
    ),
    (
        "IND006",
        |p| edit(p, "I", |i| (i.lower, i.upper) = (number("3"), number("2"))),
        |p| edit(p, "I", |i| (i.lower, i.upper) = (number("2"), number("2"))),
    ),
    (
        "IND007",
        |p| edit(p, "I", |i| i.weight = number("-0.5")),
        |p| edit(p, "I", |i| i.weight = number("0.5")),
    ),
    ("IND008", |p| say(p, "middle"), |p| say(p, "high")),
    ("IND009", |p| revise_target(p, "2024-04-01"), |p| revise_target(p, "2024-03-31")),
    (
        "IND010",
        |p| edit(p, "I", |i| i.responsible = None),
        |p| {
            edit(p, "I", |i| {
                (i.responsible, i.role) = (None, Some(IndicatorRole::Context));
            });
        },
    ),
    (
        "COM001",
        |p| share_common(p, |c| c.accumulation = Some(Accumulation::Periodic)),
        |p| share_common(p, |c| c.accumulation = Some(Accumulation::Cumulative)),
    ),
    (
        "COM001",
        |p| share_common(p, |c| c.unit = Ml::from([("en", "agencies"), ("ko", "개")])),
        |p| share_common(p, |c| c.unit = Ml::from([("en", "Persons"), ("ko", "명")])),
    ),
];

fn say(program: &mut Program, word: &str) {
    edit(program, "I", |i| (i.measure, i.scale) = (Some(Measure::Ordinal), "low;high".into()));
    let word = word.into();
    measured(program, "I", "2024-Q1", Measurement { word, ..Measurement::default() });
}

fn revise_target(program: &mut Program, on: &str) {
    revise(program, link(Kind::Target, "I target 2024-Q1"), "value", ["25", "20"], on);
}

fn share_common(program: &mut Program, change: impl Fn(&mut CommonIndicator)) {
    let mut common = CommonIndicator { id: id("C"), code: "C".into(), ..Default::default() };
    change(&mut common);
    program.common_indicators.put(common);
    edit(program, "I", |i| i.common = Some(id("C")));
}

#[test]
fn the_field_in_which_a_common_indicator_differs_is_named() {
    let mut program = ready();
    share_common(&mut program, |c| c.direction = Some(Direction::Descending));
    let finding = found(&program).into_iter().find(|f| f.code == "COM001").unwrap();
    assert_eq!((finding.field.as_str(), finding.record), ("direction", link(Kind::Indicator, "I")));
}
