//! Steps taken back and made again, across restarts: both are read from the log.

use rusqlite::params;

use super::{Result, Step, Store, StoreError, row};
use crate::domain::values::Id;
use crate::log::clock::Stamp;

/// How far back steps can be undone.
const REACH: i64 = 2_000;

impl Store {
    /// Takes the last step of this desk and actor back by a new step; refused where a newer
    /// edit stands on top. Returns the step that was taken back.
    pub fn undo(&mut self, stamp: &Stamp) -> Result<Step> {
        let step = self.undoable(stamp)?.ok_or(StoreError::Nothing("undo"))?;
        self.take_back(step, stamp)
    }

    /// Makes again what the last undo took back. Returns the undo that was taken back.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Step> {
        let (_, redo) = self.stacks(stamp)?;
        let step = redo.last().copied().ok_or(StoreError::Nothing("redo"))?;
        self.take_back(step, stamp)
    }

    /// The step that `undo` would take back.
    pub fn undoable(&self, stamp: &Stamp) -> Result<Option<Id>> {
        Ok(self.stacks(stamp)?.0.last().copied())
    }

    /// The undo that `redo` would take back.
    pub fn redoable(&self, stamp: &Stamp) -> Result<Option<Id>> {
        Ok(self.stacks(stamp)?.1.last().copied())
    }

    fn take_back(&mut self, step: Id, stamp: &Stamp) -> Result<Step> {
        let past = self.step(step)?;
        let changes: Vec<_> = past.changes()?.into_iter().map(|c| c.inverse(step)).collect();
        self.apply(&changes, stamp)?;
        Ok(past)
    }

    /// Steps that can be undone and undos that can be made again, the next one last.
    fn stacks(&self, stamp: &Stamp) -> Result<(Vec<Id>, Vec<Id>)> {
        let (mut undo, mut redo) = (vec![], vec![]);
        for (step, of, kind) in self.own_steps(stamp)? {
            match (kind.as_str(), of) {
                ("undo", Some(of)) if undo.last() == Some(&of) => {
                    undo.pop();
                    redo.push(step);
                }
                ("undo", Some(of)) if redo.last() == Some(&of) => {
                    redo.pop();
                    undo.push(step);
                }
                ("edit" | "import", _) => {
                    undo.push(step);
                    redo.clear();
                }
                _ => {}
            }
        }
        Ok((undo, redo))
    }

    fn own_steps(&self, stamp: &Stamp) -> Result<Vec<(Id, Option<Id>, String)>> {
        let sql = "SELECT step, of, kind FROM (SELECT step, of, kind, min(arrival) AS first \
                   FROM entry WHERE desk = ?1 AND actor = ?2 GROUP BY step \
                   ORDER BY first DESC LIMIT ?3) ORDER BY first";
        let mut statement = self.db.prepare_cached(sql)?;
        let values = params![stamp.desk, stamp.actor, REACH];
        let rows = statement.query_map(values, |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?, row.get(2)?))
        })?;
        let read = |(step, of, kind): (String, Option<String>, String)| {
            Ok((row::id(&step)?, of.as_deref().map(row::id).transpose()?, kind))
        };
        rows.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().map(read).collect()
    }
}
