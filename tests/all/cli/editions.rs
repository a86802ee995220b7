//! Issued reports: frozen, numbered, restated in the next one, and had again byte for byte.

use super::{Place, Ran, words};

fn at(place: &Place, actor: &str, line: &str) -> Ran {
    let mut all = vec!["--actor", actor];
    all.extend(words(line));
    place.run(&all)
}

fn bytes(place: &Place, name: &str) -> Vec<u8> {
    std::fs::read(place.path(name)).unwrap()
}

/// The first quarter approved and signed by both sides.
fn agreed() -> Place {
    let place = Place::new();
    at(&place, "lee", "approve 2024-Q1").lines();
    at(&place, "kim", "sign 2024-Q1 --side korea").lines();
    at(&place, "budi", "sign 2024-Q1 --side partner").lines();
    place
}

const ISSUE: &str = "report progress --period 2024-Q1 --issue";

#[test]
fn a_report_is_issued_when_both_sides_have_signed_or_with_a_reason() {
    let place = Place::new();
    let open = place.run(&words(&format!("{ISSUE} -o r.md")));
    assert_eq!(open.code, 3, "{open:?}");
    assert!(open.stderr.contains("not agreed by both sides") && open.stderr.contains("--unsigned"));
    assert!(!place.path("r.md").exists());
    let line = "report results --period 2024-Q1 --issue --unsigned 'Committee met first' -o r.md";
    place.run(&words(line)).lines();
    let text = String::from_utf8(bytes(&place, "r.md")).unwrap();
    assert!(text.contains("Issued without both signatures because: Committee met first"));
    assert!(text.contains("Edition: E1") && !text.contains("DRAFT"));
    // Nothing is approved yet, so nothing counts in it.
    assert!(!text.contains("83.8%"), "a submitted value is not in an issued report");
    assert!(place.run(&words("report results --period 2024-Q1")).stdout.contains("83.8%"));
    // What waited for approval then and waits now was not restated.
    for kind in ["progress", "changes"] {
        let draft = place.run(&words(&format!("report {kind} --period 2024-Q1"))).stdout;
        assert!(draft.contains("E1") && !draft.contains("12,980"), "{draft}");
    }
}

#[test]
fn what_stands_in_the_way_is_said_before_anything_is_issued() {
    let place = agreed();
    place.lay("r.md", "mine");
    assert_eq!(place.run(&words(&format!("{ISSUE} -o r.md"))).code, 6);
    assert_eq!(bytes(&place, "r.md"), b"mine");
    assert_eq!(place.run(&words(&format!("{ISSUE} --lang en,ko"))).code, 2, "--out-dir is wanted");
    assert_eq!(place.run(&words("report progress --period 2024-Q3 --issue")).code, 3);
    let known = place.run(&words(&format!("{ISSUE} --known-at 2020-01-01 -o s.md")));
    assert_ne!(known.code, 0, "the past is not written to");
    let dry = place.run(&words(&format!("{ISSUE} -n")));
    assert!(dry.stdout.contains("edition E1: state: (empty) -> issued"), "{dry:?}");
    place.run(&words("add milestone project=EA code=M3 title.en=x planned=2024-05")).lines();
    place.run(&words("add dependency predecessor=EA/M2 successor=EA/M3")).lines();
    let listed = place.run(&words("list edition --json"));
    assert!(listed.json().as_array().unwrap().is_empty());
}

#[test]
fn an_edition_comes_out_byte_for_byte_whatever_was_written_since() {
    let place = agreed();
    at(&place, "kim", &format!("{ISSUE} --lang en,ko,id --format md,html,csv,json --out-dir one"))
        .lines();
    at(&place, "kim", "reopen 2024-Q1 --reason 'Counted twice' --yes").lines();
    at(&place, "kim", "record EA/I1 2024-Q1 12000 --source survey --reason 'Second count'").lines();
    at(&place, "lee", "approve 2024-Q1").lines();
    at(&place, "kim", "sign 2024-Q1 --side korea").lines();
    at(&place, "budi", "sign 2024-Q1 --side partner").lines();
    at(&place, "kim", &format!("{ISSUE} -o two.md")).lines();

    let again =
        "report progress --edition 1 --lang en,ko,id --format md,html,csv,json --out-dir again";
    place.run(&words(again)).lines();
    for entry in walk(&place.path("one")) {
        let name = entry.strip_prefix(place.path("one")).unwrap();
        assert_eq!(
            std::fs::read(&entry).unwrap(),
            std::fs::read(place.path("again").join(name)).unwrap()
        );
    }
    let text = String::from_utf8(bytes(&place, "two.md")).unwrap();
    let line = text.lines().find(|line| line.starts_with("| EA/I1") && line.contains("12,980"));
    let line = line.expect("the restatement");
    for said in ["12,000", "reopened: Counted twice", "Second count", "kim"] {
        assert!(line.contains(said), "{said}: {line}");
    }
    assert!(text.contains("Replaces: E1"));
    let listed = place.run(&words("list edition --columns code,state,replaces --json")).json();
    assert_eq!((&listed[0]["state"], &listed[1]["state"]), (&"replaced".into(), &"issued".into()));
    assert_eq!(listed[1]["replaces"], "E1");
    assert_eq!(place.run(&["verify"]).code, 0);
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = vec![];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(walk(&path)) } else { found.push(path) }
    }
    assert!(!found.is_empty());
    found
}

