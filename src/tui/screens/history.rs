//! The log: who, when, what, old and new.

use chrono::DateTime;
use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::list;
use crate::domain::reason::Arg;
use crate::log::change::Purpose;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Taken, Typed};
use crate::tui::listing::{Listing, visible_top};
use crate::tui::session::Session;
use crate::tui::sheets::StepLine;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::{Cell, Column, cell, marked};
use crate::tui::widgets::text::{row, write};
use crate::tui::words;

/// The steps of the file, newest first.
#[derive(Debug, Default)]
pub struct History {
    pub list: Listing,
}

impl History {
    /// Finds its rows anew.
    pub fn refresh(&mut self, session: &Session) {
        list::refresh(&mut self.list, &session.steps, session);
        self.list.top = visible_top(self.list.top, self.list.at, height(session));
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        if action == Action::Filter {
            self.list.typing = true;
        }
        match action {
            Action::Copy => {
                let row = self.list.selected().and_then(|index| session.steps.get(index))?;
                return Some(list::copy(labels(session), taken(session, row), session));
            }
            Action::CopyRows => {
                let of = (&self.list, session.steps.as_slice());
                let cells = |row: &StepLine| taken(session, row);
                return Some(list::copy_rows(of, labels(session), cells, session));
            }
            _ => {}
        }
        self.list.step(action, &session.steps, height(session));
        self.list.mark(action, &session.steps, height(session));
        None
    }

    /// Takes a key of the filter.
    pub fn typed(&mut self, key: KeyEvent, session: &Session) -> Typed {
        list::typed(&mut self.list, key, &session.steps, session)
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        list::paste(&mut self.list, text, &session.steps, session)
    }

    /// Leaves the selected rows, then the filter.
    pub fn back(&mut self, session: &Session) -> bool {
        list::back(&mut self.list, &session.steps, session)
    }

    /// A click selects a row.
    pub fn click(&mut self, line: u16, session: &Session) -> Option<Effect> {
        let line = usize::from(line).checked_sub(1)?;
        self.list.click(line, &session.steps);
        None
    }

    /// Draws the steps, and below them the cells of the selected one.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let rows = &session.steps;
        let below = detail_height(area.height);
        let above = Rect { height: area.height - below, ..area };
        list::draw(
            frame,
            above,
            (&self.list, rows),
            session,
            (columns(session), |step: &StepLine| cells(session, step)),
        );
        if self.list.order.is_empty() {
            list::empty(frame, area, "empty-history", session);
        }
        let below = Rect { y: above.bottom(), height: below, ..area };
        if let Some(step) = self.list.selected().and_then(|index| rows.get(index)) {
            detail(frame, below, step, session);
        }
        list::filter_line(frame, area, &self.list, session);
    }
}

/// Lines for the selected step: a third of the screen.
fn detail_height(height: u16) -> u16 {
    height / 3
}

fn height(session: &Session) -> usize {
    let body = session.body().height;
    usize::from((body - detail_height(body)).saturating_sub(1))
}

fn detail(frame: &mut Frame, area: Rect, step: &StepLine, session: &Session) {
    let theme = session.theme;
    let room = usize::from(area.height.saturating_sub(1));
    for (index, edit) in step.edits.iter().take(room).enumerate() {
        let area = row(area, index + 1);
        let text = words::edit(session, edit, &step.edits);
        write(frame.buffer_mut(), area, area.x + 1, (&text, theme.style(Meaning::Plain)));
    }
    if step.count > room {
        let count = Arg::Int(i64::try_from(step.count - room).unwrap_or(i64::MAX));
        let text = session.texts.say_with("tui-more-cells", &[("count", count)]);
        let area = row(area, room);
        write(
            frame.buffer_mut(),
            area,
            area.x + 1,
            (&" ".repeat(usize::from(area.width)), theme.style(Meaning::Plain)),
        );
        write(frame.buffer_mut(), area, area.x + 1, (&text, theme.style(Meaning::Muted)));
    }
}

fn columns(session: &Session) -> Vec<Column> {
    let column = |key, width, priority| list::column(session, key, width, priority);
    vec![
        column("when", 16, 0),
        column("who", 12, 1),
        column("purpose", 10, 2),
        Column { grows: true, ..column("what", 24, 0) },
    ]
}

fn labels(session: &Session) -> Vec<String> {
    columns(session).into_iter().map(|column| column.label).collect()
}

fn taken(session: &Session, step: &StepLine) -> Vec<Taken> {
    cells(session, step).into_iter().map(|cell| Taken::text(cell.text)).collect()
}

fn cells(session: &Session, step: &StepLine) -> Vec<Cell> {
    let when = DateTime::from_timestamp_millis(step.at);
    let when = when.map(|when| when.format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default();
    let undo = step.purpose == Some(Purpose::Undo);
    let purpose = purpose(session, step);
    let what = words::step(session, step);
    vec![
        cell(when),
        cell(&step.actor),
        marked(purpose, if undo { Meaning::Warning } else { Meaning::Plain }),
        cell(what),
    ]
}

/// What sort of step it is; empty for an edit.
pub fn purpose(session: &Session, step: &StepLine) -> String {
    let undo = step.purpose == Some(Purpose::Undo);
    let purpose = step.purpose.map_or("", Purpose::word);
    let purpose = if undo && is_redo(&session.steps, step) { "redo" } else { purpose };
    if purpose.is_empty() { String::new() } else { session.say(&format!("purpose-{purpose}")) }
}

/// Whether a step makes again what an undo took back: a redo is the undo of an undo.
fn is_redo(steps: &[StepLine], step: &StepLine) -> bool {
    let (mut step, mut redo) = (step, false);
    while let Some(of) = step.of.and_then(|of| steps.iter().find(|line| line.id == of)) {
        if of.purpose != Some(Purpose::Undo) {
            break;
        }
        (step, redo) = (of, !redo);
    }
    redo
}
