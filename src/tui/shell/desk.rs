//! The person's desk: screens, what they show, the file, and the work that screens ask for.

mod behind;

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate};

use super::portfolio::Portfolio;
use super::worker::{Message, Task, Worker};
use super::{Options, TuiError, agreement, load};
use crate::domain::program::Program;
use crate::domain::reason::Arg;
use crate::domain::values::Id;
use crate::figures::signing::Hand;
use crate::i18n::Texts;
use crate::log::change::{Change, Refused};
use crate::log::clock::Stamp;
use crate::log::workflow::resubmit;
use crate::render::Format;
use crate::store::{Result, Step, Store, StoreError};
use crate::tui::app::{App, Input};
use crate::tui::effect::{Agreement, Effect};
use crate::tui::register::Rows;
use crate::tui::session::{Pending, Preview, Session};
use crate::tui::sheets::Sheets;
use crate::tui::theme::{Meaning, Theme};
use crate::tui::words;

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
    portfolio: Portfolio,
    done: bool,
}

/// How many names for new records are kept ready.
const FRESH: usize = 512;

impl Desk {
    /// A desk whose work is done by a worker.
    pub fn open(store: Store, start: Start, worker: Worker) -> std::result::Result<Self, TuiError> {
        Self::make(store, start, Some(worker))
    }

    /// A desk that does all work at once, for tests.
    pub fn alone(store: Store, start: Start) -> std::result::Result<Self, TuiError> {
        let mut desk = Self::make(store, start, None)?;
        desk.load();
        Ok(desk)
    }

    fn make(
        store: Store,
        Start { options, theme, size }: Start,
        worker: Option<Worker>,
    ) -> std::result::Result<Self, TuiError> {
        let partnerships = store.partnerships()?;
        let named = options.partnership.as_ref();
        let chosen = match named {
            Some(code) => partnerships.iter().find(|(known, _)| known == code),
            None => partnerships.first(),
        };
        if let (Some(code), None) = (named, chosen) {
            return Err(TuiError::Partnership(code.clone()));
        }
        let scope = chosen.map_or(Id::SHARED, |(_, id)| *id);
        let replica = store.desk()?;
        let session = Session {
            program: Arc::new(Program { scope, ..Program::default() }),
            sheets: Arc::default(),
            steps: Arc::default(),
            texts: Arc::new(Texts::of(options.language)),
            theme,
            as_of: options.as_of.unwrap_or_else(|| today(&options)),
            banner: options.banner.clone(),
            read_only: options.read_only,
            loading: true,
            partnerships,
            size,
            undo: None,
            redo: None,
            fresh: vec![],
            side: replica.side,
            mouse: true,
            portfolio: Rows::default(),
            preview: Preview::default(),
            exporting: false,
            formats: Format::ALL.iter().map(|format| format.name()).collect(),
            path: options.path.display().to_string(),
        };
        let mut desk = Self {
            app: App::default(),
            session,
            store,
            options,
            replica,
            worker,
            own: BTreeSet::new(),
            arrival: 0,
            number: 0,
            portfolio: Portfolio::default(),
            done: false,
        };
        desk.top_up();
        Ok(desk)
    }

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

    /// Whether the person left.
    pub fn is_done(&self) -> bool {
        self.done
    }

    /// Asks for the programme as the file holds it now.
    pub fn load(&mut self) {
        self.renumber();
        let (number, partnership) = (self.number, self.session.program.scope);
        let (as_of, language) = (self.session.as_of, self.session.texts.language());
        self.send(Task::Load { number, partnership, as_of, language });
    }

    /// What was asked for before is stale from now on.
    fn renumber(&mut self) {
        self.number += 1;
        self.portfolio = Portfolio::default();
    }

    /// Gives a task to the worker; where there is none it is done at once.
    fn send(&mut self, task: Task) {
        if let Some(worker) = &self.worker {
            // Where the worker is gone the screen keeps what it has.
            let _ = worker.send(task);
            return;
        }
        let answer = task.perform(&self.store);
        self.take(answer);
    }

