//! One table a kind: the partnership, a column a cell, the id last.

use ::csv::{QuoteStyle, ReaderBuilder, StringRecord, Terminator, Writer, WriterBuilder};

use super::decode::decode;
use super::naming::Naming;
use super::shown::{self, Coded, Shown};
use super::table::{Cell, Heading, ID, Input, MOST_CELLS, PARTNERSHIP, Row, Table, kind_of};
use crate::domain::program::{Kind, Program};
use crate::domain::shape::{FieldError, LONGEST_TEXT, Shape, Slot};
use crate::domain::values::Id;
use crate::log::plan::{Fault, Note};

/// Written into a cell that is to be emptied.
pub const CLEAR: &str = "[clear]";
/// The most columns a file may have; the largest record has not a tenth of them.
pub const MOST_COLUMNS: usize = 500;

/// How a file is to be read, where it does not say so itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reading<'a> {
    /// What it holds; else its name says so.
    pub kind: Option<Kind>,
    /// Neither UTF-8 nor UTF-16 with its mark.
    pub encoding: Option<&'a str>,
    /// Comma, semicolon or tab; else the header shows it.
    pub separator: Option<char>,
}

/// How tables are written.
#[derive(Clone, Copy)]
pub struct Writing<'a> {
    /// With a byte order mark and CRLF.
    pub excel: bool,
    /// Tabs instead of commas.
    pub tabs: bool,
    pub naming: Naming<'a>,
}

impl Writing<'_> {
    /// Commas, codes, nothing for Excel.
    pub const PLAIN: Self = Self { excel: false, tabs: false, naming: Naming::Codes };
}

/// The tables of several partnerships, one file a kind that has records.
pub fn export(programs: &[&Program], writing: Writing) -> Vec<(String, Vec<u8>)> {
    let shown: Vec<_> = programs.iter().map(|program| Shown::of(program)).collect();
    let filled = Kind::ALL.iter().filter(|kind| shown.iter().any(|s| s.has(**kind)));
    let ending = if writing.tabs { "tsv" } else { "csv" };
    let file = |kind: &Kind| (format!("{}.{ending}", kind.name()), table(&shown, *kind, writing));
    filled.map(file).collect()
}

/// Some records of a kind between tabs, in the order they are given, with their ids last.
pub fn tabs(program: &Program, kind: Kind, ids: &[Id]) -> String {
    let programs = [Shown::of(program)];
    let slots = shown::slots(&programs, kind);
    let names = slots.iter().map(|slot| slot.name.clone());
    let mut rows: Vec<Vec<String>> = vec![names.chain([ID.to_owned()]).collect()];
    let [shown] = &programs;
    for id in ids {
        let record = Coded { code: String::new(), id: *id, kind };
        let cells = slots.iter().map(|slot| guarded(slot.shape, shown.cell(&record, slot)));
        rows.push(cells.chain([id.to_string()]).collect());
    }
    let mut builder = WriterBuilder::new();
    let written =
        written_by(builder.delimiter(b'\t').terminator(Terminator::Any(b'\n')), &rows, vec![]);
    String::from_utf8(written).unwrap_or_default()
}

fn table(programs: &[Shown], kind: Kind, writing: Writing) -> Vec<u8> {
    let naming = writing.naming;
    let slots = shown::slots(programs, kind);
    let names = slots.iter().map(|slot| slot.name.as_str());
    let shared = kind.traits().shared;
    let first = (!shared).then_some(PARTNERSHIP);
    let names = first.into_iter().chain(names).chain([ID]);
    let mut rows = vec![names.map(|cell| escape(naming.column(kind, cell))).collect()];
    for (program, record) in shown::records(programs, kind) {
        let text = |slot: &Slot| naming.word(slot.shape, program.cell(&record, slot));
        let cells = slots.iter().map(|slot| guarded(slot.shape, text(slot)));
        let first = (!shared).then(|| escape(program.partnership()));
        rows.push(first.into_iter().chain(cells).chain([record.id.to_string()]).collect());
    }
    write(&rows, writing)
}

/// Text as a program of tables may not mistake it for a formula; numbers stay as they are.
fn guarded(shape: Shape, text: String) -> String {
    match shape {
        Shape::Text(_) | Shape::Codes | Shape::Ref(_) | Shape::Link(_) => escape(text),
        _ => text,
    }
}

fn write(rows: &[Vec<String>], Writing { excel, tabs, .. }: Writing) -> Vec<u8> {
    let end = if excel { Terminator::CRLF } else { Terminator::Any(b'\n') };
    let marked = if excel { "\u{feff}".as_bytes().to_vec() } else { vec![] };
    let separator = if tabs { b'\t' } else { b',' };
    written_by(WriterBuilder::new().terminator(end).delimiter(separator), rows, marked)
}

