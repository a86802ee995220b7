//! A file without a partnership, a partnership made step by step, and the tour.

use std::path::Path;

use dgcc::domain::program::Kind;
use dgcc::i18n::Language;
use dgcc::store::Store;
use dgcc::tui::effect::Next;
use dgcc::tui::place::Place;
use dgcc::tui::tour::STEPS;

use super::stage::{PLAIN, Setting, Stage, demo, replica};

fn blank(setting: &Setting) -> Stage {
    Stage::open(Store::in_memory(&replica()).unwrap(), Path::new(""), setting)
}

#[test]
fn requirement_40_an_empty_file_offers_the_language_and_the_next_steps() {
    let mut stage = blank(&PLAIN);
    assert_eq!(stage.place(), Place::Welcome);
    for shown in ["English", "한국어", "Bahasa Indonesia", "made-up", "step by step", "Take in"]
    {
        assert!(stage.text().contains(shown), "{shown}\n{}", stage.text());
    }
    stage.press("home down enter");
    assert!(stage.text().contains("협력 관계를 단계별로 만들기"), "{}", stage.text());
    stage.press("down enter");
    assert!(stage.text().contains("selangkah demi selangkah"), "{}", stage.text());
    assert!(!stage.text().contains('⟦'), "{}", stage.text());
    stage.press("down enter");
    assert_eq!(stage.desk.next(), Some(&Next::Demo));
    let mut stage = blank(&PLAIN);
    stage.press("end up enter").write("/nowhere/my data.csv").press("enter");
    assert!(stage.message().contains("/nowhere/my data.csv cannot be read"), "{}", stage.message());
    assert!(!stage.desk.is_done(), "the screens stay");
    let mut closed = blank(&Setting { read_only: true, ..PLAIN });
    assert_eq!(closed.place(), Place::Home, "{}", closed.text());
}

#[test]
fn requirement_40_an_empty_list_says_how_to_fill_it() {
    for language in Language::ALL {
        let mut stage = blank(&Setting { language: *language, ..PLAIN });
        stage.press("esc");
        for place in [Place::Projects, Place::Indicators, Place::Risks, Place::Services] {
            stage.press(super::stage::way(place));
            let text = stage.text();
            assert!(text.contains(" n ") || text.contains(" n:"), "{text}");
            assert!(text.contains(": (") || text.contains(":("), "{text}");
        }
        stage.press(":").write("first-steps").press("enter");
        assert_eq!(stage.place(), Place::Welcome, "{}", stage.text());
    }
}

/// From the welcome to the last page of a partnership, with its first project.
fn founded(stage: &mut Stage) {
    stage.press("end up up enter");
    assert_eq!(stage.place(), Place::Founding, "{}", stage.text());
    stage.write("VNM").press("tab").write("Vietnam").press("pagedown");
    stage.write("MOIS").press("tab").write("Ministry of the Interior and Safety").press("pagedown");
    stage
        .press("tab")
        .write("Korea and Vietnam")
        .press("tab")
        .write("한국·베트남 협력")
        .press("tab tab");
    stage.write("USD").press("pagedown");
    stage.press("tab").write("First phase").press("tab tab tab").write("2025-Q1").press("tab");
    stage.write("2027").press("pagedown");
}

#[test]
fn requirement_40_a_partnership_is_made_step_by_step_as_one_step() {
    for language in Language::ALL {
        let mut stage = blank(&Setting { language: *language, ..PLAIN });
        let before = stage.arrival();
        founded(&mut stage);
        stage.write("P1").press("tab").write("A first project");
        assert_eq!(stage.arrival(), before, "nothing is written on the way");
        assert!(!stage.text().contains('⟦'), "{}", stage.text());
        stage.press("pageup pageup pageup pageup");
        assert!(stage.text().contains("Vietnam"), "nothing is lost going back: {}", stage.text());
        stage.press("ctrl-s");
        assert_eq!(stage.place(), Place::Home, "{}", stage.text());
        let program = stage.desk.session().program.clone();
        let partnership = program.partnerships.values().next().unwrap();
        assert_eq!(
            (partnership.code.as_str(), partnership.reporting_currency.as_str()),
            ("VNM", "USD")
        );
        assert_eq!(program.code(Kind::Country, partnership.country.unwrap()), "VNM");
        assert!(partnership.korea_lead.is_some() && partnership.partner_lead.is_none());
        let phase = program.phases.values().next().unwrap();
        assert_eq!(phase.code, "VNM-1");
        assert_eq!(phase.planned_start.unwrap().to_string(), "2025-01-01", "a quarter begins");
        let project = program.projects.values().next().unwrap();
        assert_eq!(project.phase, Some(phase.id));
        assert!(stage.text().contains("VNM"), "{}", stage.text());
        stage.press("u");
        assert!(stage.desk.session().program.partnerships.is_empty(), "{}", stage.text());
        assert!(stage.desk.session().partnerships.is_empty());
    }
}

