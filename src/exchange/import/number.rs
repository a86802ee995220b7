//! Numbers as people write them into files: with a mark before them, or in their own way.

use super::Numbers;
use crate::domain::shape::FieldError;
use crate::i18n::typed::number::{plainly, readings};
use crate::log::plan::Fault;

/// The qualifier that a mark before a number stands for, and the number behind it.
pub fn qualified(text: &str) -> Option<(&'static str, &str)> {
    let marks = [
        (">=", "at_least"),
        ("≥", "at_least"),
        (">", "more_than"),
        ("<", "less_than"),
        ("~", "about"),
    ];
    let found = marks.iter().find_map(|(mark, word)| Some((*word, text.strip_prefix(mark)?)));
    found.map(|(word, rest)| (word, rest.trim()))
}

/// A number with a full stop before its decimals, or why it cannot be one. `amount` is money,
/// where three decimals are most often thousands.
pub fn plain(text: &str, numbers: Numbers, amount: bool) -> Result<String, Fault> {
    let commas = text.contains(',') && is_number(text);
    let mut readings = readings(text);
    let grouped = commas || text.matches('.').count() > 1;
    if numbers == Numbers::Plain && !grouped && !amount {
        readings.truncate(1);
    }
    match readings.len() {
        // What it is to be instead, the shape says.
        0 if !is_number(text) => Ok(text.into()),
        0 => Err(FieldError::NotANumber(text.into()).into()),
        // A file has one way to write its numbers; separators are not that of a plain one.
        1 if grouped && numbers == Numbers::Plain => {
            Err(Fault::Separators(readings.swap_remove(0)))
        }
        1 => Ok(readings.swap_remove(0)),
        _ => {
            let readings = readings.iter().map(|reading| plainly(reading)).collect();
            Err(FieldError::Readings { text: text.into(), readings }.into())
        }
    }
}

/// Nothing but digits and separators.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_in_one_way_or_not_at_all() {
        let read = |text: &str, numbers, amount| plain(text, numbers, amount).ok();
        let plainly = |text| read(text, Numbers::Plain, false);
        let (id, some) = (Numbers::Indonesian, |text: &str| Some(text.to_owned()));
        assert_eq!(plainly("1234.5"), some("1234.5"));
        assert_eq!(plainly("1.234"), some("1.234"));
        assert_eq!(plainly("1,234"), None);
        assert_eq!(plainly("1.234,5"), None);
        assert_eq!(read("1.234", Numbers::Plain, true), None);
        assert_eq!(read("0.234", Numbers::Plain, true), some("0.234"));
        assert_eq!(read("1234.5", id, true), some("1234.5"));
        assert_eq!(read("1.234,5", id, true), some("1234.5"));
        assert_eq!(read("1.234.567", id, true), some("1234567"));
        assert_eq!(read("1.234.567,25", id, false), some("1234567.25"));
        assert_eq!(read("12,5", id, false), some("12.5"));
        assert_eq!(read("1.234", id, false), None);
        assert_eq!(read("1,234", id, false), None);
        assert_eq!(read("12.34,5", id, false), None);
        let refused = |text, numbers, amount| plain(text, numbers, amount).unwrap_err().to_string();
        for (text, amount, both) in
            [("1.234", true, "1.2340 or 1234"), ("1,234", false, "1234 or 1.2340")]
        {
            let said = refused(text, Numbers::Plain, amount);
            assert!(said.ends_with(&format!("can mean {both}")), "{said}");
        }
        let said = refused("1,234.5", Numbers::Plain, false);
        assert!(said.ends_with("it reads 1234.5"), "{said}");
        assert!(refused("1.234.567", Numbers::Plain, true).ends_with("it reads 1234567"));
    }

    #[test]
    fn a_mark_before_a_number_is_its_qualifier() {
        assert_eq!(qualified(">= 60"), Some(("at_least", "60")));
        assert_eq!(qualified(">60"), Some(("more_than", "60")));
        assert_eq!(qualified("~1.5"), Some(("about", "1.5")));
        assert_eq!(qualified("<-2"), Some(("less_than", "-2")));
        assert_eq!(qualified("60"), None);
    }
}
