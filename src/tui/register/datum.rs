//! What a cell of a register holds. How it reads is said when it is drawn; what it sorts by follows
//! from it.

use rust_decimal::Decimal;

use crate::domain::reason::Reason;
use crate::domain::values::{Absence, Choice, Date};
use crate::figures::check::Severity;
use crate::figures::{HIGH_SCORE, Reading, Status};
use crate::tui::listing::{Order, folded, natural};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::bar::sparkline;
use crate::tui::widgets::table::{Cell, cell, marked};
use crate::tui::words;

/// The content of one cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Datum {
    /// Nothing is known.
    #[default]
    Nothing,
    /// Nothing is to be known.
    Blank,
    /// Nothing can be known, and why.
    Absent(Absence),
    Text(String),
    /// The code of a record; its digits sort as numbers.
    Code(String),
    /// A word of a choice: the list's name, the word, its place in the list, what it means.
    Word(&'static str, &'static str, i64, Meaning),
    Status(Status),
    /// A share of one.
    Share(Decimal),
    /// An amount without its currency, in whole units.
    Amount(Decimal),
    Number(Decimal),
    /// Likelihood times impact.
    Score(i64),
    Severity(Severity),
    /// Days of slip.
    Slip(i64),
    Date(Date),
    /// So many of so many.
    Part(usize, usize),
    Reading(Reading),
    /// A text of the catalogs by its key.
    Said(&'static str, Meaning),
    Reason(Reason),
    /// Values over time, lowest and highest by their heights.
    Course(Vec<Option<Decimal>>),
}

impl Datum {
    /// A word of a choice.
    pub fn word<C: Choice>(choice: Option<C>) -> Self {
        Self::marked(choice, Meaning::Plain)
    }

    /// A word of a choice that means something.
    pub fn marked<C: Choice>(choice: Option<C>, meaning: Meaning) -> Self {
        let place = C::WORDS.iter().position(|(_, each)| Some(*each) == choice);
        let rank = place.and_then(|place| i64::try_from(place).ok());
        place.zip(rank).map_or(Self::Nothing, |(place, rank)| {
            Self::Word(C::NAME, C::WORDS[place].0, rank, meaning)
        })
    }

    /// A share of one, where it is known.
    pub fn share(share: Option<Decimal>) -> Self {
        share.map_or(Self::Nothing, Self::Share)
    }

    /// An amount, where it is known.
    pub fn amount(amount: Option<Decimal>) -> Self {
        amount.map_or(Self::Nothing, Self::Amount)
    }

    /// A whole number, where it is known.
    pub fn int(number: Option<i64>) -> Self {
        number.map_or(Self::Nothing, |number| Self::Number(number.into()))
    }

    /// Days of slip, where they are known.
    pub fn slip(days: Option<i64>) -> Self {
        days.map_or(Self::Nothing, Self::Slip)
    }

    /// A text; an empty one is nothing.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }

    /// What is looked through for the words of a filter.
    pub fn found(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Code(text) => Some(text),
            _ => None,
        }
    }

    /// What it sorts by.
    pub fn order(&self) -> Order {
        match self {
            Self::Text(text) => Order::Text(folded(text)),
            Self::Code(code) => Order::Text(natural(code)),
            Self::Status(status) => Order::int(urgency(*status)),
            Self::Word(_, _, number, _) | Self::Slip(number) | Self::Score(number) => {
                Order::int(*number)
            }
            Self::Severity(severity) => Order::int(i64::from(*severity as u8)),
            Self::Share(number) | Self::Amount(number) | Self::Number(number) => {
                Order::Number(Some(*number))
            }
            Self::Date(date) => Order::Text(date.to_string()),
            Self::Part(part, whole) => {
                Order::Number(Decimal::from(*part).checked_div(Decimal::from(*whole)))
            }
            Self::Reading(reading) => Order::Number(reading.number()),
            Self::Said(key, _) => Order::Text((*key).into()),
            Self::Reason(reason) => Order::Text(reason.key.into()),
            Self::Course(values) => Order::Number(values.iter().rev().flatten().next().copied()),
            Self::Nothing | Self::Blank | Self::Absent(_) => Order::Number(None),
        }
    }

    /// How it reads.
    pub fn cell(&self, session: &Session) -> Cell {
        let texts = &session.texts;
        match self {
            Self::Nothing => words::nothing(session),
            Self::Blank => cell(""),
            Self::Absent(absence) => marked(texts.absence(*absence), Meaning::Muted),
            Self::Text(text) | Self::Code(text) => cell(text),
            Self::Word(list, word, _, meaning) => marked(texts.word(list, word), *meaning),
            Self::Status(status) => words::status(session, Some(*status)),
            Self::Share(share) => words::share(session, Some(*share)),
            Self::Amount(amount) => cell(texts.number_with(*amount, 0)),
            Self::Number(number) => cell(texts.number(*number)),
            Self::Score(score) if *score >= HIGH_SCORE => {
                marked(format!("! {score}"), Meaning::Bad)
            }
            Self::Score(score) => cell(score.to_string()),
            Self::Severity(severity) => words::severity(session, *severity),
            Self::Slip(days) => words::slip(session, Some(*days)),
            Self::Date(date) => words::date(session, Some(*date)),
            Self::Part(part, whole) => cell(format!("{part}/{whole}")),
            Self::Reading(reading) => words::reading(session, Some(reading)),
            Self::Said(key, meaning) => marked(session.say(key), *meaning),
            Self::Reason(reason) => cell(texts.reason(reason)),
            Self::Course(values) => cell(sparkline(values, session.theme)),
        }
    }
}

impl From<Option<Status>> for Datum {
    fn from(status: Option<Status>) -> Self {
        status.map_or(Self::Nothing, Self::Status)
    }
}

impl From<Option<Date>> for Datum {
    fn from(date: Option<Date>) -> Self {
        date.map_or(Self::Nothing, Self::Date)
    }
}

impl From<Option<&Reading>> for Datum {
    fn from(reading: Option<&Reading>) -> Self {
        reading.map_or(Self::Nothing, |reading| Self::Reading(reading.clone()))
    }
}

/// What needs attention comes first.
fn urgency(status: Status) -> i64 {
    match status {
        Status::OffTrack | Status::NotAchieved => 0,
        Status::AtRisk => 1,
        Status::NoData => 2,
        Status::OnTrack => 3,
        Status::Achieved => 4,
        Status::NotDue => 5,
        Status::Stopped => 6,
    }
}
