//! Who came to trainings and other events (R16).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::domain::records::{Attendance, Event, EventKind, OfficialLevel, Sex};
use crate::domain::values::{Absence, Date, Exact, Id, Qualifier};

use super::Figures;

/// Person-trips. Unique officials are never the sum of trips and so are not here.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TrainingFigure {
    /// Every attendance at an event that had begun by the as-of date, by event.
    pub rows: Vec<TrainingRow>,
    /// Number of events by kind, those without attendance among them.
    pub events: Vec<(EventKind, usize)>,
    pub total: Trips,
    pub by_kind: Vec<(EventKind, Trips)>,
    pub by_agency: Vec<(Option<Id>, Trips)>,
    pub by_level: Vec<(Option<OfficialLevel>, Trips)>,
    pub by_sex: Vec<(Option<Sex>, Trips)>,
}

/// One attendance.
#[derive(Debug, Clone, PartialEq)]
pub struct TrainingRow {
    pub attendance: Id,
    pub event: Id,
    pub kind: Option<EventKind>,
    pub start: Option<Date>,
    pub agency: Option<Id>,
    pub level: Option<OfficialLevel>,
    pub sex: Option<Sex>,
    pub planned: Option<i64>,
    pub actual: Option<i64>,
    pub person_months: Option<Decimal>,
    pub absence: Option<Absence>,
    pub qualifier: Option<Qualifier>,
}

/// A sum of person-trips with its n of N.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trips {
    pub planned: Option<i64>,
    /// Who came; `None` where no count is known.
    pub actual: Option<i64>,
    pub person_months: Option<Decimal>,
    /// Attendances with a count (n), and all (N).
    pub counted: usize,
    pub expected: usize,
    /// Whether a part is "at least" or "more than", so that the sum is no less.
    pub at_least: bool,
}

impl Figures<'_> {
    /// Everybody who came to an event that had begun by the as-of date.
    pub fn training(&self) -> TrainingFigure {
        self.training_between(NaiveDate::MIN, self.as_of)
    }

    /// Everybody who came to an event that began in a span of time, by the as-of date.
    pub fn training_between(&self, first: NaiveDate, last: NaiveDate) -> TrainingFigure {
        let inside = |event: &&Event| {
            let start = event.start.filter(|start| self.is_past(*start));
            start.is_some_and(|start| start.last() >= first && start.first() <= last)
        };
        let mut events: Vec<_> = self.program.events.values().filter(inside).collect();
        events.sort_by_key(|event| (event.start, event.id));
        let mut kinds: BTreeMap<EventKind, usize> = BTreeMap::new();
        for kind in events.iter().filter_map(|event| event.kind) {
            *kinds.entry(kind).or_default() += 1;
        }
        let of_event = |event: &&Event| {
            self.index.attendances.of(event.id).iter().map(|a| row(event, a)).collect::<Vec<_>>()
        };
        let rows: Vec<_> = events.iter().flat_map(of_event).collect();
        let known = |(kind, trips): (Option<EventKind>, Trips)| Some((kind?, trips));
        TrainingFigure {
            events: kinds.into_iter().collect(),
            total: Trips::of(rows.iter()),
            by_kind: trips_by(&rows, |row| row.kind).into_iter().filter_map(known).collect(),
            by_agency: trips_by(&rows, |row| row.agency),
            by_level: trips_by(&rows, |row| row.level),
            by_sex: trips_by(&rows, |row| row.sex),
            rows,
        }
    }
}

fn row(event: &Event, attendance: &Attendance) -> TrainingRow {
    let known = attendance.absence.is_none();
    TrainingRow {
        attendance: attendance.id,
        event: event.id,
        kind: event.kind,
        start: event.start,
        agency: attendance.agency,
        level: attendance.level,
        sex: attendance.sex,
        planned: attendance.persons_planned,
        actual: attendance.persons_actual.filter(|_| known),
        person_months: attendance.person_months.map(Exact::number).filter(|_| known),
        absence: attendance.absence,
        qualifier: attendance.qualifier,
    }
}

fn trips_by<K: Ord>(rows: &[TrainingRow], key: impl Fn(&TrainingRow) -> K) -> Vec<(K, Trips)> {
    let mut groups: BTreeMap<K, Vec<&TrainingRow>> = BTreeMap::new();
    for row in rows {
        groups.entry(key(row)).or_default().push(row);
    }
    groups.into_iter().map(|(key, rows)| (key, Trips::of(rows))).collect()
}

impl Trips {
    /// The sum of attendances; one without a count is never zero.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a TrainingRow>) -> Self {
        let mut trips = Self::default();
        for row in rows {
            trips.expected += 1;
            trips.counted += usize::from(row.actual.is_some());
            trips.planned = add(trips.planned, row.planned);
            trips.actual = add(trips.actual, row.actual);
            if let Some(months) = row.person_months {
                trips.person_months = Some(trips.person_months.unwrap_or_default() + months);
            }
            trips.at_least |=
                matches!(row.qualifier, Some(Qualifier::AtLeast | Qualifier::MoreThan));
        }
        trips
    }
}

fn add(sum: Option<i64>, part: Option<i64>) -> Option<i64> {
    match (sum, part) {
        (Some(sum), Some(part)) => Some(sum.saturating_add(part)),
        (sum, part) => sum.or(part),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::program::Program;

    fn attended(name: &str, actual: Option<i64>, absence: Option<Absence>) -> Attendance {
        let event = Some(Id::named("event"));
        let id = Id::named(name);
        Attendance { id, event, persons_actual: actual, absence, ..Attendance::default() }
    }

    #[test]
    fn trips_are_summed_and_absence_is_not_zero() {
        let mut program = Program::default();
        program.events.put(Event {
            id: Id::named("event"),
            kind: Some(EventKind::Training),
            start: "2024-03-01".parse().ok(),
            ..Event::default()
        });
        program.attendances.put(attended("a", Some(12), None));
        program.attendances.put(attended("b", Some(8), None));
        program.attendances.put(attended("c", None, Some(Absence::Unknown)));
        let day = |text: &str| text.parse().unwrap();
        let training = Figures::new(&program, day("2024-03-01")).training();
        assert_eq!(training.total.actual, Some(20));
        assert_eq!((training.total.counted, training.total.expected), (2, 3));
        assert_eq!(training.events, [(EventKind::Training, 1)]);
        let before = Figures::new(&program, day("2024-02-29")).training();
        assert_eq!((before.total.actual, before.rows.len()), (None, 0));
    }
}
