//! Rows selected, changed, copied, pasted, opened in an editor.

use std::path::Path;

use dgcc::domain::program::Kind;
use dgcc::domain::values::Link;
use dgcc::i18n::Language;
use dgcc::log::change::create;
use dgcc::tui::Outside;
use dgcc::tui::action::Action;
use dgcc::tui::listing::Listing;
use dgcc::tui::place::Place;
use dgcc::tui::register::{Datum, Row};
use dgcc::tui::search::Search;
use proptest::prelude::*;

use super::stage::{self, PLAIN, ROADS, Setting, Stage, TESTED, WATER, programme};
use crate::support::id;

/// The codes under the cursor or selected.
fn chosen(stage: &Stage) -> Vec<String> {
    let session = stage.desk.session();
    let links = stage.desk.app().screen().unwrap().chosen(session);
    links.into_iter().map(|link| session.program.code(link.kind, link.id)).collect()
}

#[test]
fn requirement_35_space_selects_and_the_selection_outlives_filter_sort_and_refresh() {
    let mut stage = Stage::plain();
    stage.press("3 home space");
    assert!(stage.line("ROADS/M1").starts_with('*'), "{}", stage.text());
    assert!(stage.text().contains("1 selected"), "{}", stage.text());
    assert_eq!(chosen(&stage), ["ROADS/M1"]);
    stage.press("/").write("WATER");
    assert!(stage.text().contains("1 selected"), "while the filter is typed: {}", stage.text());
    stage.press("enter s S s");
    assert!(stage.text().contains("1 selected"), "{}", stage.text());
    assert_eq!(chosen(&stage), ["ROADS/M1"], "out of view, and selected");
    stage.press("a");
    assert!(stage.text().contains("3 selected"), "{}", stage.text());
    stage.press("a");
    assert_eq!(chosen(&stage), ["ROADS/M1"], "all in view, then none of those in view");
    stage.desk.load();
    assert!(stage.text().contains("1 selected"), "{}", stage.text());
    stage.press("d");
    stage.press("esc u");
    assert!(stage.text().contains("1 selected"), "beside a message: {}", stage.text());
}

#[test]
fn requirement_35_esc_leaves_the_selection_before_anything_else() {
    let mut stage = Stage::plain();
    stage.press("3 /").write("WATER").press("enter space esc");
    assert!(!stage.text().contains("selected"), "{}", stage.text());
    assert!(stage.text().contains("2 of 3"), "the filter stays: {}", stage.text());
    stage.press("esc");
    assert!(stage.text().contains("3 rows"), "{}", stage.text());
    stage.press("6 a");
    assert!(stage.text().contains("1 selected"), "the history too: {}", stage.text());
    stage.press("esc");
    assert_eq!(stage.place(), Place::History);
}

#[test]
fn requirement_35_a_selected_record_that_is_gone_is_selected_no_more() {
    let mut stage = Stage::plain();
    stage.press("3 a d tab enter");
    assert!(!stage.text().contains("selected"), "{}", stage.text());
}

#[test]
fn requirement_35_a_bulk_edit_previews_old_and_new_and_is_one_step() {
    let mut stage = Stage::plain();
    let before = stage.arrival();
    stage.press("3 home j a E").write("forecast").press("enter");
    stage.write("2025-10").press("enter");
    let text = stage.text();
    assert!(text.contains("3 change, 0 stay, 0 refused"), "{text}");
    assert!(text.contains("ROADS/M1 Forecast date: 2025-09 → 2025-10"), "{text}");
    for nothing in ["y", "w", "Y", "space", "E", "enter"] {
        stage.press(nothing);
        assert_eq!(stage.arrival(), before, "{nothing}");
    }
    assert!(!stage.text().contains("3 change"), "Enter alone is Cancel");
    stage.press("E").write("forecast").press("enter").write("2025-10").press("enter tab enter");
    assert_eq!(stage.cell("milestone", TESTED, "forecast"), "2025-10");
    assert!(stage.message().contains("and 2 more"), "{}", stage.message());
    stage.press("u");
    assert_eq!(stage.cell("milestone", TESTED, "forecast"), "2025-09");
    assert_eq!(stage.cell("milestone", id(0x403), "forecast"), "2025-09", "one step");
}

