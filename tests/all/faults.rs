//! Kills, crowds and a full disk: what was acknowledged is there, nothing is half-done.
//!
//! `DGCC_TEST_ALL=1` kills more than a hundred times; without it a dozen.

use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::cli::{DGCC, Place, Ran, words};

/// How often to kill: during edits, during an import.
fn kills() -> (u32, u32) {
    if std::env::var("DGCC_TEST_ALL").is_ok_and(|value| !value.is_empty()) {
        (60, 40)
    } else {
        (8, 4)
    }
}

/// Moments spread over a running time, each a little off its place; the same in every run.
fn moments(count: u32, whole: Duration) -> Vec<Duration> {
    let mut seed = 20_250_715u64;
    let mut share = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(seed >> 33).unwrap()) / f64::from(1u32 << 31)
    };
    (0..count).map(|n| whole.mul_f64((f64::from(n) + share()) / f64::from(count))).collect()
}

/// Starts a command, kills it after a while, and gives what it had printed.
fn killed(mut command: Command, input: Option<String>, after: Duration) -> String {
    command.stdin(if input.is_some() { Stdio::piped() } else { Stdio::null() });
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let feed = input.zip(child.stdin.take());
    let feeder = thread::spawn(move || feed.map(|(text, mut to)| to.write_all(text.as_bytes())));
    let mut from = child.stdout.take().unwrap();
    let reader = thread::spawn(move || {
        let mut text = String::new();
        from.read_to_string(&mut text).unwrap();
        text
    });
    thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    drop(feeder.join().unwrap());
    reader.join().unwrap()
}

fn whole(place: &Place) {
    let ran = place.run(&["verify"]);
    assert_eq!(ran.code, 0, "{ran:?}");
}

/// Each line writes its number into two cells, so that half a step would show.
fn edits(count: usize) -> String {
    (1..=count).map(|n| format!("set EA title.en=T{n} note=T{n}\n")).collect::<Vec<_>>().concat()
}

#[test]
fn a_kill_during_edits_loses_nothing_acknowledged_and_leaves_nothing_half_done() {
    const EDITS: usize = 60;
    let place = Place::new();
    let start = Instant::now();
    place.feed(&["batch"], edits(EDITS)).lines();
    let (count, _) = kills();
    let mut acknowledged = vec![];
    for after in moments(count, start.elapsed()) {
        let place = Place::new();
        let printed = killed(place.command(&["batch"]), Some(edits(EDITS)), after);
        let last = printed.lines().rev().find_map(|line| line.strip_prefix("ok ")?.parse().ok());
        let last: usize = last.unwrap_or(0);
        whole(&place);
        let log = place.run(&words("log EA --limit 1000 --json")).json();
        let steps = log.as_array().unwrap();
        let written = steps.len() - 1;
        assert!((last..=last + 1).contains(&written), "ok {last}, but {written} are there");
        for (number, step) in (1..=written).rev().zip(steps) {
            let cells = step["cells"].as_array().unwrap();
            let new: Vec<_> = cells.iter().map(|cell| cell["new"].as_str().unwrap()).collect();
            assert_eq!(new, [format!("T{number}"), format!("T{number}")], "after {after:?}");
        }
        let fields = &place.run(&["show", "EA", "--json"]).json()["fields"];
        assert!(written == 0 || fields["title.en"] == fields["note"], "{fields}");
        acknowledged.push(last);
    }
    assert!(acknowledged.iter().any(|n| (1..EDITS).contains(n)), "no kill hit: {acknowledged:?}");
}

#[test]
fn a_kill_during_an_import_leaves_all_of_it_or_nothing() {
    let (_, count) = kills();
    let source = Place::empty();
    let sample = if count > 10 { "demo" } else { "indonesia" };
    source.run(&["init", "--sample", sample]).lines();
    let json = source.run(&["export", "json"]).stdout;
    let text = source.run(&["export", "text"]).stdout;
    let empty = Place::empty();
    empty.run(&["init"]).lines();
    let empty = std::fs::read(empty.db()).unwrap();
    let begin = || {
        let place = Place::empty();
        place.lay("a.db", &empty);
        place.lay("all.json", &json);
        place
    };
    let place = begin();
    let start = Instant::now();
    place.run(&["import", "all.json"]).lines();
    let time = start.elapsed();
    assert_eq!(place.run(&["export", "text"]).stdout, text);
    for after in moments(count, time) {
        let place = begin();
        killed(place.command(&["import", "all.json"]), None, after);
        whole(&place);
        let partnerships = place.run(&["list", "partnership", "--json"]);
        if partnerships.stdout == "[]\n" {
            assert_eq!(place.run(&["log", "--json"]).stdout, "[]\n", "after {after:?}");
            assert_eq!(place.run(&["list", "country", "--json"]).stdout, "[]\n");
        } else {
            assert_eq!(place.run(&["export", "text"]).stdout, text, "after {after:?}");
        }
        let known = ["a.db", "a.db-shm", "a.db-wal", "all.json"];
        assert!(place.names().iter().all(|name| known.contains(&name.as_str())));
    }
}

#[test]
fn a_kill_during_an_export_leaves_no_half_file() {
    let place = Place::new();
    place.run(&["export", "json", "-o", "x.json"]).lines();
    let before = std::fs::read(place.path("x.json")).unwrap();
    place.run(&words("set EA note=x")).lines();
    let start = Instant::now();
    place.run(&["export", "json", "-o", "y.json"]).lines();
    let after = std::fs::read(place.path("y.json")).unwrap();
    for moment in moments(kills().0, start.elapsed()) {
        killed(place.command(&["export", "json", "-o", "x.json", "--force"]), None, moment);
        let now = std::fs::read(place.path("x.json")).unwrap();
        assert!(now == before || now == after, "{moment:?}");
    }
}

