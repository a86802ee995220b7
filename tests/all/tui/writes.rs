//! Nothing is written by accident, and whatever was written can be taken back.

use dgcc::domain::records::Project;
use dgcc::domain::values::Ml;
use dgcc::log::change::{Change, diff};
use dgcc::store::Store;
use dgcc::tui::place::Place;
use proptest::prelude::*;

use super::stage::{self, LAND, PLAIN, QUARTER, Stage, WATER, WELLS, earlier, programme, replica};
use crate::support::id;

#[test]
fn requirement_01_a_delete_asks_and_only_tab_and_enter_confirm() {
    let mut stage = Stage::plain();
    let before = stage.arrival();
    for keys in ["d enter", "d d d", "d y Y space enter", "d esc", "delete delete enter"] {
        stage.press("2 home").press(keys).press("esc esc");
        assert_eq!(stage.arrival(), before, "{keys}");
    }
    stage.press("2 end d");
    assert!(stage.text().contains("Delete this record?"), "{}", stage.text());
    stage.press("tab enter");
    assert_eq!(stage.cell("project", WATER, "deleted"), "true");
    assert!(stage.message().contains("WATER: deleted"), "{}", stage.message());
    stage.press("u");
    assert_eq!(stage.cell("project", WATER, "deleted"), "");
}

#[test]
fn requirement_02_any_write_is_undone_and_redone_and_the_message_says_from_what_to_what() {
    let mut stage = Stage::plain();
    stage.press("5 m").write("60").press("enter");
    assert!(stage.message().contains("60"), "{}", stage.message());
    let made = stage.arrival();
    stage.press("u");
    assert!(stage.message().contains("Undone: "), "{}", stage.message());
    assert!(stage.message().contains("60 → –"), "{}", stage.message());
    assert!(stage.message().contains("/I"), "by its code, though it is gone: {}", stage.message());
    stage.press("U");
    assert!(stage.message().contains("– → 60"), "{}", stage.message());
    assert_eq!(stage.arrival(), made + 2);
}

#[test]
fn requirement_02_a_hundred_steps_come_back_across_restarts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.dgcc");
    let mut store = Store::create(&path, &replica()).unwrap();
    store.apply(&[programme()], &earlier()).unwrap();
    drop(store);
    let mut first = Stage::file(&path, &PLAIN);
    first.press("5 home");
    for number in 0..100 {
        first.write(&number.to_string()).press("enter up");
    }
    let value = |stage: &Stage| {
        let program = stage.desk.store().load(LAND).unwrap();
        let of = |m: &&dgcc::domain::records::Measurement| {
            m.period == Some(QUARTER) && m.indicator != Some(id(0))
        };
        program.measurements.values().find(of).and_then(|m| m.value).map(|v| v.to_string())
    };
    assert_eq!(value(&first).as_deref(), Some("99"));
    drop(first);
    let mut second = Stage::file(&path, &PLAIN);
    for _ in 0..100 {
        second.press("u");
        if second.desk.app().overlay().is_some() {
            second.press("tab enter");
        }
    }
    assert_eq!(value(&second), None, "{}", second.message());
    drop(second);
    let mut third = Stage::file(&path, &PLAIN);
    for _ in 0..100 {
        third.press("U");
        if third.desk.app().overlay().is_some() {
            third.press("tab enter");
        }
    }
    assert_eq!(value(&third).as_deref(), Some("99"));
    third.desk.store().verify().unwrap();
}

#[test]
fn requirement_02_a_pasted_block_is_one_step() {
    let mut stage = Stage::plain();
    stage.press("5 home").paste("61\n62\n63\n").press("tab enter");
    let count = |stage: &Stage| stage.desk.session().program.measurements.len();
    assert_eq!(count(&stage), 4, "{}", stage.text());
    stage.press("u");
    assert_eq!(count(&stage), 1);
}

#[test]
fn requirement_02_an_older_step_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.dgcc");
    let mut store = Store::create(&path, &replica()).unwrap();
    store.apply(&[programme()], &earlier()).unwrap();
    Stage::file(&path, &PLAIN).press("5 home").write("7").press("enter");
    let mut stage = Stage::file(&path, &PLAIN);
    let before = stage.arrival();
    stage.press("u enter");
    assert_eq!(stage.arrival(), before, "Enter alone presses Cancel");
    stage.press("u tab enter");
    assert_eq!(stage.arrival(), before + 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn requirement_03_two_hundred_random_characters_write_nothing(
        place in 0_usize..Place::TABS.len(),
        letters in "[ -~ㄱ-ㅣ가-힣]{200}",
    ) {
        let mut stage = Stage::plain();
        let before = stage.arrival();
        stage.press(stage::way(Place::TABS[place]));
        stage.write(&letters);
        prop_assert_eq!(stage.arrival(), before);
        stage.buffer();
    }
}

