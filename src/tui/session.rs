//! What every screen may read and none may change.

use std::sync::Arc;

use chrono::NaiveDate;

use super::effect::Wanted;
use super::keymap::Keys;
use super::memory::SavedView;
use super::news::Digest;
use super::register::Rows;
use super::sheets::{Sheets, StepLine};
use super::theme::Theme;
use crate::domain::program::Program;
use crate::domain::values::{Id, Side};
use crate::i18n::Texts;
use crate::i18n::typed::Typist;

/// The programme as it was read last, with all that is computed from it, and how to show it.
#[derive(Debug)]
pub struct Session {
    pub program: Arc<Program>,
    pub sheets: Arc<Sheets>,
    /// The latest steps, newest first.
    pub steps: Arc<Vec<StepLine>>,
    pub texts: Arc<Texts>,
    pub theme: Theme,
    pub as_of: NaiveDate,
    /// The day that somebody asked to see; else that is today.
    pub asked: Option<NaiveDate>,
    pub banner: Option<String>,
    pub read_only: bool,
    /// Whether the programme is still being read.
    pub loading: bool,
    /// The partnerships of the file, by code.
    pub partnerships: Vec<(String, Id)>,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    pub undo: Option<Pending>,
    pub redo: Option<Pending>,
    /// Names for new records, not used yet.
    pub fresh: Vec<Id>,
    /// The party this desk writes for.
    pub side: Option<Side>,
    pub mouse: bool,
    /// The keys of the actions.
    pub keys: Keys,
    /// Every partnership of the file and the priority countries; empty until somebody looks.
    pub portfolio: Rows,
    /// What changed since the last edition.
    pub news: News,
    /// What is known of the report that was asked for last.
    pub preview: Preview,
    /// How far the files of a report are written; none where none are.
    pub exporting: Option<Progress>,
    /// The names of the formats of reports.
    pub formats: Vec<&'static str>,
    /// The views of lists that a person saved.
    pub views: Vec<SavedView>,
    /// The file, as a command names it.
    pub path: String,
}

/// How far something has got that takes a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// What is done, of all there is.
    pub done: usize,
    pub of: usize,
    /// Seconds since it began; none where nothing on the screen may count by itself.
    pub seconds: Option<i64>,
}

/// What changed since the last edition, as far as somebody asked for it.
#[derive(Debug, Default)]
pub enum News {
    #[default]
    Unasked,
    Asked,
    Found(Box<Digest>),
    /// It cannot be known: the state of the edition is not in the file.
    Lost,
}

/// A report on the screen.
#[derive(Debug, Default)]
pub struct Preview {
    /// What was asked for; none before the first time.
    pub wanted: Option<Wanted>,
    /// Its lines; none while it is being made, or why it cannot be made.
    pub lines: Option<Result<Vec<String>, String>>,
}

/// The step that an undo would take back, or a redo make again.
#[derive(Debug, Clone, PartialEq)]
pub struct Pending {
    pub step: Id,
    /// Whether it was made since the program started.
    pub of_session: bool,
}

/// The view whose rows are of the whole file.
pub const PORTFOLIO: &str = "portfolio";

/// Rows above the body of a screen: title, bar, rule.
const HEAD: u16 = 3;
/// Rows below it: message, keys.
const FOOT: u16 = 2;

impl Session {
    /// The text of a key of the screen program, without `tui-`.
    pub fn say(&self, key: &str) -> String {
        self.texts.say(&format!("tui-{key}"))
    }

    /// How numbers and dates that a person types are read.
    pub fn typist(&self) -> Typist {
        Typist { language: self.texts.language(), day: self.as_of }
    }

    /// The rows of a view of a register.
    pub fn rows(&self, view: &str) -> &Rows {
        const NONE: &Rows = &Rows { rows: vec![], widest: 0, amounts: 0 };
        match self.sheets.rows.get(view) {
            Some(rows) => rows,
            None if view == PORTFOLIO => &self.portfolio,
            None => NONE,
        }
    }

    /// The rows between the head and the foot of the screen.
    pub fn body(&self) -> ratatui::layout::Rect {
        let (width, height) = self.size;
        let head = HEAD + u16::from(self.banner.is_some());
        let height = height.saturating_sub(head + FOOT);
        ratatui::layout::Rect { x: 0, y: head, width, height }
    }

    /// How many rows of a list fit below its header.
    pub fn list_height(&self) -> usize {
        usize::from(self.body().height.saturating_sub(1))
    }

    /// A name for a new record; the n-th of those not used yet.
    pub fn fresh(&self, n: usize) -> Option<Id> {
        self.fresh.get(n).copied()
    }

    /// The partnership's code; empty where there is none.
    pub fn partnership_code(&self) -> String {
        let partnership = self.program.partnerships.get(&self.program.scope);
        partnership.map_or_else(String::new, |partnership| partnership.code.clone())
    }

    /// The partnership's code and title.
    pub fn title(&self) -> String {
        let partnership = self.program.partnerships.get(&self.program.scope);
        let Some(partnership) = partnership else { return String::new() };
        let title = partnership.title.best(self.texts.language().tag());
        format!("{}  {}", partnership.code, title.map_or("", |(_, text)| text))
    }
}
