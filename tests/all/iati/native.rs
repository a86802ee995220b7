//! What is exported is valid by the official schema, and comes back whole.

use dgcc::domain::program::{Kind, Program};
use dgcc::domain::shape::Shape;
use dgcc::exchange::csv::Reading;
use dgcc::exchange::iati::{self, import::Ground};
use dgcc::exchange::import::{Existing, Options, plan};
use dgcc::exchange::samples::{Sample, built_in, sample_plan};
use dgcc::exchange::table::Input;
use dgcc::log::change::{Change, Edit};

use super::schema::is_valid;
use crate::support::{Random, XLA, written};

fn exported(programs: &[&Program]) -> (Vec<u8>, Input) {
    let xml = iati::export::export(programs);
    let input =
        iati::import::read("all.xml", xml.as_slice(), Reading::default(), &mut Ground::default());
    assert_eq!(input.leftovers, vec![], "{}", String::from_utf8_lossy(&xml));
    (xml, input)
}

#[test]
fn samples_are_valid_and_come_back_whole() {
    for sample in [Sample::Demo, Sample::Indonesia] {
        let existing = written(&sample_plan(sample));
        let programs: Vec<_> = existing.programs.values().collect();
        let (xml, input) = exported(&programs);
        is_valid(&xml);
        let here = plan(input.clone(), &existing, &Options::default(), &(), built_in);
        assert!(here.changes.is_empty(), "{:?} {:?}", here.problems, here.lines);
        assert!(here.problems.is_empty(), "{:?}", here.problems);
        let there = written(&plan(input, &Existing::default(), &Options::default(), &(), built_in));
        for (code, program) in &existing.programs {
            assert_eq!(there.programs[code], *program, "{code}");
        }
    }
}

#[test]
fn random_programs_are_valid_and_come_back_without_a_change() {
    for seed in 1..=30 {
        let mut random = Random(seed * 0x9E37_79B9);
        let mut program = Program { scope: XLA, ..Program::default() };
        for _ in 0..60 {
            program.apply(&random.change(&program)).unwrap();
        }
        let existing = Existing { programs: [("XLA".to_owned(), program.clone())].into() };
        let (xml, input) = exported(&[&program]);
        if seed % 6 == 0 {
            is_valid(&xml);
        }
        let plan = plan(input, &existing, &Options::default(), &(), built_in);
        let nothing = plan.changes.is_empty() && plan.problems.is_empty();
        assert!(nothing, "{seed}: {:?} {:?}", plan.problems, plan.lines);
    }
}

/// What a cell of each shape may hold, and XML stumbles over.
const TRAPS: [&str; 10] = [
    " space ",
    "줄\n바꿈\r\ttab",
    "<a b=\"c\">&amp;</a>",
    "]]>",
    "\u{1}\u{fffe}\u{85}\u{2028}",
    "\\u{20}",
    "unknown",
    "7",
    "N/A",
    "e\u{301}",
];

/// Overwrites some cells of every record with what is allowed and awkward.
fn scribble(random: &mut Random, program: &mut Program) {
    let tags = ["en", "ko", "fr", "zh-Hant", "1x"].map(String::from);
    for kind in Kind::ALL.iter().filter(|kind| !kind.traits().shared) {
        for id in program.ids(*kind) {
            let slot = random.pick(&kind.slots(&tags));
            let new = match slot.shape {
                Shape::Ref(_) | Shape::Link(_) => continue,
                Shape::Text(_) => slot.shape.parse(Some(random.pick(&TRAPS))),
                _ => Ok(random.value(slot.shape)),
            };
            let edits = [(slot.name, new)];
            for (cell, new) in edits {
                let old = program.read(*kind, id, &cell).unwrap();
                let workflow = ["state", "fingerprint", "voided_by"].contains(&cell.as_str());
                let of_code = kind.traits().code.contains(&cell.as_str());
                let Ok(new) = new else { continue };
                if workflow || of_code {
                    continue;
                }
                let edit = Edit { kind: *kind, id, cell, old, new };
                program.apply(&Change::edit(program.scope, "", vec![edit])).unwrap();
            }
        }
    }
}

#[test]
fn awkward_programs_are_valid_and_come_back_without_a_change() {
    let base = written(&sample_plan(Sample::Demo));
    for seed in 1..=6 {
        let mut random = Random(seed * 0x2545_F491);
        let mut existing = base.clone();
        let program = existing.programs.values_mut().next().unwrap();
        for _ in 0..=seed % 4 {
            scribble(&mut random, program);
        }
        let programs: Vec<_> = existing.programs.values().collect();
        let (xml, input) = exported(&programs);
        if seed % 3 == 0 {
            is_valid(&xml);
        }
        let plan = plan(input, &existing, &Options::default(), &(), built_in);
        let nothing = plan.changes.is_empty() && plan.problems.is_empty();
        assert!(nothing, "{seed}: {:?} {:?}", plan.problems, plan.lines);
    }
}

#[test]
fn another_program_may_change_what_the_standard_carries() {
    let existing = written(&sample_plan(Sample::Demo));
    let programs: Vec<_> = existing.programs.values().collect();
    let xml = String::from_utf8(iati::export::export(&programs)).unwrap();
    let before = "<activity-date type=\"1\" iso-date=\"";
    let place = xml.rfind(before).unwrap() + before.len();
    let mut edited = xml.clone();
    edited.replace_range(place..place + 10, "1999-12-31");
    let input = iati::import::read(
        "all.xml",
        edited.as_bytes(),
        Reading::default(),
        &mut Ground::default(),
    );
    let plan = plan(input, &existing, &Options::default(), &(), built_in);
    let lines: Vec<_> = plan.lines.iter().map(|line| (&*line.cell, &*line.new)).collect();
    assert_eq!(lines, [("planned_start", "1999-12-31")], "{:?}", plan.problems);
}
