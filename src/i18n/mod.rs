//! Texts, numbers, dates and periods as each language writes them.
mod catalogs;
mod dates;
mod faults;
mod josa;
mod language;
mod numbers;
mod safe;
mod sorting;
mod texts;
pub mod typed;
mod width;

pub use language::{Language, Tongues};
pub use numbers::round;
pub use safe::{is_hidden, safe, safe_lines};
pub use sorting::sort_key;
pub use texts::Texts;
pub use width::{cut, fit, width};
