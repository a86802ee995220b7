//! The summary that people entered. What nobody wrote is not invented.

use crate::domain::records::{Narrative, NarrativeSection};
use crate::report::context::Context;
use crate::report::document::{Block, Text};

pub fn blocks(context: &Context) -> Vec<Block> {
    let sections = [NarrativeSection::Summary, NarrativeSection::Lesson];
    let found = context.narratives(context.scope(), &sections);
    let mut blocks = vec![context.section("summary")];
    if found.is_empty() {
        blocks.push(context.paragraph("report-not-provided"));
    }
    blocks.extend(found.iter().map(|(narrative, _)| signed(context, narrative)));
    blocks
}

/// A narrative with the side that wrote it.
pub fn signed(context: &Context, narrative: &Narrative) -> Block {
    let text = context.ml(&narrative.text);
    let side = context.side(narrative.side);
    if side.is_empty() {
        return Block::Paragraph { text };
    }
    Block::Paragraph { text: Text::default().and_strong(format!("{side}: ")).join(text) }
}
