//! The thread that reads the file and computes, so that the screen never waits.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use chrono::NaiveDate;

use super::intake::{self, NotRead, Planned};
use super::load::{self, Loaded};
use super::portfolio::{self, Folded};
use super::records;
use super::reports::{Made, NotWritten};
use crate::domain::program::Program;
use crate::domain::values::Id;
use crate::figures::last_edition;
use crate::i18n::Language;
use crate::report::House;
use crate::store::{Mode, Result, Store, StoreError};
use crate::tui::app::Input;
use crate::tui::effect::{Intake, Order, Wanted};
use crate::tui::news::Digest;
use crate::tui::sheets::Sheets;

/// Something that happened.
#[derive(Debug)]
pub enum Message {
    Input(Input),
    /// The programme as the file holds it, read for a request.
    Loaded(u64, Box<Result<Loaded>>),
    /// What is computed from a programme in memory.
    Computed(u64, Box<Sheets>),
    /// How one partnership of the file stands.
    Folded(u64, Box<Result<Folded>>),
    /// What changed since the last edition; none where that cannot be known.
    News(u64, Option<Box<Digest>>),
    /// The lines of a report that was asked for.
    Preview(Wanted, std::result::Result<Vec<String>, String>),
    /// So many files of all are made.
    Progress(usize, usize),
    /// The paths of a report that was written.
    Exported(std::result::Result<Vec<PathBuf>, NotWritten>),
    /// What tables from outside would write, or why they cannot be read.
    Planned(Box<Intake>, Box<std::result::Result<Planned, NotRead>>),
    /// The process is to end.
    Stop,
}

/// What the worker is asked for; the number comes back with the answer.
#[derive(Debug)]
pub enum Task {
    Load { number: u64, partnership: Id, as_of: NaiveDate, language: Language },
    Compute { number: u64, program: Arc<Program>, as_of: NaiveDate, language: Language },
    Fold { number: u64, partnership: Id, as_of: NaiveDate, language: Language },
    News { number: u64, program: Arc<Program>, as_of: NaiveDate, language: Language },
    Preview { of: Source, wanted: Wanted },
    Plan(intake::Wanted),
    Export { of: Source, order: Order, stop: Arc<AtomicBool> },
    Records(records::Job),
}

/// What reports are made of.
#[derive(Debug)]
pub struct Source {
    pub program: Arc<Program>,
    pub house: Arc<House>,
}

impl Source {
    fn made<'a>(&'a self, store: &'a Store) -> Made<'a> {
        Made { store, program: &self.program, house: &self.house }
    }
}

impl Task {
    /// Does the work, and says how far it is; only reading a file can fail as a whole.
    pub fn perform(self, store: &Store, say: impl Fn(Message) + Sync) -> Message {
        match self {
            Self::Load { number, partnership, as_of, language } => {
                let loaded = load::load(store, partnership, as_of, language);
                Message::Loaded(number, Box::new(loaded))
            }
            Self::Compute { number, program, as_of, language } => {
                Message::Computed(number, Box::new(Sheets::of(&program, as_of, language)))
            }
            Self::Fold { number, partnership, as_of, language } => {
                let folded = portfolio::fold(store, partnership, as_of, language);
                Message::Folded(number, Box::new(folded))
            }
            Self::News { number, program, as_of, language } => {
                let found = news(store, &program, as_of, language);
                Message::News(number, found.map(Box::new))
            }
            Self::Preview { of, wanted } => {
                let lines = of.made(store).preview(&wanted);
                Message::Preview(wanted, lines)
            }
            Self::Plan(wanted) => {
                let plan = intake::planned(&wanted, store);
                Message::Planned(Box::new(wanted.intake), Box::new(plan))
            }
            Self::Records(job) => Message::Exported(records::write(&job, store)),
            Self::Export { of, order, stop } => {
                let made = of.made(store);
                let step = |done, of| {
                    say(Message::Progress(done, of));
                    !stop.load(Ordering::Relaxed)
                };
                Message::Exported(made.export(&order, step))
            }
        }
    }

    /// What it answers where the file cannot be opened.
    fn refused(self, error: StoreError) -> Message {
        let said = error.to_string();
        match self {
            Self::Load { number, .. } => Message::Loaded(number, Box::new(Err(error))),
            Self::Compute { number, program, as_of, language } => {
                Message::Computed(number, Box::new(Sheets::of(&program, as_of, language)))
            }
            Self::Fold { number, .. } => Message::Folded(number, Box::new(Err(error))),
            Self::News { number, .. } => Message::News(number, None),
            Self::Preview { wanted, .. } => Message::Preview(wanted, Err(said)),
            Self::Plan(wanted) => {
                let why = NotRead::Store(error);
                Message::Planned(Box::new(wanted.intake), Box::new(Err(why)))
            }
            Self::Export { .. } | Self::Records(_) => {
                Message::Exported(Err(NotWritten::Failed(said)))
            }
        }
    }
}

/// What changed since the last edition, where one was issued and its state is in the file.
fn news(store: &Store, program: &Program, as_of: NaiveDate, language: Language) -> Option<Digest> {
    let edition = last_edition(program, None)?;
    let since = store.since_edition(program, edition).ok()?;
    Some(Digest::of(program, &since, as_of, language.tag()))
}

/// The way to the workers: one reads and computes, the other writes reports, so that nobody waits for
/// them to see what the file holds.
#[derive(Debug)]
pub struct Worker {
    reader: Sender<Task>,
    press: Sender<Task>,
}

impl From<Sender<Task>> for Worker {
    /// One worker for everything.
    fn from(tasks: Sender<Task>) -> Self {
        Self { reader: tasks.clone(), press: tasks }
    }
}

impl Worker {
    /// Gives a task to who does it. Where nobody does any more the screen keeps what it has.
    pub fn send(&self, task: Task) {
        let export = matches!(task, Task::Export { .. } | Task::Records(_));
        let to = if export { &self.press } else { &self.reader };
        drop(to.send(task));
    }
}

/// Starts both workers on a file.
pub fn start(path: &Path, seen: (Mode, Option<i64>), answers: &Sender<Message>) -> Worker {
    let one = || thread_on(path.to_owned(), seen, answers.clone());
    Worker { reader: one(), press: one() }
}

fn thread_on(path: PathBuf, seen: (Mode, Option<i64>), answers: Sender<Message>) -> Sender<Task> {
    let (worker, tasks) = channel();
    thread::spawn(move || {
        let _end = End(answers.clone());
        work(&tasks, &answers, || super::open(&path, seen));
    });
    worker
}

fn work(tasks: &Receiver<Task>, answers: &Sender<Message>, open: impl Fn() -> Result<Store>) {
    let mut store: Option<Store> = None;
    for task in tasks {
        if store.is_none() {
            match open() {
                Ok(opened) => store = Some(opened),
                Err(error) => {
                    if answers.send(task.refused(error)).is_err() {
                        return;
                    }
                    continue;
                }
            }
        }
        let Some(store) = &store else { continue };
        // Whoever does not hear how far it is does not hear the answer either.
        let answer = task.perform(store, |message| drop(answers.send(message)));
        if answers.send(answer).is_err() {
            return;
        }
    }
}

/// Ends the program when the worker falls over.
struct End(Sender<Message>);

impl Drop for End {
    fn drop(&mut self) {
        if thread::panicking() {
            // Nobody is left to hear it where this fails.
            let _ = self.0.send(Message::Stop);
        }
    }
}
