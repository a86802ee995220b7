//! A sheet as data: headers in its first row, typed cells below them.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Chart, Color, Format, FormatAlign, Table, TableColumn, TableStyle};
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

use super::{Listed, day, names};
use crate::i18n::width;
use crate::render::RenderError;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Nothing,
    Text(String),
    /// With the digits it has.
    Number(Decimal),
    /// Of one.
    Share(Decimal),
    Date(NaiveDate),
    /// A text on a ground of its own, such as `FBE3D6`.
    Marked(String, u32),
}

/// A sheet with one table from A1 on, and perhaps a chart beside it.
pub struct Grid {
    pub name: String,
    pub caption: String,
    pub headers: Vec<String>,
    pub rows: Vec<Vec<Value>>,
    pub notes: Vec<String>,
    pub chart: Option<Chart>,
}

/// The longest text that a cell can hold, in characters.
const LONGEST: usize = 32_767;
/// Digits that a number of a spreadsheet keeps.
const DIGITS: usize = 15;
/// Columns are no wider than this, in characters; longer texts are wrapped.
const WIDEST: usize = 60;
const NARROWEST: usize = 8;

impl Grid {
    pub fn listed(&self) -> Listed {
        let (name, holds) = (self.name.clone(), self.caption.clone());
        Listed { name, holds, notes: self.notes.clone() }
    }

    /// Writes the sheet into a workbook.
    pub fn write(&self, book: &mut Workbook) -> Result<(), RenderError> {
        let sheet = book.add_worksheet();
        sheet.set_name(&self.name)?.set_freeze_panes(1, 0)?;
        sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0)?;
        let headers = names::headers(self.headers.clone());
        let columns = u16::try_from(headers.len()).unwrap_or(u16::MAX);
        // A table needs a row below its header.
        let last = u32::try_from(self.rows.len().max(1)).unwrap_or(u32::MAX);
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let column =
            |title: &String| TableColumn::new().set_header(title).set_header_format(&wrapped);
        let named: Vec<_> = headers.iter().map(column).collect();
        let table = Table::new()
            .set_name(names::table(&self.name))
            .set_columns(&named)
            .set_style(TableStyle::Light9)
            .set_alt_text(&self.caption);
        sheet.add_table(0, 0, last, columns.saturating_sub(1), &table)?;
        for (at, width) in (0..).zip(self.widths(&headers)) {
            sheet.set_column_width(at, f64::from(width) + 1.0)?;
        }
        let widths = self.widths(&headers);
        for (row, cells) in (1..).zip(&self.rows) {
            let lines = cells.iter().zip(&widths).map(|(value, width)| value.lines(*width)).max();
            if let Some(lines) = lines.filter(|lines| *lines > 1) {
                sheet.set_row_height(row, height(lines))?;
            }
            for (column, value) in (0..).zip(cells) {
                put(sheet, (row, column), value)?;
            }
        }
        if let Some(chart) = &self.chart {
            sheet.insert_chart(0, columns + 1, chart)?;
        }
        Ok(())
    }

    /// The widths of the columns, in characters.
    fn widths(&self, headers: &[String]) -> Vec<u32> {
        let widest = |at: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(at)).map(Value::width);
            cells.max().unwrap_or_default().max(width(&headers[at]) + 3)
        };
        let within = |at| u32::try_from(widest(at).clamp(NARROWEST, WIDEST)).unwrap_or_default();
        (0..headers.len()).map(within).collect()
    }
}

/// Points that so many lines of a cell take, as far as a row can grow.
pub fn height(lines: usize) -> f64 {
    f64::from(u32::try_from(lines).unwrap_or(u32::MAX)).mul_add(15.0, 1.0).min(409.0)
}

/// Lines that a text takes in a column.
pub fn lines(text: &str, width: u32) -> usize {
    let room = usize::try_from(width).unwrap_or(usize::MAX).max(1);
    text.lines().map(|line| crate::i18n::width(line).div_ceil(room).max(1)).sum()
}

/// A4, as Excel numbers papers.
pub const A4: u8 = 9;

impl Value {
    fn lines(&self, width: u32) -> usize {
        match self {
            Self::Text(text) | Self::Marked(text, _) => lines(text, width),
            _ => 1,
        }
    }

    fn width(&self) -> usize {
        match self {
            Self::Nothing => 0,
            Self::Text(text) | Self::Marked(text, _) => {
                text.lines().map(width).max().unwrap_or_default()
            }
            Self::Number(number) => number.to_string().len() * 4 / 3,
            Self::Share(_) => 7,
            Self::Date(_) => 11,
        }
    }
}

/// Writes one cell. Text is text, whatever it begins with; a number with more digits than a
/// spreadsheet keeps is written as text, so that none is lost.
fn put(sheet: &mut Worksheet, (row, column): (u32, u16), value: &Value) -> Result<(), RenderError> {
    let plain = Format::new().set_align(FormatAlign::Top);
    match value {
        Value::Nothing => {}
        Value::Text(text) => {
            let format = plain.set_text_wrap();
            sheet.write_string_with_format(row, column, shortened(text), &format)?;
        }
        Value::Marked(text, ground) => {
            let format = plain.set_text_wrap().set_background_color(Color::RGB(*ground));
            sheet.write_string_with_format(row, column, shortened(text), &format)?;
        }
        Value::Number(number) => {
            let format = digits(*number);
            figure(sheet, (row, column), *number, &plain.set_num_format(format))?;
        }
        Value::Share(share) => {
            // Computed, so that what a spreadsheet keeps of its digits is enough.
            let value = share.to_f64().unwrap_or_default();
            sheet.write_number_with_format(row, column, value, &plain.set_num_format("0.0%"))?;
        }
        Value::Date(date) => {
            let format = plain.set_num_format("yyyy-mm-dd");
            match day(*date) {
                Ok(day) => drop(sheet.write_datetime_with_format(row, column, &day, &format)?),
                // Before 1900 a spreadsheet knows no days.
                Err(_) => drop(sheet.write_string(row, column, date.to_string())?),
            }
        }
    }
    Ok(())
}

fn figure(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    number: Decimal,
    format: &Format,
) -> Result<(), XlsxError> {
    let significant = number.normalize().mantissa().unsigned_abs().to_string().len();
    match number.to_f64().filter(|_| significant <= DIGITS) {
        Some(value) => drop(sheet.write_number_with_format(row, column, value, format)?),
        None => drop(sheet.write_string(row, column, number.to_string())?),
    }
    Ok(())
}

/// The format that prints a number with the decimals it has.
fn digits(number: Decimal) -> String {
    let decimals = usize::try_from(number.scale()).unwrap_or_default();
    if decimals == 0 { "#,##0".into() } else { format!("#,##0.{}", "0".repeat(decimals)) }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}
