//! The pictures: Home, time line, calendar, chart, map.

use std::path::Path;

use dgcc::domain::records::{Edition, EditionState, Milestone, Phase, ReportKind};
use dgcc::domain::values::Stamp as Moment;
use dgcc::log::change::{Change, Purpose, create, diff};
use dgcc::log::clock::Stamp;
use dgcc::store::Store;
use dgcc::tui::place::Place;
use dgcc::tui::theme::Theme;

use super::stage::{LAND, PLAIN, Setting, Stage, TESTED, earlier, programme, replica};
use crate::support::id;

/// A store with the small programme, and steps after it.
fn store(steps: &[Change]) -> Store {
    let mut store = Store::in_memory(&replica()).unwrap();
    store.apply(&[programme()], &earlier()).unwrap();
    for (number, step) in (0x700_u128..).zip(steps) {
        let wall = earlier().wall + i64::try_from(number).unwrap();
        store
            .apply(std::slice::from_ref(step), &Stamp { step: id(number), wall, ..earlier() })
            .unwrap();
    }
    store
}

fn edit(before: &Milestone, after: &Milestone) -> Change {
    Change::edit(LAND, "later", diff(before, after))
}

fn tested() -> Milestone {
    store(&[]).load(LAND).unwrap().milestones.get(&TESTED).unwrap().clone()
}

fn issued() -> Change {
    let edition = Edition {
        id: id(0xe1),
        code: "E1".into(),
        report: Some(ReportKind::Progress),
        period: Some(id(0x501)),
        as_of: "2025-04-15".parse().ok(),
        heads: "KR-SEOUL#1".into(),
        state: Some(EditionState::Issued),
        issued: Moment::from_millis(1_744_700_000_000),
        ..Edition::default()
    };
    Change { purpose: Purpose::Final, ..Change::edit(LAND, "issue", create(&edition)) }
}

#[test]
fn home_tells_what_changed_since_the_last_edition_and_leads_there() {
    let before = tested();
    let moved = Milestone { forecast: "2025-12-01".parse().ok(), ..before.clone() };
    let mut stage = Stage::open(store(&[issued(), edit(&before, &moved)]), Path::new(""), &PLAIN);
    stage.resize(80, 40);
    let text = stage.text();
    assert!(text.contains("E1, figures of 2025-04-15"), "{text}");
    assert!(text.contains("1 milestone dates moved"), "{text}");
    assert!(!text.contains("Latest changes"), "{text}");
    let line = stage.line("2025-12-01");
    assert!(line.contains("WATER/M2") && line.contains("2025-09"), "{line}");
    let lines = stage.lines();
    let at = lines.iter().position(|shown| *shown == line).unwrap();
    stage.press(&"down ".repeat(at - 3)).press("enter");
    assert_eq!(stage.place(), Place::Form, "a milestone opens its form");
}

#[test]
fn home_lists_the_latest_steps_where_no_edition_was_issued() {
    let mut stage = Stage::plain();
    stage.resize(80, 40);
    assert!(stage.text().contains("Latest changes"), "{}", stage.text());
}

#[test]
fn home_marks_elapsed_in_the_bars_and_says_what_is_unknown() {
    let mut stage = Stage::plain();
    let elapsed = stage.line("Elapsed  ");
    assert!(elapsed.contains("51.3%"), "{elapsed}");
    let results = stage.line("End targets  ");
    assert!(results.contains('┃') && results.contains("behind"), "{results}");
    let execution = stage.line("Execution  ");
    assert!(execution.contains("unknown"), "{execution}");
    assert!(!execution.contains('%') && !execution.contains('░'), "no bar of nothing: {execution}");
}

#[test]
fn a_phase_named_in_wide_letters_keeps_its_name_on_the_line_of_time() {
    let first = store(&[]).load(LAND).unwrap().phases.get(&id(0x110)).unwrap().clone();
    let named = Phase { code: "준비단계".into(), ..first.clone() };
    let later = Phase {
        id: id(0x111),
        code: "확대단계".into(),
        number: Some(2),
        planned_start: "2029".parse().ok(),
        planned_end: "2031".parse().ok(),
        ..Phase::default()
    };
    let mut edits = diff(&first, &named);
    edits.extend(create(&later));
    let step = Change::edit(LAND, "", edits);
    for ascii in [false, true] {
        let theme = Theme { colour: false, ascii };
        let setting = Setting { theme, size: (120, 30), ..PLAIN };
        let mut stage = Stage::open(store(std::slice::from_ref(&step)), Path::new(""), &setting);
        let names = stage.line("준비단계");
        assert!(names.contains("확대단계 2029") && names.contains("today"), "{names}");
        assert!(stage.line("Phases  ").contains("gap 24 mo."), "{}", stage.text());
    }
}
