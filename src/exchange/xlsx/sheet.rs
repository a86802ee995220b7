//! The cells of a workbook, as its sheets hold them.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, ExcelDateTimeType, Reader, SheetType, SheetVisible, Xlsx};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use unicode_normalization::UnicodeNormalization;

use super::page::LONGEST;
use super::{package, percent};
use crate::exchange::csv::MOST_COLUMNS;
use crate::exchange::table::address;
use crate::log::plan::{Fault, Problem};

/// A sheet with the cells that hold something, by line from 1 and column from 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    pub name: String,
    pub hidden: bool,
    pub rows: Rows,
}

/// What one cell holds; of a formula, what it came to.
#[derive(Debug, Clone, PartialEq)]
pub enum Scalar {
    Text(String),
    /// With the fifteen digits that a spreadsheet keeps.
    Number(String),
    /// A number in a format of per cent, and what it shows: 0.61 and 61.
    Percent {
        number: String,
        shown: String,
    },
    Day(NaiveDate),
    Truth(bool),
    /// `#DIV/0!`; empty for a formula that nobody has computed.
    Error(String),
}

impl Scalar {
    /// How it reads.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Number(text) | Self::Error(text) => text.clone(),
            Self::Percent { shown, .. } => format!("{shown}%"),
            Self::Day(day) => day.to_string(),
            Self::Truth(yes) => yes.to_string(),
        }
    }
}

/// The filled cells of a line with their columns, which rise.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cells(Vec<(usize, Scalar)>);

impl Cells {
    pub fn get(&self, column: usize) -> Option<&Scalar> {
        let place = self.place(column).ok()?;
        self.0.get(place).map(|(_, scalar)| scalar)
    }

    pub fn get_mut(&mut self, column: usize) -> Option<&mut Scalar> {
        let place = self.place(column).ok()?;
        self.0.get_mut(place).map(|(_, scalar)| scalar)
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (usize, &Scalar)> {
        self.0.iter().map(|(column, scalar)| (*column, scalar))
    }

    /// The last column in which something stands.
    pub fn last(&self) -> Option<usize> {
        self.0.last().map(|(column, _)| *column)
    }

    fn place(&self, column: usize) -> Result<usize, usize> {
        self.0.binary_search_by_key(&column, |(column, _)| *column)
    }

    /// Puts something into a column; what stood there before goes.
    fn put(&mut self, column: usize, scalar: Scalar) {
        match self.place(column) {
            Ok(place) => self.0[place].1 = scalar,
            Err(place) => self.0.insert(place, (column, scalar)),
        }
    }
}

/// So many filled cells are read from one workbook; a larger one is a case for CSV.
pub const MOST_CELLS: usize = 3_000_000;
/// So many filled lines are read from one workbook.
const MOST_LINES: usize = 300_000;
/// Bytes of text in the cells of a workbook, each shared text as often as a cell names it.
const MOST_TEXT: usize = 64 << 20;
/// The lines of a sheet.
const MOST_ROWS: usize = 1_048_576;
/// Numbers of days that a spreadsheet shows: 1900-01-01 to 9999-12-31, counted from 1900 or 1904.
const DAYS_1900: std::ops::Range<f64> = 1.0..2_958_466.0;
const DAYS_1904: std::ops::Range<f64> = 0.0..2_957_004.0;

/// What may still be read from a workbook.
struct Left {
    cells: usize,
    lines: usize,
    text: usize,
}

impl Left {
    fn of_a_workbook() -> Self {
        Self { cells: MOST_CELLS, lines: MOST_LINES, text: MOST_TEXT }
    }

    /// Looks at the text of a cell before a copy of it is made.
    fn read(&mut self, value: &DataRef) -> Result<(), Fault> {
        let text = match value {
            DataRef::String(text) => text.as_str(),
            DataRef::SharedString(text) => text,
            _ => return Ok(()),
        };
        if text.len() > LONGEST {
            let found = text.encode_utf16().count();
            if found > LONGEST {
                let why = format!("its text has {found} characters, more than {LONGEST}");
                return Err(Fault::Unsafe(why));
            }
        }
        let left = self.text.checked_sub(text.len()).ok_or_else(|| {
            let most = MOST_TEXT >> 20;
            Fault::Unsafe(format!("its cells hold more than {most} MB of text in all"))
        })?;
        self.text = left;
        Ok(())
    }

