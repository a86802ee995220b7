//! Statuses, figures, dates, edits and errors in words.

use rust_decimal::Decimal;

use super::session::{Progress, Session};
use super::sheets::StepLine;
use super::theme::Meaning;
use super::widgets::table::{Cell, cell, marked};
use super::widgets::text::cells;
use crate::domain::program::Kind;
use crate::domain::reason::Arg;
use crate::domain::shape::{FieldError, Shape};
use crate::domain::value::Value;
use crate::domain::values::{Choice, Date, Id, Link, Side, word};
use crate::figures::check::{Finding, Severity};
use crate::figures::signing::{SignState, sign_state};
use crate::figures::{Reading, Status};
use crate::i18n::width;
use crate::log::change::{Change, Edit, Purpose, Refused};

/// A status as symbol and word.
pub fn status(session: &Session, status: Option<Status>) -> Cell {
    let Some(status) = status else { return cell("") };
    let (symbol, meaning) = session.theme.status(status);
    marked(format!("{symbol} {}", session.texts.word(Status::NAME, status.code())), meaning)
}

/// How grave a finding is, as symbol and word.
pub fn severity(session: &Session, severity: Severity) -> Cell {
    let (symbol, meaning) = match severity {
        Severity::Error => ("!", Meaning::Bad),
        Severity::Warning => ("?", Meaning::Warning),
        Severity::Note => ("-", Meaning::Muted),
    };
    let word = session.texts.word(Severity::NAME, severity.code());
    marked(format!("{symbol} {word}"), meaning)
}

/// The cells of the longest status, as far as there is room for it.
pub fn status_width(session: &Session) -> u16 {
    let word = |(word, _): &(&str, Status)| width(&session.texts.word(Status::NAME, word)) + 2;
    let longest = Status::WORDS.iter().map(word).max().unwrap_or_default();
    cells(longest).min(if session.size.0 < 100 { 15 } else { 24 })
}

/// What stands where nothing is known.
pub fn nothing(session: &Session) -> Cell {
    marked(session.theme.plain("–"), Meaning::Muted)
}

/// A share of one in per cent without fraction.
pub fn share(session: &Session, share: Option<Decimal>) -> Cell {
    share.map_or_else(|| nothing(session), |share| cell(session.texts.percent(share, 1)))
}

/// A date in digits.
pub fn date(session: &Session, date: Option<Date>) -> Cell {
    date.map_or_else(|| nothing(session), |date| cell(session.texts.date_short(date)))
}

/// Days of slip: `+12`, `-3`.
pub fn slip(session: &Session, days: Option<i64>) -> Cell {
    match days {
        None => nothing(session),
        Some(days @ 1..) => marked(format!("+{days}"), Meaning::Warning),
        Some(days) => cell(days.to_string()),
    }
}

/// What a baseline, target or measurement says, short.
pub fn reading(session: &Session, reading: Option<&Reading>) -> Cell {
    let Some(reading) = reading else { return nothing(session) };
    if let Some(absence) = reading.absence {
        return marked(session.texts.absence(absence), Meaning::Muted);
    }
    let shown = match (reading.percent(), reading.value) {
        (Some(percent), _) => format!("{}%", session.texts.number_with(percent, 1)),
        (None, Some(value)) => session.texts.number(value),
        (None, None) if reading.word.is_empty() => return nothing(session),
        (None, None) => reading.word.clone(),
    };
    cell(session.texts.qualified(reading.qualifier, shown))
}

/// A record by its kind and code.
pub fn record(session: &Session, link: Link) -> String {
    let code = session.program.code(link.kind, link.id);
    format!("{} {code}", session.texts.record(link.kind.name()))
}

