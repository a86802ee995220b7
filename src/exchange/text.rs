//! The sorted dump: what the records hold and nothing else, a line a cell, for `git diff`.
//!
//! ```text
//! [milestone]
//! id: 01890a5d-ac96-774b-bcce-b302099a8057
//! partnership: IDN
//! project: IDN-2-EA
//! code: M3
//! title.en: Portal opens
//! ```
//!
//! Cells stand in the order of their fields, records in the order of their codes and ids; empty
//! cells do not stand at all. A backslash and what is no visible character is escaped.

use super::blocks::{Blocks, Named};
use super::csv::{Reading, line_of};
use super::decode::decode;
use super::shown::{self, Coded, Shown};
use super::table::{Cell, ID, Input, PARTNERSHIP};
use crate::domain::codes::nearest;
use crate::domain::program::{Kind, Program};
use crate::domain::shape::FieldError;
use crate::log::plan::{Fault, Note};

/// The records of several partnerships, one file a kind that has any.
pub fn export(programs: &[&Program]) -> Vec<(String, Vec<u8>)> {
    let shown: Vec<_> = programs.iter().map(|program| Shown::of(program)).collect();
    let filled = Kind::ALL.iter().filter(|kind| shown.iter().any(|s| s.has(**kind)));
    filled.map(|kind| (format!("{}.txt", kind.name()), blocks(&shown, *kind).into())).collect()
}

/// The files behind one another.
pub fn stream(programs: &[&Program]) -> Vec<u8> {
    export(programs).into_iter().flat_map(|(_, bytes)| bytes).collect()
}

fn blocks(programs: &[Shown], kind: Kind) -> String {
    let block = |(program, record): (&Shown, Coded)| block(program, &record);
    shown::records(programs, kind).into_iter().map(block).collect()
}

fn block(program: &Shown, record: &Coded) -> String {
    let mut text = format!("[{}]\n{ID}: {}\n", record.kind.name(), record.id);
    let mut line = |cell: &str, value: &str| text.extend([cell, ": ", &escape(value), "\n"]);
    if !record.kind.traits().shared {
        line(PARTNERSHIP, &program.partnership());
    }
    for (slot, value) in program.cells(record) {
        line(&slot.name, &program.text(slot.shape, value));
    }
    text.push('\n');
    text
}

/// What no line may hold or an editor may take away becomes `\n`, `\\` or `\u{20}`.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let last = text.chars().count().saturating_sub(1);
    for (place, c) in text.chars().enumerate() {
        match c {
            '\\' => escaped.push_str("\\\\"),
            '\n' => escaped.push_str("\\n"),
            ' ' if place == 0 || place == last => escaped.push_str("\\u{20}"),
            c if c.is_control() || is_hidden(c) => escaped.extend(c.escape_unicode()),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Characters that turn the order of letters or break lines without being seen.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

/// The inverse of `escape`; `None` for an escape that it never writes.
pub(super) fn unescape(text: &str) -> Option<String> {
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('\\') {
        plain.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix('\\') {
            plain.push('\\');
            rest = after;
        } else if let Some(after) = rest.strip_prefix('n') {
            plain.push('\n');
            rest = after;
        } else {
            let (code, after) = rest.strip_prefix("u{")?.split_once('}')?;
            plain.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
            rest = after;
        }
    }
    plain.push_str(rest);
    Some(plain)
}

/// Reads one file or the whole stream.
pub fn read(file: &str, bytes: &[u8], reading: Reading) -> Input {
    let mut input = Input::default();
    match decode(bytes, reading.encoding) {
        Ok((text, encoding)) => {
            input.notes.push(Note { file: file.into(), encoding, separator: None });
            lines(&mut input, file, &text);
        }
        Err(fault) => input.fault(file, (line_of(bytes, &fault), ""), "", fault),
    }
    input
}

fn lines(input: &mut Input, file: &str, text: &str) {
    let mut blocks = Blocks::of(file);
    let mut open: Option<(Option<Kind>, usize, Vec<Named>)> = None;
    for (number, line) in text.lines().enumerate().map(|(index, line)| (index + 1, line)) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            let head = (kind(input, (file, number), name), number, vec![]);
            close(input, &mut blocks, open.replace(head));
        } else if !line.is_empty() {
            match (cell(line), &mut open) {
                (Ok((name, text)), Some((_, _, cells))) => cells.push((name, number, text)),
                (Err(fault), Some(_)) => input.fault(file, (number, ""), line, fault),
                (_, None) => return input.fault(file, (number, ""), line, Fault::NotALine),
            }
        }
    }
    close(input, &mut blocks, open);
    blocks.finish(input);
}

fn close(input: &mut Input, blocks: &mut Blocks, block: Option<(Option<Kind>, usize, Vec<Named>)>) {
    if let Some((Some(kind), line, cells)) = block {
        blocks.push(input, kind, line, cells);
    }
}

fn kind(input: &mut Input, (file, line): (&str, usize), name: &str) -> Option<Kind> {
    let found = Kind::from_name(name);
    if found.is_none() {
        let nearest = nearest(name, Kind::ALL.iter().map(|kind| kind.name().to_owned()));
        let fault = Fault::UnknownKind { name: name.into(), nearest };
        input.fault(file, (line, ""), name, fault);
    }
    found
}

fn cell(line: &str) -> Result<(String, Cell), Fault> {
    let (name, text) = line.split_once(':').ok_or(Fault::NotALine)?;
    let text = unescape(text.strip_prefix(' ').unwrap_or(text)).ok_or(Fault::NotALine)?;
    if text.contains('\0') {
        return Err(FieldError::Nul.into());
    }
    let cell = if text.is_empty() { Cell::Kept } else { Cell::Text(text) };
    Ok((name.into(), cell))
}
