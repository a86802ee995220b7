//! Money by budget line, by side and by project, and over time.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::super::pages;
use crate::domain::program::Kind;
use crate::domain::value::Value;
use crate::domain::values::{Choice, Form, Id, Link, Side, word};
use crate::figures::{Column as Money, MoneyFigure, MoneyPart, Sums};
use crate::tui::listing::natural;
use crate::tui::place::Place;
use crate::tui::register::{
    Column, Datum, Picture, Register, Row, Source, View, amount, code, column,
};

pub const MONEY: Register = Register {
    place: Place::Money,
    views: &[
        View::of("lines", Kind::BudgetLine, LINES, lines).with_whole(pages::money, "all-money"),
        View::sums("sides", SIDES, sides).with_whole(pages::money, "all-money"),
        View::of("funds", Kind::Project, PROJECTS, projects)
            .with_pane(pages::money_of)
            .with_pictures(&[Picture::Curve]),
    ],
};

const ORIGINAL: Column = amount("original").drops(7);
const BUDGET: Column = amount("budget");
const PLANNED: Column = amount("planned-to-date").drops(3);
const COMMITTED: Column = amount("committed").drops(5);
const DISBURSED: Column = amount("disbursed");
const SPENT: Column = amount("spent").drops(6);
const BALANCE: Column = amount("balance").drops(1);
const EXECUTION: Column = column("paid-share", 8).right();

const LINES: &[Column] = &[
    column("name", 16).grows(),
    ORIGINAL,
    BUDGET,
    PLANNED,
    COMMITTED,
    DISBURSED,
    SPENT,
    BALANCE,
    EXECUTION,
];

const SIDES: &[Column] = &[
    column("side", 14).grows(),
    column("form", 8),
    ORIGINAL,
    BUDGET,
    PLANNED,
    COMMITTED,
    DISBURSED,
    SPENT,
    BALANCE,
    EXECUTION,
];

const PROJECTS: &[Column] = &[
    code(),
    column("title", 14).grows().drops(2),
    ORIGINAL,
    BUDGET,
    PLANNED,
    COMMITTED,
    DISBURSED,
    SPENT,
    BALANCE,
    EXECUTION,
];

/// The sums as cells, from the original budget to the execution of the one in force.
fn cells(sums: &Sums, execution: Option<Decimal>) -> [Datum; 8] {
    let balance = sums.budget.zip(sums.disbursed).and_then(|(b, d)| b.checked_sub(d));
    let six =
        [sums.original, sums.budget, sums.planned, sums.committed, sums.disbursed, sums.spent];
    let [original, budget, planned, committed, disbursed, spent] = six.map(Datum::amount);
    let (balance, execution) = (Datum::amount(balance), Datum::share(execution));
    [original, budget, planned, committed, disbursed, spent, balance, execution]
}

/// Parts taken together by a key, with what is paid of their budget where all of both is known.
struct Groups<K> {
    sums: BTreeMap<K, Sums>,
    /// Keys of which a budget or a payment is unknown or without a rate.
    broken: BTreeSet<K>,
}

impl<K: Ord + Copy> Groups<K> {
    fn of(source: &Source, money: &MoneyFigure, key: fn(Part) -> K) -> Self {
        let mut sums: BTreeMap<K, Sums> = BTreeMap::new();
        for part in &money.parts {
            add(sums.entry(key(Part::of(part))).or_default(), &part.sums);
        }
        let left_out = money.unconverted.iter().map(|amount| (amount.record, amount.column));
        let left_out = left_out.chain(money.absent.iter().map(|a| (a.record, a.column)));
        let left_out = left_out.filter(|(_, c)| matches!(c, Money::Budget | Money::Disbursed));
        let broken = left_out.map(|(record, _)| key(Part::of_record(source, record))).collect();
        Self { sums, broken }
    }

    fn execution(&self, key: K) -> Option<Decimal> {
        let sums = self.sums.get(&key).filter(|_| !self.broken.contains(&key))?;
        sums.disbursed?.checked_div(sums.budget?)
    }
}

/// Where an amount stands.
#[derive(Clone, Copy)]
struct Part {
    line: Option<Id>,
    side: Option<Side>,
    form: Form,
}

