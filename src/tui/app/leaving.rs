//! From one screen to another, with a question where something is not written yet.

use super::{App, Leave};
use crate::tui::effect::Effect;
use crate::tui::overlays::{Answer, Confirm, Overlay};
use crate::tui::place::Place;
use crate::tui::screens::Screen;
use crate::tui::session::Session;

impl App {
    pub(super) fn turn(&mut self, by: usize, session: &Session) -> Option<Effect> {
        let place = Place::TABS.get((self.at + by) % Place::TABS.len())?;
        self.leave(Leave::Goto(*place), session)
    }

    /// One level back: out of an input, a record, a filter, then to the screen before.
    pub(super) fn back(&mut self, session: &Session) -> Option<Effect> {
        if self.over.is_empty() {
            if session.exporting.is_some() && self.place() == Place::Reports {
                return Some(Effect::Stop);
            }
            if self.screen_mut().is_some_and(|screen| screen.back(session)) {
                return None;
            }
            return self.leave(Leave::Goto(*Place::TABS.get(self.before)?), session);
        }
        self.leave(Leave::Back, session)
    }

    pub(super) fn leave(&mut self, leave: Leave, session: &Session) -> Option<Effect> {
        if self.is_dirty() {
            self.leave = Some(leave);
            self.overlay = Some(Overlay::Confirm(Confirm::leave(session)));
            return None;
        }
        if leave == Leave::Quit && session.exporting.is_some() {
            let yes = ("quit", Answer::Quit);
            let (title, text) = (session.say("quit-title"), session.say("quit-text"));
            self.overlay = Some(Overlay::Confirm(Confirm::ask(title, text, yes)));
            return None;
        }
        self.depart(leave, session)
    }

    /// Whether a form, or the screen in sight, holds what is not written yet.
    pub(super) fn is_dirty(&self) -> bool {
        self.over.iter().chain(self.screen()).any(Screen::is_dirty)
    }

    pub(super) fn depart(&mut self, leave: Leave, session: &Session) -> Option<Effect> {
        match leave {
            Leave::Quit => return Some(Effect::Quit),
            Leave::Back => drop(self.over.pop()),
            Leave::Goto(place) => {
                self.over.clear();
                if let Some(at) = place.tab().filter(|at| *at != self.at) {
                    (self.before, self.at) = (self.at, at);
                }
            }
        }
        if let Some(screen) = self.screen_mut() {
            screen.refresh(session);
        }
        None
    }
}
