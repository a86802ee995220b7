//! The official schema as the judge, through whichever of its readers is installed.

use std::io::Write;
use std::process::{Command, Stdio};

use super::shared;

/// What the schema says against a file; none where nobody can judge.
pub fn faults(xml: &[u8]) -> Option<String> {
    let schema = shared("xsd/iati-activities-schema.xsd")?;
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(xml).unwrap();
    let lint = Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema"])
        .args([&schema, &file.path().to_path_buf()])
        .output();
    if let Ok(lint) = lint {
        let said = String::from_utf8_lossy(&lint.stderr).into_owned();
        return Some(if lint.status.success() { String::new() } else { said });
    }
    let script = "import sys; from lxml import etree; s = etree.XMLSchema(etree.parse(sys.argv[1]))
t = etree.parse(sys.argv[2]); s.validate(t); print('\\n'.join(map(str, s.error_log)))";
    let python = Command::new("python3")
        .args(["-c", script])
        .args([&schema, &file.path().to_path_buf()])
        .stdin(Stdio::null())
        .output();
    if let Some(python) = python.ok().filter(|python| python.status.success()) {
        return Some(String::from_utf8_lossy(&python.stdout).trim().to_owned());
    }
    assert!(std::env::var_os("DGCC_TEST_ALL").is_none(), "neither xmllint nor lxml is there");
    println!("skipped: neither xmllint nor lxml is there");
    None
}

/// The schema has nothing to say against a file.
pub fn is_valid(xml: &[u8]) {
    if let Some(said) = faults(xml) {
        let first: Vec<_> = said.lines().take(20).collect();
        assert!(said.is_empty(), "{}", first.join("\n"));
    }
}

#[test]
fn the_judge_knows_good_from_bad() {
    for (name, good) in
        [("valid", true), ("rules-bad", true), ("invalid", false), ("ext-middle", false)]
    {
        let Some(path) = shared(&format!("examples/{name}.xml")) else { return };
        let Some(said) = faults(&std::fs::read(path).unwrap()) else { return };
        assert_eq!(said.is_empty(), good, "{name}: {said}");
    }
}
