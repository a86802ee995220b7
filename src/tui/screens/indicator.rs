//! An indicator: how it stands and why, its course as a chart and as figures.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::detail::{DetailLine, Page};
use crate::domain::program::Kind;
use crate::domain::records::MeasurementState;
use crate::domain::values::{Choice, Id, Link, word};
use crate::figures::{IndicatorFigure, Mark, Reading, SeriesPoint};
use crate::tui::session::Session;
use crate::tui::sheets::IndicatorLine;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::table::aligned;
use crate::tui::words;

/// The lines of an indicator.
pub fn lines(id: Id, session: &Session) -> Vec<DetailLine> {
    let mut page = Page::new(session);
    let Some((line, figure)) =
        session.sheets.indicator(id).and_then(|line| Some((line, line.figure.as_ref()?)))
    else {
        return page.lines;
    };
    head(&mut page, line, figure);
    chart(&mut page, figure);
    page.heading("why");
    let said: Vec<_> = figure.reasons.iter().map(|r| session.texts.reason(r)).collect();
    page.sentences(&said);
    course(&mut page, figure);
    page.lines
}

fn head(page: &mut Page, line: &IndicatorLine, figure: &IndicatorFigure) {
    let session = page.session;
    page.pieces(vec![(line.title.clone(), Meaning::Heading)]);
    let status = words::status(session, Some(figure.status));
    let marks: Vec<String> = figure
        .marks
        .iter()
        .filter_map(|mark| Some(session.texts.word(Mark::NAME, word(Some(*mark))?)))
        .collect();
    page.pieces(vec![
        (status.text, status.meaning),
        (format!("   {}   {}", line.unit, marks.join(" · ")), Meaning::Muted),
    ]);
    let target = figure.target.as_ref().map(|t| &t.reading);
    let end = figure.end_target.as_ref().map(|t| &t.reading);
    let four = [
        ("baseline", figure.baseline.as_ref()),
        ("target", target),
        ("actual", figure.actual.as_ref()),
        ("end-target", end),
    ];
    let mut pieces = vec![];
    for (key, reading) in four {
        let label = session.say(&format!("column-{key}"));
        let shown = words::reading(session, reading);
        pieces.push((format!("{label} "), Meaning::Muted));
        pieces.push((format!("{}    ", shown.text), Meaning::Plain));
    }
    page.pieces(pieces);
}

/// Rows of the chart.
const ROWS: usize = 7;
/// Cells a period takes.
const STEP: usize = 4;

/// Actual values as bars, targets as marks above or in them.
fn chart(page: &mut Page, figure: &IndicatorFigure) {
    let room = page.width().saturating_sub(14) / STEP;
    let own: Vec<&SeriesPoint> =
        figure.series.iter().filter(|p| number(p).is_some() || p.target.is_some()).collect();
    let points = &own[own.len().saturating_sub(room)..];
    let base = figure.baseline.as_ref().and_then(Reading::number);
    let targets = points.iter().filter_map(|p| p.target.as_ref()?.number());
    let values: Vec<Decimal> =
        points.iter().filter_map(|p| number(p)).chain(targets).chain(base).collect();
    let (Some(most), Some(least)) = (values.iter().max(), values.iter().min()) else { return };
    let scale = Scale { least: (*least).min(Decimal::ZERO), most: *most };
    page.gap();
    for level in (0..ROWS).rev() {
        let label = if level == ROWS - 1 {
            page.session.texts.number(most.normalize())
        } else if level == 0 {
            page.session.texts.number(scale.least.normalize())
        } else {
            String::new()
        };
        let mut pieces = vec![(format!("{} ", aligned(&label, 11, true)), Meaning::Muted)];
        for point in points {
            pieces.push(scale.cell(page.session, point, level));
        }
        page.pieces(pieces);
    }
    let labels: String =
        points.iter().map(|point| aligned(&short(&point.code), 3, false) + " ").collect();
    page.pieces(vec![(format!("{} {labels}", " ".repeat(11)), Meaning::Muted)]);
    let legend = format!(
        "{}{} {}  {} {}",
        " ".repeat(12),
        page.session.theme.symbol(Symbol::Full),
        page.session.say("column-actual"),
        page.session.theme.symbol(Symbol::Planned),
        page.session.say("column-target"),
    );
    page.pieces(vec![(legend, Meaning::Muted)]);
}

fn number(point: &SeriesPoint) -> Option<Decimal> {
    point.actual.as_ref()?.number()
}

/// `2024-Q3` as `Q3`, the first of a year as `'24`.
fn short(code: &str) -> String {
    match code.split_once('-') {
        Some((year, "Q1" | "H1" | "01")) => {
            format!("'{}", year.get(year.len().saturating_sub(2)..).unwrap_or(year))
        }
        Some((_, part)) => part.into(),
        None => format!("'{}", code.get(code.len().saturating_sub(2)..).unwrap_or(code)),
    }
}

struct Scale {
    least: Decimal,
    most: Decimal,
}

impl Scale {
    /// Eighths of a row from the bottom.
    fn eighths(&self, value: Decimal) -> usize {
        let span = self.most.checked_sub(self.least).filter(|span| !span.is_zero());
        let above = value.checked_sub(self.least).unwrap_or_default();
        let share = span.and_then(|span| above.checked_div(span)).unwrap_or(Decimal::ONE);
        (share * Decimal::from(ROWS * 8)).round().to_usize().unwrap_or_default()
    }

    fn cell(&self, session: &Session, point: &SeriesPoint, level: usize) -> (String, Meaning) {
        let theme = session.theme;
        let full = number(point).map_or(0, |value| self.eighths(value).max(1));
        let target = point.target.as_ref().and_then(Reading::number);
        let marked = target.is_some_and(|t| self.eighths(t).saturating_sub(1) / 8 == level);
        let symbol = match full.saturating_sub(level * 8) {
            _ if marked => theme.symbol(Symbol::Planned),
            0 => " ",
            part => theme.heights()[part.min(8) - 1],
        };
        let meaning = if marked { Meaning::Warning } else { Meaning::Accent };
        let bar = if marked && full > level * 8 { theme.symbol(Symbol::Full) } else { symbol };
        let text = if marked { format!("{bar}{symbol}  ") } else { format!("{symbol}{symbol}  ") };
        (text, meaning)
    }
}

fn course(page: &mut Page, figure: &IndicatorFigure) {
    let session = page.session;
    page.heading("course");
    for point in figure.series.iter().rev() {
        let state = point.state.and_then(|state| word(Some(state)));
        let state = state.map(|word| session.texts.word(MeasurementState::NAME, word));
        let target = words::reading(session, point.target.as_ref());
        let actual = words::reading(session, point.actual.as_ref());
        let link = point.measurement.map(|id| Link { kind: Kind::Measurement, id });
        let pieces = vec![
            (
                format!("  {} ", aligned(&session.texts.period(&point.code), 16, false)),
                Meaning::Plain,
            ),
            (aligned(&target.text, 14, true), target.meaning),
            (aligned(&actual.text, 14, true), actual.meaning),
            (format!("  {}", aligned(&state.unwrap_or_default(), 12, false)), Meaning::Muted),
            (point.source.clone(), Meaning::Muted),
        ];
        page.linked(pieces, link);
    }
}
