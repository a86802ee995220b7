//! The screens of the demo as people see them.

use dgcc::i18n::Language;

use super::stage::{PLAIN, Setting, Stage, demo};

/// Screens, and the keys that lead to each.
const SCREENS: &[(&str, &str)] = &[
    ("home", "alt-1"),
    ("projects", "alt-2"),
    ("project", "end enter"),
    ("milestones", "esc alt-3 end"),
    ("gantt", "t"),
    ("gantt-trial", "up up up > >"),
    ("calendar", "esc t"),
    ("indicators", "t alt-4 end"),
    ("indicator", "enter"),
    ("entry", "esc alt-5"),
    ("parts", "home b"),
    ("history", "esc alt-6"),
    ("check", "alt-7"),
    ("portfolio", "f3"),
    ("map", "t"),
    ("phases", "t f5 end"),
    ("phase", "enter"),
    ("sectors", "f6"),
    ("sector", "enter"),
    ("money-lines", "esc alt-8"),
    ("money-sides", "t"),
    ("money-projects", "t"),
    ("money-curve", "t"),
    ("events", "f7 end"),
    ("event", "enter"),
    ("actions", "f7 t"),
    ("services", "f8"),
    ("service", "enter"),
    ("risks", "esc alt-9"),
    ("risk", "enter"),
    ("matrix", "esc t"),
    ("assumptions", "t"),
    ("reports", "alt-0 t"),
    ("narratives", "w"),
    ("narrative-written", "down enter"),
    ("form", "alt-3 e"),
    ("help", "esc ?"),
    ("palette", "esc :"),
    ("question", "esc d"),
    ("columns", "esc alt-3 c"),
    ("views", "esc v"),
    ("selected", "esc home space space"),
    ("fields", "E"),
    ("cells", "esc y"),
    ("grouped", "esc esc b down down down enter"),
    ("welcome", "esc ctrl-n"),
    ("founding", "down enter"),
];

fn snapshot(language: Language, size: (u16, u16)) {
    let banner = Some("Demo: a made-up partnership".into());
    let setting = Setting { language, size, banner, ..PLAIN };
    let mut stage = Stage::file(&demo(), &setting);
    let mut shown = String::new();
    for (name, keys) in SCREENS {
        let text = stage.press(keys).text();
        assert!(!text.contains('⟦'), "{name}\n{text}");
        // The command names a file that is another one in every run.
        let line = |line: &str| if line.starts_with(" $ ") { " $ dgcc" } else { line }.to_owned();
        let lines: Vec<_> = text.lines().map(line).collect();
        for part in ["=== ", name, "\n", &lines.join("\n"), "\n"] {
            shown.push_str(part);
        }
    }
    insta::assert_snapshot!(format!("{}_{}x{}", language.tag(), size.0, size.1), shown);
}

#[test]
fn the_screens_of_the_demo_look_as_they_should() {
    for language in Language::ALL {
        for size in [(80, 24), (120, 40)] {
            snapshot(*language, size);
        }
    }
}
