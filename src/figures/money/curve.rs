//! The S-curve: what was planned to be paid, what was paid and where that is heading, at the end of
//! every month or quarter, in one pass over the amounts. On each day by the as-of date it says what
//! the sums of R8 said on that day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, Months, NaiveDate};
use rust_decimal::Decimal;

use super::Column;
use super::ledger::{plan_place, plans_in_force};
use super::sums::rounded;
use crate::domain::records::PlannedDisbursement;
use crate::domain::values::{Date, Id, Link, Side};
use crate::figures::Figures;
use crate::figures::life::Life;
use crate::figures::projection::number;
use crate::figures::trend::{Course, Span};

/// How far the points of a curve lie apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CurveStep {
    Month,
    Quarter,
}

impl CurveStep {
    fn months(self) -> u32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
        }
    }
}

/// Planned, paid and projected money of a scope over time.
#[derive(Debug, Clone, PartialEq)]
pub struct CurveFigure {
    /// The reporting currency; empty where the partnership names none.
    pub currency: String,
    /// The last day of every step from the first amount to the last planned one or the end of the
    /// scope, and the as-of date.
    pub total: Vec<CurvePoint>,
    /// The same by side, on the same days.
    pub sides: Vec<SideCurve>,
    /// Planned and paid amounts that are not known or have no rate, left out of every point.
    pub left_out: usize,
}

/// The curve of one side.
#[derive(Debug, Clone, PartialEq)]
pub struct SideCurve {
    pub side: Option<Side>,
    pub points: Vec<CurvePoint>,
}

/// The sums on a day, in the reporting currency, each rounded once.
#[derive(Debug, Clone, PartialEq)]
pub struct CurvePoint {
    pub day: NaiveDate,
    /// Planned for periods that are over by then: as in force on that day, and of later days as
    /// in force on the as-of date.
    pub planned: Option<Decimal>,
    /// Disbursed by then; `None` after the as-of date.
    pub disbursed: Option<Decimal>,
    /// Where what was disbursed is heading; only after the as-of date, by at least five points.
    pub projected: Option<Span>,
}

/// A change of a sum.
struct Movement {
    day: NaiveDate,
    column: Column,
    side: Option<Side>,
    /// `None` where it grows too large to be told.
    amount: Option<Decimal>,
    /// How many amounts come in; negative where more go out.
    entries: i64,
}

/// Points a curve may have on either side of the as-of date: fifty years of months.
const MOST: u32 = 600;

