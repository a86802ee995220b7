//! Text that would drive a terminal, and values made to break a program.

use dgcc::domain::program::{Kind, Program};
use dgcc::domain::records::{Dependency, Project};
use dgcc::domain::values::Id;
use dgcc::log::change::{Change, Edit, create, diff};
use dgcc::log::clock::Stamp;
use dgcc::store::{Mode, Store};

use super::{Place, words};

/// Escape sequences, C1, bidi overrides and isolates, bells, carriage returns.
const BAD: &str = "a\u{1b}[31mred\u{1b}]0;title\u{7} \u{9b}2J \u{202e}evil\u{2066}\r\u{8}\u{7f}b";

/// Nothing that a terminal obeys.
fn harmless(text: &str) -> bool {
    let bidi = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
    text.chars().all(|c| c == '\n' || c == '\t' || !(c.is_control() || bidi(c)))
}

#[test]
fn control_characters_in_text_become_visible_marks_everywhere() {
    let place = Place::new();
    let set = place.run(&["set", "EA", &format!("title.en={BAD}"), &format!("note={BAD}")]);
    assert_eq!(set.code, 0, "{set:?}");
    for line in [
        "list project",
        "show EA",
        "log",
        "log EA",
        "diff --since 2020",
        "status",
        "check",
        "due",
        "list milestone",
        "undo --dry-run",
        "list project --where 'title~red'",
        "set EA note=plain -n",
    ] {
        let ran = place.run(&words(line));
        assert_eq!(ran.code, 0, "{line}: {ran:?}");
        assert!(harmless(&ran.stdout) && harmless(&ran.stderr), "{line}: {ran:?}");
    }
    assert!(harmless(&set.stdout), "{set:?}");
    assert!(place.run(&["show", "EA"]).stdout.contains("a␛[31mred"), "visible, not dropped");
}

#[test]
fn control_characters_in_arguments_become_visible_marks_in_errors() {
    let place = Place::new();
    let field = format!("{BAD}=x");
    let value = format!("planned_start={BAD}");
    let lines: &[&[&str]] = &[
        &["show", BAD],
        &["list", BAD],
        &["set", "EA", &field],
        &["set", "EA", &value],
        &["list", "project", "--where", &field],
        &["list", "project", "--columns", BAD],
        &["list", "project", "--sort", BAD],
        &["record", "EA/I1", BAD, "5"],
        &["record", "EA/I1", "2024-Q1", BAD],
        &["--lang", BAD, "status"],
        &["--as-of", BAD, "status"],
        &["--partnership", BAD, "status"],
        &["--db", BAD, "status"],
        &["help", BAD],
        &["export", BAD],
        &["import", BAD],
        &["backup", "a.db", BAD],
        &["report", BAD],
        &["check", "--for", BAD],
        &["due", "--within", BAD],
        &["diff", "--since", BAD],
        &[BAD],
        &["schema", BAD],
        &["--expect", BAD, "set", "EA", "note=x"],
    ];
    for line in lines {
        let ran = place.run(line);
        assert!(ran.code > 0 && ran.code < 8, "{line:?}: {ran:?}");
        assert!(harmless(&ran.stdout) && harmless(&ran.stderr), "{line:?}: {ran:?}");
    }
}

#[test]
fn json_escapes_what_a_terminal_would_obey() {
    let place = Place::new();
    place.run(&["set", "EA", &format!("title.en={BAD}")]).lines();
    let ran = place.run(&["show", "EA", "--json"]);
    assert!(!ran.stdout.contains('\u{1b}') && !ran.stdout.contains('\u{7}'), "{ran:?}");
    assert_eq!(ran.json()["fields"]["title.en"], BAD, "and keeps it as it is");
}

#[test]
fn a_nul_is_refused_wherever_text_comes_in() {
    let place = Place::new();
    let before = place.state();
    let ran = place.feed(&["batch"], "set EA note=\"a\0b\"\n");
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.stderr.contains("the text holds a NUL character"), "{ran:?}");
    place.lay("project.csv", "code,note\nEA,a\0b\n");
    let ran = place.run(&["import", "project.csv"]);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.stderr.contains("project.csv:2:note"), "{ran:?}");
    assert_eq!(place.state(), before);
}

