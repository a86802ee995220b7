//! What changed since an earlier report: figures restated, ratings then and now, and why.

use chrono::NaiveDate;

use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::values::{Choice, Id, Link, Ml, word};
use crate::figures::{Changed, ChangedValue, ChangedWhat, ComponentName, Figures, changes};
use crate::report::Since;
use crate::report::context::Context;
use crate::report::document::{Block, Text};
use crate::report::table::{Cell, Column, Row, Table};

/// The report of changes: all of them, by what they are.
pub fn blocks(context: &Context) -> Vec<Block> {
    let mut blocks = vec![context.section("changes")];
    let Some(since) = &context.request.since else {
        blocks.push(context.paragraph("changes-no-since"));
        return blocks;
    };
    blocks.push(lead(context, since));
    let before = before(since);
    let mut found = figures(context, (since, &before), context.figures.as_of, true);
    let ratings = changes(&before, context.figures);
    found.extend(ratings.into_iter().filter(|change| change.what == ChangedWhat::Status));
    for (what, word) in ChangedWhat::WORDS.iter().map(|(word, what)| (*what, *word)) {
        let rows: Vec<_> = found.iter().filter(|change| change.what == what).collect();
        if rows.is_empty() {
            continue;
        }
        let title = context.texts.word(ChangedWhat::NAME, word);
        blocks.push(Context::heading(2, &format!("changes-{word}"), title.clone()));
        blocks.push(table(context, since, (&format!("changes-{word}"), title), &rows));
    }
    if found.is_empty() {
        blocks.push(context.paragraph("changes-none"));
    }
    blocks
}

/// Inside another report: what the earlier one said that is said otherwise now, and the ratings
/// that moved. Nothing where no report was issued before.
pub fn restated(context: &Context) -> Vec<Block> {
    let Some(since) = context.request.since.as_ref().filter(|s| !s.edition.is_empty()) else {
        return vec![];
    };
    let before = before(since);
    let figures = figures(context, (since, &before), since.as_of, false);
    let ratings = ratings(context, &before);
    let (figures, ratings): (Vec<_>, Vec<_>) = (figures.iter().collect(), ratings.iter().collect());
    let mut blocks = vec![Context::heading(2, "restated", context.say("changes-restated"))];
    blocks.push(lead(context, since));
    for (id, rows) in [("restated", figures), ("ratings", ratings)] {
        if rows.is_empty() {
            blocks.push(context.paragraph(&format!("changes-{id}-none")));
        } else {
            let caption = context.say(&format!("changes-{id}-caption"));
            blocks.push(table(context, since, (id, caption), &rows));
        }
    }
    blocks
}

/// Figures that differ, ratings left aside. Like is compared with like: what is approved with what
/// was approved then, as an edition counts it. A draft says what now waits for approval in place
/// of what it comes after. With `waiting`, what alone waits is told too; what waited all along is
/// no change.
fn figures(
    context: &Context,
    (since, before): (&Since, &Figures),
    as_of: NaiveDate,
    waiting: bool,
) -> Vec<Changed> {
    let different = |before: &Figures, approved_only| {
        let now = Figures::new(context.program, as_of).approved_only(approved_only);
        let mut all = changes(before, &now);
        all.retain(|change| change.what != ChangedWhat::Status);
        all
    };
    let mut all = different(before, before.approved_only || context.figures.approved_only);
    if context.figures.approved_only {
        return all;
    }
    for change in different(&Figures::new(&since.program, since.as_of), false) {
        let key = |c: &Changed| (c.what, c.record, c.period, c.field);
        match all.iter_mut().find(|told| key(told) == key(&change)) {
            Some(told) => told.new = change.new,
            None if waiting => all.push(change),
            None => {}
        }
    }
    all
}

/// The ratings of projects and larger scopes that moved.
fn ratings(context: &Context, before: &Figures) -> Vec<Changed> {
    let mut all = changes(before, context.figures);
    all.retain(|change| {
        let wide = !matches!(change.record.kind, Kind::Milestone | Kind::Indicator);
        change.what == ChangedWhat::Status && wide
    });
    all
}

