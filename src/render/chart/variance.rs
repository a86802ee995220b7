//! Differences to either side of nothing.

use super::scale::{Scale, coarse};
use super::svg::{Anchor, Svg, count};
use super::{LEFT, WIDTH, name};
use crate::report::chart::Figure;

const ROW: f64 = 38.0;

pub fn draw(rows: &[Figure]) -> Svg {
    let mut svg = Svg::default();
    let sizes = rows.iter().filter_map(|row| row.value).map(|value| coarse(value).abs());
    let most = sizes.fold(0.01, f64::max);
    let scale = Scale::new(-most, most, LEFT + 70.0, WIDTH - 70.0);
    let zero = scale.place(0.0);
    svg.line("grid", (zero, 0.0), (zero, ROW * count(rows.len())));
    for (index, row) in rows.iter().enumerate() {
        draw_row(&mut svg, row, scale, ROW * count(index) + ROW / 2.0);
    }
    svg
}

fn draw_row(svg: &mut Svg, row: &Figure, scale: Scale, y: f64) {
    name(svg, &row.label, y);
    let zero = scale.place(0.0);
    let Some(value) = row.value.map(coarse) else {
        svg.text((zero + 6.0, y + 4.5), Anchor::Start, "small", &row.shown);
        return;
    };
    let end = scale.place(value);
    let (left, wide) = (zero.min(end), (end - zero).abs());
    svg.rect(if value < 0.0 { "c2" } else { "c1" }, (left, y - 8.0, wide, 16.0));
    let (x, anchor) =
        if value < 0.0 { (end - 6.0, Anchor::End) } else { (end + 6.0, Anchor::Start) };
    svg.text((x, y + 4.5), anchor, "value", &row.shown);
}
