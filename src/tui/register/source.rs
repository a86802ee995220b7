//! What the rows of registers are made from.

use crate::domain::program::{Kind, Program};
use crate::domain::values::{Id, Link, Ml};
use crate::figures::Figures;
use crate::tui::sheets::Sheets;

/// A programme with its figures and the language of its reader.
pub struct Source<'a> {
    pub program: &'a Program,
    pub figures: &'a Figures<'a>,
    pub tag: &'a str,
    /// What is computed of it already.
    pub sheets: &'a Sheets,
}

impl Source<'_> {
    /// A text in the reader's language or the nearest to it.
    pub fn best(&self, text: &Ml) -> String {
        text.best(self.tag).map_or_else(String::new, |(_, text)| text.into())
    }

    /// The code of a record; empty where none is named.
    pub fn code(&self, kind: Kind, id: Option<Id>) -> String {
        id.map_or_else(String::new, |id| self.program.code(kind, id))
    }

    /// The code of what a record belongs to.
    pub fn owner(&self, link: Option<Link>) -> String {
        link.map_or_else(String::new, |link| self.program.code(link.kind, link.id))
    }

    /// The name of a person; empty where none is named.
    pub fn person(&self, id: Option<Id>) -> String {
        let person = id.and_then(|id| self.program.people.get(&id));
        person.map_or_else(String::new, |person| person.name.clone())
    }

    /// The name of an organisation; empty where none is named.
    pub fn organisation(&self, id: Option<Id>) -> String {
        let organisation = id.and_then(|id| self.program.organisations.get(&id));
        organisation.map_or_else(String::new, |organisation| self.best(&organisation.name))
    }
}
