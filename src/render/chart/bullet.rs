//! How much of something is reached, against the whole and a second mark.

use super::scale::{Scale, coarse};
use super::svg::{Anchor, Svg, count, drawn};
use super::{LEFT, WIDTH, name};
use crate::report::chart::BulletRow;

const ROW: f64 = 40.0;

pub fn draw(rows: &[BulletRow]) -> Svg {
    let mut svg = Svg::default();
    let scale = Scale::new(0.0, 1.0, LEFT, WIDTH - 130.0);
    for (index, row) in rows.iter().enumerate() {
        draw_row(&mut svg, row, scale, ROW * count(index));
    }
    svg
}

fn draw_row(svg: &mut Svg, row: &BulletRow, scale: Scale, top: f64) {
    let (start, end) = (scale.place(0.0), scale.place(1.0));
    let middle = top + 18.0;
    name(svg, &row.actual.label, middle);
    svg.rect("track", (start, middle - 9.0, end - start, 18.0));
    if let Some(value) = row.actual.value {
        let reached = scale.place(coarse(value).clamp(0.0, 1.0));
        svg.rect(class(row.status), (start, middle - 6.0, reached - start, 12.0));
    }
    if let Some((beside, value)) = row.beside.as_ref().and_then(|b| Some((b, b.value?))) {
        let place = scale.place(coarse(value).clamp(0.0, 1.0));
        svg.rect("ink", (place - 1.5, middle - 11.0, 3.0, 22.0));
        let half = drawn(&beside.shown) * 0.42;
        let x = place.clamp(start + half, end - half);
        svg.text((x, middle + 23.0), Anchor::Middle, "small", &beside.shown);
    }
    svg.text((end + 10.0, middle + 4.5), Anchor::Start, "value", &row.actual.shown);
}

fn class(status: Option<&str>) -> &'static str {
    match status {
        Some("achieved" | "on_track") => "good",
        Some("at_risk") => "warn",
        Some("off_track" | "not_achieved") => "bad",
        _ => "c1",
    }
}
