//! Files taken in within the screens: columns settled, changes shown, rows left out, one step.

use std::path::{Path, PathBuf};

use dgcc::i18n::Language;
use dgcc::store::Store;
use dgcc::tui::place::Place;

use super::stage::{PLAIN, Setting, Stage, TESTED, programme, replica};
use crate::support::id;

/// A workbook of texts in a folder.
fn book(folder: &Path, sheet: &str, rows: &[&[&str]]) -> String {
    lay(folder, "in.xlsx", crate::support::book(sheet, rows))
}

fn lay(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path: PathBuf = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Asks for a file from any screen.
fn take<'a>(stage: &'a mut Stage, path: &str) -> &'a mut Stage {
    stage.press("3 i").write(path).press("enter")
}

const ROWS: &[&[&str]] = &[
    &["project", "code", "forecast"],
    &["WATER", "M2", "2025-11"],
    &["ROADS", "M1", "2025-12"],
    &["ROADS", "M1", ""],
];

#[test]
fn a_workbook_is_previewed_rows_are_left_out_and_the_rest_is_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let path = book(folder.path(), "milestone", &ROWS[..3]);
    let mut stage = Stage::plain();
    let before = stage.arrival();
    take(&mut stage, &path);
    let text = stage.text();
    assert!(text.contains("0 new, 2 changed, 0 unchanged, 0 problems"), "{text}");
    assert!(text.contains("[x] WATER/M2 Forecast date: 2025-09 → 2025-11"), "{text}");
    assert!(text.contains("[ Write 2 records (2 cells) ]"), "{text}");
    stage.press("down space");
    assert!(stage.text().contains("[ ] ROADS/M1 Forecast date"), "{}", stage.text());
    assert!(stage.text().contains("[ Write 1 record (1 cell) ]"), "{}", stage.text());
    stage.press("enter");
    assert_eq!(stage.arrival(), before, "Enter alone is Cancel");
    take(&mut stage, &path);
    stage.press("down space tab enter");
    assert_eq!(stage.cell("milestone", TESTED, "forecast"), "2025-11");
    assert_eq!(stage.cell("milestone", id(0x403), "forecast"), "2025-09", "it was left out");
    assert_eq!(stage.place(), Place::Milestones, "the screens were not left");
    stage.press("u");
    assert_eq!(stage.cell("milestone", TESTED, "forecast"), "2025-09", "one step");
}

#[test]
fn problems_are_listed_with_their_cells_in_every_language_and_bad_rows_can_be_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let rows: &[&[&str]] =
        &[ROWS[0], ROWS[1], &["NONE", "M1", "soon"], &["ROADS", "M9", "2025-13"]];
    let path = book(folder.path(), "milestone", rows);
    for language in Language::ALL {
        let mut stage = Stage::with(&programme(), &Setting { language: *language, ..PLAIN });
        let before = stage.arrival();
        take(&mut stage, &path);
        let text = stage.text();
        for cell in ["in.xlsx:milestone!A3", "in.xlsx:milestone!C3", "in.xlsx:milestone!C4"] {
            assert!(text.contains(cell), "{cell}\n{text}");
        }
        assert!(!text.contains('⟦'), "{text}");
        stage.press("tab enter");
        assert!(stage.text().contains("[x] WATER/M2"), "{}", stage.text());
        assert_eq!(stage.arrival(), before);
        stage.press("tab enter");
        assert_eq!(stage.cell("milestone", TESTED, "forecast"), "2025-11");
    }
}

