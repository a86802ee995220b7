//! A workbook once more, with the cells marked that cannot be taken over, or with their lines alone.
//! Values, names and order of the sheets stay; how they looked does not.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::{Color, Format, Note, Worksheet, XlsxError};

use super::page::{self, Put};
use super::sheet::{self, Cells, Scalar, Sheet};
use super::stamp;
use crate::exchange::table::address;
use crate::i18n::width;

/// What is said of cells, by their sheet and their name.
pub type Marks = BTreeMap<(String, String), Vec<String>>;
/// The lines that are kept, by their sheet.
pub type Lines = BTreeMap<String, BTreeSet<usize>>;

/// The workbook with marks; where lines are named, with these and the headers alone. A workbook
/// that cannot be read has no copy.
pub fn copy(bytes: &[u8], marks: &Marks, lines: Option<&Lines>) -> Result<Vec<u8>, XlsxError> {
    let sheets = sheet::sheets("", bytes).unwrap_or_default();
    let mut book = page::book("dgcc", &[])?;
    for sheet in sheets {
        let is_stamp = sheet.name == stamp::NAME;
        let kept = lines.filter(|_| !is_stamp).map(|lines| lines.get(&sheet.name));
        if kept == Some(None) {
            continue;
        }
        write(book.add_worksheet(), &sheet, (marks, kept.flatten()))?;
    }
    book.save_to_buffer()
}

fn write(
    into: &mut Worksheet,
    sheet: &Sheet,
    (marks, kept): (&Marks, Option<&BTreeSet<usize>>),
) -> Result<(), XlsxError> {
    into.set_name(&sheet.name)?;
    if sheet.name == stamp::NAME {
        into.set_very_hidden(true);
    } else if sheet.hidden {
        into.set_hidden(true);
    }
    let head = sheet.rows.keys().next().copied().unwrap_or(1);
    let wanted = |line: usize| line == head || kept.is_none_or(|kept| kept.contains(&line));
    // Marked cells may hold nothing.
    let (none, mut lines) = (Cells::default(), sheet.rows.keys().copied().collect::<BTreeSet<_>>());
    lines.extend(marks.keys().filter(|(name, _)| *name == sheet.name).filter_map(|(_, c)| line(c)));
    let mut widths: BTreeMap<u16, usize> = BTreeMap::new();
    let mut row = 0;
    for at in lines.into_iter().filter(|at| wanted(*at)) {
        row = if kept.is_some() { row + 1 } else { at };
        let to = u32::try_from(row - 1).unwrap_or(u32::MAX);
        let cells = sheet.rows.get(&at).unwrap_or(&none);
        for (column, scalar) in cells.iter() {
            let column = u16::try_from(column).unwrap_or(u16::MAX);
            let format = if at == head { page::head() } else { Format::new() };
            put(scalar).write(into, (to, column), &format)?;
            let widest = widths.entry(column).or_default();
            *widest = (*widest).max(width(&scalar.text()));
        }
        mark(into, (&sheet.name, at, to), cells, marks)?;
    }
    for (column, widest) in widths {
        let widest = u32::try_from(widest.clamp(8, 44)).unwrap_or_default();
        into.set_column_width(column, f64::from(widest) + 2.0)?;
    }
    Ok(())
}

/// The number behind the letters of a cell's name.
fn line(cell: &str) -> Option<usize> {
    cell.trim_start_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()
}

/// The marked cells of a line: red, with a note that says why.
fn mark(
    into: &mut Worksheet,
    (name, from, to): (&str, usize, u32),
    cells: &Cells,
    marks: &Marks,
) -> Result<(), XlsxError> {
    let red = Format::new().set_background_color(Color::RGB(0xFF_9C_9C));
    let last = cells.last().unwrap_or_default();
    for column in 0..=last.max(super::super::csv::MOST_COLUMNS) {
        let key = (name.to_owned(), address(from, column));
        let Some(said) = marks.get(&key) else { continue };
        let at = (to, u16::try_from(column).unwrap_or(u16::MAX));
        cells.get(column).map_or(Put::Nothing, put).write(into, at, &red)?;
        let text: String = said.join("\n").chars().take(8_000).collect();
        into.insert_note(at.0, at.1, &Note::new(text).add_author_prefix(false).set_width(320))?;
    }
    Ok(())
}

fn put(scalar: &Scalar) -> Put {
    match scalar {
        Scalar::Percent { number, shown } => {
            number.parse().map_or_else(|_| Put::Text(shown.clone()), Put::Percent)
        }
        Scalar::Number(text) => text.parse().map_or_else(|_| Put::Text(text.clone()), Put::Number),
        Scalar::Day(day) => Put::Day(*day),
        Scalar::Truth(yes) => Put::Truth(*yes),
        Scalar::Text(text) | Scalar::Error(text) => Put::Text(text.clone()),
    }
}
