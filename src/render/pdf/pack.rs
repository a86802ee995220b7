//! A PDF made small: what describes its structure is put into compressed streams. A tagged report has
//! tens of thousands of such objects, which Typst writes as plain text.

use lopdf::{Document, SaveOptions};

use super::RenderError;

/// Objects that share a stream: many make it small, few make a reader quick.
const TOGETHER: usize = 200;
const HARDEST: u32 = 9;

/// The same pages, texts and structure in fewer bytes.
pub fn pack(pdf: &[u8]) -> Result<Vec<u8>, RenderError> {
    let said = |error: String| RenderError::Pdf(error);
    let mut document = Document::load_mem(pdf).map_err(|error| said(error.to_string()))?;
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(TOGETHER)
        .compression_level(HARDEST)
        .build();
    let mut packed = Vec::with_capacity(pdf.len() / 2);
    document.save_with_options(&mut packed, options).map_err(|error| said(error.to_string()))?;
    Ok(packed)
}
