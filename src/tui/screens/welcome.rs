//! The first screen of a file that holds no partnership: the language, and three ways to begin.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Founding, Screen};
use crate::i18n::Language;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Next};
use crate::tui::overlays::{Overlay, Prompt};
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::text::{row, wrapped, write};

/// The list with the line under the cursor.
#[derive(Debug, Default)]
pub struct Welcome {
    at: usize,
}

/// What can be done from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Speak(Language),
    Sample,
    Create,
    Import,
    Tour,
}

const WAYS: &[Way] = &[
    Way::Speak(Language::En),
    Way::Speak(Language::Ko),
    Way::Speak(Language::Id),
    Way::Sample,
    Way::Create,
    Way::Import,
    Way::Tour,
];

/// The languages by their own names.
fn own_name(language: Language) -> &'static str {
    match language {
        Language::En => "English",
        Language::Ko => "한국어",
        Language::Id => "Bahasa Indonesia",
    }
}

impl Welcome {
    /// The cursor on the first step in the language that is spoken already.
    pub fn new() -> Self {
        Self { at: Language::ALL.len() }
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        match action {
            Action::Next => self.at = (self.at + 1).min(WAYS.len() - 1),
            Action::Previous => self.at = self.at.saturating_sub(1),
            Action::First => self.at = 0,
            Action::Last => self.at = WAYS.len() - 1,
            Action::Pick => return self.go(session),
            _ => {}
        }
        None
    }

    fn go(&self, session: &Session) -> Option<Effect> {
        Some(match WAYS.get(self.at)? {
            Way::Speak(language) => Effect::Speak(*language),
            Way::Sample => Effect::Leave(Next::Demo),
            Way::Tour => Effect::Leave(Next::Tour),
            Way::Create => {
                let founding = Founding::new(session)?;
                Effect::Show(Box::new(Screen::Founding(founding)))
            }
            Way::Import => Effect::Ask(Box::new(Overlay::Prompt(Prompt::file(session)))),
        })
    }

    /// A click goes to a line, a second one does it.
    pub fn click(&mut self, line: u16, session: &Session) -> Option<Effect> {
        let place = lines().nth(usize::from(line)).and_then(|line| match line {
            Line::Way(index) => Some(index),
            _ => None,
        })?;
        if self.at == place {
            return self.go(session);
        }
        self.at = place;
        None
    }

    /// Draws the languages and the steps.
    pub fn view(&self, frame: &mut Frame, area: Rect, session: &Session) {
        let theme = session.theme;
        for (index, line) in lines().enumerate() {
            let area = row(area, index);
            let (text, meaning) = match line {
                Line::Blank => continue,
                Line::Head("welcome") if !session.partnerships.is_empty() => {
                    (format!(" {}", session.say("welcome-again")), Meaning::Heading)
                }
                Line::Head(key) => (format!(" {}", session.say(key)), Meaning::Heading),
                Line::Way(way) => (self.said(way, session), self.meaning(way)),
            };
            let text = theme.plain(&text);
            write(frame.buffer_mut(), area, area.x, (&text, theme.style(meaning)));
        }
        let help = WAYS.get(self.at).map(|way| help(*way, session)).unwrap_or_default();
        let below = lines().count() + 1;
        let wide = usize::from(area.width.saturating_sub(6));
        for (index, text) in wrapped(&help, wide).iter().enumerate() {
            let area = row(area, below + index);
            write(frame.buffer_mut(), area, area.x + 3, (text, theme.style(Meaning::Muted)));
        }
    }

    fn meaning(&self, way: usize) -> Meaning {
        if way == self.at { Meaning::Selected } else { Meaning::Plain }
    }

    fn said(&self, way: usize, session: &Session) -> String {
        let mark = if way == self.at { session.theme.symbol(Symbol::Right) } else { " " };
        let text = match WAYS.get(way) {
            Some(Way::Speak(language)) => own_name(*language).to_owned(),
            Some(way) => session.say(&format!("welcome-{}", name(*way))),
            None => String::new(),
        };
        format!(" {mark} {text} ")
    }
}

fn name(way: Way) -> &'static str {
    match way {
        Way::Speak(_) => "language",
        Way::Sample => "sample",
        Way::Create => "create",
        Way::Import => "import",
        Way::Tour => "tour",
    }
}

fn help(way: Way, session: &Session) -> String {
    session.say(&format!("welcome-{}.help", name(way)))
}

/// A line of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Blank,
    Head(&'static str),
    Way(usize),
}

fn lines() -> impl Iterator<Item = Line> {
    let first = Language::ALL.len();
    let languages = (0..first).map(Line::Way);
    let steps = (first..WAYS.len()).map(Line::Way);
    [Line::Blank, Line::Head("welcome"), Line::Blank, Line::Head("welcome-language")]
        .into_iter()
        .chain(languages)
        .chain([Line::Blank, Line::Head("welcome-steps")])
        .chain(steps)
}
