//! The pictures: Home, time line, calendar, chart, map.

use std::path::Path;

use dgcc::domain::program::Kind;
use dgcc::domain::records::{
    Baseline, Country, Dependency, Direction, Edition, EditionState, Indicator, Measure,
    Measurement, MeasurementState, Milestone, Period, PeriodKind, Phase, ReportKind, Revision,
};
use dgcc::domain::values::{CodeList, Id, Link, Ml, Stamp as Moment};
use dgcc::i18n::Language;
use dgcc::log::change::{Change, Purpose, create, diff};
use dgcc::log::clock::Stamp;
use dgcc::store::Store;
use dgcc::tui::app::Input;
use dgcc::tui::place::Place;
use dgcc::tui::theme::Theme;
use ratatui::crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::stage::{LAND, PLAIN, Setting, Stage, TESTED, WELLS, earlier, programme, replica};
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

fn link(id: Id) -> Link {
    Link { kind: Kind::Milestone, id }
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

/// WATER/M2 waits for WATER/M1.
fn waiting() -> Change {
    let dependency = Dependency {
        id: id(0xd1),
        predecessor: Some(id(0x401)),
        successor: Some(TESTED),
        ..Dependency::default()
    };
    Change::edit(LAND, "", create(&dependency))
}

#[test]
fn a_day_tried_out_on_the_time_line_shows_what_it_moves_and_goes_into_the_form() {
    let mut stage = Stage::open(store(&[waiting()]), Path::new(""), &PLAIN);
    stage.press("3 t home down");
    assert_eq!(stage.place(), Place::Gantt);
    let text = stage.text();
    assert!(text.contains("> Moves") && text.contains("< Waits for: none"), "{text}");
    assert!(stage.line("  WATER/M2").contains('>'), "the successor is marked\n{text}");
    let before = stage.arrival();
    stage.press("> >");
    let text = stage.text();
    assert!(text.contains("If it came on 2025-10-14, others moved: 1"), "{text}");
    assert!(stage.line("+14").contains("WATER/M2"), "{text}");
    stage.press("esc");
    assert!(!stage.text().contains("If it came"), "Esc drops it\n{}", stage.text());
    stage.press("> e");
    assert_eq!(stage.place(), Place::Form);
    assert!(stage.line("2025-10-07").contains("Forecast"), "{}", stage.text());
    assert_eq!(stage.arrival(), before, "trying out writes nothing");
    stage.press("ctrl-s");
    assert_eq!(stage.cell("milestone", id(0x401), "forecast"), "2025-10-07");
    assert_eq!(stage.place(), Place::Gantt);
    assert!(!stage.text().contains("If it came"), "what was written is no try\n{}", stage.text());
}

#[test]
fn the_time_line_marks_first_plan_critical_path_and_projects_in_ascii_too() {
    let revised = Revision {
        id: id(0xd2),
        record: Some(link(TESTED)),
        field: "planned".into(),
        old: "2025-02-25".into(),
        new: "2025-03-31".into(),
        date: "2025-01-10".parse().ok(),
        ..Revision::default()
    };
    let step = Change::edit(LAND, "", create(&revised));
    for (ascii, glyphs) in [(false, ["○", "◇", "▶", "█"]), (true, ["0", "o", "#", "#"])] {
        let theme = Theme { colour: false, ascii };
        let setting = Setting { theme, ..PLAIN };
        let steps = [waiting(), step.clone()];
        let mut stage = Stage::open(store(&steps), Path::new(""), &setting);
        stage.press("3 t end");
        let row = stage.line("  WATER/M2");
        for glyph in &glyphs[..3] {
            assert!(row.contains(glyph), "{glyph} in {row}\n{}", stage.text());
        }
        assert!(stage.line(" WATER  ").contains(glyphs[3]), "{}", stage.text());
        for word in ["first", "plan", "forecast", "critical", "done", "today", "before", "after"] {
            assert!(stage.line(" plan  ").contains(word), "{}", stage.text());
        }
        assert!(stage.text().contains("first 2025-02-25"), "{}", stage.text());
    }
}

#[test]
fn the_legend_of_the_time_line_is_whole_at_80_columns_in_every_language() {
    for language in Language::ALL {
        let mut stage = Stage::with(&programme(), &Setting { language: *language, ..PLAIN });
        stage.press("3 t");
        let after = format!("> {}", stage.desk.session().say("legend-after"));
        assert!(stage.line(&after).ends_with(&after), "{language:?}\n{}", stage.text());
    }
}

#[test]
fn a_click_on_the_time_line_finds_the_milestone_below_its_project() {
    let mut stage = Stage::plain();
    stage.press("3 t");
    let lines = stage.lines();
    let at = lines.iter().position(|line| line.starts_with("  WATER/M1")).unwrap();
    let click = |stage: &mut Stage, row: usize| {
        let kind = MouseEventKind::Down(MouseButton::Left);
        let row = u16::try_from(row).unwrap();
        let event = MouseEvent { kind, column: 5, row, modifiers: KeyModifiers::NONE };
        stage.desk.input(Input::Mouse(event));
    };
    let selected = |stage: &Stage| {
        let session = stage.desk.session();
        let link = stage.desk.app().screen().unwrap().selected(session).unwrap();
        session.program.code(link.kind, link.id)
    };
    click(&mut stage, at);
    assert_eq!(selected(&stage), "WATER/M1");
    click(&mut stage, at - 1);
    assert_eq!(selected(&stage), "WATER/M1", "a project is no row of the list");
}

#[test]
fn the_calendar_shows_what_is_on_a_day_and_opens_it() {
    let before = tested();
    let dated = Milestone { forecast: "2025-07-22".parse().ok(), ..before.clone() };
    let mut stage = Stage::open(store(&[edit(&before, &dated)]), Path::new(""), &PLAIN);
    stage.press("3 t t");
    assert_eq!(stage.place(), Place::Calendar);
    let text = stage.text();
    assert!(text.contains("July 2025") && text.contains("[15]"), "today is marked\n{text}");
    let weekdays = stage.line("Mon");
    assert!(weekdays.find("Mon") < weekdays.find("Sun"), "weeks begin on Monday: {weekdays}");
    assert!(text.contains("Nothing on this day"), "{text}");
    stage.press("enter");
    assert_eq!(stage.place(), Place::Calendar, "nothing to open: {}", stage.message());
    stage.press("down");
    let text = stage.text();
    assert!(text.contains("22 July 2025"), "{text}");
    assert!(stage.line("off track").contains("WATER/M2"), "{text}");
    stage.press("enter");
    assert_eq!(stage.place(), Place::Form, "the only thing of the day opens");
    stage.press("esc");
    assert_eq!(stage.place(), Place::Calendar);
    for (keys, month) in [("]", "August 2025"), ("[ [", "June 2025"), ("pagedown", "July 2025")] {
        assert!(stage.press(keys).text().contains(month), "{keys}\n{}", stage.text());
    }
    stage.press("pagedown pagedown");
    let text = stage.text();
    assert!(text.contains("In the month, day unknown"), "{text}");
    assert!(stage.line("WATER/M1").contains("off track"), "its forecast is 2025-09\n{text}");
    stage.press("t");
    assert_eq!(stage.place(), Place::Milestones, "round again");
}

#[test]
fn several_things_of_a_day_are_listed_to_choose_from() {
    let first = tested();
    let all = store(&[]).load(LAND).unwrap();
    let second = all.milestones.get(&id(0x401)).unwrap().clone();
    let dated = |m: &Milestone| Milestone { actual: "2025-07-15".parse().ok(), ..m.clone() };
    let steps = [edit(&first, &dated(&first)), edit(&second, &dated(&second))];
    let mut stage = Stage::open(store(&steps), Path::new(""), &PLAIN);
    stage.press("3 t t enter down enter");
    assert_eq!(stage.place(), Place::Form);
    assert!(stage.text().contains("WATER/M2"), "{}", stage.text());
    stage.press("esc /").write("water/m1").press("enter");
    assert!(!stage.text().contains("WATER/M2"), "the filter holds here too\n{}", stage.text());
}

fn countries(count: usize) -> Change {
    let codes = ["VNM", "PER", "XDG", "KEN"];
    let country = |(number, code): (u128, &&str)| Country {
        id: id(0xa00 + number),
        code: (*code).into(),
        name: Ml::from([("en", *code)]),
        priority_rounds: CodeList::parse("2021-2025"),
        ..Country::default()
    };
    let edits = (0_u128..).zip(&codes).map(country).take(count);
    Change::edit(Id::SHARED, "", edits.flat_map(|country| create(&country)).collect())
}

#[test]
fn the_map_puts_countries_where_they_are_and_lists_those_without_a_place() {
    for (ascii, ring) in [(false, "□"), (true, "0")] {
        let theme = Theme { colour: false, ascii };
        let setting = Setting { theme, ..PLAIN };
        let mut stage = Stage::open(store(&[countries(4)]), Path::new(""), &setting);
        stage.press("f3 t");
        assert_eq!(stage.place(), Place::Map);
        let text = stage.text();
        assert!(text.contains("Not on the map"), "{text}");
        assert!(text.contains(&format!("{ring} no centre 4")), "{text}");
        stage.press("/").write("PER").press("enter");
        let text = stage.text();
        let peru = stage.line(&format!("[{ring}]"));
        assert!(peru.contains("PER"), "{text}");
        assert!(!text.contains("Not on the map"), "Peru has a place\n{text}");
        stage.press("esc home");
        let first = stage.text();
        stage.press("right");
        assert_ne!(first, stage.text(), "the arrows go through the countries");
        assert!(!ascii || stage.text().replace('…', "").is_ascii(), "{}", stage.text());
        stage.press("end enter");
        assert_eq!(stage.place(), Place::Form, "a country opens its record");
    }
}

#[test]
fn pictures_of_nothing_say_so_or_stay_empty() {
    let partnership =
        dgcc::domain::records::Partnership { id: LAND, code: "XLA".into(), ..Default::default() };
    let mut stage = Stage::with(&Change::edit(LAND, "", create(&partnership)), &PLAIN);
    assert!(stage.press("3 t").text().contains("No milestone"), "{}", stage.text());
    assert!(stage.press("t").text().contains("Nothing on this day"), "{}", stage.text());
    assert!(stage.press("f3 t").text().contains("XLA"), "{}", stage.text());
}

/// Seven quarters of values that rise, with a baseline and a break of method.
fn measured() -> Change {
    let program = store(&[]).load(LAND).unwrap();
    let wells = program.indicators.get(&WELLS).unwrap().clone();
    let breaks = CodeList::parse("2024-01-01");
    let mut edits = diff(&wells, &Indicator { method_breaks: breaks, ..wells.clone() });
    edits.extend(create(&Baseline {
        id: id(0xb00),
        indicator: Some(WELLS),
        phase: Some(id(0x110)),
        value: "5".parse().ok(),
        date: "2023-12-31".parse().ok(),
        ..Baseline::default()
    }));
    let quarters = [
        ("2023-Q4", "2023-10-01", "2023-12-31"),
        ("2024-Q1", "2024-01-01", "2024-03-31"),
        ("2024-Q2", "2024-04-01", "2024-06-30"),
        ("2024-Q3", "2024-07-01", "2024-09-30"),
        ("2024-Q4", "2024-10-01", "2024-12-31"),
    ];
    for (number, (code, start, end)) in (0_u128..).zip(quarters) {
        edits.extend(create(&Period {
            id: id(0xb10 + number),
            code: code.into(),
            start: start.parse().ok(),
            end: end.parse().ok(),
            kind: Some(PeriodKind::Reported),
            ..Period::default()
        }));
        edits.extend(create(&Measurement {
            id: id(0xb20 + number),
            indicator: Some(WELLS),
            period: Some(id(0xb10 + number)),
            value: format!("{}", 10 + 6 * number).parse().ok(),
            state: Some(MeasurementState::Approved),
            ..Measurement::default()
        }));
    }
    Change { purpose: Purpose::Import, ..Change::edit(LAND, "", edits) }
}

#[test]
fn the_chart_of_an_indicator_tells_values_targets_baseline_and_projection_apart() {
    for (ascii, target, base, band, cut) in
        [(false, "━━", "┄┄", "▒○", "╎"), (true, "==", "__", ":0", "!")]
    {
        let theme = Theme { colour: false, ascii };
        let setting = Setting { theme, size: (100, 40), ..PLAIN };
        let mut stage = Stage::open(store(&[measured()]), Path::new(""), &setting);
        stage.press("4 /").write("water/i1").press("enter enter");
        assert_eq!(stage.place(), Place::Indicator);
        let text = stage.text();
        for glyph in [target, base, band, cut] {
            assert!(text.contains(glyph), "{glyph}\n{text}");
        }
        for word in ["actual", "target", "baseline", "projection", "method"] {
            let legend = stage.line(&format!("{band} "));
            assert!(legend.to_lowercase().contains(word), "{word} in {legend}\n{text}");
        }
        let bars = |line: &&String| line.contains(if ascii { "##" } else { "██" });
        let high = stage.lines().iter().filter(bars).count();
        stage.resize(100, 24);
        stage.press("home");
        let low = stage.lines().iter().filter(bars).count();
        assert!(high > low, "more rows where the terminal is high: {high} and {low}");
    }
}

#[test]
fn a_falling_percentage_says_both() {
    let program = store(&[]).load(LAND).unwrap();
    let wells = program.indicators.get(&WELLS).unwrap().clone();
    let falling = Indicator {
        measure: Some(Measure::Percentage),
        direction: Some(Direction::Descending),
        ..wells.clone()
    };
    let step = Change::edit(LAND, "", diff(&wells, &falling));
    let mut stage = Stage::open(store(&[step]), Path::new(""), &PLAIN);
    stage.press("4 /").write("water/i1").press("enter enter");
    let text = stage.text();
    assert!(text.contains("100.0%") && text.contains("lower is better"), "{text}");
}
