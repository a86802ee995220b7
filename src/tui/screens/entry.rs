//! The work of a period: each indicator with its target, the value before, and the new one.

mod agree;
mod cells;
mod pasted;
mod rows;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;

use self::agree::Asked;
use self::cells::Field;
use self::rows::EntryRow;
use crate::domain::reason::Arg;
use crate::domain::records::Indicator;
use crate::domain::value::Value;
use crate::domain::values::{Absence, Choice, Id, Link, word};
use crate::figures::signing::SignState;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Typed};
use crate::tui::listing::visible_top;
use crate::tui::overlays::{Finder, Overlay, Pick};
use crate::tui::session::Session;
use crate::tui::sheets::PeriodLine;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input::{self, Input, filled};
use crate::tui::widgets::table::{Table, aligned};
use crate::tui::widgets::text::{row, write};
use crate::tui::words;

/// One period as a grid.
#[derive(Debug, Default)]
pub struct Entry {
    period: Option<Id>,
    rows: Vec<EntryRow>,
    at: usize,
    top: usize,
    column: usize,
    edit: Option<Input>,
    /// How far down and right the cursor goes once the edit is written.
    step: Option<(isize, isize)>,
    error: Option<String>,
    /// What the next answer is for.
    asked: Option<Asked>,
}

/// Lines above the grid.
const ABOVE: u16 = 1;

