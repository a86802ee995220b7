//! Spans of days and what they are called.

use chrono::{Datelike, Months, NaiveDate};

use super::super::cells::{PART, day, spell};
use super::super::element::Element;

/// The code of a period: that of a year, a half, a quarter or a month where it is one.
pub fn code(start: NaiveDate, end: NaiveDate) -> String {
    let months = [12, 6, 3, 1].into_iter().find(|months| {
        let next = start.checked_add_months(Months::new(*months));
        let last = next.and_then(|next| next.pred_opt());
        start.day() == 1 && start.month0().is_multiple_of(*months) && last == Some(end)
    });
    let (year, part) = (start.year(), |months: u32| start.month0() / months + 1);
    match months {
        Some(12) => format!("{year:04}"),
        Some(6) => format!("{year:04}-H{}", part(6)),
        Some(3) => format!("{year:04}-Q{}", part(3)),
        Some(_) => format!("{year:04}-{:02}", start.month()),
        None => format!("{start}_{end}"),
    }
}

/// The days of `period-start` and `period-end`; nothing where one is no day or they are turned
/// round.
pub fn found(element: &Element) -> Option<(NaiveDate, NaiveDate)> {
    let found = |name: &str| {
        let text = element.child(name)?.attribute("iso-date")?.trim();
        day(text)?.parse::<NaiveDate>().ok()
    };
    let (start, end) = (found("period-start")?, found("period-end")?);
    (start <= end).then_some((start, end))
}

/// Takes these days out of their element.
pub fn take(element: &mut Element) -> Option<(NaiveDate, NaiveDate)> {
    let (start, end) = found(element)?;
    for (name, read) in [("period-start", start), ("period-end", end)] {
        let child = element.children.iter_mut().find(|child| child.name == name);
        if let Some((child, text)) = child.and_then(|c| c.take("iso-date").map(|text| (c, text))) {
            spell(child, "iso-date", (text, &read.to_string()));
            child.set(PART, String::new());
        }
    }
    Some((start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_called_as_the_calendar_calls_it() {
        let named = |start: &str, end: &str| code(start.parse().unwrap(), end.parse().unwrap());
        assert_eq!(named("2024-01-01", "2024-12-31"), "2024");
        assert_eq!(named("2024-07-01", "2024-12-31"), "2024-H2");
        assert_eq!(named("2024-04-01", "2024-06-30"), "2024-Q2");
        assert_eq!(named("2024-02-01", "2024-02-29"), "2024-02");
        assert_eq!(named("2024-04-01", "2025-03-31"), "2024-04-01_2025-03-31");
        assert_eq!(named("2024-02-01", "2024-04-30"), "2024-02-01_2024-04-30");
        assert_eq!(named("2024-05-05", "2024-05-05"), "2024-05-05_2024-05-05");
    }
}
