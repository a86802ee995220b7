//! What other programs do for a person at the desk: clipboard and editor.

use super::Desk;
use crate::domain::reason::Arg;
use crate::tui::effect::{Clip, Draft};
use crate::tui::shell::clipboard::{self, Way};
use crate::tui::shell::editor::NotEdited;
use crate::tui::theme::Meaning;

impl Desk {
    /// Brings cells to the clipboard, and says what and how.
    pub(super) fn copy(&mut self, clip: &Clip) {
        let text = clipboard::text_of(clip);
        let Some(way) = clipboard::copy(&text, &self.options.outside) else {
            self.app.say(self.session.say("not-copied"), Meaning::Bad);
            return;
        };
        let program = match way {
            Way::Program(program) => program,
            Way::Terminal(sequence) => {
                self.sequence = Some(sequence);
                self.session.say("way-terminal")
            }
        };
        let way = ("way", Arg::Text(program));
        let count = Arg::Int(i64::try_from(clip.count).unwrap_or(i64::MAX));
        let said = match clip.count {
            0 => self.session.texts.say_with("tui-copied-cell", &[("text", Arg::Text(text)), way]),
            _ => self.session.texts.say_with("tui-copied", &[("count", count), way]),
        };
        self.app.say(said, Meaning::Good);
    }

    /// What the terminal is to be sent, once.
    pub fn sequence(&mut self) -> Option<String> {
        self.sequence.take()
    }

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
        let (key, detail, path) = match why {
            NotEdited::NoText(path) => ("editor-no-text", String::new(), Some(path)),
            NotEdited::Ended(status, path) => ("editor-failed", status.to_string(), path.as_ref()),
            NotEdited::Io(error) => ("editor-failed", error.to_string(), None),
        };
        let text = |text: String| Arg::Text(text);
        let said = self.session.texts.say_with(&format!("tui-{key}"), &[("detail", text(detail))]);
        let Some(path) = path else { return said };
        let path = [("path", text(path.display().to_string()))];
        format!("{said} {}", self.session.texts.say_with("tui-editor-kept", &path))
    }
}
