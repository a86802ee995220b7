//! Boxes over the screen: the keys that they name, and what questions say.

use std::path::Path;

use dgcc::i18n::Language;
use dgcc::store::Store;
use dgcc::tui::Options;
use dgcc::tui::overlays::Overlay;
use dgcc::tui::shell::Start;
use dgcc::tui::theme::Theme;

use super::stage::{PLAIN, Setting, Stage, earlier, options, programme, replica};

/// The keys of the last line.
fn footer(stage: &mut Stage) -> String {
    stage.lines().pop().unwrap()
}

#[test]
fn the_footer_shows_the_keys_of_the_box_and_none_of_the_list_below() {
    let ways: [(&str, &[&str]); 6] = [
        ("3 ?", &["Enter", "↑↓", "A–Z", "Esc"]),
        ("3 d", &["Tab", "Enter", "Esc"]),
        ("3 c", &["Space", "←→", "PgUp PgDn", "Enter", "Esc"]),
        ("3 i", &["Enter", "Esc"]),
        ("5 b", &["Ctrl-S", "Tab", "Esc"]),
        ("0 x", &["Tab", "Enter", "Esc"]),
    ];
    for language in Language::ALL {
        for (way, keys) in ways {
            let setting = Setting { language: *language, ..PLAIN };
            let mut stage = Stage::with(&programme(), &setting);
            let before = footer(stage.press(way.rsplit_once(' ').unwrap().0));
            stage.press(way.rsplit(' ').next().unwrap());
            let shown = footer(&mut stage);
            if stage.desk.app().overlay().is_none() {
                assert_eq!(shown, before, "{way}");
                continue;
            }
            let found: Vec<_> =
                keys.iter().filter_map(|key| shown.find(&format!(" {key} "))).collect();
            assert!(found.is_sorted() && found.len() == keys.len(), "{language:?} {way}: {shown}");
            assert!(!shown.contains('⟦') && !shown.contains('?'), "{shown}");
            stage.press("esc");
            assert_eq!(footer(&mut stage), before, "{way}");
        }
    }
}

#[test]
fn without_symbols_the_keys_of_a_box_are_ascii() {
    let theme = Theme { colour: false, ascii: true };
    let mut stage = Stage::with(&programme(), &Setting { theme, ..PLAIN });
    stage.press("3 c");
    assert!(stage.lines().iter().all(|line| line.is_ascii()), "{}", stage.text());
    assert!(footer(&mut stage).contains(" <-> width "), "{}", stage.text());
}

/// A report shows the day that was asked for, else the end of its period: the rule of `dgcc report`.
#[test]
fn a_report_shows_the_day_that_was_asked_for_and_says_so() {
    for (asked, day, said) in [
        (Some("2025-07-10"), "2025-07-10", "figures as of 10 July 2025"),
        (None, "2025-06-30", "figures as of 30 June 2025"),
    ] {
        let mut store = Store::in_memory(&replica()).unwrap();
        store.apply(&[programme()], &earlier()).unwrap();
        let as_of = asked.and_then(|day| day.parse().ok());
        let options = Options { as_of, ..options(Path::new(""), &PLAIN) };
        let start = Start { options, theme: PLAIN.theme, size: (120, 40) };
        let mut stage = Stage::started(store, start);
        stage.press("0");
        assert!(stage.line("Period").contains(said), "{}", stage.text());
        stage.press("x");
        let Some(Overlay::Confirm(asking)) = stage.desk.app().overlay() else { panic!() };
        assert!(asking.text.contains(said), "{}", asking.text);
        assert!(
            asking.text.contains(&format!("--period 2025-Q2 --as-of {day} ")),
            "{}",
            asking.text
        );
    }
}
