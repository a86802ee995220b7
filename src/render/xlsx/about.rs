//! What the workbook is: the cover, the sheets, where the figures come from; and the text of the
//! report.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet};

use super::Listed;
use super::grid::{A4, Grid, Value, height, lines};
use super::names::Names;
use crate::i18n::Texts;
use crate::render::RenderError;
use crate::report::document::{Block, Document, Signature, Text};

/// Characters in the second column.
const WIDE: u32 = 86;
/// The first sheet.
const NAME: &str = "README";

/// Writes the sheet about the workbook.
pub fn write(
    book: &mut Workbook,
    document: &Document,
    sheets: &[Listed],
    texts: &Texts,
) -> Result<(), RenderError> {
    let front = &document.front;
    let sheet = book.add_worksheet();
    sheet.set_name(NAME)?.set_column_width(0, 30)?.set_column_width(1, f64::from(WIDE) + 4.0)?;
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    let big = Format::new().set_bold().set_font_size(16);
    sheet.write_string_with_format(0, 0, &front.title, &big)?;
    let mut row = 1;
    for line in [&front.draft, &front.banner].into_iter().flatten() {
        sheet.write_string_with_format(row, 0, line, &Format::new().set_bold())?;
        row += 1;
    }
    let own = [
        (texts.say("report-xlsx-parties"), front.parties.join(", ")),
        (texts.say("report-xlsx-period"), front.period_name.clone()),
    ];
    let facts = front.facts.iter().chain(&front.provenance);
    let facts = facts.map(|fact| (fact.label.clone(), fact.value.clone()));
    for (label, value) in own.into_iter().chain(facts) {
        pair(sheet, row, (&label, &value))?;
        row += 1;
    }
    row += 1;
    let heading = Format::new().set_bold().set_font_size(13);
    sheet.write_string_with_format(row, 0, texts.say("report-xlsx-sheets"), &heading)?;
    for listed in sheets {
        row += 1;
        let link = format!("internal:'{}'!A1", listed.name);
        sheet.write_url_with_text(row, 0, link.as_str(), &listed.name)?;
        let holds = std::iter::once(&listed.holds).chain(&listed.notes);
        let holds: Vec<_> = holds.map(String::as_str).filter(|text| !text.is_empty()).collect();
        let holds = holds.join("\n");
        sheet.write_string_with_format(row, 1, &holds, &wrapped())?;
        sheet.set_row_height(row, height(lines(&holds, WIDE)))?;
    }
    Ok(())
}

fn pair(sheet: &mut Worksheet, row: u32, (label, value): (&str, &str)) -> Result<(), RenderError> {
    let muted = Format::new().set_font_color(rust_xlsxwriter::Color::RGB(0x57_60_6A));
    sheet.write_string_with_format(row, 0, label, &muted.set_align(FormatAlign::Top))?;
    sheet.write_string_with_format(row, 1, value, &wrapped())?;
    sheet.set_row_height(row, height(lines(value, WIDE)))?;
    Ok(())
}

fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// The text of the report, a paragraph a row with the heading it stands under.
pub fn text(document: &Document, texts: &Texts, names: &mut Names) -> Grid {
    names.sheet(NAME);
    let mut rows = vec![];
    let mut section = String::new();
    let mut add = |section: &str, text: String| {
        rows.push(vec![Value::Text(section.to_owned()), Value::Text(text)]);
    };
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => section.clone_from(&heading.text),
            Block::Paragraph { text } => add(&section, said(text)),
            Block::List { items } => items.iter().for_each(|item| add(&section, said(item))),
            Block::Callout(callout) => {
                add(&section, format!("{}: {}", callout.title, said(&callout.text)));
            }
            Block::Signatures { parties } => {
                for party in parties {
                    add(&section, signature(party));
                }
            }
            Block::Table(_) | Block::Chart(_) | Block::PageBreak => {}
        }
    }
    Grid {
        name: names.sheet(&texts.say("report-xlsx-text")),
        caption: texts.say("report-xlsx-text-holds"),
        headers: vec![texts.say("report-xlsx-section"), texts.say("report-xlsx-text")],
        rows,
        notes: vec![],
        chart: None,
    }
}

fn said(text: &Text) -> String {
    let run = |run: &crate::report::document::Run| match &run.language {
        Some(language) => format!("{} [{language}]", run.text),
        None => run.text.clone(),
    };
    text.runs.iter().map(run).collect()
}

fn signature(signature: &Signature) -> String {
    let lines = signature.lines.iter().map(|fact| format!("{}: {}", fact.label, fact.value));
    std::iter::once(signature.party.clone()).chain(lines).collect::<Vec<_>>().join("\n")
}
