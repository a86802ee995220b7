//! The same figure wherever it stands: list, show, screen, Markdown, HTML, CSV and JSON.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use dgcc::domain::program::{Kind, Program};
use dgcc::domain::values::Id;
use dgcc::exchange::samples::{Sample, sample_plan};
use dgcc::figures::Figures;
use dgcc::figures::columns::computed;
use dgcc::i18n::{Language, Texts};
use dgcc::render::{Format, Output, render};
use dgcc::report::document::{Block, Document};
use dgcc::report::table::{Content, Row, Table};
use dgcc::report::{Profile, Provenance, Request, build};
use dgcc::store::Store;

use super::word;
use crate::support::{desk, step};
use crate::tui::stage::{PLAIN, Setting, Stage};

fn store() -> (Store, Id) {
    let plan = sample_plan(Sample::Demo);
    let mut store = Store::in_memory(&desk()).unwrap();
    store.apply(&plan.changes, &step(1)).unwrap();
    let partnership = store.partnerships().unwrap()[0].1;
    (store, partnership)
}

pub fn program() -> &'static Program {
    static PROGRAM: OnceLock<Program> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let (store, partnership) = store();
        store.load(partnership).unwrap()
    })
}

pub fn document(kind: &str, language: Language) -> Document {
    document_with(kind, None, language)
}

pub fn document_with(kind: &str, profile: Option<Profile>, language: Language) -> Document {
    let day = |text: &str| text.parse().unwrap();
    let request = Request {
        kind: kind.into(),
        period: "2025-Q2".into(),
        start: day("2025-04-01"),
        end: day("2025-06-30"),
        profile,
        language,
        edition: None,
        house: std::sync::Arc::default(),
        since: None,
        provenance: Provenance::default(),
    };
    let figures = Figures::new(program(), day("2025-07-15"));
    build(&request, &figures, &Texts::of(language)).unwrap()
}

fn text(document: &Document, format: Format, language: Language) -> String {
    match render(document, format, &Texts::of(language)).unwrap() {
        Output::File(bytes) => String::from_utf8(bytes).unwrap(),
        Output::Folder(_) => panic!("a folder"),
    }
}

/// The numbers of a text, in order, without what a format adds around them.
pub fn numbers(text: &str) -> Vec<String> {
    let part = |c: char| !(c.is_ascii_digit() || c == '.' || c == ',');
    let found = text.split(part).map(|number| number.trim_matches(['.', ',']).to_owned());
    found.filter(|number| number.contains(|c: char| c.is_ascii_digit())).collect()
}

/// A page without its tags and pictures.
fn plain(html: &str) -> String {
    let (mut text, mut inside) = (String::new(), false);
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text.replace("&#39;", "'")
}

/// The numbers of the rows of every table of a page.
fn html_rows(html: &str) -> Vec<Vec<String>> {
    let bodies = html.split("<tbody>").skip(1).filter_map(|rest| rest.split("</tbody>").next());
    let rows = bodies.flat_map(|body| body.split("<tr").skip(1));
    rows.map(|row| {
        let parts = row.split("<svg").map(|part| part.rsplit("</svg>").next().unwrap_or_default());
        numbers(&plain(&format!("<tr{}", parts.collect::<String>())))
    })
    .collect()
}

pub fn markdown_rows(text: &str) -> Vec<Vec<String>> {
    let lines: Vec<_> = text.lines().collect();
    let body = lines.iter().enumerate().filter(|(at, line)| {
        let header =
            lines.get(at + 1).is_some_and(|next| next.starts_with("|-") || next.starts_with("|:"));
        line.starts_with("| ") && !header
    });
    body.map(|(_, line)| numbers(&line.replace('\\', ""))).collect()
}

#[test]
fn every_number_of_a_table_is_the_same_in_markdown_and_on_the_page() {
    for language in Language::ALL {
        let document = document("progress", *language);
        let (html, markdown) = (
            html_rows(&text(&document, Format::Html, *language)),
            markdown_rows(&text(&document, Format::Markdown, *language)),
        );
        let numbered = |rows: Vec<Vec<String>>| -> Vec<_> {
            rows.into_iter().filter(|row| !row.is_empty()).collect()
        };
        let (html, markdown) = (numbered(html), numbered(markdown));
        assert!(html.len() > 500, "{}", html.len());
        for (page, line) in html.iter().zip(&markdown) {
            assert_eq!(page, line, "{language:?}");
        }
        assert_eq!(html.len(), markdown.len());
    }
}

