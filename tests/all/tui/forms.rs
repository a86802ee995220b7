//! Forms: errors under the field, questions before anything is lost, the caret where it belongs.

use dgcc::domain::records::Transaction;
use dgcc::i18n::Language;
use dgcc::log::change::create;
use dgcc::tui::place::Place;
use ratatui::layout::Position;

use super::stage::{PLAIN, Setting, Stage, TESTED, WATER, programme};
use crate::support::id;
use crate::tui::stage::ROADS;

#[test]
fn requirement_04_leaving_a_changed_form_asks_and_an_unchanged_one_never_does() {
    let mut stage = Stage::plain();
    stage.press("2 e esc");
    assert_eq!(stage.place(), Place::Projects);
    for leave in ["esc", "alt-4", "ctrl-q"] {
        stage.press("2 e").write("X").press(leave);
        assert!(stage.text().contains("[ Save ]  [ Discard ]  [ Cancel ]"), "{leave}");
        stage.press("enter");
        assert_eq!(stage.place(), Place::Form, "the focus is on Cancel");
        stage.press(leave).press("left enter");
        assert_ne!(stage.place(), Place::Form, "{leave}: discarded");
        if leave == "ctrl-q" {
            assert!(stage.desk.is_done());
        }
    }
}

#[test]
fn requirement_04_saving_at_the_question_saves_and_goes_on() {
    let mut stage = Stage::plain();
    stage.press("2 home e").write("X").press("alt-4").press("tab enter");
    assert_eq!(stage.place(), Place::Indicators);
    assert_eq!(stage.cell("project", ROADS, "code"), "ROADSX");
}

#[test]
fn requirement_14_the_cursor_stands_at_the_caret_by_display_width() {
    let mut stage = Stage::plain();
    let cursor = |stage: &mut Stage| {
        stage.buffer();
        let backend = stage.terminal.backend_mut();
        ratatui::backend::Backend::get_cursor_position(backend).unwrap()
    };
    stage.press("2 /").write("물관리");
    assert_eq!(cursor(&mut stage), Position::new(3 + 6, 22));
    stage.press("left");
    assert_eq!(cursor(&mut stage), Position::new(3 + 4, 22));
    stage.press("esc home e tab tab tab tab home").write("서비스a");
    let at = cursor(&mut stage);
    let line = stage.lines()[usize::from(at.y)].clone();
    let before: String = line.split("서비스a").next().unwrap().into();
    assert_eq!(usize::from(at.x), dgcc::i18n::width(&before) + 7, "{line}");
}

#[test]
fn requirement_31_errors_stand_under_the_field_and_vanish_when_mended() {
    let mut stage = Stage::plain();
    stage.press("3 home e tab tab tab tab tab tab").write("x");
    assert!(!stage.text().contains("is not a date"), "not before the field is left");
    stage.press("tab");
    let lines = stage.lines();
    let at = lines.iter().position(|line| line.contains("2025-03-31x")).unwrap();
    assert!(lines[at + 1].contains("“2025-03-31x” is not a date"), "{}", lines.join("\n"));
    let before = stage.arrival();
    stage.press("tab tab ctrl-s");
    assert_eq!(stage.arrival(), before, "an invalid value is not written");
    assert!(stage.text().contains("2025-03-31x"), "nor replaced");
    stage.press("backspace");
    assert!(
        !stage.text().contains("is not a date"),
        "the cursor went to the error, {}",
        stage.text()
    );
    stage.press("ctrl-s");
    assert_eq!(stage.place(), Place::Form, "nothing was changed in the end");
}

#[test]
fn requirement_31_a_required_field_and_an_unknown_record_are_errors() {
    let mut stage = Stage::plain();
    stage.press("3 n ctrl-s");
    assert!(stage.text().contains("A value is required."), "{}", stage.text());
    stage.paste("WATRE").press("tab");
    assert!(stage.text().contains("Nearest: WATER"), "{}", stage.text());
}

#[test]
fn a_new_record_is_made_from_its_form() {
    let mut stage = Stage::plain();
    stage.press("3 n").paste("WATER").press("tab").write("M9").press("tab").write("Handed over");
    stage.press("ctrl-s");
    assert_eq!(stage.place(), Place::Milestones, "{}", stage.text());
    assert!(stage.text().contains("WATER/M9"), "{}", stage.text());
    stage.press("u j");
    assert!(!stage.text().contains("WATER/M9"), "{}", stage.text());
}