#[test]
fn another_format_is_made_from_the_records_of_the_edition() {
    let place = agreed();
    at(&place, "kim", &format!("{ISSUE} --format md -o one.md")).lines();
    at(&place, "kim", "set EA title.en=Roads").lines();
    let html = place.run(&words("report progress --edition E1 --format html"));
    assert!(html.stderr.contains("en.html was not issued"), "{}", html.stderr);
    assert!(html.stdout.contains("Rural water"));
    // Made anew in a format it was issued in, it is what was issued.
    let store = dgcc::store::Store::open(&place.db(), dgcc::store::Mode::ReadWrite).unwrap();
    store.connection().execute("DELETE FROM blob", []).unwrap();
    drop(store);
    let anew = place.run(&words("report progress --edition 1 --format md"));
    assert_eq!(anew.stdout.as_bytes(), bytes(&place, "one.md"));
    assert_eq!(place.run(&words("report results --edition 1")).code, 2, "another kind");
    assert_eq!(place.run(&words("report progress --edition 7")).code, 4);
}

#[test]
fn a_kept_file_that_was_tampered_with_is_noticed() {
    let place = agreed();
    at(&place, "kim", &format!("{ISSUE} --format md -o one.md")).lines();
    let store = dgcc::store::Store::open(&place.db(), dgcc::store::Mode::ReadWrite).unwrap();
    store.connection().execute("UPDATE blob SET deflated = x'0300', size = 0", []).unwrap();
    drop(store);
    let again = place.run(&words("report progress --edition 1 --format md"));
    assert_eq!(again.code, 1, "{again:?}");
    assert_eq!(place.run(&["verify"]).code, 1);
}

#[test]
fn the_hands_of_a_draft_edition_stand_on_the_cover() {
    let place = agreed();
    for line in [
        "add organisation code=O name.en=Office",
        "add person code=P name=Kim organisation=O",
        "add edition code=E7 report=progress period=2024-Q1 prepared_by=P prepared=2024-04-20",
    ] {
        let ran = place.run(&words(line));
        assert_eq!(ran.code, 0, "{line}: {ran:?}");
    }
    at(&place, "kim", &format!("{ISSUE} -o one.md")).lines();
    let text = String::from_utf8(bytes(&place, "one.md")).unwrap();
    assert!(text.contains("Edition: E7") && text.contains("Prepared by: Kim (20 April 2024)"));
    let frozen = place.run(&words("set edition:E7 heads=x"));
    assert_eq!(frozen.code, 3, "{frozen:?}");
}

#[test]
fn what_changed_is_told_in_cells_and_in_figures() {
    let place = agreed();
    at(&place, "kim", &format!("{ISSUE} -o one.md")).lines();
    at(&place, "kim", "record EA/I1 2024-Q2 15100 --source survey").lines();
    at(&place, "kim", "set EA/M2 planned=2022-12").lines();
    let diff = place.run(&words("diff --since E1 --json --as-of 2024-12-31")).json();
    let of = |what: &str| {
        let all = diff["figures"].as_array().unwrap();
        all.iter().filter(|change| change["what"] == what).cloned().collect::<Vec<_>>()
    };
    let value = &of("value")[0];
    assert_eq!((&value["code"], &value["period"]), (&"EA/I1".into(), &"2024-Q2".into()));
    assert_eq!((value["old"].is_null(), &value["new"]), (true, &"15100".into()));
    assert_eq!(of("date")[0]["field"], "planned");
    assert!(of("status").iter().any(|change| change["code"] == "EA/I1"), "{diff}");
    let cells = diff["changes"].as_array().unwrap();
    assert!(cells.iter().any(|cell| cell["field"] == "planned" && cell["old"] == "2022-09"));
    let text = place.run(&words("diff --since E1 --as-of 2024-12-31"));
    assert!(text.stdout.contains("indicator EA/I1 2024-Q2: value: none -> 15100"), "{text:?}");
    let md = place.run(&words("diff --since E1 --format md --as-of 2024-12-31"));
    assert!(md.stdout.contains("| indicator EA/I1 | value | 2024-Q2 | none | 15100 |"), "{md:?}");
    let report = place.run(&words("report changes --period 2024-Q2 --as-of 2024-12-31"));
    assert!(report.stdout.contains("15,100"), "{report:?}");
    assert_eq!(place.run(&words("diff --since E9")).code, 2);
    // A draft says what waits for approval in place of what the edition said.
    at(&place, "kim", "reopen 2024-Q1 --reason 'Counted twice' --yes").lines();
    at(&place, "kim", "record EA/I1 2024-Q1 12000 --source survey --reason 'Second count'").lines();
    let again = || place.run(&words("report progress --period 2024-Q2")).stdout;
    assert!(again().contains("12,980") && again().contains("12,000"), "{}", again());
    at(&place, "lee", "approve 2024-Q1").lines();
    assert!(again().contains("12,000"), "{}", again());
}

