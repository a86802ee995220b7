//! One file a screen.
mod bulk;
mod calendar;
mod curve;
mod detail;
mod entry;
mod form;
mod founding;
mod gantt;
mod history;
mod home;
mod list;
mod map;
mod matrix;
mod narratives;
mod pages;
mod pane;
mod plot;
mod register;
pub mod registers;
mod reports;
mod welcome;

pub use detail::{Detail, DetailLine, Page};
pub use entry::{Entry, Parts};
pub use form::Form;
pub use founding::Founding;
pub use history::History;
pub use home::Home;
pub use narratives::Narratives;
pub use register::Records;
pub use reports::Reports;
pub use welcome::Welcome;

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use self::registers::REGISTERS;
use super::action::Action;
use super::effect::{Effect, Typed};
use super::memory::Last;
use super::overlays::Arrange;
use super::place::Place;
use super::register::Row;
use super::session::Session;
use crate::domain::program::Kind;
use crate::domain::values::Link;

/// A screen with its own state.
#[derive(Debug)]
pub enum Screen {
    Home(Home),
    Records(Records),
    Entry(Box<Entry>),
    History(History),
    Reports(Reports),
    /// What people write for a report.
    Narratives(Narratives),
    Detail(Detail),
    Form(Form),
    /// The first screen of an empty file.
    Welcome(Welcome),
    /// A partnership made step by step.
    Founding(Founding),
}

/// What opening a record leads to: its page where its kind has one, else its form.
pub fn open(link: Link, session: &Session) -> Option<Effect> {
    let form = || Form::of(link, session).map(Screen::Form);
    Screen::record(link).or_else(form).map(|screen| Effect::Show(Box::new(screen)))
}

/// What opening a row leads to.
pub fn open_row(row: &Row, session: &Session) -> Option<Effect> {
    open(row.link?, session)
}

impl Screen {
    /// A screen of the bar.
    pub fn of(place: Place) -> Option<Self> {
        Some(match place {
            Place::Home => Self::Home(Home::default()),
            Place::Entry => Self::Entry(Box::default()),
            Place::History => Self::History(History::default()),
            Place::Reports => Self::Reports(Reports::default()),
            place => {
                let register = REGISTERS.iter().find(|register| register.place == place)?;
                Self::Records(Records::of(register))
            }
        })
    }

    /// The page of a record of a kind that has one.
    pub fn record(link: Link) -> Option<Self> {
        pages::has(link.kind).then(|| Self::Detail(Detail::of(link)))
    }

    /// Where it is.
    pub fn place(&self) -> Place {
        match self {
            Self::Home(_) => Place::Home,
            Self::Records(screen) => screen.place(),
            Self::Entry(_) => Place::Entry,
            Self::History(_) => Place::History,
            Self::Reports(_) => Place::Reports,
            Self::Narratives(_) => Place::Narratives,
            Self::Detail(detail) => detail.place(),
            Self::Form(_) => Place::Form,
            Self::Welcome(_) => Place::Welcome,
            Self::Founding(_) => Place::Founding,
        }
    }

    /// What it is of, for screens that lie over others.
    pub fn title(&self, session: &Session) -> String {
        match self {
            Self::Detail(detail) => detail.title(session),
            Self::Form(form) => form.title(session),
            Self::Welcome(_) => session.say("place-welcome"),
            Self::Narratives(_) => session.say("place-narratives"),
            Self::Founding(screen) => screen.title(session),
            _ => String::new(),
        }
    }

    /// Whether text goes into an input.
    pub fn is_typing(&self) -> bool {
        match self {
            Self::Records(screen) => screen.list().typing,
            Self::History(screen) => screen.list.typing,
            Self::Entry(screen) => screen.is_typing(),
            Self::Reports(screen) => screen.is_typing(),
            Self::Narratives(screen) => screen.is_typing(),
            Self::Form(_) | Self::Founding(_) => true,
            Self::Home(_) | Self::Detail(_) | Self::Welcome(_) => false,
        }
    }

    /// Whether it holds what is not written yet.
    pub fn is_dirty(&self) -> bool {
        match self {
            Self::Form(form) => form.is_dirty(),
            Self::Founding(screen) => screen.is_dirty(),
            Self::Entry(screen) => screen.is_dirty(),
            Self::Narratives(screen) => screen.is_dirty(),
            _ => false,
        }
    }

    /// Whether what it shows is still there.
    pub fn stands(&self, session: &Session) -> bool {
        match self {
            Self::Detail(detail) => session.program.contains(detail.link.kind, detail.link.id),
            _ => true,
        }
    }

