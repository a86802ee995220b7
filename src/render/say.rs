//! Cells as people read them.

use crate::i18n::Texts;
use crate::report::document::Also;
use crate::report::table::{Cell, Content};

/// A cell as text, without its note.
pub fn cell(cell: &Cell, texts: &Texts) -> String {
    let said = match &cell.content {
        Content::Empty => String::new(),
        Content::Text(text) => text.clone(),
        Content::Number(number) => texts.number(*number),
        Content::Share(share) => texts.percent(*share, 1),
        Content::Money { amount, currency } => texts.money(*amount, currency),
        Content::Date(date) => texts.date_short(*date),
        Content::Days(days) => texts.days(*days),
        Content::Status(word) => status(word, texts),
        Content::Absent(absence) => texts.absence(*absence),
        Content::Missing => texts.say("missing"),
        Content::Spark(points) => super::chart::bars::spark(points),
    };
    let said = texts.qualified(cell.qualifier, said);
    match &cell.language {
        Some(language) => format!("{said} [{language}]"),
        None => said,
    }
}

/// Words in both languages of a report, the second one behind a mark.
pub fn both(first: &str, also: Option<&Also>, between: &str) -> String {
    match also {
        Some(also) if first.is_empty() => also.text.clone(),
        Some(also) => format!("{first}{between}{}", also.text),
        None => first.to_owned(),
    }
}

/// A status with its sign, so that it can be told without colour.
pub fn status(word: &str, texts: &Texts) -> String {
    format!("{} {}", sign(word), texts.word("status", word))
}

/// The sign of a status.
pub fn sign(word: &str) -> char {
    match word {
        "achieved" => '✔',
        "on_track" => '●',
        "at_risk" => '▲',
        "off_track" => '◆',
        "not_achieved" => '✘',
        "stopped" => '■',
        _ => '○',
    }
}

/// What a figure or a day is sorted by, whatever the language it is printed in.
pub fn bare(cell: &Cell) -> Option<String> {
    match &cell.content {
        Content::Number(number) | Content::Share(number) => Some(number.to_string()),
        Content::Money { amount, .. } => Some(amount.to_string()),
        Content::Date(date) => Some(date.to_string()),
        Content::Days(days) => Some(days.to_string()),
        _ => None,
    }
}

/// Whether a cell says that a figure is not there.
pub fn is_absent(cell: &Cell) -> bool {
    matches!(cell.content, Content::Absent(_) | Content::Missing)
}
