//! The tables of a document as CSV files: locale-free, one header a file, no formula of anybody.

use csv::{Terminator, WriterBuilder};

use super::{RenderError, say};
use crate::domain::values::word;
use crate::report::document::{Also, Document, Fact, Front, FrontAlso};
use crate::report::table::{Cell, Content, Row, Table};

/// One file a table, and one with what stands on the cover.
pub fn render(document: &Document) -> Result<Vec<(String, Vec<u8>)>, RenderError> {
    let mut files = vec![("report.csv".to_owned(), front(document)?)];
    for table in document.tables() {
        files.push((format!("{}.csv", table.id), file(table)?));
    }
    Ok(files)
}

fn front(document: &Document) -> Result<Vec<u8>, RenderError> {
    let front = &document.front;
    let fixed = [
        ("kind", front.kind.clone()),
        ("title", front.title.clone()),
        ("parties", front.parties.join("; ")),
        ("period", front.period.clone()),
        ("as_of", front.as_of.to_string()),
        ("language", front.language.tag().to_owned()),
        ("draft", front.draft.clone().unwrap_or_default()),
        ("banner", front.banner.clone().unwrap_or_default()),
    ];
    let mut rows = vec![vec!["name".to_owned(), "value".to_owned()]];
    let names = fixed.clone().map(|(name, _)| name);
    rows.extend(fixed.map(|(name, value)| vec![name.to_owned(), text(&value)]));
    // What the cover says of the same thing is in the words of its language.
    let name = |key: &str| if names.contains(&key) { format!("{key}_printed") } else { key.into() };
    let fact = |fact: &Fact| vec![name(fact.key), text(&fact.value)];
    rows.extend(front.facts.iter().chain(&front.provenance).map(fact));
    let own = [("organisation", &front.dress.organisation), ("footer", &front.dress.footer)];
    let own = own.iter().filter(|(_, value)| !value.is_empty());
    rows.extend(own.map(|(name, value)| vec![(*name).to_owned(), text(value)]));
    if let Some(also) = &front.also {
        let second = second(front, also);
        for (at, row) in rows.iter_mut().enumerate() {
            row.push(second.get(at).map_or(String::new(), |value| text(value)));
        }
    }
    write(&rows)
}

/// The column of the second language, from its header down.
fn second(front: &Front, also: &FrontAlso) -> Vec<String> {
    let mut column = vec![
        format!("value_{}", also.language.tag()),
        String::new(),
        also.title.clone(),
        also.parties.join("; "),
        String::new(),
        String::new(),
        also.language.tag().to_owned(),
        also.draft.clone().unwrap_or_default(),
        also.banner.clone().unwrap_or_default(),
    ];
    let fact = |fact: &Fact| fact.value_also.as_ref().map_or(String::new(), |a| a.text.clone());
    column.extend(front.facts.iter().chain(&front.provenance).map(fact));
    let own =
        [(&front.dress.organisation, &also.organisation), (&front.dress.footer, &also.footer)];
    column
        .extend(own.iter().filter(|(first, _)| !first.is_empty()).map(|(_, line)| (*line).clone()));
    column
}

/// Which columns a table needs beside its own.
struct Shape {
    grouped: bool,
    totals: bool,
    /// The second language of a report in two.
    second: Option<&'static str>,
    beside: Vec<Beside>,
}

/// Which columns stand beside one: its currencies, its words in the second language, its remarks,
/// and those in the second language.
#[derive(Clone, Copy)]
struct Beside {
    money: bool,
    also: bool,
    note: bool,
    note_also: bool,
}

impl Shape {
    fn of(table: &Table) -> Self {
        let any = |index: usize, test: fn(&Cell) -> bool| {
            table.rows.iter().any(|row| row.cells().get(index).is_some_and(test))
        };
        let money = |cell: &Cell| matches!(cell.content, Content::Money { .. });
        Self {
            grouped: table.rows.iter().any(|row| matches!(row, Row::Group { .. })),
            totals: table.rows.iter().any(|row| matches!(row, Row::Total { .. })),
            second: table.also.as_ref().map(|also| also.language.tag()),
            beside: (0..table.columns.len())
                .map(|index| Beside {
                    money: any(index, money),
                    also: any(index, |cell| words(cell).is_some()),
                    note: any(index, |cell| !remark(cell).is_empty()),
                    note_also: any(index, |cell| cell.note_also.is_some()),
                })
                .collect(),
        }
    }
}

