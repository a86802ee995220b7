//! Workbooks on the command line: out, in, to be filled in, marked, merged.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::Workbook;

use super::{Place, words};
use crate::support::book;

#[test]
fn every_table_comes_back_in_every_language_and_is_the_same_bytes_again() {
    let place = Place::new();
    for lang in ["en", "ko", "id"] {
        for (format, path) in [("xlsx", "a.xlsx"), ("tsv", "tabs"), ("csv", "tables")] {
            for labels in ["--labels", "--quiet"] {
                let path = format!("{lang}{labels}-{path}");
                let export = ["--lang", lang, "export", format, labels, "-o", &path];
                place.run(&export).lines();
                let ran = place.run(&["--lang", lang, "import", &path]);
                assert!(ran.lines()[0].starts_with("0 created, 0 updated, "), "{path}: {ran:?}");
                if format == "xlsx" {
                    let bytes = std::fs::read(place.path(&path)).unwrap();
                    place.run(&[&export[..], &["--force"]].concat()).lines();
                    assert_eq!(std::fs::read(place.path(&path)).unwrap(), bytes, "{path}");
                }
            }
        }
    }
    assert_eq!(place.run(&["--db", "b.db", "init"]).code, 0);
    assert_eq!(place.run(&["--db", "b.db", "import", "en--quiet-a.xlsx"]).code, 0);
    let text = |db: &str| place.run(&["--db", db, "export", "text"]).stdout;
    assert_eq!(text("b.db"), text("a.db"), "a workbook makes the whole programme elsewhere");
}

#[test]
fn a_workbook_is_refused_whole_with_its_cells_and_once_more_marked() {
    let place = Place::new();
    let before = place.state();
    place.lay(
        "in.xlsx",
        book("project", &[&["code", "planned_start", "kind"], &["EA", "soon", "dream"]]),
    );
    let ran = place.run(&words("import in.xlsx --marked out.xlsx"));
    assert_eq!(ran.code, 3, "{ran:?}");
    for part in ["in.xlsx:project!B2: ", "in.xlsx:project!C2: ", "marked workbook: out.xlsx"] {
        assert!(ran.stderr.contains(part), "{part}: {ran:?}");
    }
    assert_eq!(place.state(), before);
    let json: serde_json::Value =
        serde_json::from_str(&place.run(&words("import in.xlsx --json")).stdout).unwrap();
    let error = &json["errors"][0];
    assert_eq!(error["where"], "in.xlsx:project!B2");
    assert_eq!(
        (
            &error["file"],
            &error["sheet"],
            &error["cell"],
            &error["row"],
            &error["column"],
            &error["value"]
        ),
        (
            &"in.xlsx".into(),
            &"project".into(),
            &"B2".into(),
            &2.into(),
            &"planned_start".into(),
            &"soon".into()
        )
    );
    assert!(json["errors"][1]["allowed"].as_array().unwrap().len() > 2, "{json}");
    assert_eq!(place.run(&words("import in.xlsx --marked out.xlsx")).code, 6, "it is there");
    assert_eq!(place.run(&words("import in.xlsx --marked out.xlsx --force")).code, 3);
    place.lay("project.csv", "code,title.en\nEA,x\n");
    assert_eq!(place.run(&words("import project.csv --marked b.xlsx")).code, 2);
}

#[test]
fn bad_rows_of_a_workbook_are_left_out_into_a_workbook() {
    let place = Place::new();
    let rows: &[&[&str]] = &[
        &["code", "title.en", "planned_start"],
        &["EA", "Clean", "2021"],
        &["EC", "Schools", "soon"],
    ];
    place.lay("in.xlsx", book("project", rows));
    let ran = place.run(&words("import in.xlsx --skip-invalid"));
    assert!(ran.code == 0 && ran.stderr.contains("rows left out: in.rejects.xlsx"), "{ran:?}");
    let again = place.run(&words("import in.rejects.xlsx"));
    assert!(again.code == 3 && again.stderr.contains("in.rejects.xlsx:project!C2: "), "{again:?}");
    assert_eq!(place.run(&["show", "EC"]).code, 4);
}

