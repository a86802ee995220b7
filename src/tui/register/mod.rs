//! Registers: lists of records described by data.
mod copied;
mod datum;
mod layout;
mod row;
mod source;
mod view;

pub use datum::Datum;
pub use layout::{Chosen, FIELD_WIDTH, Layout, Origin, column as layout_column};
pub use row::{Row, Rows};
pub use source::Source;
pub use view::{Column, Picture, Register, View, amount, code, column, status};