    /// Takes in what happened.
    pub fn take(&mut self, message: Message) {
        match message {
            Message::Input(input) => self.input(input),
            Message::Stop => self.done = true,
            Message::Computed(number, sheets) if number == self.number => self.computed(*sheets),
            Message::Loaded(number, loaded) if number == self.number => self.loaded(*loaded),
            Message::Folded(number, folded) if number == self.number => self.folded(*folded),
            Message::Preview(wanted, lines) => self.preview(&wanted, lines),
            Message::Exported(paths) => self.exported(paths),
            Message::Computed(..) | Message::Loaded(..) | Message::Folded(..) => {}
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
        let mut effect = self.app.input(input, &self.session);
        while let Some(next) = effect {
            effect = self.perform(next);
        }
        self.supply();
    }

    fn perform(&mut self, effect: Effect) -> Option<Effect> {
        match effect {
            Effect::Save(change) => return self.save(change),
            Effect::Agree(agreement) => return self.agree(&agreement),
            Effect::Undo => self.take_back(false),
            Effect::Redo => self.take_back(true),
            Effect::Quit => self.done = true,
            Effect::Mouse => self.session.mouse = !self.session.mouse,
            Effect::Portfolio => self.begin_portfolio(),
            Effect::Preview(wanted) => self.ask_preview(wanted),
            Effect::Export(order) => self.ask_export(order),
            Effect::Partnership(id) => {
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

    /// Writes a change to the file, then to the programme in memory.
    fn save(&mut self, change: Change) -> Option<Effect> {
        if self.session.read_only {
            self.complain(&StoreError::ReadOnly);
            return None;
        }
        let again = resubmit(&self.session.program, &change.edits);
        let change = &Change { edits: [change.edits, again].concat(), ..change };
        let stamp = self.stamp();
        let said = words::change(&self.session, change);
        if let Err(error) = self.store.apply(std::slice::from_ref(change), &stamp) {
            self.complain(&error);
            return None;
        }
        self.own.insert(stamp.step);
        self.follow(std::slice::from_ref(change));
        let said = if change.edits.len() == 1 || said.is_empty() {
            said
        } else {
            words::change(&self.session, change)
        };
        self.app.saved(said, &self.session)
    }

    /// Takes a step towards agreement in the name of this desk.
    fn agree(&mut self, agreement: &Agreement) -> Option<Effect> {
        let Stamp { actor, desk, side, wall, .. } = self.stamp();
        let stamp = crate::domain::values::Stamp::from_millis(wall);
        let hand = Hand { id: self.options.stamper.id(), name: actor, desk, stamp };
        let language = self.session.texts.language();
        let change = agreement::change(&self.session.program, agreement, (hand, side, language));
        let before = self.arrival;
        let effect = self.save(change);
        if self.arrival != before {
            let said = words::agreement(&self.session, agreement.period());
            self.app.say(said, Meaning::Good);
        }
        effect
    }

    /// Takes the last step back, or makes it again.
    fn take_back(&mut self, again: bool) {
        let stamp = self.stamp();
        let taken = if again { self.store.redo(&stamp) } else { self.store.undo(&stamp) };
        match taken.and_then(|step| inverse(&step)) {
            Ok(changes) => {
                self.own.insert(stamp.step);
                self.follow(&changes);
                let key = if again { "redone" } else { "undone" };
                let done = changes.first().map(|change| words::change(&self.session, change));
                let done = Arg::Text(done.unwrap_or_default());
                let key = format!("tui-{key}");
                let said = self.session.texts.say_with(&key, &[("what", done)]);
                self.app.say(said, Meaning::Good);
            }
            Err(error) => self.complain(&error),
        }
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
        self.compute();
        self.app.refresh(&self.session);
    }

    /// Puts the step just made before the others.
    fn remember(&mut self) {
        if let Ok(mut steps) = load::steps(&self.store, 1) {
            steps.extend(self.session.steps.iter().cloned());
            self.session.steps = Arc::new(steps);
        }
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
        if !self.session.loading && self.store.arrival().is_ok_and(|now| now != self.arrival) {
            self.load();
        }
    }

    /// Says why something was not done. Where the record was changed meanwhile, both versions show.
    fn complain(&mut self, error: &StoreError) {
        let said = match error {
            StoreError::Refused(Refused::Stale { .. }) => {
                self.reload();
                self.session.say("error-stale")
            }
            StoreError::Refused(refused) => words::refused(&self.session, refused),
            StoreError::Busy => self.session.say("error-busy"),
            StoreError::ReadOnly => self.session.say("why-read-only"),
            StoreError::Full => self.session.say("error-full"),
            StoreError::Gone(_) => self.session.say("error-gone"),
            StoreError::Nothing(_) => self.session.say("why-no-undo"),
            other => {
                let detail = Arg::Text(other.to_string());
                self.session.texts.say_with("tui-error-store", &[("detail", detail)])
            }
        };
        self.app.refused(said, &self.session);
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

/// The changes that take a step back.
fn inverse(step: &Step) -> Result<Vec<Change>> {
    Ok(step.changes()?.into_iter().map(|change| change.inverse(step.id)).collect())
}

fn used(program: &Program, id: Id) -> bool {
    crate::domain::program::Kind::ALL.iter().any(|kind| !program.record(*kind, id).is_empty())
}

fn today(options: &Options) -> NaiveDate {
    let now = DateTime::from_timestamp_millis((options.stamper.wall)());
    now.map(|now| now.date_naive()).unwrap_or_default()
}
