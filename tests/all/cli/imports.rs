//! Import: all or nothing, every fault in one pass with its file, line and column.

use serde_json::Value as Json;

use super::{Place, words};

/// Imports that must be refused: file, text, exit code, and what the message says.
const BAD: &[(&str, &str, &[&str])] = &[
    (
        "project.csv",
        "code,titel.en\nEA,x\n",
        &["project.csv:1:titel.en", "there is no field", "did you mean title.en?"],
    ),
    (
        "project.csv",
        "code,planned_start\nEA,soon\n",
        &["project.csv:2:planned_start", "is not a date"],
    ),
    ("project.csv", "code,manager\nEA,nobody\n", &["project.csv:2:manager", "names no person"]),
    ("project.csv", "code,kind\nEA,dream\n", &["project.csv:2:kind", "is not one of the choices"]),
    (
        "project.csv",
        "code,title.en\nEA,a,b\n",
        &["project.csv:2", "the row has 3 cells, the header 2"],
    ),
    ("project.csv", "code,title.en\nEA\n", &["project.csv:2", "the row has 1 cells, the header 2"]),
    (
        "project.csv",
        "code,title.en\nEC,a\nEC,b\n",
        &["project.csv:3", "the record already stands in line 2"],
    ),
    ("project.csv", "code,code,title.en\nEC,EC,b\n", &["project.csv:1:code", "stands twice"]),
    ("project.csv", "code\nEC\n", &["project.csv:", "title.en", "the column is missing"]),
    ("project.csv", "", &["project.csv", "the file has no header"]),
    (
        "projct.csv",
        "code\nEA\n",
        &["projct.csv", "there is no record \"projct\"; did you mean project?"],
    ),
    (
        "milestone.csv",
        "project,code,title.en\nEX,M9,x\n",
        &["milestone.csv:2:project", "names no project"],
    ),
    ("target.csv", "indicator,period,value\nEA/I1,2024-Q2,\"1,234\"\n", &["target.csv:2:value"]),
    ("project.json", "{\"schema_version\":1", &["project.json", "the file is not JSON"]),
    ("project.json", "{\"schema_version\":99}", &["project.json", "version"]),
    ("dgcc.txt", "this is no export\n", &["dgcc.txt:1"]),
];

/// A file that has no end is read as far as any file is, and refused.
#[cfg(unix)]
#[test]
fn a_file_without_an_end_is_refused_with_the_limit() {
    let place = Place::new();
    for format in ["csv", "json", "text"] {
        let line = ["import", "/dev/zero", "--format", format, "--record", "milestone"];
        let ran = place.run(&line);
        assert_eq!(ran.code, 3, "{format}: {ran:?}");
        assert!(ran.stderr.contains("the file holds more than 64 MB"), "{ran:?}");
        assert!(ran.stderr.contains("cut it into several files"), "{ran:?}");
    }
}

#[test]
fn a_bad_file_is_refused_whole_with_its_place_and_a_remedy() {
    let place = Place::new();
    let before = place.state();
    for (name, text, says) in BAD {
        place.lay(name, text);
        let ran = place.run(&["import", name]);
        assert_eq!(ran.code, 3, "{text:?}: {ran:?}");
        for part in *says {
            assert!(ran.stderr.contains(part), "{text:?} does not say {part:?}: {ran:?}");
        }
        let lines: Vec<_> = ran.stderr.lines().collect();
        let fault = lines.iter().position(|line| line.starts_with("dgcc: ")).unwrap();
        assert!(lines[fault + 1].starts_with("  "), "{text:?} has no remedy: {ran:?}");
    }
    assert_eq!(place.state(), before);
}

#[test]
fn all_faults_of_a_file_come_in_one_pass() {
    let place = Place::new();
    place.lay(
        "project.csv",
        "code,planned_start,poverty,kind\nEA,soon,few,dream\nEB,2024-13,1.5,\n",
    );
    let ran = place.run(&["import", "project.csv", "--json"]);
    assert_eq!(ran.code, 3);
    let json: Json = serde_json::from_str(&ran.stdout).unwrap();
    let places: Vec<_> = json["errors"].as_array().unwrap().iter().map(|e| &e["where"]).collect();
    let wanted = [
        "project.csv:2:planned_start",
        "project.csv:2:poverty",
        "project.csv:2:kind",
        "project.csv:3:planned_start",
        "project.csv:3:poverty",
    ];
    assert_eq!(places, wanted);
    assert_eq!((&json["schema_version"], &json["created"]), (&1.into(), &0.into()));
}

