//! Every sentence stands in three languages with the same variables.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::figures::check::RULES;

/// The variables of each message of a catalog.
fn catalog(language: &str, name: &str) -> BTreeMap<String, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/locales");
    let text = std::fs::read_to_string(root.join(language).join(name)).unwrap();
    let message = |line: &str| {
        let (key, text) = line.split_once(" = ")?;
        let pieces = text.split("{ $").skip(1);
        let names = pieces.filter_map(|piece| Some(piece.split_once(" }")?.0.to_owned()));
        Some((key.to_owned(), names.collect()))
    };
    text.lines().filter(|line| !line.starts_with('#')).filter_map(message).collect()
}

#[test]
fn the_languages_agree() {
    for name in ["why.ftl", "check.ftl"] {
        let english = catalog("en", name);
        assert_eq!(catalog("ko", name), english, "{name}");
        assert_eq!(catalog("id", name), english, "{name}");
    }
}

#[test]
fn every_rule_has_its_texts_and_every_text_its_rule() {
    let catalog = catalog("en", "check.ftl");
    let keys: BTreeSet<&str> = RULES.iter().flat_map(|rule| [rule.message, rule.remedy]).collect();
    assert_eq!(catalog.keys().map(String::as_str).collect::<BTreeSet<_>>(), keys);
    for rule in RULES {
        assert!(catalog[rule.remedy].is_empty(), "{}", rule.code);
    }
}

#[test]
fn every_reason_has_its_text_and_every_text_its_reason() {
    let mut used = BTreeSet::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/figures"), &mut used);
    let catalog = catalog("en", "why.ftl");
    let keys = catalog.keys().filter(|key| key.starts_with("why-")).cloned().collect();
    assert_eq!(used, keys);
}

/// The keys of sentences in the sources of a folder.
fn sources(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let pieces = text.split('"').filter(|piece| piece.starts_with("why-"));
        let whole =
            pieces.filter(|piece| piece.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
        found.extend(whole.filter(|piece| *piece != "why-").map(String::from));
    }
}
