//! The workbook in which people fill in what is due.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use dgcc::domain::program::{Kind, Program};
use dgcc::exchange::csv::Reading;
use dgcc::exchange::import::{Existing, Options};
use dgcc::exchange::samples::Sample;
use dgcc::exchange::xlsx::{self, REPORTED, Wanted};
use dgcc::i18n::{Language, Texts};
use rust_xlsxwriter::Worksheet;

use super::{after, edits, here, id_of, import, nothing_to_do, planned, problems, sample};

/// The template of a period of the demo.
pub fn demo(program: &Program, period: &str, language: Language) -> Vec<u8> {
    let period = Some(id_of(program, Kind::Period, period));
    let wanted = Wanted { program, kinds: &REPORTED, period, side: None, state: "DESK#1" };
    xlsx::template(&wanted, &Texts::of(language)).unwrap()
}

pub fn open(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

pub fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let range = open(bytes).worksheet_range(sheet).unwrap();
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

/// A workbook with cells written over, as a person does: everything else is as it was. A sheet, the
/// name of a line's code cell, the header of the column and the new value.
pub fn filled(bytes: &[u8], cells: &[(&str, usize, &str, f64)]) -> Vec<u8> {
    rewritten(bytes, |name, header, sheet| {
        for (_, line, column, value) in cells.iter().filter(|(own, ..)| *own == name) {
            let column = header.iter().position(|header| header == column).unwrap();
            let at = (u32::try_from(*line - 1).unwrap(), u16::try_from(column).unwrap());
            sheet.write_number(at.0, at.1, *value).unwrap();
        }
    })
}

/// A workbook whose sheets are touched by name, with their headers.
pub fn rewritten(bytes: &[u8], touch: impl Fn(&str, &[String], &mut Worksheet)) -> Vec<u8> {
    let mut book = open(bytes);
    let mut written = rust_xlsxwriter::Workbook::new();
    for meta in book.sheets_metadata().to_vec() {
        let range = book.worksheet_range(&meta.name).unwrap();
        let sheet = written.add_worksheet();
        sheet.set_name(&meta.name).unwrap();
        let header: Vec<String> = range
            .rows()
            .next()
            .map(|row| row.iter().map(Data::to_string).collect())
            .unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let at = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            match data {
                Data::Float(number) => drop(sheet.write_number(at.0, at.1, *number).unwrap()),
                Data::Bool(yes) => drop(sheet.write_boolean(at.0, at.1, *yes).unwrap()),
                Data::DateTime(moment) => {
                    let look = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
                    sheet.write_number_with_format(at.0, at.1, moment.as_f64(), &look).unwrap();
                }
                other => drop(sheet.write_string(at.0, at.1, other.to_string()).unwrap()),
            }
        }
        touch(&meta.name, &header, sheet);
    }
    written.save_to_buffer().unwrap()
}

/// The demo, and its last quarter, which nobody has reported yet.
pub fn waiting() -> (Existing, String) {
    let existing = sample(Sample::Demo);
    let program = existing.programs.values().next().unwrap();
    let codes = program.periods.values().map(|period| period.code.clone());
    let last = codes.filter(|code| code.contains("-Q")).max().unwrap();
    (existing, last)
}

#[test]
fn spreadsheets_point_01_a_template_has_sheets_guidance_lists_and_a_stamp_in_every_language() {
    let (existing, period) = waiting();
    let program = existing.programs.values().next().unwrap();
    for language in Language::ALL {
        let texts = Texts::of(*language);
        let bytes = demo(program, &period, *language);
        assert_eq!(bytes, demo(program, &period, *language), "the same records, the same bytes");
        let names: Vec<_> = open(&bytes).sheet_names();
        let kinds = REPORTED.map(|kind| texts.record(kind.name()));
        assert_eq!(names[0], "README");
        assert_eq!(names[1..=kinds.len()], kinds);
        let rest = [texts.say("sheets-guidance"), texts.say("sheets-lists"), "dgcc".into()];
        assert_eq!(names[kinds.len() + 1..], rest);
        let said = rows(&bytes, "README").concat().join("\n");
        for part in [env!("CARGO_PKG_VERSION"), language.tag(), &period, "DESK#1", "[clear]"] {
            assert!(said.contains(part), "{language:?} {part}: {said}");
        }
        let guidance = rows(&bytes, &rest[0]);
        let help = |language: Language| Texts::of(language).help("measurement", "numerator");
        let row = guidance.iter().find(|row| row[2] == "numerator").unwrap();
        let meant: Vec<_> = Language::ALL.iter().copied().map(help).collect();
        assert_eq!(row[6..9], meant, "{row:?}");
        assert!(!row[4].is_empty(), "an example: {row:?}");
        assert!(!said.contains('⟦') && !guidance.concat().concat().contains('⟦'));
        let plan = import(&bytes, &existing);
        assert!(nothing_to_do(&plan), "{language:?} {:?} {:?}", problems(&plan), edits(&plan));
    }
}

