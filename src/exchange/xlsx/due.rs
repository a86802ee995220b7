//! What of a kind of record belongs into a template: figures that are due, and what a person wants
//! to see beside a cell that is to be filled.

use std::collections::HashMap;

use super::page::{self, Put};
use super::stamp::Memory;
use super::template::{Column, Wanted};
use crate::domain::program::Kind;
use crate::domain::records::{Indicator, Measurement, MeasurementState};
use crate::domain::shape::{Shape, Slot};
use crate::domain::value::Value;
use crate::domain::values::{Id, Ml};
use crate::exchange::naming::Naming;
use crate::exchange::shown::Shown;
use crate::figures::{Figures, Reading, SeriesPoint};
use crate::i18n::Texts;

/// What stands beside a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Title,
    Unit,
    Target,
    Last,
}

impl Look {
    /// The key of its name in the catalogs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Title => "sheets-look-title",
            Self::Unit => "sheets-look-unit",
            Self::Target => "sheets-look-target",
            Self::Last => "sheets-look-last",
        }
    }
}

const INDICATOR: &str = "indicator";
const PERIOD: &str = "period";
/// So often a proposed measurement may have been made and deleted.
const TURNS: usize = 10_000;

/// What stands beside the records of a kind.
pub fn looks(kind: Kind, period: bool) -> &'static [Look] {
    let is_of_indicator = kind.traits().code.contains(&INDICATOR);
    match (kind == Kind::Measurement && period, is_of_indicator) {
        (true, _) => &[Look::Title, Look::Unit, Look::Target, Look::Last],
        (false, true) => &[Look::Title, Look::Unit],
        (false, false) => &[],
    }
}

/// What a template knows of the programme.
pub struct Due<'a> {
    wanted: &'a Wanted<'a>,
    shown: &'a Shown<'a>,
    texts: &'a Texts,
    /// The targets and values of each indicator as they stand at the end of the period.
    series: HashMap<Id, Vec<SeriesPoint>>,
}

impl<'a> Due<'a> {
    pub fn new(wanted: &'a Wanted, shown: &'a Shown, texts: &'a Texts) -> Self {
        let period = wanted.period.and_then(|id| wanted.program.periods.get(&id));
        let end = period.and_then(|period| period.end);
        let asked = end.filter(|_| wanted.kinds.contains(&Kind::Measurement));
        let figures = asked.map(|end| Figures::new(wanted.program, end.last()));
        let series = |figures: Figures| {
            let of = |id: &Id| (*id, figures.indicator(*id).series);
            wanted.program.indicators.keys().map(of).collect()
        };
        Self { wanted, shown, texts, series: figures.map(series).unwrap_or_default() }
    }

    /// Whether a record belongs into the template: of what has a period, that of the period asked
    /// for.
    pub fn holds(&self, kind: Kind, id: Id) -> bool {
        let Some(period) = self.wanted.period else { return true };
        let is_period = |slot: Slot| matches!(slot.shape, Shape::Ref(Kind::Period));
        let has = kind.slot(PERIOD).is_ok_and(is_period);
        !has || self.wanted.program.read(kind, id, PERIOD) == Ok(Value::Ref(period))
    }

    /// What stands beside one record.
    pub fn look(&self, (kind, id): (Kind, Id), look: Look) -> Put {
        let Ok(Value::Ref(indicator)) = self.wanted.program.read(kind, id, INDICATOR) else {
            return Put::Nothing;
        };
        let indicator = self.wanted.program.indicators.get(&indicator);
        indicator.map_or(Put::Nothing, |indicator| self.beside(indicator, look))
    }

    fn beside(&self, indicator: &Indicator, look: Look) -> Put {
        let best = |ml: &Ml| ml.best(self.texts.language().tag()).map(|(_, text)| text.to_owned());
        let said = match look {
            Look::Title => best(&indicator.title),
            Look::Unit => best(&indicator.unit),
            Look::Target => self.target(indicator.id),
            Look::Last => self.last(indicator.id),
        };
        said.filter(|text| !text.is_empty()).map_or(Put::Nothing, Put::Text)
    }

    /// The target of the period.
    fn target(&self, indicator: Id) -> Option<String> {
        let point = self.point(indicator, self.wanted.period?)?;
        Some(self.reading(point.target.as_ref()?))
    }

