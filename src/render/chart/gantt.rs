//! Dated events: agreed, expected, come, with the slip between.

use chrono::{Days, NaiveDate};

use super::scale::{Scale, calendar, day};
use super::svg::{Anchor, Svg, count, drawn};
use super::{LEFT, WIDTH, name};
use crate::i18n::Texts;
use crate::report::chart::{GanttNames, GanttRow};

const ROW: f64 = 36.0;
const TOP: f64 = 52.0;
const RIGHT: f64 = WIDTH - 96.0;

pub fn draw(rows: &[GanttRow], today: NaiveDate, names: &GanttNames, texts: &Texts) -> Svg {
    let mut svg = Svg::default();
    let (first, last) = span(rows, today);
    let scale = Scale::new(day(first), day(last), LEFT, RIGHT);
    let bottom = TOP + ROW * count(rows.len());
    legend(&mut svg, names);
    for (date, code) in calendar(first, last) {
        let x = scale.place(day(date));
        svg.line("grid", (x, TOP - 6.0), (x, bottom));
        svg.text((x, TOP - 12.0), Anchor::Middle, "small", &texts.period(&code));
    }
    let x = scale.place(day(today));
    svg.line("c2 dash", (x, TOP - 6.0), (x, bottom));
    let end = bottom + 14.0;
    svg.text((x, end), Anchor::Middle, "small", &names.today);
    for (index, row) in rows.iter().enumerate() {
        draw_row(&mut svg, row, scale, TOP + ROW * count(index) + ROW / 2.0);
    }
    svg
}

fn span(rows: &[GanttRow], today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let dates = rows.iter().flat_map(|row| [row.planned, row.forecast, row.actual]).flatten();
    let dates: Vec<_> = dates.chain([today]).collect();
    let first = dates.iter().min().copied().unwrap_or(today);
    let last = dates.iter().max().copied().unwrap_or(today);
    let room = Days::new(30);
    (first.checked_sub_days(room).unwrap_or(first), last.checked_add_days(room).unwrap_or(last))
}

fn legend(svg: &mut Svg, names: &GanttNames) {
    let mut x = LEFT;
    for (mark, text) in [
        (Mark::Planned, &names.planned),
        (Mark::Forecast, &names.forecast),
        (Mark::Actual, &names.actual),
    ] {
        place(svg, mark, "c1", (x + 6.0, 10.0));
        svg.text((x + 18.0, 14.5), Anchor::Start, "small", text);
        x += drawn(text) + 44.0;
    }
}

fn draw_row(svg: &mut Svg, row: &GanttRow, scale: Scale, y: f64) {
    name(svg, &row.label, y);
    svg.line("grid", (LEFT, y), (RIGHT, y));
    let class = class(row.status);
    let at = |date: Option<NaiveDate>| date.map(|date| scale.place(day(date)));
    let (planned, forecast, actual) = (at(row.planned), at(row.forecast), at(row.actual));
    if let (Some(from), Some(to)) = (planned, actual.or(forecast)) {
        svg.line(class, (from, y), (to, y));
    }
    for (mark, x) in [(Mark::Planned, planned), (Mark::Forecast, forecast), (Mark::Actual, actual)]
    {
        if let Some(x) = x {
            place(svg, mark, class, (x, y));
        }
    }
    svg.text((RIGHT + 8.0, y + 4.5), Anchor::Start, "small", &row.shown);
}

#[derive(Debug, Clone, Copy)]
enum Mark {
    Planned,
    Forecast,
    Actual,
}

/// A stroke as agreed, an open ring as expected, a full diamond as it came: told apart in grey.
fn place(svg: &mut Svg, mark: Mark, class: &str, (x, y): (f64, f64)) {
    match mark {
        Mark::Planned => svg.rect("ink", (x - 1.5, y - 8.0, 3.0, 16.0)),
        Mark::Forecast => {
            svg.circle(class, (x, y), 6.0);
            svg.circle("paper", (x, y), 3.2);
        }
        Mark::Actual => {
            svg.shape(class, &[(x, y - 7.5), (x + 7.5, y), (x, y + 7.5), (x - 7.5, y)]);
        }
    }
}

fn class(status: &str) -> &'static str {
    match status {
        "achieved" | "on_track" => "c1",
        "at_risk" => "warn",
        "off_track" | "not_achieved" => "bad",
        _ => "c3",
    }
}
