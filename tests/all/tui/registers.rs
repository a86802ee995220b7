//! The screens about records beyond projects: money, risks, events, sectors, the portfolio, reports.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use dgcc::domain::program::Kind;
use dgcc::domain::records::{
    Action, ActionState, Country, Decision, Event, Partnership, Risk, RiskKind,
};
use dgcc::domain::values::{CodeList, Id, Link, Ml};
use dgcc::log::change::{Change, create};
use dgcc::log::clock::Stamp;
use dgcc::store::Store;
use dgcc::tui::app::Input;
use dgcc::tui::place::Place;
use dgcc::tui::register::Datum;
use ratatui::crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use rust_decimal::Decimal;

use super::stage::{LAND, PLAIN, Setting, Stage, WATER, demo, earlier, programme, replica};
use crate::cli::DGCC;
use crate::support::id;

fn with(edits: Vec<dgcc::log::change::Edit>) -> Change {
    let mut change = programme();
    change.edits.extend(edits);
    change
}

fn risk(number: u128, likelihood: i64, impact: i64) -> Risk {
    Risk {
        id: id(number),
        owner: Some(Link { kind: Kind::Project, id: WATER }),
        code: format!("R{}", number - 0x800),
        title: Ml::from([("en", "The tender fails"), ("ko", "입찰 유찰")]),
        kind: Some(RiskKind::Risk),
        likelihood: Some(likelihood),
        impact: Some(impact),
        ..Risk::default()
    }
}

fn mouse(stage: &mut Stage, kind: MouseEventKind, (column, row): (u16, u16)) {
    let event = MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE };
    stage.desk.input(Input::Mouse(event));
}

#[test]
fn the_matrix_counts_open_risks_and_opens_those_of_a_cell() {
    let closed =
        Risk { state: Some(dgcc::domain::records::RiskState::Closed), ..risk(0x804, 4, 3) };
    let risks = [risk(0x801, 4, 3), risk(0x802, 4, 3), risk(0x803, 5, 5), closed];
    let mut stage = Stage::with(&with(risks.iter().flat_map(create).collect()), &PLAIN);
    stage.press("9");
    assert!(stage.line("WATER/R3").contains("! 25"), "{}", stage.text());
    stage.press("t");
    assert_eq!(stage.place(), Place::Matrix);
    let shown = stage.lines();
    let row = shown.iter().find(|line| line.trim_start().starts_with("4 ")).unwrap();
    assert_eq!(row.split_whitespace().collect::<Vec<_>>(), ["4", "·", "·", "2", "·", "·"], "{row}");
    stage.press("down left left").press("enter");
    assert_eq!(stage.place(), Place::Risks);
    let text = stage.text();
    assert!(text.contains("/ 4x3   2 of 4"), "{text}");
    assert!(!text.contains("WATER/R4"), "what is closed is in no cell\n{text}");
    stage.press("esc");
    assert!(stage.text().contains("4 rows"), "{}", stage.text());
}

#[test]
fn money_by_line_by_side_and_by_project_sums_to_the_whole_and_so_does_the_curve() {
    let mut stage = Stage::file(&demo(), &PLAIN);
    let sheets = stage.desk.session().sheets.clone();
    let money = &sheets.partnership.as_ref().unwrap().money;
    for (view, budget) in [("lines", 2), ("sides", 3), ("funds", 3)] {
        for (column, total) in [(budget, money.total.budget), (budget + 3, money.total.disbursed)] {
            let amount = |row: &dgcc::tui::register::Row| match row.cells[column] {
                Datum::Amount(amount) => amount,
                _ => Decimal::ZERO,
            };
            let sum: Decimal = sheets.rows[view].rows.iter().map(amount).sum();
            let apart = (sum - total.unwrap()).abs();
            assert!(apart < Decimal::ONE, "{view} {column}: {sum} against {total:?}");
        }
    }
    let today = sheets.curve.iter().rfind(|p| p.day <= stage.desk.session().as_of).unwrap();
    assert_eq!((today.disbursed, today.planned), (money.total.disbursed, money.total.planned));
    stage.press("8 t t t");
    assert_eq!(stage.place(), Place::Curve);
    assert!(stage.text().contains("paid 31.6 million"), "{}", stage.text());
}