impl Part {
    fn of(part: &MoneyPart) -> Self {
        Self { line: part.line, side: part.side, form: part.form }
    }

    /// Where an amount that entered no sum would stand.
    fn of_record(source: &Source, record: Link) -> Self {
        let read = |cell| source.program.read(record.kind, record.id, cell).ok();
        let line = match read("line") {
            Some(Value::Ref(id)) => Some(id),
            _ => None,
        };
        let word = |cell| match read(cell) {
            Some(Value::Choice(word)) => Some(word),
            _ => None,
        };
        let side = crate::domain::values::choice(word("side"));
        let form = crate::domain::values::choice(word("form")).unwrap_or(Form::Cash);
        Self { line, side, form }
    }
}

fn add(sum: &mut Sums, part: &Sums) {
    let both = |one: Option<Decimal>, other: Option<Decimal>| match (one, other) {
        (Some(one), Some(other)) => one.checked_add(other),
        (one, other) => one.or(other),
    };
    *sum = Sums {
        original: both(sum.original, part.original),
        budget: both(sum.budget, part.budget),
        committed: both(sum.committed, part.committed),
        planned: both(sum.planned, part.planned),
        disbursed: both(sum.disbursed, part.disbursed),
        spent: both(sum.spent, part.spent),
    };
}

fn money<'a>(source: &'a Source) -> Option<&'a MoneyFigure> {
    source.sheets.partnership.as_ref().map(|partnership| &partnership.money)
}

fn lines(source: &Source) -> Vec<Row> {
    let Some(money) = money(source) else { return vec![] };
    let groups = Groups::of(source, money, |part| part.line);
    let position = |id: &Option<Id>| {
        let line = id.and_then(|id| source.program.budget_lines.get(&id));
        let named = line.map(|line| (line.position, line.code.clone()));
        (named.is_none(), named)
    };
    let mut keys: Vec<Option<Id>> = groups.sums.keys().copied().collect();
    keys.sort_by_cached_key(position);
    let row = |id: Option<Id>| {
        let line = id.and_then(|id| source.program.budget_lines.get(&id));
        let name = match line {
            Some(line) => Datum::text(source.best(&line.name)),
            None => Datum::Said("no-line", crate::tui::theme::Meaning::Muted),
        };
        let mut row = vec![name];
        row.extend(cells(&groups.sums[&id], groups.execution(id)));
        match line {
            Some(line) => Row::of(Link { kind: Kind::BudgetLine, id: line.id }, row)
                .found_by(&[&line.name])
                .found_as(&line.code),
            None => Row::named(Id::named("no-line"), row),
        }
    };
    keys.into_iter().map(row).collect()
}

fn sides(source: &Source) -> Vec<Row> {
    let Some(money) = money(source) else { return vec![] };
    let groups = Groups::of(source, money, |part| (part.side, part.form));
    let row = |(side, form): &(Option<Side>, Form)| {
        let key =
            format!("{} {}", word(*side).unwrap_or_default(), word(Some(*form)).unwrap_or(""));
        let mut row = vec![Datum::word(*side), Datum::word(Some(*form))];
        row.extend(cells(&groups.sums[&(*side, *form)], groups.execution((*side, *form))));
        Row::named(Id::named(&format!("{} {key}", Side::NAME)), row)
    };
    groups.sums.keys().map(row).collect()
}

fn projects(source: &Source) -> Vec<Row> {
    let mut lines: Vec<_> = source.sheets.projects.iter().filter(|line| !line.related).collect();
    lines.sort_by_cached_key(|line| natural(&line.code));
    let row = |line: &crate::tui::sheets::ProjectLine| {
        let money = &line.figure.as_ref()?.money;
        let mut row = vec![Datum::Code(line.code.clone()), Datum::text(&line.title)];
        row.extend(cells(&money.total, money.execution.share));
        let titles = source.program.projects.get(&line.id).map(|project| &project.title);
        let titles: Vec<_> = titles.into_iter().collect();
        Some(Row::of(Link { kind: Kind::Project, id: line.id }, row).found_by(&titles))
    };
    lines.into_iter().filter_map(row).collect()
}
