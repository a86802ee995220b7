//! Worked examples over small programmes.

mod checks;
mod fixture;
mod indicators;
mod money;
mod rows;
mod schedule;
mod scopes;
mod texts;
