//! Activities through the real program.

use std::fmt::Write;

use super::{Place, words};
use crate::iati::shared;

const ONE: &str = r#"<?xml version="1.0"?>
<iati-activities version="2.03" xmlns:x="urn:x">
<iati-activity xml:lang="en" default-currency="USD">
<iati-identifier> AA-1-7/B </iati-identifier>
<reporting-org ref="AA-1" type="10"><narrative>A fund</narrative></reporting-org>
<title><narrative>Wells &amp; pumps</narrative></title>
<participating-org ref="AA-1" type="10" role="1"><narrative>A fund</narrative></participating-org>
<activity-date type="1" iso-date="2024-01-01Z"/>
<recipient-country code="KE"/>
<transaction><transaction-type code="3"/><transaction-date iso-date="2024-05-02"/>
<value value-date="2024-05-02">1,000.250</value><x:y>z</x:y></transaction>
<default-aid-type code="C01"/>
</iati-activity>
</iati-activities>
"#;

#[test]
fn a_file_comes_in_is_accounted_for_and_goes_out() {
    let place = Place::new();
    place.lay("aid.xml", ONE);
    let dry = place.run(&words("import aid.xml --dry-run"));
    assert_eq!(dry.code, 0, "{dry:?}");
    assert!(dry.stderr.contains("aid.xml: UTF-8, IATI 2.03"), "{dry:?}");
    assert!(
        dry.stderr.contains("line 12: kept as it stands: iati-activity/default-aid-type"),
        "{dry:?}"
    );
    assert!(dry.stderr.contains("line 11: kept as it stands: transaction/{urn:x}y"), "{dry:?}");
    let ran = place.run(&words("import aid.xml --json")).json();
    assert_eq!(ran["errors"], serde_json::json!([]));
    let again = place.run(&words("import aid.xml"));
    assert!(again.stdout.contains("0 created, 0 updated"), "{again:?}");
    let list = place.run(&words("list transaction --partnership KEN --format csv"));
    assert!(list.stdout.contains("1000.250"), "{list:?}");
    let out = place.run(&words("export iati --partnership KEN -o -"));
    assert_eq!(out.code, 0, "{out:?}");
    assert!(out.stdout.contains("<iati-identifier> AA-1-7/B </iati-identifier>"), "{out:?}");
    assert!(out.stderr.contains("`dgcc check --for iati` names the records"), "{out:?}");
    place.run(&["undo"]).lines();
    assert_eq!(place.run(&words("list project --partnership KEN")).code, 4, "one step");
}

/// Files that must be refused: what they are, and what the message says.
fn hostile() -> Vec<(String, &'static str)> {
    let head = "<iati-activities version=\"2.03\">\n<iati-activity>\n";
    let tail = "</iati-activity></iati-activities>";
    let mut attributes = String::new();
    for n in 0..65 {
        write!(attributes, " a{n}=\"\"").unwrap();
    }
    let long = "x".repeat(70_000);
    vec![
        ("<!DOCTYPE a [<!ENTITY x \"y\">]>\n<iati-activities/>".into(), "document type"),
        (format!("{head}{}{}{tail}", "<a>".repeat(63), "</a>".repeat(63)), "more than 64 of depth"),
        (format!("{head}<a{attributes}/>{tail}"), "more than 64 of attributes"),
        (format!("{head}<a>{long}</a>{tail}"), "bytes in a text"),
        (format!("{head}<a b=\"{long}\"/>{tail}"), "bytes in an attribute"),
        (format!("{head}<a>&#1;</a>{tail}"), "cannot stand in XML"),
        (format!("{head}<a>&#x110000;</a>{tail}"), "not XML"),
        (format!("{head}<a>&x;</a>{tail}"), "the entity is not declared"),
        (format!("{head}<a></b>{tail}"), "not XML"),
        (format!("{head}{tail}<more/>"), "more than one root"),
        (format!("{head}<a>"), "the file ends too early"),
        (format!("{head}<p:a/>{tail}"), "stands for no namespace"),
        ("<html/>".into(), "its root is html"),
        ("<iati-activities version=\"3.0\"/>".into(), "its version is"),
        (format!("<a {}", "b ".repeat(3 << 20)), "bytes in one tag"),
        (
            "<iati-activities version=\"2.03\"><iati-activity/></iati-activities>".into(),
            "iati-identifier",
        ),
    ]
}

