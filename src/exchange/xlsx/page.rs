//! A sheet as it is written: typed cells in rows, under a header that stays in view.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use crate::domain::shape::Shape;
use crate::domain::value::Value;
use crate::domain::values::Precision;
use crate::exchange::csv;
use crate::i18n::width;

/// What is written into a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Put {
    Nothing,
    Text(String),
    Number(Decimal),
    /// 0.61, shown as 61%.
    Percent(Decimal),
    Day(NaiveDate),
    Truth(bool),
}

/// The longest text of a cell, in units of UTF-16.
pub const LONGEST: usize = 32_767;
/// Digits that a number of a spreadsheet keeps.
const DIGITS: usize = 15;
/// Columns are no wider than this, in characters.
const WIDEST: usize = 44;

/// A value as a cell holds it: exact, or as the text that stands for it. A text too long for a
/// cell stays out of it, and an empty cell changes nothing.
pub fn put(value: &Value, text: String) -> Put {
    match value {
        Value::Empty => Put::Nothing,
        Value::Decimal(number) if digits(number.number()) <= DIGITS => Put::Number(number.number()),
        Value::Int(number) if digits((*number).into()) <= DIGITS => Put::Number((*number).into()),
        Value::Bool(yes) => Put::Truth(*yes),
        Value::Date(date) if date.precision() == Precision::Day && is_known(date.first()) => {
            Put::Day(date.first())
        }
        _ if text.encode_utf16().count() >= LONGEST => Put::Nothing,
        _ => Put::Text(guarded(text)),
    }
}

/// A text that would be read as something else gets a quote before it; as a cell of its own no
/// text is a formula.
pub fn guarded(text: String) -> String {
    if text.starts_with('\'') || text == csv::CLEAR { csv::escape(text) } else { text }
}

fn digits(number: Decimal) -> usize {
    number.normalize().mantissa().unsigned_abs().to_string().len()
}

/// Days that every spreadsheet program counts alike: from March 1900 on.
fn is_known(day: NaiveDate) -> bool {
    (1901..=9999).contains(&day.year())
}

impl Put {
    fn width(&self) -> usize {
        match self {
            Self::Nothing => 0,
            Self::Text(text) => text.lines().map(width).max().unwrap_or_default(),
            Self::Number(number) | Self::Percent(number) => number.to_string().len() * 4 / 3,
            Self::Day(_) => 11,
            Self::Truth(_) => 6,
        }
    }

    /// Writes the cell with a format on which its own is laid.
    pub fn write(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        format: &Format,
    ) -> Result<(), XlsxError> {
        match self {
            Self::Nothing => {
                sheet.write_blank(row, column, format)?;
            }
            Self::Text(text) => {
                sheet.write_string_with_format(row, column, text, format)?;
            }
            Self::Number(number) => {
                // What has fifteen digits is read back as it was written.
                let value: f64 = number.to_string().parse().unwrap_or_default();
                let format = format.clone().set_num_format(decimals(*number));
                sheet.write_number_with_format(row, column, value, &format)?;
            }
            Self::Percent(number) => {
                let shown = decimals((number * Decimal::ONE_HUNDRED).normalize());
                let format = format.clone().set_num_format(format!("{shown}%"));
                let value: f64 = number.to_string().parse().unwrap_or_default();
                sheet.write_number_with_format(row, column, value, &format)?;
            }
            Self::Day(day) => {
                let format = format.clone().set_num_format(DAY);
                sheet.write_datetime_with_format(row, column, moment(*day)?, &format)?;
            }
            Self::Truth(yes) => {
                sheet.write_boolean_with_format(row, column, *yes, format)?;
            }
        }
        Ok(())
    }
}

/// How days are shown.
pub const DAY: &str = "yyyy-mm-dd";

fn decimals(number: Decimal) -> String {
    let decimals = usize::try_from(number.scale()).unwrap_or_default();
    if decimals == 0 { "0".into() } else { format!("0.{}", "0".repeat(decimals)) }
}

/// The format in which a column that is still empty is filled.
pub fn empty(shape: Shape) -> Format {
    match shape {
        Shape::Date => Format::new().set_num_format(DAY),
        Shape::Int => Format::new().set_num_format("0"),
        Shape::Decimal | Shape::Bool => Format::new(),
        // What looks like a number or a day in a text stays what was typed.
        _ => Format::new().set_num_format("@"),
    }
}

/// A day as a workbook keeps it.
fn moment(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: u32| u8::try_from(part).unwrap_or(1);
    ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or(2000),
        part(day.month()),
        part(day.day()),
    )
}

/// A workbook without a moment of its making, so that the same records are the same bytes.
pub fn book(title: &str, stamps: &[(&str, String)]) -> Result<Workbook, XlsxError> {
    let never = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new().set_title(title).set_creation_datetime(&never);
    let stamped = stamps.iter().fold(properties, |properties, (name, value)| {
        properties.set_custom_property(format!("dgcc {name}"), value.as_str())
    });
    let mut book = Workbook::new();
    book.set_properties(&stamped);
    Ok(book)
}

/// How the header of a sheet looks.
pub fn head() -> Format {
    Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0xDD_E7_F0))
        .set_align(FormatAlign::Top)
}

/// Writes a header into the first row, which stays in view with the first column; each column as
/// wide as what stands in it.
pub fn header(sheet: &mut Worksheet, names: &[String], rows: &[Vec<Put>]) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(1, 1)?;
    for (column, name) in (0..).zip(names) {
        sheet.write_string_with_format(0, column, name, &head())?;
        let cells = rows.iter().filter_map(|row| row.get(usize::from(column))).map(Put::width);
        let widest = cells.max().unwrap_or_default().max(width(name)).clamp(6, WIDEST);
        let widest = u32::try_from(widest).unwrap_or_default();
        sheet.set_column_width(column, f64::from(widest) + 2.0)?;
    }
    Ok(())
}

/// Writes lines of labels and values, the first of them as the title.
pub fn lines(sheet: &mut Worksheet, lines: &[[String; 2]]) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 28)?.set_column_width(1, 90)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, [label, value]) in (0..).zip(lines) {
        let plain = Format::new().set_align(FormatAlign::Top);
        let format = if row == 0 { plain.set_bold().set_font_size(14) } else { plain };
        sheet.write_string_with_format(row, 0, label, &format)?;
        sheet.write_string_with_format(row, 1, value, &wrapped)?;
    }
    Ok(())
}
