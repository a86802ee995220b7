//! Registers: lists of records described by data.
mod copied;
mod datum;
mod row;
mod source;
mod view;

pub use datum::Datum;
pub use row::{Row, Rows};
pub use source::Source;
pub use view::{Column, Picture, Register, View, amount, code, column, shown, status};
