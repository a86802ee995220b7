//! An event: when and where, who came, what was decided and what came of it.

use crate::domain::program::Kind;
use crate::domain::records::{
    Action, ActionState, Decision, Event, EventKind, EventMode, Headcount, HeadcountMethod,
    OfficialLevel, Sex,
};
use crate::domain::values::{Choice, Date, Id, Link, word};
use crate::figures::{TrainingRow, Trips};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::aligned;
use crate::tui::words;

use super::{Page, parts};

/// The page of an event.
pub fn write(page: &mut Page, id: Id) {
    let Some(event) = page.session.program.events.get(&id) else { return };
    head(page, event);
    attendance(page, id);
    decided(page, id);
    page.written("event", "description", &event.description);
}

fn head(page: &mut Page, event: &Event) {
    let session = page.session;
    page.pieces(vec![(page.best(&event.title), Meaning::Heading)]);
    let kind = word(event.kind).map(|word| session.texts.word(EventKind::NAME, word));
    let mode = word(event.mode).map(|word| session.texts.word(EventMode::NAME, word));
    let facts =
        [kind, Some(days(session, event.start, event.end)), mode, Some(event.place.clone())];
    let facts: Vec<_> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
    page.pieces(vec![(facts.join(" · "), Meaning::Plain)]);
    let organisers: Vec<_> = event.organisers.iter().map(|code| named(page, code)).collect();
    if !organisers.is_empty() {
        page.text(&session.texts.list(&organisers), Meaning::Muted);
    }
}

fn days(session: &Session, start: Option<Date>, end: Option<Date>) -> String {
    let first = words::date(session, start).text;
    match end.filter(|end| Some(*end) != start) {
        Some(end) => format!("{first} – {}", words::date(session, Some(end)).text),
        None => first,
    }
}

/// The name of the organisation of a code; the code where there is none.
fn named(page: &Page, code: &str) -> String {
    let mut all = page.session.program.organisations.values();
    all.find(|each| each.code == code).map_or_else(|| code.to_owned(), |each| page.best(&each.name))
}

/// Who came, by agency, level and sex; and the number of different officials where one was
/// counted for this very event.
fn attendance(page: &mut Page, event: Id) {
    let session = page.session;
    let rows: Vec<_> = session.sheets.training.rows.iter().filter(|r| r.event == event).collect();
    if rows.is_empty() {
        return;
    }
    page.heading("attendance");
    let unnamed = session.say("unnamed");
    let total = Trips::of(rows.iter().copied());
    trips(page, &session.say("all-persons"), &total);
    let agency = |row: &TrainingRow| row.agency.map_or(unnamed.clone(), |id| agency(page, id));
    let agencies = grouped(&rows, agency);
    let level = |row: &TrainingRow| choice::<OfficialLevel>(session, row.level, &unnamed);
    let levels = grouped(&rows, level);
    let sexes = grouped(&rows, |row| choice::<Sex>(session, row.sex, &unnamed));
    for group in [agencies, levels, sexes] {
        page.pieces(vec![]);
        for (name, sum) in group {
            trips(page, &name, &sum);
        }
    }
    officials(page, event);
}

fn agency(page: &Page, id: Id) -> String {
    let organisation = page.session.program.organisations.get(&id);
    organisation.map_or_else(String::new, |organisation| page.best(&organisation.name))
}

fn choice<C: Choice>(session: &Session, choice: Option<C>, unnamed: &str) -> String {
    word(choice).map_or_else(|| unnamed.into(), |word| session.texts.word(C::NAME, word))
}

fn grouped(rows: &[&TrainingRow], name: impl Fn(&TrainingRow) -> String) -> Vec<(String, Trips)> {
    let mut groups: Vec<(String, Vec<&TrainingRow>)> = vec![];
    for row in rows {
        let name = name(row);
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((name, vec![row])),
        }
    }
    groups.into_iter().map(|(name, rows)| (name, Trips::of(rows))).collect()
}

/// Planned and actual persons of a group, and of how many lists a count is known.
fn trips(page: &mut Page, name: &str, trips: &Trips) {
    let session = page.session;
    let number = |number: Option<i64>| {
        number.map_or_else(|| words::nothing(session).text, |n| session.texts.number(n.into()))
    };
    let least = trips.at_least && trips.actual.is_some();
    let actual = if least { format!("≥ {}", number(trips.actual)) } else { number(trips.actual) };
    let mut pieces = vec![
        (format!("  {} ", aligned(name, 34, false)), Meaning::Plain),
        (aligned(&actual, 8, true), Meaning::Heading),
        (format!(" / {}", number(trips.planned)), Meaning::Muted),
    ];
    if trips.counted < trips.expected {
        let counted = parts::of(session, "lists-of", trips.counted, trips.expected);
        pieces.push((format!("   {counted}"), Meaning::Warning));
    }
    page.pieces(pieces);
}

fn officials(page: &mut Page, event: Id) {
    let session = page.session;
    let own = Link { kind: Kind::Event, id: event };
    let whole = |count: &&Headcount| {
        count.owner == Some(own)
            && (count.agency, count.level, count.sex) == (None, None, None)
            && count.year.is_none()
    };
    let Some(count) = session.program.headcounts.values().find(whole) else { return };
    let persons = match (count.persons, count.absence) {
        (Some(persons), None) => session.texts.number(persons.into()),
        (_, Some(absence)) => session.texts.absence(absence),
        (None, None) => words::nothing(session).text,
    };
    let method = word(count.method).map(|word| session.texts.word(HeadcountMethod::NAME, word));
    page.pieces(vec![
        (format!("  {} ", aligned(&session.say("officials"), 34, false)), Meaning::Plain),
        (aligned(&persons, 8, true), Meaning::Heading),
        (format!("   {}", method.unwrap_or_default()), Meaning::Muted),
    ]);
}

fn decided(page: &mut Page, event: Id) {
    let session = page.session;
    let own = |decision: &&Decision| decision.event == Some(event);
    let mut decisions: Vec<_> = session.program.decisions.values().filter(own).collect();
    decisions.sort_by(|a, b| a.code.cmp(&b.code));
    let own = |action: &&Action| action.event == Some(event);
    let mut actions: Vec<_> = session.program.actions.values().filter(own).collect();
    actions.sort_by(|a, b| a.code.cmp(&b.code));
    if !decisions.is_empty() {
        page.heading("decisions");
    }
    for decision in decisions {
        let pieces = vec![
            (format!("  {} ", aligned(&decision.code, 5, false)), Meaning::Muted),
            (page.best(&decision.text), Meaning::Plain),
        ];
        page.linked(pieces, Some(Link { kind: Kind::Decision, id: decision.id }));
    }
    if !actions.is_empty() {
        page.heading("actions");
    }
    for action in actions {
        let state = action.state.unwrap_or(ActionState::Open);
        let state = choice(session, Some(state), "");
        let pieces = vec![
            (format!("  {} ", aligned(&action.code, 5, false)), Meaning::Muted),
            (aligned(&state, 10, false), Meaning::Accent),
            (aligned(&words::date(session, action.due).text, 14, false), Meaning::Plain),
            (page.best(&action.text), Meaning::Plain),
        ];
        page.linked(pieces, Some(Link { kind: Kind::Action, id: action.id }));
    }
}