/// A value as a person reads it in a history or a message.
pub fn value(session: &Session, shape: Shape, value: &Value) -> String {
    match (shape, value) {
        (_, Value::Empty) => session.theme.plain("–"),
        (Shape::Choice(words), Value::Choice(word)) => session.texts.word(words.name, word),
        (_, Value::Date(date)) => session.texts.date_short(*date),
        (_, Value::Decimal(number)) => session.texts.number(number.number()),
        (_, Value::Bool(yes)) => session.say(if *yes { "yes" } else { "no" }),
        (shape, value) => session.program.show(shape, value),
    }
}

/// The code of an edited record; of one that is not there, as its edits tell it.
fn code(session: &Session, edit: &Edit, among: &[Edit]) -> String {
    let program = &session.program;
    if !program.record(edit.kind, edit.id).is_empty() {
        return program.code(edit.kind, edit.id);
    }
    let part = |cell: &&str| {
        let own = |each: &&Edit| each.id == edit.id && each.cell == **cell;
        let found = among.iter().find(own)?;
        let value = if found.new.is_empty() { &found.old } else { &found.new };
        match value {
            Value::Link(link) => Some(program.code(link.kind, link.id)),
            value => Some(program.show(edit.kind.slot(cell).ok()?.shape, value)),
        }
    };
    let parts: Vec<String> = edit.kind.traits().code.iter().filter_map(part).collect();
    if parts.is_empty() { program.code(edit.kind, edit.id) } else { parts.join("/") }
}

/// One edit among those of its step: `EA/M3 forecast: 2025-06-30 → 2025-09-30`.
pub fn edit(session: &Session, edit: &Edit, among: &[Edit]) -> String {
    let code = code(session, edit, among);
    let arrow = session.theme.symbol(super::theme::Symbol::Arrow);
    if edit.cell == crate::domain::record::DELETED {
        let key = if edit.new.is_empty() { "restored" } else { "deleted" };
        return format!("{code}: {}", session.say(key));
    }
    let shape = edit.kind.slot(&edit.cell).map(|slot| slot.shape);
    let say = |v: &Value| shape.as_ref().map_or_else(|_| String::new(), |s| value(session, *s, v));
    let label = session.texts.label(edit.kind.name(), &edit.cell);
    format!("{code} {label}: {} {arrow} {}", say(&edit.old), say(&edit.new))
}

/// The most telling edit of a change: of a new figure its value, else the first.
fn telling(edits: &[Edit]) -> Option<&Edit> {
    const ORDER: &[&str] = &[
        "value",
        "word",
        "numerator",
        "absence",
        "comment",
        "evidence",
        "actual",
        "forecast",
        "title",
    ];
    let is = |edit: &Edit, cell: &str| edit.cell.split('.').next() == Some(cell);
    let rank = |edit: &&Edit| {
        let told = ORDER.iter().position(|cell| is(edit, cell)).filter(|_| !edit.new.is_empty());
        told.unwrap_or(ORDER.len())
    };
    edits.iter().min_by_key(rank)
}

/// A change in one line, with how many more edits it has.
pub fn change(session: &Session, change: &Change) -> String {
    edits(session, &change.edits, change.edits.len())
}

/// A contradiction in one line: its record, what is wrong and how to mend it.
pub fn finding(session: &Session, finding: &Finding) -> String {
    let Finding { record, message, remedy, .. } = finding;
    let code = session.program.code(record.kind, record.id);
    let said = format!("{} {}", session.texts.reason(message), session.texts.reason(remedy));
    let there = session.program.contains(record.kind, record.id);
    if there && !code.is_empty() { format!("{code}: {said}") } else { said }
}

/// A step in one line: its reason where it has one, else its edits.
pub fn step(session: &Session, step: &StepLine) -> String {
    if !step.reason.is_empty() {
        return reason(session, step);
    }
    edits(session, &step.edits, step.count)
}

