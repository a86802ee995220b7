//! Two workbooks of one template come together cell by cell.

use dgcc::domain::program::Kind;
use dgcc::exchange::import::{Existing, Options, Prefer};
use dgcc::exchange::naming::Naming;
use dgcc::exchange::xlsx::{self, Lines, Marks, Wanted};
use dgcc::i18n::{Language, Texts};

use super::template::{filled, rows};
use super::{after, book, edits, here, import, import_with, nothing_to_do, problems};
use crate::support::{WATER, one};

/// A template of the projects of the small programme.
fn template(existing: &Existing) -> Vec<u8> {
    let program = &existing.programs["XLA"];
    let wanted = Wanted { program, kinds: &[Kind::Project], period: None, side: None, state: "" };
    xlsx::template(&wanted, &Texts::of(Language::En)).unwrap()
}

fn changed(existing: &Existing, cell: &str, text: &str) -> Existing {
    let mut existing = existing.clone();
    let program = existing.programs.get_mut("XLA").unwrap();
    let [change] = one(program, Kind::Project, WATER, cell, text);
    program.apply(&change).unwrap();
    existing
}

const CODE: usize = 2;

#[test]
fn spreadsheets_point_14_edits_of_different_cells_both_stay() {
    let existing = here();
    let made = template(&existing);
    let poverty = Texts::of(Language::En).label("project", "poverty");
    let gender = Texts::of(Language::En).label("project", "gender");
    let first = filled(&made, &[("Project", CODE, &poverty, 1.0)]);
    let second = filled(&made, &[("Project", CODE, &gender, 2.0)]);
    let one = import(&first, &existing);
    assert_eq!(edits(&one), ["XLA-1 poverty:  -> 1"]);
    let then = after(&existing, &one);
    let two = import(&second, &then);
    assert_eq!(edits(&two), ["XLA-1 gender:  -> 2"], "the empty cell of the second is no edit");
    assert!(nothing_to_do(&import(&first, &after(&then, &two))));
}

#[test]
fn spreadsheets_point_14_what_was_changed_here_since_is_not_turned_back() {
    let existing = here();
    let made = template(&existing);
    let later = changed(&existing, "title.en", "Rural water, renamed");
    assert!(nothing_to_do(&import(&made, &later)), "an untouched cell is no edit");
    let poverty = Texts::of(Language::En).label("project", "poverty");
    let edited = filled(&made, &[("Project", CODE, &poverty, 1.0)]);
    assert_eq!(edits(&import(&edited, &later)), ["XLA-1 poverty:  -> 1"]);
    let exported =
        xlsx::export(&[&existing.programs["XLA"]], Naming::Codes, &Texts::of(Language::En))
            .unwrap();
    assert!(nothing_to_do(&import(&exported, &later)), "an export remembers too");
}

#[test]
fn spreadsheets_point_14_a_cell_changed_in_both_asks_and_is_settled_by_choice() {
    let existing = changed(&here(), "poverty", "0");
    let made = template(&existing);
    let poverty = Texts::of(Language::En).label("project", "poverty");
    let edited = filled(&made, &[("Project", CODE, &poverty, 2.0)]);
    let later = changed(&existing, "poverty", "1");
    let plan = import(&edited, &later);
    let said = problems(&plan);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("it said \"0\", here it says \"1\" now"), "{said:?}");
    assert!(Texts::of(Language::En).mend(&plan.problems[0].fault).contains("--prefer"));
    let wrong = filled(&made, &[("Project", CODE, &poverty, 7.5)]);
    let said = problems(&import(&wrong, &later));
    assert!(said.len() == 2 && said[0].contains("it said \"0\""), "{said:?}");
    assert!(said[1].contains("7.5") && said[1] != said[0], "both are said: {said:?}");
    let prefer = |prefer| Options { prefer: Some(prefer), ..Options::default() };
    let book = import_with(&edited, &later, &prefer(Prefer::Workbook));
    assert_eq!(edits(&book), ["XLA-1 poverty: 1 -> 2"]);
    assert!(nothing_to_do(&import_with(&edited, &later, &prefer(Prefer::File))));
    let same = changed(&existing, "poverty", "2");
    assert!(nothing_to_do(&import(&edited, &same)), "both wrote the same");
}

#[test]
fn spreadsheets_point_05_the_marked_copy_keeps_values_and_names_every_problem() {
    let bytes = book(
        "project",
        &[
            &["code", "planned_start", "poverty"],
            &["XLA-1", "soon", "few"],
            &["XLA-2", "2021", "1"],
        ],
    );
    let plan = import(&bytes, &here());
    let mut marks = Marks::new();
    for found in &plan.problems {
        let key = ("project".to_owned(), found.cell.clone());
        marks.entry(key).or_default().push(found.fault.to_string());
    }
    let copy = xlsx::copy(&bytes, &marks, None).unwrap();
    assert_eq!(rows(&copy, "project"), rows(&bytes, "project"));
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&copy[..])).unwrap();
    let mut notes = String::new();
    let mut part = archive.by_name("xl/comments1.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut notes).unwrap();
    assert!(notes.contains("ref=\"B2\"") && notes.contains("ref=\"C2\""), "{notes}");
    assert!(notes.contains("is not a date") && notes.contains("is not a whole number"), "{notes}");
    let again = import(&copy, &here());
    assert_eq!(problems(&again), problems(&plan), "it is the same workbook to an import");
}

#[test]
fn spreadsheets_point_06_rejects_are_a_workbook_of_the_bad_rows() {
    let bytes = book(
        "project",
        &[&["code", "title.en", "poverty"], &["XLA-1", "Water", "1"], &["XLA-9", "Nine", "few"]],
    );
    let options = Options { skip_invalid: true, ..Options::default() };
    let plan = import_with(&bytes, &here(), &options);
    assert_eq!((plan.updated, plan.rejects.len()), (1, 1));
    assert_eq!((plan.rejects[0].sheet, plan.rejects[0].lines.as_slice()), (true, [3].as_slice()));
    let lines: Lines = [("project".to_owned(), [3].into())].into();
    let mut marks = Marks::new();
    marks.insert(("project".into(), "C3".into()), vec!["few".into()]);
    let rejects = xlsx::copy(&bytes, &marks, Some(&lines)).unwrap();
    assert_eq!(
        rows(&rejects, "project"),
        [["code", "title.en", "poverty"], ["XLA-9", "Nine", "few"]]
    );
    let said = problems(&import(&rejects, &here()));
    assert!(said.len() == 1 && said[0].starts_with("plan.xlsx:project!C2: "), "{said:?}");
}
