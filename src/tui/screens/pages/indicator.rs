//! An indicator: how it stands and why, its course as a chart and as figures.

use chrono::NaiveDate;

use super::super::plot::{self, Bar, Plot};
use super::Page;
use crate::domain::program::Kind;
use crate::domain::reason::Reason;
use crate::domain::records::{Direction, Indicator, Measure, MeasurementState};
use crate::domain::values::{Choice, Date, Id, Link, Precision, word};
use crate::figures::{
    Figures, IndicatorFigure, Mark, Projected, ProjectionFigure, Reading, SeriesPoint,
};
use crate::tui::sheets::IndicatorLine;
use crate::tui::theme::Meaning;
use crate::tui::widgets::table::aligned;
use crate::tui::words;

/// The page of an indicator.
pub fn write(page: &mut Page, id: Id) {
    let session = page.session;
    let Some((line, figure)) =
        session.sheets.indicator(id).and_then(|line| Some((line, line.figure.as_ref()?)))
    else {
        return;
    };
    // It is worked out for who reads the page, since few of many indicators are ever looked at.
    let figures = Figures::new(&session.program, session.as_of);
    head(page, line, figure);
    chart(page, figure, figures.projection(figure).ok().as_ref());
    page.heading("why");
    let said: Vec<_> = figure.reasons.iter().map(|r| session.texts.reason(r)).collect();
    page.sentences(&said);
    projection(page, &figures.projection_reasons(figure));
    course(page, figure);
}

/// Where it is heading, or why nobody can say.
fn projection(page: &mut Page, reasons: &[Reason]) {
    let session = page.session;
    let said: Vec<_> = reasons.iter().map(|reason| session.texts.reason(reason)).collect();
    page.heading("projection");
    page.sentences(&said);
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

/// The reported values against baseline and targets, and where they are heading.
pub fn chart(page: &mut Page, figure: &IndicatorFigure, projection: Option<&ProjectionFigure>) {
    let session = page.session;
    let indicator = session.program.indicators.get(&figure.id);
    let breaks = indicator.map(breaks).unwrap_or_default();
    let number = |reading: &Option<Reading>| reading.as_ref().and_then(Reading::number);
    let ahead = projection.map(|found| [&found.to_period, &found.to_end]);
    let mut ahead: Vec<&Projected> = ahead.into_iter().flatten().flatten().collect();
    let awaited = |point: &SeriesPoint, ahead: &[&Projected]| {
        ahead.iter().position(|projected| projected.day == point.end)
    };
    let mut bars: Vec<Bar> = vec![];
    let mut start_before = None;
    for point in &figure.series {
        let value = number(&point.actual);
        let found = awaited(point, &ahead).filter(|_| value.is_none());
        if value.is_none() && point.target.is_none() && found.is_none() {
            continue;
        }
        let since = |day: &NaiveDate| start_before.is_some_and(|before| *day > before);
        bars.push(Bar {
            label: plot::short(&point.code),
            value,
            mark: number(&point.target),
            ahead: found.map(|at| ahead.remove(at).span),
            broken: breaks.iter().any(|day| *day <= point.start && since(day)),
        });
        start_before = Some(point.start);
    }
    bars.extend(ahead.into_iter().map(later));
    let base = figure.baseline.as_ref().and_then(Reading::number);
    let percent = indicator.is_some_and(|i| i.measure == Some(Measure::Percentage));
    let falling = indicator.is_some_and(|i| i.direction == Some(Direction::Descending));
    plot::draw(page, &Plot { bars, base, percent, falling });
}

/// The column of a projection to a day that is the end of no period in view.
fn later(projected: &Projected) -> Bar {
    let label = projected.day.format("'%y").to_string();
    Bar { label, ahead: Some(projected.span), ..Bar::default() }
}

/// The first days on which was measured otherwise.
fn breaks(indicator: &Indicator) -> Vec<NaiveDate> {
    let dates = indicator.method_breaks.iter().filter_map(|text| text.parse::<Date>().ok());
    let first = |date: Date| match date.precision() {
        Precision::Day => Some(date.first()),
        _ => date.last().succ_opt(),
    };
    dates.filter_map(first).collect()
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