#[test]
fn hostile_files_are_refused_with_their_line() {
    let place = Place::new();
    let before = place.state();
    for (text, says) in hostile() {
        place.lay("bad.xml", &text);
        let ran = place.run(&words("import bad.xml"));
        let start: String = text.chars().take(90).collect();
        assert_eq!(ran.code, 3, "{start}: {ran:?}");
        assert!(ran.stderr.contains(says), "{start}: {ran:?}");
        assert!(ran.stderr.contains("bad.xml:"), "{start}: {ran:?}");
    }
    assert_eq!(place.state(), before);
}

#[test]
fn an_identifier_that_stands_twice_is_said() {
    let place = Place::new();
    let twice = ONE.replace("</iati-activities>", "");
    let body = &ONE[ONE.find("<iati-activity ").unwrap()..];
    place.lay("aid.xml", format!("{twice}{body}"));
    let ran = place.run(&words("import aid.xml"));
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.stderr.contains("already stands in line 3"), "{ran:?}");
    let ran = place.run(&words("import aid.xml --skip-invalid"));
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stderr.contains("already stands in line 3"), "{ran:?}");
}

#[test]
fn an_activity_of_a_later_file_finds_its_project_whatever_its_country() {
    let place = Place::new();
    place.lay("old.xml", ONE);
    place.lay("new.xml", ONE.replace("\"KE\"", "\"TZ\"").replace("pumps", "pipes"));
    assert_eq!(place.run(&words("import old.xml")).code, 0);
    let ran = place.run(&words("import new.xml"));
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stdout.contains("Wells & pumps -> Wells & pipes"), "{ran:?}");
    let listed = place.run(&words("list project --partnership KEN --format csv"));
    assert!(listed.stdout.contains("Wells & pipes"), "{listed:?}");
    // Its country is kept as it stands.
    let list = place.run(&words("list partnership --format csv"));
    assert!(!list.stdout.contains("TZA"), "{list:?}");
}

#[test]
fn activities_that_were_left_out_stand_in_a_file_to_be_mended() {
    let place = Place::new();
    let (start, end) = (ONE.find("<iati-activity ").unwrap(), ONE.find("</iati-act").unwrap());
    let end = end + "</iati-activity>".len();
    let nameless = ONE[start..end].replace("AA-1-7/B", " ");
    let other = ONE[start..end].replace("AA-1-7/B", "AA-1-8");
    place.lay(
        "aid.xml",
        format!("{}{}\n{nameless}\n{other}{}", &ONE[..start], &ONE[start..end], &ONE[end..]),
    );
    let dry = place.run(&words("import aid.xml --skip-invalid --dry-run"));
    assert_eq!((dry.code, place.path("aid.rejects.xml").exists()), (0, false), "{dry:?}");
    let ran = place.run(&words("import aid.xml --skip-invalid"));
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stderr.contains("rows left out: aid.rejects.xml"), "{ran:?}");
    let left = std::fs::read_to_string(place.path("aid.rejects.xml")).unwrap();
    assert_eq!(left.matches("<iati-activity ").count(), 1, "{left}");
    let mended = left.replace(">   </iati-identifier>", ">AA-1-9</iati-identifier>");
    place.lay("mended.xml", mended);
    let ran = place.run(&words("import mended.xml"));
    assert_eq!(ran.code, 0, "{ran:?}");
    let listed = place.run(&words("list project --format tsv"));
    let names = ["AA-1-7-B", "AA-1-8", "AA-1-9"].map(|code| listed.stdout.contains(code));
    assert_eq!(names, [true; 3], "{listed:?}");
}

#[test]
fn all_real_files_come_into_one_programme_file() {
    let Some(folder) = shared("samples") else { return };
    let place = Place::new();
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "xml"));
    files.sort();
    assert_eq!(files.len(), 11);
    for again in [false, true] {
        for file in &files {
            let ran = place.run(&["import", file.to_str().unwrap()]);
            assert_eq!(ran.code, 0, "{ran:?}");
            assert!(ran.stderr.contains(": kept as it stands: "), "{ran:?}");
            let same = ran.stdout.starts_with("0 created, 0 updated, ");
            assert_eq!(same, again, "{}: {ran:?}", file.display());
        }
    }
    assert_eq!(place.run(&words("verify")).code, 0);
}

/// So many copies of an activity, each under an identifier of its own.
fn many(count: usize) -> String {
    let body = &ONE[ONE.find("<iati-activity ").unwrap()..ONE.find("</iati-activities>").unwrap()];
    let mut text = ONE[..ONE.find("<iati-activity ").unwrap()].to_owned();
    for number in 0..count {
        text.push_str(&body.replace("AA-1-7/B", &format!("AA-1-{number}")));
    }
    text + "</iati-activities>"
}

