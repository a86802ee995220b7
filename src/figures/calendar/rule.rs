//! When a report is due after its period: `end`, `end+15d`, `end+2w`, `end+2m`.

use chrono::{Days, Months, NaiveDate};

/// So long after, or before, the last day of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DueRule {
    before: bool,
    count: u16,
    unit: Unit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Days,
    Weeks,
    Months,
}

impl DueRule {
    /// Reads a rule; `None` where it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let rest = text.to_ascii_lowercase().strip_prefix("end")?.to_owned();
        if rest.is_empty() {
            return Some(Self { before: false, count: 0, unit: Unit::Days });
        }
        let (before, span) = match rest.split_at_checked(1)? {
            ("+", span) => (false, span),
            ("-", span) => (true, span),
            _ => return None,
        };
        let (unit, digits) = match span.split_at_checked(span.len().checked_sub(1)?)? {
            (digits, "d") => (Unit::Days, digits),
            (digits, "w") => (Unit::Weeks, digits),
            (digits, "m") => (Unit::Months, digits),
            _ => return None,
        };
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        let count = digits.parse().ok().filter(|_| plain)?;
        Some(Self { before, count, unit })
    }

    /// The day on which a report on a period that ends on this day is due. A month later is the
    /// same day of that month, or its last one; `None` beyond the calendar.
    pub fn of(self, end: NaiveDate) -> Option<NaiveDate> {
        let months = Months::new(u32::from(self.count));
        let days = match self.unit {
            Unit::Weeks => Days::new(u64::from(self.count) * 7),
            _ => Days::new(u64::from(self.count)),
        };
        match (self.unit, self.before) {
            (Unit::Months, false) => end.checked_add_months(months),
            (Unit::Months, true) => end.checked_sub_months(months),
            (_, false) => end.checked_add_days(days),
            (_, true) => end.checked_sub_days(days),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_says_the_day_after_the_end_of_a_period() {
        let table = [
            ("end", "2024-06-30", "2024-06-30"),
            ("end+15d", "2024-06-30", "2024-07-15"),
            ("END + 45 d", "2024-12-31", "2025-02-14"),
            ("end+2w", "2024-06-30", "2024-07-14"),
            ("end+2m", "2024-12-31", "2025-02-28"),
            ("end+2m", "2023-12-31", "2024-02-29"),
            ("end-5d", "2024-03-31", "2024-03-26"),
            ("end-1m", "2024-03-31", "2024-02-29"),
        ];
        for (rule, end, wanted) in table {
            let day = DueRule::parse(rule).unwrap().of(end.parse().unwrap());
            assert_eq!(day, wanted.parse().ok(), "{rule} {end}");
        }
    }

    #[test]
    fn what_is_no_rule_is_not_read_as_one() {
        let wrong =
            ["", "15d", "end15d", "end+", "end+d", "end+15", "end+15y", "end+-1d", "end+1.5m"];
        for text in wrong.iter().chain(&["start+1d", "end+99999d", "ending", "end+１d", "end+1일"])
        {
            assert_eq!(DueRule::parse(text), None, "{text}");
        }
        let far = NaiveDate::MAX;
        assert_eq!(DueRule::parse("end+1d").unwrap().of(far), None);
    }
}
