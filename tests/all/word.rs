//! The report for Word, taken apart.

use std::io::{Cursor, Read};
use std::process::Command;
use std::sync::OnceLock;

use dgcc::i18n::{Language, Texts, safe_lines};
use dgcc::render::{Format, Output, render};
use dgcc::report::document::{Block, Document};

use super::agreement::document as report;
use super::fixture::{HOSTILE, document};

pub fn bytes(document: &Document, language: Language) -> Vec<u8> {
    match render(document, Format::Docx, &Texts::of(language)).unwrap() {
        Output::File(bytes) => bytes,
        Output::Folder(_) => panic!("a folder"),
    }
}

/// The whole progress report of the samples, made once a language.
pub fn progress(language: Language) -> &'static [u8] {
    static MADE: [OnceLock<Vec<u8>>; 3] = [const { OnceLock::new() }; 3];
    let at = Language::ALL.iter().position(|one| *one == language).unwrap();
    MADE[at].get_or_init(|| bytes(&report("progress", language), language))
}

/// A part by the middle of its name.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let name = format!("word/{name}.xml");
    archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What is written inside elements of a name, a text each.
fn elements<'a>(xml: &'a str, name: &str) -> Vec<&'a str> {
    let (open, bare, close) = (format!("<{name} "), format!("<{name}>"), format!("</{name}>"));
    let mut found = vec![];
    let mut rest = xml;
    while let Some(start) = [rest.find(&open), rest.find(&bare)].into_iter().flatten().min() {
        rest = &rest[start..];
        let end = rest.find(&close).unwrap_or(rest.len());
        found.push(&rest[..end]);
        rest = &rest[end..];
    }
    found
}

/// The words of a piece of the document; a break is a space.
fn said(xml: &str) -> String {
    let xml = xml.replace("<w:br w:type=\"textWrapping\"/>", "<w:t> </w:t>");
    let texts = elements(&xml, "w:t").into_iter();
    let texts = texts.filter_map(|text| text.split_once('>').map(|(_, said)| said.to_owned()));
    let all: String = texts.collect();
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    signs.into_iter().fold(all, |all, (sign, plain)| all.replace(sign, plain))
}

/// Every row of the tables of the report, without their headers.
pub fn rows(xml: &str) -> Vec<String> {
    let tables = elements(xml, "w:tbl").into_iter().skip(1);
    let tables = tables.filter(|table| table.contains("<w:tblStyle w:val=\"ReportTable\"/>"));
    let rows = tables.flat_map(|table| elements(table, "w:tr").into_iter().skip(1));
    let cells = |row: &str| elements(row, "w:tc").into_iter().map(said).collect::<Vec<_>>();
    rows.map(|row| cells(row).join(" ")).collect()
}

/// Style and words of every paragraph.
fn paragraphs(xml: &str) -> Vec<(String, String)> {
    let style = |paragraph: &str| {
        let style = paragraph.split("<w:pStyle w:val=\"").nth(1);
        style.and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
    };
    elements(xml, "w:p").into_iter().map(|one| (style(one), said(one))).collect()
}

#[test]
fn headings_are_headings_of_word_in_the_order_of_the_report() {
    for language in Language::ALL {
        let report = report("progress", *language);
        let found = paragraphs(&part(progress(*language), "document"));
        let found: Vec<_> =
            found.into_iter().filter(|(style, _)| style.starts_with("Heading")).collect();
        let wanted: Vec<_> =
            report.headings().map(|h| (format!("Heading{}", h.level), h.text.clone())).collect();
        assert!(wanted.len() > 10);
        assert_eq!(found, wanted);
    }
}

#[test]
fn every_style_that_is_used_is_defined_and_named_as_word_knows_it() {
    let file = progress(Language::En);
    let (text, styles) = (part(file, "document"), part(file, "styles"));
    for kind in ["pStyle", "rStyle", "tblStyle"] {
        for rest in text.split(&format!("<w:{kind} w:val=\"")).skip(1) {
            let style = rest.split('"').next().unwrap();
            assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style}");
        }
    }
    for name in ["Title", "heading 1", "heading 4", "Normal", "List Bullet", "caption", "toc 1"] {
        assert!(styles.contains(&format!("<w:name w:val=\"{name}\"/>")), "{name}");
    }
}