#[test]
fn every_number_of_a_table_is_the_same_in_word_and_on_the_page() {
    for language in Language::ALL {
        let document = document("progress", *language);
        let html = html_rows(&text(&document, Format::Html, *language));
        let word = word::rows(&word::part(word::progress(*language), "document"));
        let mut word = word.into_iter().map(|row| numbers(&row)).filter(|row| !row.is_empty());
        for page in html.iter().filter(|row| !row.is_empty()) {
            assert_eq!(Some(page), word.next().as_ref(), "{language:?}");
        }
        assert_eq!(word.next(), None);
    }
}

fn table<'a>(document: &'a Document, id: &str) -> &'a Table {
    let found = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.id == id => Some(table),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("no table {id}"))
}

/// Each project's share to date in per cent with one decimal, by code, as the document has it.
fn shares(document: &Document, column: usize) -> BTreeMap<String, String> {
    let texts = Texts::of(Language::En);
    let one = |row: &Row| {
        let cells = row.cells();
        let code = cells.first()?.note.clone()?;
        match &cells.get(column)?.content {
            Content::Share(share) => Some((code, texts.percent(*share, 1))),
            _ => None,
        }
    };
    table(document, "projects").rows.iter().filter_map(one).collect()
}

#[test]
fn the_share_of_a_project_is_the_same_in_list_report_and_on_the_screen() {
    let document = document("progress", Language::En);
    let figures = Figures::new(program(), "2025-07-15".parse().unwrap());
    let columns = computed(Kind::Project).unwrap();
    let place = |name| columns.columns.iter().position(|(column, _)| *column == name).unwrap();
    let (csv, json) = (csv(&document, "projects.csv"), text(&document, Format::Json, Language::En));
    let mut screen =
        Stage::open(store().0, std::path::Path::new(""), &Setting { size: (160, 60), ..PLAIN });
    screen.press("2");
    let mut compared = 0;
    for (column, name) in [(2, "achievement"), (3, "achievement_of_end"), (5, "execution")] {
        for (code, share) in shares(&document, column) {
            let id = program().projects.values().find(|p| p.code == code).unwrap().id;
            let listed = (columns.cells)(&figures, id)[place(name)].text().unwrap();
            assert_eq!(format!("{listed}%"), share, "{code} {name}");
            let row = csv.lines().find(|line| line.contains(&code)).unwrap();
            let raw = raw(&document, &code, column);
            assert!(row.contains(&raw), "{code} {name}: {raw} in {row}");
            assert!(json.contains(&format!("\"value\": \"{raw}\"")), "{code} {name}");
            if name != "achievement_of_end" {
                let line = screen.line(&code);
                assert!(line.contains(&share), "{code} {name}: {share} in {line}");
            }
            compared += 1;
        }
    }
    assert!(compared > 90, "{compared}");
}

fn csv(document: &Document, name: &str) -> String {
    let Output::Folder(files) = render(document, Format::Csv, &Texts::of(Language::En)).unwrap()
    else {
        panic!("a file")
    };
    let (_, bytes) = files.into_iter().find(|(file, _)| file == name).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn raw(document: &Document, code: &str, column: usize) -> String {
    let rows = &table(document, "projects").rows;
    let row = rows
        .iter()
        .find(|row| row.cells().first().is_some_and(|c| c.note.as_deref() == Some(code)));
    match row.map(|row| &row.cells()[column].content) {
        Some(Content::Share(share)) => share.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_sums_of_a_report_agree_across_its_sections() {
    let progress = document("progress", Language::En);
    for (kind, id) in
        [("finance", "finance"), ("results", "indicators"), ("milestones", "milestones")]
    {
        let alone = document(kind, Language::En);
        assert_eq!(table(&alone, id).rows, table(&progress, id).rows, "{kind}");
    }
}
