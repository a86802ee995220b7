//! The report of the demo prints what the newer figures say, in every language.

use std::sync::Arc;

use dgcc::domain::program::Program;
use dgcc::exchange::samples::{Sample, sample_plan};
use dgcc::figures::Figures;
use dgcc::i18n::{Language, Texts};
use dgcc::render::{Format, Output, render};
use dgcc::report::chart::{Line, Plot};
use dgcc::report::document::{Block, Document};
use dgcc::report::table::{Content, Row, Table};
use dgcc::report::{Profile, Provenance, Request, Since, build};
use dgcc::store::Store;

use crate::support::{desk, step};

fn demo() -> Program {
    partnership(Sample::Demo, "XDG")
}

fn partnership(sample: Sample, code: &str) -> Program {
    let mut store = Store::in_memory(&desk()).unwrap();
    store.apply(&sample_plan(sample).changes, &step(1)).unwrap();
    let all = store.partnerships().unwrap();
    store.load(all.iter().find(|(known, _)| known == code).unwrap().1).unwrap()
}

fn report(program: &Program, language: Language) -> Document {
    report_since(program, language, None)
}

fn report_since(program: &Program, language: Language, since: Option<Arc<Since>>) -> Document {
    let request = Request {
        kind: "progress".into(),
        period: "2025-Q2".into(),
        start: "2025-04-01".parse().unwrap(),
        end: "2025-06-30".parse().unwrap(),
        profile: Some(Profile::Annual),
        language,
        edition: None,
        house: std::sync::Arc::default(),
        since,
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
    let Plot::Lines { series, band, .. } = &chart.unwrap().plot else { panic!("no lines") };
    for point in &series[0].points {
        let sums = Figures::new(&program, point.date).partnership().money.total;
        assert_eq!(Some(point.value), sums.disbursed, "{}", point.date);
        let planned = series[1].points.iter().find(|planned| planned.date == point.date);
        assert_eq!(planned.map(|planned| planned.value), sums.planned, "{}", point.date);
    }
    assert_eq!((series[0].line, series[1].line, series.len()), (Line::Solid, Line::Steps, 2));
    let band = &band.as_ref().unwrap().points;
    let paid = series[0].points.last().unwrap();
    assert_eq!((band[0].date, band[0].low, band[0].high), (paid.date, paid.value, paid.value));
    assert!(band.len() > 1 && band[1..].iter().all(|point| point.low < point.high));
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

/// The rows between a group's title and the next one.
fn inside<'a>(table: &'a Table, title: &str) -> Vec<&'a Row> {
    let is_title = |row: &Row| matches!(row, Row::Group { title: own, .. } if own == title);
    let rows = table.rows.iter().skip_while(|row| !is_title(row)).skip(1);
    rows.take_while(|row| !matches!(row, Row::Group { .. })).collect()
}

#[test]
fn only_figures_of_the_phase_in_force_stand_beside_its_time() {
    let program = demo();
    let document = report(&program, Language::En);
    let figures = Figures::new(&program, "2025-06-30".parse().unwrap());
    let whole = figures.partnership();
    let phase = figures.phase(whole.phase.unwrap());
    let glance = table(&document, "glance");
    for (title, results, money) in [
        ("Phase XDG-2", &phase.results, &phase.money),
        ("Whole programme, all phases", &whole.results, &whole.money),
    ] {
        let rows = inside(glance, title);
        let found = |name: &str| {
            let named = |row: &&&Row| row.cells()[0].content == Content::Text(name.into());
            rows.iter().find(named).map(|row| row.cells()[1].content.clone())
        };
        let share = |share: Option<rust_decimal::Decimal>| share.map(Content::Share);
        assert_eq!(found("Results, end targets"), share(results.to_end.share), "{title}");
        assert_eq!(found("Budget execution"), share(money.execution.share), "{title}");
        assert_eq!(found("Time elapsed").is_some(), title.starts_with("Phase"), "{title}");
    }
    let means = table(&document, "result_levels");
    let mean = row(means, "Outcomes and outputs of phase XDG-2");
    assert_eq!(
        at(means, mean, "to_end").content,
        Content::Share(phase.results.to_end.share.unwrap())
    );
}