#[test]
fn an_edition_in_two_languages_comes_out_byte_for_byte() {
    let place = agreed();
    let line = format!("{ISSUE} --lang ko,en --layout parallel --format md,html --out-dir one");
    at(&place, "kim", &line).lines();
    let name = "XLA-progress-2024-Q1-ko+en.md";
    at(&place, "kim", "record EA/I1 2024-Q2 15100 --source survey").lines();
    // What it was issued in is what it is asked for where nothing is said.
    let again = place.run(&words("report progress --edition E1 --out-dir two"));
    assert_eq!(again.lines(), [format!("two/{name}")]);
    assert_eq!(bytes(&place, &format!("one/{name}")), bytes(&place, &format!("two/{name}")));
    let line = "report progress --edition E1 --lang ko,en --layout parallel --format html,json";
    let more = place.run(&words(&format!("{line} --out-dir three")));
    assert_eq!(more.code, 0, "{more:?}");
    assert!(more.stderr.contains("ko+en.json was not issued"), "{more:?}");
    let html = name.replace(".md", ".html");
    assert_eq!(bytes(&place, &format!("one/{html}")), bytes(&place, &format!("three/{html}")));
}

#[test]
fn an_issued_report_is_not_edited() {
    let place = agreed();
    at(&place, "kim", &format!("{ISSUE} -o one.md")).lines();
    for line in ["set E1 code=E9", "set E1 as_of=2024-05-01", "set E1 state=draft", "rm E1 --yes"] {
        let ran = at(&place, "kim", line);
        assert_eq!(ran.code, 3, "{line}: {ran:?}");
    }
    at(&place, "kim", "set E1 note=Filed").lines();
    at(&place, "kim", &format!("{ISSUE} -o two.md")).lines();
    let listed = place.run(&words("list edition --json")).json();
    let states: Vec<_> = listed.as_array().unwrap().iter().map(|e| e["state"].clone()).collect();
    assert_eq!(states, ["replaced", "issued"], "the next one replaces it");
}

#[test]
fn a_year_is_not_issued_over_a_quarter_that_was_reopened() {
    let place = agreed();
    at(&place, "kim", "add period code=2024 start=2024-01-01 end=2024-12-31").lines();
    for period in ["2024-Q2", "2024"] {
        at(&place, "kim", &format!("record EA/I1 {period} 15000 --source survey")).lines();
        at(&place, "lee", &format!("approve {period}")).lines();
        at(&place, "kim", &format!("sign {period} --side korea")).lines();
        at(&place, "budi", &format!("sign {period} --side partner")).lines();
    }
    at(&place, "kim", "reopen 2024-Q1 --reason 'Counted twice' --yes").lines();
    let refused = at(&place, "kim", "report progress --period 2024 --issue -o y.md");
    assert_eq!(refused.code, 3, "{refused:?}");
    assert!(refused.stderr.contains("2024-Q1, a part of 2024"), "{refused:?}");
    let blank = at(&place, "kim", "report progress --period 2024 --issue --unsigned ' ' -o y.md");
    assert_eq!(blank.code, 3, "{blank:?}");
    let line = "report progress --period 2024 --issue --unsigned 'Committee met first' -o y.md";
    at(&place, "kim", line).lines();
}

#[test]
fn a_file_that_is_not_kept_is_made_anew_and_the_reason_is_said() {
    let place = agreed();
    at(&place, "kim", &format!("{ISSUE} --format md -o one.md")).lines();
    let store = dgcc::store::Store::open(&place.db(), dgcc::store::Mode::ReadWrite).unwrap();
    store.connection().execute("DELETE FROM blob", []).unwrap();
    drop(store);
    let again = place.run(&words("report progress --edition 1 --format md"));
    assert!(again.stderr.contains("is not kept in this file"), "{again:?}");
    assert_eq!(again.stdout.as_bytes(), bytes(&place, "one.md"));
    let other = place.run(&words("report progress --edition 1 --format html"));
    assert!(other.stderr.contains("was not issued"), "{other:?}");
}
