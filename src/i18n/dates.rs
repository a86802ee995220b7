//! Dates and periods as each language writes them.

use chrono::Datelike;

use super::{Language, Texts};
use crate::domain::reason::Arg;
use crate::domain::values::{Date, PeriodCode, Precision, Span};

impl Texts {
    /// A date in words, as precise as it is known: `5 March 2026`, `March 2026`, `2026`.
    pub fn date(&self, date: Date) -> String {
        let key = match date.precision() {
            Precision::Year => "date-year",
            Precision::Month => "date-month",
            Precision::Day => "date-day",
        };
        let mut args = vec![("year", text(date.first().year()))];
        if date.precision() >= Precision::Month {
            args.push(("month", Arg::Text(self.month(date.first().month()))));
        }
        if date.precision() == Precision::Day {
            args.push(("day", text(date.first().day())));
        }
        self.say_with(key, &args)
    }

    /// A date in digits: `2026-03-05`, `2026. 3. 5.`, `05/03/2026`.
    pub fn date_short(&self, date: Date) -> String {
        let pattern = match (self.language(), date.precision()) {
            (_, Precision::Year) => "%Y",
            (Language::En, Precision::Month) => "%Y-%m",
            (Language::En, Precision::Day) => "%Y-%m-%d",
            (Language::Ko, Precision::Month) => "%Y. %-m.",
            (Language::Ko, Precision::Day) => "%Y. %-m. %-d.",
            (Language::Id, Precision::Month) => "%m/%Y",
            (Language::Id, Precision::Day) => "%d/%m/%Y",
        };
        date.first().format(pattern).to_string()
    }

    /// A period by its code: `2025-Q2` is `Q2 2025`, `2025년 2분기`, `Triwulan II 2025`. A text
    /// that is no such code stays as it is.
    pub fn period(&self, code: &str) -> String {
        let Ok(period) = code.parse::<PeriodCode>() else { return code.to_owned() };
        let mut args = vec![("year", Arg::Text(self.year(period)))];
        let key = match period.span {
            Span::Year => return self.year(period),
            Span::Half(number) => format!("period-half-{number}"),
            Span::Quarter(number) => format!("period-quarter-{number}"),
            Span::Month(number) if period.fiscal => {
                args.push(("number", text(number)));
                "period-fiscal-month".into()
            }
            Span::Month(number) => {
                args = vec![("year", text(period.year)), ("month", Arg::Text(self.month(number)))];
                "date-month".into()
            }
        };
        self.say_with(&key, &args)
    }

    fn year(&self, period: PeriodCode) -> String {
        let key = if period.fiscal { "period-fiscal-year" } else { "date-year" };
        self.say_with(key, &[("year", text(period.year))])
    }

    fn month(&self, number: u32) -> String {
        self.say(&format!("month-{number}"))
    }
}

/// Years and days are names here, not counts to be grouped.
fn text<N: ToString + Copy>(number: N) -> Arg {
    Arg::Text(number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(say: impl Fn(&Texts) -> String) -> [String; 3] {
        [Language::En, Language::Ko, Language::Id].map(|language| say(&Texts::of(language)))
    }

    #[test]
    fn dates_are_as_precise_as_they_are_known() {
        let long = |date: &str| all(|t| t.date(date.parse().unwrap()));
        assert_eq!(long("2026-03-05"), ["5 March 2026", "2026년 3월 5일", "5 Maret 2026"]);
        assert_eq!(long("2026-03"), ["March 2026", "2026년 3월", "Maret 2026"]);
        assert_eq!(long("2026"), ["2026", "2026년", "2026"]);
        let short = |date: &str| all(|t| t.date_short(date.parse().unwrap()));
        assert_eq!(short("2026-03-05"), ["2026-03-05", "2026. 3. 5.", "05/03/2026"]);
        assert_eq!(short("2026-03"), ["2026-03", "2026. 3.", "03/2026"]);
        assert_eq!(short("2026"), ["2026", "2026", "2026"]);
    }

    #[test]
    fn periods_have_the_names_of_the_language() {
        let table = [
            ("2025-Q2", ["Q2 2025", "2025년 2분기", "Triwulan II 2025"]),
            ("2025-H1", ["H1 2025", "2025년 상반기", "Semester I 2025"]),
            ("2025-09", ["September 2025", "2025년 9월", "September 2025"]),
            ("2025", ["2025", "2025년", "2025"]),
            ("FY2024", ["FY2024", "2024 회계연도", "TA 2024"]),
            ("FY2024-Q3", ["Q3 FY2024", "2024 회계연도 3분기", "Triwulan III TA 2024"]),
            ("FY2024-02", ["Month 2 of FY2024", "2024 회계연도 2번째 달", "Bulan ke-2 TA 2024"]),
            ("survey", ["survey", "survey", "survey"]),
        ];
        for (code, expected) in table {
            assert_eq!(all(|t| t.period(code)), expected, "{code}");
        }
    }
}