#[test]
fn requirement_40_what_is_missing_is_said_and_leaving_asks() {
    let mut stage = blank(&PLAIN);
    let before = stage.arrival();
    stage.press("end up up enter ctrl-s");
    assert!(stage.text().contains("A value is required."), "{}", stage.text());
    stage.write("VNM").press("esc");
    assert!(stage.text().contains("[ Save ]  [ Discard ]  [ Cancel ]"), "{}", stage.text());
    stage.press("enter");
    assert_eq!(stage.place(), Place::Founding);
    assert!(stage.text().contains("VNM"));
    stage.press("esc left enter");
    assert_eq!(stage.place(), Place::Welcome, "{}", stage.text());
    assert_eq!(stage.arrival(), before);
}

/// The demo on a throw-away copy, with the tour.
fn touring(language: Language) -> (tempfile::TempDir, Stage) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tour.dgcc");
    std::fs::copy(demo(), &path).unwrap();
    (folder, Stage::file(&path, &Setting { language, tour: true, ..PLAIN }))
}

#[test]
fn the_tour_reaches_its_end_with_its_own_keys_in_every_language() {
    for language in Language::ALL {
        let (_folder, mut stage) = touring(*language);
        let before = stage.arrival();
        for (number, step) in STEPS.iter().enumerate() {
            let text = stage.text();
            assert_eq!(stage.place(), step.place, "{}\n{text}", step.text);
            assert!(text.contains(&format!("{}/{}", number + 1, STEPS.len())), "{text}");
            assert!(!text.contains('⟦'), "{text}");
            stage.press("~");
            assert_eq!(stage.text(), text, "another key does nothing");
            stage.press(&step.keys.join(" "));
            if step.text == "figure" {
                assert!(stage.arrival() > before, "a figure is written: {}", stage.text());
            }
            if step.text == "open" {
                assert!(stage.lines()[2].contains("MALL"), "{}", stage.text());
            }
        }
        stage.press("enter");
        assert!(stage.desk.app().tour().is_none());
        assert!(stage.message().contains('q'), "{}", stage.message());
    }
}

#[test]
fn enter_goes_the_whole_tour_and_esc_leaves_it() {
    let (_folder, mut stage) = touring(Language::En);
    let keys: usize = STEPS.iter().map(|step| step.keys.len()).sum();
    for _ in 0..=keys {
        assert!(stage.desk.app().tour().is_some());
        stage.press("enter");
    }
    assert!(stage.desk.app().tour().is_none(), "{}", stage.text());
    let (_folder, mut stage) = touring(Language::En);
    stage.press("2 esc");
    assert!(stage.desk.app().tour().is_none());
    assert_eq!(stage.place(), Place::Projects);
    let mut stage = Stage::plain();
    stage.press(":").write("guided").press("enter");
    assert_eq!(stage.desk.next(), Some(&Next::Tour));
}

#[test]
fn a_proposed_code_follows_a_correction_and_a_typed_one_stays() {
    let mut stage = blank(&PLAIN);
    stage.press("down enter").write("idm").press("pagedown pagedown");
    assert!(stage.text().contains("idm"), "{}", stage.text());
    stage.press("pageup pageup backspace backspace backspace").write("IDN");
    stage.press("pagedown pagedown");
    assert!(stage.text().contains("IDN") && !stage.text().contains("idm"), "{}", stage.text());
    stage.write("-X").press("pageup pageup end").write("X").press("pagedown pagedown");
    assert!(stage.text().contains("IDN-X"), "what was typed stays: {}", stage.text());
}
