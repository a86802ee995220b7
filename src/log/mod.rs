//! The log is the programme: changes, entries and the chain. Pure; no files, no clock.
pub mod change;
pub mod clock;
pub mod entry;
pub mod fold;
pub mod plan;
pub mod removal;
pub mod workflow;
