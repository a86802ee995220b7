//! Tables: a caption, a header that repeats, rows that stay whole.

use docx_rs::{
    AlignmentType, BreakType, HeightRule, Paragraph, Run, Shading, Table, TableCell,
    TableCellBorder, TableCellBorderPosition, TableLayoutType, TableRow, WidthType,
};

use super::text::{foreign, lines, paragraph, plain, second, styled};
use super::widths::{Widths, widths};
use crate::i18n::Texts;
use crate::render::say;
use crate::report::document::{Also, Fact, Signature};
use crate::report::table::{Align, Cell, Column, Content, Row, Table as Data};

/// Twentieths of a point between two places to sign.
const GAP: usize = 500;

/// A table of the report in so much room.
pub fn table(data: &Data, texts: &Texts, room: usize) -> Table {
    let widths = widths(data, texts, room);
    let style = format!("TableText{}", widths.points);
    let head = |column: &Column| {
        let title = lines(&style, &column.title, column.also.as_ref());
        vec![aligned(title, column.align).keep_next(true)]
    };
    let head = row(data.columns.iter().map(head), &widths.columns);
    let last = data.rows.len().saturating_sub(1);
    let rows = data.rows.iter().enumerate().map(|(index, row)| {
        let leads = index == last && !data.notes.is_empty();
        let line = Line { widths: &widths, style: &style, strong: false, leads };
        data_row(row, data, &line, texts)
    });
    framed("ReportTable", std::iter::once(head).chain(rows).collect(), widths.columns.clone())
}

fn framed(style: &str, rows: Vec<TableRow>, columns: Vec<usize>) -> Table {
    Table::new(rows)
        .style(style)
        .layout(TableLayoutType::Fixed)
        .width(columns.iter().sum(), WidthType::Dxa)
        .set_grid(columns)
}

fn row(cells: impl Iterator<Item = Vec<Paragraph>>, columns: &[usize]) -> TableRow {
    TableRow::new(cells.zip(columns).map(|(says, wide)| cell(says, *wide)).collect()).cant_split()
}

fn cell(says: Vec<Paragraph>, wide: usize) -> TableCell {
    let empty = TableCell::new().width(wide, WidthType::Dxa);
    says.into_iter().fold(empty, TableCell::add_paragraph)
}

/// How a row is set: the last one stays with the notes below it.
#[derive(Clone, Copy)]
struct Line<'a> {
    widths: &'a Widths,
    style: &'a str,
    strong: bool,
    leads: bool,
}

fn data_row(data: &Row, table: &Data, line: &Line, texts: &Texts) -> TableRow {
    let columns = &line.widths.columns;
    match data {
        Row::Group { title, also } => {
            let says = paragraph(line.style).add_run(styled(title, "Strong")).keep_next(true);
            let says =
                second(also.as_ref(), Some(" / ")).into_iter().fold(says, Paragraph::add_run);
            let band = cell(vec![says], columns.iter().sum())
                .grid_span(columns.len())
                .shading(Shading::new().fill("F2F5F8"));
            TableRow::new(vec![band]).cant_split()
        }
        Row::Plain { cells } => row(fields(cells, table, line, texts).into_iter(), columns),
        Row::Total { cells } => {
            let line = Line { strong: true, ..*line };
            row(fields(cells, table, &line, texts).into_iter(), columns)
        }
    }
}

fn fields(cells: &[Cell], table: &Data, line: &Line, texts: &Texts) -> Vec<Vec<Paragraph>> {
    let field = |(cell, column): (&Cell, &Column)| {
        let runs = noted(cell, line.strong, texts);
        let says = runs.into_iter().fold(paragraph(line.style), Paragraph::add_run);
        let says = if line.leads { says.keep_next(true) } else { says };
        vec![aligned(says, column.align)]
    };
    cells.iter().zip(&table.columns).map(field).collect()
}

/// What a cell says, and below it what must be known of it.
fn noted(cell: &Cell, strong: bool, texts: &Texts) -> Vec<Run> {
    let mut runs = content(cell, texts);
    if strong {
        runs = runs.into_iter().map(|run| run.style("Strong")).collect();
    }
    runs.extend(second(cell.also.as_ref(), None));
    if let Some(note) = &cell.note {
        let is_alone = matches!(cell.content, Content::Empty) && cell.also.is_none();
        runs.extend((!is_alone).then(|| Run::new().add_break(BreakType::TextWrapping)));
        runs.push(styled(note, "Remark"));
    }
    if let Some(note) = &cell.note_also {
        runs.push(Run::new().add_break(BreakType::TextWrapping));
        runs.push(styled(&note.text, "Remark"));
    }
    runs
}