impl Entry {
    /// Finds its rows anew; the first time it opens the last period that is over.
    pub fn refresh(&mut self, session: &Session) {
        let known = |id: Id| session.sheets.periods.iter().any(|period| period.id == id);
        if !self.period.is_some_and(known) {
            self.period = latest(session).map(|period| period.id);
        }
        let selected = self.rows.get(self.at).map(|row| row.indicator);
        self.rows = self.period(session).map(|p| rows::of(p, session)).unwrap_or_default();
        let place = self.rows.iter().position(|row| Some(row.indicator) == selected);
        self.at = place.unwrap_or(self.at).min(self.rows.len().saturating_sub(1));
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

    fn height(session: &Session) -> usize {
        usize::from(session.body().height.saturating_sub(ABOVE + 1))
    }

    fn scroll(&mut self, session: &Session) {
        self.top = visible_top(self.top, self.at, Self::height(session));
    }

    /// Whether a cell is being edited.
    pub fn is_typing(&self) -> bool {
        self.edit.is_some()
    }

    fn field(&self) -> Field {
        Field::ALL.get(self.column).copied().unwrap_or(Field::Value)
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        let last = self.rows.len().saturating_sub(1);
        let page = Self::height(session).max(2) - 1;
        match action {
            Action::Next => self.at = (self.at + 1).min(last),
            Action::Previous => self.at = self.at.saturating_sub(1),
            Action::NextPage => self.at = (self.at + page).min(last),
            Action::PreviousPage => self.at = self.at.saturating_sub(page),
            Action::First => self.at = 0,
            Action::Last => self.at = last,
            Action::Right => self.column = (self.column + 1).min(Field::ALL.len() - 1),
            Action::Left => self.column = self.column.saturating_sub(1),
            Action::NextPeriod => self.turn(session, 1),
            Action::PreviousPeriod => self.turn(session, -1),
            Action::NextMissing => self.next_missing(),
            Action::Absence => return Some(self.absences(session)),
            Action::Agree => {
                self.asked = Some(Asked::Step);
                return Some(agree::menu(self.period?, self.rows.get(self.at), session));
            }
            Action::Clear => return self.write(&[(self.field(), Value::Empty)], session),
            Action::Type => return self.begin(None, session),
            Action::Comment => {
                self.column = Field::Comment.place();
                return self.begin(None, session);
            }
            Action::Evidence => {
                self.column = Field::Evidence.place();
                return self.begin(None, session);
            }
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
            self.refresh(session);
        }
    }

    fn next_missing(&mut self) {
        let places = (self.at + 1..self.rows.len()).chain(0..self.at);
        if let Some(at) = places.into_iter().find(|at| self.rows[*at].is_missing()) {
            self.at = at;
            self.column = Field::Value.place();
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
        let place = (self.period?, self.rows.get(self.at));
        match self.asked.take() {
            None | Some(Asked::Absence) => {}
            Some(Asked::Step) => {
                let (asked, effect) = agree::chosen(text, place, session)?;
                self.asked = asked;
                return Some(effect);
            }
            Some(asked) => return agree::reasoned(asked, text, place, session),
        }
        let value = Field::Absence.parse(text, session).ok()?;
        self.write(&[(Field::Absence, value)], session)
    }

    /// Starts to edit the cell, with what stands in it or with what was typed.
    fn begin(&mut self, typed: Option<char>, session: &Session) -> Option<Effect> {
        if self.field() == Field::Absence {
            return Some(self.absences(session));
        }
        let row = self.rows.get(self.at)?;
        let text = typed.map_or_else(|| row.text(self.field(), session), String::from);
        self.edit = Some(filled(&text));
        self.error = None;
        None
    }

    /// A digit starts the edit; while one is on, the keys are its own.
    pub fn typed(&mut self, key: KeyEvent, session: &Session) -> Typed {
        let plain = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let Some(edit) = &mut self.edit else {
            let KeyCode::Char(digit @ ('0'..='9' | '-')) = key.code else {
                return Typed::Elsewhere;
            };
            let writable = plain && !session.read_only && !self.rows.is_empty();
            if !writable {
                return Typed::Elsewhere;
            }
            return Typed::Taken(self.begin(Some(digit), session));
        };
        match key.code {
            KeyCode::Esc => self.edit = None,
            KeyCode::Enter | KeyCode::Down => return Typed::Taken(self.commit((1, 0), session)),
            KeyCode::Up => return Typed::Taken(self.commit((-1, 0), session)),
            KeyCode::Tab => return Typed::Taken(self.commit((0, 1), session)),
            KeyCode::BackTab => return Typed::Taken(self.commit((0, -1), session)),
            KeyCode::F(_) => return Typed::Elsewhere,
            _ => {
                if input::typed(edit, key) {
                    self.error = None;
                }
            }
        }
        Typed::Taken(None)
    }

    /// Writes the cell; a value that cannot be read stays to be mended.
    fn commit(&mut self, step: (isize, isize), session: &Session) -> Option<Effect> {
        let text = self.edit.as_ref()?.value().to_owned();
        let effect = match self.field().parse_for(&text, self.rows.get(self.at)?, session) {
            Ok((field, value)) => self.write(&[(field, value)], session),
            Err(error) => {
                self.error = Some(words::field_error(session, &error));
                return None;
            }
        };
        self.step = Some(step);
        if effect.is_none() {
            self.saved(session);
        }
        effect
    }

    /// The edit was written, or nothing was to be: the cursor goes on.
    pub fn saved(&mut self, session: &Session) {
        let Some((down, right)) = self.step.take() else { return };
        self.edit = None;
        self.error = None;
        let step = |at: usize, by: isize, count: usize| {
            at.saturating_add_signed(by).min(count.saturating_sub(1))
        };
        self.at = step(self.at, down, self.rows.len());
        self.column = step(self.column, right, Field::ALL.len());
        self.scroll(session);
    }

    /// The edit was not written, and stays to be mended.
    pub fn refused(&mut self, said: &str) {
        if self.step.take().is_some() {
            self.error = Some(said.into());
        }
    }

    fn write(&self, cells: &[(Field, Value)], session: &Session) -> Option<Effect> {
        let row = self.rows.get(self.at)?;
        rows::change(&[(row, cells.to_vec())], self.period?, session).map(Effect::Save)
    }

    /// A block from a spreadsheet is shown before it is written; in an edit it is text.
    pub fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        if let Some(edit) = &mut self.edit {
            input::paste(edit, text.trim_end_matches(['\r', '\n']));
            return None;
        }
        if session.read_only {
            return Some(Effect::Say(session.say("why-read-only"), Meaning::Warning));
        }
        let preview =
            pasted::preview(text, &self.rows[self.at..], (self.column, self.period?), session);
        Some(Effect::Ask(Box::new(Overlay::Preview(preview))))
    }

    /// A click selects a row.
    pub fn click(&mut self, line: u16, session: &Session) -> Option<Effect> {
        if self.edit.is_some() {
            return None;
        }
        let line = usize::from(line).checked_sub(usize::from(ABOVE) + 1)?;
        self.at = (self.top + line).min(self.rows.len().saturating_sub(1));
        self.scroll(session);
        None
    }

    /// Goes to an indicator, in the first period in which its figure is missing.
    pub fn select(&mut self, link: Link, session: &Session) {
        let due = session.sheets.due.iter().find(|due| due.record == link && due.period.is_some());
        if let Some(period) = due.and_then(|due| due.period) {
            self.period = Some(period);
            self.refresh(session);
        }
        if let Some(at) = self.rows.iter().position(|row| row.indicator == link.id) {
            self.at = at;
        }
        self.column = Field::Value.place();
        self.scroll(session);
    }

    /// The indicator under the cursor.
    pub fn selected(&self, _: &Session) -> Option<Link> {
        let row = self.rows.get(self.at)?;
        Some(Link { kind: <Indicator as crate::domain::program::Kept>::KIND, id: row.indicator })
    }

    /// The error of the edit, else the title of the indicator in full.
    pub fn note(&self, session: &Session) -> String {
        if let Some(error) = &self.error {
            return error.clone();
        }
        let Some(row) = self.rows.get(self.at) else { return String::new() };
        let unit = if row.unit.is_empty() { String::new() } else { format!(" ({})", row.unit) };
        let state = row.state.and_then(|state| word(Some(state)));
        let state = state.map(|state| session.texts.word("measurement_state", state));
        format!("{} {}{unit}  {}", row.code, row.title, state.unwrap_or_default())
    }

    /// Draws the period and the grid.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        self.head(frame, row(area, 0), session);
        let grid = Rect { y: area.y + ABOVE, height: area.height.saturating_sub(ABOVE), ..area };
        if self.rows.is_empty() {
            super::list::empty(frame, grid, "empty-entry", session);
            return;
        }
        let columns = cells::columns(session);
        let table = Table {
            columns: &columns,
            count: self.rows.len(),
            top: self.top,
            at: None,
            theme: session.theme,
        };
        let cell = (self.at, Field::FIRST_COLUMN + self.column);
        table.draw_grid(frame.buffer_mut(), grid, cell, |index| {
            self.rows.get(index).map(|row| row.cells(session)).unwrap_or_default()
        });
        self.caret(frame, grid, &table);
    }

