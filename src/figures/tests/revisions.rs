use super::fixture::*;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{BudgetKind, Stage, StageEvent};
use crate::domain::values::{Date, Side};
use crate::figures::{Held, RevisionSubject};

fn held(text: &str) -> Held {
    text.parse::<Date>().map_or_else(|_| Held::Number(text.parse().unwrap()), Held::Date)
}

fn revised() -> Program {
    let mut program = program();
    milestone(&mut program, "M1", ["2024-12-01", "", ""]);
    let record = link(Kind::Milestone, "M1");
    revise(&mut program, record, "planned", ["2024-06-01", "2024-09-01"], "2024-03-01");
    revise(&mut program, record, "planned", ["2024-09-01", "2024-12-01"], "2024-08-01");
    program
}

#[test]
fn a_cell_keeps_its_original_its_current_and_all_steps_between() {
    let program = revised();
    let record = link(Kind::Milestone, "M1");
    let figure = &on(&program, "2024-08-01").revisions_of(record)[0];
    assert_eq!((figure.subject, figure.field.as_str()), (RevisionSubject::Milestone, "planned"));
    assert_eq!(figure.original, held("2024-06-01"));
    assert_eq!(figure.current, held("2024-12-01"));
    let steps: Vec<_> = figure.steps.iter().map(|step| (&step.old, &step.new, step.gap)).collect();
    let days = ["2024-06-01", "2024-09-01", "2024-12-01"].map(held);
    assert_eq!(steps, [(&days[0], &days[1], false), (&days[1], &days[2], false)]);
    let before = &on(&program, "2024-07-31").revisions()[0];
    assert_eq!((before.current.clone(), before.steps.len()), (held("2024-09-01"), 1));
    assert!(on(&program, "2024-02-29").revisions().is_empty());
    let project = on(&program, "2024-08-01").revisions_of(link(Kind::Project, "A"));
    assert_eq!(project.len(), 1, "a project has the revisions of its milestones");
}

#[test]
fn a_step_that_starts_elsewhere_is_marked() {
    let mut program = program();
    let record = link(Kind::Project, "A");
    revise(&mut program, record, "objective", ["old", "new"], "2024-03-01");
    revise(&mut program, record, "objective", ["other", "newest"], "2024-04-01");
    let figure = &on(&program, "2024-08-01").revisions()[0];
    assert_eq!(figure.subject, RevisionSubject::Scope);
    assert_eq!(figure.steps.iter().map(|step| step.gap).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn extensions_move_the_end_of_a_phase() {
    let mut program = program();
    for (name, on, end) in
        [("one", "2024-06-01", "2026-06-30"), ("two", "2025-06-01", "2026-12-31")]
    {
        program.stage_events.put(StageEvent {
            id: id(name),
            phase: Some(id("P1")),
            stage: Some(Stage::Extension),
            date: date(on),
            new_end: date(end),
            ..StageEvent::default()
        });
    }
    let figures = on(&program, "2025-12-31");
    let figure = &figures.revisions_of(link(Kind::Phase, "P1"))[0];
    assert_eq!(figure.subject, RevisionSubject::End);
    assert_eq!(
        (figure.original.clone(), figure.current.clone()),
        (held("2025-12-31"), held("2026-12-31"))
    );
    assert_eq!(figure.steps[1].old, held("2026-06-30"));
    assert_eq!(on(&program, "2024-12-31").revisions()[0].current, held("2026-06-30"));
}

#[test]
fn a_revised_budget_takes_the_place_of_the_one_before() {
    let mut program = program();
    budget(&mut program, BudgetKind::Original, Side::Korea, ["1000", "USD"]);
    budget(&mut program, BudgetKind::Original, Side::Partner, ["500", "USD"]);
    for (number, agreed, amount) in [(2, "2024-05-01", "1200"), (3, "2024-09-01", "1100")] {
        budget(&mut program, BudgetKind::Revised, Side::Korea, [amount, "USD"]);
        let mut revised = program.budgets.get(&id(&format!("budget {number}"))).unwrap().clone();
        revised.agreed = date(agreed);
        program.budgets.put(revised);
    }
    let all = on(&program, "2024-12-31").revisions();
    let money = |amount: &str| Held::Money(amount.parse().unwrap(), "USD".into());
    assert_eq!((all.len(), all[0].record), (1, link(Kind::Budget, "budget 0")));
    assert_eq!((all[0].original.clone(), all[0].current.clone()), (money("1000"), money("1100")));
    assert_eq!(all[0].steps[1].old, money("1200"));
    assert_eq!(on(&program, "2024-08-31").revisions()[0].current, money("1200"));
    assert!(on(&program, "2024-04-30").revisions().is_empty());
}
