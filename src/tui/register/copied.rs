//! What a cell of a register is on a clipboard: numbers as a spreadsheet reads them, in the
//! decimal mark of the screen's language and without separators of thousands; days as
//! `2025-03-31`; words without their symbols.

use rust_decimal::Decimal;

use super::Datum;
use crate::domain::reason::Arg;
use crate::domain::values::Choice;
use crate::figures::check::Severity;
use crate::figures::{Reading, Status};
use crate::i18n::{Language, round};
use crate::tui::effect::Taken;
use crate::tui::session::Session;
use crate::tui::words;

impl Datum {
    /// The cell as it is copied.
    pub fn taken(&self, session: &Session) -> Taken {
        let texts = &session.texts;
        match self {
            Self::Nothing | Self::Blank => Taken::text(""),
            Self::Status(status) => Taken::text(texts.word(Status::NAME, status.code())),
            Self::Severity(severity) => Taken::text(texts.word(Severity::NAME, severity.code())),
            Self::Share(share) => percent(session, *share),
            Self::Amount(number) => Taken::number(plain(session, round(*number, 0))),
            Self::Number(number) => Taken::number(plain(session, *number)),
            Self::Score(number) | Self::Slip(number) => Taken::number(number.to_string()),
            Self::Date(date) => Taken::number(date.to_string()),
            Self::Part(part, whole) => Taken::text(part_of(session, *part, *whole)),
            Self::Reading(reading) => taken(session, reading),
            Self::Course(values) => {
                let value = |value: &Decimal| plain(session, *value);
                let values: Vec<_> = values.iter().flatten().map(value).collect();
                Taken::text(values.join(" "))
            }
            said => Taken::text(said.cell(session).text),
        }
    }
}

/// `3/12` would be a day of March to a spreadsheet.
fn part_of(session: &Session, part: usize, whole: usize) -> String {
    let number = |count: usize| Arg::Int(i64::try_from(count).unwrap_or(i64::MAX));
    let args = [("part", number(part)), ("whole", number(whole))];
    session.texts.say_with("tui-part-of", &args)
}

fn percent(session: &Session, share: Decimal) -> Taken {
    let hundred = share.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(share);
    Taken::number(format!("{}%", plain(session, round(hundred, 1))))
}

/// A value with a mark such as `about` is a text.
fn taken(session: &Session, reading: &Reading) -> Taken {
    if reading.absence.is_some() || reading.qualifier.is_some() {
        return Taken::text(words::reading(session, Some(reading)).text);
    }
    match (reading.percent(), reading.value) {
        (Some(percent), _) => Taken::number(format!("{}%", plain(session, round(percent, 1)))),
        (None, Some(value)) => Taken::number(plain(session, value)),
        (None, None) => Taken::text(reading.word.clone()),
    }
}

/// A number without separators of thousands.
fn plain(session: &Session, number: Decimal) -> String {
    let text = number.to_string();
    let comma = session.texts.language() == Language::Id;
    if comma { text.replace('.', ",") } else { text }
}
