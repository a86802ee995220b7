//! A workbook to be filled in: what it is, how each cell is meant, and a sheet a kind of record with
//! what is there in grey and what is due left open.

use rust_xlsxwriter::{
    Color, Format, FormatAlign, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::due::{self, Due, Look};
use super::export::{self, ABOUT};
use super::guidance;
use super::lists::Lists;
use super::page::{self, Put};
use super::stamp::{self, Memory};
use crate::domain::program::{Kind, Program};
use crate::domain::shape::Slot;
use crate::domain::values::{Id, Side};
use crate::exchange::naming::Naming;
use crate::exchange::shown::{self, Shown};
use crate::exchange::table::{ID, PARTNERSHIP};
use crate::i18n::Texts;

/// What is to be filled in.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub program: &'a Program,
    pub kinds: &'a [Kind],
    /// Figures of this period alone, with a line for each that is due.
    pub period: Option<Id>,
    /// The side that reports figures for which nobody is named.
    pub side: Option<Side>,
    /// The state of the programme that it is made of, as the log names it.
    pub state: &'a str,
}

/// The kinds of record that a period is reported with.
pub const REPORTED: [Kind; 6] =
    [Kind::Measurement, Kind::Milestone, Kind::Transaction, Kind::Event, Kind::Risk, Kind::Action];

/// Lines left open below what is there.
const OPEN: usize = 60;
/// Lines to which the lists of choices reach.
const LISTED: usize = 1_000;

/// A column of a sheet that is filled in.
pub enum Column {
    Cell(Slot),
    /// For the reader, in brackets.
    Aside(Look),
    Partnership,
    Id,
}

/// A sheet that is filled in.
struct Filling {
    kind: Kind,
    columns: Vec<Column>,
    names: Vec<String>,
    rows: Vec<Vec<Put>>,
}

/// The workbook, in the language of the texts.
pub fn template(wanted: &Wanted, texts: &Texts) -> Result<Vec<u8>, XlsxError> {
    let shown = [Shown::of(wanted.program)];
    let naming = Naming::Labels(texts);
    let period = wanted.period.map(|id| wanted.program.code(Kind::Period, id)).unwrap_or_default();
    let mut stamps = export::stamps(&shown, texts);
    stamps.extend([("period", period), ("state", wanted.state.to_owned())]);
    let title = texts.say("sheets-template-title");
    let mut book = page::book(&title, &stamps)?;
    about(&mut book, (wanted, &stamps), (&title, texts))?;
    let mut lists = Lists::new(&shown[0], naming, &texts.say("sheets-lists"));
    let due = Due::new(wanted, &shown[0], texts);
    let mut memories = vec![];
    let mut slots_of = vec![];
    for kind in wanted.kinds {
        let (filling, remembered) = filling((wanted, &due), &shown, (*kind, texts));
        write(&mut book, &filling, (naming, &mut lists))?;
        memories.extend(remembered);
        slots_of.push((*kind, export::columns(&shown, *kind)));
    }
    let guide = texts.say("sheets-guidance");
    guidance::write(&mut book, (&guide, texts), (&shown[0], &slots_of))?;
    lists.write(&mut book)?;
    let asides = [ABOUT.to_owned(), guide, lists.name];
    stamp::write(&mut book, &asides, &memories)?;
    book.save_to_buffer()
}

fn about(
    book: &mut Workbook,
    (wanted, stamps): (&Wanted, &[(&str, String)]),
    (title, texts): (&str, &Texts),
) -> Result<(), XlsxError> {
    let mut lines = vec![[title.to_owned(), String::new()]];
    let said = stamps.iter().filter(|(_, value)| !value.is_empty());
    lines.extend(said.map(|(name, value)| [texts.say(&format!("sheets-{name}")), value.clone()]));
    let steps = ["grey", "empty", "absent", "numbers", "rows", "back"];
    let how = texts.say("sheets-how");
    for (number, step) in steps.iter().enumerate() {
        let label = if number == 0 { how.clone() } else { String::new() };
        lines.push([label, texts.say(&format!("sheets-how-{step}"))]);
    }
    for kind in wanted.kinds {
        lines.push([Naming::Labels(texts).sheet(*kind), texts.about(kind.name())]);
    }
    page::lines(book.add_worksheet().set_name(ABOUT)?, &lines)
}

