//! A document with one block of every sort, and with text that tries to be more than text.

use chrono::NaiveDate;
use dgcc::domain::values::{Absence, Qualifier};
use dgcc::i18n::{Language, safe};
use dgcc::report::chart::{
    Band, BandPoint, BulletRow, Chart, Figure, GanttNames, GanttRow, Line, MatrixMark, Month,
    MonthMark, MonthNames, MonthRow, Plot, Point, Series, ShareBar,
};
use dgcc::report::document::{
    Block, Callout, Document, Fact, Front, Heading, Signature, Text, Tone,
};
use dgcc::report::table::{Cell, Column, Content, Row, Table};
use rust_decimal::Decimal;

/// What somebody may type into a title.
pub const HOSTILE: &str =
    "=1+1 <script>alert('x')</script> | **b** \u{1b}[31m \u{202e}abc \"q\" & ```";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub fn document(language: Language) -> Document {
    Document { front: front(language), blocks: blocks() }
}

fn front(language: Language) -> Front {
    Front {
        kind: "progress".into(),
        also: None,
        dress: dgcc::report::house::Dress::default(),
        title: "Progress report".into(),
        parties: vec!["Ministry of the Interior and Safety".into(), "행정안전부".into()],
        period: "2024-Q2".into(),
        period_name: "Q2 2024".into(),
        as_of: day("2024-06-30"),
        language,
        draft: Some("DRAFT".into()),
        banner: Some("MADE-UP DATA".into()),
        facts: vec![Fact::new("version", "Version".into(), "1")],
        provenance: vec![
            Fact::new("partnership", "File".into(), "XDG"),
            Fact::new("fingerprint", "Fingerprint".into(), "00ff"),
        ],
    }
}

fn heading(level: u8, text: &str, id: &str) -> Block {
    Block::Heading(Heading::new(level, text.into(), id))
}

fn blocks() -> Vec<Block> {
    let mut blocks = vec![
        heading(1, "At a glance", "glance"),
        Block::Paragraph { text: Text::plain("Plain, ").and_strong("strong") },
        Block::Paragraph { text: Text::foreign("서비스 만족도", "ko") },
        Block::List { items: vec![Text::plain("one"), Text::plain(HOSTILE)] },
        Block::Callout(Callout {
            tone: Tone::Warning,
            title: "Missing".into(),
            text: Text::plain("two figures"),
        }),
        heading(1, "Results", "results"),
        Block::Table(table()),
        heading(1, "Charts", "charts"),
    ];
    blocks.extend(
        plots().into_iter().enumerate().map(|(index, plot)| Block::Chart(chart(index, plot))),
    );
    blocks.extend([heading(1, "Sign-off", "sign-off"), signatures()]);
    blocks
}

pub fn table() -> Table {
    let row = |cells: [Cell; 7]| Row::Plain { cells: cells.into() };
    Table {
        id: "results".into(),
        also: None,
        caption: "Indicators".into(),
        columns: vec![
            Column::words("code", "Code".into()),
            Column::words("title", "Title".into()),
            Column::figures("actual", "Actual".into()),
            Column::figures("achievement", "Achievement".into()),
            Column::figures("budget", "Budget".into()),
            Column::words("status", "Status".into()),
            Column::words("trend", "Trend".into()),
        ],
        rows: vec![
            Row::group("Outcome".into()),
            row([
                Cell::text("I1"),
                Cell::text(HOSTILE),
                Cell::number(Some(number("1900000"))).qualified(Some(Qualifier::About)),
                Cell::share(Some(number("0.838"))),
                Cell::money(Some(number("1234000")), "KRW"),
                Cell::of(Content::Status("on_track")),
                Cell::of(Content::Spark(vec![Some(Decimal::ONE), None, Some(Decimal::TWO)])),
            ]),
            row([
                Cell::text("I2"),
                Cell::text("만족도").in_language("ko"),
                Cell::of(Content::Absent(Absence::Unknown)).with_note("survey 2023"),
                Cell::share(None),
                Cell::money(Some(number("-5.5")), "USD"),
                Cell::of(Content::Status("off_track")),
                Cell::empty(),
            ]),
        ],
        notes: vec!["1 of 2 indicators".into()],
    }
}

