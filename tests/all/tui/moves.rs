//! Keys, help, palette, filter, sizes.

use dgcc::i18n::Language;
use dgcc::log::change::{Change, create};
use dgcc::tui::place::Place;
use dgcc::tui::theme::Theme;
use proptest::prelude::*;

use super::stage::{self, LAND, PLAIN, Setting, Stage, programme};
use crate::support::id;

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn requirement_07_random_resizes_never_panic(
        sizes in proptest::collection::vec((1_u16..300, 1_u16..100), 12),
        keys in proptest::collection::vec(0_usize..KEYS.len(), 48),
        language in 0_usize..3,
    ) {
        let setting = Setting { language: Language::ALL[language], ..PLAIN };
        let mut stage = Stage::with(&programme(), &setting);
        for (index, key) in keys.iter().enumerate() {
            let (width, height) = sizes[index % sizes.len()];
            stage.resize(width, height);
            stage.press(KEYS[*key]);
            stage.buffer();
        }
    }
}

const KEYS: &[&str] = &[
    "alt-1", "alt-2", "alt-3", "alt-4", "alt-5", "alt-6", "alt-7", "enter", "esc", "tab", "?", ":",
    "/", "e", "n", "t", "+", "-", "j", "k", "pagedown", "end", "9", "a", "d", "f2", "left",
    "right", "m", "s", "S", "u", "[", "]", "c", "가", "space", "ctrl-s", "f4", "f3", "f5", "f6",
    "f7", "f8", "alt-8", "alt-9", "alt-0", "t", "t", "t", "J", "K", "x", "up", "down",
];

#[test]
fn requirement_07_every_screen_draws_at_every_small_size() {
    let mut stage = Stage::plain();
    for (width, height) in [(1, 1), (2, 3), (59, 15), (60, 14), (60, 15), (61, 16), (300, 100)] {
        stage.resize(width, height);
        for keys in [
            "alt-1",
            "alt-2 enter",
            "alt-3 t",
            "t",
            "t alt-4 enter",
            "alt-5",
            "alt-6",
            "alt-7",
            "alt-2 e",
            "f3",
            "t",
            "t f5",
            "enter",
            "f6",
            "enter",
            "f7",
            "enter",
            "f7 t",
            "f8",
            "enter",
            "alt-8",
            "t",
            "t",
            "t",
            "alt-9",
            "enter",
            "alt-9 t",
            "left down",
            "alt-0",
            "t",
        ] {
            stage.press(keys);
            stage.buffer();
            stage.press("? esc : esc");
            stage.buffer();
        }
    }
}

#[test]
fn requirement_08_everything_is_reachable_at_80_columns_in_every_language() {
    for language in Language::ALL {
        let mut stage = Stage::with(&programme(), &Setting { language: *language, ..PLAIN });
        for place in Place::TABS {
            stage.press(stage::way(*place));
            assert_eq!(stage.place(), *place);
            let text = stage.text();
            assert!(!text.contains('⟦'), "{language:?} {place:?}\n{text}");
            let name = stage.desk.session().say(&format!("place-{}", place.name()));
            assert!(stage.lines()[2].contains(&name), "{text}");
            for (group, _) in Place::GROUPS {
                let name = stage.desk.session().say(&format!("group-{group}"));
                assert!(stage.lines()[1].contains(&name), "{name}\n{text}");
            }
            for place in Place::of_group(place.group()) {
                let name = stage.desk.session().say(&format!("place-{}", place.name()));
                assert!(stage.lines()[2].contains(&name), "{name}\n{text}");
            }
        }
        for keys in [
            "alt-2 enter",
            "alt-4 enter",
            "alt-3 t",
            "t",
            "f3 t",
            "alt-2 e",
            "?",
            "esc esc :",
            "esc d",
            "esc f5 enter",
            "f6 enter",
            "f7 enter",
            "f7 t",
            "f8 enter",
            "alt-8 t",
            "t",
            "t",
            "alt-9 enter",
            "alt-9 t",
            "t",
            "alt-0",
            "enter",
            "esc x",
            "esc t",
        ] {
            stage.press(keys);
            let text = stage.text();
            assert!(!text.contains('⟦'), "{language:?} {keys}\n{text}");
        }
    }
}

#[test]
fn requirement_08_columns_go_by_priority_and_a_tiny_terminal_says_what_it_needs() {
    let mut stage = Stage::plain();
    stage.press("2");
    stage.resize(140, 24);
    let wide = stage.lines()[3].clone();
    stage.resize(80, 24);
    let narrow = stage.lines()[3].clone();
    for kept in ["Code", "Title", "Status"] {
        assert!(wide.contains(kept) && narrow.contains(kept), "{narrow}");
    }
    assert!(wide.contains("Sectors") && !narrow.contains("Sectors"), "{wide}\n{narrow}");
    for size in [(59, 24), (80, 14)] {
        stage.resize(size.0, size.1);
        let text = stage.text();
        assert!(text.contains("60 columns and 15 rows"), "{text}");
        assert!(!text.contains("Projects"), "one message and no more");
    }
}

