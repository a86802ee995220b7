//! Unique officials, each scope as it was counted. No row is the sum of others.

use rust_decimal::Decimal;

use crate::domain::program::Kind;
use crate::domain::reason::{Arg, Reason};
use crate::domain::values::{Choice, Id, Link, word};
use crate::figures::UniqueOfficials;
use crate::report::context::Context;
use crate::report::table::{Cell, Column, Content, Row, Table};

/// What is known of all the unique officials of the partnership.
pub fn reason(context: &Context) -> Reason {
    context.figures.unique_officials_reason(context.scope())
}

/// The counts of the partnership, its phases and events; `None` where nobody counted.
pub fn table(context: &Context) -> Option<Table> {
    let mut scopes = vec![context.scope()];
    scopes.extend(by_code(context, context.program.phases.keys().copied(), Kind::Phase));
    scopes.extend(by_code(context, context.program.events.keys().copied(), Kind::Event));
    let counts = scopes.into_iter().flat_map(|scope| context.figures.unique_officials(scope));
    let rows: Vec<_> = counts.map(|count| row(context, &count)).collect();
    let known = Arg::Text(context.texts.reason(&reason(context)));
    let whole = context.say_with("officials-whole", &[("known", known)]);
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    (!rows.is_empty()).then(|| Table {
        id: "unique_officials".into(),
        also: None,
        caption: context.say("officials-caption"),
        columns: vec![
            words("scope"),
            words("group"),
            Column::figures("officials", context.say("report-column-officials")),
            words("method"),
        ],
        rows,
        notes: vec![whole, context.say("officials-note")],
    })
}

fn by_code(context: &Context, ids: impl Iterator<Item = Id>, kind: Kind) -> Vec<Link> {
    let link = |id| Link { kind, id };
    let mut links: Vec<_> = ids.map(|id| (context.code(link(id)), link(id))).collect();
    links.sort();
    links.into_iter().map(|(_, link)| link).collect()
}

fn row(context: &Context, count: &UniqueOfficials) -> Row {
    let persons = match (count.persons, count.absence) {
        (Some(persons), _) => Cell::number(Some(Decimal::from(persons))),
        (None, Some(absence)) => Cell::of(Content::Absent(absence)),
        (None, None) => Cell::of(Content::Missing),
    };
    Row::Plain {
        cells: vec![
            Cell::text(context.code(count.scope)),
            Cell::text(part(context, count)),
            persons,
            context.word(count.method),
        ],
    }
}

/// Year, agency, level and sex; all where none is named.
fn part(context: &Context, count: &UniqueOfficials) -> String {
    fn said<C: Choice>(context: &Context, choice: Option<C>) -> Option<String> {
        word(choice).map(|word| context.texts.word(C::NAME, word))
    }
    let part = &count.part;
    let parts = [
        part.year.map(|year| year.to_string()),
        context.organisation(part.agency),
        said(context, part.level),
        said(context, part.sex),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    if parts.is_empty() { context.say("officials-all") } else { context.texts.list(&parts) }
}
