//! Worked examples over small programmes.

mod checks;
mod fixture;
mod followup;
mod indicators;
mod money;
mod people;
mod ratings;
mod risks;
mod rows;
mod schedule;
mod scopes;
mod texts;
