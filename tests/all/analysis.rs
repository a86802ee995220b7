//! The files for programs that analyse: the flat file, and the schema of the JSON export.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use dgcc::domain::program::Kind;
use dgcc::domain::values::Link;
use dgcc::figures::{Figures, Reading};
use dgcc::store::flat::VIEWS;
use rusqlite::Connection;
use rust_decimal::prelude::ToPrimitive;

use super::agreement::program;
use super::cli::DGCC;

fn dgcc(folder: &Path, arguments: &[&str]) -> Vec<u8> {
    let mut command = Command::new(DGCC);
    command.env_clear().current_dir(folder).args(["--db", "demo.sqlite"]).args(arguments);
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    done.stdout
}

/// The flat file of a sample, in a folder of its own.
fn flat(sample: &str, lang: &str) -> (tempfile::TempDir, Connection) {
    let folder = tempfile::tempdir().unwrap();
    dgcc(folder.path(), &["init", "--sample", sample]);
    let asked = ["--as-of", "2025-07-15", "--lang", lang, "export", "sqlite", "-o", "flat.sqlite"];
    dgcc(folder.path(), &[&asked[..], &["--datasette", "metadata.json"]].concat());
    let flat = Connection::open(folder.path().join("flat.sqlite")).unwrap();
    (folder, flat)
}

