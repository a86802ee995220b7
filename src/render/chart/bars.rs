//! Charts as lines of characters, for formats without pictures.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::i18n::{Texts, fit, width};
use crate::report::chart::{
    Band, BulletRow, Figure, GanttRow, MatrixMark, Month, MonthMark, MonthNames, MonthRow, Plot,
    Series, ShareBar,
};

/// The plot as lines of text.
pub fn lines(plot: &Plot, texts: &Texts) -> Vec<String> {
    match plot {
        Plot::Bullet { rows } => bullets(rows),
        Plot::Shares { bars } => bars.iter().flat_map(share).collect(),
        Plot::Gantt { rows, .. } => gantt(rows, texts),
        Plot::Lines { series, band, .. } => {
            series.iter().flat_map(series_of).chain(band.iter().flat_map(band_of)).collect()
        }
        Plot::Variance { rows } | Plot::Dots { rows } => figures(rows),
        Plot::Matrix { marks, .. } => matrix(marks),
        Plot::Months { months, rows, names } => strip(months, rows, names),
    }
}

/// The course of a figure in one character a point; a gap where none was reported.
pub fn spark(points: &[Option<Decimal>]) -> String {
    const STEPS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let known = || points.iter().flatten().copied();
    let (Some(least), Some(most)) = (known().min(), known().max()) else { return String::new() };
    let step = |point: &Option<Decimal>| {
        let Some(value) = point else { return '·' };
        let share = (*value - least).checked_div(most - least).unwrap_or(Decimal::ONE);
        let index = (share * Decimal::from(7)).round().to_usize().unwrap_or(0);
        STEPS.get(index).copied().unwrap_or('█')
    };
    points.iter().map(step).collect()
}

const CELLS: usize = 30;
/// Stands before what waits for a decision.
const WAITS: char = '◆';

/// A bar of so many eighths of a cell as a share of the most.
fn bar(value: Decimal, most: Decimal) -> String {
    const PARTS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let share = value.checked_div(most).unwrap_or_default().clamp(Decimal::ZERO, Decimal::ONE);
    let eighths = (share * Decimal::from(CELLS * 8)).round().to_usize().unwrap_or(0);
    let part = PARTS.get(eighths % 8).copied().unwrap_or_default();
    format!("{}{part}", "█".repeat(eighths / 8))
}

fn widest<'a>(labels: impl Iterator<Item = &'a str>) -> usize {
    labels.map(width).max().unwrap_or(0).min(36)
}

fn bullets(rows: &[BulletRow]) -> Vec<String> {
    let cells = widest(rows.iter().map(|row| row.actual.label.as_str()));
    let line = |row: &BulletRow| {
        let bar = row.actual.value.map_or(String::new(), |value| bar(value, Decimal::ONE));
        let filled = format!("{bar}{}", "·".repeat(CELLS.saturating_sub(width(&bar))));
        let beside = row.beside.as_ref().map_or(String::new(), |b| format!("  | {}", b.shown));
        format!("{}  {filled}  {}{beside}", fit(&row.actual.label, cells), row.actual.shown)
    };
    rows.iter().map(line).collect()
}

fn share(share: &ShareBar) -> Vec<String> {
    let cells = widest(share.parts.iter().map(|part| part.label.as_str()));
    let mut lines = vec![share.label.clone()];
    let known = share.parts.iter().filter(|part| part.value.is_some());
    lines.extend(known.map(|part| figure(part, cells, Decimal::ONE)));
    lines
}

fn figure(figure: &Figure, cells: usize, most: Decimal) -> String {
    let bar = figure.value.map_or(String::new(), |value| bar(value.abs(), most));
    let minus = if figure.value.is_some_and(|value| value < Decimal::ZERO) { "-" } else { "" };
    let space = if bar.is_empty() { "" } else { " " };
    format!("{}  {minus}{bar}{space}{}", fit(&figure.label, cells), figure.shown)
}

fn figures(rows: &[Figure]) -> Vec<String> {
    let cells = widest(rows.iter().map(|row| row.label.as_str()));
    let most = rows.iter().filter_map(|row| row.value).map(|value| value.abs()).max();
    let most = most.unwrap_or(Decimal::ONE);
    rows.iter().map(|row| figure(row, cells, most)).collect()
}

