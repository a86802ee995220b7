//! Columns of tables from outside that no field is named after: which field each one is, or that it
//! is left out.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::{Answer, Finder, Item, Pick, Reply};
use crate::domain::program::Kind;
use crate::log::plan::UnknownColumn;
use crate::tui::effect::Intake;
use crate::tui::finders;
use crate::tui::listing::visible_top;
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::popup;
use crate::tui::widgets::text::{row, write};

/// The columns, what is chosen for each, and the list a field is being chosen from.
#[derive(Debug)]
pub struct Mapping {
    intake: Intake,
    columns: Vec<(UnknownColumn, Chosen)>,
    fields: Option<Finder>,
    at: usize,
    /// The button in focus: the list, going on, giving up.
    focus: usize,
}

/// What a column is read as.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Chosen {
    Open,
    Out,
    Cell(String),
}

impl Mapping {
    /// The columns of an intake, each once; the nearest field is offered first.
    pub fn new(intake: Intake, unknown: &[UnknownColumn]) -> Self {
        let mut columns: Vec<(UnknownColumn, Chosen)> = vec![];
        for column in unknown {
            if !columns.iter().any(|(known, _)| known.name == column.name) {
                columns.push((column.clone(), Chosen::Open));
            }
        }
        Self { intake, columns, fields: None, at: 0, focus: 0 }
    }

    /// Arrows move, Enter chooses a field, Space leaves a column out; Tab goes to the buttons.
    pub fn key(&mut self, key: KeyEvent, session: &Session) -> Reply {
        if let Some(fields) = &mut self.fields {
            match fields.key(key, session) {
                Reply::Stay => {}
                Reply::Pick(Pick::Field(cell)) => self.choose(Chosen::Cell(cell)),
                _ => self.fields = None,
            }
            return Reply::Stay;
        }
        match key.code {
            KeyCode::Tab | KeyCode::Right => self.focus = (self.focus + 1) % 3,
            KeyCode::BackTab | KeyCode::Left => self.focus = (self.focus + 2) % 3,
            KeyCode::Down => self.go(self.at + 1),
            KeyCode::Up => self.go(self.at.saturating_sub(1)),
            KeyCode::Char(' ') => self.leave_out(),
            KeyCode::Enter if self.focus == 0 => self.list(session),
            KeyCode::Enter if self.focus == 1 => {
                return Reply::Answer(Answer::Import(self.settled()));
            }
            KeyCode::Enter | KeyCode::Esc => return Reply::Close,
            _ => {}
        }
        Reply::Stay
    }

    /// Whether a field is being chosen from the list.
    pub fn is_choosing(&self) -> bool {
        self.fields.is_some()
    }

    fn go(&mut self, to: usize) {
        self.at = to.min(self.columns.len().saturating_sub(1));
        self.focus = 0;
    }

    fn choose(&mut self, chosen: Chosen) {
        if let Some((_, own)) = self.columns.get_mut(self.at) {
            *own = chosen;
        }
        self.fields = None;
    }

    fn leave_out(&mut self) {
        let out = self.columns.get(self.at).is_some_and(|(_, chosen)| *chosen == Chosen::Out);
        self.choose(if out { Chosen::Open } else { Chosen::Out });
    }

    /// Opens the list of the fields, those that come near first.
    fn list(&mut self, session: &Session) {
        let Some((column, _)) = self.columns.get(self.at) else { return };
        let slots = column.kind.slots(&session.program.languages());
        let mut cells: Vec<String> = slots.into_iter().map(|slot| slot.name).collect();
        cells.sort_by_key(|cell| column.nearest.iter().position(|near| near == cell).unwrap_or(9));
        let kind = column.kind;
        let item = |cell: String| Item {
            detail: session.texts.help(kind.name(), &cell),
            also: cell.clone(),
            ..finders::plain(session.texts.label(kind.name(), &cell), Pick::Field(cell))
        };
        let items = cells.into_iter().map(item).collect();
        self.fields = Some(Finder::new(column.name.clone(), items));
    }

    /// The intake with what is settled.
    fn settled(&self) -> Intake {
        let named = |(column, chosen): &(UnknownColumn, Chosen)| match chosen {
            Chosen::Open => None,
            Chosen::Out => Some((column.name.clone(), String::new())),
            Chosen::Cell(cell) => Some((column.name.clone(), cell.clone())),
        };
        let mut intake = self.intake.clone();
        intake.columns.extend(self.columns.iter().filter_map(named));
        intake
    }

    /// Draws it in the middle of an area.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        if let Some(fields) = &self.fields {
            return fields.view(frame, area, session);
        }
        let theme = session.theme;
        let outer = popup::centred(area, area.width.saturating_sub(4).min(100), area.height);
        let title = session.say("mapping-title");
        let inner = popup::draw(frame.buffer_mut(), outer, &title, theme);
        let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
        let help = (session.say("mapping-help"), theme.style(Meaning::Muted));
        write(frame.buffer_mut(), row(inner, 0), inner.x, (&help.0, help.1));
        let room = usize::from(area.height.saturating_sub(6));
        let top = visible_top(0, self.at, room);
        for (index, (column, chosen)) in self.columns.iter().enumerate().skip(top).take(room) {
            let area = row(inner, index - top + 2);
            let here = index == self.at && self.focus == 0;
            let meaning = match chosen {
                _ if here => Meaning::Selected,
                Chosen::Open => Meaning::Bad,
                Chosen::Out => Meaning::Muted,
                Chosen::Cell(_) => Meaning::Plain,
            };
            let line = theme.plain(&line(column, chosen, session));
            write(frame.buffer_mut(), area, area.x, (&line, theme.style(meaning)));
        }
        let last = row(inner, usize::from(inner.height.saturating_sub(1)));
        let labels = ["button-go-on", "button-cancel"].map(|key| session.say(key));
        let labels = labels.iter().map(String::as_str);
        // The first focus is the list.
        let focus = self.focus.checked_sub(1).unwrap_or(usize::MAX);
        popup::buttons(frame.buffer_mut(), last, labels, (focus, 1), theme);
    }
}

/// `Milestone: Tanggal baru → Forecast date`.
fn line(column: &UnknownColumn, chosen: &Chosen, session: &Session) -> String {
    let label = |kind: Kind, cell: &str| session.texts.label(kind.name(), cell);
    let said = match chosen {
        Chosen::Open => session.say("mapping-open"),
        Chosen::Out => session.say("mapping-out"),
        Chosen::Cell(cell) => label(column.kind, cell),
    };
    let kind = session.texts.record(column.kind.name());
    format!("{kind}: {} {} {said}", column.name, session.theme.symbol(Symbol::Arrow))
}
