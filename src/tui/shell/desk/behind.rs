//! What is made behind the screen when somebody looks: the portfolio, previews.

use std::sync::Arc;

use super::Desk;
use crate::domain::values::Id;
use crate::store::Result;
use crate::tui::effect::Wanted;
use crate::tui::news::Digest;
use crate::tui::session::{News, Preview};
use crate::tui::shell::portfolio::Folded;
use crate::tui::shell::worker::{Source, Task};

impl Desk {
    /// Has made what the screen shows and nobody has made yet.
    pub(super) fn supply(&mut self) {
        if self.session.loading {
            return;
        }
        if let Some(effect) = self.app.lacks(&self.session) {
            self.perform(effect);
        }
    }

    pub(super) fn begin_portfolio(&mut self) {
        let first = self.portfolio.begin(self.arrival, &self.session.partnerships);
        if self.session.partnerships.is_empty() {
            let language = self.session.texts.language();
            self.session.portfolio = self.portfolio.rows(&self.session.program, language);
        }
        self.fold(first);
    }

    /// Has the next partnership folded.
    fn fold(&mut self, next: Option<Id>) {
        let Some(partnership) = next else { return };
        let (number, as_of) = (self.number, self.session.as_of);
        let language = self.session.texts.language();
        self.send(Task::Fold { number, partnership, as_of, language });
    }

    pub(super) fn folded(&mut self, folded: Result<Folded>) {
        let next = match folded {
            Ok(folded) => self.portfolio.take(folded),
            Err(error) => return self.complain(&error),
        };
        let language = self.session.texts.language();
        self.session.portfolio = self.portfolio.rows(&self.session.program, language);
        self.app.refresh(&self.session);
        self.fold(next);
    }

    pub(super) fn ask_news(&mut self) {
        self.session.news = News::Asked;
        self.app.refresh(&self.session);
        let (number, as_of) = (self.number, self.session.as_of);
        let program = Arc::clone(&self.session.program);
        let language = self.session.texts.language();
        self.send(Task::News { number, program, as_of, language });
    }

    pub(super) fn news(&mut self, found: Option<Box<Digest>>) {
        self.session.news = found.map_or(News::Lost, News::Found);
        self.app.refresh(&self.session);
    }

    pub(super) fn preview(
        &mut self,
        wanted: &Wanted,
        lines: std::result::Result<Vec<String>, String>,
    ) {
        if self.session.preview.wanted.as_ref() == Some(wanted) {
            self.session.preview.lines = Some(lines);
            self.app.refresh(&self.session);
        }
    }

    pub(super) fn ask_preview(&mut self, wanted: Wanted) {
        self.session.preview = Preview { wanted: Some(wanted.clone()), lines: None };
        self.send(Task::Preview { of: self.source(), wanted });
    }

    /// What reports are made of now.
    pub(super) fn source(&self) -> Source {
        Source {
            program: Arc::clone(&self.session.program),
            house: Arc::clone(&self.options.outside.house),
        }
    }
}
