//! A chart that needs no page around it: its sizes, colours and weights stand in it. Formats that
//! hold pictures take this form; letters are drawn in the fonts shipped with the program.

use crate::i18n::Texts;
use crate::report::chart::Chart;

/// Texts and marks that have no colour of their own are as dark as the text of a page.
const INK: &str = "#1b2430";

/// The typefaces in which charts are drawn, wherever the program runs.
pub const FONTS: [&[u8]; 2] = [
    include_bytes!("../../../data/fonts/Pretendard-Regular.otf"),
    include_bytes!("../../../data/fonts/Pretendard-Bold.otf"),
];

/// The chart as an SVG file.
pub fn svg(chart: &Chart, texts: &Texts) -> String {
    let drawn = super::svg(chart, texts);
    match drawn.split_once('>') {
        Some((open, rest)) => {
            let (wide, high) = size(open);
            format!("{open} width=\"{wide}\" height=\"{high}\" color=\"{INK}\">{rest}")
        }
        None => drawn,
    }
}

/// Width and height in the units of the drawing.
fn size(open: &str) -> (&str, &str) {
    let view = open.split("viewBox=\"0 0 ").nth(1).and_then(|rest| rest.split('"').next());
    view.and_then(|view| view.split_once(' ')).unwrap_or(("680", "400"))
}
