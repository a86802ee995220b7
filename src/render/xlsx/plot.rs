//! A chart of the report as a sheet: its figures, and a chart that the spreadsheet draws from them.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_xlsxwriter::{
    Chart as Native, ChartFormat, ChartLegendPosition, ChartMarker, ChartMarkerType, ChartSeries,
    ChartType,
};

use super::course;
use super::grid::{Grid, Value};
use super::names::Names;
use crate::i18n::Texts;
use crate::render::say;
use crate::report::chart::{
    BulletRow, Chart, Figure, GanttNames, GanttRow, MatrixMark, Month, MonthMark, MonthNames,
    MonthRow, Plot, ShareBar,
};
use crate::report::house::{Colour, Dress};

/// Figures with their headers, and the chart of them; none where a table says it better.
pub struct Drawn {
    pub headers: Vec<String>,
    pub rows: Vec<Vec<Value>>,
    pub chart: Option<Native>,
}

/// The sheet of a chart.
pub fn grid(chart: &Chart, set: &Set, names: &mut Names) -> Grid {
    let name = names.sheet(&chart.id);
    let drawn = match &chart.plot {
        Plot::Bullet { rows } => bullet(rows, &name, set),
        Plot::Shares { bars } => shares(bars, &name, set),
        Plot::Gantt { rows, names, .. } => gantt(rows, names, &name, set),
        Plot::Lines { series, band, .. } => course::drawn(series, band.as_ref(), &name, set),
        Plot::Variance { rows } | Plot::Dots { rows } => bars(rows, &name, set),
        Plot::Matrix { marks, likelihood, impact } => matrix(marks, (likelihood, impact)),
        Plot::Months { months, rows, names } => strip((months, rows), names, set),
    };
    let title = say::both(&chart.title, chart.title_also().as_ref(), " / ");
    let source = say::both(&chart.source, chart.source_also().as_ref(), "\n");
    let native = drawn.chart.map(|mut native| {
        native.title().set_name(&title);
        native
            .set_alt_text(chart.alternative())
            .set_width(760)
            .set_height(height(drawn.rows.len()));
        native.legend().set_position(ChartLegendPosition::Bottom);
        native
    });
    Grid {
        name,
        caption: title,
        headers: drawn.headers,
        rows: drawn.rows,
        notes: vec![chart.alternative(), source],
        chart: native,
    }
}

/// Pixels: a row of bars each, within what a screen shows.
fn height(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX).saturating_mul(28).saturating_add(140).clamp(320, 1_600)
}

/// Colours that stay apart in print and for eyes that see no red.
const COLOURS: [u32; 4] = [0x0B_57_D0, 0xC0_5A_00, 0x57_60_6A, 0x1A_7F_37];

const DUE: u32 = 0xDC_E8_F6;
const WAITS: u32 = 0xFB_E0_C8;

/// What all charts read: the texts, and the colours, of which a house may choose the first two.
pub struct Set<'a> {
    pub texts: &'a Texts,
    colours: [u32; 4],
}

impl<'a> Set<'a> {
    pub fn new(texts: &'a Texts, dress: &Dress) -> Self {
        let mut colours = COLOURS;
        for (usual, own) in colours.iter_mut().zip([dress.accent, dress.accent2]) {
            *usual = own.map_or(*usual, Colour::number);
        }
        Self { texts, colours }
    }

    /// The colour of the series at a place.
    pub fn colour(&self, place: u16) -> u32 {
        self.colours[usize::from(place) % self.colours.len()]
    }
}

fn name(set: &Set) -> String {
    set.texts.say("report-xlsx-name")
}

fn printed(set: &Set) -> String {
    set.texts.say("report-xlsx-printed")
}

/// The row of the last of so many figures.
pub fn last(count: usize) -> u32 {
    u32::try_from(count.max(1)).unwrap_or(u32::MAX)
}

