//! Charts drawn by our own writer, so that the same data gives the same bytes: as SVG, and as
//! bars of characters.
pub mod bars;
mod bullet;
mod dots;
mod gantt;
mod lines;
mod matrix;
mod months;
pub mod raster;
mod scale;
mod shares;
pub mod spark;
mod svg;
mod variance;

use crate::i18n::Texts;
use crate::report::chart::{Chart, Plot};
use crate::report::house::Dress;

use svg::Svg;
pub use svg::escape;

/// The chart as one SVG element with title and description; a page gives it its colours.
pub fn svg(chart: &Chart, texts: &Texts) -> String {
    draw(chart, texts).finish(chart, &Dress::default())
}

/// The chart as it is drawn, before it has colours.
pub fn draw(chart: &Chart, texts: &Texts) -> Svg {
    match &chart.plot {
        Plot::Bullet { rows } => bullet::draw(rows),
        Plot::Shares { bars } => shares::draw(bars),
        Plot::Gantt { rows, today, names } => gantt::draw(rows, *today, names, texts),
        Plot::Lines { series, band, breaks } => lines::draw(series, band.as_ref(), breaks, texts),
        Plot::Variance { rows } => variance::draw(rows),
        Plot::Matrix { marks, likelihood, impact } => matrix::draw(marks, likelihood, impact),
        Plot::Dots { rows } => dots::draw(rows, texts),
        Plot::Months { months, rows, names } => months::draw(months, rows, names),
    }
}

/// Width of every chart in units of its view box.
const WIDTH: f64 = 680.0;
/// Where plots begin that have names at their left.
const LEFT: f64 = 210.0;
/// Cells that fit into a name at the left.
const NAME: usize = 25;
const SMALL_NAME: usize = 30;

/// The name of a row at the left of a plot, in up to two lines around its middle; one in two
/// languages in up to three small ones.
fn name(svg: &mut Svg, label: &str, middle: f64) {
    match label.split_once(" / ") {
        Some((first, second)) => {
            let mut lines = svg::wrap(first, SMALL_NAME, 2);
            lines.extend(svg::wrap(second, SMALL_NAME, 3 - lines.len()));
            stack(svg, &lines, ("small", 12.5), middle);
        }
        None => stack(svg, &svg::wrap(label, NAME, 2), ("", 16.0), middle),
    }
}

/// Lines that far apart around a middle.
fn stack(svg: &mut Svg, lines: &[String], (class, apart): (&str, f64), middle: f64) {
    let first = middle + 4.5 - apart / 2.0 * (svg::count(lines.len()) - 1.0);
    for (index, line) in lines.iter().enumerate() {
        let y = first + apart * svg::count(index);
        svg.text((LEFT - 10.0, y), svg::Anchor::End, class, line);
    }
}
