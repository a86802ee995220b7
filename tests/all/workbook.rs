//! The report as a workbook, read back by another program's reader.

use std::io::Cursor;
use std::process::Command;

use calamine::{Data, Range, Reader, Xlsx};
use dgcc::i18n::{Language, Texts};
use dgcc::render::{Format, Output, render};
use dgcc::report::chart::Plot;
use dgcc::report::document::{Block, Document};
use dgcc::report::table::{Content, Row, Table};
use rust_decimal::prelude::ToPrimitive;

use super::agreement::document as report;
use super::fixture::{HOSTILE, document};
use super::rendering::parts;

fn bytes(document: &Document, language: Language) -> Vec<u8> {
    match render(document, Format::Xlsx, &Texts::of(language)).unwrap() {
        Output::File(bytes) => bytes,
        Output::Folder(_) => panic!("a folder"),
    }
}

fn open(document: &Document, language: Language) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes(document, language))).unwrap()
}

/// Every figure of a table, in its order.
fn figures(table: &Table) -> Vec<f64> {
    let number = |content: &Content| match content {
        Content::Number(number) | Content::Share(number) => number.to_f64(),
        Content::Money { amount, .. } => amount.to_f64(),
        Content::Days(days) => days.to_f64(),
        _ => None,
    };
    let cells = table.rows.iter().flat_map(Row::cells);
    cells.filter_map(|cell| number(&cell.content)).collect()
}

/// Every number of a sheet below its header, in the same order; one with more digits than a
/// spreadsheet keeps is a text.
fn numbers(sheet: &Range<Data>, wanted: usize) -> Vec<f64> {
    let cells = sheet.rows().skip(1).flatten();
    let found: Vec<f64> = cells
        .filter_map(|cell| match cell {
            Data::Float(number) => Some(*number),
            Data::Int(number) => number.to_f64(),
            Data::String(text) => {
                text.parse().ok().filter(|_| text.contains('.') && text.len() > 15)
            }
            _ => None,
        })
        .collect();
    assert!(found.len() <= wanted, "{} of {wanted}", found.len());
    found
}

#[test]
fn every_table_is_a_sheet_with_the_same_figures_as_numbers() {
    for language in Language::ALL {
        let document = report("progress", *language);
        let mut book = open(&document, *language);
        let mut counted = 0;
        for table in document.tables() {
            let sheet = book.worksheet_range(&table.id).unwrap();
            let wanted = figures(table);
            assert_eq!(numbers(&sheet, wanted.len()), wanted, "{language:?} {}", table.id);
            let header: Vec<_> = sheet.rows().next().unwrap().iter().map(Data::to_string).collect();
            for column in &table.columns {
                let title = &column.title;
                assert!(
                    header.iter().any(|header| header.starts_with(title)),
                    "{}: {title}",
                    table.id
                );
            }
            counted += wanted.len();
        }
        assert!(counted > 1_000, "{counted}");
    }
}

#[test]
fn days_are_days_and_shares_are_percentages_of_the_spreadsheet() {
    let document = report("milestones", Language::Ko);
    let mut book = open(&document, Language::Ko);
    let table = document.tables().find(|table| table.id == "milestones").unwrap();
    let sheet = book.worksheet_range("milestones").unwrap();
    let whole =
        |content: &Content| matches!(content, Content::Date(date) if date.first() == date.last());
    let cells = table.rows.iter().flat_map(Row::cells);
    let wanted = cells.filter(|cell| whole(&cell.content)).count();
    let found = sheet.rows().flatten().filter(|cell| matches!(cell, Data::DateTime(_))).count();
    assert!(wanted > 100 && found == wanted, "{found} of {wanted}");
    let document = report("results", Language::Ko);
    assert!(parts(bytes(&document, Language::Ko)).contains("formatCode=\"0.0%\""));
}

#[test]
fn text_of_people_is_text_and_never_a_formula() {
    let document = document(Language::En);
    let text = parts(bytes(&document, Language::En));
    assert!(!text.contains("<f>") && !text.contains("<f "), "a cell is a formula");
    let mut book = open(&document, Language::En);
    let names = book.sheet_names();
    let cells = names.iter().flat_map(|name| {
        let sheet = book.worksheet_range(name).unwrap();
        sheet.rows().flatten().map(Data::to_string).collect::<Vec<_>>()
    });
    let cells: Vec<_> = cells.collect();
    let shown = dgcc::i18n::safe_lines(HOSTILE);
    assert!(cells.contains(&shown), "what people wrote is there");
}

#[test]
fn charts_are_the_spreadsheets_own_and_say_what_they_show() {
    let document = report("progress", Language::En);
    let text = parts(bytes(&document, Language::En));
    let drawn = text.matches("<c:chartSpace").count();
    assert!(drawn >= 6, "{drawn}");
    assert!(text.matches("descr=\"").count() >= drawn, "each has an alternative text");
    let mut book = open(&document, Language::En);
    assert_eq!(book.sheet_names()[0], "README");
    let readme = book.worksheet_range("README").unwrap();
    assert_eq!(readme.get_value((0, 0)).unwrap().to_string(), document.front.title);
}

#[test]
fn another_program_finds_the_types_and_the_charts() {
    if std::env::var_os("DGCC_TEST_ALL").is_none() {
        println!("python3 is not asked: set DGCC_TEST_ALL");
        return;
    }
    let report = report("progress", Language::Ko);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.xlsx");
    std::fs::write(&path, bytes(&report, Language::Ko)).unwrap();
    let script = "import openpyxl, sys, collections\n\
        book = openpyxl.load_workbook(sys.argv[1])\n\
        kinds = collections.Counter()\n\
        for sheet in book:\n    \
            for row in sheet.iter_rows():\n        \
                for cell in row:\n            \
                    kinds['date' if cell.is_date else cell.data_type] += cell.value is not None\n\
        print(sum(len(sheet._charts) for sheet in book), kinds['f'], kinds['n'] > 1000, kinds['date'] > 100)";
    let run = Command::new("python3").args(["-c", script]).arg(&path).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let drawn = |block: &&Block| match block {
        Block::Chart(chart) => !matches!(chart.plot, Plot::Matrix { .. } | Plot::Months { .. }),
        _ => false,
    };
    let charts = report.blocks.iter().filter(drawn).count();
    let said = String::from_utf8(run.stdout).unwrap();
    assert_eq!(said.trim(), format!("{charts} 0 True True"));
}
