//! iCalendar as a reader of RFC 5545 understands it.

use std::collections::{BTreeMap, HashMap};

use dgcc::domain::program::{Kind, Program};
use dgcc::domain::records::{Event, Milestone, MilestoneState};
use dgcc::domain::values::{Id, Link, Ml};
use dgcc::exchange::ics::{Calendar, Revisions};
use dgcc::exchange::samples::{Sample, sample_plan};
use dgcc::figures::Figures;
use dgcc::i18n::{Language, Texts};
use dgcc::store::Store;
use proptest::prelude::*;

use crate::support::{desk, id, step};

/// One component: its properties by name (without parameters).
type Component = BTreeMap<String, String>;

/// Reads a calendar as the standard says, and fails on what it forbids.
fn read(bytes: &[u8]) -> Vec<Component> {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.ends_with("\r\n"));
    assert_eq!(text.replace("\r\n", "").find(['\r', '\n']), None, "a bare line end");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    let unfolded = text.replace("\r\n ", "");
    let mut lines = unfolded.split_terminator("\r\n");
    assert_eq!(lines.next(), Some("BEGIN:VCALENDAR"));
    let (mut events, mut open): (Vec<Component>, Option<Component>) = (vec![], None);
    for line in lines {
        let (name, value) = line.split_once(':').unwrap();
        match (name, value, &mut open) {
            ("BEGIN", "VEVENT", None) => open = Some(Component::new()),
            ("END", "VEVENT", Some(_)) => events.extend(open.take()),
            (name, value, Some(event)) => {
                let name = name.split(';').next().unwrap().to_owned();
                assert!(event.insert(name, unescaped(value)).is_none(), "{line}");
            }
            ("VERSION" | "PRODID" | "CALSCALE", ..) | ("END", "VCALENDAR", None) => {}
            _ => panic!("{line}"),
        }
    }
    assert!(open.is_none());
    events
}

fn unescaped(value: &str) -> String {
    let (mut out, mut characters) = (String::new(), value.chars());
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next().unwrap() {
                'n' | 'N' => out.push('\n'),
                plain @ ('\\' | ';' | ',') => out.push(plain),
                other => panic!("\\{other}"),
            },
            plain => {
                assert!(plain == '\t' || !plain.is_control(), "{plain:?}");
                out.push(plain);
            }
        }
    }
    out
}

fn written(program: &Program, as_of: &str, log: &Revisions) -> Vec<u8> {
    let figures = Figures::new(program, as_of.parse().unwrap());
    let mut calendar = Calendar::default();
    calendar.add(program, &figures.agenda(), (&Texts::of(Language::En), log));
    calendar.bytes()
}

fn one_event(language: &str, title: &str, code: &str) -> Program {
    let mut program = Program { scope: id(1), ..Program::default() };
    program.events.put(Event {
        id: id(7),
        owner: Some(Link { kind: Kind::Partnership, id: id(1) }),
        code: code.into(),
        title: Ml::from([(language, title)]),
        start: "2025-03-30".parse().ok(),
        end: "2025-04-02".parse().ok(),
        ..Event::default()
    });
    program
}

#[test]
fn an_event_lasts_to_the_end_of_its_last_day() {
    let log = HashMap::from([(id(7), (3, 1_752_537_600_000))]);
    let events = read(&written(&one_event("ko", "협력위원회", "COM-1"), "2025-01-01", &log));
    let event = &events[0];
    assert_eq!((event["DTSTART"].as_str(), event["DTEND"].as_str()), ("20250330", "20250403"));
    assert_eq!((event["SEQUENCE"].as_str(), event["DTSTAMP"].as_str()), ("2", "20250715T000000Z"));
    assert_eq!(event["SUMMARY"], "협력위원회");
    assert_eq!(event["UID"], format!("{}@dgcc", id(7)));
}