/// A series out of a column, by the names in the first one.
fn series<'a>(
    (chart, set): (&'a mut Native, &Set),
    (sheet, column, count): (&str, u16, usize),
    title: &str,
) -> &'a mut ChartSeries {
    let colour = set.colour(column.saturating_sub(1));
    let fill = rust_xlsxwriter::ChartSolidFill::new().set_color(colour).clone();
    chart
        .add_series()
        .set_name(title)
        .set_categories((sheet, 1, 0, last(count), 0))
        .set_values((sheet, 1, column, last(count), column))
        .set_format(ChartFormat::new().set_solid_fill(&fill))
        .set_gap(60)
}

/// Bars from above to below, from nothing to the whole.
fn of_one(kind: ChartType) -> Native {
    let mut chart = Native::new(kind);
    chart.y_axis().set_reverse();
    chart.x_axis().set_min(0).set_num_format("0%");
    chart
}

fn share(value: Option<Decimal>) -> Value {
    value.map_or(Value::Nothing, Value::Share)
}

fn bullet(rows: &[BulletRow], sheet: &str, set: &Set) -> Drawn {
    let beside = rows.iter().find_map(|row| row.beside.as_ref()).map(|beside| beside.label.clone());
    let actual = set.texts.say("report-xlsx-value");
    let mut headers = vec![name(set), actual.clone()];
    headers.extend(beside.clone());
    headers.push(printed(set));
    let line = |row: &BulletRow| {
        let mut cells = vec![Value::Text(row.actual.label.clone()), share(row.actual.value)];
        let mark = row.beside.as_ref().and_then(|mark| mark.value);
        cells.extend(beside.is_some().then(|| share(mark)));
        cells.push(Value::Text(row.actual.shown.clone()));
        cells
    };
    let mut chart = of_one(ChartType::Bar);
    series((&mut chart, set), (sheet, 1, rows.len()), &actual);
    if let Some(beside) = &beside {
        series((&mut chart, set), (sheet, 2, rows.len()), beside);
    }
    Drawn { headers, rows: rows.iter().map(line).collect(), chart: Some(chart) }
}

fn shares(bars: &[ShareBar], sheet: &str, set: &Set) -> Drawn {
    let parts: Vec<_> = bars.first().map(|bar| bar.parts.clone()).unwrap_or_default();
    let titles = parts.iter().map(|part| part.label.clone());
    let headers: Vec<_> = std::iter::once(name(set)).chain(titles).collect();
    let line = |bar: &ShareBar| {
        let parts = bar.parts.iter().map(|part| share(part.value));
        std::iter::once(Value::Text(bar.label.clone())).chain(parts).collect()
    };
    let mut chart = of_one(ChartType::BarStacked);
    chart.x_axis().set_max(1);
    for (column, part) in (1..).zip(&parts) {
        series((&mut chart, set), (sheet, column, bars.len()), &part.label);
    }
    Drawn { headers, rows: bars.iter().map(line).collect(), chart: Some(chart) }
}

fn bars(rows: &[Figure], sheet: &str, set: &Set) -> Drawn {
    let value = set.texts.say("report-xlsx-value");
    let line = |row: &Figure| {
        let number = row.value.map_or(Value::Nothing, Value::Number);
        vec![Value::Text(row.label.clone()), number, Value::Text(row.shown.clone())]
    };
    let mut chart = Native::new(ChartType::Bar);
    chart.y_axis().set_reverse();
    series((&mut chart, set), (sheet, 1, rows.len()), &value);
    let headers = vec![name(set), value, printed(set)];
    Drawn { headers, rows: rows.iter().map(line).collect(), chart: Some(chart) }
}