#[test]
fn a_list_that_holds_sums_makes_no_records_and_says_so() {
    let mut stage = Stage::file(&demo(), &PLAIN);
    stage.press("8 t n");
    assert_eq!(stage.message(), "No record can be made in this list.");
    assert!(!stage.lines()[23].contains(" n new"), "{}", stage.lines()[23]);
    stage.press("enter");
    assert_eq!(stage.message(), "No record is selected.");
    for (keys, title) in
        [("9 n", "Risk: new"), ("f7 n", "Event: new"), ("f7 t n", "Follow-up action: new")]
    {
        let mut stage = Stage::plain();
        stage.press(keys);
        assert_eq!(stage.place(), Place::Form, "{keys}");
        assert!(stage.lines()[2].contains(title), "{keys}\n{}", stage.text());
    }
}

#[test]
fn actions_show_the_overdue_first_and_open_their_form() {
    let committee = Event {
        id: id(0x810),
        owner: Some(Link { kind: Kind::Partnership, id: LAND }),
        code: "COM".into(),
        start: "2025-03-01".parse().ok(),
        ..Event::default()
    };
    let action = |number, code: &str, due: &str, state| Action {
        id: id(number),
        event: Some(committee.id),
        code: code.into(),
        text: Ml::from([("en", "Send the letter")]),
        due: due.parse().ok(),
        state,
        ..Action::default()
    };
    let decision = Decision {
        id: id(0x814),
        event: Some(committee.id),
        code: "D1".into(),
        ..Decision::default()
    };
    let mut edits = [create(&committee), create(&decision)].concat();
    for each in [
        action(0x811, "A1", "2025-02-01", Some(ActionState::Done)),
        action(0x812, "A2", "2025-09-01", None),
        action(0x813, "A3", "2025-07-14", Some(ActionState::Open)),
    ] {
        edits.extend(create(&each));
    }
    let mut stage = Stage::with(&with(edits), &PLAIN);
    stage.press("f7 t home");
    let shown = stage.lines();
    let place = |code: &str| shown.iter().position(|line| line.contains(code)).unwrap();
    let order = ["COM/A3", "COM/A2", "COM/D1", "COM/A1"].map(place);
    assert!(order.is_sorted(), "{}", shown.join("\n"));
    assert!(shown[order[0]].contains("overdue") && shown[order[1]].contains("open"));
    assert!(shown[order[2]].contains("2025-03-01"), "a decision has the day of its event");
    stage.press("enter");
    assert_eq!(stage.place(), Place::Form);
    assert!(stage.lines()[2].contains("COM/A3"), "{}", stage.text());
}

#[test]
fn the_pane_follows_the_row_scrolls_by_key_and_wheel_and_leads_to_records() {
    let mut stage = Stage::file(&demo(), &PLAIN);
    stage.press("f6 home");
    assert!(stage.line("1–").contains("environment"), "{}", stage.text());
    stage.press("J J J");
    assert!(stage.line("J K").contains(" 4–"), "{}", stage.text());
    let selected = stage.desk.app().screen().unwrap().selected(stage.desk.session());
    mouse(&mut stage, MouseEventKind::ScrollDown, (10, 15));
    assert!(stage.line("J K").contains(" 5–"), "{}", stage.text());
    assert_eq!(stage.desk.app().screen().unwrap().selected(stage.desk.session()), selected);
    mouse(&mut stage, MouseEventKind::ScrollDown, (10, 5));
    assert!(stage.line("1–").contains("public-services"), "the list moves: {}", stage.text());
    let shown = stage.lines();
    let line = shown.iter().position(|line| line.contains("XDG-1-")).unwrap();
    let click = MouseEventKind::Down(MouseButton::Left);
    mouse(&mut stage, click, (6, u16::try_from(line).unwrap()));
    assert_eq!(stage.place(), Place::Project, "{}", stage.text());
}

