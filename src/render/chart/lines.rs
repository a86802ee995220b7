//! Figures over time.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::WIDTH;
use super::scale::{Scale, calendar, coarse, day, ticks};
use super::svg::{Anchor, Svg, drawn};
use crate::i18n::Texts;
use crate::report::chart::{Line, Point, Series};

const TOP: f64 = 40.0;
const BOTTOM: f64 = 240.0;
const RIGHT: f64 = WIDTH - 40.0;
const START: f64 = 92.0;
const CLASSES: [&str; 4] = ["c1", "c2 dash", "c3", "c4 dash"];

pub fn draw(series: &[Series], breaks: &[NaiveDate], texts: &Texts) -> Svg {
    let mut svg = Svg::default();
    let points: Vec<&Point> = series.iter().flat_map(|line| &line.points).collect();
    let (Some(first), Some(last)) =
        (points.iter().map(|p| p.date).min(), points.iter().map(|p| p.date).max())
    else {
        return svg;
    };
    let highest = points.iter().map(|point| point.value).max().unwrap_or_default();
    let lowest = points.iter().map(|point| point.value).min().unwrap_or_default();
    let steps = ticks(lowest.min(Decimal::ZERO), highest.max(Decimal::ZERO));
    let across = Scale::new(day(first), day(last), START + 20.0, RIGHT - 30.0);
    let up = match (steps.first(), steps.last()) {
        (Some(low), Some(high)) => Scale::new(coarse(*low), coarse(*high), BOTTOM, TOP),
        _ => return svg,
    };
    for step in &steps {
        let y = up.place(coarse(*step));
        svg.line("grid", (START, y), (RIGHT, y));
        svg.text((START - 8.0, y + 4.5), Anchor::End, "small", &texts.large(*step, 2));
    }
    dates(&mut svg, &points, (first, last), across, texts);
    for date in breaks.iter().filter(|date| **date >= first && **date <= last) {
        let x = across.place(day(*date));
        svg.line("ink dash", (x, TOP), (x, BOTTOM));
    }
    legend(&mut svg, series);
    for (index, line) in series.iter().enumerate() {
        draw_line(&mut svg, line, CLASSES[index % CLASSES.len()], across, up);
    }
    svg
}

/// The days of few points are named by them, those of many by the calendar.
fn dates(
    svg: &mut Svg,
    points: &[&Point],
    (first, last): (NaiveDate, NaiveDate),
    across: Scale,
    texts: &Texts,
) {
    let mut own: Vec<_> = points.iter().map(|p| (p.date, p.label.clone())).collect();
    own.sort();
    own.dedup_by_key(|(date, _)| *date);
    let named = if own.len() <= 7 {
        own
    } else {
        let code = |(date, code): (NaiveDate, String)| (date, texts.period(&code));
        calendar(first, last).into_iter().map(code).collect()
    };
    let mut free = 0.0;
    for (date, label) in named {
        let x = across.place(day(date));
        let half = drawn(&label) / 2.0;
        if x - half >= free {
            svg.text((x, BOTTOM + 20.0), Anchor::Middle, "small", &label);
            free = x + half + 6.0;
        }
    }
}

fn legend(svg: &mut Svg, series: &[Series]) {
    let mut x = START;
    for (index, line) in series.iter().enumerate() {
        let class = class_of(line, index);
        svg.line(&class, (x, 12.0), (x + 24.0, 12.0));
        svg.text((x + 30.0, 16.5), Anchor::Start, "small", &line.name);
        x += drawn(&line.name) + 60.0;
    }
}

/// The look of a line in its legend.
fn class_of(line: &Series, index: usize) -> String {
    let class = CLASSES[index % CLASSES.len()];
    let bare = class.split(' ').next().unwrap_or(class);
    if line.line == Line::Projected { format!("{bare} dash") } else { class.into() }
}

fn draw_line(svg: &mut Svg, line: &Series, class: &str, across: Scale, up: Scale) {
    let place = |point: &Point| (across.place(day(point.date)), up.place(coarse(point.value)));
    let places: Vec<_> = line.points.iter().map(place).collect();
    let bare = class.split(' ').next().unwrap_or(class);
    match line.line {
        Line::Solid => svg.path(class, &places),
        Line::Steps => return svg.path(class, &stairs(&places)),
        Line::Projected => return svg.path(&format!("{bare} dash"), &places),
    }
    for place in &places {
        svg.circle(bare, *place, 3.5);
    }
    label_ends(svg, line, &places);
}

/// The first and the last figure are printed; all stand in the table.
fn label_ends(svg: &mut Svg, line: &Series, places: &[(f64, f64)]) {
    if let (Some(point), Some((x, y))) = (line.points.last(), places.last()) {
        svg.text((x + 8.0, y - 9.0), Anchor::End, "value", &point.shown);
    }
    if let (Some(point), Some((x, y)), true) =
        (line.points.first(), places.first(), places.len() > 1)
    {
        let rising = places.get(1).is_some_and(|(_, next)| next < y);
        let y = if rising { y + 19.0 } else { y - 9.0 };
        svg.text((x - 8.0, y), Anchor::Start, "value", &point.shown);
    }
}

/// A target counts until the next one.
fn stairs(places: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut path: Vec<(f64, f64)> = vec![];
    for place in places {
        if let Some((_, y)) = path.last().copied() {
            path.push((place.0, y));
        }
        path.push(*place);
    }
    path
}