#[test]
fn results_bear_their_titles_and_figures_their_parts() {
    let document = report(&demo(), Language::En);
    let groups: Vec<_> = table(&document, "indicators")
        .rows
        .iter()
        .filter_map(|row| match row {
            Row::Group { title, .. } => Some(title.as_str()),
            _ => None,
        })
        .collect();
    let centre = groups.iter().position(|title| title.starts_with("XDG-1-CENTRE ")).unwrap();
    assert!(groups[centre + 1].starts_with("outcome · OC1 · "), "{}", groups[centre + 1]);
    let visits = inside(table(&document, "indicators"), groups[centre + 1])[0];
    assert_eq!(visits.cells()[0].note.as_deref(), Some("I1 · OC1 · weight 2"));
    let parts = table(&document, "disaggregation");
    let title = "XDG-1-CENTRE/I1 Visits to the cooperation centre (visits)";
    let names: Vec<_> =
        inside(parts, title).iter().map(|row| row.cells()[0].content.clone()).collect();
    assert!(names.contains(&Content::Text("Sex: Female".into())), "{names:?}");
}

#[test]
fn money_names_its_rates_and_why_it_is_off_the_plan() {
    let document = report(&demo(), Language::En);
    let rates = table(&document, "finance_rates");
    assert!(
        rates.rows.iter().all(|row| matches!(at(rates, row, "rate").content, Content::Number(_)))
    );
    let off = table(&document, "finance_variance");
    assert!(!off.rows.is_empty());
    for row in &off.rows {
        let Content::Share(share) = at(off, row, "of_planned").content else { panic!("no share") };
        assert!((share - rust_decimal::Decimal::ONE).abs() > "0.1".parse().unwrap(), "{share}");
        assert_eq!(at(off, row, "reason").content, Content::Text("Not provided.".into()));
    }
}

#[test]
fn related_projects_stand_under_their_sector_and_gaps_say_why() {
    let program = partnership(Sample::Indonesia, "IDN");
    let document = report(&program, Language::En);
    let related = table(&document, "related");
    assert!(matches!(related.rows[0], Row::Group { .. }));
    let unknown = Content::Absent(dgcc::domain::values::Absence::Unknown);
    assert_eq!(at(related, row(related, "IDN-R-TAX"), "funder").content, unknown);
    let services = table(&document, "services");
    assert_eq!(at(services, row(services, "SP4N-LAPOR"), "operator").content, unknown);
    assert_eq!(at(services, row(services, "MPP"), "users").content, unknown);
    let context = table(&document, "context");
    let women = at(context, row(context, "IDN/SP4N-WOMEN"), "value").note.clone();
    assert_eq!(women.as_deref(), Some("No denominator"));
}

#[test]
fn at_a_glance_says_which_ratings_moved_since_the_last_edition() {
    let program = demo();
    let since = Since {
        edition: "1".into(),
        as_of: "2024-12-31".parse().unwrap(),
        program: program.clone(),
        reasons: std::collections::BTreeMap::default(),
    };
    let then = Figures::new(&program, since.as_of).approved_only(true);
    let now = Figures::new(&program, "2025-06-30".parse().unwrap());
    let document = report_since(&program, Language::En, Some(since.into()));
    let mut blocks = document.blocks.iter().skip_while(
        |block| !matches!(block, Block::Heading(heading) if heading.id == "glance-ratings"),
    );
    let list = blocks.find_map(|block| match block {
        Block::List { items } => Some(items),
        _ => None,
    });
    let said = |text: &dgcc::report::document::Text| -> String {
        text.runs.iter().map(|run| run.text.clone()).collect()
    };
    let lines: Vec<String> = list.unwrap().iter().map(said).collect();
    let moved = program
        .projects
        .values()
        .filter(|project| then.project(project.id).status != now.project(project.id).status);
    let codes: Vec<_> = moved.map(|project| project.code.clone()).collect();
    assert!(!codes.is_empty());
    for code in codes {
        let line = lines.iter().find(|line| line.starts_with(&format!("{code} ")));
        assert!(line.is_some_and(|line| line.contains(" → ")), "{code} in {lines:?}");
    }
}