    /// The last value before the period, and the period in which it was.
    fn last(&self, indicator: Id) -> Option<String> {
        let start = self.wanted.program.periods.get(&self.wanted.period?)?.start?.first();
        let mut before = self.series.get(&indicator)?.iter().rev().filter(|p| p.end < start);
        let (code, actual) = before.find_map(|p| Some((&p.code, p.actual.as_ref()?)))?;
        Some(format!("{} ({code})", self.reading(actual)))
    }

    fn point(&self, indicator: Id, period: Id) -> Option<&SeriesPoint> {
        self.series.get(&indicator)?.iter().find(|point| point.period == period)
    }

    fn reading(&self, reading: &Reading) -> String {
        let texts = self.texts;
        if let Some(absence) = reading.absence {
            return texts.absence(absence);
        }
        let number = match (reading.parts(), reading.value) {
            (Some((part, whole)), _) => format!("{} / {}", texts.number(part), texts.number(whole)),
            (None, Some(value)) => texts.number(value),
            (None, None) => return reading.word.clone(),
        };
        texts.qualified(reading.qualifier, number)
    }

    /// A line for every figure that is due in the period and not there, with what is known of it.
    pub fn lines(
        &self,
        kind: Kind,
        (columns, names): (&[Column], &[String]),
    ) -> (Vec<Vec<Put>>, Vec<Memory>) {
        let wanted = self.wanted.period.filter(|_| kind == Kind::Measurement);
        let Some(period) = wanted else { return (vec![], vec![]) };
        let indicators = self.shown.records(Kind::Indicator).into_iter();
        let indicators = indicators.filter_map(|it| self.wanted.program.indicators.get(&it.id));
        let is_due = |indicator: &&Indicator| {
            self.point(indicator.id, period).is_some_and(|point| point.own)
        };
        let open = indicators.filter(is_due).filter(|it| !self.is_there(it.id, period));
        let line = |indicator| {
            let made = self.made(indicator, period);
            let row: Vec<_> = columns.iter().map(|it| self.cell((indicator, &made), it)).collect();
            let memory = proposed(made.id, (columns, names), &row);
            (row, memory)
        };
        open.map(line).unzip()
    }

    /// Whether the period has a figure of the whole already.
    fn is_there(&self, indicator: Id, period: Id) -> bool {
        let own = |m: &Measurement| m.indicator == Some(indicator) && m.period == Some(period);
        let mut all = self.wanted.program.measurements.values();
        all.any(|m| own(m) && m.disaggregation.is_empty())
    }

    /// The measurement that a line proposes. Whoever fills in the same line makes the same record.
    fn made(&self, indicator: &Indicator, period: Id) -> Measurement {
        let Wanted { program, side, .. } = self.wanted;
        let (scope, of) = (program.scope, indicator.id);
        let named = |turn: usize| Id::named(&format!("{scope}/measurement/{of}/{period}/{turn}"));
        // One that was deleted is not made again.
        let free = |id: &Id| program.record(Kind::Measurement, *id).is_empty();
        Measurement {
            id: (0..TURNS).map(named).find(free).unwrap_or_default(),
            indicator: Some(indicator.id),
            period: Some(period),
            side: side.or(indicator.side),
            state: Some(MeasurementState::Submitted),
            ..Measurement::default()
        }
    }

    fn cell(&self, (indicator, made): (&Indicator, &Measurement), column: &Column) -> Put {
        match column {
            Column::Cell(slot) => {
                let value = crate::domain::record::read(made, &slot.name).unwrap_or(Value::Empty);
                let text = self.shown.text(slot.shape, value.clone());
                page::put(&value, Naming::Labels(self.texts).word(slot.shape, text))
            }
            Column::Aside(look) => self.beside(indicator, *look),
            Column::Partnership => Put::Text(page::guarded(self.shown.partnership())),
            Column::Id => Put::Text(made.id.to_string()),
        }
    }
}

/// What a proposed line says by the names of its columns, so that one nobody filled in is known.
fn proposed(id: Id, (columns, names): (&[Column], &[String]), row: &[Put]) -> Memory {
    let cells = columns.iter().zip(names).zip(row);
    let said = cells.filter_map(|((column, name), put)| match (column, put) {
        (Column::Aside(_), _) => None,
        (_, Put::Text(text)) => Some((name.clone(), text.clone())),
        _ => None,
    });
    Memory { kind: Kind::Measurement, id: id.to_string(), proposed: true, cells: said.collect() }
}
