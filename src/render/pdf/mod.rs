//! The document as a PDF that prints on A4 and can be read aloud. The template gets the document as
//! data; no text of people becomes markup.
mod data;
mod engine;
mod glyphs;
mod pack;
mod table;
mod widths;

use super::RenderError;
use crate::i18n::Texts;
use crate::report::document::{Document, Front};

/// The whole file.
pub fn render(document: &Document, texts: &Texts) -> Result<Vec<u8>, RenderError> {
    let data = data::build(document, texts)?;
    pack::pack(&engine::compile(serde_json::to_vec(&data)?, &ident(&document.front))?)
}

/// What names the document among others, whenever it is made.
fn ident(front: &Front) -> String {
    let facts = front.provenance.iter().map(|fact| fact.value.as_str());
    let own = [front.kind.as_str(), &front.period, front.language.tag()];
    own.into_iter().chain(facts).collect::<Vec<_>>().join(" ")
}
