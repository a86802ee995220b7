//! One report in all its formats: the same figures, the same bytes, and the sample of `exports`.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use dgcc::i18n::Language;
use dgcc::render::{Format, Output, Product, all, render};
use dgcc::report::document::Document;
use dgcc::report::table::{Content, Row, Table};
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};

use super::agreement::{document, numbers};

/// The figures of a table as they are reckoned with, in its order, by column.
fn figures(table: &Table) -> Vec<(&str, Decimal)> {
    let figure = |content: &Content| match content {
        Content::Number(number) | Content::Share(number) => Some(*number),
        Content::Money { amount, .. } => Some(*amount),
        Content::Days(days) => Some(Decimal::from(*days)),
        _ => None,
    };
    let cells = table.rows.iter().flat_map(|row| row.cells().iter().zip(&table.columns));
    cells.filter_map(|(cell, column)| Some((column.key, figure(&cell.content)?))).collect()
}

/// The bytes of every file in every format, by name.
fn made(documents: &[(String, Document)]) -> BTreeMap<String, Vec<u8>> {
    let products = all(documents, Format::ALL, |_| true).unwrap().unwrap();
    let files = products.into_iter().flat_map(Product::files);
    files.map(|(path, bytes)| (path.to_str().unwrap().to_owned(), bytes)).collect()
}

#[test]
fn every_figure_of_the_report_is_the_same_in_csv_and_json() {
    for language in Language::ALL {
        let report = document("progress", *language);
        let named = [(String::new(), report)];
        let outputs = all(&named, &[Format::Csv, Format::Json], |_| true).unwrap().unwrap();
        let mut outputs = outputs.into_iter().map(|product| product.output);
        let report = &named[0].1;
        let (Some(Output::Folder(csv)), Some(Output::File(json))) =
            (outputs.next(), outputs.next())
        else {
            panic!("a folder and a file")
        };
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        let mut compared = 0;
        for table in report.tables() {
            let wanted = figures(table);
            assert_eq!(of_csv(&csv, table), wanted, "{} {language:?}", table.id);
            let keyless: Vec<_> = wanted.iter().map(|(_, figure)| *figure).collect();
            assert_eq!(of_json(&json, &table.id), keyless, "{} {language:?}", table.id);
            compared += wanted.len();
        }
        assert!(compared > 1_000, "{compared}");
    }
}

/// The figures of a table in its file, read in the columns and rows where it has some.
fn of_csv<'a>(files: &[(String, Vec<u8>)], table: &'a Table) -> Vec<(&'a str, Decimal)> {
    let name = format!("{}.csv", table.id);
    let (_, bytes) = files.iter().find(|(file, _)| *file == name).unwrap();
    let mut reader = csv::Reader::from_reader(&bytes[..]);
    let header = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let own: Vec<_> = table.rows.iter().filter(|row| !matches!(row, Row::Group { .. })).collect();
    assert_eq!(rows.len(), own.len(), "{name}");
    let figure = |content: &Content| {
        matches!(
            content,
            Content::Number(_) | Content::Share(_) | Content::Money { .. } | Content::Days(_)
        )
    };
    let mut found = vec![];
    for (row, own) in rows.iter().zip(own) {
        for (cell, column) in own.cells().iter().zip(&table.columns) {
            let at = header.iter().position(|name| name == column.key).unwrap();
            if figure(&cell.content) {
                found.push((column.key, row[at].parse().unwrap()));
            }
        }
    }
    found
}

fn of_json(report: &serde_json::Value, id: &str) -> Vec<Decimal> {
    let blocks = report["blocks"].as_array().unwrap();
    let table = blocks.iter().find(|block| block["block"] == "table" && block["id"] == id).unwrap();
    let rows = table["rows"].as_array().unwrap().iter();
    let cells = rows.flat_map(|row| row["cells"].as_array().into_iter().flatten());
    let figure = |cell: &serde_json::Value| {
        let value = match cell["type"].as_str().unwrap() {
            "number" | "share" | "days" => &cell["value"],
            "money" => &cell["value"]["amount"],
            _ => return None,
        };
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        Some(text.parse().unwrap())
    };
    cells.filter_map(figure).collect()
}