#[test]
fn an_import_updates_creates_and_leaves_alone() {
    let place = Place::new();
    place.lay("project.csv", "code,title.en\nEA,Clean water\nEB,Roads\nEC,Schools\n");
    let ran = place.run(&["import", "project.csv"]);
    let lines = ran.lines();
    assert_eq!(*lines.last().unwrap(), "1 created, 1 updated, 1 unchanged, 0 errors");
    assert!(lines.contains(&"project EA: title.en: Rural water -> Clean water"), "{ran:?}");
    let again = place.run(&["import", "project.csv"]);
    assert_eq!(again.stdout, "0 created, 0 updated, 3 unchanged, 0 errors\n");
    let log = place.run(&words("log --limit 1 --json")).json();
    assert_eq!(
        (&log[0]["kind"], &log[0]["reason"]),
        (&"import".into(), &"import project.csv".into())
    );
    place.run(&["undo"]).lines();
    assert_eq!(place.run(&["show", "EC"]).code, 4, "an import is one step");
}

#[test]
fn update_only_makes_no_records() {
    let place = Place::new();
    let before = place.state();
    place.lay("project.csv", "code,title.en\nEA,Clean water\nEC,Schools\n");
    let ran = place.run(&["import", "project.csv", "--update-only"]);
    assert_eq!(ran.code, 3);
    assert!(ran.stderr.contains("project.csv:3"), "{ran:?}");
    assert_eq!(place.state(), before);
}

#[test]
fn bad_rows_are_left_out_into_a_file_of_their_own() {
    let place = Place::new();
    place.lay("project.csv", "code,title.en,planned_start\nEA,Clean water,2021\nEC,Schools,soon\n");
    let dry = place.run(&words("import project.csv --skip-invalid --dry-run"));
    assert_eq!(dry.code, 0, "{dry:?}");
    assert!(!place.path("project.rejects.csv").exists());
    let ran = place.run(&words("import project.csv --skip-invalid"));
    assert!(ran.code == 0 && ran.stderr.contains("rows left out: "), "{ran:?}");
    let rejects = std::fs::read_to_string(place.path("project.rejects.csv")).unwrap();
    assert!(rejects.lines().count() == 2 && rejects.contains("EC,Schools,soon"), "{rejects}");
    assert_eq!(place.run(&["show", "EC"]).code, 4);
    place.lay("project.csv", "code,title.en,planned_start\nEC,Schools,soon\n");
    assert_eq!(
        place.run(&words("import project.csv --skip-invalid")).code,
        3,
        "nothing could be written"
    );
}

#[test]
fn standard_input_other_encodings_and_other_numbers_are_read() {
    let place = Place::new();
    let ran = place.feed(&words("import - --record project"), "code,title.ko\nEA,물\n");
    assert_eq!(ran.code, 0, "{ran:?}");
    let ran =
        place.feed(&words("import - --format tsv --record project"), "code\ttitle.ko\nEA\t물길\n");
    assert_eq!(ran.code, 0, "{ran:?}");
    let cp949 = b"code,title.ko\nEB,\xb5\xb5\xb7\xce\n";
    let ran = place.feed(&words("import - --record project"), cp949);
    assert!(ran.code == 3 && ran.stderr.contains("--encoding cp949"), "{ran:?}");
    let ran = place.feed(&words("import - --record project --encoding cp949"), cp949);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(place.run(&["show", "EB", "--json"]).json()["fields"]["title.ko"], "도로");
    let ran = place.feed(&words("import - --record project --encoding klingon"), "code\nEA\n");
    assert!(ran.code == 3 && ran.stderr.contains("there is no encoding"), "{ran:?}");
    let text = "indicator,period,value\nEA/I1,2024-Q2,\"1.234,5\"\n";
    let ran = place.feed(&words("import - --record target --number-locale id"), text);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(place.run(&words("list target --json")).json()[0]["value"], "1234.5");
    assert_eq!(place.feed(&words("import - --record target --number-locale xx"), text).code, 2);
    assert_eq!(place.feed(&words("import - --format xls"), text).code, 2);
}

