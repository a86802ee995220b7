//! Tables as data of the template: the printed cells, the widths of the columns, and which way the
//! sheet is turned.

use serde_json::{Value, json};

use super::data::also;
use super::widths::{self, Need, SIDES, breakable, lines, measure};
use crate::i18n::Texts;
use crate::render::chart::spark;
use crate::render::say;
use crate::report::document::Also;
use crate::report::table::{Align, Cell, Column, Content, Row, Table};

/// Points of a sheet between its margins, upright and turned.
pub const UPRIGHT: f64 = 493.0;
pub const TURNED: f64 = 757.0;
/// Columns above which the sheet is turned, of which so many are figures at most.
const COLUMNS: usize = 10;
const FIGURES: usize = 7;
/// A remark is so much smaller than its cell, and a header than its column.
const SMALL: f64 = 0.86;
const HEADER: f64 = 0.94;
/// Rows taller than this, in points, may be split: they would not fit on a page.
const TALL: f64 = 330.0;

/// Ways to set a table, the best first: turned or not, the size of type, and how much of the room
/// that its lines would like it must have at least.
const WAYS: [(bool, f64, f64); 6] = [
    (false, 8.5, 0.3),
    (false, 7.8, 0.3),
    (false, 7.2, 0.3),
    (true, 8.0, 0.2),
    (true, 7.4, 0.2),
    (true, 6.8, 0.2),
];

/// How a table is set.
struct Setting {
    turned: bool,
    size: f64,
    widths: Vec<f64>,
}

/// The table, and whether its sheet is turned.
pub fn build(table: &Table, texts: &Texts) -> (Value, bool) {
    let setting = set(table, texts);
    let columns = table.columns.iter().zip(&setting.widths).map(|(column, width)| {
        let wide = (width - SIDES) / setting.size / HEADER;
        json!({
            "title": breakable(&column.title, wide, true),
            "also": also(column.also.as_ref(), wide, true),
            "end": column.align == Align::End,
        })
    });
    let columns: Vec<_> = columns.collect();
    let mut rows: Vec<_> =
        table.rows.iter().map(|row| build_row(row, table, &setting, texts)).collect();
    let held = hold(&mut rows);
    let value = json!({
        "kind": "table",
        "turned": setting.turned,
        "caption": table.caption,
        "caption_also": also(table.caption_also().as_ref(), f64::MAX, true),
        "notes": table.noted().map(|(note, words)| {
            json!({ "text": note, "also": also(words.as_ref(), f64::MAX, false) })
        }).collect::<Vec<_>>(),
        "columns": columns,
        "widths": setting.widths,
        "size": setting.size,
        "rows": rows,
        "held": held,
    });
    (value, setting.turned)
}

/// The largest type in which every word fits.
fn set(table: &Table, texts: &Texts) -> Setting {
    let needs = needs(table, texts);
    let figures = table.columns.iter().filter(|column| column.align == Align::End).count();
    let must_turn = table.columns.len() > COLUMNS || figures > FIGURES;
    let ways: Vec<_> = WAYS.iter().filter(|(turned, ..)| *turned || !must_turn).collect();
    for least in [true, false] {
        for (turned, size, room) in &ways {
            let page = if *turned { TURNED } else { UPRIGHT };
            let room = if least { *room } else { 0.0 };
            if let Some(widths) = widths::share(&needs, *size, page, room) {
                return Setting { turned: *turned, size: *size, widths };
            }
        }
    }
    Setting { turned: true, size: 6.8, widths: widths::squeeze(&needs, TURNED) }
}

fn needs(table: &Table, texts: &Texts) -> Vec<Need> {
    let need = |(index, column): (usize, &Column)| {
        let mut need = Need::default();
        need.add(&column.title, HEADER, true, false);
        need.add(words(column.also.as_ref()), HEADER, true, false);
        for row in &table.rows {
            let bold = matches!(row, Row::Total { .. });
            if let Some(cell) = row.cells().get(index) {
                need.add(&printed(cell, texts), 1.0, bold, is_whole(cell, column));
                need.add(words(cell.also.as_ref()), 1.0, bold, false);
                need.add(cell.note.as_deref().unwrap_or_default(), SMALL, bold, false);
                need.add(words(cell.note_also.as_ref()), SMALL, bold, false);
            }
        }
        need
    };
    table.columns.iter().enumerate().map(need).collect()
}

