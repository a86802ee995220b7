//! What must hold of any programme.

use proptest::prelude::*;

use super::fixture::*;
use crate::domain::program::{Kind, Program};
use crate::domain::records::{
    Accumulation, Attendance, Budget, BudgetKind, Direction, Event, Indicator, IndicatorRole,
    Measure, Measurement, Milestone, Phase, Project, Transaction, TransactionKind,
};
use crate::domain::values::{Absence, Side};

/// An indicator: target, value if there is one, weight.
type Part = (i64, Option<i64>, i64);

/// A project with its indicators, the phase and the sector it is put into.
type Piece = (Vec<Part>, usize, usize);

const PHASES: [&str; 3] = ["P1", "P2", "P3"];
const SECTORS: [&str; 3] = ["water", "transport", "environment"];

/// The same projects under names that turn their order about.
fn build(pieces: &[Piece], salt: &str) -> Program {
    let mut program = program();
    program.projects.take(id("A"));
    for (number, phase) in PHASES.iter().enumerate() {
        let of = program.phases.get(&id("P1")).unwrap().clone();
        let number = i64::try_from(number).ok();
        program.phases.put(Phase { id: id(phase), code: (*phase).into(), number, ..of });
    }
    for (index, (parts, phase, sector)) in pieces.iter().enumerate() {
        let name = format!("{salt}{index}");
        project(&mut program, &name);
        let own = program.projects.get(&id(&name)).unwrap().clone();
        program.projects.put(Project { phase: Some(id(PHASES[*phase])), ..own });
        share(&mut program, &name, SECTORS[*sector], "100");
        for (at, part) in parts.iter().enumerate() {
            measured_part(&mut program, &name, at, *part);
        }
    }
    program
}

fn measured_part(program: &mut Program, owner: &str, at: usize, (aim, value, weight): Part) {
    let name = format!("{owner} I{at}");
    program.indicators.put(Indicator {
        id: id(&name),
        owner: Some(link(Kind::Project, owner)),
        code: format!("I{at}"),
        role: Some(IndicatorRole::Results),
        measure: Some(Measure::Unit),
        accumulation: Some(Accumulation::Cumulative),
        direction: Some(Direction::Ascending),
        weight: number(&weight.to_string()),
        ..Indicator::default()
    });
    target(program, &name, "2024-Q1", &aim.to_string());
    if let Some(value) = value {
        measure(program, &name, "2024-Q1", &value.to_string());
    }
    let day = if at == 0 { "2024-02-01" } else { "" };
    program.milestones.put(Milestone {
        id: id(&format!("{owner} M{at}")),
        project: Some(id(owner)),
        code: format!("M{at}"),
        planned: date("2024-01-15"),
        actual: date(day),
        ..Milestone::default()
    });
    program.budgets.put(Budget {
        id: id(&format!("{owner} B{at}")),
        project: Some(id(owner)),
        side: Some(Side::Korea),
        kind: Some(BudgetKind::Original),
        amount: number(&aim.to_string()),
        currency: "USD".into(),
        agreed: date("2024-01-10"),
        ..Budget::default()
    });
}

fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let part = (1i64..97, prop::option::of(0i64..120), 1i64..7);
    prop::collection::vec((prop::collection::vec(part, 0..5), 0usize..3, 0usize..3), 1..7)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn a_roll_up_knows_neither_order_nor_groups(
        pieces in pieces(),
        turn in 0usize..7,
        groups in prop::collection::vec((0usize..3, 0usize..3), 7),
    ) {
        let one = build(&pieces, "A");
        let mut other = pieces.clone();
        for (piece, (phase, sector)) in other.iter_mut().zip(groups) {
            (piece.1, piece.2) = (phase, sector);
        }
        let turn = turn.min(other.len());
        other.rotate_left(turn);
        let other = build(&other, "Z");
        let (one, other) = (on(&one, "2024-06-30").partnership(), on(&other, "2024-06-30").partnership());
        prop_assert_eq!(one.results, other.results);
        prop_assert_eq!(one.milestones.progress, other.milestones.progress);
        prop_assert_eq!(one.milestones.statuses, other.milestones.statuses);
        prop_assert_eq!(one.money.total, other.money.total);
        prop_assert_eq!((one.status, one.statuses), (other.status, other.statuses));
    }

    #[test]
    fn one_group_of_everything_is_the_whole(pieces in pieces()) {
        let all: Vec<_> = pieces.into_iter().map(|(parts, ..)| (parts, 0, 0)).collect();
        let program = build(&all, "A");
        let figures = on(&program, "2024-06-30");
        let whole = figures.partnership();
        let (phase, sector) = (figures.phase(id("P1")), figures.sector(id("water")));
        prop_assert_eq!(&phase.results, &whole.results);
        prop_assert_eq!(&sector.results, &whole.results);
        prop_assert_eq!(&phase.money.total, &whole.money.total);
        prop_assert_eq!(sector.money.total, whole.money.total);
        prop_assert_eq!(phase.milestones.progress, whole.milestones.progress);
    }

    #[test]
    fn absence_never_changes_a_sum(pieces in pieces(), absence in 0usize..3) {
        let absence = [Absence::Unknown, Absence::Withheld, Absence::NotApplicable][absence];
        let mut program = build(&pieces, "A");
        attended(&mut program, "known", Some(12), None);
        let before = on(&program, "2024-06-30").partnership();
        let trips = on(&program, "2024-06-30").training().total.actual;
        attended(&mut program, "absent", None, Some(absence));
        absent_money(&mut program, absence);
        measured(&mut program, "A0 I0", "2024-Q2", Measurement { absence: Some(absence), ..Default::default() });
        let figures = on(&program, "2024-06-30");
        let after = figures.partnership();
        prop_assert_eq!(after.money.total, before.money.total);
        prop_assert_eq!(after.results.to_date.share, before.results.to_date.share);
        prop_assert_eq!(figures.training().total.actual, trips);
        prop_assert_eq!(after.money.absent.len(), before.money.absent.len() + 3);
    }
}

fn attended(program: &mut Program, name: &str, persons: Option<i64>, absence: Option<Absence>) {
    program.events.put(Event { id: id("event"), start: date("2024-02-01"), ..Event::default() });
    let (event, persons_actual) = (Some(id("event")), persons);
    program.attendances.put(Attendance {
        id: id(name),
        event,
        persons_actual,
        absence,
        ..Attendance::default()
    });
}

fn absent_money(program: &mut Program, absence: Absence) {
    program.budgets.put(Budget {
        id: id("absent budget"),
        project: Some(id("A0")),
        side: Some(Side::Partner),
        kind: Some(BudgetKind::Original),
        absence: Some(absence),
        agreed: date("2024-01-10"),
        ..Budget::default()
    });
    program.transactions.put(Transaction {
        id: id("absent payment"),
        project: Some(id("A0")),
        kind: Some(TransactionKind::Disbursement),
        absence: Some(absence),
        date: date("2024-03-01"),
        ..Transaction::default()
    });
}
