//! The document for Word: real styles, so that it can be navigated and edited, tables whose headers
//! repeat, charts as pictures with texts.
mod body;
mod finish;
mod front;
mod package;
mod parts;
mod table;
mod text;
mod tree;
mod widths;

use docx_rs::{AbstractNumbering, Docx, Numbering, Paragraph, Table, XMLDocx};

use self::body::Body;
use super::RenderError;
use crate::i18n::Texts;
use crate::report::document::Document;

/// A paragraph or a table.
pub enum Piece {
    Text(Box<Paragraph>),
    Table(Box<Table>),
}

impl Piece {
    fn text(paragraph: Paragraph) -> Self {
        Self::Text(Box::new(paragraph))
    }
}

/// The whole file.
pub fn render(document: &Document, texts: &Texts) -> Result<Vec<u8>, RenderError> {
    let cover = front::pieces(document, texts, widths::UPRIGHT);
    let mut body = Body::new((texts, &document.front.dress), cover, document.is_long());
    body.logo(&document.front);
    body.write(&document.blocks);
    let mut docx = Docx::new();
    docx.document.section_property = body.sheet();
    docx = docx
        .header(front::header(&document.front))
        .footer(front::footer(&document.front))
        .add_abstract_numbering(AbstractNumbering::new(0))
        .add_numbering(Numbering::new(1, 0));
    for piece in body.pieces {
        docx = match piece {
            Piece::Text(paragraph) => docx.add_paragraph(*paragraph),
            Piece::Table(table) => docx.add_table(*table),
        };
    }
    docx.document_rels.has_numberings = true;
    package::pack(&named(docx.build(), document, &body.alternatives))
}

/// The parts with their names, in an order that does not change.
fn named(built: XMLDocx, document: &Document, alternatives: &[String]) -> Vec<(String, Vec<u8>)> {
    let front = &document.front;
    let mut parts = vec![
        ("[Content_Types].xml", built.content_type),
        ("_rels/.rels", built.rels),
        ("docProps/app.xml", built.doc_props.app),
        ("docProps/core.xml", parts::core(front).into_bytes()),
        ("docProps/custom.xml", built.doc_props.custom),
        ("word/_rels/document.xml.rels", built.document_rels),
        ("word/document.xml", finish::document(&built.document, alternatives).into_bytes()),
        ("word/styles.xml", parts::styles(front.language, &front.dress).into_bytes()),
        ("word/settings.xml", parts::settings(front.language).into_bytes()),
        ("word/fontTable.xml", parts::FONTS.into()),
        ("word/numbering.xml", parts::NUMBERING.into()),
        ("word/comments.xml", built.comments),
        ("word/commentsExtended.xml", built.comments_extended),
        ("word/footnotes.xml", built.footnotes),
    ];
    parts.extend(built.headers.iter().map(|part| ("word/header1.xml", finish::part(part).into())));
    parts.extend(built.footers.iter().map(|part| ("word/footer1.xml", finish::part(part).into())));
    let mut parts: Vec<_> =
        parts.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect();
    let media = built.media.into_iter();
    parts.extend(media.map(|(id, bytes)| (format!("word/media/{id}.png"), bytes)));
    parts
}
