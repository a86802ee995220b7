//! A partnership made step by step: the country, the two sides, the partnership, its first phase,
//! and, if one likes, its first project.

mod making;
mod questions;
mod view;

use ratatui::crossterm::event::KeyEvent;

use self::questions::{PAGES, Question};
use crate::domain::shape::FieldError;
use crate::domain::value::Value;
use crate::domain::values::Id;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Typed};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::widgets::input::{self, filled};
use crate::tui::words;

/// The pages with what was typed into them; nothing is written before the last.
#[derive(Debug)]
pub struct Founding {
    questions: Vec<Question>,
    at: usize,
    /// The ids of the records that are made, in the order of `questions::RECORDS`.
    ids: Vec<Id>,
}

impl Founding {
    /// Empty pages.
    pub fn new(session: &Session) -> Option<Self> {
        let ids = (0..questions::RECORDS.len()).map(|n| session.fresh(n)).collect::<Option<_>>()?;
        Some(Self { questions: questions::all(session), at: 0, ids })
    }

    fn page(&self) -> usize {
        self.questions.get(self.at).map_or(0, |question| question.page)
    }

    /// Whether anything was typed.
    pub fn is_dirty(&self) -> bool {
        self.questions.iter().any(|question| !question.input.value().is_empty())
    }

    /// What it is, and how far one has got.
    pub fn title(&self, session: &Session) -> String {
        let page = format!("{}/{}", self.page() + 1, PAGES.len());
        format!("{} {page}", session.say("founding"))
    }

    /// Does an action.
    pub fn update(&mut self, action: Action, session: &Session) -> Option<Effect> {
        let last = self.questions.len().saturating_sub(1);
        let from = self.at;
        match action {
            Action::NextField | Action::Next => self.at = (self.at + 1).min(last),
            Action::PreviousField | Action::Previous => self.at = self.at.saturating_sub(1),
            Action::NextPage => self.turn(self.page() + 1),
            Action::PreviousPage => self.turn(self.page().saturating_sub(1)),
            Action::Save => return Some(self.save(session)),
            _ => return None,
        }
        if from != self.at {
            self.judge(from, session);
            self.propose();
        }
        None
    }

    fn turn(&mut self, page: usize) {
        if let Some(at) = self.questions.iter().position(|question| question.page == page) {
            self.at = at;
        }
    }

    /// Takes a key of the question in focus.
    pub fn typed(&mut self, key: KeyEvent, session: &Session) -> Typed {
        let Some(question) = self.questions.get_mut(self.at) else { return Typed::Elsewhere };
        if !input::owns(key) {
            return Typed::Elsewhere;
        }
        if input::typed(&mut question.input, key) && question.error.is_some() {
            self.judge(self.at, session);
        }
        Typed::Taken(None)
    }

    /// Puts pasted text into the question in focus.
    pub fn paste(&mut self, text: &str) {
        if let Some(question) = self.questions.get_mut(self.at) {
            input::paste(&mut question.input, &text.trim().replace(['\r', '\n'], " "));
        }
    }

    /// A click goes to a question.
    pub fn click(&mut self, line: u16) {
        let of_page = self.questions.iter().position(|question| question.page == self.page());
        let wanted = of_page.unwrap_or_default() + usize::from(line).saturating_sub(2);
        if self.questions.get(wanted).is_some_and(|question| question.page == self.page()) {
            self.at = wanted;
        }
    }

    /// What the question in focus means.
    pub fn note(&self, session: &Session) -> String {
        self.questions.get(self.at).map_or_else(String::new, |question| question.help(session))
    }

    /// Why the partnership was not written.
    pub fn refused(&mut self, cell: &str, said: &str) {
        if let Some(at) = self.questions.iter().position(|question| question.slot.name == cell) {
            self.at = at;
            self.questions[at].error = Some(said.into());
        }
    }

    /// What codes are most often, where nobody typed others: of the partnership that of the
    /// country, of its phase that with a number.
    fn propose(&mut self) {
        let cell = |questions: &[Question], record: usize| {
            let found = questions.iter().find(|q| q.record == record && q.slot.name == "code");
            found.map_or_else(String::new, |question| question.input.value().trim().to_owned())
        };
        for (record, of, end) in [(3, 0, ""), (4, 3, "-1")] {
            let (own, source) = (cell(&self.questions, record), cell(&self.questions, of));
            // A phase that nobody speaks of is none.
            if source.is_empty() || !self.is_made(record) {
                continue;
            }
            let fits = |q: &&mut Question| q.record == record && q.slot.name == "code";
            let question = self.questions.iter_mut().find(fits);
            if let Some(question) = question.filter(|q| own.is_empty() || own == q.proposed) {
                question.proposed = format!("{source}{end}");
                question.input = filled(&question.proposed);
            }
        }
    }

    /// Says below a question what is wrong with it.
    fn judge(&mut self, index: usize, session: &Session) {
        let wanted = self.is_wanted(index);
        if let Some(question) = self.questions.get_mut(index) {
            let error = match question.value(session) {
                Ok(Value::Empty) if wanted => Some(FieldError::Missing),
                Ok(_) => None,
                Err(error) => Some(error),
            };
            question.error = error.map(|error| words::field_error(session, &error));
        }
    }

    /// The change, or the cursor on the first question that is wrong.
    fn save(&mut self, session: &Session) -> Effect {
        self.propose();
        (0..self.questions.len()).for_each(|index| self.judge(index, session));
        if let Some(at) = self.questions.iter().position(|question| question.error.is_some()) {
            self.at = at;
            return Effect::Say(session.say("form-errors"), Meaning::Bad);
        }
        Effect::Found(self.changes(session))
    }
}
