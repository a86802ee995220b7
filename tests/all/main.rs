//! Everything but the shape of the house: one binary, so that it links once.
#![cfg(test)]

mod calendar;
mod catalogs;
mod cli;
mod exchange;
mod faults;
mod fields;
mod fixture;
mod query;
mod random;
mod reference;
mod rendering;
mod reports;
mod samples;
mod signing;
mod store;
mod summaries;
mod support;
mod tui;
mod values;
