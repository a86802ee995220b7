//! The document as a workbook: what it is and its text first, then a sheet a table, with typed cells
//! from A1, and a sheet a chart, with its figures and a chart of the spreadsheet's own.
mod about;
mod course;
mod grid;
mod names;
mod plot;
mod sheet;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use self::grid::Grid;
use self::names::Names;
use super::RenderError;
use crate::i18n::Texts;
use crate::report::document::{Block, Document};

/// A sheet as the page about the workbook lists it.
struct Listed {
    name: String,
    holds: String,
    notes: Vec<String>,
}

/// The whole workbook.
pub fn render(document: &Document, texts: &Texts) -> Result<Vec<u8>, RenderError> {
    let mut names = Names::default();
    let set = plot::Set::new(texts, &document.front.dress);
    let mut grids = vec![about::text(document, texts, &mut names)];
    for block in &document.blocks {
        match block {
            Block::Table(table) => grids.push(sheet::grid(table, texts, &mut names)),
            Block::Chart(chart) => grids.push(plot::grid(chart, &set, &mut names)),
            _ => {}
        }
    }
    let mut book = Workbook::new();
    book.set_properties(&properties(document)?);
    let listed: Vec<_> = grids.iter().map(Grid::listed).collect();
    about::write(&mut book, document, &listed, texts)?;
    for grid in &grids {
        grid.write(&mut book)?;
    }
    Ok(book.save_to_buffer()?)
}

/// The day that the report is of stands for the day of its making, so that the same report is the
/// same file.
fn properties(document: &Document) -> Result<DocProperties, RenderError> {
    let front = &document.front;
    Ok(DocProperties::new()
        .set_title(&front.title)
        .set_company(front.parties.join(", "))
        .set_creation_datetime(&day(front.as_of)?))
}

/// A day as a workbook keeps it, from 1900 on.
fn day(date: NaiveDate) -> Result<ExcelDateTime, RenderError> {
    let year = u16::try_from(date.year()).unwrap_or_default();
    let [month, day] = [date.month(), date.day()].map(|part| u8::try_from(part).unwrap_or(1));
    Ok(ExcelDateTime::from_ymd(year, month, day)?)
}