/// A reason in the words of the log; those that the program itself wrote are said in the language.
fn reason(session: &Session, step: &StepLine) -> String {
    let known = step.reason.split_once(' ').and_then(|(verb, what)| {
        let period = session.sheets.periods.iter().any(|period| period.code == what);
        let sample = ["demo", "indonesia"].contains(&what) && step.purpose == Some(Purpose::Import);
        match verb {
            "entry" if period => Some(("tui-reason-entry", session.texts.period(what))),
            "sample" if sample => Some(("tui-reason-sample", what.to_owned())),
            _ => None,
        }
    });
    let said = known.map(|(key, what)| session.texts.say_with(key, &[("what", Arg::Text(what))]));
    said.unwrap_or_else(|| step.reason.clone())
}

fn edits(session: &Session, edits: &[Edit], count: usize) -> String {
    let Some(first) = telling(edits) else { return String::new() };
    let said = edit(session, first, edits);
    match count.saturating_sub(1) {
        0 => said,
        more => {
            let count = i64::try_from(more).unwrap_or(i64::MAX);
            session
                .texts
                .say_with("tui-and-more", &[("edit", Arg::Text(said)), ("count", Arg::Int(count))])
        }
    }
}

/// Why a text cannot go into a field.
pub fn field_error(session: &Session, error: &FieldError) -> String {
    let listed = |key: &str, text: &str| {
        session.texts.say_with(&format!("tui-error-{key}"), &[("text", Arg::Text(text.into()))])
    };
    // In a form a key lists what can stand there.
    match error {
        FieldError::UnknownChoice { text, .. } => listed("choice", text),
        FieldError::UnknownRecord { text, nearest, .. } if nearest.is_empty() => {
            listed("record", text)
        }
        other => session.texts.field_error(other),
    }
}

/// How far something has got that takes a while.
pub fn progress(session: &Session, progress: Progress) -> String {
    let number = |count| Arg::Int(i64::try_from(count).unwrap_or(i64::MAX));
    let of = [("done", number(progress.done)), ("of", number(progress.of))];
    let said = session.texts.say_with("tui-exporting", &of);
    match progress.seconds {
        Some(seconds @ 1..) => {
            let seconds = [("seconds", Arg::Int(seconds))];
            format!("{said} · {}", session.texts.say_with("tui-seconds", &seconds))
        }
        _ => said,
    }
}

/// The name of a kind of record.
pub fn kind(session: &Session, kind: Kind) -> String {
    session.texts.record(kind.name())
}

/// Why the log does not take a change.
pub fn refused(session: &Session, refused: &Refused) -> String {
    let code = |kind, id| Arg::Text(session.program.code(kind, id));
    let (key, args) = match refused {
        Refused::Locked { kind, id, period } => {
            let period = Arg::Text(session.texts.period(period));
            ("locked", vec![("code", code(*kind, *id)), ("period", period)])
        }
        Refused::Workflow { kind, id, .. } => ("workflow", vec![("code", code(*kind, *id))]),
        Refused::Approved { kind, id } => ("approved", vec![("code", code(*kind, *id))]),
        Refused::Unsignable { .. } => ("unsignable", vec![]),
        Refused::OtherSide { side, .. } => {
            ("other-side", vec![("side", Arg::Word(Side::NAME, side))])
        }
        Refused::SamePerson { actor, .. } => {
            ("same-person", vec![("actor", Arg::Text(actor.clone()))])
        }
        other => {
            let text = other.to_string();
            let said = other.record().map(|link| {
                text.replace(&link.id.to_string(), &session.program.code(link.kind, link.id))
            });
            ("store", vec![("detail", Arg::Text(said.unwrap_or(text)))])
        }
    };
    session.texts.say_with(&format!("tui-error-{key}"), &args)
}

/// A period and how far both sides have got with it.
pub fn agreement(session: &Session, period: Id) -> String {
    let state = word(Some(sign_state(&session.program, period))).unwrap_or_default();
    let state = session.texts.word(SignState::NAME, state);
    let code = session.program.periods.get(&period).map_or("", |period| &period.code);
    format!("{}: {state}", session.texts.period(code))
}
