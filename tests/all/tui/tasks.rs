//! What a coordinator does every quarter, by keyboard alone, counted in presses beside the same
//! work in a spreadsheet. `DGCC_UPDATE=1 cargo test tasks` writes the page of the manual anew.

use std::fmt::Write;

use dgcc::domain::program::Kind;
use dgcc::tui::place::Place;

use super::stage::{PLAIN, Setting, Stage, demo};

/// A task: its name, the keys, what must be so in the end, and what a spreadsheet asks for.
struct Task {
    name: &'static str,
    /// Names of keys; a word in quotes is typed letter by letter.
    keys: &'static str,
    done: fn(&mut Stage) -> bool,
    /// The same in a spreadsheet: its keys, and what it cannot do.
    sheet: &'static str,
    lacks: &'static str,
}

/// The spreadsheet: a sheet of indicators and periods with the columns Period, Project, Indicator,
/// Side, Target, Actual, Status, and a sheet of milestones with Code, Title, Planned, Forecast,
/// Waits for, Status; the cursor in A1. Keys are those of Excel and LibreOffice Calc.
const TASKS: &[Task] = &[
    Task {
        name: "List the figures that are missing for the last quarter, with who owes them",
        keys: "5 M",
        done: |stage| stage.place() == Place::Entry && stage.text().contains("68 shown"),
        sheet: "ctrl-shift-l alt-down 'e' '2025-Q2' enter right right right right right alt-down \
                'e' '(Blanks)' enter",
        lacks: "",
    },
    Task {
        name: "Enter ten figures of that list",
        keys: "5 M '120' enter '95' enter '88' enter enter 'drafted' enter '45' enter '2100' \
               enter '42000' enter '41/68' enter '10' enter '21' enter",
        done: |stage| stage.text().contains("58 of 184 still missing"),
        sheet: "ctrl-shift-l alt-down 'e' '2025-Q2' enter right right right right right alt-down \
                'e' '(Blanks)' enter down '120' enter '95' enter '88' enter 'drafted' enter '45' \
                enter '2100' enter '42000' enter '=41/68' enter '10' enter '21' enter",
        lacks: "who entered it and when, whether it is submitted, the check against the unit",
    },
    Task {
        name: "Say why one figure is not there, with a comment",
        keys: "5 m a down enter c 'minutes of 12 July' enter",
        done: |stage| stage.text().contains("67 of 184 still missing"),
        sheet: "ctrl-f '2025-Q2' enter esc ctrl-right 'not due' enter up shift-f2 \
                'minutes of 12 July' esc",
        lacks: "that the word is one of four and never enters a sum",
    },
    Task {
        name: "Find the worst project and read why it is red",
        keys: "2 s s s enter",
        done: |stage| stage.place() == Place::Project && stage.text().contains("off track"),
        sheet: "ctrl-shift-l right right right right right right alt-down 'e' 'off track' enter",
        lacks: "why",
    },
    Task {
        name: "Move a milestone by four weeks and see what else moves",
        keys: "3 / 'XDG-2-ROAD/M6' enter t > > > > e ctrl-s",
        done: |stage| {
            let program = &stage.desk.session().program;
            let moved = |m: &&dgcc::domain::records::Milestone| {
                program.code(Kind::Milestone, m.id) == "XDG-2-ROAD/M6"
            };
            stage.place() == Place::Gantt
                && program.milestones.values().find(moved).is_some_and(|m| m.forecast.is_some())
        },
        sheet: "ctrl-f 'XDG-2-ROAD/M6' enter esc right right right '2025-10-01' enter \
                down '2025-11-01' enter '2025-12-01' enter '2026-01-01' enter",
        lacks: "the successors: each is found and dated by hand",
    },
    Task {
        name: "Hand in the drafts of the quarter",
        keys: "5 s enter tab enter",
        done: |stage| stage.text().contains("submitted 93 · approved 23"),
        sheet: "",
        lacks: "all of it: a mail to the other side, and a file that both may still change",
    },
    Task {
        name: "Read the quarter's report and order its files (Tab and Enter then confirm)",
        keys: "0 pagedown x",
        done: |stage| stage.desk.app().overlay().is_some(),
        sheet: "",
        lacks: "all of it: tables are copied into a document one by one, and charts drawn anew",
    },
];

/// Presses of keys: a key each, a letter each.
fn presses(keys: &str) -> usize {
    let count = |part: &String| match part.strip_prefix('\'') {
        Some(text) => text.trim_end_matches('\'').chars().count(),
        None => 1,
    };
    parts(keys).iter().map(count).sum()
}

/// Keys and quoted texts in their order.
fn parts(keys: &str) -> Vec<String> {
    let (mut parts, mut quoted) = (vec![], false);
    let mut part = String::new();
    for letter in keys.chars().chain([' ']) {
        match letter {
            '\'' => {
                quoted = !quoted;
                part.push(letter);
            }
            ' ' if !quoted => {
                if !part.is_empty() {
                    parts.push(std::mem::take(&mut part));
                }
            }
            other => part.push(other),
        }
    }
    parts
}

fn press(stage: &mut Stage, keys: &str) {
    for part in parts(keys) {
        let _ = match part.strip_prefix('\'') {
            Some(text) => stage.write(text.trim_end_matches('\'')),
            None => stage.press(&part),
        };
    }
}

const PAGE: &str = "# Counted in keys

What a coordinator does every quarter on the made-up partnership, by keyboard alone. A letter typed counts as a press, as does a key with Ctrl or Alt. The
spreadsheet is one that is kept well: a sheet of figures (Period, Project, Indicator, Side, Target, Actual, Status), one of milestones, the cursor in A1, keys of Excel
or LibreOffice Calc. A test presses the keys of dgcc and looks whether the work is done.

| what | dgcc | spreadsheet | what the spreadsheet does not do |
|---|---|---|---|
";

#[test]
fn every_task_of_a_quarter_is_done_by_keyboard_alone_and_its_presses_are_counted() {
    assert_eq!(presses("5 M 'ab c' ctrl-s"), 7);
    let folder = tempfile::tempdir().unwrap();
    let mut page = PAGE.to_owned();
    for (at, task) in TASKS.iter().enumerate() {
        let path = folder.path().join(format!("{at}.dgcc"));
        std::fs::copy(demo(), &path).unwrap();
        let mut stage = Stage::file(&path, &Setting { size: (120, 40), ..PLAIN });
        press(&mut stage, task.keys);
        assert!((task.done)(&mut stage), "{}\n{}", task.name, stage.text());
        let sheet =
            if task.sheet.is_empty() { "–".into() } else { presses(task.sheet).to_string() };
        let keys = task.keys.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|");
        let own = presses(task.keys);
        writeln!(page, "| {}: `{keys}` | {own} | {sheet} | {} |", task.name, task.lacks).unwrap();
    }
    let path = "docs/manual/counted.md";
    if std::env::var_os("DGCC_UPDATE").is_some() {
        std::fs::write(path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == page, "{path} is out of date: DGCC_UPDATE=1 cargo test tasks");
}
