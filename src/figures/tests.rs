//! Worked examples over small programmes.

mod calendar;
mod checks;
mod common;
mod curves;
mod fixture;
mod followup;
mod indicators;
mod money;
mod people;
mod portfolio;
mod projections;
mod properties;
mod published;
mod ratings;
mod revisions;
mod risks;
mod rows;
mod schedule;
mod scopes;
mod sums;
mod texts;
