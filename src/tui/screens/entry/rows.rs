//! The rows of the grid, and the changes that its cells make.

use std::collections::HashMap;

use super::cells::Field;
use crate::domain::program::Kind;
use crate::domain::records::{Measure, Measurement, MeasurementState};
use crate::domain::value::Value;
use crate::domain::values::{Choice, Exact, Id, Link, Qualifier, Side, word};
use crate::figures::{Reading, SeriesPoint};
use crate::log::change::{Change, Edit, create, diff};
use crate::tui::listing::{Line, Order, folded, natural};
use crate::tui::session::Session;
use crate::tui::sheets::{IndicatorLine, PeriodLine};
use crate::tui::widgets::table::{Cell, cell};
use crate::tui::words;

/// One indicator in the period.
#[derive(Debug, Clone)]
pub struct EntryRow {
    pub indicator: Id,
    pub code: String,
    pub title: String,
    pub unit: String,
    /// What it is an indicator of.
    pub owner: Option<Link>,
    pub measure: Option<Measure>,
    /// Whether its figures are words.
    pub words: bool,
    haystack: String,
    pub state: Option<MeasurementState>,
    target: Option<Reading>,
    previous: Option<Reading>,
    /// The measurement that the cells are of, once there is one.
    pub measurement: Option<Measurement>,
    due: bool,
}

/// The indicators with something to report in a period, by code.
pub fn of(period: &PeriodLine, session: &Session) -> Vec<EntryRow> {
    let measured = measured(period.id, session);
    let row = |line: &IndicatorLine| row(line, (period, &measured), session);
    session.sheets.indicators.iter().filter_map(row).collect()
}

/// The measurements of a period that are of the whole, by indicator, oldest first. They are read
/// from the programme, so that a figure just written stands before the rest is computed.
fn measured(period: Id, session: &Session) -> HashMap<Id, Vec<&Measurement>> {
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    let whole = |m: &&Measurement| m.period == Some(period) && m.disaggregation.is_empty();
    for measurement in session.program.measurements.values().filter(whole) {
        if let Some(indicator) = measurement.indicator {
            found.entry(indicator).or_default().push(measurement);
        }
    }
    found
}

fn row(
    line: &IndicatorLine,
    (period, measured): (&PeriodLine, &HashMap<Id, Vec<&Measurement>>),
    session: &Session,
) -> Option<EntryRow> {
    let figure = line.figure.as_ref()?;
    let point = figure.series.iter().find(|point| point.period == period.id)?;
    let measurement = measured.get(&line.id).and_then(|all| own(all, (session.side, line.side)));
    if !point.own && measurement.is_none() {
        return None;
    }
    let indicator = session.program.indicators.get(&line.id)?;
    let words = matches!(
        indicator.measure,
        Some(Measure::Nominal | Measure::Ordinal | Measure::Qualitative)
    );
    let before = |earlier: &&SeriesPoint| earlier.end < period.end && earlier.actual.is_some();
    Some(EntryRow {
        indicator: line.id,
        code: line.code.clone(),
        title: line.title.clone(),
        unit: line.unit.clone(),
        owner: line.owner,
        measure: indicator.measure,
        haystack: haystack(line, session),
        words,
        state: measurement.and_then(|m| m.state),
        target: point.target.clone(),
        previous: figure.series.iter().rfind(before).and_then(|p| p.actual.clone()),
        measurement: measurement.cloned(),
        due: point.own,
    })
}

/// What the filter looks at: the indicator, what it is of, and who reports it.
fn haystack(line: &IndicatorLine, session: &Session) -> String {
    let owner = line.owner.map_or("", |owner| title_of(owner, session));
    let side = word(line.side).map(|side| session.texts.word(Side::NAME, side));
    let side = side.unwrap_or_default();
    folded(&format!("{} {} {} {owner} {side}", line.code, line.title, line.unit))
}

/// The title of what indicators are of, where it has one.
pub fn title_of(owner: Link, session: &Session) -> &str {
    session.sheets.project(owner.id).map_or("", |line| line.title.as_str())
}

impl Line for EntryRow {
    fn kind(&self) -> Option<Kind> {
        Some(Kind::Indicator)
    }
    fn key(&self) -> Id {
        self.indicator
    }
    fn haystack(&self) -> &str {
        &self.haystack
    }
    fn sort_key(&self, _: usize) -> Order {
        Order::Text(natural(&self.code))
    }
}

/// The measurement that this desk edits, else the first one to be seen.
pub fn own<'a>(
    all: &[&'a Measurement],
    (desk, responsible): (Option<Side>, Option<Side>),
) -> Option<&'a Measurement> {
    Measurement::written_over(all, desk, responsible).or_else(|| all.first().copied())
}

impl EntryRow {
    /// Whether a figure is due and neither it nor a reason for its absence is there.
    pub fn is_missing(&self) -> bool {
        let answered = self.measurement.as_ref().is_some_and(|m| {
            m.value.is_some()
                || m.numerator.is_some()
                || !m.word.is_empty()
                || m.absence.is_some()
                || !m.narrative.is_empty()
        });
        self.due && !answered
    }

    /// Whether no measurement is there yet.
    pub fn is_new(&self) -> bool {
        self.measurement.is_none()
    }

