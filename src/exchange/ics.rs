//! iCalendar out (RFC 5545): days as all-day events, the same bytes for the same log.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate};

use crate::domain::program::{Kind, Program};
use crate::domain::values::{Id, word};
use crate::figures::{Dated, DatedState};
use crate::i18n::{Texts, safe_lines};

/// How often a record was written, and when last, in milliseconds after 1970.
pub type Revisions = HashMap<Id, (i64, i64)>;

/// Octets of a line without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// The days of programmes as one calendar, by day and code.
#[derive(Default)]
pub struct Calendar {
    events: Vec<(NaiveDate, String, Vec<String>)>,
}

impl Calendar {
    /// Takes the days of one program in. A day outside of the years 1 to 9999 cannot be written.
    pub fn add(&mut self, program: &Program, days: &[Dated], (texts, log): (&Texts, &Revisions)) {
        for day in days {
            let after = day.last.succ_opt().filter(|after| after.year() <= 9999);
            let Some(after) = after.filter(|_| day.first.year() >= 1) else { continue };
            let lines = event(program, day, after, (texts, log));
            self.events.push((day.first, day.code.clone(), lines));
        }
    }

    /// The calendar as bytes: folded lines that end in CRLF.
    pub fn bytes(mut self) -> Vec<u8> {
        self.events.sort();
        let product = format!("PRODID:-//dgcc//dgcc {}//EN", env!("CARGO_PKG_VERSION"));
        let head = ["BEGIN:VCALENDAR", "VERSION:2.0", &product, "CALSCALE:GREGORIAN"];
        let lines = self.events.iter().flat_map(|(.., lines)| lines.iter().map(String::as_str));
        let all = head.into_iter().chain(lines).chain(["END:VCALENDAR"]);
        all.map(folded).collect::<String>().into_bytes()
    }
}

fn event(
    program: &Program,
    day: &Dated,
    after: NaiveDate,
    (texts, log): (&Texts, &Revisions),
) -> Vec<String> {
    let records = std::iter::once(&day.record.id).chain(&day.behind);
    let written = records.filter_map(|id| log.get(id));
    let (count, at) = written.fold((0, 0), |(sum, last), (n, at)| (sum + n, last.max(*at)));
    let stamp = DateTime::from_timestamp_millis(at).unwrap_or_default();
    let (language, title) = day.title.best(texts.language().tag()).unwrap_or(("", &day.code));
    let state = if day.state == DatedState::Cancelled { "CANCELLED" } else { "CONFIRMED" };
    vec![
        "BEGIN:VEVENT".into(),
        format!("UID:{}", uid(day)),
        format!("DTSTAMP:{}", stamp.format("%Y%m%dT%H%M%SZ")),
        format!("SEQUENCE:{}", (count - 1).max(0)),
        format!("DTSTART;VALUE=DATE:{}", date(day.first)),
        format!("DTEND;VALUE=DATE:{}", date(after)),
        format!("SUMMARY{}:{}", parameter(language), text(title)),
        format!("DESCRIPTION:{}", text(&description(program, day, texts))),
        format!("CATEGORIES:{}", text(&texts.record(day.record.kind.name()))),
        format!("STATUS:{state}"),
        "TRANSP:TRANSPARENT".into(),
        "END:VEVENT".into(),
    ]
}

/// The record's id, and behind it which of its days; the same for ever.
fn uid(day: &Dated) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
    let part: String = day.part.chars().map(plain).collect();
    let joint = if part.is_empty() { "" } else { "-" };
    format!("{}{joint}{part}@dgcc", day.record.id)
}

fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// The language of a text, where its tag is one that a parameter can hold.
fn parameter(tag: &str) -> String {
    let plain = !tag.is_empty() && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if plain { format!(";LANGUAGE={tag}") } else { String::new() }
}

/// Code, state, and who sees to it.
fn description(program: &Program, day: &Dated, texts: &Texts) -> String {
    let mut lines = vec![day.code.clone()];
    let state = word(Some(day.state)).unwrap_or_default();
    lines.push(texts.word("dated_state", state));
    lines.extend(day.responsible.map(|id| program.code(Kind::Person, id)));
    lines.extend(word(day.side).map(|side| texts.word("side", side)));
    lines.extend(day.remark.as_ref().map(|remark| texts.reason(remark)));
    lines.join("\n")
}

/// Text of people as a value of type TEXT (RFC 5545, 3.3.11): no character of it ends a line.
fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for character in safe_lines(value).chars() {
        match character {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => out.extend(['\\', character]),
            plain => out.push(plain),
        }
    }
    out
}

/// A line in pieces of at most 75 octets, none of them within a character.
fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + line.len() / LINE * 3 + 2);
    let mut room = LINE;
    for character in line.chars() {
        if character.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= character.len_utf8();
        out.push(character);
    }
    out + "\r\n"
}
