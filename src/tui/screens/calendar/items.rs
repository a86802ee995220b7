//! What stands on the days of a month.

use chrono::{Datelike, NaiveDate};

use super::Page;
use crate::domain::program::Kind;
use crate::domain::values::{Choice, Date, Link, Ml, Precision, word};
use crate::figures::DueKind;
use crate::tui::listing::{Listing, natural};
use crate::tui::session::Session;
use crate::tui::sheets::MilestoneLine;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::table::{aligned, ending};
use crate::tui::widgets::text::cells;
use crate::tui::words;

/// A milestone, an event or a report that is due.
#[derive(Debug)]
pub struct Item {
    /// The day; none where it is known to the month only.
    pub day: Option<NaiveDate>,
    pub link: Link,
    pub symbol: &'static str,
    pub meaning: Meaning,
    /// The status in words, or what sort of thing it is.
    said: String,
    pub code: String,
    pub title: String,
}

impl Item {
    /// The end of its code, which tells it from its neighbours.
    pub fn short(&self, room: usize) -> String {
        ending(&self.code, cells(room))
    }

    /// Its line below the month.
    pub fn write(&self, page: &mut Page) {
        page.linked(
            vec![
                (format!("  {} {} ", self.symbol, aligned(&self.said, 14, false)), self.meaning),
                (format!("{} ", aligned(&self.code, 22, false)), Meaning::Plain),
                (self.title.clone(), Meaning::Plain),
            ],
            Some(self.link),
        );
    }
}

/// What the month of a day holds: the milestones of a list, events, reports.
pub fn items(day: NaiveDate, list: &Listing, session: &Session) -> Vec<Item> {
    let month = (day.year(), day.month());
    let lines = list.order.iter().filter_map(|at| session.sheets.milestones.get(*at));
    let mut items: Vec<Item> = lines.filter_map(|line| milestone(line, month, session)).collect();
    items.extend(events(month, session));
    items.extend(reports(month, session));
    let rank = |item: &Item| (item.day, item.link.kind != Kind::Milestone, natural(&item.code));
    items.sort_by_cached_key(rank);
    items
}

/// Whether a date is in a month; one that is known to the year only is in none.
fn inside(date: Date, (year, month): (i32, u32)) -> bool {
    let first = date.first();
    date.precision() != Precision::Year && (first.year(), first.month()) == (year, month)
}

/// The day of a date; none where only the month is known.
fn exact(date: Date) -> Option<NaiveDate> {
    (date.precision() == Precision::Day).then_some(date.first())
}

fn milestone(line: &MilestoneLine, month: (i32, u32), session: &Session) -> Option<Item> {
    let figure = line.figure.as_ref();
    let date =
        line.actual.or_else(|| figure.and_then(|figure| figure.effective)).or(line.planned)?;
    if !inside(date, month) {
        return None;
    }
    let status = figure.map(|figure| figure.status);
    let (symbol, meaning) = status.map_or((" ", Meaning::Plain), |s| session.theme.status(s));
    let said = words::status(session, status).text;
    Some(Item {
        day: exact(date),
        link: Link { kind: Kind::Milestone, id: line.id },
        symbol,
        meaning,
        said: said.chars().skip(2).collect(),
        code: line.code.clone(),
        title: line.title.clone(),
    })
}

fn best(session: &Session, text: &Ml) -> String {
    let tag = session.texts.language().tag();
    text.best(tag).map_or_else(String::new, |(_, text)| text.into())
}

fn events(month: (i32, u32), session: &Session) -> Vec<Item> {
    let item = |event: &crate::domain::records::Event| {
        let start = event.start.filter(|start| inside(*start, month))?;
        Some(Item {
            day: exact(start),
            link: Link { kind: Kind::Event, id: event.id },
            symbol: session.theme.symbol(Symbol::Dot),
            meaning: Meaning::Accent,
            said: words::kind(session, Kind::Event),
            code: session.program.code(Kind::Event, event.id),
            title: best(session, &event.title),
        })
    };
    session.program.events.values().filter_map(item).collect()
}

fn reports(month: (i32, u32), session: &Session) -> Vec<Item> {
    let due = session.sheets.due.iter().filter(|due| due.kind == DueKind::Report);
    let item = |due: &crate::figures::Due| {
        let word = word(Some(due.kind)).unwrap_or_default();
        let day = due.due.filter(|day| inside(Date::from(*day), month))?;
        Some(Item {
            day: Some(day),
            link: due.record,
            symbol: "=",
            meaning: Meaning::Warning,
            said: session.texts.word(DueKind::NAME, word),
            code: due.code.clone(),
            title: best(session, &due.title),
        })
    };
    due.filter_map(item).collect()
}