#[test]
fn a_choice_is_picked_from_its_words_in_the_language_of_the_reader() {
    let korean = Setting { language: dgcc::i18n::Language::Ko, ..PLAIN };
    let mut stage = Stage::with(&programme(), &korean);
    stage.press("3 home down e tab tab tab tab tab").press("space");
    stage.write("계약").press("enter ctrl-s");
    assert_eq!(stage.cell("milestone", TESTED, "kind"), "", "the first row is another");
    let kinds: Vec<_> = stage.desk.session().program.milestones.values().map(|m| m.kind).collect();
    assert!(kinds.iter().any(Option::is_some), "{}", stage.text());
}

#[test]
fn multilingual_fields_have_a_line_a_language() {
    let mut stage = Stage::plain();
    stage.press("2 end e");
    let text = stage.text();
    for tag in ["(en)", "(ko)", "(id)"] {
        assert!(text.contains(tag), "{text}");
    }
    assert_eq!(stage.cell("project", WATER, "title.id"), "");
}

/// The form of a payment in a currency, with the cursor in its amount.
fn payment(language: Language) -> Stage {
    let mut change = programme();
    change.edits.extend(create(&Transaction {
        id: id(0x900),
        project: Some(WATER),
        date: "2025-03-01".parse().ok(),
        amount: "7".parse().ok(),
        currency: "USD".into(),
        ..Transaction::default()
    }));
    let mut stage = Stage::with(&change, &Setting { language, ..PLAIN });
    stage.press("7 /").write("MON006").press("enter enter");
    // Project, reference, line, kind, date come before it.
    stage.press("pageup pageup tab tab tab tab tab backspace");
    stage
}

#[test]
fn requirement_32_an_amount_is_echoed_as_it_was_understood() {
    let table = [
        (Language::Id, "1.250.000,50", "= 1.250.000,50 USD"),
        (Language::En, "1,250,000.50", "= 1,250,000.50 USD"),
        (Language::Ko, "1250000.5", "= 1,250,000.5 USD"),
    ];
    for (language, typed, echo) in table {
        let mut stage = payment(language);
        stage.write(typed);
        assert!(stage.text().contains(echo), "{typed}\n{}", stage.text());
        stage.press("ctrl-s");
        assert_ne!(stage.place(), Place::Form, "{}", stage.text());
    }
}

#[test]
fn requirement_32_an_amount_of_two_readings_is_refused_with_both() {
    for language in Language::ALL {
        let mut stage = payment(*language);
        let before = stage.arrival();
        stage.write("1,250");
        assert!(stage.text().contains("1250 / 1.25"), "while it is typed: {}", stage.text());
        stage.press("ctrl-s");
        assert_eq!((stage.arrival(), stage.place()), (before, Place::Form));
        stage.press("backspace backspace backspace backspace").write("250").press("ctrl-s");
        assert_ne!(stage.arrival(), before, "{}", stage.text());
    }
}

#[test]
fn requirement_32_a_date_is_echoed_in_words_and_refused_where_it_is_two() {
    let table = [
        (Language::En, "+2w", "= 29 July 2025"),
        (Language::Ko, "내일", "= 2025년 7월 16일"),
        (Language::Id, "besok", "= 16 Juli 2025"),
        (Language::En, "2025-Q3", "= 30 September 2025"),
        (Language::Id, "25/03/2025", "= 25 Maret 2025"),
        (Language::En, "03/04/2025", "2025-04-03 / 2025-03-04"),
    ];
    for (language, typed, echo) in table {
        let mut stage = Stage::with(&programme(), &Setting { language, ..PLAIN });
        stage.press("3 home e tab tab tab tab tab tab").press(&"backspace ".repeat(10));
        stage.write(typed);
        assert!(stage.text().contains(echo), "{typed}\n{}", stage.text());
    }
}

#[test]
fn a_text_of_a_form_is_written_in_the_editor_of_the_person() {
    let mut stage = Stage::plain();
    stage.press("2 end e tab tab tab").press("f7");
    let (_, draft) = stage.desk.draft().unwrap();
    assert!(draft.text.contains("물 관리"), "{draft:?}");
    stage.desk.edited(Ok(Some("Two\nlines".into())));
    stage.press("ctrl-s");
    assert_eq!(stage.cell("project", WATER, "title.en"), "Two\nlines");
    stage.press("3 home e tab tab tab tab tab tab f7");
    assert!(stage.desk.draft().is_none());
    assert!(stage.message().contains("Only texts"), "{}", stage.message());
}
