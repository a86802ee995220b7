//! A chart as a picture of dots, for formats that know no drawings.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use crate::i18n::Texts;
use crate::render::fonts::{BOLD, REGULAR};
use crate::report::chart::Chart;
use crate::report::house::{Dress, Logo, LogoForm};

/// Dots a unit of the drawing: about 220 an inch on paper.
const SCALE: f32 = 2.0;

/// Texts and marks that have no colour of their own are as dark as the text of a page.
const INK: &str = "#1b2430";

/// A picture as PNG, with how high it is for its width.
pub struct Picture {
    pub png: Vec<u8>,
    pub shape: (u32, u32),
}

/// The chart on white paper; nothing where it cannot be drawn.
pub fn picture(chart: &Chart, dress: &Dress, texts: &Texts) -> Option<Picture> {
    let drawn = super::draw(chart, texts).finish(chart, dress);
    let drawing = Tree::from_str(&drawn, &options()).ok()?;
    dots(&drawing, SCALE)
}

/// A logo on white paper, so many dots high.
pub fn logo(logo: &Logo, high: f32) -> Option<Picture> {
    match logo.form {
        LogoForm::Png => {
            let dots = Pixmap::decode_png(&logo.bytes).ok()?;
            Some(Picture { png: logo.bytes.clone(), shape: (dots.width(), dots.height()) })
        }
        LogoForm::Svg => {
            let drawing = Tree::from_data(&logo.bytes, &options()).ok()?;
            let scale = high / drawing.size().height();
            dots(&drawing, scale)
        }
    }
}

fn dots(drawing: &Tree, scale: f32) -> Option<Picture> {
    let size = drawing.size().to_int_size().scale_by(scale)?;
    let mut dots = Pixmap::new(size.width(), size.height())?;
    dots.fill(Color::WHITE);
    resvg::render(drawing, Transform::from_scale(scale, scale), &mut dots.as_mut());
    Some(Picture { png: dots.encode_png().ok()?, shape: (size.width(), size.height()) })
}

/// Letters come from the typefaces of the program alone, so that every machine draws the same.
fn options() -> Options<'static> {
    Options {
        font_family: "Pretendard".into(),
        style_sheet: Some(format!("svg {{ color: {INK} }}")),
        fontdb: fonts(),
        ..Options::default()
    }
}

fn fonts() -> Arc<Database> {
    static FONTS: OnceLock<Arc<Database>> = OnceLock::new();
    let load = || {
        let mut fonts = Database::new();
        for font in [REGULAR, BOLD] {
            fonts.load_font_source(Source::Binary(Arc::new(font)));
        }
        fonts.set_sans_serif_family("Pretendard");
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(load))
}
