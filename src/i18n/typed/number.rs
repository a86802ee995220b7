//! What a text of digits and separators can mean.

/// The numbers that a text can be, with a full stop before their decimals: `1,250` is `1250` where
/// commas part thousands, and `1.250` where one stands before decimals. The first is the reading
/// with a full stop before decimals, where there is one.
pub fn readings(text: &str) -> Vec<String> {
    let (pointed, comma) = (reading(text, '.', ','), reading(text, ',', '.'));
    let comma = comma.filter(|comma| pointed.as_ref() != Some(comma));
    pointed.into_iter().chain(comma).collect()
}

fn reading(text: &str, point: char, between: char) -> Option<String> {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    let (whole, part) = digits.split_once(point).map_or((digits, None), |(w, p)| (w, Some(p)));
    let whole = if are_digits(whole) {
        whole.to_owned()
    } else {
        is_grouped(whole, between).then(|| whole.replace(between, ""))?
    };
    match part {
        None => Some(format!("{sign}{whole}")),
        Some(part) => are_digits(part).then(|| format!("{sign}{whole}.{part}")),
    }
}

/// A number written so that it has no other reading.
pub fn plainly(number: &str) -> String {
    let mut text = number.to_owned();
    while text.contains('.') && readings(&text).len() > 1 {
        match text.strip_suffix('0') {
            Some(shorter) => text = shorter.into(),
            None => text.push('0'),
        }
        if text.ends_with("00") {
            break;
        }
    }
    text
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Digits in groups of three behind one to three digits: `1.234`, `12.345.678`.
fn is_grouped(text: &str, between: char) -> bool {
    let mut groups = text.split(between);
    let first = groups.next().unwrap_or_default();
    let leads = (1..=3).contains(&first.len()) && are_digits(first) && !first.starts_with('0');
    let mut rest = groups.peekable();
    leads && rest.peek().is_some() && rest.all(|group| group.len() == 3 && are_digits(group))
}

#[cfg(test)]
mod tests {
    use super::super::Typist;
    use super::*;
    use crate::domain::shape::FieldError;
    use crate::i18n::Language;

    #[test]
    fn a_text_has_the_readings_of_both_ways_to_write_numbers() {
        let table: [(&str, &[&str]); 12] = [
            ("1250", &["1250"]),
            ("1250.5", &["1250.5"]),
            ("1,250", &["1250", "1.250"]),
            ("1.250", &["1.250", "1250"]),
            ("1.250.000,50", &["1250000.50"]),
            ("1,250,000.50", &["1250000.50"]),
            ("0,250", &["0.250"]),
            ("-12,5", &["-12.5"]),
            ("12.34,5", &[]),
            ("1,2,3", &[]),
            ("", &[]),
            ("8x", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(readings(text), expected, "{text}");
        }
    }

    #[test]
    fn requirement_32_what_can_be_two_numbers_is_refused_with_both() {
        let day = chrono::NaiveDate::MIN;
        let typed = |language, text: &str, amount| Typist { language, day }.number(text, amount);
        for language in Language::ALL {
            let refused = typed(*language, "1,250", false);
            let Err(FieldError::Readings { readings, .. }) = refused else { panic!("{refused:?}") };
            assert_eq!(readings, ["1250", "1.25"]);
            for reading in readings {
                assert_eq!(typed(*language, &reading, true).unwrap(), reading, "it can be typed");
            }
            assert_eq!(typed(*language, "1.250.000,50", true).unwrap(), "1250000.50");
            assert_eq!(typed(*language, "１２３", true).unwrap(), "123", "wide digits");
            assert!(typed(*language, "1.234", true).is_err(), "an amount");
        }
        assert_eq!(typed(Language::Ko, "1.234", false).unwrap(), "1.234");
        assert!(typed(Language::Id, "1.234", false).is_err());
        assert!(typed(Language::En, "12 apples", false).is_err());
    }

    #[test]
    fn a_reading_is_written_so_that_it_has_no_other() {
        for (number, plain) in
            [("1250", "1250"), ("1.250", "1.25"), ("12.346", "12.3460"), ("1.000", "1.00")]
        {
            assert_eq!(plainly(number), plain);
            assert_eq!(readings(plain).len(), 1);
        }
    }
}
