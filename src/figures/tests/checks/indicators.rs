//! Indicators that cannot be judged or summed.

use super::*;
use crate::domain::records::{CommonIndicator, IndicatorRole, Measure, Measurement};
use crate::domain::shelf::Shelf;

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
    ("IND008", |p| say_number(p, Measure::Ordinal), |p| say_number(p, Measure::Unit)),
    ("IND012", |p| say_number(p, Measure::Nominal), |p| say_number(p, Measure::Percentage)),
    ("IND012", |p| say_number(p, Measure::Qualitative), |p| say(p, "high")),
    ("IND013", |p| say_word(p, Measure::Unit), |p| say_word(p, Measure::Nominal)),
    ("IND013", |p| say_word(p, Measure::Percentage), |p| say_word(p, Measure::Qualitative)),
    ("IND014", |p| count(p, "-1", Accumulation::Periodic), |p| count(p, "-1", Accumulation::Level)),
    (
        "IND014",
        |p| count(p, "-1", Accumulation::Cumulative),
        |p| count(p, "0", Accumulation::Periodic),
    ),
    (
        "IND014",
        |p| count(p, "-1", Accumulation::Cumulative),
        |p| {
            edit(p, "I", |i| i.lower = number("-10"));
            count(p, "-1", Accumulation::Cumulative);
        },
    ),
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

/// Nothing says a number any more.
fn without_numbers(program: &mut Program) {
    (program.baselines, program.targets) = (Shelf::default(), Shelf::default());
}

fn say(program: &mut Program, word: &str) {
    without_numbers(program);
    edit(program, "I", |i| (i.measure, i.scale) = (Some(Measure::Ordinal), "low;high".into()));
    let word = word.into();
    measured(program, "I", "2024-Q1", Measurement { word, ..Measurement::default() });
}

fn say_number(program: &mut Program, measure: Measure) {
    without_numbers(program);
    edit(program, "I", |i| (i.measure, i.scale) = (Some(measure), "low;high".into()));
    let value = number("3");
    measured(program, "I", "2024-Q1", Measurement { value, ..Measurement::default() });
}

fn say_word(program: &mut Program, measure: Measure) {
    edit(program, "I", |i| i.measure = Some(measure));
    let word = "high".into();
    measured(program, "I", "2024-Q1", Measurement { word, ..Measurement::default() });
}

fn count(program: &mut Program, value: &str, accumulation: Accumulation) {
    edit(program, "I", |i| {
        (i.measure, i.accumulation) = (Some(Measure::Unit), Some(accumulation));
    });
    let value = number(value);
    measured(program, "I", "2024-Q1", Measurement { value, ..Measurement::default() });
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
