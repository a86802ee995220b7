//! Each point of the design of spreadsheets, by its number.

use dgcc::domain::program::Program;
use dgcc::exchange::csv::{self, Reading, Writing};
use dgcc::exchange::import::{Numbers, Options};
use dgcc::exchange::naming::Naming;
use dgcc::exchange::samples::Sample;
use dgcc::exchange::table::Input;
use dgcc::exchange::{Format, json, text, xlsx};
use dgcc::i18n::{Language, Texts};
use dgcc::log::plan::Fault;
use rust_xlsxwriter::{ExcelDateTime, Format as Look, Formula, Workbook};

use super::{
    after, book, edits, here, import, import_with, inline, nothing_to_do, packed, parts, planned,
    problems, sample,
};
use crate::support::{ROADS, WATER, one, program};

/// Every format that is written, by codes and by the labels of a language, read back.
fn every_format(programs: &[&Program], language: Language) -> Vec<(String, Input)> {
    let texts = Texts::of(language);
    let read = |name: &str, bytes: &[u8]| {
        Format::of_file(name).unwrap().read(name, bytes, Reading::default())
    };
    let mut all = vec![
        ("json".into(), read("a.json", &json::export(programs))),
        ("text".into(), read("a.txt", &text::stream(programs))),
    ];
    for (naming, said) in [(Naming::Codes, "codes"), (Naming::Labels(&texts), "labels")] {
        let bytes = xlsx::export(programs, naming, &texts).unwrap();
        all.push((format!("xlsx {said}"), read("a.xlsx", &bytes)));
        for (excel, tabs) in [(false, false), (true, false), (false, true)] {
            let files = csv::export(programs, Writing { excel, tabs, naming });
            let inputs = files.iter().map(|(name, bytes)| read(name, bytes));
            all.push((format!("{said} {excel} {tabs}"), inputs.fold(Input::default(), Input::and)));
        }
    }
    all
}

#[test]
fn spreadsheets_point_02_what_is_exported_comes_back_without_a_change_in_every_language() {
    for chosen in [Sample::Indonesia, Sample::Demo] {
        let existing = sample(chosen);
        let programs: Vec<_> = existing.programs.values().collect();
        for language in Language::ALL {
            for (format, input) in every_format(&programs, *language) {
                if format.starts_with("codes") && *language != Language::En {
                    continue;
                }
                let rows: usize = input.tables.iter().map(|table| table.rows.len()).sum();
                let options = Options { language: language.tag().into(), ..Options::default() };
                let plan = planned(input, &existing, &options);
                let said = (&plan.problems.first(), &plan.lines.first());
                assert!(nothing_to_do(&plan), "{language:?} {format}: {said:?}");
                assert_eq!(plan.unchanged, rows, "{language:?} {format}");
            }
        }
    }
}

#[test]
fn spreadsheets_point_02_a_number_of_less_digits_is_no_change() {
    let rows: &[&[&str]] = &[&["owner", "code", "weight"], &["project:XLA-1", "I1", "1.5"]];
    assert!(nothing_to_do(&import(&book("indicator", rows), &here())), "1.50 is stored");
    let mut written = Workbook::new();
    let sheet = written.add_worksheet();
    sheet.set_name("indicator").unwrap();
    for (column, name) in (0..).zip(["owner", "code", "weight"]) {
        sheet.write_string(0, column, name).unwrap();
    }
    sheet.write_string(1, 0, "project:XLA-1").unwrap().write_string(1, 1, "I1").unwrap();
    sheet.write_number(1, 2, 1.5).unwrap();
    assert!(nothing_to_do(&import(&written.save_to_buffer().unwrap(), &here())));
}

#[test]
fn spreadsheets_point_03_rows_match_by_id_else_by_key_and_nothing_is_deleted() {
    let (water, roads) = (WATER.to_string(), ROADS.to_string());
    let title = |id: &str, code: &str| {
        import(&book("project", &[&["id", "code", "title.en"], &[id, code, "New"]]), &here())
    };
    assert_eq!(edits(&title(&water, "")), ["XLA-1 title.en: Rural | water -> New"]);
    assert_eq!(edits(&title("", "XLA-1")), ["XLA-1 title.en: Rural | water -> New"]);
    let said = problems(&title(&roads, "XLA-1"));
    assert!(said[0].starts_with("plan.xlsx:project!A2: the id is that of XLA-2"), "{said:?}");
    let plan = title("", "XLA-1");
    assert_eq!(after(&here(), &plan).programs["XLA"].projects.len(), 2, "absence deletes nothing");
    let options = Options { update_only: true, ..Options::default() };
    let typed = book("project", &[&["code", "title.en"], &["XLA-11", "x"]]);
    let said = problems(&import_with(&typed, &here(), &options));
    assert!(said[0].starts_with("plan.xlsx:project!A2: only updates"), "{said:?}");
    assert!(said[0].contains("did you mean XLA-1"), "{said:?}");
    assert_eq!(import(&typed, &here()).created, 1, "announced where it is not forbidden");
}

