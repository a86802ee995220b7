//! Numbers, shares and money as each language writes them.

use iso_currency::Currency;
use rust_decimal::{Decimal, RoundingStrategy};

use super::{Language, Texts};
use crate::domain::reason::Arg;

/// A number rounded half up to so many digits, with exactly as many shown.
pub fn round(number: Decimal, digits: u32) -> Decimal {
    let mut rounded = number.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(digits);
    if rounded.is_zero() { rounded.abs() } else { rounded }
}

impl Language {
    /// A number with the digits it has.
    pub fn number(self, number: Decimal) -> String {
        let (thousands, point) = self.separators();
        let text = number.abs().to_string();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut out =
            String::from(if number.is_sign_negative() && !number.is_zero() { "-" } else { "" });
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push(thousands);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(point);
            out.push_str(fraction);
        }
        out
    }
}

impl Texts {
    /// A number with the digits it has: `1,234.50`.
    pub fn number(&self, number: Decimal) -> String {
        self.language().number(number)
    }

    /// A number rounded half up to so many digits.
    pub fn number_with(&self, number: Decimal, digits: u32) -> String {
        self.number(round(number, digits))
    }

    /// A share of one as a percentage: 0.838 is `83.8%`.
    pub fn percent(&self, share: Decimal, digits: u32) -> String {
        let hundred = share.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(share);
        format!("{}%", self.number_with(hundred, digits))
    }

    /// An amount with its currency. Whole amounts go without fraction, others with the digits of
    /// the currency.
    pub fn money(&self, amount: Decimal, currency: &str) -> String {
        let minor = Currency::from_code(currency).and_then(Currency::exponent);
        let digits = minor.map_or(2, u32::from);
        let rounded = round(amount, digits);
        let shown = if rounded.fract().is_zero() { rounded.trunc() } else { rounded };
        let text = self.with_currency(&self.number(shown.abs()), currency);
        if shown.is_sign_negative() && !shown.is_zero() { format!("-{text}") } else { text }
    }

    /// An amount in the language's large units: `USD 31.57 million`, `US$3,157만`.
    pub fn money_large(&self, amount: Decimal, currency: &str, digits: u32) -> String {
        let text = self.with_currency(&self.large(amount.abs(), digits), currency);
        if amount.is_sign_negative() && !amount.is_zero() { format!("-{text}") } else { text }
    }

    fn with_currency(&self, number: &str, currency: &str) -> String {
        match (self.language(), currency) {
            (Language::Ko, "KRW") => format!("{number}원"),
            (Language::Ko | Language::Id, "USD") => format!("US${number}"),
            (Language::Id, "IDR") => format!("Rp{number}"),
            (Language::Id, other) => format!("{other}{number}"),
            (_, other) => format!("{other} {number}"),
        }
    }

    /// A number in the language's large units, with at most so many digits behind the point:
    /// `1.9 million`, `190만`, `1,9 juta`. Small numbers stay as they are.
    pub fn large(&self, number: Decimal, digits: u32) -> String {
        let units: &[(&str, i64)] = match self.language() {
            Language::Ko => {
                &[("large-12", TRILLION), ("large-8", 100_000_000), ("large-4", 10_000)]
            }
            _ => &[("large-12", TRILLION), ("large-9", 1_000_000_000), ("large-6", 1_000_000)],
        };
        let in_units = |size: i64| round(number / Decimal::from(size), digits).normalize();
        // What is rounded up to a whole unit is said in that unit.
        let fits = |(_, size): &&(&str, i64)| in_units(*size).abs() >= Decimal::ONE;
        let of_itself = number.abs() < Decimal::from(units.last().map_or(1, |(_, size)| *size));
        let Some((key, size)) = units.iter().find(fits).filter(|_| !of_itself) else {
            return self.number(round(number, digits).normalize());
        };
        self.say_with(key, &[("number", Arg::Number(in_units(*size)))])
    }
}

const TRILLION: i64 = 1_000_000_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn all(say: impl Fn(&Texts) -> String) -> [String; 3] {
        [Language::En, Language::Ko, Language::Id].map(|language| say(&Texts::of(language)))
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_keep_the_digits_they_have() {
        assert_eq!(all(|t| t.number(decimal("1234.56"))), ["1,234.56", "1,234.56", "1.234,56"]);
        assert_eq!(all(|t| t.number(decimal("10.50"))), ["10.50", "10.50", "10,50"]);
        assert_eq!(all(|t| t.number(decimal("-999"))), ["-999", "-999", "-999"]);
        assert_eq!(
            all(|t| t.number(decimal("-1234567"))),
            ["-1,234,567", "-1,234,567", "-1.234.567"]
        );
    }

    #[test]
    fn rounding_is_half_up_and_never_minus_zero() {
        assert_eq!(all(|t| t.number_with(decimal("2.345"), 2))[0], "2.35");
        assert_eq!(all(|t| t.number_with(decimal("-0.004"), 2))[0], "0.00");
        assert_eq!(all(|t| t.percent(decimal("0.8384"), 1)), ["83.8%", "83.8%", "83,8%"]);
        assert_eq!(all(|t| t.percent(decimal("1"), 0))[2], "100%");
    }

    #[test]
    fn money_is_written_as_each_language_does() {
        let table = [
            ("1234000", "KRW", ["KRW 1,234,000", "1,234,000원", "KRW1.234.000"]),
            ("12300000", "IDR", ["IDR 12,300,000", "IDR 12,300,000", "Rp12.300.000"]),
            ("1234.5", "USD", ["USD 1,234.50", "US$1,234.50", "US$1.234,50"]),
            ("-5", "KRW", ["-KRW 5", "-5원", "-KRW5"]),
        ];
        for (amount, currency, expected) in table {
            assert_eq!(all(|t| t.money(decimal(amount), currency)), expected);
        }
    }

    #[test]
    fn large_units_are_those_of_the_language() {
        assert_eq!(all(|t| t.large(decimal("1900000"), 1)), ["1.9 million", "190만", "1,9 juta"]);
        assert_eq!(
            all(|t| t.large(decimal("5500000000"), 1)),
            ["5.5 billion", "55억", "5,5 miliar"]
        );
        assert_eq!(
            all(|t| t.money_large(decimal("-31569665"), "USD", 2)),
            ["-USD 31.57 million", "-US$3,156.97만", "-US$31,57 juta"]
        );
        assert_eq!(all(|t| t.large(decimal("9999"), 1)), ["9,999", "9,999", "9.999"]);
        assert_eq!(
            all(|t| t.large(decimal("3200000000000"), 1)),
            ["3.2 trillion", "3.2조", "3,2 triliun"]
        );
    }

    #[test]
    fn what_rounds_up_to_a_unit_is_said_in_it() {
        assert_eq!(all(|t| t.large(decimal("999999999"), 1)), ["1 billion", "10억", "1 miliar"]);
        assert_eq!(all(|t| t.large(decimal("99999999"), 1))[1], "1억");
        assert_eq!(all(|t| t.large(decimal("-999999999"), 1))[0], "-1 billion");
        assert_eq!(all(|t| t.large(decimal("999999"), 1))[0], "999,999");
        assert_eq!(all(|t| t.large(decimal("9999.96"), 1))[1], "10,000");
    }
}
