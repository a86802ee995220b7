//! A list one types into: help, palette, action menu, choices.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::Reply;
use crate::domain::program::Kind;
use crate::domain::values::{Id, Link};
use crate::i18n::width;
use crate::tui::action::Action;
use crate::tui::effect::{Clip, Intake, Records};
use crate::tui::listing::visible_top;
use crate::tui::register::{Chosen, Origin};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input::{self, Input};
use crate::tui::widgets::popup;
use crate::tui::widgets::table::aligned;
use crate::tui::widgets::text::{cells, row, visible, write};

/// What choosing a line asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Pick {
    Action(Action),
    Record(Link),
    /// A new record of a kind.
    New(Kind),
    Partnership(Id),
    /// A text for the field that asked; empty to clear it.
    Text(String),
    /// The path of a file that is to be taken in.
    File(String),
    /// Tables from outside, read in this way.
    Import(Intake),
    /// A cell of the records that are to be changed.
    Field(String),
    /// All records, to be written to files.
    Records(Records),
    /// The same at a place that a person settled.
    Write(Records),
    /// Cells for the clipboard.
    Copy(Clip),
    /// How the list is to be set.
    Arrange(Arrange),
}

/// How a person sets a list.
#[derive(Debug, Clone, PartialEq)]
pub enum Arrange {
    Columns(Vec<Chosen>),
    /// Groups by a column, or not at all.
    Group(Option<Origin>),
    /// As the list is where nobody set it.
    Plain,
    /// A saved view, by its name.
    Open(String),
    Save,
    Rename(String),
    Delete(String),
    /// Begins with the view from now on, or no more.
    Usual(String),
}

/// One line of the list.
#[derive(Debug, Clone)]
pub struct Item {
    pub label: String,
    pub detail: String,
    pub key: String,
    /// What typing is compared with, beside the label.
    pub also: String,
    /// Whether it can be chosen now; else it is dim and `detail` says why.
    pub enabled: bool,
    /// Whether it is listed before anything is typed.
    pub first: bool,
    pub pick: Pick,
}

/// The list with what was typed and the lines that fit.
#[derive(Debug)]
pub struct Finder {
    pub title: String,
    pub typed: Input,
    pub items: Vec<Item>,
    shown: Vec<usize>,
    at: usize,
}

/// The most lines that are listed.
const MOST: usize = 200;

impl Finder {
    /// A list of items, the first of them selected.
    pub fn new(title: String, items: Vec<Item>) -> Self {
        let mut finder = Self { title, typed: Input::default(), items, shown: vec![], at: 0 };
        finder.search();
        finder
    }

    /// Gives a key to the list.
    pub fn key(&mut self, key: KeyEvent, session: &Session) -> Reply {
        let last = self.shown.len().saturating_sub(1);
        let page = usize::from(session.size.1 / 2).max(1);
        match key.code {
            KeyCode::Esc => return Reply::Close,
            KeyCode::Enter => return self.chosen(),
            KeyCode::Down | KeyCode::Tab => self.at = (self.at + 1).min(last),
            KeyCode::Up | KeyCode::BackTab => self.at = self.at.saturating_sub(1),
            KeyCode::PageDown => self.at = (self.at + page).min(last),
            KeyCode::PageUp => self.at = self.at.saturating_sub(page),
            _ if input::typed(&mut self.typed, key) => self.search(),
            _ => {}
        }
        Reply::Stay
    }

    /// Puts pasted text into the input.
    pub fn paste(&mut self, text: &str) {
        input::paste(&mut self.typed, text);
        self.search();
    }

    /// The labels of the lines that fit, best first.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        self.shown.iter().filter_map(|index| self.items.get(*index)).map(|i| i.label.as_str())
    }

    fn chosen(&self) -> Reply {
        let item = self.shown.get(self.at).and_then(|index| self.items.get(*index));
        // An action says itself why it cannot be done now.
        let can = |item: &&Item| item.enabled || matches!(item.pick, Pick::Action(_));
        item.filter(can).map_or(Reply::Stay, |item| Reply::Pick(item.pick.clone()))
    }

    fn search(&mut self) {
        self.at = 0;
        let typed = self.typed.value();
        if typed.trim().is_empty() {
            let first = self.items.iter().enumerate().filter(|(_, item)| item.first);
            self.shown = first.map(|(index, _)| index).take(MOST).collect();
            return;
        }
        let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut letters = vec![];
        let mut score = |item: &Item| {
            let text = format!("{} {} {}", item.label, item.key, item.also);
            pattern.score(Utf32Str::new(&text, &mut letters), &mut matcher)
        };
        let scored = self.items.iter().enumerate();
        let mut scored: Vec<_> =
            scored.filter_map(|(index, item)| Some((score(item)?, index))).collect();
        scored.sort_by_key(|(score, index)| (std::cmp::Reverse(*score), *index));
        self.shown = scored.into_iter().map(|(_, index)| index).take(MOST).collect();
    }

    /// Draws the list in the middle of an area.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let theme = session.theme;
        let columns = area.width.saturating_sub(4).min(76);
        let rows =
            area.height.saturating_sub(2).min(cells(self.items.len()).saturating_add(4)).max(6);
        let outer = popup::centred(area, columns, rows.min(24));
        let inner = popup::draw(frame.buffer_mut(), outer, &self.title, theme);
        if !visible(inner) {
            return;
        }
        let list = Rect {
            y: inner.y + 1,
            height: inner.height - 1,
            x: inner.x + 1,
            width: inner.width.saturating_sub(2),
        };
        let top = visible_top(0, self.at, usize::from(list.height));
        let wide = self.items.iter().map(|item| width(&item.label)).max().unwrap_or_default();
        let detailed = self.items.iter().any(|item| !item.detail.is_empty());
        let wide = cells(wide).min(if detailed { list.width / 2 } else { list.width });
        for (line, index) in self.shown.iter().enumerate().skip(top) {
            let area = row(list, line - top);
            if visible(area)
                && let Some(item) = self.items.get(*index)
            {
                draw_item(frame, area, (item, wide, line == self.at), session);
            }
        }
        if self.shown.is_empty() {
            let none = session.say("finder-none");
            write(frame.buffer_mut(), list, list.x, (&none, theme.style(Meaning::Muted)));
        }
        let field = row(inner, 0);
        let x = write(frame.buffer_mut(), field, field.x + 1, ("> ", theme.style(Meaning::Accent)));
        let field = Rect { x, width: field.right().saturating_sub(x), ..field };
        input::draw(frame, field, &self.typed, theme.style(Meaning::Plain));
    }
}

fn draw_item(frame: &mut Frame, area: Rect, line: (&Item, u16, bool), session: &Session) {
    let (item, wide, selected) = line;
    let theme = session.theme;
    let plain = if item.enabled { Meaning::Plain } else { Meaning::Muted };
    let style = |meaning| theme.style(if selected { Meaning::Selected } else { meaning });
    if selected {
        let blank = " ".repeat(usize::from(area.width));
        write(frame.buffer_mut(), area, area.x, (&blank, style(plain)));
    }
    let key = cells(width(&item.key));
    let label = aligned(&item.label, wide, false);
    let x = write(frame.buffer_mut(), area, area.x, (&label, style(plain)));
    let detail = Rect { width: area.width.saturating_sub(key + 1), ..area };
    write(frame.buffer_mut(), detail, x + 2, (&item.detail, style(Meaning::Muted)));
    let x = area.right().saturating_sub(key);
    write(frame.buffer_mut(), area, x, (&item.key, style(Meaning::Key)));
}