#[test]
fn hostile_text_cannot_end_a_line_or_open_a_component() {
    let hostile = "a\r\nEND:VEVENT\r\nBEGIN:VALARM\n\u{85}X:1\u{2028}Y\u{b}\u{c}Z\u{0}\\n;,:\"";
    for (language, code) in [("en", hostile), ("en:X\r\nY", "COM"), ("en;A=B", "COM")] {
        let program = one_event(language, hostile, code);
        let bytes = written(&program, "2025-01-01", &HashMap::new());
        let events = read(&bytes);
        assert_eq!(events.len(), 1);
        let expected =
            "UID DTSTAMP SEQUENCE DTSTART DTEND SUMMARY DESCRIPTION CATEGORIES STATUS TRANSP";
        let mut expected: Vec<_> = expected.split(' ').collect();
        expected.sort_unstable();
        assert_eq!(events[0].keys().collect::<Vec<_>>(), expected);
        assert!(events[0]["SUMMARY"].starts_with("a\nEND:VEVENT\nBEGIN:VALARM\n"));
        assert!(events[0]["SUMMARY"].ends_with("\\n;,:\""));
        // What other readers take for the end of a line.
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text.find(['\u{85}', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}']), None);
    }
}

#[test]
fn a_cancelled_milestone_stays_and_says_so_and_a_vague_one_fills_its_month() {
    let mut program = one_event("en", "Committee", "COM");
    program.milestones.put(Milestone {
        id: id(8),
        code: "M1".into(),
        planned: "2025-02".parse().ok(),
        state: Some(MilestoneState::Cancelled),
        ..Milestone::default()
    });
    let events = read(&written(&program, "2025-01-01", &HashMap::new()));
    let milestone = events.iter().find(|event| event["UID"].starts_with(&id(8).to_string()));
    let milestone = milestone.unwrap();
    assert_eq!(milestone["STATUS"], "CANCELLED");
    assert_eq!((&*milestone["DTSTART"], &*milestone["DTEND"]), ("20250201", "20250301"));
}

#[test]
fn the_sample_makes_the_same_calendar_twice_with_every_uid_once() {
    let mut store = Store::in_memory(&desk()).unwrap();
    store.apply(&sample_plan(Sample::Demo).changes, &step(1)).unwrap();
    let partnership: Id = store.partnerships().unwrap()[0].1;
    let program = store.load(partnership).unwrap();
    let log = store.revisions(partnership, i64::MAX).unwrap();
    let bytes = written(&program, "2025-07-15", &log);
    assert_eq!(bytes, written(&program, "2025-07-15", &log));
    let events = read(&bytes);
    let mut uids: Vec<_> = events.iter().map(|event| &event["UID"]).collect();
    uids.sort();
    uids.dedup();
    assert_eq!(uids.len(), events.len());
    assert!(events.len() > program.milestones.len() + program.events.len());
    let before: HashMap<_, _> = events.iter().map(|e| (e["UID"].clone(), e.clone())).collect();
    let milestone = program.milestones.values().find(|m| m.actual.is_none()).unwrap();
    let edit = dgcc::log::change::Edit {
        kind: Kind::Milestone,
        id: milestone.id,
        cell: "forecast".into(),
        old: program.read(Kind::Milestone, milestone.id, "forecast").unwrap(),
        new: Kind::Milestone.slot("forecast").unwrap().shape.parse(Some("2026-01-31")).unwrap(),
    };
    let change = dgcc::log::change::Change::edit(partnership, "later", vec![edit]);
    store.apply(&[change], &step(2)).unwrap();
    let program = store.load(partnership).unwrap();
    let log = store.revisions(partnership, i64::MAX).unwrap();
    for after in read(&written(&program, "2025-07-15", &log)) {
        let before = &before[&after["UID"]];
        if before["DTSTART"] != after["DTSTART"] {
            let sequence = |event: &Component| event["SEQUENCE"].parse::<i64>().unwrap();
            assert!(sequence(&after) > sequence(before), "{after:?}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_comes_back_as_it_was_written(title in "\\PC{1,200}", code in "\\PC{1,60}") {
        let program = one_event("en", &title, &code);
        let events = read(&written(&program, "2025-01-01", &HashMap::new()));
        prop_assert_eq!(events.len(), 1);
        prop_assert_eq!(&events[0]["SUMMARY"], &dgcc::i18n::safe_lines(&title));
    }
}