/// The ratings that moved since the last edition, a line each, under a heading that names it.
/// Nothing where no report was issued before.
pub fn moved(context: &Context) -> Vec<Block> {
    let Some(since) = context.request.since.as_ref().filter(|s| !s.edition.is_empty()) else {
        return vec![];
    };
    let found = ratings(context, &before(since));
    let heading = Context::heading(2, "glance-ratings", context.say("changes-ratings-caption"));
    if found.is_empty() {
        return vec![heading, context.paragraph("changes-ratings-none")];
    }
    let items = found.iter().map(|change| moved_line(context, since, change)).collect();
    vec![heading, lead(context, since), Block::List { items }]
}

fn moved_line(context: &Context, since: &Since, change: &Changed) -> Text {
    let status = |value: &ChangedValue| match value {
        ChangedValue::Status(status) => context.texts.arg(&status.arg()),
        _ => context.say("changes-nothing"),
    };
    let code = code(context, since, change.record);
    let named = format!("{code} {}", title(context, since, change.record));
    let text = Text::default().and_strong(named.trim());
    let text = text.and(format!(": {} → {}", status(&change.old), status(&change.new)));
    let why = [cause(context, change), reason(context, since, change)];
    let why: Vec<_> = why.into_iter().filter(|part| !part.is_empty()).collect();
    if why.is_empty() { text } else { text.and(format!(" ({})", why.join("; "))) }
}

/// The components that stand as the whole now does.
fn cause(context: &Context, change: &Changed) -> String {
    let Link { kind, id } = change.record;
    let components = if kind == Kind::Project {
        context.projects.get(&id).map(|figure| figure.components.clone())
    } else if kind == Kind::Phase {
        Some(context.figures.phase(id).components)
    } else if kind == Kind::Sector {
        Some(context.figures.sector(id).components)
    } else {
        (kind == Kind::Partnership).then(|| context.partnership.components.clone())
    };
    let alike = components
        .into_iter()
        .flatten()
        .filter(|part| matches!(change.new, ChangedValue::Status(status) if status == part.status));
    let names: Vec<_> =
        alike.map(|part| context.texts.word(ComponentName::NAME, part.name.code())).collect();
    context.texts.list(&names)
}

/// The figures as they were: those of an edition from approved values alone.
fn before(since: &Since) -> Figures<'_> {
    Figures::new(&since.program, since.as_of).approved_only(!since.edition.is_empty())
}

fn lead(context: &Context, since: &Since) -> Block {
    let date = ("date", Arg::Date(since.as_of.into()));
    let text = if since.edition.is_empty() {
        context.say_with("changes-since-day", &[date])
    } else {
        let edition = ("edition", Arg::Text(since.edition.clone()));
        context.say_with("changes-since-edition", &[edition, date])
    };
    Block::Paragraph { text: Text::plain(text) }
}

fn table(
    context: &Context,
    since: &Since,
    (id, caption): (&str, String),
    rows: &[&Changed],
) -> Block {
    let words =
        |key: &'static str| Column::words(key, context.say(&format!("report-column-{key}")));
    let figures =
        |key: &'static str| Column::figures(key, context.say(&format!("report-column-{key}")));
    Block::Table(Table {
        id: id.to_owned(),
        also: None,
        caption,
        columns: vec![
            words("record"),
            words("what"),
            words("period"),
            figures("old"),
            figures("new"),
            words("reason"),
        ],
        rows: rows.iter().map(|change| row(context, since, change)).collect(),
        notes: vec![],
    })
}

fn row(context: &Context, since: &Since, change: &Changed) -> Row {
    let period = change.period.map(|id| Link { kind: Kind::Period, id });
    let unit = unit(context, change.record);
    Row::Plain {
        cells: vec![
            Cell::text(code(context, since, change.record)).with_note(title(
                context,
                since,
                change.record,
            )),
            Cell::text(what(context, change)),
            Cell::text(period.map_or(String::new(), |link| code(context, since, link))),
            value(context, &change.old, &unit),
            value(context, &change.new, &unit),
            Cell::text(reason(context, since, change)),
        ],
    }
}