#[test]
fn tables_repeat_their_header_and_no_row_splits() {
    let report = report("progress", Language::En);
    let text = part(progress(Language::En), "document");
    let tables = text.matches("<w:tbl>").count();
    assert_eq!(tables, report.tables().count() + 2, "and the cover, and the signatures");
    assert_eq!(text.matches("<w:tblHeader/>").count(), tables);
    assert_eq!(text.matches("<w:cantSplit/>").count(), text.matches("<w:tr>").count());
    let captions: Vec<_> =
        paragraphs(&text).into_iter().filter(|(style, _)| style == "Caption").collect();
    for table in report.tables() {
        assert!(captions.iter().any(|(_, said)| *said == table.caption), "{}", table.caption);
    }
}

#[test]
fn columns_fit_between_the_margins() {
    for kind in ["brief", "finance"] {
        let text = part(&bytes(&report(kind, Language::Id), Language::Id), "document");
        for table in elements(&text, "w:tbl") {
            let grid = table.split("<w:gridCol w:w=\"").skip(1);
            let columns: Vec<usize> =
                grid.map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect();
            let wide: usize = columns.iter().sum();
            assert!(wide <= 15_138, "{wide}");
            assert!(columns.len() <= 8 || wide > 9_866, "a wide table stands upright");
        }
    }
}

#[test]
fn every_picture_says_what_it_shows() {
    for language in Language::ALL {
        let document = report("progress", *language);
        let file = progress(*language);
        let text = part(file, "document");
        let charts: Vec<_> = document
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Chart(chart) => Some(chart.alt.clone()),
                _ => None,
            })
            .collect();
        let found = text.split(" descr=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        let found: Vec<_> =
            found.map(|text| text.replace("&#39;", "'").replace("&amp;", "&")).collect();
        assert_eq!(found, charts);
        let archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
        let pictures =
            archive.file_names().filter(|name| name.as_ref().unwrap().ends_with(".png")).count();
        assert_eq!(pictures, charts.len());
    }
}

#[test]
fn text_of_people_is_neither_field_nor_link() {
    let file = bytes(&document(Language::En), Language::En);
    let mut archive = zip::ZipArchive::new(Cursor::new(&file)).unwrap();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        if part.name().unwrap().ends_with(".png") {
            continue;
        }
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        assert!(!text.contains("TargetMode"), "{} leads outside", part.name().unwrap());
        assert!(
            !text.contains("fldSimple") && !text.contains("altChunk"),
            "{}",
            part.name().unwrap()
        );
        for field in elements(&text, "w:instrText") {
            let field = field.split_once('>').unwrap().1.trim();
            assert!(["PAGE", "NUMPAGES"].contains(&field) || field.starts_with("TOC "), "{field}");
        }
    }
    let shown = safe_lines(HOSTILE);
    let all = said(&part(&file, "document"));
    assert!(all.contains(&shown), "what people wrote is there");
}

#[test]
fn the_language_of_the_report_is_the_language_of_the_file() {
    for (language, tag) in
        [(Language::En, "en-GB"), (Language::Ko, "ko-KR"), (Language::Id, "id-ID")]
    {
        let file = bytes(&document(language), language);
        let styles = part(&file, "styles");
        let latin = if language == Language::Ko { "en-GB" } else { tag };
        assert!(styles.contains(&format!("<w:lang w:val=\"{latin}\" w:eastAsia=\"ko-KR\"")));
        let settings = part(&file, "settings");
        assert!(settings.contains(&format!("<w:themeFontLang w:val=\"{tag}\"")));
        assert!(styles.contains("w:eastAsia=\"Malgun Gothic\""));
        let text = part(&file, "document");
        assert!(text.contains("<w:rStyle w:val=\"LangKo\"/>"), "what is Korean is read so");
    }
}