#[test]
fn eight_processes_write_at_once_and_one_reads_and_none_is_refused() {
    const WRITERS: usize = 8;
    const EACH: usize = 10;
    let place = Place::new();
    let add =
        (0..WRITERS).map(|n| format!("add project code=W{n} title.en=W{n}\n")).collect::<Vec<_>>();
    place.feed(&["batch"], add.concat()).lines();
    let busy = AtomicBool::new(true);
    thread::scope(|scope| {
        let write = |n: usize| {
            let place = &place;
            scope.spawn(move || {
                for edit in 1..=EACH {
                    let ran = place.run(&["set", &format!("W{n}"), &format!("note={edit}")]);
                    assert_eq!(ran.code, 0, "W{n} {edit}: {ran:?}");
                }
            })
        };
        let writers: Vec<_> = (0..WRITERS).map(write).collect();
        let reader = scope.spawn(|| {
            while busy.load(Ordering::Relaxed) {
                assert_eq!(place.run(&["list", "project"]).code, 0);
            }
        });
        let done: Vec<_> = writers.into_iter().map(thread::ScopedJoinHandle::join).collect();
        busy.store(false, Ordering::Relaxed);
        reader.join().unwrap();
        assert!(done.iter().all(Result::is_ok));
    });
    for n in 0..WRITERS {
        let log = place.run(&words(&format!("log W{n} --limit 100 --json"))).json();
        let new = |step: &serde_json::Value| step["cells"][0]["new"].as_str().unwrap().to_owned();
        let notes: Vec<_> = log.as_array().unwrap().iter().take(EACH).map(new).collect();
        let wanted: Vec<_> = (1..=EACH).rev().map(|edit| edit.to_string()).collect();
        assert_eq!(notes, wanted, "W{n}");
    }
    whole(&place);
}

#[test]
fn two_writers_of_one_cell_both_stand_in_the_log() {
    let place = Place::new();
    thread::scope(|scope| {
        for name in ["a", "b"] {
            let place = &place;
            scope.spawn(move || {
                for edit in 1..=5 {
                    let ran = place.run(&["set", "EA", &format!("note={name}{edit}")]);
                    assert!([0, 7].contains(&ran.code), "written, or refused as stale: {ran:?}");
                }
            });
        }
    });
    whole(&place);
    // Each edit took over from the one before it.
    let log = place.run(&words("log EA --limit 100 --json")).json();
    let cells: Vec<_> = log.as_array().unwrap().iter().map(|step| &step["cells"][0]).collect();
    let notes: Vec<_> = cells.iter().filter(|cell| cell["field"] == "note").collect();
    assert!(notes.len() >= 5);
    assert!(notes.windows(2).all(|pair| pair[0]["old"] == pair[1]["new"]), "{notes:?}");
}

/// Runs where no file may grow beyond so many blocks of 512 bytes, as on a full disk.
fn cramped(place: &Place, blocks: u32, line: &str) -> Ran {
    place.shell(&format!("trap '' XFSZ; ulimit -f {blocks}; exec {DGCC} {line}"))
}

#[test]
fn a_full_disk_refuses_with_a_message_and_leaves_everything_as_it_was() {
    let place = Place::new();
    let row = |n| format!("Z{n},Title {n} {}\n", "x".repeat(200));
    let rows = (0..500).map(row).collect::<Vec<_>>().concat();
    place.lay("project.csv", format!("code,title.en\n{rows}"));
    let before = place.state();
    for line in [
        "import project.csv",
        "backup b.db",
        "export json -o b.json",
        "export csv -o b",
        "--db n.db init --sample demo",
    ] {
        for blocks in [0, 8, 40] {
            let fits = line.starts_with("export") && blocks > 8;
            let ran = cramped(&place, blocks, line);
            if !fits {
                assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{line} in {blocks}: {ran:?}");
                assert!(ran.stderr.contains("dgcc: "), "{line} in {blocks}: {ran:?}");
                let known = ["a.db", "a.db-shm", "a.db-wal", "project.csv"];
                let stray = place.names().into_iter().find(|name| !known.contains(&name.as_str()));
                assert_eq!(stray, None, "{line} in {blocks}");
            }
            for made in ["b.json", "b"] {
                std::fs::remove_file(place.path(made)).ok();
                std::fs::remove_dir_all(place.path(made)).ok();
            }
        }
    }
    assert_eq!(place.state(), before);
    whole(&place);
    assert_eq!(place.run(&["import", "project.csv"]).code, 0, "it works again afterwards");
}

#[test]
fn ctrl_c_ends_a_command_and_leaves_nothing_half_written() {
    let place = Place::new();
    let mut command = place.command(&["batch"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(edits(3).as_bytes()).unwrap();
    thread::sleep(Duration::from_millis(300));
    let pid = child.id().to_string();
    assert!(
        Command::new("/bin/sh")
            .args(["-c", &format!("kill -INT {pid}")])
            .status()
            .unwrap()
            .success()
    );
    let start = Instant::now();
    let status = child.wait().unwrap();
    assert!(start.elapsed() < Duration::from_millis(500));
    assert!(!status.success());
    whole(&place);
    assert_eq!(place.run(&["show", "EA", "--json"]).json()["fields"]["note"], "T3");
}
