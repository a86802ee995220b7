//! What every screen may read and none may change.

use std::sync::Arc;

use chrono::NaiveDate;

use super::sheets::{Sheets, StepLine};
use super::theme::Theme;
use crate::domain::program::Program;
use crate::domain::values::{Id, Side};
use crate::i18n::Texts;

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
}

/// The step that an undo would take back, or a redo make again.
#[derive(Debug, Clone, PartialEq)]
pub struct Pending {
    pub step: Id,
    /// Whether it was made since the program started.
    pub of_session: bool,
}

/// Rows above the body of a screen: title, bar, rule.
const HEAD: u16 = 3;
/// Rows below it: message, keys.
const FOOT: u16 = 2;

impl Session {
    /// The text of a key of the screen program, without `tui-`.
    pub fn say(&self, key: &str) -> String {
        self.texts.say(&format!("tui-{key}"))
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

    /// The partnership's code and title.
    pub fn title(&self) -> String {
        let partnership = self.program.partnerships.get(&self.program.scope);
        let Some(partnership) = partnership else { return String::new() };
        let title = partnership.title.best(self.texts.language().tag());
        format!("{}  {}", partnership.code, title.map_or("", |(_, text)| text))
    }
}
