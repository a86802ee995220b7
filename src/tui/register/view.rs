//! What a register shows, as data: a screen about records is a description and no more.

use super::row::{Row, Rows};
use super::source::Source;
use crate::domain::program::Kind;
use crate::tui::effect::Effect;
use crate::tui::place::Place;
use crate::tui::screens::Page;
use crate::tui::session::Session;
use crate::tui::widgets::table;
use crate::tui::words;

/// A screen about records: one list or several, which one key goes through.
#[derive(Debug)]
pub struct Register {
    pub place: Place,
    pub views: &'static [View],
}

/// One list of records.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// Names its rows and, behind `tui-view-` and `tui-empty-`, its texts.
    pub name: &'static str,
    /// The records that are made here and that expressions speak of; none for sums.
    pub kind: Option<Kind>,
    pub columns: &'static [Column],
    /// Makes the rows of a programme; none where the rows are of the whole file.
    pub rows: Option<fn(&Source) -> Vec<Row>>,
    /// What stands below the table of the selected row.
    pub pane: Option<fn(&mut Page, &Row)>,
    /// The key of the pane's name where it is of the whole and not of the row.
    pub whole: Option<&'static str>,
    /// What opening a row leads to.
    pub open: fn(&Row, &Session) -> Option<Effect>,
    /// The same rows as pictures, which one key goes through.
    pub pictures: &'static [Picture],
}

/// Rows drawn otherwise than as a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Milestones on a time line.
    Gantt,
    /// Risks by likelihood and impact.
    Matrix,
    /// Money over time.
    Curve,
    /// Milestones by day of a month.
    Calendar,
    /// Countries on a map of the world.
    Map,
}

impl View {
    /// A table of records of a kind.
    pub const fn of(
        name: &'static str,
        kind: Kind,
        columns: &'static [Column],
        rows: fn(&Source) -> Vec<Row>,
    ) -> Self {
        Self { kind: Some(kind), ..Self::sums(name, columns, rows) }
    }

    /// A table of sums, which are no records.
    pub const fn sums(
        name: &'static str,
        columns: &'static [Column],
        rows: fn(&Source) -> Vec<Row>,
    ) -> Self {
        Self {
            name,
            kind: None,
            columns,
            rows: Some(rows),
            pane: None,
            whole: None,
            open: crate::tui::screens::open_row,
            pictures: &[],
        }
    }

    /// The view with something below its table.
    pub const fn with_pane(self, pane: fn(&mut Page, &Row)) -> Self {
        Self { pane: Some(pane), ..self }
    }

    /// The view with something of the whole below its table, whatever row is selected.
    pub const fn with_whole(self, pane: fn(&mut Page, &Row), name: &'static str) -> Self {
        Self { pane: Some(pane), whole: Some(name), ..self }
    }

    /// The view with another way to open a row.
    pub const fn opening(self, open: fn(&Row, &Session) -> Option<Effect>) -> Self {
        Self { open, ..self }
    }

    /// The view with its rows as pictures too.
    pub const fn with_pictures(self, pictures: &'static [Picture]) -> Self {
        Self { pictures, ..self }
    }
}

/// A column of a register: the key of its label, how wide it is, when it goes.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    key: &'static str,
    width: Width,
    priority: u8,
    grows: bool,
    right: bool,
}

#[derive(Debug, Clone, Copy)]
enum Width {
    Cells(u16),
    /// As wide as the widest code, up to a quarter of the screen.
    Code,
    /// As wide as the longest status.
    Status,
    /// As wide as the longest amount.
    Amount,
}

/// A column of so many cells.
pub const fn column(key: &'static str, width: u16) -> Column {
    Column { key, width: Width::Cells(width), priority: 0, grows: false, right: false }
}

/// The column of codes. A code that is too long keeps its end, which tells it from its neighbours.
pub const fn code() -> Column {
    Column { width: Width::Code, ..column("code", 0) }
}

/// The column of statuses.
pub const fn status() -> Column {
    Column { width: Width::Status, ..column("status", 0) }
}

/// A column of amounts.
pub const fn amount(key: &'static str) -> Column {
    Column { width: Width::Amount, right: true, ..column(key, 0) }
}

impl Column {
    /// Its name in what is kept of a list.
    pub fn key(&self) -> &'static str {
        self.key
    }
    /// What stands above it.
    pub fn label(&self, session: &Session) -> String {
        session.say(&format!("column-{}", self.key))
    }
    /// Takes what is left over.
    pub const fn grows(self) -> Self {
        Self { grows: true, ..self }
    }
    /// Its text stands at the right.
    pub const fn right(self) -> Self {
        Self { right: true, ..self }
    }
    /// Goes where there is no room; the higher, the sooner.
    pub const fn drops(self, priority: u8) -> Self {
        Self { priority, ..self }
    }

    /// The column as a table draws it.
    pub fn shown(&self, rows: &Rows, session: &Session) -> table::Column {
        let is_code = matches!(self.width, Width::Code);
        table::Column {
            label: self.label(session),
            width: match self.width {
                Width::Cells(cells) => cells,
                Width::Code => rows.widest.clamp(6, (session.size.0 / 4).max(8)),
                Width::Status => words::status_width(session),
                Width::Amount => rows.amounts.clamp(9, 20),
            },
            grows: self.grows,
            priority: self.priority,
            right: self.right,
            keeps_end: is_code,
            amount: matches!(self.width, Width::Amount),
            sorted: None,
        }
    }
}
