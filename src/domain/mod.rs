//! What is true: records and values; no IO, no clock, no language, no terminal.
pub mod codes;
pub mod fault;
pub mod field;
pub mod kind;
pub mod program;
pub mod query;
pub mod reason;
pub mod record;
pub mod records;
pub mod shape;
pub mod shelf;
pub mod value;
pub mod values;
