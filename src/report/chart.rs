//! Charts as data: what is shown, not how it is drawn.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::document::Also;
use crate::i18n::{Language, safe};

/// A chart.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Chart {
    /// The stable name, unique in the document.
    pub id: String,
    /// The finding in a sentence.
    pub title: String,
    /// What a reader who cannot see it has to know: kind, measure, period, finding.
    pub alt: String,
    /// Where the figures come from, and of which day they are.
    pub source: String,
    pub plot: Plot,
    /// Title, description and source in the second language of a report in two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub also: Option<ChartAlso>,
}

/// What stands around a chart, in the second language.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ChartAlso {
    #[schemars(with = "String")]
    pub language: Language,
    pub title: String,
    pub alt: String,
    pub source: String,
}

/// What is plotted. Figures bear the text they are printed with.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "plot", rename_all = "snake_case")]
pub enum Plot {
    /// Bars against a mark at one: how much of a target or a budget is reached.
    Bullet { rows: Vec<BulletRow> },
    /// Bars of parts of a whole.
    Shares { bars: Vec<ShareBar> },
    /// Dates as agreed, as expected and as they came.
    Gantt {
        rows: Vec<GanttRow>,
        #[schemars(with = "String")]
        today: NaiveDate,
        names: GanttNames,
    },
    /// Figures over time, where they are heading, and the days on which the way of measuring changed.
    Lines {
        series: Vec<Series>,
        band: Option<Band>,
        #[schemars(with = "Vec<String>")]
        breaks: Vec<NaiveDate>,
    },
    /// Differences to either side of nothing.
    Variance { rows: Vec<Figure> },
    /// Risks by likelihood and impact, 1 to 5.
    Matrix { marks: Vec<MatrixMark>, likelihood: String, impact: String },
    /// One dot a figure, on one scale.
    Dots { rows: Vec<Figure> },
    /// What falls into each month of a time to come.
    Months { months: Vec<Month>, rows: Vec<MonthRow>, names: MonthNames },
}

/// A figure with its name and the text it is printed with.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Figure {
    pub label: String,
    /// `None` where no figure is known.
    #[schemars(with = "Option<String>")]
    pub value: Option<Decimal>,
    pub shown: String,
}

impl Figure {
    /// A figure; its name may be text of people.
    pub fn new(label: &str, value: Option<Decimal>, shown: String) -> Self {
        Self { label: safe(label), value, shown }
    }
}

/// A bar and what it is compared with.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct BulletRow {
    /// Of one.
    pub actual: Figure,
    /// A second mark, such as time elapsed, of one.
    pub beside: Option<Figure>,
    /// The stable word of a status.
    pub status: Option<&'static str>,
}

/// A bar of parts.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ShareBar {
    /// What the shares are of.
    pub label: String,
    /// Of one each, in the same order in every bar; what they lack of one is shown as empty.
    pub parts: Vec<Figure>,
}

/// A dated event.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GanttRow {
    pub label: String,
    #[schemars(with = "Option<String>")]
    pub planned: Option<NaiveDate>,
    /// The day now expected; none where it is done.
    #[schemars(with = "Option<String>")]
    pub forecast: Option<NaiveDate>,
    #[schemars(with = "Option<String>")]
    pub actual: Option<NaiveDate>,
    pub status: &'static str,
    /// Printed behind it, such as the slip.
    pub shown: String,
}

/// The names of the marks.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GanttNames {
    pub planned: String,
    pub forecast: String,
    pub actual: String,
    pub today: String,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Series {
    pub name: String,
    pub line: Line,
    pub points: Vec<Point>,
}

/// How a line runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// From figure to figure.
    Solid,
    /// In steps: a target counts until the next.
    Steps,
}

/// Where figures are heading: an interval, never a figure.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Band {
    pub name: String,
    /// The first is the last figure that is known; there both ends meet.
    pub points: Vec<BandPoint>,
}

/// The interval on a day.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct BandPoint {
    #[schemars(with = "String")]
    pub date: NaiveDate,
    /// The name of the day or period.
    pub label: String,
    #[schemars(with = "String")]
    pub low: Decimal,
    #[schemars(with = "String")]
    pub high: Decimal,
    pub shown: String,
}

