//! The business rules, against the rule set that the IATI validator uses.

use std::collections::BTreeMap;
use std::fs;

use dgcc::exchange::iati::export::export;
use dgcc::exchange::iati::read::{Piece, Pieces};
use dgcc::exchange::iati::rules::{Weight, breaches, rules};
use dgcc::exchange::samples::{Sample, sample_plan};
use serde_json::Value as Json;

use super::shared;
use crate::support::written;

/// The rules that the activities of a file break on a day, with their lines.
fn broken(xml: &[u8], today: &str) -> Vec<(&'static str, usize)> {
    let (mut pieces, _) = Pieces::of(xml, None).unwrap();
    let mut found = vec![];
    while let Some(piece) = pieces.next_piece().unwrap() {
        if let Piece::Child(activity) = piece {
            let all = breaches(&activity, today.parse().unwrap());
            found.extend(all.into_iter().map(|breach| (breach.rule.id, breach.line)));
        }
    }
    found
}

/// Rules of activities by number, each with its severity, from the rule set.
fn official(json: &Json) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let object = json.as_object().unwrap();
    for (_, rules) in object.iter().filter(|(context, _)| !context.contains("organisations")) {
        collect(rules, &mut found);
    }
    found
}

fn collect(json: &Json, found: &mut BTreeMap<String, String>) {
    if let Some(info) = json.get("ruleInfo") {
        let text = |key: &str| info[key].as_str().unwrap().to_owned();
        found.insert(text("id"), text("severity"));
    }
    match json {
        Json::Object(fields) => fields.values().for_each(|value| collect(value, found)),
        Json::Array(values) => values.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}

#[test]
fn every_rule_of_the_rule_set_is_in_the_table() {
    let Some(path) = shared("rulesets/standard.json") else { return };
    let json: Json = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let mut wanted = official(&json);
    // It asks for a list of all registration agencies.
    assert_eq!(wanted.remove("1.14.8").as_deref(), Some("warning"));
    let word = |weight| if weight == Weight::Error { "error" } else { "warning" };
    let ours: BTreeMap<String, String> =
        rules().map(|rule| (rule.id.into(), word(rule.weight).into())).collect();
    assert_eq!(ours, wanted);
}

#[test]
fn the_examples_break_what_they_are_said_to_break() {
    for (name, wanted) in [
        ("valid", vec![]),
        (
            "rules-bad",
            vec![("2.1.2", 15), ("7.5.3", 19), ("8.9.2", 31), ("8.10.1", 32), ("11.2.1", 21)],
        ),
    ] {
        let Some(path) = shared(&format!("examples/{name}.xml")) else { return };
        let mut found = broken(&fs::read(path).unwrap(), "2026-11-25");
        found.sort_by_key(|(_, line)| *line);
        let mut wanted: Vec<(&str, usize)> = wanted;
        wanted.sort_by_key(|(_, line)| *line);
        assert_eq!(found, wanted, "{name}");
    }
}

/// One activity that breaks nothing, to be spoilt piece by piece.
const GOOD: &str = r#"<iati-activities version="2.03">
<iati-activity xml:lang="en" default-currency="USD" last-updated-datetime="2024-01-01T00:00:00Z">
<iati-identifier>AA-1-7</iati-identifier>
<reporting-org ref="AA-1" type="10"><narrative>A</narrative></reporting-org>
<title><narrative>T</narrative></title>
<participating-org ref="AA-1" role="1"/>
<activity-date type="2" iso-date="2023-01-01"/>
<recipient-country code="KE"/>
<sector vocabulary="1" code="15110"/>
<budget><period-start iso-date="2023-01-01"/><period-end iso-date="2023-12-31"/><value value-date="2023-01-01">1</value></budget>
<transaction><transaction-type code="3"/><transaction-date iso-date="2023-02-01"/><value value-date="2023-02-01">1</value></transaction>
<result type="1"><title><narrative>R</narrative></title><indicator measure="1"><title><narrative>I</narrative></title>
<baseline year="2022" value="0"/>
<period><period-start iso-date="2023-01-01"/><period-end iso-date="2023-12-31"/><target value="2"/><actual value="1"/></period>
</indicator></result>
</iati-activity>
</iati-activities>
"#;

#[test]
fn each_kind_of_rule_finds_what_breaks_it_and_where() {
    assert_eq!(broken(GOOD.as_bytes(), "2026-11-25"), []);
    for (from, to, id, line) in [
        ("AA-1-7<", "AA-1<", "1.1.3", 2),
        ("AA-1-7<", "BB-2-7<", "1.1.21", 3),
        ("AA-1-7<", " AA-1-7<", "1.3.1", 3),
        ("AA-1-7<", "AA-1-7|<", "1.3.13", 3),
        (" xml:lang=\"en\"", "", "4.1.1", 4),
        (" default-currency=\"USD\"", "", "7.8.1", 10),
        ("2024-01-01T", "2044-01-01T", "11.1.1", 2),
        ("type=\"2\"", "type=\"3\"", "6.11.1", 2),
        ("code=\"KE\"", "code=\"KE\" percentage=\"50\"", "3.1.4", 8),
        ("code=\"KE\"/>", "code=\"KE\"/><recipient-country code=\"UG\"/>", "3.1.1", 8),
        ("<recipient-country code=\"KE\"/>", "", "3.7.1", 2),
        ("<sector vocabulary=\"1\" code=\"15110\"/>", "", "6.2.2", 2),
        ("vocabulary=\"1\" code", "vocabulary=\"99\" code", "2.2.1", 9),
        ("code=\"15110\"/>", "code=\"15110\" percentage=\"101\"/>", "12.3.1", 9),
        ("iso-date=\"2023-12-31\"/><value", "iso-date=\"2025-12-31\"/><value", "7.5.3", 10),
        ("iso-date=\"2023-02-01\"", "iso-date=\"2033-02-01\"", "11.2.1", 11),
        (
            "<participating-org ref=\"AA-1\" role=\"1\"/>",
            "<participating-org role=\"1\"/>",
            "6.10.1",
            6,
        ),
        ("year=\"2022\" value=\"0\"", "year=\"2022\"", "8.8.1", 13),
        ("target value=\"2\"", "target value=\"two\"", "8.9.2", 14),
        ("measure=\"1\"", "measure=\"5\"", "8.10.3", 14),
        (
            "<title><narrative>R",
            "<title><narrative></narrative></title><title><narrative>R",
            "4.3.1",
            12,
        ),
        ("2023-12-31\"/><target", "2022-12-31\"/><target", "8.6.1", 14),
    ] {
        let spoilt = GOOD.replacen(from, to, 1);
        assert_ne!(spoilt, GOOD, "{from}");
        let found = broken(spoilt.as_bytes(), "2026-11-25");
        assert!(found.contains(&(id, line)), "{id} {from} -> {to}: {found:?}");
    }
}

#[test]
fn the_demo_breaks_no_rule_of_weight() {
    let existing = written(&sample_plan(Sample::Demo));
    let programs: Vec<_> = existing.programs.values().collect();
    let found = broken(&export(&programs), "2026-11-25");
    let errors = rules().filter(|rule| rule.weight == Weight::Error).map(|rule| rule.id);
    let errors: Vec<_> = errors.collect();
    let found: Vec<_> = found.into_iter().filter(|(id, _)| errors.contains(id)).collect();
    assert_eq!(found, []);
}