#[test]
fn a_set_of_reports_has_the_same_bytes_in_any_order_and_beside_others() {
    let report = |kind: &str, language| (format!("{kind}-{language:?}"), document(kind, language));
    let kinds = ["brief", "finance", "milestones"];
    let documents: Vec<_> = Language::ALL
        .iter()
        .flat_map(|language| kinds.map(|kind| report(kind, *language)))
        .collect();
    let first = made(&documents);
    let mut shuffled = documents;
    shuffled.reverse();
    shuffled.rotate_left(4);
    for (name, bytes) in made(&shuffled) {
        assert!(first[&name] == bytes, "{name}");
    }
}

const SAMPLE: &str = "exports/sample";
const HASHES: &str = "SHA256SUMS";

/// Of the whole report the PDF is kept; of the rest of it the hashes say whether it is the same.
fn is_kept(name: &str) -> bool {
    name.contains("-brief-") || name.ends_with(".pdf")
}

/// The reports of the made-up partnership as the program writes them, by name.
fn sample() -> BTreeMap<String, Vec<u8>> {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("demo.sqlite");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dgcc"));
        command.env_clear().arg("--db").arg(&file).args(arguments).current_dir(place.path());
        let done = command.output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    run(&["init", "--sample", "demo"]);
    let formats: Vec<_> = Format::ALL.iter().map(|format| format.name()).collect();
    let (lang, formats) = ("en,ko,id", formats.join(","));
    for kind in ["brief", "progress"] {
        let asked =
            ["--as-of", "2025-07-15", "--lang", lang, "report", kind, "--period", "2025-Q2"];
        run(&[&asked[..], &["--format", &formats, "--out-dir", "out"]].concat());
    }
    let mut found = BTreeMap::new();
    collect(&place.path().join("out"), "", &mut found);
    found
}

fn collect(folder: &Path, under: &str, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = format!("{under}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), found);
        } else {
            found.insert(name, std::fs::read(entry.path()).unwrap());
        }
    }
}

#[test]
fn the_sample_reports_are_rebuilt_byte_for_byte() {
    let files = sample();
    let hash = |bytes: &[u8]| {
        Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    let sums: String =
        files.iter().map(|(name, bytes)| format!("{}  {name}\n", hash(bytes))).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(SAMPLE);
    if std::env::var_os("DGCC_UPDATE").is_some() {
        std::fs::remove_dir_all(&folder).ok();
        for (name, bytes) in files.iter().filter(|(name, _)| is_kept(name)) {
            let path = folder.join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        std::fs::write(folder.join(HASHES), &sums).unwrap();
    }
    let kept = std::fs::read_to_string(folder.join(HASHES)).unwrap();
    let stale = "run with DGCC_UPDATE=1 where the reports were meant to change";
    for (line, own) in kept.lines().zip(sums.lines()) {
        assert_eq!(line, own, "{stale}");
    }
    assert_eq!(kept.lines().count(), sums.lines().count(), "{stale}");
    for (name, bytes) in files.iter().filter(|(name, _)| is_kept(name)) {
        assert!(std::fs::read(folder.join(name)).unwrap() == *bytes, "{name}: {stale}");
    }
}

#[test]
fn what_is_printed_is_what_is_reckoned_with() {
    let report = document("progress", Language::En);
    let texts = dgcc::i18n::Texts::of(Language::En);
    let Output::File(text) = render(&report, Format::Markdown, &texts).unwrap() else {
        panic!("a folder")
    };
    let text = String::from_utf8(text).unwrap();
    let printed: std::collections::BTreeSet<_> = numbers(&text).into_iter().collect();
    let cells = report.tables().flat_map(|table| table.rows.iter().flat_map(Row::cells));
    let said = cells.filter_map(|cell| match &cell.content {
        Content::Number(number) => Some(texts.number(*number)),
        Content::Share(share) => Some(texts.percent(*share, 1)),
        Content::Money { amount, currency } => Some(texts.money(*amount, currency)),
        _ => None,
    });
    let said: Vec<_> = said.flat_map(|said| numbers(&said)).collect();
    assert!(said.len() > 1_000);
    let missing: Vec<_> = said.iter().filter(|number| !printed.contains(*number)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
