//! Worked examples over small programmes.

mod checks;
mod fixture;
mod indicators;
mod money;
mod published;
mod rows;
mod schedule;
mod scopes;
mod texts;
