//! What was planned to be paid, what was paid and where that is heading, over time.

use chrono::Datelike;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Axis, Chart, Dataset, GraphType};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::list;
use crate::figures::CurvePoint;
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Theme};
use crate::tui::widgets::text::{Piece, line, piece, row};

/// One of the lines: its name in the catalogs, behind `tui-curve-`, what it shows and how.
struct Course {
    name: &'static str,
    value: fn(&CurvePoint) -> Option<Decimal>,
    /// The mark in the legend, and in ASCII.
    marks: [&'static str; 2],
    marker: Marker,
    graph: GraphType,
    meaning: Meaning,
}

const COURSES: [Course; 3] = [
    Course {
        name: "planned",
        value: |point| point.planned,
        marks: ["•", "o"],
        marker: Marker::Dot,
        graph: GraphType::Scatter,
        meaning: Meaning::Warning,
    },
    Course {
        name: "projected",
        value: |point| point.projected.map(|span| span.middle),
        marks: ["▪", "."],
        marker: Marker::Custom('▪'),
        graph: GraphType::Scatter,
        meaning: Meaning::Muted,
    },
    Course {
        name: "paid",
        value: |point| point.disbursed,
        marks: ["⠒⠒", "*"],
        marker: Marker::Braille,
        graph: GraphType::Line,
        meaning: Meaning::Accent,
    },
];

/// Draws the lines with their names above.
pub fn view(frame: &mut Frame, area: Rect, session: &Session) {
    let points = &session.sheets.curve;
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        list::empty(frame, area, "empty-curve", session);
        return;
    };
    line(frame.buffer_mut(), row(area, 0), &legend(session));
    let theme = session.theme;
    let lines = COURSES.each_ref().map(|course| coordinates(points, course));
    let sets = COURSES.iter().zip(&lines).map(|(course, line)| set(course, line, theme));
    let values = COURSES.iter().flat_map(|course| points.iter().filter_map(course.value));
    let most = values.max().unwrap_or_default().max(Decimal::ONE);
    let middle = &points[points.len() / 2];
    let days = [first, middle, last].map(|point| quarter(session, point));
    let amounts = [Decimal::ZERO, most / Decimal::TWO, most].map(|sum| amount(session, sum));
    let bounds = [number(first), number(last).max(number(first) + 1.0)];
    let chart = Chart::new(sets.collect())
        .x_axis(axis(theme, bounds, days))
        .y_axis(axis(theme, [0.0, most.to_f64().unwrap_or(1.0)], amounts))
        .legend_position(None);
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let body = Rect { x: below.x + 1, width: below.width.saturating_sub(2), ..below };
    frame.render_widget(chart, body.intersection(frame.area()));
}

fn set<'a>(course: &Course, line: &'a [(f64, f64)], theme: Theme) -> Dataset<'a> {
    let ascii = course.marks[1].chars().next().unwrap_or('*');
    let marker = if theme.ascii { Marker::Custom(ascii) } else { course.marker };
    let style: Style = theme.style(course.meaning);
    Dataset::default().data(line).marker(marker).style(style).graph_type(course.graph)
}

fn axis(theme: Theme, bounds: [f64; 2], labels: [String; 3]) -> Axis<'static> {
    let labels = labels.map(|label| Line::from(Span::raw(label)));
    Axis::default().bounds(bounds).style(theme.style(Meaning::Muted)).labels(labels)
}

/// The day of a point as a place on the line of time.
fn number(point: &CurvePoint) -> f64 {
    f64::from(point.day.num_days_from_ce())
}

fn coordinates(points: &[CurvePoint], course: &Course) -> Vec<(f64, f64)> {
    let place = |point: &CurvePoint| Some((number(point), (course.value)(point)?.to_f64()?));
    points.iter().filter_map(place).collect()
}

fn quarter(session: &Session, point: &CurvePoint) -> String {
    let quarter = point.day.month0() / 3 + 1;
    session.texts.period(&format!("{}-Q{quarter}", point.day.year()))
}

fn amount(session: &Session, amount: Decimal) -> String {
    let currency = session.sheets.partnership.as_ref().map_or("", |p| p.money.currency.as_str());
    session.texts.money_large(amount, currency, 1)
}

/// What each line is, with its last sum in the currency of the scale; a line without points is not named.
fn legend(session: &Session) -> Vec<Piece> {
    let theme = session.theme;
    let named = |course: &Course| {
        let last = session.sheets.curve.iter().rev().find_map(course.value)?;
        let name = session.say(&format!("curve-{}", course.name));
        let mark = format!(" {} ", course.marks[usize::from(theme.ascii)]);
        let text = format!("{name} {}  ", session.texts.large(last, 1));
        Some([piece(mark, theme.style(course.meaning)), piece(text, theme.style(Meaning::Plain))])
    };
    COURSES.iter().rev().filter_map(named).flatten().collect()
}
