//! Risks in a square of five by five.

use super::svg::{Anchor, Svg, wrap};
use crate::report::chart::MatrixMark;

const LEFT: f64 = 60.0;
const WIDE: f64 = 110.0;
const HIGH: f64 = 52.0;

pub fn draw(marks: &[MatrixMark], likelihood: &str, impact: &str) -> Svg {
    let mut svg = Svg::default();
    svg.text((LEFT, 14.0), Anchor::Start, "small", &format!("↑ {likelihood}"));
    for row in 0..5_u8 {
        let level = 5 - row;
        let y = 24.0 + HIGH * f64::from(row);
        svg.text((LEFT - 14.0, y + 30.0), Anchor::End, "", &level.to_string());
        for column in 0..5_u8 {
            square(&mut svg, marks, (level, column + 1), y);
        }
    }
    let bottom = 24.0 + HIGH * 5.0;
    for column in 0..5_u8 {
        let x = LEFT + WIDE * (f64::from(column) + 0.5);
        svg.text((x, bottom + 18.0), Anchor::Middle, "", &(column + 1).to_string());
    }
    svg.text((LEFT, bottom + 38.0), Anchor::Start, "small", &format!("→ {impact}"));
    svg
}

fn square(svg: &mut Svg, marks: &[MatrixMark], (likelihood, impact): (u8, u8), y: f64) {
    let x = LEFT + WIDE * f64::from(impact - 1);
    let score = likelihood * impact;
    let class = match score {
        15.. => "heat3",
        8.. => "heat2",
        _ => "track",
    };
    svg.rect(class, (x, y, WIDE - 2.0, HIGH - 2.0));
    svg.text((x + WIDE - 8.0, y + 14.0), Anchor::End, "faint", &score.to_string());
    let here = |mark: &&MatrixMark| {
        mark.likelihood == i64::from(likelihood) && mark.impact == i64::from(impact)
    };
    let codes: Vec<_> = marks.iter().filter(here).map(|mark| mark.code.as_str()).collect();
    for (index, line) in wrap(&codes.join(" "), 13, 2).iter().enumerate() {
        let down = if index == 0 { 26.0 } else { 42.0 };
        svg.text((x + 8.0, y + down), Anchor::Start, "value", line);
    }
}
