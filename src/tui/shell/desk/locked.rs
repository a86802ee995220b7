//! Whether the file may be written to.

use std::time::Duration;

use super::Desk;
use crate::store::{Mode, Result, Store};
use crate::tui::theme::Meaning;

impl Desk {
    /// Keeps the file from being written to, or lets it be written to again, where it can be.
    pub(super) fn switch_read_only(&mut self) {
        if !self.session.read_only {
            self.session.read_only = true;
            self.app.say(self.session.say("now-read-only"), Meaning::Good);
            return;
        }
        let key = match self.unlock() {
            Ok(()) => {
                self.session.read_only = false;
                ("now-writable", Meaning::Good)
            }
            Err(key) => (key, Meaning::Warning),
        };
        self.app.say(self.session.say(key.0), key.1);
    }

    /// Makes sure that the file can be written to, or says why it cannot.
    fn unlock(&mut self) -> std::result::Result<(), &'static str> {
        if self.options.known_at.is_some() {
            return Err("locked-past");
        }
        if !self.options.read_only {
            return Ok(());
        }
        self.reopen().map_err(|_| "locked-file")?;
        self.options.read_only = false;
        Ok(())
    }

    /// Opens the file to be written to.
    fn reopen(&mut self) -> Result<()> {
        let store = Store::open(&self.options.path, Mode::ReadWrite)?;
        store.set_patience(Duration::ZERO)?;
        self.replica = store.desk()?;
        self.session.side = self.replica.side;
        self.store = store;
        self.load();
        Ok(())
    }
}
