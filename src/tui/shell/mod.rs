//! The one place of the screens that touches the file, the terminal, the threads and the clock.

mod agreement;
mod clipboard;
mod desk;
mod editor;
mod files;
mod gate;
mod intake;
mod load;
mod memory;
mod portfolio;
mod records;
mod reports;
mod terminal;
mod tty;
mod worker;

pub use desk::{Desk, Start};
pub use editor::NotEdited;
pub use terminal::{Stopped, restore_sequence};
pub use tty::Tty;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use chrono::NaiveDate;
use ratatui::Terminal;

use self::gate::Gate;
use self::terminal::Guard;
use self::worker::Message;
use super::app::Input;
use super::effect::Next;
use super::keymap::Keys;
use super::theme::Theme;
use crate::domain::reason::Arg;
use crate::i18n::{Language, Texts};
use crate::log::clock::Stamper;
use crate::report::House;
use crate::store::{Ground, Mode, Store, StoreError};

/// Whether the screens are in colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// The sixteen colours of the terminal.
    Ansi,
    None,
}

/// What the screen program is opened with.
#[derive(Debug, Clone)]
pub struct Options {
    pub path: PathBuf,
    pub read_only: bool,
    /// The code of the partnership to open; the first one where none is named.
    pub partnership: Option<String>,
    /// The moment at which the file is looked at, in milliseconds after 1970; now where none is.
    pub known_at: Option<i64>,
    /// The day to show figures of; today where none is named.
    pub as_of: Option<NaiveDate>,
    pub language: Language,
    /// Whether somebody asked for that language, so that one chosen on the screen counts less.
    pub speaks: bool,
    pub colour: Colour,
    /// Whether borders, bars and symbols are plain ASCII.
    pub ascii: bool,
    /// Whether the place of the last time is left aside.
    pub fresh: bool,
    pub banner: Option<String>,
    /// Whether the guided tour begins.
    pub tour: bool,
    /// The keys of the actions.
    pub keys: Keys,
    /// Whether the mouse is the program's at the start.
    pub mouse: bool,
    /// Whether nothing counts or moves by itself.
    pub reduced_motion: bool,
    /// What was wrong in the settings, said once at the start.
    pub warnings: Vec<String>,
    pub stamper: Stamper,
    /// Who writes.
    pub actor: String,
    pub outside: Outside,
}

/// What the surroundings of the program offer it.
#[derive(Debug, Clone, Default)]
pub struct Outside {
    /// The command of the person's editor; none where there is none.
    pub editor: Option<String>,
    /// Programs that take a text to the clipboard of a display that is here, each with its
    /// arguments.
    pub clipboards: Vec<Vec<String>>,
    /// Whether the screen is shown by tmux.
    pub tmux: bool,
    /// The folder in which is kept how a person left the screens.
    pub memory: Option<PathBuf>,
    /// The house style of reports.
    pub house: Arc<House>,
}

/// Why the screen program ended.
#[derive(Debug, thiserror::Error)]
pub enum TuiError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("there is no partnership {0:?} in the file")]
    Partnership(String),
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] io::Error),
}

/// How often the file is asked for changes of others.
const WATCH: Duration = Duration::from_millis(1_500);
/// How often seconds are counted while something is worked on.
const SECOND: Duration = Duration::from_secs(1);
/// How often something that waits is tried again.
const RETRY: Duration = Duration::from_millis(100);

