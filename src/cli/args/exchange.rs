//! Arguments of what goes out of the file and comes into it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Dry, Output};

#[derive(Debug, Args)]
pub struct Export {
    /// csv, tsv, xlsx, json, text, iati, ics or sqlite
    pub format: String,
    #[command(flatten)]
    pub to: Output,
    /// Print a manifest: path, bytes and SHA-256 of each file
    #[arg(long)]
    pub json: bool,
    /// CSV as a spreadsheet program likes it: byte order mark, CRLF
    #[arg(long)]
    pub excel: bool,
    /// With sqlite: write the metadata for Datasette too
    #[arg(long, value_name = "METADATA")]
    pub datasette: Option<PathBuf>,
    /// Columns and choices of tables as people call them in the language, not by their codes
    #[arg(long)]
    pub labels: bool,
}

#[derive(Debug, Default, Args)]
pub struct Import {
    /// A file or a folder; - is standard input
    pub path: PathBuf,
    /// csv, tsv, xlsx, json, text or iati; by default from the name
    #[arg(long)]
    pub format: Option<String>,
    /// Kind of record in a single file or sheet; by default its name
    #[arg(long)]
    pub record: Option<String>,
    /// Write the good rows, and the others to a rejects file
    #[arg(long)]
    pub skip_invalid: bool,
    /// Write numbers as this language does: id reads 1.234,5
    #[arg(long, value_name = "LANG")]
    pub number_locale: Option<String>,
    /// Encoding of the file, such as cp949
    #[arg(long)]
    pub encoding: Option<String>,
    /// Make no new records
    #[arg(long)]
    pub update_only: bool,
    /// Read a column as another field; without a field it is left out
    #[arg(long, value_name = "NAME=FIELD")]
    pub column: Vec<String>,
    /// What counts where a cell was edited both in the workbook and here since it was made
    #[arg(long, value_enum, value_name = "SIDE")]
    pub prefer: Option<PreferName>,
    /// Write the workbook once more to this path, with the cells marked that cannot be taken over
    #[arg(long, value_name = "PATH")]
    pub marked: Option<PathBuf>,
    /// Replace what is at the path of --marked
    #[arg(long)]
    pub force: bool,
    /// Print the account as JSON
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub dry: Dry,
}

/// A side of a cell that both sides edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PreferName {
    Workbook,
    File,
}

#[derive(Debug, Args)]
pub struct Template {
    /// xlsx
    pub format: String,
    /// Period to be reported; the last ended one if left out
    #[arg(long, value_name = "P")]
    pub period: Option<String>,
    /// Kinds of record to be filled in; by default those that a period is reported with
    #[arg(long, value_name = "KIND", value_delimiter = ',')]
    pub record: Vec<String>,
    #[command(flatten)]
    pub to: Output,
    /// Print a manifest: path, bytes and SHA-256 of the file
    #[arg(long)]
    pub json: bool,
}