#[test]
fn requirement_09_the_footer_shows_the_keys_valid_now_and_always_help() {
    for language in Language::ALL {
        let mut stage = Stage::with(&programme(), &Setting { language: *language, ..PLAIN });
        let help = stage.desk.session().say("action-help");
        for place in Place::TABS {
            stage.press(stage::way(*place));
            let foot = stage.lines()[23].clone();
            assert!(foot.ends_with(&format!("? {help}")), "{language:?} {foot}");
        }
        stage.press("alt-2 e");
        assert!(stage.lines()[23].ends_with(&format!("F1 {help}")), "{}", stage.lines()[23]);
    }
    let mut stage = Stage::plain();
    stage.press("2");
    assert!(stage.lines()[23].starts_with(" Enter open"), "most relevant first");
    assert!(!stage.lines()[23].contains("undo"), "nothing to undo yet");
    stage.press("5");
    assert!(stage.lines()[23].contains("no figure"));
    let mut closed = Stage::with(&programme(), &Setting { read_only: true, ..PLAIN });
    closed.press("2");
    assert!(!closed.lines()[23].contains("delete"), "{}", closed.lines()[23]);
}

#[test]
fn requirement_10_help_is_of_this_screen_and_finds_by_word_description_or_key() {
    let korean = Setting { language: Language::Ko, ..PLAIN };
    let mut stage = Stage::with(&programme(), &korean);
    stage.press("3 ?");
    assert!(stage.text().contains("도움말: 이정표"), "{}", stage.text());
    for typed in ["일정표", "gantt", "표와 일정표 전환"] {
        stage.write(typed);
        assert!(stage.text().contains("일정표"), "{typed}\n{}", stage.text());
        stage.press("esc ?");
    }
    stage.write("gantt").press("enter");
    assert_eq!(stage.place(), Place::Gantt, "Enter runs it");
    let mut stage = Stage::plain();
    stage.press("2 ?").write("F2");
    assert!(stage.text().contains("What can be done here now"), "by its key: {}", stage.text());
}

#[test]
fn requirement_11_the_palette_finds_actions_screens_and_records() {
    for open in [":", "ctrl-p"] {
        let mut stage = Stage::plain();
        stage.press(open).write("indic").press("enter");
        assert_eq!(stage.place(), Place::Indicators);
        stage.press(open).write("roads").press("enter");
        assert_eq!(stage.place(), Place::Project);
        assert!(stage.lines()[2].contains("ROADS"), "{}", stage.text());
        stage.press(open).write("tested water/m2").press("enter");
        assert_eq!(stage.place(), Place::Form, "{}", stage.text());
    }
    let mut stage = Stage::plain();
    stage.press(":").write("undo");
    assert!(stage.text().contains("Ctrl-Z"), "with its key");
}

#[test]
fn requirement_12_an_action_that_cannot_be_done_says_why() {
    let mut stage = Stage::with(&programme(), &Setting { read_only: true, ..PLAIN });
    stage.press("2 d");
    assert_eq!(stage.message(), "The file is read-only.");
    stage.press("u");
    assert_eq!(stage.message(), "The file is read-only.");
    let mut stage = Stage::plain();
    stage.press("U");
    assert_eq!(stage.message(), "There is nothing to redo.");
    stage.press("p");
    assert_eq!(stage.message(), "The file holds one partnership only.");
    stage.press("? ").write("redo");
    let line = stage.line("There is nothing to redo.");
    assert!(line.contains("redo"), "it stays visible in help: {line}");
}

#[test]
fn requirement_13_esc_goes_back_one_level_and_never_quits() {
    let mut stage = Stage::plain();
    stage.press("2 home /").write("roads").press("enter enter");
    assert_eq!(stage.place(), Place::Project);
    stage.press("?");
    assert!(stage.desk.app().overlay().is_some());
    stage.press("esc");
    assert_eq!(stage.place(), Place::Project);
    stage.press("esc");
    assert_eq!(stage.place(), Place::Projects);
    assert!(stage.text().contains("1 of 2"), "the filter is a level of its own");
    stage.press("esc");
    assert!(!stage.text().contains("1 of 2"));
    for _ in 0..10 {
        stage.press("esc");
    }
    assert!(!stage.desk.is_done());
}

#[test]
fn requirement_20_a_search_folds_case_width_and_composition_and_knows_initial_consonants() {
    for written in ["CAFE\u{301}", "café", "ﾊﾝｶｸ", "ハンカク", "한글", "\u{1112}\u{1161}\u{11ab}"]
    {
        let mut stage = Stage::plain();
        stage.press("2 /").write(written).press("enter");
        let found = written != "한글";
        assert_eq!(stage.text().contains("1 of 2"), found, "{written}\n{}", stage.text());
    }
    let mut stage = Stage::plain();
    stage.press("2 /").write("ㅈㅂㅅㅅㅌ").press("enter");
    assert!(stage.text().contains("1 of 2"), "정보시스템\n{}", stage.text());
    assert!(stage.line("WATER").contains("물 관리"), "{}", stage.text());
}