/// Opens a file in the terminal, says what it was left for, and stays until the person leaves or the process is told to end.
pub fn run(mut options: Options) -> Result<Option<(Next, Language)>, TuiError> {
    let (store, mode) = either(&options)?;
    options.read_only |= mode == Mode::ReadOnly;
    let (sender, messages) = mpsc::channel();
    let guard = Guard::enter(&options.stamper)?;
    let size = ratatui::crossterm::terminal::size()?;
    let theme = Theme { colour: options.colour == Colour::Ansi, ascii: options.ascii };
    let worker = worker::start(&options.path, (mode, options.known_at), &sender);
    let mut desk = Desk::open(store, Start { options, theme, size }, worker)?;
    let mut terminal = Terminal::new(Tty::new(guard.output()?, size))?;
    // Not every terminal empties its second screen when it is entered once more.
    terminal.clear()?;
    draw(&mut terminal, &desk)?;
    desk.load();
    let gate = Gate::default();
    terminal::listen(sender, &gate)?;
    work((&mut terminal, &guard, &gate), &mut desk, &messages)?;
    desk.leave();
    if desk.next().is_some() {
        // The reader of the keys would take the first one from whatever comes next.
        gate.close()?;
    }
    drop(guard);
    let language = desk.session().texts.language();
    Ok(desk.next().map(|next| (next.clone(), language)))
}

/// The file with the way it could be opened: without the right to write, it can still be read.
fn either(options: &Options) -> Result<(Store, Mode), StoreError> {
    let mode = if options.read_only { Mode::ReadOnly } else { Mode::ReadWrite };
    match open(&options.path, (mode, options.known_at)) {
        Err(StoreError::ReadOnly) if mode == Mode::ReadWrite => {
            let store = open(&options.path, (Mode::ReadOnly, options.known_at))?;
            Ok((store, Mode::ReadOnly))
        }
        opened => Ok((opened?, mode)),
    }
}

/// The file, or the file as it was at a moment.
fn open(path: &Path, (mode, known_at): (Mode, Option<i64>)) -> Result<Store, StoreError> {
    let store = Store::open(path, mode)?;
    Ok(match known_at {
        Some(at) => store.seen_at(at),
        None => store,
    })
}

/// Waits for something to happen, takes it in, draws: nothing is drawn while nothing happens.
fn work(
    (terminal, guard, gate): (&mut Terminal<Tty>, &Guard, &Gate),
    desk: &mut Desk,
    messages: &mpsc::Receiver<Message>,
) -> Result<(), TuiError> {
    while !desk.is_done() {
        let patience = match (desk.is_waiting(), desk.is_counting()) {
            (true, _) => RETRY,
            (false, true) => SECOND,
            (false, false) => WATCH,
        };
        match messages.recv_timeout(patience) {
            Ok(message) => desk.take(message),
            Err(RecvTimeoutError::Timeout) if desk.is_waiting() => {}
            Err(RecvTimeoutError::Timeout) => {
                desk.watch();
                if !desk.is_counting() {
                    continue;
                }
                desk.tick();
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
        while let Ok(message) = messages.try_recv() {
            desk.take(message);
        }
        desk.retry();
        if let Some((editor, draft)) = desk.draft() {
            let edited = guard.lend(gate, || editor::edit(&editor, &draft))?;
            terminal.backend_mut().came_back();
            terminal.clear()?;
            desk.edited(edited);
        }
        if let Some(sequence) = desk.sequence() {
            terminal.backend_mut().send(&sequence)?;
        }
        if terminal.backend_mut().mouse(desk.session().mouse) {
            terminal.backend_mut().commit()?;
        }
        if !desk.is_done() {
            fit(terminal, desk)?;
            draw(terminal, desk)?;
        }
    }
    Ok(())
}

/// The size of the terminal is what it is now, whatever was said of it last.
fn fit(terminal: &Terminal<Tty>, desk: &mut Desk) -> io::Result<()> {
    let size = terminal.size()?;
    if (size.width, size.height) != desk.session().size {
        desk.input(Input::Resize(size.width, size.height));
    }
    Ok(())
}

/// What is to be minded where a file lies on no disk of this machine.
pub fn ground(texts: &Texts, ground: &Ground) -> String {
    let key = match ground {
        Ground::Network(_) => "ground-network",
        Ground::Cloud(_) => "ground-cloud",
    };
    texts.say_with(key, &[("name", Arg::Text(ground.name().into()))])
}

fn draw(terminal: &mut Terminal<Tty>, desk: &Desk) -> io::Result<()> {
    terminal.draw(|frame| desk.app().view(frame, desk.session()))?;
    terminal.backend_mut().commit()
}