    /// What stands in a cell, as one would type it.
    pub fn text(&self, field: Field, session: &Session) -> String {
        let Some(m) = &self.measurement else { return String::new() };
        let exact = |number: Option<Exact>| number.map(|n| n.to_string()).unwrap_or_default();
        match field {
            Field::Value if self.words => m.word.clone(),
            Field::Value => signed(m.qualifier, m.value),
            Field::Numerator => exact(m.numerator),
            Field::Denominator => exact(m.denominator),
            Field::Absence => word(m.absence).unwrap_or_default().into(),
            Field::Comment => m.comment.get(session.texts.language().tag()).into(),
            Field::Evidence => m.evidence.clone(),
            Field::Qualifier => word(m.qualifier).unwrap_or_default().into(),
        }
    }

    /// The cells of the row.
    pub fn cells(&self, session: &Session) -> Vec<Cell> {
        let number = |number: Option<Exact>| match number {
            Some(number) => cell(session.texts.number(number.number())),
            None => cell(""),
        };
        let m = self.measurement.as_ref();
        let value = match m {
            Some(m) if self.words => cell(&m.word),
            Some(m) if m.absence.is_none() && (m.value.is_some() || m.numerator.is_some()) => {
                words::reading(session, Some(&Reading::from(m)))
            }
            Some(m) => number(m.value),
            None if self.due => {
                Cell { text: "?".into(), meaning: crate::tui::theme::Meaning::Warning }
            }
            None => cell(""),
        };
        let absence = m.and_then(|m| m.absence).map(|absence| session.texts.absence(absence));
        let comment = m.and_then(|m| m.comment.best(session.texts.language().tag()));
        vec![
            cell(&self.code),
            cell(&self.title),
            words::reading(session, self.target.as_ref()),
            words::reading(session, self.previous.as_ref()),
            value,
            number(m.and_then(|m| m.numerator)),
            number(m.and_then(|m| m.denominator)),
            cell(absence.unwrap_or_default()),
            cell(comment.map_or("", |(_, text)| text)),
            cell(m.map_or("", |m| m.evidence.as_str())),
        ]
    }
}

/// A number as one types it, with a sign before it where it is not exact.
pub fn signed(qualifier: Option<Qualifier>, value: Option<Exact>) -> String {
    let sign = match qualifier {
        None | Some(Qualifier::Exact) => "",
        Some(Qualifier::About) => "~",
        Some(Qualifier::AtLeast) => ">=",
        Some(Qualifier::MoreThan) => ">",
        Some(Qualifier::LessThan) => "<",
    };
    value.map(|value| format!("{sign}{value}")).unwrap_or_default()
}

/// The change that writes cells of rows; none where nothing would change.
pub fn change(
    rows: &[(&EntryRow, Vec<(Field, Value)>)],
    period: Id,
    session: &Session,
) -> Option<Change> {
    let mut edits = vec![];
    let mut made = 0;
    for (row, cells) in rows {
        let old = row.measurement.clone();
        let before = old.clone().or_else(|| blank(row, period, (made, session)))?;
        made += usize::from(old.is_none());
        let after = with(&before, row.words, cells, session);
        edits.extend(match old {
            Some(old) => diff(&old, &after),
            None if after == before => vec![],
            None => create(&after),
        });
    }
    let reason = format!("entry {}", session.program.code(Kind::Period, period));
    (!edits.is_empty()).then(|| Change::edit(session.program.scope, &reason, edits))
}

/// A measurement to be made, submitted by the side of this desk.
pub fn blank(row: &EntryRow, period: Id, place: (usize, &Session)) -> Option<Measurement> {
    let (made, session) = place;
    let side = session.sheets.indicator(row.indicator).and_then(|line| line.side);
    Some(Measurement {
        id: session.fresh(made)?,
        indicator: Some(row.indicator),
        period: Some(period),
        side: session.side.or(side),
        state: Some(MeasurementState::Submitted),
        ..Measurement::default()
    })
}

/// A measurement with cells written over; a figure takes its absence away, an absence the figure.
pub fn with(
    before: &Measurement,
    words: bool,
    cells: &[(Field, Value)],
    session: &Session,
) -> Measurement {
    let mut after = before.clone();
    for (field, value) in cells {
        let name = field.cell(words, session.texts.language().tag());
        let filled = !value.is_empty();
        match field {
            Field::Absence if filled => {
                (after.value, after.numerator, after.denominator) = (None, None, None);
                after.word = String::new();
            }
            Field::Value | Field::Numerator if filled => after.absence = None,
            _ => {}
        }
        // A cell of the wrong type was refused when it was parsed.
        let _ = crate::domain::record::write(&mut after, &name, value.clone());
    }
    agreeing(after, cells)
}

/// A value typed alone leaves no parts that it is not the share of; parts leave no other value.
fn agreeing(after: Measurement, cells: &[(Field, Value)]) -> Measurement {
    let typed = |fields: &[Field]| {
        cells.iter().any(|(field, value)| fields.contains(field) && !value.is_empty())
    };
    match (typed(&[Field::Value]), typed(&[Field::Numerator, Field::Denominator])) {
        (true, false) => Measurement { numerator: None, denominator: None, ..after },
        (false, true) if after.numerator.is_some() && after.denominator.is_some() => {
            Measurement { value: None, ..after }
        }
        _ => after,
    }
}

/// One line of a preview: what a cell holds and would hold.
pub fn described(edit: &Edit, session: &Session) -> Option<String> {
    let key = ["indicator", "period", "side", "state", "disaggregation"];
    let shown = edit.kind == Kind::Measurement && !key.contains(&edit.cell.as_str());
    shown.then(|| words::edit(session, edit, std::slice::from_ref(edit)))
}
