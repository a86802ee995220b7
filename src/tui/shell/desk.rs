//! The person's desk: screens, what they show, the file, and the work that screens ask for.

mod behind;
mod export;
mod founded;
mod kept;
mod locked;
mod making;
mod outside;
mod tables;
mod writes;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::memory::Shelf;
use super::portfolio::Portfolio;
use super::worker::{Message, Task, Worker};
use super::{Options, agreement, load};
use crate::domain::program::Program;
use crate::domain::values::Id;
use crate::log::clock::Stamp;
use crate::store::{Result, Store};
use crate::tui::app::{App, Input};
use crate::tui::effect::{Draft, Effect, Next};
use crate::tui::memory::Memory;
use crate::tui::session::{News, Pending, Preview, Session};
use crate::tui::sheets::Sheets;
use crate::tui::theme::{Meaning, Theme};

use self::export::Export;
use self::writes::{Waiting, Work};

/// How the desk begins.
#[derive(Debug)]
pub struct Start {
    pub options: Options,
    pub theme: Theme,
    pub size: (u16, u16),
}

/// Everything the program holds while it runs.
pub struct Desk {
    app: App,
    session: Session,
    store: Store,
    options: Options,
    replica: crate::store::Desk,
    /// Where work is done behind the screen; here and now where there is none.
    worker: Option<Worker>,
    /// The steps made since the program started.
    own: BTreeSet<Id>,
    arrival: i64,
    /// The latest request to the worker; answers to earlier ones are stale.
    number: u64,
    /// The request for the whole programme that is not answered yet.
    reading: Option<u64>,
    /// Whether somebody else had written before the last step of this desk.
    behind: bool,
    portfolio: Portfolio,
    /// The files that are being written.
    export: Option<Export>,
    /// What waits until another program has written.
    waiting: Option<Waiting>,
    /// Where it is kept how a person leaves the screens, and how they were left.
    shelf: Option<Shelf>,
    memory: Memory,
    /// Whether the screens were put as they were left.
    begun: bool,
    /// What waits for the person's editor.
    draft: Option<Draft>,
    /// What the terminal is to be sent.
    sequence: Option<String>,
    /// What the program is left for.
    next: Option<Next>,
    done: bool,
}

/// How many names for new records are kept ready.
const FRESH: usize = 512;

impl Desk {
    /// The screens.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// What they show.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The file.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// What the person left for.
    pub fn next(&self) -> Option<&Next> {
        self.next.as_ref()
    }

    /// Whether the person left.
    pub fn is_done(&self) -> bool {
        self.done
    }

    /// Asks for the programme as the file holds it now.
    pub fn load(&mut self) {
        self.renumber();
        self.reading = Some(self.number);
        let (number, partnership) = (self.number, self.session.program.scope);
        let (as_of, language) = (self.session.as_of, self.session.texts.language());
        self.send(Task::Load { number, partnership, as_of, language });
    }

    /// What was asked for before is stale from now on.
    fn renumber(&mut self) {
        self.number += 1;
        self.session.news = News::Unasked;
        self.portfolio = Portfolio::default();
    }

    /// Gives a task to the worker; where there is none it is done at once.
    fn send(&mut self, task: Task) {
        if let Some(worker) = &self.worker {
            return worker.send(task);
        }
        let answer = task.perform(&self.store, drop);
        self.take(answer);
    }

    /// Takes in what happened.
    pub fn take(&mut self, message: Message) {
        if let Message::Loaded(number, _) = message {
            self.reading = self.reading.filter(|read| *read != number);
        }
        match message {
            Message::Input(input) => self.input(input),
            Message::Stop => self.done = true,
            Message::Computed(number, sheets) if number == self.number => self.computed(*sheets),
            Message::Loaded(number, loaded) if number == self.number => self.loaded(*loaded),
            Message::Folded(number, folded) if number == self.number => self.folded(*folded),
            Message::News(number, found) if number == self.number => self.news(found),
            Message::Preview(wanted, lines) => self.preview(&wanted, lines),
            Message::Progress(done, of) => self.progressed(done, of),
            Message::Exported(paths) => self.exported(paths),
            Message::Planned(intake, plan) => self.planned(*intake, *plan),
            // An answer to an earlier request.
            Message::Computed(..)
            | Message::Loaded(..)
            | Message::Folded(..)
            | Message::News(..) => {}
        }
    }

    fn loaded(&mut self, loaded: Result<load::Loaded>) {
        self.session.loading = false;
        match loaded {
            Ok(loaded) => {
                self.session.program = loaded.program;
                self.session.sheets = loaded.sheets;
                self.session.steps = loaded.steps;
                self.arrival = loaded.arrival;
                self.session.preview = Preview::default();
                self.pending();
                self.app.refresh(&self.session);
                self.begin();
                if self.session.partnerships.is_empty() && !self.session.read_only {
                    self.app.welcome(&self.session);
                }
                self.supply();
            }
            Err(error) => self.complain(&error),
        }
    }

