//! Figures over time as a sheet: each line with days of its own in two columns.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_xlsxwriter::{Chart as Native, ChartFormat, ChartLine, ChartLineDashType, ChartType};

use super::grid::Value;
use super::plot::{Drawn, Set, last};
use crate::report::chart::{Band, Line, Point, Series};

/// A line through points.
struct Course {
    name: String,
    points: Vec<(NaiveDate, Decimal)>,
    /// Drawn with gaps: an end of an interval, no figure.
    dashed: bool,
}

/// The lines, then both ends of where they are heading.
pub fn drawn(series: &[Series], band: Option<&Band>, sheet: &str, set: &Set) -> Drawn {
    let courses: Vec<_> =
        series.iter().map(course).chain(band.into_iter().flat_map(ends)).collect();
    let longest = courses.iter().map(|course| course.points.len()).max().unwrap_or_default();
    let titles = courses.iter().flat_map(|course| {
        let day = format!("{} · {}", set.texts.say("report-xlsx-day"), course.name);
        [day, course.name.clone()]
    });
    let cells = |row: usize| {
        courses.iter().flat_map(move |course| match course.points.get(row) {
            Some((day, value)) => [Value::Date(*day), Value::Number(*value)],
            None => [Value::Nothing, Value::Nothing],
        })
    };
    let mut chart = Native::new(ChartType::ScatterStraight);
    chart.x_axis().set_num_format("yyyy-mm");
    for (column, course) in (0..).step_by(2).zip(&courses) {
        add((&mut chart, set), (sheet, column), course);
    }
    let rows = (0..longest).map(|row| cells(row).collect()).collect();
    Drawn { headers: titles.collect(), rows, chart: Some(chart) }
}

fn add((chart, set): (&mut Native, &Set), (sheet, column): (&str, u16), course: &Course) {
    let mut line = ChartLine::new();
    line.set_color(set.colour(column / 2)).set_width(2);
    if course.dashed {
        line.set_dash_type(ChartLineDashType::Dash);
    }
    let rows = last(course.points.len());
    chart
        .add_series()
        .set_name(&course.name)
        .set_categories((sheet, 1, column, rows, column))
        .set_values((sheet, 1, column + 1, rows, column + 1))
        .set_format(ChartFormat::new().set_line(&line));
}

/// A step stands as two points.
fn course(series: &Series) -> Course {
    let plain = |point: &Point| (point.date, point.value);
    let points = match series.line {
        Line::Solid => series.points.iter().map(plain).collect(),
        Line::Steps => {
            let steps = series.points.windows(2).flat_map(|pair| match pair {
                [before, after] => vec![(after.date, before.value), (after.date, after.value)],
                _ => vec![],
            });
            series.points.first().map(plain).into_iter().chain(steps).collect()
        }
    };
    Course { name: series.name.clone(), points, dashed: false }
}

fn ends(band: &Band) -> [Course; 2] {
    let low = band.points.iter().map(|point| (point.date, point.low)).collect();
    let high = band.points.iter().map(|point| (point.date, point.high)).collect();
    [(low, "≥"), (high, "≤")].map(|(points, sign)| Course {
        name: format!("{} {sign}", band.name),
        points,
        dashed: true,
    })
}