#[test]
fn every_export_comes_back_as_it_was() {
    let place = Place::new();
    place.run(&words("export csv -o tables")).lines();
    place.run(&words("export json -o all.json")).lines();
    place.run(&words("export text -o texts")).lines();
    let stream = place.run(&words("export text")).stdout;
    place.lay("all.txt", &stream);
    for path in ["tables", "all.json", "texts", "all.txt"] {
        let ran = place.run(&["import", path]);
        assert!(ran.stdout.starts_with("0 created, 0 updated, "), "{path}: {ran:?}");
        let empty = format!("{}.db", path.replace('.', "-"));
        assert_eq!(place.run(&["--db", &empty, "init"]).code, 0);
        let ran = place.run(&["--db", &empty, "import", path]);
        assert_eq!(ran.code, 0, "{path}: {ran:?}");
        assert_eq!(place.run(&["--db", &empty, "export", "text"]).stdout, stream, "{path}");
        assert_eq!(place.run(&["--db", &empty, "verify"]).code, 0, "{path}");
    }
}

#[test]
fn a_folder_or_a_file_that_cannot_be_read_is_named() {
    let place = Place::new();
    let ran = place.run(&["import", "none.csv"]);
    assert!(ran.code == 1 && ran.stderr.starts_with("dgcc: none.csv: cannot be read: "), "{ran:?}");
    std::fs::create_dir(place.path("empty")).unwrap();
    let ran = place.run(&["import", "empty"]);
    assert!(
        ran.code == 3 && ran.stderr.starts_with("dgcc: empty: the folder holds no file"),
        "{ran:?}"
    );
    place.lay("data.xls", "x");
    assert_eq!(place.run(&["import", "data.xls"]).code, 2);
}

#[test]
fn rows_that_contradict_each_other_or_the_file_are_refused_in_one_pass_with_their_lines() {
    let place = Place::new();
    std::fs::create_dir(place.path("in")).unwrap();
    place.lay(
        "in/project.csv",
        "code,title.en,planned_start,planned_end\nEC,Schools,2025,2025\nED,Ports,2025-05,2025-04\n",
    );
    place.lay("in/dependency.csv", "predecessor,successor\nEA/M2,EA/M1\n");
    place.lay(
        "in/sector_share.csv",
        "project,sector,percent\nEC,2021-2025/water,60\nEC,2021-2025/roads,30\nEA,2021-2025/roads,1\n",
    );
    let before = place.state();
    let ran = place.run(&["import", "in"]);
    assert_eq!(ran.code, 3);
    for (line, code) in [
        ("dependency.csv:2:", "DEP001"),
        ("project.csv:3:planned_end", "DATE001"),
        ("sector_share.csv:3:", "SHAR001"),
        ("sector_share.csv:4:", "SHAR001"),
    ] {
        let said = ran.stderr.lines().find(|said| said.contains(line));
        assert!(said.is_some_and(|said| said.contains(code)), "{line}: {ran:?}");
    }
    assert_eq!(place.state(), before);
    let ran = place.run(&["import", "in", "--skip-invalid"]);
    assert_eq!(*ran.lines().last().unwrap(), "1 created, 0 updated, 0 unchanged, 4 errors");
    assert_eq!(place.run(&["check"]).code, 0, "what is left contradicts nothing");
    let rejects = std::fs::read_to_string(place.path("in/sector_share.rejects.csv")).unwrap();
    assert_eq!(rejects.lines().count(), 4, "all shares that the sum is of: {rejects}");
}

#[test]
fn a_figure_that_an_import_changes_is_no_longer_approved() {
    let place = Place::new();
    let state = || place.run(&words("list measurement --json")).json()[0]["state"].clone();
    place.run(&words("--actor lee approve 2024-Q1 EA/I1")).lines();
    assert_eq!(state(), "approved");
    let out = place.run(&words("export csv -o out"));
    assert_eq!(out.code, 0);
    let again = place.run(&words("import out"));
    assert!(again.lines().last().unwrap().starts_with("0 created, 0 updated"), "{again:?}");
    let text = std::fs::read_to_string(place.path("out/measurement.csv")).unwrap();
    place.lay("measurement.csv", text.replace("12980", "12990"));
    let ran = place.run(&words("import measurement.csv"));
    assert!(ran.lines().iter().any(|line| line.contains("approved -> submitted")), "{ran:?}");
    assert_eq!(state(), "submitted");
    place.lay("measurement.csv", text.replace("12980", "13000").replace("approved", "draft"));
    place.run(&words("import measurement.csv")).lines();
    assert_eq!(state(), "draft", "the file says itself how far it has got");
    place.lay("measurement.csv", text);
    let ran = place.run(&words("import measurement.csv"));
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.stderr.contains("measurement.csv:2:state: no file approves"), "{ran:?}");
    assert_eq!(state(), "draft", "a file approves nothing that is here");
}