#[test]
fn a_template_is_made_filled_and_read_and_what_is_asked_wrongly_is_said() {
    let place = Place::new();
    let made = |words: &[&str]| {
        let ran = place.run(words);
        assert_eq!(ran.code, 0, "{ran:?}");
        std::fs::read(place.path(words.last().unwrap())).unwrap()
    };
    let first = made(&words("template xlsx --period 2024-Q2 -o a.xlsx"));
    assert_eq!(first, made(&words("template xlsx --period 2024-Q2 -o b.xlsx")));
    made(&words("--lang ko template xlsx -o last.xlsx"));
    made(&words("--lang id template xlsx --record project,milestone -o two.xlsx"));
    for path in ["a.xlsx", "last.xlsx", "two.xlsx"] {
        let ran = place.run(&["import", path]);
        assert!(ran.lines()[0].starts_with("0 created, 0 updated, "), "{path} {ran:?}");
    }
    for (line, code) in [
        ("template ods -o c.xlsx", 2),
        ("template xlsx -o c.csv", 2),
        ("template xlsx -o a.xlsx", 6),
        ("template xlsx --period 1999-Q1 -o c.xlsx", 4),
        ("template xlsx --record dream -o c.xlsx", 2),
    ] {
        let ran = place.run(&words(line));
        assert_eq!(ran.code, code, "{line}: {ran:?}");
        assert!(ran.stderr.lines().count() >= 2, "{line} has no remedy: {ran:?}");
    }
}

#[test]
fn columns_are_read_as_other_fields_or_left_out() {
    let place = Place::new();
    place.lay("project.csv", "Kode proyek,Judul resmi,Warna\nEA,Air bersih,biru\n");
    assert_eq!(place.run(&words("import project.csv")).code, 3);
    let line = "import project.csv --column 'Kode proyek=code' --column 'Judul resmi=title.en' --column Warna=";
    let ran = place.run(&words(line));
    assert!(ran.lines().contains(&"project EA: title.en: Rural water -> Air bersih"), "{ran:?}");
    assert_eq!(place.run(&words("import project.csv --column Warna")).code, 2);
}

/// A workbook in which a text stands for another, but not in what it remembers of its making.
fn edited(bytes: &[u8], sheet: &str, (old, new): (&str, &str)) -> Vec<u8> {
    let mut from: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let mut book = Workbook::new();
    for name in from.sheet_names() {
        let range = from.worksheet_range(&name).unwrap();
        let into = book.add_worksheet();
        into.set_name(&name).unwrap();
        for (row, column, data) in range.used_cells() {
            let text = match data {
                Data::DateTime(day) => {
                    let (year, month, day, ..) = day.to_ymd_hms_milli();
                    format!("{year}-{month:02}-{day:02}")
                }
                data => data.to_string(),
            };
            let text = if name == sheet && text == old { new.to_owned() } else { text };
            into.write_string(row as u32, column as u16, text).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn cells_edited_on_both_sides_ask_which_one_counts() {
    let place = Place::new();
    place.run(&words("export xlsx -o a.xlsx")).lines();
    let bytes = std::fs::read(place.path("a.xlsx")).unwrap();
    place.lay("b.xlsx", edited(&bytes, "project", ("Rural water", "Their water")));
    place.run(&["set", "EA", "title.en=Our water"]).lines();
    let untouched = place.run(&["import", "a.xlsx"]);
    assert!(untouched.lines()[0].starts_with("0 created, 0 updated"), "{untouched:?}");
    let ran = place.run(&["import", "b.xlsx"]);
    assert_eq!(ran.code, 3);
    assert!(
        ran.stderr.contains("\"Our water\"") && ran.stderr.contains("--prefer workbook"),
        "{ran:?}"
    );
    let kept = place.run(&words("import b.xlsx --prefer file"));
    assert!(kept.lines()[0].starts_with("0 created, 0 updated"), "{kept:?}");
    let taken = place.run(&words("import b.xlsx --prefer workbook"));
    assert_eq!(taken.lines()[0], "project EA: title.en: Our water -> Their water");
}

#[test]
fn a_marked_workbook_says_what_is_wrong_in_the_language() {
    let place = Place::new();
    place.lay("in.xlsx", book("project", &[&["code", "kind"], &["EA", "dream"]]));
    let ran = place.run(&words("--lang ko import in.xlsx --marked out.xlsx"));
    assert_eq!(ran.code, 3, "{ran:?}");
    let bytes = std::fs::read(place.path("out.xlsx")).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut notes = String::new();
    let mut part = archive.by_name("xl/comments1.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut notes).unwrap();
    assert!(notes.contains("선택 항목에 없음") && notes.contains("joint_study ("), "{notes}");
}