/// A figure on a day.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Point {
    #[schemars(with = "String")]
    pub date: NaiveDate,
    /// The name of the day or period.
    pub label: String,
    #[schemars(with = "String")]
    pub value: Decimal,
    pub shown: String,
}

/// A risk in the matrix.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MatrixMark {
    pub likelihood: i64,
    pub impact: i64,
    pub code: String,
}

/// A month of a strip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Month {
    /// Such as 2025-07.
    pub code: String,
    pub label: String,
}

/// What one project or the like has in each month, in the order of the months.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MonthRow {
    pub label: String,
    pub months: Vec<Vec<MonthMark>>,
}

/// Something that falls into a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MonthMark {
    pub code: String,
    /// Whether it waits for a decision.
    pub waits: bool,
}

/// The names of the marks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MonthNames {
    pub due: String,
    pub waits: String,
}

impl Chart {
    /// The title in the second language.
    pub fn title_also(&self) -> Option<Also> {
        self.also.as_ref().and_then(|also| Also::of(also.language, &also.title))
    }

    /// The line under it in the second language.
    pub fn source_also(&self) -> Option<Also> {
        self.also.as_ref().and_then(|also| Also::of(also.language, &also.source))
    }

    /// What it says to those who cannot see it, in every language it has.
    pub fn alternative(&self) -> String {
        let second = self.also.iter().map(|also| also.alt.as_str());
        std::iter::once(self.alt.as_str()).chain(second).collect::<Vec<_>>().join(" / ")
    }
}

impl Plot {
    /// Every text that is drawn and is no figure, in an order that is the same in every language.
    pub fn words(&mut self) -> Vec<&mut String> {
        match self {
            Self::Bullet { rows } => rows.iter_mut().flat_map(BulletRow::words).collect(),
            Self::Shares { bars } => bars.iter_mut().flat_map(ShareBar::words).collect(),
            Self::Gantt { rows, names, .. } => {
                let rows = rows.iter_mut().flat_map(|row| spoken(&mut row.label, &mut row.shown));
                let GanttNames { planned, forecast, actual, today } = names;
                rows.chain([planned, forecast, actual, today]).collect()
            }
            Self::Lines { series, band, .. } => {
                let band = band.iter_mut().map(|band| &mut band.name);
                series.iter_mut().flat_map(Series::words).chain(band).collect()
            }
            Self::Variance { rows } | Self::Dots { rows } => {
                rows.iter_mut().flat_map(Figure::words).collect()
            }
            Self::Matrix { likelihood, impact, .. } => vec![likelihood, impact],
            // A month is a date, which stands once.
            Self::Months { rows, names, .. } => {
                let rows = rows.iter_mut().map(|row| &mut row.label);
                rows.chain([&mut names.due, &mut names.waits]).collect()
            }
        }
    }
}

impl Figure {
    fn words(&mut self) -> impl Iterator<Item = &mut String> {
        spoken(&mut self.label, &mut self.shown)
    }
}

/// A name, and what is printed for its figure where that is words alone.
fn spoken<'a>(
    label: &'a mut String,
    shown: &'a mut String,
) -> impl Iterator<Item = &'a mut String> {
    let is_figure = shown.contains(|c: char| c.is_ascii_digit());
    std::iter::once(label).chain(Some(shown).filter(|_| !is_figure))
}

impl BulletRow {
    fn words(&mut self) -> impl Iterator<Item = &mut String> {
        self.actual.words().chain(self.beside.iter_mut().flat_map(Figure::words))
    }
}

impl ShareBar {
    fn words(&mut self) -> impl Iterator<Item = &mut String> {
        std::iter::once(&mut self.label).chain(self.parts.iter_mut().flat_map(Figure::words))
    }
}

impl Series {
    fn words(&mut self) -> impl Iterator<Item = &mut String> {
        let points =
            self.points.iter_mut().flat_map(|point| spoken(&mut point.label, &mut point.shown));
        std::iter::once(&mut self.name).chain(points)
    }
}
