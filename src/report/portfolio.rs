//! What the sections of a report on several partnerships read, and the small cells they share.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::cover;
use super::document::{Block, Document, Fact, Front, Heading, Text};
use super::request::Request;
use super::table::{Cell, Column};
use crate::domain::reason::Arg;
use crate::figures::{Elapsed, Mean, PartnershipRow, PortfolioRow, PortfolioTotals};
use crate::i18n::{Texts, safe};

/// A part of a report on several partnerships.
pub type Section = fn(&Portfolio) -> Vec<Block>;

/// Partnerships beside each other on a day.
pub struct Portfolio<'a> {
    pub request: &'a Request,
    pub as_of: NaiveDate,
    pub texts: &'a Texts,
    /// Every partnership, then the priority countries without one.
    pub rows: &'a [PortfolioRow],
    pub totals: PortfolioTotals,
}

impl<'a> Portfolio<'a> {
    pub fn new(
        request: &'a Request,
        (rows, as_of): (&'a [PortfolioRow], NaiveDate),
        texts: &'a Texts,
    ) -> Self {
        Self { request, as_of, texts, rows, totals: PortfolioTotals::of(rows) }
    }

    /// The report that is made of these sections.
    pub fn document(&self, sections: &[Section]) -> Document {
        let blocks = sections.iter().flat_map(|section| section(self)).collect();
        Document { front: self.front(), blocks }
    }

    fn front(&self) -> Front {
        let (request, texts) = (self.request, self.texts);
        let start = Arg::Date(request.start.into());
        let span = [("start", start), ("end", Arg::Date(request.end.into()))];
        let span = Fact::new("span", self.say("fact-span"), &self.say_with("report-span", &span));
        let as_of = texts.date(self.as_of.into());
        let codes = self.partnerships().map(|(row, _)| row.code.as_str());
        let codes = codes.collect::<Vec<_>>().join(" ");
        Front {
            kind: request.kind.clone(),
            also: None,
            dress: request.house.dress(texts.language()),
            title: self.say(&format!("report-title-{}", request.kind)),
            parties: vec![],
            period: safe(&request.period),
            period_name: safe(&texts.period(&request.period)),
            as_of: self.as_of,
            language: texts.language(),
            draft: request.edition.is_none().then(|| texts.say("report-draft")),
            banner: self.banner(),
            facts: vec![span, Fact::new("as_of", self.say("fact-as_of"), &as_of)],
            provenance: cover::provenance_of(texts, &request.provenance, (codes, self.as_of)),
        }
    }

    /// Says which of the partnerships are invented.
    fn banner(&self) -> Option<String> {
        let made_up: Vec<_> = self.partnerships().filter(|(_, own)| own.made_up).collect();
        if made_up.is_empty() {
            return None;
        }
        if made_up.len() == self.totals.partnerships {
            return Some(self.say("report-made-up"));
        }
        let codes: Vec<_> = made_up.iter().map(|(row, _)| safe(&row.code)).collect();
        let codes = Arg::Text(self.texts.list(&codes));
        Some(self.say_with("portfolio-made-up", &[("codes", codes)]))
    }

    /// The partnerships with their figures; countries without one are left out.
    pub fn partnerships(&self) -> impl Iterator<Item = (&'a PortfolioRow, &'a PartnershipRow)> {
        self.rows.iter().filter_map(|row| Some((row, row.figures.as_ref()?)))
    }

    pub fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    pub fn say_with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.texts.say_with(key, args)
    }

    /// A heading of a section; its text is that of `section-<id>`.
    pub fn section(&self, id: &str) -> Block {
        let text = self.say(&format!("section-{id}"));
        Block::Heading(Heading::new(1, text, id))
    }

    /// A paragraph of a key.
    pub fn paragraph(&self, key: &str) -> Block {
        Block::Paragraph { text: Text::plain(self.say(key)) }
    }

    /// A column of words, and one of figures.
    pub fn words(&self, key: &'static str) -> Column {
        Column::words(key, self.say(&format!("report-column-{key}")))
    }

    pub fn figures(&self, key: &'static str) -> Column {
        Column::figures(key, self.say(&format!("report-column-{key}")))
    }

    /// The name of the country, or else of the partnership, with its language where that is not
    /// the report's.
    pub fn name(&self, row: &PortfolioRow) -> Cell {
        let tag = self.texts.language().tag();
        let title = row.figures.as_ref().and_then(|own| own.title.best(tag));
        match row.country_name.best(tag).or(title) {
            Some((language, name)) if language == tag => Cell::text(name).with_note(&row.code),
            Some((language, name)) => Cell::text(name).with_note(&row.code).in_language(language),
            None => Cell::text(&row.code),
        }
    }

    /// The same in one line.
    pub fn label(&self, row: &PortfolioRow) -> String {
        let name = row.country_name.best(self.texts.language().tag());
        safe(name.map_or(row.code.as_str(), |(_, name)| name))
    }

    /// `n of N`.
    pub fn of(&self, counted: usize, expected: usize) -> String {
        let args = [("n", super::context::count(counted)), ("of", super::context::count(expected))];
        self.say_with("report-n-of", &args)
    }

    /// A mean with its n of N, or the words that there is none.
    pub fn mean(&self, mean: &Mean) -> Cell {
        let of = self.of(mean.counted, mean.expected);
        self.share(mean.share).with_note(of)
    }

    /// A share, or the words that there is none.
    pub fn share(&self, share: Option<Decimal>) -> Cell {
        match share {
            Some(share) => Cell::share(Some(share)),
            None => Cell::text(self.say("outcome-no-data")),
        }
    }

    /// Time elapsed in the phase in force; none between phases.
    pub fn elapsed(&self, elapsed: &Elapsed) -> Cell {
        let Some(share) = elapsed.share else { return Cell::text(self.say("outcome-none")) };
        let over = || self.say_with("glance-over", &[("days", Arg::Int(elapsed.over))]);
        let cell = Cell::share(Some(share));
        if elapsed.over > 0 { cell.with_note(over()) } else { cell }
    }

    /// The line under a chart.
    pub fn source(&self) -> String {
        self.say_with("report-source", &[("date", Arg::Date(self.as_of.into()))])
    }
}
