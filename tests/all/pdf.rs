//! The report as a PDF, taken apart by another program's reader.

use std::process::Command;

use dgcc::i18n::{Language, Texts};
use dgcc::render::{Format, Output, render};
use dgcc::report::document::{Block, Document, Heading, Text};
use dgcc::report::table::{Cell, Column, Row, Table};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, Object, String as Words};
use rust_decimal::Decimal;

use super::agreement::{document as report, markdown_rows, numbers};
use super::fixture::{HOSTILE, document};

fn bytes(document: &Document) -> Vec<u8> {
    match render(document, Format::Pdf, &Texts::of(document.front.language)).unwrap() {
        Output::File(bytes) => bytes,
        Output::Folder(_) => panic!("a folder"),
    }
}

fn dicts(pdf: &Pdf) -> Vec<Dict<'_>> {
    let dict = |object| match object {
        Object::Dict(dict) => Some(dict),
        _ => None,
    };
    pdf.objects().into_iter().filter_map(dict).collect()
}

fn name(dict: &Dict, key: &str) -> String {
    let name = dict.get::<Name>(key);
    name.map(|name| String::from_utf8_lossy(&name).into_owned()).unwrap_or_default()
}

/// A text of the file: in UTF-16 with its mark, or in letters of one byte.
fn words(dict: &Dict, key: &str) -> Option<String> {
    let words = dict.get::<Words>(key)?;
    let bytes = words.as_bytes();
    Some(match bytes.strip_prefix(b"\xfe\xff") {
        Some(wide) => {
            let units = wide.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            String::from_utf16(&units.collect::<Vec<_>>()).unwrap()
        }
        None => bytes.iter().map(|byte| char::from(*byte)).collect(),
    })
}

/// The titles of the bookmarks, in the order of the file.
fn bookmarks(dicts: &[Dict]) -> Vec<String> {
    let marks = dicts.iter().filter(|dict| dict.contains_key("Dest") || dict.contains_key("A"));
    marks.filter_map(|dict| words(dict, "Title")).collect()
}

fn roles(dicts: &[Dict]) -> Vec<String> {
    dicts.iter().map(|dict| name(dict, "S")).filter(|role| !role.is_empty()).collect()
}

/// A document of these blocks alone.
fn only(language: Language, blocks: Vec<Block>) -> Document {
    Document { blocks, ..document(language) }
}

#[test]
fn a_pdf_has_language_title_bookmarks_and_tags() {
    let bytes = bytes(&document(Language::Ko));
    assert!(bytes.starts_with(b"%PDF-1."));
    let claim = b"<pdfuaid:part>1</pdfuaid:part>";
    assert!(bytes.windows(claim.len()).any(|part| part == claim), "it says that it is PDF/UA-1");
    let pdf = Pdf::new(bytes).unwrap();
    let dicts = dicts(&pdf);
    let catalog = dicts.iter().find(|dict| name(dict, "Type") == "Catalog").unwrap();
    assert_eq!(words(catalog, "Lang").as_deref(), Some("ko"));
    assert!(catalog.contains_key("StructTreeRoot") && catalog.contains_key("Outlines"));
    assert_eq!(bookmarks(&dicts), ["At a glance", "Results", "Charts", "Sign-off"]);
    let title = dicts.iter().filter_map(|dict| words(dict, "Title"));
    assert!(title.into_iter().any(|title| title == "Progress report · Q2 2024"));
    let roles = roles(&dicts);
    for role in ["H1", "P", "L", "LI", "Table", "TR", "TH", "TD", "Caption", "Figure"] {
        assert!(roles.iter().any(|known| known == role), "no {role}");
    }
    let pictures: Vec<_> = dicts.iter().filter(|dict| name(dict, "S") == "Figure").collect();
    assert_eq!(pictures.len(), 8);
    assert!(pictures.iter().all(|dict| words(dict, "Alt").is_some_and(|alt| !alt.is_empty())));
}