fn file(table: &Table) -> Result<Vec<u8>, RenderError> {
    let shape = Shape::of(table);
    let mut rows = vec![header(table, &shape)];
    let mut group = [String::new(), String::new()];
    for row in &table.rows {
        match row {
            Row::Group { title, also } => group = [text(title), said(also.as_ref())],
            Row::Plain { cells } => rows.push(line(cells, &shape, &group, "plain")),
            Row::Total { cells } => rows.push(line(cells, &shape, &group, "total")),
        }
    }
    write(&rows)
}

fn header(table: &Table, shape: &Shape) -> Vec<String> {
    let tag = shape.second.unwrap_or_default();
    let mut names = lead(shape, &["group".into(), format!("group_{tag}")], "row");
    for (column, beside) in table.columns.iter().zip(&shape.beside) {
        let key = column.key;
        names.push(key.into());
        names.extend(beside.also.then(|| format!("{key}_{tag}")));
        names.extend(beside.money.then(|| format!("{key}_currency")));
        names.extend(beside.note.then(|| format!("{key}_note")));
        names.extend(beside.note_also.then(|| format!("{key}_note_{tag}")));
    }
    names
}

fn line(cells: &[Cell], shape: &Shape, group: &[String; 2], row: &str) -> Vec<String> {
    let mut fields = lead(shape, group, row);
    let empty = Cell::empty();
    for (index, beside) in shape.beside.iter().enumerate() {
        let cell = cells.get(index).unwrap_or(&empty);
        fields.push(value(cell));
        fields.extend(beside.also.then(|| said(words(cell))));
        fields.extend(beside.money.then(|| currency(cell)));
        fields.extend(beside.note.then(|| remark(cell)));
        fields.extend(beside.note_also.then(|| said(cell.note_also.as_ref())));
    }
    fields
}

fn lead(shape: &Shape, [group, also]: &[String; 2], row: &str) -> Vec<String> {
    let group = shape.grouped.then(|| group.to_owned());
    let also = (shape.grouped && shape.second.is_some()).then(|| also.to_owned());
    group.into_iter().chain(also).chain(shape.totals.then(|| row.to_owned())).collect()
}

/// The text of a cell in the second language; stable words and figures have none.
fn words(cell: &Cell) -> Option<&Also> {
    let is_text = matches!(cell.content, Content::Text(_) | Content::Empty);
    cell.also.as_ref().filter(|_| is_text)
}

fn said(also: Option<&Also>) -> String {
    also.map_or(String::new(), |also| text(&also.text))
}

fn value(cell: &Cell) -> String {
    match &cell.content {
        Content::Empty | Content::Absent(_) | Content::Missing => String::new(),
        Content::Text(content) => text(content),
        Content::Status(word) => (*word).to_owned(),
        Content::Spark(points) => {
            let point = |point: &Option<_>| point.map_or_else(String::new, |p| format!("{p}"));
            points.iter().map(point).collect::<Vec<_>>().join(" ")
        }
        _ => say::bare(cell).unwrap_or_default(),
    }
}

fn currency(cell: &Cell) -> String {
    match &cell.content {
        Content::Money { currency, .. } => text(currency),
        _ => String::new(),
    }
}

/// What must be known beside the bare value: why it is not there, how exact it is, its language.
fn remark(cell: &Cell) -> String {
    let absence = match &cell.content {
        Content::Absent(absence) => word(Some(*absence)).map(str::to_owned),
        Content::Missing => Some("missing".to_owned()),
        _ => None,
    };
    let qualifier = word(cell.qualifier).map(str::to_owned);
    let parts = [absence, qualifier, cell.language.clone(), cell.note.clone()];
    text(&parts.into_iter().flatten().collect::<Vec<_>>().join("; "))
}

/// A spreadsheet takes a text that begins with one of these signs for a formula.
fn text(text: &str) -> String {
    let begins = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']);
    if begins.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        return format!("'{text}");
    }
    text.to_owned()
}

fn write(rows: &[Vec<String>]) -> Result<Vec<u8>, RenderError> {
    let mut writer =
        WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| RenderError::Buffer(error.to_string()))
}
