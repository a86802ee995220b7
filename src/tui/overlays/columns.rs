//! Which columns a list shows, how wide and in which order.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::{Pick, Reply};
use crate::tui::listing::visible_top;
use crate::tui::register::Chosen;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::popup;
use crate::tui::widgets::table::aligned;
use crate::tui::widgets::text::{cells, row, write};

use super::finder::Arrange;

/// A column that can be shown.
#[derive(Debug, Clone)]
pub struct Offer {
    pub chosen: Chosen,
    pub label: String,
    /// How wide it is now.
    pub width: u16,
    pub shown: bool,
}

/// The columns that a list can have, those that it shows first.
#[derive(Debug)]
pub struct Columns {
    pub title: String,
    pub offers: Vec<Offer>,
    pub at: usize,
}

/// The least and the most cells of a column.
const WIDTHS: (u16, u16) = (3, 120);

impl Columns {
    /// Arrows move and make wider or narrower, Space or F4 shows or hides, PgUp and PgDn bring a
    /// column to another place, Enter takes what is set.
    pub fn key(&mut self, key: KeyEvent) -> Reply {
        let last = self.offers.len().saturating_sub(1);
        match key.code {
            KeyCode::Esc => return Reply::Close,
            KeyCode::Enter => {
                let shown = self.offers.iter().filter(|offer| offer.shown);
                let chosen = shown.map(|offer| offer.chosen.clone()).collect();
                return Reply::Pick(Pick::Arrange(Arrange::Columns(chosen)));
            }
            KeyCode::Down | KeyCode::Tab => self.at = (self.at + 1).min(last),
            KeyCode::Up | KeyCode::BackTab => self.at = self.at.saturating_sub(1),
            KeyCode::Home => self.at = 0,
            KeyCode::End => self.at = last,
            KeyCode::Char(' ') | KeyCode::F(4) => self.toggle(),
            KeyCode::Left | KeyCode::Char('<') => self.widen(-1),
            KeyCode::Right | KeyCode::Char('>') => self.widen(1),
            KeyCode::PageUp => self.swap(self.at.saturating_sub(1)),
            KeyCode::PageDown => self.swap((self.at + 1).min(last)),
            _ => {}
        }
        Reply::Stay
    }

    fn toggle(&mut self) {
        if let Some(offer) = self.offers.get_mut(self.at) {
            offer.shown = !offer.shown;
        }
    }

    fn widen(&mut self, by: i16) {
        if let Some(offer) = self.offers.get_mut(self.at) {
            offer.width = offer.width.saturating_add_signed(by).clamp(WIDTHS.0, WIDTHS.1);
            offer.chosen.width = Some(offer.width);
        }
    }

    fn swap(&mut self, to: usize) {
        if self.at < self.offers.len() && to < self.offers.len() {
            self.offers.swap(self.at, to);
            self.at = to;
        }
    }

    /// Draws the columns in the middle of an area.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let theme = session.theme;
        let columns = area.width.saturating_sub(4).min(76);
        let rows = cells(self.offers.len()).saturating_add(3).min(area.height);
        let outer = popup::centred(area, columns, rows);
        let inner = popup::draw(frame.buffer_mut(), outer, &self.title, theme);
        let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
        let room = usize::from(inner.height.saturating_sub(1));
        let top = visible_top(0, self.at, room);
        for (line, offer) in self.offers.iter().enumerate().skip(top).take(room) {
            let at = row(inner, line - top);
            let meaning = match offer.shown {
                _ if line == self.at => Meaning::Selected,
                true => Meaning::Plain,
                false => Meaning::Muted,
            };
            let mark = if offer.shown { "[x]" } else { "[ ]" };
            let text = format!("{mark} {}  {:>3}", aligned(&offer.label, 40, false), offer.width);
            write(frame.buffer_mut(), at, at.x, (&text, theme.style(meaning)));
        }
        let last = row(inner, usize::from(inner.height.saturating_sub(1)));
        let hint = theme.plain(&session.say("columns-keys"));
        write(frame.buffer_mut(), last, last.x, (&hint, theme.style(Meaning::Muted)));
    }
}
