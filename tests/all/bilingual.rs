//! One report in two languages: words in both, figures once, in every format.

use dgcc::i18n::{Language, Texts, Tongues};
use dgcc::render::{Format, Output, render};
use dgcc::report::catalog::REPORTS;
use dgcc::report::document::{Block, Document};
use dgcc::report::table::{Cell, Column, Content, Row, Table};
use dgcc::report::{Profile, bilingual};

use super::agreement::{document, document_with};
use super::fixture::{self, HOSTILE};
use super::rendering::parts;

fn pair(first: Language, second: Language) -> Document {
    let made = |language| document_with("progress", Some(Profile::Annual), language);
    bilingual(made(first), made(second), &Texts::of(second))
}

fn text(document: &Document, format: Format) -> String {
    match render(document, format, &Texts::of(document.front.language)).unwrap() {
        Output::File(bytes) if [Format::Xlsx, Format::Docx].contains(&format) => parts(bytes),
        Output::File(bytes) => String::from_utf8(bytes).unwrap(),
        Output::Folder(files) => {
            files.into_iter().map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect()
        }
    }
}

#[test]
fn every_report_has_the_same_blocks_in_every_language() {
    let pairs =
        [(Language::Ko, Language::En), (Language::En, Language::Id), (Language::Id, Language::Ko)];
    for report in REPORTS {
        // The longest report holds the sections of all.
        let profile = (report.kind == "progress").then_some(Profile::Annual);
        for (first, second) in pairs {
            let made = |language| document_with(report.kind, profile, language);
            let (one, other) = (made(first), made(second));
            let count = one.blocks.len();
            let both = bilingual(one, other, &Texts::of(second));
            assert_eq!(both.blocks.len(), count, "{} {first:?}", report.kind);
            let whole = both.tables().all(|table| table.also.is_some());
            assert!(whole, "{}: a table stands apart in {second:?}", report.kind);
        }
    }
}

#[test]
fn figures_stand_once_and_words_in_both_languages() {
    let both = pair(Language::Ko, Language::En);
    let (alone, words) = (pair(Language::Ko, Language::Ko), document("progress", Language::En));
    for (table, alone) in both.tables().zip(alone.tables()) {
        let contents = |table: &Table| {
            let cells = table.rows.iter().flat_map(|row| row.cells().to_vec());
            cells.map(|cell| cell.content).collect::<Vec<_>>()
        };
        assert_eq!(contents(table), contents(alone), "{}", table.id);
    }
    for heading in words.headings() {
        let found = both.headings().find(|both| both.id == heading.id).unwrap();
        assert_eq!(found.also.as_ref().unwrap().text, heading.text);
    }
    assert_eq!(alone.headings().filter(|heading| heading.also.is_some()).count(), 0);
}

#[test]
fn a_figure_or_row_that_differs_keeps_both_tables() {
    let texts = Texts::of(Language::Ko);
    let table = |value: i64| Table {
        id: "t".into(),
        also: None,
        caption: String::new(),
        columns: vec![Column::figures("n", "n".into())],
        rows: vec![Row::Plain { cells: vec![Cell::of(Content::Days(value))] }],
        notes: vec![],
    };
    let made = |value, language| Document {
        blocks: vec![Block::Table(table(value))],
        ..fixture::document(language)
    };
    let both = bilingual(made(1, Language::En), made(2, Language::Ko), &texts);
    let ids: Vec<_> = both.tables().map(|table| table.id.as_str()).collect();
    assert_eq!(ids, ["t", "t-ko"]);
    let both = bilingual(made(1, Language::En), made(1, Language::Ko), &texts);
    let cell = &both.tables().next().unwrap().rows[0].cells()[0];
    assert_eq!(cell.also.as_ref().unwrap().text, "1일");
}

#[test]
fn every_format_shows_both_languages() {
    let both = pair(Language::Ko, Language::En);
    let says = ["추진현황 요약", "At a glance", "정상 추진", "on track", "추진현황 보고서"];
    for format in Format::ALL.iter().filter(|format| **format != Format::Pdf) {
        let text = text(&both, *format);
        // Tables for machines have stable words for a status, and no headings.
        let says =
            if *format == Format::Csv { vec!["추진현황 보고서"] } else { says.to_vec() };
        for said in says.into_iter().chain(["Progress report"]) {
            assert!(text.contains(said), "{} lacks {said}", format.name());
        }
    }
}

#[test]
fn each_half_of_a_page_says_its_language() {
    let html = text(&pair(Language::Ko, Language::En), Format::Html);
    assert!(html.starts_with("<!doctype html>\n<html lang=\"ko\">"));
    let heading = "<h2 id=\"glance\" class=\"halved\"><span>1. 추진현황 요약</span> \
                   <span class=\"also\" lang=\"en\">1. At a glance</span></h2>";
    assert!(html.contains(heading));
    assert!(html.contains("<div class=\"parallel\"><div><p>"));
    assert!(html.contains("</p>\n</div><div lang=\"en\"><p>"));
    assert!(html.contains("<title id=\"chart-glance-en-title\" lang=\"en\">"));
}

#[test]
fn a_csv_has_columns_for_the_second_language_and_bare_figures() {
    let Output::Folder(files) =
        render(&pair(Language::Ko, Language::En), Format::Csv, &Texts::of(Language::Ko)).unwrap()
    else {
        panic!("no folder")
    };
    let header = |name: &str| {
        let (_, bytes) = files.iter().find(|(file, _)| file == name).unwrap();
        String::from_utf8(bytes.clone()).unwrap().lines().next().unwrap().to_owned()
    };
    assert_eq!(header("report.csv"), "name,value,value_en");
    assert!(
        header("milestones.csv").contains("milestone,milestone_en,"),
        "{}",
        header("milestones.csv")
    );
    for (name, bytes) in &files {
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        assert!(reader.records().all(|record| record.is_ok()), "{name}");
    }
}

#[test]
fn hostile_text_stays_text_in_both_halves() {
    let second = {
        let mut document = fixture::document(Language::Ko);
        document.front.title = dgcc::i18n::safe(HOSTILE);
        for block in &mut document.blocks {
            if let Block::Heading(heading) = block {
                heading.text = dgcc::i18n::safe(HOSTILE);
            }
        }
        document
    };
    let both = bilingual(fixture::document(Language::En), second, &Texts::of(Language::Ko));
    for format in Format::ALL.iter().filter(|format| **format != Format::Pdf) {
        let text = text(&both, *format);
        let hidden = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!text.contains(hidden), "{}", format.name());
        if [Format::Html, Format::Docx, Format::Xlsx].contains(format) {
            let own = usize::from(*format == Format::Html);
            assert_eq!(text.matches("<script").count(), own, "{}", format.name());
        }
        if *format == Format::Csv {
            assert!(!text.lines().any(|line| line.split(',').any(|cell| cell.starts_with('='))));
        }
    }
}

#[test]
fn the_same_two_languages_give_the_same_bytes() {
    let texts = Texts::of(Language::Id);
    let brief = |language| document("brief", language);
    let both = bilingual(brief(Language::En), brief(Language::Id), &texts);
    for format in Format::ALL {
        let made = || render(&both, *format, &Texts::of(Language::En)).unwrap();
        assert_eq!(made(), made(), "{}", format.name());
    }
}

#[test]
fn a_tag_names_one_language_or_two() {
    for tag in ["en", "ko+en", "en+id"] {
        assert_eq!(Tongues::from_tag(tag).unwrap().tag(), tag);
    }
    assert_eq!(Tongues::from_tag("ko+xx"), None);
}
