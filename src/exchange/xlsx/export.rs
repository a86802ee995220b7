//! All records as a workbook: what it is first, then a sheet a kind of record.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::page::{self, Put};
use super::stamp::{self, Memory};
use crate::domain::program::{Kind, Program};
use crate::domain::reason::Arg;
use crate::domain::shape::Slot;
use crate::exchange::naming::Naming;
use crate::exchange::shown::{self, Coded, Shown};
use crate::exchange::table::{ID, PARTNERSHIP};
use crate::i18n::Texts;

/// The sheet that says what the workbook is.
pub const ABOUT: &str = "README";

/// The records of several partnerships; what is said about them is in the language of the texts.
pub fn export(programs: &[&Program], naming: Naming, texts: &Texts) -> Result<Vec<u8>, XlsxError> {
    let shown: Vec<_> = programs.iter().map(|program| Shown::of(program)).collect();
    let filled: Vec<Kind> =
        Kind::ALL.iter().copied().filter(|kind| shown.iter().any(|s| s.has(*kind))).collect();
    let title = texts.say("sheets-export-title");
    let mut book = page::book(&title, &stamps(&shown, texts))?;
    about(&mut book, (&shown, &filled, naming), (&title, texts))?;
    let mut remembered = vec![];
    for kind in filled {
        let slots = columns(&shown, kind);
        let records = shown::records(&shown, kind);
        write(&mut book, (kind, naming), &slots, &records)?;
        let slots: Vec<&Slot> = slots.iter().collect();
        remembered.extend(records.iter().map(|(shown, record)| memory(shown, record, &slots)));
    }
    stamp::write(&mut book, &[ABOUT.to_owned()], &remembered)?;
    book.save_to_buffer()
}

/// What a workbook says of itself wherever it is read.
pub fn stamps(shown: &[Shown], texts: &Texts) -> Vec<(&'static str, String)> {
    let codes: Vec<_> = shown.iter().map(Shown::partnership).collect();
    vec![
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("language", texts.language().tag().into()),
        ("partnership", codes.join(", ")),
    ]
}

fn about(
    book: &mut Workbook,
    (shown, kinds, naming): (&[Shown], &[Kind], Naming),
    (title, texts): (&str, &Texts),
) -> Result<(), XlsxError> {
    let mut lines = vec![[title.to_owned(), String::new()]];
    lines.extend(
        stamps(shown, texts)
            .into_iter()
            .map(|(name, value)| [texts.say(&format!("sheets-{name}")), value]),
    );
    lines.push([texts.say("sheets-how"), texts.say("sheets-export-how")]);
    for kind in kinds {
        let count = i64::try_from(shown::records(shown, *kind).len()).unwrap_or(i64::MAX);
        let count = texts.say_with("sheets-records", &[("count", Arg::Int(count))]);
        lines.push([naming.sheet(*kind), format!("{}: {count}", texts.record(kind.name()))]);
    }
    let sheet = book.add_worksheet();
    page::lines(sheet.set_name(ABOUT)?, &lines)
}

/// The cells of a kind, those of its code first.
pub fn columns(shown: &[Shown], kind: Kind) -> Vec<Slot> {
    let code = kind.traits().code;
    let mut slots = shown::slots(shown, kind);
    let place = |slot: &Slot| code.iter().position(|cell| *cell == slot.name);
    slots.sort_by_key(|slot| place(slot).unwrap_or(code.len()));
    slots
}

fn write(
    book: &mut Workbook,
    (kind, naming): (Kind, Naming),
    slots: &[Slot],
    records: &[(&Shown, Coded)],
) -> Result<(), XlsxError> {
    let cells = slots.iter().map(|slot| slot.name.as_str());
    let shared = kind.traits().shared;
    let names = cells.chain((!shared).then_some(PARTNERSHIP)).chain([ID]);
    let names: Vec<_> = names.map(|cell| naming.column(kind, cell)).collect();
    let line = |(shown, record): &(&Shown, Coded)| -> Vec<Put> {
        let cells = slots.iter().map(|slot| cell(shown, record, (slot, naming)));
        let of = (!shared).then(|| Put::Text(page::guarded(shown.partnership())));
        cells.chain(of).chain([Put::Text(record.id.to_string())]).collect()
    };
    let rows: Vec<_> = records.iter().map(line).collect();
    let sheet = book.add_worksheet();
    sheet.set_name(naming.sheet(kind))?;
    page::header(sheet, &names, &rows)?;
    for (row, cells) in (1..).zip(&rows) {
        for (column, put) in (0..).zip(cells).filter(|(_, put)| **put != Put::Nothing) {
            put.write(sheet, (row, column), &Format::default())?;
        }
    }
    let last = u16::try_from(names.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, u32::try_from(rows.len()).unwrap_or(u32::MAX), last)?;
    Ok(())
}

/// A cell of a record as it is written.
pub fn cell(shown: &Shown, record: &Coded, (slot, naming): (&Slot, Naming)) -> Put {
    let value = shown.value(record, slot);
    let text = naming.word(slot.shape, shown.text(slot.shape, value.clone()));
    page::put(&value, text)
}

/// What a record says now, for the day on which the workbook comes back.
pub fn memory(shown: &Shown, record: &Coded, slots: &[&Slot]) -> Memory {
    let cell = |slot: &&Slot| {
        let text = shown.cell(record, slot);
        (!text.is_empty()).then(|| (slot.name.clone(), text))
    };
    // What is too long for a cell is not in the workbook, so it cannot be edited there.
    let fits = |(_, text): &(String, String)| text.encode_utf16().count() < page::LONGEST;
    let cells = slots.iter().filter_map(cell).filter(fits).collect();
    Memory { kind: record.kind, id: record.id.to_string(), proposed: false, cells }
}
