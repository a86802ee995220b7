//! What several pages show alike.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::Page;
use crate::domain::program::Kind;
use crate::domain::reason::{Arg, Reason};
use crate::domain::values::{Choice, Id, Link};
use crate::figures::{Component, ComponentName};
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::bar::bar;
use crate::tui::widgets::table::aligned;
use crate::tui::words;

/// Cells of the names before bars.
const NAME: u16 = 14;
/// Cells of a bar.
const BAR: usize = 24;

/// A share of one as a bar, with a note behind it.
pub fn share(page: &mut Page, name: &str, share: Option<Decimal>, note: &str) {
    let session = page.session;
    let (full, empty) = bar(share.unwrap_or_default(), BAR, session.theme);
    let number = words::share(session, share);
    page.pieces(vec![
        (format!(" {}", aligned(name, NAME, false)), Meaning::Muted),
        (full, Meaning::Accent),
        (empty, Meaning::Muted),
        (format!(" {}  ", aligned(&number.text, 6, true)), Meaning::Heading),
        (note.to_owned(), Meaning::Muted),
    ]);
}

/// `n of N` of something.
pub fn of(session: &Session, key: &str, counted: usize, expected: usize) -> String {
    let args = [("counted", count(counted)), ("expected", count(expected))];
    session.texts.say_with(&format!("tui-{key}"), &args)
}

/// A number of things in a sentence.
pub fn count(count: usize) -> Arg {
    Arg::Int(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The parts of a status and the sentences that say why it is so.
pub fn why(page: &mut Page, components: &[Component], reasons: &[Reason]) {
    let session = page.session;
    page.heading("why");
    for part in components {
        let status = words::status(session, Some(part.status));
        let name = session.texts.word(ComponentName::NAME, part.name.code());
        page.pieces(vec![
            (format!("  {} ", aligned(&name, 14, false)), Meaning::Plain),
            (status.text, status.meaning),
        ]);
    }
    let component = |reason: &&Reason| reason.key != "why-component";
    let said: Vec<_> =
        reasons.iter().filter(component).map(|reason| session.texts.reason(reason)).collect();
    page.sentences(&said);
}

/// Projects with how they stand, each with a part of it where one is named.
pub fn projects(page: &mut Page, heading: &str, projects: &[(Id, Option<Decimal>)]) {
    if projects.is_empty() {
        return;
    }
    page.heading(heading);
    let session = page.session;
    let wide = session.rows("projects").widest.clamp(8, 24);
    for (id, share) in projects {
        let Some(line) = session.sheets.project(*id) else { continue };
        let status = words::status(session, line.figure.as_ref().map(|figure| figure.status));
        let share = share.map_or_else(String::new, |share| session.texts.percent(share, 1));
        let pieces = vec![
            (format!("  {} ", aligned(&line.code, wide, false)), Meaning::Plain),
            (format!("{} ", aligned(&share, 6, true)), Meaning::Muted),
            (format!("{} ", aligned(&status.text, 18, false)), status.meaning),
            (line.title.clone(), Meaning::Plain),
        ];
        page.linked(pieces, Some(Link { kind: Kind::Project, id: *id }));
    }
}

/// A line of time from the first to the last day, filled where something runs, with today and
/// with the numbers of what happened below it.
pub fn time_line(
    page: &mut Page,
    (start, end): (NaiveDate, NaiveDate),
    run: (Option<NaiveDate>, Option<NaiveDate>),
    events: &[NaiveDate],
) {
    let session = page.session;
    let room = page.width().saturating_sub(4).clamp(10, 90);
    let place = |day: NaiveDate| {
        let total = (end - start).num_days().max(1);
        let cell = (day - start).num_days().max(0) * i64::try_from(room - 1).unwrap_or(1) / total;
        usize::try_from(cell).unwrap_or_default().min(room - 1)
    };
    let today = place(session.as_of);
    let mut line = vec![(session.theme.symbol(Symbol::Dot).to_owned(), Meaning::Muted); room];
    if let (Some(from), Some(to)) = run {
        for (at, cell) in line.iter_mut().enumerate().take(place(to) + 1).skip(place(from)) {
            let symbol = if at > today { Symbol::Empty } else { Symbol::Full };
            *cell = (session.theme.symbol(symbol).to_owned(), Meaning::Accent);
        }
    }
    if (start..=end).contains(&session.as_of) {
        line[today] = (session.theme.symbol(Symbol::Today).to_owned(), Meaning::Warning);
    }
    line.insert(0, ("  ".into(), Meaning::Plain));
    page.pieces(line);
    let mut marks = String::from("  ");
    for (number, day) in events.iter().enumerate() {
        let at = (place(*day) + 2).max(marks.len());
        marks.push_str(&" ".repeat(at - marks.len()));
        marks.push_str(&(number + 1).to_string());
    }
    page.pieces(vec![(marks, Meaning::Muted)]);
}
