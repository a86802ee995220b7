//! Values over time as bars, with target steps, the baseline, breaks of method and where it heads.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Page;
use crate::figures::Span;
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::table::aligned;

/// One period: its short name, what was reported, what was aimed at, what is projected.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bar {
    pub label: String,
    pub value: Option<Decimal>,
    pub mark: Option<Decimal>,
    /// In eight of ten cases between its ends; a projection is never a value.
    pub ahead: Option<Span>,
    /// Whether the way of measuring changed before it.
    pub broken: bool,
}

/// What is drawn.
#[derive(Debug, Clone, Default)]
pub struct Plot {
    pub bars: Vec<Bar>,
    pub base: Option<Decimal>,
    pub percent: bool,
    /// Whether less is better.
    pub falling: bool,
}

/// Cells a period takes.
const STEP: usize = 4;
/// Cells of the scale at the left.
const SCALE: u16 = 11;

/// Rows of the chart: more where the terminal is high.
fn rows(page: &Page) -> usize {
    usize::from(page.session.body().height).saturating_sub(13).clamp(6, 16)
}

/// The last periods that there is room for, with the baseline in view.
pub fn draw(page: &mut Page, plot: &Plot) {
    let room = page.width().saturating_sub(usize::from(SCALE) + 3) / STEP;
    let bars = plot.bars.get(plot.bars.len().saturating_sub(room)..).unwrap_or_default();
    let Some(scale) = Scale::of(bars, plot.base, rows(page)) else { return };
    page.gap();
    for level in (0..scale.rows).rev() {
        let label = scale.label(page.session, level, plot.percent);
        let mut pieces = vec![(format!("{} ", aligned(&label, SCALE, true)), Meaning::Muted)];
        for (at, bar) in bars.iter().enumerate() {
            let broken = bars.get(at + 1).is_some_and(|next| next.broken);
            pieces.extend(scale.cells(page.session, (bar, plot.base, broken), level));
        }
        page.pieces(pieces);
    }
    let labels: String = bars.iter().map(|bar| aligned(&bar.label, 3, false) + " ").collect();
    let left = " ".repeat(usize::from(SCALE) + 1);
    page.pieces(vec![(format!("{left}{labels}"), Meaning::Muted)]);
    legend(page, bars, plot);
}

/// What each glyph is, of those that are drawn.
fn legend(page: &mut Page, bars: &[Bar], plot: &Plot) {
    let session = page.session;
    let any = |is: fn(&Bar) -> bool| bars.iter().any(is);
    let symbol = |symbol| session.theme.symbol(symbol);
    let ahead = format!("{}{}", symbol(Symbol::Band), symbol(Symbol::First));
    let glyphs = [
        (any(|bar| bar.value.is_some()), symbol(Symbol::Full), "column-actual"),
        (any(|bar| bar.mark.is_some()), symbol(Symbol::Strong), "column-target"),
        (plot.base.is_some(), symbol(Symbol::Base), "column-baseline"),
        (any(|bar| bar.ahead.is_some()), &ahead, "plot-ahead"),
        (any(|bar| bar.broken), symbol(Symbol::Break), "plot-break"),
        (plot.falling, symbol(Symbol::Down), "plot-falling"),
    ];
    let shown = glyphs.iter().filter(|(drawn, _, _)| *drawn);
    let said =
        shown.map(|(_, glyph, key)| (format!("{glyph} {}  ", session.say(key)), Meaning::Muted));
    let left = " ".repeat(usize::from(SCALE) + 1);
    page.flow(&left, said.collect());
}

/// `2024-Q3` as `Q3`, the first of a year as `'24`.
pub fn short(code: &str) -> String {
    match code.split_once('-') {
        Some((year, "Q1" | "H1" | "01")) => {
            format!("'{}", year.get(year.len().saturating_sub(2)..).unwrap_or(year))
        }
        Some((_, part)) => part.into(),
        None => format!("'{}", code.get(code.len().saturating_sub(2)..).unwrap_or(code)),
    }
}

#[derive(Debug)]
struct Scale {
    least: Decimal,
    most: Decimal,
    rows: usize,
}

impl Scale {
    /// From zero, or what is less, to the largest; none where there is no number.
    fn of(bars: &[Bar], base: Option<Decimal>, rows: usize) -> Option<Self> {
        let of_bar = |bar: &Bar| {
            let span = bar.ahead.map(|span| [span.low, span.high]);
            [bar.value, bar.mark].into_iter().flatten().chain(span.into_iter().flatten())
        };
        let values: Vec<Decimal> =
            bars.iter().flat_map(|bar| of_bar(bar).collect::<Vec<_>>()).chain(base).collect();
        let (most, least) = (values.iter().max()?, values.iter().min()?);
        Some(Self { least: (*least).min(Decimal::ZERO), most: *most, rows })
    }

