//! How lists are set: columns, groups, views with names, and what is found again the next time.

use std::path::{Path, PathBuf};

use dgcc::i18n::Language;
use dgcc::store::Store;
use dgcc::tui::place::Place;

use super::stage::{PLAIN, Setting, Stage, demo, earlier, programme, replica};

/// A file and a folder for what is kept.
fn place(folder: &Path) -> (PathBuf, PathBuf) {
    let path = folder.join("file.dgcc");
    let mut store = Store::create(&path, &replica()).unwrap();
    store.apply(&[programme()], &earlier()).unwrap();
    (path, folder.join("state"))
}

#[test]
fn any_field_of_the_records_can_be_a_column() {
    let mut stage = Stage::plain();
    stage.press("3 c");
    assert!(stage.text().contains("[x] Code"), "{}", stage.text());
    stage.press("down down space enter");
    let header = stage.lines()[3].clone();
    assert!(!header.contains("Status") && header.contains("Planned"), "{header}");
    stage.resize(120, 60);
    stage.press("c");
    let text = stage.text();
    assert!(text.contains("[ ] Status"), "what is hidden is offered behind the rest: {text}");
    stage.press("end space enter");
    assert!(stage.lines()[3].contains("Note"), "{}", stage.text());
}

#[test]
fn a_column_of_a_field_sorts_filters_and_is_copied() {
    let mut stage = Stage::plain();
    stage.press("3 c");
    let lines = stage.text();
    let at = lines.lines().skip_while(|l| !l.contains("[x] Code")).position(|l| l.contains("Kind"));
    stage.press(&"down ".repeat(at.unwrap())).press("space");
    stage.press(&"pageup ".repeat(at.unwrap() - 1)).press("right right < > enter");
    let header = stage.lines()[3].clone();
    let [code, kind] = ["Code", "Kind"].map(|word| header.find(word).unwrap());
    assert!(code < kind && kind < header.find("Title").unwrap(), "{header}");
    stage.press("s s");
    assert!(stage.lines()[3].contains("Kind^"), "{}", stage.text());
    stage.press("c home space enter");
    assert!(stage.lines()[3].contains("Kind^"), "the order stays with it: {}", stage.text());
}

#[test]
fn rows_are_grouped_under_heads_that_count_and_the_cursor_stays_in_view() {
    let mut stage = Stage::plain();
    stage.press("3 b").write("project").press("enter");
    let text = stage.text();
    assert!(text.contains("▾ ROADS (1)") && text.contains("▾ WATER (2)"), "{text}");
    stage.press("end");
    assert!(stage.text().contains("WATER/M2"), "{}", stage.text());
    stage.press("b enter");
    assert!(!stage.text().contains("▾ ROADS (1)"), "{}", stage.text());
    let mut stage = Stage::file(&demo(), &Setting { read_only: true, ..PLAIN });
    stage.press("3 b").write("project").press("enter");
    for _ in 0..40 {
        stage.press("j");
        let selected = stage.desk.app().screen().unwrap().selected(stage.desk.session()).unwrap();
        let code = stage.desk.session().program.code(selected.kind, selected.id);
        assert!(stage.text().contains(&code), "{code}\n{}", stage.text());
    }
}

#[test]
fn amounts_of_a_group_are_summed() {
    let mut stage = Stage::file(&demo(), &Setting { read_only: true, size: (120, 40), ..PLAIN });
    stage.press("8 t b").write("form").press("enter");
    let text = stage.text();
    let head = text.lines().position(|line| line.contains("▾ cash (2)")).unwrap();
    let [head, one, two] = [0, 1, 2].map(|at| text.lines().nth(head + at).unwrap());
    let amount = |line: &str| {
        let first = line.split_whitespace().find(|word| word.contains(',')).unwrap();
        first.replace(',', "").parse::<i64>().unwrap()
    };
    assert!((amount(head) - amount(one) - amount(two)).abs() <= 1, "{text}");
}