    /// The kind of record that is made here.
    pub fn makes(&self) -> Option<Kind> {
        match self {
            Self::Records(screen) => screen.makes(),
            _ => None,
        }
    }

    /// What was tried out and not written: a cell of the record under the cursor, and its text.
    pub fn tried(&self) -> Option<(&'static str, String)> {
        match self {
            Self::Records(screen) => screen.tried(),
            _ => None,
        }
    }

    /// What it shows that nobody has made yet.
    pub fn lacks(&self, session: &Session) -> Option<Effect> {
        match self {
            Self::Home(screen) => screen.lacks(session),
            Self::Reports(screen) => screen.lacks(session),
            _ => (self.place() == Place::Portfolio).then_some(Effect::Portfolio),
        }
    }

    /// Finds its rows anew and keeps its place.
    pub fn refresh(&mut self, session: &Session) {
        match self {
            Self::Home(screen) => screen.refresh(session),
            Self::Records(screen) => screen.refresh(session),
            Self::Entry(screen) => screen.refresh(session),
            Self::History(screen) => screen.refresh(session),
            Self::Reports(screen) => screen.refresh(session),
            Self::Narratives(screen) => screen.refresh(session),
            Self::Detail(screen) => screen.refresh(session),
            Self::Form(screen) => screen.refresh(session),
            Self::Welcome(_) | Self::Founding(_) => {}
        }
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        match self {
            Self::Home(screen) => screen.update(action, session),
            Self::Records(screen) => screen.update(action, session),
            Self::Entry(screen) => screen.update(action, session),
            Self::History(screen) => screen.update(action, session),
            Self::Reports(screen) => screen.update(action, session),
            Self::Narratives(screen) => screen.update(action, session),
            Self::Detail(screen) => screen.update(action, session),
            Self::Form(screen) => screen.update(action, session),
            Self::Welcome(screen) => screen.update(action, session),
            Self::Founding(screen) => screen.update(action, session),
        }
    }

    /// Takes a key that belongs to an input of the screen; where it does not, elsewhere.
    pub fn typed(&mut self, key: KeyEvent, session: &Session) -> Typed {
        match self {
            Self::Records(screen) => screen.typed(key, session),
            Self::History(screen) => screen.typed(key, session),
            Self::Entry(screen) => screen.typed(key, session),
            Self::Reports(screen) => screen.typed(key),
            Self::Narratives(screen) => screen.typed(key, session),
            Self::Form(screen) => screen.typed(key, session),
            Self::Founding(screen) => screen.typed(key, session),
            Self::Home(_) | Self::Detail(_) | Self::Welcome(_) => Typed::Elsewhere,
        }
    }

    /// Takes what was chosen from a list that it asked for.
    pub fn picked(&mut self, text: &str, session: &Session) -> Option<Effect> {
        match self {
            Self::Entry(screen) => return screen.picked(text, session),
            Self::Records(screen) => return screen.picked(text, session),
            Self::Reports(screen) => screen.picked(text, session),
            Self::Form(screen) => screen.picked(text, session),
            _ => {}
        }
        None
    }

    /// Sets its list as it was chosen.
    pub fn arrange(&mut self, arrange: Arrange, session: &Session) -> Option<Effect> {
        match self {
            Self::Records(screen) => screen.arrange(arrange, session),
            _ => None,
        }
    }

    /// What is kept of it for the next time.
    pub fn keep(&self, last: &mut Last, session: &Session) {
        match self {
            Self::Records(screen) => screen.keep(last),
            Self::Entry(screen) => last.period = screen.code(session),
            _ => {}
        }
    }

    /// Sets it as it was kept.
    pub fn restore(&mut self, last: Option<&Last>, session: &Session) {
        match self {
            Self::Records(screen) => screen.restore(last, session),
            Self::Entry(screen) => screen.restore(last.map_or("", |last| &last.period), session),
            _ => {}
        }
    }

    /// Takes the field that is to be set in many records.
    pub fn field(&mut self, cell: &str, session: &Session) -> Option<Effect> {
        match self {
            Self::Records(screen) => screen.field(cell, session),
            _ => None,
        }
    }

