//! Parses, runs, prints the problem, sets the exit code. The only reader of the clock.

use std::io::{stderr, stdin, stdout};
use std::process::ExitCode;
use std::time::UNIX_EPOCH;

use dgcc::cli::{self, Io};
use dgcc::log::clock::Stamper;

fn main() -> ExitCode {
    let stamper = Stamper { wall, random };
    let mut io = Io {
        out: &mut stdout().lock(),
        err: &mut stderr(),
        input: &mut stdin().lock(),
        terminal: Io::is_terminal(),
        screen: Io::is_screen(),
        interrupt: None,
        quiet: false,
        own: std::path::PathBuf::new(),
    };
    let words: Vec<_> = std::env::args_os().collect();
    let code = cli::run(&words, &mut io, |global| cli::surroundings(global, stamper));
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}

/// Milliseconds after 1970, UTC.
fn wall() -> i64 {
    UNIX_EPOCH.elapsed().ok().and_then(|time| time.as_millis().try_into().ok()).unwrap_or_default()
}

fn random() -> u128 {
    uuid::Uuid::new_v4().as_u128()
}