    /// The input over the cell that is edited, as wide as there is room.
    fn caret(&self, frame: &mut Frame, grid: Rect, table: &Table) {
        let Some(edit) = &self.edit else { return };
        // A column that there is no room for is still seen while it is written.
        let third = grid.width / 3;
        let place = table.place(grid.width, Field::FIRST_COLUMN + self.column);
        let (x, width) = place.unwrap_or((third, grid.width.saturating_sub(third + 1)));
        let wide = width.max(12).min(grid.width.saturating_sub(1));
        let x = x.min(grid.width.saturating_sub(wide + 1));
        let line = row(grid, self.at - self.top + 1);
        let cell = Rect { x: grid.x + x, width: wide, ..line };
        input::draw(frame, cell, edit, table.theme.style(Meaning::Input));
    }

    fn head(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let theme = session.theme;
        let Some(period) = self.period(session) else { return };
        let missing = self.rows.iter().filter(|row| row.is_missing()).count();
        let number = |count| Arg::Int(i64::try_from(count).unwrap_or(i64::MAX));
        let counts = [("missing", number(missing)), ("count", number(self.rows.len()))];
        let name = format!(" {}", aligned(&session.texts.period(&period.code), 20, false));
        let x = write(frame.buffer_mut(), area, area.x, (&name, theme.style(Meaning::Heading)));
        let mut note = session.texts.say_with("tui-entry-missing", &counts);
        if period.reference {
            note = session.say("entry-reference");
        }
        if let Some(due) = period.due {
            let due = Arg::Text(session.texts.date_short(due));
            note =
                format!("{note}   {}", session.texts.say_with("tui-entry-due", &[("date", due)]));
        }
        if !period.reference {
            let state = word(Some(period.agreement)).unwrap_or_default();
            note = format!("{}   {note}", session.texts.word(SignState::NAME, state));
        }
        let meaning = if missing > 0 { Meaning::Warning } else { Meaning::Good };
        write(frame.buffer_mut(), area, x + 1, (&note, theme.style(meaning)));
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
