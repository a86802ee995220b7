//! What differs between two states of a programme: values, targets, dates, money, ratings, scope.
//! With one as-of date for both it says what was restated; with two, what has become of things.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::domain::program::{Kind, Program};
use crate::domain::values::{Choice, Date, Id, Link};

use super::index::link;
use super::money::Sums;
use super::{Figures, Reading, SeriesPoint, Status};

/// What sort of thing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangedWhat {
    Scope,
    Value,
    Target,
    Baseline,
    Date,
    Money,
    Status,
}

impl Choice for ChangedWhat {
    const NAME: &'static str = "changed_what";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("scope", Self::Scope),
        ("value", Self::Value),
        ("target", Self::Target),
        ("baseline", Self::Baseline),
        ("date", Self::Date),
        ("money", Self::Money),
        ("status", Self::Status),
    ];
}

/// One side of a change.
#[derive(Debug, Clone, PartialEq)]
pub enum ChangedValue {
    /// Nothing was there.
    Nothing,
    /// The record is there.
    There,
    Reading(Reading),
    Date(Date),
    /// In the reporting currency.
    Money(Decimal, String),
    Status(Status),
}

/// One thing that changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    pub what: ChangedWhat,
    /// The indicator, milestone, project, phase or partnership.
    pub record: Link,
    /// The period of a value or a target.
    pub period: Option<Id>,
    /// Which date or which column of money; a cell of the record or a word of `money_column`.
    pub field: &'static str,
    pub old: ChangedValue,
    pub new: ChangedValue,
    /// The record whose edit explains it: the measurement or the target, else the record itself.
    pub source: Link,
}

/// Everything that differs, by what it is and then by code.
pub fn changes(before: &Figures, after: &Figures) -> Vec<Changed> {
    let mut found = vec![];
    scope(before.program, after.program, &mut found);
    indicators(before, after, &mut found);
    dates(before, after, &mut found);
    money(before, after, &mut found);
    statuses(before, after, &mut found);
    let code = |change: &Changed| {
        let there = after.program.contains(change.record.kind, change.record.id);
        let program = if there { after.program } else { before.program };
        program.code(change.record.kind, change.record.id)
    };
    found.sort_by_cached_key(|change| (change.what, code(change), change.period, change.field));
    found
}

/// The kinds whose coming and going is a change of scope.
const SCOPE: &[Kind] =
    &[Kind::Phase, Kind::Project, Kind::ExpectedResult, Kind::Indicator, Kind::Milestone];

fn scope(before: &Program, after: &Program, found: &mut Vec<Changed>) {
    for kind in SCOPE {
        let ids = |program: &Program| program.ids(*kind).into_iter().collect::<BTreeSet<_>>();
        let (old, new) = (ids(before), ids(after));
        for id in old.symmetric_difference(&new) {
            let here = |ids: &BTreeSet<Id>| {
                if ids.contains(id) { ChangedValue::There } else { ChangedValue::Nothing }
            };
            push(found, (ChangedWhat::Scope, ""), link(*kind, *id), [here(&old), here(&new)]);
        }
    }
}

