//! Keeps a bilateral digital-government cooperation programme in one `SQLite` file.

/// Subcommands: arguments, problems, output.
pub mod cli;
/// Settings and where they come from.
pub mod config;
/// What is true: records and values.
pub mod domain;
/// Tables in and out: CSV, JSON, sorted text; rows become a plan of changes.
pub mod exchange;
/// Program + as-of date -> figures, each with its reasons.
pub mod figures;
/// Texts, numbers and dates as each language writes them.
pub mod i18n;
/// Every write is an entry of a log; the tables are its fold.
pub mod log;
/// A document -> bytes.
pub mod render;
/// Figures -> a document of plain blocks.
pub mod report;
/// The only `SQLite`: open, load, apply, history, backup, verify.
pub mod store;
/// The screen program.
pub mod tui;
