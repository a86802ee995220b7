//! What tables from outside would write, row by row; rows can be left out before they are written.

use std::collections::BTreeSet;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::{Answer, Reply};
use crate::domain::values::Id;
use crate::i18n::width;
use crate::log::plan::{self, Prefer};
use crate::tui::effect::{Draft, Intake, TakeIn};
use crate::tui::listing::visible_top;
use crate::tui::planned;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::popup;
use crate::tui::widgets::text::{row, wrapped, write};

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
    /// How many rows stay outside, and where they will lie.
    pub left_out: String,
    pub taken: TakeIn,
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

/// A line, the record that it is of, and whether it is its first.
struct Line<'a> {
    text: &'a str,
    entry: Option<&'a Entry>,
    first: bool,
}

impl Line<'_> {
    /// With a mark that says whether the record is written.
    fn text(&self, gone: &BTreeSet<Id>) -> String {
        let mark = match self.entry {
            None => "",
            Some(_) if !self.first => "    ",
            Some(entry) if gone.contains(&entry.id) => "[ ] ",
            Some(_) => "[x] ",
        };
        format!("{mark}{}", self.text)
    }

    fn meaning(&self, gone: &BTreeSet<Id>) -> Meaning {
        match self.entry {
            None => Meaning::Bad,
            Some(entry) if gone.contains(&entry.id) => Meaning::Muted,
            Some(_) => Meaning::Plain,
        }
    }
}

/// Cells for which lines are in view, behind the buttons.
const COUNTER: usize = 12;

impl Taking {
    pub fn new(title: String, summary: String) -> Self {
        Self {
            title,
            summary,
            problems: vec![],
            entries: vec![],
            left_out: String::new(),
            taken: TakeIn::default(),
            ways: vec![],
            again: None,
            out: BTreeSet::new(),
            at: 0,
            focus: 0,
        }
    }

    /// Arrows move, Space leaves a row out or takes it in again, Tab goes from Cancel to the other
    /// buttons; Enter presses the one in focus.
    pub fn key(&mut self, key: KeyEvent, session: &Session) -> Reply {
        let last = self.lines().count().saturating_sub(1);
        let page = self.room(inner(session.body())).max(1);
        let buttons = self.buttons(session, true).len();
        match key.code {
            KeyCode::Esc => return Reply::Close,
            KeyCode::Tab | KeyCode::Right => self.focus = (self.focus + 1) % buttons,
            KeyCode::BackTab | KeyCode::Left => self.focus = (self.focus + buttons - 1) % buttons,
            KeyCode::Enter => {
                let button = self.buttons(session, true).into_iter().nth(self.focus);
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
        let id = self.lines().nth(self.at).and_then(|line| line.entry).map(|entry| entry.id);
        if let Some(id) = id.filter(|id| !self.out.remove(id)) {
            self.out.insert(id);
        }
        self.focus = self.focus.min(1);
    }

    fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let problems = self.problems.iter().map(|text| Line { text, entry: None, first: false });
        let entries = self.entries.iter().flat_map(|entry| {
            let lines = entry.lines.iter().enumerate();
            lines.map(move |(number, text)| Line { text, entry: Some(entry), first: number == 0 })
        });
        problems.chain(entries)
    }

    /// The records that are not written: those left out, and those that refer to one of them.
    fn gone(&self) -> BTreeSet<Id> {
        if self.out.is_empty() {
            BTreeSet::new()
        } else {
            plan::dependent(&self.taken.changes, &self.out)
        }
    }

    /// What stands above the lines: how much would be written, and what stays outside.
    fn head(&self, wide: u16) -> Vec<(String, Meaning)> {
        let parts = [(&self.summary, Meaning::Heading), (&self.left_out, Meaning::Warning)];
        let filled = parts.into_iter().filter(|(text, _)| !text.is_empty());
        let lines = filled.flat_map(|(text, meaning)| {
            wrapped(text, usize::from(wide)).into_iter().map(move |line| (line, meaning))
        });
        lines.collect()
    }

    /// Rows between the head and the buttons.
    fn room(&self, inner: Rect) -> usize {
        usize::from(inner.height).saturating_sub(self.head(inner.width).len() + 2)
    }

    /// Draws it in the middle of an area. The line under the cursor is shown whole.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let theme = session.theme;
        popup::draw(frame.buffer_mut(), outer(area), &self.title, theme);
        let inner = inner(area);
        let head = self.head(inner.width);
        for (index, (line, meaning)) in head.iter().enumerate() {
            let area = row(inner, index);
            write(frame.buffer_mut(), area, area.x, (&theme.plain(line), theme.style(*meaning)));
        }
        let (room, count, gone) = (self.room(inner), self.lines().count(), self.gone());
        let whole = |line: &Line| wrapped(&theme.plain(&line.text(&gone)), inner.width.into());
        let own = self.lines().nth(self.at).map(|line| whole(&line)).unwrap_or_default();
        let own = own.get(..own.len().min(room)).unwrap_or_default();
        let top = visible_top(0, self.at, (room + 1).saturating_sub(own.len().max(1)));
        let mut next = head.len();
        for (index, line) in self.lines().enumerate().skip(top) {
            let cut = [theme.plain(&line.text(&gone))];
            let shown = if index == self.at { own } else { &cut };
            let here = index == self.at;
            let style = theme.style(if here { Meaning::Selected } else { line.meaning(&gone) });
            for text in shown.iter().take((head.len() + room).saturating_sub(next)) {
                let area = row(inner, next);
                write(frame.buffer_mut(), area, area.x, (text, style));
                next += 1;
            }
        }
        let last = row(inner, usize::from(inner.height.saturating_sub(1)));
        self.draw_buttons(frame, last, session);
        let room = room.saturating_sub(own.len().saturating_sub(1));
        popup::in_view(frame.buffer_mut(), last, (top, room, count), theme);
    }

    /// The buttons, in few words where all of them have no room.
    fn draw_buttons(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let labels = |short| -> Vec<String> {
            self.buttons(session, short).into_iter().map(|(label, _)| label).collect()
        };
        let wide = |labels: &[String]| labels.iter().map(|label| width(label) + 5).sum::<usize>();
        let long = labels(false);
        let fits = wide(&long) + COUNTER <= usize::from(area.width);
        let labels = if fits { long } else { labels(true) };
        let labels = labels.iter().map(String::as_str);
        popup::buttons(frame.buffer_mut(), area, labels, (self.focus, 1), session.theme);
    }

    /// Labels with what pressing them leads to: nothing, first.
    fn buttons(&self, session: &Session, short: bool) -> Vec<(String, Reply)> {
        let mut buttons = vec![(session.say("button-cancel"), Reply::Close)];
        let changes = plan::without(&self.taken.changes, &self.gone());
        if !changes.is_empty() {
            let key = if short { "tui-button-write-records" } else { "tui-button-write-cells" };
            let label = planned::size(session, key, &changes);
            let taken = TakeIn { changes, left: self.taken.left.clone() };
            buttons.push((label, Reply::Answer(Answer::TakeIn(taken))));
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

/// The box in the middle of an area.
fn outer(area: Rect) -> Rect {
    popup::centred(area, area.width.saturating_sub(4).min(110), area.height)
}

/// What is inside of its border.
fn inner(area: Rect) -> Rect {
    let outer = outer(area);
    let (width, height) = (outer.width.saturating_sub(4), outer.height.saturating_sub(2));
    Rect { x: outer.x + 2, y: outer.y + 1, width, height }
}
