//! What is done with many rows of a register: copied, changed, pasted, opened in an editor.

use super::Records;
use super::arrange::Asked;
use crate::domain::values::Link;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Intake, Paste, Source, Table, Taken};
use crate::tui::register::{Layout, Picture, Row};
use crate::tui::screens::bulk::{self, Bulk};
use crate::tui::screens::list;
use crate::tui::session::Session;
use crate::tui::theme::Meaning;

impl Records {
    /// The records of the selected rows, else the one under the cursor.
    pub fn chosen(&self, session: &Session) -> Vec<Link> {
        // Selected rows are not seen on the calendar: nothing is done with them there.
        if self.list().marks.count() == 0 || self.picture() == Some(Picture::Calendar) {
            return self.selected(session).into_iter().collect();
        }
        let rows = list::chosen(self.list(), &self.rows(session).rows);
        rows.into_iter().filter_map(|row| row.link).collect()
    }

    /// Does an action on many rows; none where it is no such action.
    pub(super) fn with_many(&self, action: Action, session: &Session) -> Option<Effect> {
        let rows = self.rows(session).rows.as_slice();
        match action {
            Action::EditMany => bulk::fields(&self.chosen(session), session),
            Action::Outside => Some(self.outside(session)),
            Action::Columns => Some(self.choose_columns(session)),
            Action::Group => Some(self.choose_group(session)),
            Action::Views => Some(self.choose_view(session)),
            Action::Copy => {
                let cells = taken(&self.list().layout, self.row(session)?, session);
                Some(list::copy(self.labels(session), cells, session))
            }
            Action::CopyRows => {
                let cells = |row: &Row| taken(&self.list().layout, row, session);
                let of = (self.list(), rows);
                Some(list::copy_rows(of, self.labels(session), cells, session))
            }
            _ => None,
        }
    }

    /// The selected rows, else all in view, for the person's editor.
    fn outside(&self, session: &Session) -> Effect {
        let rows = list::chosen(self.list(), &self.rows(session).rows);
        let links = rows.into_iter().filter_map(|row| row.link);
        let own = links.filter(|link| Some(link.kind) == self.makes());
        let ids: Vec<_> = own.map(|link| link.id).collect();
        match self.makes().filter(|_| !ids.is_empty()) {
            Some(kind) => Effect::Table(Table { kind, ids }),
            None => Effect::Say(session.say("why-no-row"), Meaning::Warning),
        }
    }

    /// Takes the field that is to be set in the selected records, and asks for its value.
    pub fn field(&mut self, cell: &str, session: &Session) -> Option<Effect> {
        self.asked = Asked::Cell(cell.into());
        Some(Bulk::of(&self.chosen(session), cell)?.ask(session))
    }

    /// Takes its value, or the name of a view.
    pub fn picked(&mut self, text: &str, session: &Session) -> Option<Effect> {
        match &self.asked {
            Asked::Cell(cell) => Some(Bulk::of(&self.chosen(session), cell)?.take(text, session)),
            _ => self.named(text, session),
        }
    }

    /// Takes pasted text: into the filter while it is typed, else as rows of a table.
    pub fn paste(&mut self, text: &str, session: &Session) -> Option<Effect> {
        if self.list().typing {
            let rows = &self.rows(session).rows;
            let effect = list::paste(&mut self.lists[self.at], text, rows, session);
            self.follow(session);
            return effect;
        }
        Some(self.import(text, "paste", session))
    }

    /// Takes a table that was changed in the person's editor.
    pub fn edited(&mut self, text: &str, session: &Session) -> Option<Effect> {
        Some(self.import(text, "editor", session))
    }

    /// Has a table planned, where records of its kind are kept here.
    fn import(&self, text: &str, from: &'static str, session: &Session) -> Effect {
        let refusal = |key| Effect::Say(session.say(key), Meaning::Warning);
        match self.makes() {
            None => list::paste_nowhere(session),
            Some(_) if session.loading => refusal("why-loading"),
            Some(_) if session.read_only => refusal("why-read-only"),
            Some(kind) => {
                let paste = Paste { kind, text: text.into(), from };
                Effect::Import(Intake::of(Source::Paste(paste)))
            }
        }
    }

    fn labels(&self, session: &Session) -> Vec<String> {
        self.columns(session).into_iter().map(|column| column.label).collect()
    }
}

fn taken(layout: &Layout, row: &Row, session: &Session) -> Vec<Taken> {
    let columns = layout.columns.iter();
    columns.map(|chosen| chosen.origin.datum(row, session).taken(session)).collect()
}
