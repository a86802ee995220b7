//! The terminal taken over and given back, whatever happens.

use std::fs::File;
use std::io::{self, Write};
use std::panic;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::thread;

use ratatui::crossterm::event::{self, Event, KeyEventKind};
use ratatui::crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use super::gate::Gate;
use super::tty::{MOUSE_OFF, MOUSE_ON};
use super::worker::Message;
use crate::log::clock::Stamper;
use crate::tui::app::Input;

/// Alternate screen, bracketed paste, hidden cursor.
const ENTER: &str = "\x1b[?1049h\x1b[2J\x1b[?2004h\x1b[?25l";

/// What gives the terminal back: mouse, paste, style, margins, cursor, screen.
pub fn restore_sequence() -> String {
    format!("{MOUSE_OFF}\x1b[?2004l\x1b[0m\x1b[r\x1b[?25h\x1b[?1049l")
}

/// What a panic leaves behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stopped {
    /// The file that says what happened.
    pub file: PathBuf,
}

impl Stopped {
    /// Writes what happened into a file; `None` where that cannot be done either.
    pub fn write(folder: &std::path::Path, wall: i64, said: &str) -> Option<Self> {
        let file = folder.join(format!("dgcc-crash-{wall}.txt"));
        std::fs::write(&file, said).ok()?;
        Some(Self { file })
    }

    /// The one line that a person reads.
    pub fn line(stopped: Option<&Self>) -> String {
        match stopped {
            Some(stopped) => {
                format!("dgcc stopped; what happened is in {}", stopped.file.display())
            }
            None => "dgcc stopped".to_owned(),
        }
    }
}

/// Holds the terminal; dropping it gives the terminal back.
#[derive(Debug)]
pub struct Guard {
    file: File,
}

impl Guard {
    /// Takes the terminal over.
    pub fn enter(stamper: &Stamper) -> io::Result<Self> {
        let file = output()?;
        enable_raw_mode()?;
        let guard = Self { file };
        (&guard.file).write_all(format!("{ENTER}{MOUSE_ON}").as_bytes())?;
        hook(stamper.wall);
        Ok(guard)
    }

    /// Lends the terminal to another program and takes it back when that is done, empty and
    /// without the mouse.
    pub fn lend<T>(&self, gate: &Gate, work: impl FnOnce() -> T) -> io::Result<T> {
        gate.close()?;
        restore(&self.file);
        let done = work();
        enable_raw_mode()?;
        (&self.file).write_all(ENTER.as_bytes())?;
        gate.open();
        Ok(done)
    }

    /// The terminal to draw on.
    pub fn output(&self) -> io::Result<File> {
        self.file.try_clone()
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        restore(&self.file);
    }
}

/// Gives the terminal back; a terminal that is gone cannot be.
fn restore(mut file: &File) {
    let _ = file.write_all(restore_sequence().as_bytes());
    let _ = disable_raw_mode();
}

/// Standard output without a buffer between.
fn output() -> io::Result<File> {
    use std::os::fd::AsFd;
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
}

/// A panic gives the terminal back and says in one line where the rest is written.
fn hook(wall: fn() -> i64) {
    panic::set_hook(Box::new(move |panic| {
        if let Ok(file) = output() {
            restore(&file);
        }
        let trace = std::backtrace::Backtrace::force_capture();
        let said = format!("{panic}\n{trace}\n");
        let stopped = Stopped::write(&std::env::temp_dir(), wall(), &said);
        // Where even this cannot be said, nothing can.
        let _ = writeln!(io::stderr(), "{}", Stopped::line(stopped.as_ref()));
    }));
}

/// Sends what comes from the terminal, and signals that end the program. While the gate is closed,
/// keys and Ctrl-C are another program's.
pub fn listen(sender: Sender<Message>, gate: &Gate) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    let stop = sender.clone();
    let lent = gate.clone();
    thread::spawn(move || {
        for signal in signals.forever() {
            if signal == SIGINT && lent.is_closed() {
                continue;
            }
            if stop.send(Message::Stop).is_err() {
                return;
            }
        }
    });
    let gate = gate.clone();
    thread::spawn(move || {
        while let Ok(event) = event::read() {
            gate.pass();
            if let Some(input) = input(event)
                && sender.send(Message::Input(input)).is_err()
            {
                return;
            }
        }
        // A terminal that cannot be read any more is gone.
        let _ = sender.send(Message::Stop);
    });
    Ok(())
}

fn input(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(Input::Key(key)),
        // Terminals send the end of a pasted line as a carriage return.
        Event::Paste(text) => Some(Input::Paste(text.replace("\r\n", "\n").replace('\r', "\n"))),
        Event::Mouse(mouse) => Some(Input::Mouse(mouse)),
        Event::Resize(width, height) => Some(Input::Resize(width, height)),
        _ => None,
    }
}
