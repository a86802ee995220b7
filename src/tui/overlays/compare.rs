//! Two versions of a record side by side, to choose from field by field.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::{Answer, Reply};
use crate::i18n::width;
use crate::tui::listing::visible_top;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::popup;
use crate::tui::widgets::table::aligned;
use crate::tui::widgets::text::{cells, row, visible, wrapped, write};

/// One field that two people wrote.
#[derive(Debug, Clone)]
pub struct Difference {
    pub label: String,
    pub mine: String,
    pub theirs: String,
    /// Whether the other's goes in.
    pub take: bool,
}

/// The fields with the buttons below them; the focus begins on the first field.
#[derive(Debug)]
pub struct Compare {
    title: String,
    rows: Vec<Difference>,
    /// The field in focus; behind the last one the buttons follow.
    at: usize,
}

/// The buttons: the words behind `tui-button-`.
const BUTTONS: [&str; 4] = ["all-mine", "all-theirs", "save", "cancel"];

impl Compare {
    /// A comparison in which everything of mine stays.
    pub fn of(title: String, rows: Vec<Difference>) -> Self {
        Self { title, rows, at: 0 }
    }

    /// Arrows and Tab move; left keeps mine, right takes the other's; only Enter on a button acts.
    pub fn key(&mut self, key: KeyEvent) -> Reply {
        let count = self.rows.len() + BUTTONS.len();
        match key.code {
            KeyCode::Esc => return Reply::Close,
            KeyCode::Down | KeyCode::Tab => self.at = (self.at + 1) % count,
            KeyCode::Up | KeyCode::BackTab => self.at = (self.at + count - 1) % count,
            KeyCode::Left | KeyCode::Right => self.aside(key.code == KeyCode::Right),
            KeyCode::Enter => return self.press(),
            _ => {}
        }
        Reply::Stay
    }

    fn aside(&mut self, right: bool) {
        let (first, last) = (self.rows.len(), self.rows.len() + BUTTONS.len() - 1);
        match self.rows.get_mut(self.at) {
            Some(row) => row.take = right,
            None if right => self.at = (self.at + 1).min(last),
            None => self.at = (self.at - 1).max(first),
        }
    }

    fn press(&mut self) -> Reply {
        let Some(button) = self.at.checked_sub(self.rows.len()) else {
            self.at += 1;
            return Reply::Stay;
        };
        match BUTTONS.get(button) {
            Some(&"save") => {
                Reply::Answer(Answer::Settle(self.rows.iter().map(|row| row.take).collect()))
            }
            Some(&"cancel") | None => Reply::Close,
            Some(button) => {
                let take = *button == "all-theirs";
                self.rows.iter_mut().for_each(|row| row.take = take);
                self.at = self.rows.len() + 2;
                Reply::Stay
            }
        }
    }

    /// Draws the comparison in the middle of an area.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let theme = session.theme;
        let columns = area.width.saturating_sub(2).min(110);
        let rows = cells(self.rows.len()).saturating_add(9).max(12);
        let outer = popup::centred(area, columns, rows);
        let inner = popup::draw(frame.buffer_mut(), outer, &self.title, theme);
        let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
        if !visible(inner) || inner.height < 7 {
            return;
        }
        let room = usize::from(inner.height.saturating_sub(6));
        let top = visible_top(0, self.at.min(self.rows.len().saturating_sub(1)), room);
        let label = self.rows.iter().map(|row| width(&row.label)).max().unwrap_or_default();
        let label = cells(label).min(inner.width / 4);
        let half = inner.width.saturating_sub(label + 2) / 2;
        let (mine, theirs) = (session.say("compare-mine"), session.say("compare-theirs"));
        let heads = (String::new(), mine, theirs);
        let heading = [Meaning::Heading; 3];
        line(frame, row(inner, 0), (label, half), (&heads, heading, theme));
        for (index, difference) in self.rows.iter().enumerate().skip(top).take(room) {
            let area = row(inner, index - top + 1);
            self.difference(frame, area, (label, half), (index, difference, session));
        }
        self.whole(frame, inner, session);
        self.buttons(frame, row(inner, usize::from(inner.height - 1)), session);
    }

    /// A field with a mark at the version that goes in.
    fn difference(
        &self,
        frame: &mut Frame,
        area: Rect,
        widths: (u16, u16),
        (index, difference, session): (usize, &Difference, &Session),
    ) {
        let chosen = |chosen: bool| if chosen { "(*)" } else { "( )" };
        let texts = (
            difference.label.clone(),
            format!("{} {}", chosen(!difference.take), difference.mine),
            format!("{} {}", chosen(difference.take), difference.theirs),
        );
        let mark = |chosen: bool| match (index == self.at, chosen) {
            (true, true) => Meaning::Selected,
            (false, true) => Meaning::Plain,
            _ => Meaning::Muted,
        };
        let label = if index == self.at { Meaning::Heading } else { Meaning::Plain };
        let meanings = [label, mark(!difference.take), mark(difference.take)];
        line(frame, area, widths, (&texts, meanings, session.theme));
    }

    /// Both versions of the field in focus in full, as far as there is room.
    fn whole(&self, frame: &mut Frame, inner: Rect, session: &Session) {
        let theme = session.theme;
        let Some(difference) = self.rows.get(self.at) else { return };
        let text = if difference.take { &difference.theirs } else { &difference.mine };
        let lines = wrapped(text, usize::from(inner.width));
        for (index, text) in lines.iter().take(3).enumerate() {
            let area = row(inner, usize::from(inner.height - 5) + index);
            write(frame.buffer_mut(), area, area.x, (text, theme.style(Meaning::Muted)));
        }
    }

    fn buttons(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let mut x = area.x;
        for (index, key) in BUTTONS.iter().enumerate() {
            let label = format!("[ {} ]", session.say(&format!("button-{key}")));
            let focus = self.at == self.rows.len() + index;
            let style = session.theme.style(if focus { Meaning::Selected } else { Meaning::Plain });
            x = write(frame.buffer_mut(), area, x, (&label, style)) + 1;
        }
    }
}

type Texts = (String, String, String);

fn line(
    frame: &mut Frame,
    area: Rect,
    (label, half): (u16, u16),
    (texts, meanings, theme): (&Texts, [Meaning; 3], crate::tui::theme::Theme),
) {
    let places =
        [(0, label, &texts.0), (label + 1, half, &texts.1), (label + half + 2, half, &texts.2)];
    for ((x, wide, text), meaning) in places.into_iter().zip(meanings) {
        let text = theme.plain(&aligned(text, wide.saturating_sub(1), false));
        write(frame.buffer_mut(), area, area.x + x, (&text, theme.style(meaning)));
    }
}