fn aligned(paragraph: Paragraph, align: Align) -> Paragraph {
    match align {
        Align::Start => paragraph,
        Align::End => paragraph.align(AlignmentType::Right),
    }
}

fn content(cell: &Cell, texts: &Texts) -> Vec<Run> {
    match (&cell.content, &cell.language) {
        (Content::Text(text), Some(language)) => foreign(text, language),
        (Content::Status(word), _) => vec![styled(&say::cell(cell, texts), tone(word))],
        (Content::Spark(_), _) => vec![styled(&say::cell(cell, texts), "Trend")],
        _ if say::is_absent(cell) => vec![styled(&say::cell(cell, texts), "Absent")],
        _ => vec![plain(&say::cell(cell, texts))],
    }
}

fn tone(word: &str) -> &'static str {
    match word {
        "achieved" | "on_track" => "StatusGood",
        "at_risk" => "StatusWarn",
        "off_track" | "not_achieved" => "StatusBad",
        _ => "Strong",
    }
}

/// What controls the document, a name and a value a row.
pub fn facts(title: &str, facts: &[Fact], room: usize) -> Table {
    let columns = vec![room / 4, room - room / 4];
    let title = cell(vec![paragraph("TableText9").add_run(plain(title))], room).grid_span(2);
    let head = TableRow::new(vec![title]).cant_split();
    let line = |fact: &Fact| {
        let label = paragraph("TableText9").add_run(styled(&fact.label, "Remark"));
        let label = also(label, fact.label_also.as_ref());
        let value = lines("TableText9", &fact.value, fact.value_also.as_ref());
        row([vec![label], vec![value]].into_iter(), &columns)
    };
    let rows = std::iter::once(head).chain(facts.iter().map(line)).collect();
    framed("ReportTable", rows, columns)
}

/// Equal places to sign, side by side.
pub fn signatures(parties: &[Signature], room: usize) -> Table {
    let count = parties.len().max(1);
    let wide = room.saturating_sub(GAP * (count - 1)) / count;
    let lines = parties.iter().map(|party| party.lines.len()).max().unwrap_or_default();
    let head = |party: &Signature| {
        let name = line("TableText9").add_run(plain(&party.party));
        vec![also(name, party.party_also.as_ref())]
    };
    let mut rows = vec![side_by_side(parties, wide, head).row_height(500.0)];
    rows.extend((0..lines).map(|index| {
        let says = |party: &Signature| party.lines.get(index).map(filled).unwrap_or_default();
        let last = index + 1 == lines;
        let high = if last { 1_100.0 } else { 620.0 };
        side_by_side(parties, wide, says).row_height(high).height_rule(HeightRule::AtLeast)
    }));
    let gaps = std::iter::repeat_n([wide, GAP], count).flatten().take(count * 2 - 1);
    framed("Signatures", rows, gaps.collect())
}

/// Rows of a place to sign stay on one page.
fn line(style: &str) -> Paragraph {
    paragraph(style).keep_next(true)
}

fn filled(fact: &Fact) -> Vec<Paragraph> {
    let label = line("TableText7").add_run(styled(&fact.label, "Remark"));
    let label = also(label, fact.label_also.as_ref());
    let value = lines("TableText9", &fact.value, fact.value_also.as_ref()).keep_next(true);
    vec![label, value]
}

/// A short text with the same in the second language behind it.
fn also(said: Paragraph, words: Option<&Also>) -> Paragraph {
    second(words, Some(" / ")).into_iter().fold(said, Paragraph::add_run)
}

/// Two halves of a text side by side, without lines around them.
pub fn halves(halves: [Vec<Paragraph>; 2], room: usize) -> Table {
    let wide = room / 2;
    let cells = halves.map(|half| cell(half, wide));
    framed("Halves", vec![TableRow::new(cells.into())], vec![wide, wide])
}

fn side_by_side(
    parties: &[Signature],
    wide: usize,
    says: impl Fn(&Signature) -> Vec<Paragraph>,
) -> TableRow {
    let mut cells = vec![];
    for party in parties {
        if !cells.is_empty() {
            cells.push(cell(vec![line("TableText9")], GAP));
        }
        let border = TableCellBorder::new(TableCellBorderPosition::Bottom).color("55606E").size(4);
        let mut says = says(party);
        if says.is_empty() {
            says.push(line("TableText9"));
        }
        let borders = docx_rs::TableCellBorders::with_empty().set(border);
        cells.push(cell(says, wide).set_borders(borders));
    }
    TableRow::new(cells).cant_split()
}
