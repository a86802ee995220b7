//! The thread that reads the file and computes, so that the screen never waits.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use chrono::NaiveDate;

use super::load::{self, Loaded};
use crate::domain::program::Program;
use crate::domain::values::Id;
use crate::i18n::Language;
use crate::store::{Mode, Result, Store};
use crate::tui::app::Input;
use crate::tui::sheets::Sheets;

/// Something that happened.
#[derive(Debug)]
pub enum Message {
    Input(Input),
    /// The programme as the file holds it, read for a request.
    Loaded(u64, Box<Result<Loaded>>),
    /// What is computed from a programme in memory.
    Computed(u64, Box<Sheets>),
    /// The process is to end.
    Stop,
}

/// What the worker is asked for; the number comes back with the answer.
#[derive(Debug)]
pub enum Task {
    Load { number: u64, partnership: Id, as_of: NaiveDate, language: Language },
    Compute { number: u64, program: Arc<Program>, as_of: NaiveDate, language: Language },
}

/// The way to the worker.
pub type Worker = Sender<Task>;

/// Starts the worker on a file.
pub fn start(path: PathBuf, mode: Mode, answers: Sender<Message>) -> Worker {
    let (worker, tasks) = channel();
    thread::spawn(move || {
        let _end = End(answers.clone());
        work(&tasks, &answers, || Store::open(&path, mode));
    });
    worker
}

fn work(tasks: &Receiver<Task>, answers: &Sender<Message>, open: impl Fn() -> Result<Store>) {
    let mut store: Option<Store> = None;
    for task in tasks {
        let answer = match task {
            Task::Load { number, partnership, as_of, language } => {
                let opened = match store.take() {
                    Some(store) => Ok(store),
                    None => open(),
                };
                let loaded = opened.and_then(|opened| {
                    let loaded = load::load(&opened, partnership, as_of, language);
                    store = Some(opened);
                    loaded
                });
                Message::Loaded(number, Box::new(loaded))
            }
            Task::Compute { number, program, as_of, language } => {
                Message::Computed(number, Box::new(Sheets::of(&program, as_of, language)))
            }
        };
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
