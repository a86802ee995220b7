//! What a cell takes, and what it refuses.

use dgcc::domain::shape::{Format, Shape};
use dgcc::domain::value::Value;
use dgcc::domain::values::{Date, Exact, PeriodCode};
use rstest::rstest;

#[test]
fn ten_and_a_half_is_two_values() {
    let [short, long]: [Exact; 2] = ["10.5", "10.50"].map(|text| text.parse().unwrap());
    assert_ne!(short, long);
    assert_eq!(short.number(), long.number());
    assert_eq!("-0.00".parse::<Exact>().unwrap().to_string(), "0.00");
}

#[rstest]
#[case("1e5")]
#[case("1_000")]
#[case("+1")]
#[case("1,5")]
#[case(".5")]
#[case("5.")]
#[case("NaN")]
#[case(" 1")]
#[case("99999999999999999999999999999999")]
#[case("0.00000000000000000000000000000001")]
fn what_is_no_plain_decimal_is_refused(#[case] text: &str) {
    assert!(text.parse::<Exact>().is_err(), "{text}");
    assert!("9".repeat(400).parse::<Exact>().is_err());
}

#[rstest]
#[case("2021", "2021-01-01", "2021-12-31")]
#[case("2024-02", "2024-02-01", "2024-02-29")]
#[case("2024-02-29", "2024-02-29", "2024-02-29")]
fn a_date_means_its_first_to_its_last_day(
    #[case] text: &str,
    #[case] first: &str,
    #[case] last: &str,
) {
    let date: Date = text.parse().unwrap();
    assert_eq!((date.first().to_string(), date.last().to_string()), (first.into(), last.into()));
    assert_eq!(date.to_string(), text);
}

#[test]
fn an_order_is_broken_only_if_every_day_breaks_it() {
    let date = |text: &str| text.parse::<Date>().unwrap();
    assert!(!date("2021").is_before(date("2021-05")));
    assert!(!date("2021-05").is_before(date("2021")));
    assert!(date("2020").is_before(date("2021-01-01")));
}

#[rstest]
#[case("2023-02-29")]
#[case("21-05-25")]
#[case("2021-5")]
#[case("2021-13")]
#[case("2021/05/25")]
fn what_is_no_date_is_refused(#[case] text: &str) {
    assert!(text.parse::<Date>().is_err(), "{text}");
}

#[rstest]
#[case("2024", 1, "2024-01-01", "2024-12-31")]
#[case("2024-H2", 1, "2024-07-01", "2024-12-31")]
#[case("2024-Q3", 1, "2024-07-01", "2024-09-30")]
#[case("2024-09", 1, "2024-09-01", "2024-09-30")]
#[case("FY2024-Q4", 4, "2025-01-01", "2025-03-31")]
#[case("2024-Q3", 4, "2024-07-01", "2024-09-30")]
fn a_period_code_has_days(
    #[case] code: &str,
    #[case] fiscal_start: u32,
    #[case] start: &str,
    #[case] end: &str,
) {
    let period: PeriodCode = code.parse().unwrap();
    let (first, last) = period.days(fiscal_start).unwrap();
    assert_eq!((first.to_string(), last.to_string()), (start.into(), end.into()));
    assert_eq!(period.to_string(), code);
}

#[rstest]
#[case("2024-Q5")]
#[case("2024-H0")]
#[case("2024-13")]
#[case("24-Q1")]
#[case("2024Q1")]
#[case("2024-q1")]
#[case("-5")]
fn what_is_no_period_is_refused(#[case] code: &str) {
    assert!(code.parse::<PeriodCode>().is_err(), "{code}");
}

#[test]
fn text_becomes_nfc() {
    let decomposed = "\u{1112}\u{1161}\u{11ab}";
    let value = Shape::Text(Format::Line).parse(Some(decomposed)).unwrap();
    assert_eq!(value, Value::Text("한".into()));
}

#[rstest]
#[case(Format::Code, "a/b")]
#[case(Format::Code, "a:b")]
#[case(Format::Code, " a")]
#[case(Format::Currency, "WON")]
#[case(Format::Url, "javascript:alert(1)")]
#[case(Format::Sha256, "abc")]
#[case(Format::Line, "a\0b")]
fn a_text_of_the_wrong_format_is_refused(#[case] format: Format, #[case] text: &str) {
    assert!(Shape::Text(format).parse(Some(text)).is_err());
}