#[test]
fn a_sector_page_holds_its_design_matrix_with_assumptions_and_their_state() {
    let mut stage = Stage::file(&demo(), &Setting { size: (120, 100), ..PLAIN });
    stage.press("f6 home enter");
    assert_eq!(stage.place(), Place::Record);
    let mut text = stage.text();
    for _ in 0..4 {
        stage.press("pagedown");
        text.push_str(&stage.text());
    }
    for wanted in ["Design matrix", "outcome", "Means of verification", "assumption", "holds"] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
}

#[test]
fn the_portfolio_shows_every_partnership_and_countries_without_a_centre() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.dgcc");
    let mut store = Store::create(&path, &replica()).unwrap();
    store.apply(&[programme()], &earlier()).unwrap();
    let other = Partnership { id: id(0x20), code: "XLB".into(), ..Partnership::default() };
    let second = Change::edit(other.id, "", create(&other));
    store.apply(&[second], &Stamp { step: id(0x21), ..earlier() }).unwrap();
    let country = |number, code: &str, rounds: &str| Country {
        id: id(number),
        code: code.into(),
        name: Ml::from([("en", code)]),
        priority_rounds: CodeList::parse(rounds),
        ..Country::default()
    };
    let countries = [country(0x22, "XLC", "2021-2025"), country(0x23, "XLD", "")];
    let shared = Change::edit(Id::SHARED, "", countries.iter().flat_map(create).collect());
    store.apply(&[shared], &Stamp { step: id(0x24), ..earlier() }).unwrap();
    drop(store);
    let mut stage = Stage::file(&path, &PLAIN);
    stage.press("f3");
    let without = stage.line("XLC");
    assert!(without.contains("no centre") && without.contains('–'), "{without}");
    assert!(!without.contains('0'), "none is not zero: {without}");
    assert!(!stage.text().contains("XLD"), "no priority country\n{}", stage.text());
    assert!(stage.line(" XLA     A land").contains("off track"), "{}", stage.text());
    stage.press("/").write("xlb").press("enter enter");
    assert_eq!(stage.desk.session().program.scope, other.id);
    assert_eq!(stage.place(), Place::Home);
}

#[test]
fn a_report_is_read_and_exported_to_the_same_bytes_as_the_command_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.dgcc");
    let mut store = Store::create(&path, &replica()).unwrap();
    store.apply(&[programme()], &earlier()).unwrap();
    drop(store);
    let mut stage = Stage::file(&path, &Setting { size: (140, 30), ..PLAIN });
    stage.press("0");
    assert!(stage.text().contains("2025-Q2"), "the last period that is over\n{}", stage.text());
    stage.press("down enter").write("2025-Q1").press("enter");
    stage.press("down down enter").write("Korean").press("enter");
    stage.press("down down enter").write("csv").press("enter");
    stage.press("down enter");
    for _ in 0..20 {
        stage.press("backspace");
    }
    let made = folder.path().join("screen's files");
    stage.write(made.to_str().unwrap()).press("enter up up up up up up");
    let other = folder.path().join("by command");
    let before = stage.arrival();
    for kind in ["finance", "changes", "progress"] {
        stage.press("enter").write(kind).press("enter");
        assert!(stage.text().contains("DRAFT"), "the preview is there\n{}", stage.text());
        stage.press("x");
        let script = command(&mut stage).replace("screen'\\''s files", "by command");
        stage.press("enter");
        assert!(!made.join(format!("XLA-{kind}-2025-Q1-ko.html")).exists(), "Enter is Cancel");
        stage.press("x tab enter");
        assert!(stage.message().contains("Written: "), "{}", stage.message());
        let script = script.replacen("dgcc", DGCC, 1);
        let ran = Command::new("sh").args(["-c", &script]).output().unwrap();
        assert!(ran.status.success(), "{script}\n{}", String::from_utf8_lossy(&ran.stderr));
    }
    assert_eq!(stage.arrival(), before, "a report writes nothing to the programme");
    let (one, two) = (files(&made), files(&other));
    assert!(one.len() >= 12, "three reports, two languages, HTML and tables: {}", one.len());
    assert_eq!(one.keys().collect::<Vec<_>>(), two.keys().collect::<Vec<_>>());
    for (name, bytes) in &one {
        assert!(two[name] == *bytes, "{} differs", name.display());
    }
}

