//! Dry runs, guards against newer edits, undo, and batches.

use super::{Place, words};

/// Every writing command, with a plan that holds no new ids.
const WRITES: &[&str] = &[
    "add project code=EC title.en=Schools",
    "add milestone project=EA code=M3 title.en=Handover",
    "set EA 'title.en=Clean water' planned_end=2024-12",
    "set EA/M1 forecast=2022-06-30",
    "rm EB",
    "rm EA --yes",
    "record EA/I1 2024-Q1 13000 --source survey",
    "record EA/I1 2024-Q2 unknown",
    "import projects.csv --record project",
    "undo",
];

#[test]
fn a_dry_run_prints_the_plan_of_the_real_run_and_changes_nothing() {
    for line in WRITES {
        let place = Place::new();
        place.lay("projects.csv", "code,title.en\nEA,Clean water\nEC,Schools\n");
        let before = place.state();
        let mut dry = words(line);
        dry.push("--dry-run");
        let dry = place.run(&dry);
        assert_eq!(dry.code, 0, "{line}: {dry:?}");
        assert_eq!(place.state(), before, "{line}");
        let real = place.run(&words(line));
        assert_eq!(
            (real.code, &real.stdout, &real.stderr),
            (0, &dry.stdout, &dry.stderr),
            "{line}"
        );
        assert_ne!(place.state(), before, "{line}");
    }
}

#[test]
fn a_dry_redo_prints_the_plan_of_the_real_one() {
    let place = Place::new();
    place.run(&words("add project code=EC title.en=Schools")).lines();
    place.run(&["undo"]).lines();
    let before = place.state();
    let dry = place.run(&["redo", "-n"]);
    assert_eq!(place.state(), before);
    assert_eq!(place.run(&["redo"]), dry);
    assert!(dry.stdout.contains("project EC: title.en: (empty) -> Schools"), "{dry:?}");
}

#[test]
fn a_dry_run_refuses_what_the_real_run_refuses() {
    let place = Place::new();
    let before = place.state();
    let refused = [
        ("set EA titel=x", 2),
        ("set EA planned_start=soon", 3),
        ("set EQ title=x", 4),
        ("--expect title.en=Roads set EA title.en=x", 7),
        ("add project code=EA title.en=x", 3),
        ("record EA/I1 2024-Q1 many", 3),
        ("--read-only set EA note=x", 1),
        ("--read-only add project code=EC title.en=x", 1),
        ("--read-only rm EB", 1),
        ("--read-only undo", 1),
        ("--read-only record EA/I1 2024-Q2 5", 1),
        ("--known-at now set EA note=x", 2),
        ("--known-at now undo", 2),
    ];
    for (line, code) in refused {
        let real = place.run(&words(line));
        let mut dry = words(line);
        dry.push("--dry-run");
        assert_eq!(real.code, code, "{line}: {real:?}");
        assert_eq!(place.run(&dry), real, "{line}");
    }
    assert_eq!(place.state(), before);
}

