//! What was planned to be paid and what was paid, over time.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::symbols::Marker;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Axis, Chart, Dataset, GraphType};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::list;
use crate::tui::session::Session;
use crate::tui::sheets::CurvePoint;
use crate::tui::theme::{Meaning, Theme};
use crate::tui::widgets::text::{Piece, line, piece, row};

/// Draws both lines with their names above.
pub fn view(frame: &mut Frame, area: Rect, session: &Session) {
    let points = &session.sheets.curve;
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        list::empty(frame, area, "empty-curve", session);
        return;
    };
    legend(frame, row(area, 0), session);
    let most = points.iter().flat_map(|point| [Some(point.planned), point.paid]).flatten().max();
    let most = most.unwrap_or_default().max(Decimal::ONE);
    let theme = session.theme;
    let (planned, paid) =
        (coordinates(points, |p| Some(p.planned)), coordinates(points, |p| p.paid));
    let marker = |plain, other| if theme.ascii { Marker::Custom(plain) } else { other };
    let planned = Dataset::default()
        .data(&planned)
        .marker(marker('o', Marker::Dot))
        .style(theme.style(Meaning::Warning))
        .graph_type(GraphType::Scatter);
    let paid = Dataset::default()
        .data(&paid)
        .marker(marker('*', Marker::Braille))
        .style(theme.style(Meaning::Accent))
        .graph_type(GraphType::Line);
    let day = |point: &CurvePoint| label(session, point);
    let middle = &points[points.len() / 2];
    let amounts = [Decimal::ZERO, most / Decimal::TWO, most].map(|amount| amounts(session, amount));
    let chart = Chart::new(vec![planned, paid])
        .x_axis(axis(theme, reach(points.len()), [first, middle, last].map(day)))
        .y_axis(axis(theme, most.to_f64().unwrap_or(1.0), amounts))
        .legend_position(None);
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let body = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
    frame.render_widget(chart, body.intersection(frame.area()));
}

fn axis(theme: Theme, most: f64, labels: [String; 3]) -> Axis<'static> {
    let labels = labels.map(|label| Line::from(Span::raw(label)));
    Axis::default().bounds([0.0, most]).style(theme.style(Meaning::Muted)).labels(labels)
}

/// The last place on the line of time; one where there is a single point.
fn reach(count: usize) -> f64 {
    count.saturating_sub(1).max(1).to_f64().unwrap_or(1.0)
}

fn coordinates(
    points: &[CurvePoint],
    value: fn(&CurvePoint) -> Option<Decimal>,
) -> Vec<(f64, f64)> {
    let place = |(at, point): (usize, &CurvePoint)| Some((at.to_f64()?, value(point)?.to_f64()?));
    points.iter().enumerate().filter_map(place).collect()
}

fn label(session: &Session, point: &CurvePoint) -> String {
    use chrono::Datelike;
    let quarter = point.end.month0() / 3 + 1;
    session.texts.period(&format!("{}-Q{quarter}", point.end.year()))
}

fn amounts(session: &Session, amount: Decimal) -> String {
    let currency = session.sheets.partnership.as_ref().map_or("", |p| p.money.currency.as_str());
    session.texts.money_large(amount, currency, 1)
}

/// What each line is, with its latest sum.
fn legend(frame: &mut Frame, area: Rect, session: &Session) {
    let theme = session.theme;
    let points = &session.sheets.curve;
    let paid = points.iter().rev().find_map(|point| point.paid);
    let named = |key: &str, mark: &str, meaning: Meaning, amount: Option<Decimal>| -> [Piece; 2] {
        let amount = amount.map_or_else(String::new, |amount| amounts(session, amount));
        let text = format!("{}  {amount}    ", session.say(key));
        [piece(format!(" {mark} "), theme.style(meaning)), piece(text, theme.style(Meaning::Plain))]
    };
    let marks = if theme.ascii { ["*", "o"] } else { ["⠒⠒", "•"] };
    let planned = points.last().map(|point| point.planned);
    let mut pieces = named("curve-paid", marks[0], Meaning::Accent, paid).to_vec();
    pieces.extend(named("curve-planned", marks[1], Meaning::Warning, planned));
    line(frame.buffer_mut(), area, &pieces);
}