    fn computed(&mut self, sheets: Sheets) {
        self.session.sheets = Arc::new(sheets);
        self.session.preview = Preview::default();
        self.app.refresh(&self.session);
        self.supply();
    }

    /// Takes in what came from the terminal and does what it leads to.
    pub fn input(&mut self, input: Input) {
        if let Input::Resize(width, height) = input {
            self.session.size = (width, height);
        }
        if self.is_waiting() && !matches!(input, Input::Resize(..)) {
            self.hold(&input);
            return;
        }
        let effect = self.app.input(input, &self.session);
        self.follow_up(effect);
    }

    fn follow_up(&mut self, mut effect: Option<Effect>) {
        while let Some(next) = effect {
            effect = self.perform(next);
        }
        self.supply();
    }

    fn perform(&mut self, effect: Effect) -> Option<Effect> {
        match effect {
            Effect::Save(change) => return self.write(Work::Save(change)),
            Effect::Agree(agreement) => return self.write(Work::Agree(agreement)),
            Effect::Undo => return self.write(Work::TakeBack(false)),
            Effect::Redo => return self.write(Work::TakeBack(true)),
            Effect::Quit => self.done = true,
            Effect::Mouse => {
                self.session.mouse = !self.session.mouse;
                let key = if self.session.mouse { "mouse-on" } else { "mouse-off" };
                self.app.say(self.session.say(key), Meaning::Good);
            }
            Effect::ReadOnly => self.switch_read_only(),
            Effect::Speak(language) => self.speak(language),
            Effect::Found(changes) => return self.write(Work::Found(changes)),
            Effect::Leave(next) => {
                self.next = Some(next);
                self.done = true;
            }
            Effect::Portfolio => self.begin_portfolio(),
            Effect::News => self.ask_news(),
            Effect::Preview(wanted) => self.ask_preview(wanted),
            Effect::Export(order) => self.ask_export(order),
            Effect::Records(records) => self.ask_records(records),
            Effect::Stop => self.stop_export(),
            Effect::Import(intake) => self.import(intake),
            Effect::TakeIn(taken) => return self.write(Work::TakeIn(taken)),
            Effect::Table(table) => self.ask_table(&table),
            Effect::Views(views) => self.keep_views(views),
            Effect::Copy(clip) => self.copy(&clip),
            Effect::Editor(draft) => self.ask_editor(draft),
            Effect::Partnership(id) => {
                self.leave();
                self.begun = false;
                self.session.program = Arc::new(Program { scope: id, ..Program::default() });
                self.session.sheets = Arc::default();
                self.session.loading = true;
                self.app = App::default();
                self.load();
            }
            _ => {}
        }
        None
    }

    fn compute(&mut self) {
        self.renumber();
        let (as_of, language) = (self.session.as_of, self.session.texts.language());
        let program = Arc::clone(&self.session.program);
        let number = self.number;
        self.send(Task::Compute { number, program, as_of, language });
    }

    /// Reads the file anew where somebody else wrote to it.
    pub fn watch(&mut self) {
        // What is being read is waited for, however long that takes.
        if self.reading.is_none() && self.is_behind() {
            self.load();
        }
    }

    /// Whether the file holds what this desk has not seen.
    fn is_behind(&self) -> bool {
        self.store.arrival().is_ok_and(|now| now != self.arrival)
    }

    /// Reads the file at once: a person is waiting for what it holds.
    fn reload(&mut self) {
        let (scope, as_of) = (self.session.program.scope, self.session.as_of);
        self.renumber();
        if let Ok(loaded) = load::load(&self.store, scope, as_of, self.session.texts.language()) {
            self.loaded(Ok(loaded));
        }
    }

    fn pending(&mut self) {
        let stamp = self.stamp();
        let pending = |step: Option<Id>| {
            step.map(|step| Pending { step, of_session: self.own.contains(&step) })
        };
        let undo = pending(self.store.undoable(&stamp).ok().flatten());
        let redo = pending(self.store.redoable(&stamp).ok().flatten());
        (self.session.undo, self.session.redo) = (undo, redo);
    }

    fn top_up(&mut self) {
        let program = &self.session.program;
        self.session.fresh.retain(|id| !used(program, *id));
        while self.session.fresh.len() < FRESH {
            self.session.fresh.push(self.options.stamper.id());
        }
    }

    fn stamp(&self) -> Stamp {
        Stamp {
            actor: self.options.actor.clone(),
            desk: self.replica.name.clone(),
            side: self.replica.side,
            wall: (self.options.stamper.wall)(),
            step: self.options.stamper.id(),
        }
    }
}

fn used(program: &Program, id: Id) -> bool {
    crate::domain::program::Kind::ALL.iter().any(|kind| !program.record(*kind, id).is_empty())
}