#[test]
fn spreadsheets_point_05_all_problems_of_a_workbook_come_at_once_with_their_cells() {
    let head: &[&str] = &["code", "title.en", "planned_start", "poverty", "activity_status"];
    let bytes = book(
        "project",
        &[head, &["XLA-1", "", "soon", "few", ""], &["XLA-2"], &["XLA-3", "", "", "1.5", "open"]],
    );
    let said = problems(&import(&bytes, &here()));
    let places: Vec<_> = said.iter().map(|said| said.split(": ").next().unwrap()).collect();
    let wanted = ["C2", "D2", "D4", "E4", "B4"].map(|cell| format!("plan.xlsx:project!{cell}"));
    assert_eq!(places, wanted, "{said:?}");
    assert!(said[3].contains("not one of the choices: pipeline, implementation"), "{said:?}");
}

#[test]
fn spreadsheets_point_08_the_same_workbook_again_changes_nothing() {
    let bytes = book("project", &[&["code", "title.en"], &["XLA-1", "Water"], &["XLA-9", "New"]]);
    let once = import(&bytes, &here());
    assert_eq!((once.created, once.updated), (1, 1));
    assert!(nothing_to_do(&import(&bytes, &after(&here(), &once))));
}

#[test]
fn spreadsheets_point_09_empty_clear_absences_and_marks() {
    let head: &[&str] = &["indicator", "period", "value"];
    let seeded = here();
    let period =
        book("period", &[&["code", "start", "end"], &["2024-Q1", "2024-01-01", "2024-03-31"]]);
    let seeded = after(&seeded, &import(&period, &seeded));
    let with = |value: &str| {
        import(&book("measurement", &[head, &["XLA-1/I1", "2024-Q1", value]]), &seeded)
    };
    let cells = |plan: &dgcc::log::plan::Plan| -> Vec<String> {
        let own = plan.lines.iter().filter(|l| !["indicator", "period"].contains(&l.cell.as_str()));
        own.map(|l| format!("{}={}", l.cell, l.new)).collect()
    };
    for (word, code) in [("unknown", "unknown"), ("not_due", "not_due")] {
        assert_eq!(cells(&with(word)), [format!("absence={code}")]);
    }
    for language in Language::ALL {
        let texts = Texts::of(*language);
        for code in ["unknown", "not_due", "not_applicable", "withheld"] {
            let word = texts.word("absence", code);
            assert_eq!(cells(&with(&word)), [format!("absence={code}")], "{word}");
        }
    }
    for (text, mark) in
        [("~ 5", "about"), (">5", "more_than"), (">= 5", "at_least"), ("<5", "less_than")]
    {
        let mut said = cells(&with(text));
        said.sort();
        assert_eq!(said, [format!("qualifier={mark}"), "value=5".to_owned()], "{text}");
    }
    let filled = after(&seeded, &with("7"));
    let typed = |value: &str| {
        import(&book("measurement", &[head, &["XLA-1/I1", "2024-Q1", value]]), &filled)
    };
    assert!(nothing_to_do(&typed("")), "an empty cell is unchanged");
    assert_eq!(edits(&typed("[clear]"))[0], "XLA-1/I1/2024-Q1 value: 7 -> ");
}

