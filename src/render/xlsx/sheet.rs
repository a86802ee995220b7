//! A table of the report as a sheet.

use super::grid::{Grid, Value};
use super::names::Names;
use crate::domain::reason::Arg;
use crate::i18n::Texts;
use crate::render::say;
use crate::report::table::{Cell, Content, Row, Table};

/// Which columns a table needs beside its own.
struct Shape {
    grouped: bool,
    totals: bool,
    /// For every column: whether it has amounts, and whether it has remarks.
    beside: Vec<(bool, bool)>,
}

impl Shape {
    fn of(table: &Table, texts: &Texts) -> Self {
        let column = |index: usize| table.rows.iter().filter_map(move |row| row.cells().get(index));
        let money = |cell: &Cell| matches!(cell.content, Content::Money { .. });
        let noted = |cell: &Cell| !remark(cell, texts).is_empty();
        Self {
            grouped: table.rows.iter().any(|row| matches!(row, Row::Group { .. })),
            totals: table.rows.iter().any(|row| matches!(row, Row::Total { .. })),
            beside: (0..table.columns.len())
                .map(|index| (column(index).any(money), column(index).any(noted)))
                .collect(),
        }
    }
}

/// The sheet of a table: its groups and totals are told by columns of their own, so that it filters
/// and sums like any other.
pub fn grid(table: &Table, texts: &Texts, names: &mut Names) -> Grid {
    let shape = Shape::of(table, texts);
    let mut rows = vec![];
    let mut group = String::new();
    for row in &table.rows {
        match row {
            Row::Group { title, also } => group = say::both(title, also.as_ref(), " / "),
            Row::Plain { cells } => rows.push(line(cells, (&shape, &group, ""), texts)),
            Row::Total { cells } => {
                let total = texts.say("report-xlsx-total");
                rows.push(line(cells, (&shape, &group, &total), texts));
            }
        }
    }
    Grid {
        name: names.sheet(&table.id),
        caption: say::both(&table.caption, table.caption_also().as_ref(), " / "),
        headers: headers(table, &shape, texts),
        rows,
        notes: table.noted().map(|(note, also)| say::both(note, also.as_ref(), "\n")).collect(),
        chart: None,
    }
}

fn headers(table: &Table, shape: &Shape, texts: &Texts) -> Vec<String> {
    let lead = [(shape.grouped, "report-xlsx-group"), (shape.totals, "report-xlsx-row")];
    let mut all: Vec<_> =
        lead.into_iter().filter(|(there, _)| *there).map(|(_, key)| texts.say(key)).collect();
    for (column, (money, remark)) in table.columns.iter().zip(&shape.beside) {
        let title = say::both(&column.title, column.also.as_ref(), " / ");
        let beside = |key: &str| texts.say_with(key, &[("column", Arg::Text(title.clone()))]);
        all.push(title.clone());
        all.extend(money.then(|| beside("report-xlsx-currency")));
        all.extend(remark.then(|| beside("report-xlsx-note")));
    }
    all
}

fn line(cells: &[Cell], (shape, group, row): (&Shape, &str, &str), texts: &Texts) -> Vec<Value> {
    let lead = [(shape.grouped, group), (shape.totals, row)];
    let mut all: Vec<_> =
        lead.into_iter().filter(|(there, _)| *there).map(|(_, text)| worded(text)).collect();
    let empty = Cell::empty();
    for (index, (money, noted)) in shape.beside.iter().enumerate() {
        let cell = cells.get(index).unwrap_or(&empty);
        all.push(match value(cell, texts) {
            Value::Text(text) => worded(&say::both(&text, cell.also.as_ref(), "\n")),
            Value::Nothing => worded(&say::both("", cell.also.as_ref(), "")),
            figure => figure,
        });
        all.extend(money.then(|| worded(currency(cell))));
        all.extend(noted.then(|| worded(&remark(cell, texts))));
    }
    all
}

fn worded(text: &str) -> Value {
    if text.is_empty() { Value::Nothing } else { Value::Text(text.to_owned()) }
}

/// What stands in a cell: a number where there is one, else what a reader would read.
fn value(cell: &Cell, texts: &Texts) -> Value {
    match &cell.content {
        Content::Empty => Value::Nothing,
        Content::Text(text) => worded(text),
        Content::Number(number) => Value::Number(*number),
        Content::Share(share) => Value::Share(*share),
        Content::Money { amount, .. } => Value::Number(*amount),
        Content::Days(days) => Value::Number((*days).into()),
        Content::Date(date) if date.first() == date.last() => Value::Date(date.first()),
        // A month, a quarter or a year is no day.
        Content::Date(date) => Value::Text(date.to_string()),
        Content::Status(word) => Value::Text(say::status(word, texts)),
        Content::Absent(_) | Content::Missing | Content::Spark(_) => {
            let bare = Cell { qualifier: None, language: None, note: None, ..cell.clone() };
            worded(&say::cell(&bare, texts))
        }
    }
}

fn currency(cell: &Cell) -> &str {
    match &cell.content {
        Content::Money { currency, .. } => currency,
        _ => "",
    }
}

/// What must be known beside the bare value: how exact it is, its language, its note.
fn remark(cell: &Cell, texts: &Texts) -> String {
    let bare = Cell { language: None, note: None, ..cell.clone() };
    let qualifier = cell.qualifier.map(|_| say::cell(&bare, texts));
    let language = cell.language.as_ref().map(|language| format!("[{language}]"));
    let parts = [qualifier, language, cell.note.clone()];
    let first = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
    say::both(&first, cell.note_also.as_ref(), "\n")
}
