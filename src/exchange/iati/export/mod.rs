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

/// The records of several partnerships as one file. What all share stands in the first activity.
pub fn export(programs: &[&Program]) -> Vec<u8> {
    let root = Element::new("iati-activities").with("version", VERSION);
    let mut writer = Writer::open(&root);
    for (number, program) in programs.iter().enumerate() {
        let sheet = Sheet::of(program, number == 0);
        for mut activity in activity::all(&sheet) {
            arrange(&mut activity);
            writer.element(&activity);
        }
    }
    writer.close(&root)
}
