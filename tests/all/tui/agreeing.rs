//! Handing in, approving, sending back and signing a quarter from the grid.

use dgcc::domain::values::Id;
use dgcc::figures::signing::{SignState, sign_state};

use super::stage::{PLAIN, Setting, Stage, programme};

/// The grid of the second quarter of the small programme, with one figure handed in.
fn grid() -> Stage {
    let mut stage = Stage::with(&programme(), &PLAIN);
    stage.press("5").write("6").press("enter up");
    stage
}

fn state(stage: &Stage) -> SignState {
    let program = &stage.desk.session().program;
    let line =
        stage.desk.session().sheets.periods.iter().find(|p| p.code == "2025-Q2").map(|p| p.id);
    sign_state(program, line.unwrap_or(Id::SHARED))
}

/// Chooses a step of the menu by what it is called, and confirms it.
fn step(stage: &mut Stage, name: &str) {
    stage.press("s").write(name).press("enter tab enter");
}

#[test]
fn both_sides_sign_from_the_grid_and_the_figures_are_locked() {
    let mut stage = grid();
    step(&mut stage, "Sign: Korea");
    assert_eq!(state(&stage), SignState::SignedKorea, "{}", stage.text());
    assert!(stage.text().contains("Q2 2025: signed by the Korean side"), "{}", stage.text());
    step(&mut stage, "Sign: partner");
    assert_eq!(state(&stage), SignState::Agreed, "{}", stage.text());
    assert!(stage.text().contains("agreed by both sides"), "{}", stage.text());
    let before = stage.desk.store().arrival().unwrap();
    stage.write("7").press("enter");
    assert_eq!(stage.desk.store().arrival().unwrap(), before, "it is locked");
    assert!(stage.text().contains("reopen it first"), "{}", stage.text());
    // What was typed stays to be mended; Esc gives it up. Reopening wants a reason, then Tab and Enter.
    stage.press("esc");
    stage.press("s").write("Reopen").press("enter enter");
    assert_eq!(state(&stage), SignState::Agreed, "a reason is wanted");
    stage.write("Counted twice").press("enter enter");
    assert_eq!(state(&stage), SignState::Agreed, "the first answer is to do nothing");
    stage.press("s").write("Reopen").press("enter").write("Counted twice").press("enter tab enter");
    assert_eq!(state(&stage), SignState::Reopened, "{}", stage.text());
    let voided =
        stage.desk.session().program.signoffs.values().all(|s| s.void_reason == "Counted twice");
    assert!(voided);
}

#[test]
fn a_reservation_is_written_in_the_language_of_the_desk() {
    let mut stage = grid();
    stage.press("s").write("reservation: Korea").press("enter").write("May is estimated");
    stage.press("enter tab enter");
    let program = &stage.desk.session().program;
    let signoff = program.signoffs.values().next().expect("a signature");
    assert_eq!(signoff.reservation.get("en"), "May is estimated");
}

#[test]
fn a_figure_is_sent_back_and_handed_in_again_but_not_approved_by_the_same_person() {
    let mut stage = grid();
    stage.press("s").write("Send").press("enter").write("Decimals").press("enter tab enter");
    let returned = |stage: &Stage| {
        let program = &stage.desk.session().program;
        program.measurements.values().map(|m| m.returned_reason.clone()).collect::<String>()
    };
    assert_eq!(returned(&stage), "Decimals", "{}", stage.text());
    step(&mut stage, "Hand in");
    assert_eq!(returned(&stage), "");
    step(&mut stage, "Approve");
    assert!(stage.text().contains("somebody else approves"), "{}", stage.text());
}

#[test]
fn letters_in_the_menu_write_nothing_and_what_cannot_be_done_says_so() {
    let mut stage = grid();
    let before = stage.desk.store().arrival().unwrap();
    stage.press("s").write("sign").press("esc");
    stage.press("s").write("Reopen");
    assert!(stage.text().contains("not now"), "{}", stage.text());
    stage.press("enter esc esc");
    assert_eq!(stage.desk.store().arrival().unwrap(), before);
    let mut read_only = Stage::with(&programme(), &Setting { read_only: true, ..PLAIN });
    read_only.press("5 s");
    assert!(read_only.text().contains("read-only"), "{}", read_only.text());
}
