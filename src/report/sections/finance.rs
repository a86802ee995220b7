//! Money: by heading, side and form, with what no rate is on record for.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{money_charts, variance};
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::values::{Choice, Id, Link, word};
use crate::figures::{Column as MoneyColumn, Figures, MoneyFigure, MoneyPart, Sums};
use crate::report::context::{Context, count};
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Content, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let money = &context.partnership.money;
    let mut blocks = vec![context.section("finance")];
    if money.parts.is_empty() && money.unconverted.is_empty() && money.absent.is_empty() {
        blocks.push(context.paragraph("finance-none"));
        return blocks;
    }
    blocks.extend(money_charts::course(context).map(Block::Chart));
    blocks.push(Block::Table(table(context, money)));
    blocks.extend(money_charts::variance(context).map(Block::Chart));
    blocks.extend(variance::blocks(context));
    blocks.push(Block::Table(projects(context)));
    blocks.extend(matching(context));
    blocks.extend(variance::rates(context).map(Block::Table));
    blocks.extend(unconverted(context));
    blocks.extend(absent(context));
    blocks
}

/// The columns of money, each under its own name.
fn columns(context: &Context, first: &'static str) -> Vec<Column> {
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    let mut columns = vec![Column::words(first, context.say(&format!("report-column-{first}")))];
    columns.extend(
        ["original", "budget", "planned_to_date", "committed", "disbursed", "spent"].map(figures),
    );
    columns.extend(["balance", "execution"].map(figures));
    columns
}

/// Execution, and how many projects of how many it is over, where that is not all of them.
type Executed = (Option<Decimal>, String);

fn executed(context: &Context, money: &MoneyFigure) -> Executed {
    let (counted, expected) = (money.execution.counted, money.execution.expected);
    let of = if counted < expected { context.of(counted, expected) } else { String::new() };
    (money.execution.share, of)
}

/// A balance is told only where every amount behind it is known.
fn cells(name: Cell, sums: &Sums, currency: &str, (execution, of): Executed) -> Vec<Cell> {
    let balance = sums.budget.zip(sums.disbursed).map(|(budget, paid)| budget - paid);
    let balance = balance.filter(|_| execution.is_some() && of.is_empty());
    let money = |amount| Cell::money(amount, currency);
    vec![
        name,
        money(sums.original),
        money(sums.budget),
        money(sums.planned),
        money(sums.committed),
        money(sums.disbursed),
        money(sums.spent),
        balance.map_or(Cell::empty(), |balance| money(Some(balance))),
        execution.map_or(Cell::empty(), |share| Cell::share(Some(share)).with_note(of)),
    ]
}

/// One amount as a share of another; none where it would divide by nothing.
pub fn share(part: Option<Decimal>, whole: Option<Decimal>) -> Option<Decimal> {
    let whole = whole.filter(|whole| !whole.is_zero())?;
    part?.checked_div(whole)
}

/// The headings of amounts without a rate and of amounts that are not known.
fn uncertain(context: &Context, money: &MoneyFigure) -> BTreeSet<Option<Id>> {
    let program = context.program;
    let line = |record: Link| {
        let budget = program.budgets.get(&record.id).map(|budget| budget.line);
        let planned = program.planned_disbursements.get(&record.id).map(|planned| planned.line);
        let paid = program.transactions.get(&record.id).map(|paid| paid.line);
        budget.or(planned).or(paid).flatten()
    };
    let unconverted = money.unconverted.iter().map(|each| each.record);
    unconverted.chain(money.absent.iter().map(|each| each.record)).map(line).collect()
}

fn table(context: &Context, money: &MoneyFigure) -> Table {
    let mut rows = vec![];
    let mut last = None;
    let uncertain = uncertain(context, money);
    for part in &money.parts {
        let execution = share(part.sums.disbursed, part.sums.budget)
            .filter(|_| !uncertain.contains(&part.line));
        if last != Some(part.line) {
            rows.push(Row::group(line(context, part.line)));
            last = Some(part.line);
        }
        let name = name(context, part);
        rows.push(Row::Plain {
            cells: cells(name, &part.sums, &money.currency, (execution, String::new())),
        });
    }
    let name = Cell::text(context.say("finance-total"));
    let total = cells(name, &money.total, &money.currency, executed(context, money));
    rows.push(Row::Total { cells: total });
    let mut notes = vec![context.say("finance-note")];
    notes.extend(this_period(context));
    Table {
        id: "finance".into(),
        also: None,
        caption: context.say("finance-caption"),
        columns: columns(context, "budget_line"),
        rows,
        notes,
    }
}

/// The name of a heading.
pub fn line(context: &Context, id: Option<Id>) -> String {
    match id.and_then(|id| context.program.budget_lines.get(&id)) {
        Some(line) => format!("{} {}", line.code, context.ml_line(&line.name)),
        None => context.say("finance-no-line"),
    }
}

