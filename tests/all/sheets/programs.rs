//! Workbooks that other programs saved: LibreOffice and openpyxl, asked under `DGCC_TEST_ALL`.

use std::path::Path;
use std::process::Command;

use dgcc::domain::program::Kind;
use dgcc::exchange::csv::{self, Reading};
use dgcc::exchange::import::{Existing, Options};
use dgcc::exchange::samples::Sample;
use dgcc::exchange::xlsx::{self, Wanted};
use dgcc::i18n::{Language, Texts};

use super::template::{demo, filled};
use super::{after, book, edits, here, import, nothing_to_do, planned, problems, sample};

/// Runs a program that is only asked for in the whole suite.
fn ran(program: &str, command: &mut Command) -> bool {
    if std::env::var_os("DGCC_TEST_ALL").is_none() {
        println!("{program} is not asked: set DGCC_TEST_ALL");
        return false;
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    true
}

fn template(kind: Kind) -> Vec<u8> {
    let existing = here();
    let program = &existing.programs["XLA"];
    let wanted = Wanted { program, kinds: &[kind], period: None, side: None, state: "" };
    xlsx::template(&wanted, &Texts::of(Language::Ko)).unwrap()
}

/// A workbook as LibreOffice saves it.
fn resaved(folder: &Path, bytes: &[u8]) -> Option<Vec<u8>> {
    let (from, to) = (folder.join("in"), folder.join("out"));
    std::fs::create_dir_all(&from).unwrap();
    std::fs::write(from.join("a.xlsx"), bytes).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let mut command = Command::new("soffice");
    command.args([&profile, "--headless", "--convert-to", "xlsx", "--outdir"]);
    command.arg(&to).arg(from.join("a.xlsx"));
    ran("soffice", &mut command).then(|| std::fs::read(to.join("a.xlsx")).unwrap())
}

#[test]
fn a_workbook_that_libreoffice_saved_is_imported() {
    let folder = tempfile::tempdir().unwrap();
    let poverty = Texts::of(Language::Ko).label("project", "poverty");
    let sheet = Texts::of(Language::Ko).record("project");
    let edited = filled(&template(Kind::Project), &[(&sheet, 2, &poverty, 2.0)]);
    let Some(saved) = resaved(folder.path(), &edited) else { return };
    let plan = import(&saved, &here());
    assert_eq!((problems(&plan), edits(&plan)), (vec![], vec!["XLA-1 poverty:  -> 2".to_owned()]));
    let existing = sample(Sample::Demo);
    let program = existing.programs.values().next().unwrap();
    let period = program.periods.values().find(|period| period.code.contains("-Q")).unwrap();
    let made = demo(program, &period.code, Language::Id);
    let saved = resaved(folder.path(), &made).unwrap();
    let plan = import(&saved, &existing);
    assert!(nothing_to_do(&plan), "{:?} {:?}", problems(&plan), edits(&plan));
    let texts = Texts::of(Language::Ko);
    let naming = dgcc::exchange::naming::Naming::Labels(&texts);
    let saved = resaved(folder.path(), &xlsx::export(&[program], naming, &texts).unwrap()).unwrap();
    let plan = import(&saved, &existing);
    assert!(nothing_to_do(&plan), "{:?} {:?}", problems(&plan), edits(&plan));
}

const OPENPYXL: &str = "
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book[sys.argv[2]]
names = [cell.value for cell in sheet[1]]
sheet.cell(2, names.index(sys.argv[3]) + 1).value = 2
book.save(sys.argv[1])
";

#[test]
fn a_workbook_that_openpyxl_saved_is_imported() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    std::fs::write(&path, template(Kind::Project)).unwrap();
    let texts = Texts::of(Language::Ko);
    let mut command = Command::new("python3");
    command.args(["-c", OPENPYXL]).arg(&path);
    command.args([texts.record("project"), texts.label("project", "poverty")]);
    if ran("openpyxl", &mut command) {
        let plan = import(&std::fs::read(&path).unwrap(), &here());
        assert_eq!(
            (problems(&plan), edits(&plan)),
            (vec![], vec!["XLA-1 poverty:  -> 2".to_owned()])
        );
    }
}

const PERCENT: &str = "
import sys, openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.title = 'measurement'
sheet.append(['indicator', 'period', 'value'])
formats = {'RATE': (0.61, '0%'), 'SHARE': (0.455, '0.00%'), 'OTHER': (0.0725, '#,##0.0 %')}
for row, (code, (value, look)) in enumerate(formats.items(), 2):
    sheet.append([code, '2024-Q1', value])
    sheet.cell(row, 3).number_format = look
sheet.append(['TEXT', '2024-Q1', 0.61])
sheet.cell(5, 3).number_format = '0.00\"%\"'
book.save(sys.argv[1])
";

#[test]
fn per_cent_of_other_programs_is_read_as_it_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    let mut command = Command::new("python3");
    command.args(["-c", PERCENT]).arg(&path);
    if !ran("openpyxl", &mut command) {
        return;
    }
    let existing = rates();
    let made = std::fs::read(&path).unwrap();
    let saved = resaved(folder.path(), &made).unwrap();
    for bytes in [made, saved] {
        let plan = import(&bytes, &existing);
        assert_eq!(problems(&plan), Vec::<String>::new());
        let values = plan.lines.iter().filter(|line| line.cell == "value");
        let values: Vec<_> = values.map(|line| line.new.as_str()).collect();
        assert_eq!(values, ["61", "45.5", "7.25", "0.61"]);
        assert!(nothing_to_do(&import(&bytes, &after(&existing, &plan))));
    }
}

/// The programme with a quarter and indicators in per cent.
fn rates() -> Existing {
    let period: &[&[&str]] = &[&["code", "start", "end"], &["2024-Q1", "2024-01-01", "2024-03-31"]];
    let existing = after(&here(), &import(&book("period", period), &here()));
    let head: &[&str] = &["owner", "code", "title.en", "measure"];
    let rate = |code| ["project:XLA-1", code, "A rate", "percentage"];
    let rates = ["RATE", "SHARE", "OTHER", "TEXT"].map(rate);
    let rows: Vec<&[&str]> =
        std::iter::once(head).chain(rates.iter().map(|rate| &rate[..])).collect();
    after(&existing, &import(&book("indicator", &rows), &existing))
}

#[test]
fn a_csv_of_a_korean_spreadsheet_is_read_by_its_encoding() {
    let texts = Texts::of(Language::Ko);
    let label = |cell: &str| texts.label("project", cell);
    let text = format!("{},{}\r\nXLA-1,똠방각하 물길\r\n", label("code"), label("title.ko"));
    let (bytes, _, lossy) = encoding_rs::EUC_KR.encode(&text);
    assert!(!lossy);
    let read =
        |encoding| csv::read("project.csv", &bytes, Reading { encoding, ..Reading::default() });
    assert!(
        problems(&planned(read(None), &here(), &Options::default()))[0].contains("is not UTF-8")
    );
    let plan = planned(read(Some("cp949")), &here(), &Options::default());
    assert_eq!(edits(&plan), ["XLA-1 title.ko:  -> 똠방각하 물길"]);
}
