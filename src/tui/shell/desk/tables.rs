//! Tables into the programme and out of it: pasted rows, rows in the person's editor.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Desk;
use crate::domain::program::Program;
use crate::exchange::csv::{self, Reading};
use crate::exchange::import::{Existing, Numbers, Options, plan};
use crate::exchange::labels::Labels;
use crate::i18n::Language;
use crate::log::plan::Plan;
use crate::tui::effect::{Draft, Paste, Table};
use crate::tui::overlays::Overlay;
use crate::tui::planned;

impl Desk {
    /// Shows what a table would write.
    pub(super) fn import(&mut self, paste: &Paste) {
        let plan = self.plan(paste);
        let preview = planned::preview(&self.session, paste, plan);
        self.app.lay(Overlay::Preview(preview));
    }

    fn plan(&self, paste: &Paste) -> Plan {
        let code = self.session.partnership_code();
        let program = Program::clone(&Arc::clone(&self.session.program));
        let existing = Existing { programs: BTreeMap::from([(code.clone(), program)]) };
        let language = self.session.texts.language();
        let numbers = if language == Language::Id { Numbers::Indonesian } else { Numbers::Plain };
        let options = Options {
            reason: format!("{} {}", paste.from, paste.kind.name()),
            partnership: Some(code).filter(|code| !code.is_empty()),
            language: language.tag().into(),
            numbers,
            ..Options::default()
        };
        let reading = Reading { kind: Some(paste.kind), encoding: None, separator: None };
        let input = csv::read(paste.kind.name(), paste.text.as_bytes(), reading);
        let stamper = &self.options.stamper;
        plan(input, &existing, &options, &Labels::all(), |_, _, _| stamper.id())
    }

    /// Opens records as a table in the person's editor.
    pub(super) fn ask_table(&mut self, table: &Table) {
        let text = csv::tabs(&self.session.program, table.kind, &table.ids);
        self.ask_editor(Draft { text, suffix: ".tsv" });
    }
}
