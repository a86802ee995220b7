//! How the desk writes: at once, or when another program has let go of the file.

use std::sync::Arc;

use ratatui::crossterm::event::KeyCode;

use super::{Desk, agreement, load};
use crate::domain::program::{Kind, Program};
use crate::domain::reason::Arg;
use crate::domain::values::Id;
use crate::figures::check::Finding;
use crate::figures::signing::Hand;
use crate::figures::{breaches, is_unfinished};
use crate::log::change::{Change, Refused};
use crate::log::clock::Stamp;
use crate::log::workflow::resubmit;
use crate::store::{Result, Step, StoreError};
use crate::tui::app::Input;
use crate::tui::effect::{Agreement, Effect, TakeIn};
use crate::tui::session::Session;
use crate::tui::theme::Meaning;
use crate::tui::words;

/// What is to be written.
#[derive(Debug, Clone)]
pub(super) enum Work {
    Save(Change),
    /// A new partnership with all that it needs.
    Found(Vec<Change>),
    /// What tables from outside ask for.
    TakeIn(TakeIn),
    /// A step towards figures that both sides agree on.
    Agree(Agreement),
    /// Takes the last step back, or makes it again.
    TakeBack(bool),
}

/// Work that another program's lock holds up.
#[derive(Debug)]
pub(super) struct Waiting {
    work: Work,
    /// When it is given up, in milliseconds after 1970.
    until: i64,
}

/// How long another program may hold the file, in milliseconds.
const PATIENCE: i64 = 5_000;

impl Desk {
    /// Whether something is to be written as soon as another program lets go of the file.
    pub fn is_waiting(&self) -> bool {
        self.waiting.is_some()
    }

    /// Tries again to write what waits; gives up when it has waited for too long.
    pub fn retry(&mut self) {
        let Some(Waiting { work, until }) = self.waiting.take() else { return };
        match self.attempt(&work) {
            Err(StoreError::Busy) if self.now() < until => {
                self.waiting = Some(Waiting { work, until });
            }
            Err(error) => self.complain(&error),
            Ok(effect) => self.follow_up(effect),
        }
    }

    /// Keys wait too; Esc gives the work up, and what was typed stays.
    pub(super) fn hold(&mut self, input: &Input) {
        if matches!(input, Input::Key(key) if key.code == KeyCode::Esc) {
            self.waiting = None;
            self.complain(&StoreError::Busy);
        }
    }

    pub(super) fn write(&mut self, work: Work) -> Option<Effect> {
        match self.attempt(&work) {
            Ok(effect) => return effect,
            Err(StoreError::Busy) => {
                self.app.say(self.session.say("error-waiting"), Meaning::Warning);
                self.waiting = Some(Waiting { work, until: self.now() + PATIENCE });
            }
            Err(error) => self.complain(&error),
        }
        None
    }

    fn attempt(&mut self, work: &Work) -> Result<Option<Effect>> {
        self.behind = self.is_behind();
        if self.session.read_only {
            return Err(StoreError::ReadOnly);
        }
        match work {
            Work::Save(change) => self.save(change),
            Work::Found(changes) => self.found(changes),
            Work::TakeIn(taken) => self.take_in(taken),
            Work::Agree(agreement) => self.agree(agreement),
            Work::TakeBack(again) => self.take_back(*again).map(|()| None),
        }
    }

    /// Writes a change to the file, then to the programme in memory.
    pub(super) fn save(&mut self, change: &Change) -> Result<Option<Effect>> {
        let again = resubmit(&self.session.program, &change.edits);
        let change = &Change { edits: [change.edits.clone(), again].concat(), ..change.clone() };
        if let Some(broken) = broken(&self.session.program, change) {
            let said = words::finding(&self.session, &broken);
            self.app.refused((&broken.field, said), &self.session);
            return Ok(None);
        }
        let stamp = self.stamp();
        let mut said = words::change(&self.session, change);
        self.store.apply(std::slice::from_ref(change), &stamp)?;
        self.own.insert(stamp.step);
        self.follow(std::slice::from_ref(change));
        if change.edits.len() > 1 && !said.is_empty() {
            said = words::change(&self.session, change);
        }
        if empties_parts(change) {
            said = format!("{said}  {}", self.session.say("parts-emptied"));
        }
        Ok(self.app.saved(said, &self.session))
    }

