//! One file a screen.
mod check;
mod detail;
mod entry;
mod form;
mod gantt;
mod history;
mod home;
mod indicator;
mod indicators;
mod list;
mod milestones;
mod project;
mod projects;

pub use check::Check;
pub use detail::{Detail, DetailLine};
pub use entry::Entry;
pub use form::Form;
pub use history::History;
pub use home::Home;
pub use indicators::Indicators;
pub use milestones::Milestones;
pub use projects::Projects;

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::action::Action;
use super::effect::{Effect, Typed};
use super::place::Place;
use super::session::Session;
use crate::domain::program::Kind;
use crate::domain::values::Link;

/// A screen with its own state.
#[derive(Debug)]
pub enum Screen {
    Home(Home),
    Projects(Projects),
    Milestones(Milestones),
    Indicators(Indicators),
    Entry(Entry),
    History(History),
    Check(Check),
    Detail(Detail),
    Form(Form),
}

impl Screen {
    /// A screen of the bar.
    pub fn of(place: Place) -> Option<Self> {
        Some(match place {
            Place::Home => Self::Home(Home::default()),
            Place::Projects => Self::Projects(Projects::default()),
            Place::Milestones => Self::Milestones(Milestones::default()),
            Place::Indicators => Self::Indicators(Indicators::default()),
            Place::Entry => Self::Entry(Entry::default()),
            Place::History => Self::History(History::default()),
            Place::Check => Self::Check(Check::default()),
            Place::Gantt | Place::Project | Place::Indicator | Place::Form => return None,
        })
    }

    /// The screen of a record that has one.
    pub fn record(link: Link) -> Option<Self> {
        let has = matches!(link.kind, Kind::Project | Kind::Indicator);
        has.then(|| Self::Detail(Detail::of(link)))
    }

    /// Where it is.
    pub fn place(&self) -> Place {
        match self {
            Self::Home(_) => Place::Home,
            Self::Projects(_) => Place::Projects,
            Self::Milestones(screen) => screen.place(),
            Self::Indicators(_) => Place::Indicators,
            Self::Entry(_) => Place::Entry,
            Self::History(_) => Place::History,
            Self::Check(_) => Place::Check,
            Self::Detail(detail) if detail.link.kind == Kind::Project => Place::Project,
            Self::Detail(_) => Place::Indicator,
            Self::Form(_) => Place::Form,
        }
    }

    /// What it is of, for screens that lie over others.
    pub fn title(&self, session: &Session) -> String {
        match self {
            Self::Detail(detail) => detail.title(session),
            Self::Form(form) => form.title(session),
            _ => String::new(),
        }
    }

    /// Whether text goes into an input.
    pub fn is_typing(&self) -> bool {
        match self {
            Self::Projects(screen) => screen.list.typing,
            Self::Milestones(screen) => screen.list.typing,
            Self::Indicators(screen) => screen.list.typing,
            Self::History(screen) => screen.list.typing,
            Self::Check(screen) => screen.list.typing,
            Self::Entry(screen) => screen.is_typing(),
            Self::Form(_) => true,
            Self::Home(_) | Self::Detail(_) => false,
        }
    }

    /// Whether it holds what is not written yet.
    pub fn is_dirty(&self) -> bool {
        matches!(self, Self::Form(form) if form.is_dirty())
    }

    /// Whether what it shows is still there.
    pub fn stands(&self, session: &Session) -> bool {
        match self {
            Self::Detail(detail) => session.program.contains(detail.link.kind, detail.link.id),
            _ => true,
        }
    }

    /// Finds its rows anew and keeps its place.
    pub fn refresh(&mut self, session: &Session) {
        match self {
            Self::Home(screen) => screen.refresh(session),
            Self::Projects(screen) => screen.refresh(session),
            Self::Milestones(screen) => screen.refresh(session),
            Self::Indicators(screen) => screen.refresh(session),
            Self::Entry(screen) => screen.refresh(session),
            Self::History(screen) => screen.refresh(session),
            Self::Check(screen) => screen.refresh(session),
            Self::Detail(screen) => screen.refresh(session),
            Self::Form(screen) => screen.refresh(session),
        }
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        match self {
            Self::Home(screen) => screen.update(action, session),
            Self::Projects(screen) => screen.update(action, session),
            Self::Milestones(screen) => screen.update(action, session),
            Self::Indicators(screen) => screen.update(action, session),
            Self::Entry(screen) => screen.update(action, session),
            Self::History(screen) => screen.update(action, session),
            Self::Check(screen) => screen.update(action, session),
            Self::Detail(screen) => screen.update(action, session),
            Self::Form(screen) => screen.update(action, session),
        }
    }

