//! Parts of a whole, one bar for everything that the shares are of.

use super::WIDTH;
use super::scale::coarse;
use super::svg::{Anchor, Svg, drawn};
use crate::report::chart::{Figure, ShareBar};

const CLASSES: [&str; 6] = ["c1", "c2", "c3", "c4", "c1 hatch", "c2 hatch"];

pub fn draw(bars: &[ShareBar]) -> Svg {
    let mut svg = Svg::default();
    for bar in bars {
        let top = if svg.height() > 0.0 { svg.height() + 18.0 } else { 0.0 };
        svg.text((0.0, top + 14.0), Anchor::Start, "value", &bar.label);
        draw_parts(&mut svg, &bar.parts, top + 24.0);
    }
    svg
}

fn draw_parts(svg: &mut Svg, parts: &[Figure], top: f64) {
    svg.rect("track", (0.0, top, WIDTH, 26.0));
    let mut left = 0.0;
    for (index, part) in parts.iter().enumerate() {
        let Some(value) = part.value else { continue };
        let wide = coarse(value).clamp(0.0, 1.0) * WIDTH;
        svg.rect(CLASSES[index % CLASSES.len()], (left, top, wide - 1.5, 26.0));
        if wide > drawn(&part.shown) + 10.0 {
            let class = if index % CLASSES.len() >= 3 { "on-light" } else { "on-dark" };
            svg.text((left + 8.0, top + 18.0), Anchor::Start, class, &part.shown);
        }
        left += wide;
    }
    legend(svg, parts, top + 42.0);
}

/// Every part is named once more, with its figure, where a narrow bar has no room for it.
fn legend(svg: &mut Svg, parts: &[Figure], top: f64) {
    let (mut x, mut y) = (0.0, top);
    for (index, part) in parts.iter().enumerate().filter(|(_, part)| part.value.is_some()) {
        let text = format!("{} {}", part.label, part.shown);
        let wide = drawn(&text) + 34.0;
        if x > 0.0 && x + wide > WIDTH {
            (x, y) = (0.0, y + 20.0);
        }
        svg.rect(CLASSES[index % CLASSES.len()], (x, y - 5.0, 11.0, 11.0));
        svg.text((x + 17.0, y + 5.0), Anchor::Start, "", &text);
        x += wide;
    }
}