#[test]
fn requirement_19_the_filter_says_n_of_m_and_esc_keeps_the_record() {
    let mut stage = Stage::plain();
    stage.press("4 /").write("roads");
    assert!(stage.text().contains("/ roads"), "{}", stage.text());
    stage.press("enter");
    assert!(stage.text().contains("1 of 3"), "an active filter stays visible");
    stage.press("esc");
    let selected = stage.desk.app().screen().unwrap().selected(stage.desk.session()).unwrap();
    assert_eq!(stage.desk.session().program.code(selected.kind, selected.id), "ROADS/I1");
}

#[test]
fn requirement_19_expressions_are_those_of_the_command_line() {
    let mut stage = Stage::plain();
    stage.press("3 /").write("status=off_track project=WATER").press("enter");
    assert!(stage.text().contains("2 of 3"), "{}", stage.text());
    stage.press("esc /").write("statu=x");
    assert!(stage.text().contains("no field"), "{}", stage.text());
}

#[test]
fn a_project_leads_to_its_milestones() {
    let mut stage = Stage::plain();
    stage.press("2 end m");
    assert_eq!(stage.place(), Place::Milestones);
    assert!(stage.text().contains("2 of 3"), "{}", stage.text());
}

#[test]
fn requirement_25_ascii_draws_nothing_but_ascii_around_the_text_of_people() {
    let project = stage::project(id(0x20), "PLAIN", "Only letters");
    let partnership =
        dgcc::domain::records::Partnership { id: LAND, code: "XLA".into(), ..Default::default() };
    let edits = create(&partnership).into_iter().chain(create(&project)).collect();
    let change = Change::edit(LAND, "", edits);
    let theme = Theme { colour: true, ascii: true };
    let mut stage = Stage::with(&change, &Setting { theme, ..PLAIN });
    for keys in [
        "1", "2", "enter", "esc e", "esc d", "esc ?", "esc 3 t", "t", "5", "alt-6", "7", "f3", "t",
        "f5", "f6", "f7", "t", "f8", "8", "t", "t", "t", "9", "t", "t", "0", "x", "esc t",
    ] {
        stage.press(keys);
        let text = stage.text();
        assert!(text.is_ascii(), "{keys}\n{text}");
    }
}

#[test]
fn requirement_33_the_mouse_switches_screens_selects_opens_sorts_and_scrolls() {
    use ratatui::crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
    let mut stage = Stage::plain();
    let mouse = |stage: &mut Stage, kind, column, row| {
        let event = MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE };
        stage.desk.input(dgcc::tui::app::Input::Mouse(event));
    };
    let click = MouseEventKind::Down(MouseButton::Left);
    let selected = |stage: &Stage| {
        let session = stage.desk.session();
        let link = stage.desk.app().screen().unwrap().selected(session).unwrap();
        session.program.code(link.kind, link.id)
    };
    let at = |stage: &mut Stage, line: usize, text: &str| {
        let lines = stage.lines();
        let before = lines[line].split(text).next().unwrap();
        u16::try_from(dgcc::i18n::width(before)).unwrap()
    };
    let plan = at(&mut stage, 1, "Plan");
    mouse(&mut stage, click, plan, 1);
    assert_eq!(stage.place(), Place::Phases, "a group opens its first screen");
    let projects = at(&mut stage, 2, "Projects");
    mouse(&mut stage, click, projects, 2);
    assert_eq!(stage.place(), Place::Projects);
    mouse(&mut stage, MouseEventKind::ScrollDown, 10, 10);
    assert_eq!(selected(&stage), "WATER");
    mouse(&mut stage, click, 10, 4);
    assert_eq!(selected(&stage), "ROADS");
    mouse(&mut stage, click, 3, 3);
    mouse(&mut stage, click, 3, 3);
    assert!(stage.lines()[4].contains("WATER"), "descending by code\n{}", stage.text());
    mouse(&mut stage, click, 10, 5);
    mouse(&mut stage, click, 10, 5);
    assert_eq!(stage.place(), Place::Project);
}

#[test]
fn the_counts_of_home_lead_to_their_lists() {
    for wanted in [Place::Projects, Place::Indicators, Place::Milestones] {
        let mut stage = Stage::plain();
        stage.press("1 home");
        let reached = (0..20).any(|_| {
            stage.press("enter");
            let reached = stage.place() == wanted;
            if stage.place() != Place::Home && !reached {
                stage.press("esc alt-1");
            }
            stage.press("down");
            reached
        });
        assert!(reached, "{wanted:?}\n{}", stage.text());
    }
}
