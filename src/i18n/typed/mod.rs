//! Numbers, dates and figures as people type them: read in one way, or refused with the readings
//! they could have.
mod date;
mod figure;
pub mod number;

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use super::Language;
use crate::domain::shape::{FieldError, Shape, Slot};

pub use figure::{absence, figure};

/// Who types, and when.
#[derive(Debug, Clone, Copy)]
pub struct Typist {
    pub language: Language,
    /// The day that `tomorrow` is the day after of.
    pub day: NaiveDate,
}

impl Typist {
    /// A typed text as the field table writes it: `1.250.000,50` is `1250000.50`, `besok` the day
    /// after today. What is neither a number nor a date stays as it is.
    pub fn read(self, slot: &Slot, text: &str) -> Result<String, FieldError> {
        match slot.shape {
            Shape::Decimal | Shape::Int => match self.number(text, slot.name == "amount") {
                // What it is to be instead, the shape says.
                Err(FieldError::NotANumber(text)) => Ok(text),
                read => read,
            },
            Shape::Date => date::read(text, self.day, is_beginning(slot.field())),
            _ => Ok(text.into()),
        }
    }

    /// A typed number with a full stop before its decimals. In amounts three digits behind a full
    /// stop are as likely thousands.
    pub fn number(self, text: &str, amount: bool) -> Result<String, FieldError> {
        let plain: String = text.nfkc().collect();
        let bare = plain.trim();
        let mut readings = number::readings(bare);
        let pointed = bare.contains('.') && !amount && self.language != Language::Id;
        match readings.len() {
            0 if bare.is_empty() => Ok(String::new()),
            0 => Err(FieldError::NotANumber(text.into())),
            2.. if !pointed => {
                let readings = readings.iter().map(|reading| number::plainly(reading)).collect();
                Err(FieldError::Readings { text: text.into(), readings })
            }
            _ => Ok(readings.swap_remove(0)),
        }
    }
}

/// Whether a field holds the first day of something.
fn is_beginning(field: &str) -> bool {
    field == "start" || field.ends_with("_start") || field == "from"
}