#[test]
fn requirement_29_changes_of_others_show_and_the_selection_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.dgcc");
    let mut store = Store::create(&path, &replica()).unwrap();
    store.apply(&[programme()], &earlier()).unwrap();
    let mut stage = Stage::file(&path, &PLAIN);
    stage.press("2 end");
    let new = stage::project(id(0x20), "AAA", "Made elsewhere");
    let change = Change::edit(LAND, "", dgcc::log::change::create(&new));
    store.apply(&[change], &dgcc::log::clock::Stamp { step: id(77), ..earlier() }).unwrap();
    stage.desk.watch();
    assert!(stage.text().contains("Made elsewhere"));
    assert!(stage.desk.app().screen().unwrap().selected(stage.desk.session()).unwrap().id == WATER);
}

#[test]
fn requirement_29_saving_over_a_changed_record_shows_both_versions() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.dgcc");
    let mut store = Store::create(&path, &replica()).unwrap();
    store.apply(&[programme()], &earlier()).unwrap();
    let mut stage = Stage::file(&path, &PLAIN);
    stage.press("2 end e tab tab tab").write(" mine");
    let old = stage.desk.session().program.projects[&WATER].clone();
    let theirs = Project { title: Ml::from([("en", "Theirs"), ("ko", "Theirs")]), ..old.clone() };
    let change = Change::edit(LAND, "", diff(&old, &theirs));
    store.apply(&[change], &dgcc::log::clock::Stamp { step: id(78), ..earlier() }).unwrap();
    stage.press("ctrl-s");
    let text = stage.text();
    for shown in ["mine", "Theirs", "[ All mine ]", "[ All theirs ]"] {
        assert!(text.contains(shown), "{shown}\n{text}");
    }
    assert!(stage.message().contains("Somebody else"), "{}", stage.message());
    let before = stage.arrival();
    stage.write("yYsm ").press("enter");
    assert_eq!(stage.arrival(), before, "no letter and no first Enter writes: {}", stage.text());
    stage.press("down down enter");
    assert!(stage.cell("project", WATER, "title.en").ends_with(" mine"), "{}", stage.text());
    assert_eq!(stage.cell("project", WATER, "title.ko"), "Theirs");
}

/// A form in which two cells were typed into that somebody else writes meanwhile.
fn disputed(path: &std::path::Path) -> (Stage, Store) {
    let mut store = Store::create(path, &replica()).unwrap();
    store.apply(&[programme()], &earlier()).unwrap();
    let korean = stage::Setting { language: dgcc::i18n::Language::Ko, ..PLAIN };
    let mut stage = Stage::file(path, &korean);
    stage.press("2 end e tab tab tab").write(" mine").press("tab").write(" 내것");
    let old = stage.desk.session().program.projects[&WATER].clone();
    let title = Ml::from([("en", "Theirs"), ("ko", "상대가 고친 제목")]);
    let theirs = Project { title, note: "seen".into(), ..old.clone() };
    let change = Change::edit(LAND, "", diff(&old, &theirs));
    store.apply(&[change], &dgcc::log::clock::Stamp { step: id(78), ..earlier() }).unwrap();
    (stage, store)
}

#[test]
fn requirement_29_a_change_of_others_is_told_while_the_form_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, _) = disputed(&folder.path().join("file.dgcc"));
    assert!(!stage.text().contains("다른 사용자"), "{}", stage.text());
    stage.desk.watch();
    let text = stage.text();
    assert!(text.contains("항목 2개를 다른 사용자도 변경함"), "before saving: {text}");
    assert!(text.contains("그사이 변경된 값: 상대가 고친 제목"), "under its field: {text}");
    stage.press("f6");
    assert!(stage.text().contains("내 값"), "{}", stage.text());
    stage.press("esc");
    assert_eq!(stage.place(), Place::Form, "what was typed stays");
}

#[test]
fn requirement_29_each_field_goes_to_the_version_that_was_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, _) = disputed(&folder.path().join("file.dgcc"));
    stage.press("ctrl-s down right");
    assert!(stage.line("상대가 고친 제목").contains("(*) 상대가"), "{}", stage.text());
    stage.press("tab tab tab enter");
    assert!(stage.cell("project", WATER, "title.en").ends_with(" mine"), "{}", stage.text());
    assert_eq!(stage.cell("project", WATER, "title.ko"), "상대가 고친 제목");
    assert_eq!(stage.cell("project", WATER, "note"), "seen", "what nobody disputes stays");
}

#[test]
fn requirement_29_all_of_theirs_leaves_the_record_as_they_wrote_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, _) = disputed(&folder.path().join("file.dgcc"));
    stage.press("ctrl-s down down down enter enter");
    assert_eq!(stage.cell("project", WATER, "title.en"), "Theirs", "{}", stage.text());
    stage.desk.watch();
    assert!(!stage.desk.app().screen().unwrap().is_dirty());
}

#[test]
fn requirement_29_a_record_that_others_deleted_is_told_and_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let (mut stage, mut store) = disputed(&folder.path().join("file.dgcc"));
    let program = store.load(LAND).unwrap();
    let link = dgcc::domain::values::Link { kind: dgcc::domain::program::Kind::Project, id: WATER };
    let change = Change::edit(LAND, "", program.removal(link).edits);
    store.apply(&[change], &dgcc::log::clock::Stamp { step: id(79), ..earlier() }).unwrap();
    stage.desk.watch();
    assert!(stage.text().contains("다른 사용자가 이 기록을 삭제함"), "{}", stage.text());
    let before = stage.arrival();
    stage.press("ctrl-s");
    assert_eq!(stage.arrival(), before);
    assert!(stage.text().contains("내것"), "what was typed stays: {}", stage.text());
}

