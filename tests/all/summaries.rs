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

/// Cells that the figures of a project read.
const CELLS: &[(Kind, &str, &str)] = &[
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

/// Cells that the figures of a partnership read besides.
const WIDER: &[(Kind, &str, &str)] = &[
    (Kind::Obligation, "due_rule", "end+75d"),
    (Kind::Obligation, "last", "2025-03-31"),
    (Kind::Delivery, "sent", "2025-07-20"),
    (Kind::Delivery, "deleted", "true"),
    (Kind::FollowupCheck, "date", "2025-07-18"),
    (Kind::Action, "due", "2025-07"),
    (Kind::Action, "done", "2025-07-19"),
    (Kind::Risk, "likelihood", "5"),
    (Kind::StageEvent, "date", "2025-08-02"),
    (Kind::Phase, "planned_end", "2025-07-31"),
    (Kind::Country, "name.en", "Elsewhere"),
    (Kind::Partnership, "reporting_currency", "EUR"),
    (Kind::Milestone, "forecast", "2025-07-22"),
];

/// One random edit of a filled cell that figures read.
fn edit(random: &mut Random, program: &Program, cells: &[(Kind, &str, &str)]) -> Change {
    let (kind, cell, text) = random.pick(cells);
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
        let change = edit(&mut random, &program, CELLS);
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
fn kept_partnerships_equal_fresh_ones_after_any_edit_and_on_any_day() {
    let (mut store, partnership) = demo();
    let (mut random, mut program) = (Random(0xF01D), store.load(partnership).unwrap());
    let fresh = |program: &Program, day| Figures::new(program, day).portfolio_row().unwrap();
    let cells = [CELLS, WIDER, WIDER].concat();
    let steps = if std::env::var_os("DGCC_TEST_ALL").is_some() { 80 } else { 5 };
    for step in 1..=steps {
        let rows = store.refreshed_portfolio(today(step)).unwrap();
        assert_eq!(rows, [fresh(&program, today(step))]);
        let sql = "SELECT count(*) FROM portfolio WHERE stale = 0";
        let kept: i64 = store.connection().query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!((kept, store.portfolio(today(step)).unwrap()), (1, rows));
        let day = today(step) + chrono::TimeDelta::days(1);
        assert_eq!(store.portfolio(day).unwrap(), [fresh(&program, day)], "{day}");
        let change = edit(&mut random, &program, &cells);
        store.apply(std::slice::from_ref(&change), &stamp(step)).unwrap();
        program.apply(&change).unwrap();
    }
    store.refreshed_portfolio(today(steps)).unwrap();
    store.verify().unwrap();
}

#[test]
fn a_portfolio_row_that_does_not_tell_the_truth_is_found() {
    let (mut store, _) = demo();
    store.refreshed_portfolio(today(0)).unwrap();
    store.verify().unwrap();
    let sql = "UPDATE portfolio SET figures = replace(figures, '\"open_actions\":', \
               '\"open_actions\":9')";
    assert!(store.connection().execute(sql, []).unwrap() > 0);
    assert!(store.verify().unwrap_err().to_string().contains("summary"));
}

#[test]
fn priority_countries_without_a_partnership_have_no_figures_and_totals_add_what_may_be_added() {
    let mut store = Store::in_memory(&desk()).unwrap();
    store.apply(&sample_plan(Sample::Indonesia).changes, &stamp(0)).unwrap();
    let rows = store.portfolio(today(0)).unwrap();
    let (with, without): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.figures.is_some());
    assert_eq!(with.len(), store.partnerships().unwrap().len());
    assert!(without.iter().any(|row| row.code == "VNM" && row.rounds == ["2021-2025"]));
    assert!(without.iter().all(|row| with.iter().all(|other| other.country != row.country)));
    let totals = dgcc::figures::PortfolioTotals::of(&rows);
    assert_eq!((totals.partnerships, totals.countries_without), (with.len(), without.len()));
    assert_eq!(totals.money.iter().map(|sum| sum.expected).sum::<usize>(), with.len());
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