#[test]
fn numbers_made_to_break_a_program_are_refused() {
    let place = Place::new();
    let before = place.state();
    let long = "9".repeat(400);
    let fraction = format!("0.{}", "1".repeat(400));
    let bad = [
        long.as_str(),
        &fraction,
        "1e400",
        "1e5",
        "NaN",
        "inf",
        "-inf",
        "0x10",
        "1_000",
        "--5",
        ".",
        "+5",
    ];
    for number in bad {
        let ran = place.run(&["record", "EA/I1", "2024-Q2", number]);
        assert_eq!(ran.code, 3, "{number}: {ran:?}");
        assert!(ran.stderr.contains("is not a number"), "{number}: {ran:?}");
        place.lay("target.csv", format!("indicator,period,value\nEA/I1,2024-Q2,\"{number}\"\n"));
        let ran = place.run(&["import", "target.csv"]);
        assert_eq!(ran.code, 3, "{number}: {ran:?}");
    }
    let huge = format!("lag={long}");
    assert_eq!(place.run(&["set", "EA/M1/EA/M2", &huge]).code, 3);
    assert_eq!(place.run(&["export", "text"]).stdout, before.1);
}

#[test]
fn requirement_32_the_command_line_reads_numbers_and_dates_as_the_screens_do() {
    let place = Place::new();
    for (number, read) in [("1.250.000,50", "1250000.50"), ("１２", "12"), ("12,5", "12.5")] {
        let ran = place.run(&["record", "EA/I1", "2024-Q2", number, "--dry-run"]);
        assert!(ran.stdout.contains(&format!("-> {read}\n")), "{number}: {ran:?}");
    }
    for (field, readings) in [
        ("planned_end=03/04/2025", "2025-04-03 or 2025-03-04"),
        ("planned_end=2025-13", "is not a date"),
    ] {
        let ran = place.run(&["set", "EA", field]);
        assert_eq!(ran.code, 3, "{ran:?}");
        assert!(ran.stderr.contains(readings), "{ran:?}");
    }
    let ran = place.run(&["record", "EA/I1", "2024-Q2", "1,500"]);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.stderr.contains("1500 or 1.50"), "{ran:?}");
    let ran = place.run(&["--as-of", "2025-07-15", "set", "EA", "planned_end=+2w", "--dry-run"]);
    assert!(ran.stdout.contains("2025-07-29"), "{ran:?}");
}

#[test]
fn a_text_longer_than_a_megabyte_is_refused() {
    let place = Place::new();
    let line = format!("set EA note={}\n", "x".repeat((1 << 20) + 1));
    let ran = place.feed(&["batch"], line);
    assert_eq!(ran.code, 3);
    assert!(ran.stderr.contains("the text is longer than 1048576 bytes"), "{ran:?}");
    let line = format!("set EA note={}\n", "x".repeat(1 << 20));
    assert_eq!(place.feed(&["batch"], line).code, 0);
}

#[test]
fn arguments_and_input_that_are_no_text_are_refused() {
    use std::os::unix::ffi::OsStrExt;
    let place = Place::new();
    let mut command = place.command(&["set", "EA"]);
    let ran = command.arg(std::ffi::OsStr::from_bytes(b"note=\xff\xfe")).output().unwrap();
    assert_eq!(ran.status.code(), Some(2), "{ran:?}");
    let ran = place.feed(&["batch"], b"set EA note=\xff\n");
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.stderr.starts_with("dgcc: -:1: byte 12 is not UTF-8"), "{ran:?}");
}

#[test]
fn a_formula_does_not_reach_a_spreadsheet() {
    let place = Place::new();
    place.run(&["set", "EA", "title.en==1+1"]).lines();
    let csv = place.run(&words("list project --columns code,title.en --format csv"));
    assert_eq!(csv.lines()[1], "EA,'=1+1");
    assert_eq!(
        place.run(&words("list project --columns title.en --json")).json()[0]["title.en"],
        "=1+1"
    );
}

/// Writes what no command takes, as an earlier program could have.
fn put(place: &Place, edits: impl Fn(&Program) -> Vec<Edit>) {
    let mut store = Store::open(&place.db(), Mode::ReadWrite).unwrap();
    let partnership = store.partnerships().unwrap()[0].1;
    let edits = edits(&store.load(partnership).unwrap());
    let (actor, desk) = ("kim".into(), "SEOUL".into());
    let step = Id::named("put");
    let stamp = Stamp { actor, desk, side: None, wall: 1_800_000_000_000, step };
    store.apply(&[Change::edit(partnership, "", edits)], &stamp).unwrap();
}

