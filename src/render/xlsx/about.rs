//! What the workbook is: the cover, the sheets, where the figures come from; and the text of the
//! report.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet};

use super::Listed;
use super::grid::{self, A4, Grid, Value, height};
use super::names::Names;
use crate::i18n::Texts;
use crate::render::{RenderError, say};
use crate::report::document::{Also, Block, Document, Fact, Signature, Text};

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
    let title = front.second(|also| Some(&also.title));
    let title = say::both(&front.title, title.as_ref(), " / ");
    sheet.write_string_with_format(0, 0, &title, &big)?;
    let mut row = 1;
    for (line, also) in front.marks() {
        let line = say::both(line, also.as_ref(), " / ");
        sheet.write_string_with_format(row, 0, &line, &Format::new().set_bold())?;
        row += 1;
    }
    let second = front.also.as_ref().map(|also| also.parties.join(", ")).unwrap_or_default();
    let second = front.also.as_ref().and_then(|also| Also::of(also.language, &second));
    let period = front.second(|also| Some(&also.period_name));
    let own = [
        (
            texts.say("report-xlsx-parties"),
            say::both(&front.parties.join(", "), second.as_ref(), "\n"),
        ),
        (texts.say("report-xlsx-period"), say::both(&front.period_name, period.as_ref(), " / ")),
    ];
    let organisation = front.second(|also| Some(&also.organisation));
    let footer = front.second(|also| Some(&also.footer));
    let lines = [(&front.dress.organisation, organisation), (&front.dress.footer, footer)];
    for (line, also) in lines.iter().filter(|(line, _)| !line.is_empty()) {
        sheet.write_string(row, 0, say::both(line, also.as_ref(), " / "))?;
        row += 1;
    }
    let facts = front.facts.iter().chain(&front.provenance).map(fact);
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
        sheet.set_row_height(row, height(grid::lines(&holds, WIDE)))?;
    }
    Ok(())
}

fn pair(sheet: &mut Worksheet, row: u32, (label, value): (&str, &str)) -> Result<(), RenderError> {
    let muted = Format::new().set_font_color(rust_xlsxwriter::Color::RGB(0x57_60_6A));
    sheet.write_string_with_format(row, 0, label, &muted.set_align(FormatAlign::Top))?;
    sheet.write_string_with_format(row, 1, value, &wrapped())?;
    sheet.set_row_height(row, height(grid::lines(value, WIDE)))?;
    Ok(())
}

fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

fn fact(fact: &Fact) -> (String, String) {
    let label = say::both(&fact.label, fact.label_also.as_ref(), " / ");
    (label, say::both(&fact.value, fact.value_also.as_ref(), "\n"))
}

/// The text of the report, a paragraph a row with the heading it stands under; a report in two
/// languages has a column for the second.
pub fn text(document: &Document, texts: &Texts, names: &mut Names) -> Grid {
    names.sheet(NAME);
    let second = document.front.also.as_ref().map(|also| also.language);
    let mut rows = vec![];
    let mut section = String::new();
    for block in &document.blocks {
        if let Block::Heading(heading) = block {
            section = say::both(&heading.text, heading.also.as_ref(), " / ");
        }
        for (first, other) in lines(block) {
            let mut cells = vec![section.clone(), first];
            cells.extend(second.map(|_| other));
            rows.push(cells.into_iter().map(Value::Text).collect());
        }
    }
    let name = texts.say("report-xlsx-text");
    let said = second.map(|language| texts.say(&format!("language-{}", language.tag())));
    let said = said.map(|language| format!("{name} ({language})"));
    Grid {
        name: names.sheet(&name),
        caption: texts.say("report-xlsx-text-holds"),
        headers: [texts.say("report-xlsx-section"), name].into_iter().chain(said).collect(),
        rows,
        notes: vec![],
        chart: None,
    }
}

/// What a block says, line by line, with the same in the second language.
fn lines(block: &Block) -> Vec<(String, String)> {
    let alone = |text: String| (text, String::new());
    match block {
        Block::Paragraph { text } => vec![alone(said(text))],
        Block::List { items } => items.iter().map(|item| alone(said(item))).collect(),
        Block::Callout(callout) => {
            vec![alone(format!("{}: {}", callout.title, said(&callout.text)))]
        }
        Block::Signatures { parties } => {
            parties.iter().map(|party| alone(signature(party))).collect()
        }
        Block::Parallel { first, second, .. } => pairs(&lines(first), &lines(second)),
        Block::Heading(_) | Block::Table(_) | Block::Chart(_) | Block::PageBreak => vec![],
    }
}

/// Lines beside each other, as many as the longer half has.
fn pairs(first: &[(String, String)], second: &[(String, String)]) -> Vec<(String, String)> {
    let text = |lines: &[(String, String)], at: usize| {
        lines.get(at).map_or(String::new(), |(text, _)| text.clone())
    };
    (0..first.len().max(second.len())).map(|at| (text(first, at), text(second, at))).collect()
}

fn said(text: &Text) -> String {
    let run = |run: &crate::report::document::Run| match &run.language {
        Some(language) => format!("{} [{language}]", run.text),
        None => run.text.clone(),
    };
    text.runs.iter().map(run).collect()
}

fn signature(signature: &Signature) -> String {
    let line = |(label, value): (String, String)| format!("{label}: {value}");
    let lines = signature.lines.iter().map(fact).map(line);
    let party = say::both(&signature.party, signature.party_also.as_ref(), " / ");
    std::iter::once(party).chain(lines).collect::<Vec<_>>().join("\n")
}