fn one<T: rusqlite::types::FromSql>(flat: &Connection, sql: &str) -> T {
    flat.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn every_record_is_a_row_and_every_view_answers() {
    for (sample, lang) in [("demo", "en"), ("indonesia", "id"), ("demo", "ko")] {
        let (_folder, flat) = flat(sample, lang);
        for kind in Kind::ALL {
            let count: i64 = one(&flat, &format!("SELECT count(*) FROM \"{}\"", kind.name()));
            let paths: i64 = one(
                &flat,
                &format!("SELECT count(DISTINCT id || code_path) FROM \"{}\"", kind.name()),
            );
            assert_eq!(count, paths, "{}", kind.name());
            if sample == "demo" {
                assert_eq!(
                    usize::try_from(count).unwrap(),
                    program().ids(*kind).len(),
                    "{}",
                    kind.name()
                );
            }
        }
        for (view, _) in VIEWS {
            let rows: i64 = one(&flat, &format!("SELECT count(*) FROM {view}"));
            assert!(rows > 0 || sample == "indonesia", "{view}");
        }
        let untold = "SELECT count(*) FROM (SELECT about FROM _tables UNION ALL SELECT about FROM \
                      _columns) WHERE about LIKE '%⟦%' OR about = ''";
        assert_eq!(one::<i64>(&flat, untold), 0, "{lang}");
    }
}

#[test]
fn what_is_in_the_series_is_what_the_figures_say() {
    let (_folder, flat) = flat("demo", "en");
    let figures = Figures::new(program(), "2025-07-15".parse().unwrap());
    let sql = "SELECT actual, target FROM indicator_series WHERE indicator = ?1 ORDER BY period_end, \
               period_start, period";
    let mut asked = flat.prepare(sql).unwrap();
    let mut compared = 0;
    for id in program().ids(Kind::Indicator) {
        let path = program().code(Kind::Indicator, id);
        let found = asked.query_map([&path], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let found: Vec<(Option<f64>, Option<f64>)> = found.map(Result::unwrap).collect();
        let number = |reading: &Option<Reading>| reading.as_ref()?.number()?.to_f64();
        let series = figures.indicator(id).series;
        let own: Vec<_> = series.iter().map(|p| (number(&p.actual), number(&p.target))).collect();
        assert_eq!(found, own, "{path}");
        compared += own.len();
    }
    assert!(compared > 3_000, "{compared}");
    for id in program().ids(Kind::Transaction) {
        let exact: Option<String> =
            one(&flat, &format!("SELECT amount_exact FROM \"transaction\" WHERE id = '{id}'"));
        let amount = program().transactions.get(&id).unwrap().amount;
        let path = program().code(Kind::Transaction, id);
        assert_eq!(exact, amount.map(|amount| amount.to_string()), "{path}");
    }
    let link = Link { kind: Kind::Risk, id: program().ids(Kind::Risk)[0] };
    let owner: String = one(&flat, &format!("SELECT owner FROM risk WHERE id = '{}'", link.id));
    let parent = program().parent(link.kind, link.id).unwrap();
    assert_eq!(owner, program().code(parent.kind, parent.id));
}

#[test]
fn the_flat_file_is_the_same_bytes_again_and_says_what_it_is_of() {
    let (first, flat) = flat("demo", "ko");
    let asked = ["--as-of", "2025-07-15", "--lang", "ko", "export", "sqlite", "-o", "again.sqlite"];
    dgcc(first.path(), &asked);
    let bytes = |name: &str| std::fs::read(first.path().join(name)).unwrap();
    assert!(bytes("flat.sqlite") == bytes("again.sqlite"));
    assert_eq!(one::<String>(&flat, "SELECT value FROM _about WHERE key = 'as_of'"), "2025-07-15");
    let heads: String = one(&flat, "SELECT value FROM _about WHERE key = 'log_heads'");
    assert!(heads.starts_with("SAMPLE#"), "{heads}");
}

#[test]
fn the_metadata_describes_every_table_that_is_there() {
    let (folder, flat) = flat("demo", "en");
    let text = std::fs::read_to_string(folder.path().join("metadata.json")).unwrap();
    let metadata: serde_json::Value = serde_json::from_str(&text).unwrap();
    let tables = metadata["databases"]["flat"]["tables"].as_object().unwrap();
    let mut names =
        flat.prepare("SELECT name FROM _tables WHERE name <> 'indicator_series'").unwrap();
    let names = names.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let names: BTreeSet<_> = names.map(Result::unwrap).collect();
    assert_eq!(names, tables.keys().cloned().collect());
    for query in metadata["databases"]["flat"]["queries"].as_object().unwrap().values() {
        let prepared = flat.prepare(query["sql"].as_str().unwrap());
        assert!(prepared.is_ok(), "{query}");
    }
}

/// The page of the reference, as it is made from the file.
#[test]
fn the_flat_file_is_described_as_it_is() {
    let (_folder, flat) = flat("demo", "en");
    let mut page = String::from(
        "# The flat file for analysis\n\nMade from `dgcc export sqlite`, version 1 of its tables: within a \
         version tables and columns are only added.\nReferences are code paths with the id of their record \
         beside them; amounts are numbers with their exact text in `…_exact`;\ndates are texts as they are \
         known: `2025`, `2025-05` or `2025-05-25`.\n",
    );
    let mut tables =
        flat.prepare("SELECT name, kind, about FROM _tables ORDER BY kind DESC, name").unwrap();
    let tables = tables.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    for (name, kind, about) in tables.map(Result::<(String, String, String), _>::unwrap) {
        writeln!(page, "\n## {name}\n\n{about}\n").unwrap();
        if kind == "view" {
            let (_, sql) = VIEWS.iter().find(|(view, _)| *view == name).unwrap();
            writeln!(page, "```sql\n{}\n```", sql.trim_end()).unwrap();
            continue;
        }
        writeln!(page, "| column | type | meaning |\n|---|---|---|").unwrap();
        let sql = "SELECT name, type, about FROM _columns WHERE table_name = ?1 ORDER BY rowid";
        let mut columns = flat.prepare(sql).unwrap();
        let columns =
            columns.query_map([&name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        for (column, kind, about) in columns.map(Result::<(String, String, String), _>::unwrap) {
            writeln!(page, "| `{column}` | {kind} | {about} |").unwrap();
        }
    }
    let path = "docs/reference/analysis.md";
    if std::env::var_os("DGCC_UPDATE").is_some() {
        std::fs::write(path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == page, "{path} is out of date: DGCC_UPDATE=1 cargo test analysis");
}

#[test]
fn the_json_export_is_what_its_schema_says() {
    if std::env::var_os("DGCC_TEST_ALL").is_none() {
        println!("python3 is not asked: set DGCC_TEST_ALL");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let check = "import json, sys, jsonschema\n\
        schema, file = (json.load(open(name)) for name in sys.argv[1:])\n\
        jsonschema.Draft202012Validator.check_schema(schema)\n\
        jsonschema.Draft202012Validator(schema).validate(file)\n\
        file['project'][0]['unheard_of'] = 1\n\
        assert list(jsonschema.Draft202012Validator(schema).iter_errors(file))";
    for sample in ["demo", "indonesia"] {
        let place = folder.path().join(sample);
        std::fs::create_dir(&place).unwrap();
        dgcc(&place, &["init", "--sample", sample]);
        std::fs::write(place.join("schema.json"), dgcc(&place, &["schema", "export"])).unwrap();
        std::fs::write(place.join("export.json"), dgcc(&place, &["export", "json"])).unwrap();
        let mut python = Command::new("python3");
        python.args(["-c", check, "schema.json", "export.json"]).current_dir(&place);
        let done = python.output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
}

#[test]
fn reports_are_what_their_schema_says() {
    if std::env::var_os("DGCC_TEST_ALL").is_none() {
        println!("python3 is not asked: set DGCC_TEST_ALL");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path();
    dgcc(place, &["init", "--sample", "demo"]);
    std::fs::write(place.join("schema.json"), dgcc(place, &["schema", "report"])).unwrap();
    let check = "import json, sys, jsonschema\n\
        schema, file = (json.load(open(name)) for name in sys.argv[1:])\n\
        jsonschema.Draft202012Validator.check_schema(schema)\n\
        jsonschema.Draft202012Validator(schema).validate(file)\n\
        file['blocks'].append({'block': 'unheard of'})\n\
        assert list(jsonschema.Draft202012Validator(schema).iter_errors(file))";
    for (kind, lang) in [("progress", "ko"), ("brief", "ko,en"), ("portfolio", "id")] {
        let asked =
            ["--as-of", "2025-07-15", "--lang", lang, "report", kind, "--period", "2025-Q2"];
        let layout = if lang.contains(',') { &["--layout", "parallel"][..] } else { &[] };
        let report = dgcc(place, &[&asked[..], &["--format", "json"], layout].concat());
        std::fs::write(place.join("report.json"), report).unwrap();
        let mut python = Command::new("python3");
        python.args(["-c", check, "schema.json", "report.json"]).current_dir(place);
        let done = python.output().unwrap();
        assert!(done.status.success(), "{kind}: {}", String::from_utf8_lossy(&done.stderr));
    }
}
