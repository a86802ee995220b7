//! A document becomes bytes. A renderer knows its format and nothing of projects; the same
//! document gives the same bytes.
mod batch;
pub mod chart;
mod csv;
mod docx;
mod fonts;
mod html;
mod json;
mod markdown;
mod pdf;
mod say;
mod xlsx;

pub use batch::{Product, all};
pub use json::schema;

use crate::i18n::Texts;
use crate::report::document::Document;

/// A format of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    Html,
    Pdf,
    Xlsx,
    Docx,
    Markdown,
    Csv,
    Json,
}

impl Format {
    /// Every format, as help lists them.
    pub const ALL: &'static [Self] =
        &[Self::Html, Self::Pdf, Self::Docx, Self::Xlsx, Self::Markdown, Self::Csv, Self::Json];

    /// The name people write, which is the ending of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Docx => "docx",
            Self::Markdown => "md",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The format of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.name() == name)
    }

    /// Whether it is a folder of files.
    pub fn is_folder(self) -> bool {
        self == Self::Csv
    }
}

/// What a renderer made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    File(Vec<u8>),
    /// Names and contents of the files of a folder, in order.
    Folder(Vec<(String, Vec<u8>)>),
}

/// Why a document cannot be written in a format.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    #[error("the report cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    #[error("a table cannot be written as CSV: {0}")]
    Csv(#[from] ::csv::Error),
    #[error("a table cannot be written as CSV: {0}")]
    Buffer(String),
    #[error("the workbook cannot be made: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    #[error("the PDF cannot be made: {0}")]
    Pdf(String),
    #[error("the file for Word cannot be made: {0}")]
    Package(#[from] zip::result::ZipError),
}

/// Writes a document in a format.
pub fn render(document: &Document, format: Format, texts: &Texts) -> Result<Output, RenderError> {
    Ok(match format {
        Format::Html => Output::File(html::render(document, texts).into_bytes()),
        Format::Pdf => Output::File(pdf::render(document, texts)?),
        Format::Xlsx => Output::File(xlsx::render(document, texts)?),
        Format::Docx => Output::File(docx::render(document, texts)?),
        Format::Markdown => Output::File(markdown::render(document, texts).into_bytes()),
        Format::Json => Output::File(json::render(document)?),
        Format::Csv => Output::Folder(csv::render(document)?),
    })
}
