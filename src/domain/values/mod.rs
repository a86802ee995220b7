//! The values a cell can hold, each with one text and no more.
mod choice;
mod codes;
mod date;
mod exact;
mod hex;
mod id;
mod link;
mod ml;
mod period;
mod stamp;
mod words;

pub use choice::{Choice, Words, choice, word};
pub use codes::CodeList;
pub use date::{Date, Precision};
pub use exact::{Exact, NotExact};
pub use hex::hex;
pub use id::Id;
pub use link::Link;
pub use ml::{DEFAULT_LANGUAGES, Languages, Ml};
pub use period::{PeriodCode, Span};
pub use stamp::Stamp;
pub use words::{Absence, Flow, Form, Profile, Qualifier, Side, Status};
