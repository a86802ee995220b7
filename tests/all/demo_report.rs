//! The report of the demo prints what the newer figures say, in every language.

use dgcc::domain::program::Program;
use dgcc::exchange::samples::{Sample, sample_plan};
use dgcc::figures::Figures;
use dgcc::i18n::{Language, Texts};
use dgcc::render::{Format, Output, render};
use dgcc::report::chart::{Line, Plot};
use dgcc::report::document::{Block, Document};
use dgcc::report::table::{Content, Row, Table};
use dgcc::report::{Profile, Provenance, Request, build};
use dgcc::store::Store;

use crate::support::{desk, step};

fn demo() -> Program {
    let mut store = Store::in_memory(&desk()).unwrap();
    store.apply(&sample_plan(Sample::Demo).changes, &step(1)).unwrap();
    let partnership = store.partnerships().unwrap()[0].1;
    store.load(partnership).unwrap()
}

fn report(program: &Program, language: Language) -> Document {
    let request = Request {
        kind: "progress".into(),
        period: "2025-Q2".into(),
        start: "2025-04-01".parse().unwrap(),
        end: "2025-06-30".parse().unwrap(),
        profile: Some(Profile::Annual),
        language,
        edition: None,
        since: None,
        provenance: Provenance { partnership: program.scope, ..Provenance::default() },
    };
    let figures = Figures::new(program, "2025-06-30".parse().unwrap());
    build(&request, &figures, &Texts::of(language)).unwrap()
}

fn table<'a>(document: &'a Document, id: &str) -> &'a Table {
    document.tables().find(|table| table.id == id).unwrap_or_else(|| panic!("no {id}"))
}

fn row<'a>(table: &'a Table, note: &str) -> &'a Row {
    let named = |row: &&Row| {
        row.cells().first().is_some_and(|cell| {
            let text = matches!(&cell.content, Content::Text(text) if text == note);
            text || cell.note.as_deref().is_some_and(|own| own.ends_with(note))
        })
    };
    table.rows.iter().find(named).unwrap_or_else(|| panic!("no {note} in {}", table.id))
}

fn at<'a>(table: &Table, row: &'a Row, key: &str) -> &'a dgcc::report::table::Cell {
    &row.cells()[table.columns.iter().position(|column| column.key == key).unwrap()]
}

#[test]
fn the_report_of_the_demo_says_them_all() {
    let program = demo();
    let document = report(&program, Language::En);
    let projects = table(&document, "projects");
    let set = at(projects, row(projects, "XDG-2-MALL"), "status").note.clone().unwrap();
    assert!(set.starts_with("set to off track for Q2 2025: The building contract"), "{set}");
    let risks = table(&document, "risks");
    assert!(risks.columns.iter().any(|column| column.key == "trend"));
    assert_ne!(at(risks, &risks.rows[0], "trend").content, Content::Empty);
    let officials = table(&document, "unique_officials");
    let phase = row(officials, "XDG-1");
    assert_eq!(at(officials, phase, "officials").content, Content::Number(703.into()));
    assert_eq!(at(officials, phase, "method").content, Content::Text("estimate".into()));
    let checks = table(&document, "followup_checks");
    let late = at(checks, row(checks, "SV-BUS"), "check").content.clone();
    assert_eq!(late, Content::Text("overdue".into()));
    assert!(table(&document, "follow_ons").rows.len() > 5);
    assert!(!table(&document, "critical_path").rows.is_empty());
    assert!(!table(&document, "milestone_projections").rows.is_empty());
    assert!(table(&document, "projections").caption.contains("no actual figures"));
    assert_eq!(table(&document, "common_indicators").rows.len(), 2);
    let matrix = table(&document, "design_matrix");
    let impact = at(matrix, row(matrix, "IM1"), "assumptions").content.clone();
    let held =
        "Both sides fund the whole phase: holds\nThe agency keeps its trained staff: doubtful";
    assert_eq!(impact, Content::Text(held.into()));
    let revisions = table(&document, "revisions");
    assert!(matches!(revisions.rows[0], Row::Group { .. }));
    let moved = row(revisions, "XDG-2-PORTAL/M8");
    assert!(matches!(at(revisions, moved, "old").content, Content::Date(_)));
}

#[test]
fn every_sum_of_the_course_is_that_of_its_day() {
    let program = demo();
    let document = report(&program, Language::En);
    let chart = document.blocks.iter().find_map(|block| match block {
        Block::Chart(chart) if chart.id == "chart-finance" => Some(chart),
        _ => None,
    });
    let Plot::Lines { series, .. } = &chart.unwrap().plot else { panic!("no lines") };
    for point in &series[0].points {
        let sums = Figures::new(&program, point.date).partnership().money.total;
        assert_eq!(Some(point.value), sums.disbursed, "{}", point.date);
        let planned = series[1].points.iter().find(|planned| planned.date == point.date);
        assert_eq!(planned.map(|planned| planned.value), sums.planned, "{}", point.date);
    }
    assert_eq!((series[0].line, series[1].line), (Line::Solid, Line::Steps));
    assert!(series[2..].iter().all(|line| line.line == Line::Projected) && series.len() == 4);
}

#[test]
fn no_word_is_missing_in_any_language() {
    let program = demo();
    for language in Language::ALL {
        let document = report(&program, *language);
        for format in [Format::Html, Format::Markdown] {
            let Output::File(bytes) = render(&document, format, &Texts::of(*language)).unwrap()
            else {
                panic!("a folder")
            };
            assert!(!String::from_utf8(bytes).unwrap().contains('⟦'), "{}", language.tag());
        }
    }
}