#[test]
fn json_takes_no_number_for_a_text_and_a_whole_file_has_no_line() {
    let place = Place::new();
    for cells in ["\"title.en\":5", "\"title\":{\"en\":5}", "\"note\":true"] {
        let text = format!("{{\"project\":[{{\"code\":\"EA\",{cells}}}]}}");
        place.lay("c.json", text);
        let ran = place.run(&["import", "c.json"]);
        assert!(ran.code == 3 && ran.stderr.contains("c.json:1:"), "{cells}: {ran:?}");
    }
    place.lay("c.json", "{\"projct\":[]}");
    let ran = place.run(&["import", "c.json"]);
    assert!(ran.stderr.contains("c.json:projct: ") && !ran.stderr.contains(":0:"), "{ran:?}");
}

#[test]
fn a_figure_is_one_record_whether_it_is_recorded_or_imported() {
    let place = Place::new();
    let rows = || {
        let rows = place.run(&words("list measurement --where period=2024-Q2 --json")).json();
        let rows = rows.as_array().unwrap().clone();
        let cell = |row: &Json, name: &str| row[name].as_str().unwrap_or_default().to_owned();
        let said = |row| (cell(row, "side"), cell(row, "value"));
        let mut said: Vec<_> = rows.iter().map(said).collect();
        said.sort();
        said
    };
    let one = |side: &str, value: &str| (side.to_owned(), value.to_owned());
    place.run(&words("set EA/I1 side=korea")).lines();
    place.run(&words("record EA/I1 2024-Q2 7")).lines();
    assert_eq!(rows(), [one("korea", "7")], "who is responsible speaks for a desk of no side");
    place.lay("measurement.csv", "indicator,period,value\nEA/I1,2024-Q2,8\n");
    let ran = place.run(&["import", "measurement.csv"]);
    assert!(ran.stdout.contains("0 created, 1 updated"), "{ran:?}");
    place.run(&words("record EA/I1 2024-Q2 9")).lines();
    assert_eq!(rows(), [one("korea", "9")]);
    place.run(&words("record EA/I1 2024-Q2 5 --side partner")).lines();
    assert_eq!(rows(), [one("korea", "9"), one("partner", "5")]);
}

#[test]
fn a_figure_of_no_side_is_written_over_by_whoever_names_a_side() {
    let place = Place::new();
    place.lay("measurement.csv", "indicator,period,value\nEA/I1,2024-Q2,8\n");
    place.run(&["import", "measurement.csv"]).lines();
    place.run(&words("record EA/I1 2024-Q2 9 --side korea")).lines();
    let rows = place.run(&words("list measurement --where period=2024-Q2 --json")).json();
    assert_eq!(rows.as_array().unwrap().len(), 1);
    assert_eq!((&rows[0]["side"], &rows[0]["value"]), (&"korea".into(), &"9".into()));
}

#[test]
fn faults_are_said_in_the_language_and_choices_by_code_and_label() {
    let place = Place::new();
    place.lay("project.csv", "code,planned_start,kind\nEA,soon,dream\n");
    for (lang, date, choice, label, remedy) in [
        ("ko", "날짜가 아님", "선택 항목에 없음", "joint_study (공동연구", "항목 중 하나 입력"),
        (
            "id",
            "bukan tanggal",
            "bukan salah satu pilihan",
            "training (",
            "tulis salah satu pilihan",
        ),
        ("en", "is not a date", "is not one of the choices", "(joint study)", "write one of"),
    ] {
        let ran = place.run(&["--lang", lang, "import", "project.csv"]);
        assert_eq!(ran.code, 3, "{ran:?}");
        for part in [date, choice, label, remedy] {
            assert!(ran.stderr.contains(part), "{lang} {part}: {ran:?}");
        }
        let json = place.run(&["--lang", lang, "--error-format", "json", "import", "project.csv"]);
        let said = json.stderr.lines().last().unwrap();
        let said: Json = serde_json::from_str(said).unwrap();
        let what = said["problems"][1]["what"].as_str().unwrap();
        assert!(what.contains("is not one of the choices: joint_study, "), "{lang}: {what}");
        let listed = place.run(&["--lang", lang, "import", "project.csv", "--json"]);
        let listed: Json = serde_json::from_str(&listed.stdout).unwrap();
        assert_eq!(listed["errors"][0]["remedy"], "correct the cell", "{lang}");
        assert_eq!(listed["errors"][1]["allowed"][0], "joint_study", "{lang}");
    }
}

