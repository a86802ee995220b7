//! Tables as HTML.

use super::{both, escape, foreign, lines};
use crate::i18n::Texts;
use crate::render::chart::spark;
use crate::render::say;
use crate::report::document::Also;
use crate::report::table::{Align, Cell, Column, Content, Row, Table};

/// Columns above which a table is set small.
const WIDE: usize = 8;
/// Columns above which it is printed on a sheet turned round, of which so many are figures at most.
const WIDEST: usize = 10;
const FIGURES: usize = 7;

/// A table in a box of its own, which scrolls where the page is narrow.
pub fn render(table: &Table, texts: &Texts) -> String {
    let header: String = table.columns.iter().map(head).collect();
    let sorts = sorts(table);
    let rows: String =
        table.rows.iter().map(|row| render_row(row, (table, sorts), texts)).collect();
    let caption = both(&escape(&table.caption), table.caption_also().as_ref());
    let id = format!("table-{}", escape(&table.id));
    let (wide, sheet) = match table.columns.len() {
        ..=WIDE => ("", ""),
        _ if is_turned(table) => ("wide widest", " class=\"sheet\""),
        _ => ("wide", ""),
    };
    let class = [wide, if sorts { "sorts" } else { "" }].join(" ");
    let class = class.trim();
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    let note = |(note, also): (&String, Option<Also>)| {
        format!("<p class=\"source\">{}</p>", both(&escape(note), also.as_ref()))
    };
    let notes: String = table.noted().map(note).collect();
    format!(
        "<div{sheet}><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}-caption\">\
         <table id=\"{id}\"{class}><caption id=\"{id}-caption\">{caption}</caption>\n\
         <thead><tr>{header}</tr></thead>\n<tbody>\n{rows}</tbody></table></div>\n{notes}</div>\n"
    )
}

/// Whether a reader may sort it: groups would fall apart.
fn sorts(table: &Table) -> bool {
    let plain = table.rows.iter().filter(|row| matches!(row, Row::Plain { .. })).count();
    let groups = table.rows.iter().any(|row| matches!(row, Row::Group { .. }));
    plain > 2 && !groups
}

/// Whether a table is too wide for an upright sheet: figures, such as amounts, never wrap.
fn is_turned(table: &Table) -> bool {
    let figures = table.columns.iter().filter(|column| column.align == Align::End).count();
    table.columns.len() > WIDEST || figures > FIGURES
}

fn head(column: &Column) -> String {
    let class = class(column.align);
    let title = both(&escape(&column.title), column.also.as_ref());
    format!("<th scope=\"col\"{class}>{title}</th>")
}

fn class(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::End => " class=\"end\"",
    }
}

fn render_row(row: &Row, (table, sorts): (&Table, bool), texts: &Texts) -> String {
    match row {
        Row::Group { title, also } => format!(
            "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{}\">{}</th></tr>\n",
            table.columns.len().max(1),
            both(&escape(title), also.as_ref())
        ),
        Row::Plain { cells } => format!("<tr>{}</tr>\n", fields(cells, (table, sorts), texts)),
        Row::Total { cells } => {
            format!("<tr class=\"total\">{}</tr>\n", fields(cells, (table, sorts), texts))
        }
    }
}

fn fields(cells: &[Cell], (table, sorts): (&Table, bool), texts: &Texts) -> String {
    let field = |(index, (cell, column)): (usize, (&Cell, &Column))| {
        let said = render_cell(cell, texts);
        let class = class(column.align);
        let by = by(cell).filter(|_| sorts).map_or(String::new(), |by| format!(" data-v=\"{by}\""));
        if index == 0 {
            format!("<th scope=\"row\"{class}{by}>{said}</th>")
        } else {
            format!("<td{class}{by}>{said}</td>")
        }
    };
    cells.iter().zip(&table.columns).enumerate().map(field).collect()
}

/// What a cell is sorted by, where that is not its text.
fn by(cell: &Cell) -> Option<String> {
    if say::is_absent(cell) { Some(String::new()) } else { say::bare(cell) }
}

fn render_cell(cell: &Cell, texts: &Texts) -> String {
    let said = content(cell, texts);
    let said = both(&said, cell.also.as_ref());
    match (&cell.note, &cell.note_also) {
        (None, None) => said,
        (note, also) => {
            let note = escape(note.as_deref().unwrap_or_default());
            format!("{said} <small>{}</small>", both(&note, also.as_ref()))
        }
    }
}

fn content(cell: &Cell, texts: &Texts) -> String {
    match (&cell.content, &cell.language) {
        (Content::Text(text), Some(language)) => foreign(&lines(text), language),
        (Content::Spark(points), _) => {
            let plain = escape(&say::cell(cell, texts));
            let drawn = spark::svg(points);
            if drawn.is_empty() { plain } else { drawn }
        }
        (Content::Status(word), _) => {
            let said = escape(&texts.word("status", word));
            let sign = say::sign(word);
            format!(
                "<span class=\"status {word}\"><span aria-hidden=\"true\">{sign}</span> {said}</span>"
            )
        }
        _ if say::is_absent(cell) => {
            format!("<span class=\"absent\">{}</span>", escape(&say::cell(cell, texts)))
        }
        _ => lines(&say::cell(cell, texts)),
    }
}
