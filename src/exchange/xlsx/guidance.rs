//! The sheet that says what every cell means, in every language, with an example.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

use super::page;
use crate::domain::program::Kind;
use crate::domain::shape::{Format as Written, Shape, Slot};
use crate::exchange::naming::Naming;
use crate::exchange::shown::{Coded, Shown};
use crate::i18n::{Language, Texts};

/// An example is no longer than this.
const LONGEST: usize = 60;

/// Writes the sheet: a line a cell of each kind.
pub fn write(
    book: &mut Workbook,
    (name, texts): (&str, &Texts),
    (shown, kinds): (&Shown, &[(Kind, Vec<Slot>)]),
) -> Result<(), XlsxError> {
    let all: Vec<_> = Language::ALL.iter().map(|language| Texts::of(*language)).collect();
    let naming = Naming::Labels(texts);
    let keys = ["sheet", "column", "code", "needed", "example", "allowed"];
    let mut header: Vec<_> =
        keys.iter().map(|key| texts.say(&format!("sheets-guide-{key}"))).collect();
    header.extend(Language::ALL.iter().map(|language| language.tag().to_owned()));
    let sheet = book.add_worksheet();
    sheet.set_name(name)?.set_freeze_panes(1, 2)?;
    let widths = [18, 24, 18, 8, 24, 36, 48, 48, 48];
    for (column, (text, width)) in (0..).zip(header.iter().zip(widths)) {
        sheet.write_string_with_format(0, column, text, &page::head())?;
        sheet.set_column_width(column, width)?;
    }
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let mut row = 0;
    let records: Vec<_> = kinds.iter().map(|(kind, _)| shown.records(*kind)).collect();
    let slots = kinds
        .iter()
        .zip(&records)
        .flat_map(|((kind, slots), records)| slots.iter().map(move |slot| (*kind, slot, records)));
    for (kind, slot, records) in slots {
        row += 1;
        let needed = if slot.required { texts.say("sheets-needed") } else { String::new() };
        let mut cells = vec![
            naming.sheet(kind),
            naming.column(kind, &slot.name),
            slot.name.clone(),
            needed,
            example((shown, records), slot, naming),
            allowed(slot.shape, texts),
        ];
        cells.extend(all.iter().map(|texts| texts.help(kind.name(), slot.field())));
        for (column, cell) in (0..).zip(&cells) {
            sheet.write_string_with_format(row, column, cell, &wrapped)?;
        }
    }
    Ok(())
}

/// The first text that stands in such a cell, else one that could.
fn example((shown, records): (&Shown, &[Coded]), slot: &Slot, naming: Naming) -> String {
    let found = records.iter().map(|it| shown.cell(it, slot)).find(|text| !text.is_empty());
    let text = naming.word(slot.shape, found.unwrap_or_else(|| made_up(slot.shape).to_owned()));
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    line.chars().take(LONGEST - 1).chain(['…']).collect()
}

fn made_up(shape: Shape) -> &'static str {
    match shape {
        Shape::Decimal => "1234.5",
        Shape::Int => "12",
        Shape::Bool => "true",
        Shape::Date => "2025-03-31",
        Shape::Stamp => "2025-03-31T09:00:00Z",
        Shape::Choice(words) => (words.all)().first().copied().unwrap_or_default(),
        Shape::Codes => "sex=female",
        Shape::Text(Written::Currency) => "KRW",
        Shape::Text(Written::Language) => "ko",
        Shape::Text(Written::Url) => "https://example.org/report.pdf",
        Shape::Text(_) | Shape::Ref(_) | Shape::Link(_) => "",
    }
}

/// What can be written into a cell of a shape.
fn allowed(shape: Shape, texts: &Texts) -> String {
    match shape {
        Shape::Choice(words) => {
            let said = (words.all)().into_iter().map(|word| texts.word(words.name, word));
            said.collect::<Vec<_>>().join(" | ")
        }
        Shape::Decimal => texts.say("sheets-allowed-number"),
        Shape::Int => texts.say("sheets-allowed-whole"),
        Shape::Bool => "TRUE | FALSE".into(),
        Shape::Date => texts.say("sheets-allowed-date"),
        Shape::Ref(kind) => texts.record(kind.name()),
        Shape::Link(kinds) => {
            let said = kinds.iter().map(|kind| format!("{}:…", kind.name()));
            said.collect::<Vec<_>>().join(" | ")
        }
        Shape::Codes => texts.say("sheets-allowed-codes"),
        Shape::Text(_) | Shape::Stamp => String::new(),
    }
}
