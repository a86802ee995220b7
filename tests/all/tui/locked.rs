//! Files that are not to be written to, and keyboards in Hangul mode.

use dgcc::i18n::Language;
use dgcc::store::Store;
use dgcc::tui::place::Place;

use super::stage::{PLAIN, Setting, Stage, earlier, programme, replica};

#[test]
fn requirement_39_writing_is_switched_off_and_on_while_the_program_runs() {
    let mut stage = Stage::plain();
    let before = stage.arrival();
    stage.press("f10");
    assert!(stage.lines()[0].contains("read-only"), "{}", stage.text());
    for keys in ["2 n", "2 d", "5 a", "5 c", "u"] {
        stage.press("alt-1").press(keys);
        assert!(stage.message().contains("read-only"), "{keys}: {}", stage.message());
    }
    stage.press("alt-5 home").write("7").press("enter");
    stage.press("alt-2 e").write("X").press("ctrl-s");
    assert!(stage.message().contains("read-only"), "{}", stage.message());
    assert_eq!(stage.arrival(), before);
    stage.press("f10");
    assert!(!stage.lines()[0].contains("read-only"), "{}", stage.text());
    stage.press("ctrl-s");
    assert_eq!(stage.arrival(), before + 1, "what was typed meanwhile is kept");
}

#[test]
fn requirement_39_a_file_started_read_only_can_be_let_go_and_the_past_cannot() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.dgcc");
    let mut store = Store::create(&path, &replica()).unwrap();
    store.apply(&[programme()], &earlier()).unwrap();
    drop(store);
    let mut stage = Stage::file(&path, &Setting { read_only: true, ..PLAIN });
    let before = stage.arrival();
    stage.press("f10").press("alt-5 home").write("7").press("enter");
    assert_eq!(stage.arrival(), before + 1, "{}", stage.text());
    drop(stage);
    let known = Setting { read_only: true, known_at: Some(1_800_000_000_000), ..PLAIN };
    let mut past = Stage::file(&path, &known);
    past.press("f10");
    assert!(past.message().contains("--known-at"), "{}", past.message());
    assert!(past.lines()[0].contains("read-only"));
}

#[cfg(unix)]
#[test]
fn requirement_39_a_file_that_the_system_keeps_says_so() {
    let mut stage = Stage::with(&programme(), &Setting { read_only: true, ..PLAIN });
    stage.press("f10");
    assert!(stage.message().contains("operating system"), "no such file: {}", stage.message());
    assert!(stage.desk.session().read_only);
}

#[test]
fn requirement_17_a_hangul_key_works_as_its_latin_one_or_says_what_to_do() {
    let mut stage = Stage::with(&programme(), &Setting { language: Language::Ko, ..PLAIN });
    stage.press("2 home").write("ㅓ");
    assert_eq!(stage.message(), "", "ㅓ is j");
    for letter in ["가", "한", "ㅋ", "ㅒ", "ᄀ"] {
        stage.write(letter);
        assert!(stage.message().contains("한/영"), "{letter}: {}", stage.message());
        assert_eq!(stage.place(), Place::Projects);
    }
    stage.press("/").write("가");
    assert_eq!(stage.message(), "", "in an input it is a letter");
}