#[test]
fn requirement_35_a_bulk_edit_says_what_stays_and_what_is_refused() {
    let mut stage = Stage::plain();
    let before = stage.arrival();
    stage.press("2 a E").write("planned end").press("enter").write("2020").press("enter");
    let text = stage.text();
    assert!(text.contains("before it starts on"), "{text}");
    assert!(!text.contains("[ Write "), "all or nothing: {text}");
    stage.press("tab enter");
    assert_eq!(stage.arrival(), before);
    stage.press("E").write("planned end").press("enter").write("soon").press("enter");
    assert!(stage.text().contains("“soon” is not a date"), "{}", stage.text());
    stage.press(&"backspace ".repeat(4)).write("2025-12").press("enter");
    let text = stage.text();
    assert!(text.contains("0 change, 2 stay, 0 refused"), "{text}");
    assert!(text.contains("ROADS: has this value already"), "{text}");
    stage.press("enter E").write("phase").press("enter").write("none").press("enter");
    assert!(stage.text().contains("2 change") || stage.text().contains("required"));
}

#[test]
fn requirement_35_one_value_goes_to_the_row_under_the_cursor_where_none_is_selected() {
    let mut stage = Stage::plain();
    stage.press("2 home E").write("title.en").press("enter").write("One").press("enter");
    assert!(stage.text().contains("1 change"), "{}", stage.text());
    stage.press("tab enter");
    assert_eq!(stage.cell("project", ROADS, "title.en"), "One");
    assert_ne!(stage.cell("project", WATER, "title.en"), "One");
}

#[test]
fn requirement_35_deleting_a_selection_asks_once_and_counts_what_goes_with_it() {
    let mut stage = Stage::plain();
    let before = stage.arrival();
    stage.press("2 a d");
    let text = stage.text();
    assert!(text.contains("Delete these 2 records?"), "{text}");
    assert!(text.contains("ROADS, WATER") && text.contains("records go with it"), "{text}");
    stage.press("enter");
    assert_eq!(stage.arrival(), before);
    stage.press("d tab enter");
    assert_eq!(stage.cell("project", WATER, "deleted"), "true");
    assert_eq!(stage.cell("project", ROADS, "deleted"), "true");
    assert_eq!(stage.cell("milestone", TESTED, "deleted"), "true");
    stage.press("u");
    assert_eq!(stage.cell("project", WATER, "deleted"), "", "one step");
    assert_eq!(stage.cell("milestone", TESTED, "deleted"), "");
}

/// A clipboard that is a file.
fn board(path: &Path) -> Outside {
    let command = format!("cat > {}", path.display());
    let clipboards = vec![["sh", "-c", &command].map(String::from).to_vec()];
    Outside { clipboards, ..Outside::default() }
}

#[test]
fn requirement_34_y_copies_a_cell_and_shift_y_the_rows_for_a_spreadsheet() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("board");
    let taken = || std::fs::read_to_string(&path).unwrap();
    let mut stage = Stage::beside(board(&path));
    stage.press("3 home y");
    assert!(stage.text().contains("Copy which cell?"), "{}", stage.text());
    stage.press("enter");
    assert_eq!(taken(), "ROADS/M1");
    assert_eq!(stage.message(), "“ROADS/M1” copied through sh");
    stage.press("Y");
    assert_eq!(stage.message(), "3 rows copied through sh");
    let text = taken();
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!((rows.len(), rows[0][0]), (4, "Code"));
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{text}");
    assert!(rows[1].contains(&"2025-03-31"), "days as a spreadsheet reads them: {text}");
    stage.press("end space Y");
    assert_eq!(stage.message(), "1 row copied through sh");
    assert!(taken().lines().nth(1).unwrap().starts_with("WATER/M2\t"), "{}", taken());
}

#[test]
fn requirement_34_without_a_display_the_terminal_is_asked_and_a_long_text_refused() {
    let mut stage = Stage::plain();
    stage.press("3 Y");
    assert!(stage.message().contains("OSC 52"), "{}", stage.message());
    let sequence = stage.desk.sequence().unwrap();
    assert!(sequence.starts_with("\u{1b}]52;c;"), "{sequence:?}");
    assert_eq!(stage.desk.sequence(), None, "once");
    let mut change = programme();
    for number in 0..2_000 {
        let project = stage::project(id(0x9_0000 + number), &format!("P{number}"), "A long title");
        change.edits.extend(create(&project));
    }
    let mut stage = Stage::with(&change, &PLAIN);
    stage.press("2 Y");
    assert!(stage.message().starts_with("Not copied"), "{}", stage.message());
    assert_eq!(stage.desk.sequence(), None);
}

