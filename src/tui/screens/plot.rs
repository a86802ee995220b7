//! Values over time as bars, with what was aimed at as marks above or in them.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Page;
use crate::tui::session::Session;
use crate::tui::theme::{Meaning, Symbol};
use crate::tui::widgets::table::aligned;

/// One period: its short name, the value, the mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub label: String,
    pub value: Option<Decimal>,
    pub mark: Option<Decimal>,
}

/// Rows of the chart.
const ROWS: usize = 7;
/// Cells a period takes.
const STEP: usize = 4;
/// Cells of the scale at the left.
const SCALE: u16 = 11;

/// The last periods that there is room for; `base` is in view too.
pub fn bars(page: &mut Page, all: &[Bar], base: Option<Decimal>) {
    let room = page.width().saturating_sub(usize::from(SCALE) + 3) / STEP;
    let bars = &all[all.len().saturating_sub(room)..];
    let values = bars.iter().flat_map(|bar| [bar.value, bar.mark]).flatten().chain(base);
    let values: Vec<Decimal> = values.collect();
    let (Some(most), Some(least)) = (values.iter().max(), values.iter().min()) else { return };
    let scale = Scale { least: (*least).min(Decimal::ZERO), most: *most };
    page.gap();
    for level in (0..ROWS).rev() {
        let label = match level {
            _ if level == ROWS - 1 => page.session.texts.number(most.normalize()),
            0 => page.session.texts.number(scale.least.normalize()),
            _ => String::new(),
        };
        let mut pieces = vec![(format!("{} ", aligned(&label, SCALE, true)), Meaning::Muted)];
        pieces.extend(bars.iter().map(|bar| scale.cell(page.session, bar, level)));
        page.pieces(pieces);
    }
    let labels: String = bars.iter().map(|bar| aligned(&bar.label, 3, false) + " ").collect();
    let left = " ".repeat(usize::from(SCALE) + 1);
    page.pieces(vec![(format!("{left}{labels}"), Meaning::Muted)]);
    let (full, mark) = (Symbol::Full, Symbol::Planned);
    let [full, mark] = [full, mark].map(|symbol| page.session.theme.symbol(symbol));
    let [actual, target] = ["column-actual", "column-target"].map(|key| page.session.say(key));
    page.pieces(vec![(format!("{left}{full} {actual}  {mark} {target}"), Meaning::Muted)]);
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

    fn cell(&self, session: &Session, bar: &Bar, level: usize) -> (String, Meaning) {
        let theme = session.theme;
        let full = bar.value.map_or(0, |value| self.eighths(value).max(1));
        let marked = bar.mark.is_some_and(|t| self.eighths(t).saturating_sub(1) / 8 == level);
        let symbol = match full.saturating_sub(level * 8) {
            _ if marked => theme.symbol(Symbol::Planned),
            0 => " ",
            part => theme.heights()[part.min(8) - 1],
        };
        let meaning = if marked { Meaning::Warning } else { Meaning::Accent };
        let left = if marked && full > level * 8 { theme.symbol(Symbol::Full) } else { symbol };
        let text = if marked { format!("{left}{symbol}  ") } else { format!("{symbol}{symbol}  ") };
        (text, meaning)
    }
}
