//! Questions and lists over a screen.
mod columns;
mod compare;
mod confirm;
mod finder;
mod mapping;
mod preview;
mod prompt;
mod taking;

pub use columns::{Columns, Offer};
pub use compare::{Compare, Difference};
pub use confirm::{Answer, Confirm};
pub use finder::{Arrange, Finder, Item, Pick};
pub use mapping::Mapping;
pub use preview::{Preview, changed};
pub use prompt::Prompt;
pub use taking::{Entry, Taking, ways};

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::screens::Parts;
use super::session::Session;
use super::theme::Meaning;
use super::widgets::popup;
use super::widgets::text::{row, write};

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
    /// Columns of a table from outside that no field is named after.
    Mapping(Mapping),
    /// What tables from outside would write.
    Taking(Taking),
    /// What is being worked on, and that Esc gives it up.
    Waiting(String),
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
            Self::Mapping(mapping) => mapping.key(key, session),
            Self::Taking(taking) => taking.key(key, session),
            Self::Waiting(_) if key.code == KeyCode::Esc => Reply::Close,
            Self::Waiting(_) => Reply::Stay,
        }
    }

    /// Its keys with what they do, as words of the catalogs behind `tui-`, most relevant first.
    pub fn keys(&self) -> Keys {
        match self {
            Self::Compare(_) => COMPARED,
            Self::Confirm(_) => ASKED,
            Self::Mapping(mapping) if !mapping.is_choosing() => MAPPED,
            Self::Finder(_) | Self::Mapping(_) => LISTED,
            Self::Preview(_) => SHOWN,
            Self::Parts(_) => FILLED,
            Self::Prompt(_) => TYPED,
            Self::Columns(_) => SET,
            Self::Taking(_) => TAKEN,
            Self::Waiting(_) => WAITED,
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
            Self::Mapping(mapping) => mapping.view(frame, area, session),
            Self::Taking(taking) => taking.view(frame, area, session),
            Self::Waiting(text) => waiting(frame, area, (text, session)),
        }
    }
}

/// Keys with what they do.
type Keys = &'static [(&'static str, &'static str)];

const MOVE: (&str, &str) = ("↑↓", "box-move");
const BUTTONS: (&str, &str) = ("Tab", "box-buttons");
const PRESS: (&str, &str) = ("Enter", "box-press");
const LEAVE: (&str, &str) = ("Esc", "box-leave");

const COMPARED: Keys = &[("←→", "box-side"), MOVE, PRESS, LEAVE];
const ASKED: Keys = &[BUTTONS, PRESS, LEAVE];
const MAPPED: Keys = &[("Enter", "box-field"), ("Space", "box-out"), MOVE, BUTTONS, LEAVE];
const LISTED: Keys = &[("Enter", "box-take"), MOVE, ("A–Z", "box-search"), LEAVE];
const SHOWN: Keys = &[BUTTONS, PRESS, ("↑↓", "box-scroll"), LEAVE];
const FILLED: Keys = &[("Ctrl-S", "action-save"), ("Tab", "action-next-field"), LEAVE];
const TYPED: Keys = &[("Enter", "typing-done"), ("Esc", "typing-cancel")];
const SET: Keys = &[
    ("Space", "box-show"),
    ("←→", "box-width"),
    ("PgUp PgDn", "box-place"),
    ("Enter", "typing-done"),
    LEAVE,
];
const TAKEN: Keys = &[("Space", "box-out"), MOVE, BUTTONS, PRESS, LEAVE];
const WAITED: Keys = &[("Esc", "typing-cancel")];

/// What is being worked on, in the middle of an area.
fn waiting(frame: &mut Frame, area: Rect, (text, session): (&str, &Session)) {
    let theme = session.theme;
    let outer = popup::centred(area, area.width.saturating_sub(6).min(72), 5);
    let inner = popup::draw(frame.buffer_mut(), outer, &session.say("taking-title"), theme);
    let inner = Rect { x: inner.x + 2, width: inner.width.saturating_sub(3), ..inner };
    let lines = [(theme.plain(text), Meaning::Plain), (session.say("taking-wait"), Meaning::Muted)];
    for (index, (line, meaning)) in lines.iter().enumerate() {
        let area = row(inner, index);
        write(frame.buffer_mut(), area, area.x, (line, theme.style(*meaning)));
    }
}