#[test]
fn requirement_34_text_is_no_formula_and_numbers_are_those_of_the_language() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("board");
    let mut stage = Stage::beside(board(&path));
    stage.press("2 home E").write("title.en").press("enter").write("=1+1");
    stage.press("enter tab enter y").write("title").press("enter");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "'=1+1");
}

#[test]
fn requirement_05_rows_pasted_in_a_list_are_previewed_and_written_as_one_step() {
    let mut stage = Stage::plain();
    let before = stage.arrival();
    let block =
        "Project\tCode\tTitle (en)\tForecast date\nWATER\tM2\t\t2025-11\nROADS\tM7\tNew\t2026-01\n";
    stage.press("3").paste(block);
    let text = stage.text();
    assert!(text.contains("1 new, 1 changed, 0 unchanged, 0 problems"), "{text}");
    assert!(text.contains("WATER/M2 Forecast date: 2025-09 → 2025-11"), "{text}");
    assert!(text.contains("new: ROADS/M7"), "{text}");
    stage.paste("\n\n").press("enter");
    assert_eq!(stage.arrival(), before, "neither a line end nor Enter alone writes");
    stage.paste(block).press("tab enter");
    assert_eq!(stage.cell("milestone", TESTED, "forecast"), "2025-11");
    assert_eq!(stage.desk.session().program.milestones.len(), 4);
    assert!(stage.text().contains("ROADS/M7"), "{}", stage.text());
    stage.press("u");
    assert_eq!(stage.cell("milestone", TESTED, "forecast"), "2025-09", "one step");
    assert!(!stage.text().contains("ROADS/M7"), "{}", stage.text());
}

#[test]
fn requirement_05_a_block_with_problems_writes_nothing_and_says_where_they_stand() {
    for language in Language::ALL {
        let mut stage = Stage::with(&programme(), &Setting { language: *language, ..PLAIN });
        let before = stage.arrival();
        let block = "project,code,forecast,colour\nWATER,M2,2025-11,red\nNONE,M3,soon,red";
        stage.press("3").paste(block);
        assert!(stage.text().contains("colour"), "it is no field: {}", stage.text());
        stage.press("space tab enter");
        let text = stage.text();
        assert!(text.contains("NONE") && text.contains("soon") && text.contains('3'), "{text}");
        assert!(!text.contains('⟦'), "{text}");
        stage.press("tab enter");
        assert_eq!(stage.arrival(), before);
    }
    let mut stage = Stage::plain();
    stage.press("3").paste("project,code,forecast\nWATER,M2,soon");
    assert!(
        stage.text().contains("Line 2: Forecast date: “soon” is not a date"),
        "{}",
        stage.text()
    );
}

#[test]
fn requirement_05_what_cannot_be_pasted_into_says_so() {
    let mut stage = Stage::with(&programme(), &Setting { read_only: true, ..PLAIN });
    stage.press("3").paste("code\nM1");
    assert_eq!(stage.message(), "The file is read-only.");
    let mut stage = Stage::plain();
    for place in ["1", "6", "7", "f3", "8 t"] {
        stage.press(place).paste("code\nM1");
        assert!(stage.message().starts_with("A block can be pasted"), "{place}");
    }
    stage.press("3 /").paste("WATER\nM2");
    assert!(stage.text().contains("/ WATER M2"), "into the filter: {}", stage.text());
}

