//! One record on a screen: its figures, why they are so, and what belongs to it.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::pages;
use crate::domain::values::{Link, Ml};
use crate::i18n::width;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::listing::visible_top;
use crate::tui::place::Place;
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::text::{Piece, line, row, wrapped, write};

/// One line, and the record it leads to.
#[derive(Debug, Clone, Default)]
pub struct DetailLine {
    pub pieces: Vec<Piece>,
    pub link: Option<Link>,
    /// The screen that it leads to, where it leads to no record.
    pub place: Option<Place>,
}

/// Lines to read through, some of which lead to records.
#[derive(Debug, Default)]
pub struct Lines {
    shown: Vec<DetailLine>,
    at: usize,
    top: usize,
}

impl Lines {
    /// Puts new lines in the place of the old ones.
    pub fn set(&mut self, lines: Vec<DetailLine>, session: &Session) {
        self.shown = lines;
        self.at = self.at.min(self.shown.len().saturating_sub(1));
        self.top = visible_top(self.top, self.at, height(session));
    }

    /// Moves the cursor.
    pub fn step(&mut self, action: Action, session: &Session) {
        let last = self.shown.len().saturating_sub(1);
        let page = height(session).max(2) - 1;
        self.at = match action {
            Action::Next => (self.at + 1).min(last),
            Action::Previous => self.at.saturating_sub(1),
            Action::NextPage => (self.at + page).min(last),
            Action::PreviousPage => self.at.saturating_sub(page),
            Action::First => 0,
            Action::Last => last,
            _ => self.at,
        };
        self.top = visible_top(self.top, self.at, height(session));
    }

    /// The record that the line under the cursor leads to.
    pub fn link(&self) -> Option<Link> {
        self.shown.get(self.at)?.link
    }

    /// The screen that the line under the cursor leads to.
    pub fn place(&self) -> Option<Place> {
        self.shown.get(self.at)?.place
    }

    /// Opens that record, or goes to that screen.
    pub fn open(&self, session: &Session) -> Option<Effect> {
        match self.place() {
            Some(place) => Some(Effect::Goto(place, None)),
            None => super::open(self.link()?, session),
        }
    }

    /// A click selects a line, on the selected one it opens.
    pub fn click(&mut self, line: u16, session: &Session) -> Option<Effect> {
        let wanted = self.top + usize::from(line);
        if wanted == self.at {
            return self.open(session);
        }
        self.at = wanted.min(self.shown.len().saturating_sub(1));
        None
    }

    /// Draws the visible lines.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let room = usize::from(area.height);
        let theme = session.theme;
        for (index, each) in self.shown.iter().enumerate().skip(self.top).take(room) {
            let area = row(area, index - self.top);
            let text = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
            line(frame.buffer_mut(), text, &each.pieces);
            if index != self.at {
                continue;
            }
            if each.link.is_some() || each.place.is_some() {
                let style = theme.style(Meaning::Selected);
                let within = area.intersection(frame.area());
                frame.buffer_mut().set_style(within, style);
            } else {
                let mark = theme.symbol(Symbol::Right);
                write(frame.buffer_mut(), area, area.x, (mark, theme.style(Meaning::Muted)));
            }
        }
    }
}

/// A record with its lines, made whenever the programme changed.
#[derive(Debug)]
pub struct Detail {
    pub link: Link,
    lines: Lines,
}

impl Detail {
    /// The screen of a record.
    pub fn of(link: Link) -> Self {
        Self { link, lines: Lines::default() }
    }

    /// Where it is.
    pub fn place(&self) -> Place {
        match pages::place(self.link.kind) {
            Some(place) => place,
            None => Place::Record,
        }
    }

    /// The record's code.
    pub fn title(&self, session: &Session) -> String {
        session.program.code(self.link.kind, self.link.id)
    }

    /// Makes its lines anew.
    pub fn refresh(&mut self, session: &Session) {
        let mut page = Page::new(session);
        pages::write(&mut page, self.link);
        self.lines.set(page.lines, session);
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        match action {
            Action::Open => return self.lines.open(session),
            Action::Milestones => return Some(Effect::Goto(Place::Milestones, Some(self.link))),
            other => self.lines.step(other, session),
        }
        None
    }