#[test]
fn spreadsheets_point_10_columns_in_any_order_and_language_and_what_is_extra_or_missing() {
    let bytes = book("프로젝트", &[&["x"]]);
    assert!(!problems(&import(&bytes, &here())).is_empty());
    for language in Language::ALL {
        let texts = Texts::of(*language);
        let label = |cell: &str| texts.label("project", cell);
        let names = [label("title.ko"), "(remarks)".to_owned(), label("code")];
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let bytes = book(&texts.record("project"), &[&names, &["물", "anything", "XLA-1"]]);
        assert_eq!(edits(&import(&bytes, &here())), ["XLA-1 title.ko:  -> 물"], "{language:?}");
    }
    let extra =
        book("project", &[&["code", "colour", "size", "title.en"], &["XLA-1", "red", "2", ""]]);
    let said = problems(&import(&extra, &here()));
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("plan.xlsx:project!B1: there is no field \"colour\""), "{said:?}");
    assert!(said[1].starts_with("plan.xlsx:project!C1: "), "{said:?}");
    let mut input = xlsx::read("plan.xlsx", &extra, Reading::default());
    input.rename(&[("colour".into(), String::new()), ("size".into(), "poverty".into())]);
    assert_eq!(edits(&planned(input, &here(), &Options::default())), ["XLA-1 poverty:  -> 2"]);
    let said = problems(&import(&book("project", &[&["code"], &["XLA-7"]]), &here()));
    assert_eq!(said, ["plan.xlsx:project!A1: the column is missing, and new records need it"]);
    let doubled = book("project", &[&["code", "title.en", "title.en"], &["XLA-1", "a", "b"]]);
    assert_eq!(
        problems(&import(&doubled, &here())),
        ["plan.xlsx:project!C1: \"title.en\" stands twice"]
    );
    let unnamed = book("project", &[&["code", "", "title.en"], &["XLA-1", "lost", "b"]]);
    assert_eq!(
        problems(&import(&unnamed, &here())),
        ["plan.xlsx:project!B1: the column has no name"]
    );
}

#[test]
fn spreadsheets_point_11_what_was_used_is_said_and_text_becomes_nfc() {
    let bytes = book("project", &[&["code", "title.ko"], &["XLA-1", "\u{1100}\u{1161}"]]);
    let plan = import(&bytes, &here());
    assert_eq!(edits(&plan), ["XLA-1 title.ko:  -> 가"]);
    assert_eq!(plan.notes[0].encoding, "workbook, sheets project");
    let mut two = Workbook::new();
    two.add_worksheet().set_name("project").unwrap().write_string(0, 0, "code").unwrap();
    two.add_worksheet().set_name("Our notes").unwrap().write_string(0, 0, "x").unwrap();
    let plan = import(&two.save_to_buffer().unwrap(), &here());
    assert_eq!(plan.notes[0].encoding, "workbook, sheets project; left out: Our notes");
    assert!(plan.problems.is_empty());
    let near = book("projects", &[&["code"], &["XLA-1"]]);
    assert!(!problems(&import(&near, &here())).is_empty());
}

#[test]
fn spreadsheets_point_12_numbers_of_a_workbook_are_exact_and_texts_are_not_guessed() {
    let mut written = Workbook::new();
    let sheet = written.add_worksheet();
    sheet.set_name("transaction").unwrap();
    for (column, name) in (0..).zip(["project", "reference", "kind", "date", "side", "amount"]) {
        sheet.write_string(0, column, name).unwrap();
    }
    let day = ExcelDateTime::from_ymd(2024, 1, 31).unwrap();
    let look = Look::new().set_num_format("dd/mm/yyyy");
    for (row, reference) in (1..).zip(["R1", "R2", "R3"]) {
        sheet.write_string(row, 0, "XLA-1").unwrap().write_string(row, 1, reference).unwrap();
        sheet.write_string(row, 2, "disbursement").unwrap();
        sheet.write_datetime_with_format(row, 3, &day, &look).unwrap();
        sheet.write_string(row, 4, "korea").unwrap();
    }
    sheet.write_number(1, 5, 1.234).unwrap();
    sheet.write_string(2, 5, "1.234").unwrap();
    sheet.write_string(3, 5, "1.234,5").unwrap();
    let bytes = written.save_to_buffer().unwrap();
    let plan = import(&bytes, &here());
    let said = problems(&plan);
    assert_eq!(said.len(), 2, "{said:?}");
    let both = "plan.xlsx:transaction!F3: \"1.234\" can mean 1.2340 or 1234";
    assert_eq!(said[0], both);
    assert!(said[1].starts_with("plan.xlsx:transaction!F4"), "{said:?}");
    let options = Options { numbers: Numbers::Indonesian, ..Options::default() };
    let plan = import_with(&bytes, &here(), &options);
    assert_eq!(problems(&plan), [both]);
    let new = |cell: &str| -> Vec<String> {
        plan.lines.iter().filter(|l| l.cell == cell).map(|l| l.new.clone()).collect()
    };
    assert_eq!(new("amount"), ["1.234", "1234.5"]);
    assert_eq!(new("date"), ["2024-01-31", "2024-01-31"]);
}

