//! Bars and sparklines.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::strip::Strip;
use crate::tui::theme::{Meaning, Symbol, Theme};

/// A share of one as a bar of so many cells: the filled part and the rest.
pub fn bar(share: Decimal, cells: usize, theme: Theme) -> (String, String) {
    let share = share.clamp(Decimal::ZERO, Decimal::ONE);
    let wanted = (share * Decimal::from(cells)).round().to_usize().unwrap_or_default();
    let shown = if share.is_zero() { 0 } else { wanted.max(1).min(cells) };
    let part = |symbol, count| theme.symbol(symbol).repeat(count);
    (part(Symbol::Full, shown), part(Symbol::Empty, cells - shown))
}

/// A bar with a mark in it at another share, so that one sees which of both is ahead.
pub fn bullet(share: Decimal, mark: Option<Decimal>, cells: usize, theme: Theme) -> Strip {
    let full = bar(share, cells, theme).0.chars().count();
    let mut strip = Strip::of(theme.symbol(Symbol::Empty), Meaning::Muted, cells);
    if let Some(last) = full.checked_sub(1) {
        strip.fill((0, last), theme.symbol(Symbol::Full), Meaning::Accent);
    }
    if let Some(mark) = mark {
        let before = bar(mark, cells, theme).0.chars().count();
        strip.set(before.saturating_sub(1), theme.symbol(Symbol::Mark), Meaning::Heading);
    }
    strip
}

/// Counts as a bar of their symbols: what there is takes a cell at least, the rest is divided.
pub fn stacked(parts: &[(&str, usize, Meaning)], cells: usize) -> Strip {
    let mut strip = Strip::of(" ", Meaning::Muted, cells);
    let mut at = 0;
    for ((symbol, _, meaning), wide) in parts.iter().zip(divided(parts, cells)) {
        if let Some(last) = (at + wide).checked_sub(1).filter(|_| wide > 0) {
            strip.fill((at, last), symbol, *meaning);
        }
        at += wide;
    }
    strip
}

/// The cells of each part: one for each that is there, the rest by largest remainders.
fn divided(parts: &[(&str, usize, Meaning)], cells: usize) -> Vec<usize> {
    let all: usize = parts.iter().map(|(_, count, _)| count).sum();
    let there = parts.iter().filter(|(_, count, _)| *count > 0).count();
    let spare = cells.saturating_sub(there);
    let exact = |count: usize| (count * spare).checked_div(all).unwrap_or(0);
    let mut wide: Vec<usize> =
        parts.iter().map(|(_, count, _)| usize::from(*count > 0) + exact(*count)).collect();
    let mut order: Vec<usize> = (0..parts.len()).filter(|at| parts[*at].1 > 0).collect();
    let rest = |at: &usize| (parts[*at].1 * spare).checked_rem(all).unwrap_or(0);
    order.sort_by_key(|at| std::cmp::Reverse(rest(at)));
    let left = cells.saturating_sub(wide.iter().sum());
    order.iter().take(left).for_each(|at| wide[*at] += 1);
    wide
}

/// Values as heights, one cell a value; what is missing is a dot, never a zero.
pub fn sparkline(values: &[Option<Decimal>], theme: Theme) -> String {
    let known = || values.iter().flatten();
    let (Some(least), Some(most)) = (known().min(), known().max()) else {
        return theme.symbol(Symbol::Dot).repeat(values.len());
    };
    let span = most.checked_sub(*least).unwrap_or_default();
    let height = |value: &Decimal| {
        let above = value.checked_sub(*least).unwrap_or_default();
        let share = above.checked_div(span).unwrap_or(Decimal::ONE);
        let level = (share * Decimal::from(7)).round().to_usize().unwrap_or_default();
        theme.heights()[level.min(7)]
    };
    let cell = |value: &Option<Decimal>| value.as_ref().map_or(theme.symbol(Symbol::Dot), height);
    values.iter().map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Theme = Theme { colour: false, ascii: true };

    #[test]
    fn a_bar_shows_something_as_soon_as_there_is_something() {
        let bar = |text: &str| {
            let (full, empty) = bar(text.parse().unwrap(), 10, PLAIN);
            format!("{full}{empty}")
        };
        assert_eq!(bar("0"), "..........");
        assert_eq!(bar("0.001"), "#.........");
        assert_eq!(bar("0.55"), "######....");
        assert_eq!(bar("1.7"), "##########");
    }

    fn text(strip: Strip) -> String {
        strip.pieces().into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn the_mark_of_a_bullet_stands_in_what_is_done_or_in_what_is_left() {
        let bullet = |share: &str, mark: &str| {
            text(bullet(share.parse().unwrap(), mark.parse().ok(), 10, PLAIN))
        };
        assert_eq!(bullet("0.4", "0.6"), "####.|....");
        assert_eq!(bullet("0.6", "0.4"), "###|##....");
        assert_eq!(bullet("0", "0"), "|.........");
        assert_eq!(bullet("1", ""), "##########");
    }

    #[test]
    fn every_part_of_a_stack_is_seen_and_the_whole_is_filled() {
        let parts = [("a", 1, Meaning::Good), ("b", 98, Meaning::Bad), ("c", 0, Meaning::Plain)];
        assert_eq!(text(stacked(&parts, 10)), "abbbbbbbbb");
        assert_eq!(text(stacked(&[("a", 0, Meaning::Good)], 4)), "    ");
        for cells in 1..40 {
            let parts = [("a", 3, Meaning::Good), ("b", 3, Meaning::Bad), ("c", 5, Meaning::Plain)];
            assert_eq!(text(stacked(&parts, cells)).len(), cells);
        }
    }

    #[test]
    fn a_missing_value_is_no_zero() {
        let values = [Some(Decimal::ZERO), None, Some(Decimal::TEN)];
        assert_eq!(sparkline(&values, Theme { colour: false, ascii: false }), "▁·█");
        assert_eq!(sparkline(&[None, None], PLAIN), "..");
    }
}
