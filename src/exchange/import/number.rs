//! Numbers as people write them: with a mark before them, or in their own way.

use super::Numbers;
use crate::domain::shape::FieldError;
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
    let (dots, commas) = (text.matches('.').count(), text.matches(',').count());
    let doubtful = amount || numbers == Numbers::Indonesian;
    match (dots, commas, numbers) {
        (1, 0, _) if doubtful && is_grouped(text, '.') => Err(Fault::AmbiguousNumber),
        (0 | 1, 0, _) => Ok(text.into()),
        (0, 1, Numbers::Indonesian) if is_grouped(text, ',') => Err(Fault::AmbiguousNumber),
        (_, 0, Numbers::Indonesian) if is_grouped(text, '.') => Ok(text.replace('.', "")),
        (_, 1, Numbers::Indonesian) => {
            let (whole, part) = text.split_once(',').unwrap_or((text, ""));
            let fits = dots == 0 || is_grouped(whole, '.');
            let number = format!("{}.{part}", whole.replace('.', ""));
            if fits { Ok(number) } else { Err(FieldError::NotANumber(text.into()).into()) }
        }
        (_, 1.., _) if is_number(text) => Err(Fault::AmbiguousNumber),
        _ => Err(FieldError::NotANumber(text.into()).into()),
    }
}

/// Digits in groups of three behind one to three digits: `1.234`, `12.345.678`.
fn is_grouped(text: &str, between: char) -> bool {
    let mut groups = text.strip_prefix('-').unwrap_or(text).split(between);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let leads = (1..=3).contains(&first.len()) && digits(first) && !first.starts_with('0');
    let mut rest = groups.peekable();
    leads && rest.peek().is_some() && rest.all(|group| group.len() == 3 && digits(group))
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
        assert_eq!(plain("1,234.5", Numbers::Plain, false), Err(Fault::AmbiguousNumber));
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