#[test]
fn an_expected_value_guards_a_cell() {
    let place = Place::new();
    let ran = place.run(&words("--expect 'title.en=Rural water' set EA title.en=Water"));
    assert_eq!(ran.code, 0, "{ran:?}");
    let ran = place.run(&words("--expect 'title.en=Rural water' set EA title.en=Wells"));
    assert_eq!(ran.code, 7);
    assert!(ran.stderr.contains(r#"EA: title.en holds "Water", not "Rural water""#), "{ran:?}");
    assert_eq!(place.run(&words("--expect planned_start=2022 rm EB")).code, 7);
    assert_eq!(
        place.run(&words("--expect value=1 record EA/I1 2024-Q1 5 --source survey")).code,
        7
    );
    assert_eq!(place.run(&words("--expect titel=1 set EA note=x")).code, 2);
}

#[test]
fn undo_under_a_newer_edit_of_somebody_else_is_refused() {
    let place = Place::new();
    place.run(&words("set EA title.en=Water")).lines();
    place.run_with("USER", "lee", &words("set EA title.en=Wells")).lines();
    let before = place.state();
    let refused = place.run(&["undo"]);
    assert_eq!((refused.code, refused.stdout.as_str()), (7, ""));
    assert!(refused.stderr.contains("was changed meanwhile and now holds"), "{refused:?}");
    assert_eq!(place.run(&["undo", "--dry-run"]), refused);
    assert_eq!(place.state(), before);
    place.run_with("USER", "lee", &["undo"]).lines();
    assert_eq!(place.run(&["undo"]).stdout, "project EA: title.en: Water -> Rural water\n");
}

#[test]
fn undo_and_redo_go_back_and_forth_across_runs() {
    let place = Place::new();
    let titles = ["one", "two", "three", "four", "five"];
    for title in titles {
        place.run(&["set", "EA", &format!("title.en={title}")]).lines();
    }
    for title in ["four", "three", "two", "one", "Rural water"] {
        let ran = place.run(&["undo"]);
        assert!(ran.stdout.ends_with(&format!("-> {title}\n")), "{ran:?}");
    }
    for title in titles {
        let ran = place.run(&["redo"]);
        assert!(ran.stdout.ends_with(&format!("-> {title}\n")), "{ran:?}");
    }
    assert_eq!(place.run(&["redo"]).code, 4);
    assert_eq!(place.run(&["verify"]).code, 0);
}

#[test]
fn a_reason_and_a_name_go_into_the_log() {
    let place = Place::new();
    place.run(&words("--reason 'as agreed' --actor 'Lee S.' set EA note=x")).lines();
    let log = place.run(&words("log --limit 1 --json")).json();
    assert_eq!((&log[0]["reason"], &log[0]["actor"]), (&"as agreed".into(), &"Lee S.".into()));
    assert_eq!((&log[0]["desk"], &log[0]["kind"]), (&"SEOUL".into(), &"edit".into()));
    assert_eq!(log[0]["cells"][0]["new"], "x");
}

#[test]
fn a_batch_acknowledges_each_line_and_stops_at_the_first_that_fails() {
    let place = Place::new();
    let lines = "# a comment\nset EA note=one\n\nset EQ note=two\nset EA note=three\n";
    let ran = place.feed(&["batch"], lines);
    assert_eq!(ran.stdout, "project EA: note: (empty) -> one\nok 2\n");
    assert_eq!(ran.code, 4);
    assert!(ran.stderr.starts_with("dgcc: -:4: \"EQ\" names no record"), "{ran:?}");
    assert_eq!(place.run(&["show", "EA", "--json"]).json()["fields"]["note"], "one");
}

#[test]
fn a_batch_that_keeps_going_reports_every_failure_with_its_line() {
    let place = Place::new();
    let lines = "set EQ note=a\nset EA note=b\nset EA titel=c\nset EB 'note=d e'\n";
    let path = place.lay("lines", lines);
    let ran = place.run(&["batch", "--keep-going", path.to_str().unwrap()]);
    let acknowledged: Vec<_> = ran.stdout.lines().filter(|line| line.starts_with("ok ")).collect();
    assert_eq!(acknowledged, ["ok 2", "ok 4"]);
    assert_eq!(ran.code, 4, "the first failure decides");
    for line in [1, 3] {
        assert!(ran.stderr.contains(&format!("lines:{line}: ")), "{ran:?}");
    }
    assert_eq!(place.run(&["show", "EB", "--json"]).json()["fields"]["note"], "d e");
}

#[test]
fn a_batch_answers_each_line_before_the_next_one_comes() {
    use std::io::{BufRead, BufReader, Write};
    use std::process::Stdio;
    let place = Place::new();
    let mut command = place.command(&["batch", "-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let (send, answers) = std::sync::mpsc::channel();
    let output = child.stdout.take().unwrap();
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines() {
            send.send(line.unwrap()).ok();
        }
    });
    for number in 1..=3 {
        writeln!(input, "set EA note={number}").unwrap();
        input.flush().unwrap();
        let wait = std::time::Duration::from_secs(20);
        let answer = || answers.recv_timeout(wait).expect("an answer while the input is open");
        assert!(answer().starts_with("project EA: note: "));
        assert_eq!(answer(), format!("ok {number}"));
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn words_of_a_batch_are_quoted_as_in_a_shell() {
    let place = Place::new();
    let lines = r#"set EA note="it's \"so\"" title.ko='물 "깨끗"' title.id=air\ bersih"#;
    place.feed(&["batch"], lines).lines();
    let fields = &place.run(&["show", "EA", "--json"]).json()["fields"];
    assert_eq!(fields["note"], "it's \"so\"");
    assert_eq!(fields["title.ko"], "물 \"깨끗\"");
    assert_eq!(fields["title.id"], "air bersih");
    let open = place.feed(&["batch"], "set EA 'note=x");
    assert_eq!(open.code, 2);
    assert!(open.stderr.contains("-:1: a quotation mark is not closed"), "{open:?}");
    let init = place.feed(&["batch"], "init");
    assert_eq!(init.code, 2);
    assert!(init.stderr.contains("cannot stand in a batch"), "{init:?}");
    let unknown = place.feed(&["batch"], "sett EA note=x");
    assert_eq!(unknown.code, 2, "{unknown:?}");
}

#[test]
fn a_dry_run_in_a_batch_is_not_seen_by_the_next_line() {
    let place = Place::new();
    let ran = place.feed(&["batch"], "set EA note=x -n\nset EA note=y\n");
    assert_eq!(
        ran.stdout,
        "project EA: note: (empty) -> x\nok 1\nproject EA: note: (empty) -> y\nok 2\n"
    );
}

#[test]
fn with_several_partnerships_a_write_names_the_choices() {
    let place = Place::new();
    place.run(&words("add partnership code=XLB country=XLA title.en=Other")).lines();
    place.run(&words("--partnership XLB add project code=P1 title.en=One")).lines();
    for line in [
        "set EA note=x",
        "add project code=P2 title.en=x",
        "rm EA",
        "record EA/I1 2024-Q1 5",
        "report progress",
    ] {
        let ran = place.run(&words(line));
        assert_eq!(ran.code, 2, "{line}: {ran:?}");
        assert!(ran.stderr.contains("name one with --partnership: XLA, XLB"), "{line}: {ran:?}");
    }
    let all = place.run(&words("list project --columns partnership,code --format csv"));
    assert_eq!(all.stdout, "partnership,code\nXLA,EA\nXLA,EB\nXLB,P1\n");
    let one = place.run(&words("--partnership XLB list project --columns code --format csv"));
    assert_eq!(one.stdout, "code\nP1\n");
    assert_eq!(place.run_with("DGCC_PARTNERSHIP", "XLA", &words("set EA note=x")).code, 0);
}

/// What contradicts itself or what is there, with the record and the code that are named.
const CONTRADICTIONS: &[(&str, &str, &str)] = &[
    ("add project code=EC title.en=x planned_start=2025-05 planned_end=2025-04", "EC", "DATE001"),
    ("set EA planned_end=2020", "EA.planned_end", "DATE001"),
    ("set 2024-Q1 end=2023-12-31", "2024-Q1.end", "DATE001"),
    ("add dependency predecessor=EA/M2 successor=EA/M1", "EA/M1", "DEP001"),
    ("add dependency predecessor=EA/M1 successor=EA/M1", "EA/M1", "DEP001"),
    ("add sector_share project=EA sector=2021-2025/roads percent=30", "EA", "SHAR001"),
    ("set sector_share:EA/2021-2025/water percent=101", "EA", "SHAR002"),
    ("set EA gender=3", "EA.gender", "PROJ004"),
    ("record EA/I1 2024-Q2 50/40", "EA/I1/2024-Q2", "IND011"),
    ("record EA/I1 2024-Q2 7 --disaggregation sex=female", "disaggregation", "MEAS015"),
    ("record RATE 2024-Q2 50/0", "RATE/2024-Q2", "MEAS008"),
    ("set RATE? value=8", "RATE/2024-Q1", "MEAS014"),
    ("record STEP 2024-Q2 9zz", "STEP/2024-Q2", "IND008"),
    ("set STEP? word=9zz", "STEP/2024-Q1", "IND008"),
];

fn with_scales() -> Place {
    let place = Place::new();
    for line in [
        "add indicator code=RATE owner=partnership:XLA title.en=x measure=percentage",
        "record RATE 2024-Q1 65/68",
        "add indicator code=STEP owner=partnership:XLA title.en=x measure=ordinal scale=low;high",
        "record STEP 2024-Q1 low",
    ] {
        place.run(&words(line)).lines();
    }
    place
}

#[test]
fn what_contradicts_itself_is_refused_with_its_place_and_remedy() {
    let place = with_scales();
    let before = place.state();
    let id = |indicator: &str| {
        let list = format!("list measurement --where indicator={indicator} --json");
        place.run(&words(&list)).json()[0]["id"].as_str().unwrap().to_owned()
    };
    let (rate, step) = (id("RATE"), id("STEP"));
    for (line, named, code) in CONTRADICTIONS {
        let line = &line.replace("RATE?", &rate).replace("STEP?", &step);
        let ran = place.run(&words(line));
        assert_eq!(ran.code, 3, "{line}: {ran:?}");
        let lines: Vec<_> = ran.stderr.lines().collect();
        assert!(lines[0].contains(named) && ran.stderr.contains(&format!("({code})")), "{ran:?}");
        assert!(lines[1].starts_with("  "), "{line} has no remedy: {ran:?}");
        assert_eq!(place.state(), before, "{line}");
    }
    place.run(&["set", &rate, "value=95.6"]).lines();
    place.run(&words("set EA planned_start=2021-06")).lines();
}

#[test]
fn shares_may_be_entered_one_by_one_with_a_warning_until_they_sum_to_a_hundred() {
    let place = Place::new();
    let first = place.run(&words("add sector_share project=EB sector=2021-2025/roads percent=30"));
    assert!(first.code == 0 && first.stderr.contains("warning: project EB"), "{first:?}");
    let over = place.run(&words("add sector_share project=EB sector=2021-2025/water percent=71"));
    assert!(over.code == 3 && over.stderr.contains("sum to 101"), "{over:?}");
    let last = place.run(&words("add sector_share project=EB sector=2021-2025/water percent=70"));
    assert!(last.code == 0 && last.stderr.is_empty(), "{last:?}");
}
