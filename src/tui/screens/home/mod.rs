//! The partnership at a glance.

mod counts;
mod life;
mod news;
mod progress;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::detail::{DetailLine, Lines, Page};
use super::{Narratives, Screen, list};
use crate::domain::values::Link;
use crate::figures::{DueKind, last_edition};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::place::Place;
use crate::tui::session::{News, Session};
use crate::tui::theme::Meaning;
use crate::tui::widgets::text::piece;

/// Lifecycle, progress, statuses, sectors, what is due, what changed since the last edition.
#[derive(Debug, Default)]
pub struct Home {
    lines: Lines,
}

/// Cells of the names before the bars.
const NAME: u16 = 13;

/// Cells of a bar: as many as leave room for what is said behind it.
fn bar_room(page: &Page) -> usize {
    (page.width() / 3).saturating_sub(10).clamp(8, 30)
}

impl Home {
    /// Makes its lines anew.
    pub fn refresh(&mut self, session: &Session) {
        self.lines.set(lines(session), session);
    }

    /// What it shows that nobody has made yet: what changed since the last edition.
    pub fn lacks(&self, session: &Session) -> Option<Effect> {
        let asked = !matches!(session.news, News::Unasked);
        let issued = last_edition(&session.program, None).is_some();
        (issued && !asked).then_some(Effect::News)
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        if action == Action::Open {
            return self.open(session);
        }
        if action == Action::Narratives {
            let texts = Screen::Narratives(Narratives::of(""));
            return Some(Effect::Show(Box::new(texts)));
        }
        self.lines.step(action, session);
        None
    }

    /// A missing figure leads to its cell in Entry, anything else to its record.
    fn open(&self, session: &Session) -> Option<Effect> {
        let Some(link) = self.lines.link() else { return self.lines.open(session) };
        let missing = session
            .sheets
            .due
            .iter()
            .any(|due| due.kind == DueKind::Measurement && due.record == link);
        if missing {
            return Some(Effect::Goto(Place::Entry, Some(link)));
        }
        super::open(link, session)
    }

    /// A click selects a line, on the selected one it opens.
    pub fn click(&mut self, line: u16, session: &Session) -> Option<Effect> {
        self.lines.click(line, session)
    }

    /// Whether the line under the cursor leads somewhere.
    pub fn leads(&self) -> bool {
        self.lines.link().is_some() || self.lines.place().is_some()
    }

    /// The record of the line under the cursor.
    pub fn selected(&self, _: &Session) -> Option<Link> {
        self.lines.link()
    }

    /// Draws the visible lines.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        if session.sheets.partnership.is_none() {
            list::empty(frame, area, "empty-home", session);
            return;
        }
        self.lines.view(frame, area, session);
    }
}

fn lines(session: &Session) -> Vec<DetailLine> {
    let mut page = Page::new(session);
    let Some(figure) = &session.sheets.partnership else { return page.lines };
    life::stage(&mut page, figure);
    life::time_line(&mut page);
    page.gap();
    progress::write(&mut page, figure);
    page.gap();
    counts::statuses(&mut page, figure);
    news::due(&mut page);
    news::changed(&mut page);
    counts::sectors(&mut page, figure);
    page.lines
}

/// A heading with a remark behind it.
fn heading(page: &mut Page, key: &str, remark: &str) {
    page.heading(key);
    let style = page.session.theme.style(Meaning::Muted);
    let remark = page.session.theme.plain(&format!("  {remark}"));
    if let Some(line) = page.lines.last_mut() {
        line.pieces.push(piece(remark, style));
    }
}
