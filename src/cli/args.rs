//! The command line as clap reads it.

mod exchange;
mod global;
mod reporting;

pub use exchange::{Export, Import, PreferName, Template};
pub use global::{ErrorFormat, Global};
pub use reporting::{Diff, DiffFormat, Figures, Layout, Report, Sign};

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::due::DuePrinted;

/// Keeps a bilateral digital-government cooperation programme in one file
#[derive(Debug, Parser)]
#[command(name = "dgcc", version, disable_help_subcommand = true, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// How a listing is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ListFormat {
    #[default]
    Table,
    Csv,
    Tsv,
    Json,
}

/// `--format`, or `--json` for short.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct Printed {
    /// How the listing is printed
    #[arg(long, value_enum)]
    pub format: Option<ListFormat>,
    /// The same as --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
}

impl Printed {
    /// What was asked for.
    pub fn chosen(self) -> ListFormat {
        if self.json { ListFormat::Json } else { self.format.unwrap_or_default() }
    }
}

/// Where bytes go, and whether they may replace a file.
#[derive(Debug, Clone, Default, Args)]
pub struct Output {
    /// Write to this path; - is standard output
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// Replace what is there
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a programme file
    Init(Init),
    /// Open the made-up partnership, or print its report without a terminal
    Demo(Demo),
    /// Five guided minutes with the made-up partnership, on a copy that is thrown away
    Tour,
    /// The partnership on one screen of text
    Status {
        #[arg(long)]
        json: bool,
    },
    /// List records of one kind
    List(List),
    /// One record with its history, its figures and why
    Show {
        code: String,
        #[arg(long)]
        json: bool,
    },
    /// Add a record
    Add {
        record: String,
        #[arg(value_name = "FIELD=VALUE")]
        fields: Vec<String>,
        #[command(flatten)]
        dry: Dry,
    },
    /// Change fields of a record
    Set {
        code: String,
        #[arg(value_name = "FIELD=VALUE", required = true)]
        fields: Vec<String>,
        #[command(flatten)]
        dry: Dry,
    },
    /// Delete a record
    Rm {
        code: String,
        /// Delete it with everything that hangs on it
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        dry: Dry,
    },
    /// Enter what an indicator stood at in a period
    Record(Record),
    /// Run one command a line
    Batch {
        /// A file, or - for standard input
        #[arg(default_value = "-")]
        from: PathBuf,
        /// Go on after a failure
        #[arg(long)]
        keep_going: bool,
        #[command(flatten)]
        dry: Dry,
    },
    /// What is missing, late or coming up
    Due {
        /// Days ahead, such as 30d
        #[arg(long, default_value = "30d")]
        within: String,
        /// Exit 3 if anything is late
        #[arg(long)]
        strict: bool,
        #[command(flatten)]
        printed: DuePrinted,
    },
    /// What is wrong or missing in the records
    Check {
        /// Only what matters to a report: monthly, quarterly, annual, final; or to an iati file
        #[arg(long = "for", value_name = "REPORT")]
        purpose: Option<String>,
        /// Exit 3 on warnings too
        #[arg(long)]
        strict: bool,
        #[command(flatten)]
        printed: Printed,
    },
    /// Write a report
    Report(Report),
    /// Write the records to files
    Export(Export),
    /// Read records from files
    Import(Import),
    /// Make a workbook in which what is due can be filled in
    Template(Template),
    /// What was written, by whom and when
    Log {
        code: Option<String>,
        #[arg(long, default_value_t = 50)]
        limit: usize,
        #[arg(long)]
        json: bool,
    },
    /// What changed since a day, a period or an edition
    Diff(Diff),
    /// Take your last step back
    Undo {
        #[command(flatten)]
        dry: Dry,
    },
    /// Make again what you took back
    Redo {
        #[command(flatten)]
        dry: Dry,
    },
    /// Sign the figures of a period for one side
    Sign(Sign),
    /// Take both signatures back, with a reason, so that figures can be changed
    Reopen {
        /// Code of the period
        period: String,
        /// Confirm
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        dry: Dry,
    },
    /// Hand in drafts and returned figures of a period
    Submit(Figures),
    /// Send figures of a period back, with a reason
    Return(Figures),
    /// Approve submitted figures of a period, as a second person
    Approve(Figures),
    /// Copy the file, and prove the copy
    Backup {
        path: PathBuf,
        /// Replace what is there
        #[arg(long)]
        force: bool,
        /// Print a manifest: path, bytes and SHA-256 of the copy
        #[arg(long)]
        json: bool,
    },
    /// Put a backup in the place of the file
    Restore {
        path: PathBuf,
        /// Replace the present file; it is kept beside
        #[arg(long)]
        yes: bool,
        #[command(flatten)]
        dry: Dry,
    },
    /// Prove that the file is whole
    Verify {
        #[arg(long)]
        json: bool,
    },
    /// Settings and where they come from
    #[command(subcommand)]
    Config(ConfigCommand),
    /// The fields of a record, or of all, as JSON Schema; `export` for the file of all records, `report` for a report
    Schema { record: Option<String> },
    /// Completions for a shell
    Completions { shell: Shell },
    /// The manual page
    Man,
    /// Help on a command or a topic
    Help { topic: Vec<String> },
    /// Codes that begin with a text, for completions
    #[command(hide = true)]
    Complete { prefix: String },
}

