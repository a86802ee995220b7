//! Arguments of reports, sign-off and differences.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Dry, Output};

#[derive(Debug, Default, Args)]
pub struct Report {
    /// progress, results, milestones, finance, brief, changes or portfolio
    pub kind: String,
    /// Period it is about; the last ended one if left out
    #[arg(long, value_name = "P")]
    pub period: Option<String>,
    /// monthly, quarterly, annual or final; by default from the length of the period
    #[arg(long)]
    pub profile: Option<String>,
    /// Formats: md, html, pdf, docx, xlsx, json, csv
    #[arg(long, value_delimiter = ',', value_name = "F,...")]
    pub format: Vec<String>,
    /// The same as --format json; of files that are written, a manifest
    #[arg(long)]
    pub json: bool,
    /// Several languages as a file each, or two of them side by side in one
    #[arg(long, value_enum, default_value_t)]
    pub layout: Layout,
    #[command(flatten)]
    pub to: Output,
    /// Write every language and format into this folder
    #[arg(long, value_name = "DIR", conflicts_with = "output")]
    pub out_dir: Option<PathBuf>,
    /// Issue it: freeze figures, number and files, so that it can be had again byte for byte
    #[arg(long, conflicts_with = "edition")]
    pub issue: bool,
    /// Issue it although both sides have not signed, for this reason
    #[arg(long, value_name = "REASON", requires = "issue")]
    pub unsigned: Option<String>,
    /// Give an issued report again, by its number
    #[arg(long, value_name = "N", conflicts_with_all = ["period", "profile"])]
    pub edition: Option<String>,
    /// Compare with this edition, period or day; the last edition if left out
    #[arg(long, value_name = "DATE|EDITION|PERIOD")]
    pub since: Option<String>,
    #[command(flatten)]
    pub dry: Dry,
}

/// How several languages are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Layout {
    #[default]
    Separate,
    Parallel,
}

#[derive(Debug, Args)]
pub struct Sign {
    /// Code of the period
    pub period: String,
    /// The side that signs; that of the desk if left out
    #[arg(long, value_parser = ["korea", "partner"])]
    pub side: Option<String>,
    /// What the side does not agree with although it signs
    #[arg(long, value_name = "TEXT")]
    pub reservation: Option<String>,
    #[command(flatten)]
    pub dry: Dry,
}

#[derive(Debug, Args)]
pub struct Figures {
    /// Code of the period
    pub period: String,
    /// Codes of indicators; all of the period if left out
    pub indicators: Vec<String>,
    #[command(flatten)]
    pub dry: Dry,
}

#[derive(Debug, Args)]
pub struct Diff {
    #[arg(long, value_name = "DATE|EDITION|PERIOD")]
    pub since: String,
    /// How it is printed
    #[arg(long, value_enum)]
    pub format: Option<DiffFormat>,
    /// The same as --format json
    #[arg(long, conflicts_with = "format")]
    pub json: bool,
}

/// How differences are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum DiffFormat {
    #[default]
    Text,
    #[value(alias = "md")]
    Markdown,
    Json,
}

impl Diff {
    /// What was asked for.
    pub fn chosen(&self) -> DiffFormat {
        if self.json { DiffFormat::Json } else { self.format.unwrap_or_default() }
    }
}
