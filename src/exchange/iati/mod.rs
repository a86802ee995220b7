//! The activity standard of the International Aid Transparency Initiative, version 2.03, out and in.
//!
//! An element of IATI carries the cells that `tables` names; what IATI has no element for stands in
//! the namespace `urn:dgcc:iati:1`, written from the fields of each record.

mod cells;
pub mod element;
pub mod export;
pub mod import;
mod lists;
mod number;
mod order;
pub mod read;
pub mod rules;
mod tables;
mod write;