#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Print the settings
    Show {
        /// Say where each comes from
        #[arg(long)]
        origin: bool,
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Clone, Copy, Default, Args)]
pub struct Dry {
    /// Print the plan and change nothing
    #[arg(short = 'n', long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub struct Init {
    /// Fill it with a sample
    #[arg(long, value_enum)]
    pub sample: Option<SampleName>,
    /// Name of this replica of the programme
    #[arg(long, value_name = "NAME", default_value = "DESK")]
    pub desk: String,
    /// The party this replica writes for
    #[arg(long, value_parser = ["korea", "partner"])]
    pub side: Option<String>,
    /// Share the file and its folder with the accounts of this group
    #[arg(long, value_name = "GROUP")]
    pub shared: Option<String>,
    /// Replace the file that is there; it is kept beside
    #[arg(long, requires = "yes")]
    pub force: bool,
    /// Confirm --force
    #[arg(long)]
    pub yes: bool,
    #[command(flatten)]
    pub dry: Dry,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SampleName {
    Indonesia,
    Demo,
}

#[derive(Debug, Default, Args)]
pub struct Demo {
    /// Folder of the demo's file and of its report
    #[arg(long, value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct List {
    /// Kind of record, such as project or milestone
    pub record: String,
    /// Only records that fit, such as 'status=off_track sector=water'
    #[arg(long = "where", value_name = "EXPR")]
    pub filters: Vec<String>,
    /// Field to sort by; :desc turns it round
    #[arg(long, value_name = "FIELD[:desc]")]
    pub sort: Option<String>,
    /// Columns to print
    #[arg(long, value_delimiter = ',', value_name = "A,B")]
    pub columns: Vec<String>,
    /// At most so many
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    #[command(flatten)]
    pub printed: Printed,
}

#[derive(Debug, Args)]
pub struct Record {
    /// Code of the indicator
    pub indicator: String,
    /// Code of the period
    pub period: String,
    /// A number, n/d, a word of the scale, met or `not_met`, or unknown, `not_due`, `not_applicable`, withheld
    #[arg(allow_hyphen_values = true)]
    pub value: String,
    /// What the reader should know
    #[arg(long)]
    pub comment: Option<String>,
    /// Where the figure was read
    #[arg(long)]
    pub source: Option<String>,
    /// Paper or address that shows it
    #[arg(long)]
    pub evidence: Option<String>,
    /// Part of the total, such as sex=female
    #[arg(long)]
    pub disaggregation: Option<String>,
    /// Party that reports it: korea, partner or joint
    #[arg(long)]
    pub side: Option<String>,
    #[command(flatten)]
    pub dry: Dry,
}