/// The rows behind what is there already.
fn written_by(builder: &mut WriterBuilder, rows: &[Vec<String>], before: Vec<u8>) -> Vec<u8> {
    let mut writer = builder.quote_style(QuoteStyle::Necessary).from_writer(before);
    // Writing into memory fails only for rows of unequal length, which a table has not.
    let written = rows.iter().try_for_each(|row| writer.write_record(row));
    written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default()
}

/// A table for people who mend it, written row by row.
pub struct Sheet(Writer<Vec<u8>>);

impl Sheet {
    pub fn of(header: impl Iterator<Item = String>) -> Self {
        let mut builder = WriterBuilder::new();
        let builder = builder.terminator(Terminator::Any(b'\n'));
        let mut sheet = Self(builder.quote_style(QuoteStyle::Necessary).from_writer(vec![]));
        sheet.add(header);
        sheet
    }

    /// A row as long as the header.
    pub fn add(&mut self, row: impl Iterator<Item = String>) {
        // Writing into memory fails only for rows of unequal length.
        self.0.write_record(row).ok();
    }

    pub fn text(self) -> String {
        String::from_utf8(self.0.into_inner().unwrap_or_default()).unwrap_or_default()
    }
}

/// Puts a quote before text that would be read as something else.
pub fn escape(text: String) -> String {
    if needs_quote(&text) { format!("'{text}") } else { text }
}