#[test]
fn rows_that_are_left_out_say_why_in_the_language() {
    let place = Place::new();
    place.lay("project.csv", "code,title.en,kind\nEA,Clean,\nEB,Streets,dream\n");
    place.run(&words("--lang id import project.csv --skip-invalid")).lines();
    let rejects = std::fs::read_to_string(place.path("project.rejects.csv")).unwrap();
    assert!(rejects.contains("bukan salah satu pilihan: joint_study ("), "{rejects}");
}

#[test]
fn a_dry_run_with_errors_shows_what_the_good_rows_would_write() {
    let place = Place::new();
    let before = place.state();
    place.lay("project.csv", "code,title.en,poverty\nEA,Clean,\nEC,Schools,\nEB,Streets,few\n");
    let ran = place.run(&words("import project.csv --dry-run"));
    assert_eq!(ran.code, 3, "{ran:?}");
    for part in [
        "project EA: title.en: Rural water -> Clean\n",
        "project EC: title.en: (empty) -> Schools\n",
        "1 created, 1 updated, 0 unchanged, 1 errors\n",
        "--skip-invalid",
    ] {
        assert!(ran.stdout.contains(part), "{part}: {ran:?}");
    }
    assert!(ran.stderr.contains("project.csv:4:poverty"), "{ran:?}");
    let wet = place.run(&words("import project.csv"));
    assert_eq!(wet.stdout, "nothing was written: 1 errors\n");
    assert_eq!(place.state(), before);
}

#[test]
fn an_encoding_is_named_as_people_name_it() {
    let place = Place::new();
    let text = "code,title.ko\nEA,전자정부\n";
    place.lay("project.csv", encoding_rs::EUC_KR.encode(text).0);
    let ran = place.run(&words("import project.csv --encoding cp949 --dry-run"));
    assert!(ran.stderr.contains("project.csv: cp949, separated by ','"), "{ran:?}");
    place.lay("project.csv", text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>());
    let ran = place.run(&words("import project.csv"));
    assert_eq!(ran.code, 3);
    assert!(ran.stderr.contains("name its encoding: --encoding utf-16le"), "{ran:?}");
    let ran = place.run(&words("import project.csv --encoding utf-16le"));
    assert!(ran.lines()[0].ends_with("title.ko: 농촌 식수 -> 전자정부"), "{ran:?}");
}

#[test]
fn a_number_that_cannot_be_one_says_what_can() {
    let place = Place::new();
    for number in ["1e30".to_owned(), "9".repeat(400)] {
        place.lay("target.csv", format!("indicator,period,value\nEA/I1,2024-Q2,{number}\n"));
        let ran = place.run(&["import", "target.csv"]);
        assert!(ran.stderr.contains("plain digits, 28 at most"), "{ran:?}");
        let longest = ran.stderr.lines().map(str::len).max();
        assert!(longest.is_some_and(|longest| longest < 400), "{ran:?}");
    }
    place.lay("target.csv", "indicator,period,value\nEA/I1,2024-Q2,\"1,250\"\n");
    let ran = place.run(&["import", "target.csv"]);
    assert!(ran.stderr.contains("can mean 1250 or 1.25"), "{ran:?}");
}

#[test]
fn what_is_left_out_is_safe_before_the_rest_is_in() {
    let place = Place::new();
    place.lay("project.csv", "code,title.en,planned_start\nEA,Clean water,2021\nEC,Schools,soon\n");
    std::fs::create_dir(place.path("project.rejects.csv")).unwrap();
    let before = place.state();
    let ran = place.run(&words("import project.csv --skip-invalid"));
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.stderr.contains("project.rejects.csv: cannot be written"), "{ran:?}");
    assert_eq!(place.state(), before);
}