    /// Takes a step towards agreement in the name of this desk.
    fn agree(&mut self, agreement: &Agreement) -> Result<Option<Effect>> {
        let Stamp { actor, desk, side, wall, .. } = self.stamp();
        let stamp = crate::domain::values::Stamp::from_millis(wall);
        let hand = Hand { id: self.options.stamper.id(), name: actor, desk, stamp };
        let language = self.session.texts.language();
        let change = agreement::change(&self.session.program, agreement, (hand, side, language));
        let effect = self.save(&change)?;
        let said = words::agreement(&self.session, agreement.period());
        self.app.say(said, Meaning::Good);
        Ok(effect)
    }

    fn take_back(&mut self, again: bool) -> Result<()> {
        let stamp = self.stamp();
        let taken = if again { self.store.redo(&stamp) } else { self.store.undo(&stamp) };
        let changes = inverse(&taken?)?;
        self.own.insert(stamp.step);
        self.session.partnerships = self.store.partnerships()?;
        self.follow(&changes);
        let key = if again { "redone" } else { "undone" };
        let done = changes.first().map(|change| words::change(&self.session, change));
        let done = Arg::Text(done.unwrap_or_default());
        let said = self.session.texts.say_with(&format!("tui-{key}"), &[("what", done)]);
        self.app.say(said, Meaning::Good);
        Ok(())
    }

    /// Brings the programme in memory to what was just written, and has the rest computed.
    fn follow(&mut self, changes: &[Change]) {
        let scope = self.session.program.scope;
        let here = changes.iter().all(|c| c.partnership == scope || c.partnership == Id::SHARED);
        let program = Arc::make_mut(&mut self.session.program);
        let made = changes.iter().try_for_each(|change| program.apply(change));
        let expected = self.store.arrival();
        if !here || made.is_err() {
            self.load();
            return;
        }
        self.arrival = expected.unwrap_or(self.arrival);
        self.remember();
        self.pending();
        self.top_up();
        if self.behind {
            // What others wrote is not in memory yet.
            self.load();
        } else {
            self.compute();
        }
        self.app.refresh(&self.session);
    }

    /// Puts the step just made before the others.
    fn remember(&mut self) {
        if let Ok(mut steps) = load::steps(&self.store, 1) {
            steps.extend(self.session.steps.iter().cloned());
            self.session.steps = Arc::new(steps);
        }
    }

    /// Says why something was not done. Where the record was changed meanwhile, both versions show.
    pub(super) fn complain(&mut self, error: &StoreError) {
        if matches!(error, StoreError::Refused(Refused::Stale { .. })) {
            self.reload();
        }
        let said = reason(&self.session, error);
        self.app.refused(("", said), &self.session);
    }

    pub(super) fn now(&self) -> i64 {
        (self.options.stamper.wall)()
    }
}

fn reason(session: &Session, error: &StoreError) -> String {
    match error {
        StoreError::Refused(Refused::Stale { .. }) => session.say("error-stale"),
        StoreError::Refused(refused) => words::refused(session, refused),
        StoreError::Busy => session.say("error-busy"),
        StoreError::ReadOnly => session.say("why-read-only"),
        StoreError::Full => session.say("error-full"),
        StoreError::Gone(_) => session.say("error-gone"),
        StoreError::Nothing(_) => session.say("why-no-undo"),
        other => {
            let detail = Arg::Text(other.to_string());
            session.texts.say_with("tui-error-store", &[("detail", detail)])
        }
    }
}

/// The first contradiction that a change would bring in and no later one can complete.
fn broken(program: &Program, change: &Change) -> Option<Finding> {
    // A stale edit is found by the store, which says so.
    let found = breaches(program, &change.touched(), |program| drop(program.apply(change)));
    found.into_iter().find(|finding| !is_unfinished(finding))
}

/// Whether a figure loses the parts that it was the share of.
fn empties_parts(change: &Change) -> bool {
    change.edits.iter().any(|edit| {
        let part = matches!(edit.cell.as_str(), "numerator" | "denominator");
        edit.kind == Kind::Measurement && part && edit.new.is_empty()
    })
}

/// The changes that take a step back.
fn inverse(step: &Step) -> Result<Vec<Change>> {
    Ok(step.changes()?.into_iter().map(|change| change.inverse(step.id)).collect())
}