/// The code of a record; as it was where it is gone.
fn code(context: &Context, since: &Since, link: Link) -> String {
    if context.program.contains(link.kind, link.id) {
        return context.code(link);
    }
    since.program.code(link.kind, link.id)
}

fn title(context: &Context, since: &Since, Link { kind, id }: Link) -> String {
    let Some(field) = kind.title() else { return String::new() };
    let here = context.program.contains(kind, id);
    let program = if here { context.program } else { &since.program };
    let mut title = Ml::default();
    for (cell, value) in program.record(kind, id) {
        if let Some(tag) = cell.strip_prefix(field).and_then(|rest| rest.strip_prefix('.')) {
            title.set(tag, value.text().unwrap_or_default());
        }
    }
    context.ml_line(&title)
}

fn unit(context: &Context, record: Link) -> String {
    let indicator = context.program.indicators.get(&record.id);
    let unit =
        indicator.filter(|_| record.kind == Kind::Indicator).map(|i| context.ml_line(&i.unit));
    unit.unwrap_or_default()
}

fn what(context: &Context, change: &Changed) -> String {
    let named = match change.what {
        ChangedWhat::Date => context.texts.label(change.record.kind.name(), change.field),
        ChangedWhat::Money => context.texts.word("money_column", change.field),
        what => context.texts.word(ChangedWhat::NAME, word(Some(what)).unwrap_or_default()),
    };
    format!("{}: {named}", context.texts.record(change.record.kind.name()))
}

fn value(context: &Context, value: &ChangedValue, unit: &str) -> Cell {
    match value {
        ChangedValue::Nothing => Cell::text(context.say("changes-nothing")),
        ChangedValue::There => Cell::text(context.say("changes-there")),
        ChangedValue::Reading(reading) => context.reading(Some(reading), unit),
        ChangedValue::Date(date) => Cell::date(Some(*date)),
        ChangedValue::Money(amount, currency) => Cell::money(Some(*amount), currency),
        ChangedValue::Status(status) => Context::status(*status),
    }
}

/// Why it changed: the revision that both sides agreed, the reason the period was reopened for,
/// and what the log says of the last step; and who, when.
fn reason(context: &Context, since: &Since, change: &Changed) -> String {
    let mut parts = vec![];
    let record = [change.source, change.record];
    let mut revisions: Vec<_> = context.program.revisions.values().collect();
    revisions.sort_by_key(|revision| (revision.date, revision.id));
    let agreed = revisions.iter().rev().find(|revision| {
        let own = revision.record.is_some_and(|link| record.contains(&link));
        own && !since.program.revisions.contains_key(&revision.id)
    });
    parts.extend(agreed.map(|revision| context.ml_line(&revision.reason)));
    parts.extend(change.period.and_then(|period| reopened(context, since, period)));
    if let Some(why) = since.reasons.get(&(change.source.kind, change.source.id)) {
        let args = [
            ("reason", Arg::Text(why.reason.clone())),
            ("actor", Arg::Text(why.actor.clone())),
            ("date", Arg::Date(why.date.into())),
        ];
        parts.push(context.say_with("changes-step", &args));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("; ")
}

/// The reason for which a period was reopened since.
fn reopened(context: &Context, since: &Since, period: Id) -> Option<String> {
    let signoffs = context.program.signoffs.values();
    let void =
        signoffs.filter(|signoff| signoff.period == Some(period) && signoff.voided.is_some());
    let fresh = void.filter(|signoff| {
        since.program.signoffs.get(&signoff.id).is_none_or(|old| old.voided.is_none())
    });
    let last = fresh.max_by_key(|signoff| (signoff.voided, signoff.id))?;
    let args = [("reason", Arg::Text(last.void_reason.clone()))];
    Some(context.say_with("changes-reopened", &args))
}