/// The rows that are left out are counted before and after, and lie beside their file, in the
/// format it came in.
#[test]
fn rows_that_are_left_out_are_kept_in_a_file_that_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let rows: &[&[&str]] = &[ROWS[0], ROWS[1], &["NONE", "M1", "soon"], &["ROADS", "M9", "soon"]];
    let path = book(folder.path(), "milestone", rows);
    let csv: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
    let csv = lay(folder.path(), "milestone.csv", csv.join("\n") + "\n");
    for (path, kept) in [(path, "in.rejects.xlsx"), (csv, "milestone.rejects.csv")] {
        let kept = folder.path().join(kept);
        let mut stage = Stage::with(&programme(), &Setting { size: (120, 40), ..PLAIN });
        take(&mut stage, &path).press("tab enter");
        let said = format!("2 rows are left out, and go into {}", kept.display());
        assert!(stage.text().contains(&said), "{said}\n{}", stage.text());
        assert!(!kept.exists(), "nothing is written before somebody says so");
        stage.press("tab enter");
        assert_eq!(stage.cell("milestone", TESTED, "forecast"), "2025-11");
        let said = format!("2 rows left out: {} WATER/M2 Forecast date", kept.display());
        assert!(stage.message().starts_with(&said), "{}", stage.message());
        let again = kept.to_str().unwrap().to_owned();
        take(&mut stage, &again);
        let sheet = again.ends_with(".xlsx");
        let place = if sheet { "in.rejects.xlsx:milestone!A2" } else { "milestone.rejects.csv:2" };
        assert!(stage.text().contains(place), "{}", stage.text());
    }
}

#[test]
fn activities_that_are_left_out_are_kept_as_activities() {
    let folder = tempfile::tempdir().unwrap();
    let activity = |code: &str, title: &str| {
        format!(
            "<iati-activity><iati-identifier>{code}</iati-identifier><title><narrative>{title}\
             </narrative></title><activity-status code=\"2\"/></iati-activity>\n"
        )
    };
    let all = [activity("AA-1-7", "Wells"), activity(" ", "Pumps")].concat();
    let text = format!("<iati-activities version=\"2.03\">\n{all}</iati-activities>");
    let path = lay(folder.path(), "aid.xml", text);
    let mut stage = Stage::with(&programme(), &Setting { size: (120, 40), ..PLAIN });
    take(&mut stage, &path).press("tab enter");
    let kept = folder.path().join("aid.rejects.xml");
    assert!(stage.text().contains("aid.rejects.xml"), "{}", stage.text());
    stage.press("tab enter");
    let left = std::fs::read_to_string(&kept).unwrap();
    assert!(left.contains("Pumps") && !left.contains("Wells"), "{left}");
    assert!(stage.message().contains("aid.rejects.xml"), "{}", stage.message());
}

#[test]
fn a_file_for_the_rows_that_cannot_be_written_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "project,code,forecast\nWATER,M2,2025-11\nROADS,M1,soon\n";
    let path = lay(folder.path(), "milestone.csv", rows);
    std::fs::create_dir(folder.path().join("milestone.rejects.csv")).unwrap();
    let mut stage = Stage::plain();
    take(&mut stage, &path).press("tab enter tab enter");
    assert!(stage.message().starts_with("1 row left out, and "), "{}", stage.message());
    assert!(stage.message().contains("cannot be written"), "{}", stage.message());
    assert_eq!(stage.cell("milestone", TESTED, "forecast"), "2025-11");
}

#[test]
fn a_file_that_is_named_after_no_kind_asks_for_one_and_the_nearest_stands_first() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "project,code,forecast\nWATER,M2,2025-11\n";
    let csv = lay(folder.path(), "angka_q3.csv", rows);
    let sheet = book(folder.path(), "Lembar1", &ROWS[..2]);
    for path in [csv, sheet] {
        for language in Language::ALL {
            let mut stage = Stage::with(&programme(), &Setting { language: *language, ..PLAIN });
            take(&mut stage, &path);
            assert!(!stage.text().contains('⟦'), "{}", stage.text());
            stage.press("enter");
            let text = stage.text();
            assert!(text.contains("[x] WATER/M2") && text.contains("2025-11"), "{text}");
            stage.press("tab enter");
            assert_eq!(stage.cell("milestone", TESTED, "forecast"), "2025-11");
        }
    }
    let mut stage = Stage::plain();
    let (path, before) = (lay(folder.path(), "angka_q3.csv", rows), stage.arrival());
    take(&mut stage, &path);
    assert!(stage.text().contains("What does angka_q3.csv hold?"), "{}", stage.text());
    stage.write("baseline").press("enter");
    assert!(stage.text().contains("Columns that no field"), "{}", stage.text());
    stage.press("esc");
    assert_eq!(stage.arrival(), before);
}