    /// Eighths of a row from the bottom.
    fn eighths(&self, value: Decimal) -> usize {
        let span = self.most.checked_sub(self.least).filter(|span| !span.is_zero());
        let above = value.checked_sub(self.least).unwrap_or_default();
        let share = span.and_then(|span| above.checked_div(span)).unwrap_or(Decimal::ONE);
        (share * Decimal::from(self.rows * 8)).round().to_usize().unwrap_or_default()
    }

    /// The row in which a value lies.
    fn level(&self, value: Decimal) -> usize {
        self.eighths(value).saturating_sub(1) / 8
    }

    /// The number at the left of the highest row, the middle one and the lowest.
    fn label(&self, session: &Session, level: usize, percent: bool) -> String {
        let middle = self.most.checked_add(self.least).map(|sum| sum / Decimal::TWO);
        let number = match level {
            _ if level + 1 == self.rows => Some(self.most),
            0 => Some(self.least),
            _ if level == self.rows / 2 => middle,
            _ => None,
        };
        let Some(number) = number else { return String::new() };
        if percent {
            return format!("{}%", session.texts.number_with(number, 1));
        }
        let digits = number.normalize().scale().min(2);
        session.texts.number_with(number, digits)
    }

    /// The four cells of a period in a row: two of the bar, two between it and the next.
    fn cells(
        &self,
        session: &Session,
        (bar, base, broken): (&Bar, Option<Decimal>, bool),
        level: usize,
    ) -> [(String, Meaning); 2] {
        let symbol = |symbol| session.theme.symbol(symbol);
        let here = |value: Option<Decimal>| value.is_some_and(|v| self.level(v) == level);
        let line = match (here(bar.mark), here(base)) {
            (true, _) => (symbol(Symbol::Strong), Meaning::Warning),
            (false, true) => (symbol(Symbol::Base), Meaning::Muted),
            _ => (" ", Meaning::Plain),
        };
        let body = self
            .filled(session, bar, level)
            .or_else(|| self.band(session, bar, level))
            .unwrap_or_else(|| (line.0.repeat(2), line.1));
        let between = if broken {
            (format!("{}{}", line.0, symbol(Symbol::Break)), Meaning::Heading)
        } else {
            (line.0.repeat(2), line.1)
        };
        [body, between]
    }

    /// The part of a reported value in a row.
    fn filled(&self, session: &Session, bar: &Bar, level: usize) -> Option<(String, Meaning)> {
        let full = self.eighths(bar.value?).max(1);
        let part = full.checked_sub(level * 8).filter(|part| *part > 0)?.min(8);
        let theme = session.theme;
        // In ASCII only a full cell and a low one: the marks between would be taken for lines.
        let symbol = match part {
            4.. if theme.ascii => theme.symbol(Symbol::Full),
            _ if theme.ascii => theme.symbol(Symbol::Dot),
            part => theme.heights().get(part - 1).copied().unwrap_or(" "),
        };
        Some((symbol.repeat(2), Meaning::Accent))
    }

    /// The part of a projection in a row: the band between its ends, and its middle.
    fn band(&self, session: &Session, bar: &Bar, level: usize) -> Option<(String, Meaning)> {
        let span = bar.ahead?;
        let inside = (self.level(span.low)..=self.level(span.high)).contains(&level);
        let symbol = |symbol| session.theme.symbol(symbol);
        let band = symbol(Symbol::Band);
        let middle = self.level(span.middle) == level;
        let second = if middle { symbol(Symbol::First) } else { band };
        inside.then(|| (format!("{band}{second}"), Meaning::Key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn the_scale_begins_at_zero_and_holds_projection_and_baseline() {
        let span = Span { low: number("50"), middle: number("60"), high: number("80") };
        let bars = [
            Bar { value: Some(number("20")), ..Bar::default() },
            Bar { ahead: Some(span), ..Bar::default() },
        ];
        let scale = Scale::of(&bars, Some(number("10")), 8).unwrap();
        assert_eq!((scale.least, scale.most), (Decimal::ZERO, number("80")));
        assert_eq!([scale.level(number("80")), scale.level(number("20"))], [7, 1]);
        let below = Scale::of(&bars, Some(number("-10")), 8).unwrap();
        assert_eq!(below.least, number("-10"), "what is less than zero is in view");
        assert!(Scale::of(&[Bar::default()], None, 8).is_none(), "nothing to draw");
        let flat = Scale::of(&[], Some(Decimal::ZERO), 8).unwrap();
        assert_eq!(flat.level(Decimal::ZERO), 7, "one number fills the scale");
    }

    #[test]
    fn periods_have_short_names() {
        assert_eq!(["2024-Q1", "2024-Q3", "2024"].map(short), ["'24", "Q3", "'24"]);
    }
}