#[test]
fn all_records_leave_in_every_form_as_the_command_shown_writes_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.dgcc");
    let mut store = Store::create(&path, &replica()).unwrap();
    store.apply(&[programme()], &earlier()).unwrap();
    drop(store);
    let forms = ["template", "workbook", "csv", "iati", "calendar", "json", "sorted text"];
    for (number, form) in forms.into_iter().enumerate() {
        let mut stage = Stage::file(&path, &Setting { size: (140, 30), ..PLAIN });
        stage.press("3 I").write(form).press("enter");
        for _ in 0..60 {
            stage.press("backspace");
        }
        let made = folder.path().join(format!("{number} out"));
        std::fs::create_dir(&made).unwrap();
        stage.write(made.join("it").to_str().unwrap()).press("enter");
        let script = command(&mut stage).replace(" out/it", " again/it");
        stage.press("enter I").write(form).press("enter");
        assert!(files(&made).is_empty(), "Enter is Cancel");
        for _ in 0..60 {
            stage.press("backspace");
        }
        stage.write(made.join("it").to_str().unwrap()).press("enter tab enter");
        assert!(stage.message().contains("Written: "), "{form}: {}", stage.message());
        assert!(stage.desk.session().exporting.is_none());
        let script = script.replacen("dgcc", DGCC, 1);
        let ran = Command::new("sh").args(["-c", &script]).output().unwrap();
        assert!(ran.status.success(), "{script}\n{}", String::from_utf8_lossy(&ran.stderr));
        let (one, two) = (files(&made), files(&folder.path().join(format!("{number} again"))));
        assert!(!one.is_empty() && one == two, "{form}: {:?} {:?}", one.keys(), two.keys());
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).unwrap().to_owned();
            found.insert(name, std::fs::read(&path).unwrap());
        }
    }
    found
}

/// The command of the question, whose lines are wrapped.
fn command(stage: &mut Stage) -> String {
    let session = stage.desk.session();
    let dgcc::tui::overlays::Overlay::Confirm(confirm) = stage.desk.app().overlay().unwrap() else {
        panic!("no question")
    };
    assert!(confirm.text.contains(&session.path));
    confirm.text.lines().last().unwrap().to_owned()
}

#[test]
fn requirement_19_ten_thousand_rows_filter_while_one_types() {
    let mut edits = vec![];
    for number in 0..10_000 {
        let likelihood = i64::try_from(number % 5).unwrap() + 1;
        edits.extend(create(&Risk {
            code: format!("R{number}"),
            ..risk(0x10_0000 + number, likelihood, 3)
        }));
    }
    let mut stage = Stage::with(&with(edits), &PLAIN);
    stage.press("9 /").write("tender r7");
    let shown = |stage: &mut Stage| stage.line(" / tender");
    let typed = shown(&mut stage);
    assert!(typed.contains(" 1111"), "the count follows each letter: {typed}");
    stage.write("7");
    let typed = shown(&mut stage);
    assert!(typed.ends_with(" 111"), "{typed}");
    stage.press("enter");
    assert!(stage.text().contains("111 of 10,000"), "{}", stage.text());
}
