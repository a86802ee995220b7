//! Figures over time.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::WIDTH;
use super::scale::{Scale, calendar, coarse, day, ticks};
use super::svg::{Anchor, Svg, drawn};
use crate::i18n::Texts;
use crate::report::chart::{Band, Line, Point, Series};

const TOP: f64 = 40.0;
const BOTTOM: f64 = 240.0;
const RIGHT: f64 = WIDTH - 40.0;
const START: f64 = 92.0;
const BAND: &str = "c4 hatch";
const CLASSES: [&str; 4] = ["c1", "c2 dash", "c3", "c4 dash"];

pub fn draw(series: &[Series], band: Option<&Band>, breaks: &[NaiveDate], texts: &Texts) -> Svg {
    let mut svg = Svg::default();
    let reach = reach(series, band);
    let (Some(first), Some(last)) =
        (reach.iter().map(|(day, ..)| *day).min(), reach.iter().map(|(day, ..)| *day).max())
    else {
        return svg;
    };
    let highest = reach.iter().map(|(_, value, _)| *value).max().unwrap_or_default();
    let lowest = reach.iter().map(|(_, value, _)| *value).min().unwrap_or_default();
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
    dates(&mut svg, &reach, (first, last), across, texts);
    for date in breaks.iter().filter(|date| **date >= first && **date <= last) {
        let x = across.place(day(*date));
        svg.line("ink dash", (x, TOP), (x, BOTTOM));
    }
    legend(&mut svg, series, band);
    if let Some(band) = band {
        draw_band(&mut svg, band, across, up);
    }
    for (index, line) in series.iter().enumerate() {
        draw_line(&mut svg, line, CLASSES[index % CLASSES.len()], across, up);
    }
    svg
}

/// Every day and figure that the plot must have room for, with the name of the day.
fn reach<'a>(series: &'a [Series], band: Option<&'a Band>) -> Vec<(NaiveDate, Decimal, &'a str)> {
    let point = |point: &'a Point| (point.date, point.value, point.label.as_str());
    let lines = series.iter().flat_map(|line| &line.points).map(point);
    let ends = band.into_iter().flat_map(|band| &band.points).flat_map(|point| {
        [point.low, point.high].map(|end| (point.date, end, point.label.as_str()))
    });
    lines.chain(ends).collect()
}

/// The days of few points are named by them, those of many by the calendar.
fn dates(
    svg: &mut Svg,
    reach: &[(NaiveDate, Decimal, &str)],
    (first, last): (NaiveDate, NaiveDate),
    across: Scale,
    texts: &Texts,
) {
    let mut own: Vec<_> = reach.iter().map(|(day, _, label)| (*day, (*label).to_owned())).collect();
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

fn legend(svg: &mut Svg, series: &[Series], band: Option<&Band>) {
    let mut x = START;
    for (index, line) in series.iter().enumerate() {
        svg.line(CLASSES[index % CLASSES.len()], (x, 12.0), (x + 24.0, 12.0));
        svg.text((x + 30.0, 16.5), Anchor::Start, "small", &line.name);
        x += drawn(&line.name) + 60.0;
    }
    if let Some(band) = band {
        svg.rect(BAND, (x, 5.0, 24.0, 13.0));
        svg.text((x + 30.0, 16.5), Anchor::Start, "small", &band.name);
    }
}

/// A surface between both ends, with its end printed; its edges are drawn with gaps, for grey print.
fn draw_band(svg: &mut Svg, band: &Band, across: Scale, up: Scale) {
    let place = |date: NaiveDate, end: Decimal| (across.place(day(date)), up.place(coarse(end)));
    let low: Vec<_> = band.points.iter().map(|point| place(point.date, point.low)).collect();
    let high: Vec<_> = band.points.iter().map(|point| place(point.date, point.high)).collect();
    let around: Vec<_> = low.iter().chain(high.iter().rev()).copied().collect();
    svg.shape(BAND, &around);
    svg.path("c1 dash", &low);
    svg.path("c1 dash", &high);
    if let (Some(point), Some((x, y))) = (band.points.last(), high.last()) {
        svg.text((x + 8.0, y - 7.0), Anchor::End, "small", &point.shown);
    }
}

fn draw_line(svg: &mut Svg, line: &Series, class: &str, across: Scale, up: Scale) {
    let place = |point: &Point| (across.place(day(point.date)), up.place(coarse(point.value)));
    let places: Vec<_> = line.points.iter().map(place).collect();
    let bare = class.split(' ').next().unwrap_or(class);
    match line.line {
        Line::Solid => svg.path(class, &places),
        Line::Steps => return svg.path(class, &stairs(&places)),
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
