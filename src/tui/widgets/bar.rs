//! Bars and sparklines.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::tui::theme::{Symbol, Theme};

/// A share of one as a bar of so many cells: the filled part and the rest.
pub fn bar(share: Decimal, cells: usize, theme: Theme) -> (String, String) {
    let share = share.clamp(Decimal::ZERO, Decimal::ONE);
    let wanted = (share * Decimal::from(cells)).round().to_usize().unwrap_or_default();
    let shown = if share.is_zero() { 0 } else { wanted.max(1).min(cells) };
    let part = |symbol, count| theme.symbol(symbol).repeat(count);
    (part(Symbol::Full, shown), part(Symbol::Empty, cells - shown))
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

    #[test]
    fn a_missing_value_is_no_zero() {
        let values = [Some(Decimal::ZERO), None, Some(Decimal::TEN)];
        assert_eq!(sparkline(&values, Theme { colour: false, ascii: false }), "▁·█");
        assert_eq!(sparkline(&[None, None], PLAIN), "..");
    }
}
