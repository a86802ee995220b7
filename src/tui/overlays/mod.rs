//! Questions and lists over a screen.
mod columns;
mod compare;
mod confirm;
mod finder;
mod preview;
mod prompt;

pub use columns::{Columns, Offer};
pub use compare::{Compare, Difference};
pub use confirm::{Answer, Confirm};
pub use finder::{Arrange, Finder, Item, Pick};
pub use preview::{Preview, changed};
pub use prompt::Prompt;

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::screens::Parts;
use super::session::Session;

/// What lies over the screen.
#[derive(Debug)]
pub enum Overlay {
    Compare(Compare),
    Confirm(Confirm),
    Finder(Finder),
    /// The parts of a figure, such as of women and men.
    Parts(Parts),
    Preview(Preview),
    Prompt(Prompt),
    Columns(Columns),
}

/// What a key in an overlay leads to.
#[derive(Debug)]
pub enum Reply {
    Stay,
    Close,
    Answer(Answer),
    Pick(Pick),
}

impl Overlay {
    /// Gives a key to the overlay.
    pub fn key(&mut self, key: KeyEvent, session: &Session) -> Reply {
        match self {
            Self::Compare(compare) => compare.key(key),
            Self::Confirm(confirm) => confirm.key(key),
            Self::Finder(finder) => finder.key(key, session),
            Self::Preview(preview) => preview.key(key, session),
            Self::Parts(parts) => parts.key(key, session),
            Self::Prompt(prompt) => prompt.key(key),
            Self::Columns(columns) => columns.key(key),
        }
    }

    /// Draws it over an area.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        match self {
            Self::Compare(compare) => compare.view(frame, area, session),
            Self::Confirm(confirm) => confirm.view(frame, area, session),
            Self::Finder(finder) => finder.view(frame, area, session),
            Self::Parts(parts) => parts.view(frame, area, session),
            Self::Preview(preview) => preview.view(frame, area, session),
            Self::Prompt(prompt) => prompt.view(frame, area, session),
            Self::Columns(columns) => columns.view(frame, area, session),
        }
    }
}
