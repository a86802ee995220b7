//! A programme that grows by a line a record.

use chrono::NaiveDate;

use crate::domain::program::{Kind, Program};
use crate::domain::records::{
    Accumulation, Baseline, Budget, BudgetKind, Dependency, Direction, Frequency, Indicator,
    IndicatorRole, Measure, Measurement, Milestone, Partnership, Period, Phase,
    PlannedDisbursement, Project, Revision, Sector, SectorShare, Target, Transaction,
    TransactionKind,
};
use crate::domain::values::{Date, Exact, Form, Id, Link, Ml, PeriodCode, Side};
use crate::figures::Figures;

pub fn id(name: &str) -> Id {
    Id::named(name)
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn date(text: &str) -> Option<Date> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

pub fn number(text: &str) -> Option<Exact> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

pub fn link(kind: Kind, name: &str) -> Link {
    Link { kind, id: id(name) }
}

/// A partnership with one phase, four sectors' worth of nothing, and quarters and years.
pub fn program() -> Program {
    let mut program = Program { scope: id("XDG"), ..Program::default() };
    program.partnerships.put(Partnership {
        id: id("XDG"),
        code: "XDG".into(),
        reporting_currency: "USD".into(),
        ..Partnership::default()
    });
    program.phases.put(Phase {
        id: id("P1"),
        code: "XDG-1".into(),
        number: Some(1),
        planned_start: date("2024-01-01"),
        planned_end: date("2025-12-31"),
        ..Phase::default()
    });
    for year in [2023, 2024, 2025] {
        period(&mut program, &year.to_string());
        for quarter in 1..=4 {
            period(&mut program, &format!("{year}-Q{quarter}"));
        }
    }
    project(&mut program, "A");
    program
}

pub fn period(program: &mut Program, code: &str) {
    let (start, end) = code.parse::<PeriodCode>().unwrap().days(1).unwrap();
    program.periods.put(Period {
        id: id(code),
        code: code.into(),
        start: Some(start.into()),
        end: Some(end.into()),
        ..Period::default()
    });
}

pub fn project(program: &mut Program, code: &str) {
    program.projects.put(Project {
        id: id(code),
        code: code.into(),
        phase: Some(id("P1")),
        title: Ml::from([("en", code)]),
        planned_start: date("2024-01-01"),
        planned_end: date("2025-12-31"),
        ..Project::default()
    });
}

pub fn indicator(
    program: &mut Program,
    name: &str,
    accumulation: Accumulation,
    direction: Direction,
) {
    program.indicators.put(Indicator {
        id: id(name),
        owner: Some(link(Kind::Project, "A")),
        code: name.into(),
        role: Some(IndicatorRole::Results),
        measure: Some(Measure::Unit),
        accumulation: Some(accumulation),
        direction: Some(direction),
        frequency: Some(Frequency::Quarter),
        ..Indicator::default()
    });
}

pub fn edit(program: &mut Program, name: &str, change: impl Fn(&mut Indicator)) {
    let mut indicator = program.indicators.get(&id(name)).unwrap().clone();
    change(&mut indicator);
    program.indicators.put(indicator);
}

pub fn baseline(program: &mut Program, indicator: &str, value: &str) {
    program.baselines.put(Baseline {
        id: id(&format!("{indicator} baseline")),
        indicator: Some(id(indicator)),
        phase: Some(id("P1")),
        value: number(value),
        ..Baseline::default()
    });
}

pub fn target(program: &mut Program, indicator: &str, period: &str, value: &str) {
    program.targets.put(Target {
        id: id(&format!("{indicator} target {period}")),
        indicator: Some(id(indicator)),
        period: Some(id(period)),
        value: number(value),
        ..Target::default()
    });
}

pub fn measure(program: &mut Program, indicator: &str, period: &str, value: &str) -> Id {
    let value = Measurement { value: number(value), ..Measurement::default() };
    measured(program, indicator, period, value)
}

pub fn measured(program: &mut Program, indicator: &str, period: &str, value: Measurement) -> Id {
    let count = program.measurements.len();
    let id_ = id(&format!("{indicator} {period} {count}"));
    let (indicator, period) = (Some(id(indicator)), Some(id(period)));
    program.measurements.put(Measurement { id: id_, indicator, period, ..value });
    id_
}

pub fn revise(program: &mut Program, record: Link, field: &str, old_new: [&str; 2], on: &str) {
    program.revisions.put(Revision {
        id: id(&format!("{field} {on} {old_new:?}")),
        record: Some(record),
        field: field.into(),
        old: old_new[0].into(),
        new: old_new[1].into(),
        date: date(on),
        ..Revision::default()
    });
}

/// A milestone of project A: planned, forecast, actual.
pub fn milestone(program: &mut Program, code: &str, days: [&str; 3]) {
    program.milestones.put(Milestone {
        id: id(code),
        project: Some(id("A")),
        code: code.into(),
        planned: date(days[0]),
        forecast: date(days[1]),
        actual: date(days[2]),
        ..Milestone::default()
    });
}

pub fn after(program: &mut Program, predecessor: &str, successor: &str, lag: i64) {
    program.dependencies.put(Dependency {
        id: id(&format!("{predecessor} {successor}")),
        predecessor: Some(id(predecessor)),
        successor: Some(id(successor)),
        lag: Some(lag),
        ..Dependency::default()
    });
}

pub fn budget(program: &mut Program, kind: BudgetKind, side: Side, amount: [&str; 2]) {
    let count = program.budgets.len();
    program.budgets.put(Budget {
        id: id(&format!("budget {count}")),
        project: Some(id("A")),
        side: Some(side),
        kind: Some(kind),
        amount: number(amount[0]),
        currency: amount[1].into(),
        agreed: date("2024-01-10"),
        ..Budget::default()
    });
}

pub fn plan(program: &mut Program, period: &str, side: Side, amount: &str) {
    program.planned_disbursements.put(PlannedDisbursement {
        id: id(&format!("plan {period} {side:?}")),
        project: Some(id("A")),
        side: Some(side),
        period: Some(id(period)),
        kind: Some(BudgetKind::Original),
        amount: number(amount),
        currency: "USD".into(),
        ..PlannedDisbursement::default()
    });
}

pub fn pay(program: &mut Program, kind: TransactionKind, side: Side, amount: [&str; 2], on: &str) {
    let count = program.transactions.len();
    program.transactions.put(Transaction {
        id: id(&format!("transaction {count}")),
        project: Some(id("A")),
        kind: Some(kind),
        side: Some(side),
        form: Some(Form::Cash),
        amount: number(amount[0]),
        currency: amount[1].into(),
        date: date(on),
        ..Transaction::default()
    });
}

pub fn share(program: &mut Program, project: &str, sector: &str, percent: &str) {
    program.sectors.put(Sector {
        id: id(sector),
        round: "2021-2025".into(),
        code: sector.into(),
        ..Sector::default()
    });
    program.sector_shares.put(SectorShare {
        id: id(&format!("{project} {sector}")),
        project: Some(id(project)),
        sector: Some(id(sector)),
        percent: number(percent),
        ..SectorShare::default()
    });
}

pub fn on<'a>(program: &'a Program, as_of: &str) -> Figures<'a> {
    Figures::new(program, day(as_of))
}
