//! The cover, the contents, and what stands at the head and the foot of every page.

use docx_rs::FieldCharType;
use docx_rs::{
    AlignmentType, Footer, Header, Hyperlink, HyperlinkType, InstrText, NumPages, PageNum,
    Paragraph, Run,
};

use super::text::{line, lines, paragraph, plain, second, spoken, styled};
use super::{Piece, table};
use crate::i18n::Texts;
use crate::render::say;
use crate::report::document::{Document, Fact, Front, Heading};

/// The name by which a section can be jumped to.
pub fn mark(number: usize) -> String {
    format!("_Toc{number}")
}

fn sections(document: &Document) -> impl Iterator<Item = &Heading> {
    document.headings().filter(|heading| heading.level <= 1)
}

/// The cover with both parties and the control of the document, then the contents.
pub fn pieces(document: &Document, texts: &Texts, room: usize) -> Vec<Piece> {
    let front = &document.front;
    let mut pieces: Vec<_> =
        front.marks().map(|(text, also)| Piece::text(lines("Mark", text, also.as_ref()))).collect();
    if !front.dress.organisation.is_empty() {
        let also = front.second(|also| Some(&also.organisation));
        let line = lines("Party", &front.dress.organisation, also.as_ref());
        pieces.insert(0, Piece::text(line));
    }
    let title = front.second(|also| Some(&also.title));
    let period = front.second(|also| Some(&also.period_name));
    pieces.push(Piece::text(lines("Title", &front.title, title.as_ref())));
    pieces.push(Piece::text(lines("Subtitle", &front.period_name, period.as_ref())));
    pieces.extend(front.parties.iter().map(|party| Piece::text(line("Party", party))));
    if let Some(also) = &front.also {
        let party =
            |party: &String| paragraph("Party").add_run(styled(party, spoken(also.language)));
        pieces.extend(also.parties.iter().map(|name| Piece::text(party(name))));
    }
    if !front.facts.is_empty() {
        let title = texts.say("report-docx-control");
        pieces.push(Piece::text(paragraph("TableText9")));
        pieces.push(Piece::Table(Box::new(table::facts(&title, &front.facts, room))));
    }
    if document.is_long() {
        let also = front.second(|also| Some(&also.contents));
        let title = paragraph("TOCHeading").add_run(plain(&texts.say("report-contents")));
        let title = second(also.as_ref(), Some(" / ")).into_iter().fold(title, Paragraph::add_run);
        pieces.push(Piece::text(title));
        pieces.extend(contents(document).into_iter().map(Piece::text));
    }
    pieces
}

/// A field that Word can make anew; until then it lists the sections with links to them.
fn contents(document: &Document) -> Vec<Paragraph> {
    let last = sections(document).count();
    let entry = |(number, heading): (usize, &Heading)| {
        let link = Hyperlink::new(mark(number), HyperlinkType::Anchor)
            .add_run(styled(&say::both(&heading.text, heading.also.as_ref(), " / "), "Hyperlink"));
        let mut entry = paragraph("TOC1");
        if number == 1 {
            entry = entry
                .add_run(Run::new().add_field_char(FieldCharType::Begin, false))
                .add_run(Run::new().add_instr_text(contents_field()))
                .add_run(Run::new().add_field_char(FieldCharType::Separate, false));
        }
        entry = entry.add_hyperlink(link);
        if number == last {
            entry = entry.add_run(Run::new().add_field_char(FieldCharType::End, false));
        }
        entry
    };
    (1..).zip(sections(document)).map(entry).collect()
}

/// Headings of the first level, with links and without the numbers of pages, which only Word knows.
fn contents_field() -> InstrText {
    InstrText::Unsupported(" TOC \\o \"1-1\" \\n \\h \\z ".into())
}

/// Whose report it is, and that it is a draft.
pub fn header(front: &Front) -> Header {
    let mut head = paragraph("Header");
    if let Some(draft) = &front.draft {
        head = head.add_run(styled(draft, "Draft")).add_run(plain("  ·  "));
    }
    Header::new()
        .add_paragraph(head.add_run(plain(&format!("{} · {}", front.title, front.period_name))))
}

/// Where the figures come from, and the page of so many.
pub fn footer(front: &Front) -> Footer {
    let said = |fact: &Fact| format!("{}: {}", fact.label, fact.value);
    let from = front.provenance.iter().map(said).collect::<Vec<_>>().join(" · ");
    let pages = paragraph("PageNumber")
        .align(AlignmentType::Right)
        .add_page_num(PageNum::new())
        .add_run(plain(" / "))
        .add_num_pages(NumPages::new());
    let also = front.second(|also| Some(&also.footer));
    let own = paragraph("Footer").add_run(plain(&front.dress.footer));
    let own = second(also.as_ref(), Some(" / ")).into_iter().fold(own, Paragraph::add_run);
    let footer = Footer::new();
    let footer = if front.dress.footer.is_empty() { footer } else { footer.add_paragraph(own) };
    footer.add_paragraph(line("Footer", &from)).add_paragraph(pages)
}
