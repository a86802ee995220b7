//! The row kept beside a project equals the row computed from its records.

use chrono::{DateTime, NaiveDate};
use dgcc::domain::program::{Kind, Program};
use dgcc::domain::values::Id;
use dgcc::exchange::samples::{Sample, sample_plan};
use dgcc::figures::Figures;
use dgcc::log::change::{Change, Edit, Purpose};
use dgcc::log::clock::Stamp;
use dgcc::store::Store;

use crate::support::{Random, desk, id};

/// 15 July 2025, in milliseconds after 1970.
const WALL: i64 = 1_752_537_600_000;

fn demo() -> (Store, Id) {
    let mut store = Store::in_memory(&desk()).unwrap();
    let plan = sample_plan(Sample::Demo);
    assert_eq!(plan.problems, []);
    store.apply(&plan.changes, &stamp(0)).unwrap();
    let partnership = store.partnerships().unwrap()[0].1;
    (store, partnership)
}

fn stamp(step: u64) -> Stamp {
    let day = i64::try_from(step / 8).unwrap() * 86_400_000;
    let actor = "kim".into();
    Stamp {
        actor,
        desk: "KR-SEOUL".into(),
        side: None,
        wall: WALL + day,
        step: id(1 + u128::from(step)),
    }
}

fn today(step: u64) -> NaiveDate {
    DateTime::from_timestamp_millis(stamp(step).wall).unwrap().date_naive()
}

/// One random edit of a filled cell that figures read.
fn edit(random: &mut Random, program: &Program) -> Change {
    let cells = [
        (Kind::Milestone, "actual", "2025-06-30"),
        (Kind::Milestone, "planned", "2025-02-01"),
        (Kind::Milestone, "state", "cancelled"),
        (Kind::Measurement, "value", "7"),
        (Kind::Measurement, "state", "draft"),
        (Kind::Target, "value", "11"),
        (Kind::Indicator, "weight", "3"),
        (Kind::Transaction, "amount", "5000.25"),
        (Kind::Budget, "amount", "900000"),
        (Kind::Dependency, "lag", "45"),
        (Kind::SectorShare, "percent", "40"),
        (Kind::Project, "phase", ""),
        (Kind::Project, "deleted", "true"),
        (Kind::Period, "end", "2025-06-29"),
        (Kind::Override, "status", "achieved"),
        (Kind::Override, "period", ""),
        (Kind::RiskReview, "likelihood", "5"),
        (Kind::Headcount, "persons", "12"),
        (Kind::Partnership, "on_track_from", "95"),
        (Kind::ExchangeRate, "rate", "1300"),
    ];
    let (kind, cell, text) = random.pick(&cells);
    let id = random.pick(&program.ids(kind));
    let old = program.read(kind, id, cell).unwrap();
    let new = kind.slot(cell).unwrap().shape.parse(Some(text)).unwrap();
    let edits = vec![Edit { kind, id, cell: cell.into(), old, new }];
    Change { purpose: Purpose::Import, ..Change::edit(program.scope, "random", edits) }
}

#[test]
fn kept_rows_equal_fresh_rows_after_any_edit() {
    let (mut store, partnership) = demo();
    let (mut random, mut program) = (Random(0x5EED), store.load(partnership).unwrap());
    assert_eq!(store.refreshed_rows(partnership, today(0)).unwrap().len(), program.projects.len());
    let steps = if std::env::var_os("DGCC_TEST_ALL").is_some() { 40 } else { 12 };
    for step in 1..=steps {
        let change = edit(&mut random, &program);
        store.apply(std::slice::from_ref(&change), &stamp(step)).unwrap();
        program.apply(&change).unwrap();
        let fresh = Figures::new(&program, today(step)).rows();
        assert_eq!(store.rows(partnership, today(step)).unwrap(), fresh, "{:?}", change.edits);
        if step % 5 == 0 {
            assert_eq!(store.refreshed_rows(partnership, today(step)).unwrap(), fresh);
        }
    }
    store.verify().unwrap();
}

#[test]
fn a_row_is_kept_in_the_transaction_of_its_edit() {
    let (mut store, partnership) = demo();
    store.refreshed_rows(partnership, today(0)).unwrap();
    let program = store.load(partnership).unwrap();
    let (milestone, project) = program
        .milestones
        .values()
        .filter(|m| m.actual.is_none())
        .find_map(|m| Some((m.id, m.project?)))
        .unwrap();
    let old = program.read(Kind::Milestone, milestone, "actual").unwrap();
    let new = Kind::Milestone.slot("actual").unwrap().shape.parse(Some("2025-07-01")).unwrap();
    let cell = "actual".into();
    let edit = Edit { kind: Kind::Milestone, id: milestone, cell, old, new };
    store.apply(&[Change::edit(partnership, "done", vec![edit])], &stamp(1)).unwrap();
    let sql = "SELECT count(*) FROM summary WHERE project = ?1 AND stale = 0";
    let kept: i64 =
        store.connection().query_row(sql, [project.to_string()], |row| row.get(0)).unwrap();
    assert_eq!(kept, 1);
}

#[test]
fn a_summary_that_does_not_tell_the_truth_is_found() {
    let (mut store, partnership) = demo();
    store.refreshed_rows(partnership, today(0)).unwrap();
    store.verify().unwrap();
    let (from, to) = ("'\"milestones_done\":5'", "'\"milestones_done\":6'");
    let sql = &format!(
        "UPDATE summary SET figures = replace(figures, {from}, {to}) WHERE instr(figures, {from})"
    );
    assert!(store.connection().execute(sql, []).unwrap() > 0);
    assert!(store.verify().unwrap_err().to_string().contains("summary"));
}
