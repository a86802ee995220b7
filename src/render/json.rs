//! The document as JSON: every table with typed cells, stable words, locale-free figures.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use super::RenderError;
use crate::report::document::Document;

/// Raised when a field changes its meaning; fields are only added within a version.
const SCHEMA_VERSION: u32 = 1;

/// A report as a file.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Report")]
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

/// The JSON Schema of the file.
pub fn schema() -> serde_json::Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<Envelope>().to_value()
}
