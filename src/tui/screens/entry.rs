//! The work of a period: each indicator with its target, the value before, and the new one.

mod agree;
mod cells;
mod edit;
mod head;
mod parts;
mod pasted;
mod rows;
mod table;

use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use self::agree::Asked;
use self::cells::Field;
use self::rows::EntryRow;
use super::list;
use crate::domain::program::{Kept, Kind};
use crate::domain::records::Indicator;
use crate::domain::value::Value;
use crate::domain::values::{Absence, Choice, Id, Link, word};
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Typed};
use crate::tui::listing::{Listing, visible_top};
use crate::tui::overlays::{Finder, Overlay, Pick};
use crate::tui::session::Session;
use crate::tui::sheets::PeriodLine;
use crate::tui::widgets::input::Input;

pub use parts::Parts;

/// One period as a grid.
#[derive(Debug)]
pub struct Entry {
    period: Option<Id>,
    rows: Vec<EntryRow>,
    list: Listing,
    column: usize,
    edit: Option<Input>,
    /// What stood in the cell when the edit began.
    was: String,
    /// How far down and right the cursor goes once the edit is written.
    step: Option<(isize, isize)>,
    error: Option<String>,
    /// What the next answer is for.
    asked: Option<Asked>,
    /// The indicators that were missing when only those were asked for; they stay in view while
    /// they are filled.
    missing: Option<BTreeSet<Id>>,
}

impl Default for Entry {
    fn default() -> Self {
        Self {
            period: None,
            rows: vec![],
            list: Listing::of(Some(Kind::Indicator)),
            column: 0,
            edit: None,
            was: String::new(),
            step: None,
            error: None,
            asked: None,
            missing: None,
        }
    }
}

/// Lines above the grid.
const ABOVE: u16 = 2;

impl Entry {
    /// Finds its rows anew; the first time it opens the last period that is over.
    pub fn refresh(&mut self, session: &Session) {
        let known = |id: Id| session.sheets.periods.iter().any(|period| period.id == id);
        if !self.period.is_some_and(known) {
            self.period = latest(session).map(|period| period.id);
        }
        self.rows = self.period(session).map(|p| rows::of(p, session)).unwrap_or_default();
        self.arrange(session);
    }

    /// Filters the rows anew, with the cursor where it was.
    fn arrange(&mut self, session: &Session) {
        list::refresh(&mut self.list, &self.rows, session);
        if let Some(missing) = &self.missing {
            let selected = self.list.selected();
            self.list.order.retain(|row| missing.contains(&self.rows[*row].indicator));
            let place = self.list.order.iter().position(|row| Some(*row) == selected);
            self.list.at = place.unwrap_or(self.list.at).min(self.last());
        }
        self.scroll(session);
    }

    /// The code of the period in view.
    pub fn code(&self, session: &Session) -> String {
        self.period(session).map_or_else(String::new, |period| period.code.clone())
    }

    /// Goes to the period of a code, where there is one.
    pub fn restore(&mut self, code: &str, session: &Session) {
        if let Some(period) = session.sheets.periods.iter().find(|period| period.code == code) {
            self.period = Some(period.id);
            self.refresh(session);
        }
    }

