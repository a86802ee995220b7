//! A question whose first answer is to do nothing.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::Reply;
use crate::i18n::width;
use crate::log::change::Change;
use crate::tui::effect::{Agreement, Draft, Intake, Order, Records, TakeIn};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::popup;
use crate::tui::widgets::text::{cells, row, wrapped, write};

/// What pressing a button asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    Cancel,
    /// Writes what was asked about.
    Write(Change),
    Undo,
    Redo,
    /// Saves the form, then goes on.
    Save,
    /// Drops the form, then goes on.
    Discard,
    /// Takes a step towards agreement.
    Agree(Agreement),
    /// Writes a report to files.
    Export(Order),
    /// Writes all records to files.
    Records(Records),
    /// Reads tables from outside in another way.
    Import(Intake),
    /// Writes what they ask for.
    TakeIn(TakeIn),
    /// Opens a text in the person's editor once more.
    Edit(Draft),
    /// Takes the other's version of a field where it says so, then saves.
    Settle(Vec<bool>),
    Quit,
}

/// A question with its buttons; the focus begins on the one that changes nothing.
#[derive(Debug, Clone)]
pub struct Confirm {
    pub title: String,
    pub text: String,
    /// Catalog keys of the buttons, behind `tui-button-`, with what they do.
    pub buttons: Vec<(&'static str, Answer)>,
    pub focus: usize,
}

impl Confirm {
    /// A question with one way to say yes.
    pub fn ask(title: String, text: String, yes: (&'static str, Answer)) -> Self {
        Self { title, text, buttons: vec![("cancel", Answer::Cancel), yes], focus: 0 }
    }

    /// The question before a changed form is left.
    pub fn leave(session: &Session) -> Self {
        let (save, discard) = (("save", Answer::Save), ("discard", Answer::Discard));
        Self {
            title: session.say("leave-title"),
            text: session.say("leave-text"),
            buttons: vec![save, discard, ("cancel", Answer::Cancel)],
            focus: 2,
        }
    }

    /// Only Tab, arrows, Enter and Esc mean anything here: no letter ever confirms.
    pub fn key(&mut self, key: KeyEvent) -> Reply {
        let count = self.buttons.len();
        match key.code {
            KeyCode::Tab | KeyCode::Right | KeyCode::Down => self.focus = (self.focus + 1) % count,
            KeyCode::BackTab | KeyCode::Left | KeyCode::Up => {
                self.focus = (self.focus + count - 1) % count;
            }
            KeyCode::Enter => {
                let answer = self.buttons.get(self.focus).map(|(_, answer)| answer.clone());
                return answer.map_or(Reply::Close, Reply::Answer);
            }
            KeyCode::Esc => return Reply::Close,
            _ => {}
        }
        Reply::Stay
    }

    /// Draws the question in the middle of an area.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let lines = wrapped(&self.text, usize::from(area.width.saturating_sub(8)).min(64));
        let labels: Vec<String> =
            self.buttons.iter().map(|(key, _)| button(session, key)).collect();
        let buttons = labels.iter().map(|label| width(label) + 6).sum::<usize>();
        let wide = lines.iter().map(|line| width(line)).chain([buttons, width(&self.title) + 4]);
        let columns = cells(wide.max().unwrap_or_default()).saturating_add(6);
        let outer = popup::centred(area, columns, cells(lines.len()).saturating_add(5));
        let inner = popup::draw(frame.buffer_mut(), outer, &self.title, session.theme);
        let inner = Rect { x: inner.x + 2, width: inner.width.saturating_sub(3), ..inner };
        for (index, line) in lines.iter().enumerate() {
            let area = row(inner, index + 1);
            write(frame.buffer_mut(), area, area.x, (line, session.theme.style(Meaning::Plain)));
        }
        let area = row(inner, lines.len() + 2);
        let labels = labels.iter().map(String::as_str);
        popup::buttons(frame.buffer_mut(), area, labels, (self.focus, 2), session.theme);
    }
}

fn button(session: &Session, key: &str) -> String {
    session.say(&format!("button-{key}"))
}
