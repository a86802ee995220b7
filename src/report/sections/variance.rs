//! Why payments lie far from the plan, and the exchange rates by which amounts were converted.

use rust_decimal::Decimal;

use super::summary::signed;
use crate::domain::program::Kind;
use crate::domain::records::{ExchangeRate, NarrativeSection, Project};
use crate::domain::values::{Exact, Link};
use crate::report::context::Context;
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Row, Table};

/// How far from the plan a reason is asked for, of one.
const TOLERANCE: Decimal = Decimal::from_parts(10, 0, 0, false, 2);

/// What people say of the programme, and every project that is off its plan with its reason.
pub fn blocks(context: &Context) -> Vec<Block> {
    let said = context.narratives(context.scope(), &[NarrativeSection::Variance]);
    let mut blocks: Vec<_> = said.iter().map(|(narrative, _)| signed(context, narrative)).collect();
    let rows: Vec<_> = context.programme().into_iter().filter_map(|p| row(context, p)).collect();
    if !rows.is_empty() {
        blocks.push(Block::Table(table(context, rows)));
    }
    blocks
}

fn table(context: &Context, rows: Vec<Row>) -> Table {
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    Table {
        id: "finance_variance".into(),
        also: None,
        caption: context.say("variance-caption"),
        columns: vec![
            words("project"),
            figures("disbursed"),
            figures("planned_to_date"),
            figures("of_planned"),
            words("reason"),
        ],
        rows,
        notes: vec![context.say("variance-note")],
    }
}

fn row(context: &Context, project: &Project) -> Option<Row> {
    let money = &context.projects.get(&project.id)?.money;
    let ratio = money.of_planned;
    let share = ratio.share.filter(|share| (*share - Decimal::ONE).abs() > TOLERANCE)?;
    let record = Link { kind: Kind::Project, id: project.id };
    let told = context.narratives(record, &[NarrativeSection::Variance]);
    let told: Vec<_> = told.iter().map(|(told, _)| context.ml_line(&told.text)).collect();
    let reason = if told.is_empty() { context.say("report-not-provided") } else { told.join(" ") };
    Some(Row::Plain {
        cells: vec![
            context.ml_cell(&project.title).with_note(&project.code),
            Cell::money(ratio.top, &money.currency),
            Cell::money(ratio.bottom, &money.currency),
            Cell::share(Some(share)),
            Cell::text(reason),
        ],
    })
}

/// The rates behind the sums, oldest first; none where nothing was converted.
pub fn rates(context: &Context) -> Option<Table> {
    let used = context.figures.rates_used(&context.partnership.projects);
    let mut found: Vec<&ExchangeRate> =
        used.iter().filter_map(|id| context.program.exchange_rates.get(id)).collect();
    found.sort_by_key(|rate| (&rate.base, rate.date, rate.id));
    let rows: Vec<_> = found.into_iter().map(|rate| rate_row(context, rate)).collect();
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    (!rows.is_empty()).then(|| Table {
        id: "finance_rates".into(),
        also: None,
        caption: context.say("rates-caption"),
        columns: vec![
            words("currency"),
            words("date"),
            Column::figures("rate", context.say("report-column-rate")),
            words("kind"),
            words("source"),
        ],
        rows,
        notes: vec![context.say("rates-note")],
    })
}

fn rate_row(context: &Context, rate: &ExchangeRate) -> Row {
    let until =
        rate.until.map_or(String::new(), |until| format!("– {}", context.texts.date_short(until)));
    Row::Plain {
        cells: vec![
            Cell::text(format!("{} → {}", rate.base, rate.quote)),
            Cell::date(rate.date).with_note(until),
            Cell::number(rate.rate.map(Exact::number)),
            context.word(rate.kind),
            Cell::text(&rate.source),
        ],
    }
}