/// In a folder each file that no name explains is asked about in turn.
#[test]
fn every_file_of_a_folder_that_is_named_after_no_kind_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    lay(folder.path(), "a.csv", "project,code,forecast\nWATER,M2,2025-11\n");
    lay(folder.path(), "b.csv", "code,likelihood,impact\nR1,3,3\n");
    let mut stage = Stage::plain();
    take(&mut stage, folder.path().to_str().unwrap());
    assert!(stage.text().contains("What does a.csv hold?"), "{}", stage.text());
    stage.press("enter");
    assert!(stage.text().contains("What does b.csv hold?"), "{}", stage.text());
    stage.write("risk").press("enter");
    assert!(stage.text().contains("Take in: what would be written"), "{}", stage.text());
}

#[test]
fn a_problem_that_is_longer_than_the_box_is_read_whole() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "project,code,planned,forecast\nNONE-OF-THE-KIND,M1,2025-01-01,2025-11\n\
                ROADS,M1,the fifth of the month as agreed in the committee,\n";
    let path = lay(folder.path(), "milestone.csv", rows);
    for language in Language::ALL {
        let mut stage = Stage::with(&programme(), &Setting { language: *language, ..PLAIN });
        take(&mut stage, &path);
        let cut = stage.line("milestone.csv:3");
        assert!(cut.contains('…') && !cut.contains("committee"), "{cut}");
        stage.press("down down");
        let text = stage.text();
        let whole = text.replace(['│', '\n'], " ").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(whole.contains("agreed in the committee"), "{text}");
    }
}

#[test]
fn columns_that_no_field_is_named_after_are_given_to_one_or_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let text = "project,code,tanggal baru,warna\nWATER,M2,2025-11,x\n";
    let path = lay(folder.path(), "milestone.csv", text);
    let mut stage = Stage::plain();
    take(&mut stage, &path);
    let text = stage.text();
    assert!(text.contains("Milestone: tanggal baru → not settled"), "{text}");
    stage.press("enter").write("forecast").press("enter");
    assert!(stage.text().contains("tanggal baru → Forecast date"), "{}", stage.text());
    stage.press("down space");
    assert!(stage.text().contains("warna → left out"), "{}", stage.text());
    stage.press("tab enter");
    let text = stage.text();
    assert!(text.contains("[x] WATER/M2 Forecast date: 2025-09 → 2025-11"), "{text}");
    stage.press("tab enter");
    assert_eq!(stage.cell("milestone", TESTED, "forecast"), "2025-11");
}

#[test]
fn a_pasted_block_with_unknown_columns_is_settled_likewise() {
    let mut stage = Stage::plain();
    stage.press("3").paste("Project\tCode\tTanggal baru\nWATER\tM2\t2025-11\n");
    stage.press("enter").write("forecast").press("enter tab enter");
    assert!(stage.text().contains("[x] WATER/M2 Forecast date"), "{}", stage.text());
    stage.press("tab enter");
    assert_eq!(stage.cell("milestone", TESTED, "forecast"), "2025-11");
}

#[test]
fn a_korean_csv_is_read_by_the_encoding_that_is_offered() {
    let folder = tempfile::tempdir().unwrap();
    let (bytes, _, _) = encoding_rs::EUC_KR.encode("project,code,title.ko\nWATER,M2,시험\n");
    let path = lay(folder.path(), "milestone.csv", &bytes);
    let mut stage = Stage::plain();
    take(&mut stage, &path);
    assert!(stage.text().contains("[ Read as CP949 ]"), "{}", stage.text());
    stage.press("tab enter tab enter");
    assert_eq!(stage.cell("milestone", TESTED, "title.ko"), "시험");
}

#[test]
fn what_cannot_be_read_is_said_and_esc_gives_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::plain();
    let before = stage.arrival();
    for (path, said) in [("/nowhere/a.csv", "cannot be read"), ("/etc/passwd", "is no table")] {
        take(&mut stage, path);
        assert!(stage.message().contains(said), "{path}: {}", stage.message());
    }
    let hostile = lay(folder.path(), "milestone.xlsx", b"PK\x03\x04");
    take(&mut stage, &hostile);
    assert!(stage.text().contains("The file is no workbook"), "{}", stage.text());
    stage.press("esc");
    assert_eq!((stage.place(), stage.arrival()), (Place::Milestones, before));
    let mut closed = Stage::with(&programme(), &Setting { read_only: true, ..PLAIN });
    closed.press("3 i");
    assert_eq!(closed.message(), "The file is read-only.");
}

