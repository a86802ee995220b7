//! Signals that come while files are written: what is half done is taken away first.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;

use super::problem::{Exit, Outcome, Problem};

/// Holds the ends of the process back while it lasts; behind it a signal ends the process again.
#[derive(Debug)]
pub struct Interrupt {
    asked: Arc<AtomicBool>,
    /// Whether a signal does what it does by default.
    plain: Arc<AtomicBool>,
}

impl Interrupt {
    /// Begins to hold signals back.
    pub fn hold() -> Outcome<Self> {
        let held = Self { asked: Arc::default(), plain: Arc::default() };
        for signal in [SIGTERM, SIGINT, SIGHUP] {
            flag::register_conditional_default(signal, Arc::clone(&held.plain))?;
            flag::register(signal, Arc::clone(&held.asked))?;
        }
        Ok(held)
    }

    /// Fails once a signal came.
    pub fn check(&self) -> Outcome {
        if self.asked.load(Ordering::Relaxed) {
            return Err(Problem::new(Exit::Interrupted, "interrupted; nothing was written"));
        }
        Ok(())
    }

    /// Holds back once more.
    pub fn again(&self) {
        self.plain.store(false, Ordering::Relaxed);
    }

    /// Lets a signal end the process again.
    pub fn release(&self) {
        self.plain.store(true, Ordering::Relaxed);
    }
}
