//! Arguments that every command takes.

use std::path::PathBuf;

use clap::{ArgAction, Args, ValueEnum};

/// What every command takes.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Everywhere")]
pub struct Global {
    /// The programme file (DGCC_DB)
    #[arg(long, global = true, value_name = "FILE")]
    pub db: Option<PathBuf>,
    /// The partnership to work on (DGCC_PARTNERSHIP)
    #[arg(long, global = true, value_name = "CODE")]
    pub partnership: Option<String>,
    /// Look at figures as of this day (DGCC_AS_OF)
    #[arg(long, global = true, value_name = "DATE")]
    pub as_of: Option<String>,
    /// See what this file held at that moment
    #[arg(long, global = true, value_name = "TIME")]
    pub known_at: Option<String>,
    /// Language of screens and reports: en, ko, id (DGCC_LANG)
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<String>,
    /// Write nothing to the file
    #[arg(long, global = true)]
    pub read_only: bool,
    /// Never ask; what is missing is an error
    #[arg(long, global = true)]
    pub no_input: bool,
    /// Say only what went wrong
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say more
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub verbose: u8,
    /// auto, always or never (DGCC_COLOR)
    #[arg(long, global = true, value_name = "WHEN")]
    pub color: Option<String>,
    /// Draw with ASCII characters alone (DGCC_ASCII)
    #[arg(long, global = true)]
    pub ascii: bool,
    /// Leave aside where the screen program was left last time
    #[arg(long, global = true)]
    pub fresh: bool,
    /// How errors are printed
    #[arg(long, global = true, value_enum, default_value = "text")]
    pub error_format: ErrorFormat,
    /// Why, for the log
    #[arg(long, global = true, value_name = "TEXT")]
    pub reason: Option<String>,
    /// Write only if the field still holds OLD
    #[arg(long, global = true, value_name = "FIELD=OLD")]
    pub expect: Vec<String>,
    /// Name for the log (DGCC_ACTOR)
    #[arg(long, global = true, value_name = "NAME")]
    pub actor: Option<String>,
    /// Read settings from this file instead of the user's
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// How errors are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ErrorFormat {
    #[default]
    Text,
    Json,
}
