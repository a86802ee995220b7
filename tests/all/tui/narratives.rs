//! What people write for a report, in place: by side and language, beside what the others wrote.

use dgcc::domain::program::Kind;
use dgcc::domain::records::{Narrative, NarrativeSection};
use dgcc::domain::values::{Link, Ml, Side};
use dgcc::log::change::{Change, create};
use dgcc::tui::place::Place;

use super::stage::{LAND, PLAIN, QUARTER, Stage, programme};
use crate::support::id;

const THEIRS: dgcc::domain::values::Id = id(0x901);

/// The small programme with a summary by the partner side.
fn told() -> Stage {
    let mut change = programme();
    change.edits.extend(create(&Narrative {
        id: THEIRS,
        record: Some(Link { kind: Kind::Partnership, id: LAND }),
        period: Some(QUARTER),
        side: Some(Side::Partner),
        section: Some(NarrativeSection::Summary),
        text: Ml::from([("en", "The wells were late."), ("ko", "우물 지연.")]),
        deleted: false,
    }));
    Stage::with(&Change { ..change }, &PLAIN)
}

fn texts(stage: &Stage) -> Vec<Narrative> {
    let mut all: Vec<_> = stage.desk.session().program.narratives.values().cloned().collect();
    all.sort_by_key(|told| (told.side, told.section));
    all
}

#[test]
fn texts_are_reached_from_reports_and_from_home() {
    for way in ["alt-0 w", "alt-1 w"] {
        let mut stage = told();
        let text = stage.press(way).text();
        assert_eq!(stage.place(), Place::Narratives, "{way}");
        assert!(text.contains("2025-Q2") && text.contains("1 of 19 places written"), "{text}");
        assert!(
            text.contains("The wells were late."),
            "the other side's text stands there: {text}"
        );
        stage.press("esc");
        assert_ne!(stage.place(), Place::Narratives);
    }
}

#[test]
fn a_text_stands_in_the_same_column_when_it_is_read_and_written() {
    let mut stage = told();
    stage.press("alt-0 w enter").write("Wells.");
    let written = stage.line("Wells.").find("Wells.");
    stage.press("ctrl-s");
    assert_eq!(stage.line("Wells.").find("Wells."), written, "{}", stage.text());
    assert_eq!(written, Some(1));
}

#[test]
fn a_text_of_several_lines_is_written_in_place_and_can_be_undone() {
    let mut stage = told();
    let before = stage.arrival();
    stage.press("alt-0 w enter").write("On").press("space").write("plan.").press("enter");
    stage.write("Nearly.");
    let text = stage.text();
    assert!(text.contains("The wells were late."), "beside it while it is written: {text}");
    assert!(text.contains("On plan.") && text.contains("Nearly."), "{text}");
    stage.press("ctrl-s");
    let own = texts(&stage).into_iter().find(|told| told.side == Some(Side::Joint)).unwrap();
    assert_eq!(own.text.get("en"), "On plan.\nNearly.");
    assert_eq!((own.period, own.section), (Some(QUARTER), Some(NarrativeSection::Summary)));
    assert_eq!(own.record, Some(Link { kind: Kind::Partnership, id: LAND }));
    assert_eq!(stage.arrival(), before + 1, "one step");
    assert_eq!(stage.place(), Place::Narratives, "the grid stays");
    stage.press("alt-0 t t");
    stage.press("u");
    assert_eq!(texts(&stage).len(), 1, "{}", stage.message());
    stage.press("U");
    assert_eq!(texts(&stage).len(), 2);
}

#[test]
fn another_language_of_a_text_is_one_cell_more() {
    let mut stage = told();
    let before = stage.arrival();
    // From the joint English one to the Indonesian one of the partner side.
    stage.press("alt-0 w left enter").write("Sumur terlambat.").press("ctrl-s");
    let theirs = texts(&stage).into_iter().find(|told| told.id == THEIRS).unwrap();
    let written = theirs.text.iter().map(|(tag, _)| tag).collect::<Vec<_>>();
    assert_eq!(stage.arrival(), before + 1, "{}", stage.message());
    assert_eq!(written, ["en", "id", "ko"]);
}

#[test]
fn what_was_typed_is_not_lost_and_what_was_not_changed_asks_nothing() {
    let mut stage = told();
    stage.press("alt-0 w enter esc");
    assert_eq!(stage.place(), Place::Narratives, "Esc leaves the text alone");
    assert!(stage.desk.app().overlay().is_none());
    stage.press("enter").write("Draft").press("esc");
    assert!(stage.desk.app().overlay().is_some(), "a changed text asks");
    stage.press("esc");
    assert!(stage.text().contains("Draft"), "and stays");
    stage.paste("two\nlines");
    assert!(stage.text().contains("lines"), "{}", stage.text());
    assert_eq!(texts(&stage).len(), 1, "nothing is written unasked");
    stage.press("ctrl-s esc");
    assert_ne!(stage.place(), Place::Narratives);
}

#[test]
fn a_text_comes_back_from_the_editor_and_is_written() {
    let mut stage = told();
    stage.press("alt-0 w f7");
    let (editor, draft) = stage.desk.draft().unwrap();
    assert_eq!((editor.as_str(), draft.text.as_str()), ("true", ""));
    stage.desk.edited(Ok(Some("From the editor.\nTwo lines.".into())));
    let own = texts(&stage).into_iter().find(|told| told.side == Some(Side::Joint)).unwrap();
    assert_eq!(own.text.get("en"), "From the editor.\nTwo lines.");
    stage.press("f7");
    assert_eq!(stage.desk.draft().unwrap().1.text, "From the editor.\nTwo lines.");
}

#[test]
fn a_later_text_of_another_side_is_marked() {
    let mut stage = told();
    stage.press("alt-0 w enter").write("Own.").press("ctrl-s");
    assert!(stage.text().contains("(en): written"), "{}", stage.text());
    stage.press("left left left enter").write(" More.").press("ctrl-s right right right");
    assert!(stage.text().contains("(en): another side wrote later"), "{}", stage.text());
}

#[test]
fn random_letters_write_nothing_in_the_grid() {
    let mut stage = told();
    stage.press("alt-0 w");
    let before = stage.arrival();
    stage.write("abcdefghijklmnoprstvxyzABCDEFGHIJKLMNOPQRSTVWXYZ");
    assert_eq!(stage.arrival(), before);
}