    /// Takes a key that belongs to an input of the screen; where it does not, elsewhere.
    pub fn typed(&mut self, key: KeyEvent, session: &Session) -> Typed {
        match self {
            Self::Projects(screen) => screen.typed(key, session),
            Self::Milestones(screen) => screen.typed(key, session),
            Self::Indicators(screen) => screen.typed(key, session),
            Self::History(screen) => screen.typed(key, session),
            Self::Check(screen) => screen.typed(key, session),
            Self::Entry(screen) => screen.typed(key, session),
            Self::Form(screen) => screen.typed(key, session),
            Self::Home(_) | Self::Detail(_) => Typed::Elsewhere,
        }
    }

    /// Takes what was chosen from a list that it asked for.
    pub fn picked(&mut self, text: &str, session: &Session) -> Option<Effect> {
        match self {
            Self::Entry(screen) => screen.picked(text, session),
            Self::Form(screen) => {
                screen.picked(text, session);
                None
            }
            _ => None,
        }
    }

    /// Takes pasted text: into the input in focus, else into a preview.
    pub fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        match self {
            Self::Projects(screen) => screen.paste(text, session),
            Self::Milestones(screen) => screen.paste(text, session),
            Self::Indicators(screen) => screen.paste(text, session),
            Self::History(screen) => screen.paste(text, session),
            Self::Check(screen) => screen.paste(text, session),
            Self::Entry(screen) => screen.paste(text, session),
            Self::Form(screen) => {
                screen.paste(text);
                None
            }
            Self::Home(_) | Self::Detail(_) => Some(list::paste_nowhere(session)),
        }
    }

    /// A click on a line of the body.
    pub fn click(&mut self, column: u16, line: u16, session: &Session) -> Option<Effect> {
        match self {
            Self::Home(screen) => screen.click(line, session),
            Self::Projects(screen) => screen.click(column, line, session),
            Self::Milestones(screen) => screen.click(column, line, session),
            Self::Indicators(screen) => screen.click(column, line, session),
            Self::Entry(screen) => screen.click(line, session),
            Self::History(screen) => screen.click(line, session),
            Self::Check(screen) => screen.click(line, session),
            Self::Detail(screen) => screen.click(line, session),
            Self::Form(screen) => screen.click(line, session),
        }
    }

    /// One level back inside the screen; `false` where there is none.
    pub fn back(&mut self, session: &Session) -> bool {
        match self {
            Self::Projects(screen) => screen.back(session),
            Self::Milestones(screen) => screen.back(session),
            Self::Indicators(screen) => screen.back(session),
            Self::History(screen) => screen.back(session),
            Self::Check(screen) => screen.back(session),
            _ => false,
        }
    }

    /// Selects a record.
    pub fn select(&mut self, link: Link, session: &Session) {
        match self {
            Self::Projects(screen) => screen.select(link, session),
            Self::Milestones(screen) => screen.select(link, session),
            Self::Indicators(screen) => screen.select(link, session),
            Self::Entry(screen) => screen.select(link, session),
            _ => {}
        }
    }

    /// The record under the cursor.
    pub fn selected(&self, session: &Session) -> Option<Link> {
        match self {
            Self::Projects(screen) => screen.selected(session),
            Self::Milestones(screen) => screen.selected(session),
            Self::Indicators(screen) => screen.selected(session),
            Self::Check(screen) => screen.selected(session),
            Self::Home(screen) => screen.selected(session),
            Self::Entry(screen) => screen.selected(session),
            Self::Detail(screen) => Some(screen.link),
            Self::History(_) | Self::Form(_) => None,
        }
    }

    /// Whether something is under the cursor.
    pub fn has_row(&self, session: &Session) -> bool {
        self.selected(session).is_some()
    }

    /// What stands in the message line while there is no message.
    pub fn note(&self, session: &Session) -> String {
        match self {
            Self::Projects(screen) => {
                list::note(&screen.list, session.sheets.projects.len(), session)
            }
            Self::Milestones(screen) => screen.note(session),
            Self::Indicators(screen) => {
                list::note(&screen.list, session.sheets.indicators.len(), session)
            }
            Self::History(screen) => list::note(&screen.list, session.steps.len(), session),
            Self::Check(screen) => list::note(&screen.list, session.sheets.findings.len(), session),
            Self::Entry(screen) => screen.note(session),
            Self::Form(screen) => screen.note(session),
            Self::Home(_) | Self::Detail(_) => String::new(),
        }
    }

    /// Draws the screen into an area.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        match self {
            Self::Home(screen) => screen.view(frame, area, session),
            Self::Projects(screen) => screen.view(frame, area, session),
            Self::Milestones(screen) => screen.view(frame, area, session),
            Self::Indicators(screen) => screen.view(frame, area, session),
            Self::Entry(screen) => screen.view(frame, area, session),
            Self::History(screen) => screen.view(frame, area, session),
            Self::Check(screen) => screen.view(frame, area, session),
            Self::Detail(screen) => screen.view(frame, area, session),
            Self::Form(screen) => screen.view(frame, area, session),
        }
    }
}