#[test]
fn a_pdf_has_the_same_bytes_whatever_was_made_before_and_beside_it() {
    let blocks = |id: &str| {
        let heading = Heading::new(1, id.into(), id);
        vec![Block::Heading(heading), Block::Table(super::fixture::table())]
    };
    let one = only(Language::En, blocks("one"));
    let first = bytes(&one);
    let others = Language::ALL.iter().map(|language| only(*language, blocks("other")));
    let made: Vec<_> = std::thread::scope(|scope| {
        let beside: Vec<_> = others.map(|other| scope.spawn(move || bytes(&other))).collect();
        let again = scope.spawn(|| bytes(&one));
        let again = again.join().unwrap();
        beside.into_iter().map(|thread| thread.join().unwrap()).chain([again]).collect()
    });
    assert!(made[..3].iter().all(|other| *other != first));
    assert_eq!(made[3], first);
}

#[test]
fn text_of_people_stays_text() {
    let texts = [
        HOSTILE,
        "#eval(\"1\") #import \"@preview/x:1.0.0\"",
        "$x^2$ *bold* _it_ \\u{41} \\ // /* */ <label> @ref",
        "서비스 만족도 · Kepuasan layanan · 100 %",
    ];
    let heading = |text: &&str| Block::Heading(Heading::new(1, dgcc::i18n::safe(text), "x"));
    let mut blocks: Vec<_> = texts.iter().map(heading).collect();
    blocks.push(Block::Paragraph {
        text: Text::plain("ភាសាខ្មែរ 👩‍💻 \u{5e9}")
    });
    blocks.push(Block::Paragraph { text: Text::plain("w".repeat(3_000)) });
    let made = bytes(&only(Language::Id, blocks));
    let pdf = Pdf::new(made).unwrap();
    let marks = bookmarks(&dicts(&pdf));
    assert_eq!(marks[1..], texts[1..]);
    assert!(marks[0].contains("<script>alert('x')</script> | **b** ^[[31m ‹U+202E›abc"));
    assert!(!marks.concat().contains(['\u{202e}', '\u{1b}']));
}

#[test]
fn a_long_table_keeps_every_row() {
    let rows = if std::env::var_os("DGCC_TEST_ALL").is_some() { 2_000 } else { 200 };
    let row = |index: usize| Row::Plain {
        cells: vec![Cell::text(format!("row {index}")), Cell::number(Some(Decimal::from(index)))],
    };
    let table = Table {
        also: None,
        id: "long".into(),
        caption: "Long".into(),
        columns: vec![
            Column::words("name", "Name".into()),
            Column::figures("figure", "Figure".into()),
        ],
        rows: (0..rows).map(row).collect(),
        notes: vec![],
    };
    let pdf = Pdf::new(bytes(&only(Language::En, vec![Block::Table(table)]))).unwrap();
    let roles = roles(&dicts(&pdf));
    assert_eq!(roles.iter().filter(|role| *role == "TR").count(), rows + 1);
    // A cover, and at most sixty rows a page.
    assert!(pdf.pages().len() > rows / 60 + 1);
}

#[test]
fn every_number_of_a_table_can_be_found_in_the_demo_report() {
    if std::env::var_os("DGCC_TEST_ALL").is_none() {
        println!("DGCC_TEST_ALL is not set: pdftotext is not asked");
        return;
    }
    let document = report("progress", Language::Ko);
    let made = bytes(&document);
    assert!(made.len() < 2_000_000, "{}", made.len());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, made).unwrap();
    let run = Command::new("pdftotext").arg(&path).arg("-").output().unwrap();
    let text = String::from_utf8(run.stdout).unwrap();
    assert!(text.contains("추진현황 요약") && text.contains("디지털"));
    let found: std::collections::BTreeSet<_> = numbers(&text).into_iter().collect();
    let texts = Texts::of(Language::Ko);
    let Output::File(markdown) = render(&document, Format::Markdown, &texts).unwrap() else {
        panic!("a folder")
    };
    let rows = markdown_rows(&String::from_utf8(markdown).unwrap());
    assert!(rows.len() > 500);
    let missing: Vec<_> = rows.iter().flatten().filter(|number| !found.contains(*number)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
