//! Cells that hold figures: what an indicator lets stand there.

use super::{ABSENCE, Cell, QUALIFIER, Reader, is_exact};
use crate::domain::program::Kind;
use crate::domain::records::{Indicator, Measure};
use crate::domain::shape::{Shape, Slot};
use crate::domain::value::Value;
use crate::domain::values::{Absence, Choice, Exact, Ml};
use crate::exchange::import::{Dictionary, number};
use crate::log::plan::Fault;
use rust_decimal::Decimal;

/// Cells in which a word of absence or a mark before the number may stand.
const FIGURES: [&str; 7] = [
    "value",
    "numerator",
    "denominator",
    "amount",
    "persons_planned",
    "persons_actual",
    "person_months",
];
/// The cell of a number, and that of a word of a scale.
pub const VALUE: &str = "value";
pub const WORD: &str = "word";
/// Cells that are in per cent whatever else the record says.
const PER_CENT: [(Kind, &str); 2] =
    [(Kind::SectorShare, "percent"), (Kind::Sector, "planned_share")];
/// Units that mean per cent, in every language.
const UNITS: [&str; 5] = ["%", "percent", "per cent", "persen", "퍼센트"];

impl<D: Dictionary> Reader<'_, D> {
    /// Whether a cell holds a figure, which may be absent or not exact.
    pub(super) fn is_figure(&self, slot: &Slot) -> bool {
        self.header.absence && FIGURES.contains(&slot.name.as_str())
    }

    /// Why there is no figure, a word of the scale, or a number with the mark before it.
    pub(super) fn figure(
        &mut self,
        slot: &Slot,
        (text, exact): (&str, bool),
        was_empty: bool,
    ) -> Result<(), Fault> {
        if let Some(word) = self.absence(text) {
            self.derived.push((ABSENCE, Value::Choice(word), slot.name.clone()));
            self.set(&slot.name, Value::Empty);
            return Ok(());
        }
        let number = matches!(slot.shape, Shape::Decimal | Shape::Int);
        let mark = number::qualified(text.trim()).filter(|_| number);
        let (mark, bare) = mark.map_or((None, text), |(word, rest)| (Some(word), rest));
        let value = match self.value(slot, (bare, exact)) {
            Err(_) if self.takes_word(slot, text) => {
                self.derived.push((WORD, text.trim().into(), slot.name.clone()));
                return Ok(());
            }
            read => read?,
        };
        if let Some(word) = mark.filter(|_| self.header.qualifier) {
            self.derived.push((QUALIFIER, Value::Choice(word), slot.name.clone()));
        }
        if was_empty && !self.old(ABSENCE).is_empty() {
            self.derived.push((ABSENCE, Value::Empty, slot.name.clone()));
        }
        self.set(&slot.name, value);
        Ok(())
    }

    /// Why the text of a cell is no value of it; none where it is one.
    pub(super) fn unreadable(&self, slot: &Slot, cell: &Cell) -> Option<Fault> {
        let (Cell::Text(text) | Cell::Exact(text)) = cell else { return None };
        let text = self.unmarked(slot, text);
        let figure = self.is_figure(slot);
        if figure && (self.absence(text).is_some() || self.takes_word(slot, text)) {
            return None;
        }
        let bare = number::qualified(text.trim()).filter(|_| figure);
        let bare = bare.map_or(text, |(_, rest)| rest);
        self.value(slot, (bare, is_exact(self.table, cell))).err()
    }

    /// The word of absence that a text is, in any language.
    fn absence(&self, text: &str) -> Option<&'static str> {
        let text = text.trim();
        let named = self.context.dictionary.word(Absence::NAME, text);
        let is = |word: &str| word == text || named.as_deref() == Some(word);
        Absence::WORDS.iter().map(|(word, _)| *word).find(|word| is(word))
    }

    /// Whether what is written as a value is the word of an indicator that is answered in words, as
    /// on the Entry screen. What is made of digits is no word.
    fn takes_word(&self, slot: &Slot, text: &str) -> bool {
        let in_words = |indicator: &Indicator| {
            let measure = indicator.measure;
            matches!(measure, Some(Measure::Nominal | Measure::Ordinal | Measure::Qualitative))
        };
        slot.name == VALUE
            && text.chars().any(char::is_alphabetic)
            && self.indicator().is_some_and(in_words)
    }

    /// The indicator that the row is of, where it was there before.
    fn indicator(&self) -> Option<&Indicator> {
        const INDICATOR: &str = "indicator";
        let program = self.index.scopes[self.scope].program?;
        let place = self.header.places.get(INDICATOR);
        let named = place.and_then(|place| self.row.cell(*place).text());
        let link = named
            .and_then(|text| self.index.link(self.scope, text.trim(), &[Kind::Indicator]).ok());
        let id = match (link, self.old(INDICATOR)) {
            (Some(link), _) => link.id,
            (None, Value::Ref(id)) => id,
            _ => return None,
        };
        program.indicators.get(&id)
    }

    /// A text without the mark of per cent, where the cell is in per cent.
    pub(super) fn unmarked<'t>(&self, slot: &Slot, text: &'t str) -> &'t str {
        let number = matches!(slot.shape, Shape::Decimal);
        let bare = text.trim_end().strip_suffix(['%', '％']).filter(|_| number);
        bare.filter(|_| self.is_per_cent(slot)).map_or(text, str::trim_end)
    }

    /// What a cell holds that a spreadsheet shows as per cent: 0.61, shown as 61%. A cell that nobody
    /// touched says what it said, however it looks.
    pub(super) fn percent(
        &mut self,
        slot: &Slot,
        (number, shown): (&str, &str),
    ) -> Result<(), Fault> {
        let base = self.base(slot);
        let here = self.index.show(self.scope, slot.shape, &self.old(&slot.name));
        if base.is_some_and(|base| !base.is_empty() && self.alike(slot, number, base)) {
            return Ok(());
        }
        if matches!(slot.shape, Shape::Text(_)) {
            return self.text(slot, (&format!("{shown}%"), true));
        }
        if self.is_per_cent(slot) && self.is_share(shown) {
            return self.text(slot, (shown, true));
        }
        if !here.is_empty() && self.alike(slot, number, &here) {
            return Ok(());
        }
        Err(Fault::Percent { number: number.into(), shown: shown.into() })
    }

    /// Whether a cell is in per cent.
    fn is_per_cent(&self, slot: &Slot) -> bool {
        let named = PER_CENT.contains(&(self.table.kind, slot.name.as_str()));
        named || slot.name == VALUE && self.indicator().is_some_and(is_rate)
    }

    /// Whether so many per cent are no sign of a number that was written without per cent: above the
    /// whole only where the indicator may go there.
    fn is_share(&self, shown: &str) -> bool {
        let above = |indicator: &Indicator| {
            let over = |bound: Exact| bound.number() > Decimal::ONE_HUNDRED;
            indicator.upper.is_some_and(over)
        };
        let whole = shown.parse::<Decimal>().is_ok_and(|shown| shown <= Decimal::ONE_HUNDRED);
        whole || self.indicator().is_some_and(above)
    }

    /// Whether a template that proposed the line wrote this into the cell.
    pub(super) fn is_as_proposed(&self, slot: &Slot, written: Option<&str>) -> bool {
        let heading = self.header.places.get(&slot.name).and_then(|at| self.table.header.get(*at));
        let said = self.row.proposed.as_ref().zip(heading);
        let said = said.and_then(|(said, heading)| said.get(&heading.name));
        said.is_some_and(|said| written.is_none_or(|written| written == said))
    }
}

/// Whether an indicator is measured in per cent, by its measure or by its unit.
fn is_rate(indicator: &Indicator) -> bool {
    let is_unit = |text: &str| UNITS.contains(&text.trim().to_lowercase().as_str());
    let says = |unit: &Ml| unit.iter().any(|(_, text)| is_unit(text));
    indicator.measure == Some(Measure::Percentage)
        || indicator.measure == Some(Measure::Unit) && says(&indicator.unit)
}