fn chart(index: usize, plot: Plot) -> Chart {
    Chart {
        id: format!("chart-{index}"),
        also: None,
        title: format!("Finding {index}"),
        alt: "Chart of something".into(),
        source: "dgcc, 2024-06-30".into(),
        plot,
    }
}

fn figure(label: &str, value: &str) -> Figure {
    Figure::new(label, Some(number(value)), value.into())
}

fn plots() -> Vec<Plot> {
    let bullet = BulletRow {
        actual: figure("Results", "0.62"),
        beside: Some(figure("elapsed", "0.75")),
        status: Some("at_risk"),
    };
    let unknown = BulletRow {
        actual: Figure::new("Money", None, "not reported".into()),
        beside: None,
        status: None,
    };
    let share = ShareBar {
        label: "By budget".into(),
        parts: vec![figure("Transport", "0.5"), figure("Water", "0.3"), figure("Other", "0.05")],
    };
    let mark =
        |likelihood, impact, code: &str| MatrixMark { likelihood, impact, code: code.into() };
    vec![
        Plot::Bullet { rows: vec![bullet, unknown] },
        Plot::Shares { bars: vec![share] },
        gantt(),
        lines(),
        Plot::Variance { rows: vec![figure("Equipment", "-12"), figure("Training", "4")] },
        Plot::Matrix {
            marks: vec![mark(4, 5, "R1"), mark(4, 5, "R2"), mark(1, 2, "R3")],
            likelihood: "Likelihood".into(),
            impact: "Impact".into(),
        },
        Plot::Dots { rows: vec![figure("Ministry of Transport", "34"), figure("Seoul", "12")] },
        months(),
    ]
}

fn gantt() -> Plot {
    let row =
        |label: &str, planned, forecast: Option<&str>, actual: Option<&str>, status| GanttRow {
            label: safe(label),
            planned: Some(day(planned)),
            forecast: forecast.map(day),
            actual: actual.map(day),
            status,
            shown: "30 days".into(),
        };
    Plot::Gantt {
        rows: vec![
            row("M1 Contract", "2024-01-15", None, Some("2024-02-14"), "achieved"),
            row(HOSTILE, "2024-05-01", Some("2024-09-30"), None, "off_track"),
        ],
        today: day("2024-06-30"),
        names: GanttNames {
            planned: "Baseline".into(),
            forecast: "Forecast".into(),
            actual: "Actual".into(),
            today: "As of".into(),
        },
    }
}

fn lines() -> Plot {
    let point = |date: &str, value: &str| Point {
        date: day(date),
        label: date[..7].into(),
        value: number(value),
        shown: value.into(),
    };
    let line = Series {
        name: "Actual".into(),
        line: Line::Solid,
        points: vec![
            point("2023-12-31", "100"),
            point("2024-03-31", "250"),
            point("2024-06-30", "900"),
        ],
    };
    let target = Series {
        name: "Target".into(),
        line: Line::Steps,
        points: vec![point("2023-12-31", "200"), point("2024-06-30", "1000")],
    };
    let heading = |date: &str, low: &str, high: &str| BandPoint {
        date: day(date),
        label: date[..7].into(),
        low: number(low),
        high: number(high),
        shown: format!("{low} to {high}"),
    };
    let band = Band {
        name: "Projection".into(),
        points: vec![heading("2024-06-30", "900", "900"), heading("2024-12-31", "950", "1300")],
    };
    let breaks = vec![day("2024-01-01")];
    Plot::Lines { series: vec![line, target], band: Some(band), breaks }
}

fn months() -> Plot {
    let month = |code: &str, label: &str| Month { code: code.into(), label: label.into() };
    let mark = |code: &str, waits| MonthMark { code: code.into(), waits };
    Plot::Months {
        months: vec![month("2024-07", "July 2024"), month("2024-08", "August 2024")],
        rows: vec![MonthRow {
            label: safe(HOSTILE),
            months: vec![vec![mark("M4", false), mark("M5", true)], vec![]],
        }],
        names: MonthNames { due: "Due".into(), waits: "Needs a decision".into() },
    }
}

fn signatures() -> Block {
    let signature = |party: &str| Signature {
        party: party.into(),
        side: "korea",
        party_also: None,
        lines: vec![Fact::new("name", "Name".into(), ""), Fact::new("date", "Date".into(), "")],
    };
    Block::Signatures { parties: vec![signature("Korea"), signature("Partner")] }
}
