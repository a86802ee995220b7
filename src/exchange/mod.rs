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
mod strict;
pub mod table;
pub mod text;
pub mod xlsx;

use std::io::{self, Read};

use crate::log::plan::Fault;
use csv::Reading;
use table::Input;

/// A megabyte, as limits of files are told.
const MEGABYTE: usize = 1 << 20;

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

    /// So many bytes of a file are read; tables and JSON grow while they are understood.
    fn most_bytes(self) -> usize {
        match self {
            Self::Csv | Self::Tsv | Self::Json | Self::Text => 64 * MEGABYTE,
            Self::Xlsx => 128 * MEGABYTE,
            Self::Iati => 256 * MEGABYTE,
        }
    }

    /// The bytes of a file of this format. Of one that is too large, or has no end, only so many
    /// that `refused` sees it.
    pub fn take(self, from: impl Read) -> io::Result<Vec<u8>> {
        let (mut bytes, most) = (vec![], self.most_bytes() + 1);
        from.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// What comes of a file that is too large to be read.
    pub fn refused(self, file: &str, bytes: &[u8]) -> Option<Input> {
        let most = self.most_bytes();
        let mut input = Input::default();
        let fault = Fault::TooManyBytes(most / MEGABYTE);
        (bytes.len() > most).then(|| input.fault(file, (0, ""), "", fault)).map(|()| input)
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
