//! A question that is answered in words.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::{Pick, Reply};
use crate::tui::effect::Records;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input::{self, Input};
use crate::tui::widgets::popup;
use crate::tui::widgets::text::{cells, row, wrapped, write};

/// A line to type into under what is asked. What is typed goes to the screen that asked.
#[derive(Debug)]
pub struct Prompt {
    pub title: String,
    pub text: String,
    pub typed: Input,
    /// Whether nothing is an answer too.
    blank: bool,
    wants: Wants,
}

/// What the answer is.
#[derive(Debug)]
enum Wants {
    /// A text for the screen that asked.
    Text,
    /// The path of a file or a folder that is to be taken in.
    File,
    /// The path that these are to be written to.
    Records(Records),
}

impl Prompt {
    /// A question without an answer yet.
    pub fn ask(title: String, text: String) -> Self {
        Self { title, text, typed: Input::default(), blank: false, wants: Wants::Text }
    }

    /// The question for a file or a folder that is to be taken in.
    pub fn file(session: &Session) -> Self {
        let (title, text) = (session.say("welcome-import"), session.say("welcome-path"));
        Self { wants: Wants::File, ..Self::ask(title, text) }
    }

    /// The question where records are to be written to.
    pub fn records(records: Records, session: &Session) -> Self {
        let asked = Self::ask(session.say("out-title"), session.say("out-path"));
        Self { typed: input::filled(&records.path), wants: Wants::Records(records), ..asked }
    }

    /// The question with a text to be changed; nothing is an answer too.
    pub fn holding(self, text: &str) -> Self {
        Self { typed: input::filled(text), blank: true, ..self }
    }

    /// Enter hands over what was typed, if it is anything; Esc gives up.
    pub fn key(&mut self, key: KeyEvent) -> Reply {
        match key.code {
            KeyCode::Esc => return Reply::Close,
            KeyCode::Enter => {
                let text = self.typed.value().trim().to_owned();
                let stays = text.is_empty() && !self.blank;
                return if stays { Reply::Stay } else { Reply::Pick(self.pick(text)) };
            }
            _ => drop(input::typed(&mut self.typed, key)),
        }
        Reply::Stay
    }

    fn pick(&self, text: String) -> Pick {
        match &self.wants {
            Wants::Text => Pick::Text(text),
            Wants::File => Pick::File(text),
            Wants::Records(records) => Pick::Write(Records { path: text, ..records.clone() }),
        }
    }

    /// Takes pasted text, in one line.
    pub fn paste(&mut self, text: &str) {
        input::paste(&mut self.typed, &text.replace(['\r', '\n'], " "));
    }

    /// Draws the question in the middle of an area.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let columns = area.width.saturating_sub(6).min(72);
        let lines = wrapped(&self.text, usize::from(columns.saturating_sub(6)));
        let outer = popup::centred(area, columns, cells(lines.len()).saturating_add(6));
        let inner = popup::draw(frame.buffer_mut(), outer, &self.title, session.theme);
        let inner = Rect { x: inner.x + 2, width: inner.width.saturating_sub(3), ..inner };
        for (index, line) in lines.iter().enumerate() {
            let area = row(inner, index + 1);
            write(frame.buffer_mut(), area, area.x, (line, session.theme.style(Meaning::Plain)));
        }
        let field = row(inner, lines.len() + 2);
        input::draw(frame, field, &self.typed, session.theme.style(Meaning::Input));
    }
}
