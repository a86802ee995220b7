//! Numbers as publishers write them.

use crate::domain::values::Exact;

/// An amount as a cell holds it: `+1,234.50` gives `1234.50`, with its scale; `None` for what is
/// no number.
pub fn amount(text: &str) -> Option<String> {
    let bare = text.trim().trim_start_matches('+');
    let (minus, digits) = bare.strip_prefix('-').map_or(("", bare), |digits| ("-", digits));
    let digits: String = ungrouped(digits)?;
    let digits = if digits.starts_with('.') { format!("0{digits}") } else { digits };
    let digits = digits.strip_suffix('.').map_or(digits.clone(), String::from);
    let number: Exact = format!("{minus}{digits}").parse().ok()?;
    Some(number.to_string())
}

/// The digits without the commas that part thousands; `None` where commas stand elsewhere.
fn ungrouped(digits: &str) -> Option<String> {
    if !digits.contains(',') {
        return Some(digits.into());
    }
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(w, p)| (w, Some(p)));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let part = part.map(|part| format!(".{part}")).unwrap_or_default();
    grouped.then(|| format!("{}{part}", whole.replace(',', "")))
}

/// A figure of an indicator; of a percentage the sign behind it is no part.
pub fn figure(text: &str, percentage: bool) -> Option<String> {
    let bare = text.trim();
    let bare = if percentage { bare.strip_suffix('%').map_or(bare, str::trim_end) } else { bare };
    amount(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_real_files_are_read_or_left_alone() {
        for (text, wanted) in [
            ("1,000", Some("1000")),
            ("12,345,678.90", Some("12345678.90")),
            (" +.5 ", Some("0.5")),
            ("-0.00", Some("0.00")),
            ("1000.255", Some("1000.255")),
            ("1,00", None),
            ("1e3", None),
            ("N/A", None),
            ("100 %", None),
            ("", None),
        ] {
            assert_eq!(amount(text).as_deref(), wanted, "{text:?}");
        }
        assert_eq!(figure("100 %", true).as_deref(), Some("100"));
        assert_eq!(figure("100 %", false), None);
    }
}
