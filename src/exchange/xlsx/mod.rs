//! Workbooks: the records as sheets, templates to be filled in, and both of them back.
mod copy;
mod due;
mod export;
mod guidance;
mod lists;
mod package;
mod page;
mod percent;
mod read;
mod sheet;
mod stamp;
mod template;

pub use copy::{Lines, Marks, copy};
pub use export::export;
pub use read::read;
pub use template::{REPORTED, Wanted, template};

/// Why a workbook cannot be written: it has more rows than a sheet holds, or the like.
pub type NotWritten = rust_xlsxwriter::XlsxError;
