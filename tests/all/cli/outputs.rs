//! What goes where: results to standard output, all else to standard error; JSON shapes; pipes.

use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::{Place, words};

/// Every command that prints JSON, and whether it is a listing.
const JSON: &[(&str, bool)] = &[
    ("list project --json", true),
    ("list measurement --format json", true),
    ("list sector_share --json", true),
    ("list country --json", true),
    ("due --json", true),
    ("check --json", true),
    ("log --json", true),
    ("log EA --json", true),
    ("status --json", false),
    ("show EA --json", false),
    ("show measurement:EA/I1/2024-Q1/survey --json", false),
    ("diff --since 2020 --json", false),
    ("verify --json", false),
    ("config show --json", false),
    ("schema", false),
    ("schema project", false),
    ("export json", false),
    ("export json -o x.json --json --force", false),
    ("import x.json --json --dry-run", false),
];

#[test]
fn a_listing_is_an_array_of_records_and_all_else_an_object_with_its_version() {
    let place = Place::new();
    for (line, listing) in JSON {
        let ran = place.run(&words(line));
        let json = ran.json();
        match (json, listing) {
            (Json::Array(rows), true) => {
                assert!(!rows.is_empty(), "{line}");
                assert!(rows.iter().all(|row| row["id"].is_string()), "{line}: {ran:?}");
            }
            (Json::Object(object), false) => {
                assert!(object["schema_version"].is_number(), "{line}: {ran:?}");
            }
            (other, _) => panic!("{line}: {other}"),
        }
    }
}

#[test]
fn a_row_of_a_listing_has_its_code_first_and_null_where_nothing_is_known() {
    let place = Place::new();
    let rows = place.run(&["list", "project", "--json"]).json();
    assert_eq!(rows[1]["code"], "EB");
    assert_eq!(rows[1]["planned_start"], Json::Null);
    assert_eq!(rows[0]["planned_start"], "2021-05", "dates keep their precision");
    let rows = place.run(&["list", "project", "--columns", "title", "--json"]).json();
    let names: Vec<_> = rows[0].as_object().unwrap().keys().cloned().collect();
    assert_eq!(names, ["code", "id", "title.en"]);
}

#[test]
fn an_empty_listing_is_an_empty_array() {
    let place = Place::new();
    for kind in ["risk", "decision", "transaction", "document"] {
        assert_eq!(place.run(&["list", kind, "--json"]).stdout, "[]\n", "{kind}");
    }
    assert_eq!(place.run(&["log", "--limit", "0", "--json"]).stdout, "[]\n");
}

#[test]
fn errors_are_one_json_object_where_that_is_asked_for() {
    let place = Place::new();
    let line = "--error-format json set EA titel=x planned_start=soon";
    let ran = place.run(&words(line));
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    let json: Json = serde_json::from_str(&ran.stderr).unwrap();
    assert_eq!((&json["schema_version"], &json["exit"]), (&1.into(), &2.into()));
    let problems = json["problems"].as_array().unwrap();
    assert_eq!(problems.len(), 2, "all of them in one pass");
    assert_eq!(problems[1]["where"], "project.planned_start");
    assert!(problems.iter().all(|p| p["what"].is_string() && p["how"].is_string()));
}

#[test]
fn usage_errors_are_json_too() {
    for line in ["--error-format json frob", "--error-format json list"] {
        let ran = Place::empty().run(&words(line));
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{line}");
        let json: Json =
            serde_json::from_str(&ran.stderr).unwrap_or_else(|e| panic!("{e}: {ran:?}"));
        assert_eq!(json["exit"], 2);
    }
}

#[test]
fn an_error_leaves_standard_output_empty() {
    let place = Place::new();
    for line in
        ["show EQ", "set EA titel=x", "list projct", "list project --where a=b", "export foo"]
    {
        let ran = place.run(&words(line));
        assert_eq!(ran.stdout, "", "{line}");
        assert!(ran.stderr.starts_with("dgcc: ") && ran.code > 0, "{line}: {ran:?}");
    }
}

#[test]
fn quiet_keeps_messages_back_but_not_results_and_not_errors() {
    let place = Place::new();
    let ran = place.run(&["-q", "check"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    assert!(!ran.stdout.is_empty());
    assert!(!place.run(&["-q", "show", "EQ"]).stderr.is_empty());
}

#[test]
fn nothing_is_coloured_that_is_not_a_terminal() {
    let place = Place::new();
    for line in ["status", "list project", "show EA", "check", "help", "log", "--help"] {
        let ran = place.run(&words(line));
        assert!(!(ran.stdout + &ran.stderr).contains('\u{1b}'), "{line}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let place = Place::new();
    for line in ["list measurement", "log", "export text", "schema", "help rules", "man"] {
        // A pipe whose reader is gone before the first byte is written.
        let ran =
            place.shell(&format!("{{ sleep 0.1; dgcc {line}; echo $? >code; }} | true; cat code"));
        assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), ("0\n", ""), "{line}");
    }
    let ran = place.shell("dgcc list measurement | head -1");
    assert!(ran.code == 0 && ran.stdout.lines().count() == 1 && ran.stderr.is_empty(), "{ran:?}");
}

#[test]
fn exports_go_to_a_path_or_to_standard_output_and_never_over_a_file() {
    let place = Place::new();
    let stream = place.run(&["export", "json"]);
    assert_eq!(place.run(&["export", "json", "-o", "-"]), stream);
    assert_eq!(place.run(&["export", "json", "-o", "x.json"]).stdout, "x.json\n");
    assert_eq!(std::fs::read_to_string(place.path("x.json")).unwrap(), stream.stdout);
    assert_eq!(place.run(&["export", "json", "-o", "x.json"]).code, 6);
    assert_eq!(place.run(&["export", "json", "-o", "x.json", "--force"]).code, 0);
    let folder = place.run(&["export", "csv", "-o", "tables"]);
    assert!(folder.lines().contains(&"tables/project.csv"), "{folder:?}");
    assert_eq!(place.run(&["export", "csv", "-o", "tables"]).code, 6);
    assert_eq!(place.run(&["export", "csv"]).code, 2, "a folder has no stream");
    assert_eq!(place.run(&["export", "text", "-o", "texts"]).code, 0);
    let hidden = place.names().into_iter().filter(|name| name.starts_with('.'));
    assert_eq!(hidden.count(), 0, "no stray files");
}

#[test]
fn a_manifest_names_bytes_and_hash() {
    let place = Place::new();
    let json = place.run(&["export", "json", "-o", "x.json", "--json"]).json();
    let bytes = std::fs::read(place.path("x.json")).unwrap();
    let hash = hex(&bytes);
    assert_eq!(json["files"][0]["path"], "x.json");
    assert_eq!(json["files"][0]["bytes"], bytes.len());
    assert_eq!(json["files"][0]["sha256"], hash);
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

#[test]
fn the_same_file_and_arguments_give_the_same_bytes_anywhere() {
    let place = Place::new();
    for line in [
        "export json",
        "export text",
        "--as-of 2024-07-01 list project --json",
        "--as-of 2024-07-01 status",
        "--as-of 2024-07-01 show EA",
        "--as-of 2024-07-01 check",
    ] {
        let here = place.run(&words(line));
        let mut command = place.command(&words(line));
        command.env("TZ", "Asia/Seoul").env("LANG", "ko_KR.UTF-8").env("LC_ALL", "id_ID.UTF-8");
        command.env("USER", "lee").env("SOURCE_DATE_EPOCH", "86400");
        let there = command.output().unwrap();
        assert_eq!(here.stdout.as_bytes(), there.stdout, "{line}");
    }
}