#[test]
fn entry_writes_a_figure_and_takes_an_absence_in_its_place() {
    let mut stage = Stage::plain();
    stage.press("5 home");
    assert!(stage.text().contains("3 of 3 still missing"), "{}", stage.text());
    stage.write("80").press("enter");
    assert!(stage.text().contains("2 of 3 still missing"), "{}", stage.text());
    let program = stage.desk.session().program.clone();
    let made = program.measurements.values().find(|m| m.period == Some(QUARTER)).unwrap();
    stage.press("home a").write("with").press("enter");
    assert_eq!(stage.cell("measurement", made.id, "absence"), "withheld");
    assert_eq!(stage.cell("measurement", made.id, "value"), "");
    assert_ne!(made.indicator, None);
    assert!(program.indicators.contains_key(&WELLS));
}

#[test]
fn entry_refuses_what_is_no_number_and_keeps_it_to_be_mended() {
    let mut stage = Stage::plain();
    let before = stage.arrival();
    stage.press("5 home").write("8x0").press("enter");
    assert_eq!(stage.arrival(), before);
    assert!(stage.text().contains("“8x0” is not a number"), "{}", stage.text());
    stage.press("backspace backspace enter");
    assert_eq!(stage.arrival(), before + 1);
}

#[test]
fn a_form_that_contradicts_itself_is_not_saved_and_says_where() {
    let mut stage = Stage::plain();
    let before = stage.arrival();
    stage.press("2 enter e");
    let lines = stage.lines();
    let place = |label| lines.iter().position(|line| line.contains(label)).unwrap();
    let fields = place("Planned end") - place("Code");
    stage.press(&"tab ".repeat(fields)).press(&"backspace ".repeat(10)).write("2020");
    stage.press("ctrl-s");
    assert_eq!(stage.arrival(), before, "{}", stage.text());
    assert!(stage.message().contains("before it starts on"), "{}", stage.message());
    assert_eq!(stage.place(), Place::Form);
}

#[test]
fn requirement_28_a_locked_file_is_waited_for_and_what_was_typed_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.dgcc");
    dgcc::store::Store::create(&path, &replica())
        .unwrap()
        .apply(&[programme()], &earlier())
        .unwrap();
    let mut stage = Stage::file(&path, &PLAIN);
    let other = rusqlite::Connection::open(&path).unwrap();
    let before = stage.arrival();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    stage.press("5").write("95").press("enter");
    assert!(stage.desk.is_waiting());
    assert!(stage.message().contains("waiting"), "{}", stage.message());
    stage.desk.retry();
    assert!(stage.desk.is_waiting(), "not given up at once");
    stage.press("esc");
    assert!(!stage.desk.is_waiting());
    assert!(stage.text().contains("95"), "what was typed stays: {}", stage.text());
    stage.press("enter");
    for _ in 0..10_000 {
        stage.desk.retry();
    }
    assert!(!stage.desk.is_waiting(), "given up after five seconds of its clock");
    assert_eq!(stage.arrival(), before);
    stage.press("enter");
    other.execute_batch("COMMIT").unwrap();
    stage.desk.retry();
    assert!(stage.arrival() > before && !stage.desk.is_waiting());
}

#[test]
fn a_value_typed_alone_empties_the_parts_it_is_not_the_share_of() {
    let mut programme = programme();
    for edit in &mut programme.edits {
        if edit.kind.name() == "indicator" && edit.cell == "measure" {
            edit.new = dgcc::domain::value::Value::Choice("percentage");
        }
    }
    let mut stage = Stage::with(&programme, &PLAIN);
    stage.press("5 right").write("65").press("tab").write("68").press("enter");
    let figure = |stage: &Stage| {
        let program = &stage.desk.session().program;
        let found = program.measurements.values().find(|m| m.period == Some(QUARTER)).unwrap();
        [found.value, found.numerator, found.denominator].map(|n| n.map(|n| n.to_string()))
    };
    assert_eq!(figure(&stage), [None, Some("65".into()), Some("68".into())]);
    stage.press("up left left").write("8").press("enter");
    assert_eq!(figure(&stage), [Some("8".into()), None, None]);
    assert!(stage.message().contains("were emptied"), "{}", stage.message());
}

#[test]
fn the_history_tells_an_undo_from_a_redo_in_the_language_of_its_reader() {
    let setting = stage::Setting { language: dgcc::i18n::Language::Ko, ..PLAIN };
    let mut stage = Stage::with(&programme(), &setting);
    stage.press("5").write("95").press("enter u U u U");
    stage.press("alt-6");
    let kinds: Vec<bool> =
        stage.lines().iter().skip(4).take(4).map(|line| line.contains("다시 실행")).collect();
    assert_eq!(kinds, [true, false, true, false], "{}", stage.text());
    assert!(stage.text().contains("실적 입력"), "{}", stage.text());
}