#[test]
fn requirement_35_the_editor_gets_the_selection_and_what_it_changed_is_previewed() {
    let mut stage = Stage::plain();
    stage.press("3 home j space o");
    let (editor, draft) = stage.desk.draft().unwrap();
    assert_eq!((editor.as_str(), draft.suffix), ("true", ".tsv"));
    let lines: Vec<_> = draft.text.lines().collect();
    assert_eq!(lines.len(), 2, "{}", draft.text);
    assert!(lines[0].starts_with("project\tcode\t") && lines[0].ends_with("\tid"), "{}", lines[0]);
    assert!(lines[1].starts_with("WATER\tM1\t"), "{}", lines[1]);
    stage.desk.edited(Ok(None));
    assert_eq!(stage.message(), "Nothing was changed in the editor.");
    stage.press("o");
    let (_, draft) = stage.desk.draft().unwrap();
    let before = stage.arrival();
    stage.desk.edited(Ok(Some(draft.text.replace("2025-09", "2025-12"))));
    assert!(stage.text().contains("WATER/M1 Forecast date: 2025-09 → 2025-12"), "{}", stage.text());
    assert_eq!(stage.arrival(), before);
    stage.press("tab enter");
    assert_eq!(stage.cell("milestone", id(0x401), "forecast"), "2025-12");
    stage.press("o");
    let (_, draft) = stage.desk.draft().unwrap();
    let wrong = draft.text.replace("2025-12", "soon");
    stage.desk.edited(Ok(Some(wrong.clone())));
    stage.press("tab enter");
    assert_eq!(stage.desk.draft().unwrap().1.text, wrong, "once more, with what was typed");
}

#[test]
fn requirement_05_the_table_of_the_editor_comes_back_as_it_went() {
    let mut stage = Stage::file(&stage::demo(), &Setting { read_only: true, ..PLAIN });
    for place in ["2", "3", "4", "f5", "f6", "f8", "8", "f7", "t", "9"] {
        stage.press(place);
        let kind = stage.desk.app().screen().unwrap().makes().unwrap();
        let program = &stage.desk.session().program;
        let ids: Vec<_> = program.ids(kind).into_iter().collect();
        let text = dgcc::exchange::csv::tabs(program, kind, &ids);
        let reading = dgcc::exchange::csv::Reading { kind: Some(kind), ..Default::default() };
        let input = dgcc::exchange::csv::read("it", text.as_bytes(), reading);
        let programs = [("XDG".to_owned(), program.as_ref().clone())].into();
        let existing = dgcc::exchange::import::Existing { programs };
        let options = dgcc::exchange::import::Options::default();
        let plan = dgcc::exchange::import::plan(input, &existing, &options, &(), |_, _, _| id(1));
        assert_eq!((plan.problems.len(), plan.lines.len()), (0, 0), "{place} {:?}", plan.problems);
        assert_eq!(plan.unchanged, ids.len(), "{place}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, ..ProptestConfig::default() })]
    #[test]
    fn requirement_03_random_letters_on_a_selection_write_nothing(
        text in proptest::collection::vec(0_usize..LETTERS.len(), 200),
    ) {
        let mut stage = Stage::plain();
        let before = stage.arrival();
        stage.press("3 a");
        for letter in text {
            stage.press(LETTERS[letter]);
            stage.desk.draft();
        }
        prop_assert_eq!(stage.arrival(), before);
    }
}

/// Everything that is no Enter and no Tab.
const LETTERS: &[&str] = &[
    "space", "a", "y", "Y", "E", "o", "d", "e", "n", "j", "k", "s", "S", "x", "/", "esc", "u", "U",
    "3", "2", "4", "t", "w", "q", "delete", "down", "left", "right", "f2", "?",
];

#[test]
fn requirement_35_ten_thousand_rows_are_filtered_sorted_and_selected() {
    let row = |number: u128| {
        let cells =
            vec![Datum::Code(format!("P{number}")), Datum::int(i64::try_from(number % 7).ok())];
        Row::of(Link { kind: Kind::Project, id: id(number) }, cells)
    };
    let rows: Vec<Row> = (0..10_000).map(row).collect();
    let mut listing = Listing::of(Some(Kind::Project));
    listing.sort_by(1);
    listing.refresh(&rows, &Search::words("P1"), 20);
    assert!(listing.mark(Action::SelectAll, &rows, 20));
    assert_eq!(listing.marks.count(), 1 + 10 + 100 + 1_000);
    listing.refresh(&rows, &Search::words(""), 20);
    assert_eq!((listing.order.len(), listing.marks.count()), (10_000, 1_111));
    listing.mark(Action::SelectAll, &rows, 20);
    listing.mark(Action::SelectAll, &rows, 20);
    assert_eq!(listing.marks.count(), 0);
}