#[test]
fn circles_of_every_kind_hang_nothing() {
    let place = Place::new();
    put(&place, |program| {
        let milestone = |code| program.names().find(code, &[Kind::Milestone]).unwrap().id;
        create(&Dependency {
            id: Id::named("back"),
            predecessor: Some(milestone("EA/M2")),
            successor: Some(milestone("EA/M1")),
            ..Dependency::default()
        })
    });
    let refused = place.run(&words("set EA parent=EA"));
    assert!(refused.code == 3 && refused.stderr.contains("TREE001"), "{refused:?}");
    assert_eq!(place.run(&words("set EA parent=EB")).code, 0);
    let refused = place.run(&words("set EB parent=EA"));
    assert!(refused.code == 3 && refused.stderr.contains("TREE001"), "{refused:?}");
    let projects = place.lay("project.csv", "code,parent\nEA,EB\nEB,EA\n");
    let refused = place.run(&["import", &projects.to_string_lossy()]);
    assert!(refused.code == 3 && refused.stderr.contains("TREE001"), "{refused:?}");
    // What an older version has let in.
    put(&place, |program| {
        let id = |code| program.names().find(code, &[Kind::Project]).unwrap().id;
        let before = program.projects[&id("EB")].clone();
        let after = Project { parent: Some(id("EA")), ..before.clone() };
        diff(&before, &after)
    });
    let ran = place.run(&["check"]);
    assert_eq!(ran.code, 3);
    assert!(ran.stdout.contains("TREE001"), "{ran:?}");
    assert!(ran.stdout.contains("DEP001") && ran.stdout.contains("EA/M1, EA/M2"), "{ran:?}");
    for line in [
        "status",
        "list project",
        "list milestone",
        "show EA",
        "show EA/M1",
        "due",
        "export text",
        "verify",
        "rm EA --yes -n",
        "report progress --period 2024-Q1",
    ] {
        assert_eq!(place.run(&words(line)).code, 0, "{line}");
    }
}

#[test]
fn an_end_before_its_start_is_found() {
    let place = Place::new();
    put(&place, |program| {
        let id = program.names().find("EA", &[Kind::Project]).unwrap().id;
        let before = program.projects[&id].clone();
        let mut after = before.clone();
        (after.actual_start, after.actual_end) = ("2023".parse().ok(), "2022".parse().ok());
        diff(&before, &after)
    });
    let findings = place.run(&words("check --json"));
    assert_eq!(findings.code, 3);
    let findings: serde_json::Value = serde_json::from_str(&findings.stdout).unwrap();
    let found = findings.as_array().unwrap().iter().find(|f| f["finding"] == "DATE001").unwrap();
    assert_eq!(
        (&found["record"], &found["field"], &found["severity"]),
        (&"project:EA".into(), &"actual_end".into(), &"error".into())
    );
    assert!(found["remedy"].is_string());
}

#[test]
fn shares_that_do_not_sum_to_a_hundred_are_found() {
    let place = Place::new();
    place.run(&words("set sector_share:EA/2021-2025/water percent=90")).lines();
    let ran = place.run(&["check"]);
    assert_eq!(ran.code, 3);
    assert!(ran.stdout.contains("The sector shares sum to 90 instead of 100."), "{ran:?}");
    place.run(&words("add sector_share project=EA sector=2021-2025/roads percent=10")).lines();
    assert_eq!(place.run(&["check"]).code, 0);
}

/// What a command prints on a terminal of its own.
fn on_a_terminal(place: &Place, line: &[&str]) -> Vec<u8> {
    use portable_pty::{CommandBuilder, PtySize, native_pty_system};
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut command = CommandBuilder::new(super::DGCC);
    command.args(["--db", place.db().to_str().unwrap()]);
    command.args(line);
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let read = std::thread::spawn(move || {
        let (mut bytes, mut part) = (vec![], vec![0; 4_096]);
        while let Ok(count @ 1..) = std::io::Read::read(&mut reader, &mut part) {
            bytes.extend(&part[..count]);
        }
        bytes
    });
    child.wait().unwrap();
    drop(pair.master);
    read.join().unwrap()
}

#[test]
fn data_drives_no_terminal_in_any_format_and_stays_exact_in_files() {
    let place = Place::new();
    place.run(&["set", "EA", "note=a\u{1b}[31mb\u{202e}c"]).lines();
    for format in ["table", "csv", "tsv", "json"] {
        let line = ["list", "project", "--columns", "code,note", "--format", format];
        let shown = String::from_utf8(on_a_terminal(&place, &line)).unwrap();
        assert!(shown.contains("EA") && !shown.contains(['\u{1b}', '\u{202e}']), "{shown:?}");
    }
    let shown = on_a_terminal(&place, &["export", "text"]);
    assert!(!shown.contains(&0x1b));
    let piped = place.run(&words("list project --columns note --format csv")).stdout;
    assert!(piped.contains("a\u{1b}[31mb\u{202e}c"), "{piped:?}");
    let json = place.run(&words("list project --json"));
    assert!(!json.stdout.contains('\u{202e}') && json.stdout.contains("\\u202e"));
    assert_eq!(json.json()[0]["note"], "a\u{1b}[31mb\u{202e}c");
}
