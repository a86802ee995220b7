//! One dot a figure, on one scale.

use rust_decimal::Decimal;

use super::scale::{Scale, coarse, ticks};
use super::svg::{Anchor, Svg, count};
use super::{LEFT, WIDTH, name};
use crate::i18n::Texts;
use crate::report::chart::Figure;

const ROW: f64 = 36.0;
const TOP: f64 = 24.0;

pub fn draw(rows: &[Figure], texts: &Texts) -> Svg {
    let mut svg = Svg::default();
    let most = rows.iter().filter_map(|row| row.value).max().unwrap_or(Decimal::ONE);
    let steps = ticks(Decimal::ZERO, most.max(Decimal::ONE));
    let end = steps.last().copied().map_or(1.0, coarse);
    let scale = Scale::new(0.0, end, LEFT, WIDTH - 90.0);
    let bottom = TOP + ROW * count(rows.len());
    for step in steps {
        let x = scale.place(coarse(step));
        svg.line("grid", (x, TOP - 4.0), (x, bottom));
        svg.text((x, TOP - 10.0), Anchor::Middle, "small", &texts.large(step, 1));
    }
    for (index, row) in rows.iter().enumerate() {
        let y = TOP + ROW * count(index) + ROW / 2.0;
        name(&mut svg, &row.label, y);
        let x = row.value.map_or(LEFT, |value| scale.place(coarse(value)));
        if row.value.is_some() {
            svg.line("c4", (LEFT, y), (x, y));
            svg.circle("c1", (x, y), 6.0);
        }
        svg.text((x + 12.0, y + 4.5), Anchor::Start, "value", &row.shown);
    }
    svg
}
