//! The mouse: a click selects, a second one opens, the wheel scrolls what is under it.

use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use super::{App, Leave};
use crate::tui::action::Action;
use crate::tui::chrome;
use crate::tui::effect::Effect;
use crate::tui::place::Place;
use crate::tui::session::Session;

impl App {
    pub(super) fn mouse(&mut self, mouse: MouseEvent, session: &Session) -> Option<Effect> {
        if self.overlay.is_some() {
            return None;
        }
        match mouse.kind {
            MouseEventKind::ScrollDown => self.wheel(mouse.row, true, session),
            MouseEventKind::ScrollUp => self.wheel(mouse.row, false, session),
            MouseEventKind::Down(MouseButton::Left) => {
                let tab = Place::TABS.get(self.at).copied().unwrap_or(Place::Home);
                if let Some(place) = chrome::tab_at(session, tab, (mouse.column, mouse.row)) {
                    return self.leave(Leave::Goto(place), session);
                }
                let body = session.body();
                let line = mouse.row.checked_sub(body.y).filter(|_| mouse.row < body.bottom())?;
                let effect = self.screen_mut()?.click(mouse.column, line, session)?;
                self.perform(effect, session)
            }
            _ => None,
        }
    }

    pub(super) fn wheel(&mut self, row: u16, down: bool, session: &Session) -> Option<Effect> {
        let line = row.saturating_sub(session.body().y);
        if self.screen_mut()?.wheel(line, down, session) {
            return None;
        }
        self.act(if down { Action::Next } else { Action::Previous }, session)
    }
}