fn needs_quote(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    bare == CLEAR || bare.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// What a cell says; the inverse of `escape`.
pub fn cell(text: &str) -> Cell {
    match text.strip_prefix('\'') {
        _ if text.is_empty() => Cell::Kept,
        _ if text == CLEAR => Cell::Clear,
        Some(rest) if needs_quote(rest) => Cell::Text(rest.into()),
        _ => Cell::Text(text.into()),
    }
}

/// A cell as it was written.
pub fn written(cell: &Cell) -> String {
    match cell {
        Cell::Kept => String::new(),
        Cell::Clear => CLEAR.into(),
        Cell::Text(text) => escape(text.clone()),
        Cell::Percent { shown, .. } => format!("{shown}%"),
        Cell::Exact(text) | Cell::Error(text) => text.clone(),
    }
}

/// Reads a file of comma, semicolon or tab separated cells.
pub fn read(file: &str, bytes: &[u8], reading: Reading) -> Input {
    let mut input = Input::default();
    let kind = reading.kind.map_or_else(|| kind_of(file), Ok);
    let decoded = decode(bytes, reading.encoding);
    match (kind, decoded) {
        (Ok(kind), Ok((text, encoding))) => {
            let (text, said) = separator_line(&text);
            let separator = reading.separator.or(said).unwrap_or_else(|| sniff(text));
            let note = Note { file: file.into(), encoding, separator: Some(separator) };
            input.notes.push(note);
            let skipped = usize::from(said.is_some());
            rows(&mut input, (file, kind), (text, separator), skipped);
        }
        (kind, decoded) => {
            if let Err(fault) = kind {
                input.fault(file, (0, ""), "", fault);
            }
            if let Err(fault) = decoded {
                input.fault(file, (line_of(bytes, &fault), ""), "", fault);
            }
        }
    }
    input
}

/// The line in which the first byte stands that is no text.
pub fn line_of(bytes: &[u8], fault: &Fault) -> usize {
    let Fault::NotEncoded { byte, .. } = fault else { return 0 };
    let before = &bytes[..byte.saturating_sub(1).min(bytes.len())];
    before.split(|b| *b == b'\n').count()
}

/// Excel writes `sep=;` before the header and means it.
fn separator_line(text: &str) -> (&str, Option<char>) {
    let line = text.split_inclusive('\n').next().unwrap_or_default();
    let said = line.trim_end().strip_prefix("sep=").map(|rest| rest.trim_matches('"'));
    match said {
        Some(";") => (&text[line.len()..], Some(';')),
        Some(",") => (&text[line.len()..], Some(',')),
        _ => (text, None),
    }
}

/// The separator that stands most often in the header, outside quotes.
fn sniff(text: &str) -> char {
    let (mut counts, mut quoted) = ([(',', 0), (';', 0), ('\t', 0)], false);
    for c in text.chars().take_while(|c| !matches!(c, '\n' | '\r')) {
        quoted ^= c == '"';
        for (separator, count) in &mut counts {
            *count += usize::from(*separator == c && !quoted);
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max();
    counts.iter().find(|(_, count)| Some(*count) == most).map_or(',', |(c, _)| *c)
}

fn rows(input: &mut Input, (file, kind): (&str, Kind), text: (&str, char), skipped: usize) {
    let (text, separator) = text;
    let separator = u8::try_from(separator).unwrap_or(b',');
    if let Some((line, cell, fault)) = oversized(text, separator) {
        let column = if cell == 0 { String::new() } else { cell.to_string() };
        return input.fault(file, (line + skipped, &column), "", fault);
    }
    let mut builder = ReaderBuilder::new();
    let builder = builder.delimiter(separator).has_headers(false).flexible(true);
    let mut reader = builder.from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let (mut table, mut cells): (Option<Table>, usize) = (None, 0);
    let mut last = (0, 0);
    while reader.read_record(&mut record).unwrap_or(false) {
        let place = |at: &::csv::Position| (at.byte(), at.line());
        let (byte, line) = record.position().map(place).unwrap_or_default();
        let (byte, line) = (usize::try_from(byte), usize::try_from(line));
        let line = line.unwrap_or_default() + skipped;
        last = (byte.unwrap_or_default(), line);
        match &mut table {
            _ if record.iter().all(|cell| cell.trim().is_empty()) => {}
            _ if cells > MOST_CELLS => {
                return input.fault(file, (line, ""), "", Fault::TooLarge(MOST_CELLS));
            }
            None => table = Some(head(file, kind, &record, line)),
            Some(table) => {
                row(input, table, &record, line);
                cells += record.len() + 1;
            }
        }
    }
    // A quotation that does not end would swallow all the rows behind it.
    if is_open(text.get(last.0..).unwrap_or_default(), separator) {
        input.problems.retain(|problem| problem.line < last.1);
        return input.fault(file, (last.1, ""), "", Fault::OpenQuote);
    }
    match table {
        Some(table) => input.tables.push(table),
        None => input.fault(file, (1, ""), "", Fault::NoHeader),
    }
}

/// Where a text stands among its quotes.
#[derive(Default)]
struct Quotes {
    quoted: bool,
    /// Whether something other than a quote stands in the cell already.
    inside: bool,
}

impl Quotes {
    fn pass(&mut self, byte: u8, separator: u8) {
        match byte {
            // A quote behind a closing one opens the cell again.
            b'"' if self.quoted => (self.quoted, self.inside) = (false, false),
            b'"' if !self.inside => self.quoted = true,
            _ => self.inside = byte != separator && !matches!(byte, b'\n' | b'\r'),
        }
    }
}

/// Whether the last row ends inside quotes.
fn is_open(row: &str, separator: u8) -> bool {
    let mut quotes = Quotes::default();
    row.bytes().for_each(|byte| quotes.pass(byte, separator));
    quotes.quoted
}

/// The first row that has more cells or a longer one than any record has, by its line and the
/// number of the cell; a whole row is held at once when it is read.
fn oversized(text: &str, separator: u8) -> Option<(usize, usize, Fault)> {
    let (mut quotes, mut line, mut from, mut cells) = (Quotes::default(), 1, 0, 1);
    for (place, byte) in text.bytes().enumerate() {
        quotes.pass(byte, separator);
        let ends = !quotes.quoted && (byte == separator || byte == b'\n');
        if place - from > LONGEST_TEXT {
            return Some((line, cells, FieldError::TooLong(LONGEST_TEXT).into()));
        }
        if cells > MOST_COLUMNS {
            let found = cells;
            return Some((line, 0, Fault::TooManyColumns { found, most: MOST_COLUMNS }));
        }
        line += usize::from(byte == b'\n');
        if ends {
            (from, cells) = (place + 1, if byte == b'\n' { 1 } else { cells + 1 });
        }
    }
    None
}

fn head(file: &str, kind: Kind, record: &StringRecord, line: usize) -> Table {
    let heading =
        |(column, name): (usize, &str)| Heading { name: name.trim().into(), line, column };
    let header = record.iter().enumerate().map(heading).collect();
    Table { file: file.into(), kind, header, rows: vec![], exact: false, sheet: false }
}

/// A row comes in whole or not at all.
fn row(input: &mut Input, table: &mut Table, record: &StringRecord, line: usize) {
    let (found, wanted) = (record.len(), table.header.len());
    if found != wanted {
        let value = record.iter().take(3).collect::<Vec<_>>().join(" | ");
        return input.fault(&table.file, (line, ""), &value, Fault::Ragged { found, wanted });
    }
    let nul = |(heading, cell): (&Heading, &str)| cell.contains('\0').then(|| heading.name.clone());
    if let Some(column) = table.header.iter().zip(record).find_map(nul) {
        return input.fault(&table.file, (line, &column), "", FieldError::Nul.into());
    }
    let filled = record.len() - record.iter().rev().take_while(|cell| cell.is_empty()).count();
    table.rows.push(Row::new(line, record.iter().take(filled).map(cell).collect()));
}
