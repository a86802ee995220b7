//! Programmes as a file of activities: a partnership, its phases, its projects.

mod activity;
mod kept;
mod milestones;
mod money;
mod organisations;
mod own;
mod places;
mod results;
mod sheet;
mod standing;

use super::element::Element;
use super::order::arrange;
use super::write::Writer;
use crate::domain::program::Program;
pub use kept::plain;
use sheet::Sheet;

/// The version of the standard that is written.
pub const VERSION: &str = "2.03";

/// The records of several partnerships as one file.
pub fn export(programs: &[&Program]) -> Vec<u8> {
    let mut file = File::open();
    for program in programs {
        file.add(program);
    }
    file.close()
}

/// A file while it is written, one partnership after the other.
pub struct File {
    root: Element,
    writer: Writer,
    any: bool,
}

impl File {
    pub fn open() -> Self {
        let root = Element::new("iati-activities").with("version", VERSION);
        let writer = Writer::open(&root);
        Self { root, writer, any: false }
    }

    /// The activities of a partnership. What all share stands in the first one of the file.
    pub fn add(&mut self, program: &Program) {
        let sheet = Sheet::of(program, !self.any);
        for mut activity in activity::all(&sheet) {
            arrange(&mut activity);
            self.writer.element(&activity);
        }
        self.any = true;
    }

    /// The whole file.
    pub fn close(self) -> Vec<u8> {
        self.writer.close(&self.root)
    }
}