#[test]
fn a_view_is_saved_opened_renamed_made_usual_and_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let (path, state) = place(folder.path());
    let mut stage = Stage::kept(&path, &state, true);
    let before = stage.arrival();
    stage.press("3 /").write("WATER").press("enter s v").write("save").press("enter");
    stage.write("Water first").press("enter");
    assert_eq!(stage.message(), "The views were kept.");
    stage.press("esc s S v").write("without").press("enter");
    assert!(stage.text().contains("3 rows"), "{}", stage.text());
    let mut stage = Stage::kept(&path, &state, true);
    stage.press("3 v");
    assert!(stage.text().contains("Water first"), "{}", stage.text());
    stage.press("enter");
    assert!(stage.text().contains("/ WATER   2 of 3"), "{}", stage.text());
    assert!(stage.lines()[3].contains("Code^"), "{}", stage.text());
    stage.press("v").write("rename").press("enter").write("!").press("enter");
    stage.press("v").write("begin").press("enter");
    let mut stage = Stage::kept(&path, &state, true);
    assert!(stage.press("3").text().contains("/ WATER   2 of 3"), "it is the usual one");
    stage.press("v");
    assert!(stage.text().contains("Water first!"), "{}", stage.text());
    stage.write("delete").press("enter");
    let mut stage = Stage::kept(&path, &state, true);
    assert!(stage.press("3").text().contains("3 rows"), "{}", stage.text());
    assert_eq!(stage.arrival(), before, "the programme knows nothing of it");
}

#[test]
fn requirement_37_screen_record_filter_sort_and_widths_are_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let (path, state) = place(folder.path());
    let mut stage = Stage::kept(&path, &state, false);
    stage.press("5 [ alt-3 /").write("WATER").press("enter s S end c right right right enter");
    stage.press("t 4 end enter");
    let (text, place) = (stage.text(), stage.place());
    stage.desk.leave();
    let mut again = Stage::kept(&path, &state, false);
    assert_eq!((again.place(), again.text()), (place, text));
    again.press("esc 3");
    assert_eq!(again.place(), Place::Gantt);
    while again.place() != Place::Milestones {
        again.press("t");
    }
    assert!(again.text().contains("/ WATER   2 of 3"), "{}", again.text());
    assert!(again.lines()[3].contains("Codev"), "{}", again.text());
    let chosen = again.desk.app().screen().unwrap().selected(again.desk.session()).unwrap();
    assert_eq!(again.desk.session().program.code(chosen.kind, chosen.id), "WATER/M1");
    assert!(again.press("5").text().contains("Q1"), "{}", again.text());
    let mut fresh = Stage::kept(&path, &state, true);
    assert_eq!(fresh.place(), Place::Home);
    assert!(fresh.press("3").text().contains("3 rows"), "{}", fresh.text());
}

#[test]
fn requirement_37_what_is_gone_or_wrong_is_left_aside() {
    let folder = tempfile::tempdir().unwrap();
    let (path, state) = place(folder.path());
    let mut stage = Stage::kept(&path, &state, false);
    stage.press("3 /").write("project=WATER").press("enter 2 end enter");
    stage.desk.leave();
    let file = std::fs::read_dir(&state).unwrap().next().unwrap().unwrap().path();
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("project=WATER", "project=(")).unwrap();
    let mut other = Stage::kept(&path, &state, true);
    other.press("2 end d tab enter");
    let mut again = Stage::kept(&path, &state, false);
    assert_eq!(again.place(), Place::Projects, "the record is gone: {}", again.text());
    assert!(again.press("3").text().contains("1 rows"), "{}", again.text());
    std::fs::write(&file, "no such thing").unwrap();
    let again = Stage::kept(&path, &state, false);
    assert!(again.message().contains("put aside"), "{}", again.message());
    assert_eq!(again.place(), Place::Home);
    assert_eq!(Stage::kept(&path, &state, false).message(), "");
}

#[test]
fn the_choosers_are_in_every_language_and_fit() {
    for language in Language::ALL {
        let mut stage = Stage::with(&programme(), &Setting { language: *language, ..PLAIN });
        for keys in ["3 c", "esc b", "esc v", "esc y", "esc E"] {
            let text = stage.press(keys).text();
            assert!(!text.contains('⟦') && text.contains('╭'), "{keys}\n{text}");
        }
    }
}
