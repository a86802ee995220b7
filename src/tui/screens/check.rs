//! What is wrong with the programme; enter goes to the field.

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{Form, Screen, list};
use crate::domain::values::{Choice, Link};
use crate::figures::check::Severity;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Typed};
use crate::tui::listing::Listing;
use crate::tui::session::Session;
use crate::tui::sheets::FindingLine;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::{Cell, Column, cell, marked};
use crate::tui::widgets::text::{row, wrapped, write};

/// The findings of the checks.
#[derive(Debug, Default)]
pub struct Check {
    pub list: Listing,
}

/// Lines below the table for the selected finding.
const DETAIL: u16 = 5;

impl Check {
    /// Finds its rows anew.
    pub fn refresh(&mut self, session: &Session) {
        list::refresh(&mut self.list, &session.sheets.findings, session);
        self.scroll(session);
    }

    fn scroll(&mut self, session: &Session) {
        let height = session.list_height().saturating_sub(usize::from(DETAIL));
        self.list.top = crate::tui::listing::visible_top(self.list.top, self.list.at, height);
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        let height = session.list_height().saturating_sub(usize::from(DETAIL));
        if self.list.step(action, &session.sheets.findings, height) {
            return None;
        }
        match action {
            Action::Filter => self.list.typing = true,
            Action::Open => return self.open(session),
            _ => {}
        }
        None
    }

    fn open(&self, session: &Session) -> Option<Effect> {
        let line = self.line(session)?;
        let mut form = Form::of(line.finding.record, session)?;
        form.focus(&line.finding.field, session);
        Some(Effect::Show(Box::new(Screen::Form(form))))
    }

    fn line<'a>(&self, session: &'a Session) -> Option<&'a FindingLine> {
        session.sheets.findings.get(self.list.selected()?)
    }

    /// Takes a key of the filter.
    pub fn typed(&mut self, key: KeyEvent, session: &Session) -> Typed {
        list::typed(&mut self.list, key, &session.sheets.findings, session)
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        list::paste(&mut self.list, text, &session.sheets.findings, session)
    }

    /// Takes the filter away.
    pub fn back(&mut self, session: &Session) -> bool {
        list::clear(&mut self.list, &session.sheets.findings, session)
    }

    /// A click selects a row, opens on the selected one.
    pub fn click(&mut self, line: u16, session: &Session) -> Option<Effect> {
        let line = usize::from(line).checked_sub(1)?;
        let again = self.list.click(line, &session.sheets.findings)?;
        if again { self.open(session) } else { None }
    }

    /// The record of the finding under the cursor.
    pub fn selected(&self, session: &Session) -> Option<Link> {
        self.line(session).map(|line| line.finding.record)
    }

    /// Draws the table, and below it what the selected finding says and how to mend it.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let rows = &session.sheets.findings;
        let above = Rect { height: area.height.saturating_sub(DETAIL), ..area };
        list::draw(frame, above, (&self.list, rows), session, (columns, cells));
        if self.list.order.is_empty() {
            list::empty(frame, area, "empty-check", session);
        }
        let below = Rect { y: above.bottom(), height: area.height - above.height, ..area };
        if let Some(line) = self.line(session) {
            detail(frame, below, line, session);
        }
        list::filter_line(frame, area, &self.list, session);
    }
}

fn detail(frame: &mut Frame, area: Rect, line: &FindingLine, session: &Session) {
    let room = usize::from(area.width.saturating_sub(2));
    let said = session.texts.reason(&line.finding.message);
    let remedy = session.texts.reason(&line.finding.remedy);
    let said = wrapped(&said, room).into_iter().map(|text| (text, Meaning::Plain));
    let remedy = wrapped(&remedy, room).into_iter().map(|text| (text, Meaning::Muted));
    for (index, (text, meaning)) in said.chain(remedy).enumerate() {
        let area = row(area, index + 1);
        write(frame.buffer_mut(), area, area.x + 1, (&text, session.theme.style(meaning)));
    }
}

fn columns(session: &Session) -> Vec<Column> {
    let column = |key, width, priority| list::column(session, key, width, priority);
    vec![
        column("severity", 12, 0),
        column("rule", 9, 0),
        column("record", 24, 0),
        Column { grows: true, ..column("finding", 18, 1) },
    ]
}

fn cells(session: &Session, line: &FindingLine) -> Vec<Cell> {
    let (symbol, meaning) = match line.finding.severity {
        Severity::Error => ("!", Meaning::Bad),
        Severity::Warning => ("?", Meaning::Warning),
        Severity::Note => ("-", Meaning::Muted),
    };
    let severity = session.texts.word(Severity::NAME, line.finding.severity.code());
    vec![
        marked(format!("{symbol} {severity}"), meaning),
        cell(line.finding.code),
        cell(&line.code),
        cell(session.texts.reason(&line.finding.message)),
    ]
}