fn gantt(rows: &[GanttRow], texts: &Texts) -> Vec<String> {
    let cells = widest(rows.iter().map(|row| row.label.as_str()));
    let day = |date: Option<NaiveDate>| {
        date.map_or("–".to_owned(), |date| texts.date_short(date.into()))
    };
    let line = |row: &GanttRow| {
        let end = match row.actual {
            Some(actual) => format!("◆ {}", day(Some(actual))),
            None => format!("○ {}", day(row.forecast)),
        };
        let label = fit(&row.label, cells);
        format!("{label}  | {}  {}  {}", fit(&day(row.planned), 14), fit(&end, 16), row.shown)
            .trim_end()
            .to_owned()
    };
    rows.iter().map(line).collect()
}

fn series_of(series: &Series) -> Vec<String> {
    let cells = widest(series.points.iter().map(|point| point.label.as_str()));
    let most = series.points.iter().map(|point| point.value.abs()).max();
    let most = most.unwrap_or(Decimal::ONE);
    let mut lines = vec![series.name.clone()];
    for point in &series.points {
        let value = Figure::new(&point.label, Some(point.value), point.shown.clone());
        lines.push(figure(&value, cells, most));
    }
    lines
}

/// The interval as it is printed, a line a day.
fn band_of(band: &Band) -> Vec<String> {
    let cells = widest(band.points.iter().map(|point| point.label.as_str()));
    let line = |point: &crate::report::chart::BandPoint| {
        format!("{}  {}", fit(&point.label, cells), point.shown)
    };
    std::iter::once(band.name.clone()).chain(band.points.iter().map(line)).collect()
}

/// The months one below the other, each with what falls into it.
fn strip(months: &[Month], rows: &[MonthRow], names: &MonthNames) -> Vec<String> {
    let mark = |mark: &MonthMark| {
        if mark.waits { format!("{WAITS}{}", mark.code) } else { mark.code.clone() }
    };
    let cells = widest(months.iter().map(|month| month.label.as_str()));
    let line = |(index, month): (usize, &Month)| {
        let here = rows.iter().filter_map(|row| {
            let marks = row.months.get(index).filter(|marks| !marks.is_empty())?;
            let codes: Vec<_> = marks.iter().map(mark).collect();
            Some(format!("{}: {}", row.label, codes.join(" ")))
        });
        let here: Vec<_> = here.collect();
        format!("{}  {}", fit(&month.label, cells), here.join("; ")).trim_end().to_owned()
    };
    let foot = format!("{WAITS} {}", names.waits);
    months.iter().enumerate().map(line).chain([foot]).collect()
}

fn matrix(marks: &[MatrixMark]) -> Vec<String> {
    let row = |likelihood: i64| {
        let square = |impact: i64| {
            let here = |mark: &&MatrixMark| mark.likelihood == likelihood && mark.impact == impact;
            let codes: Vec<_> = marks.iter().filter(here).map(|m| m.code.as_str()).collect();
            fit(&codes.join(" "), 12)
        };
        let squares: Vec<_> = (1..=5).map(square).collect();
        format!("{likelihood} |{}|", squares.join("|"))
    };
    let foot: Vec<_> = (1..=5).map(|impact| fit(&impact.to_string(), 12)).collect();
    (1..=5).rev().map(row).chain([format!("   {}", foot.join(" ")).trim_end().to_owned()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spark_shows_gaps_and_extremes() {
        let points = [Some(1), None, Some(5), Some(9)].map(|p| p.map(Decimal::from));
        assert_eq!(spark(&points), "▁·▅█");
        assert_eq!(spark(&[]), "");
        assert_eq!(spark(&[Some(Decimal::ONE)]), "█");
    }

    #[test]
    fn bars_are_as_long_as_their_figures() {
        assert_eq!(bar(Decimal::ONE, Decimal::ONE).chars().count(), CELLS);
        assert_eq!(bar(Decimal::ONE, Decimal::TWO).chars().count(), CELLS / 2);
        assert_eq!(bar(Decimal::ONE, Decimal::ZERO), "");
    }
}
