//! The blocks of the report, on sheets that are upright or turned round.

use docx_rs::{PageMargin, PageOrientationType, PageSize, Paragraph, Pic, Run, SectionProperty};

use super::text::{lines, paragraph, plain, second, styled, with, with_in};
use super::widths::{TURNED, UPRIGHT, is_turned};
use super::{Piece, front, table};
use crate::i18n::{Language, Texts};
use crate::render::chart::raster;
use crate::report::chart::Chart;
use crate::report::document::{Block, Callout, Front, Heading, Text, Tone};
use crate::report::house::Dress;
use crate::report::table::Table;

/// The widest and the highest a picture is, in the units of drawings: 360,000 a centimetre.
const PICTURE: (u32, u32) = (16 * 360_000, 21 * 360_000);

/// How high a logo is on paper, and in dots where it is a drawing.
const LOGO: u32 = 18 * 36_000;
const LOGO_DOTS: f32 = 160.0;

/// What is known while the blocks are written.
pub struct Body<'a> {
    texts: &'a Texts,
    dress: &'a Dress,
    turned: bool,
    /// Whether the next block begins a page.
    fresh: bool,
    sections: usize,
    pub pieces: Vec<Piece>,
    /// What the pictures say to those who cannot see them.
    pub alternatives: Vec<String>,
}

impl<'a> Body<'a> {
    /// The body behind a cover.
    pub fn new((texts, dress): (&'a Texts, &'a Dress), cover: Vec<Piece>, fresh: bool) -> Self {
        let (sections, pieces) = (0, cover);
        Self { texts, dress, turned: false, fresh, sections, pieces, alternatives: vec![] }
    }

    /// The logo above everything, said by the name of the organisation.
    pub fn logo(&mut self, front: &Front) {
        let Some(logo) = &front.dress.logo else { return };
        let Some(drawn) = raster::logo(logo, LOGO_DOTS) else { return };
        let name = [&front.dress.organisation, &front.title].into_iter().find(|n| !n.is_empty());
        self.alternatives.push(name.cloned().unwrap_or_default());
        let (wide, high) = drawn.shape;
        let wide = u64::from(LOGO) * u64::from(wide) / u64::from(high.max(1));
        let wide = u32::try_from(wide).unwrap_or(PICTURE.0).min(PICTURE.0);
        let picture = Pic::new_with_dimensions(drawn.png, drawn.shape.0, drawn.shape.1)
            .id("logo")
            .size(wide, LOGO);
        let logo = paragraph("Picture").add_run(Run::new().add_image(picture));
        self.pieces.insert(0, Piece::text(logo));
    }

    /// Every block, with a new sheet where the next is turned the other way.
    pub fn write(&mut self, blocks: &[Block]) {
        for (block, turned) in blocks.iter().zip(turns(blocks, self.texts)) {
            if turned != self.turned {
                let end = paragraph("SectionEnd").section_property(sheet(self.turned));
                self.pieces.push(Piece::text(end));
                self.turned = turned;
                self.fresh = false;
            }
            self.block(block);
        }
    }

    /// The sheet of what is written last.
    pub fn sheet(&self) -> SectionProperty {
        sheet(self.turned)
    }

