//! The periods of an indicator with their targets and values.

use std::collections::{BTreeSet, HashMap};

use crate::domain::records::{Indicator, Measurement, PeriodKind, Target};
use crate::domain::values::{CodeList, Id};

use super::SeriesPoint;
use super::values::choose;
use crate::figures::Figures;
use crate::figures::life::Life;
use crate::figures::periods::{Span, months_of};

/// What was entered of one indicator and part, by period.
struct Entered<'a> {
    targets: HashMap<Id, &'a Target>,
    values: HashMap<Id, Vec<&'a Measurement>>,
}

impl Figures<'_> {
    /// Every period with a target, a value or a duty to report, oldest first; `part` is the
    /// disaggregation, empty for the total.
    pub(crate) fn series(
        &self,
        indicator: &Indicator,
        life: &Life,
        part: &CodeList,
    ) -> Vec<SeriesPoint> {
        let entered = self.entered(indicator, part);
        let own = self.own_periods(indicator, life, &entered);
        let ids: BTreeSet<Id> = own
            .iter()
            .chain(entered.targets.keys())
            .chain(entered.values.keys())
            .copied()
            .collect();
        let spans = ids.iter().filter_map(|id| self.index.periods.get(*id));
        let mut points: Vec<_> = spans
            .map(|span| self.point(indicator, span, &entered))
            .map(|point| SeriesPoint { own: own.contains(&point.period), ..point })
            .collect();
        points.sort_by(|a, b| (a.end, a.start, &a.code).cmp(&(b.end, b.start, &b.code)));
        points
    }

    fn entered(&self, indicator: &Indicator, part: &CodeList) -> Entered<'_> {
        let targets = self.index.targets.of(indicator.id).iter();
        let targets = targets.filter(|target| target.disaggregation == *part);
        let targets = targets.filter_map(|target| Some((target.period?, *target))).collect();
        let mut values: HashMap<_, Vec<_>> = HashMap::new();
        let of_part = self.index.measurements.of(indicator.id).iter();
        for value in of_part.filter(|value| value.disaggregation == *part) {
            let span = value.period.and_then(|id| self.index.periods.get(id));
            if let Some(span) = span.filter(|span| self.is_counted(value, span.end)) {
                values.entry(span.id).or_default().push(*value);
            }
        }
        Entered { targets, values }
    }

    /// The periods of the indicator's own frequency inside its owner's life. One that has none,
    /// such as once or at the end, is due when a target is.
    fn own_periods(&self, indicator: &Indicator, life: &Life, entered: &Entered) -> BTreeSet<Id> {
        let periods = &self.index.periods;
        let alive = |span: &Span| span.overlaps(life.start, life.end);
        let targets = || entered.targets.keys().filter_map(|id| periods.get(*id));
        let months = indicator.frequency.and_then(months_of);
        let fiscal = targets().any(|span| span.fiscal && span.months == months);
        let months =
            months.filter(|m| periods.has_length(*m, true) || periods.has_length(*m, false));
        let Some(months) = months else {
            let dated = targets().filter(|span| alive(span)).map(|span| span.id);
            let dated: BTreeSet<_> = dated.collect();
            return if dated.is_empty() { self.valued(entered, &alive) } else { dated };
        };
        let fiscal = fiscal || !periods.has_length(months, false);
        let reported = periods.of_length(months, fiscal).filter(|span| alive(span));
        let referred = entered.targets.keys().chain(entered.values.keys());
        let referred = referred.filter_map(|id| periods.get(*id)).filter(|span| {
            span.kind == PeriodKind::Reference && span.months == Some(months) && alive(span)
        });
        reported.chain(referred).map(|span| span.id).collect()
    }

    fn valued(&self, entered: &Entered, alive: &impl Fn(&Span) -> bool) -> BTreeSet<Id> {
        let spans = entered.values.keys().filter_map(|id| self.index.periods.get(*id));
        spans.filter(|span| alive(span)).map(|span| span.id).collect()
    }

    fn point(&self, indicator: &Indicator, span: &Span, entered: &Entered) -> SeriesPoint {
        let target = entered.targets.get(&span.id).map(|target| self.target_reading(target));
        let (target, original) = target.map_or((None, None), |(now, first)| (Some(now), first));
        let values = entered.values.get(&span.id).map_or(&[][..], Vec::as_slice);
        let chosen = choose(indicator, values);
        let value = chosen.as_ref().map(|chosen| chosen.measurement);
        SeriesPoint {
            period: span.id,
            code: span.code.clone(),
            start: span.start,
            end: span.end,
            due: span.due,
            kind: span.kind,
            own: false,
            target,
            original_target: original,
            actual: value.map(Into::into),
            measurement: value.map(|value| value.id),
            as_at: value.map(|value| value.as_at.unwrap_or_else(|| span.end.into())),
            state: value.and_then(|value| value.state),
            source: value.map(|value| value.source.clone()).unwrap_or_default(),
            disputed: chosen.as_ref().is_some_and(|chosen| chosen.disputed),
            differing: chosen.map(|chosen| chosen.differing).unwrap_or_default(),
        }
    }
}