fn name(context: &Context, part: &MoneyPart) -> Cell {
    let form = context.texts.word("form", word(Some(part.form)).unwrap_or_default());
    let side = context.side(part.side);
    Cell::text(if side.is_empty() { form } else { format!("{side}, {form}") })
}

/// What was paid out in the period: the sum now less the sum on the day before.
fn this_period(context: &Context) -> Option<String> {
    let money = &context.partnership.money;
    let now = money.total.disbursed?;
    let before = Figures::new(context.program, context.request.start.pred_opt()?);
    let before = before.partnership().money.total.disbursed.unwrap_or_default();
    let amount = context.texts.money(now - before, &money.currency);
    Some(context.say_with("finance-this-period", &[("amount", Arg::Text(amount))]))
}

fn projects(context: &Context) -> Table {
    let currency = &context.partnership.money.currency;
    let row = |project: &crate::domain::records::Project| {
        let figure = context.projects.get(&project.id)?;
        let title = context.ml_cell(&project.title).with_note(&project.code);
        let executed = executed(context, &figure.money);
        let mut cells = cells(title, &figure.money.total, currency, executed);
        cells.push(Context::status(figure.money.status));
        Some(Row::Plain { cells })
    };
    let mut columns = columns(context, "project");
    columns.push(Column::words("status", context.say("report-column-status")));
    Table {
        id: "finance_projects".into(),
        also: None,
        caption: context.say("finance-projects-caption"),
        columns,
        rows: context.programme().into_iter().filter_map(row).collect(),
        notes: vec![],
    }
}

fn matching(context: &Context) -> Option<Block> {
    let matching = &context.partnership.money.matching;
    let unclear: usize = matching.iter().map(|each| each.unclear).sum();
    let rows: Vec<_> = matching
        .iter()
        .map(|each| {
            let ratio = |ratio: Option<Decimal>| match ratio {
                Some(ratio) => Cell::number(Some(crate::i18n::round(ratio, 2))),
                None => Cell::text(context.say("outcome-none")),
            };
            let form = context.texts.word("form", word(Some(each.form)).unwrap_or_default());
            let figures = [each.planned, each.committed, each.disbursed].map(ratio);
            Row::Plain { cells: [Cell::text(form)].into_iter().chain(figures).collect() }
        })
        .collect();
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    let mut columns = vec![Column::words("form", context.say("report-column-form"))];
    columns.extend(["planned_money", "committed", "disbursed"].map(figures));
    let mut notes = vec![context.say("finance-matching-note")];
    if unclear > 0 {
        notes.push(context.say_with("finance-matching-unclear", &[("n", count(unclear))]));
    }
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            id: "finance_matching".into(),
            also: None,
            caption: context.say("finance-matching-caption"),
            columns,
            rows,
            notes,
        })
    })
}

fn unconverted(context: &Context) -> Option<Block> {
    let row = |each: &crate::figures::Unconverted| Row::Plain {
        cells: vec![
            Cell::text(context.code(each.record)),
            column(context, each.column),
            Cell::money(Some(each.amount), &each.currency),
            each.date.map_or(Cell::empty(), |date| Cell::of(Content::Date(date))),
        ],
    };
    let rows: Vec<_> = context.partnership.money.unconverted.iter().map(row).collect();
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let amount = Column::figures("amount", context.say("report-column-amount"));
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            id: "finance_unconverted".into(),
            also: None,
            caption: context.say("finance-unconverted-caption"),
            columns: vec![words("record"), words("column"), amount, words("date")],
            rows,
            notes: vec![context.say("finance-unconverted-note")],
        })
    })
}

fn absent(context: &Context) -> Option<Block> {
    let row = |each: &crate::figures::Absent| Row::Plain {
        cells: vec![
            Cell::text(context.code(Link { kind: each.record.kind, id: each.record.id })),
            Cell::text(context.texts.record(Kind::name(each.record.kind))),
            column(context, each.column),
            match each.absence {
                Some(absence) => Cell::of(Content::Absent(absence)),
                None => Cell::of(Content::Missing),
            },
        ],
    };
    let rows: Vec<_> = context.partnership.money.absent.iter().map(row).collect();
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            id: "finance_absent".into(),
            also: None,
            caption: context.say("finance-absent-caption"),
            columns: vec![words("record"), words("kind"), words("column"), words("value")],
            rows,
            notes: vec![],
        })
    })
}

fn column(context: &Context, column: MoneyColumn) -> Cell {
    let word = word(Some(column)).unwrap_or_default();
    Cell::text(context.texts.word(MoneyColumn::NAME, word))
}
