//! Training and people: person-trips as sums, unique officials only as they were counted.

use rust_decimal::Decimal;

use super::officials;
use crate::domain::reason::Arg;
use crate::domain::values::{Choice, word};
use crate::figures::Trips;
use crate::report::chart::{Chart, Figure, Plot};
use crate::report::context::{Context, count};
use crate::report::document::Block;
use crate::report::table::{Cell, Column, Row, Table};

pub fn blocks(context: &Context) -> Vec<Block> {
    let training = context.figures.training();
    let mut blocks = vec![context.section("training")];
    if training.rows.is_empty() && training.events.is_empty() {
        blocks.push(context.paragraph("training-none"));
        blocks.extend(officials::table(context).map(Block::Table));
        return blocks;
    }
    let kinds = named(context, &training.by_kind);
    let agencies: Vec<_> = training
        .by_agency
        .iter()
        .map(|(agency, trips)| {
            let name = context.organisation(*agency);
            (name.unwrap_or_else(|| context.say("training-unnamed")), trips.clone())
        })
        .collect();
    blocks.extend(chart(context, &agencies).map(Block::Chart));
    let levels = optional(context, &training.by_level);
    let sexes = optional(context, &training.by_sex);
    let total = (context.say("training-total"), training.total.clone());
    let groups = [("kind", kinds), ("agency", agencies), ("level", levels), ("sex", sexes)];
    blocks.push(Block::Table(table(context, groups, &total)));
    match officials::table(context) {
        Some(table) => blocks.push(Block::Table(table)),
        None => blocks.extend(context.reasons(&[officials::reason(context)])),
    }
    blocks
}

type Named = Vec<(String, Trips)>;

fn named<C: Choice>(context: &Context, trips: &[(C, Trips)]) -> Named {
    let name = |choice: &C| context.texts.word(C::NAME, word(Some(*choice)).unwrap_or_default());
    trips.iter().map(|(choice, trips)| (name(choice), trips.clone())).collect()
}

fn optional<C: Choice>(context: &Context, trips: &[(Option<C>, Trips)]) -> Named {
    let name = |choice: &Option<C>| match word(*choice) {
        Some(word) => context.texts.word(C::NAME, word),
        None => context.say("training-unnamed"),
    };
    trips.iter().map(|(choice, trips)| (name(choice), trips.clone())).collect()
}

fn table(context: &Context, groups: [(&str, Named); 4], total: &(String, Trips)) -> Table {
    let mut rows = vec![];
    for (key, trips) in groups {
        if trips.is_empty() {
            continue;
        }
        rows.push(Row::group(context.say(&format!("training-by-{key}"))));
        rows.extend(trips.iter().map(|each| Row::Plain { cells: cells(context, each) }));
    }
    rows.push(Row::Total { cells: cells(context, total) });
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    Table {
        id: "training".into(),
        also: None,
        caption: context.say("training-caption"),
        columns: vec![
            Column::words("group", context.say("report-column-group")),
            figures("trips_planned"),
            figures("trips"),
            figures("person_months"),
            figures("counted"),
        ],
        rows,
        notes: vec![context.say("training-note")],
    }
}

fn cells(context: &Context, (name, trips): &(String, Trips)) -> Vec<Cell> {
    let whole = |number: Option<i64>| number.map(Decimal::from);
    let planned = whole(trips.planned).map_or(Cell::empty(), |n| Cell::number(Some(n)));
    let months = trips.person_months.map_or(Cell::empty(), |n| Cell::number(Some(n)));
    let at_least = trips.at_least.then_some(crate::domain::values::Qualifier::AtLeast);
    vec![
        Cell::text(name),
        planned,
        Cell::number(whole(trips.actual)).qualified(at_least.filter(|_| trips.actual.is_some())),
        months,
        Cell::text(context.of(trips.counted, trips.expected)),
    ]
}

fn chart(context: &Context, agencies: &Named) -> Option<Chart> {
    let mut rows: Vec<_> = agencies
        .iter()
        .filter_map(|(name, trips)| {
            let value = Decimal::from(trips.actual?);
            Some(Figure::new(name, Some(value), context.texts.number(value)))
        })
        .collect();
    rows.sort_by(|one, other| {
        other.value.cmp(&one.value).then_with(|| one.label.cmp(&other.label))
    });
    rows.truncate(12);
    let first = rows.first()?;
    let args = [
        ("agency", Arg::Text(first.label.clone())),
        ("trips", Arg::Text(first.shown.clone())),
        ("agencies", count(rows.len())),
    ];
    Some(Chart {
        id: "chart-training".into(),
        also: None,
        title: context.say_with("training-finding", &args),
        alt: context.say_with("training-alt", &args),
        source: context.source(),
        plot: Plot::Dots { rows },
    })
}