    /// One more filled cell, in a line that is new or not.
    fn fill(&mut self, new_line: bool) -> Result<(), Fault> {
        let too_many = Fault::TooMuch { what: "lines", most: MOST_LINES };
        self.lines = self.lines.checked_sub(usize::from(new_line)).ok_or(too_many)?;
        self.cells = self.cells.checked_sub(1).ok_or(Fault::TooLarge(MOST_CELLS))?;
        Ok(())
    }
}

/// The sheets of a workbook that is safe to read.
pub fn sheets(file: &str, bytes: &[u8]) -> Result<Vec<Sheet>, Box<Problem>> {
    let whole = |fault: Fault| Box::new(Problem::new(file, (0, ""), "", fault));
    package::check(bytes).map_err(whole)?;
    let broken = |error: calamine::XlsxError| Fault::NotAWorkbook(error.to_string());
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| whole(broken(error)))?;
    let (mut sheets, mut left) = (vec![], Left::of_a_workbook());
    let mut percents = percent::cells(bytes);
    for found in book.sheets_metadata().to_vec() {
        if found.typ == SheetType::WorkSheet {
            let hidden = found.visible != SheetVisible::Visible;
            let rows = rows(&mut book, &found.name, &mut left).map_err(|(fault, cell)| {
                let place = format!("{file}:{}", found.name);
                Problem { cell, ..Problem::new(&place, (0, ""), "", fault) }
            })?;
            let percents = percents.remove(&found.name).unwrap_or_default();
            sheets.push(Sheet { name: found.name, hidden, rows: percent::shown(rows, &percents) });
        }
    }
    Ok(sheets)
}

/// The cells of a sheet by their lines and columns.
pub type Rows = BTreeMap<usize, Cells>;

/// The filled cells of a sheet, or what is wrong with one of them.
fn rows(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    left: &mut Left,
) -> Result<Rows, (Fault, String)> {
    let broken =
        |error: calamine::XlsxError| (Fault::NotAWorkbook(error.to_string()), String::new());
    let mut cells = book.worksheet_cells_reader(name).map_err(broken)?;
    let mut rows = Rows::new();
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(broken)? {
        let place = |part: u32| usize::try_from(part).unwrap_or(usize::MAX);
        let (line, column) = (place(cell.pos.0).saturating_add(1), place(cell.pos.1));
        let here = |fault| (fault, address(line, column));
        left.read(&cell.value).map_err(here)?;
        let Some(scalar) = scalar(cell.value, cell.formula.is_some()) else { continue };
        if line > MOST_ROWS {
            return Err(here(Fault::TooMuch { what: "lines", most: MOST_ROWS }));
        }
        if column >= MOST_COLUMNS {
            return Err(here(Fault::TooManyColumns { found: column + 1, most: MOST_COLUMNS }));
        }
        left.fill(!rows.contains_key(&line)).map_err(here)?;
        rows.entry(line).or_default().put(column, scalar);
    }
    Ok(rows)
}

/// What a cell holds, if it holds anything.
fn scalar(value: DataRef, formula: bool) -> Option<Scalar> {
    Some(match value {
        DataRef::Empty if formula => Scalar::Error(String::new()),
        DataRef::Empty => return None,
        DataRef::String(text) => Scalar::Text(nfc(&text)?),
        DataRef::SharedString(text) => Scalar::Text(nfc(text)?),
        DataRef::Int(number) => Scalar::Number(number.to_string()),
        DataRef::Float(number) => Scalar::Number(decimal(number)),
        DataRef::Bool(yes) => Scalar::Truth(yes),
        DataRef::DateTime(moment) => day(moment),
        DataRef::DateTimeIso(text) => iso(&text),
        DataRef::DurationIso(text) => Scalar::Text(text),
        DataRef::Error(error) => Scalar::Error(error.to_string()),
    })
}

fn nfc(text: &str) -> Option<String> {
    Some(text.nfc().collect()).filter(|text: &String| !text.is_empty())
}

/// A number as a spreadsheet shows it: with fifteen digits, without an exponent.
fn decimal(number: f64) -> String {
    let digits = Decimal::from_scientific(&format!("{number:.14e}"));
    digits.map_or_else(|_| number.to_string(), |digits| digits.normalize().to_string())
}

/// A day; what has a time of day is no day, and a number of no day an error, as it is shown.
fn day(moment: ExcelDateTime) -> Scalar {
    let from_1904 = ExcelDateTime::new(moment.as_f64(), ExcelDateTimeType::DateTime, true);
    let days = if moment == from_1904 { DAYS_1904 } else { DAYS_1900 };
    if moment.is_datetime() && !days.contains(&moment.as_f64()) {
        let number = decimal(moment.as_f64());
        return Scalar::Error(format!("########: no day has the number {number}"));
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    match date.filter(|_| moment.is_datetime()) {
        Some(date) if (hour, minute, second) == (0, 0, 0) => Scalar::Day(date),
        Some(date) => Scalar::Text(format!("{date}T{hour:02}:{minute:02}:{second:02}")),
        None => Scalar::Number(decimal(moment.as_f64())),
    }
}

fn iso(text: &str) -> Scalar {
    let date = text.strip_suffix("T00:00:00").unwrap_or(text).parse();
    date.map_or_else(|_| Scalar::Text(text.into()), Scalar::Day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_fifteen_digits_and_no_exponent() {
        assert_eq!(decimal(0.1 + 0.2), "0.3");
        assert_eq!(decimal(10.5), "10.5");
        assert_eq!(decimal(1e20), "100000000000000000000");
        assert_eq!(decimal(-0.0), "0");
        assert_eq!(decimal(123_456_789_012_345.0), "123456789012345");
        assert_eq!(decimal(f64::NAN), "NaN");
        assert_eq!(decimal(1e300).len(), 301);
    }
}
