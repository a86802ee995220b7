//! Files of other publishers: taken over, accounted for line by line, and written back.

use std::collections::BTreeMap;
use std::fs;

use dgcc::domain::program::Program;
use dgcc::domain::values::Id;
use dgcc::exchange::csv::Reading;
use dgcc::exchange::iati::element::Element;
use dgcc::exchange::iati::import::Ground;
use dgcc::exchange::iati::read::{Piece, Pieces};
use dgcc::exchange::iati::{export, import};
use dgcc::exchange::import::{Existing, Options, plan};
use dgcc::exchange::table::Input;
use dgcc::log::plan::{Leftover, Plan};

use super::schema;
use super::shared;
use crate::support::written;

fn new_id() -> impl FnMut(dgcc::domain::program::Kind, &str, &str) -> Id {
    dgcc::exchange::samples::built_in
}

pub fn planned(xml: &[u8], existing: &Existing) -> Plan {
    let mut ground = Ground::of(existing, None);
    let input: Input = import::read("file.xml", xml, Reading::default(), &mut ground);
    plan(input, existing, &Options::default(), &(), new_id())
}

pub fn activities(xml: &[u8]) -> BTreeMap<String, Element> {
    let (mut pieces, _) = Pieces::of(xml, None).unwrap();
    let mut found = BTreeMap::new();
    while let Some(piece) = pieces.next_piece().unwrap() {
        if let Piece::Child(element) = piece {
            let identifier = element.child("iati-identifier").unwrap().text.trim().to_owned();
            found.insert(identifier, element);
        }
    }
    found
}

/// Every element and attribute with its path and what it says.
fn said(element: &Element, path: &str, found: &mut BTreeMap<String, usize>) {
    if element.name.is_empty() || element.name.starts_with("{urn:dgcc:iati:1}") {
        return;
    }
    let path = format!("{path}/{}", element.name);
    let words: Vec<_> = element.text.split_whitespace().collect();
    *found.entry(format!("{path} {}", words.join(" "))).or_default() += 1;
    for (name, value) in &element.attributes {
        // A number is the same however its thousands are parted, a language in capitals too.
        let value = value.trim().to_lowercase().replace([',', '%'], "");
        *found.entry(format!("{path}/@{name} {value}")).or_default() += 1;
    }
    element.children.iter().for_each(|child| said(child, &path, found));
}

/// How many elements and attributes a file has, and what of them another lacks.
fn lost(before: &[u8], after: &[u8]) -> (usize, Vec<String>) {
    let after = activities(after);
    let (mut all, mut lost) = (0, vec![]);
    for (identifier, element) in activities(before) {
        let (mut wanted, mut found) = (BTreeMap::new(), BTreeMap::new());
        said(&element, "", &mut wanted);
        said(after.get(&identifier).unwrap_or(&Element::default()), "", &mut found);
        for (what, count) in wanted {
            all += count;
            let left = count.saturating_sub(found.get(&what).copied().unwrap_or_default());
            lost.extend(std::iter::repeat_n(format!("{identifier}: {what}"), left));
        }
    }
    (all, lost)
}

/// Every text of a file stands somewhere in another.
fn every_word_is_there(before: &[u8], after: &[u8]) {
    fn texts(element: &Element, found: &mut Vec<String>) {
        found.push(element.text.split_whitespace().collect::<Vec<_>>().join(" "));
        element.children.iter().for_each(|child| texts(child, found));
    }
    let [mut wanted, mut found] = [vec![], vec![]];
    for (file, texts_of) in [(before, &mut wanted), (after, &mut found)] {
        for activity in activities(file).values() {
            texts(activity, texts_of);
        }
    }
    wanted.retain(|text| !found.contains(text));
    assert_eq!(wanted, Vec::<String>::new());
}

const SAMPLES: &[(&str, bool)] = &[
    ("usaid-kr", true),
    ("usaid-my", true),
    ("worldbank-679", true),
    ("wri-strategic-plan", true),
    ("acfspain-ml", true),
    ("flattener-gdihub", true),
    ("flattener-ifad", false),
    ("flattener-fcdo", true),
    ("flattener-canada", false),
    ("oipav2-tis-collection", false),
    ("minbuza-example_203_file", true),
];

/// Every piece that is kept stands in the line that is said; of an older file some line is said.
fn stand_where_they_are_said_to(xml: &[u8], leftovers: &[Leftover], old: bool) {
    let text = String::from_utf8_lossy(xml);
    let lines: Vec<&str> = text.lines().collect();
    assert!(!leftovers.is_empty());
    for Leftover { line, path } in leftovers {
        let last = path.rsplit(['/', '@', '}']).next().unwrap_or_default();
        // The attributes of an element may stand below it.
        let reach = if path.contains('@') { 12 } else { 1 };
        let near = lines.iter().skip(line - 1).take(reach);
        let name = last.strip_prefix("xml:").unwrap_or(last);
        assert!(near.clone().any(|line| line.contains(name)) || old, "{line}: {path}");
        assert!(near.count() > 0, "{line}: {path}");
    }
}

#[test]
fn real_files_come_in_and_go_out_again() {
    for (name, valid) in SAMPLES {
        let Some(path) = shared(&format!("samples/{name}.xml")) else { return };
        let xml = fs::read(path).unwrap();
        let made = planned(&xml, &Existing::default());
        let existing = written(&made);
        let again = planned(&xml, &existing);
        let nothing = again.changes.is_empty() && again.problems.is_empty();
        assert!(nothing, "{name}: {:?} {:?}", again.problems, again.lines);
        let programs: Vec<&Program> = existing.programs.values().collect();
        let out = export::export(&programs);
        if *valid {
            schema::is_valid(&out);
        }
        let (all, lost) = lost(&xml, &out);
        println!(
            "{name}: {} of {all} lost, {} kept as they stand",
            lost.len(),
            made.leftovers.len()
        );
        for one in lost.iter().take(12) {
            println!("  {one}");
        }
        // What is older than 2.0x is written in the new shape.
        let old = *name == "oipav2-tis-collection";
        stand_where_they_are_said_to(&xml, &made.leftovers, old);
        assert!(old || lost.len() * 100 <= all, "{name}: {} of {all}", lost.len());
        if old {
            every_word_is_there(&xml, &out);
        }
        let mut ground = Ground::of(&existing, None);
        let back = import::read("out.xml", out.as_slice(), Reading::default(), &mut ground);
        let back = plan(back, &existing, &Options::default(), &(), new_id());
        let nothing = back.changes.is_empty() && back.problems.is_empty();
        assert!(nothing, "{name} back: {:?} {:?}", back.problems, back.lines);
    }
}