    /// Takes pasted text: into the input in focus, else into a preview.
    pub fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        match self {
            Self::Records(screen) => return screen.paste(text, session),
            Self::History(screen) => return screen.paste(text, session),
            Self::Entry(screen) => return screen.paste(text, session),
            Self::Reports(screen) => return screen.paste(text, session),
            Self::Narratives(screen) => return screen.paste(text, session),
            Self::Form(screen) => screen.paste(text),
            Self::Founding(screen) => screen.paste(text),
            Self::Home(_) | Self::Detail(_) | Self::Welcome(_) => {
                return Some(list::paste_nowhere(session));
            }
        }
        None
    }

    /// Takes a text that was changed in the person's editor.
    pub fn edited(&mut self, text: &str, session: &Session) -> Option<Effect> {
        match self {
            Self::Records(screen) => screen.edited(text, session),
            Self::Narratives(screen) => screen.edited(text, session),
            Self::Form(screen) => {
                screen.picked(text, session);
                None
            }
            _ => None,
        }
    }

    /// A click on a line of the body.
    pub fn click(&mut self, column: u16, line: u16, session: &Session) -> Option<Effect> {
        match self {
            Self::Home(screen) => screen.click(line, session),
            Self::Records(screen) => screen.click(column, line, session),
            Self::Entry(screen) => screen.click(line, session),
            Self::History(screen) => screen.click(line, session),
            Self::Reports(screen) => screen.click(line, session),
            Self::Narratives(screen) => {
                screen.click(line, session);
                None
            }
            Self::Detail(screen) => screen.click(line, session),
            Self::Form(screen) => screen.click(line, session),
            Self::Welcome(screen) => screen.click(line, session),
            Self::Founding(screen) => {
                screen.click(line);
                None
            }
        }
    }

    /// The wheel over a line of the body; `false` where it moves the selection.
    pub fn wheel(&mut self, line: u16, down: bool, session: &Session) -> bool {
        match self {
            Self::Records(screen) => screen.wheel(line, down, session),
            Self::Reports(screen) => screen.wheel(down, session),
            _ => false,
        }
    }

    /// One level back inside the screen; `false` where there is none.
    pub fn back(&mut self, session: &Session) -> bool {
        match self {
            Self::Records(screen) => screen.back(session),
            Self::Entry(screen) => screen.back(session),
            Self::History(screen) => screen.back(session),
            _ => false,
        }
    }

    /// Selects a record.
    pub fn select(&mut self, link: Link, session: &Session) {
        match self {
            Self::Records(screen) => screen.select(link, session),
            Self::Entry(screen) => screen.select(link, session),
            _ => {}
        }
    }

    /// The record under the cursor.
    pub fn selected(&self, session: &Session) -> Option<Link> {
        match self {
            Self::Records(screen) => screen.selected(session),
            Self::Home(screen) => screen.selected(session),
            Self::Entry(screen) => screen.selected(session),
            Self::Detail(screen) => Some(screen.link),
            Self::Reports(_)
            | Self::Narratives(_)
            | Self::History(_)
            | Self::Form(_)
            | Self::Welcome(_)
            | Self::Founding(_) => None,
        }
    }

    /// The selected records, else the one under the cursor.
    pub fn chosen(&self, session: &Session) -> Vec<Link> {
        match self {
            Self::Records(screen) => screen.chosen(session),
            other => other.selected(session).into_iter().collect(),
        }
    }

    /// How many rows are selected; none where none is.
    pub fn marked(&self, session: &Session) -> Option<String> {
        match self {
            Self::Records(screen) => list::marked(screen.list(), session),
            Self::History(screen) => list::marked(&screen.list, session),
            _ => None,
        }
    }

    /// Whether something is under the cursor.
    pub fn has_row(&self, session: &Session) -> bool {
        match self {
            Self::Home(screen) => screen.leads(),
            Self::Narratives(screen) => screen.has_row(),
            _ => self.selected(session).is_some(),
        }
    }

    /// What stands in the message line while there is no message.
    pub fn note(&self, session: &Session) -> String {
        match self {
            Self::Records(screen) => screen.note(session),
            Self::History(screen) => list::note(&screen.list, session.steps.len(), session),
            Self::Entry(screen) => screen.note(session),
            Self::Reports(screen) => screen.note(session),
            Self::Narratives(screen) => screen.note(session),
            Self::Form(screen) => screen.note(session),
            Self::Founding(screen) => screen.note(session),
            Self::Home(_) | Self::Detail(_) | Self::Welcome(_) => String::new(),
        }
    }

    /// Draws the screen into an area.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        match self {
            Self::Home(screen) => screen.view(frame, area, session),
            Self::Records(screen) => screen.view(frame, area, session),
            Self::Entry(screen) => screen.view(frame, area, session),
            Self::History(screen) => screen.view(frame, area, session),
            Self::Reports(screen) => screen.view(frame, area, session),
            Self::Narratives(screen) => screen.view(frame, area, session),
            Self::Detail(screen) => screen.view(frame, area, session),
            Self::Form(screen) => screen.view(frame, area, session),
            Self::Welcome(screen) => screen.view(frame, area, session),
            Self::Founding(screen) => screen.view(frame, area, session),
        }
    }
}