#[test]
fn a_page_says_whose_it_is_that_it_is_a_draft_and_where_it_stands() {
    let file = bytes(&document(Language::En), Language::En);
    let (head, foot) = (part(&file, "header1"), part(&file, "footer1"));
    assert!(said(&head).starts_with("DRAFT") && said(&head).contains("Progress report"));
    assert!(said(&foot).contains("Fingerprint: 00ff"));
    let text = part(&file, "document");
    let sections = text.matches("<w:sectPr>").count();
    assert!(sections >= 1);
    assert_eq!(text.matches("<w:headerReference").count(), 1, "the others inherit it");
    let first = elements(&text, "w:sectPr")[0];
    assert!(first.starts_with("<w:sectPr><w:headerReference"));
}

/// Documents that differ, each with its language.
fn several() -> Vec<(Document, Language)> {
    let own = Language::ALL.iter().map(|language| (document(*language), *language));
    let kinds = ["milestones", "finance"].map(|kind| (report(kind, Language::Ko), Language::Ko));
    own.chain(kinds).collect()
}

#[test]
fn the_same_report_is_the_same_file_in_any_order_and_beside_others() {
    let several = several();
    let first: Vec<_> = several.iter().map(|(document, l)| bytes(document, *l)).collect();
    for (one, (document, language)) in first.iter().zip(&several).rev() {
        assert!(*one == bytes(document, *language), "made again in another order");
    }
    std::thread::scope(|scope| {
        let made: Vec<_> = (0..2)
            .flat_map(|_| several.iter().zip(&first))
            .map(|((document, language), one)| {
                scope.spawn(move || *one == bytes(document, *language))
            })
            .collect();
        assert!(made.into_iter().all(|thread| thread.join().unwrap()), "made beside others");
    });
}

/// A program that other people's computers have, where every suite is switched on.
fn outside(program: &str, arguments: &[&str]) -> Option<String> {
    if std::env::var_os("DGCC_TEST_ALL").is_none() {
        println!("{program} is not asked: set DGCC_TEST_ALL");
        return None;
    }
    let done = Command::new(program).args(arguments).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Some(String::from_utf8_lossy(&done.stdout).into_owned())
}

#[test]
fn another_reader_finds_the_headings_tables_and_pictures() {
    let report = report("progress", Language::Ko);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.docx");
    std::fs::write(&path, progress(Language::Ko)).unwrap();
    let script = "import docx, sys\n\
        d = docx.Document(sys.argv[1])\n\
        heads = sum(p.style.name.startswith('Heading') for p in d.paragraphs)\n\
        print(heads, len(d.tables), len(d.inline_shapes), d.core_properties.language)";
    let path = path.to_str().unwrap();
    let Some(found) = outside("python3", &["-c", script, path]) else { return };
    let charts = report.blocks.iter().filter(|block| matches!(block, Block::Chart(_))).count();
    let tables = report.tables().count() + 2;
    let wanted = format!("{} {tables} {charts} ko-KR", report.headings().count());
    assert_eq!(found.trim(), wanted);
}

#[test]
fn an_office_suite_opens_it_and_prints_every_heading() {
    let report = report("brief", Language::Id);
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(at("report.docx"), bytes(&report, Language::Id)).unwrap();
    let home = format!("-env:UserInstallation=file://{}", at("home"));
    let made = ["--headless", "--convert-to", "pdf", "--outdir", &at(""), &at("report.docx")];
    let arguments: Vec<_> = std::iter::once(home.as_str()).chain(made).collect();
    if outside("soffice", &arguments).is_none() {
        return;
    }
    let text = outside("pdftotext", &["-layout", &at("report.pdf"), "-"]).unwrap();
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for heading in report.headings() {
        assert!(flat.contains(&heading.text), "{}", heading.text);
    }
}
