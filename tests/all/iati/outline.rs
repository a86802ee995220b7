//! Activities made at random from the outline of the schema: every element and attribute of the
//! standard, written in the ways that publishers write them.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use dgcc::domain::program::Program;
use dgcc::exchange::csv::Reading;
use dgcc::exchange::iati::import::Ground;
use dgcc::exchange::iati::{export, import};
use dgcc::exchange::import::{Existing, Options, plan};

use super::foreign::{activities, planned};
use super::{schema, shared};
use crate::support::written;

/// An element of the outline.
#[derive(Debug, Clone, Default)]
struct Shape {
    name: String,
    least: usize,
    many: bool,
    /// Name, whether it is required, and its type.
    attributes: Vec<(String, bool, String)>,
    text: String,
    children: Vec<Shape>,
    depth: usize,
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn often(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

/// The element that a line of the outline names; none where it is about how they are strung.
fn shape(line: &str) -> Option<Shape> {
    let (bare, depth) = (line.trim(), line.len() - line.trim_start().len());
    let mut words = bare.split(' ');
    let (name, count) = (words.next()?, words.next()?);
    let (least, most) = count.split_once("..")?;
    if name.starts_with('(') || name == "ANY" {
        return None;
    }
    let mut shape = Shape {
        name: name.into(),
        least: least.parse().ok()?,
        many: most != "1",
        depth,
        ..Shape::default()
    };
    let rest: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    for (place, word) in rest.iter().enumerate() {
        let text = word.strip_prefix("type=xsd:").map(String::from);
        let text = text.or_else(|| {
            (*word == "@ext")
                .then(|| rest.get(place + 1)?.strip_prefix("xsd:").map(String::from))
                .flatten()
        });
        shape.text = text.unwrap_or(std::mem::take(&mut shape.text));
        if let Some(attribute) = word.strip_prefix('@').filter(|name| *name != "ext") {
            let (name, kind) = match attribute.strip_prefix("xml:lang") {
                Some(_) => ("xml:lang", ""),
                None => attribute.split_once(':').unwrap_or((attribute, "")),
            };
            let required = name.ends_with('*');
            shape.attributes.push((name.trim_end_matches('*').into(), required, kind.into()));
        }
    }
    Some(shape)
}

/// The activity of the outline with all that may stand in it.
fn outline(text: &str) -> Shape {
    let mut open: Vec<Shape> = vec![Shape::default()];
    let close = |open: &mut Vec<Shape>| {
        let last = open.pop().unwrap();
        open.last_mut().unwrap().children.push(last);
    };
    for shape in text.lines().filter_map(shape) {
        while open.len() > 1 && open.last().unwrap().depth >= shape.depth {
            close(&mut open);
        }
        open.push(shape);
    }
    while open.len() > 1 {
        close(&mut open);
    }
    let mut activity = open[0].children[0].children[0].clone();
    assert_eq!(activity.name, "iati-activity");
    let papers = activity.children.iter().find(|child| child.name == "document-link");
    let papers = papers.cloned().unwrap();
    lend(&mut activity, &papers);
    activity
}

/// What is a document wherever it stands has the parts of one.
fn lend(shape: &mut Shape, papers: &Shape) {
    if shape.name == "document-link" && shape.children.is_empty() {
        (shape.attributes, shape.children) = (papers.attributes.clone(), papers.children.clone());
    }
    shape.children.iter_mut().for_each(|child| lend(child, papers));
}

const WORDS: &[&str] = &[
    "Water",
    "도시 교통",
    "Pelayanan publik",
    "<b>&amp;\"x\"</b>",
    "O'Neil & co",
    "=1+2",
    "a  b",
    "日本語",
    "line1\nline2",
    "@x",
    "-5",
    "N/A",
    "100 %",
    "1,234.50",
    "Yes",
];
const NUMBERS: &[&str] =
    &["0", "10", "-5.50", "1000000", "12.345", ".5", "+3", " 42 ", "0.00", "7.10"];

fn day(dice: &mut Dice) -> String {
    let zone = dice.pick(&["", "", "", "", "Z", "+08:00"]);
    let year = dice.pick(&["2015", "2020", "2024", "2025"]);
    format!("{year}-{:02}-{:02}{zone}", dice.roll(12) + 1, dice.roll(28) + 1)
}

fn attribute(dice: &mut Dice, element: &str, (name, kind): (&str, &str)) -> String {
    let of: &[&str] = match (element, name, kind) {
        (_, "iso-date" | "value-date" | "extraction-date", _) | (_, _, "date") => return day(dice),
        (_, _, "dateTime") => return format!("{}T09:00:00Z", &day(dice)[..10]),
        (_, "xml:lang", _) => &["en", "ko", "id", "fr", "EN", "pt-BR"],
        (_, "currency" | "default-currency", _) => &["USD", "EUR", "KRW", "IDR", "XYZ"],
        (_, _, "boolean") => &["0", "1", "true", "false"],
        (_, "percentage", _) => &["50", "33.3", "100", "12.5"],
        (_, "year", _) => &["2020", "2023", "2024"],
        (_, _, "decimal") => &["1", "2.5", "2024"],
        (_, _, "positiveInteger" | "int" | "nonNegativeInteger") => &["1", "2", "3"],
        (_, "measure", _) => &["1", "2", "3", "4", "5"],
        (_, "url", _) | (_, _, "anyURI") => {
            &["https://example.org/a?b=1&c=%20d", "http://x.org/한글.pdf"]
        }
        (_, "role", _) | ("activity-date", "type", _) => &["1", "2", "3", "4"],
        ("result", "type", _) | ("policy-marker", "code", _) => &["1", "2", "3", "9"],
        ("budget" | "planned-disbursement", "type", _) => &["1", "2"],
        ("transaction-type", "code", _) => &["1", "2", "3", "4", "7", "11", "13"],
        ("sector", "code", _) => &["15110", "11220", "98", "ABC"],
        ("recipient-country", "code", _) => &["ID", "KR", "KE", "XK"],
        ("category", "code", _) => &["A01", "B02", "A12"],
        (_, "code", _) => &["1", "2", "10", "C01", "X-9"],
        (_, "vocabulary", _) => &["1", "2", "99", "10"],
        ("legacy-data", "value", _) => WORDS,
        (_, "value", _) => &["Yes", "", "45 %", "1,200", "12.50", " 7"],
        (_, "ref" | "provider-activity-id" | "receiver-activity-id" | "activity-id", _) => {
            &["XM-DAC-7", "KR-GOV-010", "35", "", "GB-1-2"]
        }
        (_, _, "NMTOKEN") => &["activity-status"],
        _ => &["1", "2", "10", "A1"],
    };
    dice.pick(of).to_owned()
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\n', "&#10;")
}

/// Elements in which the schema allows no attribute, or no element, of others.
const NOT_MARKED: &[&str] =
    &["related-activity", "legacy-data", "condition", "target", "actual", "pos"];
const NOT_FILLED: &[&str] =
    &["iati-identifier", "telephone", "email", "website", "pos", "value", "narrative"];

fn emit(dice: &mut Dice, shape: &Shape, xml: &mut String) {
    let name = shape.name.as_str();
    write!(xml, "<{name}").unwrap();
    for (own, required, kind) in &shape.attributes {
        if *required || dice.often(60) {
            let text = escaped(&attribute(dice, name, (own, kind)));
            write!(xml, " {own}=\"{text}\"").unwrap();
        }
    }
    let plain = shape.attributes.is_empty() && shape.children.is_empty();
    if dice.often(4) && !plain && !NOT_MARKED.contains(&name) {
        write!(xml, " x:note=\"{}\"", escaped(dice.pick(WORDS))).unwrap();
    }
    xml.push('>');
    if shape.children.is_empty() {
        let text = match (name, shape.text.as_str()) {
            ("pos", _) => "-6.2 106.8",
            ("website", _) | (_, "anyURI") => "https://x.org",
            (_, "decimal") => dice.pick(NUMBERS),
            (_, "string") => dice.pick(WORDS),
            _ => "",
        };
        xml.push_str(&escaped(text));
    }
    for child in &shape.children {
        let most = if child.many { 3 } else { 1 };
        let extra = if dice.often(60) { dice.roll(most + 1) } else { 0 };
        for _ in 0..extra.max(child.least) {
            emit(dice, child, xml);
        }
    }
    if dice.often(3) && !shape.children.is_empty() && !NOT_FILLED.contains(&name) {
        write!(xml, "<x:more a=\"1\">{}<x:in/></x:more>", escaped(dice.pick(WORDS))).unwrap();
    }
    write!(xml, "</{name}>").unwrap();
}

/// So many activities, each under an identifier of its own.
fn file(activity: &Shape, seed: u64, count: usize) -> String {
    let mut dice = Dice(seed);
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\" xmlns:x=\"urn:x\">\n",
    );
    for number in 0..count {
        let mut one = String::new();
        emit(&mut dice, activity, &mut one);
        let (from, to) =
            (one.find("<iati-identifier").unwrap(), one.find("</iati-identifier>").unwrap());
        one.replace_range(from..to, &format!("<iati-identifier>XX-1-{seed}-{number}"));
        xml.push_str(&one);
        xml.push('\n');
    }
    xml + "</iati-activities>\n"
}

/// Every element with its text and every attribute with its value, however they are spaced.
fn said(
    element: &dgcc::exchange::iati::element::Element,
    path: &str,
    found: &mut BTreeMap<String, usize>,
) {
    if element.name.is_empty() || element.name.starts_with("{urn:dgcc:iati:1}") {
        return;
    }
    let path = format!("{path}/{}", element.name);
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    *found.entry(format!("{path} {}", plain(&element.text))).or_default() += 1;
    for (name, value) in &element.attributes {
        *found.entry(format!("{path}/@{name} {}", plain(value))).or_default() += 1;
    }
    element.children.iter().for_each(|child| said(child, &path, found));
}

#[test]
fn whatever_the_schema_allows_comes_in_and_goes_out_as_it_was_written() {
    let Some(path) = shared("xsd-outline.txt") else { return };
    let activity = outline(&fs::read_to_string(path).unwrap());
    for seed in 1..=4 {
        let xml = file(&activity, seed, 25);
        schema::is_valid(xml.as_bytes());
        let made = planned(xml.as_bytes(), &Existing::default());
        assert_eq!(made.problems, [], "seed {seed}");
        let existing = written(&made);
        let again = planned(xml.as_bytes(), &existing);
        assert!(again.changes.is_empty(), "seed {seed}: {:?}", again.lines);
        let programs: Vec<&Program> = existing.programs.values().collect();
        let out = export::export(&programs);
        schema::is_valid(&out);
        let after = activities(&out);
        for (identifier, element) in activities(xml.as_bytes()) {
            let (mut wanted, mut found) = (BTreeMap::new(), BTreeMap::new());
            said(&element, "", &mut wanted);
            said(&after[&identifier], "", &mut found);
            for (what, count) in wanted {
                let kept = found.get(&what).copied().unwrap_or_default();
                assert!(kept >= count, "seed {seed}, {identifier}: {what}: {kept} of {count}");
            }
        }
        let mut ground = Ground::of(&existing, None);
        let back = import::read("out.xml", out.as_slice(), Reading::default(), &mut ground);
        let back =
            plan(back, &existing, &Options::default(), &(), dgcc::exchange::samples::built_in);
        assert!(
            back.changes.is_empty() && back.problems.is_empty(),
            "seed {seed}: {:?} {:?}",
            back.problems,
            back.lines
        );
    }
}
