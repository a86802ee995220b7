//! An indicator: how it stands and why, its course as a chart and as figures.

use super::super::plot::{self, Bar};
use super::Page;
use crate::domain::program::Kind;
use crate::domain::records::MeasurementState;
use crate::domain::values::{Choice, Id, Link, word};
use crate::figures::{Figures, IndicatorFigure, Mark, Reading, SeriesPoint};
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
    head(page, line, figure);
    chart(page, figure);
    page.heading("why");
    let said: Vec<_> = figure.reasons.iter().map(|r| session.texts.reason(r)).collect();
    page.sentences(&said);
    projection(page, figure);
    course(page, figure);
}

/// Where it is heading, or why nobody can say. It is worked out for who reads the page, since few
/// of many indicators are ever looked at.
fn projection(page: &mut Page, figure: &IndicatorFigure) {
    let session = page.session;
    let figures = Figures::new(&session.program, session.as_of);
    let reasons = figures.projection_reasons(figure);
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

/// The reported values against their targets.
pub fn chart(page: &mut Page, figure: &IndicatorFigure) {
    let number = |reading: &Option<Reading>| reading.as_ref().and_then(Reading::number);
    let own = figure.series.iter().filter(|p| number(&p.actual).is_some() || p.target.is_some());
    let bar = |point: &SeriesPoint| Bar {
        label: plot::short(&point.code),
        value: number(&point.actual),
        mark: number(&point.target),
    };
    let bars: Vec<_> = own.map(bar).collect();
    let base = figure.baseline.as_ref().and_then(Reading::number);
    plot::bars(page, &bars, base);
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
