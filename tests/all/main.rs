//! Everything but the shape of the house: one binary, so that it links once.
#![cfg(test)]

mod agreement;
mod analysis;
mod bilingual;
mod browser;
mod calendar;
mod catalogs;
mod cli;
mod demo_report;
mod exchange;
mod faults;
mod fields;
mod fixture;
mod formats;
mod house;
mod iati;
mod pdf;
mod query;
mod random;
mod recipes;
mod reference;
mod rendering;
mod reports;
mod samples;
mod sheets;
mod signing;
mod store;
mod summaries;
mod support;
mod tui;
mod values;
mod word;
mod workbook;
