//! What other programs do for a person at the desk: their editor.

use super::Desk;
use crate::domain::reason::Arg;
use crate::tui::effect::Draft;
use crate::tui::shell::editor::NotEdited;
use crate::tui::theme::Meaning;

impl Desk {
    pub(super) fn ask_editor(&mut self, draft: Draft) {
        if self.options.outside.editor.is_none() {
            self.app.say(self.session.say("editor-none"), Meaning::Warning);
            return;
        }
        self.draft = Some(draft);
    }

    /// The editor to be opened, and what with.
    pub fn draft(&mut self) -> Option<(String, Draft)> {
        let draft = self.draft.take()?;
        Some((self.options.outside.editor.clone()?, draft))
    }

    /// Takes in what became of a text in the editor.
    pub fn edited(&mut self, edited: Result<Option<String>, NotEdited>) {
        match edited {
            Ok(Some(text)) => {
                let effect = self.app.edited(&text, &self.session);
                self.follow_up(effect);
            }
            Ok(None) => self.app.say(self.session.say("editor-unchanged"), Meaning::Plain),
            Err(why) => {
                let said = self.not_edited(&why);
                self.app.say(said, Meaning::Bad);
            }
        }
    }

    fn not_edited(&self, why: &NotEdited) -> String {
        let detail = match why {
            NotEdited::NoText => return self.session.say("editor-no-text"),
            NotEdited::Ended(status) => status.to_string(),
            NotEdited::Io(error) => error.to_string(),
        };
        let args = [("detail", Arg::Text(detail))];
        self.session.texts.say_with("tui-editor-failed", &args)
    }
}