#[test]
fn an_empty_file_takes_in_a_whole_programme_and_opens_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&super::stage::demo(), dgcc::store::Mode::ReadOnly).unwrap();
    let (_, partnership) = store.partnerships().unwrap().remove(0);
    let program = &store.load(partnership).unwrap();
    let texts = dgcc::i18n::Texts::of(Language::En);
    let naming = dgcc::exchange::naming::Naming::Codes;
    let bytes = dgcc::exchange::xlsx::export(&[program], naming, &texts).unwrap();
    let path = lay(folder.path(), "all.xlsx", bytes);
    let mut stage = Stage::open(Store::in_memory(&replica()).unwrap(), Path::new(""), &PLAIN);
    assert_eq!(stage.place(), Place::Welcome);
    stage.press("end up enter").write(&path).press("enter");
    assert!(stage.text().contains("[ Write "), "{}", stage.text());
    stage.press("tab enter");
    assert_eq!(stage.desk.session().partnerships.len(), 1);
    assert_eq!(stage.desk.session().program.as_ref(), program);
}

#[test]
fn a_row_that_others_need_takes_them_out_with_it() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("in")).unwrap();
    lay(&folder.path().join("in"), "project.csv", "code,title.en,phase\nNEW,New,XLA-1\n");
    lay(
        &folder.path().join("in"),
        "milestone.csv",
        "project,code,title.en\nNEW,M1,First\nWATER,M5,Fifth\n",
    );
    let mut stage = Stage::plain();
    let path = folder.path().join("in").to_str().unwrap().to_owned();
    take(&mut stage, &path);
    assert!(stage.text().contains("2 new") || stage.text().contains("3 new"), "{}", stage.text());
    let at = |stage: &mut Stage| {
        let rows = stage.lines();
        rows.iter()
            .filter(|line| line.contains("[x]") || line.contains("[ ]"))
            .cloned()
            .collect::<Vec<_>>()
    };
    let entries = at(&mut stage);
    assert_eq!(entries.len(), 3, "{}", stage.text());
    // Move down to the line of the project, whatever comes first.
    for _ in 0..40 {
        stage.press("space");
        let out: Vec<_> = at(&mut stage).into_iter().filter(|line| line.contains("[ ]")).collect();
        if out.len() == 2 {
            assert!(out.iter().all(|line| line.contains("NEW")), "{out:?}");
            stage.press("tab enter");
            assert_eq!(stage.desk.session().program.projects.len(), 2);
            assert_eq!(stage.desk.session().program.milestones.len(), 4);
            return;
        }
        stage.press("space down");
    }
    panic!("no row took another out\n{}", stage.text());
}

/// The boxes as people see them, in Korean.
#[test]
fn the_boxes_of_taking_in_look_as_they_should() {
    let folder = tempfile::tempdir().unwrap();
    let rows: &[&[&str]] = &[ROWS[0], ROWS[1], ROWS[2], &["ROADS", "M1", "곧"]];
    let bad = book(folder.path(), "이정표", rows);
    let unknown = lay(
        folder.path(),
        "milestone.csv",
        "project,code,새 예정일,담당 부서\nWATER,M2,2025-11,x\n",
    );
    for size in [(80, 24), (120, 40)] {
        let setting = Setting { language: Language::Ko, size, ..PLAIN };
        let mut shown = String::new();
        for path in [&bad, &unknown] {
            let mut stage = Stage::with(&programme(), &setting);
            take(&mut stage, path);
            shown.push_str(&stage.text());
            shown.push_str("\n===\n");
            stage.press("tab enter");
            shown.push_str(&stage.text());
            shown.push_str("\n===\n");
        }
        assert!(!shown.contains('⟦'));
        let folder = folder.path().to_str().unwrap();
        let lines = shown.lines().map(|line| line.split_once(folder).map_or(line, |(own, _)| own));
        let shown = lines.collect::<Vec<_>>().join("\n");
        insta::assert_snapshot!(format!("taking_ko_{}x{}", size.0, size.1), shown);
    }
}