#[test]
fn a_file_that_takes_several_parts_is_one_step() {
    let place = Place::new();
    place.lay("many.xml", many(1_500));
    let dry = place.run(&words("import many.xml --dry-run"));
    let ran = place.run(&words("import many.xml"));
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(dry.stdout, ran.stdout);
    // A country, a partnership, an organisation; of each activity project, part, payment, rests.
    let said = "7503 created, 0 updated, 0 unchanged, 0 errors";
    assert_eq!(ran.stdout.lines().last().unwrap(), said);
    let again = place.run(&words("import many.xml"));
    assert_eq!(again.stdout, "0 created, 0 updated, 7500 unchanged, 0 errors\n");
    assert_eq!(place.run(&words("verify")).code, 0);
    place.lay(
        "bad.xml",
        many(1_500).replacen("iso-date=\"2024-01-01Z\"", "iso-date=\"2024-01-02\"", 1) + "x",
    );
    let state = place.state();
    let bad = place.run(&words("import bad.xml"));
    assert_eq!(bad.code, 3, "{bad:?}");
    assert_eq!(place.state(), state, "nothing of a file that ends badly is written");
    place.run(&["undo"]).lines();
    assert_eq!(place.run(&words("list project --partnership KEN")).code, 4, "one step");
}

#[test]
fn a_file_of_several_partnerships_comes_back_partnership_by_partnership() {
    let place = super::portfolio::place();
    place.run(&words("export iati -o all.xml")).lines();
    let same = place.run(&words("import all.xml"));
    assert_eq!(same.code, 0, "{same:?}");
    assert!(same.stdout.starts_with("0 created, 0 updated, "), "{same:?}");
    let other = Place::empty();
    other.run(&words("init")).lines();
    std::fs::copy(place.path("all.xml"), other.path("all.xml")).unwrap();
    let ran = other.run(&words("import all.xml"));
    assert_eq!(ran.code, 0, "{ran:?}");
    other.run(&words("export iati -o back.xml")).lines();
    let read = |place: &Place, name: &str| std::fs::read_to_string(place.path(name)).unwrap();
    assert_eq!(read(&other, "back.xml"), read(&place, "all.xml"));
    // Activities of a partnership under the code of another would bring its records twice.
    let text = read(&place, "all.xml");
    let moved = text.replace("dgcc:partnership=\"XLB\"", "dgcc:partnership=\"XLC\"");
    assert_ne!(text, moved);
    other.lay("moved.xml", moved);
    let state = other.state();
    let ran = other.run(&words("import moved.xml"));
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.stderr.contains("of another partnership"), "{ran:?}");
    assert_eq!(other.state(), state);
}

#[test]
fn what_stands_wrong_in_our_own_namespace_is_said() {
    let place = Place::new();
    place.run(&words("export iati -o all.xml")).lines();
    let text = std::fs::read_to_string(place.path("all.xml")).unwrap();
    let record = "<dgcc:record kind=\"milestone\"";
    let at = text.find(record).unwrap();
    let cell = at + text[at..].find("<dgcc:code>").unwrap();
    let end = cell + text[cell..].find("</dgcc:code>").unwrap() + "</dgcc:code>".len();
    let (before, own, after) = (&text[..cell], &text[cell..end], &text[end..]);
    for (wrong, says) in [
        (text.replacen(record, "<dgcc:record kind=\"milstone\"", 1), "milstone"),
        (format!("{before}{own}{own}{after}"), "stands twice"),
        (format!("{before}<dgcc:code><b>M1</b></dgcc:code>{after}"), "cannot stand here"),
    ] {
        assert_ne!(wrong, text);
        place.lay("wrong.xml", wrong);
        let ran = place.run(&words("import wrong.xml"));
        assert!(ran.code == 3 && ran.stderr.contains(says), "{says}: {ran:?}");
    }
    let bare = "<iati-activities version=\"2.03\" xmlns:dgcc=\"urn:dgcc:iati:1\">\
                <iati-activity dgcc:partnership=\"XLA\"><title/></iati-activity></iati-activities>";
    place.lay("bare.xml", bare);
    let ran = place.run(&words("import bare.xml"));
    assert!(ran.code == 3 && ran.stderr.contains("stands for no record"), "{ran:?}");
}
