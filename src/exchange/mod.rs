//! Records out of the file and into it: tables, JSON, text. `import` turns what was read into
//! changes and problems; nothing here writes.
mod blocks;
pub mod csv;
pub mod decode;
pub mod iati;
pub mod ics;
pub mod import;
pub mod json;
pub mod labels;
pub mod naming;
pub mod rejects;
pub mod samples;
pub mod schema;
pub mod shown;
pub mod table;
pub mod text;
pub mod xlsx;

use csv::Reading;
use table::Input;

/// A format that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Csv,
    Tsv,
    Json,
    Text,
    Iati,
    Xlsx,
}

impl Format {
    /// The format of a word on the command line or of an extension.
    pub fn from_name(name: &str) -> Option<Self> {
        match name.to_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "tsv" | "tab" => Some(Self::Tsv),
            "json" => Some(Self::Json),
            "text" | "txt" => Some(Self::Text),
            "iati" | "xml" => Some(Self::Iati),
            "xlsx" | "xlsm" => Some(Self::Xlsx),
            _ => None,
        }
    }

    /// The format that the name of a file ends with.
    pub fn of_file(file: &str) -> Option<Self> {
        file.rsplit_once('.').and_then(|(_, extension)| Self::from_name(extension))
    }

    /// What a file of this format holds.
    pub fn read(self, file: &str, bytes: &[u8], reading: Reading) -> Input {
        match self {
            Self::Csv => csv::read(file, bytes, reading),
            Self::Tsv => csv::read(file, bytes, Reading { separator: Some('\t'), ..reading }),
            Self::Json => json::read(file, bytes, reading),
            Self::Text => text::read(file, bytes, reading),
            Self::Iati => {
                iati::import::read(file, bytes, reading, &mut iati::import::Ground::default())
            }
            Self::Xlsx => xlsx::read(file, bytes, reading),
        }
    }
}