    fn period<'a>(&self, session: &'a Session) -> Option<&'a PeriodLine> {
        session.sheets.periods.iter().find(|period| Some(period.id) == self.period)
    }

    /// The row under the cursor.
    fn row(&self) -> Option<&EntryRow> {
        self.rows.get(self.list.selected()?)
    }

    /// The rows in view, in their order.
    fn shown(&self) -> impl Iterator<Item = &EntryRow> {
        self.list.order.iter().filter_map(|index| self.rows.get(*index))
    }

    fn last(&self) -> usize {
        self.list.order.len().saturating_sub(1)
    }

    fn height(session: &Session) -> usize {
        usize::from(session.body().height.saturating_sub(ABOVE + 1))
    }

    fn scroll(&mut self, session: &Session) {
        self.list.top = visible_top(self.list.top, self.list.at, Self::height(session));
    }

    /// Whether a cell or the filter is being edited.
    pub fn is_typing(&self) -> bool {
        self.edit.is_some() || self.list.typing
    }

    fn field(&self) -> Field {
        Field::ALL.get(self.column).copied().unwrap_or(Field::Value)
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        if self.list.step(action, &self.rows, Self::height(session)) {
            self.scroll(session);
            return None;
        }
        match action {
            Action::Right => self.column = (self.column + 1).min(Field::ALL.len() - 1),
            Action::Left => self.column = self.column.saturating_sub(1),
            Action::NextPeriod => self.turn(session, 1),
            Action::PreviousPeriod => self.turn(session, -1),
            Action::NextMissing => self.next_missing(session),
            Action::OnlyMissing => self.only_missing(session),
            Action::Filter => self.list.typing = true,
            Action::Parts => return parts::open(self.row()?, self.period?, session),
            Action::Absence => return Some(self.absences(session)),
            Action::Agree => {
                self.asked = Some(Asked::Step);
                return Some(agree::menu(self.period?, self.row(), session));
            }
            Action::Clear => return self.write(vec![(self.field(), Value::Empty)], session),
            Action::Type => return self.begin(None, session),
            Action::Save => return self.commit((0, 0), session),
            Action::Comment => return self.begin_at(Field::Comment, session),
            Action::Evidence => return self.begin_at(Field::Evidence, session),
            _ => {}
        }
        self.scroll(session);
        None
    }

    fn turn(&mut self, session: &Session, by: isize) {
        let periods = &session.sheets.periods;
        let now = periods.iter().position(|period| Some(period.id) == self.period);
        let next = now.and_then(|now| now.checked_add_signed(by)).and_then(|at| periods.get(at));
        if let Some(next) = next {
            self.period = Some(next.id);
            let only = self.missing.take().is_some();
            self.refresh(session);
            if only {
                self.only_missing(session);
            }
        }
    }

    fn next_missing(&mut self, session: &Session) {
        let count = self.list.order.len();
        let missing =
            |at: &usize| self.list.order.get(*at).is_some_and(|row| self.rows[*row].is_missing());
        let next = (self.list.at + 1..count).chain(0..self.list.at).find(missing);
        if let Some(at) = next {
            self.go(at, session);
            self.column = Field::Value.place();
        }
    }

    /// Shows what is missing and nothing else, or everything again.
    fn only_missing(&mut self, session: &Session) {
        let missing = self.rows.iter().filter(|row| row.is_missing());
        let missing = missing.map(|row| row.indicator).collect();
        self.missing = if self.missing.is_none() { Some(missing) } else { None };
        self.arrange(session);
    }

    /// Puts the cursor into a row in view.
    fn go(&mut self, at: usize, session: &Session) {
        if let Some(indicator) = self.list.order.get(at).map(|row| self.rows[*row].indicator) {
            self.list.select(indicator, &self.rows, Self::height(session));
        }
    }

    /// The words for a figure that is not there.
    fn absences(&mut self, session: &Session) -> Effect {
        self.column = Field::Absence.place();
        self.asked = Some(Asked::Absence);
        let item = |(code, absence): &(&str, Absence)| {
            crate::tui::finders::plain(session.texts.absence(*absence), Pick::Text((*code).into()))
        };
        let mut items: Vec<_> = Absence::WORDS.iter().map(item).collect();
        let none = session.say("choice-none");
        items.push(crate::tui::finders::plain(none, Pick::Text(String::new())));
        let title = session.texts.label("measurement", "absence");
        Effect::Ask(Box::new(Overlay::Finder(Finder::new(title, items))))
    }

    /// Takes the word chosen, or the reason typed.
    pub fn picked(&mut self, text: &str, session: &Session) -> Option<Effect> {
        let asked = self.asked.take();
        let place = (self.period?, self.row());
        match asked {
            None | Some(Asked::Absence) => {}
            Some(Asked::Step) => {
                let (asked, effect) = agree::chosen(text, place, session)?;
                self.asked = asked;
                return Some(effect);
            }
            Some(asked) => return agree::reasoned(asked, text, place, session),
        }
        let value = Field::Absence.parse(text, session).ok()?;
        self.write(vec![(Field::Absence, value)], session)
    }

    /// A key of the filter, of the cell that is edited, or a digit that begins an edit.
    pub fn typed(&mut self, key: KeyEvent, session: &Session) -> Typed {
        if self.list.typing {
            let typed = list::typed(&mut self.list, key, &self.rows, session);
            self.arrange(session);
            return typed;
        }
        self.edited(key, session)
    }

    /// Takes the filter away, then the restriction to what is missing.
    pub fn back(&mut self, session: &Session) -> bool {
        let filtered = list::clear(&mut self.list, &self.rows, session);
        let less = filtered || self.missing.take().is_some();
        self.arrange(session);
        less
    }

    /// A click selects a row.
    pub fn click(&mut self, line: u16, session: &Session) -> Option<Effect> {
        if self.edit.is_some() {
            return None;
        }
        let line = usize::from(line).checked_sub(usize::from(ABOVE) + 1)?;
        self.go((self.list.top + line).min(self.last()), session);
        None
    }

    /// Goes to an indicator, in the first period in which its figure is missing.
    pub fn select(&mut self, link: Link, session: &Session) {
        let due = session.sheets.due.iter().find(|due| due.record == link && due.period.is_some());
        if let Some(period) = due.and_then(|due| due.period) {
            self.period = Some(period);
            self.refresh(session);
        }
        let known = self.rows.iter().any(|row| row.indicator == link.id);
        if known && !self.shown().any(|row| row.indicator == link.id) {
            self.back(session);
            self.back(session);
        }
        self.list.select(link.id, &self.rows, Self::height(session));
        self.column = Field::Value.place();
    }

    /// The indicator under the cursor.
    pub fn selected(&self, _: &Session) -> Option<Link> {
        Some(Link { kind: Indicator::KIND, id: self.row()?.indicator })
    }

    /// The error of the edit, else the title of the indicator in full.
    pub fn note(&self, session: &Session) -> String {
        if let Some(error) = &self.error {
            return error.clone();
        }
        let Some(row) = self.row().filter(|_| !self.list.typing) else { return String::new() };
        let unit = if row.unit.is_empty() { String::new() } else { format!(" ({})", row.unit) };
        let state = row.state.and_then(|state| word(Some(state)));
        let state = state.map(|state| session.texts.word("measurement_state", state));
        format!("{} {}{unit}  {}", row.code, row.title, state.unwrap_or_default())
    }

    /// Draws the period and the grid.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        self.head(frame, area, session);
        let grid = Rect { y: area.y + ABOVE, height: area.height.saturating_sub(ABOVE), ..area };
        if self.list.order.is_empty() {
            let key = if self.rows.is_empty() { "empty-entry" } else { "empty-entry-filtered" };
            list::empty(frame, grid, key, session);
        } else {
            self.table(frame, grid, session);
        }
        list::filter_line(frame, area, &self.list, session);
    }
}

/// The last reported period that is over, else the first one.
fn latest(session: &Session) -> Option<&PeriodLine> {
    let reported = || session.sheets.periods.iter().filter(|period| !period.reference);
    let quarter = |period: &&PeriodLine| {
        let days = (period.end - period.start).num_days();
        (80..100).contains(&days) && period.end <= session.as_of
    };
    let over = |period: &&PeriodLine| period.end <= session.as_of;
    let last = reported().rfind(quarter).or_else(|| reported().rfind(over));
    last.or_else(|| session.sheets.periods.first())
}
