//! All that is known of Typst: its library, the fonts, and how the template becomes a PDF.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariations};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::RenderError;
use crate::render::fonts::{BOLD, REGULAR};

const TEMPLATE: &str = include_str!("../../../data/report/report.typ");

/// What every document shares. Made once, so that each is made in the same surroundings.
struct House {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: [Font; 2],
    faces: [FontInstance; 2],
    template: Source,
    data: FileId,
}

static HOUSE: LazyLock<Option<House>> = LazyLock::new(furnish);

fn furnish() -> Option<House> {
    let fonts = [Font::new(Bytes::new(REGULAR), 0)?, Font::new(Bytes::new(BOLD), 0)?];
    let face = |font: &Font| {
        let variant = font.info().variant;
        font.clone().instantiate(variant, Abs::pt(10.0), &FontVariations::default())
    };
    let features = [Feature::A11yExtras].into_iter().collect();
    let template = Source::new(file("report.typ")?, TEMPLATE.into());
    Some(House {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        faces: [face(&fonts[0]), face(&fonts[1])],
        fonts,
        template,
        data: file("data.json")?,
    })
}

fn file(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// What the template sees: itself, the data and the fonts; no disk, no network, no clock.
struct Desk {
    house: &'static House,
    data: Bytes,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.house.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.house.book
    }

    fn main(&self) -> FileId {
        self.house.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() {
            Ok(self.house.template.clone())
        } else {
            Err(FileError::Other(None))
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.house.data { Ok(self.data.clone()) } else { Err(FileError::Other(None)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.house.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The template with that data as PDF/UA-1.
pub fn compile(data: Vec<u8>, ident: &str) -> Result<Vec<u8>, RenderError> {
    let desk = Desk { house: house()?, data: Bytes::new(data) };
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]);
    let standards = standards.map_err(|error| RenderError::Pdf(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident.into()),
        creator: Smart::Custom(Some("dgcc".into())),
        standards,
        ..PdfOptions::default()
    };
    let laid = typst::compile::<PagedDocument>(&desk).output.map_err(|errors| said(&errors))?;
    let made = typst_pdf::pdf(&laid, &options).map_err(|errors| said(&errors));
    typst::comemo::evict(0);
    made
}

fn house() -> Result<&'static House, RenderError> {
    HOUSE.as_ref().ok_or_else(|| RenderError::Pdf("a font cannot be read".into()))
}

fn said(errors: &[SourceDiagnostic]) -> RenderError {
    let line = |error: &SourceDiagnostic| {
        let hints = error.hints.iter().map(|hint| hint.v.as_str());
        std::iter::once(error.message.as_str()).chain(hints).collect::<Vec<_>>().join(", ")
    };
    let lines = errors.iter().map(line);
    RenderError::Pdf(lines.collect::<Vec<_>>().join("; "))
}

/// Whether the fonts can print a character.
pub fn has(character: char) -> bool {
    advance(character, false).is_some()
}

/// How far a character moves on, in parts of the type size; none where the fonts lack it.
pub fn advance(character: char, bold: bool) -> Option<f64> {
    let face = &HOUSE.as_ref()?.faces[usize::from(bold)];
    let glyph = face.ttf().glyph_index(character)?;
    face.x_advance(glyph.0).map(typst::layout::Em::get)
}
