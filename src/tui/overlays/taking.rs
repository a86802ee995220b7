//! What tables from outside would write, row by row; rows can be left out before they are written.

use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::{Answer, Reply};
use crate::domain::values::Id;
use crate::log::change::Change;
use crate::log::plan::{self, Prefer};
use crate::tui::effect::{Draft, Intake};
use crate::tui::listing::visible_top;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::popup;
use crate::tui::widgets::text::{row, write};

/// One record that would be written, with a line a cell.
#[derive(Debug)]
pub struct Entry {
    pub id: Id,
    pub lines: Vec<String>,
}

/// The problems, the records, and what can be done.
#[derive(Debug)]
pub struct Taking {
    pub title: String,
    pub summary: String,
    /// What is wrong, each with its place.
    pub problems: Vec<String>,
    pub entries: Vec<Entry>,
    pub changes: Vec<Change>,
    /// What can be read once more in another way, with the key of the button that does.
    pub ways: Vec<(&'static str, Intake)>,
    /// What can be edited once more.
    pub again: Option<Draft>,
    /// The records that a person left out.
    out: BTreeSet<Id>,
    /// The line under the cursor.
    at: usize,
    /// The button in focus, from Cancel on.
    focus: usize,
}

impl Taking {
    pub fn new(title: String, summary: String) -> Self {
        let (problems, entries, changes, ways) = (vec![], vec![], vec![], vec![]);
        let (again, out) = (None, BTreeSet::new());
        Self { title, summary, problems, entries, changes, ways, again, out, at: 0, focus: 0 }
    }

    /// Arrows move, Space leaves a row out or takes it in again, Tab goes from Cancel to the other
    /// buttons; Enter presses the one in focus.
    pub fn key(&mut self, key: KeyEvent, session: &Session) -> Reply {
        let last = self.lines().count().saturating_sub(1);
        let page = room(session.body()).max(1);
        let buttons = self.buttons(session).len();
        match key.code {
            KeyCode::Esc => return Reply::Close,
            KeyCode::Tab | KeyCode::Right => self.focus = (self.focus + 1) % buttons,
            KeyCode::BackTab | KeyCode::Left => self.focus = (self.focus + buttons - 1) % buttons,
            KeyCode::Enter => {
                let button = self.buttons(session).into_iter().nth(self.focus);
                return button.map_or(Reply::Close, |(_, reply)| reply);
            }
            KeyCode::Char(' ') => self.turn(),
            KeyCode::Down => self.at = (self.at + 1).min(last),
            KeyCode::Up => self.at = self.at.saturating_sub(1),
            KeyCode::PageDown => self.at = (self.at + page).min(last),
            KeyCode::PageUp => self.at = self.at.saturating_sub(page),
            KeyCode::Home => self.at = 0,
            KeyCode::End => self.at = last,
            _ => {}
        }
        Reply::Stay
    }

    /// Leaves the record under the cursor out, or takes it in again.
    fn turn(&mut self) {
        let id = self.lines().nth(self.at).and_then(|(_, entry, _)| entry).map(|entry| entry.id);
        if let Some(id) = id.filter(|id| !self.out.remove(id)) {
            self.out.insert(id);
        }
        self.focus = self.focus.min(1);
    }

    /// The lines with the record that each is of, and whether it is its first.
    fn lines(&self) -> impl Iterator<Item = (&str, Option<&Entry>, bool)> {
        let problems = self.problems.iter().map(|line| (line.as_str(), None, false));
        let entries = self.entries.iter().flat_map(|entry| {
            let lines = entry.lines.iter().enumerate();
            lines.map(move |(number, line)| (line.as_str(), Some(entry), number == 0))
        });
        problems.chain(entries)
    }

    /// The records that are not written: those left out, and those that refer to one of them.
    fn gone(&self) -> BTreeSet<Id> {
        if self.out.is_empty() {
            BTreeSet::new()
        } else {
            plan::dependent(&self.changes, &self.out)
        }
    }

    /// Draws it in the middle of an area.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let theme = session.theme;
        let outer = popup::centred(area, area.width.saturating_sub(4).min(110), area.height);
        let inner = popup::draw(frame.buffer_mut(), outer, &self.title, theme);
        let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
        let summary = (theme.plain(&self.summary), theme.style(Meaning::Heading));
        write(frame.buffer_mut(), row(inner, 0), inner.x, (&summary.0, summary.1));
        let (room, count, gone) = (room(area), self.lines().count(), self.gone());
        let top = visible_top(0, self.at, room);
        for (index, (line, entry, first)) in self.lines().enumerate().skip(top).take(room) {
            let area = row(inner, index - top + 1);
            let out = entry.is_some_and(|entry| gone.contains(&entry.id));
            let mark = match entry {
                None => "",
                Some(_) if !first => "    ",
                Some(_) if out => "[ ] ",
                Some(_) => "[x] ",
            };
            let meaning = match entry {
                _ if index == self.at => Meaning::Selected,
                None => Meaning::Bad,
                Some(_) if out => Meaning::Muted,
                Some(_) => Meaning::Plain,
            };
            let text = theme.plain(&format!("{mark}{line}"));
            write(frame.buffer_mut(), area, area.x, (&text, theme.style(meaning)));
        }
        let last = row(inner, usize::from(inner.height.saturating_sub(1)));
        let buttons = self.buttons(session);
        let labels = buttons.iter().map(|(label, _)| label.as_str());
        popup::buttons(frame.buffer_mut(), last, labels, (self.focus, 1), theme);
        popup::in_view(frame.buffer_mut(), last, (top, room, count), theme);
    }

    /// Labels with what pressing them leads to: nothing, first.
    fn buttons(&self, session: &Session) -> Vec<(String, Reply)> {
        let mut buttons = vec![(session.say("button-cancel"), Reply::Close)];
        let changes = plan::without(&self.changes, &self.gone());
        if !changes.is_empty() {
            let gone = self.gone();
            let kept = self.entries.iter().filter(|entry| !gone.contains(&entry.id));
            let count: usize = kept.map(|entry| entry.lines.len()).sum();
            let label = format!("{} ({count})", session.say("button-write"));
            buttons.push((label, Reply::Answer(Answer::TakeIn(changes))));
        }
        for (key, intake) in &self.ways {
            let answer = Reply::Answer(Answer::Import(intake.clone()));
            buttons.push((session.say(&format!("button-{key}")), answer));
        }
        if let Some(draft) = &self.again {
            let answer = Reply::Answer(Answer::Edit(draft.clone()));
            buttons.push((session.say("button-edit"), answer));
        }
        buttons
    }
}

/// The ways in which an intake can be read once more, as its problems ask for.
pub fn ways(
    intake: &Intake,
    (invalid, both, encoded): (bool, bool, bool),
) -> Vec<(&'static str, Intake)> {
    let with = |prefer| Intake { prefer: Some(prefer), ..intake.clone() };
    let mut ways = vec![];
    if encoded && intake.encoding.is_none() {
        ways.push(("cp949", Intake { encoding: Some("cp949"), ..intake.clone() }));
    }
    if both {
        ways.push(("workbook", with(Prefer::Workbook)));
        ways.push(("file", with(Prefer::File)));
    }
    if invalid && !intake.skip_invalid {
        ways.push(("skip", Intake { skip_invalid: true, ..intake.clone() }));
    }
    ways
}

/// Lines that fit between the summary and the buttons of a box as high as an area.
fn room(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(5))
}