fn push(
    found: &mut Vec<Changed>,
    (what, field): (ChangedWhat, &'static str),
    record: Link,
    [old, new]: [ChangedValue; 2],
) {
    if old != new {
        found.push(Changed { what, record, period: None, field, old, new, source: record });
    }
}

fn both(before: &Program, after: &Program, kind: Kind) -> Vec<Id> {
    after.ids(kind).into_iter().filter(|id| before.contains(kind, *id)).collect()
}

fn indicators(before: &Figures, after: &Figures, found: &mut Vec<Changed>) {
    for id in both(before.program, after.program, Kind::Indicator) {
        let (old, new) = (before.indicator(id), after.indicator(id));
        let record = link(Kind::Indicator, id);
        let baseline = |reading: &Option<Reading>| value(reading.as_ref());
        let baselines = [baseline(&old.baseline), baseline(&new.baseline)];
        push(found, (ChangedWhat::Baseline, ""), record, baselines);
        let periods: BTreeSet<Id> =
            old.series.iter().chain(&new.series).map(|point| point.period).collect();
        for period in periods {
            let of = |series: &[SeriesPoint]| series.iter().find(|p| p.period == period).cloned();
            point(found, (record, period), after.program, [of(&old.series), of(&new.series)]);
        }
    }
}

/// Value and target of one period.
fn point(
    found: &mut Vec<Changed>,
    (record, period): (Link, Id),
    program: &Program,
    [old, new]: [Option<SeriesPoint>; 2],
) {
    let actual =
        |point: &Option<SeriesPoint>| value(point.as_ref().and_then(|p| p.actual.as_ref()));
    let target =
        |point: &Option<SeriesPoint>| value(point.as_ref().and_then(|p| p.target.as_ref()));
    let measurement = [&new, &old].into_iter().flatten().find_map(|point| point.measurement);
    let measurement = measurement.map(|id| link(Kind::Measurement, id));
    let of_period = |t: &&crate::domain::records::Target| {
        t.indicator == Some(record.id) && t.period == Some(period) && t.disaggregation.is_empty()
    };
    let targets = program.targets.values().find(of_period).map(|t| link(Kind::Target, t.id));
    let pairs = [
        (ChangedWhat::Value, [actual(&old), actual(&new)], measurement),
        (ChangedWhat::Target, [target(&old), target(&new)], targets),
    ];
    for (what, [old, new], source) in pairs {
        if old != new {
            let (period, source) = (Some(period), source.unwrap_or(record));
            found.push(Changed { what, record, period, field: "", old, new, source });
        }
    }
}

fn value(reading: Option<&Reading>) -> ChangedValue {
    reading.map_or(ChangedValue::Nothing, |reading| ChangedValue::Reading(reading.clone()))
}

fn dates(before: &Figures, after: &Figures, found: &mut Vec<Changed>) {
    const DATES: &[(Kind, &[&str])] = &[
        (Kind::Phase, &["planned_start", "planned_end", "actual_start", "actual_end"]),
        (Kind::Project, &["planned_start", "planned_end", "actual_start", "actual_end"]),
        (Kind::Milestone, &["planned", "forecast", "actual"]),
    ];
    for (kind, fields) in DATES {
        for id in both(before.program, after.program, *kind) {
            for field in *fields {
                let date = |program: &Program| match program.read(*kind, id, field) {
                    Ok(crate::domain::value::Value::Date(date)) => ChangedValue::Date(date),
                    _ => ChangedValue::Nothing,
                };
                let sides = [date(before.program), date(after.program)];
                push(found, (ChangedWhat::Date, field), link(*kind, id), sides);
            }
        }
    }
}

fn money(before: &Figures, after: &Figures, found: &mut Vec<Changed>) {
    for id in both(before.program, after.program, Kind::Project) {
        let (old, new) = (before.money(id), after.money(id));
        for (field, column) in COLUMNS {
            let sum = |sums: &Sums, currency: &str| {
                column(sums).map_or(ChangedValue::Nothing, |sum| {
                    ChangedValue::Money(sum, currency.to_owned())
                })
            };
            let sides = [sum(&old.total, &old.currency), sum(&new.total, &new.currency)];
            push(found, (ChangedWhat::Money, field), link(Kind::Project, id), sides);
        }
    }
}

type ColumnOf = fn(&Sums) -> Option<Decimal>;

const COLUMNS: &[(&str, ColumnOf)] = &[
    ("original", |sums| sums.original),
    ("budget", |sums| sums.budget),
    ("committed", |sums| sums.committed),
    ("planned", |sums| sums.planned),
    ("disbursed", |sums| sums.disbursed),
    ("spent", |sums| sums.spent),
];

fn statuses(before: &Figures, after: &Figures, found: &mut Vec<Changed>) {
    type Of = fn(&Figures, Id) -> Status;
    const KINDS: &[(Kind, Of)] = &[
        (Kind::Partnership, |figures, _| figures.partnership().status),
        (Kind::Phase, |figures, id| figures.phase(id).status),
        (Kind::Sector, |figures, id| figures.sector(id).status),
        (Kind::Project, |figures, id| figures.project(id).status),
        (Kind::Milestone, |figures, id| figures.milestone(id).status),
        (Kind::Indicator, |figures, id| figures.indicator(id).status),
    ];
    for (kind, status) in KINDS {
        for id in both(before.program, after.program, *kind) {
            let sides = [before, after].map(|figures| ChangedValue::Status(status(figures, id)));
            push(found, (ChangedWhat::Status, ""), link(*kind, id), sides);
        }
    }
}