/// The lines of a kind: those that are due first, then what is there.
fn filling(
    (wanted, due): (&Wanted, &Due),
    shown: &[Shown; 1],
    (kind, texts): (Kind, &Texts),
) -> (Filling, Vec<Memory>) {
    let naming = Naming::Labels(texts);
    let slots = export::columns(shown, kind);
    let code = kind.traits().code.len();
    let mut columns: Vec<Column> = slots.into_iter().map(Column::Cell).collect();
    let looks = due::looks(kind, wanted.period.is_some()).iter().copied().map(Column::Aside);
    columns.splice(code..code, looks);
    columns.extend((!kind.traits().shared).then_some(Column::Partnership));
    columns.push(Column::Id);
    let name = |column: &Column| match column {
        Column::Cell(slot) => naming.column(kind, &slot.name),
        Column::Aside(look) => format!("({})", texts.say(look.key())),
        Column::Partnership => naming.column(kind, PARTNERSHIP),
        Column::Id => ID.to_owned(),
    };
    let names: Vec<String> = columns.iter().map(name).collect();
    let (mut rows, mut memories) = due.lines(kind, (&columns, &names));
    let slots: Vec<&Slot> = columns.iter().filter_map(Column::slot).collect();
    for (program, record) in shown::records(shown, kind) {
        if !due.holds(kind, record.id) {
            continue;
        }
        let put = |column: &Column| match column {
            Column::Cell(slot) => export::cell(program, &record, (slot, naming)),
            Column::Aside(look) => due.look((kind, record.id), *look),
            Column::Partnership => Put::Text(page::guarded(program.partnership())),
            Column::Id => Put::Text(record.id.to_string()),
        };
        rows.push(columns.iter().map(put).collect());
        memories.push(export::memory(program, &record, &slots));
    }
    (Filling { kind, columns, names, rows }, memories)
}

impl Column {
    fn slot(&self) -> Option<&Slot> {
        match self {
            Self::Cell(slot) => Some(slot),
            _ => None,
        }
    }

    /// Whether nothing is to be typed there, where a record stands.
    fn is_locked(&self, kind: Kind) -> bool {
        self.slot().is_none_or(|slot| kind.traits().code.contains(&slot.name.as_str()))
    }
}

fn write(
    book: &mut Workbook,
    filling: &Filling,
    (naming, lists): (Naming, &mut Lists),
) -> Result<(), XlsxError> {
    let Filling { kind, columns, names, rows } = filling;
    let sheet = book.add_worksheet();
    sheet.set_name(naming.sheet(*kind))?;
    page::header(sheet, names, rows)?;
    let grey =
        Format::new().set_background_color(Color::RGB(0xE6_E6_E6)).set_align(FormatAlign::Top);
    let open = Format::new().set_unlocked();
    for (row, cells) in (1..).zip(rows) {
        for (at, (column, put)) in (0..).zip(columns.iter().zip(cells)) {
            let locked = column.is_locked(*kind);
            let blank = column.slot().map_or_else(Format::new, |slot| page::empty(slot.shape));
            let format = if locked { grey.clone() } else { blank.set_unlocked() };
            put.write(sheet, (row, at), &format)?;
        }
    }
    let below = u32::try_from(rows.len() + 1).unwrap_or(u32::MAX);
    for (at, column) in (0..).zip(columns) {
        let format = column
            .slot()
            .map_or_else(|| grey.clone(), |slot| page::empty(slot.shape).set_unlocked());
        for row in (below..).take(OPEN) {
            sheet.write_blank(row, at, &format)?;
        }
        sheet.set_column_format(at, &open)?;
        if let Some(list) = column.slot().and_then(|slot| lists.validation(slot)) {
            let last = u32::try_from(rows.len() + LISTED).unwrap_or(u32::MAX);
            sheet.add_data_validation(1, at, last, at, &list)?;
        }
    }
    protect(sheet);
    Ok(())
}

/// Locks what is there without a password: it keeps from mistakes, not from people.
fn protect(sheet: &mut Worksheet) {
    let may = ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        insert_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    };
    sheet.protect_with_options(&may);
}