impl Figures<'_> {
    /// The curve of a project, a phase, a sector or the partnership.
    pub fn curve(&self, scope: Link, step: CurveStep) -> CurveFigure {
        let (mut movements, mut left_out) = (vec![], 0);
        for (project, share) in self.parts_of(scope) {
            left_out += self.plan_movements(project.id, share, &mut movements);
            left_out += self.paid_movements(project.id, share, &mut movements);
        }
        movements.sort_by_key(|movement| movement.day);
        let life = self.curve_life(scope);
        let days = self.curve_days(&movements, life.agreed_end, step);
        let sides: BTreeSet<_> = movements.iter().map(|movement| movement.side).collect();
        let of = |side: Option<Side>| SideCurve {
            side,
            points: self.points((&days, life.start), movements.iter().filter(|m| m.side == side)),
        };
        CurveFigure {
            currency: self.currency().into(),
            total: self.points((&days, life.start), movements.iter()),
            sides: sides.into_iter().map(of).collect(),
            left_out,
        }
    }

    /// Each place of the plan changes on the days on which its period ends or a plan is agreed.
    fn plan_movements(&self, project: Id, share: Decimal, movements: &mut Vec<Movement>) -> usize {
        let mut places: BTreeMap<_, Vec<&PlannedDisbursement>> = BTreeMap::new();
        for plan in self.index.planned.of(project) {
            if plan.agreed.is_none_or(|day| self.is_past(day)) {
                places.entry(plan_place(plan)).or_default().push(plan);
            }
        }
        let mut left_out = 0;
        for plans in places.into_values() {
            let Some(end) = self.period_end(plans.first().and_then(|plan| plan.period)) else {
                continue;
            };
            let from = |plan: &PlannedDisbursement| plan.agreed.map_or(end, |d| d.first().max(end));
            let days: BTreeSet<_> = plans.iter().map(|plan| from(plan)).collect();
            let (mut sum, mut entries) = (Some(Decimal::ZERO), 0);
            for day in days {
                let valid: Vec<_> = plans.iter().copied().filter(|p| from(p) <= day).collect();
                let (now, count, lost) = self.plan_sum(&valid, share);
                movements.push(Movement {
                    day,
                    column: Column::Planned,
                    side: valid.first().and_then(|plan| plan.side),
                    amount: now.zip(sum).and_then(|(now, sum)| now.checked_sub(sum)),
                    entries: count - entries,
                });
                (sum, entries) = (now, count);
                left_out += lost;
            }
        }
        left_out
    }

    /// The sum in force, the number of amounts in it, and of those left out.
    fn plan_sum(
        &self,
        valid: &[&PlannedDisbursement],
        share: Decimal,
    ) -> (Option<Decimal>, i64, usize) {
        let (mut sum, mut entries, mut left_out) = (Some(Decimal::ZERO), 0, 0);
        for plan in plans_in_force(valid) {
            match self.converted(&self.planned_amount(plan), share) {
                Some(amount) => (sum, entries) = (added(sum, Some(amount)), entries + 1),
                None => left_out += 1,
            }
        }
        (sum, entries, left_out)
    }

    fn paid_movements(&self, project: Id, share: Decimal, movements: &mut Vec<Movement>) -> usize {
        let all = self.index.transactions.of(project).iter();
        let amounts = all.filter_map(|transaction| self.transaction_amount(transaction));
        let mut left_out = 0;
        for amount in amounts.filter(|amount| amount.column == Column::Disbursed) {
            let day = amount.date.map(Date::first);
            let Some((day, sum)) = day.zip(self.converted(&amount, share)) else {
                left_out += 1;
                continue;
            };
            let (column, side) = (Column::Disbursed, amount.side);
            movements.push(Movement { day, column, side, amount: Some(sum), entries: 1 });
        }
        left_out
    }

    /// The life of the scope; of one without dates that of the phase in hand.
    fn curve_life(&self, scope: Link) -> Life {
        let life = self.life(Some(scope));
        let phase = self.current_phase().filter(|_| life == Life::default());
        phase.map_or(life, |phase| self.phase_life(phase))
    }

    fn curve_days(
        &self,
        movements: &[Movement],
        end: Option<NaiveDate>,
        step: CurveStep,
    ) -> Vec<NaiveDate> {
        let Some((first, last)) = movements.first().zip(movements.last()) else { return vec![] };
        let far = Months::new(MOST);
        let floor = self.as_of.checked_sub_months(far).unwrap_or(NaiveDate::MIN);
        let most = self.as_of.checked_add_months(far).unwrap_or(NaiveDate::MAX);
        let first = first.day.min(self.as_of).max(floor);
        let last = end.map_or(last.day, |end| end.max(last.day)).max(self.as_of).min(most);
        let mut days: BTreeSet<_> = step_ends(first, last, step).into_iter().collect();
        days.insert(self.as_of);
        days.into_iter().collect()
    }

    fn points<'m>(
        &self,
        (days, start): (&[NaiveDate], Option<NaiveDate>),
        movements: impl Iterator<Item = &'m Movement>,
    ) -> Vec<CurvePoint> {
        let mut movements = movements.peekable();
        let mut sums = [(Some(Decimal::ZERO), 0); 2];
        let mut points = vec![];
        for day in days {
            while let Some(movement) = movements.next_if(|movement| movement.day <= *day) {
                let sum = &mut sums[usize::from(movement.column == Column::Disbursed)];
                *sum = (added(sum.0, movement.amount), sum.1 + movement.entries);
            }
            let known = |(sum, entries): (Option<Decimal>, i64)| {
                sum.filter(|_| entries > 0).map(|sum| rounded(sum, self.currency()))
            };
            points.push(CurvePoint {
                day: *day,
                planned: known(sums[0]),
                disbursed: known(sums[1]).filter(|_| *day <= self.as_of),
                projected: None,
            });
        }
        self.carry_on(&mut points, start);
        points
    }

    /// Carries on what was disbursed since the scope began: what came before it ran at a pace of
    /// its own. It never falls below what is paid already.
    fn carry_on(&self, points: &mut [CurvePoint], start: Option<NaiveDate>) {
        let alive = points.iter().filter(|point| start.is_none_or(|start| point.day >= start));
        let paid = alive.filter_map(|point| Some((number(point.day), point.disbursed?)));
        let paid: Vec<_> = paid.collect();
        let Some((course, (_, least))) = Course::through(&paid).zip(paid.last()) else { return };
        for point in points.iter_mut().filter(|point| point.day > self.as_of) {
            let span = course.at(number(point.day)).map(|span| span.cut((Some(*least), None)));
            point.projected = span.map(|s| s.map(|amount| rounded(amount, self.currency())));
        }
    }
}

/// The sum of two amounts, where both are known and it is not too large.
fn added(one: Option<Decimal>, other: Option<Decimal>) -> Option<Decimal> {
    one?.checked_add(other?)
}

/// The last days of the months or quarters from the one a day lies in to the one another lies in.
fn step_ends(first: NaiveDate, last: NaiveDate, step: CurveStep) -> Vec<NaiveDate> {
    let months = step.months();
    let start = NaiveDate::from_ymd_opt(first.year(), first.month0() / months * months + 1, 1);
    let next = |day: &NaiveDate| day.checked_add_months(Months::new(months));
    let starts = std::iter::successors(start.as_ref().and_then(next), next);
    let ends = starts.map_while(|day| day.checked_sub_days(Days::new(1)));
    let mut days = vec![];
    for end in ends {
        days.push(end);
        if end >= last {
            break;
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_end_with_months_and_quarters() {
        let ends = |from: &str, to: &str, step| {
            let ends = step_ends(from.parse().unwrap(), to.parse().unwrap(), step);
            ends.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(
            ends("2024-01-31", "2024-03-01", CurveStep::Month),
            ["2024-01-31", "2024-02-29", "2024-03-31"]
        );
        assert_eq!(
            ends("2024-02-01", "2024-07-01", CurveStep::Quarter),
            ["2024-03-31", "2024-06-30", "2024-09-30"]
        );
        assert_eq!(ends("2024-12-31", "2024-12-31", CurveStep::Quarter), ["2024-12-31"]);
    }
}
