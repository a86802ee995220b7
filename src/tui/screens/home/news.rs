//! What is due, and what changed: since the last edition, else the latest steps.

use super::super::detail::Page;
use super::super::history::purpose;
use super::heading;
use crate::domain::reason::Arg;
use crate::domain::values::{Choice, Link, word};
use crate::figures::{Changed, ChangedValue, ChangedWhat, Due, DueKind};
use crate::log::change::Purpose;
use crate::tui::news::{Digest, Group};
use crate::tui::place::Place;
use crate::tui::session::{News, Session};
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::table::aligned;
use crate::tui::words;

/// What is listed before the rest is only counted; less where the screen is low.
fn listed(session: &Session) -> usize {
    if session.size.1 < 30 { 4 } else { 8 }
}

fn count(number: usize) -> Arg {
    Arg::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Days after which something late is an old debt, told behind what can still be chased.
const OLD: i64 = 366;

/// The things that are due, the latest first; old debts behind them.
pub fn due(page: &mut Page) {
    let session = page.session;
    let due = &session.sheets.due;
    let counted = session.texts.say_with("tui-due-count", &[("count", count(due.len()))]);
    heading(page, "due", &counted);
    let mut latest: Vec<&Due> = due.iter().collect();
    latest.sort_by_key(|due| (due.days_late > OLD, std::cmp::Reverse(due.days_late), &due.code));
    for due in latest.into_iter().take(listed(session)) {
        let late = match due.days_late {
            days @ 1.. => (format!("+{days}"), Meaning::Bad),
            days => (days.to_string(), Meaning::Muted),
        };
        let kind = session.texts.word(DueKind::NAME, word(Some(due.kind)).unwrap_or_default());
        let pieces = vec![
            (format!("  {} ", aligned(&late.0, 6, true)), late.1),
            (format!("{} ", aligned(&kind, 15, false)), Meaning::Muted),
            (format!("{} ", aligned(&due.code, 24, false)), Meaning::Plain),
            (page.best(&due.title), Meaning::Plain),
        ];
        page.linked(pieces, Some(due.record));
    }
    let rest = due.len().saturating_sub(listed(session));
    if rest > 0 {
        let said = session.texts.say_with("tui-due-more", &[("count", count(rest))]);
        page.pieces(vec![(format!("  {said}"), Meaning::Muted)]);
        page.leading(Place::Entry);
    }
}

/// What changed since the last edition; the latest steps where none was issued.
pub fn changed(page: &mut Page) {
    match &page.session.news {
        News::Found(digest) => since(page, digest),
        News::Asked if page.session.program.editions.values().next().is_some() => {
            heading(page, "changed", &page.session.say("changed-reading"));
        }
        _ => recent(page),
    }
}

fn since(page: &mut Page, digest: &Digest) {
    let session = page.session;
    let date = Arg::Text(session.texts.date_short(digest.as_of.into()));
    let edition = [("edition", Arg::Text(digest.edition.clone())), ("date", date)];
    heading(page, "changed", &session.texts.say_with("tui-changed-since", &edition));
    let counted = |group: &Group| {
        let number = digest.of_group(*group).count();
        let key = format!("tui-changed-{}", group.name());
        let said = session.texts.say_with(&key, &[("count", count(number))]);
        (number > 0).then(|| (format!("{said}   "), Meaning::Plain))
    };
    let pieces: Vec<_> = Group::ALL.iter().filter_map(counted).collect();
    if pieces.is_empty() {
        page.text(&session.say("changed-nothing"), Meaning::Muted);
        return;
    }
    page.flow("  ", pieces);
    for (group, change) in digest.changes.iter().take(listed(session)) {
        let record = change.record;
        let shown = session.program.contains(record.kind, record.id).then_some(record);
        page.linked(line(session, digest, (*group, change)), shown);
    }
    if digest.changes.len() > listed(session) {
        let more = [("count", count(digest.changes.len() - listed(session)))];
        page.text(&session.texts.say_with("tui-changed-more", &more), Meaning::Muted);
    }
}

/// What it was and what it is now.
fn line(
    session: &Session,
    digest: &Digest,
    (group, change): (Group, &Changed),
) -> Vec<(String, Meaning)> {
    let arrow = session.theme.symbol(Symbol::Arrow);
    let (old, new) = (value(session, &change.old), value(session, &change.new));
    let values = match group {
        Group::Added | Group::Removed => session.say(group.name()),
        _ => format!("{} {arrow} {}", old.0, new.0),
    };
    let named = digest.names.get(&change.record);
    let (code, title) = named.map_or(("", ""), |(code, title)| (code, title));
    let code = if code.is_empty() { title } else { code };
    let period = change.period.and_then(|id| session.program.periods.get(&id));
    let period =
        period.map_or_else(String::new, |p| format!(" ({})", session.texts.period(&p.code)));
    vec![
        (format!("  {} ", aligned(&what(session, change), 15, false)), Meaning::Muted),
        (format!("{} ", aligned(code, 22, false)), Meaning::Plain),
        (format!("{values}{period}"), if group == Group::Rated { new.1 } else { Meaning::Plain }),
        (format!("  {title}"), Meaning::Muted),
    ]
}

fn what(session: &Session, change: &Changed) -> String {
    match change.what {
        ChangedWhat::Date => session.texts.label(change.record.kind.name(), change.field),
        ChangedWhat::Money => session.texts.word("money_column", change.field),
        ChangedWhat::Scope => words::kind(session, change.record.kind),
        what => session.texts.word(ChangedWhat::NAME, word(Some(what)).unwrap_or_default()),
    }
}

fn value(session: &Session, value: &ChangedValue) -> (String, Meaning) {
    let cell = match value {
        ChangedValue::Nothing | ChangedValue::There => words::nothing(session),
        ChangedValue::Reading(reading) => words::reading(session, Some(reading)),
        ChangedValue::Date(date) => words::date(session, Some(*date)),
        ChangedValue::Money(amount, currency) => {
            return (session.texts.money_large(*amount, currency, 1), Meaning::Plain);
        }
        ChangedValue::Status(status) => words::status(session, Some(*status)),
    };
    (cell.text, cell.meaning)
}

/// The latest steps of the log, each with the first record that it touched.
fn recent(page: &mut Page) {
    let session = page.session;
    if session.steps.is_empty() {
        return;
    }
    page.heading("recent");
    for step in session.steps.iter().take(5) {
        let when = chrono::DateTime::from_timestamp_millis(step.at);
        let when = when.map(|when| when.format("%m-%d %H:%M").to_string()).unwrap_or_default();
        let sort = match step.purpose {
            Some(Purpose::Undo) => format!("{}: ", purpose(session, step)),
            _ => String::new(),
        };
        let pieces = vec![
            (format!("  {when}  "), Meaning::Muted),
            (format!("{}  ", aligned(&step.actor, 10, false)), Meaning::Muted),
            (sort, Meaning::Warning),
            (words::step(session, step), Meaning::Plain),
        ];
        let first = step.edits.first().map(|edit| Link { kind: edit.kind, id: edit.id });
        let there = first.filter(|link| session.program.contains(link.kind, link.id));
        page.linked(pieces, there);
    }
}
