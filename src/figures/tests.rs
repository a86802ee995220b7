//! Worked examples over small programmes.

mod calendar;
mod checks;
mod fixture;
mod indicators;
mod money;
mod portfolio;
mod rows;
mod schedule;
mod scopes;
mod texts;