    fn room(&self) -> usize {
        if self.turned { TURNED } else { UPRIGHT }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph { text } => self.add(with(paragraph("Normal"), text)),
            Block::List { items } => {
                for item in items {
                    self.add(with(paragraph("ListBullet"), item));
                }
            }
            Block::Callout(callout) => self.add(remark(callout, None)),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
            Block::Parallel { language, first, second } => self.parallel(first, second, *language),
            Block::PageBreak => self.fresh = true,
            Block::Signatures { parties } => {
                let table = table::signatures(parties, self.room());
                self.add(paragraph("TableText9").keep_next(true));
                self.pieces.push(Piece::Table(Box::new(table)));
                self.add(paragraph("TableText9"));
            }
        }
    }

    fn add(&mut self, paragraph: Paragraph) {
        let fresh = std::mem::take(&mut self.fresh);
        let paragraph = if fresh { paragraph.page_break_before(true) } else { paragraph };
        self.pieces.push(Piece::text(paragraph));
    }

    fn heading(&mut self, heading: &Heading) {
        let style = format!("Heading{}", heading.level.clamp(1, 4));
        if heading.level > 1 {
            let said = paragraph(&style).add_run(plain(&heading.text));
            return self.add(second_behind(said, heading));
        }
        self.sections += 1;
        let number = self.sections;
        let marked = paragraph(&style)
            .add_bookmark_start(number, front::mark(number))
            .add_run(plain(&heading.text));
        self.add(second_behind(marked, heading).add_bookmark_end(number));
    }

    /// The same text in two languages, side by side.
    fn parallel(&mut self, first: &Block, second: &Block, language: Language) {
        if std::mem::take(&mut self.fresh) {
            self.pieces.push(Piece::text(paragraph("TableText9").page_break_before(true)));
        }
        let halves = [half(first, None), half(second, Some(language))];
        let table = table::halves(halves, self.room());
        self.pieces.push(Piece::Table(Box::new(table)));
        self.add(paragraph("SectionEnd"));
    }

    fn table(&mut self, data: &Table) {
        self.add(lines("Caption", &data.caption, data.caption_also().as_ref()));
        let table = table::table(data, self.texts, self.room());
        self.pieces.push(Piece::Table(Box::new(table)));
        for (note, also) in data.noted() {
            self.add(lines("Source", note, also.as_ref()));
        }
        if data.notes.is_empty() {
            self.add(paragraph("SectionEnd"));
        }
    }

    fn chart(&mut self, chart: &Chart) {
        self.add(lines("Caption", &chart.title, chart.title_also().as_ref()));
        if let Some(drawn) = raster::picture(chart, self.dress, self.texts) {
            self.alternatives.push(chart.alternative());
            let (wide, high) = fitted(drawn.shape);
            let picture = Pic::new_with_dimensions(drawn.png, drawn.shape.0, drawn.shape.1)
                .id(format!("chart{}", self.alternatives.len()))
                .size(wide, high);
            self.add(paragraph("Picture").add_run(Run::new().add_image(picture)));
        }
        self.add(lines("Source", &chart.source, chart.source_also().as_ref()));
    }
}

fn remark(callout: &Callout, language: Option<Language>) -> Paragraph {
    let style = match callout.tone {
        Tone::Note => "Note",
        Tone::Warning => "Warning",
    };
    let title = paragraph(style).add_run(styled(&callout.title, "Strong")).add_run(plain(" "));
    spoken_text(title, &callout.text, language)
}

/// A heading with its words in the second language behind it.
fn second_behind(said: Paragraph, heading: &Heading) -> Paragraph {
    second(heading.also.as_ref(), Some(" / ")).into_iter().fold(said, Paragraph::add_run)
}

/// The paragraphs of a text; in the second language each run says which it is.
fn half(block: &Block, language: Option<Language>) -> Vec<Paragraph> {
    let text = |style: &str, text: &Text| spoken_text(paragraph(style), text, language);
    match block {
        Block::Paragraph { text: said } => vec![text("Normal", said)],
        Block::List { items } => items.iter().map(|item| text("ListBullet", item)).collect(),
        Block::Callout(callout) => vec![remark(callout, language)],
        _ => vec![],
    }
}

fn spoken_text(paragraph: Paragraph, text: &Text, language: Option<Language>) -> Paragraph {
    match language {
        Some(language) => with_in(paragraph, text, language),
        None => with(paragraph, text),
    }
}

/// A picture as wide as the text, unless it would be higher than a page.
fn fitted((wide, high): (u32, u32)) -> (u32, u32) {
    let at = |length: u32, of: u32, by: u32| {
        let scaled = u64::from(length) * u64::from(of) / u64::from(by.max(1));
        u32::try_from(scaled).unwrap_or(u32::MAX)
    };
    let height = at(PICTURE.0, high, wide);
    if height > PICTURE.1 {
        return (at(PICTURE.1, wide, high), PICTURE.1);
    }
    (PICTURE.0, height)
}

fn sheet(turned: bool) -> SectionProperty {
    let margin = PageMargin::new().top(1_250).bottom(1_250).header(560).footer(450);
    let (paper, side) = if turned {
        (PageSize::new().size(16_838, 11_906).orient(PageOrientationType::Landscape), 850)
    } else {
        (PageSize::new(), 1_020)
    };
    SectionProperty::new().page_size(paper).page_margin(margin.left(side).right(side))
}

/// Which blocks stand on a sheet turned round: wide tables, with the text that leads to them and
/// the text between two of them.
fn turns(blocks: &[Block], texts: &Texts) -> Vec<bool> {
    let wide = |block: &Block| matches!(block, Block::Table(table) if is_turned(table, texts));
    let mut turns: Vec<_> = blocks.iter().map(wide).collect();
    let is_text = |block: &Block| !matches!(block, Block::Table(_) | Block::Chart(_));
    for at in (1..blocks.len()).rev() {
        let leads = blocks.get(at - 1).is_some_and(is_text);
        let begins = matches!(blocks.get(at), Some(Block::Heading(_)));
        let turned = turns.get(at) == Some(&true);
        if let (true, Some(before)) = (turned && leads && !begins, turns.get_mut(at - 1)) {
            *before = true;
        }
    }
    turns
}
