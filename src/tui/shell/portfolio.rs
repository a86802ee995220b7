//! Every partnership of the file, folded one at a time, so that the screen stays quick.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::program::Program;
use crate::domain::records::Country;
use crate::domain::values::Id;
use crate::figures::Figures;
use crate::i18n::Language;
use crate::store::{Result, Store};
use crate::tui::register::{Row, Rows, Source};
use crate::tui::screens::registers::{country_row, partnership_row};
use crate::tui::sheets::Sheets;

/// How one partnership stands, and of which country it is.
#[derive(Debug)]
pub struct Folded {
    row: Option<Row>,
    country: Option<Id>,
}

/// Reads one partnership and says how it stands.
pub fn fold(
    store: &Store,
    partnership: Id,
    as_of: NaiveDate,
    language: Language,
) -> Result<Folded> {
    let program = store.load(partnership)?;
    let (figures, sheets) = (Figures::new(&program, as_of), Sheets::default());
    let source =
        Source { program: &program, figures: &figures, tag: language.tag(), sheets: &sheets };
    let country = program.partnerships.get(&partnership).and_then(|own| own.country);
    Ok(Folded { row: partnership_row(&source), country })
}

/// The partnerships still to be folded, and the rows made so far.
#[derive(Debug, Default)]
pub struct Portfolio {
    /// The entry of the file up to which it is; none before the first time.
    arrival: Option<i64>,
    waiting: Vec<Id>,
    rows: Vec<Row>,
    countries: BTreeSet<Id>,
}

impl Portfolio {
    /// Begins anew where the file went on since; the first partnership to fold.
    pub fn begin(&mut self, arrival: i64, partnerships: &[(String, Id)]) -> Option<Id> {
        if self.arrival == Some(arrival) {
            return None;
        }
        let waiting = partnerships.iter().rev().map(|(_, id)| *id).collect();
        *self = Self { arrival: Some(arrival), waiting, ..Self::default() };
        self.waiting.pop()
    }

    /// Takes one in; the next to fold.
    pub fn take(&mut self, folded: Folded) -> Option<Id> {
        self.rows.extend(folded.row);
        self.countries.extend(folded.country);
        self.waiting.pop()
    }

    /// The rows so far; when all are there, behind them the priority countries without a centre.
    pub fn rows(&self, program: &Program, language: Language) -> Rows {
        let mut rows = self.rows.clone();
        if self.waiting.is_empty() {
            let without = |country: &&Country| {
                !country.priority_rounds.is_empty() && !self.countries.contains(&country.id)
            };
            let mut others: Vec<_> = program.countries.values().filter(without).collect();
            others.sort_by(|one, other| one.code.cmp(&other.code));
            rows.extend(others.into_iter().map(|country| country_row(country, language.tag())));
        }
        Rows::of(rows)
    }
}
