//! What is kept of the screens, and the screens as they were.

use super::App;
use crate::domain::program::Kind;
use crate::domain::values::Link;
use crate::tui::memory::Last;
use crate::tui::place::Place;
use crate::tui::screens::Screen;
use crate::tui::session::Session;

impl App {
    /// Where a person stands, and how every list is set.
    pub fn keep(&self, session: &Session) -> Last {
        let mut last = Last::default();
        let place = Place::TABS.get(self.at).copied().unwrap_or(Place::Home);
        last.place = place.name().into();
        let page = self.over.iter().rev().find_map(|screen| match screen {
            Screen::Detail(detail) => Some(detail.link),
            _ => None,
        });
        last.record = page.map(|Link { kind, id }| (kind.name().into(), id.to_string()));
        for screen in &self.tabs {
            screen.keep(&mut last, session);
        }
        last
    }

    /// Puts every list as it was kept, and a person where they stood, unless they went on already.
    pub fn restore(&mut self, last: Option<&Last>, session: &Session) {
        for screen in &mut self.tabs {
            screen.restore(last, session);
        }
        let Some(last) = last else { return };
        if self.at != 0 || !self.over.is_empty() || self.overlay.is_some() {
            return;
        }
        let place = Place::TABS.iter().position(|place| place.name() == last.place);
        self.at = place.unwrap_or_default();
        let record = last.record.as_ref().and_then(|record| link(record, session));
        if let Some(screen) = record.and_then(Screen::record) {
            self.show(screen, session);
        }
    }
}

/// The record of a page, where it still is.
fn link((kind, id): &(String, String), session: &Session) -> Option<Link> {
    let link = Link { kind: Kind::from_name(kind)?, id: id.parse().ok()? };
    session.program.contains(link.kind, link.id).then_some(link)
}
