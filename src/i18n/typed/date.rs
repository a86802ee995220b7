//! Days as people type them.

use chrono::{Days, Months, NaiveDate};
use unicode_normalization::UnicodeNormalization;

use crate::domain::shape::FieldError;
use crate::domain::values::{Date, PeriodCode};

/// Words for days, and how many days they are from today.
const WORDS: &[(&str, i64)] = &[
    ("today", 0),
    ("tomorrow", 1),
    ("yesterday", -1),
    ("오늘", 0),
    ("내일", 1),
    ("모레", 2),
    ("어제", -1),
    ("hari ini", 0),
    ("besok", 1),
    ("lusa", 2),
    ("kemarin", -1),
];

/// A length of time.
#[derive(Clone, Copy)]
enum Unit {
    Days(u64),
    Months(u32),
}

/// What stands behind a number that says how far a day is away.
const UNITS: &[(&str, Unit)] = &[
    ("d", Unit::Days(1)),
    ("w", Unit::Days(7)),
    ("m", Unit::Months(1)),
    ("y", Unit::Months(12)),
    ("일", Unit::Days(1)),
    ("주", Unit::Days(7)),
    ("개월", Unit::Months(1)),
    ("년", Unit::Months(12)),
    ("hari", Unit::Days(1)),
    ("minggu", Unit::Days(7)),
    ("bulan", Unit::Months(1)),
    ("tahun", Unit::Months(12)),
];

/// A typed day, month or year as the field table writes it. Of a quarter or a half-year its last
/// day is meant, or its first where something begins.
pub fn read(text: &str, today: NaiveDate, begins: bool) -> Result<String, FieldError> {
    let plain = text.nfkc().collect::<String>().to_lowercase();
    let bare = plain.trim();
    if bare.is_empty() || bare.parse::<Date>().is_ok() {
        return Ok(bare.into());
    }
    let day = by_word(bare, today).or_else(|| distance(bare, today));
    let day = day.or_else(|| period(bare, begins)).map(|day| Date::from(day).to_string());
    match day {
        Some(day) => Ok(day),
        None => digits(bare).unwrap_or_else(|| Err(FieldError::NotADate(text.into()))),
    }
}

fn by_word(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (_, days) = WORDS.iter().find(|(word, _)| *word == text)?;
    shifted(today, *days < 0, Unit::Days(days.unsigned_abs()), 1)
}

/// `+2w`, `-3d`, `+1개월`.
fn distance(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let back = text.starts_with('-');
    let rest = text.strip_prefix(['+', '-'])?.trim();
    let end = rest.find(|letter: char| !letter.is_ascii_digit())?;
    let (count, unit) = rest.split_at_checked(end)?;
    let (_, unit) = UNITS.iter().find(|(name, _)| *name == unit.trim())?;
    shifted(today, back, *unit, count.parse().ok()?)
}

fn shifted(day: NaiveDate, back: bool, unit: Unit, count: u32) -> Option<NaiveDate> {
    match unit {
        Unit::Days(days) => {
            let days = Days::new(days.checked_mul(u64::from(count))?);
            if back { day.checked_sub_days(days) } else { day.checked_add_days(days) }
        }
        Unit::Months(months) => {
            let months = Months::new(months.checked_mul(count)?);
            if back { day.checked_sub_months(months) } else { day.checked_add_months(months) }
        }
    }
}

/// A quarter or a half-year of the calendar: `2025-Q3`.
fn period(text: &str, begins: bool) -> Option<NaiveDate> {
    let code: PeriodCode =
        text.to_uppercase().parse().ok().filter(|code: &PeriodCode| !code.fiscal)?;
    let (first, last) = code.days(1)?;
    Some(if begins { first } else { last })
}

/// Year, month and day in digits, with anything between them.
fn digits(text: &str) -> Option<Result<String, FieldError>> {
    let between = |letter: char| matches!(letter, '.' | '/' | '-' | ' ' | '년' | '월' | '일');
    if !text.chars().all(|letter| letter.is_ascii_digit() || between(letter)) {
        return None;
    }
    let parts: Vec<&str> = text.split(between).filter(|part| !part.is_empty()).collect();
    let is_year = |part: &str| part.len() == 4;
    let day = |year: &str, month: &str, day: &str| {
        let text = format!("{year}-{month:0>2}-{day:0>2}");
        text.parse::<Date>().ok().map(|_| text)
    };
    let month = |year: &str, month: &str| {
        let text = format!("{year}-{month:0>2}");
        text.parse::<Date>().ok().map(|_| text)
    };
    match parts.as_slice() {
        [year] if is_year(year) => Some(Ok((*year).into())),
        [year, m, d] if is_year(year) => day(year, m, d).map(Ok),
        [year, m] if is_year(year) => month(year, m).map(Ok),
        [m, year] if is_year(year) => month(year, m).map(Ok),
        [one, two, year] if is_year(year) => match (day(year, two, one), day(year, one, two)) {
            (Some(first), Some(other)) if first != other => {
                Some(Err(FieldError::Readings { text: text.into(), readings: vec![first, other] }))
            }
            (first, other) => first.or(other).map(Ok),
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Option<String> {
        read(text, "2025-07-15".parse().unwrap(), false).ok()
    }

    #[test]
    fn days_are_typed_by_date_word_distance_or_quarter() {
        let table = [
            ("2025", "2025"),
            ("2025-05", "2025-05"),
            ("2025-05-01", "2025-05-01"),
            ("2025. 3. 5.", "2025-03-05"),
            ("2025년 3월 5일", "2025-03-05"),
            ("2025년 3월", "2025-03"),
            ("2025/3/5", "2025-03-05"),
            ("25/03/2025", "2025-03-25"),
            ("03/25/2025", "2025-03-25"),
            ("03/03/2025", "2025-03-03"),
            ("03/2026", "2026-03"),
            ("today", "2025-07-15"),
            ("내일", "2025-07-16"),
            ("Besok", "2025-07-16"),
            ("kemarin", "2025-07-14"),
            ("+2w", "2025-07-29"),
            ("-3d", "2025-07-12"),
            ("+1개월", "2025-08-15"),
            ("+2 minggu", "2025-07-29"),
            ("2025-Q3", "2025-09-30"),
            ("2025-h1", "2025-06-30"),
        ];
        for (text, expected) in table {
            assert_eq!(typed(text).as_deref(), Some(expected), "{text}");
        }
        let begins = read("2025-Q3", "2025-07-15".parse().unwrap(), true);
        assert_eq!(begins.as_deref(), Ok("2025-07-01"));
        for text in ["2025-13", "31/02/2025", "5/3/25", "soon", "+2x", "2025-03-31x", "FY2025-Q1"] {
            assert_eq!(typed(text), None, "{text}");
        }
    }

    #[test]
    fn requirement_32_a_day_that_can_be_two_is_refused_with_both() {
        let refused = read("03/04/2025", NaiveDate::MIN, false);
        let Err(FieldError::Readings { readings, .. }) = refused else { panic!("{refused:?}") };
        assert_eq!(readings, ["2025-04-03", "2025-03-04"]);
    }
}
