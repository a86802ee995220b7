//! Rows as a table for people, or as CSV, TSV or JSON for scripts.

use serde_json::{Map, Value as Json};

use super::args::ListFormat;
use super::io::Io;
use super::problem::{Exit, Outcome, Problem};
use crate::i18n::{fit, safe, width};

/// What a command lists.
pub struct Listing {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

/// A column: its stable name and its heading in the language.
#[derive(Debug, Clone)]
pub struct Column {
    pub name: String,
    pub label: String,
}

/// A row and the record it is of.
pub struct Row {
    pub id: String,
    pub code: String,
    pub cells: Vec<Cell>,
}

/// One cell, for scripts and for people.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// Null for an empty one.
    pub data: Json,
    pub shown: String,
    /// Numbers stand on the right.
    pub right: bool,
}

impl Cell {
    /// A text that is the same for both.
    pub fn text(text: impl Into<String>) -> Self {
        let text: String = text.into();
        let data = if text.is_empty() { Json::Null } else { Json::String(text.clone()) };
        Self { data, shown: text, right: false }
    }

    /// A whole number.
    pub fn number(number: i64, shown: String) -> Self {
        Self { data: number.into(), shown, right: true }
    }
}

impl Listing {
    /// Prints the listing as asked for.
    pub fn print(&self, io: &mut Io, format: ListFormat) -> Outcome {
        match format {
            ListFormat::Table => self.table(io),
            ListFormat::Csv => self.separated(io, b','),
            ListFormat::Tsv => self.separated(io, b'\t'),
            ListFormat::Json => {
                io.json(&self.rows.iter().map(|row| self.object(row)).collect::<Vec<_>>())
            }
        }
    }

    fn object(&self, row: &Row) -> Json {
        let own = [
            ("id".to_owned(), Json::from(row.id.clone())),
            ("code".to_owned(), row.code.clone().into()),
        ];
        let cells = self.columns.iter().zip(&row.cells);
        let cells = cells.filter(|(column, _)| column.name != "id" && column.name != "code");
        let cells = cells.map(|(column, cell)| (column.name.clone(), cell.data.clone()));
        Json::Object(own.into_iter().chain(cells).collect::<Map<_, _>>())
    }

    fn separated(&self, io: &mut Io, separator: u8) -> Outcome {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(vec![]);
        let failed = |error: csv::Error| Problem::new(Exit::Failed, error.to_string());
        writer.write_record(self.columns.iter().map(|c| &c.name)).map_err(failed)?;
        for row in &self.rows {
            writer.write_record(row.cells.iter().map(plain)).map_err(failed)?;
        }
        let bytes = writer.into_inner().map_err(|e| Problem::new(Exit::Failed, e.to_string()))?;
        io.bytes(&bytes)
    }

    /// Columns as wide as their widest cell; on a terminal the widest one gives way.
    fn table(&self, io: &mut Io) -> Outcome {
        let shown: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|c| one_line(&c.shown)).collect())
            .collect();
        let widest = |index: usize| {
            let cells = shown.iter().filter_map(|row| row.get(index)).map(|cell| width(cell));
            cells.max().unwrap_or(0).max(width(&self.columns[index].label))
        };
        let mut widths: Vec<_> = (0..self.columns.len()).map(widest).collect();
        if io.terminal {
            narrow(&mut widths);
        }
        let labels: Vec<_> = self.columns.iter().map(|column| column.label.clone()).collect();
        let right = |index: usize| self.rows.iter().any(|row| row.cells[index].right);
        let right: Vec<_> = (0..self.columns.len()).map(right).collect();
        for row in std::iter::once(&labels).chain(&shown) {
            let cells = row.iter().zip(&widths).zip(&right).map(|((c, w), r)| aligned(c, *w, *r));
            let line = cells.collect::<Vec<_>>().join("  ");
            writeln!(io.out, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

/// Text that begins like a formula must not become one in a spreadsheet.
fn plain(cell: &Cell) -> String {
    let text = match &cell.data {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    };
    let formula = !cell.right && text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{text}") } else { text }
}

fn one_line(text: &str) -> String {
    safe(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn aligned(text: &str, cells: usize, right: bool) -> String {
    if !right {
        return fit(text, cells);
    }
    let cut = fit(text, cells);
    let bare = cut.trim_end();
    format!("{}{bare}", " ".repeat(cells.saturating_sub(width(bare))))
}

/// Takes cells from the widest column until the table fits the terminal.
fn narrow(widths: &mut [usize]) {
    let Ok((columns, _)) = crossterm::terminal::size() else { return };
    let room = usize::from(columns).saturating_sub(2 * widths.len().saturating_sub(1));
    while widths.iter().sum::<usize>() > room {
        let Some(widest) = widths.iter_mut().max().filter(|widest| **widest > 8) else { return };
        *widest -= 1;
    }
}
