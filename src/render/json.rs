//! The document as JSON: every table with typed cells, stable words, locale-free figures.

use serde::Serialize;

use super::RenderError;
use crate::report::document::Document;

/// Raised when a field changes its meaning; fields are only added within a version.
const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct Envelope<'a> {
    schema_version: u32,
    #[serde(flatten)]
    document: &'a Document,
}

pub fn render(document: &Document) -> Result<Vec<u8>, RenderError> {
    let envelope = Envelope { schema_version: SCHEMA_VERSION, document };
    let mut bytes = serde_json::to_vec_pretty(&envelope)?;
    bytes.push(b'\n');
    Ok(bytes)
}
