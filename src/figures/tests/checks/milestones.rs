//! Milestones that wait for each other, or stand in the past or the future.

use super::*;
use crate::domain::records::{Milestone, MilestoneState};

pub const CASES: &[Case] = &[
    ("DEP001", |p| after(p, "M2", "M1", 0), |p| after(p, "M1", "M2", 9)),
    (
        "MILE001",
        |p| milestone(p, "M1", ["2024-07-01", "2024-06-14", ""]),
        |p| milestone(p, "M1", ["2024-07-01", "2024-06-15", ""]),
    ),
    (
        "MILE002",
        |p| milestone(p, "M2", ["2024-08-01", "", "2024-06-01"]),
        |p| {
            milestone(p, "M1", ["2024-07-01", "", "2024-06-01"]);
            milestone(p, "M2", ["2024-08-01", "", "2024-06-01"]);
        },
    ),
    (
        "MILE003",
        |p| milestone(p, "M3", ["", "2024-08-01", ""]),
        |p| milestone(p, "M3", ["2024", "2024-08-01", ""]),
    ),
    (
        "MILE004",
        |p| change(p, |m| m.weight = number("-1")),
        |p| change(p, |m| m.weight = number("0")),
    ),
    (
        "MILE005",
        |p| milestone(p, "M1", ["2024-07-01", "", "2024-06-16"]),
        |p| milestone(p, "M1", ["2024-07-01", "", "2024-06-15"]),
    ),
    (
        "MILE006",
        |p| change(p, |m| m.state = Some(MilestoneState::Cancelled)),
        |p| {
            change(p, |m| {
                m.state = Some(MilestoneState::Cancelled);
                m.cancelled_reason = "no bids".into();
            });
        },
    ),
];

fn change(program: &mut Program, change: impl Fn(&mut Milestone)) {
    let mut milestone = program.milestones.get(&id("M1")).unwrap().clone();
    change(&mut milestone);
    program.milestones.put(milestone);
}