fn words(also: Option<&Also>) -> &str {
    also.map_or("", |also| also.text.as_str())
}

/// What is printed of a cell, without its remark.
fn printed(cell: &Cell, texts: &Texts) -> String {
    match &cell.content {
        // A drawing is as wide as so many letters.
        Content::Spark(points) if spark::svg(points).is_empty() => String::new(),
        Content::Spark(_) => "n".repeat(9),
        _ => say::cell(cell, texts),
    }
}

/// Whether a cell stays in one line: a figure torn apart is two figures.
fn is_whole(cell: &Cell, column: &Column) -> bool {
    let words = matches!(cell.content, Content::Text(_) | Content::Absent(_) | Content::Missing);
    column.align == Align::End && !words
        || matches!(cell.content, Content::Date(_) | Content::Status(_))
}

/// Says of each row how many rows beginning with it are held together: the headings of a group with
/// the row below them, which no page may part, or the rows up to the next heading. Tables without
/// groups need none.
fn hold(rows: &mut [Value]) -> bool {
    let groups: Vec<bool> = rows.iter().map(|row| row["kind"] == "group").collect();
    let grouped = groups.contains(&true);
    let mut at = 0;
    while at < rows.len() {
        let run = groups[at..].iter().take_while(|group| **group == groups[at]).count();
        let length = if groups[at] { (run + 1).min(rows.len() - at) } else { run };
        for (index, row) in rows[at..at + length].iter_mut().enumerate() {
            row["hold"] = json!(if grouped && index == 0 { length } else { 0 });
            row["keep"] = json!(groups[at]);
        }
        at += length;
    }
    grouped
}

fn build_row(row: &Row, table: &Table, setting: &Setting, texts: &Texts) -> Value {
    let (kind, cells) = match row {
        Row::Group { title, also: words } => {
            let also = also(words.as_ref(), f64::MAX, true);
            return json!({ "kind": "group", "title": title, "also": also });
        }
        Row::Plain { cells } => ("plain", cells),
        Row::Total { cells } => ("total", cells),
    };
    let mut height = 0.0_f64;
    let mut built = vec![];
    for ((cell, column), width) in cells.iter().zip(&table.columns).zip(&setting.widths) {
        let wide = (width - SIDES) / setting.size;
        let text = printed(cell, texts);
        let note = cell.note.clone().unwrap_or_default();
        let second = lines(words(cell.also.as_ref()), wide);
        let notes = [&note, words(cell.note_also.as_ref())];
        let notes: f64 = notes.into_iter().map(|note| lines(note, wide / SMALL) * SMALL).sum();
        height = height.max(lines(&text, wide) + second + notes);
        built.push(build_cell(cell, (wide, kind == "total"), is_whole(cell, column), texts));
    }
    json!({ "kind": kind, "tall": height * setting.size * 1.4 > TALL, "cells": built })
}

fn build_cell(cell: &Cell, (wide, bold): (f64, bool), whole: bool, texts: &Texts) -> Value {
    let text = printed(cell, texts);
    let whole = whole && measure(&text, bold) <= wide;
    let mut value = json!({ "text": breakable(&text, wide, bold) });
    let mut put = |key: &str, field: Value| {
        value.as_object_mut().and_then(|fields| fields.insert(key.into(), field));
    };
    match &cell.content {
        Content::Status(word) => put("status", json!(word)),
        Content::Spark(points) if !spark::svg(points).is_empty() => {
            put("spark", json!(spark::svg(points)));
        }
        _ => {}
    }
    if whole {
        put("whole", json!(true));
    }
    if say::is_absent(cell) {
        put("absent", json!(true));
    }
    if let Some(language) = &cell.language {
        put("language", json!(language));
    }
    if let Some(note) = &cell.note {
        put("note", json!(breakable(note, wide / SMALL, bold)));
    }
    if cell.also.is_some() {
        put("also", also(cell.also.as_ref(), wide, bold));
    }
    if cell.note_also.is_some() {
        put("note_also", also(cell.note_also.as_ref(), wide / SMALL, bold));
    }
    value
}
