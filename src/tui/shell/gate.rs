//! The way of keys into the program, closed while another program has the terminal.

use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use signal_hook::consts::SIGWINCH;

/// Shared between the screen and the thread that reads the terminal.
#[derive(Debug, Clone, Default)]
pub struct Gate {
    shared: Arc<(Mutex<State>, Condvar)>,
}

#[derive(Debug, Default)]
struct State {
    closed: bool,
    /// Whether the reader stands before it and reads nothing.
    reader_waits: bool,
}

/// How long the reader may take to get there.
const PATIENCE: Duration = Duration::from_secs(2);

impl Gate {
    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether keys are another program's.
    pub fn is_closed(&self) -> bool {
        self.state().closed
    }

    /// Closes it and waits until the reader stands before it. The reader is woken as by a new size
    /// of the terminal.
    pub fn close(&self) -> io::Result<()> {
        let mut state = self.state();
        state.closed = true;
        signal_hook::low_level::raise(SIGWINCH)?;
        let waited = self.shared.1.wait_timeout_while(state, PATIENCE, |s| !s.reader_waits);
        let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        if state.reader_waits {
            return Ok(());
        }
        state.closed = false;
        Err(io::Error::other("the keyboard cannot be let go of"))
    }

    /// Opens it again.
    pub fn open(&self) {
        self.state().closed = false;
        self.shared.1.notify_all();
    }

    /// The reader waits here while it is closed.
    pub fn pass(&self) {
        let mut state = self.state();
        if !state.closed {
            return;
        }
        state.reader_waits = true;
        self.shared.1.notify_all();
        let waited = self.shared.1.wait_while(state, |state| state.closed);
        waited.unwrap_or_else(PoisonError::into_inner).reader_waits = false;
    }
}
