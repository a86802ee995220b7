//! How far a command is, on a terminal alone.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::io::Io;

/// A command that is done sooner shows nothing.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often a second it is drawn at most.
const OFTEN: u8 = 10;

/// A bar on standard error, from half a second on.
pub struct Progress {
    bar: ProgressBar,
    since: Instant,
    wanted: bool,
}

impl Progress {
    /// A bar of so many steps; none for somebody who wants quiet.
    pub fn new(io: &Io, steps: usize) -> Self {
        let bar =
            ProgressBar::with_draw_target(u64::try_from(steps).ok(), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}") {
            bar.set_style(style.progress_chars("=> "));
        }
        Self { bar, since: Instant::now(), wanted: !io.quiet && steps > 1 }
    }

    /// So many steps are begun; always goes on.
    pub fn step(&self, begun: usize) -> bool {
        if self.wanted && self.bar.is_hidden() && self.since.elapsed() >= PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(OFTEN));
        }
        self.bar.set_position(u64::try_from(begun).unwrap_or(u64::MAX));
        true
    }
}

impl Drop for Progress {
    /// Leaves nothing behind on the terminal.
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
