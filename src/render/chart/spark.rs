//! The course of a figure, as small as a word.

use rust_decimal::Decimal;

use super::scale::{Scale, coarse};
use super::svg::{count, length};

/// A line as high as the text around it; a gap where no figure was reported.
pub fn svg(points: &[Option<Decimal>]) -> String {
    let known: Vec<f64> = points.iter().flatten().map(|point| coarse(*point)).collect();
    if known.len() < 2 {
        return String::new();
    }
    let least = known.iter().copied().fold(f64::INFINITY, f64::min);
    let most = known.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let across = Scale::new(0.0, count(points.len() - 1), 3.0, 77.0);
    let up = Scale::new(least, most, 17.0, 3.0);
    let mut path = vec![];
    let mut end = None;
    let mut pen = "M";
    for (index, point) in points.iter().enumerate() {
        let Some(value) = point else {
            pen = "M";
            continue;
        };
        let place = (length(across.place(count(index))), length(up.place(coarse(*value))));
        path.push(format!("{pen}{} {}", place.0, place.1));
        (pen, end) = ("L", Some(place));
    }
    let path = path.concat();
    let dot = end.map_or(String::new(), |(x, y)| {
        format!("<circle class=\"c1\" fill=\"#1d5fa6\" cx=\"{x}\" cy=\"{y}\" r=\"2.5\"/>")
    });
    format!(
        "<svg class=\"spark\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 20\" width=\"80\" height=\"20\" aria-hidden=\"true\">\
         <path class=\"c1 stroke\" fill=\"none\" stroke=\"#1d5fa6\" stroke-width=\"1.6\" d=\"{path}\"/>{dot}</svg>"
    )
}
