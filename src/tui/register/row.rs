//! One row of a register, and all rows of one.

use super::datum::Datum;
use super::layout::Origin;
use crate::domain::values::{Id, Link, Ml};
use crate::i18n::{Language, round, width};
use crate::tui::listing::{Line, Order, folded};
use crate::tui::session::Session;
use crate::tui::widgets::text::cells;

/// A record with the cells of its row.
#[derive(Debug, Clone)]
pub struct Row {
    /// What keeps the selection when rows come and go.
    pub key: Id,
    /// The record it leads to; none for a sum.
    pub link: Option<Link>,
    /// Its place among what it was made from.
    pub at: usize,
    pub cells: Vec<Datum>,
    /// The code of the country it is of; empty where it is of none.
    pub country: String,
    haystack: String,
}

impl Row {
    /// The row of a record.
    pub fn of(link: Link, cells: Vec<Datum>) -> Self {
        Self { link: Some(link), ..Self::named(link.id, cells) }
    }

    /// A row that stands for no record of its own.
    pub fn named(key: Id, cells: Vec<Datum>) -> Self {
        let found: Vec<_> = cells.iter().filter_map(Datum::found).collect();
        let haystack = folded(&found.join(" "));
        Self { key, link: None, at: 0, cells, country: String::new(), haystack }
    }

    /// The row under a key of its own, where several rows are of one record.
    pub fn keyed(self, name: &str) -> Self {
        Self { key: Id::named(name), ..self }
    }

    /// The row, found by these texts in all their languages too.
    pub fn found_by(mut self, texts: &[&Ml]) -> Self {
        for (_, text) in texts.iter().flat_map(|text| text.iter()) {
            self.haystack.push(' ');
            self.haystack.push_str(&folded(text));
        }
        self
    }

    /// The row of a country.
    pub fn of_country(self, code: &str) -> Self {
        Self { country: code.into(), ..self }
    }

    /// The row, found by this word too.
    pub fn found_as(mut self, word: &str) -> Self {
        self.haystack.push(' ');
        self.haystack.push_str(&folded(word));
        self
    }
}

impl Line for Row {
    fn key(&self) -> Id {
        self.key
    }
    fn kind(&self) -> Option<crate::domain::program::Kind> {
        self.link.map(|link| link.kind)
    }
    fn haystack(&self) -> &str {
        &self.haystack
    }
    fn sort_key(&self, column: usize) -> Order {
        self.cells.get(column).map_or(Order::Number(None), Datum::order)
    }
    fn datum(&self, origin: &Origin, session: &Session) -> Option<Datum> {
        Some(origin.datum(self, session))
    }
}

/// The rows of one view.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    pub rows: Vec<Row>,
    /// The cells that the widest code takes.
    pub widest: u16,
    /// The cells that the longest amount takes.
    pub amounts: u16,
}

impl Rows {
    /// Rows in their order, each with its place.
    pub fn of(mut rows: Vec<Row>) -> Self {
        for (at, row) in rows.iter_mut().enumerate() {
            row.at = at;
        }
        let code = |datum: &Datum| match datum {
            Datum::Code(code) => width(code),
            _ => 0,
        };
        let amount = |datum: &Datum| match datum {
            Datum::Amount(amount) => width(&Language::En.number(round(*amount, 0))),
            _ => 0,
        };
        let all = || rows.iter().flat_map(|row| &row.cells);
        let widest = cells(all().map(code).max().unwrap_or_default());
        let amounts = cells(all().map(amount).max().unwrap_or_default());
        Self { rows, widest, amounts }
    }
}