    /// A click selects a line, on the selected one it opens.
    pub fn click(&mut self, line: u16, session: &Session) -> Option<Effect> {
        self.lines.click(line, session)
    }

    /// Draws the visible lines.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        self.lines.view(frame, area, session);
    }
}

fn height(session: &Session) -> usize {
    usize::from(session.body().height)
}

/// Cells of the names before facts.
const NAME: u16 = 22;

/// Lines under construction.
#[derive(Debug)]
pub struct Page<'a> {
    pub session: &'a Session,
    pub lines: Vec<DetailLine>,
}

impl<'a> Page<'a> {
    /// An empty page.
    pub fn new(session: &'a Session) -> Self {
        Self { session, lines: vec![] }
    }

    /// How many cells a line has.
    pub fn width(&self) -> usize {
        usize::from(self.session.body().width.saturating_sub(3))
    }

    /// A line of pieces.
    pub fn pieces(&mut self, pieces: Vec<(String, Meaning)>) {
        self.linked(pieces, None);
    }

    /// A line of pieces that leads to a record.
    pub fn linked(&mut self, pieces: Vec<(String, Meaning)>, link: Option<Link>) {
        let theme = self.session.theme;
        let piece = |(text, meaning): (String, Meaning)| Piece {
            text: theme.plain(&text),
            style: theme.style(meaning),
        };
        let pieces = pieces.into_iter().map(piece).collect();
        self.lines.push(DetailLine { pieces, link, place: None });
    }

    /// The line just written leads to a screen.
    pub fn leading(&mut self, place: Place) {
        if let Some(line) = self.lines.last_mut() {
            line.place = Some(place);
        }
    }

    /// Pieces behind a name, over as many lines as they need.
    pub fn flow(&mut self, name: &str, pieces: Vec<(String, Meaning)>) {
        let mut row = vec![(name.to_owned(), Meaning::Muted)];
        let mut used = width(name);
        for piece in pieces {
            let next = width(&piece.0);
            if used + next > self.width() + 2 && row.len() > 1 {
                let indent = (" ".repeat(width(name)), Meaning::Muted);
                self.pieces(std::mem::replace(&mut row, vec![indent]));
                used = width(name);
            }
            used += next;
            row.push(piece);
        }
        self.pieces(row);
    }

    /// A name and what stands behind it, cut at the end of the line.
    pub fn fact(&mut self, name: &str, text: impl Into<String>) {
        let name = crate::tui::widgets::table::aligned(name, NAME, false);
        self.pieces(vec![(format!("  {name} "), Meaning::Muted), (text.into(), Meaning::Plain)]);
    }

    /// A text of people in the reader's language under a heading; none where it is empty.
    pub fn written(&mut self, kind: &str, cell: &str, text: &Ml) {
        let tag = self.session.texts.language().tag();
        let Some((_, text)) = text.best(tag) else { return };
        self.gap();
        self.pieces(vec![(self.session.texts.label(kind, cell), Meaning::Heading)]);
        self.text(text, Meaning::Plain);
    }

    /// A text in the reader's language or the nearest to it.
    pub fn best(&self, text: &Ml) -> String {
        let tag = self.session.texts.language().tag();
        text.best(tag).map_or_else(String::new, |(_, text)| text.into())
    }

    /// An empty line, unless there is one already.
    pub fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.pieces.is_empty()) {
            self.lines.push(DetailLine::default());
        }
    }

    /// A heading with a blank line before it.
    pub fn heading(&mut self, key: &str) {
        self.gap();
        self.pieces(vec![(self.session.say(key), Meaning::Heading)]);
    }

    /// A text over several lines, indented.
    pub fn text(&mut self, text: &str, meaning: Meaning) {
        for line in wrapped(text, self.width().saturating_sub(2)) {
            self.pieces(vec![(format!("  {line}"), meaning)]);
        }
    }

    /// A list of sentences, each with a dash.
    pub fn sentences(&mut self, sentences: &[String]) {
        for sentence in sentences {
            for (index, line) in
                wrapped(sentence, self.width().saturating_sub(4)).iter().enumerate()
            {
                let mark = if index == 0 { "– " } else { "  " };
                self.pieces(vec![
                    (format!("  {mark}"), Meaning::Muted),
                    (line.clone(), Meaning::Plain),
                ]);
            }
        }
    }
}
