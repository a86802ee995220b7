//! What a pasted block would write, before it is written.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::{Answer, Reply};
use crate::log::change::Change;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::popup;
use crate::tui::widgets::text::{row, write};

/// The lines of a pasted block as they would go in, and what cannot.
#[derive(Debug)]
pub struct Preview {
    /// `code: old → new` for each cell that would change.
    pub lines: Vec<String>,
    /// What is wrong, line by line.
    pub problems: Vec<String>,
    /// The change that writes them; none where nothing would change.
    pub change: Option<Change>,
    focus_write: bool,
}

impl Preview {
    /// A preview with the focus on Cancel.
    pub fn new(lines: Vec<String>, problems: Vec<String>, change: Option<Change>) -> Self {
        Self { lines, problems, change, focus_write: false }
    }

    /// Tab goes from Cancel to the button that writes; Enter presses the one in focus.
    pub fn key(&mut self, key: KeyEvent) -> Reply {
        match key.code {
            KeyCode::Esc => return Reply::Close,
            KeyCode::Tab | KeyCode::BackTab | KeyCode::Left | KeyCode::Right => {
                self.focus_write = !self.focus_write && self.change.is_some();
            }
            KeyCode::Enter => {
                let change = self.change.take().filter(|_| self.focus_write);
                return change.map_or(Reply::Close, |c| Reply::Answer(Answer::Write(c)));
            }
            _ => {}
        }
        Reply::Stay
    }

    /// Draws the preview in the middle of an area.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let theme = session.theme;
        let outer = popup::centred(area, area.width.saturating_sub(6).min(90), area.height);
        let inner = popup::draw(frame.buffer_mut(), outer, &session.say("paste-title"), theme);
        let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
        let room = usize::from(inner.height.saturating_sub(2));
        let problems = self.problems.iter().map(|line| (line, Meaning::Bad));
        let lines = problems.chain(self.lines.iter().map(|line| (line, Meaning::Plain)));
        for (index, (line, meaning)) in lines.take(room).enumerate() {
            let area = row(inner, index);
            write(frame.buffer_mut(), area, area.x, (&theme.plain(line), theme.style(meaning)));
        }
        let area = row(inner, usize::from(inner.height.saturating_sub(1)));
        let style =
            |selected| theme.style(if selected { Meaning::Selected } else { Meaning::Plain });
        let cancel = format!("[ {} ]", session.say("button-cancel"));
        let x = write(frame.buffer_mut(), area, area.x, (&cancel, style(!self.focus_write))) + 2;
        if self.change.is_some() {
            let label = format!("[ {} ({}) ]", session.say("button-write"), self.lines.len());
            write(frame.buffer_mut(), area, x, (&label, style(self.focus_write)));
        }
    }
}