#[test]
fn spreadsheets_point_01_what_is_known_is_locked_and_what_is_due_is_open() {
    let (existing, period) = waiting();
    let program = existing.programs.values().next().unwrap();
    let bytes = demo(program, &period, Language::En);
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes[..])).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut text).unwrap();
        text
    };
    let sheet = part("xl/worksheets/sheet2.xml");
    assert!(sheet.contains("<sheetProtection") && !sheet.contains("password"), "{sheet:.400}");
    assert!(sheet.contains("state=\"frozen\""));
    assert!(sheet.contains("<formula1>'Lists'!$A$2:$A$"), "lists of codes feed drop-downs");
    assert!(sheet.contains("errorStyle=\"warning\""));
    let styles = part("xl/styles.xml");
    assert!(
        styles.contains("locked=\"0\"") && styles.contains("yyyy\\-mm\\-dd")
            || styles.contains("yyyy-mm-dd")
    );
    assert!(part("docProps/custom.xml").contains("dgcc version"));
    assert!(part("xl/workbook.xml").contains("state=\"veryHidden\""));
    let head = &rows(&bytes, "Measurement")[0];
    assert_eq!(
        head[..9],
        [
            "Indicator",
            "Period",
            "Disaggregation",
            "Side",
            "Source",
            "(title)",
            "(unit)",
            "(target)",
            "(last value)"
        ]
    );
}

#[test]
fn a_figure_filled_in_makes_one_record_and_an_open_line_none() {
    let (existing, period) = waiting();
    let program = existing.programs.values().next().unwrap();
    for language in Language::ALL {
        let texts = Texts::of(*language);
        let (sheet, value) = (texts.record("measurement"), texts.label("measurement", "value"));
        let bytes = demo(program, &period, *language);
        let before = program.measurements.len();
        let bytes = filled(&bytes, &[(&sheet, 2, &value, 12.5)]);
        let plan = import(&bytes, &existing);
        assert_eq!(problems(&plan), Vec::<String>::new(), "{language:?}");
        assert_eq!((plan.created, plan.updated), (1, 0), "{language:?} {:?}", edits(&plan));
        let then = after(&existing, &plan);
        let now = then.programs.values().next().unwrap().measurements.len();
        assert_eq!(now, before + 1, "the lines left open make none");
        assert!(nothing_to_do(&import(&bytes, &then)), "the same again");
    }
}

#[test]
fn marks_spaces_and_columns_of_ones_own_hand_in_what_was_meant_and_once() {
    let (existing, period) = waiting();
    let program = existing.programs.values().next().unwrap();
    let texts = Texts::of(Language::En);
    let (name, value) = (texts.record("measurement"), texts.label("measurement", "value"));
    let made = rewritten(&demo(program, &period, Language::En), |own, header, sheet| {
        if own == name {
            let last = u16::try_from(header.len()).unwrap();
            let value = header.iter().position(|header| *header == value).unwrap();
            let value = u16::try_from(value).unwrap();
            sheet.write_string(1, value, "~41").unwrap();
            sheet.write_string(2, value, " ").unwrap();
            sheet.write_string(0, last, "My notes").unwrap();
            sheet.write_string(3, last, "ask again").unwrap();
        }
    });
    let plan = |existing: &Existing| {
        let mut input = xlsx::read("plan.xlsx", &made, Reading::default());
        input.rename(&[("My notes".into(), String::new())]);
        planned(input, existing, &Options::default())
    };
    let first = plan(&existing);
    assert_eq!((problems(&first), first.created, first.updated), (vec![], 1, 0));
    assert!(edits(&first).iter().any(|edit| edit.ends_with("qualifier:  -> about")));
    assert!(nothing_to_do(&plan(&after(&existing, &first))), "the same file again");
}

#[test]
fn a_template_of_any_kind_takes_new_records_in_its_open_lines() {
    let existing = here();
    let program = &existing.programs["XLA"];
    for kind in Kind::ALL {
        let wanted = Wanted { program, kinds: &[*kind], period: None, side: None, state: "" };
        let bytes = xlsx::template(&wanted, &Texts::of(Language::Ko)).unwrap();
        let plan = import(&bytes, &existing);
        assert!(nothing_to_do(&plan), "{} {:?}", kind.name(), problems(&plan));
    }
}