/// Marks on days, a row each; rows are numbered so that a chart can place them.
fn gantt(rows: &[GanttRow], names: &GanttNames, sheet: &str, set: &Set) -> Drawn {
    let marks = [
        (&names.planned, ChartMarkerType::Diamond),
        (&names.forecast, ChartMarkerType::Circle),
        (&names.actual, ChartMarkerType::Square),
    ];
    let titles = marks.iter().map(|(title, _)| (*title).clone());
    let lead = [name(set), set.texts.say("report-xlsx-line")];
    let headers = lead.into_iter().chain(titles).chain([printed(set)]).collect();
    let date = |date: Option<NaiveDate>| date.map_or(Value::Nothing, Value::Date);
    let line = |(number, row): (u32, &GanttRow)| {
        vec![
            Value::Text(row.label.clone()),
            Value::Number(number.into()),
            date(row.planned),
            date(row.forecast),
            date(row.actual),
            Value::Text(row.shown.clone()),
        ]
    };
    let mut chart = Native::new(ChartType::Scatter);
    chart.y_axis().set_reverse().set_min(0).set_major_gridlines(false);
    chart.x_axis().set_num_format("yyyy-mm").set_major_gridlines(true);
    for (column, (title, kind)) in (2..).zip(marks) {
        let colour = set.colour(column - 2);
        let fill = rust_xlsxwriter::ChartSolidFill::new().set_color(colour).clone();
        let mut format = ChartFormat::new();
        format.set_solid_fill(&fill);
        let marker = ChartMarker::new().set_type(kind).set_size(8).set_format(&mut format).clone();
        chart
            .add_series()
            .set_name(title)
            .set_categories((sheet, 1, column, last(rows.len()), column))
            .set_values((sheet, 1, 1, last(rows.len()), 1))
            .set_marker(&marker);
    }
    Drawn { headers, rows: (1..).zip(rows).map(line).collect(), chart: Some(chart) }
}

/// The codes of the risks in their cells, the likely ones above.
fn matrix(marks: &[MatrixMark], (likelihood, impact): (&str, &str)) -> Drawn {
    let corner = format!("{likelihood} × {impact}");
    let headers = std::iter::once(corner).chain((1..=5).map(|impact| impact.to_string())).collect();
    let cell = |likelihood: i64, impact: i64| {
        let here = |mark: &&MatrixMark| (mark.likelihood, mark.impact) == (likelihood, impact);
        let codes: Vec<_> = marks.iter().filter(here).map(|mark| mark.code.as_str()).collect();
        let ground = match likelihood * impact {
            15.. => 0xF6_C7_B6,
            8.. => 0xFB_E8_C8,
            _ => 0xE3_F1_E3,
        };
        Value::Marked(codes.join(", "), ground)
    };
    let row = |likelihood: i64| {
        let cells = (1..=5).map(|impact| cell(likelihood, impact));
        std::iter::once(Value::Number(likelihood.into())).chain(cells).collect()
    };
    Drawn { headers, rows: (1..=5).rev().map(row).collect(), chart: None }
}

/// The codes of what is due in the cells of its months; what waits for a decision stands out.
fn strip((months, rows): (&[Month], &[MonthRow]), names: &MonthNames, set: &Set) -> Drawn {
    let titles = months.iter().map(|month| month.label.clone());
    let cell = |marks: &Vec<MonthMark>| {
        let codes: Vec<_> = marks.iter().map(|mark| mark.code.as_str()).collect();
        let ground = if marks.iter().any(|mark| mark.waits) { WAITS } else { DUE };
        if marks.is_empty() { Value::Nothing } else { Value::Marked(codes.join(", "), ground) }
    };
    let row = |row: &MonthRow| {
        std::iter::once(Value::Text(row.label.clone())).chain(row.months.iter().map(cell)).collect()
    };
    let legend = [(&names.due, DUE), (&names.waits, WAITS)];
    let legend = legend.map(|(name, ground)| vec![Value::Marked(name.clone(), ground)]);
    Drawn {
        headers: std::iter::once(name(set)).chain(titles).collect(),
        rows: rows.iter().map(row).chain(legend).collect(),
        chart: None,
    }
}