#[test]
fn spreadsheets_point_13_no_text_is_a_formula_and_all_of_them_come_back() {
    let traps =
        ["=1+1", "'=1+1", "''@x", "[clear]", "'[clear]", "+5", "_x0041_", "\u{1b}[31m", " a "];
    for trap in traps {
        let mut program = program();
        let [change] = one(&program, dgcc::domain::program::Kind::Project, WATER, "title.en", trap);
        program.apply(&change).unwrap();
        let bytes = xlsx::export(&[&program], Naming::Codes, &Texts::of(Language::En)).unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes[..])).unwrap();
        for number in 0..archive.len() {
            let mut text = String::new();
            let mut part = archive.by_index(number).unwrap();
            std::io::Read::read_to_string(&mut part, &mut text).unwrap();
            assert!(!text.contains("<f>"), "{trap}");
        }
        let existing =
            dgcc::exchange::import::Existing { programs: [("XLA".to_owned(), program)].into() };
        let plan = import(&bytes, &existing);
        assert!(nothing_to_do(&plan), "{trap:?}: {:?} {:?}", plan.problems, plan.lines);
    }
}

#[test]
fn what_a_formula_came_to_counts_and_an_error_is_one() {
    let mut written = Workbook::new();
    let sheet = written.add_worksheet();
    sheet.set_name("project").unwrap();
    sheet.write_string(0, 0, "code").unwrap().write_string(0, 1, "poverty").unwrap();
    sheet.write_string(0, 2, "note").unwrap().write_string(1, 0, "XLA-1").unwrap();
    sheet.write_formula(1, 1, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write_formula(1, 2, Formula::new("=\"a\"&\"b\"").set_result("ab")).unwrap();
    let plan = import(&written.save_to_buffer().unwrap(), &here());
    let mut said = edits(&plan);
    said.sort();
    assert_eq!(said, ["XLA-1 note:  -> ab", "XLA-1 poverty:  -> 2"]);
    let rows =
        inline(&[("A1", "code"), ("B1", "poverty"), ("C1", "note"), ("D1", "planned_start")])
            + "<row><c r=\"A2\" t=\"inlineStr\"><is><t>XLA-1</t></is></c>\
           <c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"C2\"><f>A2</f></c>\
           <c r=\"D2\"><v>1e300</v></c></row>";
    let plan = import(&packed(&parts("project", &rows)), &here());
    assert_eq!(
        problems(&plan)[..2],
        [
            "plan.xlsx:project!B2: the cell shows the error #DIV/0!".to_owned(),
            "plan.xlsx:project!C2: the formula has no value".to_owned(),
        ]
    );
    assert_eq!((plan.problems.len(), plan.problems[2].cell.as_str()), (3, "D2"));
    assert_eq!(plan.problems[0].fault, Fault::ErrorValue("#DIV/0!".into()));
}

#[test]
fn numbers_that_are_none_are_named_in_csv_and_in_a_workbook() {
    let long = "9".repeat(400);
    for wrong in ["NaN", "1e5", "Infinity", long.as_str(), "1,2,3", "--1"] {
        let csv = format!("owner,code,weight\nproject:XLA-1,I1,\"{wrong}\"\n");
        let input = csv::read("indicator.csv", csv.as_bytes(), Reading::default());
        let said = problems(&planned(input, &here(), &Options::default()));
        assert!(said.len() == 1 && said[0].starts_with("indicator.csv:2:weight"), "{said:?}");
        let rows: &[&[&str]] = &[&["owner", "code", "weight"], &["project:XLA-1", "I1", wrong]];
        let said = problems(&import(&book("indicator", rows), &here()));
        assert!(said.len() == 1 && said[0].starts_with("plan.xlsx:indicator!C2"), "{said:?}");
    }
    for wrong in ["NaN", "1e400", "inf", long.as_str()] {
        let rows = inline(&[("A1", "owner"), ("B1", "code"), ("C1", "weight")])
            + &format!(
                "<row><c r=\"A2\" t=\"inlineStr\"><is><t>project:XLA-1</t></is></c>\
                <c r=\"B2\" t=\"inlineStr\"><is><t>I1</t></is></c><c r=\"C2\"><v>{wrong}</v></c></row>"
            );
        let said = problems(&import(&packed(&parts("indicator", &rows)), &here()));
        assert!(
            said.len() == 1 && said[0].starts_with("plan.xlsx:indicator!C2"),
            "{wrong}: {said:?}"
        );
    }
}
