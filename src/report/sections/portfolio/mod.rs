//! The sections of a report on several partnerships.

mod ahead;
mod charts;
mod compared;
mod late;
mod money;
mod ranking;
mod total;
mod without;

use crate::report::portfolio::Section;

/// In their order. Sums of common indicators belong behind the ranking.
pub const SECTIONS: &[Section] = &[
    total::blocks,
    compared::blocks,
    charts::blocks,
    ranking::blocks,
    money::blocks,
    late::blocks,
    ahead::blocks,
    without::blocks,
];
