//! What many edits at once would write, before they are written.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::{Answer, Reply};
use crate::log::change::Change;
use crate::tui::effect::Draft;
use crate::tui::planned;
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::popup;
use crate::tui::widgets::text::{row, wrapped, write};

/// The lines of what would be written, what cannot be, and what stays.
#[derive(Debug, Default)]
pub struct Preview {
    pub title: String,
    /// How much would be written, in one line; empty where the button says it.
    pub summary: String,
    /// `code: old → new` for each cell that would change.
    pub lines: Vec<String>,
    /// What is wrong, line by line.
    pub problems: Vec<String>,
    /// What is left as it is.
    pub kept: Vec<String>,
    /// The change that writes them; none where nothing would change.
    pub change: Option<Change>,
    /// What can be edited once more.
    pub again: Option<Draft>,
    /// The button in focus, from Cancel on.
    pub focus: usize,
    /// The first line in view.
    pub top: usize,
}

impl Preview {
    /// Arrows scroll, Tab goes from Cancel to the button that writes; Enter presses the one in
    /// focus.
    pub fn key(&mut self, key: KeyEvent, session: &Session) -> Reply {
        let room = room(session.body());
        let last = self.all(wide(session.body())).len().saturating_sub(room);
        let count = 1 + usize::from(self.change.is_some()) + usize::from(self.again.is_some());
        match key.code {
            KeyCode::Esc => return Reply::Close,
            KeyCode::Tab | KeyCode::Right => self.turn(1, count),
            KeyCode::BackTab | KeyCode::Left => self.turn(count - 1, count),
            KeyCode::Enter => {
                let button = self.buttons(session).into_iter().nth(self.focus);
                return button.map_or(Reply::Close, |(_, reply)| reply);
            }
            KeyCode::Down => self.top = (self.top + 1).min(last),
            KeyCode::Up => self.top = self.top.saturating_sub(1),
            KeyCode::PageDown => self.top = (self.top + room.max(1)).min(last),
            KeyCode::PageUp => self.top = self.top.saturating_sub(room.max(1)),
            KeyCode::Home => self.top = 0,
            KeyCode::End => self.top = last,
            _ => {}
        }
        Reply::Stay
    }

    /// What is wrong first, what is left as it is last; long lines are broken.
    fn all(&self, wide: u16) -> Vec<(String, Meaning)> {
        let problems = self.problems.iter().map(|line| (line, Meaning::Bad));
        let lines = self.lines.iter().map(|line| (line, Meaning::Plain));
        let kept = self.kept.iter().map(|line| (line, Meaning::Muted));
        let broken = |(line, meaning): (&String, Meaning)| {
            wrapped(line, wide.into()).into_iter().map(move |line| (line, meaning))
        };
        problems.chain(lines).chain(kept).flat_map(broken).collect()
    }

    /// Draws the preview in the middle of an area.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let theme = session.theme;
        let outer = popup::centred(area, wide(area).saturating_add(4), area.height);
        let inner = popup::draw(frame.buffer_mut(), outer, &self.title, theme);
        let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
        let summary = (theme.plain(&self.summary), theme.style(Meaning::Heading));
        write(frame.buffer_mut(), row(inner, 0), inner.x, (&summary.0, summary.1));
        let (room, all) = (room(area), self.all(inner.width));
        let top = self.top.min(all.len().saturating_sub(room));
        for (index, (line, meaning)) in all.iter().skip(top).take(room).enumerate() {
            let area = row(inner, index + 1);
            write(frame.buffer_mut(), area, area.x, (&theme.plain(line), theme.style(*meaning)));
        }
        let last = row(inner, usize::from(inner.height.saturating_sub(1)));
        let buttons = self.buttons(session);
        let labels = buttons.iter().map(|(label, _)| label.as_str());
        popup::buttons(frame.buffer_mut(), last, labels, (self.focus, 2), theme);
        popup::in_view(frame.buffer_mut(), last, (top, room, all.len()), theme);
    }

    /// Labels with what pressing them leads to: nothing, first.
    fn buttons(&self, session: &Session) -> Vec<(String, Reply)> {
        let mut buttons = vec![(session.say("button-cancel"), Reply::Close)];
        if let Some(change) = &self.change {
            let changes = std::slice::from_ref(change);
            let label = planned::size(session, "tui-button-write-records", changes);
            buttons.push((label, Reply::Answer(Answer::Write(change.clone()))));
        }
        if let Some(draft) = &self.again {
            let answer = Reply::Answer(Answer::Edit(draft.clone()));
            buttons.push((session.say("button-edit"), answer));
        }
        buttons
    }

    fn turn(&mut self, by: usize, count: usize) {
        self.focus = (self.focus + by) % count.max(1);
    }
}

/// Cells of a line of a preview in an area.
fn wide(area: Rect) -> u16 {
    area.width.saturating_sub(10).min(86)
}

/// Lines that fit between the summary and the buttons of a preview as high as an area.
fn room(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(5))
}

/// `code label: old → new`.
pub fn changed(session: &Session, (code, label): (&str, &str), (old, new): (&str, &str)) -> String {
    let arrow = session.theme.symbol(Symbol::Arrow);
    let shown = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    format!("{code} {label}: {} {arrow} {}", shown(old), shown(new))
}
